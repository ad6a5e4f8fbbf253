"""Pages of two printed columns, as programs that keep the layout give them: the left lines, then the right ones."""

import re
from collections import Counter

from hansard_tui.readers.procedure import day_in

_GAP = re.compile(r"(?:(?<=\S) {2,}| {20,})(?=\S)")
_RUNNING = re.compile(
    r"\s*(?P<left>[A-Z]{0,2}\d{1,5}[A-Z]{0,2})\s{2,}.*\S\s{2,}(?P<right>[A-Z]{0,2}\d{1,5}[A-Z]{0,2})\s*"
)
_CONTINUED = re.compile(r"\s*\[(?P<name>[A-Z][^\[\]]{3,80})\]\s*")
_SAMPLE = 2000
_FEWEST = 8
"""Lines with something on both sides show two columns."""
_LEAST_SHARE = 0.4
_NARROW, _WIDE = 24, 110
"""Where in a line the right column may begin."""


def parted(text: str) -> str | None:
    """Give one column after the other, page by page; nothing where the text does not stand in two."""
    lines = text.split("\n")
    edge = _edge(lines[:_SAMPLE])
    if not edge:
        return None
    out: list[str] = []
    left: list[str] = []
    right: list[str] = []
    numbers = ("", "")
    for line in lines:
        running = _RUNNING.fullmatch(line)
        if running and _follows(running["left"], running["right"]):
            out += _page(left, right, numbers)
            day = day_in(line)
            printed = f"{day.day} {day:%B %Y}: " if day else ""
            left, right = [], []
            numbers = (f"{printed}Column {running['left']}", f"{printed}Column {running['right']}")
        elif line[edge - 1 : edge].strip():
            # A line across both columns, a heading, ends what stands above it.
            out += [*_page(left, right, numbers), "", line, ""]
            left, right, numbers = [], [], ("", "")
        else:
            left.append(line[:edge].rstrip())
            right.append(line[edge:].rstrip())
    return "\n".join([*out, *_page(left, right, numbers)])


def _edge(lines: list[str]) -> int:
    """Give where the right column begins in most lines, or nothing."""
    full = [line for line in lines if line.strip()]
    starts = Counter(found.end() for line in full for found in _GAP.finditer(line))
    starts = Counter({at: count for at, count in starts.items() if _NARROW <= at <= _WIDE})
    if not starts:
        return 0
    edge, count = starts.most_common(1)[0]
    both = sum(
        bool(line[:edge].strip()) and bool(line[edge:].strip()) and not line[edge - 2 : edge].strip() for line in full
    )
    return edge if both >= _FEWEST and count >= _LEAST_SHARE * len(full) else 0


def _follows(left: str, right: str) -> bool:
    one, two = (int(re.sub(r"\D", "", number)) for number in (left, right))
    return two == one + 1


def _page(left: list[str], right: list[str], numbers: tuple[str, str]) -> list[str]:
    out: list[str] = []
    for lines, number in zip((left, right), numbers, strict=True):
        if number:
            out += ["", number, ""]
        elif any(lines):
            out.append("")
        out += _without_continuing(lines)
    return out


def _without_continuing(lines: list[str]) -> list[str]:
    """Read "[Michelle Donelan]" at a column's head, who goes on speaking, as the label of what follows."""
    at = next((place for place, line in enumerate(lines) if line.strip()), len(lines))
    found = _CONTINUED.fullmatch(lines[at]) if at < len(lines) else None
    if not found or " in the " in found["name"]:
        return lines
    name = found["name"].title() if found["name"].isupper() else found["name"]
    return [*lines[:at], f"{name} Portrait {name}", "", *lines[at + 1 :]]
