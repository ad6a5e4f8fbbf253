from pathlib import Path

import pytest

from hansard_tui.model.transcript import Contribution, Division, Heading, Parsed
from hansard_tui.readers.formats import read
from tests.readers import expected_debate as expected
from tests.readers.expected_debate import TELLINGS, Telling

DEBATE = Path(__file__).parents[1] / "fixtures" / "debate"


def _told(telling: Telling) -> Parsed:
    path = DEBATE / telling.file
    return read(path.read_bytes(), str(path))


def _contributions(parsed: Parsed) -> list[Contribution]:
    return [block for block in parsed.transcript.blocks if isinstance(block, Contribution)]


def _tellings(what: str) -> list[object]:
    return [pytest.param(telling, id=telling.file) for telling in TELLINGS if what in telling.says]


@pytest.mark.parametrize("telling", TELLINGS, ids=lambda telling: telling.file)
def test_each_file_is_recognised(telling: Telling) -> None:
    assert _told(telling).transcript.source.format == telling.format


@pytest.mark.parametrize("telling", TELLINGS, ids=lambda telling: telling.file)
def test_no_telling_has_a_problem(telling: Telling) -> None:
    assert _told(telling).problems == ()


@pytest.mark.parametrize("telling", TELLINGS, ids=lambda telling: telling.file)
def test_blocks_tile_the_text(telling: Telling) -> None:
    transcript = _told(telling).transcript
    assert "".join(block.quote(transcript.text) for block in transcript.blocks) == transcript.text


@pytest.mark.parametrize("telling", _tellings("words"))
def test_the_same_words_are_said(telling: Telling) -> None:
    parsed = _told(telling)
    said = [block.quote(parsed.transcript.text).rstrip("\n") for block in _contributions(parsed)]
    assert said == list(expected.WORDS)
    assert [block.cut_off for block in _contributions(parsed)] == list(expected.CUT_OFF)


@pytest.mark.parametrize("telling", _tellings("labels"))
def test_the_same_labels_stand_before_them(telling: Telling) -> None:
    assert [block.attribution.printed for block in _contributions(_told(telling))] == list(expected.LABELS)


@pytest.mark.parametrize("telling", _tellings("names"))
def test_the_same_people_speak(telling: Telling) -> None:
    shown = [block.attribution.shown.lower() for block in _contributions(_told(telling))]
    assert len(shown) == len(expected.NAMES)
    assert all(name.lower() in who for name, who in zip(expected.NAMES, shown, strict=True))


@pytest.mark.parametrize("telling", _tellings("headings"))
def test_the_same_headings_stand_above(telling: Telling) -> None:
    transcript = _told(telling).transcript
    headings = [block for block in transcript.blocks if isinstance(block, Heading)]
    printed = [block.quote(transcript.text).strip().lower() for block in headings]
    assert printed == [heading.lower() for heading in expected.HEADINGS]
    assert headings[0].level < headings[1].level


@pytest.mark.parametrize("telling", _tellings("columns"))
def test_the_same_columns_begin_at_the_same_words(telling: Telling) -> None:
    transcript = _told(telling).transcript
    assert [column.number for column in transcript.columns] == [number for number, _ in expected.COLUMNS]
    first, second = transcript.columns
    assert first.start <= transcript.text.index("I beg to move")
    assert transcript.text[second.start :].startswith(expected.COLUMNS[1][1])


@pytest.mark.parametrize("telling", _tellings("times"))
def test_the_same_clock_times_are_printed(telling: Telling) -> None:
    clocks = [time.clock for time in _told(telling).transcript.times]
    assert list(dict.fromkeys(clocks)) == list(expected.CLOCKS)


@pytest.mark.parametrize("telling", _tellings("division"))
def test_the_same_votes_are_counted(telling: Telling) -> None:
    divisions = [block for block in _told(telling).transcript.blocks if isinstance(block, Division)]
    assert [tuple(count for _, count in division.sides) for division in divisions] == [expected.SIDES]


@pytest.mark.parametrize("telling", _tellings("votes"))
def test_the_same_member_votes_first(telling: Telling) -> None:
    (division,) = (block for block in _told(telling).transcript.blocks if isinstance(block, Division))
    first = division.votes[0]
    assert (expected.VOTER[0] in first.name, first.side) == (True, expected.VOTER[1])


@pytest.mark.parametrize("telling", _tellings("day"))
def test_the_same_day_is_given(telling: Telling) -> None:
    day = _told(telling).transcript.sitting.day
    assert day is not None
    assert day.isoformat() == expected.DAY


@pytest.mark.parametrize("telling", _tellings("house"))
def test_the_same_house_is_given(telling: Telling) -> None:
    assert _told(telling).transcript.sitting.house == expected.HOUSE
