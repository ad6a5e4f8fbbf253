"""The one place that makes offsets: readers say what comes next, and the builder says where it stands."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import accumulate, count
from operator import add
from typing import Any

from hansard_tui.model.layer import Layer
from hansard_tui.model.member import Attribution
from hansard_tui.model.transcript import (
    Block,
    Column,
    Contribution,
    Day,
    Join,
    Kind,
    Parsed,
    Passage,
    Problem,
    Shape,
    Sitting,
    Source,
    Time,
    Transcript,
    Vote,
)
from hansard_tui.readers.drafts import OpenContribution, OpenDivision, OpenHeading, OpenNarrative, draft, new, seal
from hansard_tui.readers.spacing import rare_letters, tidied, tidy

Piece = str | Column | Time | Join
"""Part of a paragraph: words, a milestone before the words that follow, or a line break of the file that is shown as a
space; their own offsets are ignored."""
Mark = Column | Time | Join | Day

_UNFIT = re.compile("[\0\ud800-\udfff]")
_DASHES = "—–―"
_PUT = ("Question put", "On Question", "Question, That")
_PUT_BEGINS = frozenset(words[0] for words in _PUT)
_LOOSE: list[tuple[int, Mark]] = []
"""The milestones of a paragraph of words alone: none, and its white space is collapsed with that of all others."""
MOST_BLOCKS = 400_000
"""Speeches, headings and the like of one text; a year of both Houses has a third of them."""
_TOLD_APART = 12
"""Messages of one kind of problem that are told apart; more of them are counted together."""


class ReadError(Exception):
    """A file that cannot be read as a transcript; the message is one sentence that names the file and the place."""


class CrowdedError(ReadError):
    """A file of so many speeches, headings and the like that no reading has; whoever knows its name says so."""


@dataclass(slots=True)
class TranscriptBuilder:
    """Takes a transcript part by part, in order, and gives it as one text with its layers.

    White space is collapsed, one line feed stands between two paragraphs and none at the end. Milestones stand where
    the next character will.
    """

    _parts: list[str] = field(default_factory=list)
    """Paragraphs. Until the end places are told by their numbers, for white space is collapsed in all at once."""
    _kept: set[int] = field(default_factory=set)
    """Those whose white space stays as it is."""
    _blocks: list[Any] = field(default_factory=list)
    """Open blocks, each with the number of its first paragraph for a start."""
    _begun: Any = None
    """A contribution that has no words yet."""
    _waiting: list[Column | Time | Day] = field(default_factory=list)
    _marks: list[tuple[int, int, Mark]] = field(default_factory=list)
    """Each with the number of its paragraph and the offset in that."""
    _passages: list[tuple[int, int, Shape]] = field(default_factory=list)
    """Each from one paragraph up to another."""
    _problems: dict[tuple[str, str], Problem] = field(default_factory=dict)
    _sitting: Sitting = field(default_factory=Sitting)
    _put: str = ""
    """The question that was put last, for the division that may follow."""

    @property
    def speaking(self) -> bool:
        """Whether a paragraph would go on with a contribution that has begun."""
        return self._begun is not None or bool(self._blocks and type(self._blocks[-1]) is OpenContribution)

    def sitting(self, **fields: Any) -> None:  # noqa: ANN401  (the fields of Sitting, each of its own type)
        """Set what is known of the sitting, by the names of `Sitting`'s fields; what is empty changes nothing."""
        self._sitting = replace(self._sitting, **{name: value for name, value in fields.items() if value})

    def heading(self, words: str | Iterable[Piece], level: int = 1, id: str = "") -> None:  # noqa: A002  (the model's word)
        """Set a printed heading, 1 the outermost; nothing where it holds no words."""
        self._stand(draft(OpenHeading, id, level=max(level, 1)), words)

    def contribution(
        self,
        attribution: Attribution,
        kind: Kind = Kind.SPEECH,
        number: str = "",
        id: str = "",  # noqa: A002  (the model's word)
        words: Sequence[str] = (),
    ) -> None:
        """Begin a contribution; the paragraphs that follow are its words, until another block begins.

        One that is given no words leaves its label as narrative, with a problem. `words` are its first paragraphs where
        they are nothing but words, and none of them blank.
        """
        if self._begun is not None:
            self._end_begun()
        begun = new(OpenContribution)
        begun.id = id
        begun.attribution = attribution
        begun.kind = kind
        begun.number = number
        if not words:
            self._begun = begun
            return
        self._open(begun)
        if self._waiting:
            self._place_waiting(begun.start)
        self._parts += map(str.strip, words)

    def paragraph(self, words: str | Iterable[Piece], shape: Shape | None = None) -> None:
        """Add a paragraph to the contribution that has begun, or to one of nobody known where none has."""
        text, marks = (words.strip(), _LOOSE) if isinstance(words, str) else _collapsed(words)
        if not text:
            self._wait(marks)
            return
        self._speak()
        self._set(text, marks, shape)

    def verbatim(self, text: str, joins: Iterable[int] = ()) -> None:
        """Add paragraphs, a line feed between two, letter for letter; nothing where there are none.

        `joins` are offsets in `text` of the spaces that stand for line breaks of the file.
        """
        if not text:
            return
        self._speak()
        self._set(text, [], None)
        self._marks += [(len(self._parts) - 1, offset, Join(0, 0)) for offset in joins]

    def narrative(
        self,
        words: str | Iterable[Piece],
        shape: Shape | None = None,
        id: str = "",  # noqa: A002  (the model's word)
    ) -> None:
        """Set a paragraph that the reporters wrote; it ends the contribution before it."""
        block = new(OpenNarrative)
        block.id = id
        self._stand(block, words, shape)

    def division(  # noqa: PLR0913  (a division's printed facts, each given by name)
        self,
        words: str | Iterable[Piece],
        *,
        number: str = "",
        sides: Iterable[tuple[str, int]] = (),
        votes: Iterable[Vote] = (),
        question: str = "",
        id: str = "",  # noqa: A002  (the model's word)
    ) -> None:
        """Set the printed line that announces a division, "Division" where there is none.

        The question is the one that narrative said was put, where a reader does not give it.
        """
        question, self._put = question or self._put, ""
        block = draft(OpenDivision, id, number=number, sides=tuple(sides), votes=tuple(votes), question=question)
        pieces = [words] if isinstance(words, str) else list(words)
        if not any(isinstance(piece, str) and piece.strip() for piece in pieces):
            pieces.append("Division")
        self._stand(block, pieces)

    def milestone(self, mark: Column | Time) -> None:
        """Set a column or a clock time where the next character will stand; its own offset is ignored."""
        self._waiting.append(mark)

    def column(self, number: str, unit: str = "column") -> None:
        """Begin a printed column (or page) where the next character will stand."""
        self._waiting.append(Column(0, 0, number, unit))

    def time(self, printed: str, clock: str = "") -> None:
        """Put a clock time where the next character will stand; `clock` is HH:MM."""
        self._waiting.append(Time(0, 0, printed, clock))

    def day(self, day: date) -> None:
        """Begin another day's sitting where the next character will stand."""
        self._waiting.append(Day(0, 0, day))

    def problem(self, kind: str, message: str, line: int = 0, count: int = 1) -> None:
        """Tell of something that could not be read, where the text now ends; equal ones are counted together."""
        key = kind, message
        if key not in self._problems and sum(known[0] == kind for known in self._problems) >= _TOLD_APART:
            key = kind, f"There are more problems of this kind: {kind}."
        known = self._problems.get(key)
        if known:
            self._problems[key] = replace(known, count=known.count + count)
        else:
            self._problems[key] = Problem(*key, line, len(self._parts), count)

    def build(self, source: Source | None = None) -> Parsed:
        """Give the transcript beside its problems; the builder is spent."""
        self._end_begun()
        self._place_waiting(len(self._parts))
        text, starts = self._text()
        marks: dict[type, list[Any]] = {Column: [], Time: [], Day: [], Join: []}
        for number, offset, mark in self._marks:
            marks[type(mark)].append(_placed(mark, starts[number] + offset))
        ends = [start - 1 for start in starts[:-1]] + starts[-1:]
        transcript = Transcript(
            text=text,
            source=source or Source(),
            sitting=self._sitting,
            blocks=Layer(self._finished(starts)),
            columns=Layer(marks[Column]),
            times=Layer(marks[Time]),
            joins=Layer(marks[Join]),
            passages=Layer([Passage(starts[first], ends[after], shape) for first, after, shape in self._passages]),
            days=Layer(marks[Day]),
        )
        problems = tuple(replace(one, offset=max(0, ends[one.offset])) for one in self._problems.values())
        for spent in (self._parts, self._blocks, self._marks, self._passages):
            spent.clear()  # whoever holds the builder holds no text
        return Parsed(transcript, problems)

    def _text(self) -> tuple[str, list[int]]:
        """Give the text, and where each paragraph begins; its end stands after the last of them."""
        parts = self._parts
        spaces, unfit = rare_letters(parts)
        if self._kept:
            loose = [number for number in range(len(parts)) if number not in self._kept]
            for number, words in zip(loose, tidied([parts[one] for one in loose], spaces), strict=True):
                parts[number] = words
        else:
            parts[:] = tidied(parts, spaces)
        starts = [0, *map(add, accumulate(map(len, parts)), count(1))]
        starts[-1] -= bool(parts)
        text = "\n".join(parts)
        if unfit:
            text, replaced = _UNFIT.subn("\N{REPLACEMENT CHARACTER}", text)
            message = "NULs and halves of characters are shown as \N{REPLACEMENT CHARACTER}."
            self.problem("unprintable character", message, count=replaced)
        return text, starts

    def _finished(self, starts: list[int]) -> list[Block]:
        """Give each block its offsets, and seal it; it ends where the next begins."""
        parts, after = self._parts, len(self._parts)
        for block in reversed(self._blocks):
            first = block.start
            block.start, block.end = starts[first], starts[after]
            if block.__class__ is OpenContribution:
                block.cut_off = parts[after - 1][-1] in _DASHES
                block.__class__ = Contribution
            else:
                seal(block)
            after = first
        return self._blocks

    def _stand(self, block: Any, words: str | Iterable[Piece], shape: Shape | None = None) -> None:  # noqa: ANN401  (an open block)
        """Set a block of one paragraph."""
        text, marks = (words.strip(), _LOOSE) if isinstance(words, str) else _collapsed(words)
        if self._begun is not None:
            self._end_begun()
        if type(block) is OpenHeading:
            self._put = ""
        elif type(block) is OpenNarrative and text[:1] in _PUT_BEGINS and (put := tidy(text)).startswith(_PUT):
            self._put = put
        if not text:
            self._wait(marks)
            return
        self._open(block)
        self._set(text, marks, shape)

    def _speak(self) -> None:
        """Let the next paragraph be said by whoever has begun, by who goes on, or by nobody known."""
        if self._begun is not None:
            self._open(self._begun)
            self._begun = None
        elif not self._blocks or type(self._blocks[-1]) is not OpenContribution:
            self._open(draft(OpenContribution, "", attribution=Attribution(), kind=Kind.SPEECH, number=""))

    def _end_begun(self) -> None:
        begun, self._begun = self._begun, None
        if begun is None:
            return
        attribution: Attribution = begun.attribution
        if attribution.known:
            self.problem("empty contribution", "Somebody is named and no words follow; the label is kept.")
            self._stand(draft(OpenNarrative, begun.id), attribution.shown)

    def _open(self, block: Any) -> None:  # noqa: ANN401  (an open block)
        if len(self._blocks) >= MOST_BLOCKS:
            raise CrowdedError(f"more than {MOST_BLOCKS:,} speeches, headings and the like in one file.")
        block.start = len(self._parts)
        self._blocks.append(block)

    def _set(self, text: str, marks: list[tuple[int, Mark]], shape: Shape | None) -> None:
        number = len(self._parts)
        if self._waiting:
            self._place_waiting(number)
        for offset, mark in marks:
            if offset < len(text):
                self._marks.append((number, offset, mark))
            else:
                self._wait([(offset, mark)])
        if marks is not _LOOSE:
            self._kept.add(number)
        self._parts.append(text)
        if shape is not None:
            self._set_apart(number, shape)

    def _set_apart(self, number: int, shape: Shape) -> None:
        first, after, last = self._passages[-1] if self._passages else (0, -1, None)
        if last is shape and after == number and self._blocks[-1].start < number:
            self._passages[-1] = first, number + 1, shape
        else:
            self._passages.append((number, number + 1, shape))

    def _wait(self, marks: Iterable[tuple[int, Mark]]) -> None:
        self._waiting.extend(mark for _, mark in marks if not isinstance(mark, Join))

    def _place_waiting(self, number: int) -> None:
        self._marks += [(number, 0, mark) for mark in self._waiting]
        self._waiting.clear()


