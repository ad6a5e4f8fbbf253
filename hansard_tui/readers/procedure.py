"""Lines of plain text that nobody speaks: columns, times, dates, headings, procedure, votes, a web page's own words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

LONGEST = 200
"""Characters of a line that can be any of these; a longer one is somebody's words."""

_MONTH_NAMES = "january february march april may june july august september october november december"
_MONTHS = _MONTH_NAMES.split()
_DAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:the )?)?(?P<day>\d{1,2})(?:st|nd|rd|th)?,? "
    r"(?:of )?(?P<month>[a-z]{3,9})\.?,? (?P<year>1[89]\d\d|20\d\d)"
)
_DATE = re.compile(_DAY, re.IGNORECASE)
_MONTH_FIRST = re.compile(
    r"(?P<month>[a-z]{3,9})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>1[89]\d\d|20\d\d)", re.IGNORECASE
)
_ISO = re.compile(r"(?<!\d)(1[89]\d\d|20\d\d)-(\d\d)-(\d\d)(?!\d)")
_COLUMN = re.compile(
    rf"\[?(?:{_DAY}\s*: ?)?\s*(?:Column(?: number)?|Col\.?)\s*:?\s*(?P<column>[A-Z]{{0,3}} ?\d{{1,6}}[A-Z]{{0,3}})"
    r"(?:\s*[-—–]\s*continued)?\]?",
    re.IGNORECASE,
)
_PAGE = re.compile(r"\[?Page\s+(?P<page>[A-Z]{0,2}\d{1,6})(?: of \d{1,6})?\]?", re.IGNORECASE)
_RUNNING = re.compile(
    r"(?P<first>\d{1,5})(?:\s+\S.{0,100}?\[(?:LORDS|COMMONS|\d{1,2} [A-Z]+ \d{4})\].{0,100}?(?P<last>\d{1,5})?|"
    r"\s{2,}\S.{0,60}?\s{2,}\d{1,2} [A-Z]{3,9} \d{4}\s{2,}\S.{0,60}?\s{2,}\d{1,5})"
)
_TIME = re.compile(
    r"\[?(?:(?P<hour>\d{1,2})(?:[.:] ?(?P<minute>\d\d)| (?P<spaced>\d\d))? ?(?P<half>[ap]\.? ?m\b\.?|noon|midnight)"
    r"|0?(?P<hour24>\d\d)[:.](?P<minute24>\d\d)(?::\d\d)?|(?P<noon>noon|midnight))\.?\]?",
    re.IGNORECASE,
)
_FIVES = re.compile(
    r"\((?P<hour24>[01]\d|2[0-3])(?P<minute24>[0-5][05])\)(?P<noon>)(?P<hour>)(?P<minute>)(?P<spaced>)(?P<half>)"
)
"""(1005), as Ottawa prints every fifth minute."""
_FURNITURE = re.compile(
    r"skip to main content|alert me about debates like this|link to this|read full debate|read hansard text|"
    r"- hansard - - - excerpts|- hansard -|\(\d+ (?:year|month|day)s?(?:, \d+ \w+)* ago\)|back to top|copy link|share|"
    r"next section|previous section|next|previous|contents|home page|index home page|add an annotation|"
    r"hansard(?: source(?: \(citation\))?)?|citation|in context|individually|more|close|menu|search|"
    r"share this(?: \w+)*|"
    r"download text|see all|\(limited text - ministerial extracts only\)|show all|hide|theyworkforyou|"
    r"hansard and official reports for the .*|home mps lords debates .*|add an annotation|link to this speech.*|"
    r"hide previous \d+ speech(?:es)?|annotations are written by .*|uk parliament|find (?:members|debates)|"
    r"print this debate.*|https?://\S+(?:\s+\d{1,4}/\d{1,4})?|from the congressional record online through .*|"
    r"\d{1,2}/\d{1,2}/\d{4}, \d{1,2}:\d\d.{0,160}|"
    r"the text on this page has been created from hansard archive content.*",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"(?:(?:New )?(?:Clause|Schedule)s? [A-Z]{0,3}\d+[A-Z]*(?:[ ,:—–-].{0,150})?|"
    r"(?:(?:Lords |Commons |Government )?Amendments?|Motion) [A-Z]{0,3}\d+[A-Z]*(?: (?:to|and) \d+[A-Z]*)?|"
    r"(?:First|Second|Third) Reading(?: .{0,60})?|(?:Committee|Report)(?: Stage)?(?: \(\d+\w\w Day\).{0,60})?|Clause)"
)
_STAGE = re.compile(r"(?:First|Second|Third) Reading|Committee|Report|Consideration")
_NARRATIVE = re.compile(
    r"(?:Amendments? .{0,80}(?:withdrawn|not moved|agreed(?: to)?|disagreed|negatived|proposed.*|"
    r"made|had been .*).{0,60}|"
    r"Question .{0,60}(?:put|proposed|agreed to|negatived|accordingly).{0,120}|Motion .{0,80}|Ordered,.*|Resolved,.*|"
    r"(?:Clauses?|Schedules?) .{0,60}(?:agreed|ordered to stand|disagreed).{0,80}|"
    r"(?:(?:The )?(?:Committee|House)|Their Lordships) "
    r"(?:rose|divided|adjourned|resumed|proceeded|consisted|sat|deliberated|took).{0,120}|Sitting suspended.{0,40}|"
    r"(?:Moved|Asked|Tabled) by.{0,80}|Debate on whether .{0,120}|Brought up, and read .*|"
    r"Bill (?:read|reported|passed) .*|"
    r"It being .{0,160}|Adjourned .{0,80}|House adjourned.{0,80}|Debate adjourned.*|Prayers\b.{0,80}|"
    r"Relevant documents?: .*|\[ ?Relevant documents?: .*|\[.{1,60} in the Chair\]|Division \w+.{0,60}|"
    r"(?:Ayes|Noes|Contents|Not[- ]Contents|Tellers for the .{1,20}):? ?.{0,80}|--- .{1,60} ---|† .{0,60}|"
    r"Member[’']s explanatory statement.*|Debate resumed.*|The (?:Speaker|Chair)\w* (?:took|left) the [Cc]hair.{0,60}|"
    r"Amendment proposed .*|Agreed to\.?|Debate concluded\.|\((?:The )?(?:House|Committee|Senate|Council) .{1,150}\)|"
    r"Chair(?:s|men)?: (?:†|"
    r"(?:(?:Mr|Mrs|Ms|Miss|Sir|Dame|Dr) )?[A-Z]\w+ [A-Z][\w’'-]+(?:,.*)?\Z).*|.{1,120}, Committee Clerks?)"
)
_AMENDMENT = re.compile(
    r"\d{1,4}[A-Z]{0,3}[:.] ?(?:Clause|Schedule|Page|After|Before|Insert|Leave|In the|Title|Line|Because)\b"
)
_DIVIDED = re.compile(
    r"(?P<one>Ayes|Contents?)\W{1,3}(?P<ayes>\d{1,4})\W{1,4}(?:and )?"
    r"(?P<two>Noes|Not[- ][Cc]ontents?)\W{1,3}(?P<noes>\d{1,4})"
)
_DIVISION = re.compile(r"Division(?: (?:No\. ?)?\[?(?P<number>\d{1,4})\]?)?\.?")
_SIDE = re.compile(r"(?P<side>Ayes|Noes|Contents?|Not[- ][Cc]ontents?):? ?(?P<count>\d{1,4})")
_ON = re.compile(r"Division on (?P<question>.{1,200})")
_DIVISION_TIME = re.compile(r"\d\d/\d\d/\d{4} (\d\d):(\d\d):\d\d")
_BARE_TIME = re.compile(r"(?:1[0-2]|[1-9])[.:][0-5]\d")
_RULE = re.compile(r"[\s_*=~—–-]{3,}")
_NO_TITLES = re.compile(r"prayers|questions?\b.*|oral answers.*|order of business|business of the house", re.IGNORECASE)
_SPOKEN = re.compile(
    # It begins with a set of letters, and not with \b, so that the search leaps from one of them to the next.
    r"[IWwMm](?<!\w.)(?:(?<=I) (?:[a-z]+ly )?(?:am|was|have|had|will|shall|would|do|did|think|hope|thank|beg|ask|"
    r"welcome|want|agree|said|say|understand|believe|know|repeat|must|can|note|wish|suspect|spoke|support|recall|"
    r"accept|congratulate)|"
    r"(?<=[Ww])e (?:are|were|have|had|will|shall|must|can|do|did|should|need)|(?<=[Mm])y (?:hon|right hon|noble))\b"
)
_LONG_SENTENCE = 60
"""Shorter words in the first person may be a motion's."""
_ASIDE = re.compile(
    r"(?:(?:[.…]{1,4} ?)?[\[(][A-Z][^\[\]()]{0,80}[\])]\.?|[A-Z].{1,60} (?:interjecting|having interjected)[—–.-]{0,2})"
)
_QUOTED = re.compile(r"[“\"].*(?:[”\"][.,;—–)]?|[.—])", re.DOTALL)
_SENTENCE = re.compile(r"[.?!;,—–”\"’:]\Z")
_SMALL = frozenset(re.findall(r"\w+", "a an and as at by for from in into of on or over the to under upon with"))
_PLACES: Mapping[str, dict[str, str]] = {
    "GC": {"house": "Lords", "venue": "Grand Committee"},
    "WA": {"house": "Lords"},
    "WH": {"house": "Commons", "venue": "Westminster Hall"},
    "W": {"house": "Commons"},
    "MC": {"house": "Commons"},
    "P": {"house": "Commons"},
}
"""Both Houses print statements with WS, and the Chambers of both no letters."""
_HOUSES = {
    "house of commons": "Commons",
    "house of lords": "Lords",
    "commons chamber": "Commons",
    "lords chamber": "Lords",
    **{
        house.lower(): house
        for house in (
            "Senate",
            "House of Representatives",
            "Scottish Parliament",
            "Senedd",
            "Northern Ireland Assembly",
            "Dáil Éireann",
            "Seanad Éireann",
            "Lok Sabha",
            "Rajya Sabha",
        )
    },
}
_VENUES = {"grand committee": "Grand Committee", "westminster hall": "Westminster Hall"}
_LONGEST_HOUSE = 40
CHAMBERS = frozenset({*_HOUSES, *_VENUES})
"""Lines that name a House or a place where one sits, in small letters."""
_HALF_DAY, _HOUR, _DAY_HOURS = 12, 60, 24
_HEADING = 120
_MOSTLY = 0.7


