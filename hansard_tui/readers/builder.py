"""The one place that makes offsets: readers say what comes next, and the builder says where it stands."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from hansard_tui.model.layer import Layer
from hansard_tui.model.member import Attribution
from hansard_tui.model.transcript import (
    Block,
    Column,
    Contribution,
    Day,
    Division,
    Heading,
    Join,
    Kind,
    Narrative,
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

Piece = str | Column | Time | Join
"""Part of a paragraph: words, a milestone before the words that follow, or a line break of the file that is shown as a
space; their own offsets are ignored."""
Mark = Column | Time | Join | Day

_UNFIT = re.compile("[\0\ud800-\udfff]")
_RAGGED = re.compile(r"[^\S ]\s*| \s+")
_LONG = 1 << 20
_PART = 1 << 14
_DASHES = "—–―"
_PUT = ("Question put", "On Question", "Question, That")
_NO_MARKS: list[tuple[int, "Mark"]] = []
MOST_BLOCKS = 400_000
"""Speeches, headings and the like of one text; a year of both Houses has a third of them."""
_TOLD_APART = 12
"""Messages of one kind of problem that are told apart; more of them are counted together."""


class ReadError(Exception):
    """A file that cannot be read as a transcript; the message is one sentence that names the file and the place."""


class CrowdedError(ReadError):
    """A file of so many speeches, headings and the like that no reading has; whoever knows its name says so."""


@dataclass(slots=True)
class _Open:
    """A block that has begun; it ends where the next begins."""

    make: type[Block]
    id: str
    fields: dict[str, Any]
    start: int = -1


@dataclass(slots=True)
class TranscriptBuilder:
    """Takes a transcript part by part, in order, and gives it as one text with its layers.

    White space is collapsed, one line feed stands between two paragraphs and none at the end. Milestones stand where
    the next character will.
    """

    _parts: list[str] = field(default_factory=list)
    """Paragraphs."""
    _length: int = 0
    _next: int = 0
    """Where the next paragraph begins: after the text and a line feed, if there is any text."""
    _blocks: list[_Open] = field(default_factory=list)
    _begun: _Open | None = None
    """A contribution that has no words yet."""
    _waiting: list[Column | Time | Day] = field(default_factory=list)
    _columns: list[Column] = field(default_factory=list)
    _times: list[Time] = field(default_factory=list)
    _days: list[Day] = field(default_factory=list)
    _joins: list[Join] = field(default_factory=list)
    _passages: list[Passage] = field(default_factory=list)
    _problems: dict[tuple[str, str], Problem] = field(default_factory=dict)
    _sitting: Sitting = field(default_factory=Sitting)
    _put: str = ""
    """The question that was put last, for the division that may follow."""

    @property
    def speaking(self) -> bool:
        """Whether a paragraph would go on with a contribution that has begun."""
        return self._begun is not None or bool(self._blocks and self._blocks[-1].make is Contribution)

    def sitting(self, **fields: Any) -> None:  # noqa: ANN401  (the fields of Sitting, each of its own type)
        """Set what is known of the sitting, by the names of `Sitting`'s fields; what is empty changes nothing."""
        self._sitting = replace(self._sitting, **{name: value for name, value in fields.items() if value})

    def heading(self, words: str | Iterable[Piece], level: int = 1, id: str = "") -> None:  # noqa: A002  (the model's word)
        """Set a printed heading, 1 the outermost; nothing where it holds no words."""
        self._stand(_Open(Heading, id, {"level": max(level, 1)}), words)

    def contribution(
        self,
        attribution: Attribution,
        kind: Kind = Kind.SPEECH,
        number: str = "",
        id: str = "",  # noqa: A002  (the model's word)
    ) -> None:
        """Begin a contribution; the paragraphs that follow are its words, until another block begins.

        One that is given no words leaves its label as narrative, with a problem.
        """
        if self._begun is not None:
            self._end_begun()
        self._begun = _Open(Contribution, id, {"attribution": attribution, "kind": kind, "number": number})

    def paragraph(self, words: str | Iterable[Piece], shape: Shape | None = None) -> None:
        """Add a paragraph to the contribution that has begun, or to one of nobody known where none has."""
        text, marks = (_tidy(words), _NO_MARKS) if isinstance(words, str) else _collapsed(words)
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
        self._set(text, (), None)
        start = self._length - len(text)
        self._joins += [Join(start + offset, start + offset + 1) for offset in joins]

    def narrative(
        self,
        words: str | Iterable[Piece],
        shape: Shape | None = None,
        id: str = "",  # noqa: A002  (the model's word)
    ) -> None:
        """Set a paragraph that the reporters wrote; it ends the contribution before it."""
        self._stand(_Open(Narrative, id, {}), words, shape)

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
        fields = {"number": number, "sides": tuple(sides), "votes": tuple(votes), "question": question}
        pieces = [words] if isinstance(words, str) else list(words)
        if not any(isinstance(piece, str) and piece.strip() for piece in pieces):
            pieces.append("Division")
        self._stand(_Open(Division, id, fields), pieces)

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
            self._problems[key] = Problem(*key, line, self._length, count)

    def build(self, source: Source | None = None) -> Parsed:
        """Give the transcript beside its problems; the builder is spent."""
        self._end_begun()
        self._place_waiting(self._length)
        text = "\n".join(self._parts)
        if _unfit(text):
            text, count = _UNFIT.subn("\N{REPLACEMENT CHARACTER}", text)
            message = "NULs and halves of characters are shown as \N{REPLACEMENT CHARACTER}."
            self.problem("unprintable character", message, count=count)
        transcript = Transcript(
            text=text,
            source=source or Source(),
            sitting=self._sitting,
            blocks=Layer(self._finished(text)),
            columns=Layer(self._columns),
            times=Layer(self._times),
            joins=Layer(self._joins),
            passages=Layer(self._passages),
            days=Layer(self._days),
        )
        length = len(text)
        problems = tuple(replace(one, offset=min(one.offset, length)) for one in self._problems.values())
        return Parsed(transcript, problems)

    def _finished(self, text: str) -> Iterable[Block]:
        starts = [block.start for block in self._blocks]
        for block, end in zip(self._blocks, [*starts[1:], len(text)], strict=bool(starts)):
            if block.make is Contribution:
                last = end - 1 if text[end - 1] == "\n" else end
                block.fields["cut_off"] = text[last - 1] in _DASHES
            yield block.make(block.start, end, block.id, **block.fields)

    def _stand(self, block: _Open, words: str | Iterable[Piece], shape: Shape | None = None) -> None:
        """Set a block of one paragraph."""
        text, marks = _collapsed(words)
        if self._begun is not None:
            self._end_begun()
        if block.make is Heading:
            self._put = ""
        elif block.make is Narrative and text.startswith(_PUT):
            self._put = text
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
        elif not self._blocks or self._blocks[-1].make is not Contribution:
            self._open(_Open(Contribution, "", {"attribution": Attribution(), "kind": Kind.SPEECH, "number": ""}))

    def _end_begun(self) -> None:
        begun, self._begun = self._begun, None
        if begun is None:
            return
        attribution: Attribution = begun.fields["attribution"]
        if attribution.known:
            self.problem("empty contribution", "Somebody is named and no words follow; the label is kept.")
            self._stand(_Open(Narrative, begun.id, {}), attribution.shown)

    def _open(self, block: _Open) -> None:
        if len(self._blocks) >= MOST_BLOCKS:
            raise CrowdedError(f"more than {MOST_BLOCKS:,} speeches, headings and the like in one file.")
        block.start = self._next
        self._blocks.append(block)

    def _set(self, text: str, marks: Iterable[tuple[int, Mark]], shape: Shape | None) -> None:
        start = self._next
        if self._waiting:
            self._place_waiting(start)
        for offset, mark in marks:
            if offset < len(text):
                self._place(mark, start + offset)
            else:
                self._wait([(offset, mark)])
        self._parts.append(text)
        self._length = start + len(text)
        self._next = self._length + 1
        if shape is not None:
            self._set_apart(start, shape)

    def _set_apart(self, start: int, shape: Shape) -> None:
        last = self._passages[-1] if self._passages else None
        if last and last.shape is shape and last.end == start - 1 and self._blocks[-1].start < start:
            self._passages[-1] = Passage(last.start, self._length, shape)
        else:
            self._passages.append(Passage(start, self._length, shape))

    def _wait(self, marks: Iterable[tuple[int, Mark]]) -> None:
        self._waiting.extend(mark for _, mark in marks if not isinstance(mark, Join))

    def _place_waiting(self, offset: int) -> None:
        for mark in self._waiting:
            self._place(mark, offset)
        self._waiting.clear()

    def _place(self, mark: Mark, offset: int) -> None:
        if isinstance(mark, Join):
            self._joins.append(Join(offset, offset + 1))
        elif isinstance(mark, Column):
            self._columns.append(Column(offset, offset, mark.number, mark.unit))
        elif isinstance(mark, Day):
            self._days.append(Day(offset, offset, mark.day))
        else:
            self._times.append(Time(offset, offset, mark.printed, mark.clock))


