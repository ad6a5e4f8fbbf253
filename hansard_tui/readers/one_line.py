"""Text whose line feeds were lost: parted again where somebody is named and where columns, times and votes stand."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import islice

from hansard_tui.model.layer import Layer
from hansard_tui.model.member import Certainty
from hansard_tui.model.transcript import Block, Contribution, Transcript
from hansard_tui.readers.builder import MOST_BLOCKS
from hansard_tui.readers.label_forms import said_by
from hansard_tui.readers.labels import is_party
from hansard_tui.readers.speakers import LONGEST, Likeness, attribution_of, likeness

_LONG = 5000
"""No paragraph is so long."""
_WHOLE = 60
"""A text that is one line is looked into from here on."""
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}"
_MARK = re.compile(
    r"(?<!\S)(?:"
    rf"(?:\d{{1,2}} {_MONTH} \d{{4}} ?: )?Column (?:number: )?[A-Z]{{0,3}}\d{{1,6}}[A-Z]{{0,3}}|"
    r"(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d|"
    r"Division (?:No\. )?\d{1,4}(?: \d\d/\d\d/\d{4} \d\d:\d\d:\d\d)?(?: Division on .{1,80}?)?"
    r"(?: (?:Ayes|Contents?):? \d{1,4} (?:Noes|Not[- ][Cc]ontents?):? \d{1,4})?|"
    r"(?:Moved|Asked|Tabled) by(?= [A-Z0-9“])|"
    r"Volume \d{1,4}: debated on \w{6,9} \d{1,2} \w{3,9} \d{4}|"
    r"Skip to main content|- Hansard - - - Excerpts|"
    r"(?:The (?:House|Committee)|Their Lordships) divided[:.] ?[—-]?(?:Ayes|Contents),? \d{1,4}[,;] "
    r"(?:Noes|Not[- ][Cc]ontents),? \d{1,4}\.?|"
    r"(?:Question (?:put|proposed|accordingly|again)|Amendments? [A-Z]{0,2}\d\w*(?:,? (?:to|and) \w{1,6})?|"
    r"Motion (?:agreed|made)|Clauses? \d\w*(?: to \w{1,6})?,? (?:agreed|ordered)|House (?:resumed|adjourned)|"
    r"(?:Committee|House) rose|"
    r"Sitting suspended|Bill (?:read|reported|passed))(?:\.(?=\d)|[^.:?!]){0,80}\."
    r")(?=\s|\Z)"
)
_CLOCK = re.compile(
    r"(?<!\S)(?:\d{1,2}(?:\.[0-5]\d)? ?[ap]\.?m\.?|(?:[01]\d|2[0-3]):[0-5]\d|12 noon)(?= (?:[A-Z“]|[TQS]?\d{1,3}\. ))"
)
_BEFORE_CLOCK = re.compile(r"(?:[.?!…—”\"’)\]]|(?<!\S)[A-Z][\w’'-]*) \Z")
_END = re.compile(r"(?<![ .(][A-Z])[.?!…—:”\"’'\])]+ +(?=[A-ZÀ-Þ*†])")
"""Where a sentence may end and a name begin."""
_SHORT = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Hon|hon|Rt|Rev|Lt|Col|Capt|Gen|Maj|St|Messrs|No|Prof|Sgt|vol|col|cc?|Esq)|\b[A-Z])\. +\Z"
)
_TITLES = re.compile(
    r"(?<![\w.,] )(?<!\w)(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Viscount|Earl|The (?:Earl|"
    r"Lord Bishop|Minister|Secretary|Parliamentary|Prime|Deputy|Chair|Speaker|Attorney|Solicitor|Chancellor)|Madam)\b"
)
_AFTER_HEADING = re.compile(r"(?:[A-Z][\w’'-]*|\d\w*|\))[:,]? \Z")
_COLON = re.compile(r":(?= +[\w“\"‘(\[…—£])")
_GROUP = re.compile(r"\((?P<group>[A-Z][^()]{0,60})\) (?=[A-Z“\"‘\[])")
_PORTRAIT = re.compile(
    r"(?P<name>[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|of|the|and)){0,8}) Portrait (?P=name)"
    r"(?P<groups>(?: \([^()]{1,80}\))*)"
)
_NOBODY = re.compile(
    r"(?<=[.?!…—”\"’)\]] )(?:Noble Lords|A noble (?:Lord|Baroness)|(?:An |Some |Several )?[Hh]on\. Members?)(?= [A-Z])"
)
_NEXT = re.compile(r" +(?:[“\"‘]?)(?!(?:MP|KC|QC|CBE|OBE|DBE|MBE)\b)[A-Z]")
_TITLED = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr)\.? ")
_NUMBERED = re.compile(r"(?<!\S)[TQS]?\d{1,3}\. (?:\[\d{1,7}\] )?\Z")
_LEADING = re.compile(r"(?:[TQS]?\d{1,3}\. (?:\[\d{1,7}\] )?)?")
_PERSON = re.compile(r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ](?:[\w’'-]+|\.)){1,2}")
"""Two words or three, as most names have."""
_MOST_ENDS = 6
"""Full stops in a label, those of abbreviations."""
_FEWEST = 2


@dataclass(frozen=True, slots=True, order=True)
class _Cut:
    """Where a line is parted, and what stands there on a line of its own."""

    start: int
    end: int
    line: str = field(compare=False)
    goes_on: bool = field(compare=False, default=False)
    """The words after it stand on the same line, where it is looked at again whether it is a label."""


def parted(text: str) -> str | None:
    """Give a text in lines where it has none, or some far too long; nothing where it is in order."""
    lines = text.split("\n")
    shortest = _LONG if len(lines) > 1 else _WHOLE
    if max(map(len, lines)) < shortest:
        return None
    out = [_parted(line) if len(line) >= shortest else line for line in lines]
    return None if out == lines else "\n".join(out)


def inferred(transcript: Transcript, printed: str) -> Transcript:
    """Call who speaks inferred wherever it was told from running text: all but what opens a line of the file."""
    lines = sorted(line.lstrip() for line in printed.split("\n"))
    opened: Counter[str] = Counter()
    blocks: list[Block] = []
    for block in transcript.blocks:
        if isinstance(block, Contribution) and block.attribution.known:
            label = block.attribution.printed
            # A line opens one speech: as many by this name are stated as lines begin with it.
            at = bisect_left(lines, label) + opened[label]
            opened[label] += 1
            if not label or at >= len(lines) or not lines[at].startswith(label):
                block = replace(block, attribution=replace(block.attribution, certainty=Certainty.INFERRED))  # noqa: PLW2901
        blocks.append(block)
    return replace(transcript, blocks=Layer(blocks))


def _parted(line: str) -> str:
    marks = [*_found(line, _MARK), *(one for one in _found(line, _CLOCK) if _is_alone(line, one.start()))]
    cuts = [_Cut(found.start(), found.end(), _printed(found[0])) for found in marks]
    edges = sorted(cut.end for cut in cuts)
    labels = [*_before_colons(line, edges), *_before_words(line, edges)]
    if not labels and len(cuts) < (_FEWEST if len(line) < _LONG else 1):
        return line
    return "\n\n".join(_lines(line, _apart([*cuts, *labels])))


def _found(line: str, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    return islice(pattern.finditer(line), MOST_BLOCKS)


def _is_alone(line: str, start: int) -> bool:
    """Whether a time stands between sentences or below a heading, and not in what somebody says."""
    return not start or bool(_BEFORE_CLOCK.search(line[max(0, start - 40) : start]))


def _printed(mark: str) -> str:
    """Give a mark as it would be printed: a division's facts a line each."""
    if not mark.startswith("Division "):
        return mark
    return re.sub(r" (?=\d\d/\d\d/\d{4}|Division on |(?:Ayes|Noes|Contents?|Not[- ][Cc]ontents?):? \d)", "\n", mark)


