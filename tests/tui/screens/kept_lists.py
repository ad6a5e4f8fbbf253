"""What the tests of the ledger, the notes and the changes share: a small debate, marks on it, what the lists show."""

from pathlib import Path

from textual.content import Content
from textual.pilot import Pilot
from textual.widgets import Static

from hansard_tui.config import Settings
from hansard_tui.library import OpenTranscript, describe, new_annotation, notes, open_file
from hansard_tui.model.annotation import Annotation, Motivation
from hansard_tui.tui.screens.kept import KeptScreen
from hansard_tui.tui.screens.reader import ReaderScreen

DEBATE = (
    "Lord Bell: My Lords, we will publish the code of practice before the end of the year. I thank Lady Quill.\n\n"
    "Lady Quill: I am grateful. The kitchens of every school in the county were mended in the spring.\n\n"
    "Lord Bell: The code was published in May, and copies are in the Library of the House.\n"
)


def debate(folder: Path, name: str = "debate.txt", words: str = DEBATE) -> OpenTranscript:
    """Write the debate to a file and open it."""
    path = folder / name
    path.write_text(words, encoding="utf-8")
    return open_file(path)[0]


def mark(
    text: OpenTranscript, words: str, motivation: Motivation = Motivation.HIGHLIGHTING, **fields: object
) -> Annotation:
    """Mark words of a debate and store the mark."""
    start = text.transcript.text.index(words)
    anchor = describe(text.transcript, start, start + len(words))
    made = new_annotation(motivation, anchor, **fields)  # type: ignore[arg-type]  # each test gives the fields it means
    notes(Settings()).put(made)
    return made


def promise(text: OpenTranscript, words: str, **fields: object) -> Annotation:
    """Accept a promise."""
    return mark(text, words, Motivation.ASSESSING, verdict="accepted", status="open", **fields)


def top(reader: ReaderScreen) -> KeptScreen[object]:
    """Give the list that lies over the text."""
    screen = reader.app.screen
    assert isinstance(screen, KeptScreen)
    return screen


async def narrow(pilot: Pilot[int], reader: ReaderScreen, words: str) -> None:
    """Type a filter, all at once."""
    await pilot.press("slash")
    top(reader).prompt.input.value = words
    await pilot.press("enter")
    await pilot.pause()


def rows(reader: ReaderScreen) -> list[str]:
    """Give the rows of that list, without the spaces that set them in columns."""
    return [" ".join(item.label.split()) for item in top(reader).rows.items]


def title(reader: ReaderScreen) -> str:
    """Give the line at its top."""
    return _words(top(reader).query_one("#title", Static))


def told(reader: ReaderScreen) -> str:
    """Give what is told of the row under the cursor."""
    return _words(top(reader).query_one("#told", Static))


def news(reader: ReaderScreen) -> str:
    """Give what the foot tells."""
    return top(reader).status.news


def _words(widget: Static) -> str:
    shown = widget.content
    return shown.plain if isinstance(shown, Content) else str(shown)
