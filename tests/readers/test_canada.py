"""Canada's Hansard: interventions, procedure inside them, written questions, divisions."""

from datetime import date
from pathlib import Path

import pytest

from hansard_tui.model.member import Certainty
from hansard_tui.model.transcript import Contribution, Division, Heading, Kind, Parsed, Shape
from hansard_tui.readers.canada import looks_like, read

FIXTURE = Path(__file__).parents[1] / "fixtures" / "canada" / "debates.xml"


@pytest.fixture(scope="module")
def found() -> Parsed:
    return read(FIXTURE.read_bytes(), FIXTURE.name)


def contributions(found: Parsed) -> list[Contribution]:
    return [block for block in found.transcript.blocks if isinstance(block, Contribution)]


def test_who_speaks_and_in_what_capacity(found: Parsed) -> None:
    labels = [one.attribution for one in contributions(found)]
    assert [(one.name, one.office, one.constituency, one.party) for one in labels] == [
        ("Ms. Ada Marsh", "", "Saltmouth", "NDP"),
        ("Ms. Ada Marsh", "", "Saltmouth", "NDP"),
        ("", "", "", ""),
        ("Mr. Luc Phare", "", "Grand Port", "BQ"),
        ("Hon. Bea Holt", "Minister of Lamps", "", "Lib."),
        ("Mr. Luc Phare", "", "", ""),
        ("Hon. Bea Holt", "Minister of Lamps", "", "Lib."),
        ("", "", "", ""),
    ]
    assert labels[1].certainty is Certainty.CARRIED
    assert labels[2].printed == "Some hon. members"
    assert labels[0].member_ids == ("canada:278",)


def test_kinds_are_trusted_at_question_time_alone(found: Parsed) -> None:
    assert [(one.kind, one.number) for one in contributions(found)] == [
        (Kind.SPEECH, ""),
        (Kind.SPEECH, ""),
        (Kind.SPEECH, ""),
        (Kind.QUESTION, ""),
        (Kind.ANSWER, ""),
        (Kind.QUESTION, "1302"),
        (Kind.ANSWER, "1302"),
        (Kind.SPEECH, ""),
    ]


def test_the_words_stand_in_order(found: Parsed) -> None:
    assert found.transcript.text.split("\n")[:13] == [
        "The House met at 10 a.m.",
        "Prayer",
        "ROUTINE PROCEEDINGS",
        "[English]",
        "Lamps Act",
        "moved for leave to introduce Bill C-9, An Act respecting lamps.",
        "Bill C-9. First reading",
        "She said: Mr. Speaker, as the poet says:",
        "Lamps, lamps,",
        "all in the damp.",
        "[Translation]",
        "I thank the member for Grand Port.",
        "Agreed.",
    ]
    shapes = [(one.shape, one.quote(found.transcript.text)) for one in found.transcript.passages]
    assert (Shape.QUOTATION, "Lamps, lamps,\nall in the damp.") in shapes
    assert (Shape.ASIDE, "[Translation]") in shapes


def test_pages_times_headings_and_the_sitting(found: Parsed) -> None:
    transcript = found.transcript
    assert [(one.number, one.unit) for one in transcript.columns] == [("14789", "page")]
    assert [(one.printed, one.clock) for one in transcript.times] == [("(1005)", "10:05")]
    assert [
        (one.level, one.quote(transcript.text).strip()) for one in transcript.blocks if isinstance(one, Heading)
    ] == [
        (1, "ROUTINE PROCEEDINGS"),
        (2, "Lamps Act"),
        (1, "ORAL QUESTIONS"),
        (2, "Oil"),
    ]
    sitting = transcript.sitting
    assert (sitting.house, sitting.parliament, sitting.day) == ("House of Commons", "Canada", date(2023, 5, 18))
    assert (sitting.volume, sitting.session) == ("151", "44th PARLIAMENT, 1st SESSION")


def test_a_division(found: Parsed) -> None:
    (division,) = (one for one in found.transcript.blocks if isinstance(one, Division))
    assert division.number == "332"
    assert division.sides == (("Yeas", 2), ("Nays", 1), ("Paired", 0))
    assert [(one.name, one.side) for one in division.votes] == [("Marsh", "aye"), ("Phare", "aye"), ("Holt", "no")]


def test_what_is_wrong_or_left_out_is_told(found: Parsed) -> None:
    assert sorted((one.kind, one.count) for one in found.problems) == [
        ("left out", 1),
        ("left out", 1),
        ("missing speaker", 1),
        ("unknown tag", 1),
    ]


def test_a_committee_is_the_venue() -> None:
    items = "".join(
        f'<ExtractedItem Name="{name}">{words}</ExtractedItem>'
        for name, words in (("Institution", "Standing Committee on Lamps"), ("Acronyme", "LAMP"))
    )
    data = f'<Hansard xml:lang="FR"><ExtractedInformation>{items}</ExtractedInformation><HansardBody/></Hansard>'
    sitting = read(data.encode("utf-8-sig")).transcript.sitting
    assert (sitting.venue, sitting.language, sitting.day) == ("Standing Committee on Lamps", "fr", None)


def test_it_is_recognised_by_its_root_and_its_particulars() -> None:
    assert looks_like('<Hansard xml:lang="EN" id="1"><StartPageNumber>')
    assert not looks_like("<hansard><session.header>")
