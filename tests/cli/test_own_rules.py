"""The reader's own rules at the command line."""

from pathlib import Path

import pytest

from hansard_tui.cli import main
from hansard_tui.cli.codes import BAD_INPUT, CANNOT_WRITE, FINE, NOTHING


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HANSARD_TUI_HOME", str(tmp_path))
    return tmp_path


def test_a_file_to_start_from_is_valid_and_never_written_over(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules"]) == NOTHING
    assert "rules --write" in capsys.readouterr().out
    assert main(["rules", "--write"]) == FINE
    assert main(["rules"]) == FINE
    assert "mine.yaml  2 patterns: mentions_the_compact, our_report" in capsys.readouterr().out
    assert main(["rules", "--write"]) == CANNOT_WRITE
    assert (own / "rules" / "mine.yaml").read_text(encoding="utf-8").startswith("# Rules of your own")


def test_own_rules_are_listed_and_their_mistakes_told(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (own / "rules").mkdir()
    (own / "rules" / "mine.yaml").write_text("words: {abbreviation_never_last: [approx]}\n", encoding="utf-8")
    assert main(["rules"]) == FINE
    assert capsys.readouterr().out == f"{own / 'rules' / 'mine.yaml'}\n"
    (own / "rules" / "wrong.yml").write_text("\nwrods: {}\n", encoding="utf-8")
    assert main(["rules"]) == BAD_INPUT
    told = capsys.readouterr()
    assert "wrong.yml  left out" in told.out
    assert "wrong.yml, line 2: there is no 'wrods' here" in told.err


def test_a_file_of_people_says_how_many_held_an_office(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (own / "rules").mkdir()
    held = '{"person_id": "p", "role": "Minister of State", "start_date": "2019", "end_date": "2021"}'
    people = f'{{"persons": [{{"id": "p", "name": "Ann Roe"}}], "memberships": [{held}]}}'
    (own / "rules" / "people.json").write_text(people, encoding="utf-8")
    assert main(["rules"]) == FINE
    assert "people.json  1 person with an office" in capsys.readouterr().out


def test_a_rule_of_ones_own_finds_what_a_promise_says_as_well(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (own / "rules").mkdir()
    rule = "patterns:\n- {name: compact, group: stance, class: assurance, match: compact, examples: [a compact]}\n"
    (own / "rules" / "mine.yaml").write_text(rule, encoding="utf-8")
    (own / "debate.txt").write_text("The Minister: We will publish the compact.\n", encoding="utf-8")
    assert main(["commitments", "--class", "assurance", str(own / "debate.txt")]) == FINE
    assert "matches your own rule “compact” of mine.yaml" in capsys.readouterr().out
