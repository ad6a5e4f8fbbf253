"""Quotations against the transcripts: exact, altered (and how), or not found."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum

from hansard_tui.export.citation import Citation, citation_of, format_citation
from hansard_tui.export.links import official_url
from hansard_tui.export.passages import who_speaks
from hansard_tui.export.quotations import bare, quotations
from hansard_tui.export.worddiff import FOLDED, word_diff
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Transcript

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_GAP = re.compile(r"\s*(?:\[\s*(?:…|\.{3})\s*\]|…|\. ?\. ?\.)\s*")
_BRACKETED = re.compile(r"\[(\w)\](?=\w)")
_RUN = 3  # words in a row by which a place is looked for
_LEAST = 0.6  # similarity below which a passage is another passage
_NEARLY = 0.999
_CANDIDATES = 5
_OMITTED = 3000  # letters that one omission may leave out
_FEW = 4  # words below which only the exact wording counts


class Outcome(StrEnum):
    """What became of a quotation."""

    EXACT = "exact"
    ALTERED = "altered"
    NOT_FOUND = "not found"


@dataclass(frozen=True, slots=True)
class Verdict:
    """One quotation and the passage that it is, as far as there is one."""

    quotation: str
    outcome: Outcome
    line: int = 1
    """Where it begins in what was pasted, from 1."""
    transcript: Transcript | None = None
    span: Span | None = None
    similarity: float = 0.0
    changes: tuple[tuple[str, str], ...] = ()
    """Runs of ("same" | "gone" | "new", words): from what was said to what is quoted."""
    omitted: tuple[str, ...] = ()
    """What each marked omission leaves out: a "not" may be among it."""
    who: str = ""
    citation: Citation | None = None
    cited: str = ""
    url: str = ""


class _Known:
    """A transcript made ready: its letters folded, and its words, each with where it stands."""

    def __init__(self, transcript: Transcript) -> None:
        self.transcript = transcript
        text = transcript.text
        kept = [
            (mark, offset)
            for offset, char in enumerate(text)
            for mark in char.translate(FOLDED)
            if not (mark.isspace() and offset and text[offset - 1].isspace())
        ]
        self.letters = "".join(" " if mark.isspace() else mark for mark, _ in kept)
        self.small = _small(self.letters)
        self.offsets = [offset for _, offset in kept]
        self.spans = [match.span() for match in _WORD.finditer(text)]
        self.folded = [text[a:b].translate(FOLDED).casefold() for a, b in self.spans]
        self.places: dict[tuple[str, ...], list[int]] = {}
        for index in range(len(self.folded) - _RUN + 1):
            self.places.setdefault(tuple(self.folded[index : index + _RUN]), []).append(index)


def _small(words: str) -> str:
    """Give the small letters of a text, of the same length."""
    low = words.lower()
    if len(low) == len(words):
        return low
    return "".join(small if len(small := char.lower()) == 1 else char for char in words)


@dataclass(frozen=True, slots=True)
class _Part:
    """A run of quoted words without omissions; `free` are the letters in brackets, whose case may be another's."""

    letters: str
    free: frozenset[int]

    def found(self, known: _Known, after: int) -> int:
        """Give where it stands at or after this offset of the folded letters; -1 where it does not."""
        low = _small(self.letters)
        place = known.small.find(low, after)
        while place >= 0 and not self._same(known.letters, place):
            place = known.small.find(low, place + 1)
        return place

    def _same(self, letters: str, place: int) -> bool:
        end = place + len(self.letters)
        inside = place and letters[place - 1].isalnum() and self.letters[0].isalnum()
        if inside or (letters[end : end + 1].isalnum() and self.letters[-1].isalnum()):
            return False
        return all(mark == letters[place + index] for index, mark in enumerate(self.letters) if index not in self.free)


def _part(words: str) -> _Part:
    pieces = _BRACKETED.split(" ".join(words.translate(FOLDED).split()))
    letters, free = "", set()
    for index, piece in enumerate(pieces):
        if index % 2:
            free.add(len(letters))
        letters += piece
    return _Part(letters, frozenset(free))


def _exact(parts: Sequence[_Part], known: _Known) -> tuple[Span, tuple[str, ...]] | None:
    """Find the parts of a quotation one after another: the passage, and what each omission leaves out."""
    first = parts[0].found(known, 0)
    while first >= 0:
        end = first + len(parts[0].letters)
        omitted = []
        for part in parts[1:]:
            further = part.found(known, end)
            if not end <= further <= end + _OMITTED:
                break
            omitted.append(known.letters[end:further].strip())
            end = further + len(part.letters)
        else:
            return Span(known.offsets[first], known.offsets[end - 1] + 1), tuple(omitted)
        first = parts[0].found(known, first + 1)
    return None