@dataclass(frozen=True, slots=True)
class Clock:
    """A time line."""

    printed: str
    clock: str
    """HH:MM, or nothing where the print makes no time."""


def column_in(line: str) -> tuple[str, str] | None:
    """Give the number and unit that a column's or page's line begins; none where it is no such line."""
    if found := _COLUMN.fullmatch(line):
        return found["column"].replace(" ", ""), "column"
    if found := _RUNNING.fullmatch(line):
        return found["first"], "column"
    if found := _PAGE.fullmatch(line):
        return found["page"], "page"
    return None


def house_in(line: str) -> dict[str, str]:
    """Give the House and the venue that a line names and nothing else, by `Sitting`'s names."""
    if len(line) > _LONGEST_HOUSE:
        return {}
    words = line.lower().strip("[]")
    house, venue = _HOUSES.get(words, ""), _VENUES.get(words, "")
    return ({"house": house} if house else {}) | ({"venue": venue} if venue else {})


def place_of(number: str) -> dict[str, str]:
    """Give the House and the venue that the letters of a column's number stand for, by `Sitting`'s names."""
    return _PLACES.get(re.sub(r"\d", "", number), {})


def time_in(line: str) -> Clock | None:
    """Read a line that is a clock time and nothing else."""
    found = _TIME.fullmatch(line) or _FIVES.fullmatch(line)
    if not found:
        return None
    if found["noon"]:
        return Clock(line, "12:00" if found["noon"].lower() == "noon" else "00:00")
    if found["hour24"]:
        hour, minute = int(found["hour24"]), int(found["minute24"])
        return Clock(line, f"{hour:02}:{minute:02}") if hour < _DAY_HOURS and minute < _HOUR else None
    hour, minute = int(found["hour"]), int(found["minute"] or found["spaced"] or 0)
    if not 1 <= hour <= _HALF_DAY or minute >= _HOUR:
        return None
    later = found["half"][0].lower() in "pn"
    return Clock(line, f"{hour % _HALF_DAY + (_HALF_DAY if later else 0):02}:{minute:02}")


