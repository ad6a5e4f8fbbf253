"""Rules for one clause: what kind of utterance its subject, its predicate and its part in the sentence make.

Each kind is a row, a name and a test; the first row whose test holds gives the verdict.
"""

from collections.abc import Callable

from hansard_tui.extract.bearers import done_by_government, done_by_others
from hansard_tui.extract.clauses import Clause
from hansard_tui.extract.in_speech import is_said_here, speaks_of_itself
from hansard_tui.extract.lexicon import SUBTYPES, Lexicon
from hansard_tui.extract.tokens import Words
from hansard_tui.extract.verdict_case import NEARER, Case

OWN = frozenset({"i", "we", "government", "one"})
PROMISING = frozenset(
    {
        "promise", "directed promise", "offer", "restraint", "pledge", "intention", "agentless act", "process act",
        "state", "announcement", "agentless start", "continuing", "soft",
    }
)  # fmt: skip
"""Verdicts that are promises where nothing hedges them."""
NEVER = frozenset({"order of business"})
"""Verdicts that are no promises whatever else they show."""
_FUTURE = frozenset({"will", "going", "is_to", "arranged"})
_OBLIGING = frozenset({"must", "should", "have_to"})
UNASSERTED = frozenset({"if", "whether", "wh", "question", "than", "when"})
_HEDGES = frozenset({"hope", "think", "expect", "doubt", "mean", "ensure", "should", "require"})
_ACTS = frozenset({"act", *SUBTYPES})
_DIRECTED = frozenset(SUBTYPES)
_LAID = frozenset({"place", "lay", "deposit"})
_ADMINISTRATIVE = frozenset({"publish", "legislate", "review", "consider", "consult", "announce"})
_OBLIGES = frozenset({"write", "supply", "meet", "publish", "report_back"})
_BE = frozenset({"am", "are", "is", "was", "were"})
_DENIALS = frozenset({"not", "never", "no", "nothing"})
_ASSURANCES = frozenset({"assurance", "assurances", "reassurance", "reassurances"})
_TIMES_HERE = frozenset({"in", "here", "now"})
_PLANNED = frozenset({"proposed", "intended", "planned", "been"})
_WERE = frozenset({"was", "were", "been"})
_HAVE = frozenset({"have", "has"})
_DECIDED = frozenset({"decided", "agreed", "arranged"})
_FRIENDS = frozenset({"friend", "friends"})
_MET = frozenset({"meeting", "meetings", "meet", "request"})
_DEEMED = frozenset({"consider", "deem", "treat", "regard"})
_AS = frozenset({("to",), ("as",), ("important",), ("necessary",), ("appropriate",)})
_GETTING = frozenset({("through",), ("there",), ("past",), ("over",)})
_HAPPENS = frozenset({"get", "have", "be", "see", "leave", "lose", "need", "require", "end", "find", "face", "suffer"})
"""Verbs of what befalls somebody rather than of what is done."""


def _pledges(case: Case) -> bool:
    if case.lemma in case.lists("pledging_verb"):
        return True
    nouns = case.lists("pledging_noun")
    return case.lemma in {"give", "offer", "make"} and not nouns.isdisjoint(case.after())


def _is_glad(case: Case) -> bool:
    """Whether "pleased to" says that something pleases: "I am delighted to hear"."""
    present = case.words.at(case.clause.predicate.first) in _BE
    return present and not case.lists("gladness").isdisjoint(case.chain)


def _is_spent(case: Case) -> bool:
    """Whether money has been committed: "we have committed £3 million"; "committed to 40 places" is a pledge."""
    predicate = case.clause.predicate
    had = "have" in case.said or case.words.at(predicate.first - 1) == "have"
    return predicate.complement == "noun" and case.words.at(predicate.end) != "to" and had


def _is_denied(case: Case) -> bool:
    """Whether the clause hangs on a denial: "that is not something we intend to pursue"."""
    start = case.clause.subject.first
    hangs = case.clause.role == "restrictive" or (start > 1 and case.words.at(0) == "that")
    return hangs and not _DENIALS.isdisjoint(case.words.words[max(0, start - 4) : start])


def _was(case: Case) -> bool:
    """Whether the readiness or the plan is told of a time gone by: "were pleased to", "was very pleased to"."""
    place = case.clause.predicate.first - 1
    while place > 0 and case.lexicon.is_adverb(case.words.words[place]):
        place -= 1
    return case.words.at(place) in _WERE


def _has(case: Case) -> bool:
    """Whether "have" or "has" makes a perfect of the group."""
    first = case.clause.predicate.first
    return case.words.at(first) in _HAVE or case.words.at(first - 1) in _HAVE


def _is_past(case: Case) -> bool:
    """Whether the promise or the plan is told as one made before: "pledged", "gave a commitment", "have proposed"."""
    if case.trigger == "intend" and _has(case) and not _PLANNED.isdisjoint(case.said):
        return True
    told = case.words.at(case.clause.predicate.first) in case.lists("pledged_before")
    return _was(case) or (told and not _has(case))


