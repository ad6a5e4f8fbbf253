"""Markdown as lawyers write: prose with its citations in footnotes."""

from collections.abc import Iterable

from hansard_tui.export.bundle import Bundle
from hansard_tui.export.escape import escape_markdown, plain_paragraphs
from hansard_tui.export.markdown import body, changes, document, link, pair_block, quoted, turn_paragraphs
from hansard_tui.export.notes import print_note
from hansard_tui.export.passages import Entry, entries

_LONG = 50  # words beyond which a quotation is set apart, as the guides have it


def _prefix(found: Iterable[Entry], *, notes: bool) -> str:
    """Give what stands before the numbers: a reader's note may have numbered footnotes of its own."""
    own = notes and any("[^" in entry.annotation.note for entry in found)
    return "hansard-" if own else ""


def _mark(entry: Entry, prefix: str) -> str:
    return f"[^{prefix}{entry.number}]"


def _said(entry: Entry, prefix: str) -> str:
    """Print a short quotation within a sentence of its own, and a long one as a block."""
    paragraphs = [escape_markdown(words, opening=False) for words in plain_paragraphs(entry.quotation)]
    who = escape_markdown(entry.who, opening=True)
    if len(paragraphs) == 1 and len(paragraphs[0].split()) <= _LONG:
        return f"{who}: ‘{paragraphs[0]}’{_mark(entry, prefix)}"
    opened = turn_paragraphs(entry.turns)
    if opened:
        opened[-1] += _mark(entry, prefix)
    return f"{who}:\n\n{quoted(opened)}"


def _entry(entry: Entry, prefix: str, *, notes: bool) -> str:
    note = print_note(entry.annotation.note) if notes else ""
    return "\n\n".join(part for part in (_said(entry, prefix), pair_block(entry), note) if part)


def footnote(entry: Entry, prefix: str = "") -> str:
    """Print the citation, its link, and what the words have become where they changed."""
    cited = escape_markdown(entry.cited)
    parts = [cited if cited.endswith(".") else f"{cited}.", link(entry.url)]
    if entry.now:
        parts.append(f"The words have changed since: {changes(entry.quotation, entry.now)}")
    if entry.span is None:
        parts.append("The words are not found in the text as it is now.")
    return f"{_mark(entry, prefix)}: " + " ".join(part for part in parts if part)


def write_footnotes(bundle: Bundle) -> str:
    """Write the passages as prose; notes stand below them, and nothing of it is read back."""
    notes = bundle.options.include_notes
    found = entries(bundle)
    prefix = _prefix(found, notes=notes)
    blocks = body(bundle, lambda entry: _entry(entry, prefix, notes=notes))
    return document(bundle, [*blocks, *(footnote(entry, prefix) for entry in found)], "hansard-footnotes")
