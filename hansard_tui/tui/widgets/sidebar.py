"""The sidebar: tabs with counts, and a list drawn on demand."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.app import ComposeResult
from textual.strip import Strip
from textual.widget import Widget

from hansard_tui.model.span import Span
from hansard_tui.page.cells import clip, visible, width_of
from hansard_tui.tui.messages import Listed, TabPointed
from hansard_tui.tui.widgets.drawn import Drawn

TABS = ("outline", "topics", "commitments", "references", "people", "notes")
_WHOLE_NAMES = 96
_SHORT = {"commitments": "Commit.", "references": "Refs"}


@dataclass(frozen=True, slots=True)
class Item:
    """One row of a list."""

    label: str
    count: str = ""
    glyph: str = ""
    style: str = ""
    indent: int = 0
    text: int = -1
    span: Span | None = None
    """Where it leads; none for a row that only groups others."""
    key: str = ""
    """Of a row that folds, or of the thing it stands for."""
    folded: bool | None = None
    """None where there is nothing to fold."""

    @property
    def leads(self) -> bool:
        """Whether the cursor may stand on it."""
        return self.span is not None or self.folded is not None


class Rows(Drawn):
    """A list with a cursor; it draws only the rows that are seen."""

    PART = "rows"
    STYLES: ClassVar[Mapping[str, str]] = {
        "group": "bold $hansard-heading",
        "heading": "$hansard-heading",
        "commitment": "$hansard-commitment",
        "possible": "$hansard-commitment",
        "assurance": "$hansard-assurance",
        "concession": "$hansard-concession",
        "refusal": "$hansard-refusal",
        "duty": "$hansard-duty",
        "faint": "$hansard-faint",
        "topic": "$hansard-topic",
        "person": "$hansard-person",
        "reference": "$hansard-reference",
        "note": "$warning",
        "count": "$hansard-muted",
        "cursor": "bold $background on $primary",
    }
    DEFAULT_CSS = """
    Rows { height: 1fr; background: $surface; color: $foreground; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.items: Sequence[Item] = ()
        self.cursor = 0
        self.top = 0
        self.focused = False
        self.empty = ""

    def fill(self, items: Sequence[Item], empty: str, *, cursor: int | None = None) -> None:
        """Show other rows; the cursor stays on its row where it can."""
        self.items, self.empty = items, empty
        self.move_to(self.cursor if cursor is None else cursor)

    def move_to(self, row: int) -> None:
        """Put the cursor on a row, or on the nearest that leads somewhere, and keep it in sight."""
        row = min(max(row, 0), max(0, len(self.items) - 1))
        after = next((i for i in range(row, len(self.items)) if self.items[i].leads), None)
        before = next((i for i in range(row, -1, -1) if i < len(self.items) and self.items[i].leads), None)
        self.cursor = after if after is not None else before if before is not None else 0
        height = max(1, self.size.height)
        # A group's name above its first row is kept in sight with it.
        first = self.cursor - 1 if self.cursor and not self.items[self.cursor - 1].leads else self.cursor
        lowest = max(0, len(self.items) - height)
        self.top = max(0, min(max(self.top, self.cursor - height + 1), first, lowest if height > 1 else first))
        self.refresh()

    def step(self, count: int) -> None:
        """Move the cursor over rows that lead somewhere."""
        row, way = self.cursor, 1 if count > 0 else -1
        for _ in range(abs(count)):
            following = row + way
            while 0 <= following < len(self.items) and not self.items[following].leads:
                following += way
            if not 0 <= following < len(self.items):
                break
            row = following
        self.move_to(row)

    @property
    def current(self) -> Item | None:
        """The row under the cursor."""
        return self.items[self.cursor] if self.cursor < len(self.items) and self.items[self.cursor].leads else None

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self.move_to(self.cursor)

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        width, index = self.frame.width, self.top + y
        if not self.items and self.empty:
            lines = _folded(self.empty, max(4, width - 2))
            text = f" {lines[y]}" if y < len(lines) else ""
            return Strip([Segment(text, self.style("count"))]).adjust_cell_length(width, self.style())
        if index >= len(self.items):
            return Strip.blank(width, self.style())
        return self._row(self.items[index], width, here=index == self.cursor)

    def _row(self, item: Item, width: int, *, here: bool) -> Strip:
        fold = {None: "", True: "▸ ", False: "▾ "}[item.folded]
        glyph = f"{item.glyph} " if item.glyph else ""
        count = f" {item.count} " if item.count else " "
        lead = f"{'›' if here else ' '}{' ' * item.indent}{fold}{glyph}"
        room = max(0, width - width_of(lead) - width_of(count))
        label = clip(visible(item.label), room)
        space = " " * max(0, room - width_of(label))
        if here and self.focused:
            style = self.style("cursor")
            return Strip([Segment(f"{lead}{label}{space}{count}", style)]).adjust_cell_length(width, style)
        return Strip(
            [
                Segment(f"{lead}{label}", self.style(*([item.style] if item.style else []))),
                Segment(space + count, self.style("count")),
            ]
        ).adjust_cell_length(width, self.style())

    def on_click(self, event: events.Click) -> None:
        """Go to the row that was pressed."""
        self.post_message(Listed(self.top + event.y))

    def on_mouse_scroll_down(self) -> None:
        """Scroll on."""
        self.top = max(0, min(self.top + 3, len(self.items) - self.size.height))
        self.refresh()

    def on_mouse_scroll_up(self) -> None:
        """Scroll back."""
        self.top = max(0, self.top - 3)
        self.refresh()


def _folded(text: str, width: int) -> list[str]:
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line]


