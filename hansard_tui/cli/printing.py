"""Lines for people or JSON lines for programs, on standard output; what went wrong, a line each, on standard error."""

import json
import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

Row = Mapping[str, Any]

# Control characters and those that turn the direction of writing; a transcript's may not act on a terminal.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)


@dataclass(slots=True)
class Printer:
    """Where a verb prints to."""

    program: str = "hansard-tui"
    as_json: bool = False
    failed: list[str] = field(default_factory=list)
    """What was said on standard error as a failure."""

    def row(self, row: Row) -> None:
        """Print one JSON line, UTF-8; characters that could break or turn a line are escaped."""
        written = json.dumps(row, ensure_ascii=False, separators=(", ", ": "))
        print(_UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", written))

    def lines(self, lines: Iterable[str]) -> None:
        """Print lines for people, made harmless."""
        for line in lines:
            print(harmless(line))

    def text(self, text: str) -> None:
        """Print a whole text as it is, with a line feed at its end."""
        sys.stdout.write(text if text.endswith("\n") else text + "\n")

    def warn(self, words: str) -> None:
        """Say on standard error, in one line, what a person should know; it is no failure."""
        print(f"{self.program}: {_one_line(words)}", file=sys.stderr)

    def fail(self, words: str) -> None:
        """Say on standard error, in one line, what went wrong."""
        self.failed.append(words)
        self.warn(words)


def harmless(text: str) -> str:
    """Give a text whose control characters are shown instead of obeyed."""
    return _UNSAFE.sub(lambda match: chr(0x2400 + ord(match[0])) if match[0] < " " else "\ufffd", text)


def _one_line(words: str) -> str:
    return harmless(" ".join(words.split()))


def columns(rows: Iterable[Iterable[str]], gap: str = "  ") -> list[str]:
    """Set rows of cells in columns; the last cell of a row may be of any length."""
    table = [[str(cell) for cell in row] for row in rows]
    widths: dict[int, int] = {}
    for row in table:
        for index, cell in enumerate(row[:-1]):
            widths[index] = max(widths.get(index, 0), len(cell))
    return [
        gap.join([*(cell.ljust(widths[index]) for index, cell in enumerate(row[:-1])), row[-1]]).rstrip()
        for row in table
        if row
    ]


_MARKS = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}


def worded(parts: Iterable[tuple[str, str]]) -> str:
    """Print a change of wording on one line: [-gone-] and {+new+}, the spaces where they stood."""
    return " ".join("".join(_MARKS[kind].format(words) for kind, words in parts).split())


def shortened(words: str, most: int) -> str:
    """Give the first `most` characters of some words, on one line, cut at a word."""
    line = " ".join(words.split())
    if len(line) <= most:
        return line
    return line[: line.rfind(" ", 0, most)].rstrip(" ,;:—–-") + " …" if " " in line[:most] else line[:most] + "…"
