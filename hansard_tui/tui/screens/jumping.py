"""Jumping between excerpts: hints, the peek, the counterpart in the other pane, the stack, linked panes, pairs."""

from dataclasses import dataclass

from hansard_tui.library import Annotations, describe, most_like, new_annotation
from hansard_tui.model.annotation import Motivation
from hansard_tui.model.finding import Confidence, Mention
from hansard_tui.model.span import Span
from hansard_tui.page.jumps import labels
from hansard_tui.tui.counterparts import Counterpart, counterparts
from hansard_tui.tui.reading import Reading
from hansard_tui.tui.screens.base import ReaderBase
from hansard_tui.tui.screens.dialogs import ChooseScreen
from hansard_tui.tui.views import ViewState
from hansard_tui.tui.widgets.pane import place_words
from hansard_tui.tui.widgets.peek import Shown
from hansard_tui.tui.widgets.sidebar import Item

PEEK_ROWS = 10
_LINK_DELAY = 0.06


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


class Jumping(ReaderBase):
    """The verbs of the groups "Jumping" and "Peeking"."""

    peeking: Peeking | None = None
    hinted: dict[str, Mention] | None = None
    _typed = ""
    _walked: tuple[int, Span, int] | None = None
    _pair_from: tuple[int, Span] | None = None
    _following = False
    _peek_rows = PEEK_ROWS

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
        if source is target:
            return ()
        return tuple(
            Counterpart(target.index, span, "most like this", "similar", Confidence.LOW, why)
            for span, why in most_like(source.transcript, self.state.cursor, target.transcript)
        )

    # Hints --------------------------------------------------------------------------------------------------------

    def do_hints(self) -> None:
        """Put a letter on every mention in the window."""
        view = self.pane.view
        found = self.reading.leading.within(view.top_offset, view.end_offset)
        if not found:
            self.say("Nothing in sight leads anywhere." if self.reading.findings else "Still looking for references …")
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
        if self.reading.findings is None:
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
        title = f"{item.label} · {peeking.at + 1} of {len(peeking.items)} · {where}"
        sure = {Confidence.HIGH: "", Confidence.MEDIUM: " · fairly sure", Confidence.LOW: " · not sure"}[
            item.confidence
        ]
        reason = f"{item.relation.replace('_', ' ')}: {item.why}{sure}"
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

    # The counterpart ----------------------------------------------------------------------------------------------

    def do_counterpart(self) -> None:
        """Show the counterpart in the other pane; the focus stays here."""
        self._counterpart(follow=False)

    def do_follow_counterpart(self) -> None:
        """Go to the counterpart."""
        self._counterpart(follow=True)

    def _counterpart(self, *, follow: bool) -> None:
        mention = self.mention_here()
        source = Span(mention.start, mention.end) if mention else self.state.cursor
        found = [item for item in self.leads_from(self.reading, source) if item.text != self.reading.index]
        items = tuple(found) or self.parallels_of(self.other)
        if not items:
            self.say(self._no_lead())
            return
        again = self._walked is not None and self._walked[:2] == (self.reading.index, source)
        # X follows to what x has shown; x again shows the next.
        at = (self._walked[2] + (not follow)) % len(items) if again and self._walked else 0
        item = items[at]
        if follow and item.confidence is not Confidence.HIGH:
            # What is not sure is never followed without a peek.
            self.do_peek()
            return
        self._walked = (self.reading.index, source, at)
        if mention is not None:
            self.move_to(self.state.cursor, source)
        self.jump(item.text, item.span, item.why, number=self.other, follow=follow)
        sure = "" if item.confidence is Confidence.HIGH else f" ({item.confidence} confidence)"
        self.say(f"{at + 1} of {len(items)}: {item.why}{sure}")

    # The stack ----------------------------------------------------------------------------------------------------

    def do_back(self) -> None:
        """Restore the view before the last jump."""
        self._restore_step(self.trail.back(self.view_now()), "You are at the first place of the trail.")

    def do_forward(self) -> None:
        """Restore the view that Back came from."""
        self._restore_step(self.trail.forward(self.view_now()), "There is nothing forward of here.")

    def _restore_step(self, view: ViewState | None, otherwise: str) -> None:
        if view is None:
            self.say(otherwise)
            return
        self.restore(view)

    def do_trail(self) -> None:
        """List the trail."""
        steps = self.trail.steps
        if not steps:
            self.say("No jump has been made yet.")
            return
        items = [self._step_item(view) for view in steps]
        at = min(self.trail.at, len(items) - 1)

        def chosen(index: int | None) -> None:
            if index is not None:
                self._restore_step(self.trail.go_to(index, self.view_now()), "That place is gone.")

        self.app.push_screen(ChooseScreen("The trail of jumps", items, "Enter goes there · Esc stays", at=at), chosen)

    def _step_item(self, view: ViewState) -> Item:
        reading = self.readings[view.pane.text]
        words = " ".join(view.pane.cursor.quote(reading.transcript.text).split())
        where = " · ".join([reading.short, *place_words(reading.transcript, view.pane.cursor.start, unknown=False)[:2]])
        reason = f"→ {view.reason}" if view.reason else ""
        return Item(f"{where}: {words}", reason, text=reading.index, span=view.pane.cursor)

    # The list of references ---------------------------------------------------------------------------------------

    def do_references(self) -> None:
        """List every reference out of and into this passage, grouped by reason."""
        place = self.state.selection or self.state.cursor
        rows = self._references_of(place)
        if not rows:
            self.say(self._no_lead())
            return
        items = [row for row, _ in rows]

        def chosen(index: int | None) -> None:
            target = rows[index][1] if index is not None else None
            if target is not None:
                number = self.other if self.is_split and self.states[self.other].text == target.text else self.active
                self.jump(target.text, target.span, target.why, number=number)

        self.app.push_screen(
            ChooseScreen("References out of and into this passage", items, "Enter goes there · Esc stays"), chosen
        )

    def _references_of(self, place: Span) -> list[tuple[Item, Counterpart | None]]:
        groups: dict[str, list[Counterpart]] = {}
        mentions = self.reading.found.references.within(place.start, max(place.end, place.start + 1))
        for span in dict.fromkeys(Span(m.start, m.end) for m in mentions):
            for item in self.leads_from(self.reading, span):
                groups.setdefault(f"{item.label} · {item.relation.replace('_', ' ')} · {item.confidence}", []).append(
                    item
                )
        similar = self.parallels_of(self.other)
        if similar:
            groups["Similar passages · low"] = list(similar)
        rows: list[tuple[Item, Counterpart | None]] = []
        for name, items in groups.items():
            rows.append((Item(name, str(len(items)), style="group"), None))
            for item in items:
                reading = self.readings[item.text]
                sentence = " ".join(reading.sentence_at(item.span.start).quote(reading.transcript.text).split())
                rows.append((Item(sentence, reading.short, indent=2, text=item.text, span=item.span), item))
        return rows

    # Linked panes -------------------------------------------------------------------------------------------------

    def do_link_panes(self) -> None:
        """Let the other pane follow, or stop it."""
        self.linked = not self.linked
        self.say("The other pane follows." if self.linked else "The other pane stays where it is.")
        self.refresh_places()
        self.on_moved()

    def on_moved(self) -> None:
        """Bring the other pane along where the panes are linked."""
        super().on_moved()
        if self.linked and self.is_split and not self._following and self.state.text != self.states[self.other].text:
            self.set_timer(_LINK_DELAY, self._follow)

    def _follow(self) -> None:
        if not self.linked or not self.is_split:
            return
        sentence = self.state.cursor
        best: Counterpart | None = None
        weight = -1.0
        for mention in self.reading.leading.within(sentence.start, sentence.end):
            for item in self.leads.of(self.reading.index, mention)[:1]:
                if (
                    item.confidence is Confidence.HIGH
                    and mention.weight > weight
                    and item.text == self.states[self.other].text
                ):
                    best, weight = item, mention.weight
        similar = self.parallels_of(self.other)
        best = similar[0] if similar else best
        if best is None:
            return
        self._following = True
        self.show_in(self.other, best.text, best.span)
        self._following = False
        self.status.tell(news=f"= {best.why}")

    # Pairs --------------------------------------------------------------------------------------------------------

    def do_pair(self) -> None:
        """Take this place as one end of a pair; the second time, as the other."""
        place = Span(self.place.start, self.place.end)
        if self._pair_from is None:
            self._pair_from = (self.reading.index, place)
            self.say("One end of a pair. Go to the other place and press l again; Esc forgets it.")
            return
        (text, span), self._pair_from = self._pair_from, None
        if (text, span) == (self.reading.index, place):
            self.say("A pair wants two places.", warning=True)
            return
        one = describe(self.readings[text].transcript, span.start, span.end)
        two = describe(self.reading.transcript, place.start, place.end)
        annotation = new_annotation(Motivation.LINKING, one, other=two)

        def change(notes: Annotations) -> str:
            notes.put(annotation)
            return "Paired. K or x on either end leads to the other."

        self.write(change)

    def forget_pair(self) -> None:
        """Forget a pair that was begun."""
        self._pair_from = None
