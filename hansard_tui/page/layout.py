"""A transcript laid out for a width: rows made only when they are looked at, places that survive every resize."""

from array import array
from bisect import bisect_right
from collections import OrderedDict
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from hansard_tui.model.transcript import Contribution, Division, Heading, Narrative, Shape, Transcript
from hansard_tui.page.wrap import wrap

_KEPT_PARAGRAPHS = 2048
_INDENT = 4


class RowKind(Enum):
    """What a row of the page is."""

    BLANK = "blank"
    ATTRIBUTION = "attribution"
    HEADING = "heading"
    NARRATIVE = "narrative"
    DIVISION = "division"
    COUNTS = "counts"
    SPEECH = "speech"
    QUOTATION = "quotation"


TEXT_ROWS = frozenset(
    {RowKind.HEADING, RowKind.NARRATIVE, RowKind.DIVISION, RowKind.SPEECH, RowKind.QUOTATION},
)


class Row(NamedTuple):
    """One line of the page: the words [start, end) of the text, `indent` cells in.

    A row without words of the text (a blank, a speaker's name) has its own `label`, and stands at `start`.
    """

    kind: RowKind
    start: int
    end: int
    indent: int = 0
    label: str = ""


class Place(NamedTuple):
    """A row of the page: which paragraph, and which of its rows."""

    paragraph: int
    row: int


@dataclass(frozen=True, slots=True)
class Setting:
    """How a page is set."""

    width: int = 72
    """The most cells that a line of text may take."""
    own_lines: bool = False
    """Break lines where the file does, too."""
    airy: bool = True
    """Leave a blank row between paragraphs."""


