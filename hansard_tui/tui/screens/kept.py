"""What the ledger, the notes and the changes have in common: a list, the row under the cursor told in full, a foot."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar, overload

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from hansard_tui import library
from hansard_tui.model.anchor import Anchor
from hansard_tui.model.annotation import Annotation
from hansard_tui.page.cells import clip, visible, width_of
from hansard_tui.tui.commands import Command, show_keys
from hansard_tui.tui.keys import KeyMap
from hansard_tui.tui.messages import Done, Listed
from hansard_tui.tui.screens.dialogs import TextScreen
from hansard_tui.tui.widgets.foot import Prompt, Status
from hansard_tui.tui.widgets.sidebar import Item, Rows

if TYPE_CHECKING:
    from hansard_tui.library import Annotations

Kept = TypeVar("Kept")
_LEAD = "   "  # the cells of a row before its words: the cursor, a sign, a blank
_MANY = 1000  # records that can be filtered and sorted between two keys
_FIRST = ("list_go", "list_keys")  # at the foot, where there is never room for all


@dataclass(frozen=True, slots=True)
class Asks:
    """What a list of kept things may ask of the reader's screen below it."""

    table: Sequence[Command]
    write: "Callable[[Callable[[Annotations], str | None]], None]"
    """Change the notes; the list is renewed and told when that is done."""
    go: Callable[[Annotation, Anchor], str]
    """Go to a passage; why not, where that cannot be."""
    export: Callable[[str, Callable[[], str]], None]
    """Write a file of this name."""
    colors: Sequence[tuple[str, str]] = ()
    """The reader's names of the colours, by number."""


class Items(Sequence[Item], Generic[Kept]):
    """Rows that are made when they are looked at: of thousands a screen shows forty."""

    def __init__(self, records: Sequence[Kept], make: Callable[[Kept], Item]) -> None:
        self._records, self._make = records, make
        self._made: dict[int, Item] = {}

    def __len__(self) -> int:
        """Give how many there are."""
        return len(self._records)

    @overload
    def __getitem__(self, index: int) -> Item: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Item]: ...
    def __getitem__(self, index: int | slice) -> Item | Sequence[Item]:
        """Make a row, or several."""
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(len(self)))]
        number = range(len(self))[index]
        if number not in self._made:
            self._made[number] = self._make(self._records[number])
        return self._made[number]


