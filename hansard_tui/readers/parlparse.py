"""parlparse and TheyWorkForYou XML, `<publicwhip>`: the Houses, Westminster Hall, committees, Scotland, Belfast."""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import islice

from lxml import etree

from hansard_tui.model.member import Attribution, Certainty
from hansard_tui.model.transcript import Kind, Parsed, Shape, Time
from hansard_tui.readers.amending import Amending
from hansard_tui.readers.builder import Piece
from hansard_tui.readers.flow import Flow, Recorder, line_of, name_of, set_between, tell, words_of
from hansard_tui.readers.labels import attribute
from hansard_tui.readers.parlparse_committees import listed
from hansard_tui.readers.parlparse_divisions import sides_of, votes_of
from hansard_tui.readers.parlparse_paragraphs import (
    PLAIN,
    aside_of,
    in_first_person,
    is_formula,
    plain_words,
    running_words,
    shape_of,
)
from hansard_tui.readers.xml import parse

_GID = re.compile(r"uk\.org\.publicwhip/([\w-]+)/(?:standing\S{1,60}_)?((\d{4})-(\d\d)-(\d\d)[a-z]?)")
_PLACES: Mapping[str, tuple[str, str, str]] = {
    "debate": ("Commons", "", ""),
    "westminhall": ("Commons", "Westminster Hall", ""),
    "standing": ("Commons", "Public Bill Committee", ""),
    "ni": ("Northern Ireland Assembly", "", "Northern Ireland"),
    "spor": ("Scottish Parliament", "", "Scotland"),
    "sp": ("Scottish Parliament", "", "Scotland"),
    "spwa": ("Scottish Parliament", "", "Scotland"),
    "senedd": ("Senedd", "", "Wales"),
    "london-mayors-questions": ("London Assembly", "", "London"),
}
"""What stands in an identifier after `uk.org.publicwhip/`: house, venue, parliament."""

_CLOCK = re.compile(r"0?([01]?\d|2[0-3]):([0-5]\d)(?::\d\d)?\Z")
_KINDS = {
    "Question": Kind.QUESTION,
    "SupplementaryQuestion": Kind.QUESTION,
    "Answer": Kind.ANSWER,
    "Statement": Kind.STATEMENT,
}
_SUFFIXES = {"WS": Kind.STATEMENT, "MC": Kind.CORRECTION, "P": Kind.PETITION}
"""What a column's suffix says of what stands in it."""
_FIRST = 100
"""Parts among which an official page's address is looked for; where it is printed, each has one."""
_TO_ASK = "To ask "


def looks_like(head: str) -> bool:
    """Whether the beginning of a file holds this format's root."""
    return "<publicwhip" in head


def read(data: bytes, path: str = "") -> Parsed:
    """Read one file: a day, a committee's sitting, or a day's written answers or statements.

    Raises:
        ReadError: it is no XML at all, or too large.
    """
    document = parse(data, path)
    reader = _Reader(path)
    tell(reader.builder, document.problems)
    reader.sitting(document.root)
    reader.parts(document.root)
    return reader.finish(document.root)


def redirects(data: bytes, path: str = "") -> dict[str, str]:
    """Map each identifier of a superseded file to its successor, for notes that were made on the old one.

    Raises:
        ReadError: it is no XML at all, or too large.
    """
    found = parse(data, path).root.iter("gidredirect")
    return {one.get("oldgid", ""): one.get("newgid", "") for one in found if one.get("newgid")}


