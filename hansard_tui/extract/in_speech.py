"""What is said of the very speech it stands in: "I shall turn to Amendment 4", "I will come back to that later"."""

from hansard_tui.extract.lexicon import SUBTYPES
from hansard_tui.extract.verdict_case import NEAR, NEARER, Case

_ACTS = frozenset({"act", *SUBTYPES})
_ARRIVING = frozenset({"come", "return", "take", "give", "pay", "make", "deal", "do", "go", "provide"})
_AWAY = frozenset({"away", "back", "account", "consideration", "up", "forward", "board", "seriously"})
_LEAVE = frozenset({"permission", "leave"})
_STARTING = frozenset({"start", "begin", "open", "finish", "close", "end", "conclude"})
_WITH = frozenset({"with", "by"})
_SPEAKING = frozenset({"speak", "talk"})
_POINTED_AT = frozenset({"that", "this", "those", "these", "it"})


def speaks_of_itself(case: Case) -> bool:
    """Whether the verb, with what follows it, speaks of this very speech."""
    things = case.lists("of_speech")
    if case.lemma == "make" and "statement" in case.after(3):
        asked = not _LEAVE.isdisjoint(case.words.words[: case.clause.predicate.first])
        return asked or case.lists("later").isdisjoint(case.words.words)
    if (told := _told_by_what_follows(case)) is not None:
        return told
    if "procedural" in case.classes and not case.classes & {"write", "meet", "review"}:
        return not (case.classes - {"consult"}) & _ACTS or not things.isdisjoint(case.after(6))
    return _arrives_at(case, things)


def _told_by_what_follows(case: Case) -> bool | None:
    """Tell it of verbs that are of the speech or not by the word behind them alone; none for any other."""
    if case.lemma == "refer":
        return not _refers_on(case)
    if case.lemma in _STARTING and not _WITH.isdisjoint(case.after(1)):
        return True
    return False if case.lemma in _SPEAKING and _with_somebody(case) else None


def _with_somebody(case: Case) -> bool:
    """Whether one will speak with somebody, and not to an amendment: "happy to speak with the hon. Lady"."""
    after = case.after(NEAR)
    at = next((place for place, word in enumerate(after[:3]) if word in {"with", "to"}), -1)
    return at >= 0 and not case.lists("somebody").isdisjoint(after[at:]) and case.lists("of_speech").isdisjoint(after)


def _returns_here(case: Case) -> bool:
    """Whether "I will come back to that later" is done in this speech: nothing says that it is done elsewhere."""
    after = case.words.words[case.clause.predicate.end : case.clause.end]
    at = after.index("to") + 1 if "to" in after[:2] else len(after)
    if case.lemma not in {"come", "return", "get", "go"} or at >= len(after) or after[at] not in _POINTED_AT:
        return False
    return (case.lists("done_elsewhere") - {"back"}).isdisjoint(after)


def _arrives_at(case: Case, things: frozenset[str]) -> bool:
    """Whether "come to that point" or "take questions" speaks of what is said next."""
    after = case.after(6)
    if case.lemma == "pick":
        return "with" not in after and not things.isdisjoint(after)
    if (case.lemma == "take" and after[:3] == ("the", "case", "of")) or _returns_here(case):
        return True
    if case.lemma == "give" and "answer" in case.after(NEAR + 2):
        return True
    if case.lemma not in _ARRIVING or not after or not _AWAY.isdisjoint(after):
        return False
    return not things.isdisjoint(after[:NEAR]) or "best" in after or (after[0] == "to" and "moment" in after)


def _refers_on(case: Case) -> bool:
    """Whether a thing is sent on: "refer the case to the police", and not "refer to it" or "refer him to my answer"."""
    after = case.after(NEAR + NEARER)
    sent = after[: after.index("to")] if "to" in after else ()
    return bool(sent) and case.lists("referred").isdisjoint(sent)


def is_said_here(case: Case) -> bool:
    """Whether "I will address that" is done in this speech: nothing says where or when else."""
    if case.clause.subject.kind != "i" or case.lemma not in case.lists("done_here"):
        return False
    aimed = 2 if case.words.at(case.clause.end) == "to" else 0  # "to ensure" stands behind the clause
    after = case.words.words[case.clause.predicate.end : case.clause.end + aimed]
    if case.lemma == "make" and (case.lists("of_speech") | {"progress"}).isdisjoint(after[:NEARER]):
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
