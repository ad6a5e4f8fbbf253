"""HTML as paragraphs in the order of the page: a stream, so that neither depth nor an unclosed tag loses a word.

lxml's parser is used as a stream of events and never as a tree: libxml2 drops everything below 256 levels of a tree,
while its events go on, in linear time; and it honours `<notus-date/>`, which the standard library's parser leaves open.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from lxml import etree

_BLOCK_NAMES = """
    address article aside blockquote body center columnnum dd details div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul
"""
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_CELLS = frozenset({"td", "th"})
_HIDDEN = frozenset(
    {"button", "head", "iframe", "math", "nav", "noscript", "object", "script", "select", "style", "svg", "template"}
)
_BOLD = frozenset({"b", "strong"})
_ITALIC = frozenset({"i", "em"})
_NEAREST = 8
"""How many enclosing roles are looked through: pages nest four; a hostile page may nest a hundred thousand."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Words:
    """A run of words in one style."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a printed column begins, inside or between paragraphs."""

    number: str


@dataclass(frozen=True, slots=True)
class Holder:
    """An enclosing element that the page's reader gave a role; `above` is the next one outwards."""

    role: str
    tag: str
    attributes: Mapping[str, str]
    above: "Holder | None" = None


@dataclass(frozen=True, slots=True)
class Printed:
    """A paragraph as it stands on the page."""

    tag: str
    """Of the block element that holds it: "p", "h3", "tr" …"""
    attributes: Mapping[str, str]
    holder: Holder | None
    parts: tuple[Words | Mark, ...]
    anchors: tuple[str, ...] = ()
    """Names and ids met since the paragraph before, in order."""
    continued: bool = False
    """It follows a `<br>` inside the same element."""

    @property
    def text(self) -> str:
        """Its words alone, with white space collapsed."""
        return squeeze("".join(part.text for part in self.parts if isinstance(part, Words)))

    @property
    def classes(self) -> frozenset[str]:
        """The classes of its element."""
        return frozenset(self.attributes.get("class", "").split())

    def holders(self) -> Iterator[Holder]:
        """Give the roles in force, innermost first; at most eight of them."""
        holder = self.holder
        for _ in range(_NEAREST):
            if holder is None:
                return
            yield holder
            holder = holder.above

    def within(self, role: str) -> Holder | None:
        """Give the nearest enclosing element with this role."""
        return next((holder for holder in self.holders() if holder.role == role), None)


@dataclass(frozen=True, slots=True)
class Page:
    """What a page holds; `hidden` counts the letters of scripts, forms and navigation left out."""

    printed: tuple[Printed, ...] = ()
    title: str = ""
    meta: Mapping[str, str] = field(default_factory=dict)
    hidden: int = 0


def squeeze(text: str) -> str:
    """Collapse white space to single spaces, none at the ends."""
    return " ".join(text.split())


def read_page(html: bytes | str, roles: Mapping[str, str] | None = None) -> Page:
    """Read HTML into paragraphs.

    `roles` maps a class, an id written "#menu" or a tag written "<footer>" to the role that a site's reader gives it;
    the role "hidden" leaves an element out.
    """
    target = _Target(roles or {})
    # JSON can hold half a surrogate pair, which no encoding can.
    data = _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", html).encode() if isinstance(html, str) else html
    parser = etree.HTMLParser(target=target, encoding="utf-8", huge_tree=True, remove_pis=True)
    # libxml2 ends a document at a NUL, and then everything after it would be lost.
    parser.feed(data.replace(b"\0", "\N{REPLACEMENT CHARACTER}".encode()) or b" ")
    with suppress(etree.XMLSyntaxError):  # an empty document ends so, and what was read before stands
        parser.close()
    return target.page()


def charset(data: bytes) -> str:
    """Name the encoding that a page says it is in, or give an empty string."""
    found = _CHARSET.search(data[:4096])
    return found[1].decode("ascii", "replace") if found else ""


@dataclass(slots=True)
class _Element:
    tag: str
    attributes: Mapping[str, str]
    holder: Holder | None
    hidden: bool
    bold: int
    italic: int
    block: "_Element | None" = None
    """The nearest element that sets a paragraph; itself, where it does."""


