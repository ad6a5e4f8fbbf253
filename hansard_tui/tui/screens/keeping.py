"""The verbs of what is kept across transcripts: the ledger, all notes, what changed."""

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from hansard_tui import library
from hansard_tui.config import Settings
from hansard_tui.model.anchor import Anchor, Standing
from hansard_tui.model.annotation import Annotation, Placed
from hansard_tui.model.span import Span
from hansard_tui.paths import shown
from hansard_tui.tui.messages import Done
from hansard_tui.tui.reading import Reading
from hansard_tui.tui.screens.taking import Taking
from hansard_tui.tui.widgets.sidebar import Item

if TYPE_CHECKING:
    from hansard_tui.library import Annotations, Offer, OpenTranscript
    from hansard_tui.tui.screens.changes import Change
    from hansard_tui.tui.screens.kept import Asks, KeptScreen

_DRAWN = {Standing.EXACT, Standing.MOVED, Standing.REWORDED}


class Keeping(Taking):
    """The verbs of the group "Keeping"."""

    _changes_told = False

    def __init__(self, texts: "Sequence[OpenTranscript]", settings: Settings) -> None:
        super().__init__(texts, settings)
        self._filled_in: set[str] = set()

    def do_ledger(self) -> None:
        """Open the ledger; the passage under the cursor may be linked there as an answer."""
        from hansard_tui.tui.screens.ledger import LedgerScreen

        place = self.state.selection or self.state.cursor
        anchor = library.describe(self.reading.transcript, place.start, place.end)
        self.with_notes(lambda notes: self._open(LedgerScreen(notes, self._asks(), anchor)))

    def do_all_notes(self) -> None:
        """Open the notes of all transcripts."""
        from hansard_tui.tui.screens.notebook import NotesScreen

        self.with_notes(lambda notes: self._open(NotesScreen(notes, self._asks())))

    def _open(self, screen: "KeptScreen[Annotation]") -> None:
        self.app.push_screen(screen)

    def do_changes(self) -> None:
        """Walk over the marked passages whose words changed."""
        from hansard_tui.tui.screens.changes import ChangesScreen

        if not self.changes():
            self.say("Every marked passage stands as it was marked, or as you accepted or kept it.")
            return
        place = self.reading, self.state.selection or self.state.cursor
        self.app.push_screen(ChangesScreen(self.changes, self._asks(), place, self._show_change))

    def _asks(self) -> "Asks":
        from hansard_tui.tui.screens.kept import Asks

        colors = [(color, self.settings.color_name(color)) for color in "123456"]
        return Asks(self.table, self.write, self.go_to_mark, self._export_kept, colors)

    def _export_kept(self, name: str, text: Callable[[], str]) -> None:
        self._write(self.export_folder / name, text)

    def fill_in(self, reading: Reading, placed: Iterable[Placed]) -> None:
        """Fill in the columns that were not known when a note was made: once, in case that is undone."""
        known = [one for one in library.with_columns(reading.transcript, placed) if one.id not in self._filled_in]
        # Nobody asked for it: where notes may only be read, nothing is left waiting to be written.
        if known and os.access(self.notes.folder, os.W_OK):
            self._filled_in |= {one.id for one in known}
            notes = "1 note" if len(known) == 1 else f"{len(known)} notes"

            def change(annotations: "Annotations") -> str:
                annotations.change(puts=known)
                return f"The column of {notes} is known now. u undoes."

            self.write(change)

    # Going there --------------------------------------------------------------------------------------------------

    def go_to_mark(self, annotation: Annotation, anchor: Anchor) -> str:
        """Go to the passage of a mark; say why not, where its transcript is not open or does not hold it any more."""
        known = {annotation.id, library.pair_id(annotation)}
        holding = [reading for reading in self.readings if _holds(reading, anchor, known)]
        for reading in holding:
            location = library.locate(anchor, reading.transcript)
            if location.span is not None and location.standing in _DRAWN:
                self._show_change(reading, location.span)
                return ""
        if holding:
            return f"This passage is not in {holding[0].title} any more; g? and gC tell more."
        return f"Not open. This opens it: hansard-tui {_path_of(anchor)}"

    def _show_change(self, reading: Reading, span: Span) -> None:
        here = self.states[self.active].text == reading.index
        there = self.is_split and self.states[self.other].text == reading.index
        self.jump(reading.index, span, "kept", number=self.other if there and not here else self.active)

    # What changed -------------------------------------------------------------------------------------------------

    def changes(self) -> "list[Change]":
        """Give the marked passages of the open transcripts whose words changed."""
        from hansard_tui.tui.screens.changes import Change

        return [
            Change(reading, changed)
            for reading in self.readings
            for changed in library.changed_passages(reading.transcript, reading.placed, reading.unplaced)
            if not changed.is_answered
        ]

    def after_placing(self) -> None:
        """Renew the list that is open; just after opening, tell of an outdated file and of changed passages."""
        if self.app.screen is not self:
            self._renew_list()
        if self._changes_told:
            return
        self._changes_told = True
        outdated = [p.message for one in self.readings for p in one.text.problems if p.kind == "superseded"]
        if outdated:
            self.say(outdated[0], warning=True)
            return
        if not any(reading.placed or reading.unplaced for reading in self.readings):
            return
        changed = {change.changed.annotation.id for change in self.changes()}
        if changed:
            marks = {one.annotation.id for reading in self.readings for one in reading.placed}
            marks |= {one.id for reading in self.readings for one, _ in reading.unplaced}
            self.say(
                f"{len(changed)} of {len(marks)} passages changed: gC shows {'it' if len(changed) == 1 else 'them'}"
            )

    def _renew_list(self) -> None:
        from hansard_tui.tui.screens.kept import KeptScreen

        if isinstance(self.app.screen, KeptScreen):
            self.app.screen.renew()

    # Bringing in --------------------------------------------------------------------------------------------------

    def do_import_notes(self) -> None:
        """Ask which file to bring in."""
        self.prompt.ask("import", "Bring in: ", right="a file: W3C or Hypothesis JSON, or our own Markdown, edited")

    def answer_import(self, value: str) -> None:
        """Look at a file away from the screen's thread, and tell what it would change before it does."""
        if not value.strip():
            return

        def look() -> None:
            try:
                offer = library.look_at_notes(self.settings, value.strip())
            except Exception as error:  # noqa: BLE001 (whatever is wrong with a file, the reader is told and reads on)
                words = str(error)
                self.post_message(Done(lambda: self.say(words, warning=True)))
            else:
                self.post_message(Done(lambda: self._offer(value.strip(), offer)))

        self.say("Looking …")
        self.writer.submit(look)

    def _offer(self, name: str, offer: "Offer") -> None:
        from hansard_tui.tui.screens.dialogs import ChooseScreen

        self.quiet()
        items = [
            Item(f"Bring in: {offer.counts}", span=Span(0, 0)),
            Item("Leave the notes as they are", span=Span(0, 0)),
        ]
        items += [Item(words, "", "!", "faint") for words in offer.problems]

        def chosen(index: int | None) -> None:
            if index == 0:
                self.write(lambda notes: self._bring_in(notes, offer))

        self.app.push_screen(ChooseScreen(f"Notes from {name}", items, "Enter chooses · Esc leaves"), chosen)

    def _bring_in(self, notes: "Annotations", offer: "Offer") -> str:
        counts, _ = library.import_notes(self.settings, offer.text)
        notes.refresh()
        return f"Brought in: {counts}. u undoes."

    # News ---------------------------------------------------------------------------------------------------------

    def say(self, words: str, *, warning: bool = False) -> None:
        """Tell the reader something, also on the list that lies over the text."""
        from hansard_tui.tui.screens.kept import KeptScreen

        super().say(words, warning=warning)
        if self.is_mounted and isinstance(self.app.screen, KeptScreen):
            self.app.screen.say(words, warning=warning)


def _holds(reading: Reading, anchor: Anchor, known: set[str]) -> bool:
    if library.same_source(anchor, reading.transcript.source):
        return True
    marks = [one.annotation for one in reading.placed] + [one for one, _ in reading.unplaced]
    return any(mark.id in known for mark in marks)


def _path_of(anchor: Anchor) -> str:
    """Give what a reader types to open an anchor's transcript."""
    if anchor.source.startswith("file:"):
        return shown(Path(unquote(urlsplit(anchor.source).path)))
    return anchor.source if "://" in anchor.source else anchor.name
