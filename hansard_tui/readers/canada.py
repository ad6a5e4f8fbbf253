"""Canada's Hansard XML: the House of Commons' debates and its committees' evidence, in English or in French."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from lxml import etree

from hansard_tui.model.member import Attribution, Certainty
from hansard_tui.model.transcript import Kind, Parsed, Shape, Time, Vote
from hansard_tui.readers.builder import Piece
from hansard_tui.readers.flow import Flow, Recorder, line_of, name_of, names, set_between, tell, words_in
from hansard_tui.readers.labels import attribute
from hansard_tui.readers.xml import parse

_DIGITS = re.compile(r"\d+")
_KINDS = {
    "Question": Kind.QUESTION,
    "Answer": Kind.ANSWER,
    "AnswerSupplemental": Kind.ANSWER,
    "Statement": Kind.STATEMENT,
}
_ASKING = frozenset({"OralQuestionPeriod", "LateShow"})
"""Rubrics in which an intervention's type can be trusted; elsewhere "Question" is said of motions too."""
_SIDES = {
    "Yeas": ("aye", "Yeas"),
    "Nays": ("no", "Nays"),
    "Paired": ("both", "Paired"),
    "Abstentions": ("abstain", "Abstentions"),
}
_OFFICE = re.compile(
    r"(?:.*\b)?(?:Minister|Secretary|Leader|President|Speaker|Chair|Whip|ministre|secrétaire|leader|président)",
    re.IGNORECASE,
)
_GROUP = re.compile(r"(.+?)\s*\(([^()]*(?:\([^()]*\)[^()]*)*),\s*([^(),]{1,30})\)\Z")
_HOLDERS = names("HansardBody OrderOfBusiness SubjectOfBusiness SubjectOfBusinessContent Intro Content document")
_TITLES = {"OrderOfBusinessTitle": 1, "SubjectOfBusinessTitle": 2, "SubjectOfBusinessQualifier": 3}
_NARRATED = names("ParaText ProceduralText Prayer QuestionID Quote Poetry table Table ThroneSpeech")
_LEFT_OUT = {
    "CatchLine": "Running heads, which repeat the titles, are left out.",
    "MemberLists": "Lists of members, committees and ministers at the back are left out.",
}
_READ_ELSEWHERE = names("DocumentTitle ExtractedInformation PersonSpeaking")
_INTERRUPTING = names("ProceduralText Division Timestamp Pause")


def looks_like(head: str) -> bool:
    """Whether the beginning of a file holds this format's root."""
    return "<Hansard " in head and (
        "<ExtractedInformation" in head or "<HansardBody" in head or "<StartPageNumber" in head
    )


def read(data: bytes, path: str = "") -> Parsed:
    """Read one sitting of the House or one meeting of a committee.

    Raises:
        ReadError: it is no XML at all, or too large.
    """
    document = parse(data, path)
    reader = _Reader()
    tell(reader.builder, document.problems)
    reader.sitting(document.root)
    reader.holder(document.root)
    return reader.finish()


