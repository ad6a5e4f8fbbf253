"""Citations: made from a passage, printed in a style, read back; what is unknown is said."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from hansard_tui.export import parsing, styles
from hansard_tui.export.cited import GRAND_COMMITTEE, WESTMINSTER_HALL, Citation
from hansard_tui.export.columns import Columns, expand, parse_columns
from hansard_tui.export.links import official_url
from hansard_tui.model.transcript import Contribution, Sitting, Transcript

__all__ = [
    "CITATION_STYLES",
    "Citation",
    "CitationStyle",
    "Columns",
    "citation_of",
    "expand",
    "format_citation",
    "missing",
    "parse_citation",
    "parse_columns",
]

_NOT_GIVEN = re.compile(r" \((?P<what>[A-Za-z, ]+) not given\)$")
_OF_THE_COMMONS = frozenset({"W", "WS", "WH", "MC", "P"})
_OF_THE_LORDS = frozenset({"WA", "WS", "GC"})
_WRITTEN = re.compile(r"uk\.org\.publicwhip/(?:lords)?(?P<kind>wms|wrans)/")
"""The ids that parlparse gives to written statements and answers."""
_ITALICS = re.compile(r"(?<![^\s(\[])[*_]+|[*_]+(?=[\s,;:.)\]]|$)")
"""Markdown's, around titles."""
_EXCERPT = re.compile(r"excerpt (?P<name>.+?)(?:, (?P<what>[A-Za-z, ]+) not given)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CitationStyle:
    """One way to print a citation."""

    name: str
    help: str
    write: Callable[[Citation], str]
    keeps: frozenset[str]
    """The fields that can be read back from what it prints."""


def _style(name: str, description: str, write: Callable[[Citation], str], keeps: str) -> CitationStyle:
    return CitationStyle(name, description, write, frozenset(keeps.split()))


_DEBATE = "house venue day year volume columns bill parliament edition"
_STYLES = (
    _style("oscola", "OSCOLA 4: HC Deb 25 April 2016, vol 608, col 1183", styles.oscola, _DEBATE),
    _style("library", "House of Commons Library: HC Deb 25 April 2016 vol 608 c1183", styles.library, _DEBATE),
    _style("hansard", "Hansard, Commons: [Official Report, 25 April 2016; Vol. 608, c. 1183.]", styles.hansard,
           "house venue day volume columns bill question edition"),
    _style("hansard-lords", "Hansard, Lords: [Official Report, Commons, 7/2/17; col. 264.]", styles.hansard_lords,
           "house venue day columns edition"),
    _style("hansard-within", "Hansard, near at hand: Official Report, columns 34-36WS", styles.hansard_within,
           "columns"),
    _style("hart", "New Hart's Rules: Hansard, HC vol 357, cols 234–45 (13 April 1965)", styles.hart,
           "house day volume columns edition"),
    _style("aglc", "AGLC4: Commonwealth, Parliamentary Debates, Senate, 7 February 2017, 39 (Name, Office).",
           styles.aglc,
           "house venue day year volume columns name office parliament edition"),
    _style("mcgill", "McGill: House of Commons Debates, 41-2, No 147 (23 February 2015) at 1220 (Name).", styles.mcgill,
           "house venue day year volume columns series bill stage name parliament session number edition"),
    _style("nzlsg", "New Zealand Law Style Guide: (1 November 1990) 178 GBPD HC 1088", styles.nzlsg,
           "house venue day year volume columns parliament"),
    _style("chicago", "Chicago: Name, Speech to the House of Commons, January 18, 1945, …, vol. 407, cols. 425–46.",
           styles.chicago, "house venue day year volume columns series name session edition"),
    _style("apa", "APA, as British guides print it: Hansard HL Deb vol 583 col 835 (25 November 1997)", styles.apa,
           "house venue day volume columns bill parliament edition"),
    _style("mla", "MLA 9: Name. “Title.” Hansard, House of Commons, vol. 608, 25 Apr. 2016, col. 1183, address.",
           styles.mla, "house venue day volume columns title name url parliament edition"),
    _style("harvard", "Harvard of one university: House of Commons (2001) Hansard: HC Deb. (2000-1) 203, col. 346",
           styles.harvard, "house year volume columns session edition"),
    _style("bluebook", "Bluebook, unverified: 357 Parl. Deb., H.C. (5th ser.) (1965) 234", styles.bluebook,
           "house year volume columns series"),
    _style("written-question", "Parliament's: 225322 [of Session 2014-15] on Spirits given on 3 March 2015",
           styles.written_question, "number session title day"),
)  # fmt: skip
CITATION_STYLES: Mapping[str, CitationStyle] = {style.name: style for style in _STYLES}
"""The table of styles, by name, the default first."""


def missing(citation: Citation, style: str = "oscola") -> tuple[str, ...]:
    """Name what a whole citation in this style would have and this one has not: "House", "date", "volume", "column"."""
    keeps = CITATION_STYLES[style].keeps
    absent = []
    if not citation.house and citation.british and not citation.committee and "house" in keeps:
        absent.append("House")
    if not (citation.day or citation.year) and keeps & {"day", "year"}:
        absent.append("date")
    whole = citation.british and citation.house in {"Commons", "Lords"} and not citation.committee
    if whole and not citation.volume and "volume" in keeps:
        absent.append("volume")
    if citation.columns is None and not citation.unassigned and "columns" in keeps:
        absent.append("column" if citation.british else "column or page")
    return tuple(absent)


def _said(absent: tuple[str, ...]) -> str:
    return f"{', '.join(absent[:-1])} and {absent[-1]}" if len(absent) > 1 else "".join(absent)


def format_citation(citation: Citation, style: str = "oscola") -> str:
    """Print a citation in a style of the table, saying at its end what is not given.

    Raises:
        KeyError: there is no such style.
    """
    absent = missing(citation, style)
    if not citation.placed:
        where = f"excerpt {citation.excerpt}" if citation.excerpt else "source not given"
        return f"{where}, {_said(absent)} not given" if absent else where
    printed = CITATION_STYLES[style].write(citation)
    return f"{printed} ({_said(absent)} not given)" if absent else printed


def parse_citation(text: str) -> Citation | None:
    """Read a citation in any style of the table, or nearly; none where the text is not one."""
    plain = " ".join(text.split())
    if match := _EXCERPT.fullmatch(plain):
        return Citation(excerpt=match["name"])
    plain = _NOT_GIVEN.sub("", _ITALICS.sub("", plain))
    return next((found for read in parsing.READERS if (found := read(plain))), None)


def _columns(transcript: Transcript, start: int, end: int) -> Columns | None:
    first, last = transcript.column_at(start), transcript.column_at(max(start, end - 1))
    low = parse_columns(first.number, first.unit) if first else None
    high = parse_columns(last.number, last.unit) if last else None
    if low is None or high is None:
        return low
    same = (low.prefix, low.suffix, low.unit) == (high.prefix, high.suffix, high.unit)
    return replace(low, end=high.start) if same and high.start > low.start else low


def _lettered(columns: Columns | None, sitting: Sitting, block: str) -> Columns | None:
    """Add the letters that all columns of a section carry, where a source leaves them out.

    Without them a number names another place: columns are counted anew in each section.
    """
    if columns is None or columns.prefix or columns.suffix or columns.unit != "column":
        return columns
    if sitting.venue == GRAND_COMMITTEE:
        return replace(columns, prefix="GC")
    if sitting.venue == WESTMINSTER_HALL:
        return replace(columns, suffix="WH")
    section = _WRITTEN.match(block)
    if section and sitting.house == "Lords":
        return replace(columns, prefix={"wms": "WS", "wrans": "WA"}[section["kind"]])
    return columns


def _house_of(columns: Columns | None) -> str:
    """Tell the House by a column's letters: the Commons print theirs after the number, the Lords before it."""
    if columns is None:
        return ""
    return "Commons" if columns.suffix in _OF_THE_COMMONS else "Lords" if columns.prefix in _OF_THE_LORDS else ""


def citation_of(transcript: Transcript, start: int, end: int) -> Citation:
    """Tell all that is known of where [start, end) was said; the passage may run over columns and contributions."""
    sitting = transcript.sitting
    block = transcript.block_at(start)
    said = block if isinstance(block, Contribution) else None
    headings = transcript.headings_at(start)
    parliament = "" if sitting.parliament in {"UK", "United Kingdom"} else sitting.parliament
    columns = _lettered(_columns(transcript, start, end), sitting, block.id if block else "")
    return Citation(
        house=sitting.house or ("" if parliament else _house_of(columns)),
        venue=sitting.venue,
        day=transcript.day_at(start),
        volume=sitting.volume,
        columns=columns,
        series=sitting.series,
        bill=sitting.bill,
        stage=sitting.stage,
        title=sitting.title or (headings[-1].quote(transcript.text).strip() if headings else ""),
        name=(said.attribution.name or said.attribution.printed) if said else "",
        office=said.attribution.office if said else "",
        parliament=parliament,
        session=sitting.session,
        edition=sitting.edition,
        url=official_url(transcript, start),
        excerpt=transcript.source.name,
    )
