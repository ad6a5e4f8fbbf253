"""The text of one transcript: lines drawn on demand, and the place kept as an anchor."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.strip import Strip

from hansard_tui.model.layer import Layer
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Transcript
from hansard_tui.page.cells import clip, index_at, visible, width_of
from hansard_tui.page.layout import TEXT_ROWS, Layout, Place, Row, RowKind, Setting
from hansard_tui.page.paint import Mark, runs
from hansard_tui.tui.messages import Dragged, Pointed, Scrolled
from hansard_tui.tui.widgets.drawn import Drawn

GUTTER = 5  # the cursor, the reader's mark, what was found, a note, and a blank before the words
MARGIN = 8
_LINES_OF_CONTEXT = 2
_PLAIN = Style(underline=False, bold=False)


class Glyphs(NamedTuple):
    """Spans with a sign in the gutter: on their first row, or as a bar beside all their rows."""

    layer: Layer[Span]
    glyph: str
    style: str
    cell: int
    bar: bool = False


@dataclass(frozen=True, slots=True)
class Overlays:
    """All that is drawn over the text, the weakest first."""

    layers: tuple[tuple[str, Layer[Span]], ...] = ()
    glyphs: tuple[Glyphs, ...] = ()
    cursor: Span = field(default_factory=lambda: Span(0, 0))
    focus: Span | None = None
    selection: Span | None = None
    hints: Mapping[int, str] = field(default_factory=dict)


class TranscriptView(Drawn):
    """One transcript. It takes data and posts messages; it moves nothing by itself but the window over the text."""

    PART = "transcript"
    STYLES: ClassVar[Mapping[str, str]] = {
        "cursor": "on $hansard-cursor", "bar": "bold $primary", "attribution": "bold $hansard-speaker",
        "heading": "bold $hansard-heading", "narrative": "italic $hansard-narrative",
        "division": "bold $hansard-narrative", "quotation": "$hansard-muted", "margin": "$hansard-muted",
        "join": "$hansard-muted", "commitment": "bold underline $hansard-commitment",
        "possible": "underline $hansard-commitment", "assurance": "underline $hansard-assurance",
        "concession": "underline $hansard-concession", "refusal": "underline $hansard-refusal",
        "duty": "$hansard-duty", "faint": "$hansard-faint", "topic": "bold $hansard-topic",
        "person": "italic $hansard-person", "reference": "underline $hansard-reference",
        "bookmark": "bold $warning", "paired": "bold $accent", "search": "$foreground on $hansard-search",
        "search-current": "bold underline $foreground on $hansard-search-current", "focus": "reverse",
        "selection": "$background on $primary", "hint": "bold $background on $warning",
        **{f"highlight-{color}": f"$foreground on $hansard-highlight-{color}" for color in range(1, 7)},
    }  # fmt: skip

    DEFAULT_CSS = """
    TranscriptView { width: 1fr; height: 1fr; background: $background; color: $foreground; }
    """

    def __init__(self, pane: int, transcript: Transcript, setting: Setting | None = None) -> None:
        super().__init__()
        self.pane = pane
        self.page = Layout(transcript, setting or Setting())
        self.reading_width = self.page.setting.width
        self.overlays = Overlays()
        self.top = Place(0, 0)
        self.bare = False
        self._gap_after: Place | None = None
        self._gap = 0
        self._window: list[Place | None] | None = None
        self._pressed_at: int | None = None

    def show(self, transcript: Transcript, top: int = 0) -> None:
        """Show a transcript from `top`."""
        if transcript is not self.page.transcript:
            self.page = Layout(transcript, self.page.setting)
            self._resetting()
        self.scroll_to_offset(top)

    def dress(self, overlays: Overlays) -> None:
        """Draw other overlays; the text stays where it is."""
        before, self.overlays = self.overlays, overlays
        # Identity, not equality: a layer may hold a hundred thousand spans.
        same = before.layers is overlays.layers and before.glyphs is overlays.glyphs and before.hints is overlays.hints
        if same and self._window is not None:
            for span in {
                before.cursor,
                overlays.cursor,
                before.focus,
                overlays.focus,
                before.selection,
                overlays.selection,
            }:
                if span is not None:
                    self._refresh_span(span)
        else:
            self.refresh()

    def dress_hints(self, hints: Mapping[int, str]) -> None:
        """Put letters on the text, or take them away."""
        self.overlays = replace(self.overlays, hints=hints)
        self.refresh()

    def set_page(self, *, width: int | None = None, own_lines: bool | None = None) -> None:
        """Set the page anew; the words at the top stay at the top."""
        if width is not None:
            self.reading_width = width
        if own_lines is not None:
            self.page = self.page.under(Setting(self.page.setting.width, own_lines, self.page.setting.airy))
        self._resetting()

    def _resetting(self) -> None:
        self._fit_page()
        self._renew()

    def _fit_page(self) -> None:
        """Set the lines for the size of the widget."""
        self._fitted, self._window = self.size, None
        offset = self.top_offset
        margin = MARGIN if self.page.transcript.columns or self.page.transcript.times else 2
        room = max(16, self.size.width - GUTTER - 1)
        self._margin = margin if room - margin >= min(self.reading_width, 40) else 0
        width = min(self.reading_width, room - self._margin)
        before = self.page.setting
        self.page = self.page.under(Setting(width, before.own_lines, before.airy))
        at_start = self.top == Place(0, 0) or offset == 0
        self.top = Place(0, 0) if at_start else self.page.place_of(offset)

    _margin = 0
    _fitted = Size(0, 0)

    def on_resize(self) -> None:
        """Keep the words at the top of the window where they are."""
        if self._fitted == self.size:
            self.post_message(Scrolled(self.pane))
        else:
            self._resetting()

    @property
    def top_offset(self) -> int:
        """The offset of the first character in the window."""
        rows = self.page.rows(min(self.top.paragraph, self.page.paragraphs - 1))
        return rows[min(self.top.row, len(rows) - 1)].start

    @property
    def end_offset(self) -> int:
        """The offset just beyond the last character in the window."""
        places = [place for place in self.window if place is not None]
        return self.page.row(places[-1]).end if places else self.top_offset

    @property
    def window(self) -> list[Place | None]:
        """The place of every row of the window; none where the peek stands and below the end."""
        # Textual may paint before it tells of a new size.
        if self._fitted != self.size and self.size:
            self._fit_page()
        if self._window is None:
            self._window = self._open_window()
        return self._window

    def _open_window(self) -> list[Place | None]:
        height = max(1, self.size.height)
        places: list[Place | None] = []
        place = self.top
        while len(places) < height:
            places.append(place)
            if place == self._gap_after:
                places.extend([None] * self._gap)
            following = self.page.step(place, 1)
            if following == place:
                break
            place = following
        places.extend([None] * (height - len(places)))
        return places[:height]

    def _renew(self) -> None:
        self._window = None
        self.refresh()
        self.post_message(Scrolled(self.pane))

    def scroll_rows(self, count: int) -> None:
        """Move the window `count` rows on, no further than the last page."""
        self._move_top(self.page.step(self.top, count))

    def scroll_to_offset(self, offset: int, above: int = 0) -> None:
        """Put the row that holds `offset` at the top, under `above` rows of what comes before."""
        place = self.page.head_of(self.page.place_of(offset))
        self._move_top(self.page.step(place, -above) if offset or above else Place(0, 0))

    def scroll_exactly(self, offset: int) -> None:
        """Put back a window that began with `offset`."""
        self._move_top(Place(0, 0) if not offset else self.page.place_of(offset), exact=True)

    def _move_top(self, place: Place, *, exact: bool = False) -> None:
        lowest = self.page.step(self.page.last, 1 - max(1, self.size.height))
        top = place if exact else min(place, lowest)
        if top != self.top or self._window is None:
            self.top = top
            self._renew()

    def reveal(self, span: Span) -> None:
        """Scroll as little as need be to show `span`, or far enough to give it context where it is far away."""
        height = max(1, self.size.height)
        first = self.page.head_of(self.page.place_of(span.start))
        last = self.page.place_of(max(span.start, span.end - 1))
        context = min(_LINES_OF_CONTEXT, height // 4)
        above = self.page.distance(self.top, first, 4 * height)
        below = self.page.distance(self.top, last, 4 * height)
        if above >= context and below < height - context:
            return
        if abs(above) > 2 * height:
            self._move_top(self.page.step(first, -(height // 4)))
        elif above < context:
            self._move_top(self.page.step(first, -context))
        else:
            rows = min(below - (height - 1 - context), above - context)
            self._move_top(self.page.step(self.top, max(rows, 0)))

    def open_gap(self, offset: int, rows: int) -> int:
        """Keep `rows` rows free below the row that holds `offset`; give the row of the window where they begin."""
        place = self.page.place_of(offset)
        self._gap_after, self._gap = place, rows
        height = max(1, self.size.height)
        at = self.page.distance(self.top, place, 4 * height)
        if at < 0 or at + 1 + rows > height:
            self._move_top(self.page.step(place, -max(0, height - rows - 1)), exact=True)
        self._renew()
        return self.page.distance(self.top, place, height) + 1

    def close_gap(self) -> None:
        """Give the free rows back to the text."""
        if self._gap_after is not None:
            self._gap_after, self._gap = None, 0
            self._renew()

    def _refresh_span(self, span: Span) -> None:
        rows = [
            y
            for y, place in enumerate(self.window)
            if place is not None
            and (row := self.page.row(place)).start < max(span.end, span.start + 1)
            and span.start < row.end + 1
        ]
        if rows:
            self.refresh(Region(0, rows[0], self.size.width, rows[-1] - rows[0] + 1))

    def render_line(self, y: int) -> Strip:
        """Draw one row of the window."""
        width = self.frame.width
        window = self.window if self._window is None or self._fitted != self.frame else self._window
        place = window[y] if y < len(window) else None
        if place is None:
            return Strip.blank(width, self.style())
        row = self.page.row(place)
        segments = [*self._gutter(row), *self._words(row)]
        used = sum(width_of(segment.text) for segment in segments)
        label = self._margin_label(row)
        if label and used + len(label) < width:
            left = GUTTER + self.page.setting.width + 1
            at = max(used + 1, min(left, width - width_of(label) - 1))
            segments += [Segment(" " * (at - used), self.style()), Segment(label, self.style("margin"))]
        return Strip(segments).adjust_cell_length(width, self.style())

    def _gutter(self, row: Row) -> list[Segment]:
        if self.bare or row.kind not in TEXT_ROWS:
            return [Segment(" " * GUTTER, self.style())]
        cells: dict[int, tuple[str, Style]] = {}
        cursor = self.overlays.cursor
        if cursor.start < row.end and row.start < max(cursor.end, cursor.start + 1):
            cells[0] = ("▌", self.style("bar"))
        for layer, glyph, name, cell, bar in self.overlays.glyphs:
            for span in layer.overlapping(row.start, max(row.end, row.start + 1)):
                if bar or row.start <= span.start:
                    cells[cell] = (glyph, self._plain(name))
                    break
        if not cells:
            return [Segment(" " * GUTTER, self.style())]
        blank = " ", self.style()
        return [Segment(*cells.get(cell, blank)) for cell in range(GUTTER)]

    def _plain(self, name: str) -> Style:
        key = name, "plain"
        if key not in self._styles:
            self._styles[key] = self.style(name) + _PLAIN
        return self._styles[key]

    def _words(self, row: Row) -> list[Segment]:
        base = {
            RowKind.ATTRIBUTION: ("attribution",), RowKind.HEADING: ("heading",), RowKind.NARRATIVE: ("narrative",),
            RowKind.DIVISION: ("division",), RowKind.COUNTS: ("division",), RowKind.QUOTATION: ("quotation",),
        }.get(row.kind, ())  # fmt: skip
        if row.kind not in TEXT_ROWS:
            return [Segment(clip(visible(row.label), self.page.setting.width), self.style(*base))]
        text = self.page.transcript.text
        segments = [Segment(" " * row.indent, self.style())] if row.indent else []
        for run in runs(row.start, row.end, self._marks(row)):
            words = visible(text[run.start : run.end])
            if "join" in run.styles:
                words = "│"
            label = self.overlays.hints.get(run.start) if "hint" in run.styles else None
            segments.append(Segment(label or words, self.style(*base, *run.styles)))
        return segments

    def _marks(self, row: Row) -> list[Mark]:
        start, end, over = row.start, row.end, self.overlays
        marked: list[Mark] = []
        if not self.bare:
            marked.append(Mark(over.cursor.start, over.cursor.end, "cursor"))
        for name, layer in over.layers:
            marked += [Mark(span.start, span.end, name) for span in layer.overlapping(start, end)]
        marked += [Mark(join.start, join.end, "join") for join in self.page.transcript.joins.within(start, end)]
        for extra, name in ((over.focus, "focus"), (over.selection, "selection")):
            if extra is not None:
                marked.append(Mark(extra.start, extra.end, name))
        for at, label in over.hints.items():
            if start <= at < end:
                marked.append(Mark(at, min(at + len(label), end), "hint"))
        return marked

    def _margin_label(self, row: Row) -> str:
        if row.kind not in TEXT_ROWS or self.bare:
            return ""
        transcript = self.page.transcript
        if transcript.joins.within(row.end, row.end + 1):
            return "│"
        if not self._margin:
            return ""
        found: Sequence[str] = [
            column.number for column in transcript.columns.within(row.start, max(row.end, row.start + 1))
        ]
        if not found:
            found = [
                time.clock or time.printed for time in transcript.times.within(row.start, max(row.end, row.start + 1))
            ]
        return clip(visible(found[-1]), MARGIN - 1) if found else ""

    def offset_at(self, x: int, y: int) -> int | None:
        """Give the offset of the character drawn at a cell of the window."""
        place = self.window[y] if 0 <= y < len(self.window) else None
        if place is None:
            return None
        row = self.page.row(place)
        words = self.page.transcript.text[row.start : row.end]
        return row.start + min(index_at(words, x - GUTTER - row.indent), max(0, row.end - row.start - 1))

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin a click or a selection."""
        offset = self.offset_at(event.x, event.y)
        if offset is not None and event.button == 1:
            self._pressed_at = offset
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Draw a selection out."""
        if self._pressed_at is None:
            return
        height = self.size.height
        if not 0 <= event.y < height:
            self.scroll_rows(-1 if event.y < 0 else 1)
        offset = self.offset_at(event.x, min(max(event.y, 0), height - 1))
        if offset is not None and offset != self._pressed_at:
            start, end = sorted((self._pressed_at, offset))
            self.post_message(Dragged(self.pane, Span(start, end + 1)))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """End a click or a selection."""
        self.release_mouse()
        pressed, self._pressed_at = self._pressed_at, None
        if pressed is not None and self.offset_at(event.x, event.y) == pressed:
            self.post_message(Pointed(self.pane, pressed))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll on."""
        event.stop()
        self.scroll_rows(3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll back."""
        event.stop()
        self.scroll_rows(-3)
