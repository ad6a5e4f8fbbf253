"""Printed lists of a division: who went into which lobby, and who told."""

import re
from dataclasses import dataclass, field

from hansard_tui.model.transcript import Vote
from hansard_tui.readers.procedure import is_narrative

_COUNTS = re.compile(
    r"(?:(?:The House|The Committee|Their Lordships|House|Committee)?[\w ,]{0,30}divided:?\s*)?"
    r"(?P<for>Ayes|Contents?)[:,]?\s+(?P<ayes>\d+)\s*[,;.]?\s+(?P<against>Noes|Not[- ]Contents?)[:,]?\s+"
    r"(?P<noes>\d+)\.?",
    re.IGNORECASE,
)
_TIME = r"\[?\s*(?P<time>\d{1,2}(?:[.:]\d\d)?\s*(?:[ap]\.?m\.?|noon|midnight))\s*\]?"
_NUMBER = re.compile(rf"\[?Division(?:\s*(?:No\.?\s*)?(?P<number>\d+))?\s*\]?\.?(?:\s+{_TIME})?", re.IGNORECASE)
_CLOCK = re.compile(rf"{_TIME}|\d\d:\d\d(?::\d\d)?", re.IGNORECASE)
_LOBBIES = (
    r"Ayes|Noes|Contents?|Not[- ]Contents?|Abstentions?|Spoiled votes|Both(?: sides)?|Pairs|Paired|Side not given"
)
_SIDE = re.compile(rf"(?P<side>{_LOBBIES}|For|Against)", re.IGNORECASE)
_COUNTED = re.compile(rf"(?P<side>{_LOBBIES}|For|Against): (?P<count>\d{{1,4}})", re.IGNORECASE)
_TELLERS = re.compile(rf"Tellers for the (?P<side>{_LOBBIES}):?", re.IGNORECASE)
_RUN = re.compile(rf"(?P<side>{_LOBBIES}): (?P<names>\D.*)")
_NAME = re.compile(r"[^\d.:;?!]{0,60}[^\d:;?!]{1,30}")
_BELOW = re.compile(r"[^:?!\s][^:?!]{0,90}")
"""Whatever stands in a block of lines below a side's own heading."""
_LISTED = re.compile(r"[^\W\d_a-z][^,.:;?!\d]{1,40}, [^:;?!\d]{1,80}|\(Proxy .{1,80}\)")
"""A name as lists alone print it, its surname first."""
_ALONE = frozenset({"For", "Against"})
"""As Edinburgh prints its sides."""
_TOLD = re.compile(r"\s*[\[(]Teller[\])]", re.IGNORECASE)
_PROXY = re.compile(r"\s*\(Proxy vote cast by (?P<proxy>[^()]+(?:\([^()]*\))?)\)")
_SIDES = {
    "for": "aye",
    "against": "no",
    "ayes": "aye",
    "noes": "no",
    "content": "content",
    "contents": "content",
    "abstentions": "abstain",
    "abstention": "abstain",
    "both sides": "both",
    "pairs": "both",
    "paired": "both",
    "side not given": "",
}


def counts_of(text: str) -> tuple[tuple[str, int], ...]:
    """Read "Ayes 231, Noes 307." or "Contents 153; Not-Contents 127.", or give nothing."""
    found = _COUNTS.fullmatch(text.strip())
    return ((found["for"], int(found["ayes"])), (found["against"], int(found["noes"]))) if found else ()


def heads_list(line: str) -> bool:
    """Whether a line heads the names of one side, or its tellers'."""
    return bool(_TELLERS.fullmatch(line) or ((line.isupper() or line in _ALONE) and _SIDE.fullmatch(line)))


def announces(line: str) -> str | None:
    """Give the number in a line that announces a division and tells nothing else of it: "Division 12", "Division."."""
    found = _NUMBER.fullmatch(line)
    return (found["number"] or "") if found else None


def votes_in(words: str) -> tuple[Vote, ...]:
    """Read "Ayes: Pell, Mr Owen; Tell, Jo (teller)", as our own Markdown has it; nothing for any other words."""
    found = _RUN.fullmatch(words)
    if not found:
        return ()
    side = _side(found["side"])
    return tuple(voted(name, side) for name in found["names"].split("; ") if name.strip())


@dataclass(slots=True)
class DivisionList:
    """Collects the lines that follow a division's counts, until one of them is no line of a list."""

    printed: str
    sides: tuple[tuple[str, int], ...]
    number: str = ""
    printed_time: str = ""
    votes: list[Vote] = field(default_factory=list)
    _side: str | None = None
    _telling: bool = False

    @property
    def line(self) -> str:
        """The line that announces it, with its number as it is printed."""
        return f"{self.printed} Division No. {self.number}" if self.number else self.printed

    def takes(self, text: str, *, italic: bool = False) -> bool:
        """Take a line of the list, or say that the list has ended; what stands in italics is no name."""
        return self._heads(text) or ((not italic or text.startswith("(")) and self._name(text))

    def takes_of(self, lines: list[str]) -> int:
        """Take lines from the beginning of a block of plain text, and say how many: those of the list."""
        below = False
        for at, line in enumerate(lines):
            if self._heads(line):
                below = below or heads_list(line)
            elif is_narrative(line) or not (_BELOW if below else _LISTED).fullmatch(line) or self._side is None:
                return at
            else:
                self._add(line)
        return len(lines)

    def _heads(self, text: str) -> bool:
        if found := _NUMBER.fullmatch(text):
            self.number = found["number"] or self.number
            self.printed_time = found["time"] or self.printed_time
        elif not self.votes and (found := _CLOCK.fullmatch(text)):
            self.printed_time = found["time"] or text
        elif found := _COUNTED.fullmatch(text):
            if found["side"].lower() not in {side.lower() for side, _ in self.sides}:
                self.sides = (*self.sides, (found["side"], int(found["count"])))
        elif (found := _TELLERS.fullmatch(text)) or (found := _SIDE.fullmatch(text)):
            self._side, self._telling = _side(found["side"]), text.lower().startswith("tellers")
        else:
            return False
        return True

    def _name(self, text: str) -> bool:
        if self._side is None or not _NAME.fullmatch(text):
            return False
        self._add(text)
        return True

    def _add(self, text: str) -> None:
        if text.startswith("(") and self.votes:
            last = self.votes[-1]
            told = voted(f"{last.name} {text}", last.side)
            self.votes[-1] = told._replace(teller=last.teller)
            return
        names = re.split(r"\s+and\s+", text) if self._telling else [text]
        for name in names:
            words = name.strip().removesuffix(" and").strip()
            if _TOLD.sub("", words) and words != "and":
                vote = voted(words, self._side or "")
                self.votes.append(vote._replace(teller=vote.teller or self._telling))


def voted(printed: str, side: str) -> Vote:
    """Read a name with the marks of a teller and of a proxy that may stand after it."""
    proxy = _PROXY.search(printed)
    words = _PROXY.sub("", printed)
    return Vote(_TOLD.sub("", words).strip(), side, bool(_TOLD.search(words)), proxy["proxy"] if proxy else "")


def _side(printed: str) -> str:
    words = printed.lower().replace("-", " ")
    return "not content" if words.startswith("not") else _SIDES.get(words, words)
