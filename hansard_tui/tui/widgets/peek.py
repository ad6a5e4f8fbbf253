"""The peek: a counterpart shown below the line that leads to it."""

from collections.abc import Mapping
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from textual.strip import Strip

from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Transcript
from hansard_tui.page.cells import clip, visible, width_of
from hansard_tui.page.layout import Layout, Place, Setting
from hansard_tui.page.paint import Mark, runs
from hansard_tui.page.wrap import wrap
from hansard_tui.tui.widgets.drawn import Drawn

_MOST_REASONS = 4


class Shown(NamedTuple):
    """What the peek shows: a passage, the words in it that matter, and what to say above and below."""

    transcript: Transcript
    passage: Span
    words: Span
    title: str
    reason: str


class Peek(Drawn):
    """A frame over the text, as wide as its pane."""

    STYLES: ClassVar[Mapping[str, str]] = {
        "frame": "$accent",
        "title": "bold $accent",
        "words": "bold underline $hansard-reference",
        "foot": "$hansard-muted",
        "dim": "$hansard-muted",
    }
    DEFAULT_CSS = """
    Peek { layer: peek; display: none; height: 10; background: $surface; color: $foreground; }
    Peek.shown { display: block; }
    """
    FOOT = "Enter go · Esc stay · n p next, previous · | other pane · a highlight · y copy"

    def __init__(self) -> None:
        super().__init__()
        self._shown: Shown | None = None
        self._layout: Layout | None = None

    def show(self, shown: Shown) -> None:
        """Show a passage."""
        self._shown = shown
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the frame and the passage in it."""
        width, height = self.frame.width, self.frame.height
        frame = self.style("frame")
        if self._shown is None:
            return Strip.blank(width, self.style())
        if y == 0:
            return self._edge("┌", self._shown.title, "┐", "title")
        if y == height - 1:
            return self._edge("└", self.FOOT, "┘", "foot")
        reasons = self._reasons()
        body = reasons[y - 1] if y <= len(reasons) else self._row(y - 1 - len(reasons), len(reasons))
        inner = Strip(body).adjust_cell_length(max(0, width - 4), self.style())
        return Strip([Segment("│ ", frame), *inner, Segment(" │", frame)])

    def _edge(self, left: str, words: str, right: str, name: str) -> Strip:
        width = self.frame.width
        frame = self.style("frame")
        style = self.style(name)
        words = clip(visible(words), max(0, width - 6))
        rest = max(0, width - 5 - width_of(words))
        return Strip([Segment(f"{left}─ ", frame), Segment(words, style), Segment(f" {'─' * rest}{right}", frame)])

    def _reasons(self) -> list[list[Segment]]:
        reason = visible(self._shown.reason) if self._shown else ""
        width = max(8, self.frame.width - 4)
        style = self.style("dim")
        lines = wrap(reason, 0, len(reason), width)
        return [[Segment(clip(reason[start:end], width), style)] for start, end in lines[:_MOST_REASONS]]

    def _row(self, index: int, reasons: int) -> list[Segment]:
        shown = self._shown
        if shown is None:
            return []
        layout = self._layout_of(shown.transcript)
        first = layout.place_of(shown.passage.start)
        last = layout.place_of(max(shown.passage.start, shown.passage.end - 1))
        words = layout.place_of(shown.words.start)
        room = max(1, self.frame.height - 2 - reasons)
        # The words that matter stay in sight when the passage is longer than the frame.
        start = layout.step(first, max(0, layout.distance(first, words, 999) - room + 2))
        place = layout.step(start, index)
        if layout.distance(start, place, 999) < index:
            return []
        return self._painted(shown, layout, place, first, last)

    def _layout_of(self, transcript: Transcript) -> Layout:
        """Lay a transcript out once for all rows and peeks: that looks through the whole of it."""
        setting = Setting(max(16, self.frame.width - 4), airy=False)
        if self._layout is None or self._layout.transcript is not transcript:
            self._layout = Layout(transcript, setting)
        self._layout = self._layout.under(setting)
        return self._layout

    def _painted(self, shown: Shown, layout: Layout, place: Place, first: Place, last: Place) -> list[Segment]:
        row = layout.row(place)
        if row.label:
            return [Segment(visible(row.label), self.style())]
        marked = [Mark(shown.words.start, shown.words.end, "words")]
        if not first <= place <= last:
            marked = [Mark(row.start, row.end, "dim")]
        text = shown.transcript.text
        return [
            Segment(visible(text[run.start : run.end]), self.style(*run.styles))
            for run in runs(row.start, row.end, marked)
        ]
