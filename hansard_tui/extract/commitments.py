"""Commitments and the other classes by which somebody is bound, each clause with its reason."""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import replace

from hansard_tui.extract import adjacency, doings, duties, norms, stances
from hansard_tui.extract.clauses import Clause
from hansard_tui.extract.describing import describe
from hansard_tui.extract.language import is_english
from hansard_tui.extract.lexicon import Lexicon, lexicon
from hansard_tui.extract.rules import Rules
from hansard_tui.extract.sieve import Said, sieve_of
from hansard_tui.extract.tokens import Words
from hansard_tui.extract.utterances import (
    Candidate,
    Surroundings,
    candidates_of,
    clauses_of,
    context_of,
    find_surroundings,
    has_cue,
    spoken_sentences,
    words_of,
)
from hansard_tui.extract.verdicts import NEVER, PROMISING
from hansard_tui.extract.weighing import Weighing, load_weighing, ranked
from hansard_tui.model.finding import Commitment, Sentence, Tier, Undertaking
from hansard_tui.model.layer import Layer
from hansard_tui.model.transcript import Transcript

_BESIDE = re.compile(r"\bis\s+(?:\w+\s+){0,2}?(?:being\s+\w+|\w+ing|to)\b|\bha(?:ve|s)\s+to\b")
"""Where work may be in hand, or a duty, though no word of a promise stands there: "the review is being conducted"."""
_ARRANGED = re.compile(r"\bis\s+to\b")
"""What is arranged, though no other word of a promise stands there: "a Bill is to be introduced"."""
_QUOTED = '“"'
"""What begins a sentence that is read out, and is nobody's own."""
_UNABLE = frozenset({"unable", "unwilling"})
"""Subtypes of a refusal to do whatever follows."""
_TO_BE_DONE = re.compile(r"\brecommendations?\b|\bfindings\b|\bconclusions\b")
"""What is accepted so as to be carried out, which is a promise as well."""
_GOVERNED = re.compile(r"\s*(?:(?!but\b)[\w.’]+\s+){0,6}that\s+")
"""Between "I cannot undertake" and the promise that is not made: "that the Government will accept it"."""
_WHOLE = frozenset({Undertaking.ASSURANCE, Undertaking.THIRD_PARTY, Undertaking.REPORTED})
"""What leaves no room in its clause for a promise beside it."""
_LONGEST = 4000
"""Characters: what is longer is no sentence but a table or a list without stops, and would cost its square to read."""


def _promises(
    candidates: list[Candidate], around: Surroundings, weighing: Weighing, known: Lexicon
) -> Iterator[Commitment]:
    """Give the promises of one sentence: each clause that scores high enough and does not lie inside another."""
    scored = [(weighing.score(candidate), candidate) for candidate in candidates if candidate.verdict not in NEVER]
    taken: list[Commitment] = []
    model = weighing.model
    for score, candidate in ranked(scored, model.certain):
        tier = Tier.CERTAIN if score >= model.certain else Tier.POSSIBLE
        if score < model.possible:
            break
        # A second clause of the sentence must be a promise in its form as well.
        if taken and (candidate.verdict not in PROMISING or tier is Tier.POSSIBLE):
            continue
        classes = known.classes.get(candidate.clause.predicate.lemma, ())
        made = describe(candidate, score, around.capacity, model, classes)
        if not around.capacity.speaks_for_government:
            made = replace(made, tier=Tier.POSSIBLE)
        if not any(made.overlaps(other.start, other.end) for other in taken):
            taken.append(made)
    yield from taken


def _of_clauses(clauses: list[tuple[Clause, str]], words: Words, known: Lexicon) -> Iterator[Commitment]:
    """Give what clauses of the Government's say by which others are bound, what is being done and what will not be."""
    for clause, kind in clauses:
        found = (
            duties.of_clause(words, clause, known),
            doings.of_third_party(words, clause, known),
            doings.of_ongoing(words, clause, kind, known),
            doings.of_assurance(words, clause, known),
        )
        yield from (made for made in found if made)


def _is_told(commitment: Commitment, other: Commitment) -> bool:
    """Whether `other` leaves no room for `commitment`: it is of the same class, or a certain promise, in those words.

    To accept an amendment is a concession and a promise; a duty or a refusal may have a promise in a clause of its own.
    """
    if other.undertaking is commitment.undertaking:
        return other.overlaps(commitment.start, commitment.end)
    if other.undertaking is not Undertaking.COMMITMENT or commitment.undertaking is Undertaking.CONCESSION:
        return False
    words = commitment if commitment.undertaking in _WHOLE else commitment.trigger
    return other.overlaps(words.start, words.end)


def _distinct(found: Iterable[Commitment], here: list[Commitment], own: Container[str]) -> Iterator[Commitment]:
    """Leave out what overlaps a certain promise, or a finding of the same class that came before.

    What a rule of the reader's own finds is always told; `own` are the names of those.
    """
    kept = [made for made in here if made.tier is Tier.CERTAIN]
    for commitment in found:
        if commitment.rule in own or not any(_is_told(commitment, other) for other in kept):
            kept.append(commitment)
            yield commitment