def _collapsed(words: str | Iterable[Piece]) -> tuple[str, list[tuple[int, Mark]]]:
    """Give a paragraph with its white space collapsed, and each milestone and join with its offset there."""
    if isinstance(words, str):
        return _tidy(words), _NO_MARKS
    if isinstance(words, list) and len(words) == 1 and isinstance(words[0], str):
        return _tidy(words[0]), _NO_MARKS
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
        core = _tidy(piece)
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


def _unfit(text: str) -> bool:
    """Whether a NUL or half a character stands in a text. To encode it, part by part, is quicker than to look."""
    if text.isascii():
        return "\0" in text
    try:
        return any(b"\0" in text[start : start + _PART].encode() for start in range(0, len(text), _PART))
    except UnicodeEncodeError:
        return True


def _broken(words: str) -> bool:
    """Whether white space other than the space may stand between words."""
    if not words.isascii():
        return not words.isprintable()  # of white space the space alone is printable
    # A search for one letter of ASCII is the processor's own, and nine of them a fifth of looking at each letter.
    return (
        "\n" in words
        or "\t" in words
        or "\r" in words
        or "\v" in words
        or "\f" in words
        or "\x1c" in words
        or "\x1d" in words
        or "\x1e" in words
        or "\x1f" in words
    )


def _tidy(words: str) -> str:
    # Most paragraphs are tidy, and to see so costs a fifth of splitting.
    words = words.strip()
    if "  " not in words and not _broken(words):
        return words
    # Splitting is quickest, and needs a hundred times the memory of the words.
    return " ".join(words.split()) if len(words) < _LONG else _RAGGED.sub(" ", words)
