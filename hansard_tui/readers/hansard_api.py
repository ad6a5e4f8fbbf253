"""The Hansard API's JSON: debates with their child debates, and divisions with their names."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from hansard_tui.model.member import Attribution, Certainty
from hansard_tui.model.transcript import Column, Kind, Parsed, Shape, Vote
from hansard_tui.readers.builder import ReadError, TranscriptBuilder
from hansard_tui.readers.hansard_overview import kind_of, sitting_of
from hansard_tui.readers.hansard_tags import QUOTED, Role, is_procedural, role_of
from hansard_tui.readers.json_tree import Json, items, mapping, number, parse, words
from hansard_tui.readers.labels import attribute
from hansard_tui.readers.markup import Printed, Words, read_page, squeeze
from hansard_tui.readers.pages import clock_of, pieces_of

_CLOCK = re.compile(r"(?:\d{4}-\d\d-\d\dT)?(\d{1,2}):(\d\d)(?::\d\d)?")
_LABELLED = re.compile(r"\s*(?P<number>(?:T|Q)?\d{1,3}\.)?\s*\Z")


def read(data: bytes, path: str = "") -> Parsed:
    """Read a debate, an array of debates and divisions, or an object that holds them as "Debate" and "Divisions".

    Raises:
        ReadError: it is not JSON, or nothing in it has the shape of a debate or a division.
    """
    debates, divisions = _sort_out(parse(data, path))
    if not debates and not divisions:
        raise ReadError(f"{path or 'standard input'}: this JSON holds no debate of the Hansard API and no division.")
    reader = _Reader({words(tree, "ExternalId", "ExtId", "Id").casefold(): tree for tree in divisions})
    for debate in debates:
        reader.debate(debate)
    for division in divisions:
        reader.division_alone(division)
    return reader.builder.build()


def looks_like(text: str) -> bool:
    """Whether the beginning of a file is the API's: a debate with items, or a division with its members."""
    return bool(re.match(r"\s*[\[{]", text)) and (
        ('"Overview"' in text and ('"Items"' in text or '"Navigator"' in text or '"ExtId"' in text))
        or ('"AyeMembers"' in text or '"NoeMembers"' in text)
        or ('"ItemType"' in text and '"OrderInSection"' in text)
    )


def _sort_out(tree: Json) -> tuple[list[Mapping[str, Json]], list[Mapping[str, Json]]]:
    debates: list[Mapping[str, Json]] = []
    divisions: list[Mapping[str, Json]] = []
    for one in tree if isinstance(tree, list) else [tree]:
        shape = mapping(one)
        if "Items" in shape or "ChildDebates" in shape or "Overview" in shape:
            debates.append(shape)
        elif "AyeMembers" in shape or "NoeMembers" in shape or "AyesCount" in shape:
            divisions.append(shape)
        for name in ("Debate", "Debates", "debates"):
            inside = shape.get(name)
            debates.extend(mapping(debate) for debate in (inside if isinstance(inside, list) else [inside]) if debate)
        divisions.extend(mapping(division) for division in items(shape.get("Divisions")))
    return debates, divisions


@dataclass(slots=True)
class _Section:
    """What the headings say of the contributions below them."""

    level: int
    title: str = ""
    kind: Kind = Kind.SPEECH
    asked: bool = False
    """A question was put and its answer is still to come."""
    asker: str = ""
    """Who is printed above a question as asking it."""


