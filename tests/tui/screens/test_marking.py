"""Marks: made, changed, undone, kept for the next start."""

import errno
import os
from contextlib import nullcontext
from pathlib import Path

import pytest

from hansard_tui.config import Settings
from hansard_tui.library import describe, new_annotation, notes
from hansard_tui.model.annotation import Motivation
from hansard_tui.store.log import Log
from hansard_tui.tui.sessions import remember
from tests.tui.screens.running import press, quiet, running, words


async def test_a_highlight_is_there_again_at_the_next_start() -> None:
    async with running() as (pilot, reader):
        await press(pilot, "j", "j", "3")
        await quiet(pilot, reader)
        marked = [placed.quote(reader.reading.transcript.text) for placed in reader.reading.placed]
        assert marked == [words(reader)]
        place = reader.state.cursor
        remember(reader, "vellum")
    async with running() as (pilot, reader):
        await quiet(pilot, reader)
        assert [placed.quote(reader.reading.transcript.text) for placed in reader.reading.placed] == marked
        assert reader.reading.placed[0].annotation.color == "3"
        assert reader.state.cursor == place


async def test_undo_and_redo_reach_across_restarts() -> None:
    async with running() as (pilot, reader):
        await press(pilot, "a", "j", "a")
        await quiet(pilot, reader)
        assert len(reader.reading.placed) == 2
    async with running() as (pilot, reader):
        await press(pilot, "u")
        await quiet(pilot, reader)
        assert len(reader.reading.placed) == 1
        await press(pilot, "ctrl+r")
        await quiet(pilot, reader)
        assert len(reader.reading.placed) == 2
        await press(pilot, "u", "u")
        await quiet(pilot, reader)
        assert len(reader.reading.placed) == 0


async def test_the_same_keys_change_a_highlight_that_is_there() -> None:
    async with running() as (pilot, reader):
        await press(pilot, "a", "4")
        await quiet(pilot, reader)
        assert [placed.annotation.color for placed in reader.reading.placed] == ["4"]
        await press(pilot, "d")
        await quiet(pilot, reader)
        assert len(reader.reading.placed) == 0


async def test_a_note_is_written_and_tags_are_given() -> None:
    async with running() as (pilot, reader):
        await press(pilot, "A")
        await quiet(pilot, reader)
        await pilot.press(*"ask", "space", *"her")
        await press(pilot, "escape")
        await quiet(pilot, reader)
        await press(pilot, "t")
        await pilot.press(*"SEN", "space", *"todo", "enter")
        await quiet(pilot, reader)
        annotation = reader.reading.placed[0].annotation
        assert annotation.note == "ask her"
        assert annotation.tags == ("SEN", "todo")


async def test_a_bookmark_letter_stands_for_one_place_and_returns() -> None:
    async with running() as (pilot, reader):
        await press(pilot, "m", "k", "}", "m", "k", "}")
        await quiet(pilot, reader)
        marks = reader.reading.marks_of(Motivation.BOOKMARKING)
        assert [mark.annotation.letter for mark in marks] == ["k"]
        await press(pilot, "'", "k")
        assert reader.state.cursor.start == marks[0].start
        await press(pilot, "'", "'")
        assert reader.state.cursor.start != marks[0].start


@pytest.mark.parametrize("motivation", ["highlight", "bookmark"])
async def test_two_windows_see_each_others_marks(motivation: str) -> None:
    async with running() as (pilot, reader):
        other = notes(reader.settings)
        anchor = describe(reader.reading.transcript, 0, 127)
        kind = Motivation.HIGHLIGHTING if motivation == "highlight" else Motivation.BOOKMARKING
        other.put(new_annotation(kind, anchor))
        for _ in range(60):
            await pilot.pause(0.05)
            if len(reader.reading.placed):
                break
        assert reader.reading.placed[0].annotation.motivation is kind


async def test_what_cannot_be_written_is_said_and_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    async with running(settings=Settings(notes=str(tmp_path / "file" / "notes"))) as (pilot, reader):
        await press(pilot, "a")
        await quiet(pilot, reader)
        assert reader.status.warning
        assert len(reader.reading.placed) == 1


async def test_leaving_with_marks_that_could_not_be_saved_is_asked_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    async with running() as (pilot, reader):
        with monkeypatch.context() as patch:
            patch.setattr(Log, "_write", full)
            await press(pilot, "a")
            await pilot.pause(0.2)
            assert reader.status.news.startswith("Not saved: the disk is full; 1 change waits")
            await press(pilot, "q")
            await pilot.pause(0.2)
            assert reader.status.news == "1 change is not saved; q again leaves and says where they are kept."
            assert reader.app.is_running
            assert reader.app.return_value is None
            await press(pilot, "q")
            await pilot.pause(0.2)
            assert reader.app.return_value == 0
            assert reader.notes.waiting == 1


async def test_leaving_saves_what_can_be_saved_by_then(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    async with running() as (pilot, reader):
        with monkeypatch.context() as patch:
            patch.setattr(Log, "_write", full)
            await press(pilot, "a")
            await pilot.pause(0.2)
            assert reader.notes.waiting == 1
        await press(pilot, "q")
        await pilot.pause(0.2)
        assert reader.app.return_value == 0
        assert reader.notes.waiting == 0


async def test_an_editor_that_leaves_no_note_behind_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "rm")
    async with running() as (pilot, reader):
        await press(pilot, "a")
        monkeypatch.setattr(pilot.app, "suspend", nullcontext)
        reader.do_edit_note()
        assert "left no note behind" in reader.status.news


async def test_an_editor_that_is_not_there_is_told_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", "/nosuch/editor")
    async with running() as (pilot, reader):
        await press(pilot, "a")
        await quiet(pilot, reader)
        monkeypatch.setattr(pilot.app, "suspend", nullcontext)
        reader.do_edit_note()
        assert reader.status.news == "/nosuch/editor could not be started: no such file or directory."


async def test_what_is_highlighted_already_is_said_to_be() -> None:
    async with running() as (pilot, reader):
        for _ in range(2):
            await press(pilot, "a")
            await quiet(pilot, reader)
        assert reader.status.news == "Highlighted already: d removes it, A adds a note."
        assert len(reader.notes.every()) == 1
