"""ParlaMint and Parla-CLARIN TEI, plain and `.ana`: any parliament, any language."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from lxml import etree

from hansard_tui.model.member import Attribution, Certainty
from hansard_tui.model.transcript import Parsed, Problem, Shape, Time
from hansard_tui.readers.builder import Piece, ReadError
from hansard_tui.readers.flow import (
    Flow,
    Paragraph,
    Recorder,
    line_of,
    name_of,
    names,
    set_between,
    tell,
    words_in,
    words_of,
)
from hansard_tui.readers.labels import attribute
from hansard_tui.readers.tei import Header, People, of_lists, spaced
from hansard_tui.readers.xml import parse

_XML = "{http://www.w3.org/XML/1998/namespace}"
_CLOCK = re.compile(r"(?<!\d)([01]?\d|2[0-3])[:.h]([0-5]\d)(?!\d)")
_ASIDES = frozenset({"kinesic", "vocal", "incident", "gap", "note"})
_LISTS = frozenset({"listPerson", "listOrg", "teiHeader", "taxonomy"})
_WORDLESS = frozenset(
    {"linkGrp", "teiHeader", "standOff", "listEvent", "listRelation", "spanGrp", "lb", "cb", "milestone"}
)
_INLINE = names(
    "s name phr w pc seg ref date measure num hi emph foreign term persName placeName orgName geogName rs roleName "
    "surname forename mentioned distinct soCalled abbr expan title gloss unclear"
)
_SIDES = {"ayes": "Ayes", "noes": "Noes", "abstentions": "Abstentions"}


def looks_like(head: str) -> bool:
    """Whether the beginning of a file holds TEI: a corpus, a sitting, or a list of people."""
    return "http://www.tei-c.org/ns/1.0" in head or "<teiCorpus" in head or "<teiHeader" in head


def read(data: bytes, path: str = "", lists: Iterable[bytes] = ()) -> Parsed:
    """Read one sitting, or each sitting that stands in a corpus, one after another.

    `lists` are the corpus's own files of people and organisations, where they are at hand: a sitting names people by
    identifier alone.

    Raises:
        ReadError: it is no XML at all, or too large.
    """
    document = parse(data, path)
    roots, problems = [document.root], list(document.problems)
    for one in lists:
        try:
            roots.append(parse(one).root)
        except ReadError:
            message = "A list of people that lies beside the file cannot be read; nobody is known by it."
            problems.append(Problem("unreadable list", message))
    reader = _Reader(of_lists(roots))
    tell(reader.builder, problems)
    reader.file(document.root)
    return reader.builder.build()


class _Reader(Recorder):
    """Walks one file, and keeps a printed label until the utterance that it stands before."""

    def __init__(self, people: People) -> None:
        asides = dict.fromkeys(_ASIDES, self._aside_pieces)
        flow = Flow(
            plain=_INLINE,
            breaks=frozenset({"p", "l", "lg", "list", "item", "quote", "row", "cell", "lb", "desc", "head", "docDate"}),
            shapes={"quote": Shape.QUOTATION, "list": Shape.LIST, "item": Shape.LIST, "row": Shape.TABLE},
            marks={**asides, "time": self._time, "pb": self._page, **dict.fromkeys(_WORDLESS, lambda _: ())},
        )
        super().__init__(flow)
        self._people = people
        self._day: date | None = None
        self._label = ""

    def file(self, root: etree._Element) -> None:
        """Read a root: a sitting, a corpus of sittings, or something that holds no debate."""
        name = name_of(root)
        if name == "TEI":
            self._sitting(root)
            for text in root:
                if name_of(text) == "text":
                    self._walk(text, 0)
        elif name in _LISTS:
            self.builder.problem(
                "no debate", "A list of a corpus, without any debate; its words are shown as they stand."
            )
            for child in root:
                self.builder.narrative(" ".join(str(words) for words in child.itertext()))
        else:
            self._corpus(root)

    def _corpus(self, root: etree._Element) -> None:
        for child in root:
            if name_of(child) == "include":
                message = "The corpus includes other files, which are not read with it; open each sitting's own."
                self.builder.problem("included file", message, line_of(child))
            elif name_of(child) not in _LISTS:
                self.file(child)

    def _sitting(self, root: etree._Element) -> None:
        """Say where and when from the header."""
        header = Header(root)
        self._day = header.day()
        self.builder.sitting(
            house=header.house(),
            day=self._day,
            title=header.title(),
            volume=header.volume(),
            parliament=header.country(),
            language=root.get(f"{_XML}lang", "en"),
            url=header.address(),
        )

    def _walk(self, element: etree._Element, level: int) -> None:
        for child in element:
            self._part(child, level)
            self.stray(child.tail, child)
        self._unused_label()

    def _part(self, child: etree._Element, level: int) -> None:
        name = name_of(child)
        if name in {"front", "body", "back", "group", "div"}:
            self._walk(child, level + (name == "div"))
        elif name == "head":
            self.head(child, max(level, 1), child.get(f"{_XML}id", ""))
        elif name == "u":
            self._utterance(child)
        elif name == "note" and child.get("type") == "speaker":
            self._unused_label()
            self._label = words_in(child)
        elif name == "note":
            self._note(child)
        elif name in {"pb", "time"}:
            set_between(self.builder, self._page(child) if name == "pb" else self._time(child))
        elif name in _ASIDES:
            self._paragraph(Shape.ASIDE, list(self._aside_pieces(child)), spoken=False)
        elif name and name not in _WORDLESS:
            if name not in {"p", "docDate", "list", "quote", "table", "seg", "opener", "closer", "trailer"}:
                self.unknown(name, child)
            self.narrate(child)

    def _unused_label(self) -> None:
        if self._label:
            self.builder.narrative(self._label)
            self._label = ""

    def _note(self, note: etree._Element) -> None:
        """Record a note of the reporters; one with counts is a division."""
        identifier = note.get(f"{_XML}id", "")
        counts = [(one.get("type", ""), one.get("quantity", "")) for one in note.iter("{*}measure")]
        sides = tuple((_SIDES[side], int(count)) for side, count in counts if side in _SIDES and count.isdecimal())
        if note.get("type") == "time" and note.find("{*}time") is None:
            set_between(self.builder, _times(words_in(note)))
        if sides:
            self.builder.division(words_in(note), sides=sides, id=identifier)
        else:
            self.narrate(note, identifier=identifier)

    def _utterance(self, element: etree._Element) -> None:
        attribution = self._attribution(element)
        if not attribution.known:
            self.builder.problem("missing speaker", "Somebody speaks, and nobody is named.", line_of(element))
        self.builder.contribution(attribution, id=element.get(f"{_XML}id", ""))
        if element.text and element.text.strip():
            self._paragraph(None, [element.text])
        for child in element:
            name = name_of(child)
            if name in _ASIDES:
                self._paragraph(Shape.ASIDE, list(self._aside_pieces(child)))
            elif name in {"pb", "time"}:
                set_between(self.builder, self._page(child) if name == "pb" else self._time(child))
            elif name and name not in _WORDLESS:
                for shape, pieces in self._segment(child):
                    self._paragraph(shape, pieces)
            if child.tail and child.tail.strip():
                self._paragraph(None, [child.tail])

    def _paragraph(self, shape: Shape | None, pieces: list[Piece], *, spoken: bool = True) -> None:
        if not words_of(pieces):
            set_between(self.builder, pieces)
        elif spoken:
            self.builder.paragraph(pieces, shape=shape)
        else:
            self.builder.narrative(pieces, shape=shape)

    def _segment(self, element: etree._Element) -> Iterable[Paragraph]:
        """Give a segment's paragraphs; where it is cut into tokens, they are put together again."""
        if len(element) and next(element.iter("{*}w"), None) is not None:
            pieces: list[Piece] = []
            self._tokens(element, pieces)
            return [(None, pieces)]
        return self.paragraphs(element)

    def _tokens(self, element: etree._Element, pieces: list[Piece]) -> None:
        for child in element:
            name = name_of(child)
            if name in {"w", "pc"} and child.text:
                pieces.append(child.text if child.get("join") in {"right", "both"} else f"{child.text} ")
            elif name in _ASIDES:
                pieces += [" ", *self._aside_pieces(child), " "]
            elif name == "pb":
                pieces += self._page(child)
            elif name and name not in _WORDLESS:
                self._tokens(child, pieces)

    def _attribution(self, element: etree._Element) -> Attribution:
        label, self._label = self._label, ""
        who = element.get("who", "").split()
        known = self._people.at(who[0].lstrip("#"), self._day) if who else None
        ids = tuple(f"parlamint:{one.lstrip('#')}" for one in who)
        if label:
            found = attribute(label, member_ids=ids)
            return replace(found, name=known.name, party=known.party) if known else found
        if not who:
            return Attribution()
        name = known.name if known else spaced(who[0].lstrip("#"))
        return Attribution(name=name, party=known.party if known else "", member_ids=ids, certainty=Certainty.STATED)

    def _aside_pieces(self, element: etree._Element) -> Iterator[Piece]:
        """Give a note, an incident or a gap as words in brackets; what the corpus's makers cut out is told instead."""
        words = words_in(element)
        if name_of(element) == "gap" and element.get("reason") == "editorial":
            message = f"The corpus leaves something out here: {words[:80] or 'no reason given'}."
            self.builder.problem("gap", message, line_of(element))
        elif words:
            yield f" {words}" if words[0] in "([/{" else f" [{words}]"
        elif name_of(element) == "gap":
            yield f" [{element.get('reason', '…')}]"

    def _page(self, element: etree._Element) -> Iterator[Piece]:
        return self.begins(element.get("n", ""), element, "page")

    def _time(self, element: etree._Element) -> Iterator[Piece]:
        printed = words_in(element)
        found = _CLOCK.search((element.get("from") or element.get("when") or printed).rpartition("T")[2])
        yield from self.clock(printed, f"{int(found[1]):02}:{found[2]}" if found else "", element)
        if printed:
            yield printed


def _times(words: str) -> Iterator[Piece]:
    """Give the first clock time in some words as a milestone."""
    if found := _CLOCK.search(words.rpartition("T")[2]):
        yield Time(0, 0, found[0], f"{int(found[1]):02}:{found[2]}")
