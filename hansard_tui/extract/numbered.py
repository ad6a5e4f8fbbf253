"""Numbered things: clauses, amendments, schedules, sections, columns, papers, questions; lists are told apart."""

import re
from collections.abc import Iterator
from dataclasses import replace

from hansard_tui.model.finding import Mention
from hansard_tui.model.layer import Layer

MOST_MEMBERS = 60
"""Of one range: "Amendments 1 to 400" is not told apart."""

_NUMBER = r"(?:[A-Z]{0,2}\d+[A-Z]{0,2}(?:\([0-9a-zA-Z]{1,4}\))*|\([0-9a-zA-Z]{1,4}\)(?:\([0-9a-zA-Z]{1,4}\))*)"
_ROMAN = r"[IVX]+\b"
_JOIN = r"(?:, and |, or |, | and | or | to |-|–| & )"
# A clause that waits for its number has a letter: "new Clause D". "A" begins a sentence's "A person" as well.
_LETTERED_THING = r"[B-HJ-UW-Z](?![\w’']|\. ?[A-Z])"
_LIST = rf"(?:{_NUMBER}(?:{_JOIN}(?:Nos?\.? ?)?{_NUMBER}(?![\w%]))*|{_ROMAN}(?:{_JOIN}{_ROMAN})*|{_LETTERED_THING})"
# "Regulations 2020" are the end of an instrument's title, and no regulation of that number.
_FORM = re.compile(
    r"(?P<word>[Cc]lause|[Aa]mendment|[Ss]chedule|[Pp]art|[Cc]hapter|[Ss]ection|[Aa]rticle|[Pp]aragraph|[Ss]ubsection"
    r"|[Ss]ub-paragraph|[Rr]egulation(?!s (?:1[89]|20)\d\d(?![\w%]))|[Ss]tanding Order|[Pp]rotocol"
    r"|[Rr]ecommendation)s? (?:Nos?\.? ?)?"
    rf"(?P<list>{_LIST})(?![\w%])"
)
_GAP = re.compile(r" (?=[\d(IVXN]|[A-Z]{1,2}\d|[B-HJ-UW-Z][^\w’'])")
_LONGEST = 16
"""Characters: no word before a number is longer."""
_LAST_WORD = re.compile(r"(?:[Ss]ub-)?[A-Za-z]+$")
"""What stands before a dash or a quotation mark is no part of it: "in his place-amendment 32"."""
_NUMBERED_WORDS = frozenset({
    "clause", "amendment", "schedule", "part", "chapter", "section", "article", "paragraph", "subsection",
    "sub-paragraph", "regulation", "order", "protocol", "recommendation",
})  # fmt: skip
# Looked for backwards from a word that is found: an optional word in front would cost a try at every letter.
_BEFORE = re.compile(r"(?:^|\W)([Nn]ew|Lords|Commons|[Mm]anuscript) $")
_MEMBER = re.compile(rf"({_JOIN})?(?:Nos?\.? ?)?({_NUMBER}|{_ROMAN}|{_LETTERED_THING})")
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
)  # fmt: skip
_SCHEDULE = re.compile(r" (?:S|s)chedule\b(?! \d)")
_LETTERED = re.compile(r"(\d+)([A-Z])")
_DATE = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:/(?P<number>\d{1,2})/|\s(?P<month>[A-Z][a-z]+),?\s)(?P<year>\d{4}|\d{2})"
_REPORT = re.compile(
    r"(?:Official Report|H[CL] (?:Deb|Debs?\.?|Official Report)|Hansard),?\s+"
    rf"(?:(?P<venue>[A-Za-z][A-Za-z()’' ]{{2,60}}),\s+)?{_DATE}"
    r"[;,]?\s*(?:[Vv]ol(?:ume)?\.?\s*(?P<volume>\d+),?\s*)?(?:cols?\.?|cc?\.?|columns?)\s*(?P<column>[A-Z]{0,3}\s?\d+[A-Z]{0,2}"
    r"(?:[-–]\d+[A-Z]{0,2})?)\.?\]?"
)
_OF_A_TABLE = re.compile(r"(?:\b[Ll]ine \d+|\b[Pp]age \d+|\b[Tt]able(?: \w+)?|\bin the),? $")
"""What stands before a column of a Bill's own tables, and not of the Official Report."""
_COLUMN = re.compile(
    r"[Cc]ol(?:umn|\.)\s(?P<column>\d+[A-Z]{0,2})\b(?:,? of (?:the )?(?:Official Report|Hansard))?"
    r"(?:,?\s(?:on|of|for)\s(?P<day>\d{1,2})(?:st|nd|rd|th)?\s(?P<month>[A-Z][a-z]{2,8})\b(?:\s(?P<year>\d{4}))?)?"
)
_PAPER = re.compile(
    r"(?P<series>Cmnd|Cmd|Cm|Cd|CP|HC Paper|HL Paper|HC|HL|S\.?I\.?|COM)\.?\s?"
    r"\(?(?P<number>\d{1,5}(?:[/-]\d{1,4}|-[IVX]{1,4})?)\)?(?![\w/])"
)
_QUESTION = re.compile(r"\[(?P<number>\d{4,7})\]")
_MONTHS = {
    name: number
    for number, name in enumerate(
        (
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ),
        1,
    )
}
_WEIGHTS = {"part": 0.5, "chapter": 0.6, "paragraph": 0.4, "subsection": 0.4, "sub-paragraph": 0.3, "question": 0.3}
_SHIFTED = {"new": "new-", "lords": "lords-", "commons": "commons-", "manuscript": "manuscript-"}
"""Things numbered apart from those of the same name; a Government amendment is numbered with the others."""


