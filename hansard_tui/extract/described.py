"""Things referred to by description: "the joint commissioning clause", "these amendments", "as I said"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hansard_tui.extract.wordforms import normal
from hansard_tui.model.finding import Mention
from hansard_tui.model.layer import Layer

_MATCHED = re.compile(
    r"s (?P<numbers>\d+(?:, \d+)*,? and \d+),?\s"
    r"(?:(?:which|that)\s)?"
    r"(?:deals? with|concerns?|relates? to|covers?|is about|are about|provides? for|on)\s(?P<subjects>[^.;:\n]{5,160})"
)
_VERB = re.compile(r",? (?:are|is|was|were|will|would|have|has|had|should|must|may|can|could|do|does|did)\b")
_LISTED = re.compile(r"\b([Cc]lause|[Ss]chedule|[Pp]art|[Ss]ection)$")
_DESCRIBED = re.compile(
    r"\b[Tt]h(?:e|is|at)\s(?P<subject>[a-z][\w-]*(?: [a-z][\w-]*){0,3}) (?P<kind>clause|schedule)\b"
)
_GERUND = re.compile(r"^(?:promoting|ensuring|providing|improving|securing|establishing|the|a|an|on|for)\s+")
_GROUPS = (re.compile(r"group of amendments\b"), re.compile(r"amendments in (?:this|the) group\b"))
_GROUP_BEFORE = re.compile(r"\b(?:this|the|our|these|all the)(?: other)? $", re.IGNORECASE)
_SAID = re.compile(
    r"(?:[Aa]s I (?:have )?(?:just )?(?:said|mentioned|explained|indicated|told)"
    r"(?: (?:earlier|before|previously|already))?"
    r"|I have (?:already )?(?:spoken|talked|said|mentioned|referred)(?: (?:about|to|of|earlier))?"
    r"|I (?:said|mentioned|referred)(?: to)? earlier)\b(?:[^.;?!\n]|(?<=\b[Hh]on)\.|(?<=\bMr)\.){0,160}"
)
_SPEAKER = re.compile(r"I (?=have|just|said|ment|expl|indi|told|refe)")
_HEAD = re.compile(r"(?:guidance|code of practice|code|strategy|white paper|mandate|framework)\b")
_DEFINITE = (" that ", " this ", " the ", " such ")
_NEAR = 260
"""Characters: how far after a document's name a chapter of it may be called by number alone."""
_IN_DOCUMENTS = frozenset({"chapter", "part", "paragraph", "section"})


def matched_subjects(text: str) -> dict[str, str]:
    """Give what numbered things are said to deal with, where numbers and subjects are listed side by side.

    "Clauses 25 and 26, which deal with promoting integration and joint commissioning" gives "clause:25" for
    "integration" and "clause:26" for "joint commissioning". Where the counts differ nothing is given.
    """
    found: dict[str, str] = {}
    for match in _MATCHED.finditer(text):
        kind = _LISTED.search(text, max(0, match.start() - 9), match.start())
        if not kind:
            continue
        numbers = re.findall(r"\d+", match["numbers"])
        listed = _VERB.split(match["subjects"], maxsplit=1)[0].strip(" ,")
        subjects = [part for part in re.split(r",? and |, ", listed) if part]
        if len(numbers) == len(subjects):
            for number, subject in zip(numbers, subjects, strict=True):
                found[normal(_GERUND.sub("", subject.strip()))] = f"{kind[1].lower()}:{number}"
    return found


def find_described(text: str) -> list[Mention]:
    """Find clauses called by their subject, the group of amendments under debate, and words that point back.

    A clause is found where the text gives its number beside its subject, and has the key "clause:26", inferred.
    Words that point back have the kind "discourse" and run to the sentence's end.
    """
    subjects = matched_subjects(text)
    clauses = _DESCRIBED.finditer(text) if subjects else ()
    found = [_described(match, subjects) for match in clauses if normal(match["subject"]) in subjects]
    found += [
        Mention(before.start(), match.end(), key="amendment:this-group", kind="amendment", label="group of amendments",
                rule="group of amendments", why="the amendments under debate together", weight=0.3, certain=False)
        for group in _GROUPS
        for match in group.finditer(text)
        if (before := _GROUP_BEFORE.search(text, max(0, match.start() - 16), match.start()))
    ]  # fmt: skip
    found += [
        Mention(match.start(), _stripped(match), key="discourse:said-before", kind="discourse", label="said before",
                rule="said before", why="points back to what was said before", weight=0.2, certain=False)
        for match in _pointers(text)
        if not text[match.start() - 1 : match.start()].isalnum()
    ]  # fmt: skip
    return found


def _pointers(text: str) -> Iterator[re.Match[str]]:
    """Give the matches of `_SAID`, tried only where "I" stands before a word that one of them has."""
    reach = 0
    for speaker in _SPEAKER.finditer(text):
        for start in (speaker.start() - len("as "), speaker.start()):
            if start >= reach and (match := _SAID.match(text, start)):
                reach = match.end()
                yield match
                break


def _stripped(match: re.Match[str]) -> int:
    return match.start() + len(match[0].rstrip(" ,—"))


def _described(match: re.Match[str], subjects: dict[str, str]) -> Mention:
    key = subjects[normal(match["subject"])]
    label = f"{match['kind'].capitalize()} {key.split(':')[1]}"
    why = f"{label} is said to deal with {match['subject']}"
    return Mention(
        *match.span(), key=key, kind=match["kind"], label=label, rule="described", why=why, weight=0.7, certain=False
    )


def with_documents(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """Tie to documents what is called by less than its name.

    "Chapter 3" close after a document's name is a chapter of it; "that guidance" is the nearest guidance named before.
    """
    documents = [mention for mention in mentions if mention.kind == "document"]
    starts = [document.start for document in documents]
    tied: list[Mention] = []
    for mention in mentions:
        place = bisect_left(starts, mention.start)
        if mention.kind in _IN_DOCUMENTS and not mention.scope and place:
            nearest = documents[place - 1]
            close = mention.start - nearest.end < _NEAR and "\n" not in text[nearest.end : mention.start]
            tied.append(replace(mention, scope=nearest.key) if close else mention)
        elif mention.rule == "gazetteer" and mention.kind == "document" and (head := _definite(text, mention.start)):
            tied.append(_anaphoric(mention, documents[:place], head))
        else:
            tied.append(mention)
    return tied


def _definite(text: str, start: int) -> str:
    """Give the kind of document that stands at `start` after "that" or the like; empty where none does."""
    if not f" {text[max(0, start - 6) : start].lower()}".endswith(_DEFINITE):
        return ""
    head = _HEAD.match(text, start)
    return head[0] if head else ""


def _anaphoric(mention: Mention, before: Sequence[Mention], head: str) -> Mention:
    """Read "that guidance" as the nearest guidance named before; as it is where none is."""
    ending = head.replace(" ", "-")
    for document in reversed(before):
        if document.key != mention.key and document.key.endswith("-" + ending):
            why = f"the nearest {head} named before: {document.label}"
            return replace(
                mention, key=document.key, label=document.label, rule="nearest", why=why, weight=0.5, certain=False
            )
    return mention


def in_order(mentions: Sequence[Mention]) -> Layer[Mention]:
    """Give mentions as a layer, each thing once at one place."""
    return Layer({(mention.start, mention.end, mention.key): mention for mention in mentions}.values())
