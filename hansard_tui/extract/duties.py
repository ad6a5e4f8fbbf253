"""Duties: clauses by which somebody other than the Government is bound."""

import re
from bisect import bisect_left
from dataclasses import replace

from hansard_tui.extract.bearers import done_by_others
from hansard_tui.extract.bound import subject_before
from hansard_tui.extract.clauses import Clause
from hansard_tui.extract.lexicon import Lexicon
from hansard_tui.extract.subjects import Subject
from hansard_tui.extract.telling import detail
from hansard_tui.extract.tokens import Words
from hansard_tui.extract.verdicts import UNASSERTED
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
_LAID_DOWN = frozenset({"must", "have_to"})
_SIGHT = 400
"""Characters before an obligation that can tell whose it is and who says so."""
_NEAR, _HEEDED = 6, 3
"""Words after "have": how far what is to be held stands, and how far "regard" does."""
_OFFICIAL = frozenset({"act", "consult", "publish", "review", "supply", "legislate", "consider"})
_OWN = frozenset({"i", "we", "you", "one"})
_TAKEN_FOR = frozenset({"as", "away", "first"})
_MAY_BE = frozenset({"can", "could", "may", "will"})
"""Before "and should", what makes it a remark: "much that can and should be taken into account"."""
_FREE = frozenset({"not", "whereby", "might", "may", "could"})
"""Before "have to", what takes the duty back: "they might have to"."""
_TO_BEFALL = frozenset({"happen", "occur", "become", "continue", "go", "recur", "win", "prevail", "succeed"})
_SHOWN = frozenset(
    {
        "flexibility",
        "restraint",
        "leadership",
        "courage",
        "willingness",
        "more",
        "attractive",
        "competitive",
        "vigilant",
    }
)
"""After "show", "keep" or "remain", what is urged and laid down by nobody."""
_HERE = frozenset({"house", "chamber", "us"})
_ACTING = frozenset({"act", "publish", "consult", "report_back", "supply", "write"})
_NO_DOING = frozenset(
    {"willing", "interesting", "forthcoming", "going", "living", "having", "getting", "welcoming", "being"}
)
_NONE = frozenset({"no", "nobody", "none", "neither"})
_BEING = frozenset({"is", "be", "was"})
_DOCUMENTS = frozenset({"instrument", "process"})
_PARLIAMENTARY = frozenset(
    {"lord", "lords", "gentleman", "lady", "house", "member", "members", "government", "minister"}
)
_TOLD = frozenset({"", "require", "confirm", "assure", "mean", "clear", "ensure", "announce", "know"})
"""What governs a "that" clause in which a duty is laid down, and not wished for, doubted or thought right."""
_EVALUATING = frozenset(
    {"be", "remember", "say", "admit", "confess", "recognise", "mean", "know", "like", "think", "seem", "ask"}
)
_WISHED = re.compile(
    r"\b(?:aspiration|anxious|object\s+of|thinking|determined|goal|preferable|ambition|desirable|hope|aim|wish|keen|conviction|belief|vision|principle)\b[^;]*$"
    r"|\bwhether\b[^;]{0,40}$|\b(?:in|to|from|by|for)\s+which\s+$"
)
"""Before "should", what makes it a wish."""
_RELATIVE = re.compile(
    r"\b(?:who|which|that|whom|whose)\b(?!\s+(?:think|say|claim|argu|tell|told|believ|suggest|oppos|critici|complain)\w*)"
)
"""What opens a relative clause, unless it tells of critics: those who think otherwise are only argued with."""
_ARGUED = re.compile(
    r"\b(?:argu|contend|claim|suggest|insist|alleg|assum|propos|complain|imply|impli|imagin)\w*[^;,.]{0,80}?\bthat\b[^;,]{0,40}$"
    r"|\b(?:is|are|was|seems?|seem|be|find|thinks?|think)\s+(?:\w+\s+){0,3}?(?:scandal|pity|shame|disgrace|hard|anomalous|absurd|impossible|"
    r"astounding|astonishing|strange|odd|surprising|unfair|intolerable|inconceivable|unthinkable|regrettable|sad|wrong|ridiculous|extraordinary|"
    r"outrageous|object|purpose|point)\b[^;]{0,60}?\bthat\b[^;]{0,40}$"
)
"""Before an obligation, what makes it an argument, or what is marvelled at: "it is hard that a child should"."""
_WRITTEN = re.compile(
    r"\b(?:[Cc]ode|[Gg]uidance|[Gg]uidelines?|[Ss]tandards?|[Rr]ules?|[Rr]egulations?|[Aa]ct|[Bb]ill|[Cc]lauses?|[Ff]ramework|[Cc]harter|"
    r"[Ll]icen[cs]e|[Pp]aragraph|[Ss]ubsection|[Ss]chedule|[Cc]oncordat|[Mm]emorandum)\b[^;]*\b(?:says?|tells?|states?|said)\b[^;]*$"
)
_STATUTE = re.compile(r"\b(?:[Cc]lauses?|[Bb]ill|[Ss]chedule|[Aa]mendment|[Ss]ubsection)\b")
_LAW = re.compile(r"\b(?:[Aa]ct|[Ss]ection|[Rr]egulations?|law|statut\w+)\b")
_GUIDANCE = re.compile(r"\b(?:code|guidance|guidelines|[Cc]hapter|should|recommend\w*)\b")
_MANDATE = re.compile(r"\bmandate\b")


