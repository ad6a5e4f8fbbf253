"""Places that are named by a column, a time, a percentage or a line."""

import pytest

from hansard_tui.library import place_named
from hansard_tui.model.layer import Layer
from hansard_tui.model.transcript import Column, Time, Transcript

TEXT = "Good morning.\nIt is late.\nGood night."
DEBATE = Transcript(
    TEXT,
    columns=Layer([Column(0, 0, "7"), Column(14, 14, "8WH")]),
    times=Layer([Time(0, 0, "2.30 pm", "14:30"), Time(14, 14, "10.15 pm", "22:15")]),
)


@pytest.mark.parametrize(
    ("words", "offset"),
    [
        ("col 7", 0),
        ("8wh", 14),
        ("14:45", 0),
        ("10.15 pm", 14),
        ("13:00", 0),
        ("23:59", 14),
        ("100%", len(TEXT) - 1),
        ("line 2", 14),
    ],
)
def test_a_place_is_found_by_what_names_it(words: str, offset: int) -> None:
    assert place_named(DEBATE, words) == (offset, "")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("col 9", "Column 9 is not here; this transcript runs from 7 to 8WH."),
        ("25:00", "“25:00” is no time of day."),
        ("14.75", "“14.75” is no time of day."),
        ("line 9", "There are only 3 paragraphs."),
    ],
)
def test_what_is_not_there_is_told(words: str, told: str) -> None:
    assert place_named(DEBATE, words) == (None, told)


def test_a_text_without_times_or_columns_says_so() -> None:
    assert place_named(Transcript(TEXT), "14:30")[1] == "This transcript prints no times."
    assert place_named(Transcript(TEXT), "col 7")[1] == "This transcript prints no columns."
    assert place_named(Transcript(TEXT), "2") == (14, "")
