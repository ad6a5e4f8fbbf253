"""Citations read back from any of the forms that `styles` prints, and from looser ones that people type."""

import re
from collections.abc import Callable
from dataclasses import replace

from hansard_tui.export.cited import ASSEMBLIES, GRAND_COMMITTEE, PUBLIC_BILL_COMMITTEE, WESTMINSTER_HALL, Citation
from hansard_tui.export.columns import COLUMNS, Columns, columns_from, parse_columns
from hansard_tui.export.dates import find_day

_HOUSES = {"HC": "Commons", "HL": "Lords", "House of Commons": "Commons", "House of Lords": "Lords"}
_PARLIAMENTS = {"United Kingdom": "", "UK": "", "Commonwealth": "Australia"}
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


def _venue(citation: Citation) -> Citation:
    letters = citation.columns
    if letters and letters.prefix == "GC":
        return replace(citation, venue=GRAND_COMMITTEE, house=citation.house or "Lords")
    if letters and letters.suffix == "WH":
        return replace(citation, venue=WESTMINSTER_HALL, house=citation.house or "Commons")
    return citation


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
    return _venue(citation) if citation.placed else None


_DATE = r"\d{1,2} [A-Z][a-z]+\.? \d{4}"
_DAY = rf"(?P<day>{_DATE}|\d{{4}})"
_NUMBER = r"(?P<pin>[A-Z]*\d[\w–-]*)"
_PINNED = r"(?:, (?P<word>cols?\.?|pp?\.?) (?P<pin>[A-Z]*\d[\w–-]*|\(not yet assigned\)))?"
_VOL = r"(?:, vol\.? (?P<volume>\w+))?"
_SAID = r"(?: \((?P<name>[^()]+)\))?"
_ISSUE = rf"(?:, (?P<session>\d+-\d+))?(?:, No (?P<number>\w+))?(?: \({_DAY}\))?"
_AGLC = re.compile(
    r"(?P<parliament>[^,]+), Parliamentary Debates(?:, (?P<house>(?!vol |cols? )[^,\d(]+?))?"
    rf"(?:, {_DAY})?{_VOL}(?:, (?P<word>cols? |)(?P<pin>[A-Z]*\d[\w–-]*|col \(not yet assigned\)))?"
    r"(?: \((?P<name>[^,()]+?)(?:, (?P<office>[^()]+))?\))?\.?"
)
_MCGILL_UK = re.compile(
    r"UK(?:, (?P<house>HC|HL))?, Parliamentary Debates(?:, (?P<series>\d)\w\w ser)?"
    rf"{_VOL}{_PINNED}(?: \({_DAY}\))?{_SAID}\.?"
)
_MCGILL = re.compile(
    r"(?:[\"“](?P<bill>[^\"”]+)[\"”], )?(?:(?P<stage>[^,]+), )??(?P<house>[A-Z][^,]*?) Debates"
    rf"{_ISSUE}(?: at {_NUMBER})?{_SAID}\.?"
)
_NZLSG = re.compile(
    rf"(?:\({_DAY}\) )?(?:(?P<volume>\d+) )?(?P<report>NZPD|GBPD|[A-Z][A-Za-z ]+ PD)(?: (?P<house>HC|HL))?"
    rf"(?: {_NUMBER})?(?: \((?P<subject>[^()]+)\))?"
)
_CHICAGO = re.compile(
    r"(?:(?P<name>[^,]+), )?Speech(?: to the (?P<full>[^,]+))?(?:, (?P<day>[A-Z][a-z]+ \d+, \d{4}|\d{4}))?"
    r", Parliamentary Debates(?:, (?P<house>(?!vol\.)[A-Z][^,\d]+))?(?:, (?P<series>\d)\w\w ser\.)?"
    rf"{_VOL}(?:,? \((?P<session>[^)]+)\))?{_PINNED}\.?"
)
_MLA = re.compile(
    r"(?:(?P<name>[^“”]+?)\. )?(?:“(?P<title>[^”]+)\.” )?Hansard(?:, (?P<house>(?!vol\. )[^\d]+?))??"
    rf"{_VOL}(?:, {_DAY})?{_PINNED}(?:, (?P<url>https?://\S+?))?\.?"
)
_HARVARD = re.compile(
    r"(?:(?P<full>[A-Z][^(]+?) )?(?:\((?P<year>\d{4})\) )?Hansard:(?: (?P<house>HC|HL))? Deb\."
    rf"(?: \((?P<session>[^)]+)\))?(?: (?P<volume>\d+))?{_PINNED}"
)
_BLUEBOOK = re.compile(
    r"(?:(?P<volume>\d+) )?Parl\. Deb\.(?:, (?P<house>H\.C\.|H\.L\.))?(?:,? \((?P<series>\d)\w\w ser\.\))?"
    rf"(?:,? \((?P<year>\d{{4}})\))?(?:,? {_NUMBER})?"
)
_WRITTEN = re.compile(
    r"(?P<number>[A-Z]*\d+)(?: \[of Session (?P<session>[^]]+)\])?(?: on (?P<title>.+?))?"
    rf"(?: given on (?P<day>{_DATE}))?"
)


