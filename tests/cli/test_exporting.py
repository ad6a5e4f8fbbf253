import errno
import os
import sys
from pathlib import Path

import pytest

from hansard_tui import library
from hansard_tui.cli import main
from hansard_tui.cli.codes import BAD_INPUT, BAD_USAGE, CANNOT_WRITE, FINE, INTERRUPTED, NOTHING
from hansard_tui.config import Settings
from hansard_tui.model.annotation import Motivation

DEBATE = "We will publish the code of practice in May. The code will help schools.\nI thank the noble Lord.\n"
SIDECAR = "house: Lords\ndate: 2013-10-30\ntitle: A Bill\nvolume: 748\n"


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HANSARD_TUI_HOME", str(tmp_path / "own"))
    return tmp_path / "own"


@pytest.fixture
def debate(tmp_path: Path) -> str:
    path = tmp_path / "debate.txt"
    path.write_text(DEBATE, encoding="utf-8")
    path.with_suffix(".yaml").write_text(SIDECAR, encoding="utf-8")
    return str(path)


def mark(debate: str, start: int, end: int, note: str) -> None:
    (text,) = library.open_file(debate)
    anchor = library.describe(text.transcript, start, end)
    annotation = library.new_annotation(Motivation.HIGHLIGHTING, anchor, note=note, tags=("code",), color="2")
    library.notes(Settings()).put(annotation)


@pytest.fixture
def marked(debate: str) -> str:
    mark(debate, 0, 44, "when in May?")
    return debate


