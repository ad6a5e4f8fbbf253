"""The sidebar."""

from tests.tui.screens.running import press, running


async def test_the_sidebar_previews_and_leaves_no_trace() -> None:
    async with running() as (pilot, reader):
        await press(pilot, "j")
        before = reader.view_now()
        await press(pilot, "g", "t", "j", "j", "l", "j", "h")
        assert reader.reading.topic is not None
        await press(pilot, "escape")
        after = reader.view_now()
        assert (after.panes, after.active) == (before.panes, before.active)
        await press(pilot, "g", "c", "enter")
        assert not reader.in_sidebar
        assert reader.state.focus is not None
        await press(pilot, "ctrl+o")
        assert reader.state.cursor == before.panes[0].cursor
