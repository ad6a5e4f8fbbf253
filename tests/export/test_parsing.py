"""Looser citations, as people type them."""

from datetime import date

import pytest

from hansard_tui.export.cited import Citation
from hansard_tui.export.columns import Columns
from hansard_tui.export.parsing import loose

WHOLE = Citation("Commons", day=date(2016, 4, 25), volume="608", columns=Columns(1183, 1184))


@pytest.mark.parametrize(
    "text",
    [
        "HC Deb 25 April 2016, vol 608, cols 1183–84",
        "HC Deb 25 April 2016 vol 608 cc1183-4",
        "H.C. Deb. 25 Apr. 2016, Vol. 608, Cols. 1183-1184",
        "Hansard, HC Deb, 25th April 2016, volume 608, columns 1183-84",
        "HC Debs 25/4/16 vol 608 col 1183-4",
        "Official Report, House of Commons, 2016-04-25, vol. 608, c. 1183-84",
        "[Official Report, 25 April 2016; Vol. 608, c. 1183-84.]",
        "vol 608 cols 1183-84, HC Deb, April 25, 2016",
    ],
)
def test_one_place_in_many_dresses(text: str) -> None:
    assert loose(text) == WHOLE


@pytest.mark.parametrize("text", ["", "25 April 2016, col 3", "Hansard", "the Commons", "Deb"])
def test_what_names_no_report_or_no_place_is_none(text: str) -> None:
    assert loose(text) is None


def test_letters_tell_the_place() -> None:
    found = loose("HL Deb 1 May 2014, cols GC12-GC14")
    assert found is not None
    assert (found.venue, found.columns) == ("Grand Committee", Columns(12, 14, "GC"))
