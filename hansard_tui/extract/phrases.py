"""Phrases that may name a thing: nouns with what goes before them, and with the "of", "and" and commas inside names.

The words of a text are written as a string of one letter each, so that a phrase is a regular expression over letters.
"""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, compress, count

from hansard_tui.extract.background import Background, load_background
from hansard_tui.extract.rules import Rules
from hansard_tui.extract.wordforms import TOKEN, Told, initials, is_acronym, singular

MOST_WORDS = 7
"""Of one phrase, connectors counted."""

# n noun, m noun or verb, a adjective, C capitalised, Z acronym, W weak adjective; o of, & and, f for, "," comma;
# D determiner, F parliamentary furniture, 9 number, ' possessive, - any other word, . a sentence's end, ; other mark,
# x what is taken already
_MAY_FOLLOW = "Dofa&nCZx"
"""Letters after which what may be a verb may begin a phrase."""
_ALONE = re.compile(rf"[nCZ]|m(?<=[{_MAY_FOLLOW}]m)")
_SEVERAL = re.compile(r"[anmCZ]{2,}")
_LONGEST_SIMPLE = 5
"""Words of a phrase without a connector."""
_JOINED = re.compile(r"[anCZ][anmCZ]*(?:,[anmCZ]+)*[&of,][anmCZ]+(?:[&of][anmCZ]+)*")
_DETERMINERS = frozenset({
    "the", "a", "an", "this", "that", "these", "those", "our", "their", "its", "his", "her", "my", "your", "no",
    "any", "some", "each", "every", "such",
})  # fmt: skip
# A pattern that begins with its letter skips to it.
_IN_A_NAME = re.compile(r"c(?:(?<=[CZ]c)|(?<=[^.;c]c)(?=[CZ]))")
"""A capitalised word beside one that may be of a name: "Riding" in "East Riding"."""
_ACTIVITY = re.compile(r"g(?:(?<![nmCZ]g)(?=[.;,o&'F-]|$)|(?=[.;,o'F]|$))")
"""An "-ing" that no noun follows: "the uprating of pensions", but not "uprating pensions" or "pensioners living in"."""
_CAPITALS = re.compile(r"C(?<![CZ]C)C*(?![CZ])")
_ROMAN = re.compile(r"[IVX]{2,6}")
_SHOUTED = re.compile(r"[A-Z](?<!\w[A-Z])[A-Z’'-]+(?:[ ,]+(?:[A-Z][A-Z’'-]+|&|\d+)){2,}")
_TOKENS = re.compile(f"({TOKEN.pattern})")
_ENDS = frozenset(".!?\n—:")
_NOUNS_LIKE_OTHERS = frozenset({
    "need", "seed", "breed", "deed", "feed", "weed", "speed", "creed", "greed", "reed", "seabed", "watershed",
    "unemployed", "disabled", "accused", "deceased", "bereaved", "biped", "homestead", "embed", "infrared",
    "family", "assembly", "supply", "monopoly", "anomaly", "elderly", "ally", "bully", "reply", "rally", "tally", "fly",
    "quarterly", "daily", "weekly", "monthly", "early", "friendly", "costly", "likely", "belly", "jelly", "lily",
    "butterfly", "oligopoly", "oversupply", "undersupply", "user-friendly", "family-friendly", "deadly",
})  # fmt: skip
"""Nouns, and adjectives before them, that end as participles and adverbs do."""
_VERBS_AND_ADVERBS = ("ly", "ate", "ates", "ise", "ises", "ize", "izes", "ify", "ifies")
_ADJECTIVES = ("ed", "able", "ible", "ful", "ous", "ive", "al", "ic")
"""Endings of words that the background lacks."""
_CONNECTORS = {"of": "o", "and": "&", "for": "f"}


class _Letters(Told[str]):
    """The letter of a word as printed; told once for each word."""

    def __init__(self, rules: Rules, background: Background) -> None:
        super().__init__(self._letter)
        self.function = rules.word_list("function_word")
        self.furniture = rules.word_list("furniture")
        self.weak = rules.word_list("weak_adjective")
        self.no_noun = rules.word_list("no_noun")
        self.uses = background.uses

    def _letter(self, word: str) -> str:
        lower = word.lower()
        if not word[0].isalnum():
            return "'" if word in {"'s", "’s"} else "," if word == "," else "." if word in _ENDS else ";"
        if word[0].isdigit() or len(word) == 1 or (word[0] in "IVX" and _ROMAN.fullmatch(word)):
            return "9" if word[0].isdigit() or len(word) > 1 else "-"
        if lower in _CONNECTORS:
            return _CONNECTORS[lower]
        if lower in _DETERMINERS:
            return "D"
        if word[1:] != lower[1:] and is_acronym(word):
            return "F" if lower in self.furniture else "Z"  # "MPs"
        return self._content(word, lower)

    def _content(self, word: str, lower: str) -> str:
        if lower in self.furniture:
            return "F"
        if lower in self.weak:
            return "c" if word[0].isupper() else "W"
        if lower in self.function or lower in self.no_noun:
            return "-"
        use = self.uses.get(lower) or self._unseen(lower)
        if word[0].isupper():
            return "C" if use in "nmag" else "c"
        if use in "nma" and lower.endswith(("ed", "ly")) and lower not in _NOUNS_LIKE_OTHERS:
            use = "r" if lower.endswith("ly") else "a"
        if use == "a" and lower.endswith("ing"):
            return "g"
        return use if use in "nmag" else "-"

    def _unseen(self, lower: str) -> str:
        last = lower.rpartition("-")[2]
        of_last = "v" if last in self.no_noun else self.uses.get(last, "")
        of_singular = self.uses.get(singular(lower), "")
        if lower.endswith(_VERBS_AND_ADVERBS) or (last != lower and of_last == "v"):
            return "r"  # "over-deliver"
        if of_singular in {"n", "m"}:
            return of_singular
        if of_singular == "v" and lower.endswith("s"):
            return "r"  # "infringes"
        if lower.endswith("ing"):
            return "g" if last == lower else "a"
        return "a" if lower.endswith(_ADJECTIVES) else "n"