def subtype_of(sentence: str, clause: str) -> str:
    """Tell what a duty rests on: mandate, guidance, the Bill, existing law, or nothing but expectation."""
    if _MANDATE.search(clause):
        return "mandate"
    if _GUIDANCE.search(clause) and not _STATUTE.search(clause):
        return "guidance"
    if _STATUTE.search(sentence):
        return "statutory_in_bill"
    return "statutory_existing" if _LAW.search(sentence) or re.search(r"\bdut(?:y|ies)\b", clause) else "expectation"


def make_duty(  # noqa: PLR0913, PLR0917  # the parts of one duty
    text: str, sentence: Span, span: Span, trigger: Span, rule: str, why: str, details: tuple[Detail, ...]
) -> Commitment:
    """Make a finding of a duty, from the words that lay it down."""
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


def _frames(words: Words, clause: Clause) -> bool:
    """Whether "before" or "when" opens only a gerund: "Before making an order the court has to consider it"."""
    return clause.role == "when" and words.at(clause.start + 1).endswith("ing")


def _is_here(words: Words, subject: Subject) -> bool:
    """Whether a subject is of this House or Government: "everybody in the House", and not "the Iranian Government"."""
    if subject.kind == "third":
        return False
    return subject.head in _PARLIAMENTARY or not _HERE.isdisjoint(words.words[subject.first : subject.end])


def _reread(words: Words, clause: Clause, lexicon: Lexicon) -> Clause:
    """Read the whole subject of "should" where a relative clause stands in it: "those that we have met should"."""
    first, subject = clause.predicate.first, clause.subject
    if clause.predicate.trigger != "should" or subject.kind == "third" or first == 0:
        return clause
    begins = max(words.span.start, words.starts[first] - _SIGHT)
    before = words.text[begins : words.starts[first]]
    if not _RELATIVE.search(before):
        return clause
    bound = subject_before(before, lexicon)
    if bound is None or bound.pronoun or bound.none or not _RELATIVE.search(before, bound.start):
        return clause
    start = bisect_left(words.starts, begins + bound.start)
    return replace(clause, subject=Subject("third", start, first, bound.head), role="main", start=start)


def of_clause(words: Words, clause: Clause, lexicon: Lexicon) -> Commitment | None:
    """Give the duty that a clause with "must", "should" or "will have to" puts on somebody, if it does."""
    clause = _reread(words, clause, lexicon)
    predicate, subject = clause.predicate, clause.subject
    if (clause.role in UNASSERTED and not _frames(words, clause)) or _is_here(words, subject):
        return None
    if clause.governor not in _TOLD and not _is_written(words, clause):
        return None
    if clause.role in {"restrictive", "that"} and not lexicon.lists["not_told"].isdisjoint(
        words.words[max(0, clause.start - _NEAR) : max(0, clause.start - 1)]
    ):
        return None  # "a proposal that the BBC should not", "statements from all parties that they should"
    if predicate.form == "perfect" or not _binds(words, clause, lexicon):
        return None
    if _is_opinion(words, clause, lexicon):
        return None
    span = words.between(clause.start, clause.end)
    trigger = words.between(predicate.first, predicate.verb + 1)
    actor = words.between(subject.first, subject.end)
    after = words.starts[predicate.verb]
    details = (detail(words.text, "actor", actor.start, actor.end), detail(words.text, "action", after, span.end))
    why = f"“{trigger.quote(words.text)}” puts a duty on “{actor.quote(words.text)}”, not on the Government."
    rule = f"duty, {predicate.trigger.replace('_', ' ')}"
    return make_duty(words.text, words.span, span, trigger, rule, why, details)


