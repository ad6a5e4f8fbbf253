"""Tables of speeches: CSV, TSV and JSON lines, whose columns are recognised by their names."""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from hansard_tui.model.member import Attribution, Certainty
from hansard_tui.model.transcript import Column, Kind, Parsed, Time, Vote
from hansard_tui.readers.builder import Piece, ReadError, TranscriptBuilder
from hansard_tui.readers.decoding import begun, lines_parted
from hansard_tui.readers.field_names import Row, field_of, row_of
from hansard_tui.readers.labels import attribute
from hansard_tui.readers.procedure import counts_in, day_in, time_in

MOST_ROWS = 1_000_000
"""Of one table."""
MOST_IN_FIELD = 1 << 24
"""Characters of one cell."""

_REAL_HOUSES = {"commons": "Commons", "lords": "Lords", "house of commons": "Commons", "house of lords": "Lords"}

_DIGITS, _PAIR, _MONTHS = 3, 2, 12
_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](1[89]\d\d|20\d\d)(?!\d)")
_EXCEL = re.compile(r"sep=[,;\t|]\n")
"""The line by which a spreadsheet tells itself how cells are parted."""
_OUR_BLOCKS = {"procedural": "narrative", "division": "division", "heading": "heading"}
"""What others call a row that nobody speaks."""


def looks_like(text: str) -> bool:
    """Whether a file's first line names columns, among them one of words and one of speakers or dates."""
    first = _EXCEL.sub("", lines_parted(text).lstrip(), count=1).partition("\n")[0].strip()
    if not 0 < len(first) <= MOST_IN_FIELD >> 12:
        return False
    fields = {field_of(name) for name in re.split(r"[,;\t|]", first)}
    return "text" in fields and bool(fields & {"speaker", "name", "last", "date"})


def looks_like_lines(text: str) -> bool:
    """Whether a file's first line is an object of JSON, whole, that has words in it."""
    first = text.lstrip().partition("\n")[0].strip()
    if not (first.startswith("{") and first.endswith("}")):
        # A first line longer than the head is cut: its first names tell.
        names = (
            re.findall(r'"(\w{1,40})"\s*:', first[:4000]) if first.startswith("{") and "\n" not in text.strip() else []
        )
        fields = {field_of(name) for name in names}
        return bool(fields & {"text", "block"}) and bool(fields & {"speaker", "name", "date", "kind"})
    try:
        row = json.loads(first)
    except (ValueError, RecursionError):
        return False
    fields = {field_of(name) for name in row} if isinstance(row, dict) else set()
    return bool(fields & {"text", "block"}) and bool(fields & {"speaker", "name", "date", "house", "block"})


def read(data: bytes, path: str = "") -> Parsed:
    """Read CSV, its columns apart by a comma, a semicolon, a tab or a bar.

    Raises:
        ReadError: it is not text, too large, or its first row names no column of words.
    """
    builder, text = begun(data, path)
    return Table(builder).read(_csv_rows(text, path))


def read_lines(data: bytes, path: str = "") -> Parsed:
    """Read JSON lines, an object for each speech or block; lines that are not are told.

    Raises:
        ReadError: it is not text, too large, or no line is an object with words.
    """
    builder, text = begun(data, path)
    parsed = Table(builder).read(_json_rows(text, builder))
    if not parsed.transcript.text:
        raise ReadError(f"{path or 'standard input'}: no line is an object of JSON with words.")
    return parsed


