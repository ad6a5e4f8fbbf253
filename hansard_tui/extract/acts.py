"""Who is to act, and what is to be done: the words of a clause that say so, with their determiners and particles."""

import re

from hansard_tui.extract.clauses import Clause
from hansard_tui.extract.tokens import Words
from hansard_tui.model.finding import Detail
from hansard_tui.model.span import Span

_DETERMINERS = frozenset(
    ["the", "this", "these", "those", "all", "every", "each", "both", "our", "my", "its", "his", "their", "some",
     "many", "most", "any", "much", "several", "a", "an"]
)  # fmt: skip
_ADJECTIVES = frozenset({"future", "further", "additional", "new", "other"})
"""What a subject may be taken without: "Future | settlements"."""
_QUANTIFIERS = frozenset({"all", "both", "some", "many", "most", "each"})
_PRONOUNS = frozenset({"i", "we", "he", "she", "it", "they", "you", "who", "which"})
_STYLES = frozenset({"hon", "right", "noble", "learned", "gallant", "and", "rt", "honourable"})
_NOBODY = frozenset({"there", "which", "who", "that which", "what"})
"""Subjects that name no one."""
_TRAILING = re.compile(
    r"(?:\s+(?:are|is|am|was|were|have|has)(?:\s+(?:so|very))?)?"
    r"(?:[\s,—]+(?:of\s+course|also|again|therefore|however|indeed|now|then|will|certainly))?[\s,—]*$"
)
"""What a subject may be taken with that is none of it."""
_COLLEAGUES = (_STYLES - {"and"}) | {"officials", "colleague", "colleagues", "fellow"}
_NOT_IN_A_NAME = frozenset(
    {",", ";", ":", "—", "that", "is", "are", "was", "were", "has", "have", "had", "will", "would"}
)
_FURTHEST = 16
"""Words: how far before "and I" the one may begin with whom the speaker will act."""
_AUXILIARIES = frozenset({"be", "have", "been", "being"})
_ON_THE_WAY = frozenset(
    ["continue", "continuing", "keep", "keeping", "go", "work", "working", "seek", "look", "try", "aim", "strive",
     "help", "make", "give", "offer"]
)  # fmt: skip
"""Verbs before the verb that are part of what is to be done: "continue to work to ensure", "make a commitment"."""
_NEXT_CLAUSE = re.compile(r",?\s+and\s+(?!to\b)(?:[\w’'-]+\s+){1,4}?(?:will|shall)\b|[”\"]\s*[,;]\s")
"""Where a new statement begins after what is to be done: ", and others will be delivered"."""
_HANGING = re.compile(r"(?:[\s,.;—]+(?:and|or|but|as\s+well\s+as))?[\s,.;—]*$")
"""What is left over at the end where something was cut off."""
_BEFORE_A_TIME = re.compile(r"\s+(?:in|by|on|at|before|from|during|over|within|until|of|for|after)$")


def find_actor(words: Words, clause: Clause) -> Detail | None:
    """Give who is to act, as it is printed; none where the subject names nobody."""
    first, end = clause.subject.first, clause.subject.end
    if end <= first or " ".join(words.words[first:end]) in _NOBODY:
        return None
    span = words.between(begins_actor(words, first), end)
    printed = _TRAILING.sub("", span.quote(words.text)) or span.quote(words.text)
    return Detail(span.start, span.start + len(printed), "actor", printed)


def begins_actor(words: Words, first: int) -> int:
    """Give where a subject begins with what belongs to it: "this", "each and", "my noble Friend … and I"."""
    if words.at(first) == "i" and words.at(first - 1) == "and":
        for place in range(first - 2, max(-1, first - _FURTHEST), -1):
            if words.at(place) == "my" and words.at(place + 1) in _COLLEAGUES:
                return place
            if words.at(place) in _NOT_IN_A_NAME:
                break
        return first
    if words.at(first) == "and":
        return first - 1 if words.at(first - 1) == "each" else first + 1
    while first > 0 and words.at(first) not in _PRONOUNS:
        determined = words.at(first) in {*_DETERMINERS, "that"}
        if words.at(first - 1) not in (_QUANTIFIERS if determined else _DETERMINERS | _ADJECTIVES):
            break
        first -= 1
    return first


def begin_of(words: Words, first: int) -> int:
    """Give where a clause begins that a style of address was cut from: "my" before "noble friend Lord Smith and I"."""
    styled = words.at(first) in _STYLES - {"and"} and words.at(first - 1) in {"my", "the"}
    return first - 1 if styled else first


def begins_act(words: Words, clause: Clause) -> int:
    """Give the word with which what is to be done begins, in the group of the verb: "be published", not "published"."""
    predicate = clause.predicate
    passive = predicate.form in {"passive", "perfect", "adjective"}
    for place in range(predicate.first, predicate.verb):
        word = words.at(place)
        on_the_way = word in _ON_THE_WAY and (place > predicate.first or word not in {"continue", "keep"})
        if on_the_way or (passive and word in _AUXILIARIES):
            return place
    return predicate.verb


def find_action(words: Words, clause: Clause, span: Span, times: list[Detail], condition: Detail | None) -> Detail:
    """Give what is to be done: from the verb on, without the time and the condition that end it."""
    text, end = words.text, span.end
    verb = words.starts[clause.predicate.verb] if clause.predicate.verb < len(words.starts) else end
    place = begins_act(words, clause)
    start = words.starts[place] if place < len(words.starts) else end
    if condition is not None and condition.start > verb and not text[condition.end : end].strip(" ,.;"):
        end = condition.start
    if further := _NEXT_CLAUSE.search(text, verb, end):
        end = further.start()
    end = _without_time(text, verb, end, times)
    while start < end and text[start] in " ,;—":
        start += 1
    said = _HANGING.sub("", text[start:end])
    return Detail(min(start, span.end), min(start, span.end) + len(said), "action", said)


def _without_time(text: str, verb: int, end: int, times: list[Detail]) -> int:
    """Give where what is to be done ends before the time that stands last in it."""
    for time in times:
        if verb < time.start < end and not text[time.end : end].strip(" ,.;"):
            return verb + len(_BEFORE_A_TIME.sub("", text[verb : time.start].rstrip()))
    return end
