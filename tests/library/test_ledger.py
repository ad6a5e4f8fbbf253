"""The ledger: accepted promises, sorted, answered, written."""

import csv
import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from hansard_tui import library
from hansard_tui.config import Settings
from hansard_tui.library import (
    LEDGER_ORDERS,
    Annotations,
    answered,
    describe,
    due_day,
    is_early,
    is_entry,
    is_late,
    ledger_entries,
    marks_text,
    new_annotation,
    pair_id,
    parsed,
    status_of,
)
from hansard_tui.model.annotation import Annotation, Motivation
from hansard_tui.model.finding import Undertaking

DEBATE = "We will publish the code. =SUM(A1) will be paid. The code has been published.\n"


@pytest.fixture
def text(tmp_path: Path) -> library.OpenTranscript:
    path = tmp_path / "debate.txt"
    path.write_text(DEBATE, encoding="utf-8")
    return library.open_file(path)[0]


def entry(text: library.OpenTranscript, words: str, verdict: str = "accepted", **fields: str) -> Annotation:
    start = DEBATE.index(words)
    anchor = describe(text.transcript, start, start + len(words))
    return replace(new_annotation(Motivation.ASSESSING, anchor, verdict=verdict), **fields)  # type: ignore[arg-type] # words alone


def entries(text: library.OpenTranscript) -> list[Annotation]:
    return [
        entry(text, "We will", owner="b", due="2026-12-02", created="1"),
        entry(text, "=SUM(A1) will be paid", status="open", due="2026-12-01", created="2"),
        entry(text, "The code has", status="done", owner="A", due="2026-01-01", created="3"),
        entry(text, "will be", "assurance", status="dropped", created="4"),
        entry(text, "paid", created="5"),
    ]


@pytest.mark.parametrize(
    ("order", "wanted"), [("due", "21534"), ("status", "21534"), ("owner", "31254"), ("transcript", "12453")]
)
def test_entries_are_sorted(order: str, wanted: str, text: library.OpenTranscript) -> None:
    assert "".join(one.created for one in ledger_entries(entries(text), order)) == wanted
    assert order in LEDGER_ORDERS


def test_only_what_was_accepted_is_an_entry(text: library.OpenTranscript) -> None:
    assert not is_entry(entry(text, "We will", "rejected"))
    assert not is_entry(entry(text, "We will", ""))
    assert not is_entry(replace(entry(text, "We will"), motivation=Motivation.HIGHLIGHTING))
    assert is_entry(entry(text, "We will", "concession"))


def test_what_is_open_after_its_day_is_late(text: library.OpenTranscript) -> None:
    one = entry(text, "We will", due="2026-12-01")
    assert status_of(one) == "open"
    assert is_late(one, date(2026, 12, 2))
    assert not is_late(one, date(2026, 12, 1))
    assert not is_late(replace(one, status="done"), date(2027, 1, 1))
    assert not is_late(replace(one, due=""), date(2027, 1, 1))


@pytest.mark.parametrize(
    ("promised", "replied", "early"),
    [
        (("2014-05-12", "a", 50), ("2014-05-01", "b", 90), True),
        (("2014-05-12", "a", 50), ("2014-05-13", "b", 10), False),
        (("2014-05-12", "a", 50), ("2014-05-12", "a", 10), True),
        (("2014-05-12", "a", 50), ("2014-05-12", "a", 90), False),
        (("2014-05-12", "a", 50), ("2014-05-12", "b", 10), False),
        (("", "a", 50), ("2014-05-01", "a", 10), True),
        (("2014-05-12", "a", 50), ("", "b", 10), False),
    ],
)
def test_an_answer_that_was_said_before_its_promise_is_known(
    promised: tuple[str, str, int], replied: tuple[str, str, int], text: library.OpenTranscript, *, early: bool
) -> None:
    one = entry(text, "paid")
    near, far = (replace(one.anchor, day=day, source=source, start=start) for day, source, start in (promised, replied))
    assert is_early(replace(one, anchor=near, other=far)) is early
    assert not is_early(replace(one, anchor=near))


@pytest.mark.parametrize(
    ("words", "day"),
    [("", ""), (" 2026-12-01 ", "2026-12-01"), ("1 December 2026", "2026-12-01"), ("1/12/2026", "2026-12-01")],
)
def test_days_are_read_as_people_write_them(words: str, day: str) -> None:
    assert due_day(words) == day


@pytest.mark.parametrize("words", ["soon", "2026-13-01", "2026-02-30", "2026-12-01 or so"])
def test_what_is_no_day_is_told(words: str) -> None:
    with pytest.raises(ValueError, match="is not a day"):
        due_day(words)


def test_an_answer_is_kept_with_the_promise_and_as_a_pair_that_another_answer_replaces(
    text: library.OpenTranscript,
) -> None:
    one = entry(text, "We will")
    first, second = (describe(text.transcript, at, at + 4) for at in (49, 60))
    linked, pair = answered(one, first)
    assert linked.other == first
    assert (pair.motivation, pair.anchor, pair.other) == (Motivation.LINKING, one.anchor, first)
    assert answered(linked, second)[1].id == pair.id == pair_id(one)
    assert pair_id(one) != pair_id(entry(text, "paid"))
    with pytest.raises(ValueError, match="itself"):
        answered(one, one.anchor)
    with pytest.raises(ValueError, match="the promise itself"):
        answered(entry(text, "will publish the code"), describe(text.transcript, 0, 25))


def test_the_ledger_is_written_with_what_is_wanted_of_it_and_no_formula(text: library.OpenTranscript) -> None:
    notes: Annotations = library.notes(Settings())
    every = entries(text)
    notes.change(puts=(*every, *answered(every[1], describe(text.transcript, 49, 77))))
    rows = list(csv.DictReader(io.StringIO(marks_text(notes, "ledger", notes.every()))))
    assert len(rows) == len(every)
    assert rows[0]["undertaking"] == "'=SUM(A1) will be paid"
    assert rows[0]["answered by"] == "The code has been published."
    assert {row["status"] for row in rows} == {"open", "done", "dropped"}
    assert {row["why"] for row in rows} == {""}
    some = marks_text(notes, "commitments", every[:1])
    assert "We will" in some
    assert "SUM" not in some


def test_what_was_found_before_tells_why_of_what_was_accepted_alone(
    text: library.OpenTranscript, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parsed, "_SETTLED", -1.0)  # of a file that was changed only now nothing is kept
    (text,) = library.open_file(text.path)
    notes: Annotations = library.notes(Settings())
    found = library.find(text.transcript)
    library.keep_found(text, found)
    first = next(one for one in found.commitments if one.undertaking is Undertaking.COMMITMENT)
    anchor = describe(text.transcript, first.start, first.end)
    notes.change(puts=(new_annotation(Motivation.ASSESSING, anchor, verdict="accepted"),))
    (row,) = csv.DictReader(io.StringIO(marks_text(notes, "ledger", notes.every())))
    assert row["why"] == first.why
    assert "not judged yet" not in marks_text(notes, "commitments", notes.every())
