"""Widgets that draw their own lines."""

import pytest
from rich.style import Style
from textual.strip import Strip

from hansard_tui.tui.themes import OURS
from hansard_tui.tui.widgets.drawn import Drawn
from hansard_tui.tui.widgets.foot import Status
from hansard_tui.tui.widgets.pane import Map
from hansard_tui.tui.widgets.peek import Peek
from hansard_tui.tui.widgets.sidebar import Rows, Tabs
from hansard_tui.tui.widgets.transcript_view import TranscriptView
from tests.tui.screens.running import press, running

WIDGETS = (TranscriptView, Rows, Tabs, Map, Status, Peek)
TEXTUAL = {"primary", "foreground", "background", "panel", "warning", "accent", "error"}


@pytest.mark.parametrize("widget", WIDGETS)
def test_every_style_is_made_of_manners_and_colours_of_themes(widget: type[Drawn]) -> None:
    for said in widget.STYLES.values():
        for word in said.split():
            assert word in {"bold", "italic", "underline", "reverse", "on"} or word[1:] in {
                *TEXTUAL,
                *(f"hansard-{name}" for name in OURS),
            }


async def test_a_style_is_laid_over_the_widgets_own_and_follows_the_theme() -> None:
    async with running() as (pilot, reader):
        view, app = reader.pane.view, reader.app
        for theme in ("green-benches", "vellum"):
            app._all_themes()  # type: ignore[attr-defined]
            app.theme = theme
            await pilot.pause()
            colors = app.theme_variables
            own = view.rich_style
            assert view.style() == own
            assert view.style("commitment") == own + Style.parse(f"bold underline {colors['hansard-commitment']}")
            assert view.style("search") == own + Style.parse(f"{colors['foreground']} on {colors['hansard-search']}")


async def test_lines_are_drawn_once_until_something_changes() -> None:
    async with running() as (pilot, reader):
        view = reader.pane.view
        drawn: list[int] = []
        before = view.render_line

        def render_line(y: int) -> Strip:
            drawn.append(y)
            return before(y)

        view.render_line = render_line  # type: ignore[method-assign]
        view.refresh()
        view.render_lines(view.size.region)
        assert sorted(drawn) == list(range(view.size.height))
        view.render_lines(view.size.region)
        assert len(drawn) == view.size.height
        drawn.clear()
        await press(pilot, "j")
        assert 0 < len(set(drawn)) < view.size.height


async def test_a_part_of_a_widget_is_cut_out_of_its_lines() -> None:
    async with running() as (_, reader):
        view = reader.pane.view
        whole = view.render_lines(view.size.region)
        part = view.render_lines(view.size.region.shrink((1, 2, 1, 3)))
        assert [strip.text for strip in part] == [strip.crop(3, view.size.width - 2).text for strip in whole[1:-1]]