def _undoes(other: Commitment, promise: Commitment, text: str) -> bool:
    """Whether the words taken for a promise are those of a refusal, of a duty or of a concession.

    "I can give no undertaking" and "I cannot say that we shall" refuse, "I expect councils to publish it" binds
    councils, "I will accept the amendment" and "I am willing to admit" concede.
    """
    told, made = other.trigger, promise.trigger
    if other.undertaking is Undertaking.DUTY:
        return told.start == made.start
    granted = other.undertaking is Undertaking.CONCESSION and not _TO_BE_DONE.search(text, told.start, told.end)
    if other.undertaking is not Undertaking.REFUSAL and not granted:
        return False
    if not granted and promise.tier is Tier.POSSIBLE and promise.polarity == "negative":
        return told.overlaps(made.start, made.end)  # "we have no plans to cut it" is told as the refusal that it is
    if told.end <= made.start:  # "I accept that we will" promises, and "I cannot undertake that we will" does not
        return not granted and bool(_GOVERNED.fullmatch(text, told.end, made.start))
    return told.start <= made.start and (made.end <= told.end or other.subtype in _UNABLE)


class _Finder:
    """Finds what binds somebody in one sentence after another of a transcript."""

    def __init__(self, transcript: Transcript, rules: Rules) -> None:
        self.transcript = transcript
        self.rules = rules
        self.known = lexicon(rules)
        self.weighing = load_weighing()
        self.sieve = sieve_of(rules)
        self.own = frozenset(pattern.name for pattern in rules.patterns if pattern.own)

    def find(self, sentence: Sentence, around: Surroundings) -> list[Commitment]:
        """Give the findings of one sentence."""
        text, house = self.transcript.text, self.transcript.sitting.house
        asked = text[sentence.end - 1] == "?" and not around.capacity.may_speak_for_government
        if asked or sentence.end - sentence.start > _LONGEST:
            return []  # nobody is bound by the question of one who binds nobody
        words: Words | None = None
        candidates: list[Candidate] = []
        clauses: list[tuple[Clause, str]] = []
        said = self.sieve.say(text, sentence.start, sentence.end)
        if not around.capacity.may_speak_for_government:
            pass  # whoever binds nobody has no clauses worth reading
        elif has_cue(said) or _ARRANGED.search(text, sentence.start, sentence.end):
            words = words_of(self.transcript, sentence)
            context = context_of(text, sentence, around, house)
            candidates = list(candidates_of(words, context, self.rules))
            clauses = [(candidate.clause, candidate.verdict) for candidate in candidates]
        elif around.capacity.speaks_for_government and _BESIDE.search(text, sentence.start, sentence.end):
            words = words_of(self.transcript, sentence)
            clauses = list(clauses_of(words, house, self.rules))
        here = list(_promises(candidates, around, self.weighing, self.known))
        answer = adjacency.find_answer(text, sentence, around)
        if answer is not None and not any(made.tier is Tier.CERTAIN and made.rule != "elliptical" for made in here):
            here = [answer]
        others = list(self._others(sentence, said, around, words, clauses))
        here = [made for made in here if not any(_undoes(other, made, text) for other in others)]
        here += _distinct(others, here, self.own)
        return [replace(made, capacity=around.capacity.name) for made in here]

    def _others(
        self,
        sentence: Sentence,
        said: Said,
        around: Surroundings,
        words: Words | None,
        clauses: list[tuple[Clause, str]],
    ) -> Iterator[Commitment]:
        """Give the findings of every class but the promises."""
        text = self.transcript.text
        # Of a speaker who is not known to answer for the Government, "councils should" is an opinion.
        stated = around.capacity.speaks_for_government and text[sentence.start] not in _QUOTED
        if stated:
            if text[sentence.end - 1] != "?":
                yield from norms.of_law(text, sentence, self.rules, self.known, said)
            if words is not None:
                yield from _of_clauses(clauses, words, self.known)
            if (declined := adjacency.find_refusal(text, sentence, around)) is not None:
                yield declined
        yield from stances.find_stances(text, sentence, self.rules, government=stated, said=said)


def find_commitments(transcript: Transcript, sentences: Layer[Sentence], rules: Rules) -> Layer[Commitment]:
    """Find commitments, duties, assurances and the rest, in the whole transcript; linear in its length.

    Nothing is found in what the chair says, in what the reporters wrote, or in a text that is not English. A speaker
    whose office is not known is assumed to be a minister where nothing speaks against it; `capacity` says so.
    """
    if not is_english(transcript):
        return Layer()
    finder = _Finder(transcript, rules)
    around = find_surroundings(transcript, rules)
    return Layer(
        commitment
        for sentence, surroundings in spoken_sentences(sentences, around)
        for commitment in finder.find(sentence, surroundings)
    )
