"""The gazetteer's subjects, found in a text: longest first, acronyms only where they are printed as acronyms."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from hansard_tui.extract.phrases import Scan
from hansard_tui.extract.rules import Entry, Rules
from hansard_tui.extract.wordforms import TOKEN, Told, is_acronym, singular, slug


@dataclass(frozen=True, slots=True)
class Label:
    """One label of an entry, as words to look for."""

    words: tuple[str, ...]
    """Folded: lower case, no hyphens, the last word in the singular."""
    capitals: tuple[bool, ...]
    """Which words must be printed with a capital."""
    acronym: bool
    entry: Entry
    shown: str
    """As the gazetteer writes it."""
    preferred: bool
    key: str
    """The entry's."""


@dataclass(frozen=True, slots=True)
class Match:
    """A label where it stands: words first to last (the one after) of a scan."""

    first: int
    last: int
    label: Label


_ALONE, _FIRST, _SECOND = 1, 2, 4
"""What a word may be in a label: all of it, the first of several, the second."""
_NOTHING = ord("@")
# Letters as `_Parts` gives them: a label alone, or the first word of one before what may be the second.
_MAY_BEGIN = re.compile(r"[ACEG]|[BCFG](?=[DEFG])")


@dataclass(slots=True)
class Labels:
    """Labels by the words that they begin with."""

    alone: defaultdict[str, list[Label]] = field(default_factory=lambda: defaultdict(list))
    """Those of one word."""
    by_pair: defaultdict[tuple[str, str], list[Label]] = field(default_factory=lambda: defaultdict(list))
    """The others by the first word and the singular of the second, the longest first."""


class _Parts(Told[str]):
    """What part of a label each word may be, as a letter; told once for each word."""

    def __init__(self, ready: Labels) -> None:
        super().__init__(self._part)
        self._alone = set(ready.alone)
        self._first = {first for first, _ in ready.by_pair}
        self._second = {second for _, second in ready.by_pair}

    def _part(self, word: str) -> str:
        folded = fold(word)
        either = {folded, singular(folded)}
        alone = 0 if self._alone.isdisjoint(either) else _ALONE
        first = _FIRST if folded in self._first else 0
        second = _SECOND if singular(folded) in self._second else 0
        return chr(_NOTHING + alone + first + second)


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Give a word as labels are compared: lower case, "well-being" as "wellbeing", one apostrophe."""
    return word.lower().replace("-", "").replace("’", "'")


def key_of(entry: Entry) -> str:
    """Give the typed key of an entry: "body:clinical-commissioning-group"."""
    if entry.key:
        return entry.key
    words = entry.label.replace("’", "'").split()
    return f"{entry.kind}:{slug(' '.join((*words[:-1], singular(words[-1].lower()))))}"


def _label(shown: str, entry: Entry, key: str, *, preferred: bool) -> Label | None:
    printed = [match[0] for match in TOKEN.finditer(shown)]
    if printed[:1] in (["the"], ["The"]) and len(printed) > 1:
        printed = printed[1:]
    if not printed:
        return None
    folded = [fold(word) for word in printed]
    folded[-1] = singular(folded[-1])
    acronym = len(printed) == 1 and is_acronym(printed[0])
    return Label(tuple(folded), tuple(word[0].isupper() for word in printed), acronym, entry, shown, preferred, key)


@lru_cache(maxsize=4)
def labels(rules: Rules) -> Labels:
    """Give every label of the gazetteer, ready to be looked for."""
    ready = Labels()
    for entry in rules.gazetteer:
        key = key_of(entry)
        for shown in dict.fromkeys((entry.label, *entry.aliases)):
            label = _label(shown, entry, key, preferred=shown == entry.label)
            if label and len(label.words) > 1:
                ready.by_pair[label.words[0], singular(label.words[1])].append(label)
            elif label:
                ready.alone[label.words[0]].append(label)
    for held in ready.by_pair.values():
        held.sort(key=lambda label: -len(label.words))
    return ready


@lru_cache(maxsize=4)
def _parts(rules: Rules) -> _Parts:
    return _Parts(labels(rules))


def _bare(acronym: str) -> str:
    """Give an acronym in capitals without a plural's "s"."""
    return acronym.removesuffix("s").upper()


def _fits(words: Scan, place: int, label: Label) -> bool:
    """Whether a label's words stand at a place."""
    last = place + len(label.words)
    folded = [fold(word) for word in words.lower[place:last]]
    if singular(folded[-1]) != label.words[-1] or tuple(folded[:-1]) != label.words[:-1]:
        return False
    printed = words.printed[place:last]
    if label.acronym:
        return is_acronym(printed[0]) and _bare(printed[0]) == _bare(label.shown)
    # A name keeps its capitals; a heading in capitals throughout has them all.
    return all(not wanted or word[0].isupper() for wanted, word in zip(label.capitals, printed, strict=True))


def _beginning(ready: Labels, word: str, following: str) -> Sequence[Label]:
    """Give the labels that may begin with a word and the one that follows it, or be its singular."""
    pairs = ready.by_pair.get((word, singular(following)), ())
    forms = [form for form in dict.fromkeys((word, singular(word))) if form in ready.alone]
    return [*pairs, *(label for form in forms for label in ready.alone[form])] if forms else pairs


def find_labels(words: Scan, rules: Rules) -> list[Match]:
    """Find every label in a scan, in order, none overlapping another; of two at one place the longer is taken."""
    ready = labels(rules)
    found: list[Match] = []
    reach = 0
    for begins in _MAY_BEGIN.finditer("".join(map(_parts(rules).__getitem__, words.lower))):
        place = begins.start()
        if place < reach:
            continue
        following = words.lower[place + 1] if place + 1 < len(words.lower) else ""
        for label in _beginning(ready, fold(words.lower[place]), fold(following)):
            if _fits(words, place, label):
                found.append(Match(place, place + len(label.words), label))
                reach = place + len(label.words)
                break
    return found
