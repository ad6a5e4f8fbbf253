"""Where a passage is, told in ways that survive an edited transcript."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from hansard_tui.model.span import Span


@dataclass(frozen=True, slots=True)
class Anchor:
    """A passage of one transcript: contribution and offset, quotation with context, revision."""

    source: str
    """The source's stable identity: its path as a URI, or the publisher's id."""
    sha256: str
    """Of the file as it was when the anchor was made."""
    name: str
    """The source's name, for people."""
    block: str
    """The publisher's id of the block the passage begins in or is a part of, or "#n", the n-th block from 0."""
    offset: int
    """Of the passage's first character, from that block's start."""
    exact: str
    """The quotation, letter for letter as it was first marked; it is never overwritten."""
    prefix: str
    suffix: str
    """At most 32 characters of context on either side."""
    revision: str
    """SHA-256 of the text of the block or blocks that the passage lies in."""
    start: int
    """Of the passage, in the whole text: a hint alone."""
    progression: float = 0.0
    """0 to 1: how far through the transcript."""
    attribution: str = ""
    day: str = ""
    column: str = ""
    headings: tuple[str, ...] = ()
    later: tuple["Anchor", ...] = ()
    """Places that the reader accepted since, oldest first; the newest is where the passage now stands."""
    declined: tuple[str, ...] = ()
    """Wordings of later issues that the reader saw and did not take for the passage; "" where it was gone."""


class Standing(StrEnum):
    """How an anchor stands in the transcript that is open."""

    EXACT = "exact"
    MOVED = "moved"
    REWORDED = "reworded"
    SUGGESTED = "suggested"
    LOST = "lost"


class Location(NamedTuple):
    """Where an anchor was found. `span` is none where it is lost, and only a proposal where it is suggested.

    A tuple, for a thousand of them are made in the time that a reader may wait for notes.
    """

    standing: Standing
    span: Span | None
    similarity: float = 1.0
    far: bool = False
    """Whether it is the far end of a pair."""
