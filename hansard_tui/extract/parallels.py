"""Parallels: passages of another transcript that say the same, by verbatim runs and by rare words in common."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from hansard_tui.extract.background import Background, load_background
from hansard_tui.extract.people import PERSON
from hansard_tui.extract.rules import Rules
from hansard_tui.extract.wordforms import initials, is_acronym, singular
from hansard_tui.model.finding import Sentence
from hansard_tui.model.layer import Layer
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Transcript

RUN = 8
"""Words that stand in both texts in the same order: a quotation."""
MOST = 20
"""Parallels of one passage."""
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_RARE = 2.6
"""The rarity from which a word counts."""
_ENOUGH = 8.0
"""The rarity that shared words must come to together, at least two of them."""
_SHARE = 0.11
"""What share of a passage's own rarity must be shared."""
_LONG = 60.0
"""The rarity of a passage so long that no sentence can share much of it."""
_LONG_SCORE = 3.0
"""What a sentence must come to that is to be like a long passage."""
_EVERYWHERE = 400
"""Sentences: a word that stands in more of a transcript tells nothing there."""
_MOST_LETTERS = 4000
"""Of the passage that is looked for; the middle of a longer one is left out."""
_QUOTED_RARITY = 5.0
"""The rarity that a quotation's words must come to: a form of words that everybody uses quotes nobody."""
_COMMON = range(1_000_000)
"""Stands for the places of a word that stands everywhere."""


@dataclass(frozen=True, slots=True)
class Parallel(Span):
    """A passage of another transcript that says the same; the best first."""

    why: str = ""
    """A phrase for a person: "quotes 14 words", "both have “pathfinder”, “commissioning”"."""
    score: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Index:
    """One transcript by its words, and its sentences by their rare words."""

    rules: Rules
    sentences: tuple[Sentence, ...]
    postings: Mapping[str, Sequence[int]]
    """The stem of a rare word to the sentences that hold it."""
    weights: Sequence[float]
    """The rarity of each sentence's rare words together."""
    words: Sequence[str]
    """In lower case, in order."""
    offsets: Sequence[tuple[int, int]]
    """Of each word in the text."""
    places: Mapping[str, Sequence[int]]
    """A word to where it stands among the words, unless it stands everywhere."""


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    """Give the form by which words are compared: lower case, singular, without -ing and -ed."""
    lower = word.lower()
    base = singular(lower)
    for ending in ("isation", "ation", "ing", "ed", "ment", "ly"):
        if base.endswith(ending) and len(base) - len(ending) > 4:  # noqa: PLR2004  # "thing" and "need" keep their ends
            return base[: -len(ending)]
    return base


@lru_cache(maxsize=4)
def _barred(rules: Rules) -> frozenset[str]:
    listed = rules.word_list("function_word") | rules.word_list("no_noun") | rules.word_list("furniture")
    return frozenset(listed | rules.word_list("weak_adjective"))


@lru_cache(maxsize=4)
def _expansions(rules: Rules) -> dict[str, tuple[str, ...]]:
    """Give the words that each acronym of the gazetteer stands for."""
    found: dict[str, tuple[str, ...]] = {}
    for entry in rules.gazetteer:
        words = tuple(match[0] for match in _WORD.finditer(entry.label))
        for alias in entry.aliases:
            form = alias.removesuffix("s").upper()
            if is_acronym(alias) and form in {initials(words), initials(words, small=True)}:
                found[form] = tuple(word.lower() for word in words)
    return found


def _rare_words(text: str, rules: Rules, background: Background) -> dict[str, float]:
    """Give the rare words of a passage with their rarities; an acronym counts as the words that it stands for."""
    barred, expansions = _barred(rules), _expansions(rules)
    found: dict[str, float] = {}
    for match in _WORD.finditer(PERSON.sub(" ", text)):
        word = match[0]
        spelled = expansions.get(word.removesuffix("s").upper(), ()) if is_acronym(word) else ()
        for lower in spelled or (word.lower(),):
            rarity = background.rarity(lower)
            if rarity >= _RARE and lower not in barred and len(lower) > 2 and not lower.isdigit():  # noqa: PLR2004  # "an", "of"
                found[_stem(lower)] = min(rarity, 6.0)
    return found