def _fields(match: re.Match[str], unit: str = "") -> Citation:
    """Fill a citation from the named groups that a style's expression has."""
    group = {name: value or "" for name, value in match.groupdict().items()}
    house = group.get("house", "").replace(".", "")
    word = group.get("word", "")
    pin = group.get("pin", "")
    dated = group.get("day", "")
    citation = Citation(
        house=_HOUSES.get(house, house),
        day=find_day(dated),
        year=group.get("year", "") or (dated if dated.isdigit() else ""),
        volume=group.get("volume", ""),
        columns=parse_columns(pin, unit or ("page" if word.startswith("p") else "column")),
        series=group.get("series", ""),
        bill=group.get("bill", ""),
        stage=group.get("stage", ""),
        title=group.get("title", ""),
        name=group.get("name", ""),
        office=group.get("office", ""),
        parliament=group.get("parliament", ""),
        session=group.get("session", ""),
        number=group.get("number", ""),
        edition="rolling" if "not yet assigned" in match[0] else "",
        url=group.get("url", ""),
    )
    return _venue(citation)


def aglc(text: str) -> Citation | None:
    """Read AGLC4; a number without "col" is a page."""
    match = _AGLC.fullmatch(text)
    if not match:
        return None
    citation = _fields(match, "column" if match["word"] or not match["pin"] else "page")
    parliament = _PARLIAMENTS.get(citation.parliament, citation.parliament)
    house = match["house"] or ""
    return replace(citation, parliament=parliament, house=house if parliament else citation.house)


def mcgill(text: str) -> Citation | None:
    """Read McGill, Canadian and British."""
    if match := _MCGILL_UK.fullmatch(text):
        return _fields(match)
    match = _MCGILL.fullmatch(text)
    return replace(_fields(match, "page"), house=match["house"], parliament="Canada") if match else None


def nzlsg(text: str) -> Citation | None:
    """Read the New Zealand Law Style Guide; New Zealand prints pages and Westminster columns."""
    match = _NZLSG.fullmatch(text)
    if not match or not (match["day"] or match["volume"] or match["pin"]):
        return None
    report = match["report"]
    parliament = {"NZPD": "New Zealand", "GBPD": ""}.get(report, report.removesuffix(" PD"))
    citation = replace(_fields(match, "column" if report == "GBPD" else "page"), parliament=parliament)
    subject, _, name = (match["subject"] or "").rpartition(", ")
    bill, _, stage = subject.partition(" – ")
    return replace(citation, bill=bill, stage=stage, name=name)


def chicago(text: str) -> Citation | None:
    """Read Chicago's form of a speech."""
    match = _CHICAGO.fullmatch(text)
    if not match:
        return None
    full = match["full"] or ""
    citation = _fields(match)
    return replace(citation, house=citation.house or _HOUSES.get(full, full))


def mla(text: str) -> Citation | None:
    """Read MLA 9."""
    match = _MLA.fullmatch(text)
    if not match or not (match["title"] or match["url"] or match["day"]):
        return None
    citation = _fields(match)
    parliament, _, house = (match["house"] or "").rpartition(", ")
    return replace(citation, parliament=parliament, house=house if parliament else citation.house)


def harvard(text: str) -> Citation | None:
    """Read one university's Harvard."""
    match = _HARVARD.fullmatch(text)
    return _fields(match) if match else None


def bluebook(text: str) -> Citation | None:
    """Read the Bluebook's form as it is remembered."""
    match = _BLUEBOOK.fullmatch(text)
    return _fields(match) if match and (match["volume"] or match["house"]) else None


def written_question(text: str) -> Citation | None:
    """Read Parliament's form for a written question."""
    match = _WRITTEN.fullmatch(text)
    return _fields(match) if match and match["session"] else None


READERS: tuple[Callable[[str], Citation | None], ...] = (
    written_question,
    harvard,
    mla,
    chicago,
    mcgill,
    aglc,
    nzlsg,
    bluebook,
    loose,
)
"""Strict forms first: the loose one reads nearly anything that names a report."""
