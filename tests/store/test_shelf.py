"""A long log is opened from its shelf, says the very same, and a shelf is never believed over the log."""

import marshal
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path

import pytest

from hansard_tui.model.annotation import Annotation, Motivation
from hansard_tui.store import annotations as room
from hansard_tui.store.anchors import describe
from hansard_tui.store.annotations import LOG_NAME, Annotations, new_annotation, open_annotations
from tests.store.debates import debate, place

DAY = debate()
NEAR, FAR = (describe(DAY, *place(DAY, words)) for words in ("mend them all", "I should be delighted to visit"))


@pytest.fixture(autouse=True)
def _every_log_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_WORTH_SHELVING", 1)


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "shelf"


def mark(**fields: object) -> Annotation:
    return replace(new_annotation(Motivation.HIGHLIGHTING, NEAR, note="ŵ — 😀 half \ud83d"), **fields)  # type: ignore[arg-type]


def written(folder: Path) -> Annotations:
    """Make a log of every kind of line: changed, removed, undone, rubbish, of a newer kind, by another, strange."""
    notes = open_annotations(folder)
    moved = replace(NEAR, later=(FAR,))
    several = [mark(), mark(anchor=moved, tags=("a", "b")), mark(motivation=Motivation.LINKING, other=FAR)]
    notes.change(puts=several)
    notes.put(replace(several[0], color="3", extra={"seen": [1, {"by": None}]}))
    notes.remove(several[1].id)
    notes.undo()
    open_annotations(folder, "colleague").put(
        mark(motivation=Motivation.ASSESSING, verdict="accepted", due="2027-01-01")
    )
    with (folder / LOG_NAME).open("ab") as log:
        log.write(b"rubbish\n\n" + b'{"v":9,"op":"fold","ts":"2026","id":"x"}\n')
        log.write(b'{"v":1,"op":"put","ts":"2026-01-01T00:00:00Z","id":"urn:strange","a":{"target":[]}}\n')
    return notes


def told(notes: Annotations) -> tuple[object, ...]:
    extras = [dict(one.extra) for one in notes.every()]
    return notes.every(), extras, notes.problems


def test_from_its_shelf_a_log_says_the_very_same(tmp_path: Path, shelf: Path) -> None:
    written(tmp_path / "notes")
    plain = open_annotations(tmp_path / "notes")
    first = open_annotations(tmp_path / "notes", shelf=shelf)
    assert shelf.exists()
    read: list[int] = []
    again = open_annotations(tmp_path / "notes", shelf=shelf, told=read.append)
    assert told(plain) == told(first) == told(again)
    assert len(plain.problems) == 3
    assert read == []
    assert again.undo() == plain.undo()
    plain.refresh()
    assert again.redo() is not None
    plain.refresh()
    assert told(plain)[:2] == told(again)[:2]


def test_what_was_added_since_is_read_after_the_shelf(tmp_path: Path, shelf: Path) -> None:
    notes = written(tmp_path / "notes")
    open_annotations(tmp_path / "notes", shelf=shelf)
    notes.put(mark(note="Since then."))
    read: list[int] = []
    again = open_annotations(tmp_path / "notes", shelf=shelf, told=read.append)
    assert told(again) == told(open_annotations(tmp_path / "notes"))
    assert len(read) == 1


@pytest.mark.parametrize("words", [b"mend them", b"rubbish", b"yellow"])
def test_a_log_that_was_edited_by_hand_is_read_anew(tmp_path: Path, shelf: Path, words: bytes) -> None:
    written(tmp_path / "notes")
    open_annotations(tmp_path / "notes", shelf=shelf)
    log = tmp_path / "notes" / LOG_NAME
    log.write_bytes(log.read_bytes().replace(words, words[::-1]))
    assert told(open_annotations(tmp_path / "notes", shelf=shelf)) == told(open_annotations(tmp_path / "notes"))


def test_a_log_that_was_cut_or_taken_away_is_read_anew(tmp_path: Path, shelf: Path) -> None:
    written(tmp_path / "notes")
    open_annotations(tmp_path / "notes", shelf=shelf)
    log = tmp_path / "notes" / LOG_NAME
    log.write_bytes(log.read_bytes()[:-300])
    assert told(open_annotations(tmp_path / "notes", shelf=shelf)) == told(open_annotations(tmp_path / "notes"))
    log.unlink()
    assert open_annotations(tmp_path / "notes", shelf=shelf).every() == ()


def test_a_damaged_shelf_is_no_shelf(tmp_path: Path, shelf: Path) -> None:
    written(tmp_path / "notes")
    open_annotations(tmp_path / "notes", shelf=shelf)
    good = shelf.read_bytes()
    other = marshal.dumps(("another form", 0, b"", [], [], {}))
    wrong = [b"", good[:40], good[:-1], good[:50] + b"\xff" + good[51:], marshal.dumps([1])]
    wrong += [blake2b(words, digest_size=32).digest() + words for words in (other, b"", b"\xff", marshal.dumps(7))]
    for damaged in wrong:
        shelf.write_bytes(damaged)
        assert told(open_annotations(tmp_path / "notes", shelf=shelf)) == told(open_annotations(tmp_path / "notes"))


def test_a_shelf_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    written(tmp_path / "notes")
    (tmp_path / "file").write_text("in the way")
    notes = open_annotations(tmp_path / "notes", shelf=tmp_path / "file" / "shelf")
    assert told(notes) == told(open_annotations(tmp_path / "notes"))