def build_index(transcript: Transcript, sentences: Layer[Sentence], rules: Rules) -> Index:
    """Index a transcript's words, and its sentences by their rare words. The time taken is linear in the text."""
    background = load_background()
    postings: defaultdict[str, list[int]] = defaultdict(list)
    weights: list[float] = []
    for place, sentence in enumerate(sentences):
        rare = _rare_words(sentence.quote(transcript.text), rules, background)
        weights.append(sum(rare.values()))
        for stem in rare:
            postings[stem].append(place)
    matches = list(_WORD.finditer(transcript.text))
    words = [match[0].lower() for match in matches]
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(words):
        places[word].append(place)
    seldom = {word: held for word, held in places.items() if len(held) <= _EVERYWHERE}
    few = {stem: held for stem, held in postings.items() if len(held) <= _EVERYWHERE}
    return Index(rules, tuple(sentences), few, weights, words, [match.span() for match in matches], seldom)


def most_like(source: Transcript, span: Span, target: Transcript, index: Index) -> tuple[Parallel, ...]:
    """Give the passages of `target` that say the same as `span` of `source`, the best first; none where nothing does.

    `index` is the target's, by `build_index`. Quotations come first, the longest foremost; then sentences that share
    rare words. A passage that is itself (one transcript, one place) is left out.
    """
    passage = span.quote(source.text)
    if len(passage) > _MOST_LETTERS:
        passage = passage[: _MOST_LETTERS // 2] + "\n" + passage[-_MOST_LETTERS // 2 :]
    background = load_background()
    rare = _rare_words(passage, index.rules, background)
    printed = {_stem(match[0]): match[0] for match in _WORD.finditer(passage)}
    found = [*_quotations(passage, rare, index), *_sharing(rare, printed, index)]
    if source is target:
        found = [parallel for parallel in found if not parallel.overlaps(span.start, span.end)]
    found.sort(key=lambda parallel: (-parallel.score, parallel.start))
    kept: list[Parallel] = []
    for parallel in found:
        if not any(parallel.overlaps(held.start, held.end) for held in kept):
            kept.append(parallel)
        if len(kept) == MOST:
            break
    return tuple(kept)


def _quotations(passage: str, rare: Mapping[str, float], index: Index) -> Iterator[Parallel]:
    """Find runs of eight words and more that hold something rare."""
    words = [match[0].lower() for match in _WORD.finditer(passage)]
    done = 0
    for first in range(len(words) - RUN + 1):
        if first + RUN <= done:
            continue
        window = range(first, first + RUN)
        anchor = min(window, key=lambda place: len(index.places.get(words[place], _COMMON)))
        for place in index.places.get(words[anchor], ()):
            start, end = _run(words, anchor, index.words, place)
            if end - start >= RUN and start <= first:
                run = words[start:end]
                if sum(rare.get(_stem(word), 0.0) for word in set(run)) >= _QUOTED_RARITY:
                    begin = place - (anchor - start)
                    offsets = index.offsets[begin][0], index.offsets[begin + end - start - 1][1]
                    yield Parallel(*offsets, why=f"quotes {end - start} words", score=100.0 + end - start)
                    done = max(done, end)


def _run(here: Sequence[str], at: int, there: Sequence[str], place: int) -> tuple[int, int]:
    """Give from where to where the words around two places are the same, as places in the first."""
    start, end = at, at + 1
    while start > 0 and place - (at - start) > 0 and here[start - 1] == there[place - (at - start) - 1]:
        start -= 1
    while end < len(here) and place + end - at < len(there) and here[end] == there[place + end - at]:
        end += 1
    return start, end


def _sharing(rare: Mapping[str, float], printed: Mapping[str, str], index: Index) -> Iterator[Parallel]:
    """Find sentences that share rare words."""
    shared: defaultdict[int, list[str]] = defaultdict(list)
    for stem in rare:
        for place in index.postings.get(stem, ()):
            shared[place].append(stem)
    own = sum(rare.values())
    long = own > _LONG
    own = min(own, _LONG)
    for place, stems in shared.items():
        together = sum(rare[stem] for stem in stems)
        # One word in common is no parallel; of a long passage, two are no more than chance.
        if len(stems) < (3 if long else 2) or together < _ENOUGH * (1.5 if long else 1.0):
            continue
        share = together * together / (own * index.weights[place])
        if share >= _SHARE and (not long or share * together >= _LONG_SCORE):
            sentence = index.sentences[place]
            listed = ", ".join(
                printed.get(stem, stem) for stem in sorted(stems, key=lambda stem: (-rare[stem], stem))[:4]
            )
            why = f"both speak of {listed}"
            yield Parallel(sentence.start, sentence.end, why=why, score=round(share * together, 4))
