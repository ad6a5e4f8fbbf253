import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.model.member import Attribution, Certainty
from hansard_tui.model.transcript import Column, Contribution, Division, Heading, Join, Kind, Narrative, Shape, Time
from hansard_tui.readers.builder import Piece, TranscriptBuilder

WHO = Attribution("Mr Marsh", "Mr Marsh", certainty=Certainty.STATED)


def test_blocks_tile_the_text_with_their_line_feeds() -> None:
    builder = TranscriptBuilder()
    builder.heading("Bridges", 1, id="h")
    builder.contribution(WHO, kind=Kind.QUESTION, number="4", id="c")
    builder.paragraph("One.")
    builder.paragraph("  Two  words. ")
    builder.narrative("Question put.")
    transcript = builder.build().transcript
    assert transcript.text == "Bridges\nOne.\nTwo words.\nQuestion put."
    assert [(type(block), block.id, block.quote(transcript.text)) for block in transcript.blocks] == [
        (Heading, "h", "Bridges\n"),
        (Contribution, "c", "One.\nTwo words.\n"),
        (Narrative, "", "Question put."),
    ]


def test_a_column_begins_at_the_next_character() -> None:
    builder = TranscriptBuilder()
    builder.contribution(WHO)
    builder.column("1")
    builder.paragraph(["the whole ", Column(0, 0, "2"), "House ", Column(0, 0, "3"), " agr", Column(0, 0, "4"), "ees"])
    builder.paragraph(["last", Column(0, 0, "5")])
    builder.paragraph("next")
    transcript = builder.build().transcript
    assert transcript.text == "the whole House agrees\nlast\nnext"
    assert [(column.number, transcript.text[column.start :][:4]) for column in transcript.columns] == [
        ("1", "the "),
        ("2", "Hous"),
        ("3", "agre"),
        ("4", "ees\n"),
        ("5", "next"),
    ]


def test_a_join_is_the_space_it_is_shown_as() -> None:
    builder = TranscriptBuilder()
    builder.paragraph(["led to us trying", Join(0, 0), Column(0, 0, "7"), "to move"])
    transcript = builder.build().transcript
    assert transcript.text == "led to us trying to move"
    assert [join.quote(transcript.text) for join in transcript.joins] == [" "]
    assert transcript.text[transcript.columns[0].start :] == "to move"


def test_words_said_by_nobody_known_are_a_contribution_of_theirs() -> None:
    builder = TranscriptBuilder()
    builder.paragraph("I beg to move.")
    block = builder.build().transcript.blocks[0]
    assert isinstance(block, Contribution)
    assert not block.attribution.known


def test_a_label_without_words_is_kept_as_narrative_and_told() -> None:
    builder = TranscriptBuilder()
    builder.contribution(WHO)
    builder.contribution(WHO)
    builder.paragraph("Yes.")
    parsed = builder.build()
    assert parsed.transcript.text == "Mr Marsh\nYes."
    assert [problem.kind for problem in parsed.problems] == ["empty contribution"]


def test_a_dash_at_the_end_is_somebody_breaking_in() -> None:
    builder = TranscriptBuilder()
    for words in ("I was about to—", "Order."):
        builder.contribution(WHO)
        builder.paragraph(words)
    blocks = builder.build().transcript.blocks
    assert [isinstance(block, Contribution) and block.cut_off for block in blocks] == [True, False]


def test_paragraphs_set_apart_alike_are_one_passage() -> None:
    builder = TranscriptBuilder()
    builder.contribution(WHO)
    for shape in (None, Shape.QUOTATION, Shape.QUOTATION, None, Shape.QUOTATION):
        builder.paragraph("words", shape)
    assert [(one.start, one.end) for one in builder.build().transcript.passages] == [(6, 17), (24, 29)]


def test_a_division_without_a_printed_line_is_called_one() -> None:
    builder = TranscriptBuilder()
    builder.division("", number="12", sides=[("Ayes", 2), ("Noes", 1)])
    transcript = builder.build().transcript
    block = transcript.blocks[0]
    assert transcript.text == "Division"
    assert isinstance(block, Division)
    assert block.sides == (("Ayes", 2), ("Noes", 1))


def test_equal_problems_are_counted_together() -> None:
    builder = TranscriptBuilder()
    for number in range(40):
        builder.problem("unknown tag", f"<{number}> is not known.", line=number)
        builder.problem("gap", "Something is missing.", line=number)
    problems = builder.build().problems
    assert sum(problem.count for problem in problems if problem.kind == "unknown tag") == 40
    assert [(problem.line, problem.count) for problem in problems if problem.kind == "gap"] == [(0, 40)]
    assert len(problems) < 20


