"""The whole screen: sizes, hostile text, random keys."""

import asyncio
import os
import random
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from textual.pilot import Pilot

from hansard_tui import library
from hansard_tui.config import Settings
from hansard_tui.library import OpenTranscript, open_seeds
from hansard_tui.model.finding import Findings
from hansard_tui.model.layer import Layer
from hansard_tui.model.member import Attribution
from hansard_tui.model.transcript import Contribution, Source, Transcript
from hansard_tui.tui.app import HansardApp
from hansard_tui.tui.commands import COMMANDS, parse_keys
from hansard_tui.tui.screens.reader import ReaderScreen
from tests.tui.screens.running import plain, press, quiet, running

HOSTILE = "\x1b[31mred\x1b]0;title\x07 [bold]not bold[/bold] [red] \u202egnidaer\u202c \x9b2J \ud800 \x00 end."
HOSTILE += "\nSecond [/] paragraph."


def hostile() -> OpenTranscript:
    source = Source(path="hostile.txt", name="hostile", format="plain", sha256="0" * 64)
    return OpenTranscript(Transcript(HOSTILE, source, blocks=Layer([Contribution(0, len(HOSTILE))])), (), "hostile.txt")


async def test_hostile_text_is_shown_and_not_obeyed() -> None:
    async with running(texts=[hostile()]) as (pilot, reader):
        await press(pilot, "j", "k", "a", "i")
        shown = "".join(segment.text for y in range(4) for segment in reader.pane.view.render_line(y))
        assert "[bold]not bold[/bold]" in shown
        assert "␛[31mred" in shown
        assert not any(
            ord(letter) < 32 or letter in "\u202e\u202c\x9b\x00" or 0xD800 <= ord(letter) < 0xE000 for letter in shown
        )


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
        # Not to leave, and not to other programs; "q" inside a peek only closes it.
        if key in ("q", "ctrl+q", "ctrl+z", "o", "ctrl+g", "e", "ctrl+p") and reader.mode != "peek":
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


async def test_searches_that_have_not_begun_can_be_ended() -> None:
    ReaderScreen(open_seeds(), Settings()).end_searches()


async def test_what_is_wrong_with_the_settings_is_told_at_the_start() -> None:
    app = HansardApp(open_seeds(), Settings(), ("settings.yaml:1: no.", "settings.yaml:2: no."))
    async with app.run_test() as pilot:
        for _ in range(200):
            if app.reader.status.news:
                break
            await pilot.pause(0.02)
        assert app.reader.status.news == "settings.yaml:1: no. (and 1 more: g! lists them)"
        assert app.reader.status.warning
        await quiet(pilot, app.reader)


async def test_the_foot_tells_who_speaks_at_the_cursor_where_the_heading_tells_of_another() -> None:
    words = "We act.\n" * 30
    blocks = [
        Contribution(0, len(words), attribution=Attribution(name="Ann Dale")),
        Contribution(len(words), len(words) * 2 - 1, attribution=Attribution(name="Alan Ford")),
    ]
    transcript = Transcript((words * 2).strip(), Source(name="day"), blocks=Layer(blocks))
    async with running(texts=(OpenTranscript(transcript),)) as (pilot, reader):
        await press(pilot, "J", "k")
        assert "Alan Ford" not in reader.status.place
        await press(pilot, "j")
        assert reader.status.place.endswith("% · Alan Ford")


class Searching:
    """A process that looks for findings until it is killed."""

    def __init__(self) -> None:
        self.killed = Event()

    def kill(self) -> None:
        self.killed.set()


@pytest.mark.parametrize("way", ["leave", "interrupt"])
async def test_when_the_screen_is_left_no_other_search_begins(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[Searching] = []
    linked: list[object] = []

    def look(_text: Transcript, _own: object, started: Callable[[Searching], None]) -> Findings:
        begun.append(Searching())
        started(begun[-1])
        assert begun[-1].killed.wait(20)
        raise RuntimeError("the search for findings was ended")

    monkeypatch.setattr(library, "find_apart", look)
    monkeypatch.setattr(library, "links", linked.append)
    app = HansardApp([plain("We will write. " * 11_000)] * 3, Settings())
    run = asyncio.create_task(app.run_async(headless=True, size=(80, 24)))
    while not begun:
        assert not run.done()
        await asyncio.sleep(0.02)
    if way == "leave":
        app.reader.perform("quit")
        await run
    else:
        run.cancel()  # what asyncio makes of SIGINT
        await asyncio.gather(run, return_exceptions=True)
    assert begun[0].killed.is_set()
    await asyncio.get_running_loop().shutdown_default_executor()  # waits for the thread that looked
    assert len(begun) == 1
    assert linked == []
    # One that was on its way is ended as it begins.
    late = Searching()
    app.reader._started(late)  # type: ignore[arg-type]
    assert late.killed.is_set()


async def test_why_there_are_no_findings_is_told_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    def look(*_: object) -> Findings:
        raise RuntimeError("the search for findings was ended")

    monkeypatch.setattr(library, "find", look)
    async with running(texts=[plain("We will write.")]) as (_, reader):
        assert reader.reading.found.notes == ("Findings could not be made: the search for findings was ended.",)
