"""Saved pages of publications.parliament.uk: the daily debates of both Houses until March 2016."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from hansard_tui.model.member import Attribution, Certainty
from hansard_tui.model.transcript import Kind, Parsed, Shape
from hansard_tui.readers.bold_labels import label_of
from hansard_tui.readers.division_lists import DivisionList, counts_of
from hansard_tui.readers.hansard_tags import is_procedural
from hansard_tui.readers.labels import attribute
from hansard_tui.readers.markup import Page, Printed, Words, read_page, squeeze
from hansard_tui.readers.pages import Sheet, clock_of, columns_of, day_of, decode, pieces_of

_HIDDEN = """
    navLinks navLeft navCentre navRight breadcrumb #top_nav #banner #main_nav #secondary_nav #footer_holder #footer
    #header #bottomNavigation #search-form #quick-links #panel
"""
ROLES: Mapping[str, str] = dict.fromkeys(_HIDDEN.split(), "hidden")
_NAVIGATION = re.compile(
    r"(?:(?:Next|Previous) Section|Back to Table of Contents|(?:Lords Hansard )?Home Page|Index|Contents|Column:?|"
    r"(?:Forward|Back|Next|Previous)(?: Section| Page)?)(?: \| (?:(?:Next|Previous) Section|Back to Table of Contents|"
    r"(?:Lords Hansard )?Home Page|Index|Contents))*"
)
_SIGNS = re.compile(
    r'class="anchor-column"|<notus-date|name="column_\w+"|publications\.parliament\.uk/pa/|'
    r"/pa/stylesheets/hansard|Daily Hansard|<columnNum"
)
_COLUMN = re.compile(
    r"\[?(?:(?P<day>\d{1,2}\s+[A-Z][a-z]+\.?\s+\d{4})\s*:\s*)?"
    r"Column(?:\s+number)?\s*:?\s*(?P<number>[A-Z]{0,3}\d+[A-Z]{0,3})\]?"
)
_CORRECTING = re.compile(
    r"The (?:correct|full|corrected) (?:answer|statement|information)\b|An error has been\b|It should have"
)
_TABLED = re.compile(r"(?:Asked|Moved|Tabled) [Bb]y:? (?P<name>\S.{1,120})")
_ASKS = re.compile(r"To ask\b|To move\b")
_HOUSES = {"W": "Commons", "WH": "Commons", "P": "Commons", "MC": "Commons", "WA": "Lords", "GC": "Lords"}
_VENUES = {"WH": "Westminster Hall", "GC": "Grand Committee"}
_KINDS = {"WS": Kind.STATEMENT, "MC": Kind.CORRECTION, "P": Kind.PETITION}
_LONGEST_DAY = 40
_H3 = 3
"""Departments are set in capitals and their subjects centred, both at this level."""
_EXT_ID = re.compile(r"\d{11,20}")


def read(data: bytes, path: str = "") -> Parsed:
    """Read one page; its navigation, scripts and forms are left out."""
    reader = _Reader()
    page = read_page(decode(data, reader.sheet.builder, path), ROLES)
    return reader.read(page)


def looks_like(text: str) -> bool:
    """Whether the beginning of a page is from publications.parliament.uk, of whatever year."""
    return bool(_SIGNS.search(text) and re.search(r"<(?:html|body|p|h\d)\b", text, re.IGNORECASE))


@dataclass(slots=True)
class _Reader:
    sheet: Sheet = field(default_factory=Sheet)
    division: DivisionList | None = None
    counts: str = ""
    asked: bool = False
    kind: Kind = Kind.SPEECH
    after_column: bool = False
    waiting: str = ""
    """The column that an anchor has announced, until its printed line confirms it."""
    facts: dict[str, object] = field(default_factory=dict)
    top: int = 0
    asker: str = ""
    """Who is printed as asking the question that comes next, as the Lords print it."""

    def read(self, page: Page) -> Parsed:
        self._about(page)
        for printed in page.printed:
            self._one(printed)
        self._announced()
        self._end_division()
        self.sheet.flush()
        self.sheet.builder.sitting(**self.facts)
        return self.sheet.builder.build()

    def _about(self, page: Page) -> None:
        source = f"{page.meta.get('source', '')} {page.meta.get('title', '')} {page.title}"
        if volume := re.search(r"Volume:?\s*(\d+)", source):
            self.facts["volume"] = volume[1]
        if day := day_of(page.meta.get("date", "")) or day_of(page.title):
            self.facts["day"] = day
        for house in ("Lords", "Commons"):
            if re.search(rf"\b(?:House of )?{house}\b", source):
                self.facts["house"] = house
        levels = [int(printed.tag[1]) for printed in page.printed if re.fullmatch(r"h[1-4]", printed.tag)]
        self.top = min(levels, default=1)

    def _one(self, printed: Printed) -> None:
        if not printed.text:
            for number in columns_of(printed):
                self._announced()
                self.waiting = number
        elif found := _COLUMN.fullmatch(printed.text):
            self._column(found["number"], found["day"] or "")
        elif not _NAVIGATION.fullmatch(printed.text):
            self._announced()
            for number in columns_of(printed):
                self.sheet.column(number)
            self._words(printed)
            self.after_column = False

    def _announced(self) -> None:
        """Begin a column that has an anchor and no printed line."""
        if self.waiting:
            self.sheet.column(self.waiting)
            self.after_column = True
        self.waiting = ""

    def _column(self, number: str, day: str) -> None:
        if self.waiting and self.waiting != number:
            message = f"An anchor says column {self.waiting} where column {number} is printed; the printed one is kept."
            self.sheet.builder.problem("column disagrees", message)
        self.waiting = ""
        self.sheet.column(number)
        self.after_column = True
        letters = re.sub(r"\d", "", number)
        if found := day_of(day):
            self.facts.setdefault("day", found)
        if letters in _VENUES:
            self.facts.setdefault("venue", _VENUES[letters])
        if letters in _HOUSES:
            self.facts.setdefault("house", _HOUSES[letters])
        self.kind = _KINDS.get(letters, Kind.SPEECH)

    def _words(self, printed: Printed) -> None:
        text = printed.text
        if re.fullmatch(r"h[1-6]", printed.tag):
            self._end_division()
            self._heading(printed)
        elif self.division is not None and _lists(self.division, printed):
            return
        elif found := counts_of(text):
            self._end_division()
            self.division = DivisionList(text if not self.counts else f"{self.counts} {text}", found)
            self.counts = ""
        elif clock := clock_of(text):
            self.sheet.time(text, clock)
        else:
            self._end_division()
            self._paragraph(printed)

    def _heading(self, printed: Printed) -> None:
        text, level = printed.text, int(printed.tag[1])
        if clock := clock_of(text):
            self.sheet.time(text, clock)
            return
        if house := re.match(r"House of (Commons|Lords)\Z", text):
            self.facts["house"] = house[1]
        if text in {"Westminster Hall", "Grand Committee"}:
            self.facts["venue"] = text
        day = day_of(text)
        if day:
            self.facts.setdefault("day", day)
        if (day and len(text) < _LONGEST_DAY) or (
            level > _H3 and (text.startswith("[") or all(part.italic for part in _spoken(printed)))
        ):
            self.sheet.narrative(pieces_of(printed), identity=_identity(printed))
            return
        rank = level - self.top + 1
        upper = "uppercase" in printed.attributes.get("style", "")
        self.sheet.heading(text, rank if upper or level < _H3 else rank + 1, _identity(printed))
        self.asked = False

    def _paragraph(self, printed: Printed) -> None:
        label, number, pieces = label_of(printed)
        if found := _TABLED.match(printed.text) if _wholly_bold(printed) else None:
            self.asker = found["name"]
            self.sheet.narrative(pieces_of(printed), identity=_identity(printed))
            return
        if self.asker and not label and _ASKS.match(printed.text):
            who = replace(attribute(self.asker), certainty=Certainty.CARRIED)
            self.sheet.contribution(who, Kind.QUESTION, identity=_identity(printed))
            self.asked = True
        self.asker = ""
        if label:
            self._speak(printed, label, number)
        if label or self._goes_on(printed):
            if any(squeeze(piece) for piece in pieces if isinstance(piece, str)):
                self.sheet.paragraph(pieces, _shape(printed))
        elif self.after_column and self.sheet.unfinished() and not printed.anchors:
            self.sheet.resume(pieces)
        elif self.kind is Kind.PETITION and not _wholly_italic(printed):
            if not self.sheet.speaking:
                self.sheet.contribution(Attribution(), Kind.PETITION, identity=_identity(printed))
            self.sheet.paragraph(pieces, _shape(printed))
        else:
            self.sheet.narrative(pieces, _shape(printed), _identity(printed))

    def _goes_on(self, printed: Printed) -> bool:
        """Whether a paragraph without a label is more of what is being said."""
        if not self.sheet.speaking or (self.after_column and self.sheet.unfinished() and not printed.anchors):
            return False
        if self.kind is Kind.CORRECTION and _CORRECTING.match(printed.text):
            return False
        if _wholly_italic(printed):
            return printed.text.startswith("[Inter")
        return not (_spoken(printed)[0].italic and is_procedural(printed.text))

    def _speak(self, printed: Printed, label: str, number: str) -> None:
        asking = any(name.startswith("qn_") or ".htm_wqn" in name for name in printed.anchors)
        kind = Kind.QUESTION if asking else Kind.ANSWER if self.asked else self.kind
        self.asked = asking
        self.sheet.contribution(attribute(label), kind, number, _identity(printed))

    def _end_division(self) -> None:
        if self.division is None:
            return
        division, self.division = self.division, None
        self.sheet.flush()
        self.sheet.speaking = False
        if division.printed_time:
            self.sheet.time(division.printed_time, clock_of(division.printed_time))
        self.sheet.builder.division(
            division.line, number=division.number, sides=division.sides, votes=tuple(division.votes)
        )


def _spoken(printed: Printed) -> list[Words]:
    return [part for part in printed.parts if isinstance(part, Words) and part.text.strip()]


def _wholly_italic(printed: Printed) -> bool:
    return all(part.italic or not re.search(r"\w", part.text) for part in _spoken(printed))


def _wholly_bold(printed: Printed) -> bool:
    return all(part.bold for part in _spoken(printed))


def _identity(printed: Printed) -> str:
    """Give the first anchor that is the publisher's number: the Hansard API knows the same one."""
    return next((name for name in printed.anchors if _EXT_ID.fullmatch(name)), "")


def _shape(printed: Printed) -> Shape | None:
    if printed.tag == "tr":
        return Shape.TABLE
    if printed.tag == "li" or "tabletext" in printed.classes:
        return Shape.LIST
    return Shape.QUOTATION if printed.tag == "blockquote" else None


def _lists(division: DivisionList, printed: Printed) -> bool:
    """Whether a paragraph is a line of the division's list, and taken by it."""
    if any(name.startswith(("st_", "stpa_", "qn_")) for name in printed.anchors):
        return False
    return division.takes(printed.text, italic=all(part.italic for part in _spoken(printed)))
