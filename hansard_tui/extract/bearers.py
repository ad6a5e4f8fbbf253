"""Who can bear a duty: a body or people, and not the Government, a Member or a thing."""

import re

from hansard_tui.extract.bound import is_agent
from hansard_tui.extract.lexicon import Lexicon
from hansard_tui.extract.tokens import Words

_GOVERNMENT = re.compile(
    r"\s*(?:us|me|it|him|Ministers|my\s+Department|the\s+(?:Government|Minister|Secretary\s+of\s+State|Treasury|House|"
    r"Lord\s+Chancellor|Chancellor|Home\s+Secretary|Prime\s+Minister))\b",
    re.IGNORECASE,
)
_GOVERNMENT_NEAR = re.compile(
    r"\b(?:Members?|Lords?|House|Government|Ministers?|Secretary|we|I|us|my\s+Department)\b(?:[^,;—]|,\s+(?:who|which)\b){0,40}$"
)
_BESIDE_GOVERNMENT = re.compile(
    r"[A-Z]\w+\s+and\s+the\s+Secretary|\b(?:State|Government|Ministers?)\s+and\s+(?:the\s+)?[A-Z]"
)
_THINGS = frozenset({"instrument", "process", "money", "government"})
_FINITE = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "must",
        "should",
        "has",
        "have",
        "had",
    ]
)
_RELATIVE = frozenset({"who", "which", "that", "whose", "whom", "where"})
_NOT_FIRST = frozenset(
    [
        "and",
        "or",
        "that",
        "if",
        "no",
        "more",
        "some",
        "further",
        "careful",
        "great",
        "much",
        "two",
        "almost",
        "about",
        "nearly",
        "over",
        "additional",
        "extra",
        "many",
    ]
)
_STATES = frozenset({"state", "states"})
"""After "member": a State, and nobody of the House."""
_ANYONE = frozenset({"anyone", "everyone", "everybody", "somebody"})
"""Whoever it is, in the House or out of it."""
_POINTING = frozenset({"them", "those", "they"})
_STANDING_FOR = frozenset({"who", "which", "it", "these", "each"})
_NEAR = 60
"""Characters before the words that bind."""
_TO_AGENT, _AGENT = 2, 6
"""Words from a verb to "by", and from there to the end of who acts."""
_MOST_WORDS = 16
_LAST_WORDS = 12


def _plain(word: str) -> str:
    return word.strip(" ,'’\"—()").lower()


def _is_somebody(word: str, lexicon: Lexicon) -> bool:
    return "third" in lexicon.subjects.get(word, ()) or word in _POINTING | _ANYONE or is_agent(word, lexicon)


def bears(words: str, lexicon: Lexicon, *, named: bool) -> bool:
    """Whether the words after "requires" or "on" can mean somebody; `named` asks that the rules know a word of them."""
    printed = words.split()
    listed = [_plain(word) for word in printed]
    if (_GOVERNMENT.match(words) and " and " not in words) or not listed or len(listed) > _MOST_WORDS:
        return False
    own = next((place for place, word in enumerate(listed) if word in _RELATIVE), len(listed))
    head = next((place for place, word in enumerate(listed[:own]) if word in lexicon.prepositions), own)
    ours = (word for word, after in zip(listed[:head], [*listed[1:], ""], strict=False) if after not in _STATES)
    members = any(lexicon.subjects.get(word, ())[:1] == ("house",) for word in ours if word not in _ANYONE)
    if listed[0] in _NOT_FIRST or listed[0][:1].isdigit() or members or not _FINITE.isdisjoint(listed[:own]):
        return False
    if any(_is_somebody(word, lexicon) for word in listed) or any(
        word[:1].isupper() for word in printed[1:] or printed
    ):
        return True
    return not named and head > 0 and _THINGS.isdisjoint(lexicon.subjects.get(listed[head - 1], ()))


def done_by_others(words: Words, place: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a passive names who acts, a body that is not the Government: "by the appropriate authorities"."""
    at, kinds = _agent(words, place, end, lexicon)
    if at < 0 or "government" in kinds or words.at(at) in lexicon.times:
        return False  # "by June" tells when
    return "third" in kinds or words.printed(at)[:1].isupper()


def done_by_government(words: Words, place: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a passive names the Government as who acts: "by the Secretary of State", "by my Department"."""
    return "government" in _agent(words, place, end, lexicon)[1]


def _agent(words: Words, place: int, end: int, lexicon: Lexicon) -> tuple[int, set[str]]:
    """Give where the agent of a passive begins and the kinds of its words; -1 where none is named."""
    for at in range(place, min(place + _TO_AGENT, end)):
        if words.words[at] == "by":
            agent = words.words[at + 1 : min(at + _AGENT, end)]
            return at + 1, {kind for word in agent for kind in lexicon.subjects.get(word, ())}
    return -1, set()


def bears_before(before: str, lexicon: Lexicon, *, named: bool) -> bool:
    """Whether what stands before "is required to" can be bound: not the Government alone; `named`: somebody at all."""
    near = before[-_NEAR:]
    if _GOVERNMENT_NEAR.search(near) and not _BESIDE_GOVERNMENT.search(near):
        return False
    listed = before.split()[-_LAST_WORDS:]
    known = any(_is_somebody(word, lexicon) or word in _STANDING_FOR for word in map(_plain, listed))
    return not named or known or any(word[:1].isupper() for word in listed[1:]) or before[:2].isupper()
