"""Markup of no format that is known: its words, with the tags taken away."""

import re
from html import unescape

from hansard_tui.readers.builder import TranscriptBuilder

_HIDDEN = re.compile(
    r"<!--.*?-->|<(script|style)\b[^>]{0,2000}>.*?</\1\s*>|<\?[^>]{0,2000}\?>", re.DOTALL | re.IGNORECASE
)
_BREAK = re.compile(
    r"</?(?:p|div|h[1-6]|li|ul|ol|table|tr|br|hr|section|article|blockquote|pre|title|heading|speech|head|seg|u|note)\b"
    r"[^<>]{0,2000}>",
    re.IGNORECASE,
)
_TAG = re.compile(r"</?[A-Za-z_!][^<>]{0,4000}>")


def unmarked(text: str, builder: TranscriptBuilder) -> str:
    """Give the words, each block of them a line, and tell how many tags were taken away."""
    text = _HIDDEN.sub(" ", text)
    text, breaks = _BREAK.subn("\n", text)
    text, tags = _TAG.subn(" ", text)
    message = "This is markup of no format that is known here; its words are shown without the tags."
    builder.problem("unknown format", message, count=max(breaks + tags, 1))
    return "\n\n".join(line for line in (" ".join(line.split()) for line in unescape(text).split("\n")) if line)
