"""By when a promise is to be kept."""

import pytest

from hansard_tui.extract.details import find_deadlines
from hansard_tui.extract.times import own_times


def times(text: str) -> list[str]:
    verb = text.index("will ") + 5
    named = list(find_deadlines(text, 0, len(text)))
    return [one.value for one in own_times(text, 0, len(text), verb, named)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Later today we will publish it", ["Later today"]),
        ("we will withdraw it during next year", ["during next year"]),
        ("we will report as soon as the board is ready", ["as soon as the board is ready"]),
        ("we will report as soon as possible", ["as soon as possible"]),
        ("Over the coming weeks and months we will ease it", ["Over the coming weeks and months"]),
        ("the review will report within a matter of weeks", ["within a matter of weeks"]),
        ("I will meet her between now and Third Reading", ["between now and Third Reading"]),
        ("we will take it on Monday next", ["on Monday next"]),
        ("we will fund students whose courses start in 2031-32", []),
        ("we will use the opportunity that we have today", []),
        ("we will see that it has what it needs at this time", []),
        ("it will come too soon", []),
        ("we will mend the weir, which leaks, by March", ["by March"]),
        ("we will see whether it is possible to print it at an early date", ["at an early date"]),
        ("it will be paid for from the 2010 agreement", []),
        ("I will answer to what today's debate asks", []),
        ("we will report in Q1 next year", ["in Q1 next year"]),
        ("we will report in Q2 2031", ["in Q2 2031"]),
        ("early in 2031 we will report", ["early in 2031"]),
        ("It will open in 2031", ["2031"]),
    ],
)
def test_the_times_of_a_promise(text: str, expected: list[str]) -> None:
    assert times(text) == expected


def test_a_time_is_the_words_that_stand_there() -> None:
    text = "Later today we will publish it"
    for one in own_times(text, 0, len(text), 20, list(find_deadlines(text, 0, len(text)))):
        assert one.quote(text) == one.value
