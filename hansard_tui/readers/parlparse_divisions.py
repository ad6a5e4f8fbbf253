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
    return tuple(
        _vote(one, printed, side)
        for one in division.iter()
        if (side := one.get("vote")) and not len(one) and (printed := " ".join((one.text or "").split()))
    )


def _vote(element: etree._Element, printed: str, side: str) -> Vote:
    proxy, teller = ("(Proxy" in printed and _PROXY.search(printed)) or None, "Teller" in printed
    return Vote(
        _TELLER.sub("", _PROXY.sub("", printed)) if teller or proxy else printed,
        _SIDES.get(side, side),
        teller or element.get("teller") == "yes",
        proxy[1] if proxy else "",
        element.get("person_id") or element.get("id") or "",
    )
