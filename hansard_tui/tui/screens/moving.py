"""Moving: by sentence, page and paragraph, and to the next and the previous of anything."""

from hansard_tui.model.span import Span
from hansard_tui.tui.screens.base import ReaderBase

# What "next" and "previous" are called when there is none.
_NAMES = {
    "hit": "hit; / searches",
    "topic": "mention: choose a topic in the sidebar (gt) first",
    "reference": "reference that leads to another; gx lists all that is referred to",
}
_NOT_FOCUSED = frozenset({"contribution", "heading", "division", "column", "bookmark"})


class Moving(ReaderBase):
    """The verbs of the group "Moving", and every `next_…` and `previous_…`."""

    def do_next_sentence(self) -> None:
        """Move on; a sentence longer than the window is scrolled through first."""
        view, cursor = self.pane.view, self.state.cursor
        following = self.reading.step_sentence(cursor, 1)
        if view.end_offset < cursor.end and view.page.place_of(cursor.start) < view.top:
            view.scroll_rows(1)
        elif following.start > view.end_offset and cursor.end > view.end_offset:
            view.scroll_rows(max(1, view.size.height // 2))
        else:
            self.move_to(following)

    def do_previous_sentence(self) -> None:
        """Move back."""
        self.move_to(self.reading.step_sentence(self.state.cursor, -1))

    def _page(self, share: float) -> None:
        view = self.pane.view
        before = view.top
        view.scroll_rows(round(share * max(2, view.size.height - 2)))
        if view.top == before:
            last = len(self.reading.transcript.text) - 1
            self.move_to_offset(max(0, last) if share > 0 else 0)
            return
        self._cursor_into_window()

    def _cursor_into_window(self) -> None:
        view = self.pane.view
        cursor = self.state.cursor
        if not view.top_offset <= cursor.start < view.end_offset:
            offset = view.top_offset if cursor.start < view.top_offset else max(view.top_offset, view.end_offset - 1)
            sentence = self.reading.sentence_at(offset)
            if sentence.start < view.top_offset:
                following = self.reading.step_sentence(sentence, 1)
                sentence = following if following.start < view.end_offset else sentence
            top = view.top
            self.move_to(sentence)
            view.scroll_rows(0) if view.top == top else view.scroll_exactly(view.page.offset_of(top))
        self.refresh_places()

    def do_page_down(self) -> None:
        """Turn a page."""
        self._page(1)

    def do_page_up(self) -> None:
        """Turn a page back."""
        self._page(-1)

    def do_half_page_down(self) -> None:
        """Turn half a page."""
        self._page(0.5)

    def do_half_page_up(self) -> None:
        """Turn half a page back."""
        self._page(-0.5)

    def do_scroll_down(self) -> None:
        """Scroll a row; the cursor stays while it is in sight."""
        self.pane.view.scroll_rows(1)
        self.refresh_places()

    def do_scroll_up(self) -> None:
        """Scroll a row back."""
        self.pane.view.scroll_rows(-1)
        self.refresh_places()

    def do_top(self) -> None:
        """Go to the beginning."""
        self.jump(self.state.text, self.reading.sentence_at(0), "beginning")
        self._unfocus()

    def do_end(self) -> None:
        """Go to the end."""
        last = max(0, len(self.reading.transcript.text) - 1)
        self.jump(self.state.text, self.reading.sentence_at(last), "end")
        self._unfocus()

    def _unfocus(self) -> None:
        self.move_to(self.state.cursor)

    def do_next_paragraph(self) -> None:
        """Go to the next paragraph's first sentence."""
        end = self.reading.transcript.paragraph_at(self.state.cursor.start).end
        if end + 1 < len(self.reading.transcript.text):
            self.move_to_offset(end + 1)

    def do_previous_paragraph(self) -> None:
        """Go to this paragraph's first sentence, or to the previous one's."""
        paragraph = self.reading.transcript.paragraph_at(self.state.cursor.start)
        first = self.reading.sentence_at(paragraph.start)
        back = paragraph.start if self.state.cursor.start > first.start else paragraph.start - 1
        start = self.reading.transcript.paragraph_at(max(0, back)).start
        self.move_to_offset(start)

    # Next and previous of anything --------------------------------------------------------------------------------

    def step_layer(self, name: str, step: int) -> None:
        """Go to the next or the previous span of a layer, from the focus if there is one."""
        layer = self.reading.layer(name)
        place = self.state.focus or self.state.cursor
        found = self._next(name, layer.after(place.start) if step > 0 else layer.before(place.start), step)
        if found is None:
            what = _NAMES.get(name, name)
            more = "no further" if len(layer) else "no"
            where = "" if len(layer) == 0 or name in _NAMES else (" below" if step > 0 else " above")
            missing = not self.settled if name == "reference" else self.reading.findings is None and name in _FOUND
            waiting = " yet: still looking" if missing else ""
            here = " in this transcript" if name not in _NAMES else ""
            self.say(f"There is {more} {what}{where}{here}{waiting}.")
            return
        self.move_to_offset(found.start, None if name in _NOT_FOCUSED else found)
        self.on_stepped(name, found, layer.index_before(found.start) + 1, len(layer))

    def _next(self, name: str, found: Span | None, step: int) -> Span | None:
        # From a sentence, the first thing in that very sentence counts as the next one.
        if step > 0 and self.state.focus is None and name not in _NOT_FOCUSED:
            cursor = self.state.cursor
            inside = self.reading.layer(name).within(cursor.start, cursor.start + 1)
            return inside[0] if inside else found
        return found

    def on_stepped(self, name: str, found: Span, number: int, count: int) -> None:
        """Tell which of how many was reached; findings add what they are."""
        del found
        self.say(f"{name.replace('_', ' ').capitalize()} {number} of {count}")


_FOUND = frozenset({"commitment", "finding", "topic", "person", "reference"})
