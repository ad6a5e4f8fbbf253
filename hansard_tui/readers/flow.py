"""An element's running words as paragraphs, with the milestones that stand in them."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import cast

from lxml import etree

from hansard_tui.model.transcript import Column, Problem, Shape, Time
from hansard_tui.readers.builder import Piece, TranscriptBuilder
from hansard_tui.readers.procedure import time_in

Paragraph = tuple[Shape | None, list[Piece]]

_ROWS = frozenset({"tr", "row"})
_CELLS = frozenset({"td", "th", "entry", "cell"})
_TABLE = frozenset({"table", "thead", "tbody", "tfoot", "tgroup", "caption"})
_MILESTONES = (Column, Time)
_NUMBER = re.compile(r"([A-Za-z ]{0,9})([0-9]{1,9})([A-Za-z* ]{0,9})")


def name_of(element: etree._Element) -> str:
    """Give an element's name without its namespace; a processing instruction or entity has none."""
    tag = element.tag
    if not isinstance(tag, str):
        return ""
    return tag.rpartition("}")[2] if tag[:1] == "{" else tag


def words_in(element: etree._Element) -> str:
    """Give all the words inside an element, with white space collapsed."""
    if not len(element):
        return " ".join((element.text or "").split())
    return " ".join("".join(cast("Iterator[str]", element.itertext())).split())


def line_of(element: etree._Element) -> int:
    """Give the line of the source on which an element begins; 0 where there is none to give."""
    line = element.sourceline
    return line if isinstance(line, int) else 0


def names(words: str) -> frozenset[str]:
    """Give the names of elements in a line of words."""
    return frozenset(words.split())


def tell(builder: TranscriptBuilder, problems: Iterable[Problem]) -> None:
    """Hand the problems of a parse to the builder of the transcript."""
    for problem in problems:
        builder.problem(problem.kind, problem.message, problem.line, count=problem.count)


def words_of(pieces: Iterable[Piece]) -> str:
    """Give a paragraph's words alone, with white space collapsed."""
    return " ".join("".join(piece for piece in pieces if isinstance(piece, str)).split())


def blank(pieces: Iterable[Piece]) -> bool:
    """Whether a paragraph holds no words, but at most milestones and white space."""
    return all(not (isinstance(piece, str) and piece and not piece.isspace()) for piece in pieces)


def set_between(builder: TranscriptBuilder, pieces: Iterable[Piece]) -> None:
    """Set the milestones of a paragraph without words where the next one begins."""
    for piece in pieces:
        if isinstance(piece, _MILESTONES):
            builder.milestone(piece)


def falls(before: str, after: str) -> bool:
    """Whether a column's number is less than the one before it, in the same series ("12WH", "GC4")."""
    if len(before) == len(after) and before <= after:
        return False  # as most do; of one series and as long, letters and digits are in the order of their numbers
    old, new = _NUMBER.fullmatch(before), _NUMBER.fullmatch(after)
    return bool(old and new and old[1] == new[1] and old[3] == new[3] and int(new[2]) < int(old[2]))


_NOTHING_UNKNOWN: Mapping[str, int] = {}


