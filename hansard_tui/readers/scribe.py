"""Tells what each line of plain text is, and hands it to the builder."""

import re
from dataclasses import dataclass, field
from datetime import date

from hansard_tui.model.transcript import Column, Join, Kind, Shape, Time
from hansard_tui.readers import procedure
from hansard_tui.readers.builder import Piece, TranscriptBuilder
from hansard_tui.readers.captions import caption_of
from hansard_tui.readers.division_lists import DivisionList, heads_list
from hansard_tui.readers.layout import Layout
from hansard_tui.readers.speakers import LONGEST, Label, attribution_of, label_alone, label_of, likeness, uin_of

_META = re.compile(
    r"(?:(?P<title>.{1,200}?) )?– in (?:the )?(?P<house>House of (?:Commons|Lords)|Westminster Hall|.{3,60}?)"
    r"(?: at (?P<time>\d{1,2}[:.]\d\d (?:am|pm)))? on \d.{5,30}"
)
_RESULT = re.compile(
    r"(?:Amendment|Motion|Question|Clause|Schedule|Bill)\b.{0,60}\b(?:agreed|negatived|disagreed|passed)"
)
_OF_HOUSE = re.compile(r"(?P<house>D[áa]il [ÉE]ireann|Seanad [ÉE]ireann) debate\b.{0,60}")
_REPORT = re.compile(r"HOUSE OF (?P<house>COMMONS|LORDS) OFFICIAL REPORT")
_CITED = re.compile(r"(?P<house>H[CL]) Deb \d{1,2} \w{3,9} \d{4}\b.{0,40} vol\.? (?P<volume>\d{1,4})\b.{0,40}")
_DATED = re.compile(r"(?P<time>\d{1,2}:\d\d [ap]m), \d{1,2} [A-Z][a-z]+ \d{4}")
"""A time with its day, as TheyWorkForYou prints it below a name."""
_VOLUME = re.compile(r"(?:\[?Congressional Record,? )?(?:Volume|Vol\.) (?P<volume>\d{1,4})\b.{0,80}")
_TITLES = 3
"""Lines at the beginning among which a debate's own title is looked for."""
_HEAD = 40
"""Lines at the beginning in which a House, a date and a volume are the sitting's own."""
_PROSE = 200
_SECONDS = 2
"""Colons of a time that tells seconds."""
_EARLIEST = "08:00"
_FIRST_PERSON = re.compile(r"(?:My Lords|I|We|Mr\.? Speaker|Madam)\b")
_STAGES = re.compile(r"(?:First|Second|Third) Reading\b|Committee\b.*\bDay\)|Report\b.*\bDay\)|Consideration of .*")