def _csv_rows(text: str, path: str) -> Iterator[Row]:
    name = path or "standard input"
    text = _EXCEL.sub("", text.lstrip("\n"), count=1)
    first = text.partition("\n")[0]
    separator = max(",;\t|", key=first.count)
    allowed = csv.field_size_limit(MOST_IN_FIELD)
    rows = csv.reader(io.StringIO(text, newline="\n"), delimiter=separator)
    try:
        names = next(rows, [])
        if "text" not in map(field_of, names):
            raise ReadError(f'{name}, line 1: no column of words; call it "text" or "speech".')
        for cells in rows:
            if rows.line_num > MOST_ROWS:
                raise ReadError(f"{name}: more than {MOST_ROWS:,} rows.")
            if any(cells):
                yield row_of(zip(names, cells, strict=False))
    except csv.Error as error:
        raise ReadError(f"{name}, line {rows.line_num}: this is not CSV: {error}.") from error
    finally:
        csv.field_size_limit(allowed)


def _json_rows(text: str, builder: TranscriptBuilder) -> Iterator[Row]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            row = None
        if isinstance(row, dict):
            yield row_of(row.items())
        else:
            builder.problem("unreadable line", "Lines that are not objects of JSON are left out.", number)


@dataclass(slots=True)
class Table:
    """Takes rows in order; a heading stands where a row's differs from the row before."""

    builder: TranscriptBuilder
    _title: str = ""
    _subtitle: str = ""
    _column: str = ""
    _time: str = ""
    _days: dict[date, None] = field(default_factory=dict)
    _houses: dict[str, None] = field(default_factory=dict)
    _day: date | None = None

    def read(self, rows: Iterable[Row]) -> Parsed:
        """Read every row."""
        title = ""
        for row in rows:
            self._place(row)
            self._set(row)
            title = title or self._title
        if len(self._days) == 1:
            self.builder.sitting(day=next(iter(self._days)))
        elif self._days:
            self.builder.problem("several days", "The rows are of several days; the sitting's date is left empty.")
        if len(self._houses) == 1:
            self.builder.sitting(house=next(iter(self._houses)))
        self.builder.sitting(title=title)
        return self.builder.build()

    def _place(self, row: Row) -> None:
        """Set the day, the headings, the column and the time that a row stands at."""
        day = self._day_of(_words(row, "date"))
        if day and day != self._day:
            self._days[day] = None
            if self._day:
                self.builder.heading(f"{day:%A} {day.day} {day:%B %Y}", 1)
            self._day = day
        if house := _words(row, "house"):
            self._houses[_REAL_HOUSES.get(house.lower(), house)] = None
        if _words(row, "venue"):
            self.builder.sitting(venue=_words(row, "venue"))
        if "block" in row:
            # Our own lines tell where each milestone stands, and headings are lines of their own.
            return
        self._headings(row)
        column, time = _words(row, "column"), _words(row, "time")
        if column and column != self._column:
            self._column = column
            self.builder.column(column)
        if time and time != self._time:
            self._time = time
            read = time_in(time)
            self.builder.time(time, read.clock if read else "")

    def _day_of(self, printed: str) -> date | None:
        """Read a date as it is written out, as 2023-03-14, or as 14/03/2023: the day first, where both may be."""
        found = _SLASHED.match(printed)
        if not found:
            return day_in(printed)
        day, month, year = (int(part) for part in found.groups())
        if day != month and max(day, month) <= _MONTHS:
            self.builder.problem("order of day and month", f"{found[0]} and the like are read with the day first.")
        day, month = (month, day) if month > _MONTHS else (day, month)
        try:
            return date(year, month, day)
        except ValueError:
            return None

    def _headings(self, row: Row) -> None:
        title, subtitle = _words(row, "title"), _words(row, "subtitle")
        if title and title != self._title:
            self._title, self._subtitle = title, ""
            self.builder.heading(title, 1)
        if subtitle and subtitle != self._subtitle:
            self._subtitle = subtitle
            self.builder.heading(subtitle, 2)

    def _set(self, row: Row) -> None:
        block, identity, number = (_words(row, name) for name in ("block", "id", "number"))
        lines = list(_lines(row))
        kind = _words(row, "kind").lower()
        if not block and kind in _OUR_BLOCKS and not row.keys() & {"speaker", "name"}:
            block = _OUR_BLOCKS[kind]
        if not _said(row).strip():
            self.builder.problem("empty row", "A row holds no words.")
        elif block == "heading":
            level = _words(row, "level")
            self.builder.heading(lines[0], int(level) if level.isdigit() and len(level) < _DIGITS else 1, id=identity)
        elif block == "division":
            question = _words(row, "question")
            sides = _sides(row) or counts_in(_said(row))
            votes = list(_votes(row))
            self.builder.division(lines[0], number=number, sides=sides, votes=votes, question=question, id=identity)
        elif block == "narrative":
            for line in lines:
                self.builder.narrative(line, id=identity)
        else:
            self.builder.contribution(_attribution(row), kind=_kind(row), number=number, id=identity)
            for line in lines:
                self.builder.paragraph(line)


