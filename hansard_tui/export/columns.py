"""Printed columns and ranges of them: read in any form, printed short or in full."""

import re
from dataclasses import dataclass

COLUMNS = (
    r"(?P<prefix>[A-Z]{1,4})?[ ]?(?P<first>\d{1,6})(?P<suffix>[A-Z]{1,4}\b)?"
    r"(?:\s?[-–—]\s?(?P<prefix2>[A-Z]{1,4})?[ ]?(?P<last>\d{1,6})(?P<suffix2>[A-Z]{1,4}\b)?)?"
)
"""A column or a range of them, as a part of a regular expression."""
_WHOLE = re.compile(rf"\s*\[?{COLUMNS}\]?\s*")
_KEPT = 2  # digits of the second number that OSCOLA keeps


@dataclass(frozen=True, slots=True)
class Columns:
    """A range of printed columns (or pages), both ends included, with the letters that name its section."""

    start: int
    end: int
    prefix: str = ""
    """"GC" Grand Committee, "WA" and "WS" in the Lords."""
    suffix: str = ""
    """"W", "WS", "WH", "MC", "P" in the Commons."""
    unit: str = "column"
    """"column" or "page"."""

    @property
    def several(self) -> bool:
        """Whether there is more than one."""
        return self.end > self.start


def expand(first: int, last: str) -> int:
    """Give the second number of a range in full: its missing left digits are the first's ("993-95" ends at 995)."""
    digits = str(first)
    return int(digits[: -len(last)] + last) if len(last) < len(digits) else int(last)


def abbreviate(first: int, last: int, kept: int = _KEPT) -> str:
    """Leave out the left digits that the second number shares with the first, keeping at least `kept` of them."""
    long, short = str(last), str(first)
    if len(long) != len(short):
        return long
    shared = next((n for n, (a, b) in enumerate(zip(short, long, strict=True)) if a != b), len(long))
    return long[min(shared, max(len(long) - kept, 0)) :]


def columns_from(match: re.Match[str], unit: str = "column") -> Columns | None:
    """Make a range of a match of `COLUMNS`; none where it runs backwards or its ends are of different sections."""
    first = int(match["first"])
    last = expand(first, match["last"]) if match["last"] else first
    prefix, suffix = match["prefix"] or "", match["suffix2"] or match["suffix"] or ""
    mixed = (match["prefix2"] or prefix) != prefix or (match["suffix"] or suffix) != suffix
    return None if last < first or mixed else Columns(first, last, prefix, suffix, unit)


def parse_columns(text: str, unit: str = "column") -> Columns | None:
    """Read "118-9WS", "GC 1", "WA261", "cols 12–15" without its word; none where `text` is not that."""
    match = _WHOLE.fullmatch(text)
    return columns_from(match, unit) if match else None


def format_columns(columns: Columns, dash: str = "–", kept: int = _KEPT, gap: str = "") -> str:
    """Print a range, its second number short by `abbreviate` (in full where `kept` is 9); `gap` follows the prefix."""
    prefix = f"{columns.prefix}{gap}" if columns.prefix else ""
    last = f"{dash}{abbreviate(columns.start, columns.end, kept)}" if columns.several else ""
    return f"{prefix}{columns.start}{last}{columns.suffix}"
