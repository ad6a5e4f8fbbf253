"""Markdown as people write it: headings, **Speaker:** words, > quotations, *narrative*, [Column 12], [2.30 pm]."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from hansard_tui.model.transcript import Column, Parsed, Shape, Time, Vote
from hansard_tui.readers import procedure
from hansard_tui.readers.builder import Piece, ReadError, TranscriptBuilder
from hansard_tui.readers.decoding import begun, is_binary, lines_parted
from hansard_tui.readers.division_lists import announces, votes_in
from hansard_tui.readers.dresses import is_mail, is_quoted
from hansard_tui.readers.head import Head
from hansard_tui.readers.layout import blocks_of
from hansard_tui.readers.scribe import clock_of
from hansard_tui.readers.sidecar import split_front_matter, supply
from hansard_tui.readers.speakers import Label, label_alone, label_of, labelled, likeness, uin_of

if TYPE_CHECKING:
    from markdown_it.token import Token

MOST_BYTES = 16 << 20
"""Of Markdown; the largest real file is 2 MB."""

_LABEL = r"^ {0,3}(?:\*\*|__)[^*_\n]{1,200}?(?::(?:\*\*|__)|(?:\*\*|__) ?:)"
_MARKS = re.compile(rf"^ {{0,3}}#{{1,6}} \S|{_LABEL}|^ {{0,3}}> \S|^[^\n]{{1,200}}\n(?:={{3,}}|-{{3,}})$", re.MULTILINE)
_MILESTONE = re.compile(
    r"\[((?:Column|Page) [\w ]{1,12}|\d{1,3}(?:[.:]\d\d){0,2} ?(?:[ap]\.?m\.?)?|noon|midnight)\]", re.IGNORECASE
)
_SPEAKER = re.compile(r"(?P<label>[^:]{1,200}?)(?P<inside>:)?\s*\Z")
_WRAPPED = re.compile(r"^ {4,}\S", re.MULTILINE)
_SUFFIXES = frozenset({".md", ".markdown", ".mkd"})
_LONGEST_LINE = 100_000
_NESTING = 20
_FEWEST_NAMES = 2
_BOLD = 3
"""Tokens of words in bold: where it begins, the words, where it ends."""
_LABEL_TOKENS = 12
"""That a label and its colon take, looked for at the beginning of each line."""


def looks_like(head: Head) -> bool:
    """Whether a file's beginning has Markdown's marks, or its name says so, and it is not text set out by spaces."""
    body = split_front_matter(lines_parted(head.text))[1]
    if is_mail(body) or is_quoted(body.strip()):
        # What a letter quotes has the marks of Markdown's quotations.
        return False
    marks = len(_MARKS.findall(body)) + (head.suffix in _SUFFIXES)
    return marks > 0 and marks * 2 > len(_WRAPPED.findall(body)) and not is_binary(head.text)


def read(data: bytes, path: str = "") -> Parsed:
    """Read Markdown with its front matter.

    Raises:
        ReadError: it is not text, or too large.
    """
    if len(data) > MOST_BYTES:
        name = path or "standard input"
        raise ReadError(f"{name}: {len(data) >> 20} MB of Markdown; the most that is read is {MOST_BYTES >> 20} MB.")
    from markdown_it import MarkdownIt  # noqa: PLC0415  (a tenth of the time of a start, and plain text needs none)

    builder, whole = begun(data, path)
    facts, text = split_front_matter(whole)
    parser = MarkdownIt("commonmark", {"maxNesting": _NESTING, "html": False}).enable(["table", "strikethrough"])
    reader = _Reader(builder)
    for chunk, endless in _chunks(text):
        if endless:
            reader.words(chunk)
        else:
            reader.read(parser.parse(chunk))
    return supply(builder.build(), facts)


def _chunks(text: str) -> Iterator[tuple[str, bool]]:
    """Give the text in parts, and of each whether Markdown would take minutes over it: a line too long to be one."""
    if max(map(len, text.split("\n"))) <= _LONGEST_LINE:
        yield text, False
        return
    for lines in blocks_of(text):
        held: list[str] = []
        for line in lines:
            if len(line) <= _LONGEST_LINE:
                held.append(line)
                continue
            yield "\n".join(held), False
            yield line, True
            held = []
        yield "\n".join(held), False


@dataclass(slots=True)
class _Run:
    """What stands in paragraphs of their own below a division."""

    number: str = ""
    votes: tuple[Vote, ...] = ()
    taken: bool = False
    """It is such a paragraph itself."""


_NOTHING = _Run()
_TAKEN = _Run(taken=True)


@dataclass(slots=True)
class _Reader:
    """Takes tokens in order; what stands in no known place keeps its words."""

    builder: TranscriptBuilder
    _shapes: list[Shape | None] = field(default_factory=list)
    _heading: int = 0
    _slanting: bool = False
    """Whole paragraphs stand in italics: what the reporters wrote is marked, and nothing else is theirs."""
    _headed: bool = False
    """Speakers stand as headings."""
    _bold: bool = False
    """Speakers stand in bold, alone on a line."""
    _row: list[Piece] = field(default_factory=list)
    _run: _Run = field(default_factory=_Run)
    """What stands below the division that is read now."""

    def read(self, tokens: "Sequence[Token]") -> None:
        """Read the tokens of a document or a part of one."""
        self._slanting = self._slanting or any(
            token.type == "inline" and _is_slanted(token.children or []) for token in tokens
        )
        self._headed = self._headed or _heads_are_names(tokens)
        inlines = (token.children or [] for token in tokens if token.type == "inline")
        alone = [label_alone(_bold_alone(line)) for children in inlines for line in _lines(children)]
        self._bold = self._bold or sum(bool(one and one.attribution.name) for one in alone) >= _FEWEST_NAMES
        runs = _runs(tokens)
        for token in tokens:
            self._run = runs.get(id(token), _NOTHING)
            if not self._run.taken:
                self._enter(token)

    def words(self, line: str) -> None:
        """Read a line as it stands, but for a label at its head."""
        if label := label_of(line):
            self._flush_label(label, label.rest)
        self.builder.paragraph(label.rest if label else line)

    def _enter(self, token: "Token") -> None:
        if token.type in _SHAPES:
            self._shapes.append(_SHAPES[token.type])
        elif token.type.endswith("_close") and token.type[:-5] + "open" in _SHAPES:
            self._shapes.pop()
        elif token.type == "heading_open":
            self._heading = int(token.tag[1:])
        elif token.type == "heading_close":
            self._heading = 0
        elif token.type == "tr_close":
            self.builder.paragraph(self._row, shape=Shape.TABLE) if self.builder.speaking else self.builder.narrative(
                self._row, shape=Shape.TABLE
            )
            self._row = []
        elif token.type == "inline":
            self._inline(token)
        elif token.type in {"code_block", "fence", "html_block"}:
            for line in token.content.split("\n"):
                self._set([line], None)

    def _inline(self, token: "Token") -> None:
        children = token.children or []
        if self._heading:
            self._head(children)
        elif self._shape is Shape.TABLE:
            self._row += [*([" | "] if self._row else []), *_pieces(children)]
        else:
            for line in _lines(children):
                self._line(line)

    def _head(self, children: "list[Token]") -> None:
        """Set a heading, or begin what somebody says whose name stands as one: a person's, and no office alone."""
        pieces = _pieces(children)
        label = _name(children) if self._headed else None
        if label and self._heading > 1:
            self.builder.contribution(label.attribution, kind=label.kind, number=label.number)
        else:
            self.builder.heading(pieces, self._heading)

    @property
    def _shape(self) -> Shape | None:
        return self._shapes[-1] if self._shapes else None

    def _line(self, children: "list[Token]") -> None:
        """Read a paragraph, or the part of one that stands on lines of its own."""
        label, rest = _labelled(children)
        if label is None and self._bold and likeness(name := _bold_alone(children)):
            label, rest = labelled(name), []
        pieces = _pieces(rest)
        words = "".join(piece for piece in pieces if isinstance(piece, str)).strip()
        if label is None and (plain := label_of(words)) is not None and not self._shape:
            label, pieces, words = plain, _without_label(pieces), plain.rest
        if label is not None:
            self._flush_label(label, words)
        if not words:
            self._milestones(pieces)
        elif _is_slanted(children) and not self._shape:
            self._narrate(words, pieces)
        elif (time := procedure.time_in(words)) and not label:
            self.builder.time(time.printed, time.clock)
        elif (column := procedure.column_in(words)) and not label:
            self.builder.column(*column)
        elif self._is_procedure(words) and not label:
            self._narrate(words, pieces)
        else:
            self._set(pieces, self._shape)

    def _is_procedure(self, words: str) -> bool:
        return not self._slanting and len(words) <= procedure.LONGEST and procedure.is_narrative(words)

    def _flush_label(self, label: Label, words: str) -> None:
        number = label.number or (uin_of(words) if words.startswith("To ask ") else "")
        if label.time:
            self.builder.time(label.time, clock_of(label.time))
        self.builder.contribution(
            label.attribution, kind=Label(label.attribution, words, label.number).kind, number=number
        )

    def _narrate(self, words: str, pieces: list[Piece]) -> None:
        sides = procedure.counts_in(words)
        votes = self._run.votes
        if sides or votes:
            # Names whose division nothing announces have one of their own.
            pieces = ["Division"] if votes_in(words) else pieces
            self.builder.division(pieces, number=self._run.number, sides=sides, votes=votes)
        elif procedure.is_aside(words) and self.builder.speaking:
            self.builder.paragraph(pieces, shape=Shape.ASIDE)
        else:
            self.builder.narrative(pieces)

    def _set(self, pieces: list[Piece], shape: Shape | None) -> None:
        words = "".join(piece for piece in pieces if isinstance(piece, str)).strip()
        self.builder.paragraph(pieces, shape=shape or (Shape.ASIDE if procedure.is_aside(words) else None))

    def _milestones(self, pieces: list[Piece]) -> None:
        for piece in pieces:
            if isinstance(piece, Column):
                self.builder.column(piece.number, piece.unit)
            elif isinstance(piece, Time):
                self.builder.time(piece.printed, piece.clock)


