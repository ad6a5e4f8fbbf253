"""The program as people start it: a process of its own."""

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from hansard_tui.cli import codes, main
from hansard_tui.cli.arguments import SECOND, VERBS, parse

HEAVY = ("textual", "lxml", "yaml", "rich", "markdown_it", "sqlite3")


def run(*words: str, given: str = "", own: Path | None = None, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "HANSARD_TUI_HOME": str(own or "/nonexistent/own"), **variables}
    command = [sys.executable, "-m", "hansard_tui", *words]
    return subprocess.run(
        command, input=given, env=environment, capture_output=True, text=True, timeout=60, check=False, encoding="utf-8"
    )


def loaded_by(code: str) -> set[str]:
    asked = f"{code}; import json; print(json.dumps([name for name in {HEAVY!r} if name in sys.modules]))"
    done = subprocess.run([sys.executable, "-c", f"import sys; {asked}"], capture_output=True, text=True, check=True)
    return set(json.loads(done.stdout.splitlines()[-1]))


def test_the_command_line_is_imported_without_anything_heavy() -> None:
    assert loaded_by("import hansard_tui.cli, hansard_tui.cli.arguments") == set()


def test_the_library_is_imported_without_anything_heavy() -> None:
    assert loaded_by("import hansard_tui.library") == set()


def test_a_text_is_shown_without_the_screen() -> None:
    assert not loaded_by("from hansard_tui.cli import main; main(['list', '--json'])") & {"textual", "rich"}


def test_findings_come_from_standard_input_as_json_lines() -> None:
    done = run("commitments", "--json", "-", given="My Lords, we will publish the draft code of practice in May.\n")
    assert done.returncode == codes.FINE, done.stderr
    row = json.loads(done.stdout.splitlines()[0])
    assert row["transcript"] == "-"
    assert row["class"] == "commitment"


def test_output_has_no_colour_even_where_a_terminal_is_promised() -> None:
    done = run("topics", FORCE_COLOR="1", TERM="xterm-256color")
    assert done.returncode == codes.FINE
    assert "\x1b" not in done.stdout


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_output_is_utf_8_whatever_the_locale_says(encoding: str) -> None:
    done = run("show", "--json", "-", given="“Naïve”, he said.", PYTHONIOENCODING=encoding, LC_ALL="C")
    assert done.returncode == codes.FINE, done.stderr
    assert "“Naïve”" in json.loads(done.stdout)["text"]


def test_a_closed_pipe_is_quiet() -> None:
    command = f"{sys.executable} -m hansard_tui show --json | true"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, timeout=60, check=False)
    assert done.stderr == ""


def test_version_and_help_need_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == codes.FINE
    assert capsys.readouterr().out.startswith("hansard-tui ")
    assert main(["--help"]) == codes.FINE
    assert main(["topics", "--nonsense"]) == codes.BAD_USAGE


