"""Marked passages whose words changed, and accepting their new places."""

from dataclasses import replace
from pathlib import Path

import pytest

from hansard_tui import library
from hansard_tui.config import Settings
from hansard_tui.library import Changed, accept_place, changed_passages, describe, keep_old, new_annotation, place
from hansard_tui.model.anchor import Standing
from hansard_tui.model.annotation import Annotation, Motivation
from hansard_tui.model.span import Span

OLD = (
    "We will publish the code of practice before the end of the year.\n"
    "The kitchens of every school in the county were mended in the spring.\n"
    "Nothing else was said of it in the House that day.\n"
)
NEW = (
    "We shall publish the code of practice before the end of next year.\n"
    "The kitchens of most schools in the county were mended in the spring.\n"
)
PROMISE, KITCHENS, GONE = (Span(OLD.index(line), OLD.index(line) + len(line)) for line in OLD.splitlines())


def marked(path: Path, span: Span, other: Span | None = None) -> Annotation:
    (text,) = library.open_file(path)
    far = describe(text.transcript, other.start, other.end) if other else None
    motivation = Motivation.LINKING if other else Motivation.HIGHLIGHTING
    one = new_annotation(motivation, describe(text.transcript, span.start, span.end), other=far)
    library.notes(Settings()).put(one)
    return one


def changes(path: Path) -> tuple[Changed, ...]:
    (text,) = library.open_file(path)
    return changed_passages(text.transcript, *place(library.notes(Settings()), text.transcript))


@pytest.fixture
def debate(tmp_path: Path) -> Path:
    path = tmp_path / "debate.txt"
    path.write_text(OLD, encoding="utf-8")
    return path


def test_an_unchanged_text_has_no_changes(debate: Path) -> None:
    marked(debate, PROMISE)
    assert changes(debate) == ()


def test_reworded_and_lost_passages_are_told_word_by_word_in_the_order_of_the_text(debate: Path) -> None:
    marked(debate, GONE)
    marked(debate, PROMISE)
    debate.write_text(NEW, encoding="utf-8")
    reworded, lost = changes(debate)
    assert (reworded.standing, lost.standing) == (Standing.REWORDED, Standing.LOST)
    assert [part for part in reworded.parts if part[0] != "same"] == [
        ("gone", "will"),
        ("new", "shall"),
        ("gone", "the"),
        ("new", "next"),
    ]
    assert lost.parts == (("gone", GONE.quote(OLD)),)
    assert lost.span is None


def test_an_accepted_place_is_no_change_any_more_and_the_first_quotation_stays(debate: Path) -> None:
    first = marked(debate, PROMISE)
    debate.write_text(NEW, encoding="utf-8")
    (one,) = changes(debate)
    (text,) = library.open_file(debate)
    assert one.span is not None
    accepted = accept_place(one, text.transcript, one.span)
    library.notes(Settings()).put(accepted)
    assert accepted.anchor.exact == first.anchor.exact == PROMISE.quote(OLD)
    assert changes(debate) == ()
    debate.write_text(NEW.replace("shall", "must"), encoding="utf-8")
    (again,) = changes(debate)
    assert [part for part in again.parts if part[0] != "same"] == [("gone", "shall"), ("new", "must")]


def test_words_that_a_later_issue_brings_back_are_no_change(debate: Path) -> None:
    marked(debate, KITCHENS)
    debate.write_text(NEW, encoding="utf-8")
    (text,) = library.open_file(debate)
    (changed,) = changes(debate)
    assert changed.span is not None
    library.notes(Settings()).put(accept_place(changed, text.transcript, changed.span))
    debate.write_text(OLD, encoding="utf-8")
    assert changes(debate) == ()
    debate.write_text(OLD.replace("every school", "each school"), encoding="utf-8")
    assert [one.standing for one in changes(debate)] == [Standing.REWORDED]


def test_of_a_pair_the_end_that_changed_is_accepted(debate: Path) -> None:
    pair = marked(debate, PROMISE, KITCHENS)
    debate.write_text(NEW, encoding="utf-8")
    near, far = changes(debate)
    assert (near.far, far.far) == (False, True)
    (text,) = library.open_file(debate)
    assert far.span is not None
    accepted = accept_place(far, text.transcript, far.span)
    assert accepted.anchor == pair.anchor
    assert accepted.other is not None
    assert replace(accepted.other, later=()) == pair.other
    assert accepted.other.later[0].exact == far.span.quote(NEW)


def test_the_end_of_a_pair_that_changed_is_the_one_that_is_kept(debate: Path) -> None:
    marked(debate, KITCHENS, PROMISE)
    debate.write_text(NEW, encoding="utf-8")
    near, far = (one for one in sorted(changes(debate), key=lambda one: one.far))
    assert (near.is_answered, far.is_answered) == (False, False)
    library.notes(Settings()).put(keep_old(far))
    near, far = (one for one in sorted(changes(debate), key=lambda one: one.far))
    assert (near.is_answered, far.is_answered) == (False, True)
    kept = keep_old(far)
    assert kept.other is not None
    assert (kept.anchor.declined, len(kept.other.declined)) == ((), 1)
