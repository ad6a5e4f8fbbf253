"""Screens that lie over the reader: a text to read, a list to choose from, a note to write."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static, TextArea

from hansard_tui.page.cells import visible
from hansard_tui.tui.widgets.sidebar import Item, Rows

_TEXT_WIDTH = 100
_TOLD = 5  # rows, a line above them among them
_EDGES = 5  # the frame, a blank on each side, the scrollbar
_CSS = """
{name} {{ align: center middle; background: $background 60%; }}
{name} > Vertical {{ width: 90%; max-width: {width}; height: auto; max-height: 90%; background: $surface;
  border: round $accent; padding: 0 1; }}
{name} .title {{ color: $accent; text-style: bold; height: 1; }}
{name} .foot {{ color: $hansard-muted; height: 1; }}
"""


class TextScreen(ModalScreen[None]):
    """Something to read: why a finding was made, the keys, the problems of a file."""

    DEFAULT_CSS = (
        _CSS.format(name="TextScreen", width=_TEXT_WIDTH)
        + """TextScreen VerticalScroll { height: auto; max-height: 76vh; scrollbar-size-vertical: 1;
          scrollbar-color: $hansard-muted; scrollbar-color-hover: $hansard-muted; scrollbar-color-active: $primary;
          scrollbar-background: $surface; scrollbar-background-hover: $surface; scrollbar-background-active: $surface; }
        """
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,i,enter,question_mark,f1", "dismiss_it", "Close"),
        Binding("j,down", "scroll(1)", "Down"),
        Binding("k,up", "scroll(-1)", "Up"),
        Binding("space,pagedown", "scroll(12)", "On"),
        Binding("b,pageup", "scroll(-12)", "Back"),
        Binding("home,g", "scroll(-100000)", "Top"),
        Binding("end,G", "scroll(100000)", "End"),
    ]

    def __init__(self, title: str, body: Content) -> None:
        super().__init__()
        self._title, self._body = title, body

    @staticmethod
    def room(width: int) -> int:
        """Give the cells that a line of the text may take on a screen of so many."""
        return max(16, min(_TEXT_WIDTH, width * 9 // 10) - _EDGES)

    def compose(self) -> ComposeResult:
        """Lay out title, text and keys."""
        with Vertical():
            yield Static(Content(visible(self._title)), classes="title")
            with VerticalScroll(can_focus=False):
                yield Static(self._body)
            yield Static("j k scroll · Esc closes", classes="foot", markup=False)

    def action_dismiss_it(self) -> None:
        """Close."""
        self.dismiss()

    def action_scroll(self, rows: int) -> None:
        """Scroll by rows."""
        self.query_one(VerticalScroll).scroll_relative(y=rows, animate=False)


class ChooseScreen(ModalScreen[int | None]):
    """A list to choose from; the row under the cursor may be previewed as the cursor moves."""

    DEFAULT_CSS = (
        _CSS.format(name="ChooseScreen", width=110)
        + "ChooseScreen Rows { height: auto; max-height: 24; }"
        + f"ChooseScreen .told {{ height: {_TOLD}; border-top: solid $panel; }}"
    )

    IN_FULL: ClassVar[bool] = False
    """Whether the row under the cursor stands in full below, for rows that are longer than the screen is wide."""

    def __init__(
        self, title: str, items: Sequence[Item], foot: str, *, at: int = 0, preview: Callable[[int], None] | None = None
    ) -> None:
        super().__init__()
        self._title, self._items, self._foot, self._at, self._preview = title, items, foot, at, preview
        self.told = Static(classes="told", markup=False) if self.IN_FULL else None
        self.rows = Rows()
        self.rows.focused = True
        self.keys: dict[str, Callable[[int], None]] = {}
        self.empty = "Nothing here."

    def compose(self) -> ComposeResult:
        """Lay out title, list and keys."""
        with Vertical():
            yield Static(Content(visible(self._title)), classes="title")
            yield self.rows
            if self.told is not None:
                yield self.told
            yield Static(Content(self._foot), classes="foot")

    def on_mount(self) -> None:
        """Fill the list."""
        taken = 8 if self.told is None else 8 + _TOLD
        self.rows.styles.height = max(1, min(len(self._items), max(3, self.app.size.height - taken)))
        self.rows.fill(self._items, self.empty, cursor=self._at)
        self._tell()

    def _tell(self) -> None:
        current = self.rows.current
        if self.told is not None:
            self.told.update(Content(visible(self.tell(self.rows.cursor)) if current is not None else ""))

    def tell(self, index: int) -> str:
        """Give a row in full."""
        return self._items[index].label

    def on_key(self, event: events.Key) -> None:
        """Move, choose, or leave."""
        event.stop()
        event.prevent_default()
        steps = {"j": 1, "down": 1, "n": 1, "tab": 1, "k": -1, "up": -1, "p": -1, "shift+tab": -1}
        pages = {"space": 10, "pagedown": 10, "b": -10, "pageup": -10, "home": -(10**6), "end": 10**6}
        key = event.key
        if key in ("escape", "q"):
            self.dismiss(None)
        elif key == "enter":
            self.dismiss(self.rows.cursor if self.rows.current else None)
        elif key in steps or key in pages:
            self.rows.step(steps.get(key) or pages[key])
            self._tell()
            if self._preview is not None and self.rows.current:
                self._preview(self.rows.cursor)
        elif (event.character or key) in self.keys and self.rows.current:
            self.keys[event.character or key](self.rows.cursor)

    def refill(self, items: Sequence[Item]) -> None:
        """Show other rows."""
        self._items = items
        self.rows.fill(items, self.empty)
        self._tell()


class PassagesScreen(ChooseScreen):
    """A list of passages to choose from, each to be read in full, with who said it and where."""

    IN_FULL = True

    def __init__(
        self, title: str, items: Sequence[Item], foot: str, cite: Callable[[Item], str], *, at: int = 0
    ) -> None:
        super().__init__(title, items, foot, at=at)
        self._cite = cite

    def tell(self, index: int) -> str:
        """Give a passage, and its citation."""
        item = self._items[index]
        return f"{item.label}\n— {self._cite(item)}"


class NoteScreen(ModalScreen[str | None]):
    """A note to write. It is saved as it is typed; Escape keeps it."""

    DEFAULT_CSS = (
        _CSS.format(name="NoteScreen", width=90)
        + "NoteScreen TextArea { height: 12; border: none; background: $panel; padding: 0; }"
        + "NoteScreen .quotation { color: $hansard-muted; max-height: 4; text-style: italic; }"
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+s", "keep", "Keep", priority=True),
        Binding("ctrl+x", "discard", "Discard changes", priority=True),
    ]
    PAUSE: ClassVar[float] = 1.0

    def __init__(self, quotation: str, note: str, save: Callable[[str], None]) -> None:
        super().__init__()
        self._quotation, self._note, self._save = quotation, note, save
        self._saved = note

    def compose(self) -> ComposeResult:
        """Lay out the passage, the note and the keys."""
        with Vertical():
            yield Static("Note", classes="title", markup=False)
            yield Static(Content(visible(self._quotation)), classes="quotation")
            yield TextArea(self._note, soft_wrap=True, show_line_numbers=False, tab_behavior="indent")
            yield Static("Esc keeps · Ctrl+X discards the changes · Markdown is welcome", classes="foot", markup=False)

    def on_mount(self) -> None:
        """Begin at the end of what is there; save in every pause of the typing."""
        area = self.query_one(TextArea)
        area.move_cursor(area.document.end)
        area.focus()
        self.set_interval(self.PAUSE, self.save_now)

    def save_now(self) -> None:
        """Save what has been typed since the last time."""
        text = self.query_one(TextArea).text
        if text != self._saved:
            self._saved = text
            self._save(text)

    def action_keep(self) -> None:
        """Save and close."""
        self.save_now()
        self.dismiss(self._saved)

    def action_discard(self) -> None:
        """Put the note back as it was and close."""
        if self._saved != self._note:
            self._save(self._note)
        self.dismiss(None)
