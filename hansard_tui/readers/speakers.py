"""Speaker lines of plain text: which words before a colon, or alone on a line, say who speaks."""

import re
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import lru_cache

from hansard_tui.model.member import NOBODY_KNOWN, Attribution
from hansard_tui.model.transcript import Kind
from hansard_tui.readers.labels import attribute

LONGEST = 200
"""Characters of a label with its office, name, constituency and party."""

_TITLE = (
    r"(?:The )?(?:(?:Rt\.? |Right )?Hon(?:ou?rable|\.)?|Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Baroness|Baron|"
    r"Viscount(?:ess)?|Earl|Countess|Marquess|Marchioness|Duke|Duchess|(?:Arch)?[Bb]ishop|Senator|Prof(?:essor)?|"
    r"Rev(?:erend)?|Madam|Captain|Capt|Colonel|Col|Major|Maj|General|Gen|Brigadier|Admiral|Adv|Prince|Princess|Chief|"
    r"Inkosi|Eng|Sheikh|Dato|Deputy|Hajj[iat]*|Lt|Sgt|Ald|Alderman|Cllr|Councillor|Shri|Smt|Shrimati|Kumari|Mme?)\b\.?"
)
_OFFICE_WORD = (
    r"Speaker|Chair(?:man|woman|person)?|Deputy|Minister|Secretary|Prime|President|Vice|Parliamentary|Attorney|"
    r"Solicitor|Advocate|Chancellor|Temporary|Clerk|Convener|Presiding|Leader|First|Second|Third|Under|Paymaster|"
    r"Treasurer|Comptroller|Father|Assistant|Acting|Senior|Serjeant|Premier|Principal|Postmaster|Financial|Economic|"
    r"Exchequer|Church|Whip|Master|Member|Government|Opposition|Witness|Counsel|Captain|Lords?|Commissioner|Llywydd|Taoiseach|"
    r"Tánaiste"
)
_CHAIRS = (
    r"An (?:Leas-)?Ch?eann Comhairle|An (?:Leas-)?Ch?athaoirleach|(?:An )?Taoiseach|(?:An )?Tánaiste|"
    r"Y (?:Dirprwy )?Ll?ywydd(?: Dros Dro)?|(?:The )?(?:Deputy )?(?:Presiding Officer|Llywydd)"
)
"""Those in the chair, and heads of government, as Dublin and Cardiff call them."""
_VOICE = (
    r"(?:(?:Unidentified|Unknown) )?(?:Speaker|Witness|Participant|Panell?ist|Delegate|Interviewer|Respondent|Voice)"
    r"(?: (?:\d{1,3}|[A-Z]))?"
)
"""Somebody whom a program that wrote down a recording could tell from others, and not name."""
_OFFICE = (
    rf"(?:The |Mr\.? |Madam |Madame |Mrs\.? |Ms\.? )?(?:{_OFFICE_WORD})\b"
    # No separator may stand inside a word: both ways of reading a hyphen would be tried at each.
    r"(?:(?:, ?| |-)(?:[A-Z][\w’']*\.?|of|the|for|and|to|in|at|on|&)(?![\w’']))*"
)
_PARTICLES = r"of|the|and|de|da|do|dos|del|della|di|du|la|le|van|von|der|den|ter|y|bin|al|ap|ab|ag"
_WORD = rf"(?:[^\W\d_a-zß-öø-ÿ][\w’'.-]*|{_PARTICLES})"
_NAME = rf"{_WORD}(?:,? {_WORD}){{0,8}}"
_GROUPS = r"(?: ?\((?:[^()\n]|\([^()\n]*\)){1,120}\)| ?\[(?:V|R|HL)\]| ?,)*"
_NOBODY = (
    r"(?:Several|Some|An?|All|The)? ?(?:[Hh]on(?:ou?rable|\.)?|[Nn]oble|[Rr]ight [Hh]on\.?|Opposition|Government) "
    r"(?:[Mm]embers?|Lords?|Baroness|Friends?|Senators?|Gentlem[ae]n)(?: [Rr]ose)?"
)
_LABEL = re.compile(
    rf"[*†+ ]{{0,3}}(?P<label>(?P<titled>(?:{_TITLE} {_NAME}|{_OFFICE}|{_CHAIRS}|{_VOICE}|{_NOBODY}))?"
    rf"(?P<plain>{_NAME}(?:, {_OFFICE})?)?{_GROUPS})\s*\Z"
)
_NUMBER = re.compile(
    r"(?:(?P<number>[TQS]?\d{1,4}\.?)\s{1,3}(?:\[\d{1,7}\]\s)?|\[(?P<uin>[\w ,./&-]{0,60}\d[\w,./&-]{0,20})\]\s)(?=\S)"
)
"""On the paper: "3. ", "T3. [903] "; and a question's own, as Parliament's offices count them: "[186542] "."""
_TIMED = re.compile(r" ?[(\[](?P<time>\d{1,2}(?::\d\d){1,2}(?: ?[ap]\.?m\.?)?)[)\]]\Z")
_TIMED_BEFORE = re.compile(r"[(\[]?(?P<time>\d{1,2}(?::\d\d){1,2}(?: ?[ap]\.?m\.?)?)[)\]]? (?=\D)")
_BULLET = re.compile(r"\A[•·▪‣◦●○■►➤\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]+ ?")
_INVISIBLE = re.compile("[\xad\u200b\u200e\u200f\u2060\ufeff]")
"""Characters without width that web pages and Word leave in names."""
_ASKED = re.compile(r" to the (?:[A-Z][\w’'-]* ){0,3}(?:Minister|Attorney|Leader|Speaker|Chair)\b.{0,80}\Z")
"""Whom a question is put to, as Wellington prints it after the name."""
_UIN = re.compile(r"\[(?P<uin>(?:HL)?\d{3,7})\]\s*\Z")
_NOT_NAMES = frozenset(
    re.findall(
        r"\S+",
        """
    that ordered resolved amendment amendments clause clauses schedule schedules question questions house motion
    motions new moved page line section subsection column division ayes noes contents note notes source table part
    chapter article annex annexe appendix example answer background summary bills act acts order orders
    committee report session date time present in on at for from with by as to it he she they we i you his her their
    its our my this these those there here also first second third finally secondly thirdly firstly however if when
    where why what who which how because although but and or yet so then thus today tomorrow yesterday see cf eg ie
    please thank thanks asked written oral petition petitions statement statements official relevant debate vol volume
    number no hansard business prayers leave copies http https warning correction corrections subject title keywords
    moving hence result results total yes nay text photo house's lines all after before under about over
    children people members lords points point
    """,
    )
)
_OPENING = re.compile(r"[A-Z0-9\"'“‘(\[…—–*_À-ÖØ-Þ£$€]")
_ROSE = re.compile(r"(?:rose\b|(?:indicated|signified) (?:as|dis)sent|nodded|presented a petition)")
_SENTENCE_END = re.compile(r"[.?!…—–:;,\"”’')\]-]\s*\Z")
_LONG_ENOUGH = 60
_LONGEST_NAME = 5
"""Spaces in a name without title or office."""


