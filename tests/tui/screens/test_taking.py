"""Copying and exporting."""

import os
from pathlib import Path

import pytest

from hansard_tui.tui.screens.exporting import Choice
from tests.tui.screens.running import press, quiet, running


async def test_an_export_is_written_with_the_licence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with running() as (pilot, reader):
        await press(pilot, "a")
        await quiet(pilot, reader)
        await press(pilot, "e")
        for _ in range(100):
            await pilot.pause(0.02)
            if _exported(tmp_path):
                break
    text = _exported(tmp_path)
    assert "> My Lords, this group of amendments relates to Clauses 25 and 26" in text
    assert "Open Parliament Licence v3.0" in text


def _exported(folder: Path) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.md"))


async def test_a_copy_carries_its_citation_and_says_what_is_unknown() -> None:
    async with running() as (pilot, reader):
        copied: list[str] = []
        reader.app.copy_to_clipboard = copied.append  # type: ignore[assignment,method-assign]
        await press(pilot, "y", "Y")
        assert copied[0].startswith("“My Lords, this group")
        assert "Speaker not given" in copied[0]
        assert "date and column not given" in copied[1]
        await press(pilot, "g", "y")
        assert copied[2].startswith("> My Lords, this group")
        assert "\n>\n> — Speaker not given, excerpt" in copied[2]
        await press(pilot, "o")
        assert "not known" in reader.status.news


async def test_nothing_marked_is_told() -> None:
    async with running() as (pilot, reader):
        await press(pilot, "e")
        assert "Nothing is marked yet" in reader.status.news


async def test_a_word_processors_file_is_made_by_pandoc_or_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with running() as (pilot, reader):
        await press(pilot, "a")
        await quiet(pilot, reader)
        monkeypatch.setenv("PATH", str(tmp_path))
        reader._export(Choice("markdown", str(tmp_path / "notes.docx")))
        await reader.app.workers.wait_for_complete()
        await pilot.pause()
        assert "pandoc, which is not installed" in reader.status.news
        assert not (tmp_path / "notes.docx").exists()


async def test_a_folder_that_is_gone_and_a_reader_who_is_not_here_stop_no_export(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone() -> Path:
        raise FileNotFoundError

    async with running() as (_, reader):
        reader._export(Choice("markdown", "~nosuchreader/x.md"))
        assert "no reader called “nosuchreader”" in reader.status.news
        monkeypatch.setattr(Path, "cwd", gone)
        monkeypatch.setenv("HOME", str(tmp_path))
        assert reader.export_folder == tmp_path


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
@pytest.mark.parametrize(
    ("name", "told"), [("pipe", "no file but a pipe"), ("folder", "a folder"), ("n" * 4000, "File name too long")]
)
async def test_what_cannot_be_written_to_is_told_in_one_sentence(name: str, told: str, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    async with running() as (pilot, reader):
        reader._export(Choice("markdown", str(tmp_path / name)))
        for _ in range(200):
            await pilot.pause(0.02)
            if reader.status.warning:
                break
        assert told in reader.status.news
        assert reader.status.news.startswith("Not exported: ")
        assert "Errno" not in reader.status.news
        assert len(reader.status.news) < 250
    assert (tmp_path / "pipe").is_fifo()
