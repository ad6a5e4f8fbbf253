"""Rules for one clause: what kind of utterance its subject, its predicate and its part in the sentence make.

Each kind is a row, a name and a test; the first row whose test holds gives the verdict.
"""

from collections.abc import Callable
from dataclasses import dataclass

from hansard_tui.extract.bearers import done_by_government, done_by_others
from hansard_tui.extract.clauses import Clause
from hansard_tui.extract.lexicon import SUBTYPES, Lexicon
from hansard_tui.extract.tokens import Words

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
_UNASSERTED = frozenset({"if", "whether", "wh", "question", "than", "when"})
_HEDGES = frozenset({"hope", "think", "expect", "doubt", "mean", "ensure", "should", "require"})
_ACTS = frozenset({"act", *SUBTYPES})
_DIRECTED = frozenset(SUBTYPES)
_LAID = frozenset({"place", "lay", "deposit"})
_ADMINISTRATIVE = frozenset({"publish", "legislate", "review", "consider", "consult", "announce"})
_OBLIGES = frozenset({"write", "supply", "meet", "publish", "report_back"})
_BE = frozenset({"am", "are", "is", "was", "were"})
_ARRIVING = frozenset({"come", "return", "take", "give", "pay", "make", "deal", "do", "go", "provide"})
_DENIALS = frozenset({"not", "never", "no", "nothing"})
_ASSURANCES = frozenset({"assurance", "assurances", "reassurance", "reassurances"})
_AWAY = frozenset({"away", "back", "account", "consideration", "up", "forward", "board", "seriously"})
_TIMES_HERE = frozenset({"in", "here", "now"})
_PLANNED = frozenset({"proposed", "intended", "planned", "been"})
_WERE = frozenset({"was", "were", "been"})
_HAVE = frozenset({"have", "has"})
_GETTING = frozenset({("through",), ("there",), ("past",), ("over",)})
_HAPPENS = frozenset({"get", "have", "be", "see", "leave", "lose", "need", "require", "end", "find", "face", "suffer"})
"""Verbs of what befalls somebody rather than of what is done."""
_NEAR, _NEARER = 8, 4
"""Words after the verb that are looked at."""


@dataclass(frozen=True, slots=True)
class Case:
    """One clause as the rows see it."""

    words: Words
    clause: Clause
    lexicon: Lexicon
    classes: frozenset[str]
    """Of its verb."""
    kind: str
    """Of its subject, or of what a relative pronoun stands for."""

    @property
    def lemma(self) -> str:
        """The verb."""
        return self.clause.predicate.lemma

    @property
    def trigger(self) -> str:
        """The modal, or what does its work."""
        return self.clause.predicate.trigger

    @property
    def chain(self) -> tuple[str, ...]:
        """The verbs that were passed on the way to the verb."""
        return self.clause.predicate.chain

    @property
    def negated(self) -> bool:
        """Whether "not" or "never" stands in the group."""
        return self.clause.predicate.negated

    @property
    def said(self) -> tuple[str, ...]:
        """The words of the group."""
        return self.words.words[self.clause.predicate.first : self.clause.predicate.end]

    def after(self, count: int = _NEAR) -> tuple[str, ...]:
        """Give the first words after the verb."""
        return self.words.words[self.clause.predicate.end : self.clause.predicate.end + count]

    def lists(self, name: str) -> frozenset[str]:
        """Give a list of words of the rules."""
        return self.lexicon.lists.get(name, frozenset())


def _pledges(case: Case) -> bool:
    if case.lemma in case.lists("pledging_verb"):
        return True
    nouns = case.lists("pledging_noun")
    return case.lemma in {"give", "offer", "make"} and not nouns.isdisjoint(case.after())