_SHAPES = {
    "blockquote_open": Shape.QUOTATION,
    "bullet_list_open": Shape.LIST,
    "ordered_list_open": Shape.LIST,
    "table_open": Shape.TABLE,
}


def _runs(tokens: "Sequence[Token]") -> dict[int, _Run]:
    """Give what stands below each division, by the division's paragraph, and by theirs that they are taken."""
    runs: dict[int, _Run] = {}
    division: _Run | None = None
    for token in tokens:
        if token.type != "inline":
            continue
        children = token.children or []
        words = "".join(child.content for child in children if child.type == "text").strip()
        votes, number = (votes_in(words), announces(words)) if _is_slanted(children) else ((), None)
        if division and (votes or number is not None):
            division.votes += votes
            division.number = number or division.number
            runs[id(token)] = _TAKEN
        elif votes or number is not None or procedure.counts_in(words):
            division = runs[id(token)] = _Run(number or procedure.division_number(words), votes)
        elif not _MILESTONE.fullmatch(words):
            division = None
    return runs


def _heads_are_names(tokens: "Sequence[Token]") -> bool:
    """Whether several headings are people's names, in a text that names nobody otherwise: a tribute's is one alone."""
    inlines = [(token, before.type == "heading_open") for before, token in pairwise(tokens) if token.type == "inline"]
    if any(_labelled(token.children or [])[0] for token, heading in inlines if not heading):
        return False
    return sum(heading and _name(token.children or []) is not None for token, heading in inlines) >= _FEWEST_NAMES


