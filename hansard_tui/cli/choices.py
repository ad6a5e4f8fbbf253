"""What the reader has set, and what there is to choose from: settings, themes, keys, formats, rules."""

import re
from argparse import Namespace
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING

from hansard_tui import library, paths
from hansard_tui.cli.codes import BAD_INPUT, CANNOT_WRITE, FINE, AskError
from hansard_tui.cli.printing import Printer, columns
from hansard_tui.config import Settings, load_settings, nearest
from hansard_tui.tui.commands import COMMANDS, Command, rekeyed, show_keys

if TYPE_CHECKING:
    from hansard_tui.readers.formats import Format

KEYS_BEGIN = "<!-- keys:begin -->"
KEYS_END = "<!-- keys:end -->"


def settings_of(asked: Namespace, out: Printer) -> Settings:
    """Read the reader's settings, say what is wrong with them, and let the command line overrule them."""
    settings, problems = settings_beside_problems(asked)
    for problem in problems:
        out.warn(problem)
    return settings


def settings_beside_problems(asked: Namespace) -> tuple[Settings, tuple[str, ...]]:
    """Read the reader's settings, let the command line overrule them, and give what is wrong with them beside them."""
    file = paths.settings_file()
    # The names that settings may take are gathered from many rooms: a start without settings does not pay for them.
    names = {**library.known_names(), "keys": tuple(command.name for command in COMMANDS)} if file.exists() else None
    settings, problems = load_settings(file, names)
    problems = (*filter(None, [paths.home_problem()]), *problems)
    given = {name: value for name in ("notes", "theme", "width") if (value := getattr(asked, name, None))}
    return replace(settings, **given), problems


def known(kind: str, name: str) -> str:
    """Give back the name of a form of notes or transcripts, or of a style of citations, that there is.

    Raises:
        AskError: there is none; the nearest is named.
    """
    names = [row for which, row, _, _ in library.writing_formats() if which == kind]
    if name not in names:
        hint = _called(name, kind) or nearest(name, names)
        raise AskError(f"There is no “{name}”{hint} ({', '.join(names)}).")
    return name


def _called(name: str, kind: str) -> str:
    """Tell what a name stands for that people know a form by: its suffix, a word of its description, its other kind."""
    word = re.compile(rf"(?<![\w-]){re.escape(name.removeprefix('.'))}(?![\w-])", re.IGNORECASE)
    for which, row, suffix, words in library.writing_formats():
        if which == kind and (word.fullmatch(suffix.removeprefix(".")) or word.search(words)):
            return f" — did you mean “{row}”?"
        if which == "transcript" != kind and row == name:
            return f": whole transcripts are written so (convert --to {row})"
    return ""


def show_settings(asked: Namespace, out: Printer) -> int:
    """Print every setting with its value, or write a file to start from."""
    path = paths.settings_file()
    if asked.write:
        write_new(path, _template())
        out.lines([f"Written to {path}."])
        return FINE
    settings = settings_of(asked, out)
    values = {field.name: getattr(settings, field.name) for field in fields(Settings)}
    if out.as_json:
        out.row({"file": str(path), "exists": path.exists(), "settings": {k: _plain(v) for k, v in values.items()}})
    else:
        out.lines([f"{path}{'' if path.exists() else '  (not written yet: settings --write)'}"])
        out.lines(columns([f"  {name}", _as_yaml(value)] for name, value in values.items()))
    return FINE


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else dict(value) if isinstance(value, dict) else value


def _as_yaml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return f"[{', '.join(map(str, value))}]"
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{name}: {_as_yaml(below)}' for name, below in value.items())}}}"
    return str(value) or '""'


_COMMENTS = {
    "theme": "one of `hansard-tui themes`",
    "width": "cells of text in a line",
    "sidebar": "open at the start",
    "tab": "outline, topics, commitments, references, people or notes",
    "layers": "shown at the start; `possible` commitments can be added",
    "link_panes": "the other pane follows",
    "own_lines": "the file's own lines instead of joined sentences",
    "mouse": "false leaves the mouse to the terminal",
    "notes": "a folder; empty for the usual one",
    "citation": "one of `hansard-tui formats`",
    "export": "one of `hansard-tui formats`",
    "export_folder": "empty for the folder that the program was started in",
}


def _template() -> str:
    lines = ["# Settings of hansard-tui. Take the # away before what you change.", ""]
    for field in fields(Settings):
        if field.name == "colors":
            lines += ["# colors:", "#   1: to quote", "#   2: to check"]
        elif field.name == "keys":
            lines += ["# keys:  # by the names that `hansard-tui keys` prints", '#   next_commitment: ["]c", ")"]']
        else:
            value = _as_yaml(getattr(Settings(), field.name))
            lines.append(f"# {field.name}: {value}  # {_COMMENTS[field.name]}")
    return "\n".join(lines) + "\n"


