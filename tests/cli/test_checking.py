import json
from pathlib import Path

import pytest

from hansard_tui.cli import main
from hansard_tui.cli.codes import BAD_INPUT, FINE, NOTHING

DEBATE = Path(__file__).parents[1] / "fixtures" / "debate"


def test_a_good_file_is_told_in_one_line_with_what_was_read(capsys: pytest.CaptureFixture[str]) -> None:
    path = DEBATE / "publications_copy.txt"
    assert main(["check", str(path)]) == FINE
    told = "3 contributions by 3 speakers, 2 headings, columns 101 to 102, 3 times, 1 division with 4 votes"
    assert capsys.readouterr() == (f"{path}: read as text, 2023-03-14: {told}; no problems.\n", "")


def test_nothing_is_wrong_with_the_seeds(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == FINE
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    assert all(
        line.endswith("1 contribution by no speakers (1 of nobody named), no headings, no columns, no times, "
                      "no divisions; no problems.")
        for line in lines
    )  # fmt: skip


def test_what_is_wrong_is_told_with_its_place_and_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "broken.txt"
    path.write_bytes(b"My Lords,\x00 a byte.\n")
    assert main(["check", str(path)]) == NOTHING
    problem, summary = capsys.readouterr().out.splitlines()
    assert problem.startswith(f"{path}: NULs")
    assert summary.endswith("; 1 problem.")


def test_programs_are_given_the_problems_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "broken.txt"
    path.write_bytes(b"My Lords,\x00 a byte.\n")
    assert main(["check", "--json", str(path)]) == NOTHING
    (row,) = capsys.readouterr().out.splitlines()
    assert {"transcript", "kind", "message"} <= set(json.loads(row))
    assert main(["check", "--json", str(DEBATE / "debate.md")]) == FINE
    assert capsys.readouterr().out == ""


def test_a_file_that_is_not_there_has_a_code_of_its_own(tmp_path: Path) -> None:
    assert main(["check", str(tmp_path / "none.txt"), str(DEBATE / "debate.md")]) == BAD_INPUT
