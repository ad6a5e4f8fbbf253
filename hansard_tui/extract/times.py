"""By when a promise is to be kept: of the times that its clause names, the one that is its own, in all its words."""

import re
from collections.abc import Iterator

from hansard_tui.model.finding import Detail

_LEADING = re.compile(
    r"\b(?:(?:during|within|over|throughout|by|before|until|from|after|for|of|later|early|late|some\s*time|in\s+Q[1-4](?:\s+of)?)\s+)+$",
    re.IGNORECASE,
)
"""What belongs to a time and stands before it: "during next year", "later today"."""
_EARLY = re.compile(r"\b(?:early|late|later)\s+in\s+$", re.IGNORECASE)
_FOLLOWING = re.compile(
    r"\s+(?:and|or)\s+(?:weeks|months|years)(?:\s+(?:ahead|to\s+come))?\b|\s+next\b(?!\s+\w+\s+(?:door|of))",
    re.IGNORECASE,
)
"""What belongs to a time and stands after it: "over the coming weeks and months", "on Monday next"."""
_UNTIL_READY = re.compile(r"\s+as\s+(?!well\b)[^,;—.]{2,70}", re.IGNORECASE)
"""After "as soon": "as soon as we are ready"."""
_NO_TIME = re.compile(r"(?:at\s+)?(?:this|next)\s+time|for\s+the\s+first|in\s+the\s+first", re.IGNORECASE)
_OWNING = re.compile(r"[’']s\b")
_TITLED = re.compile(r"\bthe\s+\d{4}$", re.IGNORECASE)
"""How a time ends that is a name where a word follows: "from the 2010 | agreement"."""
_MEASURED = re.compile(r"\b(?:too|how|so|very\s+much\s+too)\s+$", re.IGNORECASE)
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:who|whose|which|due\s+to|that\s+(?:I|we|he|she|it|they|you|have|has|had|is|are|was|were)|"
    r"(?:made|published|announced|given|agreed|set\s+out|held)\s+(?:in|on|by)|(?:it|he|she)\s+(?!is\b|was\b|has\b|does\b)\w{2,}s)\b[^,;—]*$",
    re.IGNORECASE,
)  # fmt: skip
"""Before a time, what makes it the time of something else: "students whose courses start in 2017"."""
_MORE = re.compile(
    r"\b(?:with)?in\s+a\s+matter\s+of\s+(?:days|weeks|months|hours)\b"
    r"|\bin\s+the\s+(?:days|weeks|months)\s+and\s+(?:weeks|months|years)\s+(?:ahead|to\s+come)\b"
    r"|\bbetween\s+now\s+and\s+[^,;.—]{3,40}|\bat\s+(?:a|some)\s+(?:later|future)\s+(?:stage|date|time)\b"
    r"|\bin\s+Q[1-4](?:\s+(?:of\s+)?\d{4}\b|\b(?!\s+(?:of\s+)?(?:next|this)\b))"
    r"|\bin\s+good\s+time\s+(?:for|before)\s+[^,;.—]{3,40}",
    re.IGNORECASE,
)
"""Times that are told of a promise and do not count in weighing whether it is one."""


def own_times(text: str, start: int, end: int, verb: int, named: list[Detail]) -> list[Detail]:
    """Give the times of [start, end) of `text` by when what begins at `verb` is to be done, in order, in full.

    `named` are those that stand there; left out are those of something else, and those that are no time to be kept.
    """
    found = sorted((*named, *_more(text, start, end)), key=lambda one: one.start)
    kept: list[Detail] = []
    for time in found:
        if kept and time.start < kept[-1].end:
            if len(time.value) > len(kept[-1].value) and time.start <= kept[-1].start:
                kept[-1] = time
            continue
        if not _belongs(text, verb, time):
            continue
        if (whole := _whole(text, start, end, time)) is not None:
            kept.append(whole)
    return kept


def _more(text: str, start: int, end: int) -> Iterator[Detail]:
    for match in _MORE.finditer(text, start, end):
        yield Detail(match.start(), match.end(), "deadline", match[0])


def _belongs(text: str, verb: int, time: Detail) -> bool:
    if _NO_TIME.fullmatch(time.value):
        return False
    if _OWNING.match(text, time.end):
        return False  # "today's debate"
    if _TITLED.search(time.value) and text[time.end : time.end + 2].strip().isalpha():
        return False
    return time.start < verb or not _OF_SOMETHING_ELSE.search(text, verb, time.start)


def _whole(text: str, start: int, end: int, time: Detail) -> Detail | None:
    """Give a time with the words that belong to it; none where "soon" is measured: "too soon"."""
    first, last = time.start, time.end
    bare_year = time.value[:1].isdigit()
    if time.value.lower() in {"soon", "quickly", "early"}:
        if _MEASURED.search(text, start, first):
            return None
        if text[max(start, first - 3) : first].lower() == "as ":
            until = _UNTIL_READY.match(text, last, end)
            if until is None:
                return None
            first, last = first - 3, until.end()
    elif leading := (_EARLY if bare_year else _LEADING).search(text, start, first):
        first = leading.start()
    if following := _FOLLOWING.match(text, last, end):
        last = following.end()
    while last > first and text[last - 1].isspace():
        last -= 1
    return Detail(first, last, "deadline", text[first:last])
