"""The rows of the sidebar."""

from dataclasses import replace

import pytest

from hansard_tui.library import OpenTranscript, describe, new_annotation
from hansard_tui.model.anchor import Location, Standing
from hansard_tui.model.annotation import Annotation, Motivation, Placed
from hansard_tui.model.layer import Layer
from hansard_tui.model.transcript import Column, Transcript
from hansard_tui.tui.listing import LISTS, size_of
from hansard_tui.tui.reading import Reading
from hansard_tui.tui.widgets.sidebar import TABS
from tests.tui.debates import ONE, readings, span_of


def test_there_is_a_list_for_every_tab() -> None:
    assert tuple(LISTS) == TABS


@pytest.mark.parametrize("tab", TABS)
def test_rows_that_lead_somewhere_lead_into_the_text(tab: str) -> None:
    open_texts = readings()
    for item in LISTS[tab](open_texts, frozenset({"possible", "body:pa", "clause:7"})):
        if item.span is not None:
            assert item.span.end <= len(open_texts[item.text].transcript.text)


def test_a_topic_of_both_texts_is_one_row_that_unfolds_to_all_mentions() -> None:
    folded = LISTS["topics"](readings(), frozenset())
    assert [(item.label, item.count, item.folded) for item in folded] == [("port authority", "2+1", True)]
    assert len(LISTS["topics"](readings(), frozenset({"body:pa"}))) == 4


def test_notes_stand_in_the_order_of_the_text_with_their_words() -> None:
    reading = readings()[0]
    span = span_of(ONE, "We may meet it")
    mark = new_annotation(
        Motivation.HIGHLIGHTING, describe(reading.transcript, span.start, span.end), note="When?", tags=("x",)
    )
    reading.placed = Layer([Placed(span.start, span.end, mark)])
    rows = LISTS["notes"]([reading], frozenset())
    assert [row.label for row in rows[1:]] == ["We may meet it", "When?"]
    assert "#x" in rows[1].count


def test_counts_wait_for_findings() -> None:
    open_texts = readings()
    assert [size_of(tab, open_texts) for tab in ("topics", "commitments", "references")] == ["1", "1", "2"]
    open_texts[1].findings = None
    assert size_of("topics", open_texts) == "…"


def test_people_are_counted_whether_they_speak_or_are_named() -> None:
    assert size_of("people", readings()) == "1"


def test_a_mention_is_seen_at_the_beginning_of_its_row() -> None:
    rows = LISTS["references"](readings(), frozenset({"body:pa"}))
    mentions = [row.label for row in rows if row.indent == 2]
    assert mentions
    assert all(label.removeprefix("…").find("port authority") in range(13) or "PA" in label[:13] for label in mentions)


def test_an_outline_tells_the_columns() -> None:
    open_texts = readings()
    open_texts[0].transcript = replace(open_texts[0].transcript, columns=Layer([Column(0, 0, "GC7")]))
    rows = [row for row in LISTS["outline"](open_texts, frozenset({"part:0:0"})) if row.text == 0]
    assert [(row.label, row.count) for row in rows] == [("Ports Bill", "GC7"), ("The Minister", "GC7")]


def test_an_outline_is_folded_over_those_who_spoke() -> None:
    rows = [row for row in LISTS["outline"](readings(), frozenset()) if row.text == 0]
    assert [(row.label, row.folded) for row in rows] == [("Ports Bill", True)]


def test_who_speaks_is_listed_with_what_they_said() -> None:
    rows = LISTS["people"](readings(), frozenset({"speaks:The Minister"}))
    assert [(row.label[:12], row.count) for row in rows[:2]] == [("Speaking", "1"), ("The Minister", "1+0")]
    assert rows[2].span is not None
    assert rows[2].span.quote(ONE) == "Clause 7 binds the port authority."[: rows[2].span.end - rows[2].span.start]
    assert len(LISTS["people"](readings(), frozenset())) == 2


def test_an_empty_text_has_an_outline() -> None:
    empty = [Reading(OpenTranscript(Transcript("")), 0)]
    assert [item.style for item in LISTS["outline"](empty, frozenset())][:1] == ["group"]


def test_the_tab_of_notes_counts_what_it_lists() -> None:
    open_texts = readings()
    anchor = describe(open_texts[0].transcript, 0, 8)
    marks = [Annotation(f"urn:{one}", one, anchor) for one in Motivation]
    open_texts[0].placed = Layer(Placed(0, 8, one) for one in marks)
    open_texts[0].unplaced = ((marks[0], Location(Standing.LOST, None)),)
    listed = [row for row in LISTS["notes"](open_texts, frozenset()) if row.leads]
    assert size_of("notes", open_texts) == str(len(listed) + 1) == "4"
