"""What other bodies will do, what is being done now, and what is said flatly of the future, each read from a clause."""

from hansard_tui.extract.bearers import done_by_others
from hansard_tui.extract.clauses import Clause
from hansard_tui.extract.lexicon import Lexicon
from hansard_tui.extract.telling import told
from hansard_tui.extract.tokens import Words
from hansard_tui.model.finding import Commitment, Undertaking

_UNSUITED = frozenset({"if", "whether", "wh", "question", "than", "when", "quoted"})
_DOUBTED = frozenset({"hope", "doubt", "think", "said", "fact", "should", "ensure", "know", "expect", "require"})
_ASSERTING = frozenset({"", "assure", "clear", "confirm", "mean", "say", "said", "announce", "know", "understand"})
"""What governs a clause that is told as a fact: "he will know that we are reviewing it" takes it for granted."""
_SAYING = frozenset({"say", "said"})
_OTHERS = frozenset({"third", "name", "they", "it"})
_NOBODY = frozenset({"house", "you", "he", "none", "i", "we", "government", "one"})
_OWN = frozenset({"i", "we", "government"})
_WORKED_AT = frozenset({"process", "instrument", "money", "it"})
_LEADING = frozenset({"main", "because", "so", "although", "cleft", "that", "where"})
_STILL = frozenset({"still", "always"})
_HEARD = frozenset({"consult", "hear", "heard"})
_JOINED = frozenset({"with", "together", "alongside"})
"""What tells people at work from a thing that works: "the trainees are working with staff"."""
_NONE = frozenset({"no", "none", "nothing", "neither"})


def of_third_party(words: Words, clause: Clause, lexicon: Lexicon) -> Commitment | None:
    """Give the act of an independent body that a clause foretells: "NHS England will review"."""
    if clause.role in _UNSUITED or clause.governor in _DOUBTED or clause.predicate.negated:
        return None
    predicate = clause.predicate
    passive = predicate.trigger == "will" and predicate.form == "passive"
    if not _foretells(clause, lexicon) and not (passive and done_by_others(words, predicate.end, clause.end, lexicon)):
        return None
    reading = "says what a body other than the Government will do"
    return told(words, clause, Undertaking.THIRD_PARTY, "third_party", reading)


