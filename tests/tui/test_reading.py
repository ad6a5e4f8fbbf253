"""One transcript as the screen sees it."""

from datetime import date

import pytest

from hansard_tui.library import OpenTranscript, describe, new_annotation
from hansard_tui.model.annotation import Motivation, Placed
from hansard_tui.model.finding import Tier
from hansard_tui.model.layer import Layer
from hansard_tui.model.transcript import Sitting, Source, Transcript
from hansard_tui.tui.reading import LAYERS, Reading, glyph_of, name_apart, style_of
from tests.tui.debates import ONE, readings, span_of


def judged(reading: Reading, words: str, verdict: str) -> None:
    span = span_of(ONE, words)
    annotation = new_annotation(
        Motivation.ASSESSING, describe(reading.transcript, span.start, span.end), verdict=verdict
    )
    reading.placed = Layer([*reading.placed, Placed(span.start, span.end, annotation)])


def test_sentences_are_walked_from_the_first_to_the_last_and_no_further() -> None:
    reading = readings()[0]
    cursor, seen = reading.sentence_at(0), []
    for _ in range(8):
        seen.append(cursor.quote(ONE))
        cursor = reading.step_sentence(cursor, 1)
    assert seen[:5] == [
        "Ports Bill",
        "Clause 7 binds the port authority.",
        "We will write to the board.",
        "We may meet it.",
        "The port authority must report.",
    ]
    assert seen[4] == seen[7]
    assert reading.step_sentence(reading.sentence_at(12), -1).quote(ONE) == "Ports Bill"


def test_possible_commitments_are_shown_when_they_are_asked_for() -> None:
    reading = readings()[0]
    assert len(reading.commitments) == 2
    reading.show_possible = True
    assert len(reading.commitments) == 3


@pytest.mark.parametrize(("verdict", "left"), [("rejected", 2), ("accepted", 3), ("assurance", 3), ("nonsense", 3)])
def test_the_readers_judgement_counts(verdict: str, left: int) -> None:
    reading = readings()[0]
    judged(reading, "We may meet it", verdict)
    assert len(reading.judged) == left
    item = next((item for item in reading.judged if item.quote(ONE) == "We may meet it"), None)
    if verdict == "accepted":
        assert item is not None
        assert item.tier is Tier.CERTAIN
    if verdict == "assurance":
        assert item is not None
        assert (style_of(item), glyph_of(item)) == ("assurance", "▲")


def test_a_judgement_is_seen_at_once() -> None:
    reading = readings()[0]
    before = reading.version
    assert len(reading.judged) == 3
    judged(reading, "We will write to the board", "rejected")
    assert reading.version > before
    assert len(reading.judged) == 2


@pytest.mark.parametrize("name", LAYERS)
def test_every_layer_can_be_walked_before_and_after_findings_come(name: str) -> None:
    for reading in readings():
        assert list(reading.layer(name)) == sorted(reading.layer(name), key=lambda span: (span.start, span.end))
        reading.findings = None
        reading.layer(name)


def dated(name: str, house: str, day: int) -> Reading:
    sitting = Sitting(house=house, day=date(2009, 10, day))
    return Reading(OpenTranscript(Transcript("Words.", Source(name, name, "made", "0" * 64), sitting), (), name), 0)


def test_a_text_without_a_title_is_called_by_its_house_and_day() -> None:
    one, two = dated("daylord2009-10-26a", "Lords", 26), dated("daylord2009-10-27a", "Lords", 27)
    name_apart([one, two])
    assert (one.title, one.short) == ("Lords, 26 October 2009", "26 Oct")
    assert (two.title, two.short) == ("Lords, 27 October 2009", "27 Oct")


def test_two_parts_of_one_day_keep_the_names_of_their_files() -> None:
    one, two = dated("debates2009-10-26a", "Commons", 26), dated("debates2009-10-26b", "Commons", 26)
    name_apart([one, two])
    assert (one.title, two.title) == ("debates2009-10-26a", "debates2009-10-26b")
    assert one.short != two.short


def test_what_each_said_is_looked_for_once() -> None:
    reading = readings()[0]
    assert [(name, len(several)) for name, several in reading.said.items()] == [("The Minister", 1)]
    assert reading.said is reading.said


def test_a_layer_is_made_once_until_something_changes() -> None:
    reading = readings()[0]
    before = reading.layer("finding")
    assert reading.layer("finding") is before
    judged(reading, "We will write to the board", "rejected")
    assert len(reading.layer("finding")) == len(before) - 1
    reading.findings = None
    assert len(reading.layer("finding")) == 0
