"""The log is only added to, says what it cannot read, and keeps what it cannot write."""

import errno
import itertools
import os
from pathlib import Path
from typing import Any

import pytest

from hansard_tui.store.lines import encode
from hansard_tui.store.log import Log
from hansard_tui.store.whole_file import StoreError


def operation(number: int, **more: Any) -> dict[str, Any]:
    stamp = f"2026-01-01T00:00:00.{number:06}Z"
    return {"v": 1, "op": "put", "ts": stamp, "by": "me-1", "id": f"urn:{number}", "a": {"target": "x"}, **more}


def ids(log: Log) -> list[str]:
    return [line["id"] for line in log.tail().operations]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "notes" / "annotations.jsonl"


def test_what_one_window_adds_another_sees_once(path: Path) -> None:
    mine, theirs = Log(path), Log(path)
    assert ids(theirs) == []
    mine.append([operation(1), operation(2)])
    assert ids(theirs) == ["urn:1", "urn:2"]
    assert ids(theirs) == []
    theirs.append([operation(3)])
    assert ids(mine) == ["urn:1", "urn:2", "urn:3"]


@pytest.mark.parametrize("cut", range(len(encode(operation(2))) + 1))
def test_a_log_cut_at_any_byte_of_its_last_line_loses_only_that_line(path: Path, cut: int) -> None:
    line = encode(operation(2))
    path.parent.mkdir()
    path.write_bytes(encode(operation(1)) + b"\n" + line[:cut])
    log = Log(path)
    whole = ["urn:1"] + ["urn:2"] * (cut == len(line))
    assert ids(log) == whole
    assert bool(log.problems) == (0 < cut < len(line))
    log.append([operation(3)])
    again = Log(path)
    assert ids(again) == [*whole, "urn:3"]
    assert path.read_bytes().startswith(encode(operation(1)) + b"\n" + line[:cut])


def test_rubbish_lines_are_counted_and_stay(path: Path) -> None:
    path.parent.mkdir()
    rubbish = b"\n\xff\xfe rubbish\n{}\n   \n" + b"\0" * 30 + b"\n"
    path.write_bytes(encode(operation(1)) + rubbish + encode(operation(2)) + b"\n")
    log = Log(path)
    assert ids(log) == ["urn:1", "urn:2"]
    assert log.problems == (f"{path}: 3 lines could not be read; they are kept as they are: 2, 3, 5.",)
    log.append([operation(3)])
    assert rubbish in path.read_bytes()


def test_a_line_that_is_still_being_written_is_read_when_it_is_whole(path: Path) -> None:
    path.parent.mkdir()
    line = encode(operation(1))
    path.write_bytes(line[:40])
    log = Log(path)
    assert ids(log) == []
    assert log.problems
    path.write_bytes(line + b"\n")
    assert ids(log) == ["urn:1"]
    assert not log.problems


def test_a_log_that_was_replaced_is_read_from_its_start(path: Path) -> None:
    log = Log(path)
    log.append([operation(1), operation(2)])
    assert ids(log) == ["urn:1", "urn:2"]
    path.write_bytes(encode(operation(5)) + b"\n")
    tail = log.tail()
    assert tail.restarted
    assert [line["id"] for line in tail.operations] == ["urn:5"]
    path.with_name("new").write_bytes(b"".join(encode(operation(number)) + b"\n" for number in range(9)))
    path.with_name("new").replace(path)
    assert log.tail().restarted


def full(*_: object) -> int:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_what_cannot_be_written_waits_and_is_written_next_time(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = Log(path)
    log.append([operation(1)])
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        with pytest.raises(StoreError, match="the disk is full; 1 change waits"):
            log.append([operation(2)])
        with pytest.raises(StoreError, match="the disk is full; 3 changes wait"):
            log.append([operation(3), operation(4)])
    assert log.waiting == 3
    log.append([operation(5)])
    assert log.waiting == 0
    assert ids(Log(path)) == [f"urn:{number}" for number in range(1, 6)]


def test_a_line_that_the_disk_cut_short_is_written_again_and_forgiven(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log, write = Log(path), os.write
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", lambda descriptor, data: write(descriptor, data[:25]))
        with pytest.raises(StoreError, match="the disk is full"):
            log.append([operation(1)])
    log.retry()
    again = Log(path)
    assert ids(again) == ["urn:1"]
    assert again.problems == ()


def test_where_no_folder_can_be_made_the_reader_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    log = Log(tmp_path / "file" / "annotations.jsonl")
    with pytest.raises(StoreError, match="1 change waits"):
        log.append([operation(1)])
    assert log.waiting == 1


def test_a_log_that_cannot_be_read_is_told_of(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(StoreError, match="could not be read"):
        Log(path).tail()


def test_a_folder_that_numbers_its_files_anew_at_every_look_stops_nobody(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    numbers = itertools.count()
    fstat = os.fstat

    def renumbered(descriptor: int) -> os.stat_result:
        state = list(fstat(descriptor))
        return os.stat_result([state[0], next(numbers) - 10_000, *state[2:]])

    path.parent.mkdir()
    monkeypatch.setattr(os, "fstat", renumbered)
    Log(path).append([operation(1)])
    assert path.read_bytes() == encode(operation(1)) + b"\n"


def test_what_has_been_read_is_given_again_unless_another_log_took_its_place(path: Path) -> None:
    log = Log(path)
    assert log.beginning() == b""
    log.append([operation(1), operation(2)])
    whole = path.read_bytes()
    assert log.beginning() == whole
    assert len(ids(log)) == 2
    Log(path).append([operation(3)])
    assert log.beginning() == whole
    for other in (whole[:-20], whole[:-20] + b"another window wrote this\n"):
        path.write_bytes(other)
        assert log.beginning() == b""
