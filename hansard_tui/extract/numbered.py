"""Numbered things: clauses, amendments, schedules, sections, columns, papers, questions; lists are told apart."""

import re
from collections.abc import Iterator
from dataclasses import replace

from hansard_tui.model.finding import Mention

MOST_MEMBERS = 60
"""Of one range: "Amendments 1 to 400" is not told apart."""

_NUMBER = r"(?:[A-Z]{0,2}\d+[A-Z]{0,2}(?:\([0-9a-zA-Z]{1,4}\))*|\([0-9a-zA-Z]{1,4}\)(?:\([0-9a-zA-Z]{1,4}\))*|[IVX]+\b)"
_JOIN = r"(?:, and |, or |, | and | or | to |-|–| & )"
_LIST = rf"{_NUMBER}(?:{_JOIN}(?:Nos?\.? ?)?{_NUMBER}(?![\w%]))*"
_FORM = re.compile(
    r"\b(?P<before>(?:[Nn]ew|Lords|Commons|[Gg]overnment|[Mm]anuscript|[Oo]pposition) )?"
    r"(?P<word>[Cc]lause|[Aa]mendment|[Ss]chedule|[Pp]art|[Cc]hapter|[Ss]ection|[Aa]rticle|[Pp]aragraph|[Ss]ubsection"
    r"|[Ss]ub-paragraph|[Rr]egulation|[Ss]tanding Order|[Pp]rotocol|[Rr]ecommendation)s? (?:Nos?\.? ?)?"
    rf"(?P<list>{_LIST})(?![\w%])"
)
_MEMBER = re.compile(rf"({_JOIN})?(?:Nos?\.? ?)?({_NUMBER})")
_DATE = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:/(?P<number>\d{1,2})/|\s(?P<month>[A-Z][a-z]+),?\s)(?P<year>\d{4}|\d{2})"
_REPORT = re.compile(
    rf"\[?\b(?:Official Report|H[CL] (?:Deb|Debs?\.?|Official Report)|Hansard),?\s+(?:[A-Za-z ]{{3,40}},\s+)?{_DATE}"
    r"[;,]?\s*(?:[Vv]ol(?:ume)?\.?\s*(?P<volume>\d+),?\s*)?(?:cols?\.|cc?\.?|columns?)\s*(?P<column>[A-Z]{0,3}\s?\d+[A-Z]{0,2}"
    r"(?:[-–]\d+[A-Z]{0,2})?)\.?\]?"
)
_COLUMN = re.compile(r"\b[Cc]ol(?:umn|\.)\s(?P<column>\d+[A-Z]{0,2})\b")
_PAPER = re.compile(
    r"\b(?P<series>Cmnd|Cmd|Cm|Cd|CP|HC Paper|HL Paper|HC|HL|S\.?I\.?|COM)\.?\s?"
    r"\(?(?P<number>\d{1,5}(?:[/-]\d{1,4})?)\)?(?![\w/])"
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


def find_numbered(text: str) -> list[Mention]:
    """Find every numbered thing. A list or a range gives one mention for each member, all with one span.

    Keys are "clause:26", "new-clause:4", "amendment:86", "schedule:2", "section:10(3)", "column:2009-06-30:151",
    "paper:cm-1234", "question:123456".
    """
    found = [mention for match in _FORM.finditer(text) for mention in _members(match)]
    found += [_report(match) for match in _REPORT.finditer(text)]
    inside = {(mention.start, mention.end) for mention in found}
    found += [_column(match) for match in _COLUMN.finditer(text) if not _covered(match, inside)]
    found += [_paper(match) for match in _PAPER.finditer(text)]
    found += [_question(match) for match in _QUESTION.finditer(text)]
    return found


def _covered(match: re.Match[str], spans: set[tuple[int, int]]) -> bool:
    return any(start <= match.start() < end for start, end in spans)


def _members(match: re.Match[str]) -> Iterator[Mention]:
    before = (match["before"] or "").strip().lower()
    word = match["word"].lower()
    if match["list"][0] in "(IVX" and match["word"][0].islower() and word not in {"subsection", "paragraph"}:
        return  # "for my part I think", "this part (and no other)"
    kind = _SHIFTED.get(before, "") + word.replace(" ", "-")
    numbers = list(expand(match["list"]))
    start = match.start("word") if before == "government" else match.start()
    name = f"{before} {word}".strip() if before in _SHIFTED else word
    mention = Mention(start, match.end("list"), kind=kind, rule=f"{word} and number", weight=_WEIGHTS.get(word, 0.9))
    for number in numbers:
        label = f"{name.capitalize()} {number}"
        why = f"{label}, one of a list" if len(numbers) > 1 else f"{word} and number"
        yield replace(mention, key=f"{kind}:{number.strip('()') if number[0] == '(' else number}", label=label, why=why)


def expand(listed: str) -> Iterator[str]:
    """Give each number of a list: "25 and 26" as 25, 26; "131 to 133" as 131, 132, 133."""
    last = ""
    for member in _MEMBER.finditer(listed):
        joined, number = member[1] or "", member[2]
        ranged = joined.strip() in {"to", "-", "–"}
        if ranged and last.isdigit() and number.isdigit() and 0 < int(number) - int(last) <= MOST_MEMBERS:
            yield from (str(between) for between in range(int(last) + 1, int(number)))
        last = number
        yield number


def _report(match: re.Match[str]) -> Mention:
    month = int(match["number"] or 0) or _MONTHS.get(match["month"] or "", 0)
    year = int(match["year"])
    if year < 100:  # noqa: PLR2004  # "30/6/09": two figures of a year, which nobody printed so before 1950
        year += 2000 if year < 50 else 1900  # noqa: PLR2004  # the same
    day = f"{year:04}-{month:02}-{int(match['day']):02}"
    column = match["column"].replace(" ", "")
    return Mention(
        match.start(),
        match.end(),
        key=f"column:{day}:{column}",
        kind="column",
        label=f"Official Report, {day}, column {column}",
        rule="official report",
        why="a citation of the Official Report",
        weight=0.9,
    )


def _column(match: re.Match[str]) -> Mention:
    key, label = f"column:{match['column']}", f"column {match['column']}"
    return Mention(
        *match.span(), key=key, kind="column", label=label, rule="column", why="a column's number", weight=0.6
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
