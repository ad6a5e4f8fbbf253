"""What other bodies will do, what is being done now, and what is said flatly of the future, each read from a clause."""

import re
from itertools import pairwise

from hansard_tui.extract.bearers import done_by_others
from hansard_tui.extract.clauses import Clause
from hansard_tui.extract.lexicon import Lexicon
from hansard_tui.extract.telling import told
from hansard_tui.extract.tokens import Words
from hansard_tui.extract.verdicts import UNASSERTED
from hansard_tui.model.finding import Commitment, Undertaking

_UNSUITED = UNASSERTED | {"quoted"}
_DOUBTED = frozenset({"hope", "doubt", "think", "said", "fact", "should", "ensure", "know", "expect", "require"})
_ASSERTING = frozenset({"", "assure", "clear", "confirm", "mean", "say", "said", "announce", "know", "understand"})
"""What governs a clause that is told as a fact: "he will know that we are reviewing it" takes it for granted."""
_SAYING = frozenset({"say", "said"})
_OTHERS = frozenset({"third", "name", "they", "it"})
_NOBODY = frozenset({"house", "you", "he", "none", "i", "we", "government", "one"})
_OWN = frozenset({"i", "we", "government"})
_WORKED_AT = frozenset({"process", "instrument", "money", "it", "other"})
_WORKING = frozenset({"act", "review", "consider", "consult", "publish", "legislate", "fund", "take_back"})
"""Classes of verb of which "is being …" tells of work."""
_GOES_ON = frozenset({"continue", "proceed"})
_NOW = frozenset({"currently", "presently", "now", "actively"})
_FOLLOWING = frozenset({"restrictive", "relative"})
_LEADING = frozenset({"main", "because", "so", "although", "cleft", "that", "where"})
_HOPED = frozenset({"hoped", "whether", "if"})
_GIVEN = frozenset({"agreed", "promised", "committed", "pledged", "undertaken"})
_SOMEBODY = frozenset({"somebody", "someone", "people"})
_BURDENED = frozenset({"have", "need", "required", "able", "obliged", "expected"})
_NO_BODY = frozenset({"no", "any", "our", "my", "your", "this", "these"})
_FORETOLD = frozenset({"will", "going", "expect", "intend", "is_to", "arranged"})
_TOLD_OF = frozenset({"main", "that", "so", "because", "although", "where", "cleft", "and"})
_OWN_BODIES = frozenset({"jobcentre", "customs", "crown", "coastguard", "department", "ministry", "kingdom"})
"""What makes a body the Government's own."""
_VERBS = frozenset({"is", "are", "was", "were", "has", "have", "had"})
_INITIALS = 3
"""Letters: what is written shorter is a country."""
_OPENING = 12
"""Words at the beginning of a sentence, among which its subject ends."""
_OF_GOVERNMENT = re.compile(
    r"\b(?:Bill|Government|[Cc]lauses?|[Aa]mendments?|[Rr]eview|[Ss]cheme|[Ff]und|[Mm]inisters?|programme|we|our|report)\b"
)
"""What "it" may mean as well, if it was named before."""
_BEFORE = 220
"""Characters before a sentence in which what it is about is named."""
_STILL = frozenset({"still", "always"})
_HEARD = frozenset({"consult", "hear", "heard"})
_JOINED = frozenset({"with", "together", "alongside"})
"""What tells people at work from a thing that works: "the trainees are working with staff"."""
# What stands by a "will not" that forecasts, weighs or sets a condition: "no longer", "not of itself", "not … unless".
_WEIGHED = frozenset({"longer", "itself", "themselves", "necessarily"})
_PROVIDED = frozenset({"unless", "otherwise"})
_LIGHT = frozenset(
    [
        "only",
        "necessary",
        "easy",
        "enough",
        "as",
        "long",
        "overnight",
        "perfect",
        "grateful",
        "simple",
        "quick",
        "cheap",
    ]
)
"""After "will not", what tells how things go and assures nobody: "it will not be easy", "will not happen overnight"."""
_PROMISED = frozenset({"assure", "said", "say", "promise", "announce", "clear", "confirm"})
_NONE = frozenset({"no", "none", "nothing", "neither"})


