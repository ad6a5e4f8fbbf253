"""Acts and Bills: by title, by year alone, or as "the Bill" that is under debate."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from hansard_tui.extract.wordforms import slug
from hansard_tui.model.finding import Mention
from hansard_tui.model.layer import Layer
from hansard_tui.model.transcript import Heading, Passage, Shape, Transcript

_HEAD = re.compile(r"(Act|Bill|ACT|BILL|Measure)\b(?! Committee)(?:\s+(\d{4}))?(?: \[(?:HL|Lords)\])?")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_WORD = re.compile(r"[\w’'&-]+|[^\w\s]|\n")
_RECENT = 40
"""Acts and Bills named before, among which the nearest is looked for."""
_CLOSE = 16
"""Characters between a section and the Act that it is of: " of the draft "."""
_LOOK_BACK = 120
"""Characters: the longest short titles are about as long."""
_JOINING = frozenset({"and", "of", "for", "in", "to", "etc", "&", ",", ".", "with"})
_OPENING = frozenset({
    "The", "This", "That", "These", "Those", "Our", "A", "An", "In", "On", "At", "By", "As", "It", "Is", "If", "We",
    "I", "He", "She", "They", "But", "And", "Or", "So", "Under", "Since", "When", "While", "Which", "What", "Why",
    "How", "Does", "Do", "Did", "Will", "Would", "Should", "Can", "Could", "May", "Has", "Have", "Had", "No", "Not",
    "Any", "Every", "Each", "Both", "My", "Your", "Because", "Before", "After", "Although", "Unless", "Until",
    "From", "With", "Without", "Of", "To", "For", "Section", "Sections", "Clause", "Part", "Schedule",
})  # fmt: skip
_KINDS = frozenset({
    "public", "private", "hybrid", "money", "member’s", "member's", "members’", "members'", "supply", "government",
    "reform", "draft", "new", "original", "lords", "commons", "principal", "previous", "same", "present", "current",
    "whole", "entire", "own", "primary", "parent", "opposition",
})  # fmt: skip
"""Words before "Bill" or "Act" that describe it and are no part of a title."""
_JOINED = (["of"], ["for"], ["and"])
_BUSINESS = frozenset({"Consideration", "Committal", "Recommittal", "Withdrawal", "Reprint"})
"""First words of headings of business on a Bill that they do not name."""
_FORENAME = re.compile(r"Bill [A-Z][a-z]+(?![a-z])(?! Committee)")
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
_SHORT_TITLE = re.compile(r"\b([A-Z]{3,6}) (\d{4})\b(?!\s*[-–])")
_BILL_TITLE = re.compile(r"^(?P<title>.*?\bBill)\b")
BILL, ACT = "bill", "act"


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
    return f"{BILL}:{slug(title)}", title, f"the Bill that {what} names"


def find_statutes(transcript: Transcript) -> list[Mention]:
    """Find every Act and Bill. Keys are "act:equality-act:2010", "bill:care-bill", "bill:this".

    "the Bill" has the key of the Bill that the heading or the sitting names, or else "bill:this"; under a heading where
    no Bill is debated it is the nearest named before. "this Act" in the words of an amendment is that Bill too.
    An Act named without its year has the year that the transcript gives it elsewhere, if that is one year alone, and
    one named by its initials ("the PACE Act", "TCTA 2018") is the one Act here that has them.
    """
    text = transcript.text
    years = _years(text)
    debates = Debates(transcript)
    moved = Layer([one for one in transcript.passages if one.shape in {Shape.AMENDMENT, Shape.QUOTATION}])
    named: list[_Named] = []
    found: list[Mention] = []
    for head in _heads(text):
        mention = _titled(text, head, years)
        if mention:
            named.append(_Named(mention.start, mention.key, mention.label, head[2] or "", mention.kind))
            found.append(mention)
        elif head[1] in {"Act", "Bill"} and (bare := _bare(text, debates, head, named, moved)):
            found.append(bare)
    return sorted(_spelled_out(found, text))


def _heads(text: str) -> Iterator[re.Match[str]]:
    """Give the words that a title ends with; a pattern that asked for a word's beginning would try every letter."""
    for head in _HEAD.finditer(text):
        if not head.start() or not text[head.start() - 1].isalnum():
            yield head


def _spelled_out(found: Sequence[Mention], text: str) -> Iterator[Mention]:
    """Read Acts that are called by their initials as the one Act here that has them."""
    acts = {one.key: one for one in found if one.kind == ACT and one.rule == "title" and one.key.count(":") > 1}
    for mention in found:
        short = mention.label.removesuffix(" Act")
        meant = _of_initials(short, "", acts) if mention.rule == "title" and short.isupper() else None
        yield _read_as(mention, meant) if meant else mention
    for match in _SHORT_TITLE.finditer(text) if acts else ():
        if meant := _of_initials(match[1], match[2], acts):
            yield _read_as(replace(meant, start=match.start(), end=match.end(), label=match[0]), meant)


def _read_as(mention: Mention, meant: Mention) -> Mention:
    why = f"{mention.label} is read as {meant.label}: initials match"
    return replace(mention, key=meant.key, label=meant.label, rule="initials", why=why, certain=False)


def _of_initials(short: str, year: str, acts: Mapping[str, Mention]) -> Mention | None:
    """Give the only Act that may be called by `short`: its letters stand in order in those of the title's words."""
    fitting: list[Mention] = []
    for act in acts.values():
        words = re.findall(r"[^\W\d_]+", act.label)
        letters = iter("".join(word[0] for word in words).upper())
        if words[0][0] == short[0] and act.label.endswith(year) and all(letter in letters for letter in short):
            fitting.append(act)
    return fitting[0] if len(fitting) == 1 else None


