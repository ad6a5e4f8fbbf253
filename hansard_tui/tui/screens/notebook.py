"""The notes of all transcripts, filtered and sorted."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from hansard_tui import library
from hansard_tui.model.annotation import Annotation, Motivation
from hansard_tui.model.span import Span
from hansard_tui.page.cells import visible
from hansard_tui.tui.screens.kept import Asks, KeptScreen, cell, one_line, whereabouts
from hansard_tui.tui.widgets.sidebar import Item

if TYPE_CHECKING:
    from hansard_tui.library import Annotations

_GLYPHS = {
    Motivation.HIGHLIGHTING: "▎",
    Motivation.BOOKMARKING: "⚑",
    Motivation.LINKING: "⇄",
    Motivation.ASSESSING: "●",
}
_WIDE = 100  # cells from which on there is room for who said it


class NotesScreen(KeptScreen[Annotation]):
    """Every mark that the reader made."""

    SCOPES: ClassVar[tuple[str, ...]] = ("notes", "list")
    ORDERS: ClassVar[tuple[str, ...]] = tuple(library.NOTE_ORDERS)

    def __init__(self, notes: "Annotations", asks: Asks) -> None:
        super().__init__(asks)
        self.notes = notes
        self._all = 0

    def gather(self) -> Sequence[Annotation]:
        """Give the marks that fit the filter."""
        every = self.notes.every()
        self._all = len(every)
        return library.NOTE_ORDERS[self.order](library.kept(every, self.filter))

    def many(self) -> int:
        """Give how many marks there are."""
        return len(self.notes.every())

    def key_of(self, record: Annotation) -> str:
        """Tell marks apart by their ids."""
        return record.id

    def item_of(self, record: Annotation, width: int) -> Item:
        """Give the row of a mark: its transcript, the words, its tags; with room also who said it."""
        anchor = record.anchor
        parts = [cell(library.shown_name(anchor.name), 14)]
        if width >= _WIDE:
            parts.append(cell(anchor.attribution or "–", 20))
        tags = " ".join(f"#{tag}" for tag in record.tags)
        sign = "✎" if record.note else ""
        count = cell(" ".join(part for part in (sign, tags) if part), width // 4).rstrip()
        glyph = f"{_GLYPHS[record.motivation]}{_what(record)[0]:1}"
        return Item("  ".join([*parts, one_line(anchor.exact)]), count, glyph, span=Span(0, 0), key=record.id)

    def heads(self, width: int) -> str:
        """Name the columns."""
        said = [cell("said by", 20)] if width >= _WIDE else []
        return "  ".join([cell(" in", 15), *said, "words"])

    def told(self, record: Annotation) -> Content:
        """Tell a mark in full."""
        kind = " ".join(word for word in (library.KINDS[record.motivation], _what(record)[1]) if word)
        made = f"made {record.created[:10]}" if record.created else ""
        tags = " ".join(f"#{tag}" for tag in record.tags)
        lacking = "" if record.anchor.column else "no column known yet"
        about = visible(one_line(" · ".join(part for part in (kind, tags, made, lacking) if part)))
        lines: list[Content | str | tuple[str, str]] = [(f"“{visible(one_line(record.anchor.exact))}”", "bold")]
        lines += ["\n", whereabouts(record.anchor), "\n", about]
        if record.other is not None:
            lines += ["\n", ("With: ", "bold"), f"“{visible(one_line(record.other.exact))}”"]
        if record.note:
            note = "\n".join(visible(line) for line in record.note.split("\n"))
            lines += ["\n", ("Note: ", "bold"), note]
        return Content.assemble(*lines)

    def heading(self) -> str:
        """Say how many there are."""
        return f"Notes · {len(self.records)} of {self._all} · by {self.order}{self.narrowed}"

    def empty(self) -> str:
        """Say how a mark is made, or that none fits."""
        if self.asked:
            return "No mark fits this filter."
        return "No marks yet: a highlights the sentence, A adds a note, m bookmarks."

    def go(self, record: Annotation) -> str:
        """Go to the mark."""
        return self.asks.go(record, record.anchor)

    def do_notes_markdown(self) -> None:
        """Write what is shown to a Markdown file."""
        self.asks.export("Notes.md", self._text("markdown"))

    def do_notes_csv(self) -> None:
        """Write what is shown to a CSV file."""
        self.asks.export("Notes.csv", self._text("csv"))

    def _text(self, name: str) -> Callable[[], str]:
        wanted = tuple(self.records)
        return lambda: library.marks_text(self.notes, name, wanted)


def _what(record: Annotation) -> tuple[str, str]:
    """Give the letter or number of a mark, and how it is told."""
    if record.motivation is Motivation.HIGHLIGHTING:
        return record.color, f"in colour {record.color}"
    if record.motivation is Motivation.ASSESSING:
        return "", record.verdict.replace("_", " ")
    return record.letter, record.letter
