"""What an operation did, in words for the reader: "highlight added, “We will publish the code”"."""

from collections.abc import Mapping, Sequence
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
    return _sentence("Undone", [_told(then, now) for now, then in reversal.changes])


def done_again(reversal: Reversal) -> str:
    """Say in one sentence what was done again."""
    return _sentence("Done again", [_told(now, then) for now, then in reversal.changes])


def _sentence(start: str, told: Sequence[str]) -> str:
    return f"{start}: {told[0]}." if len(told) == 1 else f"{start}: {len(told)} changes, the first {told[0]}."


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
