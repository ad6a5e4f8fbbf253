"""Quotations and the folder of notes, looked over on the screen."""

from pathlib import Path

from textual.content import Content
from textual.widgets import Static

from hansard_tui.config import Settings
from hansard_tui.library import notes, notes_folder
from hansard_tui.tui.screens.checking import VerdictsScreen
from hansard_tui.tui.screens.dialogs import ChooseScreen, TextScreen
from hansard_tui.tui.screens.reader import ReaderScreen
from tests.tui.screens.kept_lists import debate, mark
from tests.tui.screens.running import press, quiet, running, words


async def asked(pilot: object, reader: ReaderScreen, value: str) -> None:
    await press(pilot, "g", "V")  # type: ignore[arg-type]
    reader.prompt.input.value = value
    await press(pilot, "enter")  # type: ignore[arg-type]
    await quiet(pilot, reader)  # type: ignore[arg-type]


def told(reader: ReaderScreen) -> str:
    shown = reader.app.screen.query_one(".told", Static).content
    return shown.plain if isinstance(shown, Content) else str(shown)


async def test_a_quotation_is_checked_told_and_gone_to(tmp_path: Path) -> None:
    text = debate(tmp_path)
    async with running((100, 30), texts=[text]) as (pilot, reader):
        await asked(pilot, reader, "The kitchens of most schools in the county were mended")
        screen = reader.app.screen
        assert isinstance(screen, VerdictsScreen)
        assert [(item.glyph, item.count) for item in screen.rows.items] == [("~", "altered")]
        assert told(reader).startswith("The kitchens of [-every-]{+most+} [-school-]{+schools+} in the county")
        assert "Lady Quill" in told(reader)
        await press(pilot, "enter")
        assert reader.app.screen is reader
        assert words(reader).startswith("The kitchens of every school")
        await asked(pilot, reader, "nobody ever said these very words at all")
        assert told(reader) == "This is in none of the open transcripts."
        await press(pilot, "enter")
        assert words(reader).startswith("The kitchens of every school")
        await asked(pilot, reader, "   ")
        assert reader.app.screen is reader


async def test_a_file_of_quotations_is_checked(tmp_path: Path) -> None:
    text = debate(tmp_path)
    file = tmp_path / "article.md"
    file.write_text(
        "She said “in the county were mended in the spring” and “copies are in the Library of the House”.\n",
        encoding="utf-8",
    )
    (tmp_path / "empty.md").write_text("\n", encoding="utf-8")
    async with running((100, 30), texts=[text]) as (pilot, reader):
        await asked(pilot, reader, str(file))
        screen = reader.app.screen
        assert isinstance(screen, VerdictsScreen)
        assert [item.count for item in screen.rows.items] == ["exact", "exact"]
        assert str(screen.query_one(".title", Static).render()) == "Quotations · 2 of 2 exact"
        await press(pilot, "escape")
        await asked(pilot, reader, str(tmp_path / "empty.md"))
        assert reader.status.news == "There is no quotation in it."


async def test_the_folder_of_notes_is_looked_over_and_its_log_made_shorter(tmp_path: Path) -> None:
    text = debate(tmp_path)
    async with running((100, 30), texts=[text]) as (pilot, reader):
        await press(pilot, "g", "-", "enter")
        await quiet(pilot, reader)
        assert reader.status.news.startswith("There are no notes in ")
        mark(text, "I am grateful.")
        await press(pilot, "a", "2", "3")
        await quiet(pilot, reader)
        log = notes_folder(Settings()) / "annotations.jsonl"
        before = log.read_bytes()
        await press(pilot, "g", "=")
        await quiet(pilot, reader)
        assert isinstance(reader.app.screen, TextScreen)
        await press(pilot, "escape", "g", "-")
        assert isinstance(reader.app.screen, ChooseScreen)
        await press(pilot, "j", "enter")
        await quiet(pilot, reader)
        assert log.read_bytes() == before
        await press(pilot, "g", "-", "enter")
        await quiet(pilot, reader)
        assert "bytes before" in reader.status.news
        assert len(log.read_bytes()) < len(before)
        assert len(notes(Settings()).every()) == 2
        await press(pilot, "u")
        await quiet(pilot, reader)
        assert reader.status.news == "Nothing to undo."
