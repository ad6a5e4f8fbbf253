"""A transcript as paragraphs with their milestones: what every conversion walks over."""

from collections.abc import Iterator
from dataclasses import dataclass

from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Block, Column, Shape, Time, Transcript


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
