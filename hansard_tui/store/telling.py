"""What an operation did, in words for the reader: "highlight added, “We will publish the code”"."""

from collections.abc import Mapping
from typing import Any

from hansard_tui.model.annotation import Motivation
from hansard_tui.model.w3c import AnnotationError, from_w3c
from hansard_tui.store.history import Reversal
from hansard_tui.store.operation import Operation

_NOUNS = {
    Motivation.HIGHLIGHTING: "highlight",
    Motivation.BOOKMARKING: "bookmark",
    Motivation.LINKING: "pair",
    Motivation.ASSESSING: "judgement",
}
_QUOTED = 40


def undone(reversal: Reversal) -> str:
    """Say in one sentence what was taken back."""
    now, then = reversal.changes[0]
    return f"Undone: {_number(reversal)}{_told(then, now)}."


def done_again(reversal: Reversal) -> str:
    """Say in one sentence what was done again."""
    now, then = reversal.changes[0]
    return f"Done again: {_number(reversal)}{_told(now, then)}."


def _number(reversal: Reversal) -> str:
    return f"{len(reversal.changes)} changes, the first " if len(reversal.changes) > 1 else ""


def _told(before: Operation | None, after: Operation | None) -> str:
    """Tell one change."""
    old, new = before.stored if before else None, after.stored if after else None
    done = "changed" if old is not None and new is not None else "removed" if new is None else "added"
    noun, words = _named(new if new is not None else old)
    return f"{noun} {done}, {words}" if words else f"{noun} {done}"


def _named(stored: Mapping[str, Any] | None) -> tuple[str, str]:
    """Give what sort of thing it is, and the first words of its passage."""
    try:
        annotation = from_w3c(stored or {})
    except AnnotationError:
        return "note", ""
    words = " ".join(annotation.anchor.exact.split())
    cut = words if len(words) <= _QUOTED else words[:_QUOTED].rsplit(" ", 1)[0] + " …"
    return _NOUNS[annotation.motivation], f"“{cut}”" if cut else ""