def _placed(mark: Mark, offset: int) -> Mark:
    if isinstance(mark, Join):
        return Join(offset, offset + 1)
    if isinstance(mark, Column):
        return Column(offset, offset, mark.number, mark.unit)
    if isinstance(mark, Day):
        return Day(offset, offset, mark.day)
    return Time(offset, offset, mark.printed, mark.clock)


def _collapsed(words: Iterable[Piece]) -> tuple[str, list[tuple[int, Mark]]]:
    """Give a paragraph with its white space collapsed, and each milestone and join with its offset there."""
    if isinstance(words, list) and len(words) == 1 and isinstance(words[0], str):
        return words[0].strip(), _LOOSE
    parts: list[str] = []
    marks: list[tuple[int, Mark]] = []
    length, gap, waiting = 0, False, 0
    for piece in words:
        if not isinstance(piece, str):
            # The space that a join is comes between two words, and there is one alone.
            gap = gap or isinstance(piece, Join)
            if parts or not isinstance(piece, Join):
                marks.append((length, piece))
            continue
        core = tidy(piece)
        if not core:
            gap = gap or bool(piece)
            continue
        if parts and (gap or piece[0].isspace()):
            parts.append(" ")
            length += 1
            # A milestone before this white space stands before the word after it; a join is the space itself.
            marks[waiting:] = [(length - isinstance(mark, Join), mark) for _, mark in marks[waiting:]]
        waiting = len(marks)
        parts.append(core)
        length += len(core)
        gap = piece[-1].isspace()
    return "".join(parts), marks
