"""What a clause shows of being a promise: readable features, each a phrase, for the linear model to weigh."""

import re
from dataclasses import dataclass

from hansard_tui.extract.capacity import Capacity
from hansard_tui.extract.clauses import Clause
from hansard_tui.extract.details import find_deadlines, find_quantity
from hansard_tui.extract.lexicon import SUBTYPES, Lexicon
from hansard_tui.extract.tokens import Words

_SELF = frozenset({"i", "we", "one"})
_OWN = frozenset({"i", "we", "government"})
_SPEECH_THINGS = frozenset(
    [
        "amendment", "amendments", "point", "points", "question", "questions", "debate", "clause", "clauses", "issue",
        "issues", "speech", "remarks", "example", "examples", "argument", "arguments", "comments", "matters", "time",
        "moment", "way", "tribute", "quotation", "paragraph", "order", "lordships", "interventions",
    ]
)  # fmt: skip
_MEMBERS = frozenset(
    [
        "gentleman", "lady", "lord", "lords", "baroness", "friend", "friends", "member", "members", "house", "him",
        "her", "them", "you",
    ]
)  # fmt: skip
_AGENTLESS = frozenset({"agentless act", "process act", "thing will", "agentless start", "third party will", "effect"})
_STOPPED = frozenset(',;:—–()[]"“”?!…')
_RESTATED = re.compile(
    r"\bas (?:I|we) (?:have )?(?:said|say|set out|made clear|announced|explained|mentioned|indicated)\b", re.IGNORECASE
)
_PURPOSE = re.compile(r"\b(?:to ensure|so that|in order to|to make sure)\b", re.IGNORECASE)
_PURPOSES = ("ensure", "so that", "in order", "make sure")
_OBJECT_WORDS = 9
_STRONG = 4
"""Of a capacity's weight: an office, or answers to questions."""


@dataclass(frozen=True, slots=True)
class Context:
    """What stands around a sentence."""

    capacity: Capacity
    house: str = ""
    requested: bool = False
    """The contribution before this one ends in a question or asks for something."""
    opening: bool = False
    """The sentence is among the first three of its contribution."""
    closing: bool = False
    """It is the last of its contribution."""
    answer: bool = False
    """The contribution is short, as answers are."""
    process_before: bool = False
    """A review, a consultation or the like was spoken of just before: "it" may be that."""


def _about_verb(clause: Clause, lexicon: Lexicon) -> list[str]:
    predicate = clause.predicate
    lemma = predicate.lemma
    classes = lexicon.classes.get(lemma, ())
    found = [f"verb {lemma}", f"form {predicate.form}", f"trigger {predicate.trigger}"]
    found += [f"class {name}" for name in classes] or ["class unknown"]
    found += [f"chain {verb}" for verb in predicate.chain]
    if predicate.complement:
        found.append(f"takes {predicate.complement}")
    if predicate.negated:
        found.append("negated")
    return found


def _object(words: Words, clause: Clause) -> list[str]:
    """Say what follows the verb: first word, a Member, a thing of speech."""
    after = words.words[clause.predicate.end : min(clause.end, clause.predicate.end + _OBJECT_WORDS)]
    found = [f"then {after[0]}" if after else "then nothing"]
    if any(word in _MEMBERS for word in after):
        found.append("object member")
    if any(word in _SPEECH_THINGS for word in after[:4]):
        found.append("object of speech")
    if after and after[0] in {
        "to",
        "on",
        "with",
        "by",
        "for",
        "up",
        "out",
        "into",
        "at",
        "forward",
        "back",
        "through",
        "about",
    }:
        found.append(f"verb {clause.predicate.lemma} {after[0]}")
    return found


def _when(words: Words, clause: Clause) -> list[str]:
    span = words.between(clause.start, clause.end)
    found = []
    first = next(find_deadlines(words.text, span.start, span.end), None)
    if first is not None:
        found.append("deadline")
        if first.value.lower() in {"today", "now", "tonight"}:
            found.append("today")
    if find_quantity(words.text, span.start, span.end):
        found.append("quantity")
    return found


