"""Marked passages whose words changed, each shown word by word."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from hansard_tui import library
from hansard_tui.model.anchor import Standing
from hansard_tui.model.annotation import Annotation
from hansard_tui.model.span import Span
from hansard_tui.page.cells import visible
from hansard_tui.tui.reading import Reading
from hansard_tui.tui.screens.kept import Asks, KeptScreen, cell, one_line, whereabouts
from hansard_tui.tui.widgets.sidebar import Item

if TYPE_CHECKING:
    from hansard_tui.library import Annotations, Changed

_GLYPHS = {Standing.REWORDED: "~", Standing.SUGGESTED: "?", Standing.LOST: "✗"}
_TOLD = {
    Standing.REWORDED: "Reworded. a accepts the new words; o keeps the old ones. What you marked first is never lost.",
    Standing.SUGGESTED: "Perhaps here. a accepts the place; o keeps it unplaced. What you marked first is never lost.",
    Standing.LOST: "Not found any more. a attaches it to the sentence or selection you came from; o keeps it as it is.",
}
_SIGNS = {"gone": ("[-", "-]", "strike"), "new": ("{+", "+}", "underline bold")}


@dataclass(frozen=True, slots=True)
class Change:
    """A changed passage, and the open transcript that it is in."""

    reading: Reading
    changed: "Changed"


class ChangesScreen(KeptScreen[Change]):
    """A walk over what changed since it was marked."""

    SCOPES: ClassVar[tuple[str, ...]] = ("changes", "list")

    def __init__(
        self,
        changes: Callable[[], Sequence[Change]],
        asks: Asks,
        place: tuple[Reading, Span],
        show: Callable[[Reading, Span], None],
    ) -> None:
        super().__init__(asks)
        self._changes, self._place, self._show = changes, place, show

    def gather(self) -> Sequence[Change]:
        """Give the changes that fit the filter, in the order of the texts."""
        return [one for one in self._changes() if self.filter.holds(one.changed.annotation)]

    def key_of(self, record: Change) -> str:
        """Tell changes apart by their marks, and by the end of a pair."""
        return f"{record.changed.annotation.id}{record.changed.far}"

    def item_of(self, record: Change, width: int) -> Item:
        """Give the row of a change: what it was marked as."""
        changed = record.changed
        words = f"{cell(changed.standing, 9)}  {one_line(changed.annotation.anchor.exact)}"
        where = cell(record.reading.title, width // 4).rstrip()
        return Item(words, where, _GLYPHS[changed.standing], span=Span(0, 0), key=self.key_of(record))

    def told(self, record: Change) -> Content:
        """Tell a change word by word."""
        anchor = record.changed.anchor
        lines: list[Content | str | tuple[str, str]] = [difference(record.changed.parts)]
        if anchor.later:
            lines += ["\n", ("Marked first: ", "bold"), f"“{visible(one_line(anchor.exact))}”"]
        lines += ["\n", whereabouts(anchor), "\n", (_TOLD[record.changed.standing], "dim")]
        return Content.assemble(*lines)

    def heading(self) -> str:
        """Say how many there are."""
        return f"What changed · {len(self.records)}{self.narrowed}"

    def empty(self) -> str:
        """Say that nothing changed."""
        return "Every marked passage stands as it was marked, or as you accepted or kept it."

    def go(self, record: Change) -> str:
        """Go to where the passage now stands."""
        if record.changed.span is None:
            return "This passage is not in the text any more; a attaches it to the sentence that you came from."
        self._show(record.reading, record.changed.span)
        return ""

    def do_accept_place(self) -> None:
        """Accept the new place; of a passage that is gone, the place that the reader came from."""
        record = self.current
        if record is None:
            return
        reading, span = (record.reading, record.changed.span) if record.changed.span else self._place
        if reading is not record.reading:
            self.say(f"Stand on the passage in {record.reading.title} first, and then press gC and a.", warning=True)
            return
        annotation = library.accept_place(record.changed, reading.transcript, span)

        def change(notes: "Annotations") -> str:
            notes.put(annotation)
            return "Accepted; what you marked first is kept. u undoes."

        self.asks.write(change)

    def do_keep_old(self) -> None:
        """Keep the words that were marked, and ask about this change no more."""
        record = self.current
        if record is None:
            return
        annotation = library.keep_old(record.changed)

        def change(notes: "Annotations") -> str:
            notes.put(annotation)
            return "Kept as you marked it; this change is not asked about again. u undoes."

        self.asks.write(change)

    def do_accept_all(self) -> None:
        """Accept every passage of the list that is only reworded, as one change."""
        reworded = [one for one in self.records if one.changed.standing is Standing.REWORDED and one.changed.span]
        accepted: dict[str, Annotation] = {}
        for one in reworded:
            # Of a pair both ends may have changed: the second is accepted on top of the first.
            known = accepted.get(one.changed.annotation.id, one.changed.annotation)
            span = one.changed.span or Span(0, 0)
            changed = replace(one.changed, annotation=known)
            accepted[known.id] = library.accept_place(changed, one.reading.transcript, span)
        if not accepted:
            self.say("No passage here is only reworded; a accepts them one by one.")
            return

        def change(notes: "Annotations") -> str:
            notes.change(puts=tuple(accepted.values()))
            return f"{len(reworded)} accepted; what you marked first is kept. u undoes."

        self.asks.write(change)


def difference(parts: Sequence[tuple[str, str]]) -> Content:
    """Show two wordings as one: [-gone-] struck out, {+new+} underlined."""
    shown: list[str | tuple[str, str]] = []
    for kind, words in parts:
        plain = visible(words.replace("\n", " "))
        before, after, style = _SIGNS.get(kind, ("", "", ""))
        shown.append((f"{before}{plain}{after}", style) if style else plain)
    return Content.assemble(*shown)
