"""Which of many patterns a text may match, told by its words: each word is looked at once, and not once a pattern."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, reduce
from operator import or_
from typing import NamedTuple

from hansard_tui.extract.rules import Pattern, Rules
from hansard_tui.extract.wordforms import Told

_LETTERS = re.compile(r"[a-z]+")


def _part(cue: str) -> str:
    """Give the longest run of letters in a cue: wherever the cue stands, some word there holds it.

    A blank stands at its end where the word ends or begins there, for something that is no letter follows or precedes.
    """
    runs = (f"{' ' * (run.start() > 0)}{run[0]}{' ' * (run.end() < len(cue))}" for run in _LETTERS.finditer(cue))
    return max(runs, key=len, default="")


class Said(NamedTuple):
    """A stretch of text, sifted."""

    lowered: str
    """In small letters."""
    words: list[str]
    """Its runs of plain letters."""
    bits: int
    """One for each pattern of the rules of which a part of a cue stands there."""


class Sieve:
    """The patterns of some rules, which lets those pass that a text may match."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self._patterns = tuple(patterns)
        parts: dict[str, int] = {}
        for number, pattern in enumerate(self._patterns):
            for part in set(map(_part, pattern.cues or ("",))):
                parts[part] = parts.get(part, 0) | 1 << number
        self._always = parts.pop("", 0)
        self._parts = parts
        self._lengths = sorted(set(map(len, parts)))
        self._bits: Told[int] = Told(self._of_word)

    def _of_word(self, word: str) -> int:
        told, word = 0, f" {word} "
        for length in self._lengths:
            for start in range(len(word) - length + 1):
                told |= self._parts.get(word[start : start + length], 0)
        return told

    def say(self, text: str, start: int, end: int) -> Said:
        """Sift [start, end) of `text`."""
        lowered = text[start:end].lower()
        words = _LETTERS.findall(lowered)
        return Said(lowered, words, reduce(or_, filter(None, map(self._bits.__getitem__, words)), self._always))

    def among(self, wanted: Callable[[Pattern], bool]) -> int:
        """Give a bit for each pattern that is wanted."""
        return sum(1 << number for number, pattern in enumerate(self._patterns) if wanted(pattern))

    def passing(self, said: Said, among: int) -> Iterator[Pattern]:
        """Give the patterns `among` some that may match, in their order: just those of which `may_match` holds."""
        left = said.bits & among
        while left:
            lowest = left & -left
            left ^= lowest
            pattern = self._patterns[lowest.bit_length() - 1]
            if pattern.may_match(said.lowered):
                yield pattern


@lru_cache(maxsize=4)
def sieve_of(rules: Rules) -> Sieve:
    """Give the sieve of all the patterns of `rules`: each word is told once for all who ask."""
    return Sieve(rules.patterns)
