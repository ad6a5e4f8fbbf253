"""Finding: words as they are typed, and going to a place by its name."""

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import work

from hansard_tui import library
from hansard_tui.model.layer import Layer
from hansard_tui.model.span import Span
from hansard_tui.tui.completions import Completions
from hansard_tui.tui.reading import Reading
from hansard_tui.tui.screens.base import ReaderBase
from hansard_tui.tui.views import ViewState

if TYPE_CHECKING:
    from hansard_tui.library import Query

_ENOUGH = 3  # letters that are no slip of a finger
_NO_LETTERS = "That pattern matches no letters here, only places between them."
_SWITCHES = "Alt+C case · Alt+W whole word · Alt+R pattern"


class Searching(ReaderBase):
    """The verbs of the group "Finding", and `:`."""

    looked_for = library.Query("")
    _before: ViewState | None = None
    _searched: tuple[int, int] | None = None

    def current_hit(self, text: int) -> Span | None:
        """Give the hit that the reader stands on."""
        state = self.state
        if state.text != text or state.focus is None:
            return None
        return next((hit for hit in self.readings[text].hits.within(state.focus.start, state.focus.start + 1)), None)

    def do_search(self) -> None:
        """Ask what to look for."""
        self._before = self.view_now()
        self._searched = (self.reading.index, self.state.cursor.start)
        self.prompt.ask("search", self._sign(), "", right=_SWITCHES)

    def _sign(self) -> str:
        case = {None: "", True: " Aa", False: " aa"}[self.looked_for.case]
        whole = " word" if self.looked_for.whole_word else ""
        pattern = " pattern" if self.looked_for.regex else ""
        return f"/{case}{whole}{pattern} " if case or whole or pattern else "/"

    def switch_search(self, key: str) -> None:
        """Change how the words are read."""
        query = self.looked_for
        if key == "alt+c":
            self.looked_for = replace(query, case={None: True, True: False, False: None}[query.case])
        elif key == "alt+w":
            self.looked_for = replace(query, whole_word=not query.whole_word)
        else:
            self.looked_for = replace(query, regex=not query.regex)
        self.prompt.label.say(self._sign())
        self.search_typed(self.prompt.input.value)

    def search_typed(self, words: str) -> None:
        """Look for what is typed so far, from where the search began."""
        self.looked_for = replace(self.looked_for, words=words)
        if not words:
            self.prompt.tell("")
            self._clear()
            if self._before is not None:
                self.restore(self._before)
            return
        self._look(self.reading, self.looked_for)

    @work(thread=True, exclusive=True, group="search")
    def _look(self, reading: Reading, query: "Query") -> None:
        try:
            # A pattern of the reader's own may be one that never ends, and would hold everything up.
            look = library.search_apart if query.regex else library.search
            hits: Layer[Span] = Layer(look(reading.transcript, query))
            problem = "" if hits or not library.matches_no_letters(query) else _NO_LETTERS
        except library.QueryError as error:
            hits, problem = Layer(), str(error)
        self.app.call_from_thread(self._looked, reading, query, hits, problem)

    def _looked(self, reading: Reading, query: "Query", hits: Layer[Span], problem: str) -> None:
        if query != self.looked_for:
            return
        reading.hits = hits
        if problem or not hits:
            self._tell(problem or _not_found(query), warning=bool(problem))
            self.redraw()
            self.refresh_places()
            return
        begin = self._searched[1] if self._searched and self._searched[0] == reading.index else self.state.cursor.start
        hit = hits.after(begin - 1) or hits[0]
        self.move_to_offset(hit.start, hit)
        self._tell_hit(hit)

    def _tell(self, words: str, *, warning: bool = False) -> None:
        """Tell it at the foot, and beside the line that hides the foot while it is open."""
        self.say(words, warning=warning)
        if self.prompt.kind == "search":
            self.prompt.tell(words.partition(" · ")[0], warning=warning)

    def _tell_hit(self, hit: Span, around: str = "") -> None:
        hits = self.reading.hits
        self._tell(f"{hits.index_before(hit.start) + 1} of {len(hits)}{around} · n next · N previous · Esc clears")

    def answer_search(self, words: str) -> None:
        """Keep the place that the search found, and remember where it began; for no words, find the last ones again."""
        if not words and self.looked_for.words:
            self._before = None
            self.do_next_hit()
            return
        if self._before is not None and self.reading.hits:
            self.trail.leave(self._before, f"search: {self.looked_for.words}")
        self._before = None

    def leave_search(self) -> None:
        """Go back to where the search began."""
        self._clear()
        if self._before is not None:
            self.restore(self._before)
        self._before = None

    def _clear(self) -> None:
        for reading in self.readings:
            if reading.hits:
                reading.hits = Layer()
        self.looked_for = replace(self.looked_for, words="")
        self.redraw()
        self.refresh_places()

    def do_next_hit(self) -> None:
        """Go to the next hit; after the last, the first."""
        self._step_hit(1)

    def do_previous_hit(self) -> None:
        """Go to the hit before; before the first, the last."""
        self._step_hit(-1)

    def _step_hit(self, step: int) -> None:
        reading = self.reading
        if not self.looked_for.words:
            self.say("Nothing has been searched for; / searches.")
            return
        if not reading.hits:
            self._searched = (reading.index, self.state.cursor.start)
            self._look(reading, self.looked_for)
            return
        place = (self.state.focus or self.state.cursor).start
        hit = reading.hits.after(place) if step > 0 else reading.hits.before(place)
        around = hit is None
        hit = hit or (reading.hits[0] if step > 0 else reading.hits[-1])
        self.move_to_offset(hit.start, hit)
        self._tell_hit(hit, f", again from the {'beginning' if step > 0 else 'end'}" if around else "")

    def do_search_here(self) -> None:
        """Search for the words under the focus, or for the first weighty word of the sentence."""
        words = (self.state.selection or self.state.focus or Span(0, 0)).quote(self.reading.transcript.text)
        if not words:
            self.say("Choose words first: v selects, Tab walks the references.")
            return
        self._searched = (self.reading.index, self.place.start + 1)
        self.looked_for = library.Query(" ".join(words.split()))
        self._look(self.reading, self.looked_for)

    def do_clear_search(self) -> None:
        """Clear the search and the focus; where there is neither, the chosen topic."""
        had_topic = self.reading.topic is not None
        if had_topic and self.state.focus is None and not self.looked_for.words:
            for reading in self.readings:
                reading.topic = None
        self._clear()
        self.move_to(self.state.cursor)
        self.forget_begun()
        self.status.tell(standing="")
        self.quiet()
        if had_topic and self.reading.topic is None:
            self.say("No topic is marked any more; gt chooses one.")

    def forget_begun(self) -> None:
        """Forget what was begun and not ended; jumping and marking say what."""

    def _go_to_thing(self, words: str) -> bool:
        """Go to the next mention of what is named: "clause 26", "CCGs"."""
        wanted = " ".join(words.casefold().split())
        text = self.reading.transcript.text
        named = [
            mention
            for mention in self.reading.found.references
            if wanted in (mention.label.casefold(), " ".join(mention.quote(text).casefold().split()))
        ]
        if not named:
            return False
        found = next((mention for mention in named if mention.start > self.place.start), named[0])
        self.jump(self.reading.index, found, words)
        self.say(f"{named.index(found) + 1} of {len(named)}: {found.label}")
        return True

    # Going to a place by its name ---------------------------------------------------------------------------------

    def do_go_to(self) -> None:
        """Ask where to go, or what to do."""
        names = sorted({command.name.replace("_", " ") for command in self.table if command.scope == "reader"})
        things = sorted({mention.label for mention in self.reading.found.references if mention.weight})
        self.prompt.ask(
            "go",
            ":",
            right="GC644 · clause 26 · 3.15 pm · 50% · line 4 · a citation · a command (Tab completes)",
            completions=Completions((*names, *things)),
        )

    def answer_go(self, words: str) -> None:
        """Go there, or do it."""
        words = words.strip()
        if not words:
            return
        name = words.replace(" ", "_").replace("-", "_").lower()
        # Those of the lists and of the selection are no commands while the text is read.
        names = [command.name for command in self.table if command.scope == "reader"]
        if name in names:
            self.perform(name)
            return
        if self._go_to_thing(words):
            return
        offset, problem = library.place_named(self.reading.transcript, words)
        if offset is None:
            begun = [each for each in names if each.startswith(name)]
            if len(begun) == 1 and (len(name) >= _ENOUGH or name == "q"):
                self.perform(begun[0])
                return
            waiting = " References are still looked for." if self.reading.findings is None else ""
            self.say(f"{problem}{waiting}", warning=True)
            return
        self.jump(self.reading.index, self.reading.sentence_at(offset), words)
        self.move_to(self.state.cursor)


def _not_found(query: "Query") -> str:
    """Say that words are not there, and which switch may be to blame."""
    ways = ["as a whole word (Alt+W)"] if query.whole_word else []
    ways += ["as a pattern (Alt+R)"] if query.regex else []
    capitals = query.case or (query.case is None and query.words != query.words.lower())
    ways += ["with these capitals (Alt+C)"] if capitals else []
    return " ".join([f"“{query.words}” is not in this transcript", " and ".join(ways)]).strip() + "."
