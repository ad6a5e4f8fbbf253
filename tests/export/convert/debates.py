"""Debates for the tests of conversions: one told in full, and any that hypothesis can think of."""

from datetime import date

from hypothesis import strategies as st

from hansard_tui.model.member import Attribution, Certainty
from hansard_tui.model.transcript import Column, Kind, Shape, Time, Transcript, Vote
from hansard_tui.readers.builder import Piece, TranscriptBuilder
from hansard_tui.readers.labels import attribute

WORDS = st.lists(
    st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1, max_size=9),
    min_size=1,
    max_size=8,
).map(" ".join)
LABELS = st.sampled_from(["Mr Owen Pell (Saltmarsh) (Con)", "Baroness Shore (LD)", "The Speaker", ""])
SHAPES = st.sampled_from([None, None, Shape.QUOTATION, Shape.AMENDMENT])
COLUMNS = st.sampled_from(["", "", "GC644", "12WH"])


def told() -> Transcript:
    """Give a debate with one of everything that a transcript can hold."""
    builder = TranscriptBuilder()
    builder.sitting(house="Commons", day=date(2023, 5, 11), title="Lighthouses Bill", volume="732")
    builder.column("200")
    builder.heading("Lighthouses Bill", 1, id="head-1")
    builder.heading("Clause 1", 2)
    builder.time("11.34 am", "11:34")
    builder.contribution(
        attribute("Mr Owen Pell (Saltmarsh) (Con)", member_ids=("mnis:4804",)), Kind.QUESTION, "3", "q-1"
    )
    builder.paragraph(["What of <lamps> & *oil*, ", Column(0, 0, "201"), "and why?"])
    builder.contribution(attribute("The Secretary of State for the Coast (Ruth Amberley)"), Kind.ANSWER)
    builder.paragraph("We will repair every lighthouse—")
    builder.paragraph("“A light that fails is no light”.", Shape.QUOTATION)
    builder.paragraph(["# no heading, ", Time(0, 0, "12 noon", "12:00"), "and > no quotation"])
    builder.contribution(Attribution())
    builder.paragraph("Somebody said this.")
    builder.narrative("Question put.")
    votes = [Vote("Pell, Mr Owen", "aye"), Vote("Tell, Jo", "aye", teller=True), Vote("Lee, Ann", "no")]
    builder.division("Ayes 1, Noes 1.", number="264", sides=(("Ayes", 1), ("Noes", 1)), votes=votes)
    builder.narrative("Question negatived.")
    return builder.build().transcript


@st.composite
def any_debate(draw: st.DrawFn) -> Transcript:
    """Give a debate of any words, in any order of blocks."""
    builder = TranscriptBuilder()
    for _ in range(draw(st.integers(0, 6))):
        sort = draw(st.sampled_from(["heading", "contribution", "contribution", "narrative"]))
        number = draw(COLUMNS)
        pieces: list[Piece] = [draw(WORDS), " ", *([Column(0, 0, number)] if number else []), draw(WORDS)]
        if sort == "heading":
            builder.heading(draw(WORDS), 1)
        elif sort == "narrative":
            builder.narrative(pieces)
        else:
            label = draw(LABELS)
            builder.contribution(attribute(label) if label else Attribution(certainty=Certainty.UNKNOWN))
            for _ in range(draw(st.integers(1, 3))):
                builder.paragraph(pieces if draw(st.booleans()) else draw(WORDS), draw(SHAPES))
    return builder.build().transcript


def shown(transcript: Transcript) -> list[tuple[str, str, str]]:
    """Give each block as its type, who is printed as speaking, and its words."""
    return [
        (
            type(block).__name__,
            getattr(getattr(block, "attribution", None), "printed", ""),
            block.quote(transcript.text),
        )
        for block in transcript.blocks
    ]
