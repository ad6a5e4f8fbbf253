"""The archive of Hansard's bound volumes as XML, 1803 to 2005: a volume, a sitting, or a part of one."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from lxml import etree

from hansard_tui.model.member import Attribution, Certainty
from hansard_tui.model.transcript import Kind, Parsed, Shape
from hansard_tui.readers.builder import Piece
from hansard_tui.readers.flow import Flow, Recorder, line_of, name_of, set_between, tell, words_in
from hansard_tui.readers.historic_divisions import Found, find_divisions
from hansard_tui.readers.labels import attribute
from hansard_tui.readers.procedure import day_in
from hansard_tui.readers.xml import WRAPPER, parse

HOUSES = {
    "housecommons": ("Commons", ""),
    "houselords": ("Lords", ""),
    "westminsterhall": ("Commons", "Westminster Hall"),
    "writtenanswers": ("", ""),
    "writtenstatements": ("", ""),
    "grandcommitteereport": ("Lords", "Grand Committee"),
    "lords_grand_committee": ("Lords", "Grand Committee"),
    "lords_written_answers": ("Lords", ""),
    "commons_written_answers": ("Commons", ""),
}
"""Each element that holds a sitting, or a part of one with its own title and date: House and venue."""
_ROOTS = ("<hansard", *(f"<{name}" for name in HOUSES), "<debates", "<oralquestions", "<index")
_VOLUME = re.compile(rb"\bS([1-6])([CL])?V(\d{4})P(\d)")
_BESIDE = frozenset({"titlepage", "frontmatter", "tablecontents", "index"})
"""Parts of a volume that are not debate."""
_HOLDERS = frozenset({"debates", "body", "hansard", "indexdiv", WRAPPER})
_BLOCKS = frozenset(
    {"table", "ol", "ul", "li", "quote", "blockquote", "list", "item", "indexterm", "index-letter", "lb", "date"}
)
_SECTIONS = frozenset({"oralquestions", "section", "group", *HOUSES})
_BEFORE = re.compile(r"\s*(?:\[?\(?(?:Q?\d{1,3})[.)\]]*\s*(?:and \d{1,3}\.?)?)?\s*[*†]?\s*")
_NUMBER = re.compile(r"\d+")
_ASKED = re.compile(r"\s*(?:\([^()]{1,40}\)\s*)?(?:asked|To ask|had given notice|rose to ask)\b")
_ASKER = re.compile(
    r"(?:\d+\.\s*)?((?:Mr|Mrs|Miss|Ms|Dr|Sir|Dame|Lord|Lady|Baroness|Viscount|Earl|The|Rev)\b[^:]{2,70}?) asked "
)
_TIME = re.compile(r"\s*\[?(\d{1,2})(?:[.:](\d\d))?\s*([ap])\.?\s?m\.?\]?\s*", re.IGNORECASE)
_PROCEDURE = re.compile(
    r"[^A-Z]|[A-Z.]{2}|(?:Moved|Amendments?|On Question|Clauses?|Pages?|Read|House|Bills?|Orders?|Ordered|Brought|"
    r"Report(?:ed)?|Presented|Resolved|Their Lordships|Message|Motion|Then|Several|Questions?|Schedule|Sections?|Title|"
    r"Remaining|New|Commons|Lords|Petitions?|Laid|Committed|Standing|Verdict|Consider\w*|After|Lines?|In page|Leave|"
    r"Insert|Because|Debate|Sitting|The (?:House|Committee|Question|Lords?|Clerk|following|Amendments?|Chairman|"
    r"sitting|debate|Earl|Marquess|Viscount|Duke))\b"
)
_PROSE = 80
"""A paragraph of fewer letters may be anything."""
_UNFINISHED = re.compile(r"[\w,;\-]\s*\Z")
_CITES = re.compile(r"[:—]\s*\Z")


def looks_like(head: str) -> bool:
    """Whether the beginning of a file holds a root of the archive's; Australia's has the same name and a header."""
    return any(root in head for root in _ROOTS) and "<session.header" not in head


def read(data: bytes, path: str = "") -> Parsed:
    """Read a volume or a part of one; a volume's title page, front matter and index are left out and told.

    Raises:
        ReadError: it is no XML at all, or too large.
    """
    document = parse(data, path)
    reader = _Reader()
    tell(reader.builder, document.problems)
    reader.sitting(document.root, data, path)
    reader.volume(document.root)
    return reader.builder.build()


class _Reader(Recorder):
    """Walks one file, and keeps who spoke last, for paragraphs that go on after a break."""

    def __init__(self) -> None:
        flow = Flow(
            plain=frozenset(
                {"i", "b", "u", "sup", "sub", "ob", "quote", "member", "memberconstituency", "membercontribution"}
            )
            | {"primary", "secondary", "tertiary", "index-letter", "ref", "session", "a", "date"},
            breaks=frozenset(
                {"p", "lb", "blockquote", "ol", "ul", "li", "list", "item", "title", "section", "indexterm"}
            ),
            shapes={"blockquote": Shape.QUOTATION, "li": Shape.LIST, "item": Shape.LIST},
            marks={"col": self._begin, "image": lambda _: ()},
        )
        super().__init__(flow)
        self._speaking: Attribution | None = None
        self._kind = Kind.SPEECH
        self._cut: Attribution | None = None
        """Whose sentence a division's list was printed in the middle of."""
        self._last = ""
        self._sort = ""
        self._written = False
        self._quoting = False
        self._revised = 0
        self._divisions: dict[etree._Element, Found | None] = {}

    def sitting(self, root: etree._Element, data: bytes, path: str) -> None:
        """Say which House, volume and series, and the day where there is only one."""
        found = _VOLUME.search(path.encode("utf-8", "replace")) or _VOLUME.search(data)
        held = [name for name in (name_of(one) for one in root.iter(*HOUSES)) if HOUSES[name][0]]
        house, venue = HOUSES[held[0]] if held else ("", "")
        if not house and found and found[2]:
            house = "Lords" if found[2] == b"L" else "Commons"
        days = {_day(one) for one in root.iter("date")}
        self.builder.sitting(
            house=house,
            venue=venue if set(held) == set(held[:1]) else "",
            day=days.pop() if len(days) == 1 else None,
            series=found[1].decode() if found else "",
            volume=str(int(found[3])) if found else "",
            edition="bound volume",
        )

    def volume(self, root: etree._Element) -> None:
        """Read everything that is debate; where nothing is, everything."""
        for quotation in root.iter("quote"):
            before = quotation.getprevious()
            above = quotation.getparent()
            words = (before.tail if before is not None else above.text if above is not None else "") or ""
            if words.endswith("\n"):
                quotation.tag = "blockquote"
        self._divisions = find_divisions(root)
        debate = any(not _stands_beside(one) for one in root.iter(*_SECTIONS))
        self._part(root, 0, debate=debate)
        if self._revised:
            message = "An asterisk before a name, which says that the speech was revised by the member, is not shown."
            self.builder.problem("revised speech", message, count=self._revised)

    def _part(self, element: etree._Element, level: int, *, debate: bool = True) -> None:
        name = name_of(element)
        if element in self._divisions:
            self._division(element)
        elif name in _BESIDE and debate:
            self._leave_out(element, name)
        elif name in _SECTIONS or name in _HOLDERS or name in _BESIDE:
            self._section(element, level + (name in _SECTIONS), debate=debate)
        elif name == "title":
            self.head(element, max(level, 1))
        elif name in {"col", "image"}:
            set_between(self.builder, self._begin(element) if name == "col" else ())
        elif name == "p":
            self._paragraph(element)
        elif name == "table" and self._written and self._speaking is not None:
            self._go_on(element, self._speaking)
        elif name:
            if name not in _BLOCKS:
                self.unknown(name, element)
            self.narrate(element, Shape.TABLE if name == "table" else None)

    def _leave_out(self, element: etree._Element, name: str) -> None:
        if not (words := len(" ".join(map(str, element.itertext())).split())):
            return
        message = f"What is not debate is left out: <{name}> and the like, {words:,} words."
        self.builder.problem("left out", message, line_of(element))

    def _section(self, element: etree._Element, level: int, *, debate: bool) -> None:
        """Read a part under its own title; a sitting's title and date are one heading."""
        name, outside = name_of(element), self._written
        self._written = outside or name.startswith("written") or name.endswith("answers")
        self._sort = name if name in HOUSES else self._sort
        self._speaking, self._kind = None, Kind.SPEECH
        self._cut = self._cut if name in {"section", "debates"} else None
        self.stray(element.text, element)
        headed = [child for child in list(element)[:8] if name_of(child) in {"title", "date"}] if name in HOUSES else []
        for child in element:
            if name_of(child) == "date" and (day := _day(child)):
                self.builder.day(day)
            if child not in headed:
                self._part(child, level, debate=debate)
            elif child is headed[-1]:
                words = (words_in(one) for one in headed)
                self.builder.heading(" ".join(word for word in words if word), level)
            self.stray(child.tail, child)
        self._speaking, self._written = None, outside

    def _paragraph(self, element: etree._Element) -> None:
        """Tell a speech from what goes on after a break, and both from procedure."""
        member = next(element.iterchildren("member"), None)
        if member is not None and _BEFORE.fullmatch(_before(element, member)):
            self._spoken(element, member)
            return
        words = words_in(element)
        asker = _ASKER.match(words) if self._written else None
        if asker:
            self._say(element, attribute(asker[1]), Kind.QUESTION, _digits(words[: asker.start(1)]))
        elif self._speaking is not None and self._goes_on(words):
            self._go_on(element, self._speaking)
        elif self._cut is not None and words[:1].islower():
            self._go_on(element, self._cut)
            self._cut = None
        else:
            self._speaking = None
            if found := _TIME.fullmatch(words):
                self.builder.time(words, _clock(found))
            self.narrate(element, identifier=element.get("id", ""))

    def _go_on(self, element: etree._Element, speaking: Attribution) -> None:
        """Add to a written answer; what is spoken is carried on, and says so, since a name may have been lost."""
        if self._written and self.builder.speaking:
            for shape, pieces in self.paragraphs(element, Shape.TABLE if element.tag == "table" else None):
                self.builder.paragraph(pieces, shape=shape)
        else:
            self._say(element, replace(speaking, certainty=Certainty.CARRIED), self._kind)

    def _goes_on(self, words: str) -> bool:
        """Whether a paragraph without a name is still the last speaker's."""
        broken = words[:1].islower() and _UNFINISHED.search(self._last)
        cited = _CITES.search(self._last) and words[:1] in "\"“'‘"
        formal = _PROCEDURE.match(words.lstrip('"“')) is not None
        prose = (len(words) >= _PROSE or self._quoting) and not formal
        return bool(words and (self._written or broken or cited or prose))

    def _spoken(self, element: etree._Element, member: etree._Element) -> None:
        """Take the name off the front of a paragraph, and read the rest as what its member said."""
        before = _before(element, member)
        self._revised += "*" in before
        self._cut = None
        label, rest = words_in(member), member.tail or ""
        for child in list(element)[: element.index(member) + 1]:
            if name_of(child) == "col":
                set_between(self.builder, self._begin(child))
            element.remove(child)
        element.text = rest
        _drop_colon(element)
        start = "".join(str(words) for words, _ in zip(element.itertext(), range(6), strict=False))
        kind = Kind.QUESTION if _ASKED.match(start) else self._answer()
        self._say(element, attribute(label), kind, _digits(before))

    def _answer(self) -> Kind:
        if self._sort == "writtenstatements":
            return Kind.STATEMENT
        return Kind.ANSWER if self._kind is Kind.QUESTION else Kind.SPEECH

    def _say(self, element: etree._Element, attribution: Attribution, kind: Kind, number: str = "") -> None:
        self.builder.contribution(attribution, kind=kind, number=number, id=element.get("id", ""))
        last: list[Piece] = []
        for shape, pieces in self.paragraphs(element):
            self.builder.paragraph(pieces, shape=shape)
            last = pieces
        self._last = "".join(piece for piece in last if isinstance(piece, str)).strip()
        opened = self._last.count("“") - self._last.count("”") + self._last.count('"') % 2
        self._quoting = opened > 0 if self._last[:1] in '"“' or not self._quoting else opened == 0
        self._speaking, self._kind = attribution, kind

    def _division(self, element: etree._Element) -> None:
        found = self._divisions[element]
        if self._speaking is not None and _UNFINISHED.search(self._last):
            self._cut = self._speaking
        for column in element.iter("col"):
            set_between(self.builder, self._begin(column))
        if found is not None:
            if found.time and (clock := _TIME.fullmatch(found.time)):
                self.builder.time(found.time, _clock(clock))
            self.builder.division(
                f"Division No. {found.number}." if found.number else "Division.",
                number=found.number,
                sides=found.sides,
                votes=tuple(found.votes),
                question=found.question,
            )

    def _begin(self, element: etree._Element) -> Iterator[Piece]:
        """Give a column's milestone, and a space, for a column may begin inside a word."""
        yield " "
        yield from self.begins(words_in(element), element)


