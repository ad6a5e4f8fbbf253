"""The rows of the crash table, a few times each: `python benchmarks/crash.py` does them in earnest."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks import crash


@pytest.fixture
def folder() -> Iterator[Path]:
    # Not pytest's own folder, into which another account, that may not write, cannot look.
    with tempfile.TemporaryDirectory() as temporary:
        Path(temporary).chmod(0o755)
        yield Path(temporary) / "notes"


def test_a_kill_at_any_moment_loses_nothing_that_was_acknowledged(folder: Path) -> None:
    row = crash.killed(folder, 3)
    assert row.sound, row
    assert row.acknowledged >= 3


@pytest.mark.parametrize(("writers", "compacting"), [(2, False), (4, False), (2, True)])
def test_several_windows_write_at_once(folder: Path, writers: int, compacting: bool) -> None:
    row = crash.together(folder, writers, 12, compacting=compacting)
    assert row.sound, row
    assert row.acknowledged == writers * 12


def test_a_full_disk_is_said_and_outlived(folder: Path) -> None:
    row = crash.disk_full(folder)
    assert row.sound, row
    assert "the disk is full" in row.said


def test_a_read_only_folder_is_said_and_held_in_the_window(folder: Path) -> None:
    row = crash.read_only(folder)
    assert row.sound, row
    assert "it may only be read, not written" in row.said


def test_rubbish_between_the_lines_is_counted(folder: Path) -> None:
    row = crash.rubbish(folder, 10)
    assert row.sound, row
    assert "10 lines could not be read" in row.said
