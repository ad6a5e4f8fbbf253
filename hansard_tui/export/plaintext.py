"""Plain text, for letters and e-mail."""

import textwrap

from hansard_tui.export.bundle import Bundle
from hansard_tui.export.escape import plain_paragraphs, printable
from hansard_tui.export.files import SIGNATURE
from hansard_tui.export.markdown import document_title, heading_steps
from hansard_tui.export.pairs import far_end
from hansard_tui.export.passages import Entry, grouped

_WIDTH = 76
_FAR = " " * 8  # the other end of a pair stands further in


def _filled(words: str, indent: str = "    ") -> str:
    # A dash or a long word is the speaker's: lines break at spaces alone.
    return textwrap.fill(
        words, _WIDTH, initial_indent=indent, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


def _entry(entry: Entry, *, notes: bool) -> str:
    paragraphs = []
    for turn in entry.turns:
        words = plain_paragraphs(turn.text)
        paragraphs += [f"    {printable(turn.label)}:"] if turn.label and words else []
        paragraphs += [_filled(paragraph) for paragraph in words]
    paragraphs.append(_filled(printable(f"— {entry.who}, {entry.cited}")))
    if entry.caveat:
        paragraphs.append(_filled(printable(entry.caveat)))
    if far := far_end(entry):
        paragraphs.append(f"    {far.label}:")
        paragraphs += [_filled(words, _FAR) for words in plain_paragraphs(far.words)]
        paragraphs.append(_filled(printable(f"— {far.told}"), _FAR))
    if notes and entry.annotation.note.strip():
        paragraphs.append(printable(entry.annotation.note.strip("\n")))
    if entry.annotation.tags:
        paragraphs.append(printable("Tags: " + ", ".join(entry.annotation.tags)))
    return "\n\n".join(paragraphs)


def write_txt(bundle: Bundle) -> str:
    """Write quotations indented, each with its line of who and where, and the notes as they were typed."""
    title = printable(document_title(bundle))
    blocks = [f"{title}\n{'=' * min(len(title), _WIDTH)}"]
    before: tuple[str, ...] = ()
    for group in grouped(bundle):
        path = group.path[1:] if group.path[:1] == (document_title(bundle),) else group.path
        for _, words in heading_steps(path, before, 2):
            blocks.append(f"{printable(words)}\n{'-' * min(len(words), _WIDTH)}")
        blocks += [_entry(entry, notes=bundle.options.include_notes) for entry in group.entries]
        before = path
    return "\n\n".join([*blocks, f"{SIGNATURE}. {bundle.licence}".rstrip()]) + "\n"