def _of_speech(case: Case) -> bool:
    """Whether the verb, with what follows it, speaks of this very speech."""
    things = case.lists("of_speech")
    if case.lemma == "make" and "statement" in case.after(3):
        return case.lists("later").isdisjoint(case.words.words)
    if "procedural" in case.classes and not case.classes & {"write", "meet", "review"}:
        return not (case.classes - {"consult"}) & _ACTS or not things.isdisjoint(case.after(6))
    after = case.after(6)
    if case.lemma == "take" and after[:3] == ("the", "case", "of"):
        return True
    if case.lemma == "pick":
        return "with" not in after and not things.isdisjoint(after)
    if case.lemma not in _ARRIVING or not after or not _AWAY.isdisjoint(after):
        return False
    return not things.isdisjoint(after[:_NEARER]) or "best" in after or (after[0] == "to" and "moment" in after)


def _said_here(case: Case) -> bool:
    """Whether "I will address that" is done in this speech: nothing says where or when else."""
    if case.clause.subject.kind != "i" or case.lemma not in case.lists("done_here"):
        return False
    aimed = 2 if case.words.at(case.clause.end) == "to" else 0  # "to ensure" stands behind the clause
    after = case.words.words[case.clause.predicate.end : case.clause.end + aimed]
    if case.lemma == "make" and (case.lists("of_speech") | {"progress"}).isdisjoint(after[:_NEARER]):
        return False
    if case.lemma == "tell" and case.lists("asks").isdisjoint(after):
        return False
    if after[:1] == ("out",):
        after = after[1:]  # "set out": what follows tells where
    elsewhere = case.lists("done_elsewhere")
    told = (
        word in elsewhere or (word[:1].isdigit() and before not in case.lists("numbered"))
        for before, word in zip(("", *after), after, strict=False)
    )
    return "vote" in after or not any(told)


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
    start = case.clause.start
    return case.clause.role == "restrictive" and not _DENIALS.isdisjoint(case.words.words[max(0, start - 4) : start])


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
    ("forecast", _is_forecast),
    ("elliptical", lambda c: c.clause.predicate.form == "ellipsis"),
    ("attempt", lambda c: not c.lists("attempting").isdisjoint(c.chain)),
    ("pledge", _pledges),
    ("procedural", lambda c: _of_speech(c) or _said_here(c)),
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
    ("unwilling", lambda c: c.negated),
    ("assurance", lambda c: not _ASSURANCES.isdisjoint(c.after())),
    ("offer", _reports_back),
    ("readiness to speak", lambda c: c.lemma in c.lists("tells") or _of_speech(c) or "record" in c.after(4)),
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
    ("decision", lambda c: c.trigger == "intend" and not {"decided", "agreed"}.isdisjoint(c.said) and _has(c)),
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
    ("aim", lambda c: c.trigger in {"expect", "hope", "determined"}),
    ("need", lambda c: c.trigger in {"have_to", "must"}),
    ("offer", lambda c: c.trigger == "would" and "like" in c.chain and c.lemma in c.lists("offers")),
    ("conditional", lambda c: c.trigger == "would"),
)
_OTHERS_FUTURE: tuple[Row, ...] = (
    ("order of business", _of_business),
    ("agentless being", lambda c: c.kind == "there"),
    ("house business", lambda c: c.clause.subject.head in {"house", "business"} and c.lemma in c.lists("house_does")),
    ("member will", lambda c: c.kind in {"house", "you", "he"}),
    ("agentless act", lambda c: c.kind in {"third", "they", "name"} and _is_done_by_us(c)),
    ("agentless act", lambda c: c.kind == "they" and _is_administered(c)),
    ("third party will receive", lambda c: c.kind in {"third", "they", "name"} and c.lemma == "receive"),
    ("third party will", lambda c: c.kind in {"third", "they", "name"}),
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
    if clause.role in _UNASSERTED:
        return "not asserted"
    classes = frozenset(lexicon.classes.get(clause.predicate.lemma, ()))
    case = Case(words, clause, lexicon, classes, clause.subject.antecedent or clause.subject.kind)
    name = next((name for name, holds in _rows(case) if holds(case)), "other")
    hedged = clause.role == "that" and clause.governor in _HEDGES and name in PROMISING
    return "hedged" if hedged else name
