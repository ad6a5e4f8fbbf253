"""When, on what condition, how much, to whom."""

import pytest

from hansard_tui.extract.details import find_beneficiary, find_deadlines, find_quantity


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("We will publish it before the summer recess.", "before the summer recess"),
        ("We will publish it in due course.", "in due course"),
        ("It opens in 2031-32.", "2031-32"),
        ("It ends by the end of March 2031.", "by the end of March 2031"),
        ("We act within six weeks of that.", "within six weeks"),
        ("Later this year we act.", "Later this year"),
        ("We return to it at Third Reading.", "at Third Reading"),
        ("We act as soon as possible now.", "as soon as possible"),
    ],
)
def test_deadlines(text: str, deadline: str) -> None:
    assert [detail.value for detail in find_deadlines(text, 0, len(text))][:1] == [deadline]


def test_a_year_that_is_no_deadline_is_none() -> None:
    text = "the 1998 Act, section 12"
    assert not list(find_deadlines(text, 0, len(text)))


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("We will spend £3.5 million on it.", "£3.5 million"),
        ("We will fund more than 10,000 new nurses.", "more than 10,000 new nurses"),
        ("We will buy millions of newly invented tests.", "millions of newly invented tests"),
        ("It falls by 40 per cent this year.", "40 per cent"),
    ],
)
def test_quantities(text: str, quantity: str) -> None:
    found = find_quantity(text, 0, len(text))
    assert found is not None
    assert found.value == quantity


def test_beneficiaries() -> None:
    text = "write to the hon. Gentleman about homes for older people"
    beneficiary = find_beneficiary(text, 0, len(text))
    assert beneficiary is not None
    assert beneficiary.value == "older people"


def test_nothing_is_found_where_nothing_is_said() -> None:
    assert find_quantity("We act.", 0, 7) is None
    assert find_beneficiary("We act.", 0, 7) is None
