"""Locks of the system where it has them, a file where it has none."""

import errno
import fcntl
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from hansard_tui.store import locking
from hansard_tui.store.annotations import open_annotations
from hansard_tui.store.check import compact
from hansard_tui.store.locking import lock_file, locked
from hansard_tui.store.log import Log


@pytest.fixture
def without_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(fcntl, "flock", refused)


def operation(number: int) -> dict[str, object]:
    return {"v": 1, "op": "put", "ts": f"2026-01-01T00:00:00.{number:06}Z", "by": "me-1", "id": f"urn:{number}",
            "a": {"target": "x"}}  # fmt: skip


def test_the_system_says_whether_it_can_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    descriptor = os.open(tmp_path / "log", os.O_CREAT | os.O_RDWR)
    assert locked(descriptor, alone=True)
    monkeypatch.setattr(fcntl, "flock", lambda *_: (_ for _ in ()).throw(OSError(errno.ENOLCK, "no locks")))
    assert not locked(descriptor, alone=True)
    os.close(descriptor)


@pytest.mark.usefixtures("without_locks")
def test_without_locks_two_windows_take_turns_by_a_file(tmp_path: Path) -> None:
    path = tmp_path / "annotations.jsonl"
    overlapping: list[bool] = []
    inside = threading.Lock()
    write = os.write

    def watched(descriptor: int, data: bytes) -> int:
        overlapping.append(not inside.acquire(blocking=False))
        time.sleep(0.002)
        inside.release()
        return write(descriptor, data)

    def add(first: int) -> None:
        log = Log(path)
        for number in range(first, first + 20):
            log.append([operation(number)])

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "write", watched)
        windows = [threading.Thread(target=add, args=(first,)) for first in (0, 100)]
        for window in windows:
            window.start()
        for window in windows:
            window.join()
    assert len(list(Log(path).tail().operations)) == 40
    assert len(overlapping) == 40
    assert not any(overlapping)
    assert [one.name for one in tmp_path.iterdir()] == ["annotations.jsonl"]
    compact(tmp_path)
    assert len(list(Log(path).tail().operations)) == 40
    assert not path.with_name("annotations.jsonl.lock").exists()


def test_a_lock_that_was_left_behind_is_taken_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locking, "_ABANDONED", 0.05)
    lock = tmp_path / "log.lock"
    lock.touch()
    with lock_file(tmp_path / "log"):
        assert lock.exists()
    assert not lock.exists()


def test_where_no_lock_can_be_had_one_goes_on_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locking, "_WAITED", 0.05)
    lock = tmp_path / "log.lock"
    lock.touch()
    with lock_file(tmp_path / "log"):
        pass
    assert lock.exists()  # another window's
    with lock_file(tmp_path / "nowhere" / "log"):
        pass


WINDOWS = """
import builtins, os, sys
from pathlib import Path
sys.platform = "win32"
sys.modules["fcntl"] = None  # importing it fails, as it does there
from hansard_tui.store import locking, log
from hansard_tui.store.annotations import open_annotations
from hansard_tui.store.check import compact
from hansard_tui.store.annotations import open_annotations, new_annotation
from hansard_tui.model.anchor import Anchor
from hansard_tui.model.annotation import Motivation

folder, count = Path(sys.argv[1]), int(sys.argv[2])
held, refused, plain = [], [], os.open

def opened(path, flags, *rest):
    # Windows says of a lock that is just being taken away that it may not be touched.
    if str(path).endswith(".lock") and not refused:
        refused.append(path)
        raise PermissionError(13, "busy")
    return plain(path, flags, *rest)

def write(descriptor, data, plain=os.write):
    held.append((folder / "annotations.jsonl.lock").exists())
    return plain(descriptor, data)

os.open, os.write = opened, write
notes = open_annotations(folder, f"reader{count}")
for number in range(count):
    anchor = Anchor("urn:x", "", "x", "#0", 0, f"{count} {number}", "", "", "", 0)
    notes.put(new_annotation(Motivation.HIGHLIGHTING, anchor))
if count % 2:
    compact(folder)
print(len(refused), len(held), all(held), "msvcrt" in sys.modules)
"""


def test_windows_adds_and_compacts_under_a_lock_file(tmp_path: Path) -> None:
    """Windows cannot be run here: its branches are, in processes that take themselves for it and have no fcntl."""
    counts = (15, 20)
    running = [
        subprocess.Popen([sys.executable, "-c", WINDOWS, str(tmp_path), str(count)], stdout=subprocess.PIPE, text=True)
        for count in counts
    ]
    told = [process.communicate(timeout=60)[0].split() for process in running]
    assert [process.returncode for process in running] == [0, 0]
    assert told == [["1", str(count), "True", "False"] for count in counts]
    assert len(open_annotations(tmp_path).every()) == sum(counts)
    assert not list(tmp_path.glob("*.lock"))
