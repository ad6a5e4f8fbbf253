"""What the API's overview says of a sitting."""

from datetime import date

import pytest

from hansard_tui.model.transcript import Kind
from hansard_tui.readers.hansard_overview import day_of, kind_of, sitting_of


def test_a_bill_and_its_stage() -> None:
    items = [{"Value": "Relevant document"}, {"Value": "<p>Committee (2nd Day)</p>"}]
    overview = {"Title": "Lighthouses Bill [HL]", "House": "Lords", "Location": "Grand Committee", "ExtId": "A/1"}
    found = sitting_of(overview, list(items))
    assert (found["bill"], found["stage"], found["venue"]) == (
        "Lighthouses Bill [HL]",
        "Committee (2nd Day)",
        "Grand Committee",
    )
    assert found["url"] == ""


def test_an_address_is_given_only_where_all_its_parts_are_known() -> None:
    overview = {"Title": "R&D!", "House": "Lords", "Date": "2023-05-11T00:00:00", "ExtId": "A/1"}
    assert sitting_of(overview, [])["url"] == "https://hansard.parliament.uk/Lords/2023-05-11/debates/A%2F1/RD"


@pytest.mark.parametrize(
    ("printed", "day"), [("2024-12-11T00:00:00", date(2024, 12, 11)), ("2024-13-11", None), ("", None)]
)
def test_days(printed: str, day: date | None) -> None:
    assert day_of(printed) == day


@pytest.mark.parametrize(
    ("overview", "kind"),
    [
        ({"HRSTag": "hs_2cStatement"}, Kind.STATEMENT),
        ({"Location": "Petitions"}, Kind.PETITION),
        ({"Title": "Ministerial Corrections"}, Kind.CORRECTION),
        ({"HRSTag": "hs_8Question"}, Kind.SPEECH),
    ],
)
def test_kinds(overview: dict[str, str], kind: Kind) -> None:
    assert kind_of(overview) is kind
