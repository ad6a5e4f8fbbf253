"""Duties: clauses and patterns by which somebody other than the Government is bound."""

import re
from collections.abc import Iterator
from functools import lru_cache

from hansard_tui.extract.bearers import bears, bears_before, done_by_others
from hansard_tui.extract.clauses import Clause
from hansard_tui.extract.lexicon import Lexicon
from hansard_tui.extract.quick import in_small
from hansard_tui.extract.rules import Pattern, Rules
from hansard_tui.extract.sieve import Said, sieve_of
from hansard_tui.extract.subjects import Subject
from hansard_tui.extract.telling import detail
from hansard_tui.extract.tokens import Words
from hansard_tui.model.finding import Commitment, Detail, Undertaking
from hansard_tui.model.span import Span

_OBLIGING = frozenset({"must", "should", "have_to"})
_FORETELLING = frozenset({"will", "would"})
_LAYING = frozenset({"is_to", "may"})
_REQUIRED = frozenset({"required", "obliged", "expected"})
_NEEDS = frozenset({"have", "need"})
_PEOPLE = frozenset({"third", "they", "name"})
_OFFICES = frozenset(
    {"secretary", "commissioner", "coroner", "registrar", "inspector", "constable", "director", "chancellor"}
)
"""Words of offices whose holder a law binds by name: "the Secretary of State must take account of them"."""
_OFFICIAL = frozenset({"act", "consult", "publish", "review", "supply", "legislate", "consider"})
_BEING = frozenset({"is", "be", "was"})
_DOCUMENTS = frozenset({"instrument", "process"})
_SOURCE = re.compile(
    r"\b(?:clauses?|bill|acts?|schedule|section|chapter|paragraph|provisions?|powers?|amendments?|regulations?|directives?|law|laws|"
    r"legislation|statut\w+|code|guidance|guidelines|mandate|polic(?:y|ies)|orders?|licen[cs]es?|charter|convention|treaty|rules?|"
    r"schemes?|system|framework|agreement|contracts?|reforms?|standards?|requirements?|fund|funds|funding|programme|obligations?|dut(?:y|ies)|"
    r"process|plan|strategy|criteria|terms|tests?|notice|court|authority|it|they|we|which|(?-i:[A-Z]{3,}))\b",
    re.IGNORECASE,
)
"""What can require something of somebody, as against challenges and needs."""
_PARLIAMENTARY = frozenset(
    {"lord", "lords", "gentleman", "lady", "house", "member", "members", "government", "minister"}
)
_UNSUITED = frozenset({"if", "whether", "wh", "question", "than", "when"})
_TOLD = frozenset({"", "require", "confirm", "assure", "mean", "clear", "ensure", "announce", "know"})
"""What governs a "that" clause in which a duty is laid down, and not wished for, doubted or thought right."""
_EVALUATING = frozenset(
    {"be", "remember", "say", "admit", "confess", "recognise", "mean", "know", "like", "think", "seem", "ask"}
)
_NEGATED = re.compile(
    r"\b(?:no|not|without|remov\w+|would|could|might|may|should|ought\s+to|if|whether|Amendments?\s+\d+\w*)"
    r"\s+(?:\w+\s+){0,3}$|\b(?:[Nn]othing|[Nn]one|[Nn]either|not\s+for)\b[^,;—]{0,50}$"
)
_UNTOLD = re.compile(
    r"\b(?:said|argued|contended|suggest(?:ed|s)|asked|claimed|feared|promised)\s+(?:\w+\s+){0,4}?(?:that|to|whether)\b[^;—]*$"
    r"|\b(?:wants?|wish|hopes?|let\s+us)\b(?:(?!,\s+but\b)[^;—])*$|\b(?:how|what|why)\s+(?:[\w'’-]+\s+){0,5}$"
)
"""Before a match, what makes it somebody else's view, a wish or an indirect question."""
_STATUTE = re.compile(r"\b(?:[Cc]lauses?|[Bb]ill|[Ss]chedule|[Aa]mendment|[Ss]ubsection)\b")
_LAW = re.compile(r"\b(?:[Aa]ct|[Ss]ection|[Rr]egulations?|law|statut\w+)\b")
_GUIDANCE = re.compile(r"\b(?:code|guidance|guidelines|[Cc]hapter|should|recommend\w*)\b")
_MANDATE = re.compile(r"\bmandate\b")
_AND_TO = re.compile(r",?\s+and(?:,[^,]{2,30},)?\s+(?P<act>to\s+[a-z]+)")
_MARKS_BEFORE = re.compile(r"(?:[;—]|,(?:\s+and)?|\bthat|\bbecause|\bwhere|\bbut|\bif)\s+")
_BEFORE = 60
"""Characters before a match that can take it back."""
_CUT = re.compile(r"[;—]|,\s+(?:so\b|but\b|which\b|because\b|although\b)|\s+so\s+that\b|\s+because\b")


