"""TheyWorkForYou's API: rows of a debate, of a day or of a search, as JSON."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from hansard_tui.model.member import Attribution, Certainty
from hansard_tui.model.transcript import Kind, Parsed, Shape
from hansard_tui.readers.builder import ReadError
from hansard_tui.readers.division_lists import counts_of
from hansard_tui.readers.json_tree import Json, items, mapping, number, parse, words
from hansard_tui.readers.markup import read_page, squeeze
from hansard_tui.readers.pages import Sheet, pieces_of

SITE = "https://www.theyworkforyou.com"

SECTION, SUBSECTION, SPEECH, PROCEDURAL, DIVISION = 10, 11, 12, 13, 14
_HOUSES = {1: "Commons", 2: "Commons", 3: "Commons", 4: "Commons", 5: "Northern Ireland Assembly", 6: "Commons"}
_HOUSES |= {
    7: "Scottish Parliament",
    8: "Scottish Parliament",
    9: "London Assembly",
    10: "Senedd Cymru",
    11: "Senedd Cymru",
}
_HOUSES |= {101: "Lords", 104: "Lords", 105: "Lords"}
_VENUES = {2: "Westminster Hall", 3: "Written Answers", 4: "Written Statements", 104: "Written Statements"}
_IDS = {
    1: "debate",
    2: "westminhall",
    3: "wrans",
    4: "wms",
    5: "ni",
    6: "standing",
    7: "spor",
    8: "spwa",
    101: "lords",
    104: "wms",
}
_WRITTEN_ANSWERS = frozenset({3, 8, 105})
_STATEMENTS = frozenset({4, 104})
_SUFFIXES = {2: "WH", 3: "W", 4: "WS", 104: "WS"}


def read(data: bytes, path: str = "") -> Parsed:
    """Read an array of rows, or a search's answer with "rows".

    Raises:
        ReadError: it is not JSON, or it holds no rows, or it is an error that the API sent.
    """
    tree = parse(data, path)
    name = path or "standard input"
    if message := words(mapping(tree), "error"):
        raise ReadError(f"{name}: TheyWorkForYou answered with an error: {message[:200]}")
    rows = _rows(tree)
    if not any("body" in row or "gid" in row for row in rows):
        raise ReadError(f"{name}: this JSON holds no rows of TheyWorkForYou's API.")
    reader = _Reader(alone="rows" in mapping(tree))
    for row in rows:
        reader.row(row)
    return reader.finish()


def looks_like(text: str) -> bool:
    """Whether the beginning of a file is the API's."""
    return bool(re.match(r"\s*[\[{]", text)) and (
        ('"gid"' in text and ('"htype"' in text or '"hdate"' in text))
        or ('"rows"' in text and ('"searchdescription"' in text or '"results_per_page"' in text))
    )


def _rows(tree: Json) -> list[Mapping[str, Json]]:
    """Flatten the answers of every form: rows, sections with `entry` and `subs`, questions with `questions`."""
    found: list[Mapping[str, Json]] = []
    waiting = list(reversed(tree if isinstance(tree, list) else [tree]))
    while waiting:
        row = mapping(waiting.pop())
        if "body" in row:
            found.append(row)
        for name in ("subs", "rows", "entry"):
            inside = row.get(name)
            waiting.extend(reversed(inside if isinstance(inside, list) else [inside] if inside else []))
    return found


