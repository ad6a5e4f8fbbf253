"""A transcript with its heading line above it and its map at the right edge."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from hansard_tui.model.layer import Layer
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Heading, Transcript
from hansard_tui.page.cells import clip, visible, width_of
from hansard_tui.page.layout import Setting
from hansard_tui.page.paint import stretches
from hansard_tui.tui.messages import MapPointed
from hansard_tui.tui.widgets.drawn import Drawn
from hansard_tui.tui.widgets.peek import Peek
from hansard_tui.tui.widgets.transcript_view import TranscriptView

_KEPT = 3  # title, who speaks, column


class HeadingLine(Drawn):
    """Who speaks, the column, the time and the headings of the row at the top of the window."""

    DEFAULT_CSS = """
    HeadingLine { height: 1; background: $surface; color: $hansard-muted; }
    HeadingLine.active { background: $panel; color: $foreground; text-style: bold; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._left: tuple[str, ...] = ()
        self._right = ""
        self._short = ""

    def tell(self, left: Sequence[str], right: str, short: str = "") -> None:
        """Show these words: a title (or a `short` one where there is little room) and the place, its parts in order."""
        if (tuple(left), right, short) != (self._left, self._right, self._short):
            self._left, self._right, self._short = tuple(left), right, short
            self.refresh()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 (there is one line)
        """Draw the line."""
        width = self.frame.width
        room = width - width_of(self._right) - 3
        left = clip(visible(" · ".join(fitting(self._left, room, self._short))), max(0, room))
        space = max(1, width - 2 - width_of(left) - width_of(self._right))
        text = clip(f" {left}{' ' * space}{self._right} ", width)
        return Strip([Segment(text, self.style())]).adjust_cell_length(width, self.style())


def fitting(words: Sequence[str], room: int, short: str = "") -> list[str]:
    """Leave out of a title and the parts of a place what does not fit: who speaks, and in which column, stays longest.

    First the title is shortened, then headings and the time go, then the title itself.
    """
    left = list(words)

    def is_wide() -> bool:
        return width_of(" · ".join(left)) > room

    if is_wide() and short and len(left) > 1:
        left[0] = short
    while is_wide() and len(left) > _KEPT:
        left.pop()
    if is_wide() and len(left) > 1:
        del left[0]
    while is_wide() and len(left) > 1:
        left.pop()
    return left


class Map(Drawn):
    """One cell a stretch of the transcript: the window, the reader's marks, search hits, the chosen layer."""

    STYLES: ClassVar[Mapping[str, str]] = {
        "window": "on $hansard-muted",
        "mark": "bold $warning",
        "hit": "bold $accent",
        "layer": "$hansard-commitment",
    }
    DEFAULT_CSS = """
    Map { width: 1; height: 1fr; background: $surface; color: $hansard-muted; }
    """

    def __init__(self, pane: int) -> None:
        super().__init__()
        self.pane = pane
        self._length = 0
        self._window = (0, 0)
        self._layers: tuple[tuple[str, str, Layer[Span]], ...] = ()
        self._cells: tuple[int, list[tuple[str, str, set[int]]]] = (0, [])

    def chart(self, length: int, window: tuple[int, int], layers: tuple[tuple[str, str, Layer[Span]], ...]) -> None:
        """Show a text of `length`, the window over it, and (name, sign, layer), the strongest first."""
        if layers is not self._layers or length != self._length:
            self._cells = (0, [])
            self._length, self._window, self._layers = length, window, layers
            self.refresh()
        elif window != self._window:
            before, self._window = self._rows(), window
            for first, last in {before, self._rows()}:
                self.refresh(Region(0, first, 1, last - first + 1))

    def _rows(self) -> tuple[int, int]:
        """Give the first and the last row that the window lies over."""
        height = max(1, self.frame.height)
        first = self._window[0] * height // max(1, self._length)
        return first, max(first, (self._window[1] - 1) * height // max(1, self._length))

    def render_line(self, y: int) -> Strip:
        """Draw one stretch."""
        height = max(1, self.frame.height)
        if self._cells[0] != height:
            self._cells = (
                height,
                [(name, sign, stretches(layer, self._length, height)) for name, sign, layer in self._layers],
            )
        first, last = self._rows()
        window = ("window",) if first <= y <= last else ()
        for name, sign, cells in self._cells[1]:
            if y in cells:
                return Strip([Segment(sign, self.style(*window, name))])
        return Strip([Segment("▐" if window else " ", self.style(*window))])

    def on_click(self, event: events.Click) -> None:
        """Go to the stretch that was pressed."""
        self.post_message(MapPointed(self.pane, event.y / max(1, self.size.height)))


class Pane(Widget):
    """One of the places where a transcript is read."""

    DEFAULT_CSS = """
    Pane { width: 1fr; height: 1fr; layout: vertical; layers: text peek; }
    Pane > Horizontal { height: 1fr; }
    """

    def __init__(self, number: int, transcript: Transcript, setting: Setting) -> None:
        super().__init__(id=f"pane-{number}")
        self.number = number
        self.heading = HeadingLine()
        self.view = TranscriptView(number, transcript, setting)
        self.map = Map(number)
        self.peek = Peek()

    def compose(self) -> ComposeResult:
        """Lay out heading, text and map."""
        yield self.heading
        with Horizontal():
            yield self.view
            yield self.map
        yield self.peek

    def tell_place(self, title: str, cursor: int, *, active: bool, short: str = "") -> None:
        """Bring the heading line up to date: what the top row belongs to, and how far the cursor is."""
        transcript, offset = self.view.page.transcript, self.view.top_offset
        self.heading.set_class(active, "active")
        place = place_words(transcript, offset)
        self.heading.tell((title, *place), f"{percentage(transcript, cursor)} %", short)


def percentage(transcript: Transcript, offset: int) -> int:
    """How far through the transcript an offset lies, in whole per cent."""
    return round(100 * offset / max(1, len(transcript.text)))


def place_words(transcript: Transcript, offset: int, *, unknown: bool = True) -> list[str]:
    """Give who speaks, the column, the time and the nearest headings at `offset`, as far as they are known.

    `unknown` says so where it is not known who speaks.
    """
    words = []
    contribution = transcript.contribution_at(offset)
    if contribution is not None and (unknown or contribution.attribution.known):
        words.append(contribution.attribution.told)
    column = transcript.column_at(offset)
    if column is not None:
        words.append(f"{'col' if column.unit == 'column' else column.unit} {column.number}")
    time = transcript.time_at(offset)
    if time is not None:
        words.append(time.clock or time.printed)
    headings: tuple[Heading, ...] = transcript.headings_at(offset)
    words.extend(heading.quote(transcript.text) for heading in reversed(headings))
    return [word.strip() for word in words]
