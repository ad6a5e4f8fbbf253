"""Who talks in Australia's Hansard: talkers, and the labels that Word's paragraphs begin with."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from lxml import etree

from hansard_tui.model.member import Attribution, Certainty
from hansard_tui.model.transcript import Kind
from hansard_tui.readers.flow import words_in
from hansard_tui.readers.labels import attribute

_LABEL = re.compile(r"\s*((?:[^():]|\((?:[^()]|\([^()]*\))*\)){1,300}?)\s*:\s*")
_LABELLED = re.compile(r"HPS-(?:Member|Office|General)(?:I?Interjecting|Speech|Continuation|Question|Answer)\Z")
_TIME = re.compile(r"\s*\((\d{1,2}:\d\d)(?::\d\d)?\)\s*")
_CLOCK = re.compile(r"[\[(\s]*([01]?\d|2[0-3])[:.]([0-5]\d)(?::\d\d)?(?:\s*([apAP])\.?\s?[mM])?")
_TITLED = re.compile(r"([^\s,]+) ((?:The Hon|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Senator)\b.*)")
_POSTNOMINAL = re.compile(r"(?:MP|Sen|Senator)\Z")


@dataclass(frozen=True, slots=True)
class Talker:
    """What an element says of who talks, where and when."""

    attribution: Attribution
    page: str = ""
    time: str = ""
    """As it is printed."""


@dataclass(slots=True)
class Turn:
    """Somebody's turn to talk, which others may break into."""

    attribution: Attribution
    kind: Kind
    begun: bool = False


@dataclass(frozen=True, slots=True)
class Labelled:
    """A paragraph with its label taken off."""

    printed: str
    member_id: str
    time: str
    words: str
    interjecting: bool = False
    office: str = ""


def clock_of(printed: str) -> str:
    """Read "09:31:00", "9.31" or "2.35 p.m." as HH:MM; nothing for anything else."""
    found = _CLOCK.match(printed)
    if found is None:
        return ""
    hour = int(found[1]) % 12 + 12 * (found[3] in {"p", "P"}) if found[3] else int(found[1])
    return f"{hour:02}:{found[2]}"


def talker_of(element: etree._Element) -> Talker:
    """Read the talker of a speech, a question, an answer, an interjection; whatever it does not say is empty."""
    talker = next(element.iterchildren("talk.start", "talker"), element)
    talker = next(talker.iter("talker"), talker) if talker is not element else element
    said = {str(one.tag): words_in(one) for one in talker if isinstance(one.tag, str) and one.tag != "name"}
    shown = (
        {one.get("role", "display"): words_in(one) for one in talker.iterchildren("name")}
        if talker is not element
        else {}
    )
    metadata = shown.get("metadata", "") or element.get("SPEAKER", "")
    identifier = said.get("name.id", "") or element.get("NAMEID", "")
    printed = shown.get("display", "")
    attribution = attribute(printed or metadata, member_ids=(f"aph:{identifier}",) if identifier else ())
    attribution = replace(
        attribution,
        printed=printed or _name(metadata),
        name=_name(metadata) or attribution.name,
        office=said.get("role", "").strip("()- ") or attribution.office,
        constituency=said.get("electorate", "").strip("()-— ") or element.get("ELECTORATE", "").title(),
        party=said.get("party", "") or element.get("PARTY", ""),
    )
    if not (attribution.printed or attribution.name):
        attribution = Attribution()
    return Talker(attribution, said.get("page.no", "") or element.get("PAGE", ""), said.get("time.stamp", ""))


def labelled(paragraph: etree._Element) -> Labelled | None:
    """Take the label off a paragraph out of Word; none where it has no name at its head, with a colon."""
    head = next((one for one in _first(paragraph) if _LABELLED.match(one.get("class", ""))), None)
    if head is None:
        return None
    words = words_in(paragraph)
    found = _LABEL.match(words)
    if found is None or not words.startswith(words_in(head).rstrip(":")[:4]):
        return None
    time = _TIME.search(found[1])
    office = next((words_in(one) for one in paragraph.iter("span") if one.get("class") == "HPS-MinisterialTitles"), "")
    link = next((one.get("href", "") for one in _first(paragraph) if one.tag == "a"), "")
    interjecting = "Interjecting" in head.get("class", "")
    printed = _TIME.sub("", found[1]).strip()
    return Labelled(printed, link, time[1] if time else "", words[found.end() :], interjecting, office)


def _first(paragraph: etree._Element) -> Iterable[etree._Element]:
    """Give the first elements of a paragraph, where its label is."""
    for count, one in enumerate(paragraph.iter("a", "span")):
        if count > 4:  # noqa: PLR2004  (a label is within four of them)
            return
        yield one


def _name(metadata: str) -> str:
    """Read "Smith, Tony, MP" as Tony Smith, and "Smith Mr A.D.H." as Mr A.D.H. Smith."""
    if titled := _TITLED.fullmatch(metadata):
        return f"{titled[2]} {titled[1]}"
    parts = [part.strip() for part in metadata.split(",") if part.strip() and not _POSTNOMINAL.match(part.strip())]
    return " ".join([*parts[1:], parts[0]]) if parts else ""


def carried(attribution: Attribution) -> Attribution:
    """Give the same person, going on after somebody else."""
    return replace(attribution, certainty=Certainty.CARRIED) if attribution.known else attribution
