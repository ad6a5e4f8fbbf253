"""Paragraphs of a document without tags of Hansard's own, from Word or PDF: what is bold, and what the words say."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from hansard_tui.model.transcript import Kind, Shape
from hansard_tui.readers import speakers
from hansard_tui.readers.bold_labels import label_of
from hansard_tui.readers.division_lists import counts_of
from hansard_tui.readers.hansard_tags import is_procedural
from hansard_tui.readers.labels import attribute
from hansard_tui.readers.markup import Printed, Words, squeeze
from hansard_tui.readers.pages import Pieces, Sheet, clock_of, columns_of, day_of, pieces_of

_COLUMN = re.compile(
    r"\[?(?:\d{1,2}\s+[A-Z][a-z]+\.?\s+\d{4}\s*:\s*)?Column(?:\s+number)?\s*:?\s*(?P<number>[A-Z]{0,3}\d+[A-Z]{0,3})\]?"
)
_CAPITALS = re.compile(
    r"(?P<label>(?:The |THE )?(?:[A-Z][A-Z'’.-]*[A-Z.]\b|Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Baroness|Hon|HON|Prof)\.?"
    r"(?: (?:[A-Z][A-Z'’.-]*|\([^()]{1,60}\)))*(?: \([^()]{1,60}\)){0,3}) ?: (?=\S)"
)
_SMALL = re.compile(r"\([^()]*\)|\W|\b(?:The|Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Baroness|Hon|Prof)\b")
_HOUSE = re.compile(r"\bHOUSE OF (COMMONS|LORDS)\b|\bHouse of (Commons|Lords)\b")
_LONGEST_TITLE = 120
_PAIR = 2
_TITLES = frozenset({"speaker", "name", "member", "who"})
"""What the first column of a table of speeches is called."""


def _names_speakers(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a table has two columns, and people's names in the first."""
    if any(len(row) != _PAIR or not row[1] for row in rows):
        return False
    names = [row[0] for row in rows if row[0] and row[0].casefold() not in _TITLES]
    like = [speakers.likeness(name) for name in names]
    return len(like) >= _PAIR and all(like) and speakers.Likeness.SURE in like


@dataclass(slots=True)
class Document:
    """Takes a document's paragraphs in order."""

    sheet: Sheet = field(default_factory=Sheet)
    facts: dict[str, object] = field(default_factory=dict)
    _bold: bool = False
    """Somebody was named in bold: then only what can be nothing else is a label in plain type."""

    def set(self, printed: Printed, level: int = 0) -> None:
        """Set a paragraph; `level` is a heading's, from its style, and 0 for any other."""
        text = printed.text
        if not text:
            for number in columns_of(printed):
                self.sheet.column(number)
        elif found := _COLUMN.fullmatch(text):
            self.sheet.column(found["number"])
        elif clock := clock_of(text):
            self.sheet.time(text, clock)
        elif level:
            self._heading(printed, level)
        elif sides := counts_of(text):
            self.sheet.flush()
            self.sheet.speaking = False
            self.sheet.builder.division(text, sides=sides)
        else:
            self._paragraph(printed)

    def rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Set a table: of who speaks and what is said, where its first column names people, or as it stands."""
        if not _names_speakers(rows):
            for row in rows:
                self.set(Printed("tr", {}, None, (Words(" | ".join(filter(None, row))),)))
            return
        for who, said in rows:
            if who.casefold() in _TITLES:
                continue
            if who:
                self.sheet.contribution(attribute(who), Kind.SPEECH, "")
            self.sheet.paragraph([said])

    def _heading(self, printed: Printed, level: int) -> None:
        self._about(printed.text)
        for number in columns_of(printed):
            self.sheet.column(number)
        if not _HOUSE.fullmatch(printed.text):
            self.facts.setdefault("title", printed.text[:_LONGEST_TITLE])
        self.sheet.heading(printed.text, level)

    def _about(self, text: str) -> None:
        if day := day_of(text):
            self.facts.setdefault("day", day)
        if found := _HOUSE.search(text):
            self.facts.setdefault("house", (found[1] or found[2]).title())

    def _paragraph(self, printed: Printed) -> None:
        label, number, pieces = label_of(printed)
        self._bold = self._bold or bool(label)
        if not label:
            label, number, pieces = _label_in_capitals(printed)
        if not label:
            label, number, pieces = _label_in_plain(printed, sure=self._bold)
        if label:
            self.sheet.contribution(attribute(label), Kind.QUESTION if number else Kind.SPEECH, number)
            self.sheet.paragraph(pieces, _shape(printed))
            return
        if not self.sheet.speaking:
            self._about(printed.text)
        spoken = [part for part in printed.parts if isinstance(part, Words) and part.text.strip()]
        if spoken[0].italic and is_procedural(printed.text):
            self.sheet.narrative(pieces_of(printed), _shape(printed))
        else:
            self.sheet.paragraph(pieces_of(printed), _shape(printed))


def _label_in_capitals(printed: Printed) -> tuple[str, str, Pieces]:
    """Take "Mr B O DLAMINI: " or "THE SPEAKER: " off the head of a paragraph that sets nothing in bold."""
    whole = pieces_of(printed)
    first = next((part for part in printed.parts if isinstance(part, Words) and part.text.strip()), None)
    if first is None:
        return "", "", whole
    found = _CAPITALS.match(first.text.lstrip())
    letters = _SMALL.sub("", found["label"]) if found else ""
    if not found or not letters.isupper():
        return "", "", whole
    at = printed.parts.index(first)
    rest = Words(first.text.lstrip()[found.end() :], first.bold, first.italic)
    cut = replace(printed, parts=(*printed.parts[:at], rest, *printed.parts[at + 1 :]))
    return squeeze(found["label"]), "", pieces_of(cut)


def _label_in_plain(printed: Printed, *, sure: bool) -> tuple[str, str, Pieces]:
    """Take a label off the head of a paragraph that sets nothing apart; `sure` where nothing but a title will do."""
    whole = pieces_of(printed)
    found = None if printed.tag == "tr" else speakers.label_of(printed.text)
    first = next((part for part in printed.parts if isinstance(part, Words) and part.text.strip()), None)
    if found is None or first is None or ":" not in first.text:
        return "", "", whole
    label = found.attribution.printed
    if sure and speakers.likeness(label) is not speakers.Likeness.SURE:
        return "", "", whole
    at = printed.parts.index(first)
    rest = Words(first.text.partition(":")[2], first.bold, first.italic)
    return label, found.number, pieces_of(replace(printed, parts=(*printed.parts[:at], rest, *printed.parts[at + 1 :])))


def _shape(printed: Printed) -> Shape | None:
    if printed.tag == "tr":
        return Shape.TABLE
    if printed.tag == "li":
        return Shape.LIST
    return Shape.QUOTATION if printed.tag == "blockquote" else None