def _apart(cuts: list[_Cut]) -> Iterator[_Cut]:
    """Give the cuts in order; of two that overlap the first."""
    end = 0
    for cut in sorted(cuts):
        if cut.start >= end:
            yield cut
            end = cut.end


def _lines(line: str, cuts: Iterable[_Cut]) -> Iterator[str]:
    place, before = 0, ""
    for cut in cuts:
        if words := f"{before}{line[place : cut.start].strip()}".strip():
            yield words
        before = f"{cut.line} " if cut.goes_on else ""
        if not cut.goes_on:
            yield cut.line
        place = cut.end
    if words := f"{before}{line[place:].strip()}".strip():
        yield words


def _before_colons(line: str, edges: list[int]) -> Iterator[_Cut]:
    """Give labels before colons: sure ones, and names alone that come again or that a sure one has."""
    found: list[tuple[int, int, str]] = []
    last = 0
    for colon in _found(line, _COLON):
        start = _start_of(line, colon.start(), edges, last)
        last = colon.end()
        if start >= 0 and line[start] != "(":
            found.append((start, colon.end(), line[start : colon.start()]))
    counts = Counter(label for _, _, label in found)
    names = {attribution_of(label).name for label in counts if likeness(label) is Likeness.SURE}
    for start, end, label in found:
        if likeness(label) is Likeness.SURE or label in names or counts[label] >= _FEWEST or _PERSON.fullmatch(label):
            number = _NUMBERED.search(line[max(0, start - 20) : start])
            before = number[0] if number else ""
            sure = likeness(label) is Likeness.SURE
            said = said_by(attribution_of(label).name or label, f"{before}{label}") if sure else f"{before}{label}:"
            yield _Cut(start - len(before), end, said, goes_on=not sure)