class Layout:
    """The rows of one transcript under one setting.

    Nothing is wrapped before it is asked for, and no height is known: places step from row to row, and a share of the
    whole is a share of the text. So a page costs the same in ten kilobytes and in fifty megabytes.
    """

    def __init__(self, transcript: Transcript, setting: Setting) -> None:
        self.transcript = transcript
        self.setting = setting
        self._starts = _paragraph_starts(transcript.text)
        self._rows: OrderedDict[int, tuple[Row, ...]] = OrderedDict()

    def under(self, setting: Setting) -> "Layout":
        """Give the same transcript under another setting; the paragraphs are not looked for again."""
        if setting == self.setting:
            return self
        other = object.__new__(Layout)
        other.transcript, other.setting, other._starts = self.transcript, setting, self._starts
        other._rows = OrderedDict()
        return other

    @property
    def paragraphs(self) -> int:
        """How many paragraphs there are; at least one."""
        return len(self._starts)

    def bounds(self, paragraph: int) -> tuple[int, int]:
        """Give the offsets of a paragraph, without its line feed."""
        start = self._starts[paragraph]
        last = paragraph + 1 == len(self._starts)
        return start, len(self.transcript.text) if last else self._starts[paragraph + 1] - 1

    def paragraph_of(self, offset: int) -> int:
        """Give the paragraph that holds `offset`."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def rows(self, paragraph: int) -> tuple[Row, ...]:
        """Give the rows of a paragraph, wrapping it if need be."""
        known = self._rows.get(paragraph)
        if known is not None:
            self._rows.move_to_end(paragraph)
            return known
        made = tuple(self._make(paragraph))
        self._rows[paragraph] = made
        if len(self._rows) > _KEPT_PARAGRAPHS:
            self._rows.popitem(last=False)
        return made

    def row(self, place: Place) -> Row:
        """Give the row at `place`."""
        return self.rows(place.paragraph)[place.row]

    def step(self, place: Place, count: int) -> Place:
        """Give the place `count` rows on (or back), stopping at the first and the last."""
        paragraph, row = place
        row += count
        while row < 0 and paragraph > 0:
            paragraph -= 1
            row += len(self.rows(paragraph))
        while row >= len(self.rows(paragraph)) and paragraph + 1 < self.paragraphs:
            row -= len(self.rows(paragraph))
            paragraph += 1
        return Place(paragraph, min(max(row, 0), len(self.rows(paragraph)) - 1))

    def distance(self, start: Place, end: Place, most: int) -> int:
        """How many rows lie from `start` to `end`, counted no further than `most` either way."""
        if end < start:
            return -self.distance(end, start, most)
        if end.paragraph - start.paragraph > most:
            return most
        rows = end.row - start.row
        for paragraph in range(start.paragraph, end.paragraph):
            rows += len(self.rows(paragraph))
        return min(rows, most)

    def place_of(self, offset: int) -> Place:
        """Give the row of text that holds `offset`."""
        paragraph = self.paragraph_of(offset)
        best: int | None = None
        for index, row in enumerate(self.rows(paragraph)):
            if row.kind in TEXT_ROWS and (best is None or row.start <= offset):
                best = index
        return Place(paragraph, best or 0)

    def head_of(self, place: Place) -> Place:
        """Give the row where what leads up to `place` begins: the speaker's name above a first line."""
        rows = self.rows(place.paragraph)
        row = place.row
        while row > 0 and rows[row - 1].kind is RowKind.ATTRIBUTION:
            row -= 1
        return Place(place.paragraph, row)

    def offset_of(self, place: Place) -> int:
        """Give the offset of the first character of the row at `place`."""
        return self.row(place).start

    @property
    def last(self) -> Place:
        """The last row of the page."""
        paragraph = self.paragraphs - 1
        return Place(paragraph, len(self.rows(paragraph)) - 1)

    def _make(self, paragraph: int) -> list[Row]:
        start, end = self.bounds(paragraph)
        block = self.transcript.block_at(start)
        rows: list[Row] = []
        if paragraph and self.setting.airy:
            rows.append(Row(RowKind.BLANK, start, start))
        if isinstance(block, Contribution) and block.start == start and block.attribution.known:
            rows += self._labels(RowKind.ATTRIBUTION, start, _label(block))
        kind, indent = self._dress(start, end)
        width = max(8, self.setting.width - indent)
        for left, right in self._pieces(start, end):
            rows.extend(Row(kind, a, b, indent) for a, b in wrap(self.transcript.text, left, right, width))
        if isinstance(block, Division) and block.start == start and block.sides:
            counts = " · ".join(f"{side} {count}" for side, count in block.sides)
            rows += self._labels(RowKind.COUNTS, end, counts)
        return rows

    def _labels(self, kind: RowKind, at: int, label: str) -> list[Row]:
        return [Row(kind, at, at, 0, label[a:b]) for a, b in wrap(label, 0, len(label), max(8, self.setting.width))]

    def _dress(self, start: int, end: int) -> tuple[RowKind, int]:
        block = self.transcript.block_at(start)
        if isinstance(block, Heading):
            return RowKind.HEADING, 0
        if isinstance(block, Division):
            return RowKind.DIVISION, 0
        # An amendment stands in what the reporters wrote, and is set apart there as well.
        for passage in self.transcript.passages.overlapping(start, max(end, start + 1)):
            if passage.shape is Shape.ASIDE:
                return RowKind.NARRATIVE, 0
            return RowKind.QUOTATION, min(_INDENT, self.setting.width // 8)
        return RowKind.NARRATIVE if isinstance(block, Narrative) else RowKind.SPEECH, 0

    def _pieces(self, start: int, end: int) -> list[tuple[int, int]]:
        if not self.setting.own_lines:
            return [(start, end)]
        pieces: list[tuple[int, int]] = []
        at = start
        for join in self.transcript.joins.within(start, end):
            pieces.append((at, join.start))
            at = join.end
        return [*pieces, (at, end)]


def _label(block: Contribution) -> str:
    number = f"{block.number}. " if block.number else ""
    return f"{number}{block.attribution.told}"


def _paragraph_starts(text: str) -> "array[int]":
    starts = array("Q", [0])
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts
