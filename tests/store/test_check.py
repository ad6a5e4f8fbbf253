"""The log is looked over, and made shorter without changing what it says."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from hansard_tui.model.annotation import Motivation
from hansard_tui.store import check as module
from hansard_tui.store.anchors import describe
from hansard_tui.store.annotations import Annotations, new_annotation, open_annotations
from hansard_tui.store.check import check, compact
from hansard_tui.store.whole_file import StoreError
from tests.store.debates import debate, place

DAY = debate()


@pytest.fixture
def notes(tmp_path: Path) -> Annotations:
    notes = open_annotations(tmp_path)
    for words in ("mend them all", "Northfield", "hot meals"):
        made = new_annotation(Motivation.HIGHLIGHTING, describe(DAY, *place(DAY, words)))
        notes.put(made)
        notes.put(replace(made, note="Hm."))
    notes.remove(made.id)
    return notes


def spoil(notes: Annotations) -> bytes:
    log = notes.folder / "annotations.jsonl"
    first = log.read_bytes().splitlines()[0]
    newer = json.dumps(json.loads(first) | {"op": "paint"}).encode()
    strange = b"rubbish\n" + newer + b"\n"
    with log.open("ab") as file:
        file.write(first + b"\n" + strange)
    return strange


def test_a_folder_without_notes_is_in_order(tmp_path: Path) -> None:
    report = check(tmp_path)
    assert (report.annotations, report.lines, report.problems) == (0, 0, ())


def test_what_is_in_a_log_is_counted(notes: Annotations) -> None:
    spoil(notes)
    (notes.folder / "session.json.broken-1").write_text("{")
    report = check(notes.folder)
    assert (report.annotations, report.lines, report.superseded, report.duplicates) == (2, 10, 4, 1)
    assert report.bad_lines == (9,)
    assert report.orphans == ("file:///debates/meals.txt",)
    assert [Path(name).name for name in report.set_aside] == ["session.json.broken-1"]
    said = str(report)
    assert "2 annotations in 10 lines (4 are superseded and 1 say the same twice); 0 backups." in said
    assert "file:///debates/meals.txt is no longer there; its annotations are kept." in said


def test_a_shorter_log_says_the_same_and_keeps_what_is_not_understood(notes: Annotations) -> None:
    strange = spoil(notes)
    before = open_annotations(notes.folder).every()
    old = (notes.folder / "annotations.jsonl").read_bytes()
    was, now = compact(notes.folder)
    assert now < was == len(old)
    again = open_annotations(notes.folder)
    assert again.every() == before
    assert (notes.folder / "annotations.jsonl.bak").read_bytes() == old
    new = (notes.folder / "annotations.jsonl").read_bytes()
    assert all(line in new for line in strange.splitlines())
    assert new.count(b'"op":"del"') == 1
    assert again.undo() is None
    assert compact(notes.folder)[0] == now


def test_a_window_that_was_open_meanwhile_goes_on(notes: Annotations) -> None:
    compact(notes.folder)
    notes.put(new_annotation(Motivation.HIGHLIGHTING, describe(DAY, *place(DAY, "the spring"))))
    notes.refresh()
    assert len(notes.every()) == len(open_annotations(notes.folder).every()) == 3


def test_a_log_that_would_say_something_else_is_left_alone(notes: Annotations, monkeypatch: pytest.MonkeyPatch) -> None:
    old = (notes.folder / "annotations.jsonl").read_bytes()
    monkeypatch.setattr(module, "_shortened", lambda log: log[: len(log) // 2])
    with pytest.raises(StoreError, match="would not say the same"):
        compact(notes.folder)
    assert (notes.folder / "annotations.jsonl").read_bytes() == old


def test_where_there_are_no_notes_there_is_nothing_to_shorten(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no notes"):
        compact(tmp_path)
    assert list(tmp_path.iterdir()) == []
