"""The gazetteer's subjects, found in a text: longest first, acronyms only where they are printed as acronyms."""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache

from hansard_tui.extract.phrases import Scan
from hansard_tui.extract.rules import Entry, Rules
from hansard_tui.extract.wordforms import TOKEN, initials, is_acronym, singular, slug


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


@dataclass(frozen=True, slots=True)
class Match:
    """A label where it stands: words first to last (the one after) of a scan."""

    first: int
    last: int
    label: Label


@dataclass(slots=True)
class Labels:
    """Labels by their first word, longest first."""

    by_first: dict[str, list[Label]] = field(default_factory=lambda: defaultdict(list))
    by_initials: dict[str, list[Entry]] = field(default_factory=lambda: defaultdict(list))


def fold(word: str) -> str:
    """Give a word as labels are compared: lower case, "well-being" as "wellbeing", one apostrophe."""
    return word.lower().replace("-", "").replace("’", "'")


def key_of(entry: Entry) -> str:
    """Give the typed key of an entry: "body:clinical-commissioning-group"."""
    if entry.key:
        return entry.key
    words = entry.label.replace("’", "'").split()
    return f"{entry.kind}:{slug(' '.join((*words[:-1], singular(words[-1].lower()))))}"


def _label(shown: str, entry: Entry, *, preferred: bool) -> Label | None:
    printed = [match[0] for match in TOKEN.finditer(shown)]
    if printed[:1] in (["the"], ["The"]) and len(printed) > 1:
        printed = printed[1:]
    if not printed:
        return None
    folded = [fold(word) for word in printed]
    folded[-1] = singular(folded[-1])
    acronym = len(printed) == 1 and is_acronym(printed[0])
    return Label(tuple(folded), tuple(word[0].isupper() for word in printed), acronym, entry, shown, preferred)


@lru_cache(maxsize=4)
def labels(rules: Rules) -> Labels:
    """Give every label of the gazetteer, ready to be looked for."""
    ready = Labels()
    for entry in rules.gazetteer:
        for shown in dict.fromkeys((entry.label, *entry.aliases)):
            label = _label(shown, entry, preferred=shown == entry.label)
            if label:
                ready.by_first[label.words[0]].append(label)
        words = tuple(match[0] for match in TOKEN.finditer(entry.label) if match[0][0].isalpha())
        if len(words) > 1:
            ready.by_initials[initials(words)].append(entry)
    for held in ready.by_first.values():
        held.sort(key=lambda label: -len(label.words))
    return ready


def _bare(acronym: str) -> str:
    """Give an acronym in capitals without a plural's "s"."""
    return acronym.removesuffix("s").upper()


def _fits(words: Scan, folded: list[str], place: int, label: Label) -> bool:
    """Whether a label's words stand at a place."""
    last = place + len(label.words)
    if last > len(folded) or singular(folded[last - 1]) != label.words[-1]:
        return False
    if tuple(folded[place : last - 1]) != label.words[:-1]:
        return False
    printed = words.printed[place:last]
    if label.acronym:
        return is_acronym(printed[0]) and _bare(printed[0]) == _bare(label.shown)
    # A name keeps its capitals; a heading in capitals throughout has them all.
    return all(not wanted or word[0].isupper() for wanted, word in zip(label.capitals, printed, strict=True))


def find_labels(words: Scan, rules: Rules) -> list[Match]:
    """Find every label in a scan, in order, none overlapping another; of two at one place the longer is taken."""
    ready = labels(rules)
    memo = {word: fold(word) for word in set(words.lower)}
    folded = [memo[word] for word in words.lower]
    wanted = {word for word in memo.values() if word in ready.by_first or singular(word) in ready.by_first}
    found: list[Match] = []
    reach = 0
    for place in [place for place, word in enumerate(folded) if word in wanted]:
        if place < reach:
            continue
        here = [*ready.by_first.get(folded[place], ())]
        if (alone := singular(folded[place])) != folded[place]:
            here += [label for label in ready.by_first.get(alone, ()) if len(label.words) == 1]
        for label in here:
            if _fits(words, folded, place, label):
                found.append(Match(place, place + len(label.words), label))
                reach = place + len(label.words)
                break
    return found
