"""What in a pasted text is quoted: block quotes, else words in quotation marks, else its paragraphs."""

import re

from markdown_it import MarkdownIt

from hansard_tui.export.back import all_bold, inline_text, without_front_matter
from hansard_tui.export.identity import CHANGED, PAIRED

_ATTRIBUTION = re.compile(r"[—–-]{1,2}\s?\S")
_MARKED = re.compile(r"“([^“”]+)”|(?<!\w)\"([^\"\n]+)\"(?!\w)|(?<!\w)‘([^‘]+?)’(?!\w)")
_OURS = re.compile(rf"(?:\[!\w+\] ?)?(?:{CHANGED}|{PAIRED})")
_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
_LONG = 300  # words of one paste; a longer one is judged paragraph by paragraph
_LEAST = 4  # words: fewer between quotation marks are a term, not a quotation


def _from_blocks(text: str) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    paragraphs: list[str] = []
    line = 0
    for token in MarkdownIt("commonmark").parse(text):
        if token.type == "blockquote_open" and token.level == 0:
            paragraphs, line = [], (token.map or [0])[0] + 1
        elif token.type == "blockquote_close" and token.level == 0:
            if len(paragraphs) > 1 and _ATTRIBUTION.match(paragraphs[-1]):
                paragraphs.pop()
            if paragraphs and not _OURS.match(paragraphs[0]):
                found.append(("\n".join(paragraphs), line))
            line = 0
        elif token.type == "inline" and line:
            bold = all_bold(token)
            words = inline_text(token)
            if not bold or _OURS.match(words):
                paragraphs.append(words)
    return found


def _from_marks(text: str) -> list[tuple[str, int]]:
    found = []
    for match in _MARKED.finditer(text):
        words = next(group for group in match.groups() if group)
        if len(words.split()) >= _LEAST:
            found.append((words, text.count("\n", 0, match.start()) + 1))
    return found


def _bare(text: str) -> str:
    """Take the quotation marks off a text that stands between one pair of them."""
    plain = text.strip()
    pairs = {"“": "”", '"': '"', "‘": "’"}
    whole = len(plain) > 1 and plain[-1] == pairs.get(plain[0])
    return plain[1:-1] if whole and not any(mark in plain[1:-1] for mark in (plain[0], plain[-1])) else plain


def quotations(text: str) -> list[tuple[str, int]]:
    """Give each quotation with the line, from 1, in which it begins; paragraphs are parted by line feeds."""
    plain = without_front_matter(text.replace("\r\n", "\n").replace("\r", "\n"))
    found = _from_blocks(plain) or _from_marks(plain)
    if found:
        return found
    if len(plain.split()) <= _LONG:
        return [(_bare(plain), 1)] if plain.strip() else []
    return [(_bare(match[0]), plain.count("\n", 0, match.start()) + 1) for match in _PARAGRAPH.finditer(plain)]
