"""The export screen."""

from pathlib import Path

import pytest
from textual.widgets import Input, Static

from hansard_tui import paths
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


def written(folder: Path, pattern: str) -> str:
    """Read the one file that was written under a name like this."""
    (made,) = folder.glob(pattern)
    return made.read_text(encoding="utf-8")


async def test_a_template_of_ones_own_is_previewed_told_what_is_wrong_with_it_and_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = paths.templates_folder()
    folder.mkdir(parents=True)
    (folder / "digest.txt.j2").write_text("{% for one in entries %}\n* {{ one.quote }}\n{% endfor %}\n")
    (folder / "wrong.j2").write_text("one\n{% for %}\n")
    async with running() as (pilot, reader):
        await press(pilot, "a")
        await quiet(pilot, reader)
        last = len(export_formats()) + 1  # templates stand below the formats
        await press(pilot, "E", *["down"] * (last + 2))
        screen = pilot.app.screen
        assert isinstance(screen, ExportScreen)
        assert "Export · your template" in str(screen.query_one(".title", Static).render())
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        shown = str(screen.query_one("#preview", Static).render())
        assert shown.startswith("This cannot be written: ")
        assert "wrong.j2: The template is wrong in line 2: " in shown
        await press(pilot, "enter")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert "The template is wrong in line 2" in reader.status.news
        await press(pilot, "E", *["down"] * last, "up")
        screen = pilot.app.screen
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert str(screen.query_one("#preview", Static).render()).startswith("* ")
        assert screen.query_one(Input).value.endswith(" (digest).txt")
        await press(pilot, "enter")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert "(digest).txt" in reader.status.news
        assert written(tmp_path, "*(digest).txt").startswith("* ")


def test_a_preview_is_harmless() -> None:
    assert visible_lines("a\x1b[2J\nb") == "a␛[2J\nb"


async def test_an_export_is_kept_current_in_another_style_of_citation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with running() as (pilot, reader):
        await press(pilot, "a")
        await quiet(pilot, reader)
        await press(pilot, "E", "ctrl+t", "ctrl+k")
        screen = pilot.app.screen
        assert isinstance(screen, ExportScreen)
        assert "^T library · ^K current: yes" in str(screen.query_one("#foot", Static).render())
        screen.query_one(Input).value = str(tmp_path / "mine.md")
        await press(pilot, "enter")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        first = (tmp_path / "mine.md").read_text(encoding="utf-8")
        await press(pilot, "j", "j", "a")
        await quiet(pilot, reader)
        await pilot.app.workers.wait_for_complete()
        grown = (tmp_path / "mine.md").read_text(encoding="utf-8")
        assert grown.count("> ") > first.count("> ")
        await press(pilot, "E")
        assert isinstance(pilot.app.screen, ExportScreen)
        assert pilot.app.screen.query_one(Input).value == str(tmp_path / "mine.md")
        await press(pilot, "ctrl+k", "enter")
        await pilot.app.workers.wait_for_complete()
        await press(pilot, "j", "j", "a")
        await quiet(pilot, reader)
        await pilot.app.workers.wait_for_complete()
        assert (tmp_path / "mine.md").read_text(encoding="utf-8").count("> ") == grown.count("> ")


async def test_what_cannot_be_kept_current_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "out"
    folder.mkdir()
    async with running() as (pilot, reader):
        await press(pilot, "a")
        await quiet(pilot, reader)
        await press(pilot, "E", "ctrl+k")
        pilot.app.screen.query_one(Input).value = str(folder / "mine.md")
        await press(pilot, "enter")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        (folder / "mine.md").unlink()
        (folder / "mine.md").mkdir()
        await press(pilot, "j", "j", "a")
        await quiet(pilot, reader)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert "Not kept current: " in reader.status.news