def _around(words: Words, clause: Clause, number: int, context: Context) -> list[str]:
    listed = words.words
    found = [f"role {clause.role}"]
    if clause.governor:
        found.append(f"governed {clause.governor} {clause.governed_by}")
    if number == 0:
        found.append("first predicate")
    if clause.subject.shared:
        found.append("subject shared")
    opened = "“" in listed[: clause.start] and "”" not in listed[: clause.start]
    if opened or listed[0] in {"“", '"'}:
        found.append("quoted")
    sentence = words.span.quote(words.text)
    lowered = sentence.lower()
    if ("as i " in lowered or "as we " in lowered) and _RESTATED.search(sentence):
        found.append("restated")
    if any(map(lowered.__contains__, _PURPOSES)) and _PURPOSE.search(sentence):
        found.append("purpose")
    if words.at(clause.end) == "to":
        found.append("aimed")
    found += (
        [f"starts {listed[0]}"]
        if listed[0] in {"if", "that", "yes", "as", "so", "this", "in", "on", "but", "and", "today", "perhaps"}
        else []
    )
    return found + _of_context(context)


def _of_context(context: Context) -> list[str]:
    found = [f"capacity {context.capacity.name}"]
    weight = context.capacity.weight
    found.append(
        "voice strong" if weight >= _STRONG else "voice weak" if weight < 1 else "voice some"
    )  # of office and questions
    if context.house:
        found.append(f"house {context.house}")
    found += [name for name in ("requested", "opening", "closing", "answer") if getattr(context, name)]
    return found


def features(  # noqa: PLR0913, PLR0917  # what is known of one clause
    words: Words, clause: Clause, number: int, context: Context, lexicon: Lexicon, kind: str
) -> list[str]:
    """Give the features of the `number`-th clause of a sentence, each a short phrase, always in the same order.

    `kind` is its verdict.
    """
    predicate, subject = clause.predicate, clause.subject
    kind_of = subject.antecedent or subject.kind
    own = "own" if kind_of in _OWN else kind_of
    classes = lexicon.classes.get(predicate.lemma, ()) or ("unknown",)
    governor = f" {clause.governor} {clause.governed_by}" if clause.governor else ""
    found = [f"rule {kind}", f"rule {kind}, {clause.role}{governor}", f"rule {kind}, {context.capacity.name}"]
    found += _about_verb(clause, lexicon)
    found += [f"subject {subject.kind}", f"subject {own} {predicate.trigger}", f"subject {own} role {clause.role}"]
    found += [f"subject {own} class {name}" for name in classes]
    found += [f"{predicate.trigger} class {name}" for name in classes]
    found.append(f"subject {subject.kind} form {predicate.form}")
    if subject.head and subject.kind not in {"i", "we"}:
        found.append(f"head {subject.head}")
    if context.process_before and subject.kind in {"it", "this", "they", "he"}:
        found += [f"rule {kind}, after a process", f"{subject.kind} after a process"]
    if kind in _AGENTLESS:
        found += [f"rule {kind}: {name}" for name in classes]
    if subject.antecedent:
        found.append(f"antecedent {subject.antecedent}")
    if clause.governor:
        found.append(f"subject {own} governed {clause.governor}")
    if predicate.negated:
        found.append(f"subject {own} negated")
    found += _object(words, clause)
    timely = _when(words, clause)
    found += timely
    found += [f"subject {own} {when}" for when in timely]
    found += [f"rule {kind}, {when}" for when in timely]
    found += [f"adverb {word}" for word in predicate.adverbs[:3]]
    directed = next((name for name in classes if name in SUBTYPES), "")
    if directed and "object member" in found:
        found.append(f"class {directed} object member")
    if context.house:
        found += [f"house {context.house} subject {own} class {name}" for name in classes[:1]]
    return found + _around(words, clause, number, context)
