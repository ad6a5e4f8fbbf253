"""Marking: selections, highlights, notes, tags, bookmarks, judgements of findings; undo and redo."""

import os
import shlex
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from hansard_tui.library import Annotations, changed_words, describe, new_annotation, reattach
from hansard_tui.model.annotation import Annotation, Motivation
from hansard_tui.model.finding import Commitment, Undertaking
from hansard_tui.model.span import Span
from hansard_tui.tui.listing import GROUPS
from hansard_tui.tui.screens.base import ReaderBase
from hansard_tui.tui.screens.dialogs import ChooseScreen, NoteScreen
from hansard_tui.tui.widgets.sidebar import Item


class Marking(ReaderBase):
    """The verbs of the group "Marking", and the judgements of findings."""

    color = "1"
    _last_jump_mark = "'"

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
            annotation = new_annotation(
                Motivation.HIGHLIGHTING, describe(reading.transcript, span.start, span.end), color=color
            )
            news = f"Highlighted in {self.settings.color_name(color)}. A adds a note, t a tag, u undoes."
        if known != annotation:
            self.put(annotation, news, group)
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

        def change(notes: Annotations) -> str:
            notes.put(annotation, group)
            return news

        self.write(change)

    def do_remove(self) -> None:
        """Remove the mark under the place."""
        known = self.mark_here(Motivation.HIGHLIGHTING, Motivation.BOOKMARKING, Motivation.LINKING)
        if known is None:
            self.say("There is no mark under the cursor.")
            return

        def change(notes: Annotations) -> str:
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
                self.say(f"{editor} could not be started: {error}.", warning=True)
                return
            text = file.read_text(encoding="utf-8", errors="replace").strip("\n")
        self.refresh(layout=True)
        if done.returncode:
            self.say(f"{editor} ended with {done.returncode}; the note is as it was.", warning=True)
        elif text != known.note:
            self.put(replace(known, note=text), "Note kept.")

    def do_tag(self) -> None:
        """Ask for tags."""
        known = self.mark_here() if self.state.selection is None else None
        tags = sorted({tag for mark in self.notes.every() for tag in mark.tags})
        self.prompt.ask(
            "tag", "Tags: ", " ".join(known.tags) if known else "", right="words, set apart by spaces", completions=tags
        )

    def answer_tag(self, value: str) -> None:
        """Give these tags to the mark under the place, or to a new highlight."""
        tags = tuple(dict.fromkeys(word.strip("#,") for word in value.split() if word.strip("#,")))
        known = self.mark_here() if self.state.selection is None else None
        if known is None:
            text, span = self._place_to_mark()
            anchor = describe(self.readings[text].transcript, span.start, span.end)
            known = new_annotation(Motivation.HIGHLIGHTING, anchor, color=self.color)
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
        anchor = describe(self.reading.transcript, place.start, place.end)
        annotation = new_annotation(Motivation.BOOKMARKING, anchor, letter=letter)
        group = uuid4().hex
        # A letter stands for one place: the bookmark that had it goes, and comes back with undo.
        before = [mark for mark in self.notes.every() if letter and mark.letter == letter]

        def change(notes: Annotations) -> str:
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

    # Selections ---------------------------------------------------------------------------------------------------

    unit = "word"
    _anchor = 0
    _head_last = True

    def do_select_words(self) -> None:
        """Begin to select by word at the focus, or at the sentence's first word."""
        self.unit = "word"
        start = (self.state.focus or self.state.cursor).start
        self._select(
            self._word_at(start) if self.state.focus is None else Span(self.state.focus.start, self.state.focus.end)
        )

    def do_select_sentence(self) -> None:
        """Begin to select by sentence."""
        self.unit = "sentence"
        self._select(self.state.cursor)

    def _select(self, span: Span) -> None:
        self._head_last = True
        self.set_state(self.active, replace(self.state, selection=Span(span.start, span.end)))
        self.say(
            "Selecting: arrows grow · s p c sentence, paragraph, contribution · a highlights · y copies · Esc leaves"
        )

    def _word_at(self, offset: int) -> Span:
        text = self.reading.transcript.text
        start, end = offset, offset
        while start > 0 and _in_word(text[start - 1]):
            start -= 1
        while end < len(text) and _in_word(text[end]):
            end += 1
        return Span(start, max(end, min(start + 1, len(text))))

    def _grow(self, step: int) -> None:
        selection = self.state.selection
        if selection is None:
            return
        head = selection.end if self._head_last else selection.start
        moved = self._word_step(head, step) if self.unit == "word" else self._sentence_step(head, step)
        tail = selection.start if self._head_last else selection.end
        if moved != tail:
            self._head_last = moved > tail
            start, end = sorted((tail, moved))
            self.set_state(self.active, replace(self.state, selection=Span(start, end)))
            self.pane.view.reveal(Span(moved, moved))

    def _word_step(self, head: int, step: int) -> int:
        text = self.reading.transcript.text
        if step > 0:
            while head < len(text) and not _in_word(text[head]):
                head += 1
            while head < len(text) and _in_word(text[head]):
                head += 1
            return head
        while head > 0 and not _in_word(text[head - 1]):
            head -= 1
        while head > 0 and _in_word(text[head - 1]):
            head -= 1
        if self._head_last:
            while head > 0 and not _in_word(text[head - 1]):
                head -= 1
        return head

    def _sentence_step(self, head: int, step: int) -> int:
        sentence = self.reading.sentence_at(max(0, head - 1) if self._head_last else head)
        following = self.reading.step_sentence(sentence, step)
        return following.end if self._head_last else following.start

    def do_select_next(self) -> None:
        """Move the selection's head on."""
        self._grow(1)

    def do_select_previous(self) -> None:
        """Move the selection's head back."""
        self._grow(-1)

    def do_grow_sentence(self) -> None:
        """Grow to whole sentences."""
        selection = self.place
        last = self.reading.sentence_at(max(selection.start, selection.end - 1))
        self._grow_to(self.reading.sentence_at(selection.start), last)

    def do_grow_paragraph(self) -> None:
        """Grow to whole paragraphs."""
        transcript, selection = self.reading.transcript, self.place
        self._grow_to(
            transcript.paragraph_at(selection.start), transcript.paragraph_at(max(selection.start, selection.end - 1))
        )

    def do_grow_contribution(self) -> None:
        """Grow to the whole contribution."""
        transcript, selection = self.reading.transcript, self.place
        first = transcript.block_at(selection.start)
        last = transcript.block_at(max(selection.start, selection.end - 1))
        if first is not None and last is not None:
            self._grow_to(first, Span(last.start, last.end - (transcript.text[last.end - 1 : last.end] == "\n")))

    def _grow_to(self, first: Span, last: Span) -> None:
        self.set_state(
            self.active, replace(self.state, selection=Span(first.start, max(first.end, last.end))), reveal=False
        )

    def do_swap_ends(self) -> None:
        """Let the other end of the selection move."""
        self._head_last = not self._head_last
        selection = self.state.selection
        if selection is not None:
            head = selection.end if self._head_last else selection.start
            self.pane.view.reveal(Span(head, head))

    def do_leave_selection(self) -> None:
        """Leave the selection."""
        self.leave_selection()
        self.quiet()

    def leave_selection(self) -> None:
        """Drop the selection; the cursor goes to where it began."""
        selection = self.state.selection
        if selection is not None:
            cursor = self.reading.sentence_at(selection.start)
            self.set_state(
                self.active, replace(self.state, selection=None, cursor=Span(cursor.start, cursor.end)), reveal=False
            )

    # Judgements ---------------------------------------------------------------------------------------------------

    def finding_here(self) -> Commitment | None:
        """Give the finding of a commitment, of any class, that the reader stands on."""
        focus = self.state.focus
        layer = self.reading.judged
        if focus is not None:
            exact = [item for item in layer.within(focus.start, focus.start + 1) if item.end == focus.end]
            if exact:
                return exact[0]
        place = focus or self.state.cursor
        return next(iter(layer.overlapping(place.start, max(place.end, place.start + 1))), None)

    def do_accept_finding(self) -> None:
        """Accept the finding under the place."""
        self._judge("accepted", "Accepted: it counts as certain, and is kept with the notes.")

    def do_reject_finding(self) -> None:
        """Reject the finding under the place."""
        self._judge("rejected", "Rejected: it is not shown again. u brings it back.")

    def do_correct_finding(self) -> None:
        """Ask for the right class of the finding under the place."""
        finding = self.finding_here()
        if finding is None:
            self.say("There is no finding under the cursor.")
            return
        classes: Sequence[Undertaking] = tuple(Undertaking)
        items = [Item(GROUPS[each], span=Span(0, 0)) for each in classes]

        def chosen(index: int | None) -> None:
            if index is not None:
                self._judge(classes[index], f"Corrected to {classes[index].replace('_', ' ')}.")

        self.app.push_screen(
            ChooseScreen("What is it?", items, "Enter corrects · Esc leaves", at=classes.index(finding.undertaking)),
            chosen,
        )

    def _judge(self, verdict: str, news: str) -> None:
        finding = self.finding_here()
        if finding is None:
            self.say("There is no finding under the cursor.")
            return
        known = [
            placed.annotation
            for placed in self.reading.marks_of(Motivation.ASSESSING).within(finding.start, finding.start + 1)
            if placed.end == finding.end
        ]
        if known:
            annotation = replace(known[0], verdict=verdict)
        else:
            anchor = describe(self.reading.transcript, finding.start, finding.end)
            status = "open" if verdict == "accepted" else ""
            annotation = new_annotation(Motivation.ASSESSING, anchor, verdict=verdict, status=status)
        self.put(annotation, news)

    # Marks without a place ----------------------------------------------------------------------------------------

    def do_unplaced(self) -> None:
        """List the marks that could not be placed in this text."""
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
        placed = reattach(annotation, self.reading.transcript, span)
        before = changed_words(annotation.anchor.exact, span.quote(self.reading.transcript.text))
        changed = sum(1 for kind, _ in before if kind != "same")
        self.put(placed, f"Placed; {changed} changes of wording are shown in exports.")


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter in "’'-‐‑"
