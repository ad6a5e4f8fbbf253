"""The program running without a terminal, on the two excerpts, with everything found."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from textual import _wait
from textual.pilot import Pilot

from hansard_tui.config import Settings
from hansard_tui.library import OpenTranscript, open_seeds
from hansard_tui.model.layer import Layer
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Contribution, Source, Transcript
from hansard_tui.tui.app import HansardApp
from hansard_tui.tui.screens.reader import ReaderScreen

# After each key the pilot looks whether the program has come to rest, twenty milliseconds at a time. What a key begins
# runs in this very thread: a look of four is as sure, and a test that presses a hundred keys waits a fifth as long.
_wait.SLEEP_GRANULARITY = 0.004
_wait.SLEEP_IDLE = 0.0004


@asynccontextmanager
async def running(
    size: tuple[int, int] = (120, 40), settings: Settings | None = None, texts: Sequence[OpenTranscript] | None = None
) -> AsyncIterator[tuple[Pilot[int], ReaderScreen]]:
    """Give the pilot and the reader screen once the links between the texts are there."""
    app = HansardApp(texts or open_seeds(), settings or Settings())
    async with app.run_test(size=size) as pilot:
        for _ in range(400):
            if app.reader.settled:
                break
            await pilot.pause(0.02)
        await pilot.pause()
        yield pilot, app.reader
        await quiet(pilot, app.reader)


async def quiet(pilot: Pilot[int], reader: ReaderScreen) -> None:
    """Wait until every note is written and drawn."""
    for _ in range(0 if reader.leaving else 3):
        await asyncio.wrap_future(reader.writer.submit(lambda: None))
        await pilot.pause()
        await pilot.pause()


async def press(pilot: Pilot[int], *keys: str) -> None:
    """Press keys, letters as they are typed."""
    names = {
        "/": "slash",
        "]": "right_square_bracket",
        "[": "left_square_bracket",
        "'": "apostrophe",
        "|": "vertical_line",
    }
    names |= {"?": "question_mark", ":": "colon", "=": "equals_sign", "*": "asterisk", "+": "plus", "-": "minus"}
    names |= {
        "\\": "backslash",
        ",": "comma",
        "{": "left_curly_bracket",
        "}": "right_curly_bracket",
        "!": "exclamation_mark",
    }
    for key in keys:
        await pilot.press(names.get(key, key))
    await pilot.pause()


def words(reader: ReaderScreen, pane: int | None = None) -> str:
    """Give the words that the focus of a pane covers, or its sentence."""
    state = reader.states[reader.active if pane is None else pane]
    span = state.selection or state.focus or state.cursor
    return span.quote(reader.readings[state.text].transcript.text)


def find_words(reader: ReaderScreen, text: int, wanted: str, after: int = 0) -> Span:
    """Give where words stand in an open transcript."""
    start = reader.readings[text].transcript.text.index(wanted, after)
    return Span(start, start + len(wanted))


def plain(text: str) -> OpenTranscript:
    """Give a text of one contribution."""
    source = Source(path="p.txt", name="p", format="plain", sha256="e" * 64)
    return OpenTranscript(Transcript(text, source, blocks=Layer([Contribution(0, len(text))])), (), "p.txt")
