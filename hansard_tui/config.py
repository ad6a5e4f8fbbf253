"""What a reader can set: `Settings` from YAML, with each problem told by file and line and the default kept."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

LAYERS = ("commitments", "possible", "topics", "references", "people", "highlights")
TABS = ("outline", "topics", "commitments", "references", "people", "notes")
COLORS = ("1", "2", "3", "4", "5", "6")
COLOR_NAMES = dict(zip(COLORS, ("yellow", "green", "blue", "pink", "orange", "purple"), strict=True))
"""What a colour is called until the reader names it; exports of the command line say the same."""
WIDTHS = (20, 200)

_LARGEST = 1_000_000  # bytes: no settings or theme written by a person come near it


@dataclass(frozen=True, slots=True)
class Settings:
    """What a reader has chosen; the field's name is the setting's."""

    theme: str = "green-benches"
    width: int = 72
    """Cells of text in a line, where the pane has room."""
    sidebar: bool = True
    """Whether the sidebar is open at the start."""
    tab: str = "commitments"
    """The sidebar's tab at the start."""
    layers: tuple[str, ...] = ("commitments", "topics", "references", "people", "highlights")
    """Those shown at the start."""
    link_panes: bool = False
    own_lines: bool = False
    """Whether sentences that a printed column broke stand on the file's own lines."""
    mouse: bool = True
    colors: Mapping[str, str] = field(default_factory=dict)
    """The reader's names for the colours "1" to "6"."""
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By a command's name, the keys that it has instead of its own."""
    notes: str = ""
    """The folder of notes; empty for the usual one."""
    citation: str = "oscola"
    export: str = "markdown"
    export_folder: str = ""
    """Where the screen's exports go; empty for the folder that the program was started in."""

    def color_name(self, color: str) -> str:
        """Give the reader's name for a colour, or else what it looks like."""
        return self.colors.get(color) or COLOR_NAMES.get(color) or f"colour {color}"


@dataclass(frozen=True, slots=True)
class Yaml:
    """A YAML file as it was read: a mapping, the line of each key, and what was wrong, by file and line."""

    values: Mapping[str, Any] = field(default_factory=dict)
    lines: Mapping[tuple[str, ...], int] = field(default_factory=dict)
    """By path of keys, two deep: ("colors", "1")."""
    problems: tuple[str, ...] = ()
    path: Path = Path()

    def problem(self, words: str, *keys: str) -> str:
        """Give a sentence with the file and the line of the key that it is about."""
        line = self.lines.get(keys, self.lines.get(keys[:1], 0))
        return f"{self.path}:{line}: {words}" if line else f"{self.path}: {words}"


def load_settings(path: Path, known: Mapping[str, Collection[str]] | None = None) -> tuple[Settings, tuple[str, ...]]:
    """Read the settings in `path`, and a sentence for each problem; a missing file is all defaults and no problem.

    `known` gives, by setting ("theme", "citation", "export", "keys"), the names that it may take.
    """
    if not path.exists():
        return Settings(), ()
    read = read_yaml(path)
    problems = list(read.problems)
    chosen: dict[str, Any] = {}
    for name, value in read.values.items():
        check = _CHECKS.get(name)
        if check is None:
            problems.append(read.problem(f"There is no setting “{name}”{nearest(name, _CHECKS)}.", name))
            continue
        kept, wrong = check(value, (known or {}).get(name, ()))
        problems += [read.problem(f"{name}: {words}; the default is kept.", name, key) for key, words in wrong]
        if kept is not None:
            chosen[name] = kept
    return replace(Settings(), **chosen), tuple(problems)


def read_yaml(path: Path) -> Yaml:
    """Read a YAML file that should hold one mapping; whatever is wrong is a problem, never an exception."""
    try:
        with path.open("rb") as file:
            text = file.read(_LARGEST + 1).decode("utf-8-sig")
    except OSError as error:
        return Yaml(problems=(f"{path}: {error.strerror or error}.",), path=path)
    except UnicodeDecodeError as error:
        return Yaml(problems=(f"{path}: not UTF-8 at byte {error.start + 1}.",), path=path)
    if len(text) > _LARGEST:
        return Yaml(problems=(f"{path}: longer than a million letters.",), path=path)
    return _parse(text, path)


def nearest(name: str, names: Collection[str]) -> str:
    """Give " — did you mean “…”?" for the nearest of `names`, or nothing where none is near."""
    from difflib import get_close_matches  # noqa: PLC0415  (wanted only where something is misspelt)

    close = get_close_matches(str(name).casefold(), names, n=1)
    return f" — did you mean “{close[0]}”?" if close else ""


