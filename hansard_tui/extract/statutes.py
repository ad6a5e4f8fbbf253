"""Acts and Bills: by title, by year alone, or as "the Bill" that is under debate."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace

from hansard_tui.extract.titles import ACT, BILL, bill_title, heads, spelled_out, titled, years_of
from hansard_tui.extract.titles import named as title_key
from hansard_tui.model.finding import Mention
from hansard_tui.model.layer import PLACE
from hansard_tui.model.transcript import Heading, Shape, Transcript

_RECENT = 40
"""Acts and Bills named before, among which the nearest is looked for."""
_CLOSE = 16
"""Characters between a section and the Act that it is of: " of the draft "."""
_SHORTLY = 3000
"""Characters within which a section's number alone means the section named before."""
_THIS = re.compile(r"(?:\b(?:the|this|our|present|whole|current|new|Government[’']s)|The|This)\s+$")
_THAT = re.compile(r"\b[Tt]hat\s+$")
_YEAR_BEFORE = re.compile(r"\b[Tt](?:he|hat|his)\s+(\d{4})\s+$")
_PART_OF_A_BILL = re.compile(
    r"(?:(?:New|After|Before|Lords?|Commons|Manuscript) )*(?:Clause|Schedule|Amendment)s? (?:[A-Z]{0,2}\d|[—–(-])"
    r"|(?:Committee|Report)(?: Stage)?\s*(?:[—–(-]|$)|(?:First|Second|Third) Reading|(?:Long )?Title$|Preamble$"
    r"|Consideration of (?:Bill|Lords|Commons)",
    re.IGNORECASE,
)
"""The beginning of a heading under which the Bill of the heading before it is debated."""
_NUMBERED_PART = re.compile(r"\b(?:[Cc]lause|[Aa]mendment|[Ss]chedule)s? \d")
_LISTED = re.compile(r"[‘']?\(\w{1,4}\)")
"""The beginning of a line of an amendment: "(2)", "(a)"."""


@dataclass(frozen=True, slots=True)
class _Named:
    start: int
    key: str
    label: str
    year: str
    kind: str


class Debates:
    """Which Bill is under debate where."""

    def __init__(self, transcript: Transcript) -> None:
        sitting = transcript.sitting
        title = bill_title(sitting.bill) or bill_title(sitting.title)
        self._default = _under(title, "the sitting") if title else UNNAMED
        self._text = transcript.text
        self._starts: list[int] = []
        self._bills: list[tuple[str, str, str]] = []
        self._on_clauses: dict[int, bool] = {}
        path: list[tuple[int, str]] = []
        for heading in transcript.blocks:
            if isinstance(heading, Heading):
                shown = heading.quote(transcript.text)
                kept = path[-1][1] if path and _PART_OF_A_BILL.match(shown) else ""
                path = [held for held in path if held[0] < heading.level]
                path.append((heading.level, bill_title(shown) or kept))
                named = next((title for _, title in reversed(path) if title), "")
                self._starts.append(heading.start)
                self._bills.append(_under(named, "the heading") if named else self._default)

    def bill_at(self, offset: int) -> tuple[str, str, str]:
        """Give key, label and reason of the Bill under debate at `offset`: "bill:this" where nothing names it."""
        place = bisect_right(self._starts, offset)
        return self._bills[place - 1] if place else self._default

    def passing(self, offset: int) -> int:
        """Give where the headed part that holds `offset` begins if no Bill is before the House in it; -1 if one may be.

        A part that speaks of clauses or amendments by number debates a Bill, though nothing names it.
        """
        place = bisect_right(self._starts, offset)
        if not place or self.bill_at(offset)[0] != UNNAMED[0]:
            return -1
        start = self._starts[place - 1]
        if place not in self._on_clauses:
            end = self._starts[place] if place < len(self._starts) else len(self._text)
            self._on_clauses[place] = bool(_NUMBERED_PART.search(self._text, start, end))
        return -1 if self._on_clauses[place] else start


UNNAMED = ("bill:this", "the Bill under debate", "the Bill under debate, which nothing here names")


def _under(title: str, what: str) -> tuple[str, str, str]:
    return f"{BILL}:{title_key(title)}", title, f"the Bill that {what} names"


def find_statutes(transcript: Transcript) -> list[Mention]:
    """Find every Act and Bill. Keys are "act:equality-act:2010", "bill:care-bill", "bill:this".

    "the Bill" has the key of the Bill that the heading or the sitting names, or else "bill:this"; under a heading where
    no Bill is debated it is the nearest named before. "this Act" in the words of an amendment is that Bill too.
    An Act named without its year has the year that the transcript gives it elsewhere, if that is one year alone, and
    one named by its initials ("the PACE Act", "TCTA 2018") is the one Act here that has them.
    """
    text = transcript.text
    ending = list(heads(text))
    years = years_of(text, ending)
    debates = Debates(transcript)
    named: list[_Named] = []
    found: list[Mention] = []
    for head in ending:
        if titles := titled(text, head, years):
            found += titles
            named += [_Named(one.start, one.key, one.label, _year(one.key), one.kind) for one in titles]
        elif head["word"] in {"Act", "Bill"} and (bare := _bare(transcript, debates, head, named)):
            found.append(bare)
    return sorted(spelled_out(found, text))


