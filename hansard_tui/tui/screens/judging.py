"""Why a finding was made, and what the reader thinks of it."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import chain, islice

from textual.content import Content

from hansard_tui import library
from hansard_tui.model.annotation import Motivation
from hansard_tui.model.finding import Commitment, Mention, Tier, Topic, Undertaking
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Division, Vote
from hansard_tui.page.cells import columned, visible
from hansard_tui.page.wrap import wrap
from hansard_tui.tui.screens.marking import Marking
from hansard_tui.tui.undertakings import GROUPS, SINGLE
from hansard_tui.tui.widgets.sidebar import Item

_MOST_TOLD = 30  # findings of one sentence
_MOST_REPEATED = 5  # other places where the same is promised
_MOST_QUOTED = 2000  # letters of a passage
_NAMES = 19  # cells for the names of what is told


class Judging(Marking):
    """The verbs of the group "Findings" that do not move."""

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
        """Accept the finding under the place; enter a selection, or a sentence without a finding, in the ledger."""
        selection = self.state.selection
        if selection is None and self.reading.findings is None:
            self.say("Still looking …")
        elif selection is not None or self.finding_here() is None:
            self._judge_span(selection or self.state.cursor, "accepted", "Entered in the ledger (gl). u undoes.")
            self.leave_selection()
        else:
            self._judge("accepted", "Accepted: it counts as certain, and is kept with the notes.")

    def do_reject_finding(self) -> None:
        """Reject the finding under the place."""
        self._judge("rejected", "Rejected: it is not shown again. u brings it back.")

    def do_correct_finding(self) -> None:
        """Ask for the right class of the finding under the place."""
        from hansard_tui.tui.screens.dialogs import ChooseScreen

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
        else:
            self._judge_span(finding, verdict, news)

    def _judge_span(self, span: Span, verdict: str, news: str) -> None:
        known = [
            placed.annotation
            for placed in self.reading.marks_of(Motivation.ASSESSING).within(span.start, span.start + 1)
            if placed.end == span.end
        ]
        if known:
            annotation = replace(known[0], verdict=verdict)
        else:
            anchor = library.describe(self.reading.transcript, span.start, span.end)
            status = "open" if verdict == "accepted" else ""
            annotation = library.new_annotation(Motivation.ASSESSING, anchor, verdict=verdict, status=status)
        self.put(annotation, news)

    def do_why(self) -> None:
        """Tell why what is under the cursor was found."""
        from hansard_tui.tui.screens.dialogs import TextScreen

        place = self.state.focus or self.state.cursor
        end = max(place.end, place.start + 1)
        commitments = self.reading.judged.overlapping(place.start, end)
        mentions = [
            *self.reading.found.references.within(place.start, end),
            *self.reading.found.people.within(place.start, end),
        ]
        topics = [(t, m) for t in self.reading.found.topics for m in t.mentions if place.start <= m.start < end]
        # A phrase that is a topic is told as the topic, which says how often it is mentioned.
        topical = {(mention.start, mention.end, topic.key) for topic, mention in topics}
        mentions = [one for one in mentions if (one.start, one.end, one.key) not in topical or one.kind != "topic"]
        division = self.reading.transcript.block_at(place.start)
        if isinstance(division, Division):
            width = TextScreen.room(self.app.size.width)
            self.app.push_screen(TextScreen("Division", _division_words(division, width)))
            return
        if not commitments and not mentions and not topics:
            self.say("Nothing was found in this sentence." if self.reading.findings else "Still looking …")
            return
        room = TextScreen.room(self.app.size.width)
        # A sentence may be a whole file, with thousands of findings that nobody would read to the end.
        told = chain(
            (partial(self._commitment_words, item, room) for item in commitments),
            (partial(self._mention_words, mention, room) for mention in mentions),
            (partial(self._topic_words, topic, mention) for topic, mention in topics),
        )
        parts: list[Content] = [tell() for tell in islice(told, _MOST_TOLD)]
        more = len(commitments) + len(mentions) + len(topics) - len(parts)
        parts += [Content(f"… and {more} more in this sentence; Tab walks them.")] if more else []
        parts += [Content.assemble(("Note: ", "bold"), visible(note)) for note in self.reading.found.notes]
        self.app.push_screen(TextScreen("Why was this found?", Content("\n\n").join(parts)))

    def _commitment_words(self, item: Commitment, room: int) -> Content:
        text = self.reading.transcript.text
        tier = "" if item.tier is Tier.CERTAIN else " · possible"
        called = SINGLE.get(item.undertaking, GROUPS[item.undertaking].removesuffix("s"))
        head = " · ".join(filter(None, (called, item.strength, item.subtype.replace("_", " "))))
        lines: list[tuple[str, str]] = [
            ("said", _one_line(item.quote(text))),
            ("found by", _one_line(item.trigger.quote(text))),
            *((item.called(detail.role), detail.value or _one_line(detail.quote(text))) for detail in item.details),
            ("in what capacity", item.capacity),
            ("where", self._where(item)),
            *(
                ("said also", " · ".join(filter(None, (self._where(other), _one_line(other.quote(text))))))
                for other in self._others(item)
            ),
            ("why", item.why),
            ("rule", item.rule),
            ("your judgement", self.reading.verdict_on(item)),
        ]
        if item.score is not None:
            lines.append(("how sure", f"{item.score:.2f} of 1"))
        return _entry(f"{head}{tier}", lines, room)

    def _others(self, item: Commitment) -> list[Commitment]:
        return self.reading.said_also(item)[:_MOST_REPEATED]

    def _where(self, item: Commitment) -> str:
        """Give the column, the time and the heading of a finding, as far as they are known."""
        transcript = self.reading.transcript
        column, time = transcript.column_at(item.start), transcript.time_at(item.start)
        told = [f"{column.unit} {column.number}" if column else "", (time.clock or time.printed) if time else ""]
        return " · ".join(filter(None, [*told, self.reading.heading_at(item.start)]))

    def _topic_words(self, topic: Topic, mention: Mention) -> Content:
        words = _one_line(mention.quote(self.reading.transcript.text))
        why = visible(topic.why or mention.why)
        return Content.assemble((f"Topic: {topic.label}", "bold"), f"  “{visible(words)}”\n  {why}")

    def _mention_words(self, mention: Mention, room: int) -> Content:
        sure = "" if mention.certain else "inferred, not certain"
        words = _one_line(mention.quote(self.reading.transcript.text))
        lines = [
            ("said", words),
            ("read as", mention.label if mention.label.casefold() != words.casefold() else ""),
            ("why", mention.why),
            ("sure", sure),
        ]
        head = f"{mention.kind.replace('_', ' ').capitalize()}: {mention.label}"
        return _entry(head, [*lines, ("rule", mention.rule)], room)

    def do_problems(self) -> None:
        """List what could not be read in this file, and what is wrong with settings, themes and notes."""
        from hansard_tui.tui.screens.dialogs import ChooseScreen

        problems = self.reading.text.problems
        rows = [
            Item(
                f"{p.kind}: {p.message}",
                f"×{p.count}" if p.count > 1 else "",
                "!",
                span=Span(p.offset, p.offset),
                text=p.line,
            )
            for p in problems
        ]
        rows += [
            Item(words, "", "!") for words in (*self.key_problems, *self.notes_problems, *self.reading.found.notes)
        ]
        if not rows:
            self.say("Nothing is wrong with this file.")
            return

        def chosen(index: int | None) -> None:
            if index is not None and index < len(problems):
                self.move_to_offset(min(problems[index].offset, max(0, len(self.reading.transcript.text) - 1)))

        self.app.push_screen(
            ChooseScreen(f"What is wrong · {self.reading.title}", rows, "Enter goes there · Esc leaves"), chosen
        )

    def on_stepped(self, name: str, found: Span, number: int, count: int) -> None:
        """Tell what was reached."""
        if isinstance(found, Commitment):
            words = " · ".join(
                w for w in (found.undertaking.replace("_", " "), found.strength, found.subtype.replace("_", " ")) if w
            )
            self.say(f"{number} of {count}: {words} · i why · ga accept · gd reject")
        elif isinstance(found, Mention):
            printed = _one_line(found.quote(self.reading.transcript.text))
            read_as = "" if printed.casefold() == found.label.casefold() else f" ({found.label})"
            self.say(f"{number} of {count}: {printed}{read_as} · K peek · x counterpart")
        else:
            more = " · Enter shows who voted how" if name == "division" else ""
            self.say(f"{name.replace('_', ' ').capitalize()} {number} of {count}{more}")


def _entry(head: str, lines: Sequence[tuple[str, str]], width: int) -> Content:
    """Give what is told of a finding: names on the left, and on the right what is longer than a line under itself."""
    parts: list[Content | tuple[str, str]] = [(visible(head), "bold")]
    for name, words in lines:
        shown = visible(words)
        pieces = [shown[start:end] for start, end in wrap(shown, 0, len(shown), max(16, width - _NAMES))]
        if words:
            parts += [(f"\n  {name:<{_NAMES - 3}} ", "dim"), Content(f"\n{' ' * _NAMES}".join(pieces))]
    return Content.assemble(*parts)


def _one_line(text: str) -> str:
    """Give words in one line, of very many the first."""
    line = " ".join(text[: _MOST_QUOTED + 1].split())
    return line if len(text) <= _MOST_QUOTED else f"{line[:_MOST_QUOTED]} …"


def _division_words(division: Division, width: int) -> Content:
    """Give a division's counts, and the names on each side where the source prints them, in columns."""
    sides = " · ".join(f"{side} {count}" for side, count in division.sides)
    parts: list[Content] = [Content(" · ".join(w for w in (f"Division {division.number}".strip(), sides) if w))]
    if division.question:
        parts.append(Content(visible(division.question)))
    for side in dict.fromkeys(vote.side for vote in division.votes):
        names = [visible(_vote(vote)) for vote in division.votes if vote.side == side]
        rows = "\n".join(columned(names, width))
        parts.append(Content.assemble((f"{side.capitalize() or 'Side not given'} ({len(names)})\n", "bold"), rows))
    if not division.votes:
        parts.append(Content("The source prints no names."))
    return Content("\n\n").join(parts)


def _vote(vote: Vote) -> str:
    extra = "; ".join(
        words for words in ("teller" if vote.teller else "", f"proxy: {vote.proxy}" if vote.proxy else "") if words
    )
    return f"{vote.name} ({extra})" if extra else vote.name
