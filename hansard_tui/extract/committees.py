"""Committees of either House by their subject: "the Work and Pensions Committee", "the Select Committee on Ports"."""

import re

from hansard_tui.extract.titles import title_start
from hansard_tui.extract.wordforms import slug
from hansard_tui.model.finding import Mention

COMMITTEE = "committee"
_WORD = r"[A-Z][\w-]+(?:[’'][\w-]+)*"
_MORE = rf"(?:(?:,| and|, and| of| for| in| with| to)?(?: the)? {_WORD})"
# "The Committee on Ports" may be any that sits on them; with more words it is a name: "… on Ports and Piers".
_HEAD = re.compile(
    rf"Committee\b(?P<on>(?:(?<=t Committee) on (?:the )?(?P<subject>{_WORD}{_MORE}{{0,6}})"
    rf"| (?:on|for) (?:the )?(?P<named>{_WORD}{_MORE}{{1,6}})))?"
)
_NO_SUBJECT = frozenset({
    "new", "clause", "amendment", "amendments", "second", "third", "report", "monday", "tuesday", "wednesday",
    "thursday", "friday", "member", "members", "lords", "lord", "mr", "mrs", "ms", "sir", "dame",
    "dr", "baroness", "schedule",
})  # fmt: skip
"""First words of what stands after "Committee on" and is no subject."""
_QUALIFIED = re.compile(r"(?:Select|Joint) $")
_OF_BUSINESS = frozenset({
    "public", "bill", "standing", "grand", "general", "delegated", "legislation", "select", "joint", "whole",
    "european", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "regional", "scottish", "welsh", "northern", "ireland", "lords", "commons", "cabinet", "report", "stage",
    "this", "that", "committee", "private", "hybrid", "ad", "hoc", "executive", "steering", "advisory", "the",
    "sub-committee", "house", "reasons", "judicial", "his", "her", "their", "its", "minister", "throughout",
    "during",
})  # fmt: skip
"""Words that, alone before "Committee", name no committee that is the same another day."""


def find_committees(text: str) -> list[Mention]:
    """Find committees that are called by their subject. Keys are "committee:work-and-pensions".

    Those that are named for what they do with one Bill or instrument are none.
    """
    return [mention for head in _HEAD.finditer(text) if (mention := _read(text, head))]


def _read(text: str, head: re.Match[str]) -> Mention | None:
    if not text[head.start() - 1].isspace():
        return None
    qualified = _QUALIFIED.search(text, max(0, head.start() - 7), head.start())
    place = qualified.start() if qualified else head.start()
    start = title_start(text, place)
    on = head["subject"] or head["named"] or ""
    if start is None:
        subject, start = on, place
    else:
        subject = " ".join(text[start:place].split())
    words = subject.replace(",", " ").replace("’", "'").split()
    if all(word.lower() in _OF_BUSINESS | {"and", "of", "for"} for word in words):
        return None
    if not {"Report", "Bill", "Act"}.isdisjoint(words) or words[0].endswith("'s") or words[0].lower() in _NO_SUBJECT:
        return None
    end = head.end() if subject == on else head.end() - len(head["on"] or "")
    label = " ".join(text[start:end].split())
    key = f"{COMMITTEE}:{slug(subject)}"
    return Mention(start, end, key, COMMITTEE, label, rule="committee", why="a committee by its subject", weight=0.6)
