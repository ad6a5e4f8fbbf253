import io
import json
import sys
from pathlib import Path

import pytest

from hansard_tui import paths
from hansard_tui.cli import main
from hansard_tui.cli.codes import BAD_INPUT, BAD_USAGE, FINE, NOT_THERE, NOTHING

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


def test_a_passage_is_cited(debate: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cite", debate, "--at", "0-44"]) == FINE
    assert "HL Deb 30 October 2013" in capsys.readouterr().out
    assert main(["cite", debate, "--at", "3:9", "--style", "aglc", "--json"]) == FINE
    assert json.loads(capsys.readouterr().out)["style"] == "aglc"


def test_a_passage_is_cited_by_its_words(debate: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = Path(debate).read_text(encoding="utf-8")[:20]
    assert main(["cite", debate, "--at", "0-20"]) == FINE
    cited = capsys.readouterr().out
    assert main(["cite", debate, "--quote", words.upper()]) == FINE
    told = capsys.readouterr()
    assert (told.out, "in other letters" in told.err) == (cited, True)
    assert main(["cite", debate, "--quote", "nobody said this", "--all"]) == BAD_INPUT
    assert len(capsys.readouterr().err.splitlines()) == 1


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


def test_a_citation_of_a_day_that_never_was_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cite", "HC Deb 31 February 2020 vol 1 c1"]) == BAD_INPUT
    assert "31 February 2020 is no day of the calendar" in capsys.readouterr().err
