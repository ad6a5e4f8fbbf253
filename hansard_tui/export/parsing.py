"""Citations read back from any of the forms that `styles` prints, and from looser ones that people type."""

import re
from collections.abc import Callable
from dataclasses import replace

from hansard_tui.export import forms
from hansard_tui.export.cited import ASSEMBLIES, PUBLIC_BILL_COMMITTEE, Citation, with_venue
from hansard_tui.export.columns import COLUMNS, Columns, columns_from
from hansard_tui.export.dates import find_day

_PIN = re.compile(
    rf"\b(?P<word>[Cc]olumns?|[Cc]ols?\b\.?|cc?\b\.?|cc?(?=\d|[A-Z])|[Pp]ages?|pp?\b\.?|pp?(?=\d))\s?{COLUMNS}(?![\w/])"
)
_VOLUME = re.compile(r"\b[Vv]ol(?:ume)?\b\.?\s*(?P<volume>\d+[A-Z]?)\b")
_SERIES = re.compile(r"\b(?:series (?P<a>[1-6])\b|(?P<b>[1-6])(?:st|nd|rd|th) [Ss]er\b)")
_COMMONS = re.compile(r"\bH\.?C\.?\b|\bCommons\b")
_LORDS = re.compile(r"\bH\.?L\.?\b|\bLords\b")
_QUESTION = re.compile(r"\b(?P<question>Q\d+)\b")
_REPORT = re.compile(r"\bDebs?\b|\bHansard\b|Official Report\b|Parl\. Deb\.|Parliamentary Debates")
_BILL = re.compile(r"(?:Hansard,? )?(?P<bill>[A-Z].*?\bBill(?: \[HL\])?) Debs?\b")
_PBC = re.compile(r"(?:Hansard,? )?PBC Debs? \((?P<bill>Bill \d+)\)")
_SC = re.compile(r"(?:Hansard,? )?SC Debs? \((?P<letter>\w+)\)")
_INLINE = re.compile(
    r"Official Report, (?:Commons, )?(?P<named>[^,;]+?) (?P<venue>(?:Public |General )?(?:Bill )?Committee)[,;]"
)
_STANDING = re.compile(r"Official Report, (?P<venue>Standing Committee \w+)[,;]")
_UNHOUSED = re.compile(r"(?P<parliament>[^,\d]+), Hansard\b")
_ABROAD = re.compile(r"(?:Hansard,? )?(?:(?P<parliament>[^,\d]+), )?(?P<house>[^,\d]+?) Deb\b")
_LORDS_FORM = re.compile(r"\[Official Report,.*\bcols?\.|\[Official Report, \d+/\d+/\d+")


def _pinned(text: str, unit: str = "") -> Columns | None:
    for match in _PIN.finditer(text):
        return columns_from(match, unit or ("page" if match["word"][:1] in "pP" else "column"))
    return None


def _house(text: str) -> str:
    lords, commons = _LORDS.search(text), _COMMONS.search(text)
    if lords and commons:
        return "Lords" if lords.start() < commons.start() else "Commons"
    return "Lords" if lords else "Commons" if commons else ""


def _found(pattern: re.Pattern[str], text: str, group: str) -> str:
    match = pattern.search(text)
    return (match[group] or "") if match else ""


def _committee(text: str) -> Citation | None:
    if match := _STANDING.match(text.lstrip("[")):
        return Citation("Commons", match["venue"])
    if match := _INLINE.match(text.lstrip("[")):
        venue = "Public Bill Committee" if match["venue"] == "Committee" else match["venue"]
        bill = f"{match['named'].removesuffix(' Bill')} Bill"
        return None if match["named"] == "Grand" else Citation("Commons", venue, bill=bill)
    if match := _PBC.match(text) or _BILL.match(text):
        return Citation("Commons", PUBLIC_BILL_COMMITTEE, bill=match["bill"])
    if match := _SC.match(text):
        return Citation("Commons", f"Standing Committee {match['letter']}")
    return None


def _elsewhere(text: str) -> Citation | None:
    if match := _UNHOUSED.match(text):
        return Citation(parliament=match["parliament"])
    match = _ABROAD.match(text)
    if not match:
        return None
    parliament = match["parliament"] or ASSEMBLIES.get(match["house"], "")
    ours = _COMMONS.search(match["house"]) or _LORDS.search(match["house"])
    return None if ours and not parliament else Citation(match["house"], parliament=parliament)


def _inline_house(text: str) -> str:
    if not text.startswith("[Official Report"):
        return ""
    return "Lords" if _LORDS_FORM.match(text) else "Commons"


def loose(text: str) -> Citation | None:
    """Read what OSCOLA, the Library, Hart, APA and Hansard itself print, its parts in any order."""
    if not _REPORT.search(text):
        return None
    base = _committee(text) or _elsewhere(text) or Citation(_house(text) or _inline_house(text))
    series = _SERIES.search(text)
    day = find_day(text)
    year = re.search(r"(?:Deb|Hansard|Report),? (\d{4})\b", text) if day is None else None
    citation = replace(
        base,
        day=day,
        year=year[1] if year else "",
        volume=_found(_VOLUME, text, "volume"),
        columns=_pinned(text),
        series=(series["a"] or series["b"]) if series else "",
        question=_found(_QUESTION, text, "question") if base.committee else "",
        edition="rolling" if "(not yet assigned)" in text else "",
    )
    return with_venue(citation) if citation.placed else None


READERS: tuple[Callable[[str], Citation | None], ...] = (
    forms.written_question,
    forms.harvard,
    forms.mla,
    forms.chicago,
    forms.mcgill,
    forms.aglc,
    forms.nzlsg,
    forms.bluebook,
    loose,
)
"""Strict forms first: the loose one reads nearly anything that names a report."""
