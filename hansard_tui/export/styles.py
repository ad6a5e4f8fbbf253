"""How each style prints a citation; what is unknown is left out here and said by `citation`."""

from hansard_tui.export.cited import ASSEMBLIES, Citation
from hansard_tui.export.columns import Columns, format_columns
from hansard_tui.export.dates import american_date, long_date, mla_date, slashed_date

_ABBREVIATED = {"Commons": "HC", "Lords": "HL"}
_FULL = {"Commons": "House of Commons", "Lords": "House of Lords"}
_ORDINALS = {"1": "1st", "2": "2nd", "3": "3rd"}
_JURISDICTIONS = {"Australia": "Commonwealth", "": "United Kingdom", "UK": "United Kingdom"}
WRITTEN = frozenset({"W", "WS", "MC", "P"})
"""Suffixes of columns that were written and not spoken."""
_FULL_NUMBERS = 9


def ordinal(number: str) -> str:
    """Print a series' number with its ending: "5th"."""
    return _ORDINALS.get(number, f"{number}th")


def chamber(citation: Citation) -> str:
    """Give a House's full name, or another chamber's own; empty where it is unknown."""
    return _FULL.get(citation.house, citation.house) if citation.british else citation.house


def pinpoint(citation: Citation, *, words: tuple[str, ...], dash: str = "–", kept: int = 2, gap: str = "") -> str:
    """Print the columns after their word; `words` are one column, several, one page, several; "" where unknown."""
    columns = citation.columns
    if columns is None:
        return f"{words[0].strip()} (not yet assigned)".lstrip() if citation.unassigned else ""
    word = words[2 * (columns.unit == "page") + columns.several]
    return word + format_columns(columns, dash, kept, gap)


def _listed(*parts: str, sep: str = ", ") -> str:
    return sep.join(part for part in parts if part)


def _head(citation: Citation) -> str:
    if citation.committee:
        if citation.bill.startswith("Bill "):
            return f"PBC Deb ({citation.bill})"
        if citation.bill:
            return f"{citation.bill} Deb"
        letter = citation.venue.removeprefix("Standing Committee ")
        return f"SC Deb ({letter})" if letter != citation.venue else f"{citation.venue} Deb"
    if not citation.house:
        return _listed("" if citation.british else citation.parliament, "Hansard")
    if citation.british and citation.house in _ABBREVIATED:
        return f"{_ABBREVIATED[citation.house]} Deb"
    own = ASSEMBLIES.get(citation.house) == citation.parliament
    return f"{citation.house if own else _listed(citation.parliament, citation.house)} Deb"


def _volume(citation: Citation, word: str = "vol ") -> str:
    return f"{word}{citation.volume}" if citation.volume else ""


def _day(citation: Citation) -> str:
    return long_date(citation.day) if citation.day else citation.year


def oscola(citation: Citation) -> str:
    """Print OSCOLA 4: HC Deb 3 February 1977, vol 389, cols 973–76."""
    head = _listed(_head(citation), _day(citation), sep=" ")
    return _listed(head, _volume(citation), pinpoint(citation, words=("col ", "cols ", "p ", "pp ")))


def library(citation: Citation) -> str:
    """Print the House of Commons Library's form: HL Deb 24 July 2002 vol 638 cc373-406."""
    pin = pinpoint(citation, words=("c", "cc", "p", "pp"), dash="-", kept=1)
    return _listed(_head(citation), _day(citation), _volume(citation), pin, sep=" ")


def _reported(citation: Citation, home: str) -> str:
    if citation.committee:
        named = citation.bill.removesuffix(" Bill")
        return _listed("Official Report", f"{named} {citation.venue}".lstrip())
    away = citation.house != home and citation.house
    named = chamber(citation) if home == "Commons" else citation.house
    return _listed("Official Report", named if away else "")


