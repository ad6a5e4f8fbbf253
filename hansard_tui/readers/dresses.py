"""Dresses of plain text that are laid off before it is read: mail, two columns, copies of sites, one line of it all."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from hansard_tui.readers import congress, label_forms, one_line, two_columns
from hansard_tui.readers.label_forms import said_by
from hansard_tui.readers.layout import blocks_of
from hansard_tui.readers.speakers import LONGEST, Likeness, attribution_of, label_alone, label_of, likeness

_MAIL = re.compile(
    r"(?:(?:From|To|Cc|Bcc|Date|Sent|Subject|Reply-To|Message-ID|MIME-Version|Received|Content-[\w-]{1,40}|X-[\w-]{1,40})"
    r": ?[^\n]*\n(?:[ \t]+\S[^\n]*\n)*){2,}",
)
_NUMBERED = re.compile(r"\s{0,8}(?P<number>\d{1,4})(?:\s|$)")
_QUOTED = re.compile(r"^(?:> ?)+", re.MULTILINE)
_SHARE = "share this contribution"
_MARK = "§"
_CITED = re.compile(r"H[CL] Deb \d{1,2} \w{3,9} \d{4}(?: \([^()\n]{1,40}\))? vol \d{1,4} cc?(?P<column>\d{1,5})[^\n]*")
_ASKED = re.compile(r"\s(?=(?:asked|rose|said|moved|presented|had given notice|gave notice|replied|begged)\b)")
_OPENS = re.compile(
    r"(?P<name>(?:Mr|Mrs|Miss|Ms|Dr|Sir|Dame|Lord|Lady|Viscount|Earl|Captain|Colonel|Major)\.? [A-Z][\w.'’ -]{1,60}?) "
    r"(?=(?:I|A|The|My|No|Yes|Is|Are|Was|Will|Would|Does|Do|Did|Has|Have|Had|Can|Could|May|Might|Should|In|On|At|As|If|"
    r"It|This|That|These|There|They|He|She|We|What|When|Where|Who|Why|How|Which|While|But|And|For|From|Am|Order|Not|Of "
    r"course|Since|Perhaps|Surely|With|To|By|All|Any|Further|Arising)\b)"
)
"""A name and a word that opens a sentence after it."""
ONE_LINE = "one line"
_HEAD = 4000
_LARGEST = 8 << 20
"""Letters, pages and printed days are smaller; what is larger is parted alone where its lines are endless."""
_FEWEST = 2
_COUNTED = 6
_MOST = 0.9
"""Of the lines of a text that counts them."""


@dataclass(frozen=True, slots=True)
class Dress:
    """One row: how a dress is recognised, how it is laid off, and what a person is told of it."""

    kind: str
    message: str
    """For a problem; empty where nothing is lost or guessed."""
    undress: Callable[[str], str | None]
    """Gives the text in ordinary lines; nothing where it does not wear this dress."""
    wrapped: bool = False
    """Its line feeds are spaces, whatever else they look like."""


def undressed(text: str, tell: Callable[[str, str], None]) -> tuple[str, bool]:
    """Lay off every dress that a text wears, and tell of each that must be told; say whether its lines are wrapped."""
    wrapped = False
    for dress in DRESSES if len(text) <= _LARGEST else DRESSES[-1:]:
        plain = dress.undress(text)
        if plain is not None:
            text, wrapped = plain, wrapped or dress.wrapped
            if dress.message:
                tell(dress.kind, dress.message)
    return text, wrapped


def is_mail(text: str) -> bool:
    """Whether a text begins with the header of a letter."""
    return _MAIL.match(text) is not None


def _mail(text: str) -> str | None:
    head = _MAIL.match(text)
    if not head:
        return None
    return head[0] + "\n" + _QUOTED.sub("", text[head.end() :])


def _quoted(text: str) -> str | None:
    """Read what was pasted out of an answer to a letter: every line of it has the mark of a quotation."""
    return _QUOTED.sub("", text) if is_quoted(text) else None


def is_quoted(text: str) -> bool:
    """Whether every line with words begins with ">"."""
    return text.lstrip()[:1] == ">" and all(line.lstrip()[:1] in {">", ""} for line in text.split("\n"))


def _line_numbers(text: str) -> str | None:
    """Read a text whose every printed line is counted in the margin, from the beginning or on each page."""
    lines = text.split("\n")
    found = [_NUMBERED.match(line) for line in lines[:_HEAD]]
    full = sum(bool(line.strip()) for line in lines[:_HEAD])
    numbers = [int(one["number"]) for one in found if one]
    follow = sum(after in {before + 1, 1} for before, after in pairwise(numbers))
    if len(numbers) < _COUNTED or follow < _MOST * (len(numbers) - 1) or len(numbers) < _MOST * full:
        return None
    return "\n".join(line[one.end() :] if (one := _NUMBERED.match(line)) else line for line in lines)


def _shared(text: str) -> str | None:
    """Read the present site's pages, where a name stands above a button: "Share this contribution"."""
    if _SHARE not in text.lower():
        return None
    return "\n\n".join("\n".join(_named_above(lines)) for lines in blocks_of(text))


