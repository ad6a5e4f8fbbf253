import os
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hansard_tui.config import Settings, load_settings, nearest, read_yaml

KNOWN = {
    "theme": ("green-benches", "vellum"),
    "citation": ("oscola", "aglc"),
    "export": ("markdown", "csv"),
    "keys": ("next_commitment", "why"),
}


def load(tmp_path: Path, text: str) -> tuple[Settings, tuple[str, ...]]:
    path = tmp_path / "settings.yaml"
    path.write_text(text, encoding="utf-8")
    return load_settings(path, KNOWN)


def test_no_file_is_all_defaults_and_no_problem(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.yaml") == (Settings(), ())


def test_an_empty_file_is_all_defaults_and_no_problem(tmp_path: Path) -> None:
    assert load(tmp_path, "# nothing yet\n") == (Settings(), ())


def test_every_setting_can_be_set(tmp_path: Path) -> None:
    text = """
theme: vellum
width: 60
sidebar: false
tab: outline
layers: [topics, commitments]
link_panes: true
own_lines: true
mouse: false
colors: {1: to quote, "6": to check}
keys:
  next_commitment: [")", "]c"]
  why: I
notes: ~/notes
citation: aglc
export: csv
export_folder: out
"""
    found, problems = load(tmp_path, text)
    assert problems == ()
    assert found == Settings(
        theme="vellum",
        width=60,
        sidebar=False,
        tab="outline",
        layers=("commitments", "topics"),
        link_panes=True,
        own_lines=True,
        mouse=False,
        colors={"1": "to quote", "6": "to check"},
        keys={"next_commitment": (")", "]c"), "why": ("I",)},
        notes="~/notes",
        citation="aglc",
        export="csv",
        export_folder="out",
    )


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("thme: vellum\n", 1, "did you mean “theme”?"),
        ("\n\ntheme: velum\n", 3, "did you mean “vellum”?"),
        ("width: 9\n", 1, "from 20 to 200"),
        ("width: true\n", 1, "from 20 to 200"),
        ("width: wide\n", 1, "not “wide”"),
        ("sidebar: maybe\n", 1, "true or false"),
        ("tab: topic\n", 1, "did you mean “topics”?"),
        ("layers: topics\n", 1, "a list is wanted"),
        ("layers: [topics, persons]\n", 1, "there is no layer “persons”"),
        ("colors: {1: a,\n  7: b}\n", 2, "there is no colour 7"),
        ("colors: yellow\n", 1, "are wanted"),
        ("keys:\n  why: i\n  next_comitment: x\n", 3, "did you mean “next_commitment”?"),
        ("keys:\n  why: true\n", 2, "in quotation marks"),
        ("keys: x\n", 1, "are wanted"),
        ("notes: 3\n", 1, "words are wanted"),
        ("citation: osccola\n", 1, "did you mean “oscola”?"),
        ("export: 1\n", 1, "there is no “1”"),
        ("theme: vellum\ntheme: green-benches\n", 2, "stands twice"),
        ("theme: [\n", 2, "not YAML"),
        ("- theme\n", 1, "“name: value” lines are wanted"),
        ("theme: \tx\n", 1, "not YAML"),
    ],
)
def test_each_problem_names_file_and_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    _, problems = load(tmp_path, text)
    assert len(problems) == 1
    assert problems[0].startswith(f"{tmp_path / 'settings.yaml'}:{line}: ")
    assert words in problems[0]
    assert "\n" not in problems[0]


def test_what_is_right_counts_beside_what_is_wrong(tmp_path: Path) -> None:
    found, problems = load(tmp_path, "width: 9\ntheme: vellum\nlayers: [topics, x]\nkeys: {why: I, x: y}\n")
    assert found == Settings(theme="vellum", layers=("topics",), keys={"why": ("I",)})
    assert len(problems) == 3


def test_no_keys_at_all_can_be_given(tmp_path: Path) -> None:
    assert load(tmp_path, "keys: {why: }\n")[0].keys == {"why": ()}


def test_bytes_that_are_no_text_are_told(tmp_path: Path) -> None:
    path = tmp_path / "settings.yaml"
    path.write_bytes(b"theme: \xff\n")
    assert load_settings(path) == (Settings(), (f"{path}: not UTF-8 at byte 8.",))


def test_a_folder_and_a_huge_file_are_told(tmp_path: Path) -> None:
    assert "not a file" in read_yaml(tmp_path).problems[0]
    huge = tmp_path / "huge.yaml"
    huge.write_text("#" * 1_000_001, encoding="utf-8")
    assert "a million" in read_yaml(huge).problems[0]


def test_deep_nesting_and_repeated_aliases_end(tmp_path: Path) -> None:
    path = tmp_path / "deep.yaml"
    path.write_text("a: " + "[" * 20_000, encoding="utf-8")
    assert read_yaml(path).problems
    rows = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    path.write_text("\n".join(rows), encoding="utf-8")
    (problem,) = load_settings(path)[1]
    assert ":2: not YAML: a name with *" in problem


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.one_of(st.text(max_size=60), st.text("atheme: []{}&*!|>-#'\"\n1,", max_size=60)))
def test_no_file_ever_raises(tmp_path: Path, text: str) -> None:
    found, problems = load(tmp_path, text)
    assert isinstance(found, Settings)
    assert all(str(tmp_path) in problem for problem in problems)


def test_far_names_have_no_nearest() -> None:
    assert nearest("xyzzy", ("theme", "width")) == ""


def test_colours_are_called_by_the_readers_name_or_by_number() -> None:
    assert Settings(colors={"2": "to check"}).color_name("2") == "to check"
    assert Settings().color_name("2") == "green"


@pytest.mark.parametrize(
    "value",
    [
        '!!int ""',
        '!!float ""',
        "!!bool foo",
        "!!timestamp foo",
        '"\\UFFFFFFFF"',
        "0x" + "f" * 6000,
        "9" * 6000,
        "&a [b]\nb: *a",
    ],
)
def test_what_yaml_cannot_read_is_told_by_line_and_in_few_words(tmp_path: Path, value: str) -> None:
    chosen, problems = load(tmp_path, f"mouse: false\nwidth: {value}\n")
    assert chosen == Settings()
    assert len(problems) == 1
    assert re.search(r"settings\.yaml:[23]: not YAML: ", problems[0])
    assert len(problems[0]) < len(str(tmp_path)) + 200


def test_a_value_of_any_length_is_shortened_and_hints_come_to_an_end(tmp_path: Path) -> None:
    _, (problem,) = load(tmp_path, f"theme: {'x' * 5000}\n")
    assert len(problem) < len(str(tmp_path)) + 200
    _, problems = load(tmp_path, "".join(f"widt{number}: 1\n" for number in range(100)))
    assert len(problems) == 100
    assert sum("did you mean" in one for one in problems) == 20


def test_a_pipe_is_no_settings_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "settings.yaml")
    chosen, problems = load_settings(tmp_path / "settings.yaml")
    assert (chosen, len(problems)) == (Settings(), 1)
    assert "not a file" in problems[0]


@pytest.mark.parametrize("folder", ["~nosuchuser/x", "a\\0b"])
@pytest.mark.parametrize("name", ["notes", "export_folder"])
def test_a_folder_that_cannot_be_is_told_and_the_usual_one_kept(tmp_path: Path, name: str, folder: str) -> None:
    chosen, problems = load(tmp_path, f'{name}: "{folder}"\n')
    assert chosen == Settings()
    assert f":1: {name}: there can be no folder" in problems[0]
