"""The bound volumes' XML: columns inside words, divisions as tables in pieces, names without words."""

from datetime import date
from pathlib import Path

import pytest

from hansard_tui.model.member import Certainty
from hansard_tui.model.transcript import Contribution, Division, Heading, Kind, Parsed, Shape, Transcript
from hansard_tui.readers.historic import looks_like, read

FIXTURES = Path(__file__).parents[1] / "fixtures" / "historic"


def parsed(name: str) -> Parsed:
    return read((FIXTURES / name).read_bytes(), name)


def speeches(transcript: Transcript) -> list[Contribution]:
    return [block for block in transcript.blocks if isinstance(block, Contribution)]


def problems(found: Parsed) -> dict[str, int]:
    return {problem.kind: problem.count for problem in found.problems}


def test_a_volume_without_its_covers() -> None:
    found = parsed("volume.xml")
    assert found.transcript.text.split("\n") == [
        "HOUSE OF LORDS. Tuesday, 7th March, 1911.",
        "LAMPS BILL.",
        "Brought from the Commons; read 1a, and to be printed.",
        "My Lords, the lamps of the har bour were lit last year. The Bill says—",
        '"Every lamp shall burn."',
        "I ask for no more.",
        'And the House said "Hear, hear." to that.',
        "said that the case seemed to him clear. He confessed that the Treasury might find it",
        "Division.",
        "very difficult to pay for the oil.",
        "Their Lordships divided: Contents, 1; Not-contents, 2.",
        "Amendment negatived accordingly.",
    ]
    assert problems(found) == {"left out": 1, "revised speech": 1}
    sitting = found.transcript.sitting
    assert (sitting.house, sitting.series, sitting.volume, sitting.day) == ("Lords", "5", "99", date(1911, 3, 7))


def test_columns_stand_inside_sentences_and_between_words() -> None:
    transcript = parsed("volume.xml").transcript
    assert [(one.number, transcript.text[one.start :][:4]) for one in transcript.columns] == [
        ("1", "HOUS"),
        ("2", "bour"),
        ("3", "year"),
        ("4", "very"),
    ]


def test_a_speech_cut_by_a_division_is_carried_on() -> None:
    labels = [(one.attribution.printed, one.attribution.certainty) for one in speeches(parsed("volume.xml").transcript)]
    assert labels == [
        ("LORD QUAY", Certainty.STATED),
        ("THE EARL OF TIDE", Certainty.STATED),
        ("THE EARL OF TIDE", Certainty.CARRIED),
    ]


def test_a_division_is_put_together_from_its_pieces() -> None:
    (division,) = (one for one in parsed("volume.xml").transcript.blocks if isinstance(one, Division))
    assert division.sides == (("Contents", 1), ("Not-contents", 2))
    assert [(one.name, one.side, one.teller) for one in division.votes] == [
        ("Quay, L.", "content", False),
        ("Buoy, E.", "content", True),
        ("Creek, V.", "content", False),
        ("Tide, E.", "not content", False),
        ("Moor, L.", "not content", False),
    ]


def test_questions_and_answers_spoken_and_written() -> None:
    transcript = parsed("commons.xml").transcript
    assert [(one.kind, one.number, one.attribution.name) for one in speeches(transcript)] == [
        (Kind.QUESTION, "1", "Mr. Marsh"),
        (Kind.ANSWER, "", "Mr. Dan Cole"),
        (Kind.QUESTION, "", "Mr. Holt"),
        (Kind.SPEECH, "", "Mr. Kevin Moor"),
        (Kind.QUESTION, "", "Mr. Eddy"),
        (Kind.ANSWER, "", "Mr. Gale"),
    ]
    assert (
        speeches(transcript)[-1].quote(transcript.text)
        == "There are four.\nThey are listed in the table.\nNorth | 2\nSouth | 2"
    )
    assert transcript.passages[-1].shape is Shape.TABLE
    moor = speeches(transcript)[3].attribution
    assert (moor.constituency, moor.party) == ("Hull, North", "Lab")


def test_headings_nest_as_sections_do_and_a_sitting_is_headed_by_its_date() -> None:
    transcript = parsed("commons.xml").transcript
    assert [
        (one.level, one.quote(transcript.text).strip()) for one in transcript.blocks if isinstance(one, Heading)
    ] == [
        (1, "House of Commons Tuesday 3 December 1985"),
        (2, "Oral Answers to Questions"),
        (3, "ENERGY"),
        (4, "Lamp Oil"),
        (2, "Business of the House"),
        (2, "Written Answers"),
        (3, "Foghorns"),
    ]
    assert [one.clock for one in transcript.times] == ["21:30", "21:38"]


