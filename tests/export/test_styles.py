"""The parts that styles share."""

import pytest

from hansard_tui.export.cited import Citation
from hansard_tui.export.columns import Columns
from hansard_tui.export.styles import chamber, library, ordinal, oscola, pinpoint, short_column

WORDS = ("col ", "cols ", "p ", "pp ")


@pytest.mark.parametrize(("number", "printed"), [("1", "1st"), ("2", "2nd"), ("3", "3rd"), ("5", "5th")])
def test_series_are_ordinal(number: str, printed: str) -> None:
    assert ordinal(number) == printed


@pytest.mark.parametrize(
    ("columns", "printed"),
    [
        (Columns(3, 3), "col 3"),
        (Columns(3, 4), "cols 3–4"),
        (Columns(3, 3, unit="page"), "p 3"),
        (Columns(118, 119, unit="page"), "pp 118–19"),
        (None, ""),
    ],
)
def test_one_or_several_columns_or_pages(columns: Columns | None, printed: str) -> None:
    assert pinpoint(Citation(columns=columns), words=WORDS) == printed


def test_houses_have_full_names_at_westminster_alone() -> None:
    assert chamber(Citation("Commons")) == "House of Commons"
    assert chamber(Citation("Commons", parliament="Canada")) == "Commons"


def test_pages_are_said_to_be_pages() -> None:
    early = Citation("Commons", volume="3", columns=Columns(2086, 2086, unit="page"))
    assert oscola(early) == "HC Deb, vol 3, p 2086"
    assert library(early) == "HC Deb vol 3 p2086"


def test_a_country_is_left_out_where_the_chambers_name_says_it() -> None:
    assert oscola(Citation("Scottish Parliament", parliament="Scotland")) == "Scottish Parliament Deb"
    assert oscola(Citation("Senate", parliament="Canada")) == "Canada, Senate Deb"
    assert oscola(Citation(parliament="Kenya")) == "Kenya, Hansard"


def test_a_cell_has_the_column_alone() -> None:
    assert short_column(Columns(1183, 1184, suffix="W")) == "1183–84W"