def _is_written(words: Words, clause: Clause) -> bool:
    """Whether a code, an Act or the like says what is said: "the code of practice says that collectors should not"."""
    if clause.governor not in {"say", "said"} or clause.governed_by == "first":
        return False
    return bool(_WRITTEN.search(words.text[words.span.start : words.starts[clause.start]]))


def _is_opinion(words: Words, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether "should" or "have to" says what is wished for, reckoned or not called for at all."""
    predicate, subject = clause.predicate, clause.subject
    place = words.starts[subject.first] if subject.first < len(words.starts) else words.span.start
    before = words.text[max(words.span.start, place - _SIGHT) : place]
    if clause.role != "main" and _ARGUED.search(before):
        return True
    if predicate.trigger == "have_to":
        endured = predicate.form == "base" and predicate.lemma in lexicon.lists["endures"] | lexicon.lists["makes_do"]
        return (
            endured
            or predicate.negated
            or not _FREE.isdisjoint(words.words[max(0, subject.first - 1) : predicate.first])
            or words.at(subject.first) == "no"
        )
    if predicate.trigger != "should":
        return False
    freed = predicate.negated and not _NEEDS.isdisjoint(predicate.chain)  # "a clerk should not have to answer for it"
    freed = freed or "able" in predicate.chain  # "the police should be able to do it" tells of their right
    either = words.at(predicate.first - 1) == "and" and words.at(predicate.first - 2) in _MAY_BE
    return freed or either or predicate.lemma in lexicon.lists["only_helps"] or bool(_WISHED.search(before))


def _binds(words: Words, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether such a clause lays down what somebody is to do, and does not argue or reckon."""
    predicate, subject = clause.predicate, clause.subject
    lists = lexicon.lists
    told = subject.antecedent if subject.kind == "which" else subject.kind
    kind = "third" if subject.head in lists["duty_bearer"] else told
    if predicate.trigger not in _OBLIGING:
        return _binds_by_foretelling(words, clause, kind, lexicon)
    if predicate.trigger in _LAID_DOWN and predicate.form == "base" and _holds_an_office(words, subject):
        return not _OFFICIAL.isdisjoint(lexicon.classes.get(predicate.lemma, ()))
    if kind == "government" and _has_a_fellow(words, subject, lexicon):
        kind = "third"
    if words.at(predicate.verb) == "date" or (
        predicate.lemma in lists["befalls"] and not _acts_after_all(words, clause, lexicon)
    ):
        return False  # "owners have to date been paid"
    if kind == "there":
        return not lists["duty_event"].isdisjoint(words.words[predicate.end : predicate.end + 6])
    if predicate.form == "passive":
        return _must_be_done(words, clause, kind, lexicon)
    return _document_binds(clause, lexicon) if kind in _DOCUMENTS else _somebody_is_bound(words, clause, kind, lexicon)


def _has_a_fellow(words: Words, subject: Subject, lexicon: Lexicon) -> bool:
    """Whether a body is bound along with the Government: "the Secretary of State and Natural England"."""
    listed = words.words[subject.first : subject.end]
    after = subject.first + listed.index("and") + 1 if "and" in listed else subject.end
    rest = {kind for word in words.words[after : subject.end] for kind in lexicon.subjects.get(word, ())}
    named = after < subject.end and words.printed(after)[:1].isupper()
    return rest.isdisjoint({"government", "house"}) and (named or "third" in rest)


def _acts_after_all(words: Words, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a verb of what befalls somebody stands for an act: "must have regard to", "should have a policy"."""
    predicate = clause.predicate
    after = words.words[predicate.end : predicate.end + _NEAR]
    if predicate.lemma == "have":
        return "regard" in after[:_HEEDED] or not lexicon.lists["duty_held"].isdisjoint(after)
    return predicate.lemma == "pay" and predicate.trigger != "have_to" and not _NEEDS.intersection(predicate.chain)


def _must_be_done(words: Words, clause: Clause, kind: str, lexicon: Lexicon) -> bool:
    """Whether a passive says what somebody has to do: who does it is named, or it is what those do who are bound."""
    predicate, lists = clause.predicate, lexicon.lists
    if kind in _OWN or words.at(predicate.end) in _TAKEN_FOR:
        return False  # "we must not be carried away by it", "it must be taken as it stands"
    form = lexicon.form(predicate.lemma)
    if (form.lemma if form else predicate.lemma) in lexicon.lists["hailed"]:
        return False  # "it should be welcomed by all parties"
    if done_by_others(words, predicate.end, clause.end, lexicon):
        return True
    if words.at(predicate.end) == "to" and words.at(predicate.end + 1) in _TO_BEFALL:
        return False  # "it must never be allowed to happen again"
    if clause.subject.head in lexicon.lists["talked_of"]:
        return False
    tended = kind == "third" and predicate.lemma in lists["duty_done_to_people"]
    handed = predicate.lemma in lists["duty_handed"] and words.at(predicate.end) == "to"
    laid_down = predicate.lemma in lists["duty_done"] or handed or tended or _is_norm(clause, lexicon)
    return laid_down and clause.role != "restrictive"


def _binds_by_foretelling(words: Words, clause: Clause, kind: str, lexicon: Lexicon) -> bool:
    """Whether a clause without "must" binds: "councils will have to", "councils are to", "councils may not"."""
    if clause.predicate.trigger in _FORETELLING:
        # What would be required is told of what nobody has laid down: "the courts would have to contend with this".
        told = clause.role == "that" or (clause.role == "restrictive" and not _is_of_a_noun(words, clause))
        reckoned = clause.predicate.trigger == "would" and not told
        endured = clause.predicate.lemma in lexicon.lists["endures"]
        return not reckoned and not endured and kind in _PEOPLE and _is_burdened(words, clause, kind)
    laid_on = clause.predicate.trigger in _LAYING and kind == "third" and clause.role in {"main", "that"}
    titled = any(
        words.printed(place)[:1].isupper() for place in range(max(1, clause.subject.first), clause.subject.end)
    )
    aside = words.at(clause.predicate.first - 1) == ","  # "our job, which falls to all parties, is to mend it"
    if clause.predicate.trigger == "is_to" and (titled or aside):
        return False  # "the Law Society is to run a scheme" tells what one body will do
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
    if clause.predicate.negated or words.at(clause.subject.first) in _NONE:
        return False  # "nurseries will not have to claim it" frees them
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


def _somebody_is_bound(words: Words, clause: Clause, kind: str, lexicon: Lexicon) -> bool:
    """Whether an active clause binds a body or people; of "they", "it" and a bare name only "must" says so."""
    predicate = clause.predicate
    doing = predicate.form == "adjective" and words.at(predicate.verb + 1).endswith("ing")
    if doing and words.at(predicate.verb + 1) not in _NO_DOING:
        return kind == "third"  # "hospitals should not be charging for it"
    if predicate.lemma in _EVALUATING and predicate.form in {"base", "adjective", "noun"}:
        return False
    if _is_urged(words, clause, kind, lexicon):
        return False
    if kind == "third" or (kind == "it" and predicate.lemma == "take"):
        return kind == "third"  # "it must take its time"
    heeds = predicate.lemma == "have"  # "must have regard to": any other having was left out before
    acts = not _ACTING.isdisjoint(lexicon.classes.get(predicate.lemma, ())) or predicate.lemma in lexicon.catenatives
    acts = heeds or (acts and predicate.lemma not in lexicon.lists["goes"])
    laid_down = predicate.trigger == "must" or (heeds and predicate.trigger == "have_to")
    return acts and kind in {*_PEOPLE, "it"} and laid_down and clause.role != "restrictive"


def _is_urged(words: Words, clause: Clause, kind: str, lexicon: Lexicon) -> bool:
    """Whether "must" or "should" only urges somebody: "people should listen", "the unions must return to the table"."""
    predicate = clause.predicate
    if predicate.lemma in {"show", "keep", "remain"} and words.at(predicate.end) in _SHOWN:
        return True
    if predicate.trigger not in {"must", "should"}:
        return False
    urged = kind in _PEOPLE and predicate.lemma in lexicon.lists["rhetorical"]
    return urged or clause.subject.head in lexicon.lists["beyond_law"]


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
