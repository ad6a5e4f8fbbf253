"""CSV: one row an annotation, in which no cell is a formula to any spreadsheet."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from hansard_tui.export.bundle import Bundle
from hansard_tui.export.citation import format_citation
from hansard_tui.export.escape import plain_paragraphs, printable
from hansard_tui.export.pairs import FarEnd, far_end
from hansard_tui.export.passages import Entry, entries, title_of
from hansard_tui.export.styles import short_column

HEADER = (
    "id", "date", "house", "volume", "column", "speaker", "party", "office", "debate", "quote", "note", "tags",
    "kind", "status", "owner", "due", "url", "oscola", "citation", "color", "standing", "now", "transcript", "created",
    "licence", "relation", "other", "other who", "other date", "other column", "other cited", "other url",
)  # fmt: skip
"""The columns of the table, in order: `now` holds the words that stand there today where they changed, and what
begins with `other` tells of the other end of a pair or the answer to a promise, as `relation` says."""
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠|%]")
_SPLIT = re.compile(r"([;\t])(?=[=+\-@])")


def cell(words: str) -> str:
    """Make a text harmless to spreadsheets: an apostrophe before what they would run.

    A semicolon splits cells where the comma is the decimal point, so one before a formula's sign is kept apart as well.
    """
    plain = _SPLIT.sub(r"\1'", printable(words))
    return f"'{plain}" if _FORMULA.match(words) else plain


def _row(entry: Entry, licence: str) -> tuple[str, ...]:
    mark, citation, chapter = entry.annotation, entry.citation, entry.chapter
    said = chapter.transcript.contribution_at(entry.span.start) if entry.span else None
    return (
        mark.id,
        citation.day.isoformat() if citation.day else "",
        citation.house,
        citation.volume,
        short_column(citation.columns) if citation.columns else "",
        entry.who,
        said.attribution.party if said else "",
        said.attribution.office if said else "",
        title_of(chapter.transcript),
        "\n".join(plain_paragraphs(entry.quotation)),
        mark.note,
        ", ".join(mark.tags),
        entry.kind,
        mark.status,
        mark.owner,
        mark.due,
        entry.url,
        format_citation(citation, "oscola"),
        entry.cited,
        entry.color,
        entry.standing.value,
        "\n".join(plain_paragraphs(entry.now)),
        chapter.transcript.source.name,
        mark.created,
        licence,
        *_other(far_end(entry)),
    )


def _other(far: FarEnd | None) -> tuple[str, ...]:
    if far is None:
        return ("",) * 7
    return far.label, "\n".join(plain_paragraphs(far.words)), far.who, far.day, far.column, far.cited, far.url


def printed_rows(rows: Iterable[Sequence[str]]) -> str:
    """Print rows with CRLF line ends, every cell quoted."""
    file = io.StringIO()
    csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerows(rows)
    return file.getvalue()


def write_csv(bundle: Bundle) -> str:
    """Write the table; a byte order mark first where the options ask for one."""
    rows = [HEADER, *([cell(words) for words in _row(entry, bundle.licence)] for entry in entries(bundle))]
    return ("\ufeff" if bundle.options.bom else "") + printed_rows(rows)