class _Reader(Recorder):
    """Walks one file, and keeps what one part hands on to the next."""

    def __init__(self, path: str) -> None:
        flow = Flow(
            plain=PLAIN,
            breaks=frozenset({"br", "p", "ul", "ol", "li", "blockquote"}),
            shapes={"li": Shape.LIST, "blockquote": Shape.QUOTATION},
            marks={"place-holder": self._milestones},
        )
        super().__init__(flow)
        self._path = path
        self._sort = ""
        self._printed = ""
        self._asked = False
        self._superseded = 0
        self._parts: Mapping[str, Callable[[etree._Element], None]] = {
            "oral-heading": self._major,
            "major-heading": self._major,
            "minor-heading": self._minor,
            "speech": self._speech,
            "ques": self._speech,
            "reply": self._speech,
            "division": self._division,
            "divisioncount": self._division,
            "place-holder": self._place,
            "gidredirect": self._redirect,
            "bill": self._bill,
            "committee": self._committee,
            "source": lambda _: None,
        }

    def sitting(self, root: etree._Element) -> None:
        """Say where and when, from the first identifier and the first address."""
        first = next((name for part in root if (name := part.get("id") or part.get("newgid"))), "")
        found = _GID.match(first)
        links = [part.get("url", "") for part in islice(root, _FIRST)]
        url = next((link for link in links if link[:4] == "http"), "")
        self._sort = found[1] if found else ""
        house, venue, parliament = _PLACES.get(self._sort, ("", "", ""))
        if found and not house:
            house = "Lords" if "lord" in self._sort or "/ldhansrd/" in url or "lord" in self._path else "Commons"
        self.builder.sitting(
            house=house,
            venue=venue,
            parliament=parliament,
            day=_day(found[3], found[4], found[5]) if found else None,
            url=url.partition("#")[0],
            language="cy" if "/cy/" in self._path else "en",
        )

    def finish(self, root: etree._Element) -> Parsed:
        """Tell of passages that a newer file holds, and build."""
        if self._superseded:
            found = next((_GID.match(one.get("newgid", "")) for one in root.iter("gidredirect")), None)
            message = (
                f"This file is superseded: its passages now stand in version {found[2] if found else 'unknown'}; "
                'open the file of that day marked latest="yes".'
            )
            self.builder.problem("superseded", message, count=self._superseded)
        return self.builder.build()

    def parts(self, root: etree._Element) -> None:
        """Read the children of the root; one that is not known keeps its words and is told."""
        known = self._parts.get
        for element in root:
            read_part = known(element.tag)
            if read_part is not None:
                read_part(element)
            elif name := name_of(element):
                self.unknown(name, element)
                self.narrate(element)
            tail = element.tail
            if tail and not tail.isspace():
                self.stray(tail, element)

    def _place(self, element: etree._Element) -> None:
        """Mark a part's column and time, which for most parts are those in force."""
        number, printed = element.get("colnum"), element.get("time")
        if (number and number != self._column) or (printed and printed != self._printed):
            set_between(self.builder, self._milestones(element))

    def _milestones(self, element: etree._Element) -> Iterator[Piece]:
        """Give the column and time that an element names, where they are not those in force."""
        yield from self.begins(element.get("colnum", ""), element)
        printed = element.get("time", "")
        if printed and printed != self._printed:
            clock, before = _clock(printed), _clock(self._printed)
            self._printed = printed
            if clock and clock != before:
                yield Time(0, 0, printed, clock)

    def _major(self, element: etree._Element) -> None:
        self._head(element, 1)

    def _minor(self, element: etree._Element) -> None:
        self._head(element, 2)

    def _head(self, element: etree._Element, level: int) -> None:
        self._place(element)
        self._asked = False
        self.head(element, level, element.get("id", ""))

    def _speech(self, element: etree._Element) -> None:
        get = element.get
        number, printed = get("colnum"), get("time")
        if (number and number != self._column) or (printed and printed != self._printed):
            set_between(self.builder, self._milestones(element))
        label = get("speakername", "")
        attribution, known = _named(label, get("speakeroffice", ""), get("person_id", ""), get("speakerid", ""))
        if known:
            self._spoken(element, label, attribution)
        elif get("nospeaker") and not _lost_its_speaker(element):
            self._narrate(element)
        else:
            self.builder.problem("missing speaker", "Somebody spoke, and nobody is named.", line_of(element))
            self._spoken(element, label, attribution)

    def _spoken(self, element: etree._Element, label: str, attribution: Attribution) -> None:
        """Give a speech, and what it leaves to the next: whether a question is to be answered."""
        stated, words = element.get("type", ""), plain_words(element)
        oral = element.get("oral-qnum", "")
        # Told apart from its words, where these are at hand.
        asks = oral != "" or (words[0][:7] == _TO_ASK if words else _asks(element))
        kind = self._kind(element, label, stated, asks=asks)
        number = "" if kind is Kind.SPEECH else _number(element, oral)
        if words:
            self.builder.contribution(attribution, kind, number, element.get("id", ""), words)
        else:
            self._in_parts(element, attribution, kind, number)
        # Order called from the chair leaves a question to be answered.
        waits = self._asked and "Speaker" in label
        self._asked = waits or (kind is Kind.QUESTION and not stated)

    def _in_parts(self, element: etree._Element, attribution: Attribution, kind: Kind, number: str) -> None:
        """Give a speech; the procedure that is printed at its end, with all that follows it, is nobody's."""
        identifier = element.get("id", "")
        within = ended = resumed = False
        for shape, pieces, formula in self._paragraphs(element):
            ended = formula or (ended and not in_first_person(pieces))
            if ended:
                self.builder.narrative(pieces, shape=shape, id=identifier)
                within = False
            else:
                if not within:
                    said = _resumed(attribution) if resumed else attribution
                    self.builder.contribution(said, kind=kind, number=number, id=identifier)
                    within = resumed = True
                self.builder.paragraph(pieces, shape=shape)
            identifier = ""

    def _kind(self, element: etree._Element, label: str, stated: str, *, asks: bool) -> Kind:
        """Say what sort of contribution it is, by its tag, its type, its number, or what came before."""
        if element.tag != "speech":
            return Kind.QUESTION if element.tag == "ques" else Kind.ANSWER
        if stated and (kind := _KINDS.get(stated.rpartition(" ")[2])):
            return kind
        if asks:
            return Kind.QUESTION
        if self._sort.endswith("wms"):
            return Kind.STATEMENT
        if not self._column[-1:].isdigit() and (suffix := self._column.lstrip("0123456789")) in _SUFFIXES:
            return _SUFFIXES[suffix]
        return Kind.ANSWER if self._asked and "Speaker" not in label else Kind.SPEECH

    def _narrate(self, element: etree._Element) -> None:
        identifier = element.get("id", "")
        amending = Amending()
        for shape, pieces, formula in self._paragraphs(element):
            words = (pieces if isinstance(pieces, str) else words_of(pieces)).strip()
            amended = amending.takes(words, formula=formula)
            self.builder.narrative(pieces, shape=Shape.AMENDMENT if amended else shape, id=identifier)
            identifier = ""

    def _paragraphs(self, element: etree._Element) -> Iterator[tuple[Shape | None, str | list[Piece], bool]]:
        """Give the paragraphs that hold words: shape, pieces, and whether they are a formula of procedure."""
        before = element.text
        if before and not before.isspace():
            yield None, before, False
        for child in element:
            if child.tag == "p" and (words := running_words(child) if len(child) else child.text or "") is not None:
                # Nine of ten paragraphs hold nothing but words; a day's time is spent here.
                if words and not words.isspace():
                    shape = shape_of(child)
                    shape = shape if shape or words[0].isalpha() else aside_of(words)
                    yield shape, words, is_formula(words, child)
            elif child.tag == "place-holder":
                self._place(child)
            else:
                for shape, pieces in self.paragraphs(child, shape_of(child)):
                    words = words_of(pieces)
                    yield shape or aside_of(words), pieces, is_formula(words, child)
            tail = child.tail
            if tail and not tail.isspace():
                yield None, tail, False

    def _division(self, element: etree._Element) -> None:
        self._place(element)
        number = element.get("divnumber", "")
        self.builder.division(
            f"Division {number}".strip(),
            number=number,
            sides=sides_of(element),
            votes=votes_of(element),
            id=element.get("id", ""),
        )

    def _redirect(self, element: etree._Element) -> None:
        del element
        self._superseded += 1

    def _bill(self, element: etree._Element) -> None:
        title = " ".join((element.get("title") or element.text or "").split())
        self.builder.sitting(bill=title, title=title)
        self.builder.heading(element.text or title, 1)

    def _committee(self, element: etree._Element) -> None:
        """List a committee's members, who of them attended, and its clerks, one to a line."""
        for line in listed(element):
            self.builder.narrative(line, shape=Shape.LIST)