@dataclass(slots=True)
class _Reader:
    alone: bool
    """The rows come from a search: each stands for itself, and nothing is carried from one to the next."""
    sheet: Sheet = field(default_factory=Sheet)
    facts: dict[str, object] = field(default_factory=dict)
    asked: bool = False
    parent: str = ""

    def row(self, row: Mapping[str, Json]) -> None:
        """Set one row."""
        self._sitting(row)
        body = read_page(words(row, "body")).printed
        if (
            self.alone
            and (parent := squeeze(_plain(words(mapping(row.get("parent")), "body"))))
            and parent != self.parent
        ):
            self.parent = parent
            self.sheet.heading(parent, 1)
        self._milestones(row)
        kind = number(row, "htype")
        identity = self._identity(row)
        if not any(printed.text for printed in body):
            self.sheet.builder.problem("empty row", "A row holds no words.")
        elif kind in {SECTION, SUBSECTION}:
            self.sheet.heading(" ".join(printed.text for printed in body), 1 if kind == SECTION else 2, identity)
        elif kind == DIVISION:
            self.sheet.flush()
            text = " ".join(printed.text for printed in body)
            self.sheet.speaking = False
            self.sheet.builder.division(text, sides=counts_of(text), id=identity)
        else:
            self._speech(row, kind, identity)

    def finish(self) -> Parsed:
        """Give the transcript."""
        self.sheet.flush()
        self.sheet.builder.sitting(**self.facts)
        return self.sheet.builder.build()

    def _speech(self, row: Mapping[str, Json], kind: int | None, identity: str) -> None:
        who = _attribution(row)
        if who is not None:
            self.sheet.contribution(who, self._kind(row), identity=identity)
        elif kind == SPEECH:
            self.sheet.builder.problem("missing speaker", "A speech names no speaker.")
            self.sheet.contribution(Attribution(), Kind.SPEECH, identity=identity)
        else:
            self.sheet.flush()
            self.sheet.speaking = False
        for printed in read_page(words(row, "body")).printed:
            self.sheet.paragraph(pieces_of(printed), _shape(printed.tag, printed.classes), "" if who else identity)

    def _kind(self, row: Mapping[str, Json]) -> Kind:
        major = number(row, "major")
        if major in _STATEMENTS:
            return Kind.STATEMENT
        if major not in _WRITTEN_ANSWERS:
            before, self.asked = self.asked, 'qnum="' in words(row, "body")
            return Kind.QUESTION if self.asked else Kind.ANSWER if before else Kind.SPEECH
        gid = words(row, "gid")
        asks = ".q" in gid or (".r" not in gid and number(row, "minor") == 1)
        return Kind.QUESTION if asks else Kind.ANSWER

    def _milestones(self, row: Mapping[str, Json]) -> None:
        column, time = words(row, "colnum"), words(row, "htime")
        if column and column != "0":
            suffix = _SUFFIXES.get(number(row, "major") or 0, "") if column.isdecimal() else ""
            self.sheet.flush()
            self.sheet.column(column + suffix)
        found = re.match(r"(\d\d):(\d\d)", time)
        if found:
            self.sheet.time(time, f"{found[1]}:{found[2]}")

    def _sitting(self, row: Mapping[str, Json]) -> None:
        major = number(row, "major") or 0
        if "house" not in self.facts:
            self.facts["house"] = _HOUSES.get(major, "")
            self.facts["venue"] = _VENUES.get(major, "")
            self.facts["day"] = _day(words(row, "hdate"))
            listed = words(row, "listurl")
            self.facts["url"] = SITE + listed if listed.startswith("/") else ""
        elif self.facts["day"] != _day(words(row, "hdate")):
            self.facts["day"] = None
            self.sheet.builder.problem(
                "several days", "The rows are of several days; the sitting's date is left empty."
            )
        if number(row, "htype") in {SECTION, SUBSECTION} and "title" not in self.facts:
            self.facts["title"] = squeeze(_plain(words(row, "body")))

    def _identity(self, row: Mapping[str, Json]) -> str:
        gid, major = words(row, "gid"), number(row, "major") or 0
        return f"uk.org.publicwhip/{_IDS[major]}/{gid}" if gid and major in _IDS and "/" not in gid else gid


def _attribution(row: Mapping[str, Json]) -> Attribution | None:
    speaker = mapping(row.get("speaker"))
    name = squeeze(
        words(speaker, "name") or " ".join(filter(None, (words(speaker, "first_name"), words(speaker, "last_name"))))
    )
    person = words(speaker, "person_id") or words(row, "person_id")
    if not name:
        return None
    offices = [mapping(office) for office in items(speaker.get("office"))]
    office = next((words(one, "pretty", "position") for one in offices if words(one, "pretty", "position")), "")
    ids = (f"publicwhip:uk.org.publicwhip/person/{person}",) if person.isdecimal() and person != "0" else ()
    constituency = words(speaker, "constituency")
    return Attribution(name, name, _plain(office), words(speaker, "party"), constituency, ids, Certainty.STATED)


def _plain(html: str) -> str:
    return " ".join(printed.text for printed in read_page(html).printed) if html else ""


def _shape(tag: str, classes: frozenset[str]) -> Shape | None:
    if tag == "tr":
        return Shape.TABLE
    if tag == "blockquote" or "indent" in classes:
        return Shape.QUOTATION
    return Shape.LIST if tag == "li" else None


def _day(printed: str) -> date | None:
    try:
        return date.fromisoformat(printed[:10])
    except ValueError:
        return None