def _foretells(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a body is said to do something, by "will" or by "plans to"."""
    predicate, subject = clause.predicate, clause.subject
    kind = subject.antecedent or subject.kind
    if predicate.form not in {"base", "ing"} or kind not in _OTHERS or subject.head in {"house", "houses", "that"}:
        return False
    if subject.kind == "who" or (clause.role == "restrictive" and kind == "it"):
        return False
    if predicate.lemma not in lexicon.lists["body_acts"] or not lexicon.lists["body_chain"].issuperset(predicate.chain):
        return False
    if predicate.trigger == "intend":
        return kind in {"third", "name"}
    sure = clause.governor == "sure" or "continue" in predicate.chain or "want" in predicate.chain
    return predicate.trigger == "will" and (kind in {"third", "name"} or sure)


def of_ongoing(words: Words, clause: Clause, verdict: str, lexicon: Lexicon) -> Commitment | None:
    """Give what is being done now: "we are reviewing the guidance", "the survey is being conducted"."""
    predicate = clause.predicate
    if predicate.trigger != "doing" or predicate.negated or clause.governor not in _ASSERTING:
        return None
    if clause.governor in _SAYING and clause.governed_by != "first":
        return None
    if verdict == "procedural" or clause.role not in _LEADING or not _is_work(words, clause, lexicon):
        return None
    return told(words, clause, Undertaking.ONGOING, "ongoing", "says what is being done now")


def _is_work(words: Words, clause: Clause, lexicon: Lexicon) -> bool:
    predicate, kind = clause.predicate, clause.subject.antecedent or clause.subject.kind
    classes = set(lexicon.classes.get(predicate.lemma, ()))
    if kind == "none" and _goes_on_from_own(words, clause):
        kind = "government"
    known = bool(classes) or kind in _OWN  # of a verb that no list holds: one's own doing only
    idle = bool(classes) and classes <= {"cognition", "procedural"} and predicate.lemma not in lexicon.lists["toil"]
    if not known or idle or predicate.lemma in lexicon.lists["idle"]:
        return False
    looks = predicate.lemma == "look" and words.at(predicate.end) in {"forward", "ahead", "back"}
    if looks or not lexicon.lists["no_work"].isdisjoint(words.words[predicate.end : predicate.end + 3]):
        return False
    if kind in _OWN:
        return predicate.form == "ing" and not (kind == "i" and predicate.lemma == "try")
    if clause.role != "main" or words.at(clause.subject.first) in _NONE:
        return False
    return _is_seen_done(words, clause, kind, lexicon)


def _is_seen_done(words: Words, clause: Clause, kind: str, lexicon: Lexicon) -> bool:
    """Whether others are at work: a body, people who work with somebody, or a thing that is being done."""
    predicate = clause.predicate
    if predicate.form == "passive":
        return "act" in lexicon.classes.get(predicate.lemma, ()) and kind in _WORKED_AT
    together = predicate.lemma == "work" and not _JOINED.isdisjoint(words.words[predicate.end : predicate.end + 3])
    seen = kind in {"third", "it", "name", "process"} or (kind == "other" and together)
    return seen and predicate.lemma in lexicon.lists["body_does_now"]


def _goes_on_from_own(words: Words, clause: Clause) -> bool:
    """Whether a predicate without a subject is the Government's second: "The Government see it and are acting"."""
    begins = words.at(0) == "we" or (words.at(0) == "the" and words.at(1) == "government")
    return begins and words.at(clause.predicate.first - 1) == "and"


def of_assurance(words: Words, clause: Clause, lexicon: Lexicon) -> Commitment | None:
    """Give what is said flatly of the future: "the board will have no part in it", "it will still be there"."""
    predicate, subject = clause.predicate, clause.subject
    if predicate.trigger != "will" or clause.role in _UNSUITED or clause.governor in _DOUBTED:
        return None
    if clause.governor == "mean" and not predicate.negated:
        return None  # "the change means that there will be no scope for it" reckons
    if (subject.antecedent or subject.kind) in _NOBODY or predicate.lemma in lexicon.lists["unassuring"]:
        return None
    if (
        clause.role in {"relative", "because"}
        or subject.kind == "who"
        or "able" in predicate.chain
        or not _is_flat(words, clause)
    ):
        return None
    return told(words, clause, Undertaking.ASSURANCE, "categorical", "says flatly what will or will not be")


def _is_flat(words: Words, clause: Clause) -> bool:
    predicate = clause.predicate
    if "only" in predicate.adverbs or words.at(predicate.end) in {"only", "necessary", "easy", "enough", "as"}:
        return False
    if predicate.negated or words.at(clause.subject.first) in _NONE or words.at(predicate.end) == "no":
        return True
    passive = predicate.form in {"passive", "adjective"} and clause.subject.kind != "there"
    if clause.role not in {"main", "that"} or (clause.governor and clause.governed_by != "first"):
        return False
    return (passive and not _STILL.isdisjoint(predicate.adverbs)) or _stands(words, clause)


def _stands(words: Words, clause: Clause) -> bool:
    """Whether what is so will stay so, or people will be heard: "it will remain independent", "they will be heard"."""
    predicate = clause.predicate
    after = words.words[predicate.end : predicate.end + 3]
    if predicate.form == "passive":
        return (predicate.lemma == "take" and tuple(after[:2]) == ("into", "account")) or predicate.lemma in _HEARD
    remains = predicate.lemma == "remain" or (predicate.lemma == "be" and "continue" in predicate.chain)
    goes_on = predicate.lemma == "continue" and predicate.end >= clause.end
    return remains or goes_on or (predicate.lemma == "have" and "opportunity" in after)
