"""A clause that is a promise, told as a finding: strength, subtype, polarity, details and why."""

from hansard_tui.extract.acts import begin_of, begins_actor
from hansard_tui.extract.capacity import Capacity
from hansard_tui.extract.conditions import find_condition_before
from hansard_tui.extract.details import find_details
from hansard_tui.extract.lexicon import SUBTYPES
from hansard_tui.extract.linear import LinearModel
from hansard_tui.extract.reasons import why_promised
from hansard_tui.extract.utterances import Candidate
from hansard_tui.model.finding import Commitment, Tier
from hansard_tui.model.span import Span

_STRENGTHS = {
    "soft": "soft", "intention": "intention", "aim": "intention", "hedged": "intention", "continuing": "standing",
    "attempt": "soft",
}  # fmt: skip
_AT_STAGE = frozenset({"report", "third", "committee", "second", "stage", "reading"})
_PARTICLES: tuple[tuple[frozenset[str], frozenset[str], str], ...] = (
    (frozenset({"return", "come", "bring"}), _AT_STAGE, "return_at_stage"),
    (frozenset({"take"}), frozenset({"away", "back", "up"}), "take_back"),
    (
        frozenset({"take", "give", "look"}),
        frozenset({"account", "consideration", "look", "at", "into", "thought"}),
        "consider",
    ),
    (frozenset({"come", "get", "return", "go"}), frozenset({"back"}), "report_back"),
    (frozenset({"set", "lay"}), frozenset({"out"}), "publish"),
)
"""Verbs whose particle tells what is done, the first that fits."""
_RECEIVED = frozenset({"delegation", "deputation", "representatives", "him", "her", "them", "visitors", "members"})
"""Whom one receives, as against what."""
_FUNDING = frozenset({"support", "provide", "give", "spend", "put", "make", "invest", "train"})
_NEAR = 6
"""Words: how far from the verb a particle may stand, and a subject from its predicate."""
_LOOKED_AT = 12
"""Features of the model, the strongest, of which some are told as signs."""


def _subtype(candidate: Candidate, classes: tuple[str, ...], quantity: bool) -> str:
    """Give what kind of act it is, by the verb and what follows it."""
    predicate = candidate.clause.predicate
    after = candidate.words.words[predicate.end : predicate.end + _NEAR]
    lemma = predicate.lemma
    for verbs, particles, name in _PARTICLES:
        if lemma in verbs and not particles.isdisjoint(after):
            return name
    if candidate.verdict == "pledge" and predicate.trigger == "committed":
        return "policy_goal"
    if lemma == "receive" and _RECEIVED.isdisjoint(after):
        return "action"  # money or officers: no meeting
    found = next((name for name in classes if name in SUBTYPES), "action")
    if quantity and found in {"action", "supply"} and lemma in _FUNDING:
        return "fund"
    return found


def _strength(candidate: Candidate, conditional: bool) -> str:
    if conditional:
        return "conditional"
    predicate = candidate.clause.predicate
    if predicate.trigger == "committed" or {"continue", "keep", "always"} & {*predicate.chain, *predicate.adverbs}:
        return "standing"
    if predicate.trigger in {"intend", "expect"}:
        return "intention"
    return _STRENGTHS.get(candidate.verdict, "firm")


def _trimmed(candidate: Candidate) -> Span:
    """Give the clause's span without commas and spaces at its ends."""
    words, clause = candidate.words, candidate.clause
    first, last = clause.start, clause.end
    if 0 < first < clause.subject.first < clause.predicate.first and "," in words.words[first : clause.subject.first]:
        first = (
            clause.subject.first
        )  # what stands before the comma began outside the clause: "From May | 2011, we shall"
    while first < last and words.words[first] in {",", "—", ";", ":", ")", "“", '"'}:
        first += 1
    while last > first + 1 and words.words[last - 1] in {",", "—", ";", ":", "(", "“", "[", "]"}:
        last -= 1
    return words.between(begin_of(words, first), last)


def describe(
    candidate: Candidate, score: float, capacity: Capacity, model: LinearModel, classes: tuple[str, ...]
) -> Commitment:
    """Make the finding of a clause that scored `score`; `classes` are those of its verb."""
    tier = Tier.CERTAIN if score >= model.certain else Tier.POSSIBLE
    words, clause = candidate.words, candidate.clause
    span = _trimmed(candidate)
    first = begins_actor(words, clause.subject.first)
    trigger = words.between(max(clause.start, min(first, clause.predicate.first)), clause.predicate.end)
    if clause.predicate.first - clause.subject.end > _NEAR or trigger.end <= trigger.start:
        trigger = words.between(clause.predicate.first, clause.predicate.end)
    found = list(find_details(words, clause, span.start, span.end))
    roles = {detail.role for detail in found}
    if "condition" not in roles and (before := find_condition_before(words.text, words.span.start, span.start)):
        found.append(before)
        roles.add("condition")
    actor = next((detail.value for detail in found if detail.role == "actor"), "")
    strongest = model.strongest(candidate.features, _LOOKED_AT)
    return Commitment(
        span.start,
        span.end,
        tier=tier,
        strength=_strength(candidate, "condition" in roles),
        subtype=_subtype(candidate, classes, quantity="quantity" in roles),
        polarity="negative" if clause.predicate.negated else "positive",
        capacity=capacity.name,
        details=tuple(found),
        sentence=Span(words.span.start, words.span.end),
        trigger=trigger,
        rule=candidate.verdict.replace(" ", "_"),
        why=why_promised(candidate, trigger.quote(words.text), actor, capacity, strongest),
        score=round(score, 4),
    )
