"""The program on the screen: themes, the place kept from last time, and the reader."""

import gc
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from rich.segment import Segment, Segments
from textual import work
from textual.app import App

from hansard_tui import paths
from hansard_tui.config import Settings
from hansard_tui.tui import few_colors
from hansard_tui.tui.screens.reader import ReaderScreen
from hansard_tui.tui.sessions import recall, remember
from hansard_tui.tui.themes import default_variables, load_theme, load_themes, stamp
from hansard_tui.tui.widgets.sidebar import Item

if TYPE_CHECKING:
    from hansard_tui.library import OpenTranscript

_THEMES_LOOKED_AT = 2.0
_THEMES_WAIT = 0.5


class HansardApp(App[int], inherit_bindings=False):
    """One reader, one or two transcripts."""

    ENABLE_COMMAND_PALETTE = False
    TITLE = "hansard-tui"
    _color_system: str | None = None

    def __init__(self, texts: "Sequence[OpenTranscript]", settings: Settings, problems: Sequence[str] = ()) -> None:
        super().__init__()
        self.settings = settings
        self.texts = texts
        self.problems = list(problems)
        self._stamp: object = None
        self._named: tuple[str, ...] = ()
        self._warned = 0
        self.reader = ReaderScreen(texts, settings)
        self._wanted = recall(self.reader, settings) or settings.theme
        first = load_theme(paths.theme_folders(), self._wanted)
        if first is None:
            self.problems += self._load_themes()
        else:
            self.register_theme(first)

    def on_mount(self) -> None:
        """Open the reader."""
        # Without a terminal there is nothing that could have few.
        self._color_system = None if self.is_headless else self.console.color_system
        named = next(iter(self._named), self.theme)
        self.theme = self._wanted if self._wanted in self.available_themes else named
        self.set_timer(_THEMES_WAIT, self._all_themes)
        self.set_interval(_THEMES_LOOKED_AT, self._look_at_themes)
        self.reader.key_problems += self.problems  # the reader tells them once it can be seen

    def get_default_screen(self) -> ReaderScreen:
        """Begin with the reader: a screen of Textual's own below it would be laid out and painted for nobody."""
        return self.reader

    def draw_in_few_colors(self, color_system: str | None) -> None:
        """Draw findings and marks in colours that a terminal of so many has."""
        self._color_system = color_system
        self.refresh_css(animate=False)

    def get_css_variables(self) -> dict[str, str]:
        """Give the theme's colours, and what a terminal of few is given in their place."""
        colors, theme = super().get_css_variables(), self.current_theme
        few = few_colors.variables(self._color_system, theme.name, colors["background"], dark=theme.dark)
        self.theme_variables = {**colors, **few}
        return self.theme_variables

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give our colours' names a value before a theme is chosen: a widget's style may be read first."""
        return default_variables()

    # Themes -------------------------------------------------------------------------------------------------------

    def _load_themes(self) -> tuple[str, ...]:
        folders = paths.theme_folders()
        themes, problems = load_themes(folders)
        for theme in themes:
            self.register_theme(theme)
        self._named = tuple(theme.name for theme in themes) or self._named
        self._stamp = stamp(folders)
        return problems

    def _all_themes(self) -> None:
        """Read the themes that the first picture did not wait for, and tell what is wrong with them."""
        if self._stamp is None and (problems := self._load_themes()):
            self.reader.key_problems += problems
            self.reader.say(problems[0], warning=True)

    @work(thread=True, exclusive=True, group="themes")
    def _look_at_themes(self) -> None:
        if self._stamp is not None and stamp(paths.theme_folders()) != self._stamp:
            self.call_from_thread(self._reload_themes)

    def _reload_themes(self) -> None:
        problems = self._load_themes()
        self.refresh_css(animate=False)
        self.reader.say(problems[0] if problems else "Themes read again.", warning=bool(problems))

    def action_choose_theme(self) -> None:
        """Choose a theme, seen at once."""
        from hansard_tui.tui.screens.dialogs import ChooseScreen

        self._all_themes()
        names = list(self._named)
        titles = [getattr(self.available_themes[name], "title", "") or name for name in names]
        items = [
            Item(title, "dark" if self.available_themes[name].dark else "light", text=0, span=self.reader.state.cursor)
            for title, name in zip(titles, names, strict=True)
        ]
        before = self.theme
        at = names.index(before) if before in names else 0

        def preview(index: int) -> None:
            self.theme = names[index]

        def chosen(index: int | None) -> None:
            self.theme = names[index] if index is not None else before

        self.push_screen(
            ChooseScreen("Themes", items, "Enter keeps · Esc leaves as it was", at=at, preview=preview), chosen
        )

    # Leaving ------------------------------------------------------------------------------------------------------

    def action_leave(self) -> None:
        """Keep the place and leave; where marks could not be saved, only when asked again."""
        unsaved = self.reader.unsaved()
        if unsaved > self._warned:
            changes = "1 change is" if unsaved == 1 else f"{unsaved} changes are"
            self.reader.say(f"{changes} not saved; q again leaves and says where they are kept.", warning=True)
            self._warned = unsaved
            return
        self.keep_place()
        self.exit(0)

    def keep_place(self) -> None:
        """Store where the reader is, and wait until every mark is on the disk."""
        self.reader.end_searches()
        remember(self.reader, self.theme)
        self.reader.finish()

    async def _shutdown(self) -> None:
        """End the searches however the program ends: Python waits for the thread that waits for them."""
        self.reader.end_searches()
        await super()._shutdown()

    # Failing ------------------------------------------------------------------------------------------------------

    def _fatal_error(self) -> None:
        """Say in a sentence that the program failed and where the details are; Textual's own way shows a traceback."""
        details = traceback.format_exc()
        file = paths.cache_folder() / "failure.txt"
        with suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(details, encoding="utf-8")
        with suppress(Exception):
            self.keep_place()
        sentence = (
            "hansard-tui failed and had to close. Every mark that was made is kept. "
            f"Please report it with {paths.shown(file)}: {details.strip().splitlines()[-1]}"
        )
        self._exit_renderables.append(Segments([Segment(f"{sentence}\n")]))
        self._close_messages_no_wait()


def run(texts: "Sequence[OpenTranscript]", settings: Settings, problems: Sequence[str] = ()) -> int:
    """Open transcripts on the screen; give the exit code."""
    # What is there at the first picture stays: the collector's walks over it would be the longest pauses between keys.
    gc.set_threshold(50_000, 20, 50)
    app = HansardApp(texts, settings, problems)
    code = app.run(mouse=settings.mouse) or app.return_code or 0
    if words := app.reader.rescue():
        sys.stderr.write(f"hansard-tui: {words}\n")
    return code
