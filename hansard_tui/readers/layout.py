"""How a plain file is laid out: which line feeds end paragraphs, and which only end lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from hansard_tui.readers.procedure import column_in, is_furniture, is_narrative, time_in
from hansard_tui.readers.speakers import label_of

_SAMPLE = 4000
"""Lines that a file's layout is judged by."""
_NARROW = 82
"""Characters of the widest line of text that was wrapped by hand or by a machine."""
_MOSTLY = 0.9
_FEWEST = 6
_WIDE = 45
_BLANKS = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BROKEN = re.compile(r"([^\W\d_]+)-\Z")
_INDENT = re.compile(r"\s{8,}\S")
_ITEM = re.compile(r"\s*\((?:\d{1,3}|[a-z]{1,4})\)\s")
_SHORT = 200
_META = re.compile(r"debated on |– in (?:the )?(?:House of (?:Commons|Lords)|Westminster Hall|Grand Committee)\b")
_PICTURED = re.compile(r"(?P<name>.{2,80}?) Portrait .{2,200}")


@dataclass(frozen=True, slots=True)
class Layout:
    """What the first lines of a file show."""

    wrapped: bool
    """A line feed is a space, and a blank line ends a paragraph."""
    labels: int
    """Lines on which somebody is named."""
    marked: bool
    """Columns, times, procedure or a web page's own words stand in it."""
    blank: bool
    """Blank lines stand in it."""


def layout_of(text: str) -> Layout:
    """Judge a file by its first lines."""
    lines = text[: _SAMPLE * 1000].split("\n", _SAMPLE)[:_SAMPLE]
    full = [line for line in lines if line.strip()]
    blank = len(full) < len(lines)
    short = [line.strip() for line in full if len(line) <= _SHORT]
    marked = any(
        column_in(line) or time_in(line) or is_furniture(line) or is_narrative(line) or is_meta(line) for line in short
    )
    labels = sum(label_of(line) is not None for line in full)
    # A page was copied with its paragraphs whole, however short.
    copied = any(is_meta(line) for line in short)
    return Layout(blank and not copied and _is_wrapped(lines), labels, marked, blank)


def is_meta(line: str) -> bool:
    """Whether a line is what a copied page says of itself."""
    return bool(_META.search(line)) or line.startswith("Photo of ") or bool(_PICTURED.fullmatch(line))


def blocks_of(text: str) -> Iterator[list[str]]:
    """Give the lines of each block between blank lines."""
    return (block.split("\n") for block in whole_blocks_of(text))


def whole_blocks_of(text: str) -> Iterator[str]:
    """Give each block between blank lines; one that is the whole text is not copied."""
    for block in _BLANKS.split(text):
        # Only the first and the last line of the whole text can be blank now.
        first, last = block.find("\n"), block.rfind("\n")
        start = 0 if block[: max(0, first)].strip() else first + 1
        end = len(block) if block[last + 1 :].strip() else last
        trimmed = block[start : max(start, end)]
        if trimmed and not trimmed.isspace():
            yield trimmed


class Unwrapper:
    """Makes paragraphs of wrapped lines; a word broken at a line's end is made whole where the text has it whole."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words: frozenset[str] | None = None
        self.mended = 0
        """Words that were broken at the end of a line."""

    def paragraphs(self, lines: list[str]) -> Iterator[str]:
        """Give the paragraphs of one block: a speaker's label begins another, centred lines are one."""
        waiting: list[str] = []
        for line, after in zip(lines, [*lines[1:], ""], strict=True):
            centred = bool(_INDENT.match(line))
            if waiting and (
                _is_labelled(line, after) or _ITEM.match(line) or bool(_INDENT.match(waiting[-1])) != centred
            ):
                yield self._joined(waiting)
                waiting = []
            waiting.append(line)
        if waiting:
            yield self._joined(waiting)

    def _joined(self, lines: list[str]) -> str:
        if not any(line.rstrip().endswith("-") for line in lines[:-1]):
            return " ".join(map(str.strip, lines))
        out = lines[0].strip()
        for line in lines[1:]:
            after = line.strip()
            broken = _BROKEN.search(out[-40:])
            if not broken or not after[:1].islower():
                out = f"{out} {after}"
                continue
            whole = self._is_whole(broken[1], after)
            self.mended += whole
            out = f"{out[:-1]}{after}" if whole else f"{out}{after}"
        return out

    def _is_whole(self, before: str, after: str) -> bool:
        found = _WORDS.match(after)
        second = found[0] if found else ""
        if self._words is None:
            self._words = frozenset(word.lower() for word in _WORDS.findall(self._text))
        return f"{before}{second}".lower() in self._words or f"{before}-{second}".lower() not in self._words


def _is_labelled(line: str, after: str) -> bool:
    """Whether a line begins with a label; what is said may go on below, and be a sentence there first."""
    return label_of(line) is not None or label_of(f"{line.strip()} {after.strip()}") is not None


def _is_wrapped(lines: list[str]) -> bool:
    full = [line for line in lines if line.strip()]
    if len(full) < _FEWEST or sum(len(line.rstrip()) <= _NARROW for line in full) < _MOSTLY * len(full):
        return False
    # Where lines were wrapped, each but a paragraph's last is nearly full; in a list of short ones, none is.
    followed = [one for one, after in pairwise(lines) if one.strip() and after.strip()]
    return len(followed) > 1 and sum(len(line.rstrip()) >= _WIDE for line in followed) * 2 >= len(followed)
