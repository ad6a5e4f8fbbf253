"""The list of a bill committee's members in parlparse, as Hansard prints it: "†" before those who attended."""

from collections.abc import Iterator

from lxml import etree

from hansard_tui.readers.flow import words_in

ATTENDED = "†"
KEY = f"{ATTENDED} attended the Committee"


def listed(committee: etree._Element) -> Iterator[str]:
    """Give a line for those in the chair, one for each member and each clerk, and what the sign means."""
    chairmen = [_marked(one) for one in committee.iterfind("chairmen/mpname")]
    if chairmen:
        yield f"Chairmen: {', '.join(chairmen)}"
    members = [_marked(one) for one in committee.iter("mpname") if not _chairs(one)]
    yield from members
    yield from (words_in(one) for one in committee.iter("clerk"))
    if any(line.startswith(ATTENDED) for line in (*chairmen, *members)):
        yield KEY


def _chairs(member: etree._Element) -> bool:
    above = member.getparent()
    return above is not None and above.tag == "chairmen"


def _marked(member: etree._Element) -> str:
    words = words_in(member) or member.get("membername", "")
    return f"{ATTENDED} {words}" if member.get("attending") == "true" else words
