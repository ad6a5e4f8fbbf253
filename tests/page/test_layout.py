"""Places that survive a resize, and rows made when they are looked at."""

from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.model.layer import Layer
from hansard_tui.model.member import Attribution, Certainty
from hansard_tui.model.transcript import (
    Block,
    Contribution,
    Division,
    Heading,
    Join,
    Narrative,
    Passage,
    Shape,
    Transcript,
)
from hansard_tui.page.layout import TEXT_ROWS, Layout, Place, RowKind, Setting

words = st.lists(st.text(alphabet="abcdef", min_size=1, max_size=9), min_size=1, max_size=30).map(" ".join)
texts = st.lists(words, min_size=1, max_size=8).map("\n".join)


@settings(max_examples=80)
@given(texts, st.integers(8, 60), st.data())
def test_every_offset_has_a_row_that_holds_it_at_any_width(text: str, width: int, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text) - 1))
    layout = Layout(Transcript(text), Setting(width))
    row = layout.row(layout.place_of(offset))
    assert row.kind in TEXT_ROWS
    assert row.start <= offset
    # A space at a break belongs to no row; the row before it answers for it.
    assert offset < row.end or text[offset] in " \n"


@settings(max_examples=80)
@given(texts, st.integers(8, 60), st.integers(0, 100), st.integers(-100, 100))
def test_steps_and_distances_agree(text: str, width: int, start: int, count: int) -> None:
    layout = Layout(Transcript(text), Setting(width))
    place = layout.step(Place(0, 0), start)
    there = layout.step(place, count)
    assert layout.distance(place, there, 10_000) == -layout.distance(there, place, 10_000)
    assert Place(0, 0) <= there <= layout.last
    if there not in (Place(0, 0), layout.last):
        assert layout.distance(place, there, 10_000) == count
        assert layout.step(there, -count) == place


def test_a_speaker_stands_above_the_first_line_and_counts_below_a_division() -> None:
    text = "Clause 1\nI rise.\nI go on.\nThe House divided.\nOrdered"
    blocks: list[Block] = [
        Heading(0, 9),
        Contribution(9, 26, attribution=Attribution("Lord A", certainty=Certainty.STATED), number="3"),
        Division(26, 45, sides=(("Ayes", 2), ("Noes", 1))),
        Narrative(45, 52),
    ]
    layout = Layout(Transcript(text, blocks=Layer(blocks)), Setting(40))
    kinds = [[row.kind.value for row in layout.rows(paragraph)] for paragraph in range(layout.paragraphs)]
    assert kinds == [
        ["heading"],
        ["blank", "attribution", "speech"],
        ["blank", "speech"],
        ["blank", "division", "counts"],
        ["blank", "narrative"],
    ]
    assert layout.rows(1)[1].label == "3. Lord A"
    assert layout.rows(3)[2].label == "Ayes 2 · Noes 1"
    assert layout.head_of(Place(1, 2)) == Place(1, 1)


def test_a_speaker_who_was_inferred_is_called_so_above_the_words() -> None:
    who = Attribution("Lord A", certainty=Certainty.INFERRED)
    layout = Layout(Transcript("I rise.", blocks=Layer([Contribution(0, 7, attribution=who)])), Setting(40))
    assert "Lord A (inferred)" in [row.label for row in layout.rows(0)]


def test_quotations_are_indented_and_the_files_own_lines_can_be_shown() -> None:
    text = "We will support places and this will help.\nA quotation."
    transcript = Transcript(
        text,
        joins=Layer([Join(31, 32)]),
        passages=Layer([Passage(43, 55, Shape.QUOTATION)]),
        blocks=Layer([Contribution(0, 55)]),
    )
    joined = Layout(transcript, Setting(72))
    assert len(joined.rows(0)) == 1
    own = joined.under(Setting(72, own_lines=True))
    assert [text[row.start : row.end] for row in own.rows(0)] == ["We will support places and this", "will help."]
    assert joined.rows(1)[1].kind is RowKind.QUOTATION
    assert joined.rows(1)[1].indent > 0
    assert joined.under(Setting(72)) is joined


def test_a_great_text_is_not_wrapped_before_it_is_looked_at() -> None:
    layout = Layout(Transcript("\n".join(["word " * 40] * 20_000)), Setting(72))
    layout.step(Place(10_000, 0), 40)
    assert layout.paragraphs == 20_000
    assert len(layout._rows) < 20


def test_a_long_name_takes_as_many_rows_as_it_needs() -> None:
    name = "The Deputy Chairman of Committees (Lord Haskel) (Lab)"
    blocks: list[Block] = [Contribution(0, 7, attribution=Attribution(name, certainty=Certainty.STATED))]
    rows = Layout(Transcript("I rise.", blocks=Layer(blocks)), Setting(20)).rows(0)
    names = [row.label for row in rows if row.kind is RowKind.ATTRIBUTION]
    assert " ".join(names) == name
    assert all(len(label) <= 20 for label in names)
    assert rows[-1].kind is RowKind.SPEECH


def test_an_amendment_is_indented_in_what_the_reporters_wrote() -> None:
    text = "Moved by Lord A\n9: Clause 1, at end insert—\nAmendment 9 withdrawn."
    transcript = Transcript(
        text, blocks=Layer([Narrative(0, len(text))]), passages=Layer([Passage(16, 43, Shape.AMENDMENT)])
    )
    layout = Layout(transcript, Setting(60))
    rows = [(row.kind, row.indent) for paragraph in range(3) for row in layout.rows(paragraph) if row.end > row.start]
    assert rows == [(RowKind.NARRATIVE, 0), (RowKind.QUOTATION, 4), (RowKind.NARRATIVE, 0)]