def hansard(citation: Citation) -> str:
    """Print the Commons' own form: [Official Report, 25 April 2016; Vol. 608, c. 1183.]."""
    pin = pinpoint(citation, words=("c. ", "c. ", "p. ", "pp. "), dash="-", kept=1)
    place = _listed(_volume(citation, "Vol. "), pin, citation.question)
    written = citation.columns is not None and citation.columns.suffix in WRITTEN
    head = _listed(_reported(citation, "Commons"), _day(citation))
    return f"[{_listed(head, place, sep=', ' if written else '; ')}.]"


def hansard_lords(citation: Citation) -> str:
    """Print the Lords' own form: [Official Report, Commons, 7/2/17; col. 264.]."""
    pin = pinpoint(citation, words=("col. ", "cols. ", "p. ", "pp. "), dash="-", kept=1, gap=" ")
    day = slashed_date(citation.day) if citation.day else citation.year
    return f"[{_listed(_listed(_reported(citation, 'Lords'), day), pin, sep='; ')}.]"


def hansard_within(citation: Citation) -> str:
    """Print the form without a day, for columns near at hand: Official Report, columns 34-36WS."""
    pin = pinpoint(citation, words=("column ", "columns ", "page ", "pages "), dash="-", kept=_FULL_NUMBERS)
    return _listed("Official Report", pin)


def hart(citation: Citation) -> str:
    """Print New Hart's Rules: Hansard, HC vol 357, cols 234–45 (13 April 1965)."""
    day = f"({_day(citation)})" if _day(citation) else ""
    if citation.series in {"1", "2", "3", "4"}:
        pin = pinpoint(citation, words=("col. ", "cols. ", "p. ", "pp. "))
        place = _listed(_volume(citation, "vol. "), pin)
        return _listed(f"Parl. Deb. (series {citation.series})", place, day, sep=" ")
    place = _listed(
        _listed(_ABBREVIATED.get(citation.house, citation.house), _volume(citation), sep=" "),
        pinpoint(citation, words=("col ", "cols ", "p ", "pp ")),
    )
    return _listed(_listed("Hansard", place), day, sep=" ")


def aglc(citation: Citation) -> str:
    """Print AGLC4: Commonwealth, Parliamentary Debates, Senate, 7 February 2017, 39 (First Last, Office)."""
    said = _listed(citation.name, citation.office) if citation.name else ""
    place = _listed(
        _JURISDICTIONS.get(citation.parliament, citation.parliament),
        "Parliamentary Debates",
        chamber(citation),
        _day(citation),
        _volume(citation),
        pinpoint(citation, words=("col ", "cols ", "", "")),
    )
    return _listed(place, f"({said})" if said else "", sep=" ") + "."


def mcgill(citation: Citation) -> str:
    """Print McGill: "Bill C-51, …", 2nd Reading, … Debates, 41-2, No 147 (date) at 1220 (Name)."""
    day = f"({_day(citation)})" if _day(citation) else ""
    said = f"({citation.name})" if citation.name else ""
    if citation.british:
        series = f"{ordinal(citation.series)} ser" if citation.series else ""
        pin = pinpoint(citation, words=("col ", "cols ", "p ", "pp "))
        short = _ABBREVIATED.get(citation.house, citation.house)
        head = _listed("UK", short, "Parliamentary Debates", series, _volume(citation), pin)
        return _listed(head, day, said, sep=" ") + "."
    quoted = f'"{citation.bill}"' if citation.bill else ""
    issue = f"No {citation.number}" if citation.number else ""
    head = _listed(quoted, citation.stage, f"{citation.house} Debates".lstrip(), citation.session, issue)
    pin = pinpoint(citation, words=("at ", "at ", "at ", "at "))
    return _listed(head, day, pin, said, sep=" ") + "."


def nzlsg(citation: Citation) -> str:
    """Print the New Zealand Law Style Guide: (1 November 1990) 178 GBPD HC 1088."""
    day = f"({_day(citation)})" if _day(citation) else ""
    if citation.british:
        report = _listed("GBPD", _ABBREVIATED.get(citation.house, citation.house), sep=" ")
    else:
        report = "NZPD" if citation.parliament == "New Zealand" else f"{citation.parliament} PD"
    pin = pinpoint(citation, words=("", "", "", ""))
    subject = _listed(citation.bill, citation.stage, sep=" – ")
    said = _listed(subject, citation.name) if citation.columns is None else ""
    return _listed(day, citation.volume, report, pin, f"({said})" if said else "", sep=" ")


