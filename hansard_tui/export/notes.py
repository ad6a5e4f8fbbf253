"""A reader's note inside a Markdown file: printed as it was typed, unless it would swallow what follows."""

import re

from markdown_it import MarkdownIt

from hansard_tui.export.identity import OURS, trimmed

_LIKE_OURS = re.compile(rf"^[ \t]*>.*(?:{'|'.join(OURS)})", re.MULTILINE)
"""A block quote that would be taken for one of ours between a quotation and its note."""
_SENTINEL = "<!-- sentinel -->"
_MINIMUM = 6  # tildes in our own fence
FENCE = "hansard-note"
"""What follows the fence around a note that had to be fenced."""


def _harmless(note: str) -> bool:
    if any(words in note for words in ("<!-- hansard:", FENCE, "^hansard-")) or _LIKE_OURS.search(note):
        return False
    tokens = MarkdownIt("commonmark").parse(f"> x\n\n{note}\n\n{_SENTINEL}\n")
    last = tokens[-1]
    quotes = sum(token.type == "blockquote_open" and token.level == 0 for token in tokens)
    own = sum(token.type == "blockquote_open" and token.level == 0 for token in MarkdownIt("commonmark").parse(note))
    return last.type == "html_block" and last.content.strip() == _SENTINEL and quotes == own + 1


def print_note(note: str) -> str:
    """Give the note as Markdown, unescaped; inside a fence where it would otherwise change the text after it."""
    plain = trimmed(note)
    if not plain:
        return ""
    if _harmless(plain):
        return plain
    longest = max((len(run) for run in re.findall(r"~+", plain)), default=0)
    fence = "~" * max(_MINIMUM, longest + 1)
    return f"{fence} {FENCE}\n{plain}\n{fence}"