@dataclass(slots=True)
class _Reader:
    divisions: Mapping[str, Mapping[str, Json]]
    builder: TranscriptBuilder = field(default_factory=TranscriptBuilder)
    speaking: bool = False
    begun: bool = False
    used: set[str] = field(default_factory=set)
    column: int = 0

    def debate(self, tree: Mapping[str, Json]) -> None:
        """Read a debate and, below it, its child debates; the parser's own limit bounds their depth."""
        waiting = [(tree, 1)]
        while waiting:
            debate, level = waiting.pop()
            self._one(debate, level)
            children = [(mapping(child), level + 1) for child in items(debate.get("ChildDebates"))]
            waiting.extend(reversed(children))

    def division_alone(self, tree: Mapping[str, Json]) -> None:
        """Read a division that no debate in the file announced."""
        key = words(tree, "ExternalId", "ExtId", "Id").casefold()
        if key and key in self.used:
            return
        if not self.begun:
            self._sitting({**tree, "Title": tree.get("DebateSection")})
        for name, where in (("TextBeforeVote", True), ("", False), ("TextAfterVote", True)):
            if where:
                for printed in read_page(words(tree, name)).printed:
                    self.builder.narrative(pieces_of(printed))
            else:
                self._division(tree, key)
        self.speaking = False

    def _one(self, debate: Mapping[str, Json], level: int) -> None:
        overview = mapping(debate.get("Overview"))
        title = " ".join(printed.text for printed in read_page(words(overview, "Title")).printed)
        listed = [mapping(item) for item in items(debate.get("Items"))]
        ordered = sorted(listed, key=lambda item: number(item, "OrderInSection") or 0)
        if not self.begun:
            self._sitting(overview, ordered)
        self.speaking = False
        if title:
            self.builder.heading(title, level, id=words(overview, "ExtId"))
        section = _Section(level, title, kind_of(overview))
        for item in ordered:
            self._item(item, section)

    def _sitting(self, overview: Mapping[str, Json], ordered: list[Mapping[str, Json]] | None = None) -> None:
        self.begun = True
        self.builder.sitting(**sitting_of(overview, ordered or []))

    def _item(self, item: Mapping[str, Json], section: _Section) -> None:
        sort = words(item, "ItemType").casefold()
        if sort == "timestamp":
            self._time(words(item, "Value"))
        elif sort == "division":
            self.speaking = False
            key = words(item, "ExternalId").casefold()
            self._division(self.divisions.get(key) or item, key)
        else:
            if sort not in {"contribution", "amendment", ""}:
                self.builder.problem(
                    "unknown item", f"An item of the kind {sort[:40]!r} is not known; its words are kept."
                )
            self._contribution(item, section, Role.AMENDMENT if sort == "amendment" else role_of(words(item, "HRSTag")))

    def _time(self, printed: str) -> None:
        found = _CLOCK.fullmatch(printed)
        self.builder.time(printed, f"{int(found[1]):02}:{found[2]}" if found else "")

    def _contribution(self, item: Mapping[str, Json], section: _Section, role: Role) -> None:
        printed = list(read_page(words(item, "Value")).printed)
        label = squeeze(words(item, "AttributedTo"))
        asked = role is Role.QUESTION or words(item, "HRSTag").casefold() in {"question", "err_question"}
        if not label and asked and printed:
            label, printed[0] = _label_within(printed[0])
        if role is Role.TIME and not label and printed and (clock := clock_of(printed[0].text)):
            self.builder.time(printed[0].text, clock)
            return
        if label and role is Role.NARRATIVE:
            # "Moved by" and "Asked by" are printed before the name, and the name is not part of their words.
            self.speaking = False
            self.builder.narrative(" ".join([*(one.text for one in printed), label]), id=words(item, "ExternalId"))
            section.asker = label
            return
        if asked and not label and section.asker:
            # The Lords print who asks once, above the question.
            self.builder.contribution(
                replace(attribute(section.asker), certainty=Certainty.CARRIED),
                kind=Kind.QUESTION,
                number=words(item, "UIN"),
                id=words(item, "ExternalId"),
            )
            self.speaking = section.asked = True
        if printed:
            section.asker = ""
        if label or number(item, "MemberId"):
            self._begin(item, section, label, printed, asked=asked)
        elif self._stops(role, printed):
            self.speaking = False
        for index, paragraph in enumerate(printed):
            self._paragraph(paragraph, role, item, section, first=index == 0)

    def _begin(
        self, item: Mapping[str, Json], section: _Section, label: str, printed: list[Printed], *, asked: bool
    ) -> None:
        member = number(item, "MemberId")
        ids = (f"mnis:{member}",) if member else ()
        who = attribute(label, member_ids=ids) if label else Attribution(member_ids=ids, certainty=Certainty.STATED)
        if not label:
            self.builder.problem("missing label", "A contribution has a member's number and no printed label.")
        kind = Kind.QUESTION if asked else Kind.ANSWER if section.asked else section.kind
        section.asked = asked
        uin = words(item, "UIN") or (_question_number(printed[0].text) if asked and printed else "")
        self.builder.contribution(who, kind=kind, number=uin, id=words(item, "ExternalId"))
        self.speaking = True

    def _stops(self, role: Role, printed: list[Printed]) -> bool:
        """Whether words without a label are the reporters' and not more of the last speech."""
        text = printed[0].text if printed else ""
        if not text:
            return False
        if role is Role.MOTION:
            return not text.startswith(QUOTED)
        if role in {Role.PARAGRAPH, Role.QUOTATION, Role.QUESTION, Role.TABLE}:
            return is_procedural(text)
        return role is not Role.COLUMN

    def _paragraph(
        self, printed: Printed, role: Role, item: Mapping[str, Json], section: _Section, *, first: bool
    ) -> None:
        pieces = self._checked(pieces_of(printed))
        identity = words(item, "ExternalId") if first else ""
        if not printed.text:
            for piece in pieces:
                if isinstance(piece, Column):
                    self.builder.column(piece.number)
        elif self.speaking:
            self.builder.paragraph(pieces, shape=_shape(printed, role))
        elif role is Role.HEADING:
            if not (first and printed.text == section.title):
                self.builder.heading(pieces, section.level + 1, id=identity)
        else:
            if role is Role.UNKNOWN and (tag := words(item, "HRSTag")):
                self.builder.problem("unknown tag", f"Paragraphs tagged {tag[:40]!r} are taken as narrative.")
            self.builder.narrative(pieces, shape=_shape(printed, role), id=identity)

    def _checked(self, pieces: list[str | Column]) -> list[str | Column]:
        for piece in pieces:
            digits = re.search(r"\d+", piece.number) if isinstance(piece, Column) else None
            if digits and int(digits[0]) < self.column:
                self.builder.problem("column out of order", f"Column {digits[0]} comes after column {self.column}.")
            self.column = int(digits[0]) if digits else self.column
        return pieces

    def _division(self, tree: Mapping[str, Json], key: str) -> None:
        if key:
            self.used.add(key)
        ayes, noes = number(tree, "AyesCount"), number(tree, "NoesCount")
        house = words(tree, "House").casefold()
        names = ("Content", "Not Content") if house.endswith("lords") else ("Ayes", "Noes")
        sides = ((names[0], ayes), (names[1], noes)) if ayes is not None and noes is not None else ()
        votes = (*_votes(tree, "AyeMembers", "aye", house), *_votes(tree, "NoeMembers", "no", house))
        if not sides:
            self.builder.problem(
                "division without counts",
                "A division is announced; its counts and names are in another file of the API.",
            )
        name = words(tree, "Number")
        counts = ", ".join(f"{side} {count}" for side, count in sides)
        line = " — ".join(filter(None, (f"Division {name}".strip(), counts)))
        self.builder.division(line, number=name, sides=sides, votes=votes, id=words(tree, "ExternalId", "ExtId"))


