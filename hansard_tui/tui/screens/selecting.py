"""Selecting: by word, sentence, paragraph, contribution."""

from dataclasses import replace

from hansard_tui.model.span import Span
from hansard_tui.tui.screens.base import ReaderBase


class Selecting(ReaderBase):
    """The verbs of the group "Selecting"."""

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
        """Drop the selection; the cursor stays in it, or goes to where it began."""
        selection, cursor = self.state.selection, self.state.cursor
        if selection is not None:
            if not selection.start <= cursor.start < selection.end:
                cursor = self.reading.sentence_at(selection.start)
            self.set_state(
                self.active, replace(self.state, selection=None, cursor=Span(cursor.start, cursor.end)), reveal=False
            )


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter in "’'-‐‑"