@pytest.mark.parametrize("verb", [verb.name for verb in (*VERBS, *SECOND)])
def test_no_verb_ends_in_a_traceback_on_bad_input(verb: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HANSARD_TUI_HOME", str(tmp_path / "own"))
    bad = tmp_path / "bad.xml"
    bad.write_bytes(b"<publicwhip><speech id='x'>\x00\xff<<<")
    for words in ([], [str(bad)], [str(tmp_path)], ["none", str(bad)], ["\udcff"], ["--format", "nope", str(bad)]):
        if verb in {"verify", "notes import"} and not words:
            continue  # they would wait for standard input
        code = main([*verb.split(), *(["--quote", "x"] if verb == "verify" else []), *words])
        assert code in {0, 1, 2, codes.BAD_USAGE, codes.BAD_INPUT, codes.CANNOT_WRITE}, words


def test_an_interrupted_verb_ends_quietly(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def stop(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("hansard_tui.cli.choices.formats", stop)
    assert main(["formats"]) == codes.INTERRUPTED
    assert capsys.readouterr().err == ""


def test_too_little_memory_is_said(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def burst(*_: object) -> int:
        raise MemoryError

    monkeypatch.setattr("hansard_tui.cli.choices.formats", burst)
    assert main(["formats"]) == codes.BAD_INPUT
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_fault_of_our_own_is_a_sentence_and_not_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> int:
        raise ZeroDivisionError("of our own")

    monkeypatch.setattr("hansard_tui.cli.choices.formats", broken)
    monkeypatch.delenv("HANSARD_TUI_TRACEBACK", raising=False)
    assert main(["formats"]) == codes.BROKEN
    assert "ZeroDivisionError: of our own" in capsys.readouterr().err
    monkeypatch.setenv("HANSARD_TUI_TRACEBACK", "1")
    with pytest.raises(ZeroDivisionError):
        main(["formats"])


def test_a_pattern_without_end_is_told_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("hansard_tui.library.apart._LONGEST_SEARCH", 1.0)
    long = tmp_path / "long.txt"
    long.write_text(f"2 pm\n\nMr Low: {'a' * 60}b yes.\n", encoding="utf-8")
    assert main(["search", "--regex", "(a+)+$", str(long)]) == codes.BAD_USAGE
    (told,) = capsys.readouterr().err.splitlines()
    assert "takes too long" in told


def test_every_command_in_readme_is_understood() -> None:
    readme = Path(__file__).parents[1].joinpath("README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^\$ hansard-tui( .*)?$", readme, re.MULTILINE)
    spans = re.findall(r"`hansard-tui( [^`]*)?`", readme)
    assert blocks
    for words in (*blocks, *spans):
        given = shlex.split(re.split(r" [|<] ", words)[0], comments=True)
        if "…" not in words and given[:1] not in (["--help"], ["--version"]):
            parse(given)


MISTAKES = (
    ("keys >&-", codes.CANNOT_WRITE, "Standard output cannot be written"),
    ("themes >/dev/full", codes.CANNOT_WRITE, "Standard output cannot be written"),
    ("topics - <&-", codes.BAD_INPUT, "Standard input is closed"),
    ("verify --quotes - <&-", codes.BAD_INPUT, "Standard input is closed"),
    ("show --width -5", codes.BAD_USAGE, "a whole number, 0 or more"),
    ("search --around -5 x", codes.BAD_USAGE, "a whole number, 0 or more"),
    ("topics --most -3", codes.BAD_USAGE, "a whole number, 0 or more"),
    ("topics ''", codes.BAD_INPUT, "name was empty"),
    (f"cite {'x' * 5000}", codes.BAD_INPUT, "neither a file nor a citation"),
    (f"cite README.md --at {'9' * 5000}", codes.BAD_USAGE, "--at: START"),
)
_CASES = [
    (line, code, told, unbuffered)
    for line, code, told in MISTAKES
    # How streams are written matters to what is said of streams alone.
    for unbuffered in (("", "1") if re.search("[<>]", line) else ("",))
]


@pytest.mark.parametrize(("line", "code", "told", "unbuffered"), _CASES)
def test_an_ordinary_mistake_is_told_in_one_sentence(
    tmp_path: Path, line: str, code: int, told: str, unbuffered: str
) -> None:
    (tmp_path / "README.md").write_text("2 pm\n\nMr Low: Yes.\n", encoding="utf-8")
    variables = {"HANSARD_TUI_HOME": str(tmp_path), "PYTHONUNBUFFERED": unbuffered}
    variables["PYTHONPATH"] = str(Path(__file__).parent.parent)
    command = f"{shlex.quote(sys.executable)} -m hansard_tui {line}"
    done = subprocess.run(
        ["bash", "-c", command],
        env={**os.environ, **variables},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, "Traceback" in done.stderr) == (code, False), done.stderr
    assert told in done.stderr
    assert len(done.stderr.splitlines()) == 1