class Likeness(IntEnum):
    """How much like a label some words are."""

    NOT = 0
    PERHAPS = 1
    SURE = 2


NOT, PERHAPS, SURE = Likeness


@dataclass(frozen=True, slots=True)
class Label:
    """A line's label taken from its words."""

    attribution: Attribution
    rest: str
    """The words after the label."""
    number: str = ""
    """A question's number, printed before the label."""
    time: str = ""
    """A time printed before the label, or in brackets after it, as Canberra does."""

    @property
    def kind(self) -> Kind:
        """A question where a number stands before it or its words ask formally; else a speech."""
        return Kind.QUESTION if self.number or self.rest.lstrip().startswith("To ask ") else Kind.SPEECH


def label_of(line: str) -> Label | None:
    """Take "Name (Constituency) (Party): words" apart; none where no name stands before a colon."""
    colon = line.find(":", 0, LONGEST + 1)
    while 0 < colon < len(line) - 1 and line[colon - 1].isdecimal() and line[colon + 1].isdecimal():
        # A clock time's own.
        colon = line.find(":", colon + 1, LONGEST + 1)
    if colon < 1:
        return None
    rest = line[colon + 1 :]
    if rest and not rest[0].isspace():
        return None
    number, printed, time = _parts(line[:colon])
    asked = _ASKED.search(printed) if number and " to the " in printed else None
    name = printed[: asked.start()] if asked else printed
    like = likeness(name)
    # A question's own number in brackets stands before nothing but a name.
    if like is NOT or (like is PERHAPS and not (number and line.lstrip()[:1] == "[") and not _like_words(rest.strip())):
        return None
    who = replace(attribution_of(name), printed=printed) if asked else attribution_of(name)
    return Label(who, rest.strip(), number, time)


