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
from hansard_tui.readers.procedure import is_aside, is_spoken
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
_FORMULA = re.compile(
    r"\[?\s*(?:Question (?:put|agreed|proposed|accordingly|again)|Motion (?:made|agreed|by leave)|Ordered|Resolved|"
    r"(?:Amendments?|Clauses?|Schedules?|Title)(?: \d+\w*(?:(?:,| to| and) \d+\w*)*)?,? "
    r"(?:(?:as amended, )?(?:made|agreed|proposed|negatived|by leave|not moved|withdrawn|disagreed|ordered))|"
    r"Amendments? \d+\w*(?: and \d+\w*)?\s*\Z|(?:Clause|Schedule) \d+\w* ?:|Clause, by leave|"
    r"Moved by (?:The |Lord|Lady|Baroness|Earl|Viscount|Mr|Mrs|Ms|Sir|Dame)|Bill to be |Mr\.? (?:Deputy )?Speaker put |"
    r"(?:The )?(?:House|Committee|Assembly|Sitting|Meeting|Debate) "
    r"(?:adjourned|divided(?: on|:|\.|—)|rose|suspended|resumed|interrupted)|"
    r"Debate to be |Bill (?:read|ordered|presented|accordingly)|Adjourned|It being (?:after|half|\w+ o.clock|\d))"
)
"""Procedure that is printed at the end of a speech; whoever speaks after it is named anew."""
_STAGED = re.compile(r"(?:rose|indicated (?:dissent|assent)|nodded|made an? \w+)\s*[.—–-]*\s*\Z")
_KINDS = {
    "Question": Kind.QUESTION,
    "SupplementaryQuestion": Kind.QUESTION,
    "Answer": Kind.ANSWER,
    "Statement": Kind.STATEMENT,
}
_SUFFIXES = {"WS": Kind.STATEMENT, "MC": Kind.CORRECTION, "P": Kind.PETITION}
"""What a column's suffix says of what stands in it."""
_SET_APART = {"indent": Shape.QUOTATION, "indentitalic": Shape.QUOTATION, "numindent": Shape.LIST}
_FIRST = 100
"""Parts among which an official page's address is looked for; where it is printed, each has one."""
_MANY = 1000
"""Children that are held all at once, which is quicker than to walk along them; more would fill the memory."""
_UNSTYLED = ["pid"]
"""The attributes of most paragraphs."""
_TO_ASK = "To ask "
_READ_OUT = frozenset({"That ", "“That", "‘That", '"That'})


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


_FLOW_PLAIN = frozenset(
    {"phrase", "i", "I", "em", "b", "strong", "sup", "SUP", "sub", "a", "span", "citation", "u", "name"}
)


class _Reader(Recorder):
    """Walks one file, and keeps what one part hands on to the next."""

    def __init__(self, path: str) -> None:
        flow = Flow(
            plain=_FLOW_PLAIN,
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
        first = next((part for part in root if part.get("id") or part.get("newgid")), etree.Element("none"))
        found = _GID.match(first.get("id") or first.get("newgid") or "")
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
        stated, words = element.get("type", ""), _plain(element)
        # Told apart from its words, where these are at hand.
        asks = words[0][:7] == _TO_ASK or bool(element.get("oral-qnum")) if words else _asks(element)
        kind = self._kind(element, label, stated, asks=asks)
        number = "" if kind is Kind.SPEECH else _number(element)
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
            ended = formula or (ended and not _in_first_person(pieces))
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
            if child.tag == "p" and (words := _running(child) if len(child) else child.text or "") is not None:
                # Nine of ten paragraphs hold nothing but words; a day's time is spent here.
                if words and not words.isspace():
                    shape = None if child.keys() == _UNSTYLED else _shape(child)
                    shape = shape if shape or words[0].isalpha() else _aside(words)
                    yield shape, words, _FORMULA.match(words) is not None and _may_be_formula(child)
            elif child.tag == "place-holder":
                self._place(child)
            else:
                for shape, pieces in self.paragraphs(child, _shape(child)):
                    words = words_of(pieces)
                    yield shape or _aside(words), pieces, _FORMULA.match(words) is not None and _may_be_formula(child)
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


def _in_first_person(pieces: str | list[Piece]) -> bool:
    """Whether a paragraph is somebody's own words, which procedure and the text of bills never are."""
    return is_spoken(pieces.strip() if isinstance(pieces, str) else words_of(pieces))


def _lost_its_speaker(element: etree._Element) -> bool:
    """Whether what is marked as nobody's is speech: plain paragraphs, in the first person."""
    return any(_in_first_person(one.text or "") for one in element if not (one.get("class") or one.get("pwmotiontext")))


def _first(element: etree._Element) -> etree._Element:
    return element[0] if len(element) else element


def _asks(element: etree._Element) -> bool:
    """Whether a speech is a question on the paper: one with a number of its own, or the Lords' "To ask"."""
    if element.get("oral-qnum"):
        return True
    first = _first(element)
    return first.get("qnum") is not None or (first.text or "")[:7] == _TO_ASK


def _number(element: etree._Element) -> str:
    """Give a question's number on the paper, or the numbers of the written questions asked together."""
    if element.tag == "speech":
        return element.get("oral-qnum") or element.get("questionnumber") or _first(element).get("qnum") or ""
    asked = dict.fromkeys(one.get("qnum", "") for one in element)
    return ", ".join(one for one in asked if one) or element.get("spid") or element.get("questionnumber") or ""


def _shape(child: etree._Element) -> Shape | None:
    if child.tag == "table":
        return Shape.TABLE
    if child.get("amendmenttext"):
        return Shape.AMENDMENT
    style = child.get("class", "")
    if style == "italic":
        words = (child.text or "").strip()
        # A motion that is read out is in italics, where Belfast prints it.
        return Shape.ASIDE if _STAGED.match(words) else Shape.QUOTATION if words[:5] in _READ_OUT else None
    return _SET_APART.get(style, Shape.QUOTATION if child.get("pwmotiontext") == "quot" else None)


def _aside(words: str) -> Shape | None:
    """Tell "[Interruption.]" as a paragraph of its own."""
    return Shape.ASIDE if words.lstrip()[:1] in {"[", "("} and is_aside(words.strip()) else None


def _plain(element: etree._Element) -> list[str] | None:
    """Give the words of a speech of plain paragraphs, as nine of ten are; nothing for any other.

    A day's time is spent here.
    """
    if len(element) > _MANY or (element.text and not element.text.isspace()):
        return None
    out = []
    for child in element[:]:  # type: ignore[index]  # lxml-stubs know no slices
        tail = child.tail
        if child.tag != "p" or child.keys() != _UNSTYLED or (tail and not tail.isspace()):
            return None
        words = _running(child) if len(child) else child.text
        if not words or words.isspace() or _FORMULA.match(words) or not (words[0].isalpha() or _aside(words) is None):
            return None
        out.append(words)
    return out


def _running(child: etree._Element) -> str | None:
    """Give the words of a paragraph that holds nothing but words and names of words; nothing for any other."""
    if len(child) > _MANY:
        return None
    words = child.text or ""
    for one in child[:]:  # type: ignore[index]  # as above
        if len(one) or one.tag not in _FLOW_PLAIN:
            return None
        words = f"{words}{one.text or ''}{one.tail or ''}"
    return words


def _may_be_formula(child: etree._Element) -> bool:
    """Whether a paragraph inside a speech may be the House's procedure and nobody's words."""
    return child.get("class", "italic") == "italic" and not child.get("amendmenttext")
