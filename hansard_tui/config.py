"""What a reader can set: `Settings` from YAML, with each problem told by file and line and the default kept."""

from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

LAYERS = ("commitments", "possible", "topics", "references", "people", "highlights")
TABS = ("outline", "topics", "commitments", "references", "people", "notes")
COLORS = ("1", "2", "3", "4", "5", "6")
COLOR_NAMES = dict(zip(COLORS, ("yellow", "green", "blue", "pink", "orange", "purple"), strict=True))
"""What a colour is called until the reader names it; exports of the command line say the same."""
WIDTHS = (20, 200)

_LONGEST_SHOWN = 60  # letters of a value in a message
_MOST_HINTS = 20  # of one file: looking for what is near takes time
_MOST_DIGITS = 20
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
            hint = nearest(name, _CHECKS) if len(problems) < _MOST_HINTS else ""
            problems.append(read.problem(f"There is no setting “{_shown(name)}”{hint or '.'}", name))
            continue
        kept, wrong = check(value, (known or {}).get(name, ()))
        problems += [read.problem(f"{name}: {words}; the default is kept.", name, key) for key, words in wrong]
        if kept is not None:
            chosen[name] = kept
    return replace(Settings(), **chosen), tuple(problems)


def read_yaml(path: Path) -> Yaml:
    """Read a YAML file that should hold one mapping; whatever is wrong is a problem, never an exception."""
    if path.exists() and not path.is_file():
        return Yaml(problems=(f"{path}: this is not a file.",), path=path)
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

    if len(str(name)) > _LONGEST_SHOWN:
        return ""
    close = get_close_matches(str(name).casefold(), names, n=1)
    return f" — did you mean “{close[0]}”?" if close else ""


def _shown(value: object) -> str:
    words = str(value)
    return words if len(words) <= _LONGEST_SHOWN else f"{words[:_LONGEST_SHOWN]}…"


