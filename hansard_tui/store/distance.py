"""How far two strings are apart, and where one nearly occurs in another: Myers' bit-vectors on long integers."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

_LONG = 20_000
"""Beyond this many characters a side, whole lines are compared first: the cost grows with the product."""


@dataclass(frozen=True, slots=True)
class Match:
    """Where a pattern nearly occurs: half-open offsets in the text, and the edits between the two."""

    start: int
    end: int
    distance: int


def distance(one: str, other: str) -> int:
    """How many letters must be put in, taken out or changed to make `other` of `one` (at most: long texts by lines)."""
    one, other = _without_common_ends(one, other)
    if not one or not other:
        return len(one) + len(other)
    if min(len(one), len(other)) > _LONG:
        return _distance_by_lines(one, other)
    if len(one) > len(other):
        one, other = other, one
    *_, last = _scores(one, other, anchored=True)
    return last


def similarity(quote: str, words: str) -> float:
    """Give 1 less the edits for each letter of `quote`; never below 0."""
    return max(0.0, 1 - distance(quote, words) / max(1, len(quote)))


def matches(pattern: str, text: str, limit: int, most: int = 6) -> list[Match]:
    """Give the places where `pattern` occurs in `text` with at most `limit` edits, fewest edits first.

    Places whose ends lie within half a pattern of each other count as one.
    """
    valleys: list[tuple[int, int]] = []  # (distance, end), the lowest of each run of neighbouring ends
    apart = max(1, len(pattern) // 2)
    for end, score in enumerate(_scores(pattern, text, anchored=False), 1):
        if score > limit:
            continue
        if valleys and end - valleys[-1][1] < apart:
            if score <= valleys[-1][0]:
                valleys[-1] = (score, end)
        else:
            valleys.append((score, end))
    return [_match(pattern, text, end, score) for score, end in sorted(valleys)[:most]]


def _match(pattern: str, text: str, end: int, edits: int) -> Match:
    """Find where the match that ends at `end` begins: the start that keeps the pattern's length best."""
    back = text[max(0, end - len(pattern) - edits) : end][::-1]
    lengths = [n for n, score in enumerate(_scores(pattern[::-1], back, anchored=True), 1) if score == edits]
    length = min(lengths, key=lambda n: abs(n - len(pattern)), default=0)
    return Match(end - length, end, edits)


def _scores(pattern: str, text: str, *, anchored: bool) -> Iterator[int]:
    """Give, after each character of `text`, the edits between `pattern` and the best match that ends there.

    Anchored, the match must begin where the text does. After Hyyrö's form of Myers' algorithm.
    """
    where: dict[str, int] = {}
    for place, letter in enumerate(pattern):
        where[letter] = where.get(letter, 0) | 1 << place
    full, high = (1 << len(pattern)) - 1, 1 << len(pattern) - 1
    more, less, score, carry = full, 0, len(pattern), int(anchored)
    for letter in text:
        equal = where.get(letter, 0)
        across = (((equal & more) + more) ^ more) | equal
        rising = less | (full & ~(across | more))
        falling = more & across
        if rising & high:
            score += 1
        elif falling & high:
            score -= 1
        down = equal | less
        rising = rising << 1 | carry
        more = (falling << 1 | ~(down | rising)) & full
        less = rising & down
        yield score


def _without_common_ends(one: str, other: str) -> tuple[str, str]:
    start, shorter = 0, min(len(one), len(other))
    while start < shorter and one[start] == other[start]:
        start += 1
    end = 0
    while end < shorter - start and one[-1 - end] == other[-1 - end]:
        end += 1
    return one[start : len(one) - end], other[start : len(other) - end]


def _distance_by_lines(one: str, other: str) -> int:
    """Give an upper bound: lines that are the same cost nothing, runs of others as much as they must at most."""
    old, new = one.splitlines(keepends=True), other.splitlines(keepends=True)
    edits = 0
    for op, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, come = "".join(old[a:b]), "".join(new[c:d])
        if op != "equal":
            short = max(len(gone), len(come)) <= _LONG
            edits += distance(gone, come) if short else max(len(gone), len(come))
    return edits