def _is_undergone(case: Case) -> bool:
    """Whether it befalls the speaker and is not done: "we will benefit", "we will get through this"."""
    return case.lemma in case.lists("undergone") or (case.lemma == "get" and case.after(1) in _GETTING)


def _reports_back(case: Case) -> bool:
    return case.lemma in {"report", "come", "get"} and "back" in case.after(2)


def _is_forecast(case: Case) -> bool:
    """Whether the clause tells what follows if something is done: "if we build well, we will get jobs"."""
    before = case.words.words[: case.clause.predicate.first]
    return case.lemma in _HAPPENS and before[:1] in {("if",), ("unless",), ("until",)} and "," in before


def _is_today(case: Case) -> bool:
    return "today" in case.words.words[case.clause.predicate.first : case.clause.end]


def _is_done_by_others(case: Case) -> bool:
    """Whether another body is to do what is done: "guidance will be issued by Natural England"."""
    return done_by_others(case.words, case.clause.predicate.end, case.clause.end, case.lexicon)


def _is_done_by_us(case: Case) -> bool:
    """Whether the Government is to do what is done: "the chair will be appointed by the Secretary of State"."""
    predicate = case.clause.predicate
    return predicate.form == "passive" and done_by_government(case.words, predicate.end, case.clause.end, case.lexicon)


def _is_administered(case: Case) -> bool:
    """Whether "they will be published" tells of papers or money: what only a Government does is done to them."""
    return case.clause.predicate.form == "passive" and not _ADMINISTRATIVE.isdisjoint(case.classes)


def _is_subjected(case: Case) -> bool:
    """Whether what is told of will be "subject to consultation": the Government will consult."""
    after = case.after(NEARER * 2)
    return case.lemma == "be" and after[:2] == ("subject", "to") and not case.lists("subjected_to").isdisjoint(after)


def _of_business(case: Case) -> bool:
    """Whether a numbered line of a motion orders the House's business: "3. Proceedings shall be taken …"."""
    return (
        case.trigger == "will"
        and "shall" in case.said
        and case.words.at(0).isdigit()
        and case.clause.subject.first <= 1
    )


Row = tuple[str, Callable[[Case], bool]]

