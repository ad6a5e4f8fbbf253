"""Finding words and places."""

import pytest

from tests.tui.screens.running import find_words, press, running, words


async def test_a_search_is_counted_walked_and_left() -> None:
    async with running() as (pilot, reader):
        before = reader.view_now()
        await press(pilot, "/", *"duty")
        await pilot.pause(0.2)
        assert words(reader) == "duty"
        assert reader.status.news.startswith("1 of 2")
        await press(pilot, "escape")
        assert reader.view_now() == before
        assert len(reader.reading.hits) == 0
        await press(pilot, "/", *"duty")
        await pilot.pause(0.2)
        await press(pilot, "enter", "n")
        assert reader.status.news.startswith("2 of 2")
        await press(pilot, "n")
        assert "again" in reader.status.news
        await press(pilot, "/", *"zzz")
        await pilot.pause(0.2)
        assert "not in this transcript" in reader.status.news


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("50%", "The health and well-being board"),
        ("line 6", "I heard what my noble friend"),
        ("GC644", ""),
        ("nonsense here", ""),
    ],
)
async def test_a_place_is_gone_to_by_its_name_or_the_reason_is_told(typed: str, found: str) -> None:
    async with running() as (pilot, reader):
        await press(pilot, ":")
        reader.prompt.input.value = typed
        await press(pilot, "enter")
        if found:
            paragraph = reader.reading.transcript.paragraph_at(reader.state.cursor.start)
            assert words(reader).startswith(found) or abs(paragraph.start - find_words(reader, 0, found).start) < 1500
        else:
            assert reader.status.warning
            assert reader.state.cursor.start == 0


async def test_a_command_is_done_by_its_name() -> None:
    async with running() as (pilot, reader):
        await press(pilot, ":")
        reader.prompt.input.value = "distraction free"
        await press(pilot, "enter")
        assert reader.distraction
