"""The ledger of commitments that the reader accepted, as a table, the soonest due first: in Markdown, or as CSV."""

from dataclasses import replace

from hansard_tui.export.briefing import found_section
from hansard_tui.export.bundle import Bundle
from hansard_tui.export.escape import escape_markdown, plain_paragraphs
from hansard_tui.export.identity import CHANGED
from hansard_tui.export.markdown import changes, document, document_title, link
from hansard_tui.export.pairs import far_end
from hansard_tui.export.passages import Entry, entries, title_of
from hansard_tui.export.promised import REASONS, reasons_of
from hansard_tui.export.tables import cell, printed_rows
from hansard_tui.model.annotation import Motivation
from hansard_tui.model.finding import Commitment

_HEADER = ("Status", "Due", "Owner", "Kind", "Who", "Undertaking", "Where", "Answered by", "Note")
SHEET = (
    "id", "status", "due", "owner", "kind", "who", "date", "undertaking", "caveat", "cited", "url", "answered by",
    "answered on", "note", "tags", "debate", "transcript", "licence", "by when", "on condition", "how much",
    "to whom", "why", "answer who", "answer column", "answer cited", "answer url",
)  # fmt: skip
"""The columns of the CSV, in order."""
_LATE = "9"  # after every year: no due day comes last


def _found(entry: Entry) -> Commitment | None:
    """Give the finding that was accepted, where the text was looked through."""
    if entry.span is None:
        return None
    here = entry.chapter.findings.commitments.within(entry.span.start, entry.span.start + 1)
    return next((found for found in here if found.end == entry.span.end), None)


def _due(entry: Entry) -> str:
    """Give the day that the reader gave; else the words by which it was promised, in quotation marks."""
    found = _found(entry)
    said = found.detail("deadline") if found is not None and not entry.annotation.due else None
    return f"“{said.value}”" if said else entry.annotation.due


def _reasons(entry: Entry) -> tuple[str, ...]:
    found = _found(entry)
    return ("",) * REASONS if found is None else reasons_of(found)


def _cell(words: str) -> str:
    return escape_markdown(" ".join(plain_paragraphs(words)), opening=False)


def _caveat(entry: Entry) -> str:
    """Tell in a cell what the words have become, word by word, or that they are gone."""
    return f"**{CHANGED}:** {changes(entry.quotation, entry.now)}" if entry.now else _cell(entry.caveat)


def _row(entry: Entry) -> str:
    mark = entry.annotation
    answer = far_end(entry)
    told = _cell(f"{' '.join(plain_paragraphs(answer.words))} — {answer.told}") if answer else ""
    where = " · ".join(part for part in (_cell(entry.cited), link(entry.url)) if part)
    cells = (
        _cell(mark.status or "open"),
        _cell(_due(entry)),
        _cell(mark.owner),
        _cell(entry.kind.replace("_", " ")),
        _cell(entry.who),
        " · ".join(part for part in (_cell(entry.quotation), _caveat(entry)) if part),
        where,
        " · ".join(part for part in (told, link(answer.url if answer else "")) if part),
        _cell(mark.note),
    )
    return f"| {' | '.join(cells)} |"


def ledger(bundle: Bundle) -> tuple[Entry, ...]:
    """Give the judgements that the options choose: open ones first, by due day, then as they stand in the text."""
    open_kinds = replace(bundle, options=replace(bundle.options, by="text"))
    judged = [entry for entry in entries(open_kinds) if entry.annotation.motivation is Motivation.ASSESSING]
    order = {"open": 0, "": 0, "done": 1, "dropped": 2}
    return tuple(sorted(judged, key=lambda e: (order.get(e.annotation.status, 0), e.annotation.due or _LATE)))


def write_commitments(bundle: Bundle) -> str:
    """Write the table, then what was found and not judged; nothing of it is read back."""
    rows = [_row(entry) for entry in ledger(bundle)]
    table = [f"| {' | '.join(_HEADER)} |", f"|{'---|' * len(_HEADER)}", *rows]
    told = "\n".join(table) if rows else "No commitment has been accepted yet."
    title = document_title(bundle, "Commitments")
    title = title if len(bundle.chapters) != 1 else f"Commitments: {title}"
    return document(
        bundle, [f"# {escape_markdown(title, opening=False)}", told, *found_section(bundle)], "hansard-commitments"
    )


def _sheet_row(entry: Entry, licence: str) -> tuple[str, ...]:
    mark, answer = entry.annotation, far_end(entry)
    return (
        mark.id,
        mark.status or "open",
        mark.due,
        mark.owner,
        entry.kind,
        entry.who,
        entry.citation.day.isoformat() if entry.citation.day else mark.anchor.day,
        "\n".join(plain_paragraphs(entry.quotation)),
        entry.caveat,
        entry.cited,
        entry.url,
        "\n".join(plain_paragraphs(answer.words)) if answer else "",
        answer.day if answer else "",
        mark.note,
        ", ".join(mark.tags),
        title_of(entry.chapter.transcript),
        entry.chapter.transcript.source.name,
        licence,
        *_reasons(entry),
        *((answer.who, answer.column, answer.cited, answer.url) if answer else ("",) * 4),
    )


def write_ledger(bundle: Bundle) -> str:
    """Write the ledger as CSV, with CRLF line ends, every cell quoted and no cell a formula."""
    rows = [SHEET, *([cell(words) for words in _sheet_row(entry, bundle.licence)] for entry in ledger(bundle))]
    return ("\ufeff" if bundle.options.bom else "") + printed_rows(rows)
