"""Marks made, changed, taken back and accepted without the screen."""

import json
from pathlib import Path
from typing import Any

import pytest

from hansard_tui.cli import main
from hansard_tui.cli.codes import BAD_INPUT, BAD_USAGE, FINE, NOTHING

DEBATE = "We did not talk about the main parade. Nobody else rose to speak. There will be a statement in May.\n"
CHANGED = "We did talk about the main parade. Nobody else rose to speak. The weather was fine on that day.\n"


@pytest.fixture
def debate(tmp_path: Path) -> Path:
    path = tmp_path / "debate.txt"
    path.write_text(DEBATE, encoding="utf-8")
    return path


def notes(capsys: pytest.CaptureFixture[str], *words: str) -> list[dict[str, Any]]:
    capsys.readouterr()
    assert main(["notes", *words, "--json"]) in {FINE, NOTHING}
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def quoted(row: dict[str, Any]) -> str:
    return str(row["target"]["selector"][0]["exact"])


def test_a_passage_is_marked_by_its_words_or_by_its_characters(
    debate: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = ["--tag", "sen", "--tag", "b", "--note", "check", "--color", "3"]
    assert main(["notes", "add", str(debate), "--quote", "did not talk about", *made]) == FINE
    assert main(["notes", "add", str(debate), "--at", "0-6", "--letter", "p"]) == FINE
    highlight, bookmark = notes(capsys)
    assert (quoted(highlight), highlight["motivation"]) == ("did not talk about", "highlighting")
    assert [body["value"] for body in highlight["body"]] == ["check", "sen", "b"]
    assert highlight["hansard"]["color"] == "3"
    assert (quoted(bookmark), bookmark["motivation"], bookmark["hansard"]["letter"]) == ("We did", "bookmarking", "p")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ([], BAD_USAGE, "--at START-END or by --quote WORDS"),
        (["--quote", "We did talk"], BAD_INPUT, "not in"),
        (["--quote", " "], BAD_INPUT, "not in"),
        (["--at", "5-9999"], BAD_USAGE, "characters"),
    ],
)
def test_a_passage_that_is_not_there_is_told(
    words: list[str], code: int, said: str, debate: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["notes", "add", str(debate), *words]) == code
    error = capsys.readouterr().err
    assert said in error
    assert len(error.splitlines()) == 1
    assert notes(capsys) == []


def test_a_mark_is_changed_removed_and_brought_back_in_steps(debate: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["notes", "add", str(debate), "--quote", "main parade", "--tag", "old", "--note", "first"])
    (row,) = notes(capsys)
    named = row["id"].removeprefix("urn:uuid:")[:8]
    assert main(["notes"]) == FINE
    assert named in capsys.readouterr().out
    assert main(["notes", "change", named, "--tag", "new", "--color", "2"]) == FINE
    (row,) = notes(capsys, "--filter", "tag:new colour:2 first")
    assert main(["notes", "change", named, "--tag", ""]) == FINE
    assert [body["value"] for body in notes(capsys)[0]["body"]] == ["first"]
    assert main(["notes", "remove", named]) == FINE
    assert notes(capsys) == []
    assert main(["notes", "undo"]) == FINE
    assert "“main parade”" in capsys.readouterr().out
    assert len(notes(capsys)) == 1
    assert main(["notes", "redo"]) == FINE
    assert notes(capsys) == []
    for _ in range(4):
        assert main(["notes", "undo"]) == FINE
    assert main(["notes", "undo"]) == NOTHING
    assert main(["notes", "change", "ffff"]) == BAD_USAGE
    assert main(["notes", "remove", "ffff"]) == BAD_USAGE


def test_what_changed_is_told_word_by_word_and_accepted(debate: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["notes", "add", str(debate), "--quote", "We did not talk about the main parade."])
    main(["notes", "add", str(debate), "--quote", "There will be a statement in May."])
    assert main(["notes", "changes", str(debate)]) == NOTHING
    debate.write_text(CHANGED, encoding="utf-8")
    capsys.readouterr()
    assert main(["notes", "changes", str(debate)]) == FINE
    shown = capsys.readouterr().out
    assert "2 of 2 passages changed." in shown
    assert "reworded  We did [-not -]talk about the main parade." in shown
    reworded, lost = notes(capsys, "changes", str(debate))
    assert (reworded["standing"], lost["standing"]) == ("reworded", "lost")
    assert (reworded["start"], "start" in lost) == (0, False)
    assert main(["notes", "accept", reworded["id"], str(debate)]) == FINE
    assert main(["notes", "accept", lost["id"], str(debate)]) == BAD_USAGE
    assert main(["notes", "accept", lost["id"], str(debate), "--quote", "The weather was fine"]) == FINE
    assert main(["notes", "changes", str(debate)]) == NOTHING
    first, second = notes(capsys)
    assert (quoted(first), quoted(second)) == (
        "We did not talk about the main parade.",
        "There will be a statement in May.",
    )  # the first quotations stay
    assert main(["notes", "undo"]) == FINE
    assert main(["notes", "changes", str(debate)]) == FINE


