"""Hints and peeks."""

from tests.tui.screens.running import press, running


async def test_a_peek_leaves_everything_as_it_was() -> None:
    async with running() as (pilot, reader):
        await press(pilot, "w", "tab", "tab", "tab")
        before = reader.view_now()
        for keys in (["K", "escape"], ["enter", "n", "n", "p", "escape"], ["K", "+", "+", "-", "q"]):
            await press(pilot, *keys)
            assert reader.peeking is None
            assert reader.view_now() == before


async def test_hints_peek_with_small_letters_and_open_with_capitals() -> None:
    async with running() as (pilot, reader):
        await press(pilot, "w", "f")
        assert reader.hinted
        label, mention = next(iter(reader.hinted.items()))
        await press(pilot, *label)
        assert reader.peeking is not None
        assert (reader.peeking.source.start, reader.peeking.source.end) == (mention.start, mention.end)
        await press(pilot, "escape", "f")
        await press(pilot, *[letter.upper() for letter in label])
        assert reader.active == 0
        await press(pilot, "f", "escape")
        assert reader.hinted is None