def write_new(path: Path, text: str) -> None:
    """Write a file to start from, where there is none.

    Raises:
        AskError: there is one, or it cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError as error:
        raise AskError(f"{path}: this file is there already and was left alone.", CANNOT_WRITE) from error
    except OSError as error:
        raise AskError(f"{path}: {error.strerror or error}.", CANNOT_WRITE) from error


def themes(_: Namespace, out: Printer) -> int:
    """Print the themes there are, and what is wrong with those that are not."""
    from hansard_tui.tui.themes import load_themes

    found, problems = load_themes(paths.theme_folders())
    for problem in problems:
        out.fail(problem)
    for theme in found if out.as_json else ():
        out.row({"name": theme.name, "title": theme.title, "dark": theme.dark})
    if not out.as_json:
        out.lines(columns([theme.name, "dark" if theme.dark else "light", theme.title] for theme in found))
        out.lines(["", *(f"Themes are read from {paths.shown(folder)}" for folder in paths.theme_folders())])
    return BAD_INPUT if out.failed else FINE


def formats(_: Namespace, out: Printer) -> int:
    """Print what can be read and what can be written."""
    reading = library.reading_formats()
    writing = library.writing_formats()
    if out.as_json:
        for row in reading:
            says = {"can_say": list(row.can_say), "cannot_say": _unsaid(reading, row)}
            out.row({"reads": row.name, "suffixes": list(row.suffixes), "help": row.help, **says})
        for kind, name, suffix, words in writing:
            out.row({"writes": kind, "name": name, **({"suffix": suffix} if suffix else {}), "help": words})
        return FINE
    out.lines(["Can be read (recognised by content; --format NAME overrules)"])
    out.lines(columns([f"  {row.name}", " ".join(row.suffixes), row.help] for row in reading))
    out.lines(["", "What each can say, and what it cannot"])
    for row in reading:
        out.lines([f"  {row.name}", f"    can: {', '.join(row.can_say)}"])
        out.lines([f"    cannot: {', '.join(unsaid)}"] if (unsaid := _unsaid(reading, row)) else [])
    titles = {"notes": "Notes can be exported as", "transcript": "Transcripts can be converted to"}
    for kind, title in {**titles, "citation": "Citations can be printed as"}.items():
        out.lines(["", title])
        out.lines(columns([f"  {name}", suffix, words] for which, name, suffix, words in writing if which == kind))
    folder, own = paths.shown(paths.templates_folder()), library.templates()
    out.lines(["", f"Templates of your own (export --template NAME, and E on the screen) are *.j2 files in {folder}"])
    out.lines(columns([f"  {one.name}", one.suffix, paths.shown(one.path)] for one in own))
    return FINE


def _unsaid(table: Sequence["Format"], row: "Format") -> list[str]:
    """Name what another format can say and this one cannot."""
    every = dict.fromkeys(what for other in table for what in other.can_say)
    return [what for what in every if what not in row.can_say]


def keys(asked: Namespace, out: Printer) -> int:
    """Print the table of keys, or write it between the markers of a Markdown file."""
    if asked.write:
        _write_between(Path(asked.write), keys_table(COMMANDS))
        return FINE
    table, problems = rekeyed(COMMANDS, settings_of(asked, out).keys)
    for problem in problems:
        out.warn(problem)
    if out.as_json:
        for row in table:
            out.row(
                {"name": row.name, "keys": list(row.keys), "help": row.help, "group": row.group, "scope": row.scope}
            )
    else:
        out.lines(_key_lines(table))
    return FINE


def _groups(table: Sequence[Command]) -> Iterable[tuple[str, list[Command]]]:
    for group in dict.fromkeys(row.group for row in table):
        yield group, [row for row in table if row.group == group]


def _key_lines(table: Sequence[Command]) -> list[str]:
    cells: list[list[str]] = []
    for group, some in _groups(table):
        cells += [[""], [group]]
        cells += [[f"  {', '.join(map(show_keys, row.keys))}", row.name, row.help] for row in some]
    return columns(cells)[1:]


def keys_table(table: Sequence[Command]) -> str:
    """Give the table of keys in Markdown, a part for each group."""
    parts = []
    for group, some in _groups(table):
        rows = [f"| {' '.join(map(_as_code, row.keys))} | {row.help} | `{row.name}` |" for row in some]
        parts.append("\n".join([f"**{group}**", "", "| Keys | What | Name |", "| --- | --- | --- |", *rows]))
    return "\n\n".join(parts)


def _as_code(sequence: str) -> str:
    shown = show_keys(sequence).replace("|", "\\|")
    return f"`` {shown} ``" if "`" in shown else f"`{shown}`"


def _write_between(path: Path, table: str) -> None:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise AskError(f"{path}: {getattr(error, 'strerror', None) or error}.", BAD_INPUT) from error
    start, end = text.find(KEYS_BEGIN), text.find(KEYS_END)
    if not 0 <= start < end:
        raise AskError(f"{path}: a line {KEYS_BEGIN} and, after it, a line {KEYS_END} are wanted.", BAD_INPUT)
    try:
        path.write_text(f"{text[: start + len(KEYS_BEGIN)]}\n\n{table}\n\n{text[end:]}", encoding="utf-8")
    except OSError as error:
        raise AskError(f"{path}: {error.strerror or error}.", CANNOT_WRITE) from error