def _start_of(line: str, end: int, edges: list[int], least: int = 0) -> int:
    """Give where the label begins that ends at a place, not before another; -1 where none does."""
    low = max(least, end - LONGEST)
    window = line[low:end]
    ends = [found.end() for found in _END.finditer(window) if not _SHORT.search(window[: found.end()])]
    last = bisect_right(edges, end) - 1
    edge = [edges[last] - low + 1] if last >= 0 and edges[last] >= low else []
    bare = (_LEADING.match(window, start) for start in {*([] if low else [0]), *ends, *edge})
    starts = sorted(found.end() for found in bare if found)[-_MOST_ENDS:]
    for like in (Likeness.SURE, Likeness.PERHAPS):
        for start in starts:
            if likeness(" ".join(window[start:].split())) is like:
                return low + start
        if like is Likeness.SURE:
            for title in _TITLES.finditer(window):
                if _AFTER_HEADING.search(window[: title.start()]) and likeness(window[title.start() :]) is like:
                    return low + title.start()
    return -1


def _before_words(line: str, edges: list[int]) -> Iterator[_Cut]:
    """Give labels that stand right before the words, as downloads have them: with a party first, and then bare."""
    names: dict[str, None] = {}
    last = 0
    for found in _found(line, _GROUP):
        end = found.end() - 1
        start, last = _start_of(line, end, edges, last), end
        label = line[start:end]
        if start >= 0 and likeness(label) is Likeness.SURE:
            who = attribution_of(label)
            # Who holds an office is named after it, and without a party where the House has Ministers alone.
            if is_party(found["group"]) or (who.office.startswith("The ") and who.name):
                names |= dict.fromkeys(_called(who.name))
                yield _Cut(start, end, said_by(who.name or label, label))
    for portrait in _found(line, _PORTRAIT):
        yield _Cut(portrait.start(), portrait.end(), portrait[0])
    if names:
        yield from (_Cut(one.start(), one.end(), said_by(one[0], one[0])) for one in _found(line, _NOBODY))
        yield from _bare(line, names, edges)


def _called(name: str) -> Iterator[str]:
    """Give what somebody is called after the first time: by the same name, or by title and surname."""
    if name:
        yield name
        if _TITLED.match(name):
            yield f"{name.split(' ', 1)[0]} {name.rsplit(' ', 1)[-1]}"


def _bare(line: str, names: Iterable[str], edges: list[int]) -> Iterator[_Cut]:
    """Give known names that stand between the end of a sentence and a capital letter."""
    by_word: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):
        by_word.setdefault(name.split(" ", 1)[0], []).append(name)
    places = {found.end() for found in _END.finditer(line)} | {edge + 1 for edge in edges}
    for place in sorted(places):
        word = line[place : place + LONGEST].split(" ", 1)[0]
        for name in by_word.get(word, ()):
            end = place + len(name)
            if line.startswith(name, place) and _NEXT.match(line, end):
                yield _Cut(place, end, said_by(name, name))
                break
