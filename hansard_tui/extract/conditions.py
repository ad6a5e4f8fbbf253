"""On what condition a clause holds: in the clause itself, or opening the sentence before it."""

import re

from hansard_tui.extract.quick import Quick, in_small
from hansard_tui.model.finding import Detail

_CONDITION = Quick(
    re.compile(
        r"\b(?:if|unless|provided(?:\s+that)?|subject\s+to|should\s+(?:he|she|they|it|the)|where(?:ver)?\s+(?:it\s+is\s+)?"
        r"(?:appropriate|necessary|possible|needed|practicable|we\s+can)|as\s+far\s+as\s+(?:we|I)\s+can|"
        r"in\s+the\s+event\s+(?:of|that)|"
        r"so\s+long\s+as|as\s+long\s+as|on\s+(?:the\s+)?condition\s+that|assuming(?:\s+that)?|once|"
        r"when(?:ever)?\s+(?:necessary|possible|appropriate)|"
        r"where(?=\s+(?:the|there|a|an|any|national|local)\b))\b",
        re.IGNORECASE,
    )
)
_END = re.compile(r"[,;—]|\s+(?=(?:I|we)\s+(?:will|shall|am|would|can)\b)")
_WHOLE = re.compile(r"\b(?:appropriate|necessary|possible|needed|practicable|can)$", re.IGNORECASE)
"""How a condition ends that is one without a clause behind it: "where possible"."""
_ASKED = re.compile(
    r"\b(?:see|seeing|ask|asking|asked|know|knowing|wonder|doubt|tell|check|find\s+out|inquire|enquire|consider|examine|"
    r"establish|determine|even|as|what|only)\s+$",
    re.IGNORECASE,
)
"""Before "if", what makes it ask or concede: "seeing if it is possible", "even if it rains"."""
_OPENED = re.compile(r"(?:^|[,;:—“]|\b(?:and|but|so|because|that|then))\s*$", re.IGNORECASE)
"""Before a condition, what shows that a clause begins with it."""
_RESUMED = re.compile(r"[\s,]*(?:then|of\s+course|indeed|again|also)?[\s,]*", re.IGNORECASE)
_COURTEOUS = re.compile(
    r"if\s+(?:any(?:thing)?\b|not\b|I\s+may\b|you\s+like\b|.{0,50}\b(?:will\s+(?:allow|forgive|excuse|permit|bear\s+with)|permits?|allows?\s+me)\b)",
    re.IGNORECASE,
)
"""What is asked of nobody's future: "if I may", "if the House will allow me", "what more, if anything"."""


def find_condition(text: str, start: int, end: int) -> Detail | None:
    """Give the first condition named in [start, end) of `text`, up to the comma that ends it."""
    small = in_small(text)
    place = start
    while match := _CONDITION.search(text, small, place, end):
        # "If we can" does not end before "we can", nor "where possible" after the comma behind it.
        stop = _END.search(text, match.end() + text[match.end() : match.end() + 1].isspace(), end)
        last = stop.start() if stop else end
        while last > match.end() and text[last - 1].isspace():
            last -= 1
        if (last > match.end() or _WHOLE.search(match[0])) and _holds(text, start, match, last, end):
            return Detail(match.start(), last, "condition", text[match.start() : last])
        place = match.end()
    return None


def _holds(text: str, start: int, match: re.Match[str], last: int, end: int) -> bool:
    """Whether the words found lay down a condition, and do not ask, concede, beg leave or count."""
    before = text[start : match.start()]
    said = " ".join(match[0].lower().split())
    if said == "once":
        return not re.search(r"\b(?:at|for|than)\s+$", before) and not re.match(
            r"\s+(?:again|more|and\s+for\s+all|a\s)", text[match.end() : end]
        )
    if said == "if" and (_ASKED.search(before) or _COURTEOUS.match(text, match.start(), last)):
        return False
    # What stands between two dashes is said beside the point.
    return not (before.count("—") % 2 and "—" in text[match.end() : end])


def find_condition_before(text: str, start: int, place: int) -> Detail | None:
    """Give the condition on which what begins at `place` holds, of a sentence from `start`: "If he writes to me, …"."""
    small = in_small(text)
    after = start
    while match := _CONDITION.search(text, small, after, place):
        after = match.end()
        found = find_condition(text, match.start(), place)
        if found is None or found.start != match.start() or found.end == match.end():
            continue
        opened = _OPENED.search(text[start : match.start()])
        # The comma may belong to a condition of several parts: "If the hon. Lady, or her friend, writes, …".
        rest = text[found.end : place]
        if opened and (_RESUMED.fullmatch(rest) or (match.start() == start and rest.rstrip().endswith(","))):
            return found
    return None