def _candidates(quoted: Sequence[str], words: _Known) -> list[int]:
    """Tell where the quotation may begin, by runs of words that both have; the likeliest first."""
    votes: Counter[int] = Counter()
    slack = max(1, len(quoted) // 5)
    for index in range(len(quoted) - _RUN + 1):
        for place in words.places.get(tuple(quoted[index : index + _RUN]), ())[:200]:
            votes[(place - index) // slack] += 1
    return [max(0, bucket * slack) for bucket, _ in votes.most_common(_CANDIDATES)]


def _nearest(quotation: str, words: _Known) -> tuple[float, Span] | None:
    """Find the passage whose words are most like the quotation's: similarity and place."""
    quoted = [match[0].translate(FOLDED).casefold() for match in _WORD.finditer(quotation)]
    if len(quoted) < _FEW:
        return None
    best: tuple[float, Span] | None = None
    for start in _candidates(quoted, words):
        slack = max(3, len(quoted) // 4)
        low, high = max(0, start - slack), min(len(words.folded), start + len(quoted) + 2 * slack)
        matcher = SequenceMatcher(None, words.folded[low:high], quoted, autojunk=False)
        blocks = [block for block in matcher.get_matching_blocks() if block.size]
        if not blocks:
            continue
        first = max(low, low + blocks[0].a - blocks[0].b)
        last = min(high, low + blocks[-1].a + blocks[-1].size + len(quoted) - blocks[-1].b - blocks[-1].size)
        shared = sum(block.size for block in blocks)
        similarity = 2 * shared / (last - first + len(quoted))
        if best is None or similarity > best[0]:
            best = similarity, Span(words.spans[first][0], words.spans[last - 1][1])
    return best


def _told(verdict: Verdict, style: str) -> Verdict:
    """Add who said the passage, and where."""
    transcript, span = verdict.transcript, verdict.span
    if transcript is None or span is None:
        return verdict
    citation = citation_of(transcript, span.start, span.end)
    return replace(
        verdict,
        who=who_speaks(transcript, span.start, span.end),
        citation=citation,
        cited=format_citation(citation, style),
        url=official_url(transcript, span.start),
    )


def _judge(quotation: str, line: int, library: Sequence[_Known]) -> Verdict:
    parts = [_part(words) for words in _GAP.split(quotation) if _WORD.search(words)]
    for known in library if parts else ():
        if here := _exact(parts, known):
            return Verdict(quotation, Outcome.EXACT, line, known.transcript, here[0], 1.0, omitted=here[1])
    near = [(*place, known) for known in library if (place := _nearest(quotation, known))]
    similarity, span, best = max(near, key=lambda row: row[0], default=(0.0, None, None))
    if best is None or span is None or similarity < _LEAST:
        return Verdict(quotation, Outcome.NOT_FOUND, line)
    said = " ".join(span.quote(best.transcript.text).split())
    changes = word_diff(said, " ".join(quotation.split()))
    # Where every word is the same, a mark between them is not: that is an alteration, however slight.
    return Verdict(quotation, Outcome.ALTERED, line, best.transcript, span, min(similarity, _NEARLY), changes)


def verify(
    text: str, transcripts: Iterable[Transcript], style: str = "oscola", *, whole: bool = False
) -> tuple[Verdict, ...]:
    """Judge every quotation in what was pasted: block quotes, words in quotation marks, or all of it if it has neither.

    `whole` takes all of it for one quotation, whatever marks are in it.

    White space, dashes and the shape of quotation marks are not told apart; an omission may be marked by "…" or
    "[...]", and "[w]e" stands for "We".
    """
    library = [_Known(transcript) for transcript in transcripts]
    found = [(bare(text), 1)] if whole and text.strip() else quotations(text)
    return tuple(_told(_judge(quotation, line, library), style) for quotation, line in found)


def exit_code(verdicts: Iterable[Verdict]) -> int:
    """Give a script's answer: 0 all are exact, 1 one is altered, 2 one is not found or none was given."""
    codes = {Outcome.EXACT: 0, Outcome.ALTERED: 1, Outcome.NOT_FOUND: 2}
    return max((codes[verdict.outcome] for verdict in verdicts), default=2)
