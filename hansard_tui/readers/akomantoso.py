"""Akoma Ntoso debates, 2.0 and 3.0, with a namespace or without, bare or inside Markdown."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache

from lxml import etree

from hansard_tui.model.member import Attribution, Certainty
from hansard_tui.model.transcript import Kind, Parsed, Shape
from hansard_tui.readers.builder import Piece
from hansard_tui.readers.division_lists import voted
from hansard_tui.readers.flow import Flow, Recorder, line_of, name_of, names, set_between, tell, words_in, words_of
from hansard_tui.readers.labels import attribute
from hansard_tui.readers.xml import WRAPPER, parse

_FRONT_MATTER = re.compile(rb"\A(?:\xef\xbb\xbf)?---[ \t]*\r?\n(.{0,20000}?)\r?\n---[ \t]*\r?\n", re.DOTALL)
_FIELD = re.compile(r"^(title|date)\s*:\s*[\"']?(.*?)[\"']?\s*$", re.MULTILINE)
_WRITTEN = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]{2})[a-z]*,? (\d{4})\b")
_MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec"
_TIME = re.compile(r"(?:\A|T)(\d\d):(\d\d)")
_NUMBERED = re.compile(r"Division (?:No\.? ?)?(\d+)")
_LIST_END = re.compile(r"(?<=\w{4})\.\Z")
"""The full stop after the last name of a list, and not that of "Quay, L."."""
_COLUMN = re.compile(r"\bcol_(\w+)")
_LABEL_ENDS = re.compile(r"[\s.,:*†—–-]*[:,\-—–][\s.]*\Z|\s+\Z")
_LABEL_MARKS = re.compile(r"\A[\s*†]+")
_COUNTRIES = {
    "gb": "",
    "uk": "",
    "za": "South Africa",
    "ke": "Kenya",
    "ug": "Uganda",
    "cl": "Chile",
    "it": "Italy",
    "ie": "Ireland",
}
_LANGUAGES = {"eng": "en", "spa": "es", "fra": "fr", "ita": "it", "por": "pt", "afr": "af", "deu": "de"}

_HOLDERS = names(
    "akomaNtoso debate debateReport debateRecord doc document coverPage preface preamble debateBody "
    "mainBody body conclusions collectionBody component components attachments attachment speechGroup "
    "container hcontainer blockContainer"
) | {WRAPPER}
_SECTIONS = names(
    "debateSection administrationOfOath declarationOfVote communication petitions papers noticesOfMotion "
    "questions address proceduralMotions pointOfOrder adjournment rollCall prayers oralStatements "
    "writtenStatements personalStatements ministerialStatements resolutions nationalInterest"
)
_STATEMENTS = frozenset({"oralStatements", "writtenStatements", "personalStatements", "ministerialStatements"})
_SPOKEN = {"speech": Kind.SPEECH, "question": Kind.QUESTION, "answer": Kind.ANSWER}
_NARRATED = names("narrative scene summary other p block ul ol li blockList table img tblock longTitle remark")
_ASIDES = frozenset({"narrative", "scene", "summary"})
_PLAIN = names(
    "i b u a em strong sup sub remark inline abbr date time person role organization location event object "
    "process concept term entity def ref mref rref mod mmod rmod quotedText quotedStructure omissis "
    "quantity docDate docTitle docNumber docType docProponent docIntroducer docCommittee docStage "
    "docStatus docPurpose docAuthority legislature session shortTitle placeholder fillIn decoration ins "
    "del outcome relatedDocument neutralCitation party judge lawyer signature change subFlow content "
    "subsection paragraph section clause article intro wrap alinea point num heading subheading from"
)


def looks_like(head: str) -> bool:
    """Whether the beginning of a file holds Akoma Ntoso, as XML or as tags inside Markdown."""
    return any(sign in head for sign in ("<akomaNtoso", "legaldocml/ns/akn", "akomantoso.org", "<debateSection"))


def read(data: bytes, path: str = "") -> Parsed:
    """Read one debate; Markdown is read by its tags, and its front matter gives the title and the day.

    Raises:
        ReadError: it is no XML at all, or too large.
    """
    front = _FRONT_MATTER.match(data)
    document = parse(data[front.end() :] if front else data, path)
    reader = _Reader(_Meta(document.root))
    tell(reader.builder, (one for one in document.problems if not (front and one.kind == "several roots")))
    reader.sitting(front[1].decode("utf-8", "replace") if front else "")
    reader.part(document.root, 0)
    return reader.builder.build()


class _Meta:
    """What the head of a debate says: who is who, what is called what, and when it was."""

    def __init__(self, root: etree._Element) -> None:
        self._root = root
        self.shown = {
            one.get("eId") or one.get("id") or "": one.get("showAs", "")
            for one in root.iter("{*}TLCPerson", "{*}TLCRole", "{*}TLCConcept", "{*}TLCOrganization")
        }

        self.counted = {
            voting.get("href", "").lstrip("#"): tuple(
                (self._side(count.get("refersTo", "").lstrip("#")), int(count.get("value", "")))
                for count in voting.iter("{*}count")
                if count.get("value", "").isdecimal()
            )
            for voting in root.iter("{*}voting")
        }
        """What the analysis counts of each division, by the element that it counts."""

    def _side(self, identifier: str) -> str:
        return self.shown.get(identifier, "") or identifier.capitalize()

    def day(self) -> date | None:
        """Give the day in the preface, or else the one of the work."""
        found = [*self._root.iter("{*}docDate"), *self._root.iter("{*}FRBRdate")]
        return next((day for one in found if (day := _day(one.get("date", "")))), None)

    def words(self, name: str) -> str:
        """Give the words of the first element of that name."""
        first = next(self._root.iter(f"{{*}}{name}"), None)
        return words_in(first) if first is not None else ""

    def value(self, name: str, attribute_name: str) -> str:
        """Give an attribute of the first element of that name."""
        first = next(self._root.iter(f"{{*}}{name}"), None)
        return first.get(attribute_name, "") if first is not None else ""


class _Reader(Recorder):
    """Walks one debate, and keeps the number of a question until it is put."""

    def __init__(self, meta: _Meta) -> None:
        flow = Flow(
            plain=_PLAIN,
            breaks=frozenset(
                {"p", "block", "ul", "ol", "li", "blockList", "item", "listIntroduction", "br", "quotedStructure"}
            ),
            shapes=dict.fromkeys(("li", "item", "ul", "ol", "blockList"), Shape.LIST)
            | {"quotedStructure": Shape.QUOTATION},
            marks={
                "span": self._span,
                "recordedTime": self._recorded,
                "authorialNote": self._note,
                **dict.fromkeys(("vote", "noteRef", "eol", "eop", "img", "marker"), lambda _: ()),
            },
        )
        super().__init__(flow)
        self._meta = meta
        self._number = ""
        self._shown = False
        """Whether the number is in a heading."""
        self._stated = False

    def sitting(self, front: str) -> None:
        """Say where and when, from the head and from Markdown's front matter."""
        fields = dict(_FIELD.findall(front))
        written = fields.get("date", "") or fields.get("title", "")
        country = self._meta.value("FRBRcountry", "value").casefold()
        language = self._meta.value("FRBRlanguage", "language").casefold()
        self.builder.sitting(
            house=self._meta.words("docProponent"),
            day=self._meta.day() or _day(written) or _written_day(written),
            title=fields.get("title", "") or self._meta.words("docTitle"),
            parliament=_COUNTRIES.get(country, country.upper()),
            language=_LANGUAGES.get(language, language) or "en",
        )

    def holder(self, element: etree._Element, level: int) -> None:
        """Read an element that holds others: a section, or the body of the debate."""
        self.stray(element.text, element)
        for child in element:
            self.part(child, level)
            self.stray(child.tail, child)
        self._unused_number()

    def part(self, child: etree._Element, level: int) -> None:
        """Read one element, whatever it is."""
        name = name_of(child)
        if name in _HOLDERS:
            self.holder(child, level)
        elif name in _SECTIONS:
            outside, self._stated = self._stated, self._stated or name in _STATEMENTS
            self.holder(child, level + 1)
            self._stated = outside
        elif name in {"heading", "subheading"}:
            self._headed(child, max(level, 1) + (name == "subheading"))
        elif name in _SPOKEN:
            self._spoken(child, _SPOKEN[name])
        elif name == "num":
            self._unused_number()
            self._number = words_in(child)
        elif name == "toc":
            message = "A table of contents is left out."
            self.builder.problem("left out", message, line_of(child))
        elif name and name != "meta":
            self._narrative(child, name, level)

    def _headed(self, child: etree._Element, level: int) -> None:
        """Set a heading with the number before it, which is also that of a question that follows."""
        if self._number and not self._shown:
            child.text = f"{self._number} {child.text or ''}"
            self._shown = True
        self.head(child, level, _id(child.getparent()))

    def _narrative(self, child: etree._Element, name: str, level: int) -> None:
        if name not in _NARRATED and any(name_of(one) in _SECTIONS | _SPOKEN.keys() for one in child):
            self.unknown(name, child)
            self.holder(child, level + 1)
        elif _divides(child) or _id(child) in self._meta.counted:
            self._division(child)
        else:
            if name not in _NARRATED and name not in _PLAIN:
                self.unknown(name, child)
            set_between(self.builder, self._span(child, words=False) if name == "span" else ())
            self.narrate(child, identifier=_id(child))

    def _unused_number(self) -> None:
        if self._number and not self._shown:
            self.builder.narrative(self._number)
        self._number, self._shown = "", False

    def _spoken(self, element: etree._Element, kind: Kind) -> None:
        """Read a speech, a question or an answer."""
        if started := _TIME.search(element.get("startTime", "")):
            self.builder.time(element.get("startTime", ""), f"{started[1]}:{started[2]}")
        number = next((words_in(one) for one in element if name_of(one) == "num"), "") or self._number
        self._number, self._shown = "", False
        attribution = self._attribution(element)
        if not attribution.known:
            self.builder.problem("missing speaker", "Somebody speaks, and nobody is named.", line_of(element))
        kind = Kind.STATEMENT if kind is Kind.SPEECH and self._stated else kind
        kind = _CLASSES.get(element.get("class", ""), kind)
        self.builder.contribution(attribution, kind=kind, number=number.strip("*†. "), id=_id(element))
        for shape, pieces in self._said(element):
            self.builder.paragraph(pieces, shape=shape)

    def _said(self, element: etree._Element) -> Iterator[tuple[Shape | None, list[Piece]]]:
        if element.text and element.text.strip():
            yield None, [element.text]
        for child in element:
            name = name_of(child)
            if name in _SPOKEN:
                self.unknown(f"{name} inside a speech", child)
            if name and name not in {"from", "num"}:
                shape = Shape.ASIDE if name in _ASIDES else _SHAPES.get(child.get("name", ""))
                yield from self.paragraphs(child, shape)
            if child.tail and child.tail.strip():
                yield None, [child.tail]

    def _attribution(self, element: etree._Element) -> Attribution:
        """Read who speaks from the printed label, and from the head where the label does not say."""
        label = next((words_in(one) for one in element if name_of(one) == "from"), "")
        by, role = element.get("by", "").strip().lstrip("#"), element.get("as", "").strip().lstrip("#")
        known, office = self._meta.shown.get(by, ""), self._meta.shown.get(role, "")
        ids = (f"akn:{by}",) if by else ()
        label = _unmarked(label)
        if not label:
            return (
                Attribution(name=known or by, office=office, member_ids=ids, certainty=Certainty.STATED)
                if by
                else Attribution()
            )
        return _labelled(label, office, ids, tuple(words_in(one) for one in element.iter("{*}role")))

    def _division(self, element: etree._Element) -> None:
        """Read a summary with counts, or with the names of those who voted."""
        counts = [(self._meta.shown.get(side, "") or side.capitalize(), count) for side, count in _counts(element)]
        sides = self._meta.counted.get(_id(element)) or tuple(counts)
        votes = tuple(
            voted(_LIST_END.sub("", words_in(one).strip(" ;,")), _side(one, self._meta.shown))._replace(
                teller=one.get("class") == "teller", member_id=one.get("by", "").lstrip("#")
            )
            for one in element.iter("{*}vote")
        )
        pieces = [piece for _, part in self.paragraphs(element) for piece in (*part, " ")]
        found = _NUMBERED.match(words_of(pieces))
        number = found[1] if found else ""
        self.builder.division(pieces, number=number, sides=sides, votes=votes, id=_id(element))

    def _span(self, element: etree._Element, *, words: bool = True) -> Iterator[Piece]:
        """Give the column that an empty span marks, or the words of any other."""
        if found := _COLUMN.search(element.get("class", "")):
            yield " "
            yield from self.begins(found[1].replace("_", " "), element)
        if words:
            yield words_in(element)

    def _recorded(self, element: etree._Element) -> Iterator[Piece]:
        printed = words_in(element)
        found = _TIME.search(element.get("time", ""))
        yield from self.clock(printed, f"{found[1]}:{found[2]}" if found else "", element)
        yield printed

    def _note(self, element: etree._Element) -> Iterator[Piece]:
        yield f" [{words_in(element)}] "


