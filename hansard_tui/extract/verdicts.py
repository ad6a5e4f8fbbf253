"""Rules for one clause: what kind of utterance its subject, its predicate and its part in the sentence make."""

from collections.abc import Iterable

from hansard_tui.extract.clauses import Clause
from hansard_tui.extract.lexicon import SUBTYPES, Lexicon
from hansard_tui.extract.tokens import Words

OWN = frozenset({"i", "we", "government", "one"})
_FUTURE = frozenset({"will", "going", "is_to"})
_UNASSERTED = frozenset({"if", "whether", "wh", "question", "than", "when"})
_HEDGES = frozenset({"hope", "think", "expect", "doubt", "mean", "ensure", "should", "require"})
_MADE_KNOWN = frozenset({"announce", "publish", "launch", "confirm", "increase", "introduce", "lay", "extend", "raise", "double", "set"})
_PROCESS_VERBS = frozenset({"report", "look", "examine", "consider", "publish", "conclude", "take", "assess", "consult", "do", "inform", "set", "seek", "explore", "review", "build", "respond", "identify", "evaluate", "make", "address"})
_RUNS = frozenset({"begin", "start", "open", "close", "take", "commence", "end", "come", "go", "continue", "receive", "run", "launch", "return"})
_SPEECH_OBJECTS = frozenset("amendment amendments point points question questions speech remarks debate argument arguments intervention interventions tribute way examples example".split())
_TELLING = frozenset({"tell", "say", "clarify", "confirm", "hear", "report", "see", "announce", "learn", "inform", "assure", "reassure", "note"})
_HERE = frozenset({"address", "respond", "set", "answer", "return", "come", "clarify", "run", "go", "deal", "cover", "reply", "advise", "make", "lay", "share", "show"})
_ELSEWHERE = frozenset("writing letter house chamber library stage reading back away account report member gentleman lady lord baroness friend him her them forward strategy plan plans details paper ahead future ensure sure available representations out statement committee".split())


def _classes(clause: Clause, lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.classes.get(clause.predicate.lemma, ()))


def _is_past(words: Words, clause: Clause) -> bool:
    return words.at(clause.predicate.first) in {"promised", "pledged", "undertook", "intended", "proposed", "had", "decided", "agreed"}


def _acts(classes: Iterable[str]) -> bool:
    return any(name == "act" or name in SUBTYPES for name in classes)


def verdict(words: Words, clause: Clause, lexicon: Lexicon) -> str:
    """Give a short name for the kind of utterance: "promise", "offer", "procedural", "effect" …; "other" where no rule tells."""
    if clause.role in _UNASSERTED:
        return "not asserted"
    kind = _own(words, clause, lexicon) if clause.subject.kind in OWN else _others(words, clause, lexicon)
    if clause.role == "that" and clause.governor in _HEDGES and kind in PROMISING:
        return "hedged"
    return kind


PROMISING = frozenset(
    {"promise", "directed promise", "offer", "restraint", "pledge", "intention", "agentless act", "process act", "state",
     "announcement", "agentless start", "continuing", "soft"}
)  # fmt: skip


def _own(words: Words, clause: Clause, lexicon: Lexicon) -> str:
    predicate = clause.predicate
    classes = _classes(clause, lexicon)
    if predicate.trigger in _FUTURE:
        return _own_future(words, clause, classes)
    if predicate.trigger == "willing":
        if _of_speech(words, clause, classes) or predicate.lemma in _TELLING:
            return "readiness to speak"
        return "gladness" if _is_glad(words, clause) else "offer"
    if predicate.trigger == "can" and _pledges(words, clause):
        return "pledge refused" if predicate.negated else "pledge"
    if predicate.trigger in {"committed", "pledge", "intend"} and _is_past(words, clause):
        return "past pledge"
    if predicate.trigger == "committed":
        return "pledge"
    if predicate.trigger == "pledge":
        return "pledge" if clause.subject.kind != "government" or predicate.complement != "noun" else "noun"
    if predicate.trigger == "intend":
        return "plan refused" if predicate.negated and words.at(predicate.first) in {"plans", "plan"} else "intention"
    if predicate.trigger == "doing":
        return "announcement" if predicate.lemma in _MADE_KNOWN else "ongoing"
    return {"expect": "aim", "hope": "aim", "determined": "aim", "have_to": "need", "must": "need", "would": "conditional"}.get(
        predicate.trigger, "other"
    )


