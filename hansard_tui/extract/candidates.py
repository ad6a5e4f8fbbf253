"""Phrases that are worth a mention: rare in ordinary debate, and often enough in this transcript."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from hansard_tui.extract.background import Background, load_background
from hansard_tui.extract.phrases import Scan, joined_phrases, simple_phrases, single_words, untaken
from hansard_tui.extract.wordforms import singular
from hansard_tui.model.span import Span

FEW_WORDS = 6000
"""A text of no more words and marks than this is an excerpt: a rare phrase counts there though it stands only once."""
_ADJECTIVES = ("able", "ible", "ious", "eous", "ful", "ly", "less")
_OFTEN = 3
"""Times that a word no rarer than many others must stand in a debate of `_A_DEBATE` words, at least."""
_A_FEW_SPEECHES = 900
"""Words and marks from which an ordinary word that stands twice is chance."""
_A_DEBATE = 12_000
_BEFORE_VERBS = frozenset({
    "to", "will", "would", "can", "could", "may", "might", "must", "shall", "should", "not", "i", "we", "they", "you",
    "he", "she", "it", "who", "which", "do", "does", "did", "cannot", "never", "also", "please", "let", "us",
})  # fmt: skip
_LONGEST_ONCE = 3
"""Words of a phrase that stands once."""
_LONGEST_NAME = 3
"""Words of a person's name."""
_SHORTEST = 3
"""Letters of a word that may be a phrase by itself."""


@dataclass(frozen=True, slots=True)
class Floors:
    """How rare a phrase must be, on the scale of `rarity`."""

    acronym: float = 2.0
    rare_word: float = 5.0
    word: float = 4.2
    common_word: float = 3.6
    once: float = 4.6
    phrase: float = 3.6
    frequent_phrase: float = 3.0
    weak_head: float = 0.4
    """What is asked on top of a phrase whose last word says little."""


_FLOORS = Floors()


@dataclass(frozen=True, slots=True)
class Barred:
    """Words, in small letters, that make no phrase by themselves."""

    weak: frozenset[str]
    """Nouns that say little: "issue", "way"."""
    people: frozenset[str]
    """Parts of the names of people who speak or are spoken of."""
    forenames: frozenset[str] = frozenset()


class Place(NamedTuple):
    """A phrase where it stands: words first to last (the one after) of the scan."""

    first: int
    last: int
    key: str


class Free:
    """Tells whether a phrase stands clear of the spans that are taken."""

    def __init__(self, words: Scan, taken: Sequence[Span]) -> None:
        self._words = words
        spans = [span for span in taken if span.end > span.start]
        self._starts = [span.start for span in spans]
        reach = 0
        self._reach: list[int] = []
        for span in spans:
            reach = max(reach, span.end)
            self._reach.append(reach)

    def __call__(self, first: int, last: int) -> bool:
        """Whether the words from first to last (the one after) stand clear."""
        end = self._words.end(last - 1)
        place = bisect_right(self._starts, end - 1)
        return not place or self._reach[place - 1] <= self._words.starts[first]


def rarity(words: Sequence[str], background: Background) -> float:
    """Tell how rare a phrase is: the mean of its words and of its rarest pair.

    A plural is as common as its singular, for the last word.
    """
    content = [word for word in words if word[0].isalpha() and word not in {"and", "of", "for", "the", "in"}]
    if not content:
        return 0.0
    *first, last = content
    forms = _numbers(last)
    single = sum(map(background.rarity, first)) + background.rarity(*forms)
    if not first:
        return single
    pairs = [f"{a} {b}" for a, b in pairwise(first)]
    pairs += [f"{first[-1]} {form}" for form in forms]
    return 0.5 * single / len(content) + 0.5 * background.pair_rarity(*pairs)


def _numbers(word: str) -> tuple[str, ...]:
    """Give a noun in the singular and the plural, whichever it is printed in."""
    alone = singular(word)
    return word, alone, alone[:-1] + "ies" if alone.endswith("y") else alone + "s"


def choose_phrases(
    words: Scan, free: Free, covered: Iterable[tuple[int, int]], barred: Barred, general: Iterable[tuple[int, int]] = ()
) -> list[Place]:
    """Choose the phrases that are worth a mention, for each place the longest; none that touches `covered`.

    One that touches `general`, a subject of one word, must be longer and come back, as "frozen pensions" does.
    """
    taken = list(covered)
    hidden = _marked(words, taken)
    ordinary = _marked(words, general)
    shape = untaken(words.shape, taken)
    alone = single_words(shape)
    names = words.keys_alone(alone)
    longer = [Place(*span, words.key(*span)) for span in simple_phrases(shape)]
    longer += [Place(*span, words.key(*span)) for span in joined_phrases(words) if 1 not in hidden[slice(*span)]]
    test = _Test(words, barred, Counter([*names, *(place.key for place in longer)]))
    chosen = [
        place
        for place in (*test.single(alone, names, ordinary), *test.several(longer, ordinary))
        if not _is_cut_short(words.shape, place) and free(place.first, place.last)
    ]
    # What stands often goes first, or a chance neighbour would hide it; of those the longer.
    chosen.sort(key=lambda place: (test.counts[place.key] == 1, place.first - place.last, place.first))
    kept: list[Place] = []
    for place in chosen:
        if 1 not in hidden[place.first : place.last]:
            hidden[place.first : place.last] = b"\1" * (place.last - place.first)
            kept.append(place)
    return _often_enough(kept, test)


def _marked(words: Scan, spans: Iterable[tuple[int, int]]) -> bytearray:
    """Give a byte for each word, 1 where a span covers it."""
    marked = bytearray(len(words.lower))
    for first, last in spans:
        marked[first:last] = b"\1" * (last - first)
    return marked


