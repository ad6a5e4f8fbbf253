"""Panes, widths and layers."""

from tests.tui.screens.running import press, running


async def test_layers_width_lines_and_panes_are_switched() -> None:
    async with running() as (pilot, reader):
        await press(pilot, ",", "c")
        assert "commitments" not in reader.shown
        await press(pilot, ",", ",")
        assert not reader.shown
        await press(pilot, ",", ",")
        assert "references" in reader.shown
        width = reader.width
        await press(pilot, "+", "+", "-")
        assert reader.width == width + 4
        await press(pilot, "\\")
        assert reader.pane.view.page.setting.own_lines
        await press(pilot, "|")
        assert not reader.is_split
        await press(pilot, "w")
        assert reader.is_split
        assert reader.active == 1