def _years(text: str) -> dict[str, set[str]]:
    """Give the years that each Act's title has anywhere in the text."""
    years: dict[str, set[str]] = {}
    for head in _heads(text):
        if head[2] and (start := title_start(text, head.start())) is not None:
            years.setdefault(slug(text[start : head.end(1)]), set()).add(head[2])
    return years


def title_start(text: str, end: int, *, with_acts: bool = False) -> int | None:
    """Find where the title that ends at `end` begins; none where there is no title.

    A title `with_acts` may hold that of an Act: "Ports Act 1991 (Amendment) Order".
    """
    floor = max(0, end - _LOOK_BACK * (2 if with_acts else 1))
    words = list(_WORD.finditer(text, floor, end))
    if floor and words and words[0].start() == floor and text[floor - 1].isalnum():
        words = words[1:]
    start: int | None = None
    bracket = False
    for word in reversed(words):
        shown = word[0]
        if shown == "(" and not bracket:
            break
        if shown in "()":
            bracket = shown == ")"
        elif not bracket and not _belongs(shown) and not (with_acts and (shown == "Act" or _YEAR.fullmatch(shown))):
            break
        elif shown[0].isupper() and not bracket:
            start = word.start()
    return None if bracket and start is None else start


def _belongs(shown: str) -> bool:
    """Whether a word may stand inside a title."""
    if shown in _JOINING:
        return True
    if shown in _OPENING or shown in {"Act", "Bill", "Acts", "Bills"}:
        return False
    return shown[0].isupper() or shown[0] == "&"


def _titled(text: str, head: re.Match[str], years: dict[str, set[str]]) -> Mention | None:
    """Read an Act or Bill that is called by its title."""
    start = title_start(text, head.start())
    if start is None:
        return None
    before = text[start : head.start()].split()
    while before and before[0].lower() in _KINDS and before[1:2] not in _JOINED:
        start = text.index(before[0], start) + len(before[0])
        start += len(text[start : head.start()]) - len(text[start : head.start()].lstrip())
        before = before[1:]
    if not before or before[0].isdigit() or before[0] in _BUSINESS or _FORENAME.match(text, head.start()):
        return None
    kind = BILL if head[1].lower() == BILL else ACT
    title = " ".join(text[start : head.end(1)].split())
    if title.isupper():
        title = title.title()
    name = slug(title)
    year = head[2] or ""
    certain = True
    if kind == ACT and not year and len(known := years.get(name, set())) == 1:
        year, certain = next(iter(known)), False
    key = f"{kind}:{name}:{year}" if year and kind == ACT else f"{kind}:{name}"
    label = f"{title} {year}".strip()
    why = "title and year" if head[2] else "title; its year is given elsewhere in this transcript" if year else "title"
    end = head.end(2) if head[2] else head.end(1)
    return Mention(start, end, key=key, kind=kind, label=label, rule="title", why=why, weight=1.0, certain=certain)


def _bare(
    text: str, debates: Debates, head: re.Match[str], named: list[_Named], moved: Layer[Passage]
) -> Mention | None:
    """Read "the Bill", "the 2006 Act", "that Act": things named elsewhere, or under debate."""
    floor = max(0, head.start() - 20)
    before = text[floor : head.start()]
    kind = head[1].lower()
    if year := _YEAR_BEFORE.search(before):
        return _of_year(floor + year.start(), head.end(1), year[1], kind, named)
    if that := _THAT.search(before):
        return _nearest(floor + that.start(), head.end(1), kind, named)
    if not (this := _THIS.search(before)):
        return None
    start = floor + this.start()
    if kind == BILL:
        return _under_debate(start, head.end(1), debates, named)
    key, label, _ = debates.bill_at(head.start())
    if key != UNNAMED[0] and this[0].lower().startswith("this") and moved.at(head.start()):
        why = "an amendment to the Bill calls it the Act that it will be"
        return Mention(start, head.end(1), key=key, kind=BILL, label=label, rule="this bill", why=why, weight=0.4)
    return _nearest(start, head.end(1), kind, named)


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


def bill_title(heading: str) -> str:
    """Give the title of the Bill that a heading names: "Care Bill [HL]" is "Care Bill"; empty where it names none."""
    match = _BILL_TITLE.match(" ".join(heading.split()).replace("BILL", "Bill"))
    title = match["title"] if match else ""
    if title.upper().removesuffix("BILL").isupper() and title[:-4].isupper():
        title = title.title()
    words = title.split()
    return title if len(words) > 1 and words[0] not in _OPENING and words[0].lower() not in _KINDS else ""


def with_scope(mentions: list[Mention], statutes: list[Mention], text: str) -> list[Mention]:
    """Say of each section or schedule which Act it is of, where the text goes on "of the Equality Act 2010"."""
    starts = [statute.start for statute in statutes]
    scoped: list[Mention] = []
    for mention in mentions:
        place = bisect_left(starts, mention.end)
        statute = statutes[place] if place < len(statutes) else None
        between = text[mention.end : statute.start] if statute and statute.start - mention.end < _CLOSE else ""
        if statute and between.split() in (["of"], ["of", "the"], ["in", "the"], ["to", "the"]):
            scoped.append(replace(mention, scope=statute.key))
        else:
            scoped.append(mention)
    return scoped
