"""Patterns that mind no capitals, looked for in small letters: a third of the time of folding letter by letter."""

import re
from collections.abc import Iterator
from functools import lru_cache

_TRIED = 40
"""Searches without haste: to write a pattern small takes about as long as it then saves in as many."""
_ODD = ("ı", "ſ")
"""Letters that such a pattern takes for others, which are no capitals of them."""
_MINDING = "(?-i:"
"""Opens a part of a pattern that minds capitals."""
_PARENTHESIS = re.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|(?P<not>\(\?<?!)|(?P<minding>\(\?-i:)|(?P<open>\()|(?P<shut>\))"
)
_UNLIKE = re.compile(
    r"\(\?[a-zA-Z]*i|\(\?-[a-zA-Z]{2}|\(\?[a-zA-Z]+-|\(\?P<\w*[A-Z]|\\[xuUN0]|[A-Z]-[^A-Z]|[^A-Z]-[A-Z]"
)
"""What in a pattern minds capitals after all, or cannot be written small."""
_CAPITAL = re.compile(r"(\\.|\(\?P)|([A-Z])", re.DOTALL)


def small_of(text: str) -> str:
    """Give a text in small letters, each at the place of its own; empty where that cannot be."""
    small = text.lower()
    return small if len(small) == len(text) and not any(map(text.__contains__, _ODD)) else ""


@lru_cache(maxsize=2)
def in_small(text: str) -> str:
    """Give the same, and remember it: of a whole transcript, whose sentences are read one after another."""
    return small_of(text)


def _only_asks(source: str) -> bool:
    """Whether no part that minds capitals says what must not stand there: without capitals it would forbid more."""
    inside, minding = [False], 0
    for found in _PARENTHESIS.finditer(source):
        minding += bool(found["minding"])
        if found["minding"] and inside[-1]:
            return False
        if found["not"] or found["minding"] or found["open"]:
            inside.append(inside[-1] or bool(found["not"]))
        elif found["shut"] and len(inside) > 1:
            inside.pop()
    return minding == source.count(_MINDING)  # or the letters stand in a class or after a backslash


def small_pattern(regex: re.Pattern[str]) -> re.Pattern[str] | None:
    """Give the pattern that finds in small letters what `regex` finds in any; none where there is no such pattern.

    Where a part of `regex` minds capitals it finds more.
    """
    source = regex.pattern
    if not regex.flags & re.IGNORECASE or _UNLIKE.search(source) or not _only_asks(source):
        return None
    source = source.replace(_MINDING, "(?:")
    if any(letter.lower() != letter.upper() and not letter.isascii() for letter in source):
        return None
    written = _CAPITAL.sub(lambda match: match[1] or match[2].lower(), source)
    return re.compile(written, regex.flags & ~re.IGNORECASE)


class Quick:
    """A pattern, with what finds its matches sooner."""

    __slots__ = ("_exact", "_left", "_regex", "_small")

    def __init__(self, regex: re.Pattern[str]) -> None:
        self._regex = regex
        self._small: re.Pattern[str] | None = None
        self._left = _TRIED
        self._exact = _MINDING not in regex.pattern

    def search(self, text: str, small: str, start: int, end: int) -> re.Match[str] | None:
        """Give the first match in [start, end) of `text`, of which `small` is what `small_of` gives."""
        finder = self._finder() if small else None
        if finder is None:
            return self._regex.search(text, start, end)
        while found := finder.search(small, start, end):
            if match := self._regex.match(text, found.start(), end):
                return match
            start = found.start() + 1
        return None

    def finditer(self, text: str, small: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Give every match in [start, end) of `text`, of which `small` is what `small_of` gives."""
        finder = self._finder() if small and self._exact else None
        if finder is None:
            yield from self._regex.finditer(text, start, end)
            return
        for found in finder.finditer(small, start, end):
            if match := self._regex.match(text, found.start(), end):
                yield match

    def _finder(self) -> re.Pattern[str] | None:
        """Give the pattern for small letters, made once it is worth its making: a first screen waits for none."""
        if self._left:
            self._left -= 1
            if not self._left:
                self._small = small_pattern(self._regex)
        return self._small
