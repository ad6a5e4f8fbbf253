"""The reader screen: panes, sidebar, foot; keys to commands; findings and notes as they come."""

import gc
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import events, work
from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.content import Content

from hansard_tui import library
from hansard_tui.config import Settings
from hansard_tui.model.anchor import Location
from hansard_tui.model.annotation import Annotation, Placed
from hansard_tui.model.finding import Findings
from hansard_tui.model.layer import Layer
from hansard_tui.model.span import Span
from hansard_tui.tui.commands import show_keys
from hansard_tui.tui.counterparts import Leads, leading
from hansard_tui.tui.failures import plain
from hansard_tui.tui.messages import Done
from hansard_tui.tui.reading import Reading
from hansard_tui.tui.screens.hearing import Hearing
from hansard_tui.tui.widgets.foot import Prompt
from hansard_tui.tui.widgets.sidebar import TABS

if TYPE_CHECKING:
    from hansard_tui.library import OpenTranscript

# Below this many characters findings are looked for in a thread; above, in a process that gives way to the screen.
_SHORT = 150_000
_OTHER_WINDOWS = 2.0
_NOTES_TOLD = 0.7  # seconds after which the reading of the notes is told, where it takes so long
# The order of the foot: what fits is shown, so the way out and the way to all other keys come early.
_FIRST = (
    *("next_commitment", "hints", "peek", "help", "highlight", "sidebar_focus", "counterpart", "why", "export"),
    *("sidebar_next", "sidebar_go", "sidebar_leave", "sidebar_filter", "sidebar_next_tab"),
    *("copy_quotation", "leave_selection", "peek_next", "peek_go", "peek_close", "peek_other_pane"),
)
_MOUSE = (
    "Press a sentence to stand on it, a reference to peek; draw over words to select them; the wheel scrolls;\n"
    "press the map at the right edge to go there (▐ the window, • the chosen layer, ▌ your marks, ◆ search hits)."
)
_OF_SELECTIONS = ("highlight", "copy_quotation")


