"""Places where a quotation stands, or nearly stands, in a folded text, each with how well its surroundings agree."""

import math
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import nlargest

from hansard_tui.model.anchor import Anchor
from hansard_tui.store.distance import Match, distance, matches, similarity
from hansard_tui.store.fold import fold
from hansard_tui.store.ground import Ground

_WORD = re.compile(r"\w+")
_SCANNED = 20_000
"""A region of up to so many characters is scanned whole; in a longer one the quotation's words say where to look."""
_WHOLE = 1_200
"""A quotation of more characters is looked for by its two ends."""
_END = 400
_SIDE = 32
"""Characters of context that are compared on either side."""
_MOST_EXACT = 64
_MOST_VOTES = 4_000
_MOST_WINDOWS = 6
_LEAST_SEAM = 6
_REACH = 40
_OF_WORDS = 0.25
"""Where a passage begins and ends, its own words count for more than they do in telling one place from another."""
_PATIENCE = 0.1
"""Whole words are kept whole unless that makes the passage so much less like the quotation."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One place: folded offsets, and shares from 0 to 1."""

    start: int
    end: int
    similarity: float
    before: float
    """How like the words before it are to those of the anchor; 0 where the anchor has none."""
    after: float
    score: float

    @property
    def context(self) -> float:
        """The better of its two sides."""
        return max(self.before, self.after)

    def excerpt(self, length: int) -> float:
        """How like the passage and both its sides are, taken together; `length` is the quotation's."""
        return (length * self.similarity + _SIDE * (self.before + self.after)) / (length + 2 * _SIDE)


