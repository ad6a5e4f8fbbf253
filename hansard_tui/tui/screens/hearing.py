"""What the mouse and the prompt tell the reader screen, and marks made from inside a peek."""

from dataclasses import replace

from hansard_tui import library
from hansard_tui.model.annotation import Annotation, Motivation
from hansard_tui.model.span import Span
from hansard_tui.tui.messages import Dragged, Listed, MapPointed, Pointed, Scrolled, TabPointed
from hansard_tui.tui.screens.checking import Checking
from hansard_tui.tui.screens.judging import Judging
from hansard_tui.tui.screens.jumping import Jumping
from hansard_tui.tui.screens.looking import Looking
from hansard_tui.tui.screens.moving import Moving
from hansard_tui.tui.screens.searching import Searching
from hansard_tui.tui.widgets.foot import Prompt


class Hearing(Looking, Jumping, Judging, Moving, Searching, Checking):
    """Every verb, and what calls them but the keys."""

    # Peeks that mark and copy -------------------------------------------------------------------------------------

    def _peeked(self) -> tuple[int, Span] | None:
        if self.peeking is None:
            return None
        item = self.peeking.item
        return item.text, self.readings[item.text].sentence_at(item.span.start)

    def do_peek_highlight(self) -> None:
        """Highlight the passage that the peek shows."""
        self._mark_peeked(then_note=False)

    def do_peek_note(self) -> None:
        """Highlight it, and write a note."""
        self._mark_peeked(then_note=True)

    def _mark_peeked(self, *, then_note: bool) -> None:
        peeked = self._peeked()
        if peeked is None:
            return
        text, span = peeked
        annotation = self.new_highlight(text, span)
        self.put(annotation, "Highlighted there.")
        if then_note:
            self.write_note(annotation)

    def do_peek_copy(self) -> None:
        """Copy the passage that the peek shows."""
        peeked = self._peeked()
        if peeked is not None:
            self.copy_span(*peeked)

    def new_highlight(self, text: int, span: Span) -> Annotation:
        """Make a highlight of a passage of any open transcript."""
        anchor = library.describe(self.readings[text].transcript, span.start, span.end)
        return library.new_annotation(Motivation.HIGHLIGHTING, anchor, color=self.color)

    # The list keeps step -------------------------------------------------------------------------------------------

    def on_stepped(self, name: str, found: Span, number: int, count: int) -> None:
        """Point to the finding that was stepped to in the list of findings, where that is open."""
        super().on_stepped(name, found, number, count)
        if name in {"commitment", "finding"} and self.sidebar.tabs.tab == "commitments":
            here = (self.state.text, found.start)
            rows = enumerate(self.sidebar.rows.items)
            at = next((row for row, item in rows if item.span and (item.text, item.span.start) == here), None)
            if at is not None:
                self.sidebar.rows.move_to(at)

    # What the mouse and the prompt tell ---------------------------------------------------------------------------

    def put_away(self, *, in_text: bool) -> None:
        """Put away what a key had begun, for the mouse begins anew; `in_text` means that it left the sidebar."""
        if self.prompt.asking:
            kind, words = self.prompt.kind, self.prompt.input.value
            self.prompt.stop_asking()
            if kind == "search" and words:
                self.answer_search(words)
        if self.peeking is not None:
            self.do_peek_close()
        if self.hinted is not None:
            self.leave_hints()
        self.awaiting = None
        self.keymap.forget()
        if in_text and self.in_sidebar:
            self.stay("sidebar")
        self.quiet()

    def on_pointed(self, event: Pointed) -> None:
        """Put the cursor where the mouse was pressed; on a mention, peek."""
        self.put_away(in_text=True)
        self.active = event.pane
        reading = self.readings[self.states[event.pane].text]
        mention = next(iter(reading.leading.at(event.offset)), None)
        self.move_to_offset(event.offset, mention)
        if mention is not None:
            self.do_peek()
        self.refresh_keys()

    def on_dragged(self, event: Dragged) -> None:
        """Select what the mouse was drawn over, to whole words."""
        self.put_away(in_text=True)
        self.active = event.pane
        first, last = self._word_at(event.span.start), self._word_at(max(event.span.start, event.span.end - 1))
        self.set_state(self.active, replace(self.state, selection=Span(first.start, last.end)), reveal=False)
        self.refresh_keys()

    def on_scrolled(self, event: Scrolled) -> None:
        """Bring the heading line up to date."""
        del event
        self.call_after_refresh(self.refresh_places)

    def on_map_pointed(self, event: MapPointed) -> None:
        """Go to the stretch of the map that was pressed."""
        self.put_away(in_text=True)
        self.active = event.pane
        offset = int(event.progression * max(0, len(self.reading.transcript.text) - 1))
        self.jump(self.state.text, self.reading.sentence_at(offset), "map")
        self.move_to(self.state.cursor)
        self.refresh_keys()

    def on_listed(self, event: Listed) -> None:
        """Preview the row that was pressed; pressed again, go there."""
        self.put_away(in_text=False)
        if not self.in_sidebar:
            self.do_sidebar_focus()
        rows = self.sidebar.rows
        again = rows.cursor == event.row
        rows.move_to(event.row)
        self.preview()
        if again:
            self.do_sidebar_go()

    def on_tab_pointed(self, event: TabPointed) -> None:
        """Open a tab."""
        self.put_away(in_text=False)
        self.show_tab(event.tab)
        self.refresh_keys()

    def on_prompt_changed(self, event: Prompt.Changed) -> None:
        """Search and narrow as it is typed."""
        if event.kind == "search":
            self.search_typed(event.value)
        elif event.kind == "filter":
            self.filter_sidebar(event.value)

    def on_prompt_toggled(self, event: Prompt.Toggled) -> None:
        """Change how the search reads its words."""
        if event.kind == "search":
            self.switch_search(event.key)

    def on_prompt_answered(self, event: Prompt.Answered) -> None:
        """Do what was answered."""
        answers = {"tag": self.answer_tag, "go": self.answer_go, "import": self.answer_import}
        answers["verify"] = self.answer_verify
        if event.kind == "search":
            self.answer_search(event.value)
        elif event.kind in answers:
            answers[event.kind](event.value)

    def on_prompt_left(self, event: Prompt.Left) -> None:
        """Undo what the prompt did."""
        if event.kind == "search":
            self.leave_search()
        elif event.kind == "filter":
            self.filter_sidebar("")