def of_third_party(words: Words, clause: Clause, lexicon: Lexicon) -> Commitment | None:
    """Give the act of an independent body that a clause foretells: "NHS England will review"."""
    heard = clause.governor == "said" and "told" in words.words[: clause.start] and "am" in words.words[: clause.start]
    heard = heard or (clause.governor in _SAYING and clause.governed_by == "first")
    if clause.role in _UNSUITED or (clause.governor in _DOUBTED and not heard) or clause.predicate.negated:
        return None
    predicate = clause.predicate
    if words.at(predicate.first) == "shall" or not _HOPED.isdisjoint(
        words.words[max(0, clause.start - 4) : clause.start]
    ):
        return None  # "the registrar shall" lays down a duty; "it is hoped that the bank will" hopes
    if words.at(clause.subject.first) == "no" or not _GIVEN.isdisjoint(words.words[predicate.first : predicate.verb]):
        return None  # "the banks have agreed to" is a promise of theirs
    foretold = _done_by_a_body(words, clause, lexicon) or _foretells(clause, lexicon)
    if not foretold and not _body_foretells(words, clause, lexicon):
        return None
    reading = "says what a body other than the Government will do"
    return told(words, clause, Undertaking.THIRD_PARTY, "third_party", reading)


def _done_by_a_body(words: Words, clause: Clause, lexicon: Lexicon) -> bool:
    predicate = clause.predicate
    passive = predicate.trigger in {"will", "is_to"} and predicate.form == "passive"
    somebody = _SOMEBODY.isdisjoint(words.words[predicate.end : predicate.end + 3])
    felt = predicate.lemma in lexicon.lists["body_idle"]
    return passive and somebody and not felt and done_by_others(words, predicate.end, clause.end, lexicon)


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