def _votes(tree: Mapping[str, Json], name: str, side: str, house: str) -> Iterator[Vote]:
    lords = {"aye": "content", "no": "not content"} if house.endswith("lords") else {}
    members = sorted((mapping(one) for one in items(tree.get(name))), key=lambda one: number(one, "SortOrder") or 0)
    for member in members:
        identity = number(member, "MemberId")
        yield Vote(
            name=words(member, "DisplayAs", "ListAs", "FullTitle", "HistoricalMemberName"),
            side=lords.get(side, side),
            teller=member.get("IsTeller") is True,
            member_id=f"mnis:{identity}" if identity else "",
        )


def _shape(printed: Printed, role: Role) -> Shape | None:
    if printed.tag == "tr" or role is Role.TABLE:
        return Shape.TABLE
    if role is Role.AMENDMENT:
        return Shape.AMENDMENT
    if role in {Role.QUOTATION, Role.MOTION} or printed.tag == "blockquote":
        return Shape.QUOTATION
    return Shape.LIST if printed.tag == "li" else None


def _label_within(printed: Printed) -> tuple[str, Printed]:
    """Take a speaker left in bold at the head of a question out of its words."""
    for index, part in enumerate(printed.parts):
        if isinstance(part, Words) and part.bold and part.text.rstrip().endswith(":"):
            rest = printed.parts[:index] + printed.parts[index + 1 :]
            before = "".join(one.text for one in printed.parts[:index] if isinstance(one, Words))
            if _LABELLED.match(before):
                cut = Printed(printed.tag, printed.attributes, printed.holder, rest, printed.anchors, printed.continued)
                return squeeze(part.text).rstrip(":"), cut
        if isinstance(part, Words) and not _LABELLED.match(part.text):
            break
    return "", printed


def _question_number(text: str) -> str:
    found = re.match(r"((?:T|Q)?\d{1,3})\.\s", text)
    return found[1] if found else ""