def _is_cut_short(shape: str, place: Place) -> bool:
    """Whether a capitalised name goes on with a word of the House: "Regional Select" before "Committee"."""
    if shape.count("C", place.first, place.last) < place.last - place.first:
        return False
    after = place.last
    while shape[after : after + 1] == "C":
        after += 1
    return shape[after : after + 1] == "F"


def _often_enough(places: Sequence[Place], test: "_Test") -> list[Place]:
    """Leave out what has become too seldom since the longer phrases took their places."""
    left = Counter(place.key for place in places)
    return [place for place in places if left[place.key] >= test.least(place)]


class _Test:
    """Whether a phrase names a thing that the transcript is about."""

    def __init__(self, words: Scan, barred: Barred, counts: Counter[str]) -> None:
        self.words = words
        self.background = load_background()
        self.counts = counts
        self.barred = barred
        self.weak = barred.weak
        self.people = barred.people
        self.length = len(words.lower)
        self.short = self.length <= FEW_WORDS

    def least(self, place: Place) -> int:
        """Give how often a phrase must stand in the text."""
        shape = self.words.shape[place.first : place.last]
        plain = len(shape) > 1 and not set(shape) & set("&o,f")
        return 1 if self.short and (plain or self._is_name(shape)) else 2

    @staticmethod
    def _is_name(shape: str) -> bool:
        return shape == "Z" or (len(shape) > 1 and set(shape) <= set("CZof&"))

    def __call__(self, place: Place) -> bool:
        count = self.counts[place.key]
        lower = self.words.lower[place.first : place.last]
        shape = self.words.shape[place.first : place.last]
        if count < self.least(place) or (count == 1 and (self._holds_a_repeated(place) or self._is_chance(place))):
            return False
        if "," in shape and "&" not in shape[shape.rindex(",") :]:
            return False  # a list ends with "and"
        if set(shape) == {"C"} and (self.people.issuperset(lower) or self._is_somebody(lower)):
            return False
        rare = rarity(lower, self.background)
        if len(lower) == 1:
            return self._word(lower[0], shape, rare, count)
        return self._phrase(lower, shape, rare, count)

    def single(self, places: Sequence[int], keys: Sequence[str], ordinary: bytearray) -> Iterator[Place]:
        """Give the words at `places` that pass by themselves; each is told once, by where it stands first."""
        first = dict(zip(reversed(keys), reversed(places), strict=True))
        told = {key for key, place in first.items() if self._often(key) and self(Place(place, place + 1, key))}
        for place, key in zip(places, keys, strict=True):
            if key in told and not ordinary[place]:
                yield Place(place, place + 1, key)

    def several(self, places: Sequence[Place], ordinary: bytearray) -> Iterator[Place]:
        """Give the phrases of several words that pass."""
        first = {place.key: place for place in reversed(places)}
        told = {key for key, place in first.items() if self._often(key) and self(place)}
        for place in places:
            if place.key in told and (1 not in ordinary[place.first : place.last] or self.comes_back(place)):
                yield place

    def _often(self, key: str) -> bool:
        """Whether a phrase is worth a test: in a long text what stands once is nothing, and that is most of it."""
        return self.short or self.counts[key] > 1

    def comes_back(self, place: Place) -> bool:
        """Whether a phrase of several words stands often enough to be told from the general subject that it holds."""
        return place.last - place.first > 1 and self.counts[place.key] >= _OFTEN

    def _is_somebody(self, lower: Sequence[str]) -> bool:
        """Whether a name begins as those of people do: "Alan Dray"."""
        return 1 < len(lower) <= _LONGEST_NAME and lower[0] in self.barred.forenames

    def _holds_a_repeated(self, place: Place) -> bool:
        """Whether a phrase that stands once holds a shorter one that stands oftener."""
        spans = ((place.first + 1, place.last), (place.first, place.last - 1))
        return any(last - first > 1 and self.counts[self.words.key(first, last)] > 1 for first, last in spans)

    def _is_chance(self, place: Place) -> bool:
        """Whether a phrase that stands once begins where a verb may: "to publicise exclusion"; or is too long."""
        before = self.words.lower[place.first - 1] if place.first else ""
        shape = self.words.shape[place.first : place.last]
        if self._is_name(shape):
            return False
        return before in _BEFORE_VERBS or (place.last - place.first > _LONGEST_ONCE and not set(shape) & set("&o,f"))

    def _word(self, word: str, shape: str, rare: float, count: int) -> bool:
        """Whether one word is enough."""
        if word in self.weak or len(word) < _SHORTEST or shape in "ma" or word.endswith(_ADJECTIVES):
            return False
        if shape == "Z":
            return rare >= _FLOORS.acronym
        if shape == "n" and count < _OFTEN and self.length > _A_FEW_SPEECHES:
            return False
        if count < _OFTEN * (1 + self.length / _A_DEBATE) and not self.short:
            return rare >= _FLOORS.rare_word and (shape == "C" or count >= _OFTEN)
        return rare >= (_FLOORS.common_word if count > _OFTEN else _FLOORS.word)

    def _phrase(self, lower: Sequence[str], shape: str, rare: float, count: int) -> bool:
        """Whether several words are."""
        if all(word in self.weak for word in lower if word not in {"of", "and", "for", ","}):
            return False
        if "o" in shape and shape[0] not in "CZ" and singular(lower[shape.index("o") - 1]) in self.weak:
            return False  # "result of revaluation": what it is of is the topic
        weak = lower[-1] in self.weak
        if count == 1:
            return rare >= _FLOORS.once and (not weak or self._is_name(shape))
        floor = _FLOORS.frequent_phrase if count > 2 else _FLOORS.phrase  # noqa: PLR2004  # the same
        return rare >= floor + (_FLOORS.weak_head if weak else 0.0)
