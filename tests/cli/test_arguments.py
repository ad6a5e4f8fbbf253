import shlex
from importlib import import_module

import pytest

from hansard_tui.cli.arguments import SECOND, VERBS, options_of, parse, parser_of
from hansard_tui.cli.codes import BAD_USAGE, EXPLAINED
from hansard_tui.export import passages
from hansard_tui.tui.screens import exporting

EVERY = (*VERBS, *SECOND)


@pytest.mark.parametrize(
    ("words", "verb", "files"),
    [
        ([], "read", []),
        (["a.txt", "b.txt"], "read", ["a.txt", "b.txt"]),
        (["read", "topics"], "read", ["topics"]),
        (["./topics"], "read", ["./topics"]),
        (["-"], "read", ["-"]),
        (["--theme", "vellum", "a.txt"], "read", ["a.txt"]),
        (["topics", "--json", "-"], "topics", ["-"]),
        (["notes"], "notes", []),
        (["notes", "a.txt"], "notes", ["a.txt"]),
        (["notes", "check"], "notes check", []),
        (["notes", "import", "x.md"], "notes import", []),
        (["search", "code of practice", "a.txt"], "search", ["a.txt"]),
        (["topics", "a.txt", "--most", "3", "b.txt"], "topics", ["a.txt", "b.txt"]),
        (["search", "--word", "clause", "a.txt", "--json", "b.txt"], "search", ["a.txt", "b.txt"]),
    ],
)
def test_a_command_line_is_understood(words: list[str], verb: str, files: list[str]) -> None:
    found, asked = parse(words)
    assert found.name == verb
    assert asked.files == files


@pytest.mark.parametrize(
    ("words", "field", "value"),
    [
        (["ledger", "--filter", "-tag:x"], "filter", "-tag:x"),
        (["ledger", "--filter=-tag:x", "--json"], "filter", "-tag:x"),
        (["notes", "--filter", "-tag:x -kind:note", "a.txt"], "filter", "-tag:x -kind:note"),
        (["ledger", "--order", "owner", "--filter", "-x"], "filter", "-x"),
        (["notes", "add", "a.txt", "--quote", "-5 degrees"], "quote", "-5 degrees"),
        (["export", "--filter", "-tag:x", "-o", "n.md"], "filter", "-tag:x"),
        (["export", "-o", "-"], "out", "-"),
    ],
)
def test_a_value_may_begin_with_a_hyphen(words: list[str], field: str, value: str) -> None:
    assert getattr(parse(words)[1], field) == value


@pytest.mark.parametrize(
    "words",
    [
        ["ledger", "--filter"],
        ["ledger", "--filter", "--json"],
        ["export", "--filter", "-o", "n.md"],
        ["ledger", "--json", "-tag:x"],
        ["topics", "--nonsense"],
        ["commitments", "--class", "promise"],
        ["search"],
        ["topics", "--most", "many"],
        ["completion", "tcsh"],
        ["--nonsense"],
        ["topics", "--js"],
    ],
)
def test_a_mistake_is_told_in_one_line(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        parse(words)
    printed = capsys.readouterr()
    assert end.value.code == BAD_USAGE
    assert printed.out == ""
    assert len(printed.err.splitlines()) == 1
    assert "--help" in printed.err


def test_help_names_every_verb_and_every_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        parse(["--help"])
    printed = capsys.readouterr().out
    assert end.value.code == 0
    assert all(f"  {verb.name} " in printed for verb in VERBS)
    assert all(words in printed for _, words in EXPLAINED)
    assert "Examples:" in printed


@pytest.mark.parametrize("verb", EVERY, ids=lambda verb: verb.name)
def test_every_verb_exists_and_helps(verb: object, capsys: pytest.CaptureFixture[str]) -> None:
    row = next(one for one in EVERY if one is verb)
    module, function = row.run.split(":")
    assert callable(getattr(import_module(f"hansard_tui.cli.{module}"), function))
    with pytest.raises(SystemExit) as end:
        parse([*row.name.split(), "--help"])
    assert end.value.code == 0
    assert row.help.split(";")[0][1:] in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.name)
def test_every_example_is_understood(verb: object) -> None:
    row = next(one for one in VERBS if one is verb)
    for example in row.examples:
        words = shlex.split(example.split(" | ")[0].split(" < ")[0], comments=True)
        assert words[0] == "eval" or parse(words)[0].name.startswith(row.name)


def test_names_are_told_apart() -> None:
    names = [verb.name for verb in EVERY]
    assert len(set(names)) == len(names)
    assert all(parser_of(verb).prog == f"hansard-tui {verb.name}" for verb in EVERY)


def test_the_orders_of_an_export_are_those_there_are() -> None:
    verb = next(verb for verb in VERBS if verb.name == "export")
    by = next(option for option in options_of(verb) if "--by" in option.option_strings)
    assert set(by.choices) == set(passages.ORDERS) == set(exporting.ORDERS)