def _stands_beside(element: etree._Element) -> bool:
    """Whether an element is, or stands in, what is printed before and after the debates."""
    return name_of(element) in _BESIDE or next(element.iterancestors(*_BESIDE), None) is not None


def _before(element: etree._Element, member: etree._Element) -> str:
    """Give the words of a paragraph that stand before a member's name."""
    words = [element.text or ""]
    for child in element:
        if child is member:
            break
        words += [words_in(child) if name_of(child) not in {"col", "image"} else "", child.tail or ""]
    return "".join(words)


def _drop_colon(element: etree._Element) -> None:
    """Drop the colon that stands between a name and the words."""
    first = element if (element.text and element.text.strip()) or len(element) == 0 else element[0]
    if first.text and first.text.lstrip().startswith(":"):
        first.text = first.text.lstrip()[1:]


def _digits(words: str) -> str:
    found = _NUMBER.search(words)
    return found[0] if found else ""


def _clock(found: re.Match[str]) -> str:
    hour = int(found[1]) % 12 + (12 if found[3] in "pP" else 0)
    return f"{hour:02}:{found[2] or '00'}"


def _day(element: etree._Element) -> date | None:
    """Give the day that a date prints, else the one that its attribute gives: people checked the print."""
    if printed := day_in(words_in(element)):
        return printed
    try:
        return date.fromisoformat(element.get("format", ""))
    except ValueError:
        return None
