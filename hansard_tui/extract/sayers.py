"""Who is said to have promised something: somebody other than the Government, or the Government itself."""

import re

from hansard_tui.extract.bound import is_agent, subject_before
from hansard_tui.extract.lexicon import Lexicon

_OWN = re.compile(
    r"\b(?:I|we|my\s+officials|[Mm]y\s+(?:right\s+)?(?:hon(?:\.|ourable)|noble)\s+(?:and\s+\w+\s+)?[Ff]riends?(?![’'])"
    r"|(?:[Tt]he|[Tt]his|[Oo]ur|His|Her)\s+(?:Majesty’s\s+)?Government|both\s+Governments"
    r"|(?<!Welsh )(?<!Scottish )Ministers?|Secretar(?:y|ies)\s+of\s+State|(?<!shadow )Chancellor|Prime\s+Minister"
    r"|[Mm]y\s+Department|[Tt]he\s+Department|Treasury|Home\s+Office)\b"
)
_NOT_OURS = re.compile(
    r"\b(?:previous|last|former|shadow|Conservative|Labour|Liberal|Tory|Opposition|predecessor|party|First|devolved|Scottish|Welsh"
    r"|[A-Z]\w+(?:ian|ish|ese|an|ch|li))\s+(?:\w+\s+)?(?:Government|Minister|Prime\s+Minister|Administration|Chancellor|Secretary)"
    r"|\bGovernment\s+of\s+(?!the\s+day)[A-Z]|\bpredecessors?\b|\bshadow\s|\bwhen\s+he\s+was\b|\bFirst\s+Minister\b"
)
_CLAUSE = re.compile(r"(?:[;:]|,\s+(?:and|but|which|who)|\bthat|—)\s+(?=[^;:]*$)")
_WORDS = re.compile(r"[^\W_][\w’'-]*|[^\w\s.]")
_NEAR, _SAYER = 110, 45
_IN_THE_HOUSE = re.compile(
    r"\b(?:hon\.|honourable|noble|Baroness|Lordships|[Cc]ode|[Gg]uidance|[Cc]lause|[Rr]ules|[Rr]egulations)\s?"
    r"(?![^;]*\b(?:party|Opposition|predecessor|colleague|manifesto)\b)"
)
"""Who only speaks in the debate, or what only lays down: neither promises."""
_UNSAID = re.compile(
    r"\b(?:[Ii]f|unless|whether|when|until|nobody|nothing|no\s+one|ask(?:ed)?|should|would|could|might|may|must|can|cannot|not|never|to)"
    r"\s+(?:\w+\s+){0,2}$|\b[Aa]s\s+(?:\w+\s+){1,4}$|\?$"
)
_PRONOUNS = frozenset({"he", "she", "they", "it", "which"})
_NOBODY = frozenset({"i", "we", "you", "this", "that", "there", "these", "what", "us"})
_THINGS = frozenset(
    ["report", "bill", "clause", "amendment", "evidence", "noble", "lord", "lady", "gentleman", "baroness", "lords",
     "members", "member"]
)  # fmt: skip


def says_for_government(before: str) -> bool:
    """Whether the subject of the last clause of `before` answers for the Government of the day."""
    cuts = [match.end() for match in _CLAUSE.finditer(before)]
    near = before[max(cuts, default=0) :][-_NEAR:]
    return bool(_OWN.search(near)) and not _NOT_OURS.search(near)


def others_say(before: str, lexicon: Lexicon, *, outside: bool) -> bool:
    """Whether somebody stands before "has said that": a body, a person, or "they"; `outside`: nobody of the House."""
    if not before.strip() or _UNSAID.search(before):
        return False
    tokens = [match[0] for match in _WORDS.finditer(before)]
    last = tokens[-1].lower() if tokens else ""
    if last in _NOBODY or last in _THINGS:
        return False
    if last in _PRONOUNS:
        return True
    if outside and _IN_THE_HOUSE.search(before[-_SAYER:]):
        return False
    subject = subject_before(before, lexicon)
    if subject is not None:
        return not subject.none
    named = tokens[-1][:1].isupper() and len(tokens[-1]) > 1
    near = tokens[-8:]
    return named or any(
        is_agent(token.lower(), lexicon) or (token[:1].isupper() and place) for place, token in enumerate(near)
    )