class Candidates:
    """Looks for one quotation in one text."""

    def __init__(self, anchor: Anchor, ground: Ground, expected: int) -> None:
        self.quote = fold(anchor.exact).text
        self.expected = expected
        self._before = fold(anchor.prefix).text[-_SIDE:]
        self._after = fold(anchor.suffix).text[:_SIDE]
        self._ground = ground
        self._text = ground.folded.text
        self._opens = bool(_WORD.match(self.quote)) and not _WORD.match(self._before[-1:])
        self._closes = bool(_WORD.match(self.quote[-1:])) and not _WORD.match(self._after[:1])
        self._known: dict[tuple[int, int, float], list[Candidate]] = {}

    def exact_at(self, start: int) -> Candidate | None:
        """Give the quotation at one place, if it stands there."""
        stands = self._text.startswith(self.quote, start) and self._at_word_edges(start)
        return self._judged(start, start + len(self.quote), 1.0) if stands else None

    def exact(self, start: int, end: int) -> list[Candidate]:
        """Give every place in [start, end) where the quotation stands letter for letter; of very many the likeliest."""
        if (known := self._known.get((start, end, 1.0))) is not None:
            return known
        places = [place for place in self._occurrences(start, end) if self._at_word_edges(place)]
        if len(places) > _MOST_EXACT:
            places = [place for place in places if self._touches(place)] or places
            places = sorted(places, key=lambda place: abs(place - self.expected))[:_MOST_EXACT]
        found = [self._judged(place, place + len(self.quote), 1.0) for place in places]
        self._known[start, end, 1.0] = found
        return found

    def near(self, start: int, end: int, floor: float) -> list[Candidate]:
        """Give the places in [start, end) whose words are at least `floor` like the quotation."""
        known = self._known.get((start, end, 0.0))
        if known is None:
            windows = [(start, end)] if end - start <= _SCANNED else self._windows(start, end)
            seek = self._near_ends if len(self.quote) > _WHOLE else self._near_whole
            judged = [self._settled(match) for window in windows for match in seek(*window)]
            known = self._known[start, end, 0.0] = list({(one.start, one.end): one for one in judged}.values())
        return [one for one in known if one.similarity >= floor]

    def seam(self) -> Candidate | None:
        """Give the one place where the words before meet the words after, with nothing between them."""
        joined = self._before + self._after
        place = self._text.find(joined) if len(joined) >= _LEAST_SEAM else -1
        if place < 0 or self._text.find(joined, place + 1) >= 0:
            return None
        return Candidate(place + len(self._before), place + len(self._before), 1.0, 1.0, 1.0, 1.0)

    def _occurrences(self, start: int, end: int) -> Iterator[int]:
        place = self._text.find(self.quote, start, end)
        while place >= 0:
            yield place
            place = self._text.find(self.quote, place + 1, end)

    def _at_word_edges(self, place: int) -> bool:
        """Whether a quotation that began and ended with whole words does so here."""
        end = place + len(self.quote)
        cut = self._opens and place and _WORD.match(self._text, place - 1)
        return not cut and not (self._closes and _WORD.match(self._text, end))

    def _touches(self, place: int) -> bool:
        before, after = self._before[-8:], self._after[:8]
        ends = place + len(self.quote)
        return (bool(before) and self._text.endswith(before, 0, place)) or self._text.startswith(after or "\0", ends)

    def _near_whole(self, start: int, end: int) -> Iterator[Match]:
        limit = int(0.35 * len(self.quote))
        for match in matches(self.quote, self._text[start:end], limit):
            yield Match(start + match.start, start + match.end, match.distance)

    def _near_ends(self, start: int, end: int) -> Iterator[Match]:
        """Look for a long quotation by its first words and then, within reach of them, by its last."""
        head, limit = self.quote[:_END], int(0.35 * _END)
        for first in matches(head, self._text[start:end], limit, most=2):
            opening = start + first.start
            closing = self._closing(opening)
            if closing is not None:
                yield Match(opening, closing, distance(self.quote, self._text[opening:closing]))

    def _closing(self, opening: int) -> int | None:
        """Find where a long quotation that begins at `opening` ends, keeping its length as well as can be."""
        tail, due = self.quote[-_END:], opening + len(self.quote)
        first, last = opening + len(self.quote) // 2, opening + len(self.quote) * 3 // 2
        whole = [match.start() + _END for match in re.finditer(re.escape(tail), self._text[first:last])]
        near = whole or [match.end for match in matches(tail, self._text[first:last], int(0.35 * _END))]
        return min((first + end for end in near), key=lambda end: abs(end - due), default=None)

    def _windows(self, start: int, end: int) -> list[tuple[int, int]]:
        """Let the quotation's words, the rarest first, vote for where it would begin."""
        sought = self.quote if len(self.quote) <= _WHOLE else self.quote[:_END]
        width = max(16, len(sought) // 2)
        index = self._ground.words
        said = [(match[0], match.start()) for match in _WORD.finditer(sought.lower())]
        votes: defaultdict[int, float] = defaultdict(float)
        spent = 0
        for word, offset in sorted(said, key=lambda item: len(index.get(item[0], ()))):
            places = index.get(word, ())
            spent += len(places)
            if spent > _MOST_VOTES and votes:
                break
            for place in places:
                if start <= place < end:
                    votes[(place - offset) // width] += 1 / math.sqrt(len(places))
        pairs = {bucket: votes[bucket] + votes.get(bucket + 1, 0.0) for bucket in list(votes)}
        slack = len(sought) * 35 // 100 + 8
        return [
            (max(start, bucket * width - slack), min(end, (bucket + 2) * width + len(sought) + slack))
            for bucket in nlargest(_MOST_WINDOWS, pairs, key=pairs.__getitem__)
        ]

    def _settled(self, match: Match) -> Candidate:
        """Let a near match begin and end with whole words, as the quotation did, unless that makes it less like."""
        start, end = match.start, match.end
        if len(self.quote) > _WHOLE:
            return self._judged(start, end, max(0.0, 1 - match.distance / len(self.quote)))
        starts = self._word_ends(start, opening=True) if self._opens else {start}
        ends = self._word_ends(end, opening=False) if self._closes else {end}
        tried = [self._judged(a, b, self._likeness(a, b)) for a in starts for b in ends if a < b]
        best = max(tried, key=lambda one: one.score + _OF_WORDS * one.similarity, default=None)
        least = 1 - match.distance / len(self.quote)
        if best is None or best.similarity < least - _PATIENCE:
            return self._judged(match.start, match.end, least)
        return best

    def _likeness(self, start: int, end: int) -> float:
        return similarity(self.quote, self._text[start:end])

    def _word_ends(self, offset: int, *, opening: bool) -> set[int]:
        """Give where the words around `offset` begin, or end: that word, the one before and the one after."""
        first, last = max(0, offset - _REACH), min(len(self._text), offset + _REACH)
        edges = [
            match.start() if opening else match.end()
            for match in _WORD.finditer(self._text, first, last)
            if (match.start() > first or not first) and (match.end() < last or last == len(self._text))
        ]
        return set(sorted(edges, key=lambda edge: abs(edge - offset))[:3]) or {offset}

    def _judged(self, start: int, end: int, likeness: float) -> Candidate:
        """Score a place: 50 parts the quotation, 20 each side, 2 for standing where it is expected."""
        before = self._text[max(0, start - len(self._before)) : start]
        after = self._text[end : end + len(self._after)]
        # At the edges of the text there may be less to compare with than the anchor has.
        left = similarity(self._before[-len(before) :], before) if self._before and before else 0.0
        right = similarity(self._after[: len(after)], after) if self._after and after else 0.0
        nearness = 1 - min(1.0, abs(start - self.expected) / max(1, len(self._text)))
        score = (
            50 * likeness
            + 20 * _weighed(left, before, self._before)
            + 20 * _weighed(right, after, self._after)
            + 2 * nearness
        ) / 92
        return Candidate(start, end, likeness, left, right, score)


def _weighed(likeness: float, here: str, wanted: str) -> float:
    """Give how much a side speaks for a place: of few letters that are only like, little is to be learnt."""
    return likeness if likeness == 1 else likeness * len(here) / max(1, len(wanted))
