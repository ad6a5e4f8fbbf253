"""Plain text: what is written is what is read again, as far as plain text can say it."""

from hansard_tui.export.convert import convert
from hansard_tui.model.member import Attribution
from hansard_tui.model.transcript import Column
from hansard_tui.readers import plain
from hansard_tui.readers.builder import TranscriptBuilder
from hansard_tui.readers.labels import attribute
from tests.export.convert.debates import shown, told


def test_the_debate() -> None:
    assert convert(told(), "text").split("\n\n") == [
        "11 May 2023: Column 200",
        "Lighthouses Bill",
        "Clause 1",
        "11.34 am",
        "3. Mr Owen Pell (Saltmarsh) (Con): What of <lamps> & *oil*,",
        "11 May 2023: Column 201",
        "and why?",
        "The Secretary of State for the Coast (Ruth Amberley): We will repair every lighthouse—",
        "“A light that fails is no light”.",
        "# no heading,",
        "12 noon",
        "and > no quotation",
        "Speaker not given: Somebody said this.",
        "Question put.",
        "Ayes 1, Noes 1.",
        "Division No. 264",
        "AYES\nPell, Mr Owen",
        "Tellers for the Ayes:\nTell, Jo",
        "NOES\nLee, Ann",
        "Question negatived.\n",
    ]


def test_a_debate_of_named_speakers_is_read_again() -> None:
    builder = TranscriptBuilder()
    builder.column("200")
    builder.heading("Lighthouses Bill", 1)
    builder.contribution(attribute("Mr Owen Pell (Saltmarsh) (Con)"))
    builder.paragraph(
        [
            "What of the lamps upon the northern rocks and of the keepers who have no oil for them, that ",
            Column(0, 0, "201"),
            "have not burned since the winter of last year?",
        ]
    )
    builder.paragraph("I ask because nobody has told us.")
    builder.contribution(attribute("Ruth Amberley"))
    builder.paragraph("They will burn again by Christmas.")
    builder.narrative("Question put and agreed to.")
    before = builder.build().transcript
    back = plain.read(convert(before, "text").encode(), "x.txt").transcript
    assert shown(back) == shown(before)
    assert back.columns == before.columns


def test_nobody_known_has_no_label() -> None:
    builder = TranscriptBuilder()
    builder.contribution(Attribution())
    builder.paragraph("So.")
    assert convert(builder.build().transcript, "text") == "So.\n"