@dataclass(slots=True)
class Scribe:
    """Takes blocks of lines in order. The last paragraph is held back: a column may yet cut it in two."""

    builder: TranscriptBuilder
    layout: Layout
    facts: dict[str, str] = field(default_factory=dict)
    """What the text says of its sitting, by the names of `Sitting`'s fields."""
    day: date | None = None
    _held: list[Piece] = field(default_factory=list)
    _shape: Shape | None = None
    _speaking: bool = False
    _titled: bool = False
    _both: bool = False
    _furniture: int = 0
    _seen: int = 0
    _column: str = ""
    _under: str = ""
    """The last heading."""
    _named: bool = False
    """Somebody was named before the words."""
    _copied: bool = False
    """The present site's page was copied: its speakers' names are not in the copy."""
    _voting: DivisionList | None = None
    """A division whose lists may follow."""
    _question: str = ""
    """That was put in it."""
    _later: list[Column | str] = field(default_factory=list)
    """Columns that begin inside those lists, and what came of the division where that stands above them."""
    _waiting: Label | None = None
    """A label on a line of its own, whose words come next."""

    def block(self, lines: list[str], *, centred: bool = False) -> None:
        """Read the lines between two blank lines; in centred ones a heading stands."""
        stripped = [line.strip() for line in lines]
        if not self._voting and stripped and heads_list(stripped[0]) and stripped[0] != "CONTENTS":
            self._end()
            self._voting = DivisionList(stripped[0], ())
        if self._voting and (taken := self._voting.takes_of(stripped)):
            del lines[:taken], stripped[:taken]
        if len(lines) > 1 and procedure.is_bare_time(stripped[0]) and label_of(stripped[1]):
            self._time(stripped[0], "")
            del lines[0], stripped[0]
        if len(lines) > 1 and _META.fullmatch(stripped[1]):
            self._heading(stripped[0], 1)
            del lines[0], stripped[0]
        if vote := procedure.division_in(stripped):
            self._division(vote)
            del lines[: len(vote.lines)], stripped[: len(vote.lines)]
        if len(lines) > 1 and (label := self._label_above(stripped)):
            self._label(label)
            del lines[0], stripped[0]
        amending = False
        for printed, line in zip(lines, stripped, strict=True):
            amending = amending and printed[:1] == " " and not self.layout.wrapped
            amending = self._line(line, alone=len(lines) == 1, centred=centred, amending=amending)

    def finish(self) -> None:
        """Hand over what is held back, and tell of what was left out."""
        self._end()
        if self._both:
            self.facts.pop("house", None)
        if self._furniture:
            message = "A web page's own words (links, buttons) are left out."
            self.builder.problem("page furniture", message, count=self._furniture)
        if self._copied and not self._named:
            message = "Copies of this page leave out who speaks."
            self.builder.problem("missing speaker", message)

    def _line(self, line: str, *, alone: bool, centred: bool, amending: bool) -> bool:
        """Read one line, and say whether it is of an amendment that the next may go on with."""
        self._seen += 1
        if amending or procedure.is_amendment(line):
            self._narrative(line, Shape.AMENDMENT)
            return True
        if len(line) <= procedure.LONGEST and self._known(line, alone=alone, centred=centred):
            return False
        if line.startswith(("[Relevant document", "[ Relevant document")):
            self._narrative(line)
            return False
        label = label_of(line)
        if label is not None:
            self._label(label)
            line = label.rest
        if line:
            self._words(line)
        return False

    def _known(self, line: str, *, alone: bool, centred: bool) -> bool:
        """Whether a short line was a milestone, a page's own words, a heading or procedure, and is dealt with."""
        if procedure.is_furniture(line):
            self._furniture += 1
        elif column := procedure.column_in(line):
            self._milestone(*column, line)
        elif time := procedure.time_in(line):
            self._time(time.printed, time.clock)
        elif self._said_of_itself(line):
            pass
        elif procedure.is_narrative(line):
            self._procedure(line)
        elif procedure.is_section(line) or (centred and not procedure.is_aside(line)):
            self._heading(line, procedure.level_of(line) if procedure.is_section(line) else 1 + self._titled)
        elif (alone or line.isupper()) and self._is_heading(line):
            self._heading(line, 1 + self._titled)
        else:
            return False
        return True

    def _is_heading(self, line: str) -> bool:
        if self._waiting or procedure.is_aside(line) or label_of(line) or not procedure.is_title(line):
            return False
        return not procedure.is_date(line)

    def _said_of_itself(self, line: str) -> bool:
        """Read a line in which a page says what it is, or who is pictured."""
        if caption := caption_of(line):
            self._label(caption)
        elif self._waiting and (found := _DATED.fullmatch(line)) and (time := procedure.time_in(found["time"])):
            self.builder.time(time.printed, time.clock)
        elif found := _META.fullmatch(line):
            self._meta(found, line)
        elif line.endswith(":") and (label := label_alone(line)):
            self._label(label)
        elif self._seen <= _HEAD:
            return self._sitting(line)
        else:
            return False
        return True

    def _meta(self, found: re.Match[str], line: str) -> None:
        title, house = found["title"] or self._under, found["house"]
        if title.lower() in procedure.CHAMBERS:
            title = self._under
        bill, _, stage = title.partition(" - ")
        if "Bill" in bill:
            self.facts |= {"bill": bill, "stage": stage}
        self.facts |= {"title": title, **procedure.house_in(house)}
        self.day = self.day or procedure.day_in(line)
        if found["time"] and (time := procedure.time_in(found["time"])):
            self._time(time.printed, time.clock)
        self._narrative(line)

    def _sitting(self, line: str) -> bool:
        """Read the House, the date and the volume near the beginning; they stay as narrative or heading."""
        if procedure.is_date(line) or (_VOLUME.fullmatch(line) and procedure.day_in(line)):
            self.day = self.day or procedure.day_in(line)
            if found := _VOLUME.fullmatch(line):
                self.facts["volume"] = found["volume"]
                self._copied = "debated on" in line
                if self._copied and self._under and not procedure.house_in(self._under):
                    self.facts.setdefault("title", self._under)
            self._narrative(line)
        elif (found := _OF_HOUSE.fullmatch(line)) and procedure.day_in(line):
            self.facts["house"] = found["house"]
            self.day = self.day or procedure.day_in(line)
            self._narrative(line)
        elif found := _CITED.fullmatch(line):
            self.facts |= {"house": "Lords" if found["house"] == "HL" else "Commons", "volume": found["volume"]}
            self.day = self.day or procedure.day_in(line)
            self._narrative(line)
        elif house := procedure.house_in(line):
            if self.facts.get("house", house.get("house")) != house.get("house", self.facts.get("house")):
                # A page whose menu names both Houses does not say in which it is.
                self._both = True
            self.facts |= house
            self._heading(line, 1)
        else:
            return False
        return True

    def _milestone(self, number: str, unit: str, line: str) -> None:
        if number == self._column:
            return
        before, after = (re.sub(r"\D", "", one) for one in (self._column, number))
        if before and re.sub(r"\d", "", number) == re.sub(r"\d", "", self._column) and int(after) < int(before):
            self.builder.problem(f"{unit} out of order", f"{unit.capitalize()} {number} comes after {self._column}.")
        self._column = number
        for name, value in procedure.place_of(number).items():
            self.facts.setdefault(name, value)
        self.day = self.day or procedure.day_in(line)
        self._mark(Column(0, 0, number, unit))

    def _time(self, printed: str, clock: str) -> None:
        self._flush()
        self._end_division()
        self.builder.time(printed, clock)

    def _mark(self, mark: Column | Time) -> None:
        if self._voting and isinstance(mark, Column):
            self._later.append(mark)
        elif self._held:
            self._held.append(mark)
        elif isinstance(mark, Column):
            self.builder.column(mark.number, mark.unit)

    def _heading(self, line: str, level: int) -> None:
        self._end()
        self._under = line
        self.builder.heading(line, level)
        if not self._titled and self._seen <= _TITLES and procedure.names_debate(line) and not procedure.house_in(line):
            self.facts.setdefault("title", line)
            if "Bill" in line:
                self.facts.setdefault("bill", line)
        if found := _REPORT.search(line):
            self.facts.setdefault("house", found["house"].title())
        self._titled = True
        if self._seen <= _HEAD and _STAGES.match(line):
            self.facts.setdefault("stage", line)

    def _procedure(self, line: str) -> None:
        sides = procedure.counts_in(line)
        if not sides:
            self._narrative(line)
            return
        self._end()
        self._voting = DivisionList(line, sides)

    def _narrative(self, line: str, shape: Shape | None = None) -> None:
        if self._voting and not self._voting.votes and _RESULT.match(line):
            self._later.append(line)
            return
        self._end()
        self.builder.narrative(line, shape=shape)

    def _division(self, vote: procedure.Vote) -> None:
        self._end()
        self._voting = DivisionList("; ".join(vote.lines), vote.sides, vote.number, vote.clock)
        self._question = vote.question

    def _end_division(self) -> None:
        """Set the division whose lists have ended, its time before it, and the columns of its lists after it."""
        if self._voting is None:
            return
        voting, self._voting = self._voting, None
        if time := procedure.time_in(voting.printed_time):
            self.builder.time(time.printed, time.clock)
        unannounced = heads_list(voting.printed)
        if unannounced and not voting.votes:
            self._heading(voting.printed, 1 + self._titled)
        else:
            words = "Division" if unannounced else voting.printed
            self.builder.division(
                words, number=voting.number, sides=voting.sides, votes=voting.votes, question=self._question
            )
        for one in self._later:
            if isinstance(one, Column):
                self.builder.column(one.number, one.unit)
            else:
                self.builder.narrative(one)
        self._question = ""
        self._later.clear()

    def _label(self, label: Label) -> None:
        # A picture's caption names again whom the line before it named.
        if not self._waiting or not label.attribution.name.startswith(self._waiting.attribution.name or "\0"):
            self._end()
        if label.time:
            self.builder.time(label.time, clock_of(label.time))
        self._waiting, self._speaking, self._named = label, True, True

    def _end(self) -> None:
        """End what is being said, or a division; a label without words is the builder's to keep."""
        self._end_division()
        self._flush()
        if self._waiting:
            self.builder.contribution(self._waiting.attribution)
        self._speaking, self._waiting = False, None

    def _words(self, line: str) -> None:
        self._end_division()
        if self._waiting:
            label, self._waiting = self._waiting, None
            asked = line.startswith("To ask ")
            kind = Kind.QUESTION if asked else label.kind
            self.builder.contribution(
                label.attribution, kind=kind, number=label.number or (uin_of(line) if asked else "")
            )
        elif not self._speaking and self._is_narrative(line):
            self._narrative(line)
            return
        elif self._goes_on(line):
            last = next(at for at in reversed(range(len(self._held))) if isinstance(self._held[at], str))
            self._held.insert(last + 1, Join(0, 0))
            self._held.append(line)
            return
        self._flush()
        self._speaking = True
        self._held = [line]
        self._shape = _shape(line)

    def _goes_on(self, line: str) -> bool:
        """Whether a line goes on with the paragraph held back, which a printed column cut in two."""
        if not self._held or not line[0].islower():
            return False
        if self.layout.wrapped and not isinstance(self._held[-1], Column):
            return False
        before = next((piece for piece in reversed(self._held) if isinstance(piece, str)), "")
        return before[-1:].isalnum() or (isinstance(self._held[-1], Column) and before[-1:] in ",;(’'")

    def _is_narrative(self, line: str) -> bool:
        """Whether words that nobody says are the reporters': short ones, in a text that names its speakers."""
        if not self.layout.labels:
            return False
        return line.startswith(("That ", "That, ")) or (len(line) < _PROSE and not _FIRST_PERSON.match(line))

    def _label_above(self, lines: list[str]) -> Label | None:
        """Read the first of several lines where it is a label; a name without a title must stand above a sentence."""
        line = lines[0]
        if " Portrait " in line or procedure.house_in(line) or procedure.is_furniture(lines[1]):
            return None
        label = label_alone(line)
        named = (
            not self.layout.wrapped
            and len(line) <= LONGEST
            and bool(likeness(line))
            and line[-1] not in ":—"
            and len(lines[1]) > len(line)
            and procedure.is_title(line)
            and label_of(lines[1]) is None
        )
        return label or (Label(attribution_of(line), "") if named else None)

    def _flush(self) -> None:
        """Hand over the paragraph held back; milestones at its end begin with the next words."""
        if self._held:
            self.builder.paragraph(self._held, shape=self._shape)
        self._held, self._shape = [], None


def clock_of(printed: str) -> str:
    """Give the clock time beside a name; one told to the second before any House sits is a recording's, and is none."""
    time = procedure.time_in(printed)
    if not time or (printed.count(":") == _SECONDS and time.clock < _EARLIEST):
        return ""
    return time.clock


def _shape(line: str) -> Shape | None:
    if procedure.is_quotation(line):
        return Shape.QUOTATION
    return Shape.ASIDE if procedure.is_aside(line) else None
