"""One thing that was done to one annotation: when, by whom, and how it is told."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from hansard_tui.store.lines import Json, Line, plain

VERSION = 1
_FIELDS = frozenset({"v", "op", "ts", "by", "id", "a", "g", "undo", "redo"})
_STAMP = "%Y-%m-%dT%H:%M:%S.%fZ"
_LENGTH = len("2026-01-01T00:00:00.000000")
_SORTING = re.compile(
    r"[1-9]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6,}Z", re.ASCII
)
"""A stamp that sorts as words do once its last letter is gone; further digits are smaller parts of a second."""


@dataclass(frozen=True, slots=True)
class Operation:
    """A line of the log, understood."""

    id: str
    """Of the annotation."""
    ts: str
    by: str
    """Who wrote it: the reader on one computer, a hyphen, and the window."""
    stored: Mapping[str, Any] | None
    """The annotation in its W3C form; none where it was taken out."""
    group: str = ""
    """What was done in one action has one group; an empty one cannot be undone."""
    undoes: str = ""
    redoes: str = ""
    line: Mapping[str, Any] | None = None
    """The whole line, with what this program does not know."""

    @property
    def order(self) -> tuple[str, str]:
        """By time, then by writer: the last one wins, in whatever order the lines stand."""
        return ordered_stamp(self.ts), self.by


def understood(line: Mapping[str, Any]) -> Operation | None:
    """Read a line of the log; none for a kind of operation that this program does not know."""
    late, line = line, plain(line)
    stored = line.get("a")
    if line["op"] not in {"put", "del"} or (line["op"] == "put" and not isinstance(stored, dict)):
        return None
    group, undoes, redoes = (name if isinstance(name, str) else "" for name in map(line.get, ("g", "undo", "redo")))
    return Operation(
        line["id"],
        line["ts"],
        line.get("by", ""),
        None if line["op"] != "put" else late.part("a") if isinstance(late, Line) else stored,
        group or "",
        undoes or "",
        redoes or "",
        late,
    )


def written(operation: Operation) -> Json:
    """Give an operation as a line of the log; what an older line of the same annotation held beside is kept."""
    line: Json = {
        "v": VERSION,
        "op": "del" if operation.stored is None else "put",
        "ts": operation.ts,
        "by": operation.by,
        "id": operation.id,
    }
    named = {"g": operation.group, "undo": operation.undoes, "redo": operation.redoes}
    line |= {name: value for name, value in named.items() if value}
    line |= {name: value for name, value in (operation.line or {}).items() if name not in _FIELDS}
    if operation.stored is not None:
        line["a"] = dict(operation.stored)
    return line


def ordered_stamp(stamp: str) -> str:
    """Give a time stamp in the one form in which times sort as words do; what is no time comes before all times."""
    if _SORTING.fullmatch(stamp):
        return stamp[:-1]
    try:
        time = datetime.fromisoformat(stamp)
        in_utc = (time if time.tzinfo else time.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return ""
    # Some systems write the year 999 with three digits, which would sort late.
    return in_utc.strftime(_STAMP)[:-1].rjust(_LENGTH, "0")


def stamp_after(last: str) -> str:
    """Give the time now, or the moment after `last` where that lies ahead: clocks differ, and the last word wins."""
    now = datetime.now(UTC).strftime(_STAMP)
    before = ordered_stamp(last)
    if before < ordered_stamp(now):
        return now
    try:
        return (datetime.fromisoformat(f"{before}Z") + timedelta(microseconds=1)).strftime(_STAMP)
    except (ValueError, OverflowError):
        # The 30th of February and the end of the year 9999 have no next moment that Python knows, but they sort.
        return f"{before}1Z"