def _body_foretells(words: Words, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a body of the public kind, which acts by itself, is said to do anything that is an act."""
    predicate, subject = clause.predicate, clause.subject
    if predicate.trigger not in _FORETOLD or predicate.lemma in lexicon.lists["befalls"] | lexicon.lists["body_idle"]:
        return predicate.trigger in _FORETOLD and _goes_on(words, clause, lexicon) and _is_body(words, clause, lexicon)
    cleft = subject.kind == "who" and subject.antecedent == "third" and words.at(0) == "it"
    if not cleft and (clause.role not in _TOLD_OF or subject.kind in {"who", "which", "what"}):
        return False
    if predicate.trigger == "arranged":
        due = not {"expected", "due", "scheduled"}.isdisjoint(predicate.chain)
        return due and predicate.lemma in lexicon.lists["body_decides"] and _is_body(words, clause, lexicon, named=True)
    if not _BURDENED.isdisjoint(predicate.chain) or predicate.form not in {"base", "ing", "perfect"}:
        return False
    return cleft or _is_body(words, clause, lexicon, named=predicate.trigger == "is_to")


def _goes_on(words: Words, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether "will be chairing" stands there, of a verb that no list holds."""
    predicate = clause.predicate
    gerund = next((word for word in words.words[predicate.verb : predicate.verb + 2] if word.endswith("ing")), "")
    acts = bool(gerund) and gerund.removesuffix("ing") not in lexicon.lists["body_idle"]
    return acts and predicate.lemma == "be" and predicate.form == "adjective" and clause.role in _TOLD_OF


def _is_body(words: Words, clause: Clause, lexicon: Lexicon, *, named: bool = False) -> bool:
    """Whether the subject is a body, or "it" or nothing after one: "the council", "Network Rail has it and will".

    `named` asks for a body's own name.
    """
    subject = clause.subject
    first, end = subject.first, subject.end
    if subject.kind == "none" and words.at(clause.predicate.first - 1) not in {"and", ","}:
        return False
    if subject.kind == "government":
        return False
    if subject.kind in {"it", "he", "they"} and clause.predicate.lemma not in lexicon.lists["body_acts"]:
        return False
    if subject.kind in {"none", "it", "he", "they"}:
        first, end = _first_subject(words, lexicon)
        if first == end and subject.kind in {"it", "they"} and _named_before(words, lexicon):
            return True
        named = named or subject.kind != "none"
    return _means_body(words, first, end, lexicon, named=named)


def _means_body(words: Words, first: int, end: int, lexicon: Lexicon, *, named: bool) -> bool:
    """Whether the words of [first, end) name a body that is not the Government's own."""
    listed = words.words[first:end]
    if not listed or listed[0] in _NO_BODY or not _OWN_BODIES.isdisjoint(listed):
        return False
    known = lexicon.lists["body_head"]
    last = (
        next(
            (at for at, word in enumerate(listed) if at and (word in lexicon.prepositions or word == ",")), len(listed)
        )
        - 1
    )
    head = listed[last].removesuffix("'s")
    if _is_initials(words.printed(first + last)) and "government" not in lexicon.subjects.get(head, ()):
        return True
    if head not in known and head.removesuffix("s") not in known:
        return False
    later = any(words.printed(place)[:1].isupper() for place in range(first + 1, end))
    titled = words.printed(first + last)[:1].isupper() and (first + last > 0 or len(listed) == 1 or later)
    return titled or not (named or head in lexicon.lists["body_head_named"])


def _is_initials(printed: str) -> bool:
    """Whether a word is the initials of a body: "the CMA", and not "the UK"."""
    return printed.isalpha() and printed.isupper() and len(printed) >= _INITIALS


def _named_before(words: Words, lexicon: Lexicon) -> bool:
    """Whether the sentence before is about such a body and nothing of the Government's, so that "it" is that body."""
    said = words.text[max(0, words.span.start - _BEFORE) : words.span.start].strip()
    last = re.split(r"(?<=[a-z][.?!])\s+", said)[-1]
    listed = re.findall(r"[A-Za-z][\w’-]*", last)
    if _OF_GOVERNMENT.search(last):
        return False
    known, named = lexicon.lists["body_head"], lexicon.lists["body_head_named"]
    heads = [word for word in listed[1:] if word.lower() in known]
    return any(word[:1].isupper() or word not in named for word in heads)


def _first_subject(words: Words, lexicon: Lexicon) -> tuple[int, int]:
    """Where the sentence's own subject stands: "Network Rail" in "Network Rail has it in hand and will replace it"."""
    for place, word in enumerate(words.words[:_OPENING]):
        form = lexicon.forms.get(word)
        if word in _VERBS or (form is not None and form.kind in {"third", "past"}):
            return 0, place
        if word in {",", ";", "that"}:
            break
    return 0, 0


def of_ongoing(words: Words, clause: Clause, verdict: str, lexicon: Lexicon) -> Commitment | None:
    """Give what is being done now: "we are reviewing the guidance", "the survey is being conducted"."""
    predicate = clause.predicate
    if predicate.trigger != "doing" or predicate.negated or clause.governor not in _ASSERTING:
        return None
    if clause.governor in _SAYING and clause.governed_by != "first":
        return None
    own = (clause.subject.antecedent or clause.subject.kind) in _OWN
    looked_into = own and clause.role in _FOLLOWING and predicate.lemma in lexicon.lists["looks_into"]
    if verdict == "procedural" or not (clause.role in _LEADING or looked_into) or not _is_work(words, clause, lexicon):
        return None
    return told(words, clause, Undertaking.ONGOING, "ongoing", "says what is being done now")


def _is_work(words: Words, clause: Clause, lexicon: Lexicon) -> bool:
    predicate, kind = clause.predicate, clause.subject.antecedent or clause.subject.kind
    classes = set(lexicon.classes.get(predicate.lemma, ()))
    if kind == "none" and _goes_on_from_own(words, clause):
        kind = "government"
    # Of a verb that no list holds: one's own doing only, or work that is told by the verb alone.
    known = bool(classes) or kind in _OWN or predicate.lemma in lexicon.lists["body_does_now"]
    idle = bool(classes) and classes <= {"cognition", "procedural"} and predicate.lemma not in lexicon.lists["toil"]
    talks = predicate.lemma == "talk" and words.at(predicate.end) in {"to", "with"}
    if not known or idle or (predicate.lemma in lexicon.lists["idle"] and not talks):
        return False
    looks = predicate.lemma == "look" and words.at(predicate.end) in {"forward", "ahead", "back"}
    if looks or not lexicon.lists["no_work"].isdisjoint(words.words[predicate.end : predicate.end + 3]):
        return False
    if kind in _OWN:
        agrees = kind == "government" or words.at(predicate.first) != "is"
        return agrees and predicate.form == "ing" and not (kind == "i" and predicate.lemma == "try")
    vouched = clause.governed_by == "first" and clause.governor != "understand"  # hearsay
    told = clause.role == "main" or (clause.role == "that" and vouched)
    if not told or words.at(clause.subject.first) in _NONE:
        return False
    return _is_seen_done(words, clause, kind, lexicon)


def _is_seen_done(words: Words, clause: Clause, kind: str, lexicon: Lexicon) -> bool:
    """Whether others are at work: a body, people who work with somebody, or a thing that is being done."""
    predicate = clause.predicate
    works = predicate.lemma in lexicon.lists["body_does_now"]
    labours = not _WORKING.isdisjoint(lexicon.classes.get(predicate.lemma, ()))
    if predicate.form == "passive":
        return (works or labours) and kind in _WORKED_AT and predicate.lemma not in lexicon.lists["not_worked_at"]
    if kind == "process" and predicate.lemma in _GOES_ON:
        return True
    if labours and kind in {"third", "name", "it"} and not _NOW.isdisjoint(predicate.adverbs):
        return True
    together = predicate.lemma == "work" and not _JOINED.isdisjoint(words.words[predicate.end : predicate.end + 3])
    return (works and _is_at_work(words, clause, kind, lexicon)) or (kind == "other" and together)


def _is_at_work(words: Words, clause: Clause, kind: str, lexicon: Lexicon) -> bool:
    """Whether a subject is a body, people whose labour a Minister reports, or a colleague: "my noble Friend"."""
    subject = clause.subject
    people = kind == "other" and not lexicon.lists["at_work"].isdisjoint(words.words[subject.first : subject.end])
    # Of a colleague, "is working hard" is a compliment.
    colleague = kind == "house" and words.at(subject.first) == "my" and clause.predicate.lemma != "work"
    return people or colleague or kind in {"third", "it", "name", "process"}


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
    if _is_anothers(clause, lexicon) or _is_law_or_forecast(words, clause, lexicon):
        return None
    if (
        clause.role in {"relative", "because"}
        or subject.kind == "who"
        or "able" in predicate.chain
        or not _is_flat(words, clause)
    ):
        return None
    return told(words, clause, Undertaking.ASSURANCE, "categorical", "says flatly what will or will not be")


def _is_anothers(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a clause is a person's own will, another body's act, another's promise or no assurance by its verb."""
    predicate, kind = clause.predicate, clause.subject.antecedent or clause.subject.kind
    # "There will be no cut" is the Government's own doing as often as not, and is weighed as a promise.
    if kind == "there" or kind in _NOBODY or predicate.lemma in lexicon.lists["unassuring"]:
        return True
    acts = kind == "name" and predicate.form == "base" and predicate.lemma in lexicon.lists["body_acts"]
    return acts or (clause.governed_by == "other" and clause.governor in _PROMISED)


def _is_law_or_forecast(words: Words, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether "shall" forbids by law, a change is told ("no longer"), or a matter is weighed ("not of itself")."""
    predicate = clause.predicate
    group = words.words[predicate.first : predicate.end + 3]
    return (
        words.at(predicate.first) == "shall"
        or (predicate.form == "passive" and predicate.lemma in lexicon.lists["own_restraint"])
        or not _WEIGHED.isdisjoint(group)
        or ("no", "doubt") in pairwise(group)
        or not _PROVIDED.isdisjoint(words.words[predicate.end : clause.end])
    )


def _is_flat(words: Words, clause: Clause) -> bool:
    predicate = clause.predicate
    if "only" in predicate.adverbs or words.at(predicate.end) in _LIGHT:
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
