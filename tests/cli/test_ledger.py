import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from hansard_tui import library
from hansard_tui.cli import main
from hansard_tui.cli.codes import BAD_INPUT, BAD_USAGE, FINE, NOTHING
from hansard_tui.config import Settings
from hansard_tui.model.annotation import Motivation

DEBATE = "We will publish the code of practice in May. The code will help schools.\n"


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HANSARD_TUI_HOME", str(tmp_path / "own"))


@pytest.fixture
def debate(tmp_path: Path) -> str:
    path = tmp_path / "debate.txt"
    path.write_text(DEBATE, encoding="utf-8")
    return str(path)


def ledger(capsys: pytest.CaptureFixture[str], *words: str) -> list[dict[str, Any]]:
    capsys.readouterr()
    assert main(["ledger", "--json", *words]) in {FINE, NOTHING}
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_passage_is_entered_changed_and_settled(debate: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ledger", "add", debate, "--at", "0-44", "--due", "2026-12-01", "--owner", "DfE"]) == FINE
    (row,) = ledger(capsys)
    assert (row["status"], row["due"], row["owner"]) == ("open", "2026-12-01", "DfE")
    assert row["quote"] == DEBATE[:44]
    short = row["id"].removeprefix("urn:uuid:")[:6]
    assert main(["ledger", "change", short, "--status", "done", "--note", "published"]) == FINE
    (row,) = ledger(capsys)
    assert (row["status"], row["note"], row["due"]) == ("done", "published", "2026-12-01")
    assert main(["ledger"]) == FINE
    assert short in capsys.readouterr().out


def test_the_most_urgent_comes_first_and_what_is_wanted_can_be_chosen(
    debate: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["ledger", "add", debate, "--at", "0-15", "--due", "2027-01-01", "--owner", "Home Office"])
    main(["ledger", "add", debate, "--at", "16-44", "--status", "dropped", "--due", "2026-01-01"])
    main(["ledger", "add", debate, "--at", "45-72"])
    main(["ledger", "add", debate, "--at", "0-44", "--due", "2026-12-01"])
    assert [row.get("due", "") for row in ledger(capsys)] == ["2026-12-01", "2027-01-01", "", "2026-01-01"]
    assert [row["start"] for row in ledger(capsys, "--status", "dropped")] == [16]
    assert [row["owner"] for row in ledger(capsys, "--owner", "home")] == ["Home Office"]
    assert len(ledger(capsys, "--due-by", "2026-12-31")) == 2


def test_what_was_rejected_or_only_highlighted_is_no_entry(debate: str, capsys: pytest.CaptureFixture[str]) -> None:
    notes = library.notes(Settings())
    anchor = library.describe(library.open_file(debate)[0].transcript, 0, 15)
    notes.put(library.new_annotation(Motivation.ASSESSING, anchor, verdict="rejected"))
    notes.put(library.new_annotation(Motivation.HIGHLIGHTING, anchor))
    notes.put(library.new_annotation(Motivation.ASSESSING, anchor, verdict="assurance"))
    assert [row["verdict"] for row in ledger(capsys)] == ["assurance"]


def test_an_unknown_entry_a_wrong_place_and_a_missing_file_are_told(
    debate: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ledger", "change", "ffff", "--status", "done"]) == BAD_USAGE
    assert main(["ledger", "add", debate, "--at", "here"]) == BAD_USAGE
    assert main(["ledger", "add", "none.txt", "--at", "0-3"]) == BAD_INPUT
    assert len(capsys.readouterr().err.splitlines()) == 3
    main(["ledger", "add", debate, "--at", "0-15"])
    main(["ledger", "add", debate, "--at", "16-44"])
    capsys.readouterr()
    assert main(["ledger", "change", "", "--status", "done"]) == BAD_USAGE
    assert "2 ids begin" in capsys.readouterr().err


def test_the_ledger_is_filtered_sorted_and_given_as_csv(debate: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["ledger", "add", debate, "--at", "0-15", "--due", "2027-01-01", "--owner", "=Home"])
    main(["ledger", "add", debate, "--at", "45-72", "--owner", "DfE"])
    assert [row["owner"] for row in ledger(capsys, "--filter", "owner:dfe")] == ["DfE"]
    assert [row["owner"] for row in ledger(capsys, "--order", "owner")] == ["=Home", "DfE"]
    assert ledger(capsys, "--filter", "schools -owner:dfe") == []
    assert main(["ledger", "--csv", "--owner", "home"]) == FINE
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert (row["owner"], row["due"], row["undertaking"]) == ("'=Home", "2027-01-01", DEBATE[:15])
    assert main(["ledger", "--filter", "ownr:dfe"]) == BAD_USAGE
    assert "owner:" in capsys.readouterr().err


def test_a_day_is_read_as_people_write_it_and_what_is_none_is_refused(
    debate: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ledger", "add", debate, "--at", "0-44", "--due", "1 December 2026"]) == FINE
    (row,) = ledger(capsys, "--due-by", "31 December 2026")
    assert row["due"] == "2026-12-01"
    assert ledger(capsys, "--due-by", "2026-11-30") == []
    for words in (
        ["ledger", "add", debate, "--at", "0-3", "--due", "soon"],
        ["ledger", "change", row["id"], "--due", "soon"],
        ["ledger", "--due-by", "whenever"],
    ):
        capsys.readouterr()
        assert main(words) == BAD_USAGE
        assert "is not a day" in capsys.readouterr().err
    assert len(ledger(capsys)) == 1
    assert main(["ledger", "change", row["id"], "--due", ""]) == FINE
    assert "due" not in ledger(capsys)[0]


def test_a_promise_is_led_to_its_answer(debate: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["ledger", "add", debate, "--quote", "We will publish the code of practice in May."])
    (row,) = ledger(capsys)
    named = row["id"].removeprefix("urn:uuid:")[:8]
    assert main(["ledger", "answer", named, debate, "--quote", "We will publish the code of practice in May."]) == (
        BAD_USAGE
    )
    assert main(["ledger", "answer", named, debate, "--quote", "The code will help", "--status", "done"]) == FINE
    (row,) = ledger(capsys)
    assert (row["answered"], row["status"]) == ("The code will help", "done")
    pairs = [one for one in library.notes(Settings()).every() if one.motivation is Motivation.LINKING]
    assert [one.other.exact for one in pairs if one.other] == ["The code will help"]


def test_what_is_late_and_what_was_answered_is_seen(debate: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["ledger", "add", debate, "--at", "16-44", "--due", "2020-01-01"])
    (row,) = ledger(capsys)
    assert row["late"]
    main(["ledger", "answer", row["id"], debate, "--at", "45-72"])
    assert capsys.readouterr().err == ""
    main(["ledger", "add", debate, "--at", "0-15", "--status", "done", "--due", "2020-01-01"])
    capsys.readouterr()
    main(["ledger"])
    first, second = capsys.readouterr().out.splitlines()
    assert first.split()[1:3] == ["late", "2020-01-01"]
    assert "  answered  “the code of practice" in first
    assert second.split()[1] == "done"
    assert "answered" not in second


def test_an_answer_that_was_said_before_its_promise_is_remarked_upon_and_linked(
    debate: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["ledger", "add", debate, "--quote", "The code will help"])
    (row,) = ledger(capsys)
    assert main(["ledger", "answer", row["id"], debate, "--at", "0-15"]) == FINE
    assert "was said before the promise" in capsys.readouterr().err
    (row,) = ledger(capsys)
    assert (row["answered"], row["early"]) == (DEBATE[:15], True)
    main(["ledger"])
    assert "answered (early)" in capsys.readouterr().out


def test_a_passage_is_entered_once_and_another_answer_is_told(debate: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["ledger", "add", debate, "--quote", "We will publish the code of practice in May."]
    assert main(words) == FINE
    assert main([*words, "--owner", "DfE"]) == FINE
    assert "is in the ledger already" in capsys.readouterr().err
    (row,) = ledger(capsys)
    answer = ["ledger", "answer", row["id"], debate, "--quote"]
    assert main([*answer, "The code will help"]) == main([*answer, "The code will help"]) == FINE
    assert capsys.readouterr().err == ""
    assert main([*answer, "The code"]) == FINE
    assert "Until now “The code will help” was the answer" in capsys.readouterr().err
    assert main(["notes", "undo"]) == FINE
    assert ledger(capsys)[0]["answered"] == "The code will help"
    assert main([*words, "--again"]) == FINE
    assert len(ledger(capsys)) == 2