def find_numbered(text: str, year: int = 0) -> list[Mention]:
    """Find every numbered thing. A list or a range gives one mention for each member, all with one span.

    `year` is that of the sitting: a column "on 20 October" is of that year.

    Keys are "clause:26", "new-clause:4", "amendment:86", "schedule:2", "section:10(3)", "column:2009-06-30:151",
    "paper:cm-1234", "question:123456".
    """
    found = [mention for match in _forms(text) for mention in _members(match)]
    found += _ordinal_schedules(text)
    reports = Layer([_report(match) for match in _words(_REPORT, text)])
    found += reports
    found += [
        _column(match, year)
        for match in _words(_COLUMN, text)
        if not reports.at(match.start()) and not _OF_A_TABLE.search(text, max(0, match.start() - 20), match.start())
    ]
    found += [_paper(match) for match in _words(_PAPER, text)]
    found += [_question(match) for match in _QUESTION.finditer(text)]
    return found


def _forms(text: str) -> Iterator[re.Match[str]]:
    """Give the matches of `_FORM`, tried only at the words before something like a number."""
    reach = 0
    for gap in _GAP.finditer(text):
        word = _word_before(text, gap.start())
        if word.lower().removesuffix("s") not in _NUMBERED_WORDS:
            continue
        start = gap.start() - len(word)
        if word in {"Order", "Orders"}:
            start -= len("Standing ")
        match = _FORM.match(text, start) if start >= reach else None
        if match:
            reach = match.end()
            yield match


def _word_before(text: str, end: int) -> str:
    """Give the word that ends at `end`; empty where there is none."""
    last = text[max(0, end - _LONGEST) : end].rpartition(" ")[2]
    if last.isascii() and last.isalpha():
        return last
    word = _LAST_WORD.search(last)
    return word[0] if word else ""


