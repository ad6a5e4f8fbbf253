"""The rows of what was promised, assured, conceded, refused and required."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from hansard_tui.model.finding import Commitment, Detail, Undertaking
from hansard_tui.model.layer import Layer
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Contribution
from hansard_tui.tui.listing import LISTS
from hansard_tui.tui.reading import Reading
from hansard_tui.tui.undertakings import GROUPS, SINGLE, LateItems, commitments
from hansard_tui.tui.widgets.sidebar import Item
from tests.tui.debates import ONE, readings, span_of


@given(some.lists(some.integers(0, 4)))
def test_rows_that_are_made_late_are_the_rows(counts: list[int]) -> None:
    late = LateItems()
    for part, count in enumerate(counts):
        late.add(count, lambda index, part=part: Item(f"{part}:{index}"))  # type: ignore[misc]  # mypy infers no default
    whole = [Item(f"{part}:{index}") for part, count in enumerate(counts) for index in range(count)]
    assert list(late) == whole
    assert [late[index] for index in range(-len(whole), len(whole))] == whole + whole
    assert late[1:-1] == whole[1:-1]
    with pytest.raises(IndexError):
        late[len(whole)]


def test_commitments_stand_by_class_and_possible_ones_are_folded() -> None:
    labels = [item.label for item in LISTS["commitments"](readings(), frozenset())]
    assert labels[0] == "Commitments"
    assert labels[1].endswith("We will write to the board")
    assert "Duties on others" in labels
    assert labels[-1] == "Possible"
    assert any("We may meet it" in item.label for item in LISTS["commitments"](readings(), frozenset({"possible"})))


@pytest.mark.parametrize(
    ("narrowed", "labels"),
    [
        ("minister", ["We will write to the board", "The port authority must report", "We may meet it"]),
        ("speaker:minister class:duty", ["The port authority must report"]),
        ("speaker:quill", []),
        ("class:commitment -class:possible", ["We will write to the board"]),
        ("refusals", []),
        ("possible", ["We may meet it"]),
        ("topic:port", ["The port authority must report"]),
        ("-topic:port firm", ["We will write to the board"]),
        ("in:ports write", ["We will write to the board"]),
        ('"to the board"', ["We will write to the board"]),
        ("board write", ["We will write to the board"]),
        ("speaker:", ["We will write to the board", "The port authority must report"]),
    ],
)
def test_findings_are_narrowed_by_words_by_who_said_them_and_by_class(narrowed: str, labels: list[str]) -> None:
    rows = commitments(readings(), frozenset(), narrowed)
    assert [row.label.removeprefix("…") for row in rows if row.span is not None] == labels


def test_groups_count_what_is_left() -> None:
    rows = commitments(readings(), frozenset(), "write")
    assert [(row.label, row.count) for row in rows if row.style == "group"] == [("Commitments", "1")]


def _one(reading: Reading, item: Commitment) -> list[Item]:
    assert reading.findings is not None
    reading.findings = replace(reading.findings, commitments=Layer([item]))
    return list(commitments([reading], frozenset()))


def test_a_row_begins_with_the_words_that_promise_where_others_stand_long_before_them() -> None:
    whole = span_of(ONE, "Clause 7 binds the port authority. We will write to the board")
    late = Commitment(whole.start, whole.end, trigger=span_of(ONE, "We will write"), strength="firm")
    assert _one(readings()[0], late)[1].label == "…We will write to the board"
    duty = replace(late, undertaking=Undertaking.DUTY)
    assert _one(readings()[0], duty)[2].label.startswith("Clause 7 binds")
    actor = span_of(ONE, "the port authority")
    whose = replace(late, details=(Detail(actor.start, actor.end, "actor", "the port authority"),))
    assert _one(readings()[0], whose)[1].label.startswith("…the port authority. We will write")
    plain = replace(late, trigger=Span(whole.start, whole.start + 8))
    assert _one(readings()[0], plain)[1].label.startswith("Clause 7 binds")


def test_below_a_promise_stands_who_made_it_without_what_is_in_brackets() -> None:
    reading = readings()[0]
    heading, block = reading.transcript.blocks
    assert isinstance(block, Contribution)
    who = replace(block.attribution, printed="Hon. Ann Roe (Minister of Wells, Ind.)")
    blocks = Layer([heading, replace(block, attribution=who)])
    reading.transcript = replace(reading.transcript, blocks=blocks)
    span = span_of(ONE, "We will write")
    item = Commitment(span.start, span.end, strength="firm", subtype="action", capacity="assumed minister")
    assert _one(reading, item)[2].label == "Hon. Ann Roe · assumed minister · firm"


def test_every_class_has_a_group() -> None:
    span = span_of(ONE, "We will write")
    for undertaking in Undertaking:
        assert _one(readings()[0], Commitment(span.start, span.end, undertaking))[0].style == "group"


def test_every_class_is_called_something_where_one_finding_is_told() -> None:
    called = {each: SINGLE.get(each, GROUPS[each].removesuffix("s")) for each in Undertaking}
    assert called[Undertaking.DUTY] == "Duty on others"
    assert called[Undertaking.COMMITMENT] == "Commitment"
    assert len(set(called.values())) == len(Undertaking)
