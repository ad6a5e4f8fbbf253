"""What in a pasted text is quoted: block quotes and words in quotation marks, or its paragraphs if it has neither."""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from hansard_tui.export.back import all_bold, inline_text, without_front_matter
from hansard_tui.export.identity import OURS

_ATTRIBUTION = re.compile(r"[—–-]{1,2}\s?\S")
_MARKED = re.compile(r"“([^“”]+)”|(?<!\w)\"([^\"\n]+)\"(?!\w)|(?<!\w)‘([^‘]+?)’(?!\w)")
_OURS = re.compile(rf"(?:\[!\w+\] ?)?(?:{'|'.join(OURS)})(?:\n|\Z)")
_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]")
_LONG = 300  # words of one paste; a longer one is judged paragraph by paragraph
_LEAST = 4  # words: fewer between quotation marks are a term, not a quotation


def _outermost(text: str) -> Iterator[Sequence[Token]]:
    """Give the tokens of each block quote that lies in no other, though it may lie in a list."""
    depth, opened = 0, 0
    tokens = MarkdownIt("commonmark").parse(text)
    for index, token in enumerate(tokens):
        if token.type == "blockquote_open":
            opened = index if not depth else opened
            depth += 1
        elif token.type == "blockquote_close":
            depth -= 1
            if not depth:
                yield tokens[opened : index + 1]


def _from_blocks(text: str) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    for tokens in _outermost(text):
        paragraphs = []
        for token in (one for one in tokens if one.type == "inline"):
            words = _FOOTNOTE.sub("", inline_text(token))
            if not all_bold(token) or _OURS.match(words):
                paragraphs.append(words)
        if len(paragraphs) > 1 and _ATTRIBUTION.match(paragraphs[-1]):
            paragraphs.pop()
        if paragraphs and not _OURS.match(paragraphs[0]):
            found.append(("\n".join(paragraphs), (tokens[0].map or [0])[0] + 1))
    return found


def _between_blocks(text: str) -> str:
    """Blank block quotes out, line by line, so that only the prose around them is left."""
    lines = text.split("\n")
    for tokens in _outermost(text):
        first, after = tokens[0].map or (0, 0)
        lines[first:after] = [""] * (after - first)
    return "\n".join(lines)


def _from_marks(text: str) -> list[tuple[str, int]]:
    found = []
    for match in _MARKED.finditer(text):
        words = next(group for group in match.groups() if group)
        if len(words.split()) >= _LEAST:
            found.append((words, text.count("\n", 0, match.start()) + 1))
    return found


def bare(text: str) -> str:
    """Take the quotation marks off a text that stands between one pair of them."""
    plain = text.strip()
    pairs = {"“": "”", '"': '"', "‘": "’"}
    whole = len(plain) > 1 and plain[-1] == pairs.get(plain[0])
    return plain[1:-1] if whole and not any(mark in plain[1:-1] for mark in (plain[0], plain[-1])) else plain


def quotations(text: str) -> list[tuple[str, int]]:
    """Give each quotation with the line, from 1, in which it begins; paragraphs are parted by line feeds."""
    plain = without_front_matter(text.replace("\r\n", "\n").replace("\r", "\n"))
    found = _from_blocks(plain)
    found += _from_marks(_between_blocks(plain) if found else plain)
    if found:
        return sorted(found, key=lambda row: row[1])
    if len(plain.split()) <= _LONG:
        return [(bare(plain), 1)] if plain.strip() else []
    return [(bare(match[0]), plain.count("\n", 0, match.start()) + 1) for match in _PARAGRAPH.finditer(plain)]
