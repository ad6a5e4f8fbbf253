"""Orders, regulations and rules."""

import pytest

from hansard_tui.extract.instruments import find_instruments


def found(text: str) -> list[tuple[str, str]]:
    return [(mention.quote(text), mention.key) for mention in find_instruments(text)]


@pytest.mark.parametrize(
    ("text", "quote", "key"),
    [
        ("That the draft Piers Order 2010, which", "Piers Order 2010", "instrument:piers-order:2010"),
        (
            "the Piers (Amendment) (No. 2) Regulations 2010",
            "Piers (Amendment) (No. 2) Regulations 2010",
            "instrument:piers-amendment-no-2-regulations:2010",
        ),
        (
            "the Ports Act 1991 (Amendment) Order 2010",
            "Ports Act 1991 (Amendment) Order 2010",
            "instrument:ports-act-1991-amendment-order:2010",
        ),
        ("the Pilot Boats Regulations", "Pilot Boats Regulations", "instrument:pilot-boats-regulations"),
        ("the Piers (Lamps) Order", "Piers (Lamps) Order", "instrument:piers-lamps-order"),
    ],
)
def test_an_instrument_is_found_under_its_key(text: str, quote: str, key: str) -> None:
    assert found(text) == [(quote, key)]


@pytest.mark.parametrize(
    "text",
    [
        "Standing Order No. 9",
        "a Point of Order",
        "Order. I call the next speaker",
        "the regulations",
        "the Lamps Order",
        "the 2010 Order",
        "Court Rules 2010",
        "Regulations 2010-11",
    ],
)
def test_what_names_none_is_left(text: str) -> None:
    assert not found(text)


def test_a_year_alone_is_the_nearest_earlier_one_of_that_year() -> None:
    text = (
        "The Piers Order 2010 and the Lamps Order 2010 and the Ports Order 2011. The 2010 order is old. The 2012 Order"
    )
    assert found(text)[-1] == ("The 2010 order", "instrument:lamps-order:2010")
