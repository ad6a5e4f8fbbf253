"""Citations whose form is strict, read back: AGLC, McGill, the New Zealand Law Style Guide, Chicago, MLA and others."""

import re
from dataclasses import replace

from hansard_tui.export.cited import Citation, with_venue
from hansard_tui.export.columns import parse_columns
from hansard_tui.export.dates import find_day

_HOUSES = {"HC": "Commons", "HL": "Lords", "House of Commons": "Commons", "House of Lords": "Lords"}
_PARLIAMENTS = {"United Kingdom": "", "UK": "", "Commonwealth": "Australia"}
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
    return with_venue(citation)


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
