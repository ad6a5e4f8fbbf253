import io
import json
import sys
from pathlib import Path

import pytest

from hansard_tui import library, paths
from hansard_tui.cli import main
from hansard_tui.cli.codes import BAD_INPUT, BAD_USAGE, CANNOT_WRITE, FINE, NOTHING
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


@pytest.fixture
def marked(debate: str) -> str:
    (text,) = library.open_file(debate)
    anchor = library.describe(text.transcript, 0, 44)
    fields = {"note": "when in May?"}
    annotation = library.new_annotation(Motivation.HIGHLIGHTING, anchor, note=fields["note"], tags=("code",), color="2")
    library.notes(Settings()).put(annotation)
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


def test_notes_are_listed(marked: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["notes"]) == FINE
    line = capsys.readouterr().out
    assert "We will publish" in line
    assert "when in May?" in line
    assert main(["notes", "--json", marked]) == FINE
    assert json.loads(capsys.readouterr().out)["type"] == "Annotation"
    assert main(["notes", "--tag", "other"]) == NOTHING
    other = tmp_path / "other.txt"
    other.write_text("Nothing of the kind was said.", encoding="utf-8")
    assert main(["notes", str(other)]) == NOTHING


def test_notes_can_be_looked_over_and_made_shorter(marked: str, own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert marked
    assert main(["notes", "check"]) == FINE
    assert str(own / "notes") in capsys.readouterr().out
    assert main(["notes", "compact"]) == FINE
    assert main(["notes", "where"]) == FINE
    assert capsys.readouterr().out.endswith(f"{own / 'notes'}\n")
    assert main(["notes", "compact", "--notes", str(own / "none")]) == CANNOT_WRITE


def test_rubbish_in_the_log_is_said_and_kept(marked: str, own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log = own / "notes" / "annotations.jsonl"
    log.write_bytes(log.read_bytes() + b"rubbish\n")
    assert main(["notes", marked]) == FINE
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert main(["notes", "check"]) == NOTHING
    assert log.read_bytes().endswith(b"rubbish\n")


def test_notes_come_in_from_a_file_or_standard_input(
    marked: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    out, elsewhere = tmp_path / "notes.json", str(tmp_path / "elsewhere")
    assert main(["export", marked, "--to", "json", "-o", str(out)]) == FINE
    assert main(["notes", "import", "--dry-run", str(out), "--notes", elsewhere]) == FINE
    assert "nothing was changed" in capsys.readouterr().out
    assert main(["notes", "--notes", elsewhere]) == NOTHING
    monkeypatch.setattr(sys, "stdin", io.StringIO(out.read_text(encoding="utf-8")))
    assert main(["notes", "import", "-", "--notes", elsewhere]) == FINE
    assert main(["notes", "--notes", elsewhere]) == FINE
    assert main(["notes", "import", str(tmp_path / "none.json")]) == BAD_INPUT


def test_a_passage_is_cited(debate: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cite", debate, "--at", "0-44"]) == FINE
    assert "HL Deb 30 October 2013" in capsys.readouterr().out
    assert main(["cite", debate, "--at", "3:9", "--style", "aglc", "--json"]) == FINE
    assert json.loads(capsys.readouterr().out)["style"] == "aglc"


def test_a_citation_is_printed_in_another_style(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cite", "HC Deb 25 April 2016 vol 608 c1183", "--style", "oscola"]) == FINE
    assert capsys.readouterr().out == "HC Deb 25 April 2016, vol 608, col 1183\n"
    assert main(["cite", "HC Deb 25 April 2016 vol 608 c1183", "--all"]) == FINE
    assert len(capsys.readouterr().out.splitlines()) > 5


def test_the_seeds_citation_says_what_is_not_known(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cite", str(paths.seed_files()[0]), "--at", "0-20"]) == FINE
    assert "not given" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["no citation at all"], BAD_INPUT),
        (["DEBATE", "--at", "here"], BAD_USAGE),
        (["DEBATE", "--at", "9-3"], BAD_USAGE),
        (["DEBATE", "--at", "0-99999"], BAD_USAGE),
        (["DEBATE", "--style", "wordstar"], BAD_USAGE),
    ],
)
def test_what_cannot_be_cited_is_told(
    debate: str, words: list[str], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["cite", *(debate if word == "DEBATE" else word for word in words)]) == code
    assert len(capsys.readouterr().err.splitlines()) == 1


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
