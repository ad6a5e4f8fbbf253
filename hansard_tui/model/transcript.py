"""One text; everything else is a layer over it."""

import re
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from hansard_tui.model.layer import Layer
from hansard_tui.model.member import Attribution
from hansard_tui.model.span import Span

_EXCERPT = re.compile(r"(\d{3})_[0-9a-f]{16}")


@dataclass(frozen=True, slots=True)
class Sitting:
    """What is known of where and when a text was spoken; nothing here is guessed."""

    house: str = ""
    """"Commons", "Lords", or another chamber's name as its Parliament gives it."""
    venue: str = ""
    """A place other than the Chamber: "Grand Committee", "Westminster Hall", a committee's name."""
    day: date | None = None
    title: str = ""
    """The debate's, or the bill's with its stage."""
    bill: str = ""
    stage: str = ""
    volume: str = ""
    series: str = ""
    session: str = ""
    parliament: str = ""
    """The country or assembly where it is not the United Kingdom's: "Canada"."""
    language: str = "en"
    edition: str = ""
    """"rolling", "daily", "bound volume", "proof" … as the source says."""
    url: str = ""
    """The official page."""


class Kind(StrEnum):
    """What sort of contribution."""

    SPEECH = "speech"
    QUESTION = "question"
    ANSWER = "answer"
    STATEMENT = "statement"
    CORRECTION = "correction"
    PETITION = "petition"


@dataclass(frozen=True, slots=True)
class Block(Span):
    """A part of the transcript; the blocks of a transcript tile its text, each with the line break after it."""

    id: str = ""
    """The publisher's own identifier, where there is one."""


@dataclass(frozen=True, slots=True)
class Heading(Block):
    """A printed heading."""

    level: int = 1
    """1 is a sitting's major heading; deeper headings have greater numbers."""


@dataclass(frozen=True, slots=True)
class Contribution(Block):
    """What one person said until another spoke. Its label is not part of the text."""

    attribution: Attribution = field(default_factory=Attribution)
    kind: Kind = Kind.SPEECH
    number: str = ""
    """A question's number on the paper or its UIN."""
    cut_off: bool = False
    """It ends in a dash: the next person broke in."""


@dataclass(frozen=True, slots=True)
class Narrative(Block):
    """What the reporters wrote: "Question put and agreed to"."""


class Vote(NamedTuple):
    """One member's vote in a division; a tuple, for a day may hold a thousand of them and is read while one waits."""

    name: str
    side: str
    """"aye", "no", "content", "not content", "abstain", "both"."""
    teller: bool = False
    proxy: str = ""
    member_id: str = ""


@dataclass(frozen=True, slots=True)
class Division(Block):
    """A vote of the House; the span covers the printed line that announces it."""

    number: str = ""
    sides: tuple[tuple[str, int], ...] = ()
    """Each side's name and count, as printed: (("Ayes", 300), ("Noes", 221))."""
    votes: tuple[Vote, ...] = ()
    question: str = ""


@dataclass(frozen=True, slots=True)
class Column(Span):
    """A milestone: where a printed column (or page) begins."""

    number: str = ""
    """With its prefix or suffix, as printed: "GC644", "12WH", "1183"."""
    unit: str = "column"
    """"column", or "page" for Parliaments that print pages."""


@dataclass(frozen=True, slots=True)
class Time(Span):
    """A milestone: a clock time printed in the record."""

    printed: str = ""
    clock: str = ""
    """HH:MM in the chamber's own time, where the print can be read."""


@dataclass(frozen=True, slots=True)
class Day(Span):
    """A milestone: where another day's sitting begins, in a text that holds several."""

    day: date = date.min


@dataclass(frozen=True, slots=True)
class Join(Span):
    """One character: a line break of the file, made by a printed column, that is shown as a space."""


class Shape(StrEnum):
    """How paragraphs that are not ordinary speech are set."""

    QUOTATION = "quotation"
    AMENDMENT = "amendment"
    LIST = "list"
    TABLE = "table"
    ASIDE = "aside"  # "[Interruption.]", "(Applause)" as a paragraph of its own


@dataclass(frozen=True, slots=True)
class Passage(Span):
    """Whole paragraphs that are set apart from ordinary speech."""

    shape: Shape = Shape.QUOTATION


def shown_name(name: str) -> str:
    """Give a file's name as people say it: an excerpt with a sum in its name is called by its number."""
    excerpt = _EXCERPT.fullmatch(name)
    return f"Excerpt {excerpt[1]}" if excerpt else name


@dataclass(frozen=True, slots=True)
class Source:
    """Where a transcript was read from."""

    path: str = ""
    """As it was given; empty for standard input."""
    name: str = ""
    """The file's name without folders and suffix: what to call it on the screen."""
    format: str = ""
    """The row of the table of formats that read it."""
    sha256: str = ""
    """Of the file's bytes, in hexadecimal."""
    order: int = 0
    """Its place among the texts opened with it, as a sidecar says; 0 where none does."""


@dataclass(frozen=True, slots=True)
class Transcript:
    """A text and its own structure. Paragraphs are its lines: one line feed stands between two, and none at the end."""

    text: str
    source: Source = field(default_factory=Source)
    sitting: Sitting = field(default_factory=Sitting)
    blocks: Layer[Block] = field(default_factory=Layer)
    columns: Layer[Column] = field(default_factory=Layer)
    times: Layer[Time] = field(default_factory=Layer)
    joins: Layer[Join] = field(default_factory=Layer)
    passages: Layer[Passage] = field(default_factory=Layer)
    days: Layer[Day] = field(default_factory=Layer)

    def block_at(self, offset: int) -> Block | None:
        """Give the block that holds `offset`."""
        return self.blocks.before(offset + 1)

    def contribution_at(self, offset: int) -> Contribution | None:
        """Give the contribution that holds `offset`, if one does."""
        block = self.block_at(offset)
        return block if isinstance(block, Contribution) else None

    def column_at(self, offset: int) -> Column | None:
        """Give the column in force at `offset`; none before the first that is printed."""
        return self.columns.before(offset + 1)

    def time_at(self, offset: int) -> Time | None:
        """Give the last clock time printed at or before `offset`."""
        return self.times.before(offset + 1)

    def day_at(self, offset: int) -> date | None:
        """Give the day of the sitting in force at `offset`: the sitting's own where the text holds one day alone."""
        found = self.days.before(offset + 1)
        return found.day if found else self.sitting.day

    def headings_at(self, offset: int) -> tuple[Heading, ...]:
        """Give the path of headings in force at `offset`, outermost first."""
        path: list[Heading] = []
        for block in reversed(self.blocks[: self.blocks.index_before(offset + 1)]):
            if isinstance(block, Heading) and (not path or block.level < path[-1].level):
                path.append(block)
                if block.level <= 1:
                    break
        return tuple(reversed(path))

    def paragraph_at(self, offset: int) -> Span:
        """Give the paragraph that holds `offset`, without its line feed."""
        start = self.text.rfind("\n", 0, offset) + 1
        end = self.text.find("\n", max(offset, start))
        return Span(start, len(self.text) if end < 0 else end)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a reader of a file could not read or had to leave out."""

    kind: str
    """A short name, the same for all of a kind: "undecodable byte", "unknown tag"."""
    message: str
    """One sentence for a person."""
    line: int = 0
    """In the source file, from 1; 0 where there is none to give."""
    offset: int = 0
    """In the transcript's text, where the reader can go and look."""
    count: int = 1


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a reader of a file returns: the transcript beside what it could not read."""

    transcript: Transcript
    problems: tuple[Problem, ...] = ()