@lru_cache(maxsize=4096)
def _unmarked(label: str) -> str:
    return _LABEL_ENDS.sub("", _LABEL_MARKS.sub("", label))


@lru_cache(maxsize=4096)
def _labelled(label: str, office: str, ids: tuple[str, ...], roles: tuple[str, ...]) -> Attribution:
    """Read a label, which comes back as often as its member speaks."""
    found = attribute(label, member_ids=ids)
    constituency = "" if found.constituency in roles else found.constituency
    # What stands in brackets after a name is often a shorter form of what the head says.
    held = "" if found.name and label.startswith(found.name) else found.office
    return replace(found, office=held or office or found.office or " ".join(roles), constituency=constituency)


_CLASSES = {kind.value: kind for kind in Kind}
"""What the class of a speech says it is."""
_SHAPES = {"quote": Shape.QUOTATION} | {shape.value: shape for shape in Shape}
"""What the name of a block says of how it is set."""


def _id(element: etree._Element | None) -> str:
    return (element.get("eId") or element.get("id") or "") if element is not None else ""


def _written_day(words: str) -> date | None:
    """Read "Friday, 11 June 1982"."""
    found = _WRITTEN.search(words)
    month = _MONTHS.find(found[2].casefold()) if found else -1
    try:
        return date(int(found[3]), month // 3 + 1, int(found[1])) if found and month % 3 == 0 else None
    except ValueError:
        return None


def _day(printed: str) -> date | None:
    try:
        return date.fromisoformat(printed[:10])
    except ValueError:
        return None


def _divides(element: etree._Element) -> bool:
    """Whether a summary is of a vote: it names those who voted, or counts two sides."""
    voted = next(element.iter("{*}vote"), None) is not None
    return voted or element.get("class") == "division" or len(_counts(element)) > 1


def _counts(element: etree._Element) -> list[tuple[str, int]]:
    """Give the sides and counts that a summary of a vote marks up."""
    found = [
        (one.get("refersTo", "").lstrip("#"), (one.get("normalized") or one.get("value") or words_in(one)).strip())
        for one in element.iter("{*}quantity", "{*}count")
    ]
    return [(side, int(count)) for side, count in found if side and count.isdecimal()]


_SIDES = {
    "ayes": "aye",
    "aye": "aye",
    "noes": "no",
    "no": "no",
    "content": "content",
    "contents": "content",
    "notcontent": "not content",
    "notcontents": "not content",
    "abstain": "abstain",
    "abstentions": "abstain",
    "afavor": "aye",
    "encontra": "no",
    "seabstiene": "abstain",
    "both": "both",
    "side": "",
}


def _side(vote: etree._Element, shown: Mapping[str, str]) -> str:
    """Say which side a vote is on, by the outcome that it stands in."""
    outcome = next(vote.iterancestors("{*}outcome"), None)
    stated = vote.get("choice", "") or (outcome.get("refersTo", "") if outcome is not None else "")
    refers = stated.lstrip("#")
    name = "".join(letter for letter in refers.casefold() if letter.isalpha())
    return _SIDES.get(name, shown.get(refers, "") or refers)
