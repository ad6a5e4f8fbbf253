"""White space between words, which is one space and nothing else: where it is more, and the mending of it."""

import re
from collections.abc import Sequence
from itertools import filterfalse

_RAGGED = re.compile(r"[^\S ]\s*| \s+")
_LONG = 1 << 20
_SOME = 64
_CONTROLS = "\t\r\v\f\x1c\x1d\x1e\x1f"
_SPACES = "\x85\xa0\u1680\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f"
_QUADS, _QUADS_END = "\u2000\u3000", b"\x80\x80"
"""White space whose number ends in a zero byte, and how its UTF-8 ends."""


def tidy(words: str) -> str:
    """Give words with one space between two, and none around them."""
    # Most paragraphs are tidy, and to see so costs a fifth of splitting.
    words = words.strip()
    if "  " not in words and not _broken(words):
        return words
    # Splitting is quickest, and needs a hundred times the memory of the words.
    return " ".join(words.split()) if len(words) < _LONG else _RAGGED.sub(" ", words)


def _broken(words: str) -> bool:
    """Whether white space other than the space may stand between words."""
    if not words.isascii():
        return not words.isprintable()  # of white space the space alone is printable
    # A search for one letter of ASCII is the processor's own, and nine of them a fifth of looking at each letter.
    return (
        "\n" in words
        or "\t" in words
        or "\r" in words
        or "\v" in words
        or "\f" in words
        or "\x1c" in words
        or "\x1d" in words
        or "\x1e" in words
        or "\x1f" in words
    )


def rare_letters(paragraphs: Sequence[str]) -> tuple[str, bool]:
    """Give each kind of white space in a text but space and line feed, and whether a NUL or half a character is there.

    To search for each of these in turn costs less than to look at each letter once; some paragraphs at a time, which
    stay near the processor.
    """
    spaces, unfit = "", False
    for start in range(0, len(paragraphs), _SOME):
        some = paragraphs[start : start + _SOME]
        plain, other = "".join(filter(str.isascii, some)), "".join(filterfalse(str.isascii, some))
        spaces += "".join([space for space in _CONTROLS if space in plain])
        if other:
            spaces += "".join([space for space in _CONTROLS + _SPACES if space in other])
            found, halved = _rarest(other)
            spaces, unfit = spaces + found, unfit or halved
        unfit = unfit or "\0" in plain
    return "".join(dict.fromkeys(spaces)), unfit


def _rarest(text: str) -> tuple[str, bool]:
    """Look for what no quick search for a letter finds, in UTF-8, which shows it and refuses half a character."""
    unfit = quads = False
    try:
        for start in range(0, len(text), _LONG):
            data = text[start : start + _LONG].encode()
            unfit = unfit or b"\0" in data
            quads = quads or data.rfind(_QUADS_END) >= 0
    except UnicodeEncodeError:
        unfit = quads = True
    return "".join([space for space in _QUADS if space in text]) if quads else "", unfit


def tidied(paragraphs: list[str], spaces: str) -> list[str]:
    """Give paragraphs with one space between two words, where these are the kinds of white space that they may hold.

    None of them may begin or end with white space.
    """
    for space in spaces:
        paragraphs = [words.replace(space, " ") for words in paragraphs]
    # To look from the end takes two thirds of the time, by the way that Python looks.
    return [_single(words) if words.rfind("  ") >= 0 or "\n" in words else words for words in paragraphs]


def _single(words: str) -> str:
    """Make one space of several, and of line feeds: where they are few, to replace them is quicker than to split."""
    words = words.replace("\n", " ")
    while "  " in words:
        words = words.replace("  ", " ")
    return words
