import math
from itertools import combinations
from pathlib import Path

import pytest
from textual.app import App

from hansard_tui import paths
from hansard_tui.config import read_yaml
from hansard_tui.tui.themes import OURS, TEXTUAL, TitledTheme, default_variables, load_theme, load_themes, stamp

FILES = sorted(paths.shipped("themes").glob("*.yaml"))
BACKGROUNDS = ("background", "surface", "panel", "cursor", *(f"highlight-{number}" for number in range(1, 7)))
SEARCH = ("search", "search-current")
LETTERS = tuple(name for name in (*TEXTUAL, *OURS) if name not in (*BACKGROUNDS, *SEARCH))
CLASSES = ("commitment", "assurance", "concession", "refusal", "duty")
MARKS = tuple(f"highlight-{number}" for number in range(1, 7))

# How the three kinds of colour blindness see linear red, green and blue: Machado, Oliveira and Fernandes (2009).
BLINDNESS = {
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
Triple = tuple[float, float, float]


def linear(color: str) -> Triple:
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return red, green, blue


def contrast(one: str, other: str) -> float:
    """WCAG 2's contrast ratio, from 1 to 21."""
    light = sorted(sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear(c), strict=True)) for c in (one, other))
    return (light[1] + 0.05) / (light[0] + 0.05)


def oklab(rgb: Triple) -> Triple:
    def mixed(rows: tuple[Triple, ...], values: Triple) -> Triple:
        first, second, third = (sum(w * max(0.0, v) for w, v in zip(row, values, strict=True)) for row in rows)
        return first, second, third

    cones = mixed(
        ((0.4122215, 0.5363325, 0.0514460), (0.2119035, 0.6806995, 0.1073970), (0.0883025, 0.2817188, 0.6299787)), rgb
    )
    long, medium, short = (part ** (1 / 3) for part in cones)
    return (
        0.2104543 * long + 0.7936178 * medium - 0.0040720 * short,
        1.9779985 * long - 2.4285922 * medium + 0.4505937 * short,
        0.0259040 * long + 0.7827718 * medium - 0.8086758 * short,
    )


def distance(one: str, other: str, kind: str) -> float:
    """How far apart two colours look to the colour-blind: black and white are 1 apart."""
    seen = []
    for color in (one, other):
        rgb = linear(color)
        red, green, blue = (sum(w * p for w, p in zip(row, rgb, strict=True)) for row in BLINDNESS[kind])
        seen.append(oklab((red, green, blue)))
    return math.dist(*seen)


def colors_of(path: Path) -> dict[str, str]:
    return dict(read_yaml(path).values["colors"])