def label_alone(line: str) -> Label | None:
    """Read a line that holds a label and nothing else, its colon or none; none where it is no label."""
    number, printed, time = _parts(line.strip().rstrip(":"))
    return Label(attribution_of(printed), "", number, time) if likeness(printed) is SURE else None


def labelled(words: str) -> Label:
    """Read what is known to be a label, with its number and its time."""
    number, printed, time = _parts(words)
    return Label(attribution_of(printed), "", number, time)


def uin_of(words: str) -> str:
    """Give the number in brackets at the end of a written question, or nothing."""
    found = _UIN.search(words[-20:])
    return found["uin"] if found else ""


@lru_cache(maxsize=4096)
def likeness(printed: str) -> Likeness:
    """How much like a label words are: `SURE` by a title, an office or a seat; `PERHAPS`; `NOT`.

    "Ian Blackford" is a perhaps: "Social Care" has the same shape.
    """
    if not 0 < len(printed) <= LONGEST or (printed[-1] in ".;,!?" and not printed.endswith((".)", "Hon."))):
        return NOT
    if printed == NOBODY_KNOWN or " / " in printed:
        # Cardiff prints those in the chair in two languages.
        return min(map(likeness, printed.split(" / "))) if " / " in printed else SURE
    first = re.split(r"[ (]", printed, maxsplit=1)[0].lower().rstrip(".,")
    shouted = _shouted(printed)
    found = None if first in _NOT_NAMES else _LABEL.match(_capitalised(printed) if shouted else printed)
    if not found or not found["label"]:
        return NOT
    if found["titled"]:
        return SURE
    spaces = printed.partition("(")[0].strip().count(" ")
    if printed.endswith(")"):
        return SURE if 1 <= spaces <= _LONGEST_NAME else PERHAPS
    return PERHAPS if shouted or 1 <= spaces <= _LONGEST_NAME else NOT


@lru_cache(maxsize=4096)
def attribution_of(printed: str) -> Attribution:
    """Take a printed label apart into name, office, constituency and party."""
    return attribute(printed)


def _parts(words: str) -> tuple[str, str, str]:
    """Give the question's number, the label and the clock time that stand before a colon; each may be empty."""
    if not words.isascii():
        words = _BULLET.sub("", _INVISIBLE.sub("", words).lstrip(), count=1)
    printed = " ".join(words.split())
    time = _TIMED.search(printed) if printed.endswith((")", "]")) else None
    if time:
        printed = printed[: time.start()]
    elif time := _TIMED_BEFORE.match(printed):
        printed = printed[time.end() :]
    found = _NUMBER.match(printed)
    number = (found["number"] or found["uin"]).rstrip(".") if found else ""
    return number, printed[found.end() :] if found else printed, time["time"] if time else ""


def _shouted(printed: str) -> bool:
    words = [word for word in re.findall(r"[^\W\d_]{2,}", printed.split("(", 1)[0]) if word not in _SMALL]
    return bool(words) and sum(word.isupper() for word in words) * 2 > len(words)


_SMALL = frozenset(
    {"Mr", "Mrs", "Ms", "Dr", "The", "Sir", "Adv", "Rev", "Prof", "Hon", "of", "the", "and", "de", "van"}
)


def _capitalised(printed: str) -> str:
    """Give "THE SPEAKER" and "Ms B O DLAMINI" as they would be printed in small letters."""
    return re.sub(r"[^\W\d_][\w’'-]*", lambda word: word[0] if word[0].islower() else word[0].capitalize(), printed)


def _like_words(rest: str) -> bool:
    """Whether the words after a colon are a sentence rather than the second half of a heading."""
    if _ROSE.match(rest):
        return True
    return bool(_OPENING.match(rest)) and (len(rest) > _LONG_ENOUGH or bool(_SENTENCE_END.search(rest)))
