"""Days as they are printed, and read back."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hansard_tui.export.dates import american_date, find_day, long_date, mla_date, no_such_day, slashed_date


@given(st.dates(date(1803, 1, 1)))
def test_every_long_form_comes_back(day: date) -> None:
    for printed in (long_date, american_date, mla_date, date.isoformat):
        assert find_day(f"HC Deb {printed(day)}, vol 1") == day


@given(st.dates(date(1969, 1, 1), date(2068, 12, 31)))
def test_the_short_form_comes_back_within_a_century(day: date) -> None:
    assert find_day(slashed_date(day)) == day


@pytest.mark.parametrize("text", ["", "31 February 2016", "May 2016", "col 12", "2016-13-01", "45/1/17"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert find_day(text) is None


def test_the_first_that_exists_is_taken() -> None:
    assert find_day("31 June 2016 or 1st July 2016") == date(2016, 7, 1)


@pytest.mark.parametrize(
    ("text", "never"),
    [("HC Deb 31 February 2020 vol 1 c1", "31 February 2020"), ("29 February 2020", ""), ("2016-13-01", "2016-13-01")],
)
def test_a_day_that_does_not_exist_is_named(text: str, never: str) -> None:
    assert no_such_day(text) == never