def _year(key: str) -> str:
    return key.rpartition(":")[2] if key.count(":") > 1 else ""


def _bare(transcript: Transcript, debates: Debates, head: re.Match[str], named: list[_Named]) -> Mention | None:
    """Read "the Bill", "the 2006 Act", "the Act of 2006", "that Act": things named elsewhere, or under debate."""
    text = transcript.text
    floor = max(0, head.start() - 20)
    before = text[floor : head.start()]
    kind = head["word"].lower()
    if year := _YEAR_BEFORE.search(before):
        return _of_year(floor + year.start(), head.end("word"), year[1], kind, named)
    if that := _THAT.search(before):
        return _nearest(floor + that.start(), head.end("word"), kind, named)
    this = _THIS.search(before)
    return _definite(transcript, debates, head, named, floor + this.start()) if this else None


def _definite(
    transcript: Transcript, debates: Debates, head: re.Match[str], named: list[_Named], start: int
) -> Mention | None:
    """Read "the Bill", "this Act", "the Act of 2006", which begins at `start`."""
    text, kind, end = transcript.text, head["word"].lower(), head.end("word")
    if head["years"] and kind == ACT:
        return _of_year(start, head.end("years"), head["years"][:4], kind, named)
    if kind == BILL:
        return _under_debate(start, end, debates, named)
    if text.startswith(" of ", end):
        return None  # "the Act of Parliament"
    key, label, _ = debates.bill_at(start)
    if key != UNNAMED[0] and text[start:end].lower().startswith("this") and _is_moved(transcript, start):
        why = "an amendment to the Bill calls it the Act that it will be"
        return Mention(
            start, end, key=key, kind=BILL, label=label, rule="this bill", why=why, weight=0.4, certain=False
        )
    return _nearest(start, end, kind, named)


def _is_moved(transcript: Transcript, place: int) -> bool:
    """Whether words stand in an amendment that is moved, or are quoted from the Bill.

    They are set so, or a number begins their line, or a quotation that began in it has not ended.
    """
    if any(one.shape in {Shape.AMENDMENT, Shape.QUOTATION} for one in transcript.passages.at(place)):
        return True
    line = transcript.text[transcript.text.rfind("\n", 0, place) + 1 : place]
    return bool(_LISTED.match(line)) or line.count("“") > line.count("”") or line.count('"') % 2 == 1


def _under_debate(start: int, end: int, debates: Debates, named: list[_Named]) -> Mention:
    """Read "the Bill": the one under debate, or, where none is, the nearest named since the heading."""
    since = debates.passing(start)
    if since >= 0 and (nearest := _nearest(start, end, BILL, [one for one in named[-_RECENT:] if one.start >= since])):
        return nearest
    key, label, why = debates.bill_at(start)
    return Mention(start, end, key=key, kind=BILL, label=label, rule="this bill", why=why, weight=0.4)


def _of_year(start: int, end: int, year: str, kind: str, named: list[_Named]) -> Mention:
    nearest = next((one for one in reversed(named) if one.year == year and one.kind == kind), None)
    key, label = (nearest.key, nearest.label) if nearest else (f"{kind}::{year}", f"the {year} {kind.capitalize()}")
    why = (
        f"the nearest earlier {kind.capitalize()} of {year}"
        if nearest
        else f"no {kind.capitalize()} of {year} is named before"
    )
    return Mention(
        start, end, key=key, kind=kind, label=label, rule="year alone", why=why, weight=0.8, certain=nearest is not None
    )


def _nearest(start: int, end: int, kind: str, named: list[_Named]) -> Mention | None:
    nearest = next((one for one in reversed(named) if one.kind == kind), None)
    if not nearest:
        return None
    why = f"the nearest earlier {kind.capitalize()}"
    return Mention(
        start, end, key=nearest.key, kind=kind, label=nearest.label, rule="nearest", why=why, weight=0.3, certain=False
    )


def with_scope(mentions: list[Mention], statutes: list[Mention], text: str) -> list[Mention]:
    """Say of each section or schedule which Act it is of, where the text goes on "of the Equality Act 2010"."""
    starts = [statute.start for statute in statutes]
    before: dict[str, Mention] = {}
    scoped: list[Mention] = []
    for mention in sorted(mentions, key=PLACE):
        place = bisect_left(starts, mention.end)
        statute = statutes[place] if place < len(statutes) else None
        between = text[mention.end : statute.start] if statute and statute.start - mention.end < _CLOSE else ""
        if statute and between.split() in (["of"], ["of", "the"], ["in", "the"], ["to", "the"]):
            sure = mention.certain and statute.rule != "nearest"
            before[mention.key] = replace(mention, scope=statute.key, certain=sure)
            scoped.append(before[mention.key])
        elif mention.kind == "section" and not mention.scope:
            scoped.append(_as_before(mention, before))
        else:
            scoped.append(mention)
    return scoped


def _as_before(mention: Mention, before: Mapping[str, Mention]) -> Mention:
    """Read a section by its number alone as that of the Act which was named with the same number shortly before."""
    held = before.get(mention.key)
    if not held or mention.start - held.end > _SHORTLY:
        return mention
    return replace(mention, scope=held.scope, certain=False, why=f"{mention.why}, of the Act named with it before")