def subtype_of(sentence: str, clause: str) -> str:
    """Tell what a duty rests on: mandate, guidance, the Bill, existing law, or nothing but expectation."""
    if _MANDATE.search(clause):
        return "mandate"
    if _GUIDANCE.search(clause) and not _STATUTE.search(clause):
        return "guidance"
    if _STATUTE.search(sentence):
        return "statutory_in_bill"
    return "statutory_existing" if _LAW.search(sentence) or re.search(r"\bdut(?:y|ies)\b", clause) else "expectation"


def _make(  # noqa: PLR0913, PLR0917  # the parts of one duty
    text: str, sentence: Span, span: Span, trigger: Span, rule: str, why: str, details: tuple[Detail, ...]
) -> Commitment:
    return Commitment(
        span.start,
        span.end,
        Undertaking.DUTY,
        subtype=subtype_of(sentence.quote(text), span.quote(text)),
        details=details,
        sentence=Span(sentence.start, sentence.end),
        trigger=trigger,
        rule=rule,
        why=why,
    )


def of_clause(words: Words, clause: Clause, lexicon: Lexicon) -> Commitment | None:
    """Give the duty that a clause with "must", "should" or "will have to" puts on somebody, if it does."""
    predicate, subject = clause.predicate, clause.subject
    if clause.role in _UNSUITED or clause.governor not in _TOLD or subject.head in _PARLIAMENTARY:
        return None
    if clause.role == "restrictive" and words.at(clause.start - 2) in lexicon.lists["not_told"]:
        return None  # "a proposal that the BBC should not"
    if predicate.form == "perfect" or not _binds(words, clause, lexicon):
        return None
    span = words.between(clause.start, clause.end)
    trigger = words.between(predicate.first, predicate.verb + 1)
    actor = words.between(subject.first, subject.end)
    after = words.starts[predicate.verb]
    details = (detail(words.text, "actor", actor.start, actor.end), detail(words.text, "action", after, span.end))
    why = f"“{trigger.quote(words.text)}” puts a duty on “{actor.quote(words.text)}”, who is not the Government."
    rule = f"duty, {predicate.trigger.replace('_', ' ')}"
    return _make(words.text, words.span, span, trigger, rule, why, details)