def _parse(text: str, path: Path) -> Yaml:
    import yaml  # noqa: PLC0415  (a start without settings does not pay for it)

    try:
        loader = yaml.SafeLoader(text)
        node = loader.get_single_node()
        values = loader.construct_document(node) if node is not None else {}
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = f":{mark.line + 1}" if mark else ""
        return Yaml(problems=(f"{path}{line}: not YAML: {error.problem or error.context}.",), path=path)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        first = next(iter(str(error).splitlines()), "nested too deeply")
        return Yaml(problems=(f"{path}: not YAML: {first}.",), path=path)
    if not isinstance(node, yaml.MappingNode | None):
        return Yaml(problems=(f"{path}:1: “name: value” lines are wanted.",), path=path)
    lines, twice = _lines(node)
    read = Yaml({str(name): value for name, value in values.items()}, lines, (), path)
    return replace(
        read, problems=tuple(f"{path}:{line}: “{name}” stands twice; this one counts." for name, line in twice)
    )


def _lines(node: Any) -> tuple[dict[tuple[str, ...], int], list[tuple[str, int]]]:  # noqa: ANN401  (yaml, loaded late)
    """Give the line of every key, two deep, and those that stand twice."""
    lines: dict[tuple[str, ...], int] = {}
    twice: list[tuple[str, int]] = []
    for path, key in _keys(node):
        if path in lines:
            twice.append((path[-1], key.start_mark.line + 1))
        lines[path] = key.start_mark.line + 1
    return lines, twice


def _keys(node: Any) -> list[tuple[tuple[str, ...], Any]]:  # noqa: ANN401  (yaml, loaded late)
    found: list[tuple[tuple[str, ...], Any]] = []
    for key, value in node.value if node is not None else ():
        found.append(((str(key.value),), key))
        if value.id == "mapping":
            found += [((str(key.value), str(below.value)), below) for below, _ in value.value]
    return found


Wrong = list[tuple[str, str]]
Check = Callable[[Any, Collection[str]], tuple[Any, Wrong]]
"""A value and the names it may take, to what is kept of it (none: the default) and (key, what is wrong) pairs."""


def _flag(value: object, _: Collection[str]) -> tuple[bool | None, Wrong]:
    return (value, []) if isinstance(value, bool) else (None, [("", f"true or false is wanted, not “{value}”")])


def _width(value: object, _: Collection[str]) -> tuple[int | None, Wrong]:
    least, most = WIDTHS
    if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
        return value, []
    return None, [("", f"a whole number from {least} to {most} is wanted, not “{value}”")]


def _words(value: object, _: Collection[str]) -> tuple[str | None, Wrong]:
    return (value, []) if isinstance(value, str) else (None, [("", f"words are wanted, not “{value}”")])


def _name(value: object, known: Collection[str]) -> tuple[str | None, Wrong]:
    if isinstance(value, str) and (not known or value in known):
        return value, []
    return None, [("", f"there is no “{value}”{nearest(str(value), known)} ({', '.join(sorted(known))})")]


def _tab(value: object, _: Collection[str]) -> tuple[str | None, Wrong]:
    return _name(value, TABS)


def _layers(value: object, _: Collection[str]) -> tuple[tuple[str, ...] | None, Wrong]:
    listed = value if isinstance(value, list) else None
    if listed is None:
        return None, [("", f"a list is wanted: [{', '.join(LAYERS)}]")]
    wrong = [("", f"there is no layer “{name}”{nearest(str(name), LAYERS)}") for name in listed if name not in LAYERS]
    return tuple(name for name in LAYERS if name in listed), wrong


def _colors(value: object, _: Collection[str]) -> tuple[dict[str, str] | None, Wrong]:
    if not isinstance(value, dict):
        return None, [("", "lines like “1: to quote” are wanted")]
    wrong = [(str(key), f"there is no colour {key}; they are 1 to 6") for key in value if str(key) not in COLORS]
    kept = {str(key): " ".join(str(name).split()) for key, name in value.items() if str(key) in COLORS and name}
    return kept, wrong


def _keyed(value: object, known: Collection[str]) -> tuple[dict[str, tuple[str, ...]] | None, Wrong]:
    if not isinstance(value, dict):
        return None, [("", "lines like “next_commitment: ]c” are wanted")]
    wrong: Wrong = []
    kept: dict[str, tuple[str, ...]] = {}
    for name, keys in value.items():
        listed = keys if isinstance(keys, list) else [] if keys is None else [keys]
        if known and name not in known:
            wrong.append((str(name), f"there is no command “{name}”{nearest(str(name), known)}"))
        elif not all(isinstance(key, str | int) and not isinstance(key, bool) and str(key) for key in listed):
            wrong.append((str(name), f"keys of {name} should be words, in quotation marks where YAML wants them"))
        else:
            kept[str(name)] = tuple(str(key) for key in listed)
    return kept, wrong


_CHECKS: dict[str, Check] = {
    "theme": _name,
    "width": _width,
    "sidebar": _flag,
    "tab": _tab,
    "layers": _layers,
    "link_panes": _flag,
    "own_lines": _flag,
    "mouse": _flag,
    "colors": _colors,
    "keys": _keyed,
    "notes": _words,
    "citation": _name,
    "export": _name,
    "export_folder": _words,
}