def named(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_theme_that_comes_with_the_program_is_whole(path: Path) -> None:
    read = read_yaml(path)
    assert read.problems == ()
    assert read.values["name"] == path.stem
    assert set(read.values["colors"]) == {*TEXTUAL, *OURS}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_letter_can_be_read_on_every_background(path: Path) -> None:
    colors = colors_of(path)
    least = 7.0 if path.stem.startswith("high-contrast") else 4.5
    faint = {
        (letter, behind): round(contrast(colors[letter], colors[behind]), 2)
        for letter in LETTERS
        for behind in (*BACKGROUNDS, *(SEARCH if letter == "foreground" else ()))
        if contrast(colors[letter], colors[behind]) < least
    }
    assert faint == {}


@pytest.mark.parametrize("kind", BLINDNESS)
@pytest.mark.parametrize("name", ["colour-blind-dark", "colour-blind-light"])
def test_the_colour_blind_can_tell_classes_and_marks_apart(name: str, kind: str) -> None:
    colors = colors_of(paths.shipped("themes") / f"{name}.yaml")
    close = {
        pair: round(distance(colors[pair[0]], colors[pair[1]], kind), 3)
        for group, least in ((CLASSES, 0.08), (MARKS, 0.055))
        for pair in combinations(group, 2)
        if distance(colors[pair[0]], colors[pair[1]], kind) < least
    }
    assert close == {}


def test_there_are_dark_light_high_contrast_and_colour_blind_ones() -> None:
    themes, problems = load_themes([paths.shipped("themes")])
    assert problems == ()
    assert sum(theme.dark for theme in themes) >= 3
    assert sum(not theme.dark for theme in themes) >= 3
    for kind in ("high-contrast", "colour-blind"):
        assert {theme.dark for theme in themes if theme.name.startswith(kind)} == {True, False}
    assert {theme.title for theme in themes} >= {"Vellum", "Green Benches"}


async def test_textual_takes_them_and_their_variables() -> None:
    themes, _ = load_themes([paths.shipped("themes")])
    app: App[None] = App()
    async with app.run_test(size=(20, 5)):
        for theme in themes:
            app.register_theme(theme)
            app.theme = theme.name
            assert app.get_css_variables()["hansard-commitment"] == theme.variables["hansard-commitment"]


def test_every_colour_of_ours_has_a_value_before_a_theme_is_chosen() -> None:
    theme = load_themes([paths.shipped("themes")])[0][0]
    assert set(default_variables()) == set(theme.variables)


def test_a_readers_theme_may_say_only_what_differs(tmp_path: Path) -> None:
    named(
        tmp_path, "own.yaml", 'name: own\nlike: vellum\ndark: false\ncolors: {foreground: "#000000", topic: "#123"}\n'
    )
    themes, problems = load_themes([paths.shipped("themes"), tmp_path])
    found = {theme.name: theme for theme in themes}
    assert problems == ()
    assert found["own"].foreground == "#000000"
    assert found["own"].background == found["vellum"].background
    assert found["own"].variables == {**found["vellum"].variables, "hansard-topic": "#123"}


def test_a_readers_theme_of_the_same_name_wins(tmp_path: Path) -> None:
    named(tmp_path, "v.yml", 'name: vellum\ndark: false\ncolors: {primary: "#000000"}\n')
    themes, problems = load_themes([paths.shipped("themes"), tmp_path])
    assert problems == ()
    assert {theme.name: theme.primary for theme in themes}["vellum"] == "#000000"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('name: own\ncolors:\n  foregruond: "#000000"\n', 3, "did you mean “foreground”?"),
        ("name: own\ncolors:\n  foreground: #000000\n", 3, "quotation marks are wanted"),
        ("name: own\ncolors:\n  foreground: red\n", 3, "not “red”"),
        ("name: own\ncolors: red\n", 2, "are wanted"),
        ("name: own\ndark: perhaps\n", 2, "true or false"),
        ("name: own\nlike: velum\n", 2, "did you mean “vellum”?"),
        ("name: own\nlike: [vellum]\n", 2, "no theme"),
        ("name: my own\n", 1, "a name of letters"),
        ("name: own\ncolours: {}\n", 2, "did you mean “colors”?"),
        ("name: [\n", 2, "not YAML"),
    ],
)
def test_a_broken_theme_is_told_by_file_and_line(tmp_path: Path, text: str, line: int, words: str) -> None:
    path = named(tmp_path, "own.yaml", text)
    themes, problems = load_themes([paths.shipped("themes"), tmp_path])
    assert len(problems) == 1
    assert problems[0].startswith(f"{path}:{line}: ")
    assert words in problems[0]
    assert len(themes) == len(FILES)


def test_missing_colours_are_named_where_nothing_can_lend_them(tmp_path: Path) -> None:
    named(tmp_path, "own.yaml", 'name: own\ncolors: {primary: "#000000"}\n')
    themes, problems = load_themes([tmp_path])
    assert themes == ()
    assert "highlight-6" in problems[0]
    assert "primary" not in problems[0]


def test_a_missing_folder_holds_no_themes(tmp_path: Path) -> None:
    assert load_themes([tmp_path / "none"]) == ((), ())


def test_the_stamp_changes_with_the_file(tmp_path: Path) -> None:
    path = named(tmp_path, "own.yaml", "name: own\n")
    before = stamp([tmp_path])
    assert stamp([tmp_path]) == before
    path.write_text("name: owned\n", encoding="utf-8")
    assert stamp([tmp_path]) != before


def test_a_theme_is_one_of_textuals() -> None:
    assert all(isinstance(theme, TitledTheme) for theme in load_themes([paths.shipped("themes")])[0])


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_theme_read_alone_is_the_theme_that_is_read_with_the_others(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HANSARD_TUI_HOME", str(tmp_path))
    themes, _ = load_themes(paths.theme_folders())
    whole = {theme.name: theme for theme in themes}[file.stem]
    # The second time from the cache.
    assert [load_theme(paths.theme_folders(), file.stem) for _ in range(2)] == [whole, whole]


def test_a_theme_of_the_readers_own_is_not_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HANSARD_TUI_HOME", str(tmp_path))
    assert load_theme(paths.theme_folders(), "no-such-theme") is None
    own = tmp_path / "themes"
    own.mkdir()
    (own / "mine.yaml").write_text("name: green-benches\nlike: vellum\n", encoding="utf-8")
    assert load_theme(paths.theme_folders(), "green-benches") is None
