"""What a reader adds to a transcript."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from hansard_tui.model.anchor import Anchor, Standing
from hansard_tui.model.span import Span


class Motivation(StrEnum):
    """Why an annotation was made: the W3C's own words."""

    HIGHLIGHTING = "highlighting"
    BOOKMARKING = "bookmarking"
    LINKING = "linking"
    ASSESSING = "assessing"  # a finding that the reader accepted, rejected or corrected


ANSWER_NOTE = "The promise and its answer."
"""What the program itself notes on the pair of a promise and its answer."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """A highlight, a bookmark, a pair or a judgement, each with an optional note and tags."""

    id: str
    """urn:uuid:…"""
    motivation: Motivation
    anchor: Anchor
    color: str = "1"
    """"1" to "6"; the reader's settings name them."""
    note: str = ""
    """The reader's own Markdown."""
    tags: tuple[str, ...] = ()
    letter: str = ""
    """Of a bookmark that has one."""
    other: Anchor | None = None
    """The far end of a pair."""
    verdict: str = ""
    """Of a judgement: "accepted", "rejected", or the undertaking it was corrected to."""
    status: str = ""
    """Of an accepted commitment: "open", "done", "dropped"."""
    owner: str = ""
    due: str = ""
    created: str = ""
    modified: str = ""
    """ISO 8601, UTC."""
    extra: Mapping[str, Any] = field(default_factory=dict, compare=False)
    """Fields of the stored annotation that this program does not know, kept as they were."""


def pair_id(entry: Annotation) -> str:
    """Give the id of the pair of a promise and its answer: one for each promise, so that another answer replaces it."""
    return uuid5(NAMESPACE_URL, f"{entry.id}#answer").urn


@dataclass(frozen=True, slots=True)
class Placed(Span):
    """An annotation where it stands in the open transcript: one that is exact, moved or reworded."""

    annotation: Annotation
    standing: Standing = Standing.EXACT
    far: bool = False
    """Whether it is the far end of a pair that stands here."""