def shares(wanted: Sequence[int], total: int) -> list[int]:
    """Share a row among names: equally, but so that none is cut where its neighbours have room to spare."""
    each = max(1, total // max(1, len(wanted)))
    if max(wanted, default=0) <= each or sum(wanted) > total:
        return [each] * len(wanted)
    spare, more = divmod(total - sum(wanted), len(wanted))
    return [width + spare + (place < more) for place, width in enumerate(wanted)]


class Tabs(Drawn):
    """The names of the lists with how much each holds."""

    STYLES: ClassVar[Mapping[str, str]] = {
        "current": "bold reverse $primary",
        "other": "$hansard-muted",
    }
    DEFAULT_CSS = """
    Tabs { height: 2; background: $surface; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.tab = "topics"
        self.counts: Mapping[str, str] = {}

    def tell(self, tab: str, counts: Mapping[str, str]) -> None:
        """Show which tab is open and how much each holds."""
        self.tab, self.counts = tab, counts
        self.refresh()

    def _cells(self) -> list[list[tuple[str, str]]]:
        rows = 1 if self.size.height == 1 else 2
        names = {
            tab: tab.capitalize() if self.size.width >= _WHOLE_NAMES else _SHORT.get(tab, tab.capitalize())
            for tab in TABS
        }
        cells = [(tab, f" {names[tab]} {self.counts.get(tab, '')}".rstrip()) for tab in TABS]
        each = len(TABS) // rows
        return [cells[start : start + each] for start in range(0, len(TABS), each)]

    def _widths(self, cells: Sequence[tuple[str, str]]) -> list[int]:
        return shares([len(words) + 1 for _, words in cells], self.size.width)

    def render_line(self, y: int) -> Strip:
        """Draw one row of names."""
        rows = self._cells()
        cells = rows[y] if y < len(rows) else []
        segments = []
        for (tab, words), width in zip(cells, self._widths(cells), strict=True):
            style = self.style("current" if tab == self.tab else "other")
            segments.append(Segment(clip(words, width).ljust(width), style))
        return Strip(segments).adjust_cell_length(self.size.width, self.style())

    def on_click(self, event: events.Click) -> None:
        """Open the tab that was pressed."""
        rows = self._cells()
        cells = rows[min(event.y, len(rows) - 1)]
        ends = list(accumulate(self._widths(cells)))
        self.post_message(TabPointed(cells[min(len(cells) - 1, bisect_right(ends, event.x))][0]))


class Sidebar(Widget):
    """Tabs above a list, and what the list is narrowed to below it."""

    DEFAULT_CSS = """
    Sidebar { width: 25%; min-width: 36; max-width: 54; height: 1fr; layout: vertical;
      background: $surface; border-right: vkey $panel; }
    Sidebar.drawer { dock: bottom; width: 100%; height: 45%; min-width: 0; max-width: 100%;
      border-right: none; border-top: hkey $panel; }
    Sidebar.drawer Tabs { height: 1; }
    Sidebar.hidden { display: none; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.tabs = Tabs()
        self.rows = Rows()

    def compose(self) -> ComposeResult:
        """Lay out tabs and list."""
        yield self.tabs
        yield self.rows