class KeptScreen(ModalScreen[None], Generic[Kept], inherit_bindings=False):
    """A list of what is kept. The rows are made anew whenever a note changes, in this window or another."""

    DEFAULT_CSS = """
    KeptScreen { layout: vertical; background: $surface; }
    KeptScreen #title { height: 1; padding: 0 1; color: $accent; text-style: bold; background: $panel; }
    KeptScreen #heads { height: 1; color: $hansard-muted; }
    KeptScreen #told { height: auto; max-height: 45vh; padding: 0 1; border-top: solid $panel; background: $surface; }
    """
    AUTO_FOCUS = ""
    SCOPES: ClassVar[tuple[str, ...]] = ("list",)
    ORDERS: ClassVar[tuple[str, ...]] = ()

    def __init__(self, asks: Asks) -> None:
        super().__init__()
        self.asks = asks
        self.keymap = KeyMap(asks.table)
        self.rows = Rows()
        self.rows.focused = True
        self.status = Status()
        self.prompt = Prompt()
        self.records: Sequence[Kept] = ()
        self.order = self.ORDERS[0] if self.ORDERS else ""
        self.asked = ""
        self.filter = library.Filter()
        self._renewals = 0

    # What each list says for itself -------------------------------------------------------------------------------

    @abstractmethod
    def gather(self) -> Sequence[Kept]:
        """Give what is to be listed, filtered and sorted."""

    @abstractmethod
    def key_of(self, record: Kept) -> str:
        """Tell one record from the others."""

    @abstractmethod
    def item_of(self, record: Kept, width: int) -> Item:
        """Give the row of a record."""

    def heads(self, width: int) -> str:
        """Name the columns of the rows; nothing where they speak for themselves."""
        del width
        return ""

    @abstractmethod
    def told(self, record: Kept) -> Content:
        """Tell all of a record."""

    @abstractmethod
    def heading(self) -> str:
        """Give the line at the top."""

    @abstractmethod
    def empty(self) -> str:
        """Say why there is nothing to list."""

    @abstractmethod
    def go(self, record: Kept) -> str:
        """Go to a record's passage; say why not."""

    # The picture --------------------------------------------------------------------------------------------------

    def compose(self) -> ComposeResult:
        """Lay out heading, list, what is told of the row, and foot."""
        yield Static(id="title")
        yield Static(id="heads")
        yield self.rows
        yield Static(id="told")
        yield self.status
        yield self.prompt

    def on_mount(self) -> None:
        """Show the list and its keys."""
        rows = [row for row in self._commands() if row.footer and row.keys]
        rows.sort(key=lambda row: row.name not in _FIRST)
        self.status.tell(keys=[(show_keys(row.keys[0]), row.footer) for row in rows])
        self.renew()

    def _commands(self) -> list[Command]:
        """Give the commands of this list, its own before those of every list."""
        rows = [row for row in self.asks.table if row.scope in self.SCOPES]
        rows = [row for row in rows if self.ORDERS or row.name != "list_order"]
        return sorted(rows, key=lambda row: self.SCOPES.index(row.scope))

    def on_resize(self) -> None:
        """Fit the columns to the width."""
        self.call_after_refresh(self.renew)

    def renew(self) -> None:
        """Make the list anew, of many records away from the screen; the cursor stays on what it was on."""
        self._renewals += 1
        if self.many() <= _MANY:
            self._list(self._renewals, self.gather())
            return
        number = self._renewals

        def work() -> None:
            records = self.gather()
            self.post_message(Done(lambda: self._list(number, records)))

        self.run_worker(work, thread=True, group="gather")

    def many(self) -> int:
        """Give how many records must be looked through."""
        return 0

    def on_done(self, event: Done) -> None:
        """Go on with what was done in another thread."""
        event.stop()
        event.then()

    def _list(self, renewal: int, records: Sequence[Kept]) -> None:
        if renewal != self._renewals:
            return  # more was typed meanwhile
        before = self.current
        kept = self.key_of(before) if before is not None else ""
        self.records = records
        at = next((i for i, record in enumerate(self.records) if self.key_of(record) == kept), self.rows.cursor)
        width = self.app.size.width
        self.rows.fill(Items(self.records, lambda record: self.item_of(record, width)), self.empty(), cursor=at)
        self.query_one("#title", Static).update(Content(visible(self.heading())))
        heads = self.query_one("#heads", Static)
        heads.display = bool(self.records and self.heads(width))
        heads.update(Content(f"{_LEAD}{self.heads(width)}"))
        self.show_current()

    def show_current(self) -> None:
        """Tell the row under the cursor in full."""
        told, current = self.query_one("#told", Static), self.current
        told.display = current is not None
        told.update(self.told(current) if current is not None else "")
        place = f"{self.rows.cursor + 1} of {len(self.records)}" if self.records else ""
        self.status.tell(place=place)

    @property
    def current(self) -> Kept | None:
        """The record under the cursor."""
        return self.records[self.rows.cursor] if self.rows.cursor < len(self.records) else None

    def say(self, words: str, *, warning: bool = False) -> None:
        """Tell something at the foot until the next key."""
        self.status.tell(news=words, warning=warning)

    # Keys ---------------------------------------------------------------------------------------------------------

    def on_key(self, event: events.Key) -> None:
        """Take a key for a command of the list."""
        if self.prompt.asking:
            return
        event.stop()
        event.prevent_default()
        key = event.key
        if event.character and event.character.isprintable() and event.character != " ":
            key = event.character
        if key == "escape" and self.keymap.forget():
            return
        command = self.keymap.press(key, self.SCOPES)
        if command is not None:
            self.say("")
            getattr(self, f"do_{command.name}")()
        elif not self.keymap.pressed:
            self.say(f"{show_keys(key)} does nothing here; ? shows the keys.")

    def on_listed(self, event: Listed) -> None:
        """Take the row that was pressed; pressed again, go there."""
        if event.row == self.rows.cursor:
            self.do_list_go()
        else:
            self._step(event.row - self.rows.cursor)

    def _step(self, count: int) -> None:
        self.rows.step(count)
        self.show_current()

    def do_list_next(self) -> None:
        """Move on."""
        self._step(1)

    def do_list_previous(self) -> None:
        """Move back."""
        self._step(-1)

    def do_list_page_down(self) -> None:
        """Move a page on."""
        self._step(max(1, self.rows.size.height - 2))

    def do_list_page_up(self) -> None:
        """Move a page back."""
        self._step(-max(1, self.rows.size.height - 2))

    def do_list_first(self) -> None:
        """Go to the first row."""
        self._move_to(0)

    def do_list_last(self) -> None:
        """Go to the last row."""
        self._move_to(len(self.records))

    def _move_to(self, row: int) -> None:
        self.rows.move_to(row)
        self.show_current()

    def do_list_go(self) -> None:
        """Go to the passage under the cursor, or say why not."""
        current = self.current
        if current is not None:
            self.left_for(self.go(current))

    def left_for(self, why_not: str) -> None:
        """Leave the list for the passage that was gone to, unless there is a reason why it could not be."""
        if why_not:
            self.say(why_not, warning=True)
        else:
            self.dismiss()

    def do_list_leave(self) -> None:
        """Go back to the text."""
        self.dismiss()

    def do_list_order(self) -> None:
        """Sort by the next order."""
        if self.ORDERS:
            self.order = self.ORDERS[(self.ORDERS.index(self.order) + 1) % len(self.ORDERS)]
            self.renew()

    def do_list_undo(self) -> None:
        """Undo the last change of the notes."""
        self.asks.write(lambda notes: notes.undo() or "Nothing to undo.")

    def do_list_redo(self) -> None:
        """Do again what was undone."""
        self.asks.write(lambda notes: notes.redo() or "Nothing to redo.")

    def do_list_keys(self) -> None:
        """Show the keys of this list."""
        rows = self._commands()
        lines = [f"{'  '.join(show_keys(keys) for keys in row.keys):<20} {row.help}" for row in rows]
        self.app.push_screen(TextScreen("Keys", Content("\n".join(lines))))

    # The line to type in ------------------------------------------------------------------------------------------

    def do_list_filter(self) -> None:
        """Ask what the list should be narrowed to."""
        self.prompt.ask("filter", "Only: ", self.asked, right="words tag:sen colour:2 kind:bookmark after:2013-10")

    def narrow(self, words: str) -> None:
        """Narrow the list; a filter that cannot be read is told, and the last one stays."""
        try:
            self.filter = library.parse_filter(words, self.asks.colors)
        except library.FilterError as error:
            self.say(str(error), warning=True)
            return
        self.asked = words.strip()
        self.say("")
        self.renew()

    def answer(self, kind: str, value: str) -> None:
        """Take what was typed for a question of the list's own."""

    def on_prompt_changed(self, event: Prompt.Changed) -> None:
        """Narrow as it is typed."""
        if event.kind == "filter":
            self.narrow(event.value)

    def on_prompt_answered(self, event: Prompt.Answered) -> None:
        """Take what was typed."""
        if event.kind == "filter":
            self.narrow(event.value)
        else:
            self.answer(event.kind, event.value)

    def on_prompt_left(self, event: Prompt.Left) -> None:
        """Show everything again where a filter was left."""
        if event.kind == "filter":
            self.narrow("")

    def on_prompt_typed_ahead(self, event: Prompt.TypedAhead) -> None:
        """Take a key that was pressed before the line had gone."""
        self.on_key(event.key)

    @property
    def narrowed(self) -> str:
        """What the list is narrowed to, for its heading."""
        return f" · only {self.asked}" if self.asked else ""


def cell(words: str, cells: int) -> str:
    """Give words in exactly so many cells."""
    shown = clip(visible(one_line(words)), cells)
    return shown + " " * (cells - width_of(shown))


def one_line(words: str) -> str:
    """Give words on one line."""
    return " ".join(words.split())


def whereabouts(anchor: Anchor) -> str:
    """Say who said a passage, when, in which column and transcript."""
    column = f"column {anchor.column}" if anchor.column else ""
    parts = (anchor.attribution, anchor.day, column, library.shown_name(anchor.name))
    return visible(one_line(" · ".join(part for part in parts if part)))
