"""Yesterday's log is kept before today's first write."""

import gzip
from datetime import date, timedelta
from pathlib import Path

import pytest

from hansard_tui.store.backups import keep_backup, mark_for_merging
from hansard_tui.store.whole_file import StoreError

TODAY = date(2026, 11, 24)


def test_one_copy_a_day_and_fourteen_days(tmp_path: Path) -> None:
    log = tmp_path / "annotations.jsonl"
    keep_backup(log, TODAY)
    for day in range(20):
        log.write_text(f"as it stood on day {day}\n")
        keep_backup(log, TODAY + timedelta(days=day))
        log.write_text("later that day\n")
        keep_backup(log, TODAY + timedelta(days=day))
    kept = sorted((tmp_path / "backups").iterdir())
    assert len(kept) == 14
    assert kept[-1].name == "annotations-20261213.jsonl.gz"
    assert gzip.decompress(kept[-1].read_bytes()) == b"as it stood on day 19\n"


def test_a_copy_that_cannot_be_made_is_told_of(tmp_path: Path) -> None:
    log = tmp_path / "annotations.jsonl"
    log.write_text("notes\n")
    (tmp_path / "backups").write_text("in the way")
    with pytest.raises(StoreError, match="could not be written"):
        keep_backup(log, TODAY)
    assert log.read_text() == "notes\n"


def test_git_is_told_once_and_what_it_was_told_before_stays(tmp_path: Path) -> None:
    attributes = tmp_path / ".gitattributes"
    attributes.write_text("*.pdf binary")
    for _ in range(2):
        mark_for_merging(tmp_path)
    assert attributes.read_text() == "*.pdf binary\nannotations.jsonl merge=union\n"
