"""The notes of all transcripts on the screen."""

from pathlib import Path

from hansard_tui.config import Settings
from hansard_tui.model.annotation import Motivation
from tests.tui.screens.kept_lists import DEBATE, debate, mark, narrow, news, promise, rows, title, told
from tests.tui.screens.running import press, quiet, running, words


async def test_every_mark_is_listed_filtered_told_and_gone_to(tmp_path: Path) -> None:
    text = debate(tmp_path)
    other = debate(tmp_path, "other.txt", DEBATE.replace("kitchens", "larders"))
    mark(text, "I am grateful.", color="2", tags=("sen",), note="Ask\nwhy.")
    mark(other, "The larders", Motivation.BOOKMARKING, letter="k")
    promise(text, "we will publish the code of practice")
    async with running((120, 30), texts=[text]) as (pilot, reader):
        await quiet(pilot, reader)
        await press(pilot, "g", "N")
        assert len(rows(reader)) == 3
        assert title(reader).startswith("Notes · 3 of 3 · by newest")
        await narrow(pilot, reader, "tag:sen colour:2 speaker:quill")
        assert rows(reader) == ["debate Lady Quill I am grateful."]
        assert "Note: Ask\nwhy." in told(reader)
        assert "highlight in colour 2 · #sen" in told(reader)
        await press(pilot, "enter")
        assert words(reader) == "I am grateful."
        await press(pilot, "g", "N")
        await narrow(pilot, reader, "kind:book")
        await press(pilot, "enter")
        assert news(reader).startswith("Not open. This opens it: hansard-tui ")
        await press(pilot, "/", "escape", "s")
        assert title(reader) == "Notes · 3 of 3 · by transcript"
        await press(pilot, "/", *"zz")
        assert rows(reader) == []
        await press(pilot, "escape", "q")
        assert reader.app.screen is reader


async def test_what_the_filter_leaves_is_exported(tmp_path: Path) -> None:
    text = debate(tmp_path)
    mark(text, "I am grateful.", tags=("sen",))
    promise(text, "we will publish the code of practice")
    settings = Settings(export_folder=str(tmp_path))
    async with running((120, 30), settings, [text]) as (pilot, reader):
        await quiet(pilot, reader)
        await press(pilot, "g", "N")
        await narrow(pilot, reader, "tag:sen")
        for key, name in (("e", "Notes.md"), ("c", "Notes.csv")):
            await press(pilot, key)
            await reader.app.workers.wait_for_complete()
            await pilot.pause()
            written = (tmp_path / name).read_text(encoding="utf-8")
            assert "I am grateful." in written
            assert "we will publish" not in written
            assert name in news(reader)
