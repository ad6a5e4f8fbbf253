"""Which of many patterns a text may match, told by its words: each word is looked at once, and not once a pattern."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import reduce
from operator import or_
from typing import NamedTuple, TypeVar

from hansard_tui.extract.rules import Pattern

T = TypeVar("T")

_LETTERS = re.compile(r"[a-z]+")
_MOST = 100_000
"""Words of which is kept what they tell: a text of nothing but different words must not fill the memory."""


class Told(dict[str, T]):
    """What is told of a word, told once for each."""

    def __init__(self, tell: Callable[[str], T]) -> None:
        super().__init__()
        self._tell = tell

    def __missing__(self, word: str) -> T:
        if len(self) >= _MOST:
            self.clear()
        told = self[word] = self._tell(word)
        return told


class Said(NamedTuple):
    """A stretch of text, to be sifted."""

    lowered: str
    """In small letters."""
    words: list[str]
    """Its runs of plain letters."""


def say(text: str, start: int, end: int) -> Said:
    """Give [start, end) of `text` to be sifted."""
    lowered = text[start:end].lower()
    return Said(lowered, _LETTERS.findall(lowered))


class Sieve:
    """Some patterns, which lets those pass that a text may match."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self._patterns = tuple(patterns)
        parts: dict[str, int] = {}
        for number, pattern in enumerate(self._patterns):
            # The longest run of letters in a cue: wherever the cue stands, some word there holds it.
            for part in {max(_LETTERS.findall(cue), key=len, default="") for cue in pattern.cues or ("",)}:
                parts[part] = parts.get(part, 0) | 1 << number
        self._always = parts.pop("", 0)
        self._parts = parts
        self._lengths = sorted(set(map(len, parts)))
        self._bits: Told[int] = Told(self._of_word)

    def _of_word(self, word: str) -> int:
        told = 0
        for length in self._lengths:
            for start in range(len(word) - length + 1):
                told |= self._parts.get(word[start : start + length], 0)
        return told

    def passing(self, said: Said) -> Iterator[Pattern]:
        """Give the patterns that may match, in their order: just those of which `may_match` holds."""
        left = reduce(or_, map(self._bits.__getitem__, said.words), self._always)
        while left:
            lowest = left & -left
            left ^= lowest
            pattern = self._patterns[lowest.bit_length() - 1]
            if pattern.may_match(said.lowered):
                yield pattern
