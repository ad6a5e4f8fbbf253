"""What every verb of the reader screen stands on: the open transcripts, the panes, the place, the news."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.timer import Timer

from hansard_tui.config import Settings
from hansard_tui.model.annotation import Annotation, Motivation
from hansard_tui.model.layer import Layer
from hansard_tui.model.span import Span
from hansard_tui.page.layout import Setting
from hansard_tui.tui.commands import COMMANDS, rekeyed
from hansard_tui.tui.counterparts import Leads
from hansard_tui.tui.keys import KeyMap
from hansard_tui.tui.reading import Reading, glyph_of, name_apart, style_of
from hansard_tui.tui.screens.noting import Noting
from hansard_tui.tui.views import PaneState, Trail, ViewState
from hansard_tui.tui.widgets.foot import Prompt, Status
from hansard_tui.tui.widgets.pane import Pane, percentage, place_words
from hansard_tui.tui.widgets.sidebar import Sidebar
from hansard_tui.tui.widgets.transcript_view import Glyphs, Overlays

if TYPE_CHECKING:
    from hansard_tui.library import OpenTranscript

LAYERS = ("commitments", "topics", "references", "people", "highlights")
NEWS_STAYS = 5.0
_READ = 15  # letters a second, for words that are not expected


class ReaderBase(Noting, inherit_bindings=False):
    """The state of the reader screen, and the few verbs that all others are made of."""

    AUTO_FOCUS = ""
    settled = False
    """Whether all that is looked for has been found, and linked."""

    def __init__(self, texts: "Sequence[OpenTranscript]", settings: Settings) -> None:
        super().__init__(settings)
        self.readings = [Reading(text, index, alone=len(texts) == 1) for index, text in enumerate(texts)]
        name_apart(self.readings)
        self.states = [PaneState(0), PaneState(min(1, len(texts) - 1))]
        self.active = 0
        self.is_split = len(texts) > 1
        self.width = settings.width
        self.shown = {*settings.layers}
        self.trail = Trail()
        self._filters: dict[str, str] = {}
        self.leads = Leads({})
        self.linked = settings.link_panes
        self.table, self.key_problems = rekeyed(COMMANDS, settings.keys)
        self.keymap = KeyMap(self.table)
        self.awaiting: Callable[[str], None] | None = None
        setting = Setting(self.width, own_lines=settings.own_lines)
        self.panes = [Pane(number, self.readings[self.states[number].text].transcript, setting) for number in (0, 1)]
        self.sidebar = Sidebar()
        self.status = Status()
        self.prompt = Prompt()
        self._drawn: dict[int, tuple[object, Overlays]] = {}
        self._charts: dict[int, tuple[int, tuple[tuple[str, str, Layer[Span]], ...]]] = {}
        self._news_timer: Timer | None = None

    # Where the reader is ------------------------------------------------------------------------------------------

    @property
    def state(self) -> PaneState:
        """The pane that the keys act on."""
        return self.states[self.active]

    @property
    def reading(self) -> Reading:
        """The transcript in that pane."""
        return self.readings[self.state.text]

    @property
    def pane(self) -> Pane:
        """The pane itself."""
        return self.panes[self.active]

    @property
    def other(self) -> int:
        """The number of the other pane."""
        return 1 - self.active

    @property
    def place(self) -> Span:
        """What a command acts on: the selection, the finding that was stepped to, or the sentence."""
        return self.state.selection or self.state.focus or self.state.cursor

    def view_now(self, reason: str = "") -> ViewState:
        """Give the whole view, as Back will restore it."""
        panes = tuple(
            replace(state, top=pane.view.top_offset) for state, pane in zip(self.states, self.panes, strict=True)
        )
        tab = self.sidebar.tabs.tab
        return ViewState(panes, self.active, self.is_split, tab, filter=self._filters.get(tab, ""), reason=reason)

    @property
    def sidebar_is_open(self) -> bool:
        """Whether the sidebar is on the screen."""
        return not self.sidebar.has_class("hidden")

    def restore(self, view: ViewState) -> None:
        """Bring a whole view back."""
        self.set_split(view.split)
        self.active = view.active if view.split else 0
        for number, state in enumerate(view.panes):
            self.set_state(number, state, reveal=False)
            self.panes[number].view.scroll_exactly(state.top)
        self.refresh_places()

    def restore_list(self, view: ViewState) -> None:
        """Bring back the list of the sidebar that stood open, and what it was narrowed to; the sidebar knows how."""

    # Moving -------------------------------------------------------------------------------------------------------

    def set_state(self, number: int, state: PaneState, *, reveal: bool = True) -> None:
        """Put a pane into a state: another transcript, another cursor."""
        before, self.states[number] = self.states[number], state
        pane = self.panes[number]
        transcript = self.readings[state.text].transcript
        if before.text != state.text or pane.view.page.transcript is not transcript:
            pane.view.show(transcript, state.top)
        self.redraw(number)
        if reveal:
            # The whole sentence where it fits, and in any case the words that count.
            pane.view.reveal(state.cursor)
            pane.view.reveal(state.selection or state.focus or state.cursor)
        if number == self.active:
            self.on_moved()

    def move_to(self, cursor: Span, focus: Span | None = None, *, number: int | None = None) -> None:
        """Put the cursor on a sentence, and the focus on words in it."""
        number = self.active if number is None else number
        state = self.states[number]
        bare = Span(focus.start, focus.end) if focus is not None else None
        self.set_state(number, replace(state, cursor=Span(cursor.start, cursor.end), focus=bare, selection=None))

    def move_to_offset(self, offset: int, focus: Span | None = None, *, number: int | None = None) -> None:
        """Put the cursor on the sentence that holds `offset`."""
        number = self.active if number is None else number
        reading = self.readings[self.states[number].text]
        self.move_to(reading.sentence_at(offset), focus, number=number)

    def jump(self, text: int, span: Span, reason: str, *, number: int | None = None, follow: bool = True) -> None:
        """Go to a passage, perhaps of another transcript, and remember the whole view that is left."""
        number = self.active if number is None else number
        self.trail.leave(self.view_now(), reason)
        self.show_in(number, text, span)
        if follow and number != self.active:
            self.active = number
            self.refresh_places()

    def show_in(self, number: int, text: int, span: Span) -> None:
        """Show a passage in a pane without remembering where the reader was."""
        if number == 1 and not self.is_split:
            self.set_split(True)
        cursor = self.readings[text].sentence_at(span.start)
        top = self.panes[number].view.top_offset if self.states[number].text == text else 0
        focus = Span(span.start, span.end)
        self.set_state(number, PaneState(text, top, Span(cursor.start, cursor.end), focus))

    def set_split(self, split: bool) -> None:
        """Show two panes or one."""
        if split == self.is_split:
            return
        if not split and self.active == 1:
            # The pane that stays is the one that was read in.
            self.states[0], self.states[1] = self.states[1], self.states[0]
            top = self.panes[1].view.top_offset
            self.active = 0
            self.panes[0].view.show(self.readings[self.states[0].text].transcript, top)
        self.is_split = split
        self.fit()
        if split:
            self.panes[1].view.show(self.readings[self.states[1].text].transcript, self.states[1].top)
        self.redraw()

    def fit(self) -> None:
        """Fit panes and sidebar to the size of the terminal; the verbs of looking know how."""

    def on_moved(self) -> None:
        """Tell the heading lines and the foot; a verb that follows the cursor adds to this."""
        self.refresh_places()

    # Drawing ------------------------------------------------------------------------------------------------------

    def redraw(self, number: int | None = None) -> None:
        """Draw what lies over the text of a pane, or of both, anew."""
        for each in (0, 1) if number is None else (number,):
            if each == 1 and not self.is_split:
                continue
            state = self.states[each]
            drawn = self._overlays(state.text)
            self.panes[each].view.dress(
                replace(drawn, cursor=state.cursor, focus=state.focus, selection=state.selection)
            )

    def _overlays(self, text: int) -> Overlays:
        reading = self.readings[text]
        hit = self.current_hit(text)
        key = (reading.version, hit, frozenset(self.shown))
        known = self._drawn.get(text)
        if known is None or known[0] != key:
            known = self._drawn[text] = (key, Overlays(self._layers(reading, hit), self._glyphs(reading)))
        return known[1]

    def current_hit(self, text: int) -> Span | None:
        """Give the search hit that the reader stands on; the search verbs say which."""
        del text
        return None

    def _layers(self, reading: Reading, hit: Span | None) -> tuple[tuple[str, Layer[Span]], ...]:
        layers: list[tuple[str, Layer[Span]]] = []
        if "people" in self.shown:
            layers.append(("person", reading.found.people))
        if "references" in self.shown:
            layers.append(("reference", reading.leading))
        if "commitments" in self.shown:
            by_style: dict[str, list[Span]] = {}
            for item in reading.commitments:
                by_style.setdefault(style_of(item), []).append(item)
            layers += [(style, Layer(spans)) for style, spans in by_style.items()]
        if "topics" in self.shown and reading.topic is not None:
            layers.append(("topic", Layer(reading.topic.mentions)))
        if "highlights" in self.shown:
            by_color: dict[str, list[Span]] = {color: [] for color in "123456"}
            for placed in reading.marks_of(Motivation.HIGHLIGHTING):
                by_color.setdefault(placed.annotation.color, []).append(placed)
            layers += [(f"highlight-{color}", Layer(by_color[color])) for color in "123456"]
        layers.append(("search", reading.hits))
        if hit is not None:
            layers.append(("search-current", Layer([hit])))
        return tuple(layers)

    def _glyphs(self, reading: Reading) -> tuple[Glyphs, ...]:
        glyphs: list[Glyphs] = []
        if "highlights" in self.shown:
            reworded = [placed for placed in reading.placed if placed.standing == "reworded"]
            noted = [placed for placed in reading.placed if placed.annotation.note]
            glyphs += [
                Glyphs(reading.marks_of(Motivation.HIGHLIGHTING), "▎", "bookmark", 1, bar=True),
                Glyphs(Layer(noted), "✎", "bookmark", 3),
                Glyphs(reading.marks_of(Motivation.BOOKMARKING), "⚑", "bookmark", 1),
                Glyphs(reading.marks_of(Motivation.LINKING), "⇄", "paired", 1),
                Glyphs(Layer(reworded), "~", "bookmark", 3, bar=True),
            ]
        if "commitments" in self.shown:
            by_glyph: dict[tuple[str, str], list[Span]] = {}
            for item in reading.commitments:
                by_glyph.setdefault((glyph_of(item), style_of(item)), []).append(item)
            glyphs += [Glyphs(Layer(spans), glyph, style, 2) for (glyph, style), spans in by_glyph.items()]
        return tuple(glyphs)

    def refresh_places(self) -> None:
        """Bring heading lines, maps and the foot up to date."""
        self.tell_places()
        for number, pane in enumerate(self.panes):
            if number == 1 and not self.is_split:
                continue
            reading = self.readings[self.states[number].text]
            window = (pane.view.top_offset, pane.view.end_offset)
            pane.map.chart(len(reading.transcript.text), window, self._map_layers(reading))

    def tell_places(self) -> None:
        """Bring heading lines and the foot up to date, which want no size of a window."""
        for number, pane in enumerate(self.panes[: 1 + self.is_split]):
            reading, cursor = self.readings[self.states[number].text], self.states[number].cursor.start
            pane.tell_place(reading.title, cursor, active=number == self.active, short=reading.short)
        topic = f" · {self.reading.topic.label}" if self.reading.topic else ""
        position = percentage(self.reading.transcript, self.state.cursor.start)
        linked = " · linked" if self.linked else ""
        self.status.tell(place=f"{position} %{topic}{linked}{self._beside_the_heading()}")

    def _beside_the_heading(self) -> str:
        """Tell who speaks at the cursor, and in which column, where the heading tells of another: of the top line."""
        transcript = self.reading.transcript
        here, top = (
            place_words(transcript, offset, unknown=False)[:2]
            for offset in (self.state.cursor.start, self.pane.view.top_offset)
        )
        return f" · {' · '.join(here)}" if here != top and here else ""

    def _map_layers(self, reading: Reading) -> tuple[tuple[str, str, Layer[Span]], ...]:
        known = self._charts.get(reading.index)
        if known is None or known[0] != reading.version:
            chosen = reading.layer("topic") if reading.topic else reading.layer("commitment")
            layers = (("hit", "◆", reading.hits), ("mark", "▌", reading.placed), ("layer", "•", chosen))
            known = self._charts[reading.index] = (reading.version, layers)
        return known[1]

    def export_trail(self) -> None:
        """Write the trail to a file; the verbs of taking away know how."""

    def perform(self, name: str) -> None:
        """Do a command by its name; the whole screen knows how."""

    # News ---------------------------------------------------------------------------------------------------------

    def say(self, words: str, *, warning: bool = False) -> None:
        """Tell the reader something at the foot for a while."""
        if not self.is_mounted:
            return
        self.status.tell(news=words, warning=warning)
        if self._news_timer is not None:
            self._news_timer.stop()
        # What is wrong stays until the next key; the rest for as long as it takes to read.
        self._news_timer = None if warning else self.set_timer(NEWS_STAYS + len(words) / _READ, self.quiet)

    def quiet(self) -> None:
        """Bring the keys back to the foot."""
        self.status.tell(news="")

    # Marks ------------------------------------------------------------------------------------------------------------

    def annotations_here(self, *motivations: Motivation) -> list[Annotation]:
        """Give the reader's marks under the place, the newest first."""
        place = self.place
        layer = self.reading.marks_of(*motivations) if motivations else self.reading.placed
        found = layer.overlapping(place.start, max(place.end, place.start + 1))
        return sorted((placed.annotation for placed in found), key=lambda mark: mark.modified, reverse=True)
