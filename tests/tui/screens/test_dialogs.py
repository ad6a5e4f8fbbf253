"""Texts, lists and notes over the reader."""

from hansard_tui.tui.screens.dialogs import ChooseScreen, NoteScreen, PassagesScreen, TextScreen
from tests.tui.screens.running import find_words, press, quiet, running


async def test_help_is_made_from_the_table_and_scrolls() -> None:
    async with running(size=(80, 24)) as (pilot, reader):
        await press(pilot, "?")
        screen = pilot.app.screen
        assert isinstance(screen, TextScreen)
        for command in reader.table:
            assert command.help in screen._body.plain
        await press(pilot, "j", "space", "end", "b", "q")
        assert pilot.app.screen is reader


async def test_a_theme_is_seen_as_the_cursor_moves_and_left_as_it_was() -> None:
    async with running() as (pilot, _):
        before = pilot.app.theme
        await press(pilot, "T")
        assert isinstance(pilot.app.screen, ChooseScreen)
        await press(pilot, "j")
        assert pilot.app.theme != before
        await press(pilot, "escape")
        assert pilot.app.theme == before
        await press(pilot, "T", "j", "enter")
        assert pilot.app.theme != before


async def test_a_note_is_saved_while_it_is_typed_and_can_be_put_back() -> None:
    async with running() as (pilot, reader):
        await press(pilot, "A")
        await quiet(pilot, reader)
        assert isinstance(pilot.app.screen, NoteScreen)
        await pilot.press(*"one")
        pilot.app.screen.save_now()
        await quiet(pilot, reader)
        assert reader.reading.placed[0].annotation.note == "one"
        await press(pilot, "ctrl+x")
        await quiet(pilot, reader)
        assert reader.reading.placed[0].annotation.note == ""


async def test_a_passage_that_is_wider_than_the_list_is_read_below_it() -> None:
    async with running(size=(80, 24)) as (pilot, reader):
        reader.active = 1
        span = find_words(reader, 1, "Clause 26")
        reader.move_to_offset(span.start, span)
        await press(pilot, "g", "r")
        screen = pilot.app.screen
        assert isinstance(screen, PassagesScreen)
        assert screen.told is not None
        for _ in range(2):
            current = screen.rows.current
            assert current is not None
            told = str(screen.told.render())
            assert current.label in told
            assert "— Speaker not given" in told
            await press(pilot, "j")