def _day(year: str, month: str, day: str) -> date | None:
    with suppress(ValueError):
        return date(int(year), int(month), int(day))
    return None


@lru_cache(maxsize=256)
def _clock(printed: str) -> str:
    """Read "014:36:00", "9:59", "11:30" as HH:MM; "unknown" and the like give nothing."""
    found = _CLOCK.match(printed.strip())
    return f"{int(found[1]):02}:{found[2]}" if found else ""


@lru_cache(maxsize=4096)
def _named(label: str, office: str, member: str, role: str) -> tuple[Attribution, bool]:
    """Read a name, which comes back as often as its member speaks, and say whether it tells anything."""
    ids = tuple(f"publicwhip:{one}" for one in (member, role) if one not in {"", "unknown"})
    found = attribute(label or office, member_ids=ids)
    found = replace(found, office=office) if office and not found.office else found
    return found, found.known


def _resumed(attribution: Attribution) -> Attribution:
    stated = attribution.certainty is Certainty.STATED
    return replace(attribution, certainty=Certainty.CARRIED) if stated else attribution


def _lost_its_speaker(element: etree._Element) -> bool:
    """Whether what is marked as nobody's is speech: plain paragraphs, in the first person."""
    return any(in_first_person(one.text or "") for one in element if not (one.get("class") or one.get("pwmotiontext")))


def _first(element: etree._Element) -> etree._Element:
    return element[0] if len(element) else element


def _asks(element: etree._Element) -> bool:
    """Whether a speech's first paragraph is a question on the paper: it has a number, or the Lords' "To ask"."""
    first = _first(element)
    return first.get("qnum") is not None or (first.text or "")[:7] == _TO_ASK


def _number(element: etree._Element, oral: str) -> str:
    """Give a question's number on the paper, or the numbers of the written questions asked together."""
    if element.tag == "speech":
        return oral or element.get("questionnumber") or _first(element).get("qnum") or ""
    asked = dict.fromkeys(one.get("qnum", "") for one in element)
    return ", ".join(one for one in asked if one) or element.get("spid") or element.get("questionnumber") or ""
