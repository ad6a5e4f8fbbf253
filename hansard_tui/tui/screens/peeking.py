"""What leads where: hints, and the peek below the line."""

from dataclasses import dataclass

from hansard_tui import library
from hansard_tui.model.annotation import Motivation
from hansard_tui.model.finding import Confidence, Mention
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Division
from hansard_tui.page.jumps import labels
from hansard_tui.tui.counterparts import Counterpart, counterparts, plainly
from hansard_tui.tui.reading import Reading
from hansard_tui.tui.screens.base import ReaderBase
from hansard_tui.tui.views import ViewState
from hansard_tui.tui.widgets.pane import place_words
from hansard_tui.tui.widgets.peek import Shown

PEEK_ROWS = 10


@dataclass(slots=True)
class Peeking:
    """An open peek: what it walks through, and the view to put back."""

    source: Span
    items: tuple[Counterpart, ...]
    before: ViewState
    at: int = 0

    @property
    def item(self) -> Counterpart:
        """What it shows."""
        return self.items[self.at]


class Peeks(ReaderBase):
    """The hints, and the verbs of the group "Peeking"."""

    peeking: Peeking | None = None
    hinted: dict[str, Mention] | None = None
    _typed = ""
    _peek_rows = PEEK_ROWS
    compared = False
    """Whether the texts are indexed, so that passages can be compared in the time of a key."""

    # What leads where ---------------------------------------------------------------------------------------------

    def mention_here(self) -> Mention | None:
        """Give the mention that the reader stands on, or the weightiest of the sentence."""
        place = self.state.focus or self.state.cursor
        found = [
            m for m in self.reading.leading.within(place.start, max(place.end, place.start + 1)) if m.end <= place.end
        ]
        exact = [m for m in found if (m.start, m.end) == (place.start, place.end)]
        return max(exact or found, key=lambda mention: (mention.weight, -mention.start), default=None)

    def leads_from(self, reading: Reading, span: Span) -> tuple[Counterpart, ...]:
        """Give all that a passage leads to: pairs of the reader's own, then counterparts, ranked."""
        return (*self._pairs_at(reading, span), *counterparts(reading, span, self.leads))

    def _pairs_at(self, reading: Reading, span: Span) -> list[Counterpart]:
        ends = [(each, placed) for each in self.readings for placed in each.marks_of(Motivation.LINKING)]
        here = {
            p.annotation.id
            for each, p in ends
            if each is reading and p.overlaps(span.start, max(span.end, span.start + 1))
        }
        return [
            Counterpart(
                each.index, Span(p.start, p.end), "your pair", "pair", Confidence.HIGH, "you paired these two places"
            )
            for each, p in ends
            if p.annotation.id in here
            and not (each is reading and p.overlaps(span.start, max(span.end, span.start + 1)))
        ]

    def parallels_of(self, number: int) -> tuple[Counterpart, ...]:
        """Give the passages of the other pane's transcript that are most like the sentence under the cursor."""
        source, target = self.reading, self.readings[self.states[number].text]
        if source is target or not self.compared:
            return ()
        return tuple(
            Counterpart(target.index, span, "most like this", "similar", Confidence.LOW, why)
            for span, why in library.most_like(source.transcript, self.state.cursor, target.transcript)
        )

    # Hints --------------------------------------------------------------------------------------------------------

    def do_hints(self) -> None:
        """Put a letter on every mention in the window."""
        view = self.pane.view
        found = self.reading.leading.within(view.top_offset, view.end_offset)
        if not found:
            self.say("Nothing in sight leads anywhere." if self.settled else "Still looking for references …")
            return
        if len(found) == 1:
            # There is nothing to choose between.
            self.move_to_offset(found[0].start, found[0])
            self.do_peek()
            return
        self.hinted = dict(zip(labels(len(found)), found, strict=True))
        self._typed = ""
        self._draw_hints()
        self.say("Type a letter to peek, a capital to open in the other pane, Esc to leave.")

    def _draw_hints(self) -> None:
        shown = {
            mention.start: label[len(self._typed) :]
            for label, mention in (self.hinted or {}).items()
            if label.startswith(self._typed.lower())
        }
        view = self.pane.view
        view.dress_hints(shown)

    def type_hint(self, key: str) -> None:
        """Take a letter of a hint; a wrong one leaves."""
        hinted = self.hinted or {}
        typed = self._typed + key
        if key == "backspace":
            self._typed = self._typed[:-1]
            self._draw_hints()
        elif typed.lower() in hinted:
            mention, capital = hinted[typed.lower()], typed[-1].isupper()
            self.leave_hints()
            self.move_to_offset(mention.start, mention)
            self.do_follow_counterpart() if capital else self.do_peek()
        elif any(label.startswith(typed.lower()) for label in hinted):
            self._typed = typed
            self._draw_hints()
        else:
            self.leave_hints()

    def leave_hints(self) -> None:
        """Take the letters away."""
        self.hinted = None
        self.pane.view.dress_hints({})
        self.quiet()

    # The peek -----------------------------------------------------------------------------------------------------

    def do_peek(self) -> None:
        """Open the peek on what is under the cursor."""
        mention = self.mention_here()
        place = self.state.focus or self.state.cursor
        source = Span(mention.start, mention.end) if mention else place
        if isinstance(self.reading.transcript.block_at(place.start), Division):
            self.perform("why")
            return
        items = self.leads_from(self.reading, source) or self.parallels_of(self.other)
        if not items:
            self.say(self._no_lead())
            return
        before = self.view_now()
        if mention is not None:
            self.move_to(self.state.cursor, source)
        self.peeking = Peeking(source, items, before)
        self._open_peek()

    def _no_lead(self) -> str:
        if not self.settled:
            return "Still looking for references …"
        return "Nothing here leads to another passage. ]x goes to the next reference, / searches."

    def _open_peek(self) -> None:
        pane, peeking = self.pane, self.peeking
        if peeking is None:
            return
        rows = max(5, min(self._peek_rows, pane.view.size.height - 2))
        at = pane.view.open_gap(max(peeking.source.start, peeking.source.end - 1), rows)
        peek = pane.peek
        peek.styles.height = rows
        peek.styles.width = max(20, pane.size.width - 1)
        peek.styles.offset = (0, at + 1)
        peek.add_class("shown")
        self._fill_peek()

    def _fill_peek(self) -> None:
        peeking = self.peeking
        if peeking is None:
            return
        item = peeking.item
        target = self.readings[item.text]
        passage = target.sentence_at(item.span.start)
        where = " · ".join([target.title, *place_words(target.transcript, item.span.start, unknown=False)][:3])
        title = f"{peeking.at + 1} of {len(peeking.items)} · {item.label} · {where}"
        sure = {Confidence.HIGH: "", Confidence.MEDIUM: " · fairly sure", Confidence.LOW: " · not sure"}[
            item.confidence
        ]
        reason = f"{plainly(item.relation)}: {item.why}{sure}"
        self.pane.peek.show(Shown(target.transcript, passage, item.span, title, reason))

    def close_peek(self) -> None:
        """Take the peek away, and nothing else."""
        self.peeking = None
        self.pane.peek.remove_class("shown")
        self.pane.view.close_gap()

    def do_peek_next(self) -> None:
        """Show the next counterpart."""
        self._walk_peek(1)

    def do_peek_previous(self) -> None:
        """Show the one before."""
        self._walk_peek(-1)

    def _walk_peek(self, step: int) -> None:
        if self.peeking is not None:
            self.peeking.at = (self.peeking.at + step) % len(self.peeking.items)
            self._fill_peek()

    def do_peek_close(self) -> None:
        """Close the peek; everything is as it was."""
        peeking = self.peeking
        self.close_peek()
        if peeking is not None:
            self.restore(peeking.before)

    def do_peek_go(self) -> None:
        """Go to what the peek shows."""
        self._leave_peek_for(self.active)

    def do_peek_other_pane(self) -> None:
        """Open what the peek shows in the other pane."""
        self._leave_peek_for(self.other)

    def _leave_peek_for(self, number: int) -> None:
        peeking = self.peeking
        if peeking is None:
            return
        item = peeking.item
        self.do_peek_close()
        # A reader who goes to the other excerpt goes to the pane where it is already open.
        if number == self.active and self.is_split and self.states[self.other].text == item.text != self.state.text:
            number = self.other
        self.jump(item.text, item.span, item.why, number=number)
        self.say(f"{item.label}: {item.why}. Ctrl+O goes back.")

    def do_peek_taller(self) -> None:
        """Give the peek more rows."""
        self._resize_peek(2)

    def do_peek_shorter(self) -> None:
        """Give the peek fewer rows."""
        self._resize_peek(-2)

    def _resize_peek(self, rows: int) -> None:
        self._peek_rows = max(5, min(30, self._peek_rows + rows))
        self._open_peek()

    def do_follow_counterpart(self) -> None:
        """Go to the counterpart; the verbs of jumping know how."""
