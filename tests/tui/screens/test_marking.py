"""Marks: made, changed, undone, kept for the next start."""

from pathlib import Path

import pytest

from hansard_tui.config import Settings
from hansard_tui.library import describe, new_annotation, notes
from hansard_tui.model.annotation import Motivation
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


async def test_selections_grow_by_word_sentence_paragraph_and_contribution() -> None:
    async with running() as (pilot, reader):
        text = reader.reading.transcript.text
        await press(pilot, "v")
        assert words(reader) == "My"
        await press(pilot, "l", "l")
        assert words(reader) == "My Lords, this"
        await press(pilot, "h")
        assert words(reader).startswith("My Lords")
        await press(pilot, "s")
        assert words(reader).endswith("joint commissioning.")
        await press(pilot, "p")
        assert words(reader) == text.split("\n")[0]
        await press(pilot, "c")
        assert words(reader) == text
        await press(pilot, "escape")
        assert reader.state.selection is None


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


async def test_a_judged_finding_is_kept_as_a_note() -> None:
    async with running() as (pilot, reader):
        await press(pilot, "]", "c")
        finding = reader.finding_here()
        assert finding is not None
        count = len(reader.reading.judged)
        await press(pilot, "g", "d")
        await quiet(pilot, reader)
        assert len(reader.reading.judged) == count - 1
        await press(pilot, "u")
        await quiet(pilot, reader)
        assert len(reader.reading.judged) == count


async def test_the_mouse_selects_whole_words() -> None:
    async with running() as (pilot, reader):
        view = reader.pane.view
        await pilot.mouse_down(view, offset=(6, 0))
        await pilot.hover(view, offset=(17, 0))
        await pilot.mouse_up(view, offset=(17, 0))
        await pilot.pause()
        assert words(reader).startswith("My Lords")


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


async def test_an_export_is_written_with_the_licence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with running() as (pilot, reader):
        await press(pilot, "a")
        await quiet(pilot, reader)
        await press(pilot, "e")
        for _ in range(100):
            await pilot.pause(0.02)
            if _exported(tmp_path):
                break
    text = _exported(tmp_path)
    assert "> My Lords, this group of amendments relates to Clauses 25 and 26" in text
    assert "Open Parliament Licence v3.0" in text


def _exported(folder: Path) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.md"))


async def test_what_cannot_be_written_is_said_and_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    async with running(settings=Settings(notes=str(tmp_path / "file" / "notes"))) as (pilot, reader):
        await press(pilot, "a")
        await quiet(pilot, reader)
        assert reader.status.warning
        assert len(reader.reading.placed) == 1
