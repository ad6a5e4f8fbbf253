"""Saved pages of hansard.parliament.uk: a debate with its items, each contribution under its attribution."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlparse

from hansard_tui.model.member import Attribution
from hansard_tui.model.transcript import Kind, Parsed, Shape
from hansard_tui.readers import web_page
from hansard_tui.readers.division_lists import counts_of
from hansard_tui.readers.hansard_tags import Role, role_of
from hansard_tui.readers.labels import attribute
from hansard_tui.readers.markup import Holder, Page, Printed, read_page
from hansard_tui.readers.pages import Sheet, clock_of, columns_of, day_of, decode, pieces_of

_HIDDEN = """
    share-bar share dropdown-menu breadcrumb breadcrumbs tabs toolbar skip-link cookie-banner profile-picture modal
    search-form page-navigation next-prev back-to-top hidden-print footer site-footer #footer <footer>
"""
ROLES: Mapping[str, str] = {
    "debate-item-contributiondebateitem": "contribution",
    "debate-item-timestamp": "time",
    "debate-item-timestampdebateitem": "time",
    "debate-item-otherdebateitem": "other",
    "debate-item-divisiondebateitem": "division",
    "debate-item-division": "division",
    "debate-item-columnnumber": "column",
    "attributed-to-details": "details",
    "primary-text": "name",
    "secondary-text": "detail",
    "content": "words",
    "<question>": "question",
    "child-debate": "child",
    "hero-banner": "banner",
    "hero-banner-debate": "banner",
    **dict.fromkeys(_HIDDEN.split(), "hidden"),
}
_LONGEST_TIME = 12


def read(data: bytes, path: str = "") -> Parsed:
    """Read one page; menus, links and portraits are left out."""
    reader = _Reader()
    page = read_page(decode(data, reader.sheet.builder, path), ROLES)
    if not any(printed.within("contribution") for printed in page.printed):
        return web_page.read(data, path, "No contribution is laid out as the site does it; read as any other page.")
    return reader.read(page)


def looks_like(text: str) -> bool:
    """Whether the beginning of a page is the present site's."""
    return "debate-item" in text or "child-debate" in text or "hansard.parliament.uk" in text


@dataclass(slots=True)
class _Reader:
    sheet: Sheet = field(default_factory=Sheet)
    facts: dict[str, object] = field(default_factory=dict)
    contribution: Holder | None = None
    name: str = ""
    detail: str = ""
    member: str = ""
    asked: bool = False
    framed: set[int] = field(default_factory=set)
    """The contributions whose words have an element of their own; what else stands in them is links and buttons."""

    def read(self, page: Page) -> Parsed:
        """Walk the page once."""
        title = page.title.partition(" - Hansard")[0]
        if title:
            self.facts["title"] = title
        if url := page.meta.get("og:url", ""):
            self.facts["url"] = url
        for printed in page.printed:
            if printed.within("words") and (item := printed.within("contribution")):
                self.framed.add(id(item))
        for printed in page.printed:
            self._one(printed)
        self.sheet.flush()
        self.sheet.builder.sitting(**self.facts)
        return self.sheet.builder.build()

    def _one(self, printed: Printed) -> None:
        role = printed.holder.role if printed.holder else ""
        if not printed.text:
            for number in columns_of(printed):
                self.sheet.column(number)
        elif printed.within("banner"):
            self._banner(printed)
        elif item := printed.within("contribution"):
            self._item(printed, item, role)
        elif clock := self._clock(printed, role):
            self.sheet.time(printed.text, clock)
        elif re.fullmatch(r"h[1-6]", printed.tag):
            self._heading(printed)
        elif printed.within("division") or counts_of(printed.text):
            self._division(printed)
        elif role in {"other", "child", "words", "column"}:
            self.sheet.narrative(pieces_of(printed))

    def _item(self, printed: Printed, item: Holder, role: str) -> None:
        if item is not self.contribution:
            self.contribution, self.name, self.detail, self.member = item, "", "", ""
        if role in {"name", "detail"}:
            setattr(self, role, printed.text)
            if link := printed.within("details"):
                self.member = _member(link.attributes.get("href", ""))
        elif printed.within("words") or id(item) not in self.framed:
            self._words(printed, _identity(item))

    def _words(self, printed: Printed, identity: str) -> None:
        tag = next((role_of(name) for name in printed.attributes.get("class", "").split()), Role.PARAGRAPH)
        if self.name:
            asking = tag is Role.QUESTION or printed.within("question") is not None
            kind = Kind.QUESTION if asking else Kind.ANSWER if self.asked else Kind.SPEECH
            self.asked = asking
            self.sheet.contribution(self._attribution(), kind, identity=identity)
            self.name = ""
        shape = _shape(printed, tag)
        if tag in {Role.NARRATIVE, Role.AMENDMENT}:
            self.sheet.narrative(pieces_of(printed), shape)
        else:
            self.sheet.paragraph(pieces_of(printed), shape, "" if self.sheet.speaking else identity)

    def _attribution(self) -> Attribution:
        label = f"{self.name} {self.detail}" if self.detail.startswith("(") else self.name
        ids = (f"mnis:{self.member}",) if self.member else ()
        who = attribute(label, member_ids=ids)
        if self.detail and not self.detail.startswith("("):
            who = Attribution(
                who.printed, who.name or who.office, self.detail, who.party, who.constituency, ids, who.certainty
            )
        return who

    def _clock(self, printed: Printed, role: str) -> str:
        found = re.fullmatch(r"(\d\d):(\d\d)(?::\d\d)?", printed.text)
        clock = f"{found[1]}:{found[2]}" if found else clock_of(printed.text)
        return clock if clock and (role == "time" or found or len(printed.text) < _LONGEST_TIME) else ""

    def _heading(self, printed: Printed) -> None:
        depth = sum(holder.role == "child" for holder in printed.holders())
        if printed.text.casefold() != str(self.facts.get("title", "")).casefold() or depth or not self.sheet.speaking:
            self.sheet.heading(printed.text, max(1, depth + 1), _identity(printed.within("child")))

    def _division(self, printed: Printed) -> None:
        sides = counts_of(printed.text)
        self.sheet.flush()
        self.sheet.speaking = False
        if sides:
            self.sheet.builder.division(printed.text, sides=sides)
        else:
            self.sheet.narrative(pieces_of(printed))

    def _banner(self, printed: Printed) -> None:
        text = printed.text
        if printed.tag == "h1":
            self.facts["title"] = text
            self.sheet.heading(text, 1)
        if found := re.search(r"Volume (\d+)", text):
            self.facts["volume"] = found[1]
        if day := day_of(text):
            self.facts.setdefault("day", day)
        if found := re.search(r"\b(Commons|Lords) Chamber|\b(Westminster Hall|Grand Committee)", text):
            self.facts["house"] = found[1] or ("Lords" if found[2] == "Grand Committee" else "Commons")
            self.facts["venue"] = found[2] or ""


def _member(link: str) -> str:
    values = parse_qs(urlparse(link).query).get("memberId", [])
    return values[0] if values and values[0].isdecimal() else ""


def _identity(holder: Holder | None) -> str:
    return holder.attributes.get("id", "").removeprefix("contribution-") if holder else ""


def _shape(printed: Printed, tag: Role) -> Shape | None:
    if printed.tag == "tr":
        return Shape.TABLE
    if tag in {Role.QUOTATION, Role.MOTION} or printed.tag == "blockquote":
        return Shape.QUOTATION
    if tag is Role.AMENDMENT:
        return Shape.AMENDMENT
    return Shape.LIST if printed.tag == "li" else None
