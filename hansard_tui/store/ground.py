"""What anchors stand on: a transcript's blocks by name, the hash of each, its folded text and where its words are."""

import re
from bisect import bisect_right
from collections import Counter
from functools import cached_property
from hashlib import sha256

from hansard_tui.model.anchor import Anchor
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Block, Contribution, Heading, Transcript
from hansard_tui.store.fold import Folded, fold

_ISSUE = re.compile(r"(\d{4}-\d\d-\d\d)[a-z]+(?=[._])")
_WORD = re.compile(r"\w+")
_REACH = 20_000
"""Characters at most between a block with a publisher's id and one that is counted as a part of it."""


def steady_id(identifier: str) -> str:
    """Give a publisher's id without the letter that each re-issue of a day changes: 2009-10-26b.3.1, 2009-10-26.3.1."""
    return _ISSUE.sub(r"\1", identifier)


def digest(text: str) -> str:
    """Give the SHA-256 of a text, in hexadecimal; half a surrogate pair counts as it stands."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def label(block: Block | None) -> str:
    """Who a block is told to come from; empty where that is not known or it is no contribution."""
    return block.attribution.told if isinstance(block, Contribution) and block.attribution.known else ""


class Ground:
    """One transcript, made ready for anchors. Everything costly is done once, and only when it is wanted."""

    def __init__(self, transcript: Transcript) -> None:
        self.transcript = transcript
        self.text = transcript.text
        self.blocks = tuple(transcript.blocks) or (Block(0, len(transcript.text)),)
        self._starts = [block.start for block in self.blocks]
        self._sha256 = transcript.source.sha256 or None
        self._revisions: dict[tuple[int, int], str] = {}

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """Each block's name: the publisher's id where no other block has it, "#n" otherwise."""
        ids = [block.id for block in self.blocks]
        times = Counter(ids)
        return tuple(name if name and times[name] == 1 else f"#{index}" for index, name in enumerate(ids))

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each block by its name."""
        return {key: index for index, key in enumerate(self.keys)}

    @cached_property
    def owners(self) -> tuple[int, ...]:
        """For each block the number of the one whose name it goes by: its own, or that of the block it is a part of.

        Publishers give one id to a contribution and none to the paragraphs that readers make blocks of their own. By
        number alone those would be lost as soon as anything is put in before them.
        """
        owners: list[int] = []
        owner, speaker = -1, ""
        for index, (block, key) in enumerate(zip(self.blocks, self.keys, strict=True)):
            who = label(block)
            unnamed = key.startswith("#") and not block.id and not isinstance(block, Heading)
            if not unnamed or (who and who != speaker) or (owner >= 0 and block.start - self._starts[owner] > _REACH):
                owner, speaker = (-1 if key.startswith("#") else index), who
            owners.append(owner if owner >= 0 else index)
        return tuple(owners)

    def last_of(self, number: int) -> int:
        """Give the number of the last block that goes by the name of the block with this one."""
        last = number
        while last + 1 < len(self.owners) and self.owners[last + 1] == number:
            last += 1
        return last

    @cached_property
    def _begins(self) -> dict[str, int]:
        return dict(zip(self.keys, self._starts, strict=True))

    @cached_property
    def _steady_numbers(self) -> dict[str, int]:
        """The same by the name without the letter of its issue; these are wanted only in another issue."""
        return {steady_id(key): index for index, key in enumerate(self.keys)}

    @cached_property
    def folded(self) -> Folded:
        """The whole text folded."""
        return fold(self.text)

    @cached_property
    def words(self) -> dict[str, list[int]]:
        """Where each word of the folded text begins, in lower case."""
        places: dict[str, list[int]] = {}
        for match in _WORD.finditer(self.folded.text.lower()):
            places.setdefault(match[0], []).append(match.start())
        return places

    def block_number(self, offset: int) -> int:
        """Give the number of the block that holds the character at `offset`."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def number_of(self, name: str) -> int | None:
        """Give the number of the block of this name, in this issue or another, if it is here."""
        found = self.numbers.get(name)
        return self._steady_numbers.get(steady_id(name)) if found is None else found

    def revision(self, first: int, last: int) -> str:
        """Give the hash of the text of the blocks numbered `first` to `last`, without the line break after them."""
        known = self._revisions.get((first, last))
        if known is None:
            text = self.text[self.blocks[first].start : self.blocks[last].end]
            known = self._revisions[first, last] = digest(text.removesuffix("\n"))
        return known

    def unchanged(self, anchor: Anchor) -> Span | None:
        """Where an anchor stands if its words are where they were in their block; no searching at all.

        A block's number alone proves little, and neither do words that may now be part of others: there the letters
        beside them must be the same as well.
        """
        begin = self._begins.get(anchor.block)
        if begin is None and (begin := self._begin_in_issue(anchor.block)) is None:
            return None
        exact = anchor.exact
        start = begin + anchor.offset
        end = start + len(exact)
        if not exact or not self.text.startswith(exact, start):
            return None if exact else self._untouched(anchor, start)
        if anchor.sha256 == self._sha256 and anchor.block[0] != "#":
            return Span(start, end)
        return Span(start, end) if self._beside(anchor, start, end) else None

    def _begin_in_issue(self, name: str) -> int | None:
        """Where a block begins whose name has another letter in this issue."""
        number = self.number_of(name)
        return self._starts[number] if number is not None else None

    def _untouched(self, anchor: Anchor, start: int) -> Span | None:
        """Where an anchor without words stands, if not a letter of its block has changed."""
        number = self.block_number(start)
        return Span(start, start) if self.revision(number, number) == anchor.revision else None

    def _beside(self, anchor: Anchor, start: int, end: int) -> bool:
        """Whether the letters next to a place are those of the anchor: all of one side for a number, else one each."""
        text = self.text
        if anchor.block[0] == "#":
            before = text[max(0, start - len(anchor.prefix)) : start]
            return before == anchor.prefix or (bool(anchor.suffix) and text.startswith(anchor.suffix, end))
        return text[max(0, start - 1) : start] == anchor.prefix[-1:] and text[end : end + 1] == anchor.suffix[:1]


class _Grounds:
    """The grounds of the last transcripts: to compare two by their text would cost more than it saves."""

    _kept = 8

    def __init__(self) -> None:
        self._recent: tuple[Ground, ...] = ()

    def of(self, transcript: Transcript) -> Ground:
        for ground in self._recent:
            if ground.transcript is transcript:
                return ground
        ground = Ground(transcript)
        self._recent = (ground, *self._recent[: self._kept - 1])
        return ground


_grounds = _Grounds()


def ground_of(transcript: Transcript) -> Ground:
    """Give the ground of a transcript; those of the last eight are remembered."""
    return _grounds.of(transcript)
