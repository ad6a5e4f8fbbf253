"""Text with its typography taken away, so that other dashes and quotation marks are still the same words."""

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass

_DASHES = "‐‑‒–—―−⁃﹘﹣－"  # hyphens, dashes and minus signs of every width
_SINGLE = "‘’‚‛′`´ʼ"  # what editions print for an apostrophe
_DOUBLE = "“”„‟″«»"
_SPACES = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
_SPACES += "\u2028\u2029\u202f\u205f\u3000"
_ONE_FOR_ONE = str.maketrans(
    dict.fromkeys(_DASHES, "-")
    | dict.fromkeys(_SINGLE, "'")
    | dict.fromkeys(_DOUBLE, '"')
    | dict.fromkeys(_SPACES, " ")
)
# Soft hyphens and zero-width marks vanish; ligatures and the ellipsis grow; a letter with loose accents shrinks.
_UNEVEN = re.compile("[\xad\u200b\u2060\ufeff]|[\ufb00-\ufb06…]|[^\u0300-\u036f][\u0300-\u036f]+")
_VANISHING = "\xad\u200b\u2060\ufeff"


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text that still knows where each of its characters came from."""

    text: str
    length: int
    """Of the text as it was, in code points."""
    origins: tuple[int, ...] | None = None
    """For each folded character its offset in the text as it was; none where the two run side by side."""

    def origin(self, offset: int) -> int:
        """Where the folded character at `offset` began in the text as it was; the end maps to the end."""
        if self.origins is None:
            return offset
        return self.origins[offset] if offset < len(self.origins) else self.length

    def origins_of(self, start: int, end: int) -> tuple[int, int]:
        """Where the folded characters [start, end) came from; a ligature that is touched is taken whole."""
        while self.origins is not None and 0 < end < len(self.origins) and self.origins[end] == self.origins[end - 1]:
            end += 1
        return self.origin(start), self.origin(end)

    def place(self, offset: int) -> int:
        """Where the character at `offset` of the text as it was begins in the folded text."""
        return offset if self.origins is None else bisect_left(self.origins, offset)


def fold(text: str) -> Folded:
    """Fold dashes, quotation marks, white space, ligatures and loose accents; letters and case stay."""
    if not _UNEVEN.search(text):
        return Folded(text.translate(_ONE_FOR_ONE), len(text))
    pieces: list[str] = []
    origins: list[int] = []
    done = 0
    for match in _UNEVEN.finditer(text):
        start, end = match.span()
        even = text[done:start]
        whole = "" if match[0] in _VANISHING else unicodedata.normalize("NFKC", match[0])
        pieces += (even, whole)
        origins += range(done, start)
        origins += [start] * len(whole)
        done = end
    pieces.append(text[done:])
    origins += range(done, len(text))
    return Folded("".join(pieces).translate(_ONE_FOR_ONE), len(text), tuple(origins))
