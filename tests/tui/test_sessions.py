"""The place that a reader left."""

import pytest

from hansard_tui.config import Settings
from hansard_tui.tui.sessions import recall, remember
from tests.tui.screens.running import press, running


async def test_pane_tab_width_colour_and_theme_come_again() -> None:
    async with running() as (pilot, reader):
        await press(pilot, "w", "}", "+", "g", "n", "escape", "5")
        remember(reader, "vellum")
        before = (reader.state.cursor, reader.active, reader.width, reader.color)
    async with running() as (_, reader):
        assert (reader.state.cursor, reader.active, reader.width, reader.color) == before
        assert reader.sidebar.tabs.tab == "notes"
        assert recall(reader, reader.settings) == "vellum"


@pytest.mark.parametrize("settings", [Settings(theme="order-paper", width=60, tab="people")])
async def test_what_the_settings_say_counts_for_more(settings: Settings) -> None:
    async with running() as (_, reader):
        remember(reader, "vellum")
    async with running(settings=settings) as (pilot, reader):
        assert reader.width == 60
        assert reader.sidebar.tabs.tab == "people"
        assert pilot.app.theme == "order-paper"


async def test_the_trail_leads_back_on_another_day() -> None:
    async with running() as (pilot, reader):
        await press(pilot, "j")
        before = reader.state.cursor
        await press(pilot, "G")
        remember(reader, "vellum")
    async with running() as (pilot, reader):
        await press(pilot, "ctrl+o")
        assert reader.state.cursor == before