def day_in(words: str) -> date | None:
    """Give the first full date that the words hold, written out or as YYYY-MM-DD."""
    for found in (*_DATE.finditer(words), *_MONTH_FIRST.finditer(words)):
        month = [number for number, name in enumerate(_MONTHS, 1) if name.startswith(found["month"].lower())]
        if month and (day := _day(int(found["year"]), month[0], int(found["day"]))):
            return day
    return next(
        (day for year, month, number in _ISO.findall(words) if (day := _day(int(year), int(month), int(number)))), None
    )


def is_bare_time(line: str) -> bool:
    """Whether a line may be a clock time that does not say which half of the day it is in."""
    return bool(_BARE_TIME.fullmatch(line))


def is_rule(line: str) -> bool:
    """Whether a line is drawn, not written."""
    return bool(_RULE.fullmatch(line))


def names_debate(line: str) -> bool:
    """Whether a heading may be a debate's own title, and not that of a part of every day."""
    return not _NO_TITLES.fullmatch(line)


def is_date(line: str) -> bool:
    """Whether a line is a date and nothing else."""
    return bool(_DATE.fullmatch(line))


def is_furniture(line: str) -> bool:
    """Whether a line is a web page's own: a link, a button."""
    return bool(_FURNITURE.fullmatch(line))