def _named_above(lines: list[str]) -> Iterator[str]:
    at = next((place for place, line in enumerate(lines) if line.strip().lower() == _SHARE), -1)
    if at < 1 or len(lines[0]) > LONGEST:
        yield from lines
        return
    name, *rest = (line.strip() for line in lines[:at])
    seat = " ".join(line for line in rest if line.startswith("("))
    office = " ".join(line for line in rest if not line.startswith("("))
    yield said_by(name, f"{office} ({name}) {seat}" if office else f"{name} {seat}")
    yield from lines[at + 1 :]


def _named_alone(text: str) -> str | None:
    """Read a text whose speakers stand between blank lines, alone, where none stands before a colon."""
    if " Portrait " in text:
        return None
    blocks = list(blocks_of(text))
    alone = [lines[0].strip() for lines in blocks if len(lines) == 1 and len(lines[0]) <= LONGEST]
    names = {attribution_of(line).name for line in alone if _is_person(line)}
    marked = {line for line in alone if attribution_of(line).name in names}
    if sum(line in marked for line in alone) < _FEWEST or any(label_of(line) for lines in blocks for line in lines):
        return None
    return "\n\n".join(
        said_by(attribution_of(lines[0].strip()).name, lines[0])
        if len(lines) == 1 and lines[0].strip() in marked
        else "\n".join(lines)
        for lines in blocks
    )


def _is_person(line: str) -> bool:
    """Whether a line is a person's own label: a title or a seat, and no office alone, which heads questions."""
    return likeness(line) is Likeness.SURE and bool(attribution_of(line).name) and line[-1] not in ":—"


def _historic(text: str) -> str | None:
    """Read copies of the historic site: "§ 1. Mr. Marsh asked …", columns as bare numbers."""
    cited = _CITED.search(text[:_HEAD])
    marks = sum(line.lstrip().startswith(_MARK) for line in text[: _HEAD * 10].split("\n"))
    if not (cited and marks) and marks < _FEWEST:
        return None
    column = int(cited["column"]) if cited else -1
    out: list[str] = []
    for line in text.split("\n"):
        words = line.strip()
        if words.isdecimal() and len(words) <= 5 and int(words) in {column, column + 1}:  # noqa: PLR2004  (digits)
            column = int(words)
            out += ["", f"Column {words}", ""]
        elif words.startswith(_MARK):
            out += ["", *_marked(words[1:].strip())]
        else:
            out.append(line)
    return "\n".join(out)


def _marked(words: str) -> list[str]:
    """Take the speaker off a line that the historic site marks, as far as it can be told where the name ends."""
    number = re.match(r"\d{1,3}(?:\. | and \d{1,3}\. )", words)
    said = words[number.end() :] if number else words
    before = number[0] if number else ""
    if label := label_alone(said):
        return [f"{before}{said.rstrip(':')}:"] if before else [said_by(label.attribution.name or said, said)]
    found = _ASKED.search(said[:LONGEST])
    name, rest = (said[: found.start()], said[found.end() :]) if found else _after_name(said)
    return [f"{before}{name}: {rest}"] if name and likeness(name) is Likeness.SURE else [words]


def _after_name(said: str) -> tuple[str, str]:
    """Part a name from words of another sentence, where brackets close or a word begins that no name has."""
    end = said.find(") ", 0, LONGEST)
    found = _OPENS.match(said)
    if found:
        return found["name"], said[found.end() :]
    return (said[: end + 1], said[end + 2 :]) if end > 0 else ("", said)


DRESSES = (
    Dress(
        "two columns",
        "Two printed columns side by side are read one after the other; their running heads are left out.",
        two_columns.parted,
        wrapped=True,
    ),
    Dress("mail", "", _mail),
    Dress("", "", _quoted),
    Dress("line numbers", "The numbers of lines in the margin are left out.", _line_numbers, wrapped=True),
    Dress("", "", congress.unfolded, wrapped=True),
    Dress("", "", _shared),
    Dress("", "", _historic),
    Dress("", "", label_forms.relabelled),
    Dress("", "", _named_alone),
    Dress(
        ONE_LINE,
        "The line feeds of this text were lost: it is parted where somebody is named and where columns, times and "
        "votes stand; paragraphs and most headings cannot be told.",
        one_line.parted,
    ),
)
"""In the order in which they are laid off."""
