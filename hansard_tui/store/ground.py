"""What anchors stand on: a transcript's blocks by name, the hash of each, its folded text and where its words are."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache
from hashlib import sha256

from hansard_tui.model.anchor import Anchor
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Block, Contribution, Transcript
from hansard_tui.store.fold import Folded, fold

_ISSUE = re.compile(r"(\d{4}-\d\d-\d\d)[a-z]+(?=[._])")
_WORD = re.compile(r"\w+")


def steady_id(identifier: str) -> str:
    """Give a publisher's id without the letter that each re-issue of a day changes: 2009-10-26b.3.1, 2009-10-26.3.1."""
    return _ISSUE.sub(r"\1", identifier)


def digest(text: str) -> str:
    """Give the SHA-256 of a text, in hexadecimal; half a surrogate pair counts as it stands."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def label(block: Block | None) -> str:
    """Who a block is printed as coming from; empty where that is not known or it is no contribution."""
    known = isinstance(block, Contribution) and block.attribution.known
    return block.attribution.shown if known and isinstance(block, Contribution) else ""


class Ground:
    """One transcript, made ready for anchors. Everything costly is done once, and only when it is wanted."""

    def __init__(self, transcript: Transcript) -> None:
        self.transcript = transcript
        self.text = transcript.text
        self.blocks = tuple(transcript.blocks) or (Block(0, len(transcript.text)),)
        self._starts = [block.start for block in self.blocks]
        self._revisions: dict[tuple[int, int], str] = {}

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """Each block's name: the publisher's id where no other block has it, "#n" otherwise."""
        steady = [steady_id(block.id) for block in self.blocks]
        once = {name for name in steady if name} if len(set(steady)) == len(steady) else _unrepeated(steady)
        return tuple(
            block.id if name in once else f"#{index}"
            for index, (block, name) in enumerate(zip(self.blocks, steady, strict=True))
        )

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Give the number of each block by its name, with the letter of its issue and without."""
        names = {steady_id(key): index for index, key in enumerate(self.keys)}
        return names | {key: index for index, key in enumerate(self.keys)}

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

    def number_of(self, anchor: Anchor) -> int | None:
        """Give the number of the block that an anchor names, if it is here."""
        found = self.numbers.get(anchor.block)
        return self.numbers.get(steady_id(anchor.block)) if found is None else found

    def revision(self, first: int, last: int) -> str:
        """Give the hash of the text of the blocks numbered `first` to `last`, without the line break after them."""
        known = self._revisions.get((first, last))
        if known is None:
            text = self.text[self.blocks[first].start : self.blocks[last].end]
            known = self._revisions[first, last] = digest(text.removesuffix("\n"))
        return known

    def unchanged(self, anchor: Anchor) -> Span | None:
        """Where an anchor stands if not a letter of its block or blocks has changed; no searching at all."""
        first = self.numbers.get(anchor.block)
        if first is None and (first := self.numbers.get(steady_id(anchor.block))) is None:
            return None
        block = self.blocks[first]
        start = block.start + anchor.offset
        end = start + len(anchor.exact)
        last = first if end <= block.end else self.block_number(end - 1)
        if self.revision(first, last) != anchor.revision or self.text[start:end] != anchor.exact:
            return None
        return Span(start, end) if anchor.block[:1] != "#" or self._beside(anchor, start, end) else None

    def _beside(self, anchor: Anchor, start: int, end: int) -> bool:
        """Whether the letters next to a place are those of the anchor: a block's number alone proves little."""
        before = self.text[max(0, start - len(anchor.prefix)) : start]
        return before == anchor.prefix or (bool(anchor.suffix) and self.text.startswith(anchor.suffix, end))


def _unrepeated(names: list[str]) -> set[str]:
    seen: set[str] = set()
    repeated = {name for name in names if name in seen or seen.add(name)}  # type: ignore[func-returns-value]
    return seen - repeated - {""}


@dataclass(frozen=True, slots=True, eq=False)
class _Open:
    """A transcript known by itself alone: to compare two by their text would cost more than it saves."""

    transcript: Transcript

    def __hash__(self) -> int:
        return id(self.transcript)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Open) and self.transcript is other.transcript


@lru_cache(maxsize=8)
def _ground(opened: _Open) -> Ground:
    return Ground(opened.transcript)


def ground_of(transcript: Transcript) -> Ground:
    """Give the ground of a transcript; the last eight are remembered."""
    return _ground(_Open(transcript))
