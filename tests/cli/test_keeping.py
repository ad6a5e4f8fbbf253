import io
import json
import re
import sys
from pathlib import Path

import pytest

from hansard_tui import library
from hansard_tui.cli import main
from hansard_tui.cli.codes import BAD_INPUT, BAD_USAGE, CANNOT_WRITE, FINE, NOTHING
from hansard_tui.config import Settings
from hansard_tui.model.annotation import Motivation

FIXTURES = Path(__file__).parents[1] / "fixtures"
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


def test_notes_are_filtered_as_on_the_screen(marked: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert marked
    for words in ("tag:code colour:2 kind:highlight after:2013-10", "colour:2 may", "-tag:other note:when"):
        assert main(["notes", "--filter", words]) == FINE, words
    assert main(["notes", "--filter", "before:2013-09"]) == NOTHING
    capsys.readouterr()
    assert main(["notes", "--filter", "tga:code"]) == BAD_USAGE
    assert "tag:" in capsys.readouterr().err


@pytest.mark.parametrize("rubbish", ["", "rubbish", "# A heading\n\nand words\n"])
def test_what_holds_no_notes_is_no_import(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], rubbish: str
) -> None:
    monkeypatch.setenv("HANSARD_TUI_HOME", str(tmp_path / "own"))
    path = tmp_path / "notes.md"
    path.write_text(rubbish, encoding="utf-8")
    assert main(["notes", "import", str(path)]) == BAD_INPUT
    assert "no notes in this text" in capsys.readouterr().err


def test_columns_that_were_not_known_are_listed_and_filled_in_from_a_later_issue(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bound = (FIXTURES / "debate" / "parlparse.xml").read_text(encoding="utf-8")
    issue = tmp_path / "day.xml"
    issue.write_text(re.sub(r' colnum="\d+"', "", bound), encoding="utf-8")
    quoted = "reports will be published within a month"
    assert main(["notes", "add", str(issue), "--quote", quoted]) == FINE
    capsys.readouterr()
    assert main(["notes", "columns"]) == FINE
    assert quoted in capsys.readouterr().out
    assert main(["notes", "columns", str(issue)]) == FINE
    assert "it prints no columns. A file day.yaml beside it may tell the first" in capsys.readouterr().err
    issue.write_text(bound, encoding="utf-8")
    assert main(["notes", "columns", str(issue), "--json"]) == NOTHING
    told = capsys.readouterr()
    assert (told.out, "the column of 1 note was filled in" in told.err) == ("", True)
    assert main(["notes", "--filter", "column:102"]) == FINE
    assert main(["notes", "undo"]) == FINE
    assert main(["notes", "columns"]) == FINE