class _Reader(Recorder):
    """Walks one sitting, and keeps the rubric, and whoever speaks, from one part to the next."""

    def __init__(self) -> None:
        flow = Flow(
            plain=names(
                "I B U Sup Sub Affiliation Document FloorLanguage Query Name Type Title QuestionID Responder a"
            ),
            breaks=names(
                "ParaText Quote CommitteeQuote LegislationQuote QuotePara Poetry Verse Line Item List ForceColumnBreak"
            ),
            shapes=dict.fromkeys(
                names("Quote CommitteeQuote LegislationQuote QuotePara Poetry Verse Line"), Shape.QUOTATION
            ),
            marks={"Timestamp": self._time},
        )
        super().__init__(flow)
        self._rubric = ""
        self._left_out: dict[str, int] = {}
        self._parts: Mapping[str, Callable[[etree._Element], None]] = {
            "Intervention": self._spoken,
            "WrittenQuestionResponse": self._written,
            "Division": self._division,
            **dict.fromkeys(_HOLDERS, self._rubric_of),
            **dict.fromkeys(("StartPageNumber", "Timestamp", "Pause"), self._between),
        }

    def sitting(self, root: etree._Element) -> None:
        """Say where and when, from the publication's particulars."""
        said = {one.get("Name", ""): words_in(one) for one in root.iter("ExtractedItem")}
        volume = _DIGITS.search(said.get("MetaVolumeNumber", "") or said.get("Volume", ""))
        committee = said.get("Institution", "") if said.get("Acronyme") else ""
        self.builder.sitting(
            house="House of Commons",
            venue=committee,
            day=_day(said),
            parliament="Canada",
            volume=volume[0] if volume else "",
            session=", ".join(filter(None, (said.get("Parliament"), said.get("Session")))),
            language=root.get("{http://www.w3.org/XML/1998/namespace}lang", "en").casefold(),
        )

    def finish(self) -> Parsed:
        """Tell what was left out on purpose, and build."""
        for name, count in self._left_out.items():
            self.builder.problem("left out", _LEFT_OUT[name], count=count)
        return self.builder.build()

    def _rubric_of(self, element: etree._Element) -> None:
        self._rubric = element.get("Rubric", self._rubric)
        self.holder(element)

    def holder(self, element: etree._Element) -> None:
        """Read an element that holds others."""
        self.stray(element.text, element)
        for child in element:
            self._part(child, name_of(child))
            self.stray(child.tail, child)

    def _part(self, child: etree._Element, name: str) -> None:
        if name in self._parts:
            self._parts[name](child)
        elif name in _LEFT_OUT:
            self._left_out[name] = self._left_out.get(name, 0) + 1
        elif name in _TITLES:
            self.head(child, _TITLES[name])
        elif name and name not in _READ_ELSEWHERE:
            self._known(child, name)
            self.narrate(child, Shape.ASIDE if name == "FloorLanguage" else None, child.get("id", ""))

    def _known(self, child: etree._Element, name: str) -> None:
        if name not in _NARRATED and name != "FloorLanguage":
            self.unknown(name, child)

    def _between(self, child: etree._Element) -> None:
        """Set a page or a time, or those of a pause, where the next words begin."""
        if name_of(child) == "StartPageNumber":
            set_between(self.builder, self.begins(words_in(child), child, "page"))
        for one in child.iter("Timestamp"):
            set_between(self.builder, self._time(one))

    def _spoken(self, element: etree._Element) -> None:
        """Read an intervention; procedure inside it is nobody's, and a name in bold takes the floor."""
        person = next((one for one in element if name_of(one) == "PersonSpeaking"), None)
        attribution = _attribution(person) if person is not None else Attribution()
        if not attribution.known:
            self.builder.problem("missing speaker", "Somebody speaks, and nobody is named.", line_of(element))
        stated = _KINDS.get(element.get("Type", ""), Kind.SPEECH)
        kind = stated if self._rubric in _ASKING or stated is Kind.STATEMENT else Kind.SPEECH
        self.builder.contribution(attribution, kind=kind, id=element.get("id", ""))
        for child in element:
            if name_of(child) != "PersonSpeaking":
                self._content(child, attribution, kind)
            self.stray(child.tail, child)

    def _content(self, content: etree._Element, attribution: Attribution, kind: Kind) -> None:
        for child in content:
            name = name_of(child)
            if name in _INTERRUPTING:
                self._part(child, name)
            elif name:
                named = _label(child)
                if named is not None:
                    attribution, kind = _attribution(named), Kind.SPEECH
                    _take_away(named)
                    self.builder.contribution(attribution)
                elif not self.builder.speaking:
                    self.builder.contribution(replace(attribution, certainty=Certainty.CARRIED), kind=kind)
                self._known(child, name)
                for shape, pieces in self.paragraphs(child, Shape.ASIDE if name == "FloorLanguage" else None):
                    self.builder.paragraph(pieces, shape=shape)
            if child.tail and child.tail.strip():
                self.builder.paragraph(child.tail)

    def _written(self, element: etree._Element) -> None:
        """Read a written question and its answer."""
        number = ""
        for child in element:
            name = name_of(child)
            if name == "QuestionID":
                found = _DIGITS.search(words_in(child))
                number = found[0] if found else ""
                self.narrate(child)
            elif name in {"Questioner", "Responder"}:
                kind = Kind.QUESTION if name == "Questioner" else Kind.ANSWER
                self.builder.contribution(_attribution(child), kind=kind, number=number)
            elif name == "ResponseContent" and not self.builder.speaking:
                self.holder(child)
            elif name == "ResponseContent":
                self._content(child, Attribution(), Kind.ANSWER)
            elif name:
                for shape, pieces in self.paragraphs(child):
                    self.builder.paragraph(pieces, shape=shape)

    def _division(self, element: etree._Element) -> None:
        sides: list[tuple[str, int]] = []
        votes: list[Vote] = []
        for one in element:
            if name_of(one) == "DivisionType":
                side, printed = _SIDES.get(one.get("vote-type", ""), ("", one.get("vote-type", "")))
                named = [Vote(words_in(who), side, member_id=who.get("DbId", "")) for who in one.iter("Affiliation")]
                total = _DIGITS.search(" ".join(words_in(count) for count in one.iter("Total")))
                sides.append((printed, int(total[0]) if total else len(named)))
                votes += named
        line = " ".join(words_in(one) for one in element if name_of(one) == "DivisionNumber")
        number = element.get("DivisionNumber", "")
        self.builder.division(line, number=number, sides=sides, votes=votes, id=element.get("id", ""))

    def _time(self, element: etree._Element) -> Iterator[Piece]:
        hour, minute = element.get("Hr", ""), element.get("Mn", "")
        if hour.isdecimal() and minute.isdecimal():
            yield Time(0, 0, words_in(element) or f"({hour}{minute})", f"{int(hour) % 24:02}:{int(minute):02}")


def _day(said: dict[str, str]) -> date | None:
    try:
        return date(*(int(said[f"MetaDateNum{part}"]) for part in ("Year", "Month", "Day")))
    except (KeyError, ValueError):
        return None


def _attribution(element: etree._Element) -> Attribution:
    """Read "Hon. Name (Office, Party)" and "Ms. Name (Constituency, Party)"."""
    printed = words_in(element).strip(" :")
    ids = tuple(f"canada:{one.get('DbId')}" for one in element.iter("Affiliation") if one.get("DbId"))[:1]
    found = attribute(printed, member_ids=ids)
    group = _GROUP.match(printed)
    if group is None or found.office:
        return found
    office = bool(_OFFICE.match(group[2]))
    return replace(
        found,
        name=group[1],
        office=group[2] if office else "",
        constituency="" if office else group[2],
        party=group[3],
    )


def _label(paragraph: etree._Element) -> etree._Element | None:
    """Give the name in bold, with a colon, that a paragraph begins with."""
    first = paragraph[0] if len(paragraph) and not (paragraph.text or "").strip() else None
    named = first is not None and name_of(first) in {"B", "Affiliation"} and words_in(first).endswith(":")
    return first if named else None


def _take_away(named: etree._Element) -> None:
    """Take a name off the front of its paragraph."""
    above = named.getparent()
    if above is not None:
        above.text = named.tail
        above.remove(named)