@lru_cache(maxsize=4)
def _letters(rules: Rules) -> _Letters:
    return _Letters(rules, load_background())


_NAME = re.compile(r"[CZ](?<![CZ][CZ])[CZ]*(?:[of]D?[CZ]+)+")


@dataclass(frozen=True, slots=True, eq=False)
class Scan:
    """The words of a text. All lists run side by side; a phrase is (first word, word after its last)."""

    starts: Sequence[int]
    printed: list[str]
    lower: list[str]
    shape: str
    """A letter for each word."""

    def end(self, place: int) -> int:
        """Give the offset after a word."""
        return self.starts[place] + len(self.printed[place])

    def key(self, first: int, last: int) -> str:
        """Give the form by which phrases are compared: lower case, last word singular."""
        final = self.lower[last - 1]
        # The "S" of UCAS is a word's initial; that of CCGs is not.
        if self.shape[last - 1] != "Z" or self.printed[last - 1][-1] != "S":
            final = singular(final)
        return final if last - first == 1 else f"{' '.join(self.lower[first : last - 1])} {final}"

    def keys_alone(self, places: Iterable[int]) -> list[str]:
        """Give the key of each of many words by itself."""
        lower, shape = self.lower, self.shape
        return [singular(lower[place]) if shape[place] != "Z" else self.key(place, place + 1) for place in places]

    def places(self, wanted: frozenset[str]) -> list[int]:
        """Give where any of some words stands."""
        return list(compress(count(), map(wanted.__contains__, self.lower)))


def _without_shouting(text: str, printed: Sequence[str], starts: Sequence[int]) -> Sequence[str]:
    """Give the words, those of headings in capitals as they are printed elsewhere."""
    spans = [shout.span() for shout in _SHOUTED.finditer(text)]
    if not spans:
        return printed
    words = list(printed)
    for start, end in spans:
        for place in range(bisect_left(starts, start), bisect_left(starts, end)):
            words[place] = words[place].capitalize()
    return words


@lru_cache(maxsize=2)
def scan(text: str, rules: Rules) -> Scan:
    """Tell the words of `text` apart. The time taken is linear in it."""
    parts = _TOKENS.split(text)
    printed = parts[1::2]
    # Numbers side by side: a list of as many objects takes five times the memory, and with it the time.
    starts = array("q", accumulate(map(len, parts)))[:-1:2]
    calm = _without_shouting(text, printed, starts)
    shape = _ACTIVITY.sub("n", "".join(map(_letters(rules).__getitem__, calm))).replace("g", "a")
    lower = {word: word.lower() for word in set(printed)}
    return Scan(starts, printed, list(map(lower.__getitem__, printed)), _IN_A_NAME.sub("C", shape))


def untaken(shape: str, taken: Iterable[tuple[int, int]]) -> str:
    """Give the letters of words, those that are taken as such that stand in no phrase."""
    letters = list(shape)
    for first, last in taken:
        letters[first:last] = ["x" if letter in _MAY_FOLLOW else ";" for letter in shape[first:last]]
    return "".join(letters)


def single_words(shape: str) -> list[int]:
    """Give the places of the words that may be a phrase by themselves."""
    return [word.start() for word in _ALONE.finditer(shape)]


def simple_phrases(shape: str) -> Iterator[tuple[int, int]]:
    """Give every run of several words that may be a phrase without a connector, sub-phrases as well."""
    for run in _SEVERAL.finditer(shape):
        first, last = run.span()
        for end in range(first + 2, last + 1):
            if shape[end - 1] == "a":
                continue
            for start in range(max(first, end - _LONGEST_SIMPLE), end - 1):
                if shape[start] != "m" or _may_begin(shape, start, end):
                    yield start, end


def _may_begin(shape: str, start: int, end: int) -> bool:
    """Whether what may be a verb may begin a phrase here: only after a word that a noun follows."""
    return shape[end - 1] != "m" and start > 0 and shape[start - 1] in _MAY_FOLLOW


def joined_phrases(words: Scan) -> list[tuple[int, int]]:
    """Give the longest runs that hold a connector: "code of practice", "education, health and care plans"."""
    found: list[tuple[int, int]] = []
    for run in _JOINED.finditer(words.shape):
        first, last = run.span()
        while words.shape[last - 1] == "a":
            last -= 1
        if last - first <= MOST_WORDS and words.shape[last - 1] in "nmCZ":
            found.append((first, last))
    return found


def spelled_initials(words: Scan) -> set[str]:
    """Give the initials of every capitalised name of three words or more."""
    found: set[str] = set()
    for name in (*_CAPITALS.finditer(words.shape), *_NAME.finditer(words.shape)):
        if 2 < name.end() - name.start() <= MOST_WORDS:  # noqa: PLR2004  # two initials are anybody's
            found.add(initials(tuple(words.printed[name.start() : name.end()])))
    return found


def names(words: Scan) -> list[tuple[int, int]]:
    """Give capitalised names with "of" or "for" inside: "National Award for Literacy Co-ordination"."""
    return [name.span() for name in _NAME.finditer(words.shape) if name.end() - name.start() <= MOST_WORDS]
