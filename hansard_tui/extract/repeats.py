"""The same promise made again: by one person, of one class, in the same words for what is to be done."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from hansard_tui.model.finding import Commitment, Tier, Undertaking
from hansard_tui.model.transcript import Transcript

_WORD = re.compile(r"[^\W\d_]{4,}")
_ENDING = re.compile(r"(?:ing|ed|es|s|e)$")
_EMPTY = frozenset(
    ["the", "and", "that", "this", "with", "from", "will", "have", "been", "which", "their", "there", "they", "them",
     "those", "these", "about", "also", "very", "more", "into", "such", "what", "when", "would", "should", "could",
     "shall", "noble", "lord", "lords", "friend", "friends", "gentleman", "lady", "member", "members", "baroness",
     "right", "learned", "house", "place", "take", "give", "make", "well", "further", "look", "then", "than", "some",
     "your", "other", "matter", "point", "issue"]
)  # fmt: skip
"""Words that say nothing of what is promised."""
_FEWEST = 2
"""Words that two promises must have in common, all of them; where one says more than the other, one word more."""

_BINDING = frozenset({Undertaking.COMMITMENT, Undertaking.DUTY, Undertaking.THIRD_PARTY, Undertaking.REPORTED})
"""Classes of which the same words mean the same: "I cannot accept the amendment" is said of one after another."""
_FIGURE = re.compile(r"\d[\d,.]*")

Repeats = Mapping[tuple[int, int], tuple[Commitment, ...]]
"""By where a finding begins and ends, all that say the same, itself among them, in the order of the text."""


def find_repeats(transcript: Transcript, commitments: Iterable[Commitment]) -> Repeats:
    """Join the certain findings that say again what the same person said before, in time that grows with their number.

    What is done for another person is another promise: whoever is addressed counts among its words.
    """
    groups: list[list[Commitment]] = []
    said: list[tuple[frozenset[str], frozenset[str]]] = []
    by_word: dict[tuple[str, str, str], list[int]] = {}
    for found in commitments:
        if found.tier is not Tier.CERTAIN or found.undertaking not in _BINDING:
            continue
        who, words = _speaker(transcript, found), _words(transcript, found)
        if len(words) < _FEWEST:
            continue
        figures = frozenset(_FIGURE.findall(found.quote(transcript.text)))
        keys = [(who, found.undertaking.value, word) for word in words]
        shared = Counter(group for key in keys for group in by_word.get(key, ()))
        number = _same(words, figures, shared, said)
        if number is None:
            number = len(groups)
            groups.append([])
            said.append((words, figures))
            for key in keys:
                by_word.setdefault(key, []).append(number)
        groups[number].append(found)
    several = [tuple(group) for group in groups if len(group) > 1]
    return {(found.start, found.end): group for group in several for found in group}


def _same(
    words: frozenset[str],
    figures: frozenset[str],
    shared: Counter[int],
    said: list[tuple[frozenset[str], frozenset[str]]],
) -> int | None:
    """Give the first group that says the same: the very words, or all of the fewer ones, and no other figures."""
    for number, count in sorted(shared.items()):
        other, others = said[number]
        fewer, more = sorted((len(words), len(other)))
        alike = words == other or (fewer > _FEWEST and fewer * 2 >= more)
        if count >= fewer and alike and not (figures and others and figures.isdisjoint(others)):
            return number
    return None


def _speaker(transcript: Transcript, found: Commitment) -> str:
    said = transcript.contribution_at(found.start)
    if said is None or not said.attribution.known:
        return ""
    return said.attribution.name or said.attribution.shown


def _words(transcript: Transcript, found: Commitment) -> frozenset[str]:
    """Give the words for what is to be done and for whom, without their endings."""
    action = found.detail("action")
    said = action.quote(transcript.text) if action is not None else found.quote(transcript.text)
    small = (word.lower() for word in _WORD.findall(said))
    return frozenset(_ENDING.sub("", word) for word in small if word not in _EMPTY)
