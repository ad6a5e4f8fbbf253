"""What the Hansard API's overview of a debate says of its sitting."""

import re
from collections.abc import Mapping
from datetime import date
from typing import TypedDict
from urllib.parse import quote

from hansard_tui.model.transcript import Kind
from hansard_tui.readers.json_tree import Json, words
from hansard_tui.readers.markup import read_page

SITE = "https://hansard.parliament.uk"

_EDITIONS = {
    "1": "rolling",
    "2": "daily",
    "3": "bound volume",
    "4": "historic",
    "rollinghansard": "rolling",
    "dailyhansard": "daily",
    "boundvolume": "bound volume",
    "historic": "historic",
}
_CHAMBERS = frozenset({"commons chamber", "lords chamber", "chamber", "house of commons", "house of lords"})
_BILL = re.compile(r"\bBill(?: \[(?:HL|Lords)\])?\Z")
_STAGE = re.compile(
    r"(?:First|Second|Third) Reading|(?:Considered in )?(?:Grand )?Committee\b|Report\b|Consideration\b|"
    r"(?:Commons|Lords) Amendments?|Money resolution|Programme\b|Order of Commitment",
    re.IGNORECASE,
)
_LONGEST_STAGE = 80
_FIRST_ITEMS = 8
"""A bill's stage is printed right after its title."""


class SittingFields(TypedDict):
    """The fields of a sitting that the API knows."""

    house: str
    venue: str
    day: date | None
    title: str
    bill: str
    stage: str
    volume: str
    edition: str
    url: str


def sitting_of(overview: Mapping[str, Json], ordered: list[Mapping[str, Json]]) -> SittingFields:
    """Read an overview; `ordered` are the debate's items, whose first may print the stage of a bill."""
    title, house, day = words(overview, "Title"), words(overview, "House"), day_of(words(overview, "Date"))
    location, ext_id = words(overview, "Location"), words(overview, "ExtId", "DebateSectionExtId")
    bill = title if _BILL.search(title) else ""
    return {
        "house": house.removeprefix("House of "),
        "venue": "" if location.casefold() in _CHAMBERS else location,
        "day": day,
        "title": title,
        "bill": bill,
        "stage": _stage(ordered) if bill else "",
        "volume": words(overview, "VolumeNo"),
        "edition": _EDITIONS.get(words(overview, "Source").casefold(), ""),
        "url": _url(house, day, ext_id, title),
    }


def kind_of(overview: Mapping[str, Json]) -> Kind:
    """Say what a debate's contributions are, from its tag, place and title."""
    where = f"{words(overview, 'HRSTag')} {words(overview, 'Location')} {words(overview, 'Title')}".casefold()
    for word, kind in (("correction", Kind.CORRECTION), ("petition", Kind.PETITION), ("statement", Kind.STATEMENT)):
        if word in where:
            return kind
    return Kind.SPEECH


def _stage(ordered: list[Mapping[str, Json]]) -> str:
    for item in ordered[:_FIRST_ITEMS]:
        printed = read_page(words(item, "Value")).printed
        text = printed[0].text if printed else ""
        if not words(item, "AttributedTo") and len(text) < _LONGEST_STAGE and _STAGE.match(text):
            return text
    return ""


def day_of(printed: str) -> date | None:
    """Read the day of a naive local time, "2024-12-11T00:00:00"."""
    try:
        return date.fromisoformat(printed[:10])
    except ValueError:
        return None


def _url(house: str, day: date | None, ext_id: str, title: str) -> str:
    if not (house and day and ext_id):
        return ""
    name = re.sub(r"[^A-Za-z0-9-]", "", title) or "Debate"
    return f"{SITE}/{quote(house)}/{day.isoformat()}/debates/{quote(ext_id, safe='')}/{name}"
