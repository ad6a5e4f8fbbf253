"""Words as the finders see them: where they are, their singular, their initials, the name that a key is made from."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

T = TypeVar("T")

MOST = 100_000
"""Words of which is kept what they tell: a text of nothing but different words must not fill the memory."""
LONGEST = 64
"""Letters of such a word; what is longer is seldom met again."""

# Most words are plain letters alone, for which the general form takes half as long again.
TOKEN = re.compile(r"[a-zA-Z0-9]++(?![-\w])|[^\W_]+(?:-[^\W_]+)*|[’']s\b|\n|[^\w\s]")
"""A word (with inner hyphens), a possessive's ending, a line feed, or a mark."""


_IRREGULAR = {
    "children": "child", "people": "people", "persons": "person", "men": "man", "women": "woman", "lives": "life",
    "wives": "wife", "knives": "knife", "thieves": "thief", "criteria": "criterion", "phenomena": "phenomenon",
    "crises": "crisis", "analyses": "analysis", "bases": "base", "diagnoses": "diagnosis", "feet": "foot",
    "teeth": "tooth", "policemen": "policeman", "businessmen": "businessman", "fishermen": "fisherman",
    "buses": "bus", "viruses": "virus", "campuses": "campus", "bonuses": "bonus", "statuses": "status",
    "movies": "movie", "cookies": "cookie", "shoes": "shoe", "halves": "half", "leaves": "leave",
}  # fmt: skip
_ALIKE = frozenset({
    "news", "politics", "economics", "ethics", "series", "species", "means", "premises", "works", "headquarters",
    "physics", "mathematics", "athletics", "wales", "logistics", "thames", "lords", "commons", "always", "perhaps",
    "towards", "afterwards", "besides", "gas", "bus", "plus", "virus", "census", "campus", "consensus", "status",
    "bonus", "bias", "chaos", "canvas", "atlas", "corps", "christmas", "overseas", "aids", "arms", "customs",
})  # fmt: skip
_SHORTEST_PLURAL = 4
_KEPT_ENDINGS = ("ss", "us", "is", "ous", "ics")


@lru_cache(maxsize=65536)
def singular(word: str) -> str:
    """Give the singular of a lower-case noun; a word that is no plural is given as it is."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < _SHORTEST_PLURAL or not word.endswith("s") or word in _ALIKE or word.endswith(_KEPT_ENDINGS):
        return word
    if word.endswith("ies") and len(word) > _SHORTEST_PLURAL:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    return word[:-1]


class Told(dict[str, T]):
    """What is told of a word, told once for each."""

    def __init__(self, tell: Callable[[str], T]) -> None:
        super().__init__()
        self._tell = tell

    def __missing__(self, word: str) -> T:
        told = self._tell(word)
        if len(word) > LONGEST:
            return told
        if len(self) >= MOST:
            self.clear()
        self[word] = told
        return told


def singular_phrase(words: tuple[str, ...]) -> str:
    """Give the phrase in lower case with its last word in the singular: the form by which phrases are compared."""
    return " ".join((*words[:-1], singular(words[-1])))


@lru_cache(maxsize=65536)
def normal(phrase: str) -> str:
    """Give the form by which a phrase is compared: lower case, single spaces, last word singular, one hyphenation.

    "Clinical Commissioning Groups" and "clinical commissioning group" have one form, as "CCGs" and "CCG" have.
    """
    words = TOKEN.findall(phrase)
    if not words:
        return ""
    if is_acronym(words[-1]):
        words[-1] = words[-1].removesuffix("s")
    return singular_phrase(tuple(word.lower() for word in words))


_BETWEEN = re.compile(r"[\W_]+")


@lru_cache(maxsize=65536)
def slug(phrase: str) -> str:
    """Give what a key is made from: lower case, words joined by hyphens."""
    return _BETWEEN.sub("-", phrase.lower()).strip("-")


_LONGEST_ACRONYM = 7


@lru_cache(maxsize=65536)
def is_acronym(word: str) -> bool:
    """Whether a word as printed is made of capitals, with a plural's "s" or a few small letters allowed."""
    if len(word) > _LONGEST_ACRONYM and word.isupper():
        return False  # a word of a heading
    capitals = sum(letter.isupper() for letter in word)
    return capitals >= 2 and capitals * 2 >= len(word.rstrip("s")) and word.isalnum() and not word.isdigit()  # noqa: PLR2004  # two capitals make an acronym


_SMALL = frozenset({
    "a", "an", "and", "for", "in", "of", "on", "the", "to", "with",
})  # fmt: skip


def initials(words: tuple[str, ...], *, small: bool = False) -> str:
    """Give the initials of a phrase in capitals; `small` counts "and", "of", "for" too. A hyphen begins no new word."""
    return "".join(word[0] for word in words if small or word.lower() not in _SMALL).upper()
