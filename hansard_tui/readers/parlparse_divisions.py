"""Divisions of parlparse: counts of each side, and lists of members and peers by side."""

import re

from lxml import etree

from hansard_tui.model.transcript import Vote

_COUNTED = {
    "ayes": "Ayes",
    "noes": "Noes",
    "content": "Contents",
    "not-content": "Not Contents",
    "for": "For",
    "against": "Against",
    "abstentions": "Abstentions",
    "spoiledvotes": "Spoiled votes",
}
_SIDES = {
    "not-content": "not content",
    "for": "aye",
    "against": "no",
    "abstentions": "abstain",
    "abstention": "abstain",
}
_OF_MOST = ["id", "vote"]
"""The attributes of most votes."""
_TELLER = re.compile(r"\s*[\[(]Teller[\])]")
_PROXY = re.compile(r"\s*\(Proxy vote cast by ([^()]+(?:\([^()]*\))?)\)")


def sides_of(division: etree._Element) -> tuple[tuple[str, int], ...]:
    """Give the counts that are printed, each with its side as the House calls it; nothing where none are."""
    counts = division if division.tag == "divisioncount" else division.find("divisioncount")
    return tuple(
        (_COUNTED[name], int(value))
        for name, value in ((str(name), str(value)) for name, value in (counts.items() if counts is not None else ()))
        if name in _COUNTED and value.isdecimal()
    )


def votes_of(division: etree._Element) -> tuple[Vote, ...]:
    """Give every vote in order; the lists themselves have a side as well, and no name."""
    votes = []
    side: str
    for one in division.iter():
        if one.keys() == _OF_MOST:
            member, side = one.values()  # type: ignore[assignment]  # lxml-stubs speak of bytes as well
            teller = False
        else:
            side, teller = one.get("vote", ""), one.get("teller") == "yes"
            member = one.get("person_id") or one.get("id") or ""
        if side and not len(one) and (printed := " ".join((one.text or "").split())):
            proxy = ""
            if "(" in printed or "[" in printed:
                printed, teller, proxy = _taken_apart(printed, teller=teller)
            # A tuple is made as it is, for a day may hold a thousand.
            votes.append(tuple.__new__(Vote, (printed, _SIDES.get(side, side), teller, proxy, member)))
    return tuple(votes)


def _taken_apart(printed: str, *, teller: bool) -> tuple[str, bool, str]:
    """Give a name without what is printed after it in brackets, whether that says a teller, and who cast the vote."""
    proxy = _PROXY.search(printed)
    name = _TELLER.sub("", _PROXY.sub("", printed))
    return name, teller or "Teller" in printed, proxy[1] if proxy else ""
