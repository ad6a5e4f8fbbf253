"""Notes are read and written away from the screen, and no key waits for them."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from hansard_tui import library
from hansard_tui.config import Settings
from hansard_tui.library import Annotations
from hansard_tui.tui.screens import kept, noting, reader
from hansard_tui.tui.screens.notebook import NotesScreen
from tests.tui.screens.kept_lists import debate, mark, narrow, rows, title
from tests.tui.screens.running import press, quiet, running


async def test_while_notes_are_read_that_is_told_and_what_wants_them_opens_afterwards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = debate(tmp_path)
    mark(text, "I am grateful.", tags=("sen",))
    go_on = Event()
    plain = library.notes

    def slow(settings: Settings, told: Callable[[int], None] = lambda _: None) -> Annotations:
        told(12_000)
        go_on.wait(20)
        return plain(settings, told)

    monkeypatch.setattr(library, "notes", slow)
    monkeypatch.setattr(reader, "_NOTES_TOLD", 0.01)
    monkeypatch.setattr(noting, "_TOLD_AGAIN", 0.01)
    try:
        async with running((100, 24), texts=[text]) as (pilot, screen):
            await pilot.pause(0.1)
            assert screen.status.news == "Reading your notes … 12,000 lines so far"
            assert (list(screen.known_notes), screen.notes_problems) == ([], ())
            await press(pilot, "g", "N")
            assert screen.app.screen is screen
            await press(pilot, "t", "escape")
            go_on.set()
            await quiet(pilot, screen)
            await pilot.pause(0.1)
            assert isinstance(screen.app.screen, NotesScreen)
            assert rows(screen) == ["debate Lady Quill I am grateful."]
            assert screen.status.news == ""
            await press(pilot, "q")
            assert [one.tags for one in screen.known_notes] == [("sen",)]
    finally:
        go_on.set()


async def test_of_many_marks_what_fits_a_filter_is_looked_for_away_from_the_screen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "_MANY", 1)
    text = debate(tmp_path)
    for words in ("I am grateful.", "The kitchens", "The code was published in May"):
        mark(text, words)
    async with running((100, 24), texts=[text]) as (pilot, screen):
        await quiet(pilot, screen)
        await press(pilot, "g", "N")
        await screen.app.workers.wait_for_complete()
        await pilot.pause()
        assert len(rows(screen)) == 3
        await narrow(pilot, screen, "kitchens")
        await screen.app.workers.wait_for_complete()
        await pilot.pause()
        assert rows(screen) == ["debate Lady Quill The kitchens"]
        assert title(screen) == "Notes · 1 of 3 · by newest · only kitchens"
