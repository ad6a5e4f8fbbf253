"""The other end of a pair, and the answer to a promise, in every form of export."""

import csv
import io
import json
from dataclasses import replace
from datetime import date

import pytest

from hansard_tui.export.back import read_back
from hansard_tui.export.bundle import Bundle, Options
from hansard_tui.export.formats import EXPORTS, export
from hansard_tui.export.pairs import FarEnd, far_end
from hansard_tui.export.passages import entries
from hansard_tui.model.annotation import ANSWER_NOTE, pair_id
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Sitting
from tests.export.debate import bundle, mark, transcript

DEBATE = transcript()
PROMISE = "We will publish the plan before the Bill reaches Report."
ANSWER = "The plan was published today."
LATER = transcript(
    ANSWER, Sitting("Commons", day=date(2016, 6, 1), volume="611", url="https://hansard.parliament.uk/x")
)
FAR = replace(
    mark(LATER, ANSWER).annotation.anchor, name="later", source="file:///e.txt", attribution="Dr Low", day="2016-06-01"
)
ENTRY = mark(DEBATE, PROMISE, 1, motivation="assessing", verdict="accepted", status="open", other=FAR)
PAIR = mark(DEBATE, PROMISE, 2, motivation="linking", other=FAR, note=ANSWER_NOTE)
PAIR = replace(PAIR, annotation=replace(PAIR.annotation, id=pair_id(ENTRY.annotation)))


def promised(options: Options | None = None, note: str = ANSWER_NOTE, *, at_hand: bool = True) -> Bundle:
    """A promise and the pair of it and its answer, whose transcript may be at hand."""
    pair = replace(PAIR, annotation=replace(PAIR.annotation, note=note))
    made = bundle(DEBATE, ENTRY, pair, options=options)
    ends = {(pair.annotation.id, True): (LATER, Span(0, len(ANSWER)))} if at_hand else {}
    return replace(made, chapters=(replace(made.chapters[0], ends=ends),))


SHEETS = {"csv", "ledger", "commitments"}
CITATIONS = {"biblatex"}
"""What cites places alone, and no words."""


@pytest.mark.parametrize("name", sorted(set(EXPORTS) - {"json", "findings"} - CITATIONS))
def test_an_answered_promise_is_printed_once_with_its_answer_after_it(name: str) -> None:
    text = export(promised(), name)
    assert text.count(PROMISE) == text.count(ANSWER) == 1
    assert text.index(PROMISE) < text.index(ANSWER)
    assert name in SHEETS or "Answered by" in text
    assert "HC Deb 1 June 2016, vol 611" in text
    assert ANSWER_NOTE not in text


def test_the_lossless_form_keeps_both() -> None:
    assert len(json.loads(export(promised(), "json"))["items"]) == 2


def test_a_pair_to_which_the_reader_wrote_something_or_that_alone_is_wanted_is_printed_too() -> None:
    assert [entry.kind for entry in entries(promised(note="Not all of it."))] == ["commitment", "pair"]
    assert [entry.kind for entry in entries(promised(Options(kinds=("pair",))))] == ["pair"]
    assert [entry.kind for entry in entries(promised(Options(kinds=("commitment",))))] == ["commitment"]


def test_edited_notes_come_back_from_beneath_an_answer() -> None:
    (note,) = read_back(export(promised(), "markdown").replace("Status: open", "My own words.\n\nStatus: done")).notes
    assert (note.quotation, note.status) == ((PROMISE,), "done")
    (note,) = read_back(export(promised(), "obsidian")).notes
    assert (note.quotation, note.note, note.edited) == ((PROMISE,), "", False)


def test_an_answer_whose_transcript_is_not_at_hand_is_told_as_it_was_noted() -> None:
    entry, *others = entries(promised(at_hand=False))
    assert not others
    assert far_end(entry) == FarEnd("Answered by", ANSWER, "Dr Low", "2016-06-01", "", "later, 2016-06-01", "")
    known = replace(FAR, source="https://hansard.parliament.uk/y", column="12")
    told = far_end(replace(entry, annotation=replace(entry.annotation, other=known)))
    assert told is not None
    assert (told.url, told.cited) == (known.source, "later, 2016-06-01, col 12")


def test_an_answer_says_what_it_answers() -> None:
    near = PAIR.annotation.anchor
    placed = replace(mark(LATER, ANSWER), annotation=replace(PAIR.annotation, anchor=near, other=FAR), far=True)
    (entry,) = entries(bundle(LATER, placed))
    told = far_end(entry)
    assert told is not None
    assert (told.label, told.words) == ("In answer to", PROMISE)
    mine = replace(placed, annotation=replace(placed.annotation, note="Compare."))
    told = far_end(entries(bundle(LATER, mine))[0])
    assert told is not None
    assert told.label == "Paired with"


def test_what_has_no_other_end_has_none() -> None:
    (entry,) = entries(bundle(DEBATE, mark(DEBATE, PROMISE)))
    assert far_end(entry) is None


@pytest.mark.parametrize(("name", "head"), [("ledger", "answer"), ("csv", "other")])
def test_a_sheet_says_who_answered_where(name: str, head: str) -> None:
    (row,) = csv.DictReader(io.StringIO(export(promised(), name), newline=""))
    assert row[f"{head} who"] == "Jane Smith (Northtown) (Lab)"
    assert row[f"{head} column"] == "1183–84"
    assert row[f"{head} cited"] == "HC Deb 1 June 2016, vol 611, cols 1183–84"
    assert row[f"{head} url"].startswith("https://hansard.parliament.uk/x")
    assert list(row)[-1] == f"{head} url"


def test_a_sheet_leaves_the_cells_of_no_answer_empty() -> None:
    made = bundle(DEBATE, mark(DEBATE, PROMISE, motivation="assessing", verdict="accepted"))
    for name in ("ledger", "csv"):
        (row,) = csv.DictReader(io.StringIO(export(made, name), newline=""))
        assert None not in row.values()
        assert [row[column] for column in list(row)[-4:]] == [""] * 4