_OWN_FUTURE: tuple[Row, ...] = (
    ("ability", lambda c: "able" in c.chain or "unable" in c.chain),
    ("obliged", lambda c: "required" in c.chain or "obliged" in c.chain),
    ("restraint", lambda c: c.negated),
    ("procedural", lambda c: c.lemma == "hear" and "from" in c.after(1)),
    ("procedural", lambda c: c.lemma == "intervene" and c.kind == "i"),
    ("procedural", lambda c: c.lemma == "leave" and c.after(2) == ("it", "to")),
    ("forecast", _is_forecast),
    ("elliptical", lambda c: c.clause.predicate.form == "ellipsis"),
    ("attempt", lambda c: not c.lists("attempting").isdisjoint(c.chain)),
    ("pledge", _pledges),
    ("procedural", lambda c: speaks_of_itself(c) or is_said_here(c)),
    ("continuing", lambda c: not c.lists("going_on").isdisjoint(c.chain)),
    ("undergoing", _is_undergone),
    ("soft", lambda c: "consider" in c.classes),
    ("directed promise", lambda c: not _DIRECTED.isdisjoint(c.classes)),
    ("promise", lambda c: "act" in c.classes),
    ("promise", lambda c: c.lemma == "see" and c.after(2) == ("to", "it")),
    ("epistemic", lambda c: "cognition" in c.classes),
    ("state", lambda c: c.lemma in {"be", "have"} or c.clause.predicate.form == "perfect"),
    ("unlisted", lambda _: True),
)
_OWN_WILLING: tuple[Row, ...] = (
    ("past pledge", _was),
    ("elliptical", lambda c: c.clause.predicate.form == "ellipsis" and not c.negated),
    ("unwilling", lambda c: c.negated),
    ("assurance", lambda c: not _ASSURANCES.isdisjoint(c.after())),
    ("offer", _reports_back),
    ("offer", lambda c: c.lemma in {"agree", "accept"} and not _MET.isdisjoint(c.after(NEARER))),
    ("readiness to speak", lambda c: c.lemma in c.lists("tells") or speaks_of_itself(c) or "record" in c.after(4)),
    (
        "gladness",
        lambda c: _is_glad(c) or (c.clause.predicate.form == "adjective" and not {"if", "that"}.isdisjoint(c.after(2))),
    ),
    ("offer", lambda _: True),
)
_OWN: tuple[Row, ...] = (
    ("pledge refused", lambda c: c.trigger == "can" and c.negated and _pledges(c)),
    ("pledge", lambda c: c.trigger == "can" and _pledges(c)),
    (
        "can oblige",
        lambda c: (
            c.trigger == "can"
            and c.kind == "i"
            and not c.negated
            and bool(c.classes & _OBLIGES)
            and c.lemma not in c.lists("tells")
        ),
    ),
    ("decision", lambda c: c.trigger == "intend" and not _DECIDED.isdisjoint(c.said) and _has(c)),
    ("past pledge", lambda c: c.trigger in {"committed", "pledge", "intend"} and _is_past(c)),
    ("past pledge", lambda c: c.trigger == "committed" and _is_spent(c)),
    ("pledge", lambda c: c.trigger == "committed"),
    ("ongoing", lambda c: c.said[-1:] == ("undertaking",) and c.words.at(c.clause.predicate.first) in _BE),
    ("noun", lambda c: c.trigger == "pledge" and c.kind == "government" and c.clause.predicate.complement == "noun"),
    ("pledge", lambda c: c.trigger == "pledge"),
    ("restrained intention", lambda c: c.trigger == "intend" and c.negated and "intention" in c.said),
    ("plan refused", lambda c: c.trigger == "intend" and c.negated and not c.lists("plan_noun").isdisjoint(c.said)),
    ("plan refused", lambda c: c.trigger == "intend" and _is_denied(c)),
    ("intention", lambda c: c.trigger == "intend"),
    (
        "procedural",
        lambda c: (
            c.trigger == "doing" and c.kind == "i" and not _TIMES_HERE.isdisjoint(c.after(1)) and c.lemma not in _LAID
        ),
    ),
    ("announcement", lambda c: c.trigger == "doing" and (c.lemma in c.lists("makes_known") or _is_today(c))),
    ("ongoing", lambda c: c.trigger == "doing"),
    ("restrained intention", lambda c: c.trigger == "expect" and c.negated and "looking" in c.said),
    ("looking forward", lambda c: c.trigger == "forward"),
    ("aim", lambda c: c.trigger in {"expect", "hope", "determined"}),
    ("need", lambda c: c.trigger in {"have_to", "must"}),
    ("offer", lambda c: c.trigger == "would" and "like" in c.chain and c.lemma in c.lists("offers")),
    ("restraint", lambda c: c.trigger == "would" and c.negated and "never" in c.said),
    ("conditional", lambda c: c.trigger == "would"),
)
_OTHERS_FUTURE: tuple[Row, ...] = (
    ("order of business", _of_business),
    ("agentless being", lambda c: c.kind == "there"),
    ("house business", lambda c: c.clause.subject.head in {"house", "business"} and c.lemma in c.lists("house_does")),
    ("member will", lambda c: c.kind in {"house", "you", "he"}),
    ("agentless act", lambda c: c.kind in {"third", "they", "name"} and _is_done_by_us(c)),
    ("agentless act", lambda c: c.kind == "they" and _is_administered(c)),
    ("agentless act", _is_subjected),
    ("third party will receive", lambda c: c.kind in {"third", "they", "name"} and c.lemma == "receive"),
    ("third party will", lambda c: c.kind in {"third", "they", "name"}),
    ("effect", lambda c: c.clause.predicate.form == "passive" and c.lemma in _DEEMED and c.after(1) in _AS),
    ("done by others", lambda c: c.clause.predicate.form == "passive" and _is_done_by_others(c)),
    ("agentless act", lambda c: c.clause.predicate.form == "passive" and not _ACTS.isdisjoint(c.classes)),
    ("passive", lambda c: c.clause.predicate.form == "passive"),
    ("process act", lambda c: c.kind in {"process", "it", "this", "which"} and c.lemma in c.lists("process_does")),
    ("agentless start", lambda c: c.lemma in c.lists("runs")),
    ("effect", lambda c: "effect" in c.classes),
    ("thing will", lambda _: True),
)
_OTHERS: tuple[Row, ...] = (
    (
        "offer for a colleague",
        lambda c: c.trigger == "willing" and c.kind == "he" and not _DIRECTED.isdisjoint(c.classes),
    ),
    ("pledge of a colleague", lambda c: c.trigger == "pledge" and c.clause.subject.head in _FRIENDS),
    ("process bound", lambda c: c.trigger == "must" and c.kind == "process" and c.lemma in c.lists("process_does")),
    ("third obligation", lambda c: c.trigger in _OBLIGING),
    ("agentless intention", lambda c: c.trigger == "intend" and c.kind == "it" and not c.negated),
)
_TABLES = (_OWN_FUTURE, _OWN_WILLING, _OWN, _OTHERS_FUTURE, _OTHERS)
VERDICTS = (*dict.fromkeys(name for rows in _TABLES for name, _ in rows), "hedged", "not asserted", "other")
"""Every name that `verdict` can give."""


def _rows(case: Case) -> tuple[Row, ...]:
    future = case.trigger in _FUTURE
    if case.kind in OWN:
        return _OWN_FUTURE if future else _OWN_WILLING if case.trigger == "willing" else _OWN
    return _OTHERS_FUTURE if future else _OTHERS


def verdict(words: Words, clause: Clause, lexicon: Lexicon) -> str:
    """Give a short name for the kind of utterance: "promise", "offer", "procedural" …; "other" where no row tells."""
    if clause.role in UNASSERTED:
        return "not asserted"
    classes = frozenset(lexicon.classes.get(clause.predicate.lemma, ()))
    case = Case(words, clause, lexicon, classes, clause.subject.antecedent or clause.subject.kind)
    name = next((name for name, holds in _rows(case) if holds(case)), "other")
    hedged = clause.role == "that" and clause.governor in _HEDGES and name in PROMISING
    return "hedged" if hedged else name