@dataclass(frozen=True, slots=True)
class Flow:
    """How one format's elements run inside a block of text."""

    plain: frozenset[str]
    """Elements whose words run on in the sentence."""
    breaks: frozenset[str] = frozenset()
    """Elements that stand in paragraphs of their own; an empty one ends a paragraph."""
    shapes: Mapping[str, Shape] = field(default_factory=dict)
    """Of those that break, the ones set apart, and how."""
    marks: Mapping[str, Callable[[etree._Element], Iterable[Piece]]] = field(default_factory=dict)
    """Elements that are pieces, with what makes them; their own words are the maker's to keep."""

    def paragraphs(
        self, element: etree._Element, shape: Shape | None = None
    ) -> tuple[list[Paragraph], Mapping[str, int]]:
        """Give an element's paragraphs, and the names and counts of the elements that the format does not know.

        White space is left as it is; a paragraph may hold no words but a milestone, or nothing.
        """
        words = self.words_alone(element)
        if words is not None:
            return [(shape, [words])], _NOTHING_UNKNOWN
        out: list[Paragraph] = [(shape, [])]
        unknown: Counter[str] = Counter()
        self._run(element, shape, out, unknown)
        return out, unknown

    def words_alone(self, element: etree._Element) -> str | None:
        """Give the words of an element that holds nothing but words and plain elements of words, as most do."""
        words = [element.text or ""]
        for child in element:
            if len(child) or name_of(child) not in self.plain:
                return None
            words += [child.text or "", child.tail or ""]
        return "".join(words)

    def _run(self, element: etree._Element, shape: Shape | None, out: list[Paragraph], unknown: Counter[str]) -> None:
        if element.text:
            out[-1][1].append(element.text)
        for child in element:
            self._enter(child, shape, out, unknown)
            if child.tail:
                out[-1][1].append(child.tail)

    def _enter(self, child: etree._Element, shape: Shape | None, out: list[Paragraph], unknown: Counter[str]) -> None:
        name = name_of(child)
        if name in self.plain:
            self._run(child, shape, out, unknown)
        elif name in self.marks:
            out[-1][1].extend(self.marks[name](child))
        elif name in _ROWS:
            out.append((Shape.TABLE, self._row(child, unknown)))
            out.append((shape, []))
        elif name in self.breaks or name in _TABLE:
            inner = self.shapes.get(name, Shape.TABLE if name in _TABLE else shape)
            out.append((inner, []))
            self._run(child, inner, out, unknown)
            out.append((shape, []))
        elif name:
            unknown[name] += 1
            self._run(child, shape, out, unknown)
        elif child.tag is etree.Entity:
            out[-1][1].append(child.text or "")

    def _row(self, row: etree._Element, unknown: Counter[str]) -> list[Piece]:
        """Give a table's row as one paragraph, its cells apart by " | "."""
        pieces: list[Piece] = [row.text or ""]
        for number, cell in enumerate(row):
            inside: list[Paragraph] = [(Shape.TABLE, [])]
            if name_of(cell) in _CELLS:
                self._run(cell, Shape.TABLE, inside, unknown)
            else:
                self._enter(cell, Shape.TABLE, inside, unknown)
            pieces += [" | "] if number else []
            for _, part in inside:
                pieces += [*part, " "]
            pieces.append(cell.tail or "")
        return pieces


class Recorder:
    """What every reader of XML does: hands headings, narratives, milestones and problems to the builder."""

    def __init__(self, flow: Flow) -> None:
        self.builder = TranscriptBuilder()
        self._flow = flow
        self._column = ""

    def paragraphs(self, element: etree._Element, shape: Shape | None = None) -> Iterator[Paragraph]:
        """Give an element's paragraphs that hold words; milestones that stand in none are set between them."""
        paragraphs, unknown = self._flow.paragraphs(element, shape or self._flow.shapes.get(name_of(element)))
        for name, count in unknown.items():
            self.unknown(name, element, count)
        for inner, pieces in paragraphs:
            if blank(pieces):
                set_between(self.builder, pieces)
            else:
                yield inner, pieces

    def head(self, element: etree._Element, level: int, identifier: str = "") -> None:
        """Record a heading: one, whatever breaks stand in it; nothing where it holds no words."""
        words = self._flow.words_alone(element)
        if words and not words.isspace():
            self.builder.heading(words, level, id=identifier)
            return
        pieces = [piece for _, part in self.paragraphs(element) for piece in (*part, " ")]
        if not blank(pieces):
            self.builder.heading(pieces, level, id=identifier)

    def narrate(self, element: etree._Element, shape: Shape | None = None, identifier: str = "") -> None:
        """Record each paragraph as narrative; the first has the identifier."""
        for inner, pieces in self.paragraphs(element, shape):
            self.builder.narrative(pieces, shape=inner, id=identifier)
            identifier = ""

    def unknown(self, name: str, element: etree._Element, count: int = 1) -> None:
        """Tell of elements that the format does not know."""
        message = f"<{name[:40]}> is not known here; its words are kept."
        self.builder.problem("unknown tag", message, line_of(element), count=count)

    def stray(self, words: str | None, element: etree._Element) -> None:
        """Keep words that stand where none should, and tell of them; nothing for white space."""
        if words and words.strip():
            self.builder.problem("stray text", "Words stand outside every paragraph; kept.", line_of(element))
            self.builder.narrative(words)

    def begins(self, number: str, element: etree._Element, unit: str = "column") -> Iterator[Piece]:
        """Give a column's milestone where it is not the one in force, and tell of numbers that run backwards."""
        if not number or number == self._column:
            return
        if falls(self._column, number):
            message = f"{unit.capitalize()} {number} is printed after {unit} {self._column}."
            self.builder.problem(f"{unit} out of order", message, line_of(element))
        self._column = number
        yield Column(0, 0, number, unit)

    def clock(self, printed: str, encoded: str, element: etree._Element) -> Iterator[Piece]:
        """Give a time's milestone: what is printed counts, where it can be read, and a code that disagrees is told."""
        read = time_in(printed)
        clock = read.clock if read and read.clock else encoded
        if encoded and clock != encoded:
            message = f"A time is printed as {printed[:20]} and encoded as {encoded}; the printed one is kept."
            self.builder.problem("time disagrees", message, line_of(element))
        if clock:
            yield Time(0, 0, printed or clock, clock)
