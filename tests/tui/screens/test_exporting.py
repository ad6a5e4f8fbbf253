"""The export screen."""

from pathlib import Path

import pytest
from textual.widgets import Input, Static

from hansard_tui.library import export_formats
from hansard_tui.tui.screens.exporting import ORDERS, ExportScreen, visible_lines
from tests.tui.screens.running import press, quiet, running


async def test_every_format_and_order_has_a_preview_and_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with running() as (pilot, reader):
        await press(pilot, "a")
        await quiet(pilot, reader)
        await press(pilot, "E")
        screen = pilot.app.screen
        assert isinstance(screen, ExportScreen)
        for row in export_formats():
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()
            assert screen.query_one(Input).value.endswith(row.suffix)
            assert "cannot be written" not in str(screen.query_one("#preview", Static).render())
            await press(pilot, "down")
        for _ in ORDERS:
            await press(pilot, "ctrl+o")
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()
            assert "cannot be written" not in str(screen.query_one("#preview", Static).render())
        screen.query_one(Input).value = str(tmp_path / "mine.md")
        await press(pilot, "enter")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert "mine.md" in reader.status.news


def test_a_preview_is_harmless() -> None:
    assert visible_lines("a\x1b[2J\nb") == "a␛[2J\nb"
