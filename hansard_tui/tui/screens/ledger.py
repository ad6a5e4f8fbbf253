"""The ledger: the promises that the reader accepted in all transcripts, and what became of them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from hansard_tui import library
from hansard_tui.model.anchor import Anchor
from hansard_tui.model.annotation import Annotation
from hansard_tui.model.span import Span
from hansard_tui.page.cells import clip, visible
from hansard_tui.tui.completions import Completions
from hansard_tui.tui.screens.kept import Asks, KeptScreen, cell, one_line, whereabouts
from hansard_tui.tui.widgets.sidebar import Item

if TYPE_CHECKING:
    from hansard_tui.library import Annotations

GLYPHS = {"open": "○", "done": "✓", "dropped": "✗"}
_NEWS = {"open": "Open again.", "done": "Done.", "dropped": "Dropped."}
_WIDE = 100  # cells from which on there is room for who said it, and where


class LedgerScreen(KeptScreen[Annotation]):
    """Every accepted promise: sorted, filtered, edited, exported."""

    SCOPES: ClassVar[tuple[str, ...]] = ("ledger", "list")
    ORDERS: ClassVar[tuple[str, ...]] = tuple(library.LEDGER_ORDERS)

    def __init__(self, notes: "Annotations", asks: Asks, place: Anchor | None) -> None:
        super().__init__(asks)
        self.notes = notes
        self.place = place
        """The passage that the reader came from: perhaps the answer to a promise."""

    # The list -----------------------------------------------------------------------------------------------------

    def gather(self) -> Sequence[Annotation]:
        """Give the entries that fit the filter."""
        return library.ledger_entries(library.kept(self.notes.every(), self.filter), self.order)

    def many(self) -> int:
        """Give how many marks there are."""
        return len(self.notes.every())

    def key_of(self, record: Annotation) -> str:
        """Tell entries apart by their ids."""
        return record.id

    def item_of(self, record: Annotation, width: int) -> Item:
        """Give the row of an entry: what became of it, by when, whose, the words; with room also who said it, where."""
        anchor, late = record.anchor, library.is_late(record, library.today())
        parts = [cell("late" if late else library.status_of(record), 7), cell(record.due or "–", 10)]
        parts.append(cell(record.owner or "–", 12))
        if width >= _WIDE:
            parts.append(cell(anchor.attribution or "–", 20))
        words = "  ".join([*parts, one_line(anchor.exact)])
        where = cell(library.shown_name(anchor.name), 16).rstrip() if width >= _WIDE else ""
        reply = "⇄" if record.other else ""
        style = "faint" if library.status_of(record) != "open" else "commitment"
        glyph = "!" if late else GLYPHS[library.status_of(record)]
        return Item(words, f"{reply} {where}".strip(), glyph, style, span=Span(0, 0), key=record.id)

    def heads(self, width: int) -> str:
        """Name the columns."""
        parts = [cell("is", 7), cell("due", 10), cell("who has it", 12)]
        parts += [cell("said by", 20)] if width >= _WIDE else []
        return "  ".join([*parts, "what was promised"])

    def told(self, record: Annotation) -> Content:
        """Tell an entry in full."""
        state = [library.status_of(record), f"due {record.due}" if record.due else "no day given"]
        state += ["late"] if library.is_late(record, library.today()) else []
        state.append(record.owner or "nobody named")
        lines: list[Content | str | tuple[str, str]] = [(f"“{visible(one_line(record.anchor.exact))}”", "bold")]
        lines += ["\n", whereabouts(record.anchor), "\n", visible(one_line(" · ".join(state)))]
        if record.other is not None:
            answer = visible(one_line(record.other.exact))
            lines += ["\n", ("Answered: ", "bold"), f"“{answer}” ({whereabouts(record.other)}{_early(record)})"]
        if record.note:
            lines += ["\n", ("Note: ", "bold"), visible(one_line(record.note))]
        return Content.assemble(*lines)

    def heading(self) -> str:
        """Say how many there are, how many are late, and how they are sorted."""
        late = sum(library.is_late(entry, library.today()) for entry in self.records)
        open_ones = sum(library.status_of(entry) == "open" for entry in self.records)
        counts = f"{len(self.records)}, {open_ones} open" + (f", {late} late" if late else "")
        return f"Ledger · {counts} · by {self.order}{self.narrowed}"

    def empty(self) -> str:
        """Say how an entry is made."""
        if self.asked:
            return "No promise in the ledger fits this filter."
        return "The ledger is empty: stand on a finding (]c) and accept it with ga."

    def go(self, record: Annotation) -> str:
        """Go to the promise."""
        return self.asks.go(record, record.anchor)

    # Changes ------------------------------------------------------------------------------------------------------

    def _put(self, entry: Annotation, news: str) -> None:
        def change(notes: "Annotations") -> str:
            notes.put(entry)
            return f"{news} u undoes."

        self.asks.write(change)

    def _set_status(self, status: str) -> None:
        if self.current is not None:
            self._put(replace(self.current, status=status), _NEWS[status])

    def do_entry_open(self) -> None:
        """Open an entry again."""
        self._set_status("open")

    def do_entry_done(self) -> None:
        """Say that a promise was kept."""
        self._set_status("done")

    def do_entry_dropped(self) -> None:
        """Say that nobody waits for it."""
        self._set_status("dropped")

    def do_entry_owner(self) -> None:
        """Ask who has it."""
        if self.current is not None:
            owners = sorted({entry.owner for entry in self.records if entry.owner})
            self.prompt.ask(
                "owner", "Who has it: ", self.current.owner, right="a name", completions=Completions(owners)
            )

    def do_entry_due(self) -> None:
        """Ask by when it is due."""
        if self.current is not None:
            self.prompt.ask("due", "Due: ", self.current.due, right="2026-12-01, or 1 December 2026")

    def answer(self, kind: str, value: str) -> None:
        """Take an owner or a day."""
        entry, value = self.current, one_line(value)
        if entry is None:
            return
        if kind == "owner":
            self._put(replace(entry, owner=value), f"{value} has it." if value else "Nobody has it.")
            return
        try:
            due = library.due_day(value)
        except ValueError as error:
            # Asked again with what was typed: to mend it takes fewer keys than to type it anew.
            self.prompt.ask("due", "Due: ", value)
            self.prompt.tell(str(error), warning=True)
            return
        self._put(replace(entry, due=due), f"Due on {due}." if due else "Not due on any day.")

    # The answer ---------------------------------------------------------------------------------------------------

    def do_entry_link(self) -> None:
        """Say that the passage the reader came from answers this promise; the same again takes that back."""
        entry, place = self.current, self.place
        if entry is None or place is None:
            return
        if entry.other is not None and (entry.other.source, entry.other.start) == (place.source, place.start):
            self._unlink(entry)
            return
        before = entry.other
        try:
            both = library.answered(entry, place)
        except ValueError as error:
            self.say(str(error), warning=True)
            return

        early = _early(both[0])

        def change(notes: "Annotations") -> str:
            notes.change(puts=both)
            if before is not None:
                return f"Answered by this{early} instead of “{clip(one_line(before.exact), 40)}”: u brings that back."
            return f"Answered by “{clip(one_line(place.exact), 40)}”{early}. d if that settles it; u undoes."

        self.asks.write(change)

    def _unlink(self, entry: Annotation) -> None:
        def change(notes: "Annotations") -> str:
            notes.change(puts=(replace(entry, other=None),), removes=(library.pair_id(entry),))
            return "Not answered any more. u undoes."

        self.asks.write(change)

    def do_entry_answer(self) -> None:
        """Go to the answer."""
        entry = self.current
        if entry is None:
            return
        if entry.other is None:
            self.say("No answer yet: go to it in the text, press gl and then l on this entry.")
        else:
            self.left_for(self.asks.go(entry, entry.other))

    # Taking away --------------------------------------------------------------------------------------------------

    def do_ledger_markdown(self) -> None:
        """Write what is shown to a Markdown file."""
        self.asks.export("Ledger.md", self._text("commitments"))

    def do_ledger_csv(self) -> None:
        """Write what is shown to a CSV file."""
        self.asks.export("Ledger.csv", self._text("ledger"))

    def _text(self, name: str) -> Callable[[], str]:
        wanted = tuple(self.records)
        return lambda: library.marks_text(self.notes, name, wanted)


def _early(entry: Annotation) -> str:
    """Remark upon an answer that cannot have been meant for the promise: it is the reader who knows better."""
    return ", said before the promise" if library.is_early(entry) else ""
