"""What the readers of saved pages share: columns in order, and paragraphs held back until they have ended."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from hansard_tui.model.member import Attribution
from hansard_tui.model.transcript import Column, Kind, Shape
from hansard_tui.readers.builder import ReadError, TranscriptBuilder
from hansard_tui.readers.markup import Mark, Printed, Words, charset

MOST_BYTES = 64 * 1024 * 1024
"""The largest saved pages, a whole day with its pictures inside, are under 10 MB."""

MOST_TAGS = 1_000_000
"""A page that size takes two thirds of a GB and a quarter of a minute."""

_CLOCK = re.compile(r"\[?(\d{1,2})(?:[.:](\d\d?))?\s*(am|pm|noon|midnight|a\.m\.|p\.m\.)\.?\]?", re.IGNORECASE)
_MONTH_NAMES = "january february march april may june july august september october november december"
_MONTHS = _MONTH_NAMES.split()
_DATE = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\s+([A-Z][a-z]{2,8})\.?,?\s+(1[89]\d\d|20\d\d)\b")
_HALF_DAY, _HOUR = 12, 60
_UNFINISHED = re.compile(r"[\w,;(’'–-]\s*\Z")

Pieces = list[str | Column]


@dataclass(slots=True)
class Sheet:
    """Takes a page's paragraphs in order and hands them to the builder."""

    builder: TranscriptBuilder = field(default_factory=TranscriptBuilder)
    speaking: bool = False
    _held: Pieces = field(default_factory=list)
    _shape: Shape | None = None
    _column: str = ""
    _clock: str = ""
    _highest: int = 0

    def column(self, number: str) -> None:
        """Begin a column where the next words will stand; the same column twice is one."""
        if not number or number == self._column:
            return
        self._check(number)
        if self._held:
            self._held.append(Column(0, 0, number))
        else:
            self.builder.column(number)

    def _check(self, number: str) -> None:
        digits = re.search(r"\d+", number)
        if digits and int(digits[0]) < self._highest:
            message = f"Column {number} comes after column {self._column}."
            self.builder.problem("column out of order", message)
        self._column = number
        self._highest = int(digits[0]) if digits else self._highest

    def time(self, printed: str, clock: str) -> None:
        """Set a clock time where the next words will stand; the same time twice running is one."""
        if clock and clock == self._clock:
            return
        self.flush()
        self._clock = clock
        self.builder.time(printed, clock)

    def heading(self, words: str, level: int, identity: str = "") -> None:
        """Set a heading; it ends whatever was being said."""
        self.flush()
        self.speaking = False
        self.builder.heading(words, level, id=identity)

    def contribution(self, who: Attribution, kind: Kind, number: str = "", identity: str = "") -> None:
        """Begin a contribution."""
        self.flush()
        self.builder.contribution(who, kind=kind, number=number, id=identity)
        self.speaking = True

    def narrative(self, pieces: Pieces, shape: Shape | None = None, identity: str = "") -> None:
        """Set what the reporters wrote; it ends whatever was being said."""
        self.flush()
        self.speaking = False
        self.builder.narrative(pieces, shape=shape, id=identity)

    def paragraph(self, pieces: Pieces, shape: Shape | None = None, identity: str = "") -> None:
        """Set a paragraph of what is being said, or of narrative where nobody speaks."""
        if not self.speaking:
            self.narrative(pieces, shape, identity)
            return
        self.flush()
        self._held, self._shape = pieces, shape

    def unfinished(self) -> bool:
        """Whether the paragraph held back ends in the middle of a sentence, at a column that has just begun."""
        if not self._held or not isinstance(self._held[-1], Column):
            return False
        before = "".join(piece for piece in self._held if isinstance(piece, str))
        return bool(_UNFINISHED.search(before))

    def resume(self, pieces: Pieces) -> None:
        """Go on with the paragraph that a column cut in two."""
        if not isinstance(self._held[-2], str) or not self._held[-2].endswith(" "):
            self._held.insert(-1, " ")
        self._held.extend(pieces)

    def flush(self) -> None:
        """Hand over the paragraph held back; a column at its end begins with the next words instead."""
        last = self._held.pop() if self._held and isinstance(self._held[-1], Column) else None
        if self._held:
            self.builder.paragraph(self._held, shape=self._shape)
        if isinstance(last, Column):
            self.builder.column(last.number)
        self._held, self._shape = [], None


def pieces_of(printed: Printed) -> Pieces:
    """Give a paragraph's words and the columns that begin inside it."""
    return [part.text if isinstance(part, Words) else Column(0, 0, part.number) for part in printed.parts]


def columns_of(printed: Printed) -> Iterable[str]:
    """Give the columns that begin in a paragraph."""
    return (part.number for part in printed.parts if isinstance(part, Mark))


def clock_of(words: str) -> str:
    """Read "2.30 pm" or "12 noon" as HH:MM, or give an empty string."""
    found = _CLOCK.fullmatch(words.strip())
    if not found:
        return ""
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3].lower().replace(".", "")
    if not 1 <= hour <= _HALF_DAY or minute >= _HOUR:
        return ""
    hour = hour % _HALF_DAY + (_HALF_DAY if half in {"pm", "noon"} else 0)
    return f"{hour:02}:{minute:02}"


def day_of(words: str) -> date | None:
    """Read "Tuesday, 19 July 2011", "19th July 2011" or "16 Jan 2014"."""
    for day, month, year in _DATE.findall(words):
        names = [name for name in _MONTHS if name.startswith(month.lower())]
        if names:
            try:
                return date(int(year), _MONTHS.index(names[0]) + 1, int(day))
            except ValueError:
                continue
    return None


def decode(data: bytes, builder: TranscriptBuilder, path: str = "") -> str:
    """Decode a page by its byte order mark, as UTF-8, as it says it is, or as Windows-1252, the web's fallback.

    Raises:
        ReadError: it is larger than any page.
    """
    if len(data) > MOST_BYTES:
        name = path or "standard input"
        raise ReadError(f"{name}: {len(data) >> 20} MB; the largest page that is read is {MOST_BYTES >> 20} MB.")
    if data.count(b"<") > MOST_TAGS:
        raise ReadError(f"{path or 'standard input'}: more than {MOST_TAGS:,} tags in one page.")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError:
        pass
    said = charset(data).lower()
    # Browsers read every Latin-1 page as Windows-1252, and pages are written for them.
    name = "cp1252" if said in {"", "utf-8", "utf8", "iso-8859-1", "latin1", "latin-1", "us-ascii"} else said
    try:
        text = data.decode(name)
    except (LookupError, UnicodeDecodeError):
        text = data.decode("cp1252", "replace")
        builder.problem("undecodable byte", "Bytes that no encoding explains are shown as \N{REPLACEMENT CHARACTER}.")
    if said in {"utf-8", "utf8"}:
        message = "Bytes that are not the UTF-8 that the page says it is are read as Windows-1252."
        builder.problem("undecodable byte", message)
    return text