def test_what_is_marked_is_exported_to_markdown(marked: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", marked]) == FINE
    captured = capsys.readouterr()
    assert "> We will publish the code of practice in May." in captured.out
    assert "when in May?" in captured.out
    assert "30 October 2013" in captured.out
    assert captured.err == ""


@pytest.mark.parametrize(("suffix", "holds"), [(".md", "> We will"), (".csv", "We will"), (".html", "<html")])
def test_the_suffix_of_the_file_chooses_the_form(marked: str, tmp_path: Path, suffix: str, holds: str) -> None:
    out = tmp_path / f"notes{suffix}"
    assert main(["export", marked, "-o", str(out)]) == FINE
    assert holds in out.read_text(encoding="utf-8")


def test_a_folder_gets_a_file_with_a_name_of_its_own(marked: str, tmp_path: Path) -> None:
    folder = tmp_path / "exports"
    folder.mkdir()
    assert main(["export", marked, "-o", str(folder)]) == FINE
    assert [path.name for path in folder.iterdir()] == ["2013-10-30 A Bill.md"]


def test_somebody_elses_file_is_left_alone(marked: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "mine.md"
    out.write_text("my own words", encoding="utf-8")
    assert main(["export", marked, "-o", str(out)]) == CANNOT_WRITE
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert out.read_text(encoding="utf-8") == "my own words"
    assert main(["export", marked, "-o", str(out), "--overwrite"]) == FINE
    assert "We will publish" in out.read_text(encoding="utf-8")


def test_a_copy_of_what_was_edited_between_the_markers_is_told(
    marked: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "notes.md"
    assert main(["export", "-o", str(path), marked]) == FINE
    assert ".before" not in capsys.readouterr().err
    path.write_text(path.read_text("utf-8").replace("hansard:begin -->", "hansard:begin -->\n\nMine."), "utf-8")
    assert main(["export", "-o", str(path), marked]) == FINE
    assert f"is kept in {path}.before." in capsys.readouterr().err
    assert "Mine." in (tmp_path / "notes.md.before").read_text("utf-8")


def test_what_is_wanted_can_be_chosen(marked: str, capsys: pytest.CaptureFixture[str]) -> None:
    for words, there in (
        (["--tag", "code"], True),
        (["--tag", "other"], False),
        (["--color", "2"], True),
        (["--color", "3"], False),
        (["--kind", "bookmark"], False),
    ):
        main(["export", marked, *words])
        assert ("> We will" in capsys.readouterr().out) == there, words


def test_nothing_marked_is_said(debate: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", debate]) == NOTHING
    assert "Nothing is marked" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["--to", "wordstar"], ["--style", "wordstar"], ["--to", "markdown", "--by", "moon"]])
def test_an_unknown_choice_is_told_in_one_line(
    marked: str, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", marked, *words]) == BAD_USAGE
    captured = capsys.readouterr()
    assert captured.out == ""
    assert len(captured.err.splitlines()) == 1


def test_every_transcript_with_a_mark_is_exported(
    marked: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", "--all"]) == FINE
    assert "> We will publish the code of practice in May." in capsys.readouterr().out
    Path(marked).rename(tmp_path / "elsewhere.txt")
    assert main(["export", "--all"]) == FINE
    captured = capsys.readouterr()
    assert "We will publish the code of practice in May." in captured.out
    assert "no such file" in captured.err


def test_a_watched_file_is_kept_current(marked: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "notes.md"
    written: list[str] = []

    def tick(_: float) -> None:
        written.append(out.read_text(encoding="utf-8"))
        if len(written) > 2:
            raise KeyboardInterrupt
        mark(marked, 45, 72, f"note {len(written)}")

    monkeypatch.setattr("hansard_tui.cli.exporting.time.sleep", tick)
    assert main(["export", marked, "--watch", "-o", str(out)]) == INTERRUPTED
    assert "note 1" not in written[0]
    assert "note 1" in written[1]
    assert "note 2" in written[2]
    assert main(["export", marked, "--watch"]) == BAD_USAGE


def test_a_watched_file_whose_notes_are_edited_is_let_be_until_it_can_be_written_again(
    marked: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "notes.md"
    ticks: list[str] = []

    def tick(_: float) -> None:
        ticks.append(out.read_text(encoding="utf-8"))
        if len(ticks) == 1:
            out.write_text(ticks[0].replace("when in May?", "edited in the file"), encoding="utf-8")
        elif len(ticks) == 2:
            out.write_text(ticks[0], encoding="utf-8")
        elif len(ticks) == 3:
            raise KeyboardInterrupt
        mark(marked, 45, 72, f"note {len(ticks)}")

    monkeypatch.setattr("hansard_tui.cli.exporting.time.sleep", tick)
    assert main(["export", marked, "--watch", "-o", str(out)]) == INTERRUPTED
    assert "edited in the file" in ticks[1]
    assert "note 2" in ticks[2]
    assert "import it first, or overwrite it. It is tried again" in capsys.readouterr().err


@pytest.mark.usefixtures("marked")
def test_a_watched_file_of_all_transcripts_takes_in_one_that_is_marked_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out, other = tmp_path / "notes.md", tmp_path / "other.txt"
    other.write_text("The lamps did not go out in the harbour.\n", encoding="utf-8")
    ticks: list[str] = []

    def tick(_: float) -> None:
        ticks.append(out.read_text(encoding="utf-8"))
        if len(ticks) > 1:
            raise KeyboardInterrupt
        mark(str(other), 0, 20, "elsewhere")

    monkeypatch.setattr("hansard_tui.cli.exporting.time.sleep", tick)
    assert main(["export", "--all", "--watch", "-o", str(out)]) == INTERRUPTED
    assert ["elsewhere" in text for text in ticks] == [False, True]


def test_only_what_a_filter_asks_for_is_exported(marked: str, capsys: pytest.CaptureFixture[str]) -> None:
    mark(marked, 45, 72, "quite another")
    assert main(["export", marked, "--filter", "note:another after:2013"]) == FINE
    text = capsys.readouterr().out
    assert ("quite another" in text, "when in May?" in text) == (True, False)
    assert main(["export", marked, "--filter", "nosuch:field"]) == BAD_USAGE


def test_a_word_processors_file_is_made_of_the_markdown_that_was_asked_for(
    marked: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    program = tmp_path / "pandoc"
    program.write_text('#!/bin/sh\nwhile [ "$1" != --output ]; do shift; done\ncat > "$2"\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    out = tmp_path / "notes.docx"
    assert main(["export", marked, "--to", "footnotes", "-o", str(out)]) == FINE
    assert "[^1]: HL Deb 30 October 2013" in out.read_text(encoding="utf-8")
    assert main(["export", marked, "-o", str(out), "--overwrite"]) == FINE
    assert "hansard:anno" in out.read_text(encoding="utf-8")
    assert main(["export", marked, "--to", "csv", "-o", str(out), "--overwrite"]) == BAD_USAGE
    assert "made of Markdown" in capsys.readouterr().err


def test_an_export_into_a_folder_follows_no_link_out_of_it(marked: str, tmp_path: Path) -> None:
    folder, secret = tmp_path / "exports", tmp_path / "secret.md"
    folder.mkdir()
    assert main(["export", marked, "-o", str(folder)]) == FINE
    (written,) = folder.iterdir()
    written.unlink()
    written.symlink_to(secret)
    assert main(["export", marked, "-o", str(folder)]) == CANNOT_WRITE
    assert not secret.exists()


def test_a_transcript_is_converted_by_suffix_or_by_name(
    debate: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "debate.jsonl"
    assert main(["convert", debate, str(out)]) == FINE
    assert any("code of practice" in line for line in out.read_text(encoding="utf-8").splitlines())
    assert main(["convert", debate, str(out)]) == CANNOT_WRITE
    assert main(["convert", debate, str(out), "--overwrite"]) == FINE
    capsys.readouterr()
    assert main(["convert", debate, "--to", "akoma-ntoso"]) == FINE
    assert "akomaNtoso" in capsys.readouterr().out
    assert main(["convert", debate, "--to", "wordstar"]) == BAD_USAGE
    assert main(["convert", debate, str(tmp_path / "none" / "x.txt")]) == CANNOT_WRITE
    assert main(["convert", "none.txt"]) == BAD_INPUT


def test_a_full_disk_leaves_the_old_file(
    debate: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    out = tmp_path / "debate.md"
    out.write_text("as it was", encoding="utf-8")
    monkeypatch.setattr(os, "fsync", full)
    assert main(["convert", debate, str(out), "--overwrite"]) == CANNOT_WRITE
    assert out.read_text(encoding="utf-8") == "as it was"
    assert "the disk is full" in capsys.readouterr().err


@pytest.mark.parametrize("terminal", [True, False])
def test_signs_that_act_on_a_terminal_reach_a_pipe_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *, terminal: bool
) -> None:
    text = tmp_path / "turned.txt"
    text.write_text("2 pm\n\nMr Low: I say \u202eyes\u202c to it.\n", encoding="utf-8")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
    assert main(["convert", str(text), "-"]) == FINE
    assert ("\u202e" in capsys.readouterr().out) is not terminal


def test_a_template_of_the_readers_own_is_filled_and_a_wrong_one_told(
    marked: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("jinja2")
    template = tmp_path / "mine.md"
    template.write_text("{% for entry in entries %}* {{ entry.quote | md }}\n{% endfor %}", encoding="utf-8")
    done = main(["export", marked, "--template", str(template)])
    shown = capsys.readouterr()
    assert done == FINE, shown.err
    assert "We will publish the code of practice" in shown.out
    template.write_text("{{ nothing_of_this_name }}", encoding="utf-8")
    assert main(["export", marked, "--template", str(template)]) == CANNOT_WRITE
    assert str(template) in capsys.readouterr().err


def test_a_word_file_is_asked_of_pandoc_or_its_absence_told(
    marked: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert main(["export", marked, "-o", str(tmp_path / "notes.docx")]) == CANNOT_WRITE
    assert "pandoc" in capsys.readouterr().err


def test_a_kind_that_there_is_not_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--kind", "bookmarks"]) == BAD_USAGE
    assert "There is no kind “bookmarks” — did you mean “bookmark”? (highlight, " in capsys.readouterr().err
    for kind in ("highlighting", "third_party", "rejected"):
        assert main(["export", "--kind", kind]) == NOTHING