class _Target:
    """Takes the parser's events and keeps the paragraph that is being printed."""

    def __init__(self, roles: Mapping[str, str]) -> None:
        self._roles = roles
        self._open: list[_Element] = [_Element("body", {}, None, hidden=False, bold=0, italic=0)]
        self._block: _Element | None = None
        self._parts: list[Words | Mark] = []
        self._anchors: list[str] = []
        self._printed: list[Printed] = []
        self._title: list[str] = []
        self._meta: dict[str, str] = {}
        self._hidden = 0
        self._continued = False
        self._fresh_cell = False
        self._rows = 0

    def start(self, tag: str | bytes, attrs: Mapping[str | bytes, str | bytes]) -> None:
        """Open an element."""
        attributes = {str(name): str(value) for name, value in attrs.items()}
        name = str(tag).lower()
        here = self._open[-1]
        element = _Element(name, attributes, here.holder, here.hidden, here.bold, here.italic, here.block)
        self._style(element)
        self._open.append(element)
        if name == "meta" and "name" in attributes:
            self._meta.setdefault(attributes["name"].lower(), attributes.get("content", ""))
        if element.hidden:
            return
        if name == "br":
            self._flush(continued=True)
        elif name in _BLOCKS or element.holder is not here.holder:
            self._enter_block(element)
        self._note_anchor(element)

    def end(self, tag: str | bytes) -> None:
        """Close the last element that is open: libxml2's events are always balanced."""
        del tag
        if len(self._open) == 1:
            return
        element = self._open.pop()
        if element.tag == "tr" and not element.hidden:
            self._rows = max(0, self._rows - 1)
        if element.block is element:
            self._flush()
            self._block = self._open[-1].block

    def data(self, data: str | bytes) -> None:
        """Take words."""
        text = str(data)
        here = self._open[-1]
        if here.hidden:
            if here.tag == "title":
                self._title.append(text)
            self._hidden += sum(map(str.isalpha, text))
            return
        self._parts.append(Words(text, bool(here.bold), bool(here.italic)))

    def comment(self, text: str | bytes) -> None:
        """Leave comments out: they are not printed."""

    def close(self) -> None:
        """End the last paragraph."""
        self._flush()

    def page(self) -> Page:
        """Give what was read."""
        self._flush()
        return Page(tuple(self._printed), squeeze("".join(self._title)), self._meta, self._hidden)

    def _style(self, element: _Element) -> None:
        given = element.attributes
        names = [*given.get("class", "").split(), f"#{given.get('id', '')}", f"<{element.tag}>"]
        role = next((self._roles[name] for name in names if name in self._roles), "")
        if role and role != "hidden":
            element.holder = Holder(role, element.tag, element.attributes, element.holder)
        element.hidden = element.hidden or role == "hidden" or (not role and element.tag in _HIDDEN)
        element.bold += element.tag in _BOLD
        element.italic += element.tag in _ITALIC

    def _enter_block(self, element: _Element) -> None:
        if element.tag in _CELLS and self._rows:
            if any(isinstance(part, Words) and part.text.strip() for part in self._parts):
                self._parts.append(Words(" | "))
            self._fresh_cell = True
            return
        if self._rows and self._fresh_cell and element.tag not in {"table", "tr"}:
            # The first paragraph of a cell stays in its row; a second makes the table a layout and not a table.
            self._fresh_cell = False
            return
        self._flush()
        if element.tag == "tr":
            self._rows += 1
        if element.tag == "table":
            self._rows = 0
        self._block = element.block = element

    def _note_anchor(self, element: _Element) -> None:
        name = element.attributes.get("name", "") if element.tag == "a" else element.attributes.get("id", "")
        classes = element.attributes.get("class", "").split()
        if "column-number" in classes:
            number = element.attributes.get("data-column-number", "") or name
            self._parts += [Mark(number)] if number else []
            element.hidden = True
        elif name.startswith("column_") and name != "column_":
            self._parts.append(Mark(name.removeprefix("column_")))
        elif name:
            self._anchors.append(name)

    def _flush(self, *, continued: bool = False) -> None:
        words = any(isinstance(part, Words) and part.text.strip() for part in self._parts)
        marks = [part for part in self._parts if isinstance(part, Mark)]
        if words or marks:
            block = self._block or self._open[0]
            parts = tuple(self._parts) if words else tuple(marks)
            anchors = tuple(self._anchors)
            self._printed.append(Printed(block.tag, block.attributes, block.holder, parts, anchors, self._continued))
            self._anchors = []
        self._parts = []
        self._continued = continued and words
