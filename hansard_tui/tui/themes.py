"""Themes from YAML: colours alone, each file one theme that a reader can copy and change."""

import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from textual.theme import Theme

from hansard_tui.config import Yaml, nearest, read_yaml
from hansard_tui.library import made_from

TEXTUAL = (
    "background",
    "surface",
    "panel",
    "foreground",
    "primary",
    "secondary",
    "accent",
    "warning",
    "error",
    "success",
)
"""The colours that Textual has fields for."""
OURS = (
    "muted",
    "cursor",
    "speaker",
    "narrative",
    "heading",
    "commitment",
    "assurance",
    "concession",
    "refusal",
    "duty",
    "faint",
    "topic",
    "reference",
    "person",
    "search",
    "search-current",
    *(f"highlight-{number}" for number in range(1, 7)),
)
"""The others, which become the variables `hansard-…`."""

_HEX = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_FIELDS = ("name", "title", "dark", "like", "colors")
_DEFAULTS = {True: "green-benches", False: "vellum"}


@dataclass
class TitledTheme(Theme):
    """Textual's theme, with what to call it on the screen."""

    title: str = ""


def load_themes(folders: Iterable[Path]) -> tuple[tuple[TitledTheme, ...], tuple[str, ...]]:
    """Read every theme of `folders`, sorted by name, and a sentence with file and line for each problem.

    A later folder's theme wins over an earlier one's of the same name. A file with a problem gives no theme, so that
    the one of that name that is in use stays as it was. Colours that a file leaves out are those of the theme that
    `like` names, or of the first that came with the program and is as dark.
    """
    files = [path for folder in folders for path in theme_files(folder)]
    colors: dict[str, dict[str, str]] = {}
    themes: dict[str, TitledTheme] = {}
    problems: list[str] = []
    # Those that lean on no other first, so that `like` finds what it names.
    for read in sorted(map(read_yaml, files), key=lambda read: "like" in read.values):
        wrong = [*read.problems, *_wrong(read, colors)]
        if wrong:
            problems += wrong
            continue
        theme = _theme(read, colors)
        themes[theme.name] = theme
    return tuple(themes[name] for name in sorted(themes)), tuple(problems)


def load_theme(folders: Sequence[Path], name: str) -> TitledTheme | None:
    """Read one theme alone, so that a start need not wait for the others.

    None where more must be read to know it: the reader has themes of their own, or its file is not called like it.
    """
    if any(theme_files(folder) for folder in folders[1:]):
        return None
    path = folders[0] / f"{name}.yaml"
    with suppress(OSError, ValueError):
        values = made_from(path.read_text(encoding="utf-8"), "theme", lambda: dict(read_yaml(path).values))
        read = Yaml(values, path=path)
        return _theme(read, {}) if not _wrong(read, {}) and values["name"] == name else None
    return None


def default_variables() -> dict[str, str]:
    """Give a grey for each of our variables, for a stylesheet that is read before any of our themes is chosen."""
    behind = ("cursor", "search", "search-current", "highlight")
    return {f"hansard-{name}": "#404040" if name.startswith(behind) else "#c0c0c0" for name in OURS}


def theme_files(folder: Path) -> list[Path]:
    """Give the theme files of a folder, sorted; none where it is not there."""
    try:
        return sorted(path for path in folder.iterdir() if path.suffix in {".yaml", ".yml"})
    except OSError:
        return []


def stamp(folders: Iterable[Path]) -> tuple[tuple[str, int, int], ...]:
    """Give what changes when a theme file does: each one's path, time of change and size."""
    stamps = []
    for path in (path for folder in folders for path in theme_files(folder)):
        try:
            status = path.stat()
        except OSError:
            continue
        stamps.append((str(path), status.st_mtime_ns, status.st_size))
    return tuple(stamps)


def _theme(read: Yaml, colors: dict[str, dict[str, str]]) -> TitledTheme:
    """Make the theme, and leave its colours in `colors` for those that are like it."""
    values = read.values
    dark = bool(values.get("dark", True))
    below = colors.get(values.get("like", _DEFAULTS[dark]), {})
    whole = {**below, **{str(name): str(value) for name, value in values.get("colors", {}).items()}}
    colors[values["name"]] = whole
    own: dict[str, Any] = {name: whole[name] for name in TEXTUAL}
    variables = {f"hansard-{name}": whole[name] for name in OURS}
    title = str(values.get("title", values["name"]))
    return TitledTheme(name=values["name"], dark=dark, variables=variables, title=title, **own)


def _wrong(read: Yaml, known: Mapping[str, Any]) -> list[str]:
    """Give a sentence for everything that keeps a file from being a theme."""
    if read.problems:
        return []
    values, colors = read.values, read.values.get("colors", {})
    wrong = [
        read.problem(f"There is no “{name}” in a theme{nearest(name, _FIELDS)}.", name)
        for name in values
        if name not in _FIELDS
    ]
    name = values.get("name")
    if not isinstance(name, str) or not re.fullmatch(r"[\w-]+", name):
        wrong.append(read.problem("A theme needs a name of letters, digits and hyphens.", "name"))
    if not isinstance(values.get("dark", True), bool):
        wrong.append(read.problem("dark: true or false is wanted.", "dark"))
    like = values.get("like")
    if like is not None and (not isinstance(like, str) or like not in known):
        wrong.append(read.problem(f"There is no theme “{like}” to be like{nearest(str(like), known)}.", "like"))
    if not isinstance(colors, dict):
        return [*wrong, read.problem('colors: lines like “muted: "#9faba5"” are wanted.', "colors")]
    return wrong + _wrong_colors(read, colors) + ([] if wrong else _missing(read, colors, known))


def _wrong_colors(read: Yaml, colors: Mapping[Any, object]) -> list[str]:
    wrong = []
    for name, value in colors.items():
        if name not in (*TEXTUAL, *OURS):
            words = f"There is no colour “{name}”{nearest(str(name), (*TEXTUAL, *OURS))}."
        elif not isinstance(value, str) or not _HEX.fullmatch(value):
            given = "nothing (a # begins a comment: quotation marks are wanted)" if value is None else f"“{value}”"
            words = f'{name}: a colour like "#9faba5" is wanted, not {given}.'
        else:
            continue
        wrong.append(read.problem(words, "colors", str(name)))
    return wrong


def _missing(read: Yaml, colors: Mapping[Any, object], known: Mapping[str, Any]) -> list[str]:
    if known.get(read.values.get("like", _DEFAULTS[read.values.get("dark", True)])):
        return []
    missing = [name for name in (*TEXTUAL, *OURS) if name not in colors]
    return [read.problem(f"These colours are missing: {', '.join(missing)}.", "colors")] if missing else []
