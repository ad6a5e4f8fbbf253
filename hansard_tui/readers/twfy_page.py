"""Saved pages of theyworkforyou.com: a speech a block, with its speaker, position, time and source."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from hansard_tui.model.member import Attribution, Certainty
from hansard_tui.model.transcript import Kind, Parsed, Shape
from hansard_tui.readers import web_page
from hansard_tui.readers.division_lists import counts_of
from hansard_tui.readers.labels import is_party
from hansard_tui.readers.markup import Holder, Page, Printed, read_page
from hansard_tui.readers.pages import Sheet, clock_of, day_of, decode, pieces_of

_HIDDEN = """
    debate-speech__notes cta debate-navigation comments footer site-header banner sidebar sr-only
    link-to-speech sharethis #header #footer debate-comments
"""
ROLES: Mapping[str, str] = {
    "debate-speech": "speech",
    "debate-speech__speaker__name": "name",
    "debate-speech__speaker__position": "position",
    "debate-speech__content": "words",
    "debate-speech__speaker": "speaker",
    "debate-header__content": "header",
    "debate-speech__division": "division",
    "division-results": "division",
    "lead": "lead",
    "debate-speech__meta": "meta",
    "debate-speech__links": "meta",
    "time": "time",
    "link-to-hansard": "source",
    **dict.fromkeys(_HIDDEN.split(), "hidden"),
}
_HOUSES = re.compile(
    r"in the House of (Commons|Lords)|in (Westminster Hall|Grand Committee)|(Written Answers)|(Scottish Parliament)"
)
_CITED = re.compile(r"\bc(?:ol\.? )?(\d+[A-Z]{0,2})\b")


def read(data: bytes, path: str = "") -> Parsed:
    """Read one page; menus, links and comments are left out."""
    reader = _Reader()
    page = read_page(decode(data, reader.sheet.builder, path), ROLES)
    if not any(printed.within("speech") for printed in page.printed):
        return web_page.read(data, path, "No speech is laid out as the site does it; read as any other page.")
    return reader.read(page)


def looks_like(text: str) -> bool:
    """Whether the beginning of a page is TheyWorkForYou's."""
    return "debate-speech" in text or ("theyworkforyou" in text.lower() and "<html" in text.lower())


@dataclass(slots=True)
class _Reader:
    sheet: Sheet = field(default_factory=Sheet)
    facts: dict[str, object] = field(default_factory=dict)
    holder: Holder | None = None
    name: str = ""
    position: str = ""
    times: dict[int, str] = field(default_factory=dict)
    columns: dict[int, str] = field(default_factory=dict)
    asked: bool = False

    def read(self, page: Page) -> Parsed:
        """Walk the page once."""
        self._look_ahead(page)
        for printed in page.printed:
            self._one(printed)
        self.sheet.flush()
        self.sheet.builder.sitting(**self.facts)
        return self.sheet.builder.build()

    def _look_ahead(self, page: Page) -> None:
        """Find the time and the column of each speech, which are printed below its words."""
        for printed in page.printed:
            speech = printed.within("speech")
            if speech is not None and printed.within("time"):
                self.times[id(speech)] = printed.text.partition(",")[0]
            elif speech is not None and (found := _CITED.search(printed.text)) and printed.within("source"):
                self.columns[id(speech)] = found[1]

    def _one(self, printed: Printed) -> None:
        speech = printed.within("speech")
        role = printed.holder.role if printed.holder else ""
        if speech is None:
            self._outside(printed)
            return
        if speech is not self.holder:
            self._begin(speech)
        if role in {"name", "position"}:
            setattr(self, role, printed.text)
        elif printed.within("words") or role in {"speech", "division"}:
            self._words(printed, speech.attributes.get("id", ""))

    def _begin(self, speech: Holder) -> None:
        self.holder, self.name, self.position = speech, "", ""
        self.sheet.flush()
        self.sheet.speaking = False
        self.sheet.column(self.columns.get(id(speech), ""))
        if clock := clock_of(self.times.get(id(speech), "")):
            self.sheet.time(self.times[id(speech)], clock)

    def _words(self, printed: Printed, identity: str) -> None:
        if self.name:
            asking = "qnum" in printed.attributes
            kind = Kind.QUESTION if asking else Kind.ANSWER if self.asked else Kind.SPEECH
            self.asked = asking
            self.sheet.contribution(self._attribution(), kind, identity=identity)
            self.name = ""
        if sides := counts_of(printed.text):
            self.sheet.flush()
            self.sheet.speaking = False
            self.sheet.builder.division(printed.text, sides=sides, id=identity)
        elif printed.text:
            self.sheet.paragraph(pieces_of(printed), _shape(printed), identity)

    def _attribution(self) -> Attribution:
        party, _, seat = self.position.partition(", ")
        party = party.removesuffix(" MP").strip()
        known = is_party(party) or bool(seat)
        office = (
            "" if known and not re.search(r"\b(?:Minister|Secretary|Speaker|Leader|Chair)", party) else self.position
        )
        return Attribution(
            self.name,
            self.name,
            office,
            "" if office else party,
            "" if office else seat,
            certainty=Certainty.STATED,
        )

    def _outside(self, printed: Printed) -> None:
        if printed.tag == "h1":
            self.facts.setdefault("title", printed.text)
            self.sheet.heading(printed.text, 1)
        elif printed.within("lead") or printed.within("header"):
            self._about(printed.text)
        elif re.fullmatch(r"h[2-4]", printed.tag) and self.holder is not None:
            self.sheet.heading(printed.text, int(printed.tag[1]))

    def _about(self, text: str) -> None:
        if day := day_of(text):
            self.facts.setdefault("day", day)
        if found := _HOUSES.search(text):
            self.facts.setdefault("house", found[1] or ("Lords" if found[2] == "Grand Committee" else "Commons"))
            self.facts.setdefault("venue", found[2] or found[3] or "")
        if found := re.search(r"\bat (\d{1,2}:\d\d (?:am|pm))", text):
            self.sheet.time(found[1], clock_of(found[1]))


def _shape(printed: Printed) -> Shape | None:
    if printed.tag == "tr":
        return Shape.TABLE
    if printed.tag == "blockquote" or "indent" in printed.classes:
        return Shape.QUOTATION
    return Shape.LIST if printed.tag == "li" else None
