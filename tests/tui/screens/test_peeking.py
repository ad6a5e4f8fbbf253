"""Hints and peeks."""

import pytest

from hansard_tui.model.finding import Findings, Mention
from hansard_tui.model.layer import Layer
from tests.tui.screens.running import plain, press, running


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


async def test_a_single_reference_in_sight_needs_no_letter() -> None:
    async with running(size=(60, 20)) as (pilot, reader):
        only = reader.reading.leading[0]
        reader.reading.leading = Layer([only])
        await press(pilot, "f")
        assert reader.hinted is None
        assert reader.peeking is not None
        assert reader.peeking.source.start == only.start


@pytest.mark.parametrize("count", [0, 2, 27, 700])
async def test_every_reference_in_sight_has_a_letter_of_its_own(count: int) -> None:
    text = "word " * max(count, 1)
    found = [Mention(at * 5, at * 5 + 4, f"thing:{at}", "thing", "word", weight=0.5) for at in range(count)]
    async with running(size=(200, 60), texts=[plain(text)]) as (pilot, reader):
        reader.reading.findings = Findings(references=Layer(found))
        reader.reading.leading = Layer(found)
        await press(pilot, "f")
        if not count:
            assert reader.status.news == "Nothing in sight leads anywhere."
            return
        assert len(reader.hinted or {}) == count
        label = list(reader.hinted or {})[-1]
        await press(pilot, *label)
        assert reader.hinted is None
        assert reader.state.focus is not None
