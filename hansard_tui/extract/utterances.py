"""Clauses that may be promises, with what is around them: what the model weighs and what it was trained on."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from hansard_tui.extract.capacity import ASSUMED, CHAIR, Capacity, find_capacities
from hansard_tui.extract.clauses import Clause, ClauseFinder
from hansard_tui.extract.features import Context, features
from hansard_tui.extract.group_words import CUES
from hansard_tui.extract.lexicon import Lexicon, lexicon
from hansard_tui.extract.quick import Quick, in_small
from hansard_tui.extract.rules import Rules
from hansard_tui.extract.sieve import Said
from hansard_tui.extract.tokens import Words, tokenise
from hansard_tui.extract.verdicts import verdict
from hansard_tui.model.finding import Sentence
from hansard_tui.model.layer import Layer
from hansard_tui.model.transcript import Block, Contribution, Transcript

_CUES = CUES - {"have", "has", "had", "be", "was", "were", "been", "being", "may", "is"} | {"ll", "wo"}
_OPENING = 250
_SHORT = 900
"""Characters: where a contribution's opening ends, and how long an answer is."""
# It begins with letters that a search can skip to; a word's beginning would be looked for at every letter.
_REQUEST = re.compile(
    r"[Icwp](?<!\w[Icwp])(?:(?<=I) (?:ask|urge|hope|invite)|(?<=[cw])ould|(?<=w)ill|(?<=p)erhaps) "
    r"(?:that )?(?:the|my|he|she|they)\b"
)

_PROCESS = Quick(
    re.compile(
        r"\b(?:review|consultation|commission|task ?force|inquiry|white paper|green paper|strategy|evaluation|"
        r"working group|pilot|"
        r"programme|fund|scheme|statement|report)\b",
        re.IGNORECASE,
    )
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A contribution as the finders see it."""

    block: Block
    capacity: Capacity
    requested: bool
    """The contribution before it asks for something."""
    previous: Contribution | None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A clause that may be a promise."""

    words: Words
    clause: Clause
    verdict: str
    features: tuple[str, ...]


@lru_cache(maxsize=4)
def clause_finder(rules: Rules) -> ClauseFinder:
    """Give the finder of clauses for `rules`; made once."""
    return ClauseFinder(lexicon(rules))


def find_surroundings(transcript: Transcript, rules: Rules) -> list[Surroundings]:
    """Give every contribution in which somebody can be bound, in order: not the chair's, nor what reporters wrote.

    A text without blocks is one contribution by somebody who is not named.
    """
    if not transcript.blocks:
        whole = Contribution(0, len(transcript.text))
        return [Surroundings(whole, Capacity(ASSUMED, "the speaker is not given"), requested=False, previous=None)]
    capacities = find_capacities(transcript, rules)
    found: list[Surroundings] = []
    previous: Contribution | None = None
    for block in transcript.blocks:
        if not isinstance(block, Contribution):
            continue
        capacity = capacities[block.start]
        requested = previous is not None and _asks(transcript.text, previous)
        if capacity.name != CHAIR:
            found.append(Surroundings(block, capacity, requested, previous))
        previous = block
    return found


def _asks(text: str, block: Contribution) -> bool:
    return text.find("?", block.start, block.end) >= 0 or _REQUEST.search(text, block.start, block.end) is not None


_DEVOLVED = frozenset({"Scottish Parliament", "Senedd", "Senedd Cymru", "Northern Ireland Assembly"})
_GOVERNING = frozenset({"government", "governments", "administration", "ministers", "minister", "officials"})

_PROCESS_LETTERS = (
    "review", "consult", "commission", "task", "inquiry", "paper", "strategy", "evaluation", "group", "pilot",
    "programme", "fund", "scheme", "statement", "report",
)  # fmt: skip


def _speaks_of_a_process(text: str, start: int, end: int) -> bool:
    small = in_small(text)
    lowered = small[start:end] or text[start:end].lower()
    return any(map(lowered.__contains__, _PROCESS_LETTERS)) and _PROCESS.search(text, small, start, end) is not None


def context_of(text: str, sentence: Sentence, around: Surroundings, house: str) -> Context:
    """Give what stands around `sentence` of `text`."""
    block = around.block
    before = max(block.start, sentence.start - _OPENING)
    return Context(
        capacity=around.capacity,
        house=house,
        requested=around.requested,
        opening=sentence.start - block.start < _OPENING,
        closing=sentence.end >= block.end - 2,
        answer=block.end - block.start < _SHORT,
        process_before=_speaks_of_a_process(text, before, sentence.start),
    )


def clauses_of(words: Words, house: str, rules: Rules) -> Iterator[tuple[Clause, str]]:
    """Give the clauses of one sentence, each with its verdict, as they are understood in `house`."""
    known: Lexicon = lexicon(rules)
    for read in clause_finder(rules).find(words):
        clause = read if house in _DEVOLVED else _seen_from_westminster(words, read, known)
        yield clause, verdict(words, clause, known)


def candidates_of(words: Words, context: Context, rules: Rules) -> Iterator[Candidate]:
    """Give the clauses of one sentence, each with its verdict and its features."""
    known: Lexicon = lexicon(rules)
    for number, (clause, kind) in enumerate(clauses_of(words, context.house, rules)):
        named = tuple(dict.fromkeys(features(words, clause, number, context, known, kind)))
        yield Candidate(words, clause, kind, named)


def _seen_from_westminster(words: Words, clause: Clause, known: Lexicon) -> Clause:
    """Read "the Scottish Government" as another body, which it is but in its own Parliament."""
    subject = clause.subject
    named = words.words[subject.first : subject.end]
    if subject.kind != "government" or subject.head not in _GOVERNING or known.lists["devolved"].isdisjoint(named):
        return clause
    return replace(clause, subject=replace(subject, kind="third"))


def spoken_sentences(
    sentences: Layer[Sentence], around: Sequence[Surroundings]
) -> Iterator[tuple[Sentence, Surroundings]]:
    """Give each sentence of the contributions `around`, with its contribution; linear in their number."""
    if not around:
        return
    starts = [surroundings.block.start for surroundings in around]
    for sentence in sentences:
        index = bisect_right(starts, sentence.start) - 1
        if index >= 0 and sentence.start < around[index].block.end:
            yield sentence, around[index]


def has_cue(said: Said) -> bool:
    """Whether a sentence holds a word without which there is no predicate that a promise or a duty needs."""
    return not _CUES.isdisjoint(said.words)


def words_of(transcript: Transcript, sentence: Sentence) -> Words:
    """Split one sentence into words."""
    return tokenise(transcript.text, sentence)
