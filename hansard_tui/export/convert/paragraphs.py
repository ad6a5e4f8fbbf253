"""A transcript as paragraphs with their milestones: what every conversion walks over."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Block, Column, Contribution, Division, Kind, Narrative, Shape, Time, Transcript

_READABLE = re.compile(
    r"\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m\.?|noon|midnight)|\d\d[.:]\d\d(?::\d\d)?|noon|midnight", re.IGNORECASE
)

_ON_PAPER = re.compile(r"[TQS]?\d{1,4}")
_OWN = re.compile(r"[\w ,./&-]{0,60}\d[\w,./&-]{0,20}")


@dataclass(frozen=True, slots=True)
class Paragraph(Span):
    """A line of the transcript's text, without its line feed."""

    pieces: tuple[str | Column | Time, ...] = ()
    """The words, cut where a column or a time begins."""
    shape: Shape | None = None

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(piece for piece in self.pieces if isinstance(piece, str))

    @property
    def time(self) -> Time | None:
        """The clock time that is printed before its first word."""
        for piece in self.pieces:
            if isinstance(piece, str):
                return None
            if isinstance(piece, Time):
                return piece
        return None


def label_of(transcript: Transcript, block: Contribution) -> str:
    """Give the label to print before what is said, with a question's number before it.

    Where nobody is named one must stand that says so, if without it the words would be those of whoever spoke before.
    """
    number = _numbered(block.number) if block.kind is Kind.QUESTION else ""
    if block.attribution.known or number:
        return f"{number}{block.attribution.shown}"
    before = transcript.blocks.before(block.start)
    return block.attribution.shown if isinstance(before, Contribution) else ""


def _numbered(number: str) -> str:
    """Print a number on the paper as "3. ", and the number that a question has of its own as "[186542] "."""
    if _ON_PAPER.fullmatch(number):
        return f"{number}. "
    return f"[{number}] " if _OWN.fullmatch(number) else ""


def time_of(time: Time) -> str:
    """Give a clock time as it is printed, or as HH:MM where the print is a program's and no reader's."""
    return time.printed if _READABLE.fullmatch(time.printed) else time.clock


def counted(transcript: Transcript, division: Division) -> str:
    """Give a division's counts where neither its printed line nor the procedure around it holds them."""
    near = [transcript.blocks.before(division.start), division, transcript.blocks.after(division.start)]
    words = " ".join(one.quote(transcript.text) for one in near if isinstance(one, Division | Narrative))
    if all(re.search(rf"(?<!\d){count}(?!\d)", words) for _, count in division.sides):
        return ""
    return ", ".join(f"{side} {count}" for side, count in division.sides)


def announced(transcript: Transcript, division: Division) -> str:
    """Give the line of a division's number where its printed line does not hold it."""
    number = division.number
    if not number.isdecimal() or re.search(rf"(?<!\d){number}(?!\d)", division.quote(transcript.text)):
        return ""
    return f"Division No. {number}"


def paragraphs(transcript: Transcript, block: Block) -> Iterator[Paragraph]:
    """Give the paragraphs of a block in order; a block of the empty text gives none."""
    text = transcript.text
    start = block.start
    while start < block.end or (start == block.end == 0 and text):
        feed = text.find("\n", start, block.end)
        end = block.end if feed < 0 else feed
        yield Paragraph(start, end, _pieces(transcript, start, end), _shape(transcript, start))
        start = end + 1


def _pieces(transcript: Transcript, start: int, end: int) -> tuple[str | Column | Time, ...]:
    last = end + 1 if end < len(transcript.text) else end + 2
    milestones: list[Column | Time] = [*transcript.columns.within(start, last), *transcript.times.within(start, last)]
    pieces: list[str | Column | Time] = []
    place = start
    for milestone in sorted(milestones, key=lambda milestone: milestone.start):
        here = min(milestone.start, end)
        if here > place:
            pieces.append(transcript.text[place:here])
        pieces.append(milestone)
        place = max(place, here)
    if place < end:
        pieces.append(transcript.text[place:end])
    return tuple(pieces)


def _shape(transcript: Transcript, start: int) -> Shape | None:
    covering = transcript.passages.at(start)
    return covering[-1].shape if covering else None
