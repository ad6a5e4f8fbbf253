"""Locks of the system where it has them, a file where it has none."""

import errno
import fcntl
import os
import threading
import time
from pathlib import Path

import pytest

from hansard_tui.store import locking
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
