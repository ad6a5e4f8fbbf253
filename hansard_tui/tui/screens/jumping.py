"""Jumping between excerpts: the counterpart in the other pane, the stack, linked panes, pairs."""

from typing import TYPE_CHECKING

from hansard_tui import library
from hansard_tui.model.annotation import Motivation
from hansard_tui.model.finding import Confidence
from hansard_tui.model.span import Span
from hansard_tui.tui.counterparts import Counterpart, plainly
from hansard_tui.tui.screens.peeking import Peeks
from hansard_tui.tui.views import ViewState
from hansard_tui.tui.widgets.pane import place_words
from hansard_tui.tui.widgets.sidebar import Item

if TYPE_CHECKING:
    from hansard_tui.library import Annotations

_LINK_DELAY = 0.06
_NUMBERED = frozenset({"clause", "amendment", "schedule", "section", "act", "bill", "part", "chapter", "column"})


class Jumping(Peeks):
    """The verbs of the group "Jumping"."""

    _walked: tuple[int, Span, int] | None = None
    _pair_from: tuple[int, Span] | None = None
    _following = False

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
        # Another transcript's; this one's own where the other pane shows this one, or there is no other.
        alone = len(self.readings) == 1 or self.states[self.other].text == self.reading.index
        found = [item for item in self.leads_from(self.reading, source) if alone or item.text != self.reading.index]
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
        where = "" if item.text == self.reading.index else f" in {self.readings[item.text].title}"
        self.say(f"{at + 1} of {len(items)}{where}: {item.why}{sure}")

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
        self.restore_list(view)

    def do_trail(self) -> None:
        """List the trail."""
        from hansard_tui.tui.screens.dialogs import PassagesScreen

        steps = self.trail.steps
        if not steps:
            self.say("No jump has been made yet.")
            return
        items = [self._step_item(view) for view in steps]
        at = min(self.trail.at, len(items) - 1)

        def chosen(index: int | None) -> None:
            if index is not None:
                self._restore_step(self.trail.go_to(index, self.view_now()), "That place is gone.")

        foot = "Enter goes there · e exports the trail · Esc stays"
        screen = PassagesScreen("The trail of jumps", items, foot, self._cited, at=at)
        screen.keys["e"] = lambda _: self.export_trail()
        self.app.push_screen(screen, chosen)

    def _step_item(self, view: ViewState) -> Item:
        reading = self.readings[view.pane.text]
        words = " ".join(view.pane.cursor.quote(reading.transcript.text).split())
        where = " · ".join([reading.short, *place_words(reading.transcript, view.pane.cursor.start, unknown=False)[:2]])
        reason = f"→ {view.reason}" if view.reason else ""
        return Item(f"{where}: {words}", reason, text=reading.index, span=view.pane.cursor)

    def _cited(self, item: Item) -> str:
        if item.span is None:
            return ""
        return library.citation(self.readings[item.text].transcript, item.span, self.settings.citation)

    # The list of references ---------------------------------------------------------------------------------------

    def do_references(self) -> None:
        """List every reference out of and into this passage, grouped by reason."""
        from hansard_tui.tui.screens.dialogs import PassagesScreen

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

        title, foot = "References out of and into this passage", "Enter goes there · Esc stays"
        self.app.push_screen(PassagesScreen(title, items, foot, self._cited), chosen)

    def _references_of(self, place: Span) -> list[tuple[Item, Counterpart | None]]:
        groups: dict[str, list[Counterpart]] = {}
        mentions = self.reading.found.references.within(place.start, max(place.end, place.start + 1))
        for span in dict.fromkeys(Span(m.start, m.end) for m in mentions):
            for item in self.leads_from(self.reading, span):
                groups.setdefault(f"{item.label} · {plainly(item.relation)} · {item.confidence}", []).append(item)
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
        """Let the other pane follow, or stop it; texts that have nothing to do with each other are not linked."""
        here, there = self.reading.index, self.states[self.other].text
        if not self.linked and here == there:
            self.say("Two transcripts are linked, and here is one: x shows where a thing is named again.")
            return
        if not self.linked and self.is_split and self.settled and not self.leads.between(here, there):
            self.say("Nothing leads from one of these transcripts to the other: they are not linked.")
            return
        self.linked = not self.linked
        self.say("The other pane follows." if self.linked else "The other pane stays where it is.")
        self.status.tell(standing="")
        self.refresh_places()
        self.on_moved()

    def on_moved(self) -> None:
        """Bring the other pane along where the panes are linked."""
        super().on_moved()
        if self.status.standing and not self.is_split:
            self.status.tell(standing="")
        if self.linked and self.is_split and not self._following and self.state.text != self.states[self.other].text:
            self.set_timer(_LINK_DELAY, self._follow)

    def _follow(self) -> None:
        if not self.linked or not self.is_split:
            return
        sentence = self.state.cursor
        best: Counterpart | None = None
        weight, numbered = -1.0, False
        for mention in self.reading.leading.within(sentence.start, sentence.end):
            for item in self.leads.of(self.reading.index, mention)[:1]:
                if (
                    item.confidence is Confidence.HIGH
                    and mention.weight > weight
                    and item.text == self.states[self.other].text
                ):
                    best, weight = item, mention.weight
                    numbered = mention.kind in _NUMBERED
        similar = self.parallels_of(self.other)
        # A clause that is named beats words that are alike; a body that is named everywhere does not.
        if similar and not numbered:
            best = similar[0]
        if best is None:
            self.status.tell(standing="= nothing like it there")
            return
        self._following = True
        self.show_in(self.other, best.text, best.span)
        self._following = False
        self.status.tell(standing=f"= {best.why}")

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
        one = library.describe(self.readings[text].transcript, span.start, span.end)
        two = library.describe(self.reading.transcript, place.start, place.end)
        annotation = library.new_annotation(Motivation.LINKING, one, other=two)

        def change(notes: "Annotations") -> str:
            notes.put(annotation)
            return "Paired. K or x on either end leads to the other."

        self.write(change)

    def forget_pair(self) -> None:
        """Forget a pair that was begun."""
        self._pair_from = None
