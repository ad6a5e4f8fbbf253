"""The export screen: what, how and where, with a preview."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from hansard_tui.page.cells import visible
from hansard_tui.tui.widgets.sidebar import Item, Rows

ORDERS = ("transcript", "text", "collection", "tag", "speaker", "topic", "kind", "color", "status")
_PREVIEWED = 20_000


@dataclass(frozen=True, slots=True)
class Choice:
    """What the reader chose."""

    name: str
    path: str
    by: str = ""
    style: str = ""
    current: bool = False
    """Whether the file is to be written again whenever a note changes."""


class ExportScreen(ModalScreen[Choice | None]):
    """Formats on the left, the preview on the right, the path below."""

    DEFAULT_CSS = """
    ExportScreen { align: center middle; background: $background 60%; }
    ExportScreen > Vertical { width: 94%; height: 90%; background: $surface; border: round $accent; padding: 0 1; }
    ExportScreen .title { color: $accent; text-style: bold; height: 1; }
    ExportScreen .foot { color: $hansard-muted; height: 1; }
    ExportScreen Rows { width: 30; height: 1fr; }
    ExportScreen VerticalScroll { width: 1fr; height: 1fr; background: $background; padding: 0 1; }
    ExportScreen Input { border: none; height: 1; padding: 0; background: $panel; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Leave", priority=True),
        Binding("down", "step(1)", "Next format", priority=True),
        Binding("up", "step(-1)", "Previous format", priority=True),
        Binding("pagedown", "scroll(10)", "Preview on", priority=True),
        Binding("pageup", "scroll(-10)", "Preview back", priority=True),
        Binding("ctrl+o", "order", "Order", priority=True),
        Binding("ctrl+t", "style", "Citations", priority=True),
        Binding("ctrl+k", "current", "Keep current", priority=True),
    ]

    def __init__(
        self,
        formats: Sequence[tuple[str, str]],
        first: Choice,
        text_of: Callable[[Choice], str],
        path_for: Callable[[str], str],
        styles: Sequence[str],
    ) -> None:
        super().__init__()
        self._styles = styles
        self._formats, self._choice, self._text_of, self._path_for = formats, first, text_of, path_for
        self.rows = Rows()
        self.rows.focused = True

    def compose(self) -> ComposeResult:
        """Lay out formats, preview, path and keys."""
        with Vertical():
            yield Static("Export", classes="title", markup=False)
            with Horizontal():
                yield self.rows
                with VerticalScroll(can_focus=False):
                    yield Static("", id="preview", markup=False)
            yield Input(self._choice.path, compact=True)
            yield Static("", classes="foot", id="foot", markup=False)

    def on_mount(self) -> None:
        """Show the first format."""
        from hansard_tui.model.span import Span

        items = [Item(name, span=Span(0, 0)) for name, _ in self._formats]
        at = next((i for i, (name, _) in enumerate(self._formats) if name == self._choice.name), 0)
        self.rows.fill(items, "", cursor=at)
        self.query_one(Input).focus()
        self._show()

    def _show(self) -> None:
        words = self._formats[self.rows.cursor][1]
        order = self._choice.by or "transcript"
        kept = "yes" if self._choice.current else "no"
        foot = f"Enter writes · ↑↓ form · ^O by {order} · ^T {self._choice.style} · ^K current: {kept}"
        self.query_one(".title", Static).update(Content(f"Export · {words}"))
        self.query_one("#foot", Static).update(Content(foot))
        self.query_one("#preview", Static).update("…")
        self._preview(self._choice)

    @work(thread=True, exclusive=True)
    def _preview(self, choice: Choice) -> None:
        try:
            text = self._text_of(choice)
        except Exception as error:  # noqa: BLE001 (a preview that cannot be made is told, whatever the reason)
            text = f"This cannot be written: {error}"
        lines = visible_lines(text[:_PREVIEWED])
        self.app.call_from_thread(self._previewed, choice, lines)

    def _previewed(self, choice: Choice, text: str) -> None:
        if choice == self._choice and self.is_mounted:
            self.query_one("#preview", Static).update(Content(text))

    def action_step(self, step: int) -> None:
        """Choose another format; a path that was not touched changes its suffix."""
        untouched = self.query_one(Input).value == self._path_for(self._choice.name)
        before = self.rows.cursor
        self.rows.step(step)
        if self.rows.cursor == before:
            return
        name = self._formats[self.rows.cursor][0]
        if untouched:
            self.query_one(Input).value = self._path_for(name)
        self._choice = replace(self._choice, name=name)
        self._show()

    def action_order(self) -> None:
        """Choose another order."""
        order = ORDERS[(ORDERS.index(self._choice.by or "transcript") + 1) % len(ORDERS)]
        self._choice = replace(self._choice, by=order)
        self._show()

    def action_style(self) -> None:
        """Choose another style of citations."""
        style = self._styles[(self._styles.index(self._choice.style) + 1) % len(self._styles)]
        self._choice = replace(self._choice, style=style)
        self._show()

    def action_current(self) -> None:
        """Choose whether the file follows the notes from now on."""
        self._choice = replace(self._choice, current=not self._choice.current)
        self._show()

    def action_scroll(self, rows: int) -> None:
        """Scroll the preview."""
        self.query_one(VerticalScroll).scroll_relative(y=rows, animate=False)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Write it."""
        event.stop()
        self.dismiss(replace(self._choice, path=event.value))

    def action_leave(self) -> None:
        """Write nothing."""
        self.dismiss(None)


def visible_lines(text: str) -> str:
    """Make every line of a text harmless to the terminal."""
    return "\n".join(visible(line) for line in text.split("\n"))
