import io
import json
import sys
from pathlib import Path

import pytest

from hansard_tui.cli import main
from hansard_tui.cli.codes import BAD_INPUT, BAD_USAGE, FINE, NOT_THERE, NOTHING

DEBATE = "We will publish the code of practice in May. The code will help schools.\n"


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HANSARD_TUI_HOME", str(tmp_path / "own"))


@pytest.fixture
def debate(tmp_path: Path) -> str:
    path = tmp_path / "debate.txt"
    path.write_text(DEBATE, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("quotation", "code", "outcome"),
    [
        ("We will publish the code of practice", FINE, "exact"),
        ("We will not publish the code of practice in May.", NOTHING, "altered"),
        ("Nothing like this was ever said by anybody", NOT_THERE, "not found"),
    ],
)
def test_a_quotation_is_judged(
    debate: str, quotation: str, code: int, outcome: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", "--quote", quotation, debate, "--json"]) == code
    row = json.loads(capsys.readouterr().out)
    assert row["outcome"] == outcome
    assert ("transcript" in row) == (code != NOT_THERE)
    if code != NOT_THERE:
        assert DEBATE[row["start"] : row["end"]] == row["quote"]
    assert main(["verify", "--quote", quotation, debate]) == code
    assert outcome.upper() in capsys.readouterr().out


def test_what_was_altered_is_shown_word_by_word(debate: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["verify", "--quote", "We will not publish the code of practice in May.", debate])
    assert "{+not+}" in capsys.readouterr().out.replace(" ", "")


def test_a_file_full_of_quotations_is_judged_by_its_worst(
    debate: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article = tmp_path / "article.md"
    article.write_text(
        "> We will publish the code of practice in May.\n\n> The code will never help schools.\n", "utf-8"
    )
    assert main(["verify", "--quotes", str(article), debate, "--json"]) == NOTHING
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_quotations_come_from_standard_input(debate: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("We will publish the code of practice in May."))
    assert main(["verify", debate]) == FINE


def test_standard_input_cannot_be_both(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "-"]) == BAD_USAGE
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_files_that_are_not_there_are_told(debate: str, tmp_path: Path) -> None:
    assert main(["verify", "--quotes", str(tmp_path / "none.md"), debate]) == BAD_INPUT
    assert main(["verify", "--quote", "We will", str(tmp_path / "none.txt")]) == BAD_INPUT
