"""Looking: panes, widths, layers."""

from hansard_tui.model.span import Span
from hansard_tui.tui.screens.browsing import Browsing
from hansard_tui.tui.views import PaneState

_DRAWER_BELOW = 80
_STACKED_BELOW = 100
_TWO_FIT = 16  # rows that two panes, one above the other, want at the least


class Looking(Browsing):
    """The verbs of the group "Looking"."""

    distraction = False
    _layers_kept: frozenset[str] = frozenset()

    # Panes --------------------------------------------------------------------------------------------------------

    def do_other_pane(self) -> None:
        """Go to the other pane."""
        if not self.is_split:
            self.do_split()
        if self.is_split:
            self.active = self.other
            self.fit()
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
        self.query_one("#panes").set_class(stacked, "stacked")
        drawer = width < _DRAWER_BELOW or (width == _DRAWER_BELOW and self.is_split)
        if drawer != self.sidebar.has_class("drawer"):
            self.sidebar.set_class(drawer, "drawer")
            if not self.in_sidebar:
                self.show_sidebar(shown=not drawer and self.settings.sidebar)
        # Beside a drawer there is room for one pane: the one that is previewed in.
        for pane in self.panes:
            crowded = (drawer and self.sidebar_is_open) or (stacked and height < _TWO_FIT)
            hidden = crowded and pane.number != self.active
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