class ReaderScreen(Hearing):
    """Where a reader reads."""

    DEFAULT_CSS = """
    ReaderScreen > Horizontal { height: 1fr; }
    #panes { width: 1fr; height: 1fr; layout: horizontal; }
    #panes.stacked { layout: vertical; }
    #panes.stacked Pane { width: 100%; }
    ReaderScreen.bare Sidebar, ReaderScreen.bare HeadingLine, ReaderScreen.bare Map { display: none; }
    """
    MODES_OF_KEYS: ClassVar[dict[str, Sequence[str]]] = {
        "peek": ("peek", "reader"),
        "sidebar": ("sidebar", "reader"),
        "select": ("select", "reader"),
        "reader": ("reader",),
    }

    SIDEBAR_TABS = TABS

    def __init__(self, texts: "Sequence[OpenTranscript]", settings: Settings) -> None:
        super().__init__(texts, settings)
        self._apart: list[subprocess.Popen[bytes]] = []

    def compose(self) -> ComposeResult:
        """Lay out sidebar, panes and foot."""
        with Horizontal():
            yield self.sidebar
            with Container(id="panes"):
                yield from self.panes
        yield self.status
        yield self.prompt

    def on_mount(self) -> None:
        """Show the text at once; look for findings after the first picture."""
        self.panes[1].display = self.is_split
        self.show_sidebar(shown=self.settings.sidebar)
        self.sidebar.tabs.tab = self.settings.tab
        for number, state in enumerate(self.states):
            reading = self.readings[state.text]
            cursor = reading.sentence_at(state.cursor.start)
            self.states[number] = replace(state, cursor=Span(cursor.start, cursor.end))
            self.panes[number].view.top = (
                self.panes[number].view.page.place_of(state.top) if state.top else (self.panes[number].view.top)
            )
        self.fit()
        self.fill_sidebar()
        self.refresh_keys()
        self.tell_places()
        self.redraw()
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        gc.freeze()
        gc.enable()
        if self.key_problems:
            more = f" (and {len(self.key_problems) - 1} more: g! lists them)" if len(self.key_problems) > 1 else ""
            self.say(self.key_problems[0] + more, warning=True)
        self.refresh_places()
        self.place_notes()
        self.set_timer(_NOTES_TOLD, self.tell_reading)
        self.submit(lambda: library.keep_parsed(reading.text for reading in self.readings))
        self._look_for_findings()
        self.set_interval(_OTHER_WINDOWS, self._look_at_other_windows)

    def on_resize(self) -> None:
        """Fit what is on the screen to its size."""
        self.fit()
        self.call_after_refresh(self._resized)

    def _resized(self) -> None:
        if self.peeking is not None:
            self._open_peek()
        self.refresh_places()

    # Findings -----------------------------------------------------------------------------------------------------

    @work(thread=True, group="findings", exclusive=True)
    def _look_for_findings(self) -> None:
        found: list[Findings] = []
        own = library.own_rules()
        for reading in self.readings:
            if self._searches_ended:
                return
            found.append(self._findings_of(reading, own))
            self._call(self._found, reading, found[-1])
        if self._searches_ended:
            return
        texts = [(reading.transcript, findings) for reading, findings in zip(self.readings, found, strict=True)]
        try:
            leads = Leads.from_links(library.links(texts))
        except Exception as error:  # noqa: BLE001 (without links the texts are still read)
            self._call(partial(self.say, f"The texts could not be linked: {plain(error)}.", warning=True))
            leads = Leads({})
        self._call(self._linked, leads)
        self._compare()

    def _call(self, then: Callable[..., None], *values: object) -> None:
        """Go on in the screen's own thread, unless the screen is being left: nobody would answer."""
        if not self._searches_ended:
            self.app.call_from_thread(then, *values)

    def _findings_of(self, reading: Reading, own: Sequence[tuple[str, str]]) -> Findings:
        try:
            return self._find(reading, own)
        except Exception as error:  # noqa: BLE001 (a text that upsets a rule is still read, and the reader is told)
            return Findings(notes=(f"Findings could not be made: {plain(error)}.",))

    def _compare(self) -> None:
        """Index every text that another can be compared with, here and not when a key first asks for it."""
        try:
            for reading in self.readings[1:]:
                for one, other in ((self.readings[0], reading), (reading, self.readings[0])):
                    if self._searches_ended:
                        return
                    library.most_like(one.transcript, Span(0, 0), other.transcript)
        except Exception as error:  # noqa: BLE001 (a text that cannot be compared is still read and linked)
            self._call(partial(self.say, f"The texts could not be compared: {plain(error)}.", warning=True))
            return
        self.post_message(Done(self._compared))

    def _compared(self) -> None:
        self.compared = True

    def _find(self, reading: Reading, own: Sequence[tuple[str, str]]) -> Findings:
        known = library.found_before(reading.text, own)
        if known is not None:
            return known
        findings = self._look_through(reading, own)
        self.submit(lambda: library.keep_found(reading.text, findings, own))
        return findings

    def _look_through(self, reading: Reading, own: Sequence[tuple[str, str]]) -> Findings:
        # A reader's own rule may be one that never ends; a process can be ended.
        if len(reading.transcript.text) < _SHORT and not own:
            return library.find(reading.transcript, own)
        return library.find_apart(reading.transcript, own, self._started)

    def _started(self, process: "subprocess.Popen[bytes]") -> None:
        self._apart.append(process)
        # The screen may have been left between the last look and this process.
        if self._searches_ended:
            process.kill()

    def end_searches(self) -> None:
        """End the processes that still look for findings, and begin no more; nobody waits for them."""
        self._searches_ended = True
        for process in self._apart:
            process.kill()

    def _found(self, reading: Reading, findings: Findings) -> None:
        reading.findings = findings
        self.redraw()
        self.fill_sidebar()
        self.refresh_places()
        if findings.notes:
            self.say(findings.notes[0])

    _searches_ended = False

    def _linked(self, leads: Leads) -> None:
        self.leads = leads
        self.settled = True
        # Findings are many small things that stay as long as the text does.
        gc.freeze()
        for reading in self.readings:
            reading.leading = Layer(leading(reading, leads))
        self.redraw()
        self.fill_sidebar()

    # Notes --------------------------------------------------------------------------------------------------------

    def place_notes(self) -> None:
        """Find where every note stands."""
        self.submit(self._place_notes)

    def _place_notes(self) -> None:
        placed = [library.place(self.notes, reading.transcript) for reading in self.readings]
        for reading, (drawn, _) in zip(self.readings, placed, strict=True):
            self.fill_in(reading, tuple(drawn))  # a late layer is made here, and not between two keys
        self.post_message(Done(lambda: self._placed(placed)))

    def _placed(self, placed: Sequence[tuple[Layer[Placed], tuple[tuple[Annotation, Location], ...]]]) -> None:
        for reading, (drawn, unplaced) in zip(self.readings, placed, strict=True):
            if drawn != reading.placed or unplaced != reading.unplaced:
                reading.placed, reading.unplaced = drawn, unplaced
        self.redraw()
        self.fill_sidebar()
        self.refresh_places()
        self.after_placing()
        self.keep_current()

    def _look_at_other_windows(self) -> None:
        def work() -> None:
            if self.notes.refresh():
                self._place_notes()

        self.submit(work)

    # Keys ---------------------------------------------------------------------------------------------------------

    @property
    def mode(self) -> str:
        """Which keys count."""
        if self.peeking is not None:
            return "peek"
        if self.in_sidebar:
            return "sidebar"
        return "select" if self.state.selection is not None else "reader"

    def on_key(self, event: events.Key) -> None:
        """Take a key: for a hint, a bookmark's letter, or a command."""
        if self.prompt.asking:
            return
        event.stop()
        event.prevent_default()
        character = (
            event.character if event.character and event.character.isprintable() and event.character != " " else ""
        )
        key = character or event.key
        if self.hinted is not None:
            self.type_hint(key)
        elif self.awaiting is not None:
            waiting, self.awaiting = self.awaiting, None
            waiting(key)
        elif key == "escape" and self.keymap.forget():
            self.quiet()
        else:
            self._press(key)

    def _press(self, key: str) -> None:
        scopes = self.MODES_OF_KEYS[self.mode]
        command = self.keymap.press(key, scopes)
        if command is not None:
            if self.peeking is not None and command.scope != "peek":
                self.do_peek_close()
            self.perform(command.name)
        elif self.keymap.pressed:
            begun = "".join(self.keymap.pressed)
            following = ", ".join(f"{rest} {command.help.lower()}" for rest, command in self.keymap.following(scopes))
            self.say(f"{begun} … {following}")
        else:
            self.say(f"{show_keys(key)} does nothing here; ? shows the keys.")

    def perform(self, name: str) -> None:
        """Do a command by its name."""
        if self.prompt.asking:
            self.prompt.stop_asking()
        self.quiet()
        action: Callable[[], None] | None = getattr(self, f"do_{name}", None)
        if action is not None:
            action()
        elif name.startswith("layer_"):
            self.toggle_layer(name.removeprefix("layer_"))
        elif name.startswith("color_"):
            self.do_color(name.removeprefix("color_"))
        elif name.startswith("sidebar_"):
            self._tab(name.removeprefix("sidebar_"))
        else:
            step, _, layer = name.partition("_")
            self.step_layer(layer, 1 if step == "next" else -1)
        self.refresh_keys()

    def refresh_keys(self) -> None:
        """Show the keys of the mode at the foot."""
        rows = [row for row in self.table if row.scope == self.mode and row.footer and row.keys]
        if self.mode == "select":
            rows = [*(row for row in self.table if row.name in _OF_SELECTIONS and row.keys), *rows]
        rows.sort(key=lambda row: _FIRST.index(row.name) if row.name in _FIRST else len(_FIRST))
        self.status.tell(keys=[(show_keys(row.keys[0]), row.footer) for row in rows])

    def forget_begun(self) -> None:
        """Forget a pair that was begun."""
        self.forget_pair()

    def on_prompt_typed_ahead(self, event: Prompt.TypedAhead) -> None:
        """Take a key that was pressed before the prompt had gone."""
        self.on_key(event.key)

    # The rest -----------------------------------------------------------------------------------------------------

    def do_help(self) -> None:
        """Show the keys."""
        from hansard_tui.tui.screens.dialogs import TextScreen

        parts: list[Content] = []
        for group in dict.fromkeys(row.group for row in self.table):
            rows = [row for row in self.table if row.group == group]
            lines = [f"{'  '.join(show_keys(keys) for keys in row.keys):<26} {row.help}" for row in rows]
            parts.append(Content.assemble((f"{group}\n", "bold"), "\n".join(lines)))
        parts.append(Content.assemble(("The mouse\n", "bold"), _MOUSE))
        self.app.push_screen(TextScreen("Keys", Content("\n\n").join(parts)))

    def do_palette(self) -> None:
        """Show everything by name."""
        from textual.command import CommandPalette

        from hansard_tui.tui.screens.palette import CommandsProvider

        self.app.push_screen(CommandPalette(providers=[CommandsProvider], placeholder="A command, by its name …"))

    def do_themes(self) -> None:
        """Choose a theme; the app knows them."""
        self.app.run_worker(self.app.run_action("app.choose_theme"))

    def do_suspend(self) -> None:
        """Go to the shell for a while."""
        self.app.action_suspend_process()

    def do_quit(self) -> None:
        """Leave; the app keeps the place."""
        self.app.run_worker(self.app.run_action("app.leave"))