def test_tellers_are_read_from_their_column() -> None:
    (division,) = (one for one in parsed("commons.xml").transcript.blocks if isinstance(one, Division))
    assert (division.number, division.sides) == ("79", (("Ayes", 2), ("Noes", 1)))
    assert [(one.name, one.side) for one in division.votes if one.teller] == [
        ("Mr. Cole", "aye"),
        ("Mr. Ord", "aye"),
        ("Mr. Eddy", "no"),
        ("Mr. Gale", "no"),
    ]


def test_a_name_without_words_is_kept_and_told() -> None:
    found = read(b"<houselords><debates><section><p><member>LORD QUAY</member></p></section></debates></houselords>")
    assert found.transcript.text == "LORD QUAY"
    assert problems(found) == {"empty contribution": 1}


def test_a_days_date_is_unknown_where_a_volume_holds_several() -> None:
    day = "<housecommons><title>HOUSE</title><date format='1911-03-0{}'>Day {}</date><p>Prayers.</p></housecommons>"
    found = read(f"<hansard>{day.format(1, 1)}{day.format(2, 2)}</hansard>".encode(), "S5CV0021P0.xml")
    assert found.transcript.sitting.day is None
    assert (found.transcript.sitting.house, found.transcript.sitting.volume) == ("Commons", "21")


@pytest.mark.parametrize("part", ["titlepage", "index", "frontmatter"])
def test_what_is_not_debate_is_read_where_a_file_holds_nothing_else(part: str) -> None:
    found = read(f"<hansard><{part}><p>Lamps, 1.</p></{part}></hansard>".encode())
    assert found.transcript.text == "Lamps, 1."
    assert found.problems == ()


def test_words_outside_everything_and_unknown_elements_are_kept_and_told() -> None:
    found = read(b"<housecommons>loose<debates><oddity>Strange <i>words</i></oddity></debates></housecommons>")
    assert found.transcript.text == "loose\nStrange words"
    assert problems(found) == {"stray text": 1, "unknown tag": 1}


def test_it_is_not_mistaken_for_australias() -> None:
    assert looks_like("<hansard><houselords>")
    assert not looks_like('<hansard version="2.2"><session.header>')


def test_a_volume_of_several_days_knows_which_is_in_force_where() -> None:
    sitting = "<housecommons><title>HOUSE OF COMMONS.</title><date format='{}'>{}</date><p>{}</p></housecommons>"
    parts = [
        sitting.format("1909-10-19", "Tuesday, 19th October, 1909.", "The lamps were lit."),
        sitting.format("1909-10-21", "Wednesday, 20th October, 1909.", "The lamps went out."),
        sitting.format("1909-10-21", "Thursday.", "Nobody came."),
    ]
    transcript = read(f"<hansard>{''.join(parts)}</hansard>".encode()).transcript
    places = [0, *(transcript.text.index(words) for words in ("lit", "went", "Nobody"))]
    assert [transcript.day_at(place) for place in places] == [
        date(1909, 10, 19), date(1909, 10, 19), date(1909, 10, 20), date(1909, 10, 21)
    ]  # fmt: skip
    assert transcript.sitting.day is None


def test_a_sentence_that_a_division_cut_in_two_goes_on_after_it() -> None:
    body = (
        "<p><member>LORD LOW</member><membercontribution>: We did so in the other</membercontribution></p>"
        "<division><table><tr><td>CONTENTS</td></tr><tr><td>Alport, L.</td></tr></table></division>"
        "<p>Resolved in the negative.</p><col>304</col><p>place as well, and the better for it.</p>"
        "<p>House adjourned.</p>"
    )
    found = read(f"<hansard><houselords><debates><section>{body}</section></debates></houselords></hansard>".encode())
    said = [one for one in found.transcript.blocks if isinstance(one, Contribution)]
    assert [one.attribution.name for one in said] == ["LORD LOW", "LORD LOW"]
    assert said[1].attribution.certainty is Certainty.CARRIED
    assert said[1].quote(found.transcript.text) == "place as well, and the better for it.\n"
