"""The palette holds every command."""

from textual.command import CommandPalette

from tests.tui.screens.running import press, running


async def test_a_command_is_found_by_its_words_and_done() -> None:
    async with running() as (pilot, reader):
        await press(pilot, "ctrl+p")
        assert isinstance(pilot.app.screen, CommandPalette)
        await pilot.press(*"text", "space", *"alone")
        await pilot.pause(0.5)
        await press(pilot, "down", "enter")
        await pilot.pause(0.3)
        assert reader.distraction
