"""To whom something is promised: the Member, the House or whoever it is to be done for, told by how the words stand."""

import re
from collections.abc import Iterator

from hansard_tui.model.finding import Detail

_PERSON = (
    r"(?:(?:the|my|both|all|every|each|any|other|those|your)\s+(?:(?:right\s+)?(?:hon|noble|rt|"
    r"right\s+reverend)\.?\s+(?:and\s+(?:learned|gallant)\s+)?)*"
    r"(?:Gentleman|Gentlemen|Lady|Ladies|Friends?|Members?|Lords?|Baroness(?:es)?|Prelate|House|Committee|"
    r"Lordships|Earl|Viscount|Opposition|Chamber)"
    r"(?:,?\s+(?:Lord|Lady|Baroness|the\s+Member\s+for)\s+[A-Z][\w’'-]+(?:\s+(?:of\s+)?[A-Z][\w’'-]+)*)?|him|"
    r"her|them|you|Members|noble\s+(?:Lords|Baronesses|Ladies)|hon\.\s+Members|(?:this|both)\s+Houses?|Parliament|"
    r"your\s+Lordships)"
)
_FOUND = re.compile(rf"(?:\b(?P<led>to|with|for)\s+)?\b(?P<who>{_PERSON})\b(?!\.?[’'])")
_TOLD = re.compile(
    r"\b(?:writ(?:e|ing)|revert|repl(?:y|ying)|respond|report(?:ing)?|(?:come|get|go)\s+back|return|speak|talk|explain|"
    r"send|circulate|communicate|show|present|give|offer|provide|supply|pass\s+\w+\s+on)\b[^,;]{0,60}?$"
)
"""Before "to him", what is done towards somebody."""
_TAKING = frozenset(
    ["meet", "tell", "inform", "let", "give", "send", "assure", "update", "advise", "notify", "see", "invite", "show",
     "offer", "engage", "keep", "consult", "brief", "remind", "contact", "call", "supply", "write", "join", "get",
     "furnish", "provide", "help", "answer", "visit", "involve", "thank", "ask", "convince", "reassure"]
)  # fmt: skip
"""Verbs after which whoever stands next is the one addressed."""
_THINGS = re.compile(r"\s+[a-z]")
_AFTER_HER = re.compile(
    r"\s+(?:about|to|on|in|with|at|as|before|when|and|or|if|after|by|for|that|whether|further|again|directly|more|"
    r"know|once|how|what|how|of|from|very|soon|later|at)\b"
)
_IN_THE_HOUSE = re.compile(
    r"\b(?:(?:on|to|at)\s+the\s+(?:floor|table|bar)|in\s+the\s+librar(?:y|ies))\s+of\s+(?P<who>(?:the|this|both)\s+Houses?)",
    re.IGNORECASE,
)


def find_addressee(text: str, start: int, end: int) -> Detail | None:
    """Give who is addressed in [start, end) of `text`, which begins with a verb: without the preposition before them.

    "I will take advice from my noble friend" addresses nobody, nor does "the House's views".
    """
    found = list(_addressed(text, start, end))
    told = [who for who, led, before in found if led == "to" and _TOLD.search(before)]
    best = told[0] if told else found[0][0] if found else None
    if best is None and (house := _IN_THE_HOUSE.search(text, start, end)):
        best = Detail(house.start("who"), house.end("who"), "addressee", house["who"])
    return best


def _addressed(text: str, start: int, end: int) -> Iterator[tuple[Detail, str, str]]:
    """Give each who may be addressed, the preposition that leads to them, and what stands before it."""
    for match in _FOUND.finditer(text, start, end):
        who, led, before = match["who"], match["led"] or "", text[start : match.start()]
        if who == "her" and _owns(text, match.end(), end):
            continue
        direct = not led and before.rstrip().rpartition(" ")[2].lower() in _TAKING
        # "Let him know", "give the hon. Gentleman": the one after the verb; "deliver them to": a thing.
        if led or direct:
            yield Detail(match.start("who"), match.end("who"), "addressee", who), led, before


def _owns(text: str, place: int, end: int) -> bool:
    """Whether "her" is followed by what is hers: "to her point"."""
    rest = text[place:end]
    return bool(_THINGS.match(rest)) and not _AFTER_HER.match(rest)