def test_a_note_of_another_program_is_named_by_the_end_of_its_address(
    debate: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["notes", "add", str(debate), "--at", "0-6"])
    target = [{"source": "https://x", "selector": [{"type": "TextQuoteSelector", "exact": "quoted"}]}]
    row = {"id": "Qx7-z9abc", "uri": "https://x", "text": "theirs", "tags": [], "target": target}
    (tmp_path / "theirs.json").write_text(json.dumps({"rows": [row]}), encoding="utf-8")
    for counts in ("1 added, 0 updated, 0 older, 0 the same", "0 added, 0 updated, 0 older, 1 the same"):
        capsys.readouterr()
        assert main(["notes", "import", str(tmp_path / "theirs.json")]) == FINE
        assert capsys.readouterr().out.startswith(counts)
    assert main(["notes"]) == FINE
    assert "Qx7-z9ab  " in capsys.readouterr().out
    assert main(["notes", "remove", "Qx7"]) == FINE
    assert [quoted(one) for one in notes(capsys)] == ["We did"]


def test_what_was_compared_is_told_where_nothing_changed(debate: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["notes", "changes", str(debate)]) == NOTHING
    main(["notes", "add", str(debate), "--quote", "Nobody else rose to speak."])
    told = capsys.readouterr()
    assert "debate.txt: nothing is marked in it." in told.out
    assert main(["notes", "changes", str(debate)]) == NOTHING
    told = capsys.readouterr()
    assert told.out == f"{debate}: 1 of 1 passage unchanged.\n"
    assert told.err == ""
    assert main(["notes", "changes", str(debate), "/nowhere.txt"]) == BAD_INPUT


def test_a_change_that_was_kept_as_marked_is_not_told_again_until_the_words_change_again(
    debate: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["notes", "add", str(debate), "--quote", "We did not talk about the main parade."])
    debate.write_text(CHANGED, encoding="utf-8")
    (row,) = notes(capsys, "changes", str(debate))
    assert main(["notes", "keep", row["id"], str(debate)]) == FINE
    assert notes(capsys, "changes", str(debate)) == []
    assert main(["notes", "changes", str(debate)]) == NOTHING
    assert "0 of 1 passage unchanged. 1 changed and was kept as marked." in capsys.readouterr().out
    debate.write_text(CHANGED.replace("parade", "parades"), encoding="utf-8")
    assert len(notes(capsys, "changes", str(debate))) == 1
    debate.write_text(CHANGED, encoding="utf-8")
    assert main(["notes", "undo"]) == FINE
    assert len(notes(capsys, "changes", str(debate))) == 1
    assert main(["notes", "keep", "ffff", str(debate)]) == BAD_USAGE


def test_a_passage_is_marked_once_unless_it_is_asked_for_again(
    debate: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["notes", "add", str(debate), "--quote", "main parade"]
    assert main(words) == FINE
    (row,) = notes(capsys)
    assert main([*words, "--note", "more"]) == FINE
    told = capsys.readouterr()
    assert "is marked already" in told.err
    assert told.out.startswith(row["id"].removeprefix("urn:uuid:")[:8])
    assert main([*words, "--bookmark"]) == main([*words, "--letter", "p"]) == main([*words, "--letter", "p"]) == FINE
    assert main([*words, "--again"]) == FINE
    assert sorted(row["motivation"] for row in notes(capsys)) == ["bookmarking"] * 2 + ["highlighting"] * 2


def test_words_in_other_letters_are_found_where_they_are_there_once(
    debate: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["notes", "add", str(debate), "--quote", "there WILL be a"]) == FINE
    assert "is there once, in other letters: “There will be a”" in capsys.readouterr().err
    assert quoted(notes(capsys)[0]) == "There will be a"
    debate.write_text("We spoke. We spoke, and we spoke.\n", encoding="utf-8")
    assert main(["notes", "add", str(debate), "--quote", "WE SPOKE"]) == BAD_INPUT
    assert "3 times, in other letters" in capsys.readouterr().err
    assert main(["notes", "add", str(debate), "--quote", "We spoke"]) == FINE
    assert "2 times; this is the one at --at 0-8." in capsys.readouterr().err
