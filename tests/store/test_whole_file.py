"""A file is the old whole or the new whole, and one that cannot be understood is set aside."""

import errno
import os
from pathlib import Path

import pytest

from hansard_tui.store.whole_file import StoreError, because, load_json, write_whole


def test_a_file_is_written_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "new" / "file.json"
    write_whole(path, b'{"a": 1}')
    write_whole(path, b'{"a": 2}')
    assert load_json(path) == {"a": 2}
    assert [entry.name for entry in path.parent.iterdir()] == ["file.json"]


def test_the_old_file_stays_when_the_new_one_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "file.json"
    write_whole(path, b'{"a": 1}')

    def refuse(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(StoreError, match="the disk is full"):
        write_whole(path, b'{"a": 2}')
    assert load_json(path) == {"a": 1}
    assert [entry.name for entry in tmp_path.iterdir()] == ["file.json"]


def test_permissions_and_links_outlive_a_write(tmp_path: Path) -> None:
    real, link = tmp_path / "real.json", tmp_path / "link.json"
    write_whole(real, b"{}")
    real.chmod(0o640)
    link.symlink_to(real)
    write_whole(link, b'{"a": 1}')
    assert link.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert load_json(real) == {"a": 1}


@pytest.mark.parametrize("rubbish", [b"", b"{", b"[1]", b"\xff\xfe", b"[" * 50_000])
def test_what_cannot_be_understood_is_set_aside(tmp_path: Path, rubbish: bytes) -> None:
    path = tmp_path / "session.json"
    path.write_bytes(rubbish)
    assert load_json(path) is None
    (aside,) = tmp_path.iterdir()
    assert aside.name.startswith("session.json.broken-")
    assert aside.read_bytes() == rubbish
    assert load_json(path) is None


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EFBIG, "the disk is full"),
        (errno.EROFS, "it may only be read, not written"),
        (errno.EACCES, "it may only be read, not written"),
        (errno.EIO, "input/output error"),
    ],
)
def test_the_reason_is_said_plainly(number: int, words: str) -> None:
    assert because(OSError(number, os.strerror(number))) == words
