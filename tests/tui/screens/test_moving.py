"""Moving, searching, going to places; sizes that change; what is drawn."""

import os
import random
from pathlib import Path

import pytest
from textual.pilot import Pilot

from hansard_tui.library import OpenTranscript
from hansard_tui.model.layer import Layer
from hansard_tui.model.transcript import Contribution, Source, Transcript
from hansard_tui.tui.commands import COMMANDS, parse_keys
from hansard_tui.tui.screens.reader import ReaderScreen
from tests.tui.screens.running import find_words, press, running, words

HOSTILE = "\x1b[31mred\x1b]0;title\x07 [bold]not bold[/bold] [red] \u202egnidaer\u202c \x9b2J \ud800 \x00 end."
HOSTILE += "\nSecond [/] paragraph."


def hostile() -> OpenTranscript:
    source = Source(path="hostile.txt", name="hostile", format="plain", sha256="0" * 64)
    return OpenTranscript(Transcript(HOSTILE, source, blocks=Layer([Contribution(0, len(HOSTILE))])), (), "hostile.txt")


async def test_sentences_and_pages_are_walked_to_the_end_and_back() -> None:
    async with running(size=(100, 24)) as (pilot, reader):
        text = reader.reading.transcript.text
        seen = [reader.state.cursor.start]
        for _ in range(200):
            await pilot.press("j")
            if len(seen) > 1 and reader.state.cursor.start == seen[-1] and reader.pane.view.end_offset >= len(text):
                break
            seen.append(reader.state.cursor.start)
        assert words(reader).endswith("the guidance—")
        assert seen == sorted(seen)
        await press(pilot, "g", "g")
        assert reader.state.cursor.start == 0
        assert reader.pane.view.top_offset == 0
        await press(pilot, "space", "space", "space")
        assert reader.state.cursor.start > 0
        await press(pilot, "G")
        assert words(reader).endswith("the guidance—")
        await press(pilot, *["b"] * 60)
        assert reader.pane.view.top_offset == 0


async def test_the_cursor_is_always_in_sight() -> None:
    async with running(size=(80, 20)) as (pilot, reader):
        for key in ["j"] * 12 + ["space", "j", "b", "k", "}", "}", "{", "ctrl+d", "j", "G", "k", "k"]:
            await press(pilot, key)
            view = reader.pane.view
            assert view.top_offset <= reader.state.cursor.start + 200
            assert reader.state.cursor.start <= view.end_offset


@pytest.mark.parametrize("sizes", [((120, 40), (80, 24)), ((200, 60), (60, 20), (120, 40))])
async def test_the_words_at_the_top_stay_while_the_size_changes(sizes: tuple[tuple[int, int], ...]) -> None:
    async with running(size=sizes[0]) as (pilot, reader):
        await press(pilot, *["}"] * 3)
        cursor = reader.state.cursor
        for size in [*sizes[1:], sizes[0]]:
            await pilot.resize_terminal(*size)
            await pilot.pause(0.05)
            view = reader.pane.view
            assert reader.state.cursor == cursor
            assert view.size.height >= 5
            assert view.page.setting.width <= view.size.width
        top = reader.reading.transcript.paragraph_at(reader.pane.view.top_offset)
        assert top.start <= cursor.start


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


async def test_hostile_text_is_shown_and_not_obeyed() -> None:
    async with running(texts=[hostile()]) as (pilot, reader):
        await press(pilot, "j", "k", "a", "i")
        shown = "".join(segment.text for y in range(4) for segment in reader.pane.view.render_line(y))
        assert "[bold]not bold[/bold]" in shown
        assert "␛[31mred" in shown
        assert not any(
            ord(letter) < 32 or letter in "\u202e\u202c\x9b\x00" or 0xD800 <= ord(letter) < 0xE000 for letter in shown
        )


async def test_layers_width_lines_and_panes_are_switched() -> None:
    async with running() as (pilot, reader):
        await press(pilot, ",", "c")
        assert "commitments" not in reader.shown
        await press(pilot, ",", ",")
        assert not reader.shown
        await press(pilot, ",", ",")
        assert "references" in reader.shown
        width = reader.width
        await press(pilot, "+", "+", "-")
        assert reader.width == width + 4
        await press(pilot, "\\")
        assert reader.pane.view.page.setting.own_lines
        await press(pilot, "|")
        assert not reader.is_split
        await press(pilot, "w")
        assert reader.is_split
        assert reader.active == 1


async def test_the_sidebar_previews_and_leaves_no_trace() -> None:
    async with running() as (pilot, reader):
        await press(pilot, "j")
        before = reader.view_now()
        await press(pilot, "g", "t", "j", "j", "l", "j", "h")
        assert reader.reading.topic is not None
        await press(pilot, "escape")
        after = reader.view_now()
        assert (after.panes, after.active) == (before.panes, before.active)
        await press(pilot, "g", "c", "enter")
        assert not reader.in_sidebar
        assert reader.state.focus is not None
        await press(pilot, "ctrl+o")
        assert reader.state.cursor == before.panes[0].cursor


def everything(rng: random.Random) -> str:
    """Give a key that some command begins with, or any other."""
    if rng.random() < 0.85:
        sequence = rng.choice(
            rng.choice([command for command in COMMANDS if command.name not in _NOT_FOR_MONKEYS]).keys
        )
        keys: tuple[str, ...] = parse_keys(sequence)
        return rng.choice(keys)
    others: list[str] = [*"abcxyz123 .!", "enter", "escape", "tab", "f5", "delete"]
    return rng.choice(others)


_NOT_FOR_MONKEYS = {"quit", "suspend", "open_page", "edit_note", "export", "palette"}


async def monkey(pilot: Pilot[int], reader: ReaderScreen, presses: int, seed: int) -> None:
    rng = random.Random(seed)
    for number in range(presses):
        if number % 97 == 96:
            await pilot.resize_terminal(rng.randint(30, 200), rng.randint(8, 60))
        key = everything(rng)
        if key in ("q", "ctrl+q", "o", "ctrl+g", "e", "ctrl+p") and reader.mode == "reader":
            continue
        names = {" ": "space"}
        await press(pilot, names.get(key, key))


@pytest.mark.parametrize("seed", [1, 2])
async def test_a_monkey_never_crashes_it(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # it may find the way to export, and name a file
    async with running() as (pilot, reader):
        await monkey(pilot, reader, int(os.environ.get("HANSARD_MONKEY", "120")), seed)
        while len(pilot.app.screen_stack) > 2:
            await pilot.press("escape")
            await pilot.pause()
        assert reader.is_running