def is_section(line: str) -> bool:
    """Whether a line alone is the heading of a clause, a schedule, an amendment or a stage."""
    return bool(_SECTION.fullmatch(line)) and not _SENTENCE.search(line)


def level_of(line: str) -> int:
    """Give a section heading's depth: a stage stands under the debate, a clause under it, an amendment under that."""
    return 2 if _STAGE.match(line) else 4 if "Amendment" in line.split(" ", 2)[:2] else 3


def is_narrative(line: str) -> bool:
    """Whether a line is procedure as the reporters write it."""
    return bool(_NARRATIVE.fullmatch(line))


def is_amendment(line: str) -> bool:
    """Whether a line begins an amendment's own words."""
    return bool(_AMENDMENT.match(line))


def is_spoken(words: str) -> bool:
    """Whether a paragraph is in the first person, as procedure and the text of bills never are."""
    return len(words) > _LONG_SENTENCE and _SPOKEN.search(words) is not None and words[0].isupper()


def is_aside(line: str) -> bool:
    """Whether a line is a stage direction in brackets."""
    return bool(_ASIDE.fullmatch(line))


def is_quotation(line: str) -> bool:
    """Whether a whole paragraph is between quotation marks."""
    return line[:1] in '“"' and bool(_QUOTED.fullmatch(line))


def is_title(line: str) -> bool:
    """Whether a line has the shape of a heading: short, most words with capitals, no sentence's end."""
    if not 1 < len(line) <= _HEADING or _SENTENCE.search(line) or not (line[0].isupper() or line[0] == "["):
        return False
    if ".." in line or "†" in line or ".)" in line or line.startswith("That ") or (line.endswith(")") and "," in line):
        return False
    words = [word for word in re.findall(r"[^\W\d_][\w’'-]*", line) if word.lower() not in _SMALL]
    return bool(words) and sum(word[0].isupper() for word in words) >= _MOSTLY * len(words)


def counts_in(line: str) -> tuple[tuple[str, int], ...]:
    """Give the sides and counts of "The House divided: Ayes 300, Noes 221", or nothing."""
    found = _DIVIDED.search(line)
    return ((found["one"], int(found["ayes"])), (found["two"], int(found["noes"]))) if found else ()


def division_number(line: str) -> str:
    """Give the number of a division that the line announces, or nothing."""
    found = _DIVISION.search(line)
    return (found["number"] or "") if found else ""


@dataclass(frozen=True, slots=True)
class Vote:
    """A division as a download of text prints it, line by line."""

    lines: tuple[str, ...]
    """All that belong to it."""
    number: str
    sides: tuple[tuple[str, int], ...]
    question: str = ""
    clock: str = ""


def division_in(lines: list[str]) -> Vote | None:
    """Read "Division 1", its time, its question and its counts from the beginning of `lines`."""
    first = _DIVISION.fullmatch(lines[0]) if lines else None
    if not first:
        return None
    sides: list[tuple[str, int]] = []
    question = clock = ""
    taken = 1
    for line in lines[1:6]:
        if side := _SIDE.fullmatch(line):
            sides.append((side["side"], int(side["count"])))
        elif on := _ON.fullmatch(line):
            question = on["question"]
        elif time := _DIVISION_TIME.fullmatch(line):
            clock = f"{time[1]}:{time[2]}"
        else:
            break
        taken += 1
    if not first["number"] and not sides:
        return None
    return Vote(tuple(lines[:taken]), first["number"] or "", tuple(sides), question, clock)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
