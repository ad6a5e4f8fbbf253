from datetime import date

import pytest

from hansard_tui.model.transcript import Contribution, Division, Heading, Kind, Narrative, Parsed
from hansard_tui.readers.builder import TranscriptBuilder
from hansard_tui.readers.layout import blocks_of, layout_of
from hansard_tui.readers.scribe import Scribe


def _scribed(text: str) -> tuple[Scribe, Parsed]:
    builder = TranscriptBuilder()
    scribe = Scribe(builder, layout_of(text))
    for lines in blocks_of(text):
        scribe.block(lines)
    scribe.finish()
    return scribe, builder.build()


def _told(parsed: Parsed) -> list[tuple[str, str]]:
    transcript = parsed.transcript
    return [(type(block).__name__, block.quote(transcript.text).strip()) for block in transcript.blocks]


def test_a_label_alone_names_the_lines_below_it() -> None:
    _, parsed = _scribed("15:37:00\n\nLord Low (CB)\nMy Lords, yes.\n\nMore.\n\nNoble Lords\nOh!\n")
    who = [block.attribution.printed for block in parsed.transcript.blocks if isinstance(block, Contribution)]
    assert who == ["Lord Low (CB)", "Noble Lords"]
    assert parsed.transcript.text == "My Lords, yes.\nMore.\nOh!"


def test_a_name_without_a_title_may_stand_above_a_sentence() -> None:
    _, parsed = _scribed("15:37:00\n\nKaren Low\nI say that we must go on with it.\n")
    block = parsed.transcript.blocks[0]
    assert isinstance(block, Contribution)
    assert block.attribution.printed == "Karen Low"


def test_an_amendments_words_go_on_in_its_block() -> None:
    text = "Amendment 9B\n\nMoved by\n\n9B: Clause 1, page 1, line 3, at end insert—\n “( ) Within three months”\n"
    _, parsed = _scribed(text)
    assert [name for name, _ in _told(parsed)] == ["Heading", "Narrative", "Narrative", "Narrative"]
    assert len(parsed.transcript.passages) == 2


def test_a_division_is_one_block_with_its_counts() -> None:
    vote = "Division 1\n01/03/2017 18:27:00\nDivision on Amendment 9B\nAyes: 358\nNoes: 256\nAgreed to.\n"
    _, parsed = _scribed(f"Lord Low\nYes.\n\n{vote}")
    division = next(block for block in parsed.transcript.blocks if isinstance(block, Division))
    assert division.sides == (("Ayes", 358), ("Noes", 256))
    assert division.question == "Amendment 9B"
    assert [time.clock for time in parsed.transcript.times] == ["18:27"]


@pytest.mark.parametrize(
    ("head", "facts"),
    [
        ("House of Lords\n\nTuesday 7 December 2021", {"house": "Lords"}),
        (
            "Bridges Bill\n\nSecond Reading",
            {"title": "Bridges Bill", "bill": "Bridges Bill", "stage": "Second Reading"},
        ),
        ("Volume 816: debated on Tuesday 7 December 2021", {"volume": "816"}),
        (
            "Care Bill - Report (2nd Day) – in the House of Lords at 11:50 am on 3rd March 2022.",
            {
                "bill": "Care Bill",
                "stage": "Report (2nd Day)",
                "house": "Lords",
                "title": "Care Bill - Report (2nd Day)",
            },
        ),
    ],
)
def test_the_beginning_says_where_it_was_spoken(head: str, facts: dict[str, str]) -> None:
    scribe, parsed = _scribed(head)
    assert scribe.facts == facts
    assert "".join(parsed.transcript.text.split()) == "".join(head.split())


def test_the_first_date_is_the_sittings() -> None:
    scribe, _ = _scribed("Tuesday 7 December 2021\n\nMr Low: On 3 March 2022 we shall see.\n")
    assert scribe.day == date(2021, 12, 7)


def test_what_is_asked_formally_is_a_question() -> None:
    _, parsed = _scribed("2 pm\n\nLord Low: To ask Her Majesty’s Government what they will do. [HL92]\n\n3 pm\n")
    (block,) = parsed.transcript.blocks
    assert isinstance(block, Contribution)
    assert block.kind is Kind.QUESTION


def test_a_label_without_words_is_not_lost() -> None:
    _, parsed = _scribed("2 pm\n\nLord Low:\n\nMoved by Lord Low\n")
    assert _told(parsed) == [("Narrative", "Lord Low"), ("Narrative", "Moved by Lord Low")]


def test_short_words_of_nobody_are_narrative_where_others_are_named() -> None:
    _, parsed = _scribed("2 pm\n\nThe sitting began late.\n\nMr Low: Yes.\n")
    assert [name for name, _ in _told(parsed)] == ["Narrative", "Contribution"]


def test_a_bare_time_above_a_speaker_is_one() -> None:
    _, parsed = _scribed("2.35\nTHE SPEAKER: Order.\n\n2.40\n")
    assert [(time.printed, time.clock) for time in parsed.transcript.times] == [("2.35", "")]


def test_shouted_lines_are_headings() -> None:
    _, parsed = _scribed("BILLS\nFIRST READING\n\nTHE SPEAKER: Order.\n")
    assert [name for name, _ in _told(parsed)] == ["Heading", "Heading", "Contribution"]


def test_headings_stand_under_the_first() -> None:
    _, parsed = _scribed("Bridges Bill\n\nClause 3: Inspection\n\nAmendment 9\n\nMr Low: Yes.\n")
    levels = [block.level for block in parsed.transcript.blocks if isinstance(block, Heading)]
    assert levels == [1, 3, 4]
    assert not any(isinstance(block, Narrative) for block in parsed.transcript.blocks)


@pytest.mark.parametrize(
    ("line", "house", "venue"),
    [
        ("30 Oct 2013 : Column GC644", "Lords", "Grand Committee"),
        ("Column 12WH", "Commons", "Westminster Hall"),
        ("Column 12", "", ""),
        ("PARLIAMENTARY DEBATES (HANSARD) HOUSE OF LORDS OFFICIAL REPORT", "Lords", ""),
    ],
)
def test_the_letters_of_a_column_and_the_report_s_own_title_say_which_house(line: str, house: str, venue: str) -> None:
    scribe, _ = _scribed(f"{line}\n\nMr Low: Yes, and I say so.\n")
    assert (scribe.facts.get("house", ""), scribe.facts.get("venue", "")) == (house, venue)
