import json
import re
from argparse import Namespace
from pathlib import Path

import pytest

from hansard_tui.cli import main
from hansard_tui.cli.choices import KEYS_BEGIN, KEYS_END, keys_table, known, settings_of
from hansard_tui.cli.codes import BAD_INPUT, CANNOT_WRITE, FINE, AskError
from hansard_tui.cli.printing import Printer
from hansard_tui.config import Settings, load_settings
from hansard_tui.tui.commands import COMMANDS


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HANSARD_TUI_HOME", str(tmp_path / "own"))
    (tmp_path / "own").mkdir()
    return tmp_path / "own"


def test_the_command_line_overrules_the_settings(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (own / "settings.yaml").write_text("theme: vellum\nwidth: 60\nciation: x\n", encoding="utf-8")
    found = settings_of(Namespace(theme="order-paper", notes=None), Printer())
    assert (found.theme, found.width) == ("order-paper", 60)
    assert "did you mean “citation”?" in capsys.readouterr().err


def test_the_written_settings_are_the_defaults_and_read_back(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["settings", "--write"]) == FINE
    path = own / "settings.yaml"
    assert str(path) in capsys.readouterr().out
    assert load_settings(path) == (Settings(), ())
    opened = "\n".join(line.removeprefix("# ") for line in path.read_text(encoding="utf-8").splitlines()[1:])
    path.write_text(opened, encoding="utf-8")
    found, problems = load_settings(path)
    assert problems == ()
    assert found.colors == {"1": "to quote", "2": "to check"}
    assert "next_commitment" in found.keys
    assert main(["settings", "--write"]) == CANNOT_WRITE
    assert path.read_text(encoding="utf-8") == opened


def test_the_settings_are_shown(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (own / "settings.yaml").write_text("colors: {1: to quote}\n", encoding="utf-8")
    assert main(["settings"]) == FINE
    assert "{1: to quote}" in capsys.readouterr().out
    assert main(["settings", "--json"]) == FINE
    shown = json.loads(capsys.readouterr().out)
    assert shown["exists"]
    assert shown["settings"]["colors"] == {"1": "to quote"}
    assert shown["settings"]["width"] == 72


def test_themes_are_listed_and_broken_ones_told(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["themes", "--json"]) == FINE
    names = [json.loads(line)["name"] for line in capsys.readouterr().out.splitlines()]
    assert {"vellum", "green-benches"} <= set(names)
    (own / "themes").mkdir()
    (own / "themes" / "mine.yaml").write_text("name: mine\ncolors: {nope: '#000000'}\n", encoding="utf-8")
    assert main(["themes"]) == BAD_INPUT
    captured = capsys.readouterr()
    assert "vellum" in captured.out
    assert "mine.yaml:2" in captured.err


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("csl-json", "“csl”"),
        ("w3c", "“json”"),
        ("Readium", "“json”"),
        (".md", "“markdown”"),
        ("bib", "“biblatex”"),
        ("zotero", "“csl”"),
        ("endnote", "“ris”"),
        ("markdwn", "“markdown”"),
        ("jsonl", "convert --to jsonl"),
        ("akoma-ntoso", "convert --to akoma-ntoso"),
    ],
)
def test_a_form_by_another_of_its_names_is_told_by_its_own(name: str, meant: str) -> None:
    with pytest.raises(AskError, match=re.escape(meant)):
        known("notes", name)


def test_a_form_that_nothing_is_like_is_told_with_those_there_are() -> None:
    with pytest.raises(AskError, match=r"There is no “q” \(markdown, obsidian, .*, txt\)"):
        known("notes", "q")


def test_every_format_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["formats"]) == FINE
    people = capsys.readouterr().out
    assert main(["formats", "--json"]) == FINE
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {"parlparse", "text"} <= {row["reads"] for row in rows if "reads" in row}
    assert {"notes", "transcript", "citation"} == {row["writes"] for row in rows if "writes" in row}
    assert all(row.get("reads", row.get("name")) in people for row in rows)


def test_templates_of_ones_own_are_listed(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["formats"]) == FINE
    assert "are *.j2 files in " in capsys.readouterr().out
    (own / "templates").mkdir()
    (own / "templates" / "digest.tex.j2").write_text("{{ title }}", encoding="utf-8")
    assert main(["formats"]) == FINE
    assert capsys.readouterr().out.splitlines()[-1].split()[:2] == ["digest", ".tex"]


def test_every_command_is_in_the_table_of_keys(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["keys"]) == FINE
    shown = capsys.readouterr().out
    assert all(command.name in shown and command.help in shown for command in COMMANDS)
    assert main(["keys", "--json"]) == FINE
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["name"] for row in rows] == [command.name for command in COMMANDS]


def test_keys_of_the_settings_count_and_clashes_are_told(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (own / "settings.yaml").write_text("keys: {why: ']c', nxt_topic: x}\n", encoding="utf-8")
    assert main(["keys", "--json"]) == FINE
    captured = capsys.readouterr()
    rows = {json.loads(line)["name"]: json.loads(line)["keys"] for line in captured.out.splitlines()}
    assert rows["why"] == ["]c"]
    assert "]c" not in rows["next_commitment"]
    assert len(captured.err.splitlines()) == 2


def test_the_table_is_written_between_its_markers(tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    readme.write_text(f"# Before\n\n{KEYS_BEGIN}\nold\n{KEYS_END}\n\nafter\n", encoding="utf-8")
    assert main(["keys", "--write", str(readme)]) == FINE
    once = readme.read_text(encoding="utf-8")
    assert once == f"# Before\n\n{KEYS_BEGIN}\n\n{keys_table(COMMANDS)}\n\n{KEYS_END}\n\nafter\n"
    assert main(["keys", "--write", str(readme)]) == FINE
    assert readme.read_text(encoding="utf-8") == once


@pytest.mark.parametrize("text", ["no markers", f"{KEYS_END} {KEYS_BEGIN}", f"{KEYS_BEGIN} alone"])
def test_a_file_without_markers_is_left_alone(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    readme = tmp_path / "README.md"
    readme.write_text(text, encoding="utf-8")
    assert main(["keys", "--write", str(readme)]) == BAD_INPUT
    assert readme.read_text(encoding="utf-8") == text
    assert main(["keys", "--write", str(tmp_path / "none.md")]) == BAD_INPUT
    assert len(capsys.readouterr().err.splitlines()) == 2


def test_keys_that_markdown_would_read_as_its_own_are_safe() -> None:
    table = keys_table(COMMANDS)
    rows = [line for line in table.splitlines() if line.startswith("| `")]
    assert len(rows) == len(COMMANDS)
    assert all(len(row.replace("\\|", "").split("|")) == 5 for row in rows)


def test_readmes_table_of_keys_is_current() -> None:
    readme = Path(__file__).parents[2].joinpath("README.md").read_text(encoding="utf-8")
    between = readme[readme.index(KEYS_BEGIN) + len(KEYS_BEGIN) : readme.index(KEYS_END)].strip()
    assert between == keys_table(COMMANDS), "make keys"