def _said(row: Row) -> str:
    """Give a row's words; a list of paragraphs is one below the other."""
    words = row.get("text", "")
    return "\n".join(str(one) for one in words) if isinstance(words, list) else str(words)


def _lines(row: Row) -> Iterator[list[Piece]]:
    """Give a row's paragraphs, with the milestones that stand in them by offset."""
    marks: list[tuple[int, Column | Time]] = [
        *((offset, Column(0, 0, number)) for offset, number in _offsets(row.get("columns"))),
        *((offset, Time(0, 0, time, time)) for offset, time in _offsets(row.get("times"))),
    ]
    marks.sort(key=lambda mark: mark[0])
    start = 0
    for line in _said(row).split("\n"):
        pieces: list[Piece] = []
        at = 0
        while marks and marks[0][0] <= start + len(line):
            offset, mark = marks.pop(0)
            pieces += [line[at : offset - start], mark]
            at = max(offset - start, at)
        yield [*pieces, line[at:]]
        start += len(line) + 1


def _offsets(marks: object) -> Iterator[tuple[int, str]]:
    for mark in marks if isinstance(marks, list) else []:
        if isinstance(mark, list) and len(mark) == _PAIR and isinstance(mark[0], int) and mark[0] >= 0:
            yield mark[0], " ".join(str(mark[1]).split())


def _votes(row: Row) -> Iterator[Vote]:
    votes = row.get("votes")
    for vote in votes if isinstance(votes, list) else []:
        if isinstance(vote, dict):
            told = {name: str(vote.get(name, "")) for name in ("name", "side", "proxy", "member_id")}
            yield Vote(told["name"], told["side"], vote.get("teller") is True, told["proxy"], told["member_id"])


def _sides(row: Row) -> tuple[tuple[str, int], ...]:
    sides = row.get("sides")
    if not isinstance(sides, dict):
        return ()
    return tuple((str(side), count) for side, count in sides.items() if isinstance(count, int))


def _kind(row: Row) -> Kind:
    kind = _words(row, "kind").lower()
    return next((one for one in Kind if one.value == kind), Kind.SPEECH)


def _attribution(row: Row) -> Attribution:
    printed = _words(row, "speaker") or _words(row, "name")
    ids = row.get("member", ())
    members = tuple(str(one) for one in (ids if isinstance(ids, list) else [ids] if ids else []))
    found = attribute(printed, member_ids=members)
    if not found.known:
        return Attribution(member_ids=members)
    return Attribution(
        found.printed,
        _name(row, found),
        _words(row, "office") or found.office,
        _words(row, "party") or found.party,
        _words(row, "constituency") or found.constituency,
        members,
        Certainty.STATED,
    )


def _name(row: Row, found: Attribution) -> str:
    """Give the name; a column of names may hold whole labels, with the seat and the party."""
    name = _words(row, "name")
    return found.name or name if name == found.printed else name or found.name


def _words(row: Row, name: str) -> str:
    value = row.get(name, "")
    if isinstance(value, list):
        value = value[-1] if value else ""
    return " ".join(str(value).split()) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""
