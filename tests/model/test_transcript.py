"""What is in force at an offset."""

from hansard_tui.model.layer import Layer
from hansard_tui.model.member import Attribution, Certainty
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Block, Column, Contribution, Heading, Time, Transcript

TEXT = "Bill\nClause 1\nI rise to\nspeak.\nClause 2\nSo do I."
BLOCKS: list[Block] = [
    Heading(0, 5, level=1),
    Heading(5, 14, level=2),
    Contribution(14, 31, attribution=Attribution(printed="Lord A", certainty=Certainty.STATED)),
    Heading(31, 40, level=2),
    Contribution(40, 48),
]
DEBATE = Transcript(
    TEXT, blocks=Layer(BLOCKS), columns=Layer([Column(20, 20, "GC1")]), times=Layer([Time(14, 14, "3 pm", "15:00")])
)


def test_the_path_of_headings_is_the_innermost_of_each_level() -> None:
    assert [heading.quote(TEXT).strip() for heading in DEBATE.headings_at(42)] == ["Bill", "Clause 2"]
    assert [heading.quote(TEXT).strip() for heading in DEBATE.headings_at(16)] == ["Bill", "Clause 1"]
    assert Transcript("x").headings_at(0) == ()


def test_contribution_column_and_time_are_those_in_force() -> None:
    first = DEBATE.contribution_at(20)
    assert first is not None
    assert first.attribution.shown == "Lord A"
    assert DEBATE.contribution_at(0) is None
    column, time = DEBATE.column_at(20), DEBATE.time_at(47)
    assert column is not None and column.number == "GC1"  # noqa: PT018 (one thing is told)
    assert DEBATE.column_at(19) is None
    assert time is not None and time.clock == "15:00"  # noqa: PT018


def test_a_paragraph_is_a_line_without_its_line_feed() -> None:
    assert [DEBATE.paragraph_at(offset) for offset in (0, 4, 23, 24, 47)] == [
        Span(0, 4), Span(0, 4), Span(14, 23), Span(24, 30), Span(40, 48),
    ]  # fmt: skip


def test_an_unknown_speaker_is_said_to_be_unknown() -> None:
    assert Attribution().shown == "Speaker not given"
    assert not Attribution().known