def _binds(words: Words, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether such a clause lays down what somebody is to do, and does not argue or reckon."""
    predicate, subject = clause.predicate, clause.subject
    lists = lexicon.lists
    told = subject.antecedent if subject.kind == "which" else subject.kind
    kind = "third" if subject.head in lists["duty_bearer"] else told
    if predicate.trigger not in _OBLIGING:
        return _binds_by_foretelling(words, clause, kind, lexicon)
    if predicate.trigger == "must" and predicate.form == "base" and _holds_an_office(words, subject):
        return not _OFFICIAL.isdisjoint(lexicon.classes.get(predicate.lemma, ()))
    heeds = predicate.lemma == "have" and "regard" in words.words[predicate.end : predicate.end + 3]
    unknown = predicate.trigger == "have_to" and not lexicon.classes.get(predicate.lemma)
    if unknown or (predicate.lemma in lists["befalls"] and not heeds):
        return False
    if kind == "there":
        return not lists["duty_event"].isdisjoint(words.words[predicate.end : predicate.end + 6])
    if predicate.form == "passive":
        return _must_be_done(words, clause, kind, lexicon)
    return _document_binds(clause, lexicon) if kind in _DOCUMENTS else _somebody_is_bound(clause, kind, lexicon)


def _must_be_done(words: Words, clause: Clause, kind: str, lexicon: Lexicon) -> bool:
    """Whether a passive says what somebody has to do: who does it is named, or it is what those do who are bound."""
    predicate, lists = clause.predicate, lexicon.lists
    if done_by_others(words, predicate.end, clause.end, lexicon):
        return True
    tended = kind == "third" and predicate.lemma in lists["duty_done_to_people"]
    handed = predicate.lemma in lists["duty_handed"] and words.at(predicate.end) == "to"
    laid_down = predicate.lemma in lists["duty_done"] or handed or tended or _is_norm(clause, lexicon)
    return laid_down and clause.role != "restrictive"


def _binds_by_foretelling(words: Words, clause: Clause, kind: str, lexicon: Lexicon) -> bool:
    """Whether a clause without "must" binds: "councils will have to", "councils are to", "councils may not"."""
    if clause.predicate.trigger in _FORETELLING:
        return kind in _PEOPLE and _is_burdened(words, clause, kind)
    laid_on = clause.predicate.trigger in _LAYING and kind == "third" and clause.role in {"main", "that"}
    return laid_on and _is_laid_on(clause, lexicon)


def _holds_an_office(words: Words, subject: Subject) -> bool:
    """Whether a subject is an office, or "he" after the name of one: "sent to the Secretary of State, and he must"."""
    named = subject.kind == "he" and not _OFFICES.isdisjoint(words.words[: subject.first])
    return named or subject.head in _OFFICES


def _is_of_a_noun(words: Words, clause: Clause) -> bool:
    """Whether a clause only tells one thing from others: "the skills that they must have", not "the effect is that"."""
    return clause.role == "restrictive" and words.at(clause.start - 2) not in _BEING


def _is_burdened(words: Words, clause: Clause, kind: str) -> bool:
    """Whether "will be required to" binds, or "will have to" of whoever is named: skills that they need do not."""
    chain = set(clause.predicate.chain)
    if clause.predicate.lemma == "be" or (clause.predicate.lemma == "have" and "need" in chain):
        return False
    return not _REQUIRED.isdisjoint(chain) or (
        not _NEEDS.isdisjoint(chain) and kind != "they" and not _is_of_a_noun(words, clause)
    )


def _is_laid_on(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether "councils are to publish it" or "councils may not refuse it" lays down what a body does, or may not."""
    predicate = clause.predicate
    acts = predicate.form == "base" and predicate.lemma not in lexicon.lists["befalls"] | _EVALUATING
    return acts and (predicate.trigger == "is_to" or predicate.negated)


def _somebody_is_bound(clause: Clause, kind: str, lexicon: Lexicon) -> bool:
    """Whether an active clause binds a body or people; of "they", "it" and a bare name only "must" says so."""
    predicate = clause.predicate
    if predicate.lemma in _EVALUATING and predicate.form in {"base", "adjective", "noun"}:
        return False
    if kind == "third":
        return True
    heeds = predicate.lemma == "have"  # "must have regard to": any other having was left out before
    acts = "act" in lexicon.classes.get(predicate.lemma, ()) or predicate.lemma in lexicon.catenatives
    acts = heeds or (acts and predicate.lemma not in lexicon.lists["goes"])
    return acts and kind in {*_PEOPLE, "it"} and predicate.trigger == "must" and clause.role != "restrictive"


def _is_norm(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a passive says what may not be done: "boundaries should only be altered", "should not be approved"."""
    predicate = clause.predicate
    form = lexicon.form(predicate.lemma)
    permitted = (form.lemma if form else predicate.lemma) in lexicon.lists["duty_permitted"]
    return permitted and (predicate.negated or "only" in predicate.adverbs)


def _document_binds(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a report or a code must hold something: "the report must contain a summary"."""
    predicate = clause.predicate
    if predicate.form == "adjective":
        return clause.governor == "require"
    return predicate.trigger == "must" and predicate.lemma in lexicon.lists["document_does"]


@lru_cache(maxsize=4)
def _among(rules: Rules) -> int:
    return sieve_of(rules).among(lambda pattern: pattern.group == "duty")


def of_law(text: str, sentence: Span, rules: Rules, lexicon: Lexicon, said: Said | None = None) -> Iterator[Commitment]:
    """Give the duties that the patterns find in a sentence: "requires … to", "has a duty to", "is required to".

    What was `said` is the sentence, sifted.
    """
    sieve = sieve_of(rules)
    for pattern in sieve.passing(said or sieve.say(text, sentence.start, sentence.end), _among(rules)):
        for match in pattern.quick.finditer(text, in_small(text), sentence.start, sentence.end):
            if _holds(text, sentence, pattern, match, lexicon):
                yield from _of_match(text, sentence, pattern, match)


def _holds(text: str, sentence: Span, pattern: Pattern, match: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether a match states a duty of somebody who is not the Government, as a fact."""
    before = text[sentence.start : match.start()]
    near = before[-_BEFORE:]
    if _NEGATED.search(near) or _UNTOLD.search(near):
        return False
    bearer = pattern.fields.get("bearer")
    if bearer in {"before", "others"} and not bears_before(before, lexicon, named=bearer == "before"):
        return False
    if pattern.fields.get("source") == "law" and not _SOURCE.search(near):
        return False
    bound, act = (match.groupdict().get(name) for name in ("bound", "act"))
    if act and not act[0].islower():
        return False
    named = bearer == "named"
    if named and bound == "it":
        return act in lexicon.lists["body_acts"]
    return bound is None or bears(bound, lexicon, named=named)


def _of_match(text: str, sentence: Span, pattern: Pattern, match: re.Match[str]) -> Iterator[Commitment]:
    trigger = Span(*match.span("trigger" if match.groupdict().get("trigger") else 0))
    start = match.start() if pattern.fields.get("from") == "match" else _clause_start(text, sentence, match)
    end = _cut(text, match.end(), sentence.end)
    while end > start and text[end - 1] in " .,;—?!":
        end -= 1
    why = f"“{trigger.quote(text)}” states a duty."
    parts = list(_parts(text, pattern, match, Span(start, max(end, start))))
    for part in parts:
        told = tuple(_details(text, pattern, match, part, first=part is parts[0]))
        yield _make(text, sentence, part, trigger, pattern.name, why, told)


def _cut(text: str, start: int, end: int) -> int:
    match = _CUT.search(text, start, end)
    return match.start() if match else end


def _parts(text: str, pattern: Pattern, match: re.Match[str], whole: Span) -> Iterator[Span]:
    """Split "requires X to agree … and to publish …" into its acts; every other duty is one."""
    place = whole.start
    for joint in _AND_TO.finditer(text, match.end(), whole.end) if pattern.fields.get("acts") == "split" else ():
        yield Span(place, joint.start())
        place = joint.start("act")
    yield Span(place, whole.end)


def _clause_start(text: str, sentence: Span, match: re.Match[str]) -> int:
    """Where the clause begins: after the last mark or "that" before the trigger."""
    ends = [found.end() for found in _MARKS_BEFORE.finditer(text, sentence.start, match.start())]
    return max(ends, default=sentence.start)


def _details(text: str, pattern: Pattern, match: re.Match[str], part: Span, *, first: bool) -> Iterator[Detail]:
    """Give who is bound, to what, and what says so; of a further act the actor alone."""
    groups = match.groupdict()
    if groups.get("bound"):
        yield detail(text, "actor", *match.span("bound"))
    elif pattern.fields.get("actor") == "before":
        yield detail(text, "actor", part.start, match.start())
    if first:
        start = match.start("act") if groups.get("act") else match.end()
        yield detail(text, "action", start, max(start, part.end))
    if first and "source" in pattern.fields:
        yield detail(text, "source", part.start, match.start())
