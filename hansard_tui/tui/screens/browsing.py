"""The sidebar: its lists, and what they preview."""

from collections.abc import Container

from hansard_tui.model.finding import Topic
from hansard_tui.model.span import Span
from hansard_tui.tui.listing import LISTS, part_key, size_of
from hansard_tui.tui.narrowing import narrow
from hansard_tui.tui.screens.base import ReaderBase
from hansard_tui.tui.undertakings import commitments
from hansard_tui.tui.views import PaneState, ViewState
from hansard_tui.tui.widgets.sidebar import TABS, Item

_EMPTY = {
    "outline": "Nothing to show.",
    "topics": "No topics were found.",
    "commitments": "No commitments were found.",
    "references": "No references were found.",
    "people": "Nobody is named.",
    "notes": "No marks yet: a highlights the sentence, A adds a note, m bookmarks.",
}

_NOT_LOOKED_FOR = "nothing is looked for"


class _Everything(Container[str]):
    """What holds every key: all is unfolded."""

    def __contains__(self, key: object) -> bool:
        return True


class Browsing(ReaderBase):
    """The verbs of the group "In the sidebar"."""

    in_sidebar = False
    _before_sidebar: ViewState | None = None
    _topics_before: tuple[Topic | None, ...] = ()
    _unfolded: frozenset[str] = frozenset()

    def fill_sidebar(self, *, keep: bool = True) -> None:
        """Make the open list anew."""
        tab = self.sidebar.tabs.tab
        open_readings = self.readings
        self.sidebar.tabs.tell(tab, {each: size_of(each, open_readings) for each in TABS})
        narrowed = self._filters.get(tab, "")
        if narrowed and tab == "commitments":
            items = commitments(open_readings, self._unfolded, narrowed)
        else:
            items = LISTS[tab](open_readings, _Everything() if narrowed and tab == "outline" else self._unfolded)
            items = narrow(items, narrowed) if narrowed else items
        waiting = any(reading.findings is None for reading in self.readings) and tab not in ("outline", "notes")
        looking = f"Looking through about {sum(len(each.transcript.text) for each in open_readings) // 6:,} words …"
        none = f"Nothing here holds “{narrowed}”. Esc shows all again."
        empty = looking if waiting else none if narrowed else self._nothing(tab)
        self.sidebar.rows.fill(items, empty, cursor=None if keep else 0)

    def _nothing(self, tab: str) -> str:
        """Say that a list is empty, and why as far as that is known."""
        whys = dict.fromkeys(why for each in self.readings for why in each.found.notes)
        known = "" if tab in ("outline", "notes") else " ".join(f"{why[:1].upper()}{why[1:]}." for why in whys)
        # Where nothing is looked for, that nothing was found would say too much.
        return known if known and any(_NOT_LOOKED_FOR in why for why in whys) else f"{_EMPTY[tab]} {known}".strip()

    def show_tab(self, tab: str) -> None:
        """Open a tab."""
        self.sidebar.tabs.tab = tab
        self._unfold_here()
        self.show_sidebar()
        self.fill_sidebar(keep=False)
        self.sidebar.rows.move_to(self._row_here())

    def restore_list(self, view: ViewState) -> None:
        """Bring back the list that stood open, and what it was narrowed to."""
        tab = self.sidebar.tabs.tab
        if view.tab not in TABS or (view.tab, view.filter) == (tab, self._filters.get(tab, "")):
            return
        self._filters[view.tab] = view.filter
        self.sidebar.tabs.tab = view.tab
        self.fill_sidebar(keep=False)
        self.sidebar.rows.move_to(self._row_here())

    def _unfold_here(self) -> None:
        """Unfold the part that the reader is in."""
        headings = self.reading.transcript.headings_at(self.state.cursor.start)
        if self.sidebar.tabs.tab == "outline" and headings:
            self._unfolded |= {part_key(self.reading, headings[-1])}

    def _row_here(self) -> int:
        """Give the row of what stands under the cursor; in an outline, of the part that the reader is in."""
        cursor, best = self.state.cursor, 0
        for index, item in enumerate(self.sidebar.rows.items):
            if item.span is None or item.text != self.state.text:
                continue
            if cursor.start <= item.span.start < cursor.end:
                return index
            if self.sidebar.tabs.tab in ("outline", "notes") and item.span.start <= cursor.start:
                best = index
        return best

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
        self._topics_before = tuple(reading.topic for reading in self.readings)
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
        self.stay(f"{self.sidebar.tabs.tab}: {item.label[:40]}")

    def stay(self, reason: str) -> None:
        """Leave the sidebar for what it previewed, and remember where the reader came from."""
        before, self._before_sidebar = self._before_sidebar, None
        if before is not None:
            self.trail.leave(before, reason)
        self._leave_sidebar()

    def do_sidebar_leave(self) -> None:
        """Show all again where the list is narrowed; else go back to exactly where the reader was."""
        if self._filters.pop(self.sidebar.tabs.tab, ""):
            self.fill_sidebar()
            self.preview()
            return
        before, self._before_sidebar = self._before_sidebar, None
        if before is not None:
            for reading, topic in zip(self.readings, self._topics_before, strict=True):
                reading.topic = topic
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
        narrowed = self._filters.get(self.sidebar.tabs.tab, "")
        fields = "speaker: class: topic: in: due:, or " if self.sidebar.tabs.tab == "commitments" else ""
        self.prompt.ask("filter", "Only: ", narrowed, right=f"{fields}words; empty shows all")

    def filter_sidebar(self, words: str) -> None:
        """Narrow the open list, and preview what is left."""
        self._filters[self.sidebar.tabs.tab] = words.strip()
        self.fill_sidebar(keep=False)
        if words.strip():
            left = sum(item.span is not None or item.folded is True for item in self.sidebar.rows.items)
            self.say(f"Only “{words.strip()}”: {left} row{'' if left == 1 else 's'} · Esc shows all")
        if self.in_sidebar:
            self.preview()
