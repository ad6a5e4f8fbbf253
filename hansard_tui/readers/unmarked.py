"""Markup of no format that is known: its words, with the tags taken away."""

import re
from html import unescape

from hansard_tui.readers.builder import TranscriptBuilder

_HIDDEN = re.compile(r"<!--|<\?|<(?P<name>script|style)\b", re.IGNORECASE)
_BREAK = re.compile(
    r"</?(?:p|div|h[1-6]|li|ul|ol|table|tr|br|hr|section|article|blockquote|pre|title|heading|speech|head|seg|u|note)\b"
    r"[^<>]{0,2000}>",
    re.IGNORECASE,
)
_TAG = re.compile(r"</?[A-Za-z_!][^<>]{0,4000}>")


def unmarked(text: str, builder: TranscriptBuilder) -> str:
    """Give the words, each block of them a line, and tell how many tags were taken away."""
    text = _shown(text)
    text, breaks = _BREAK.subn("\n", text)
    text, tags = _TAG.subn(" ", text)
    message = "This is markup of no format that is known here; its words are shown without the tags."
    builder.problem("unknown format", message, count=max(breaks + tags, 1))
    return "\n\n".join(line for line in (" ".join(line.split()) for line in unescape(text).split("\n")) if line)


def _shown(text: str) -> str:
    """Leave out comments, instructions and programs; what never ends hides nothing."""
    lower = text.lower()
    parts: list[str] = []
    start = 0
    endless: set[str] = set()
    for found in _HIDDEN.finditer(text):
        close = f"</{found['name'].lower()}" if found["name"] else "-->" if found[0] == "<!--" else "?>"
        # Each kind is looked for in vain once alone, or a file of openings would take the square of its length.
        if found.start() < start or close in endless:
            continue
        end = lower.find(close, found.end())
        if end < 0:
            endless.add(close)
            continue
        parts.append(text[start : found.start()])
        start = lower.find(">", end) + 1 or end + len(close)
    return " ".join([*parts, text[start:]])