def test_halves_of_characters_and_nuls_are_replaced_and_counted() -> None:
    builder = TranscriptBuilder()
    builder.paragraph("a\0b\ud800c")
    parsed = builder.build()
    assert parsed.transcript.text == "a\ufffdb\ufffdc"
    assert [problem.count for problem in parsed.problems] == [2]


@pytest.mark.parametrize("words", ["a\0b", "a\0\N{EM DASH}", "\N{EM DASH}\ud800", "\N{EM DASH}" * 20_000 + "\0"])
def test_one_that_stands_alone_is_replaced_in_any_script(words: str) -> None:
    builder = TranscriptBuilder()
    builder.paragraph(words)
    parsed = builder.build()
    assert parsed.transcript.text.count("\ufffd") == 1
    assert [problem.count for problem in parsed.problems] == [1]


@given(st.lists(st.sampled_from([chr(code) for code in range(0x3001) if chr(code).isspace()] + ["a", "\N{EM DASH}"])))
def test_white_space_of_every_kind_is_collapsed(letters: list[str]) -> None:
    words = "".join(letters)
    builder = TranscriptBuilder()
    builder.paragraph(words)
    assert builder.build().transcript.text == " ".join(words.split())


@pytest.mark.parametrize("space", [chr(code) for code in range(0x3001) if chr(code).isspace() and chr(code) != " "])
def test_each_kind_of_white_space_is_a_space(space: str) -> None:
    builder = TranscriptBuilder()
    builder.paragraph(f"one{space}two")
    assert builder.build().transcript.text == "one two"


def test_nothing_makes_an_empty_transcript() -> None:
    assert TranscriptBuilder().build().transcript.text == ""


def test_what_is_empty_leaves_the_sitting_as_it_was() -> None:
    builder = TranscriptBuilder()
    builder.sitting(house="Lords", volume="748")
    builder.sitting(house="", volume=None)
    assert builder.build().transcript.sitting.house == "Lords"


_WORDS = st.text(alphabet=" \n\tab—é.", max_size=8)
_MARKS = st.sampled_from([Column(0, 0, "9"), Time(0, 0, "2 pm", "14:00"), Join(0, 0)])
_PIECES: st.SearchStrategy[list[Piece]] = st.lists(st.one_of(_WORDS, _MARKS), max_size=6)
_CALLS = st.lists(
    st.tuples(st.sampled_from(["heading", "contribution", "paragraph", "narrative", "division"]), _PIECES)
)


@settings(max_examples=80, deadline=None)
@given(_CALLS)
def test_whatever_is_given_offsets_hold(calls: list[tuple[str, list[Piece]]]) -> None:
    builder = TranscriptBuilder()
    for name, pieces in calls:
        if name == "contribution":
            builder.contribution(WHO)
        else:
            getattr(builder, name)(pieces)
    transcript = builder.build().transcript
    assert "".join(block.quote(transcript.text) for block in transcript.blocks) == transcript.text
    assert all(block.start < block.end for block in transcript.blocks)
    assert "\n\n" not in transcript.text
    assert transcript.text.strip() == transcript.text
    assert all(join.quote(transcript.text) == " " for join in transcript.joins)
    assert all(mark.end <= len(transcript.text) for mark in (*transcript.columns, *transcript.times))
    given_columns = sum(
        isinstance(piece, Column) for name, pieces in calls if name != "contribution" for piece in pieces
    )
    assert len(transcript.columns) == given_columns


def test_a_division_is_on_the_question_that_was_put_before_it() -> None:
    builder = TranscriptBuilder()
    builder.narrative("Question put,  That the Bill be read.")
    builder.narrative("The House divided.")
    builder.division("Division 1")
    builder.division("Division 2")
    builder.narrative("Question put.")
    builder.heading("Bridges")
    builder.division("Division 3")
    builder.narrative("Question put.")
    builder.division("Division 4", question="That it lie.")
    divisions = [block for block in builder.build().transcript.blocks if isinstance(block, Division)]
    assert [one.question for one in divisions] == ["Question put, That the Bill be read.", "", "", "That it lie."]


def test_milestones_given_between_paragraphs_stand_before_the_next() -> None:
    builder = TranscriptBuilder()
    builder.milestone(Column(0, 0, "7"))
    builder.contribution(WHO, words=["One.", " Two  words. "])
    builder.milestone(Time(0, 0, "2 pm", "14:00"))
    builder.contribution(WHO, words=["Three."])
    transcript = builder.build().transcript
    assert transcript.text == "One.\nTwo words.\nThree."
    assert list(transcript.columns) == [Column(0, 0, "7")]
    assert list(transcript.times) == [Time(16, 16, "2 pm", "14:00")]