def _is_glad(words: Words, clause: Clause) -> bool:
    """Whether "pleased to" says that something pleases: "I am delighted to hear"."""
    predicate = clause.predicate
    present = words.at(predicate.first) in {"am", "are", "is", "was", "were"}
    return present and bool({"pleased", "delighted", "glad"} & set(predicate.chain))


def _pledges(words: Words, clause: Clause) -> bool:
    lemma = clause.predicate.lemma
    after = words.words[clause.predicate.end : clause.predicate.end + 8]
    return lemma in {"guarantee", "promise", "commit", "undertake", "pledge"} or (
        lemma in {"give", "offer", "make"} and any(word in {"commitment", "undertaking", "promise", "guarantee"} for word in after)
    )


def _own_future(words: Words, clause: Clause, classes: frozenset[str]) -> str:
    predicate = clause.predicate
    if "able" in predicate.chain or "unable" in predicate.chain:
        return "ability"
    if predicate.negated:
        return "restraint"
    if predicate.form == "ellipsis":
        return "elliptical"
    if {"need", "want", "wish", "hope", "have", "like", "try", "seek"} & set(predicate.chain):
        return "attempt"
    if _pledges(words, clause):
        return "pledge"
    if _of_speech(words, clause, classes) or _said_here(words, clause):
        return "procedural"
    if {"continue", "keep", "remain", "go"} & set(predicate.chain):
        return "continuing"
    if "consider" in classes:
        return "soft"
    if any(name in SUBTYPES for name in classes):
        return "directed promise"
    if "act" in classes:
        return "promise"
    if "cognition" in classes:
        return "epistemic"
    return "state" if predicate.lemma in {"be", "have"} or predicate.form == "perfect" else "unlisted"


def _of_speech(words: Words, clause: Clause, classes: frozenset[str]) -> bool:
    """Whether the verb, with what follows it, speaks of this very speech."""
    after = words.words[clause.predicate.end : clause.predicate.end + 6]
    if "procedural" in classes and not (classes & {"write", "meet", "review"}):
        return not _acts(classes - {"consult"}) or any(word in _SPEECH_OBJECTS for word in after)
    return bool(after[:1]) and clause.predicate.lemma in {"come", "return", "take", "give", "pay", "make", "deal", "do", "go"} and (
        any(word in _SPEECH_OBJECTS for word in after[:4]) or "best" in after or (after[0] == "to" and "moment" in after)
    )


def _said_here(words: Words, clause: Clause) -> bool:
    """Whether "I will address that" is done in this speech: nothing says where or when else."""
    if clause.subject.kind != "i" or clause.predicate.lemma not in _HERE:
        return False
    after = words.words[clause.predicate.end : clause.end]
    return "vote" in after or not any(word in _ELSEWHERE or word[:1].isdigit() for word in after)


def _others(words: Words, clause: Clause, lexicon: Lexicon) -> str:
    predicate, kind = clause.predicate, clause.subject.kind
    classes = _classes(clause, lexicon)
    if predicate.trigger == "willing" and kind == "he" and classes & set(SUBTYPES):
        return "offer for a colleague"
    if predicate.trigger not in _FUTURE:
        return "third obligation" if predicate.trigger in {"must", "should", "have_to"} else "other"
    if kind == "there":
        return "agentless being"
    if kind in {"house", "you", "he"}:
        return "member will"
    if kind in {"third", "they", "name"}:
        return "third party will receive" if predicate.lemma == "receive" else "third party will"
    if predicate.form == "passive":
        return "agentless act" if _acts(classes) else "passive"
    if kind in {"process", "it", "this", "which"} and predicate.lemma in _PROCESS_VERBS:
        return "process act"
    if predicate.lemma in _RUNS:
        return "agentless start"
    return "effect" if "effect" in classes else "thing will"
