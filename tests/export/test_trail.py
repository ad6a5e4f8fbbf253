"""A trail of jumps, told with its citations and the days between."""

from datetime import date

import pytest

from hansard_tui.export.bundle import LICENCE
from hansard_tui.export.trail import gap, write_trail
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Sitting
from tests.export.debate import TEXT, transcript

DEBATE = transcript()
LATER = transcript("It was 1986. " + "word " * 60, Sitting("Lords", day=date(2016, 5, 2), volume="700"))


def test_places_are_numbered_in_the_order_of_the_jumps() -> None:
    text = write_trail([(DEBATE, Span(TEXT.index("I am"), len(TEXT))), (LATER, Span(0, 300)), (DEBATE, Span(0, 12))])
    lines = text.split("\n")
    assert lines[0] == "# Trail"
    assert lines[2] == "1. “I am grateful.”  "
    assert lines[3] == "   — Jane Smith (Northtown) (Lab), HC Deb 25 April 2016, vol 608, col 1184"
    assert lines[4].startswith("2. “It was 1986. word word")
    assert lines[4].endswith(" word …”  ")
    assert lines[5].endswith("HL Deb 2 May 2016, vol 700, col 1183 · 7 days later")
    assert lines[7].endswith(" · 7 days earlier")
    assert LICENCE in text


def test_a_trail_of_nothing_says_so() -> None:
    assert write_trail([], title="*Pledge*") == "# \\*Pledge\\*\n\nNothing on this trail yet.\n"


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (date(2016, 1, 1), date(2016, 1, 2), "1 day later"),
        (date(2016, 1, 3), date(2016, 1, 1), "2 days earlier"),
        (date(2016, 1, 1), date(2016, 1, 1), ""),
        (None, date(2016, 1, 1), ""),
    ],
)
def test_gaps(before: date | None, after: date | None, told: str) -> None:
    assert gap(before, after) == told
