"""Selections."""

from tests.tui.screens.running import press, running, words


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


async def test_leaving_a_selection_loses_no_place() -> None:
    async with running() as (pilot, reader):
        await press(pilot, "}", "j")
        before = reader.state.cursor
        await press(pilot, "v", "c", "escape")
        assert reader.state.cursor == before
