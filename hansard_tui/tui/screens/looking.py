"""Looking: the sidebar and its previews, panes, widths, layers, why a finding was made."""

from collections.abc import Sequence
from dataclasses import replace

from textual.content import Content

from hansard_tui.model.finding import Commitment, Mention, Tier
from hansard_tui.model.span import Span
from hansard_tui.page.cells import visible
from hansard_tui.tui.listing import GROUPS, LISTS, size_of
from hansard_tui.tui.screens.base import ReaderBase
from hansard_tui.tui.screens.dialogs import ChooseScreen, TextScreen
from hansard_tui.tui.views import PaneState, ViewState
from hansard_tui.tui.widgets.sidebar import TABS, Item

_DRAWER_BELOW = 80
_STACKED_BELOW = 100
_EMPTY = {
    "outline": "Nothing to show.",
    "topics": "No topics were found.",
    "commitments": "No commitments were found. ,o shows what is possible.",
    "references": "No references were found.",
    "people": "Nobody is named.",
    "notes": "No marks yet: a highlights the sentence, A adds a note, m bookmarks.",
}


class Looking(ReaderBase):
    """The verbs of the groups "Looking" and "In the sidebar"."""

    in_sidebar = False
    distraction = False
    _before_sidebar: ViewState | None = None
    _unfolded: frozenset[str] = frozenset()
    _filter = ""
    _layers_kept: frozenset[str] = frozenset()

    # The sidebar's lists ------------------------------------------------------------------------------------------

    def fill_sidebar(self, *, keep: bool = True) -> None:
        """Make the open list anew."""
        tab = self.sidebar.tabs.tab
        open_readings = self.readings
        self.sidebar.tabs.tell(tab, {each: size_of(each, open_readings) for each in TABS})
        items = LISTS[tab](open_readings, self._unfolded)
        if self._filter:
            words = self._filter.casefold()
            items = [item for item in items if not item.leads or words in item.label.casefold()]
        waiting = any(reading.findings is None for reading in self.readings) and tab not in ("outline", "notes")
        empty = "Looking …" if waiting else _EMPTY[tab]
        self.sidebar.rows.fill(items, empty, cursor=None if keep else 0)

    def show_tab(self, tab: str) -> None:
        """Open a tab."""
        self.sidebar.tabs.tab = tab
        self.show_sidebar()
        self.fill_sidebar(keep=False)

    def show_sidebar(self, *, shown: bool = True) -> None:
        """Show the sidebar or put it away."""
        self.sidebar.set_class(not shown, "hidden")

    def do_sidebar(self) -> None:
        """Show the sidebar or put it away."""
        if self.sidebar_is_open and self.in_sidebar:
            self.do_sidebar_leave()
        self.show_sidebar(shown=not self.sidebar_is_open)

    def do_sidebar_focus(self) -> None:
        """Go into the sidebar; the place is kept to come back to."""
        if self.in_sidebar:
            self.do_sidebar_leave()
            return
        self._before_sidebar = self.view_now()
        self.show_sidebar()
        self.in_sidebar = True
        self.sidebar.rows.focused = True
        self.sidebar.rows.refresh()
        self.refresh_keys()
        self.fit()
        self.preview()
        self.call_after_refresh(self.preview)

    def refresh_keys(self) -> None:
        """Show the keys of the mode at the foot; the screen knows them."""

    def _tab(self, tab: str) -> None:
        self.show_tab(tab)
        if not self.in_sidebar:
            self.do_sidebar_focus()
        else:
            self.preview()

    def do_sidebar_next_tab(self) -> None:
        """Open the next tab."""
        self._tab(TABS[(TABS.index(self.sidebar.tabs.tab) + 1) % len(TABS)])

    def do_sidebar_previous_tab(self) -> None:
        """Open the tab before."""
        self._tab(TABS[(TABS.index(self.sidebar.tabs.tab) - 1) % len(TABS)])

    def step_sidebar(self, count: int) -> None:
        """Move in the list, and preview."""
        self.sidebar.rows.step(count)
        self.preview()

    def do_sidebar_next(self) -> None:
        """Move on."""
        self.step_sidebar(1)

    def do_sidebar_previous(self) -> None:
        """Move back."""
        self.step_sidebar(-1)

    def do_sidebar_page_down(self) -> None:
        """Move a page on."""
        self.step_sidebar(max(1, self.sidebar.rows.size.height - 2))

    def do_sidebar_page_up(self) -> None:
        """Move a page back."""
        self.step_sidebar(-max(1, self.sidebar.rows.size.height - 2))

    def do_sidebar_first(self) -> None:
        """Go to the first row."""
        self.step_sidebar(-(10**6))

    def do_sidebar_last(self) -> None:
        """Go to the last row."""
        self.step_sidebar(10**6)

    def _fold(self, *, unfold: bool) -> bool:
        item = self.sidebar.rows.current
        if item is None or item.folded is None or item.folded is not unfold:
            return False
        self._unfolded = self._unfolded | {item.key} if unfold else self._unfolded - {item.key}
        self.fill_sidebar()
        return True

    def do_sidebar_right(self) -> None:
        """Unfold, or open the next tab."""
        if not self._fold(unfold=True):
            self.do_sidebar_next_tab()

    def do_sidebar_left(self) -> None:
        """Fold, or open the tab before."""
        if not self._fold(unfold=False):
            self.do_sidebar_previous_tab()

    def preview(self) -> None:
        """Show the passage of the row under the cursor, in the pane where its transcript is open."""
        item = self.sidebar.rows.current
        if item is None or item.span is None:
            return
        self.choose_topic(item)
        number = self._pane_for(item)
        cursor = self.readings[item.text].sentence_at(item.span.start)
        span = (
            Span(item.span.start, min(item.span.end, cursor.end)) if self.sidebar.tabs.tab == "outline" else item.span
        )
        top = self.panes[number].view.top_offset if self.states[number].text == item.text else 0
        focus = None if self.sidebar.tabs.tab == "outline" else span
        if number != self.active:
            self.active = number
            self.fit()
        self.set_state(number, PaneState(item.text, top, Span(cursor.start, cursor.end), focus))

    def _pane_for(self, item: Item) -> int:
        if self.states[self.active].text == item.text or not self.is_split:
            return self.active
        return self.other if self.states[self.other].text == item.text else self.active

    def choose_topic(self, item: Item) -> None:
        """Make the row's topic the one that is lit and walked."""
        if self.sidebar.tabs.tab != "topics" or not item.key:
            return
        for reading in self.readings:
            reading.topic = next((topic for topic in reading.found.topics if topic.key == item.key), None)
        self.redraw()

    def do_sidebar_go(self) -> None:
        """Stay at what is previewed."""
        item = self.sidebar.rows.current
        if item is None:
            return
        if item.span is None:
            self._fold(unfold=bool(item.folded))
            return
        before = self._before_sidebar
        self._before_sidebar = None
        if before is not None:
            self.trail.leave(before, f"{self.sidebar.tabs.tab}: {item.label[:40]}")
        self._leave_sidebar()

    def do_sidebar_leave(self) -> None:
        """Go back to exactly where the reader was."""
        before, self._before_sidebar = self._before_sidebar, None
        if before is not None:
            self.restore(before)
        self._leave_sidebar()

    def _leave_sidebar(self) -> None:
        self.in_sidebar = False
        self.sidebar.rows.focused = False
        self.sidebar.rows.refresh()
        if self.sidebar.has_class("drawer"):
            self.show_sidebar(shown=False)
        self.refresh_keys()
        self.fit()

    def do_sidebar_filter(self) -> None:
        """Ask what the list should be narrowed to."""
        self.prompt.ask("filter", "Only: ", self._filter, right="words; empty shows all")

    def filter_sidebar(self, words: str) -> None:
        """Narrow the list."""
        self._filter = words.strip()
        self.fill_sidebar(keep=False)

    # Panes --------------------------------------------------------------------------------------------------------

    def do_other_pane(self) -> None:
        """Go to the other pane."""
        if not self.is_split:
            self.do_split()
        if self.is_split:
            self.active = self.other
            self.redraw()
            self.refresh_places()

    def do_split(self) -> None:
        """Show two panes, or the active one alone."""
        self.set_split(not self.is_split)
        self.fit()
        self.refresh_places()

    def do_swap_transcript(self) -> None:
        """Show the next open transcript in this pane."""
        if len(self.readings) == 1:
            self.say("Only one transcript is open.")
            return
        text = (self.state.text + 1) % len(self.readings)
        self.trail.leave(self.view_now(), "other transcript")
        first = self.readings[text].sentence_at(0)
        self.set_state(self.active, PaneState(text, 0, Span(first.start, first.end)))
        self.say(self.reading.title)

    def fit(self) -> None:
        """Fit panes and sidebar to the size of the terminal."""
        width, height = self.app.size
        room = width - (max(36, min(54, width // 4)) if self.sidebar_is_open and width >= _DRAWER_BELOW else 0)
        stacked = width < _STACKED_BELOW or room < _DRAWER_BELOW - 12
        self.query_one("#panes").set_class(stacked and height >= 16, "stacked")  # noqa: PLR2004 (two readable halves)
        drawer = width < _DRAWER_BELOW or (width == _DRAWER_BELOW and self.is_split)
        if drawer != self.sidebar.has_class("drawer"):
            self.sidebar.set_class(drawer, "drawer")
            if not self.in_sidebar:
                self.show_sidebar(shown=not drawer and self.settings.sidebar)
        # Beside a drawer there is room for one pane: the one that is previewed in.
        for pane in self.panes:
            hidden = self.in_sidebar and drawer and pane.number != self.active
            pane.display = (self.is_split or pane.number == 0) and not hidden

    def set_width(self, width: int) -> None:
        """Set the lines of both panes to a width in cells."""
        self.width = max(30, min(160, width))
        for pane in self.panes:
            pane.view.set_page(width=self.width)

    def _step_width(self, step: int) -> None:
        self.set_width(self.width + step)
        self.say(f"Lines of {self.width} cells, where there is room")

    def do_wider(self) -> None:
        """Set wider lines."""
        self._step_width(4)

    def do_narrower(self) -> None:
        """Set narrower lines."""
        self._step_width(-4)

    def do_own_lines(self) -> None:
        """Show the file's own lines, or joined ones."""
        own = not self.panes[0].view.page.setting.own_lines
        for pane in self.panes:
            pane.view.set_page(own_lines=own)
        joins = len(self.reading.transcript.joins)
        self.say("The file's own lines" if own else f"Joined where a printed column broke a sentence ({joins} here)")

    def do_distraction_free(self) -> None:
        """Leave the text alone on the screen, or bring everything back."""
        self.distraction = not self.distraction
        self.set_class(self.distraction, "bare")
        for pane in self.panes:
            pane.view.bare = self.distraction
            pane.view.refresh()
        if self.distraction:
            self.say("z brings everything back")

    # Layers -------------------------------------------------------------------------------------------------------

    def toggle_layer(self, name: str) -> None:
        """Switch a layer."""
        if name == "possible":
            on = not self.readings[0].show_possible
            for reading in self.readings:
                reading.show_possible = on
        else:
            on = name not in self.shown
            self.shown = self.shown ^ {name}
        self.redraw()
        self.say(f"{name.capitalize()} {'on' if on else 'off'}")

    def do_layers_all(self) -> None:
        """Switch all layers off, or back on."""
        if self.shown:
            self._layers_kept, self.shown = frozenset(self.shown), set()
        else:
            self.shown = set(self._layers_kept or self.settings.layers)
        self.redraw()
        self.say("Layers on" if self.shown else "Layers off")

    # Why ----------------------------------------------------------------------------------------------------------

    def do_why(self) -> None:
        """Tell why what is under the cursor was found."""
        place = self.state.focus or self.state.cursor
        end = max(place.end, place.start + 1)
        commitments = self.reading.judged.overlapping(place.start, end)
        mentions = [
            *self.reading.found.references.within(place.start, end),
            *self.reading.found.people.within(place.start, end),
        ]
        topics = [(t, m) for t in self.reading.found.topics for m in t.mentions if place.start <= m.start < end]
        if not commitments and not mentions and not topics:
            self.say("Nothing was found in this sentence." if self.reading.findings else "Still looking …")
            return
        parts: list[Content] = [self._commitment_words(item) for item in commitments]
        parts += [self._mention_words(mention) for mention in mentions]
        for topic, mention in topics:
            words = visible(mention.quote(self.reading.transcript.text))
            parts.append(
                Content.assemble(
                    (f"Topic: {topic.label}", "bold"), f"  “{words}”\n  {visible(topic.why or mention.why)}"
                )
            )
        parts += [Content.assemble(("Note: ", "bold"), visible(note)) for note in self.reading.found.notes]
        self.app.push_screen(TextScreen("Why was this found?", Content("\n\n").join(parts)))

    def _commitment_words(self, item: Commitment) -> Content:
        text = self.reading.transcript.text
        tier = "" if item.tier is Tier.CERTAIN else " · possible"
        head = " · ".join(
            w for w in (GROUPS[item.undertaking].rstrip("s"), item.strength, item.subtype.replace("_", " ")) if w
        )
        lines: list[tuple[str, str]] = [
            ("said", _one_line(item.quote(text))),
            ("words", _one_line(item.trigger.quote(text))),
            *((detail.role, detail.value or _one_line(detail.quote(text))) for detail in item.details),
            ("in what capacity", item.capacity),
            ("why", item.why),
            ("rule", item.rule),
            ("your judgement", self.reading.verdict_on(item)),
        ]
        if item.score is not None:
            lines.append(("score", f"{item.score:.2f}"))
        return _entry(f"{head}{tier}", lines)

    def _mention_words(self, mention: Mention) -> Content:
        sure = "" if mention.certain else "inferred, not certain"
        words = _one_line(mention.quote(self.reading.transcript.text))
        lines = [
            ("said", words),
            ("read as", mention.label),
            ("key", mention.key),
            ("why", mention.why),
            ("sure", sure),
        ]
        return _entry(
            f"{mention.kind.replace('_', ' ').capitalize()}: {mention.label}", [*lines, ("rule", mention.rule)]
        )

    def do_problems(self) -> None:
        """List what could not be read in this file, and what is wrong with settings, themes and notes."""
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
            Item(words, "", "!") for words in (*self.key_problems, *self.notes.problems, *self.reading.found.notes)
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
            self.say(f"{number} of {count}: {found.label} · K peek · x counterpart")
        else:
            self.say(f"{name.replace('_', ' ').capitalize()} {number} of {count}")

    def view_filter(self, view: ViewState) -> ViewState:
        """Give a view with the sidebar's filter."""
        return replace(view, filter=self._filter)


def _entry(head: str, lines: Sequence[tuple[str, str]]) -> Content:
    parts: list[Content | tuple[str, str]] = [(visible(head), "bold")]
    for name, words in lines:
        if words:
            parts += [(f"\n  {name:<16} ", "dim"), Content(visible(words))]
    return Content.assemble(*parts)


def _one_line(text: str) -> str:
    return " ".join(text.split())
