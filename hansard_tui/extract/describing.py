"""A clause that is a promise, told as a finding: strength, subtype, polarity, details and why."""

from hansard_tui.extract.capacity import ASSUMED, MINISTER, NOT_KNOWN, Capacity
from hansard_tui.extract.details import find_condition, find_details
from hansard_tui.extract.lexicon import SUBTYPES
from hansard_tui.extract.linear import LinearModel
from hansard_tui.extract.utterances import Candidate
from hansard_tui.model.finding import Commitment, Detail, Tier
from hansard_tui.model.span import Span

_STRENGTHS = {
    "soft": "soft", "intention": "intention", "aim": "intention", "hedged": "intention", "continuing": "standing",
    "attempt": "soft",
}  # fmt: skip
_READINGS = {
    "promise": "says what the Government will do",
    "directed promise": "says what will be done for the House or a Member",
    "offer": "offers to do something",
    "pledge": "pledges",
    "intention": "states an intention",
    "soft": "says that something will be looked at",
    "continuing": "says that something will go on being done",
    "restraint": "says what will not be done",
    "agentless act": "says that an act of the Government will be done",
    "process act": "says what the Government’s own process will do",
    "announcement": "announces a step that is being taken",
    "decision": "tells what has been decided",
    "can oblige": "offers what can be done",
    "agentless being": "says what there will be",
    "agentless start": "says what will begin, go on or end",
}
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
_FUNDING = frozenset({"support", "provide", "give", "spend", "put", "make", "invest", "train"})
_NEAR = 6
"""Words: how far from the verb a particle may stand, and a subject from its predicate."""
_SUBJECTS = {
    "i": "the speaker", "we": "the Government as “we”", "government": "the Government",
    "process": "a process of the Government",
    "one": "the Government as “one”",
}  # fmt: skip


_CAPACITIES = {
    ASSUMED: "assumed to be a minister", MINISTER: "a minister", NOT_KNOWN: "not known to be a minister",
}  # fmt: skip
_SIGNS, _LOOKED_AT = 3, 12
_PLAIN = (
    ("deadline", "a time is named"), ("quantity", "an amount is named"), ("object member", "it is done for a Member"),
    ("requested", "it was asked for just before"), ("closing", "it closes the contribution"),
    ("purpose", "its purpose is given"), ("answer", "it stands in a short reply"),
    ("after a process", "a review or the like was just spoken of"), ("adverb", "an adverb strengthens it"),
    ("role main", "it is the main statement of its sentence"),
)  # fmt: skip
"""What stands in a feature's name, and how a reader is told of it; the first that fits."""


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


def _why(candidate: Candidate, trigger: str, capacity: Capacity, strongest: tuple[str, ...]) -> str:
    """Say in one plain sentence who is bound by which words and in what capacity, then at most three signs."""
    subject = _SUBJECTS.get(candidate.clause.subject.kind, f"“{candidate.clause.subject.head or 'nobody named'}”")
    reading = _READINGS.get(candidate.verdict, "may say what will be done")
    said = _CAPACITIES.get(capacity.name, capacity.name)
    told = tuple(dict.fromkeys(filter(None, map(_plain, strongest))))[:_SIGNS]
    signs = f" Signs: {'; '.join(told)}." if told else ""
    return f"“{trigger}” {reading}, with {subject} as its subject; the speaker is {said} ({capacity.evidence}).{signs}"


def _plain(feature: str) -> str:
    """Tell a feature of the model in plain words; empty where it repeats the sentence or means nothing to a reader."""
    if feature.startswith("verb "):
        return f"the verb “{feature.removeprefix('verb ')}”"
    return next((told for name, told in _PLAIN if name in feature), "")


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
    return words.between(first, last)


def describe(
    candidate: Candidate, score: float, capacity: Capacity, model: LinearModel, classes: tuple[str, ...]
) -> Commitment:
    """Make the finding of a clause that scored `score`; `classes` are those of its verb."""
    tier = Tier.CERTAIN if score >= model.certain else Tier.POSSIBLE
    words, clause = candidate.words, candidate.clause
    span = _trimmed(candidate)
    trigger = words.between(max(clause.start, min(clause.subject.first, clause.predicate.first)), clause.predicate.end)
    if clause.predicate.first - clause.subject.end > _NEAR or trigger.end <= trigger.start:
        trigger = words.between(clause.predicate.first, clause.predicate.end)
    condition = find_condition(words.text, span.start, span.end)
    found = list(find_details(words, clause, span.start, span.end))
    roles = {detail.role for detail in found}
    if condition is None:
        condition = _outside(candidate, span)
        found += [condition] if condition is not None else []
    return Commitment(
        span.start,
        span.end,
        tier=tier,
        strength=_strength(candidate, condition is not None),
        subtype=_subtype(candidate, classes, quantity="quantity" in roles),
        polarity="negative" if clause.predicate.negated else "positive",
        capacity=capacity.name,
        details=tuple(found),
        sentence=Span(words.span.start, words.span.end),
        trigger=trigger,
        rule=candidate.verdict.replace(" ", "_"),
        why=_why(candidate, trigger.quote(words.text), capacity, model.strongest(candidate.features, _LOOKED_AT)),
        score=round(score, 4),
    )


def _outside(candidate: Candidate, span: Span) -> Detail | None:
    """Give a condition that opens the sentence before the clause: "If he writes to me, …"."""
    words = candidate.words
    if words.at(0) not in {"if", "unless", "where", "provided"} or span.start == words.span.start:
        return None
    return find_condition(words.text, words.span.start, span.start)