def _words(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Give the matches that begin a word; a pattern that asks for it itself is tried at every letter."""
    for match in pattern.finditer(text):
        if not match.start() or not (text[match.start() - 1].isalnum() or text[match.start() - 1] == "-"):
            yield match


def _members(match: re.Match[str]) -> Iterator[Mention]:
    ahead = _BEFORE.search(match.string, max(0, match.start() - 12), match.start())
    before = ahead[1].lower() if ahead else ""
    word = match["word"].lower()
    if match["list"][0] in "(IVX" and match["word"][0].islower() and word not in {"subsection", "paragraph"}:
        return  # "for my part I think", "this part (and no other)"
    kind = _SHIFTED.get(before, "") + word.replace(" ", "-")
    numbers = list(expand(match["list"]))
    start = ahead.start(1) if ahead else match.start()
    name = f"{before} {word}".strip() if before in _SHIFTED else word
    mention = Mention(start, match.end("list"), kind=kind, rule=f"{word} and number", weight=_WEIGHTS.get(word, 0.9))
    for number in numbers:
        label = f"{name.capitalize()} {number}"
        why = f"{label}, one of a list" if len(numbers) > 1 else f"{word} and number"
        yield replace(mention, key=f"{kind}:{_unbracketed(number)}", label=label, why=why)


def _unbracketed(number: str) -> str:
    """Give "(1)(c)" as "1(c)"."""
    return number[1:].replace(")", "", 1) if number[0] == "(" else number


def expand(listed: str) -> Iterator[str]:
    """Give each number of a list: "131 to 133" as 131, 132, 133; "60(5) and (6)" as 60(5), 60(6)."""
    last = ""
    for member in _MEMBER.finditer(listed):
        joined, number = member[1] or "", member[2]
        if number[0] == "(" and last and (last[0] != "(" or last.count("(") > number.count("(")):
            number = last[: last.rfind("(")] + number if "(" in last else last + number
        if joined.strip() in {"to", "-", "–"}:
            yield from _between(last, number)
        last = number
        yield number


def _between(first: str, last: str) -> Iterator[str]:
    """Give the numbers that a range leaves out: of 8P to 8S, 8Q and 8R."""
    start, end = _LETTERED.fullmatch(first), _LETTERED.fullmatch(last)
    if first.isdigit() and last.isdigit() and 0 < int(last) - int(first) <= MOST_MEMBERS:
        yield from (str(between) for between in range(int(first) + 1, int(last)))
    elif start and end and start[1] == end[1]:
        yield from (f"{start[1]}{chr(between)}" for between in range(ord(start[2]) + 1, ord(end[2])))


def _report(match: re.Match[str]) -> Mention:
    month = int(match["number"] or 0) or _MONTHS.get(match["month"] or "", 0)
    year = int(match["year"])
    if year < 100:  # noqa: PLR2004  # "30/6/09": two figures of a year, which nobody printed so before 1950
        year += 2000 if year < 50 else 1900  # noqa: PLR2004  # the same
    day = f"{year:04}-{month:02}-{int(match['day']):02}"
    column = match["column"].replace(" ", "")
    opened = match.string[match.start() - 1 : match.start()] == "["
    return Mention(
        match.start() - opened,
        match.end(),
        key=f"column:{day}:{column}",
        kind="column",
        label=f"Official Report, {day}, column {column}",
        rule="official report",
        why="a citation of the Official Report",
        weight=0.9,
        scope=_venue(match["venue"] or ""),
    )


def _venue(printed: str) -> str:
    """Give where what is cited was said: "committee:marsh-public-bill-committee", "house:commons"."""
    words = printed.lower().removeprefix("house of ").split()
    if not words or (len(words) > 1 and "committee" not in words):
        return ""
    return f"{'committee' if 'committee' in words else 'house'}:{'-'.join(words)}"


def _column(match: re.Match[str], year: int) -> Mention:
    """Read a column that is called by its number, and by its day where that is told."""
    column, month = match["column"], _MONTHS.get(match["month"] or "", 0)
    of_year = int(match["year"] or year)
    if not month or not of_year:
        span, why = (match.start(), match.end("column")), "a column's number"
        return Mention(*span, f"column:{column}", "column", f"column {column}", rule="column", why=why, weight=0.6)
    day = f"{of_year:04}-{month:02}-{int(match['day']):02}"
    key, label, why = f"column:{day}:{column}", f"column {column} of {day}", "a column's number and day"
    return Mention(*match.span(), key, "column", label, rule="column", why=why, weight=0.8)


def _ordinal_schedules(text: str) -> Iterator[Mention]:
    """Read "the First Schedule" as Schedule 1."""
    for schedule in _SCHEDULE.finditer(text):
        word = _word_before(text, schedule.start())
        if word.lower() in _ORDINALS:
            number = _ORDINALS.index(word.lower()) + 1
            span = schedule.start() - len(word), schedule.end()
            why = "a schedule by its place"
            yield Mention(
                *span,
                f"schedule:{number}",
                "schedule",
                f"Schedule {number}",
                rule="schedule and number",
                why=why,
                weight=0.9,
            )


def _paper(match: re.Match[str]) -> Mention:
    series = match["series"].replace(".", "").lower().replace(" ", "-")
    label = f"{match['series']} {match['number']}"
    key = f"paper:{series}-{match['number']}"
    return Mention(*match.span(), key=key, kind="paper", label=label, rule="paper", why="a paper's series and number")


def _question(match: re.Match[str]) -> Mention:
    key, label = f"question:{match['number']}", f"Question {match['number']}"
    why = "a question's number on the paper"
    return Mention(*match.span(), key=key, kind="question", label=label, rule="question", why=why, weight=0.3)
