"""Marking: highlights, notes, tags, bookmarks; undo and redo."""

import os
import shlex
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from hansard_tui import library
from hansard_tui.model.annotation import Annotation, Motivation
from hansard_tui.model.span import Span
from hansard_tui.tui.completions import Completions
from hansard_tui.tui.failures import plain
from hansard_tui.tui.screens.selecting import Selecting
from hansard_tui.tui.widgets.sidebar import Item

if TYPE_CHECKING:
    from hansard_tui.library import Annotations


class Marking(Selecting):
    """The verbs of the group "Marking"."""

    color = "1"

    # Highlights ---------------------------------------------------------------------------------------------------

    def mark_here(self, *motivations: Motivation) -> Annotation | None:
        """Give the reader's newest mark under the place."""
        found = self.annotations_here(*(motivations or (Motivation.HIGHLIGHTING, Motivation.BOOKMARKING)))
        return found[0] if found else None

    def _place_to_mark(self) -> tuple[int, Span]:
        return self.reading.index, self.state.selection or self.state.cursor

    def do_highlight(self) -> None:
        """Highlight the selection or the sentence."""
        self._highlight(self.color)

    def _highlight(self, color: str, *, then_note: bool = False, group: str = "") -> None:
        text, span = self._place_to_mark()
        reading = self.readings[text]
        exact = [p for p in reading.marks_of(Motivation.HIGHLIGHTING) if (p.start, p.end) == (span.start, span.end)]
        known = (
            exact[0].annotation if exact else None if self.state.selection else self.mark_here(Motivation.HIGHLIGHTING)
        )
        if known is not None:
            annotation = replace(known, color=color)
            news = f"Now in {self.settings.color_name(color)}."
        else:
            annotation = library.new_annotation(
                Motivation.HIGHLIGHTING, library.describe(reading.transcript, span.start, span.end), color=color
            )
            news = f"Highlighted in {self.settings.color_name(color)}. A adds a note, t a tag, u undoes."
        if known != annotation:
            self.put(annotation, "" if then_note else news, group)
        elif not then_note:
            self.say("Highlighted already: d removes it, A adds a note.")
        self.leave_selection()
        if then_note:
            self.write_note(annotation, group)

    def do_highlight_with_note(self) -> None:
        """Highlight, and write a note; on a highlight that is there, its note."""
        known = self.mark_here() if self.state.selection is None else None
        if known is not None:
            self.write_note(known)
        else:
            self._highlight(self.color, then_note=True, group=uuid4().hex)

    def do_color(self, color: str) -> None:
        """Highlight in a colour, and keep to it."""
        self.color = color
        self._highlight(color)

    def put(self, annotation: Annotation, news: str, group: str = "") -> None:
        """Store a mark."""

        def change(notes: "Annotations") -> str:
            notes.put(annotation, group)
            return news

        self.write(change)

    def do_remove(self) -> None:
        """Remove the mark under the place."""
        known = self.mark_here(Motivation.HIGHLIGHTING, Motivation.BOOKMARKING, Motivation.LINKING)
        if known is None:
            self.say("There is no mark under the cursor.")
            return

        def change(notes: "Annotations") -> str:
            notes.remove(known.id)
            return "Removed. u brings it back."

        self.write(change)

    def do_undo(self) -> None:
        """Undo the last change of the notes."""
        self.write(lambda notes: notes.undo() or "Nothing to undo.")

    def do_redo(self) -> None:
        """Do again what was undone."""
        self.write(lambda notes: notes.redo() or "Nothing to redo.")

    # Notes and tags -----------------------------------------------------------------------------------------------

    def write_note(self, annotation: Annotation, group: str = "") -> None:
        """Open the note of a mark; it is stored in every pause of the typing."""
        from hansard_tui.tui.screens.dialogs import NoteScreen

        group = group or uuid4().hex
        latest = annotation

        def save(text: str) -> None:
            nonlocal latest
            latest = replace(latest, note=text.strip("\n"))
            self.put(latest, "", group)

        def closed(text: str | None) -> None:
            self.say("Note kept." if text is not None else "The note is as it was.")

        quotation = " ".join(annotation.anchor.exact.split())
        self.app.push_screen(NoteScreen(quotation, annotation.note, save), closed)

    def do_edit_note(self) -> None:
        """Open the note under the place in the reader's own editor."""
        known = self.mark_here()
        if known is None:
            self.say("There is no mark here to write about. A highlights the sentence with a note.")
            return
        editor = os.environ.get("VISUAL") or os.environ.get("EDITOR")
        if not editor:
            self.say("$EDITOR names no editor; the note opens here.")
            self.write_note(known)
            return
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "note.md"
            file.write_text(known.note, encoding="utf-8")
            try:
                with self.app.suspend():
                    done = subprocess.run([*shlex.split(editor), str(file)], check=False)  # noqa: S603 (the reader's own editor)
            except (OSError, ValueError) as error:
                self.say(f"{editor} could not be started: {plain(error)}.", warning=True)
                return
            try:
                text = file.read_text(encoding="utf-8", errors="replace").strip("\n")
            except OSError:
                self.say(f"{editor} left no note behind; the note is as it was.", warning=True)
                return
        self.refresh(layout=True)
        if done.returncode:
            self.say(f"{editor} ended with {done.returncode}; the note is as it was.", warning=True)
        elif text != known.note:
            self.put(replace(known, note=text), "Note kept.")

    def do_tag(self) -> None:
        """Ask for tags."""
        known = self.mark_here() if self.state.selection is None else None
        tags = sorted({tag for mark in self.known_notes for tag in mark.tags})
        value = " ".join(known.tags) if known else ""
        known_tags = Completions(tags, by_word=True)
        self.prompt.ask("tag", "Tags: ", value, right="words, set apart by spaces", completions=known_tags)

    def answer_tag(self, value: str) -> None:
        """Give these tags to the mark under the place, or to a new highlight."""
        tags = tuple(dict.fromkeys(word.strip("#,") for word in value.split() if word.strip("#,")))
        known = self.mark_here() if self.state.selection is None else None
        if known is None:
            text, span = self._place_to_mark()
            anchor = library.describe(self.readings[text].transcript, span.start, span.end)
            known = library.new_annotation(Motivation.HIGHLIGHTING, anchor, color=self.color)
            self.leave_selection()
        shown = " ".join(f"#{tag}" for tag in tags)
        self.put(replace(known, tags=tags), f"Tagged {shown}." if tags else "No tags.")

    # Bookmarks ----------------------------------------------------------------------------------------------------

    def do_bookmark(self) -> None:
        """Wait for the letter of a bookmark."""
        self.awaiting = self._bookmark
        self.say("Bookmark: a letter, or Enter for none …")

    def _bookmark(self, key: str) -> None:
        letter = key if len(key) == 1 and key.isalnum() else ""
        if not letter and key != "enter":
            self.quiet()
            return
        place = self.place
        anchor = library.describe(self.reading.transcript, place.start, place.end)
        annotation = library.new_annotation(Motivation.BOOKMARKING, anchor, letter=letter)
        group = uuid4().hex

        def change(notes: "Annotations") -> str:
            # A letter stands for one place: the bookmark that had it goes, and comes back with undo.
            before = [mark for mark in notes.every() if letter and mark.letter == letter]
            for mark in before:
                notes.remove(mark.id, group)
            notes.put(annotation, group)
            return f"Bookmarked{f' under {letter}' if letter else ''}. ' and the letter returns."

        self.write(change)

    def do_return_to_bookmark(self) -> None:
        """Wait for the letter of a bookmark to return to."""
        self.awaiting = self._return
        letters = sorted({p.annotation.letter for r in self.readings for p in r.placed if p.annotation.letter})
        self.say(f"Return to: {' '.join(letters) or 'no lettered bookmark yet'} · ' before the jump")

    def _return(self, key: str) -> None:
        self.quiet()
        if key == "'":
            view = self.trail.back(self.view_now())
            if view is not None:
                self.restore(view)
            return
        for reading in self.readings:
            for placed in reading.marks_of(Motivation.BOOKMARKING):
                if placed.annotation.letter == key:
                    here = self.states[self.active].text == reading.index
                    number = self.active if here or not self.is_split else self.other
                    self.jump(reading.index, placed, f"bookmark {key}", number=number)
                    return
        self.say(f"No bookmark under {key} in the open transcripts.")

    # Marks without a place ----------------------------------------------------------------------------------------

    def do_unplaced(self) -> None:
        """List the marks that could not be placed in this text."""
        from hansard_tui.tui.screens.dialogs import ChooseScreen

        unplaced = self.reading.unplaced
        if not unplaced:
            self.say("Every mark has its place in this text.")
            return
        items = []
        for annotation, location in unplaced:
            glyph = "?" if location.span is not None else "✗"
            words = " ".join(annotation.anchor.exact.split())
            items.append(Item(words, f"{annotation.anchor.progression:.0%}", glyph, span=location.span or Span(0, 0)))

        def preview(index: int) -> None:
            span = unplaced[index][1].span
            if span is not None:
                self.move_to_offset(span.start, span)

        def chosen(index: int | None) -> None:
            if index is not None:
                self._accept_place(*unplaced[index])

        foot = "Enter accepts a suggested place (?) or re-attaches a lost one (✗) to the selection · Esc leaves"
        self.app.push_screen(ChooseScreen("Marks without a place", items, foot, preview=preview), chosen)

    def _accept_place(self, annotation: Annotation, location: object) -> None:
        span = getattr(location, "span", None) or self.state.selection or self.state.cursor
        placed = library.reattach(annotation, self.reading.transcript, span)
        before = library.changed_words(annotation.anchor.exact, span.quote(self.reading.transcript.text))
        changed = sum(1 for kind, _ in before if kind != "same")
        self.put(placed, f"Placed; {changed} changes of wording are shown in exports.")
