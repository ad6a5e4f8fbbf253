"""Yesterday's log is kept before today's first write."""

import gzip
import shutil
import subprocess
from datetime import date, timedelta
from pathlib import Path

import pytest

from hansard_tui.model.annotation import Motivation
from hansard_tui.store.anchors import describe
from hansard_tui.store.annotations import new_annotation, open_annotations
from hansard_tui.store.backups import keep_backup, mark_for_merging
from hansard_tui.store.whole_file import StoreError
from tests.store.debates import debate, place

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


def git(folder: Path, *words: str) -> None:
    identity = ["-c", "user.name=Ann", "-c", "user.email=ann@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *words], cwd=folder, check=True, capture_output=True)


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not here")
def test_git_itself_merges_the_notes_of_two_people(tmp_path: Path) -> None:
    transcript = debate()

    def mark(reader: str, words: str) -> None:
        anchor = describe(transcript, *place(transcript, words))
        open_annotations(tmp_path, reader).put(new_annotation(Motivation.HIGHLIGHTING, anchor))

    git(tmp_path, "init", "-q", "-b", "main")
    mark("ann", "hot meals")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "Begin")
    git(tmp_path, "switch", "-q", "-c", "other")
    mark("bill", "Northfield")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "Bill's")
    git(tmp_path, "switch", "-q", "main")
    mark("ann", "mend them all")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "Ann's")
    git(tmp_path, "merge", "-q", "--no-edit", "other")
    merged = open_annotations(tmp_path)
    assert {one.anchor.exact for one in merged.every()} == {"hot meals", "Northfield", "mend them all"}
    assert merged.problems == ()
    tracked = subprocess.run(["git", "ls-files"], cwd=tmp_path, check=True, capture_output=True, text=True).stdout
    assert (tmp_path / "backups").is_dir()
    assert tracked.splitlines() == [".gitattributes", ".gitignore", "annotations.jsonl"]


def test_a_folder_that_already_tells_git_what_to_leave_out_is_left_alone(tmp_path: Path) -> None:
    ignored = tmp_path / ".gitignore"
    ignored.write_text("*.tmp\nbackups\n", "utf-8")
    for _ in range(2):
        mark_for_merging(tmp_path)
    assert ignored.read_text("utf-8") == "*.tmp\nbackups\nannotations.jsonl.*\n"
