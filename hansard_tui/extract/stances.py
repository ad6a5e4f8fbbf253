"""Assurances, concessions, refusals, promises by others and work in hand: told by rules, one pattern each."""

import re
from collections.abc import Iterator
from functools import lru_cache

from hansard_tui.extract.lexicon import Lexicon, lexicon
from hansard_tui.extract.quick import in_small
from hansard_tui.extract.reasons import why_matched
from hansard_tui.extract.rules import Pattern, Rules
from hansard_tui.extract.sayers import others_say, says_for_government
from hansard_tui.extract.sieve import Said, sieve_of
from hansard_tui.model.finding import Commitment, Undertaking
from hansard_tui.model.span import Span

_START = re.compile(r"(?:[;—:]|,(?:\s+(?:and|but|so))?)\s+")
_STOP = re.compile(r"[;—]|,\s+(?:but|so|which|because|although|and\s+(?:I|we|it|they|this|that))\b")
_SUPPOSED = re.compile(r"\b(?:[Ii]f|[Uu]nless|[Ww]hether)\b[^,;—]*$")
"""Before a match, what makes work in hand a supposition: "If the talks are in hand"."""
_SPEAKERS_OWN = frozenset({Undertaking.ASSURANCE, Undertaking.CONCESSION, Undertaking.REFUSAL, Undertaking.ONGOING})
_SHORTEST = 25
"""Characters: a clause shorter than this begins further to the left."""


_KNOWN = {undertaking.value: undertaking for undertaking in Undertaking}


@lru_cache(maxsize=8)
def _among(rules: Rules, *, government: bool) -> int:
    """Give the patterns of what somebody may say who answers for the Government, or does not."""
    return sieve_of(rules).among(lambda pattern: _may_say(pattern, government=government))


def _may_say(pattern: Pattern, *, government: bool) -> bool:
    undertaking = _KNOWN.get(pattern.fields.get("class", ""))
    if pattern.group != "stance" or undertaking is None:
        return False
    return pattern.fields.get("speaker") != "other" if government else undertaking not in _SPEAKERS_OWN


def _bounds(text: str, sentence: Span, match: re.Match[str]) -> Span:
    """Give the clause around a match: from the mark before it to the mark after it."""
    start = sentence.start
    for mark in _START.finditer(text, sentence.start, match.start()):
        if match.start() - mark.end() < _SHORTEST * 4 and mark.end() <= match.start():
            start = mark.end()
    stop = _STOP.search(text, match.end(), sentence.end)
    end = stop.start() if stop else sentence.end
    while end > match.end() and text[end - 1] in ' .,;—?!”"’':
        end -= 1
    return Span(start, end)


def _match(text: str, sentence: Span, pattern: Pattern, known: Lexicon, *, government: bool) -> re.Match[str] | None:
    """Give the first match of a pattern; where it asks who says so, of one that is said by somebody else.

    What the Government is said to promise is its own where a Minister says so, and another's where a Member does.
    """
    sayer = pattern.fields.get("sayer")
    in_hand = pattern.fields.get("class") == Undertaking.ONGOING.value
    for match in pattern.quick.finditer(text, in_small(text), sentence.start, sentence.end):
        before = text[sentence.start : match.start()]
        if in_hand and _SUPPOSED.search(before):
            continue
        if sayer is None or (
            not (government and says_for_government(before)) and others_say(before, known, outside=sayer == "outside")
        ):
            return match
    return None


def find_stances(
    text: str, sentence: Span, rules: Rules, *, government: bool, said: Said | None = None
) -> Iterator[Commitment]:
    """Give the stances of one sentence, at most one of each class; what was `said` is the sentence, sifted.

    `government` says whether the speaker answers for the Government; an assurance or a refusal by anyone else is none.
    A question is nobody's stance.
    """
    if text[sentence.end - 1 : sentence.end] == "?":
        return
    sieve = sieve_of(rules)
    said = said or sieve.say(text, sentence.start, sentence.end)
    seen: set[Undertaking] = set()
    known = lexicon(rules)
    for pattern in sieve.passing(said, _among(rules, government=government)):
        undertaking = _KNOWN[pattern.fields["class"]]
        if undertaking in seen:
            continue
        match = _match(text, sentence, pattern, known, government=government)
        if match is None:
            continue
        seen.add(undertaking)
        span = _bounds(text, sentence, match)
        yield Commitment(
            span.start,
            span.end,
            undertaking,
            strength=pattern.fields.get("strength", ""),
            subtype=pattern.fields.get("subtype", ""),
            polarity=pattern.fields.get("polarity", "positive"),
            sentence=Span(sentence.start, sentence.end),
            trigger=Span(match.start(), match.end()),
            rule=pattern.name,
            why=why_matched(text, match, pattern, rules, sentence.end),
        )
