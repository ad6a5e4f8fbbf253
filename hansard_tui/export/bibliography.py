"""Citations for reference managers: BibLaTeX, CSL-JSON and RIS, one record for each place that is cited."""

import json
import re
from collections.abc import Iterable

from hansard_tui.export.bundle import Bundle
from hansard_tui.export.citation import Citation, format_citation
from hansard_tui.export.escape import plain_paragraphs, printable
from hansard_tui.export.files import SIGNATURE
from hansard_tui.export.pairs import far_end
from hansard_tui.export.passages import Entry, entries, title_of
from hansard_tui.export.styles import short_column

_LATEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#", "%": r"\%", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip
_HOUSES = {"Commons": ("hansardhc", "House of Commons", "HC"), "Lords": ("hansardhl", "House of Lords", "HL")}


def _one_line(words: str) -> str:
    return " ".join(plain_paragraphs(words))


def latex(words: str) -> str:
    """Escape a text for LaTeX, on one line."""
    return "".join(_LATEX.get(char, char) for char in _one_line(words))


def key(citation: Citation, number: int) -> str:
    """Make a cite key of what is known, or of the entry's number where nothing is: letters, digits and hyphens."""
    columns = short_column(citation.columns).replace("–", "-") if citation.columns else ""
    parts = (citation.house, citation.bill, citation.day.isoformat() if citation.day else "", citation.volume, columns)
    known = "-".join(part for part in parts if part) or f"{citation.excerpt}-{number}"
    ascii_only = re.sub(r"[^a-z0-9]+", "-", known.lower().encode("ascii", "ignore").decode()).strip("-")
    return f"hansard-{ascii_only or number}"


def _distinct(bundle: Bundle) -> Iterable[tuple[str, Entry]]:
    seen: dict[str, Entry] = {}
    for entry in entries(bundle):
        seen.setdefault(key(entry.citation, entry.number), entry)
    return seen.items()


def _legal(name: str, citation: Citation) -> str:
    """Print an entry for oscola-biblatex."""
    columns = short_column(citation.columns).replace("–", "--") if citation.columns else ""
    day = citation.day.isoformat() if citation.day else ""
    if citation.committee:
        fields = [f"title = {{{latex(citation.bill)} Deb}}", "pagination = {column}", "entrysubtype = {parliamentary}"]
    else:
        fields = [f"volume = {{{latex(citation.volume)}}}", f"crossref = {{{_HOUSES[citation.house][0]}}}"]
    fields += [f"pages = {{{columns}}}", f"date = {{{day}}}"]
    if citation.url:
        fields.append(f"url = {{{citation.url}}}")
    return _record("legal", name, fields)


def _record(kind: str, name: str, fields: Iterable[str]) -> str:
    return f"@{kind}{{{name},\n" + "".join(f"  {field},\n" for field in fields) + "}\n"


def _misc(name: str, citation: Citation) -> str:
    fields = [f"title = {{{{{latex(format_citation(citation))}}}}}"]
    if citation.day:
        fields.append(f"date = {{{citation.day.isoformat()}}}")
    if citation.url:
        fields.append(f"url = {{{citation.url}}}")
    return _record("misc", name, fields)


def _whole(citation: Citation) -> bool:
    if not (citation.day and citation.columns and citation.british):
        return False
    return bool(citation.bill) if citation.committee else bool(citation.house in _HOUSES and citation.volume)


def _masters(houses: Iterable[str]) -> str:
    return "\n".join(
        _record(
            "legal",
            name,
            (
                f"title = {{Official Report, {full}}}",
                f"shorttitle = {{{short} Deb}}",
                "entrysubtype = {parliamentary}",
                "pagination = {column}",
                "options = {skipbib=true}",
            ),
        )
        for house in houses
        for name, full, short in (_HOUSES[house],)
    )


def write_biblatex(bundle: Bundle) -> str:
    """Write BibLaTeX: `@legal` for oscola-biblatex where a citation is whole, `@misc` with all of it as title else.

    The Houses' own entries come last: BibTeX wants what is referred to after what refers to it.
    """
    found = list(_distinct(bundle))
    records = [
        _legal(name, entry.citation) if _whole(entry.citation) else _misc(name, entry.citation) for name, entry in found
    ]
    whole = [entry.citation for _, entry in found if _whole(entry.citation) and not entry.citation.committee]
    masters = _masters(dict.fromkeys(citation.house for citation in whole))
    head = f"% {SIGNATURE}. {bundle.licence}".rstrip() + "\n"
    return "\n".join(part for part in (head, *records, masters) if part)


def _structured(entry: Entry) -> dict[str, str]:
    citation, far = entry.citation, far_end(entry)
    fields = {
        "house": citation.house,
        "date": citation.day.isoformat() if citation.day else "",
        "volume": citation.volume,
        "column": short_column(citation.columns) if citation.columns else "",
        "speaker": entry.who,
        "debate": title_of(entry.chapter.transcript),
        "quotation": _one_line(entry.quotation),
        "caveat": _one_line(entry.caveat),
        "pair": _one_line(far.line) if far else "",
    }
    return {name: printable(value) for name, value in fields.items() if value}


def write_csl(bundle: Bundle) -> str:
    """Write CSL-JSON of the one type that styles leave alone, its fields kept in `custom`."""
    items = []
    for name, entry in _distinct(bundle):
        item = {"id": name, "type": "legal_case", "title": printable(format_citation(entry.citation))}
        address = {"URL": entry.url} if entry.url else {}
        custom = {**_structured(entry), "generator": SIGNATURE, "licence": bundle.licence}
        items.append({**item, **address, "custom": custom})
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def _ris(entry: Entry, licence: str) -> list[str]:
    citation, far = entry.citation, far_end(entry)
    rows = (
        ("TY", "GOVDOC"),
        ("TI", format_citation(citation)),
        ("DA", citation.day.strftime("%Y/%m/%d/") if citation.day else ""),
        ("VL", citation.volume),
        ("SP", str(citation.columns.start) if citation.columns else ""),
        ("EP", str(citation.columns.end) if citation.columns and citation.columns.several else ""),
        ("UR", entry.url),
        ("N1", entry.quotation),
        ("N1", entry.caveat),
        ("N1", far.line if far else ""),
        ("N1", entry.annotation.note),
        *(("KW", tag) for tag in entry.annotation.tags),
        # Not an author: reference managers take a name apart, "Smith (Northtown) (Lab)" into "(Lab), Smith".
        ("C2", entry.who),
        ("C1", f"{SIGNATURE}. {licence}".rstrip()),
    )
    return [f"{tag}  - {_one_line(value)}" for tag, value in rows if value] + ["ER  - "]


def write_ris(bundle: Bundle) -> str:
    """Write RIS, one record an annotation, CRLF line ends."""
    records = [_ris(entry, bundle.licence) for entry in entries(bundle)]
    return "".join("\r\n".join(record) + "\r\n\r\n" for record in records)
