"""Finding words and places."""

import pytest

from hansard_tui.library import Query
from hansard_tui.tui.screens.searching import _not_found
from tests.tui.screens.running import find_words, plain, press, quiet, running, words


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
        assert reader.status.news.startswith("1 of 2, again from the beginning")
        await press(pilot, "/", *"zzz")
        await pilot.pause(0.2)
        assert "not in this transcript" in reader.status.news


async def test_a_place_is_gone_to_by_its_name_or_the_reason_is_told() -> None:
    async with running() as (pilot, reader):

        async def go(typed: str) -> int:
            await press(pilot, "g", "g", ":")
            reader.prompt.input.value = typed
            await press(pilot, "enter")
            return reader.state.cursor.start

        for typed in ("GC644", "nonsense here"):
            assert await go(typed) == 0, typed
            assert reader.status.warning
        for typed, found in (
            ("50%", "The health and well-being board"),
            ("line 6", "I heard what my noble friend"),
        ):
            paragraph = reader.reading.transcript.paragraph_at(await go(typed))
            assert words(reader).startswith(found) or abs(paragraph.start - find_words(reader, 0, found).start) < 1500
            assert not reader.status.warning


async def test_a_command_is_done_by_its_name() -> None:
    async with running() as (pilot, reader):
        await press(pilot, ":")
        reader.prompt.input.value = "distraction free"
        await press(pilot, "enter")
        assert reader.distraction


async def test_the_count_is_told_beside_the_line_while_it_is_typed() -> None:
    async with running() as (pilot, reader):
        await press(pilot, "/", *"duty")
        await pilot.pause(0.2)
        assert reader.prompt.beside._words == "1 of 2"
        await press(pilot, *"zz")
        await pilot.pause(0.2)
        assert "not in this transcript" in reader.prompt.beside._words


@pytest.mark.parametrize(
    ("query", "told"),
    [
        (Query("x"), "“x” is not in this transcript."),
        (Query("x", whole_word=True), "“x” is not in this transcript as a whole word (Alt+W)."),
        (Query("X"), "“X” is not in this transcript with these capitals (Alt+C)."),
        (Query("x", whole_word=True, regex=True), "x” is not in this transcript as a whole word (Alt+W) and as a pat"),
    ],
)
def test_what_is_not_found_is_told_with_the_switches_to_blame(query: Query, told: str) -> None:
    assert told in _not_found(query)


async def test_commands_and_things_are_completed() -> None:
    async with running() as (pilot, reader):
        await press(pilot, ":", *"col")
        assert reader.prompt.beside._words.startswith("Tab: color 1 · color 2")
        await press(pilot, "tab")
        assert reader.prompt.input.value == "color "
        await press(pilot, "escape", ":", *"clause", "tab", "tab", "enter")
        assert words(reader).startswith("Clause")


async def test_an_empty_search_finds_the_last_words_again() -> None:
    async with running() as (pilot, reader):
        await press(pilot, "/", *"duty")
        await pilot.pause(0.2)
        await press(pilot, "enter", "/", "enter")
        await pilot.pause(0.2)
        assert reader.status.news.startswith("2 of 2")


async def test_the_beginning_of_a_command_is_enough_where_there_is_one() -> None:
    async with running() as (pilot, reader):
        await press(pilot, ":", *"distr", "enter")
        assert reader.distraction
        await press(pilot, ":", *"color", "enter")
        assert reader.status.warning
        await quiet(pilot, reader)
        assert not reader.reading.placed


async def test_a_command_of_a_list_is_told_to_be_none_of_the_text() -> None:
    async with running() as (_, reader):
        for name in ("list go", "entry done", "accept all", "peek go", "sidebar filter"):
            reader.say("")
            assert not reader.status.warning
            reader.answer_go(name)
            assert reader.status.warning, name


_NAMES = {"^": "circumflex_accent"}


@pytest.mark.parametrize("typed", ["^", "q*z*"])
async def test_a_pattern_that_matches_no_letters_is_told_to(typed: str) -> None:
    async with running(texts=[plain("We will publish the code.")]) as (pilot, reader):
        await press(pilot, "/", "alt+r", *(_NAMES.get(key, key) for key in typed))
        for _ in range(200):
            if reader.status.news:
                break
            await pilot.pause(0.05)
        assert reader.status.news.startswith("That pattern matches no letters")
