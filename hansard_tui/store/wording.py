"""What changed between two wordings of a passage, word by word."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby

from hansard_tui.store.fold import fold

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
_SENTENCE = re.compile(r"[^.?!\n]+[.?!\n]*\s*|[.?!\n]+\s*")
_MANY = 1_500
"""Beyond so many tokens on both sides whole sentences are compared first: words alone would take minutes."""

Part = tuple[str, str]


def changed_words(before: str, after: str) -> tuple[Part, ...]:
    """Compare two passages word by word: ("same" | "gone" | "new", words), in reading order.

    Dashes, quotation marks and white space that only look different count as the same, and are shown as in `after`.
    """
    joined = groupby(_compared(_TOKEN.findall(before), _TOKEN.findall(after)), key=lambda part: part[0])
    return tuple((op, "".join(words for _, words in parts)) for op, parts in joined)


def _compared(old: list[str], new: list[str]) -> Iterator[Part]:
    """Compare two lists of tokens; what they begin and end with alike costs nothing."""
    one, other = _folded(old), _folded(new)
    shorter = min(len(one), len(other))
    start = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    rest = shorter - start
    end = next((at for at in range(rest) if one[-1 - at] != other[-1 - at]), rest)
    yield from _part("same", new[:start])
    middle = old[start : len(old) - end], new[start : len(new) - end]
    if min(map(len, middle)) > _MANY:
        yield from _by_sentences("".join(middle[0]), "".join(middle[1]))
    else:
        yield from _by_words(*middle)
    yield from _part("same", new[len(new) - end :])


def _by_words(old: list[str], new: list[str]) -> Iterator[Part]:
    for op, a, b, c, d in _opcodes(old, new):
        if op == "equal":
            yield from _part("same", new[c:d])
        else:
            yield from _part("gone", old[a:b])
            yield from _part("new", new[c:d])


def _by_sentences(before: str, after: str) -> Iterator[Part]:
    """Compare sentences, and the words of those that changed."""
    old, new = _SENTENCE.findall(before), _SENTENCE.findall(after)
    for op, a, b, c, d in _opcodes(old, new):
        gone, come = _TOKEN.findall("".join(old[a:b])), _TOKEN.findall("".join(new[c:d]))
        if op == "equal":
            yield from _part("same", new[c:d])
        elif min(len(gone), len(come)) > _MANY:
            yield from _part("gone", gone)
            yield from _part("new", come)
        else:
            yield from _by_words(gone, come)


def _opcodes(old: list[str], new: list[str]) -> Sequence[tuple[str, int, int, int, int]]:
    return SequenceMatcher(None, _folded(old), _folded(new), autojunk=False).get_opcodes()


def _folded(parts: list[str]) -> list[str]:
    return [part if part.isascii() and part.isalnum() else fold(part).text for part in parts]


def _part(op: str, parts: list[str]) -> Iterator[Part]:
    if parts:
        yield op, "".join(parts)