def _name(children: "list[Token]") -> Label | None:
    """Read a person's name where nothing else stands; an office alone heads questions."""
    label = label_alone("".join(child.content for child in children))
    return label if label and label.attribution.name else None


def _lines(children: "list[Token]") -> "Iterator[list[Token]]":
    """Part a paragraph where a line begins with a speaker in bold or holds nothing else, or a hard break stands."""
    line: list[Token] = []
    for at, child in enumerate(children):
        after = children[at + 1 : at + 1 + _LABEL_TOKENS]
        if child.type == "hardbreak" or (
            child.type == "softbreak" and (_labelled(after)[0] is not None or label_alone(_bold_alone(line)))
        ):
            yield line
            line = []
        else:
            line.append(child)
    yield line


def _labelled(children: "list[Token]") -> "tuple[Label | None, list[Token]]":
    """Take a label in bold or italics from the beginning; its colon stands inside the marks or after them."""
    start = next(
        (at for at, child in enumerate(children) if child.type != "text" or child.content.strip()), len(children)
    )
    if start >= len(children) or children[start].type not in {"strong_open", "em_open"}:
        return None, children
    close = children[start].type.replace("open", "close")
    end = next((at for at, child in enumerate(children) if child.type == close), 0)
    found = _SPEAKER.match("".join(child.content for child in children[start:end])) if end else None
    rest = children[end + 1 :]
    after = rest[0].content if rest else ""
    if not found or not (found["inside"] or after.lstrip().startswith(":")):
        return None, children
    if not found["inside"]:
        rest = [rest[0].copy(content=after.lstrip().removeprefix(":")), *rest[1:]]
    return labelled(found["label"]), rest


def _bold_alone(children: "list[Token]") -> str:
    """Give the words of a line that stands in bold, whole; nothing for any other."""
    inside = [child for child in children if child.type != "text" or child.content.strip()]
    if len(inside) < _BOLD or inside[0].type != "strong_open" or inside[-1].type != "strong_close":
        return ""
    return "".join(child.content for child in inside).strip()


def _without_label(pieces: list[Piece]) -> list[Piece]:
    """Drop the words up to the first colon."""
    out: list[Piece] = []
    dropped = False
    for piece in pieces:
        if dropped or not isinstance(piece, str):
            out.append(piece)
        elif ":" in piece:
            out.append(piece.split(":", 1)[1])
            dropped = True
    return out


def _is_slanted(children: "list[Token]") -> bool:
    """Whether a whole paragraph stands in italics."""
    inside = [child for child in children if child.type != "text" or child.content.strip()]
    return len(inside) > 1 and inside[0].type == "em_open" and inside[-1].type == "em_close"


def _pieces(children: "list[Token]") -> list[Piece]:
    """Give an inline's words, and the milestones that stand in brackets in them."""
    words = "".join(
        "\n" if child.type in {"softbreak", "hardbreak"} else _image(child) if child.type == "image" else child.content
        for child in children
    )
    pieces: list[Piece] = []
    end = 0
    for found in _MILESTONE.finditer(words):
        milestone = _milestone(found[1])
        if milestone:
            pieces += [words[end : found.start()], milestone]
            end = found.end()
    return [piece for piece in (*pieces, words[end:]) if piece]


def _milestone(printed: str) -> Column | Time | None:
    if column := procedure.column_in(printed):
        return Column(0, 0, *column)
    time = procedure.time_in(printed)
    return Time(0, 0, time.printed, time.clock) if time else None


def _image(token: "Token") -> str:
    return f"[{token.content}]" if token.content else ""