def _parse(text: str, path: Path) -> Yaml:
    import yaml  # noqa: PLC0415  (a start without settings does not pay for it)

    class Loader(yaml.SafeLoader):
        """YAML in which nothing stands for something else: a few lines of those can make millions of values."""

        def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
            if self.check_event(yaml.AliasEvent):
                mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]  # the stubs say nothing of it
                raise yaml.composer.ComposerError(None, None, "a name with * before it stands for nothing here", mark)
            return super().compose_node(parent, index)

    loader, node = None, None
    try:
        loader, node = _quickly(text)
        if node is None:
            loader = Loader(text)
            node = loader.get_single_node()
        values = _constructed(loader, node) if node is not None else {}
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = f":{mark.line + 1}" if mark else ""
        return Yaml(problems=(f"{path}{line}: not YAML: {error.problem or error.context}.",), path=path)
    except RecursionError:
        return Yaml(problems=(f"{path}: not YAML: nested too deeply.",), path=path)
    except (yaml.YAMLError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        # PyYAML lets whatever a malformed number, day or sign raises pass through.
        line = f":{loader.line + 1}" if loader is not None and node is None else ""
        first = _shown(next(iter(str(error).splitlines()), "a value cannot be read"))
        return Yaml(problems=(f"{path}{line}: not YAML: {first}.",), path=path)
    if not isinstance(node, yaml.MappingNode | None):
        return Yaml(problems=(f"{path}:1: “name: value” lines are wanted.",), path=path)
    lines, twice = _lines(node)
    read = Yaml({str(name): value for name, value in values.items()}, lines, (), path)
    return replace(
        read, problems=tuple(f"{path}:{line}: “{name}” stands twice; this one counts." for name, line in twice)
    )


def _quickly(text: str) -> tuple[Any, Any]:
    """Give libyaml's loader and its document's node, in a seventh of the time, or none where there may be a problem.

    What it makes of tabs, escapes and names with * is not what the other loader does.
    """
    import yaml  # noqa: PLC0415  (as above)

    quick = getattr(yaml, "CSafeLoader", None)
    if quick is not None and not set("*\t\\") & set(text):
        with suppress(yaml.YAMLError, ValueError):
            loader = quick(text)
            return loader, loader.get_single_node()
    return None, None


def _constructed(loader: Any, root: Any) -> Any:  # noqa: ANN401  (yaml, loaded late)
    """Give the values of a document.

    Raises:
        yaml.MarkedYAMLError: a value cannot be read; the mark is where it stands.
    """
    from yaml.constructor import ConstructorError  # noqa: PLC0415  (with the rest of yaml)

    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node.id == "mapping":
            waiting += [one for pair in node.value for one in pair]
        elif node.id == "sequence":
            waiting += node.value
        else:
            try:
                long = node.tag.endswith(":int") and len(node.value) > _MOST_DIGITS
                fine = not long and loader.construct_object(node) is not Ellipsis
            except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
                fine = False
            if not fine:
                words = f"“{_shown(node.value)}” cannot be read"
                raise ConstructorError(None, None, words, node.start_mark)
    return loader.construct_document(root)


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
    return (value, []) if isinstance(value, bool) else (None, [("", f"true or false is wanted, not “{_shown(value)}”")])


def _width(value: object, _: Collection[str]) -> tuple[int | None, Wrong]:
    least, most = WIDTHS
    if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
        return value, []
    return None, [("", f"a whole number from {least} to {most} is wanted, not “{_shown(value)}”")]


def _words(value: object, _: Collection[str]) -> tuple[str | None, Wrong]:
    return (value, []) if isinstance(value, str) else (None, [("", f"words are wanted, not “{_shown(value)}”")])


def _folder(value: object, known: Collection[str]) -> tuple[str | None, Wrong]:
    words, wrong = _words(value, known)
    try:
        usable = words is None or (bool(Path(words).expanduser()) and "\0" not in words)
    except RuntimeError:
        usable = False
    return (words, wrong) if usable else (None, [("", f"there can be no folder “{_shown(value)}”")])


def _name(value: object, known: Collection[str]) -> tuple[str | None, Wrong]:
    if isinstance(value, str) and (not known or value in known):
        return value, []
    return None, [("", f"there is no “{_shown(value)}”{nearest(str(value), known)} ({', '.join(sorted(known))})")]


def _tab(value: object, _: Collection[str]) -> tuple[str | None, Wrong]:
    return _name(value, TABS)


def _layers(value: object, _: Collection[str]) -> tuple[tuple[str, ...] | None, Wrong]:
    listed = value if isinstance(value, list) else None
    if listed is None:
        return None, [("", f"a list is wanted: [{', '.join(LAYERS)}]")]
    strange = [name for name in listed if name not in LAYERS]
    hints = [nearest(str(name), LAYERS) for name in strange[:_MOST_HINTS]] + [""] * len(strange[_MOST_HINTS:])
    wrong = [("", f"there is no layer “{_shown(name)}”{hint}") for name, hint in zip(strange, hints, strict=True)]
    return tuple(name for name in LAYERS if name in listed), wrong


def _colors(value: object, _: Collection[str]) -> tuple[dict[str, str] | None, Wrong]:
    if not isinstance(value, dict):
        return None, [("", "lines like “1: to quote” are wanted")]
    wrong = [
        (str(key), f"there is no colour {_shown(key)}; they are 1 to 6") for key in value if str(key) not in COLORS
    ]
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
            hint = nearest(str(name), known) if len(wrong) < _MOST_HINTS else ""
            wrong.append((str(name), f"there is no command “{_shown(name)}”{hint}"))
        elif not all(isinstance(key, str | int) and not isinstance(key, bool) and str(key) for key in listed):
            wrong.append(
                (str(name), f"keys of {_shown(name)} should be words, in quotation marks where YAML wants them")
            )
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
    "notes": _folder,
    "citation": _name,
    "export": _name,
    "export_folder": _folder,
}