def chicago(citation: Citation) -> str:
    """Print Chicago: Name, Speech to the House of Commons, January 18, 1945, Parliamentary Debates, Commons, …."""
    session = f"({citation.session})" if citation.session else ""
    spoken = f"Speech to the {chamber(citation)}" if citation.house else "Speech"
    parts = (
        citation.name,
        spoken,
        american_date(citation.day) if citation.day else citation.year,
        "Parliamentary Debates",
        citation.house,
        f"{ordinal(citation.series)} ser." if citation.series else "",
        _listed(_volume(citation, "vol. "), session, sep=" "),
        pinpoint(citation, words=("col. ", "cols. ", "p. ", "pp. ")),
    )
    return _listed(*parts) + "."


def apa(citation: Citation) -> str:
    """Print APA as older British guides do: Hansard HL Deb vol 583 col 835 (25 November 1997)."""
    day = f"({_day(citation)})" if _day(citation) else ""
    head = _head(citation)
    pin = pinpoint(citation, words=("col ", "cols ", "p ", "pp "))
    return _listed(
        "Hansard" if citation.house or citation.committee else "", head, _volume(citation), pin, day, sep=" "
    )


def mla(citation: Citation) -> str:
    """Print MLA 9: Name. “Title.” Hansard, House of Commons, vol. 608, 25 Apr. 2016, col. 1183, https://…."""
    said = f"{citation.name}. " if citation.name else ""
    title = f"“{citation.title}.” " if citation.title else ""
    parts = (
        "Hansard",
        _listed(citation.parliament, chamber(citation)),
        _volume(citation, "vol. "),
        mla_date(citation.day) if citation.day else citation.year,
        pinpoint(citation, words=("col. ", "cols. ", "p. ", "pp. ")),
        citation.url,
    )
    return f"{said}{title}{_listed(*parts)}."


def harvard(citation: Citation) -> str:
    """Print one university's Harvard: House of Commons (2001) Hansard: HC Deb. (2000-1) 203, col. 346."""
    year = str(citation.day.year) if citation.day else citation.year
    short = _ABBREVIATED.get(citation.house, citation.house)
    head = _listed(chamber(citation), f"({year})" if year else "", sep=" ")
    report = _listed(
        "Hansard:",
        f"{short} Deb.".lstrip(),
        f"({citation.session})" if citation.session else "",
        citation.volume,
        sep=" ",
    )
    pin = pinpoint(citation, words=("col. ", "cols. ", "p. ", "pp. "))
    return _listed(head, _listed(report, pin), sep=" ")


def bluebook(citation: Citation) -> str:
    """Print the Bluebook's form as remembered, unverified: 357 Parl. Deb., H.C. (5th ser.) (1965) 234."""
    house = {"Commons": "H.C.", "Lords": "H.L."}.get(citation.house, citation.house)
    series = f"({ordinal(citation.series)} ser.)" if citation.series else ""
    year = str(citation.day.year) if citation.day else citation.year
    head = _listed(_listed(citation.volume, "Parl. Deb.", sep=" "), house)
    return _listed(head, series, f"({year})" if year else "", pinpoint(citation, words=("", "", "", "")), sep=" ")


def written_question(citation: Citation) -> str:
    """Print Parliament's form for a written question: 225322 [of Session 2014-15] on Spirits given on 3 March 2015."""
    session = f"[of Session {citation.session}]" if citation.session else ""
    title = f"on {citation.title}" if citation.title else ""
    day = f"given on {_day(citation)}" if _day(citation) else ""
    return _listed(citation.number, session, title, day, sep=" ")


def short_column(columns: Columns) -> str:
    """Print columns for a table's cell: "1183–84W"."""
    return format_columns(columns)
