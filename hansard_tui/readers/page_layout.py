"""A printed page's words put back in reading order: columns, lines, paragraphs, running heads."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from statistics import median

from hansard_tui.readers.markup import Mark, Printed, Words

_NUMBER = re.compile(r"(?:[A-Z]{1,3})?\d{1,5}(?:[A-Z]{1,3})?")
_CUT = re.compile("[^\\W\\d_]{2}[-\N{SOFT HYPHEN}]\\Z")
"""A word that the end of a line cuts; "e-" is a word of its own."""
_HEAD = 0.09
"""The part of a page's height in which a running head stands."""
_SAME_LINE = 0.6
"""Words whose middles are nearer than this part of a line's height stand on one line."""
_GUTTER = 0.06
"""The middle strip, as a part of the width, that no word of a column may cross."""
_INDENT = 0.012
"""A first line is set in by at least this part of the page's width."""
_SHORT = 0.05
_GAP = 0.8
"""More white than this part of a line's height stands between two paragraphs."""
_FEWEST = 6
"""Fewer lines than this show no columns."""
_MOST_CROSSING = 0.15
"""Of a page in two columns, this share of the lines (headings, tables) may cross its middle."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word where it stands on a page, in points from the top left."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a column; `number` is the printed column's that it begins, and `head` tells a running head."""

    words: tuple[Word, ...]
    edge: float
    """The left edge of its column."""
    limit: float
    """The right edge of its column."""
    width: float
    """Of the page."""
    number: str = ""
    head: bool = False

    @property
    def text(self) -> str:
        """Its words, parted by spaces."""
        return " ".join(word.text for word in self.words)

    @property
    def indented(self) -> bool:
        """Whether it is set in from its column's edge."""
        return self.words[0].left - self.edge > self.width * _INDENT

    @property
    def short(self) -> bool:
        """Whether it ends well before its column does, as the last line of a paragraph."""
        return self.limit - self.words[-1].right > self.width * _SHORT


def lay_out(words: list[Word], width: float, height: float) -> list[Line]:
    """Give a page's lines in reading order: the running head, then each column from top to bottom."""
    lines = _rows(words)
    head = [line for line in lines[:2] if _is_head(line, height)]
    body = [line for line in lines if line not in head]
    left_number, right_number = _numbers(head, width)
    middle = width / 2
    columns = _columns(body, middle, width)
    laid = [Line(tuple(line), line[0].left, line[-1].right, width, head=True) for line in head]
    numbers = [left_number, right_number] if len(columns) > 1 else [left_number or right_number]
    for column, number in zip(columns, numbers, strict=False):
        edge, limit = _edge(column), max((line[-1].right for line in column), default=0.0)
        for index, line in enumerate(column):
            laid.append(Line(tuple(line), edge, limit, width, "" if index else number))
    return laid


def _rows(words: list[Word]) -> list[list[Word]]:
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: ((word.top + word.bottom) / 2, word.left)):
        middle = (word.top + word.bottom) / 2
        last = rows[-1][0] if rows else None
        if last and abs(middle - (last.top + last.bottom) / 2) < _SAME_LINE * max(last.bottom - last.top, 1):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda word: word.left) for row in rows]


def _is_head(line: list[Word], height: float) -> bool:
    inside = line[0].bottom < height * _HEAD
    return inside and bool(_NUMBER.fullmatch(line[0].text) or _NUMBER.fullmatch(line[-1].text))


def _numbers(head: list[list[Word]], width: float) -> tuple[str, str]:
    left = right = ""
    for line in head:
        if _NUMBER.fullmatch(line[0].text) and line[0].left < width / 2:
            left = left or line[0].text
        if _NUMBER.fullmatch(line[-1].text) and line[-1].right > width / 2 and len(line) > 1:
            right = right or line[-1].text
        elif len(line) == 1 and line[0].left >= width / 2:
            right = right or line[0].text
    return left, right


def _columns(lines: list[list[Word]], middle: float, width: float) -> list[list[list[Word]]]:
    """Cut lines at the gutter, where there is one; a line across both columns stands in the left."""
    strip = width * _GUTTER / 2
    crossing = [
        any(word.left < middle - strip / 4 and word.right > middle + strip / 4 for word in line) for line in lines
    ]
    both = [line for line in lines if line[0].right < middle and line[-1].left > middle]
    gap = [line for line in both if _gap(line, middle) > strip / 2]
    if len(lines) < _FEWEST or sum(crossing) > _MOST_CROSSING * len(lines) or len(gap) < len(lines) / 3:
        return [lines]
    left: list[list[Word]] = []
    right: list[list[Word]] = []
    for line, crosses in zip(lines, crossing, strict=True):
        if crosses:
            left.append(line)
            continue
        for side, part in (
            (left, [word for word in line if word.right <= middle + strip]),
            (right, [word for word in line if word.right > middle + strip]),
        ):
            if part:
                side.append(part)
    return [left, right]


def _gap(line: list[Word], middle: float) -> float:
    before = max(word.right for word in line if word.right < middle)
    after = min((word.left for word in line if word.left > before), default=before)
    return after - before


def _edge(column: list[list[Word]]) -> float:
    """Give the edge at which most lines begin, whatever sticks out of it."""
    starts = sorted(line[0].left for line in column)
    return starts[len(starts) // 4] if starts else 0.0


@dataclass(slots=True)
class Paragraphs:
    """Joins lines to paragraphs over columns and pages."""

    mended: int = 0
    heads: int = 0
    words: int = 0
    _lines: list[Line] = field(default_factory=list)

    def page(self, lines: list[Line]) -> None:
        """Take a page's lines."""
        self.heads += sum(line.head for line in lines)
        self.words += sum(len(line.words) for line in lines)
        self._lines.extend(line for line in lines if not line.head)

    def printed(self) -> Iterator[Printed]:
        """Give the paragraphs of all pages."""
        height = median(line.words[0].bottom - line.words[0].top for line in self._lines) if self._lines else 0
        held: list[Line] = []
        for line in self._lines:
            if held and self._begins(line, held[-1], height):
                yield self._join(held)
                held = []
            held.append(line)
        if held:
            yield self._join(held)

    def _begins(self, line: Line, before: Line, height: float) -> bool:
        """Whether a line begins a paragraph: set in, after a gap, in bold, or after a line that ends short."""
        if line.number or line.words[0].top < before.words[0].top:
            # At the head of a column only an indent or a label tells; a sentence runs on.
            return line.indented or _bold(line) != _bold(before)
        gap = line.words[0].top - before.words[0].bottom
        indented = line.indented and (before.short or not before.indented)
        return indented or gap > height * _GAP or _bold(line) != _bold(before)

    def _join(self, lines: list[Line]) -> Printed:
        parts: list[Words | Mark] = []
        for index, line in enumerate(lines):
            if line.number:
                parts.append(Mark(line.number))
            for place, word in enumerate(line.words):
                last = index + 1 < len(lines) and place == len(line.words) - 1
                text = word.text
                if last and self._cut(text, lines[index + 1].words[0].text):
                    self.mended += 1
                    text = text[:-1]
                else:
                    text += " "
                parts.append(Words(text, word.bold, word.italic))
        return Printed("p", {}, None, tuple(parts))

    @staticmethod
    def _cut(text: str, after: str) -> bool:
        return bool(_CUT.search(text)) and after[:1].islower()


def _bold(line: Line) -> bool:
    return all(word.bold for word in line.words)
