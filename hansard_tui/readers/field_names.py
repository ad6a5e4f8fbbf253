"""What the columns of a table and the fields of an object are called, in the many ways of those who make them."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

Row = Mapping[str, Any]
"""A row by our own names of fields."""

_FIELDS: Mapping[str, str] = {
    "text": "text speech body content contribution words contributiontext utterance speechtext speechcontent "
    "utterancetext transcript contributionvalue speechbody contenttext spoken spokentext spokencontent said remarks",
    "speaker": "speaker speakername attributedto displayas label membername attribution orator politician",
    "name": "name member propername mpname personname",
    "first": "firstname forename speakerfirstname givenname",
    "last": "lastname surname speakerlastname familyname",
    "office": "office role position speakeroffice ministerial speakerrole",
    "party": "party partyname speakerparty politicalparty partyabbreviation partygroup",
    "constituency": "constituency seat electorate memberfrom constituencyname",
    "member": "personid speakerid memberid mnisid pimsid speakerurl memberids",
    "date": "date day sittingdate sitting speechdate hdate datespeech debatedate",
    "house": "house chamber parliament",
    "venue": "venue location",
    "title": "debate title heading headings majorheading section agenda topic debatetitle agendaitem debatesection "
    "topictitle sectiontitle",
    "subtitle": "minorheading subheading subtitle subdebate",
    "column": "column colnum columnnumber col",
    "time": "time timestamp timecode htime",
    "id": "id gid speechid externalid url",
    "kind": "kind speechclass class contributiontype speechtype",
    "block": "block itemtype",
    "number": "number uin qnum questionnumber",
    "level": "level",
    "sides": "sides",
    "votes": "votes",
    "question": "question",
    "columns": "columns",
    "times": "times",
}
_KNOWN = {name: key for key, names in _FIELDS.items() for name in names.split()}
_NOISE = frozenset(["full", "of", "the", "raw", "clean", "original", "short", "long", "mp"])
"""Words that change nothing in what a field is."""
_DEEPEST = 3


@lru_cache(maxsize=4096)
def field_of(name: str) -> str:
    """Give our own name of a field: "speaker_full_name" is a speaker; nothing for what is not known."""
    parts = [part.lower() for part in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name[:80])]
    known = _KNOWN.get("".join(parts), "")
    return known or _KNOWN.get("".join(part for part in parts if part not in _NOISE), "")


def row_of(cells: Iterable[tuple[str, Any]]) -> Row:
    """Give the first cell with anything in it for each field that is known; nested objects count as their fields."""
    row: dict[str, Any] = {}
    _gather(cells, row, _DEEPEST)
    if "first" in row and "last" in row and not row.keys() & {"name", "speaker"}:
        row["name"] = f"{row['first']} {row['last']}"
    return row


def _gather(cells: Iterable[tuple[str, Any]], row: dict[str, Any], depth: int) -> None:
    nested: list[Mapping[str, Any]] = []
    for name, value in cells:
        field = field_of(name)
        if isinstance(value, Mapping) and field != "sides":
            nested.append(value)
        elif field and not (value is None or value == ""):
            row.setdefault(field, value)
    for inner in nested if depth else ():
        _gather(inner.items(), row, depth - 1)
