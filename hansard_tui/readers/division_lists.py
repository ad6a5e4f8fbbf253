"""Printed lists of a division: who went into which lobby, and who told."""

import re
from dataclasses import dataclass, field

from hansard_tui.model.transcript import Vote
from hansard_tui.readers.markup import Printed, Words

_COUNTS = re.compile(
    r"(?:(?:The House|The Committee|Their Lordships|House|Committee)?[\w ,]{0,30}divided:?\s*)?"
    r"(?P<for>Ayes|Contents?)[:,]?\s+(?P<ayes>\d+)\s*[,;.]?\s+(?P<against>Noes|Not[- ]Contents?)[:,]?\s+"
    r"(?P<noes>\d+)\.?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\[?Division No\.?\s*(?P<number>\d+)\s*\]?", re.IGNORECASE)
_TIME = re.compile(r"\[?\s*(?P<time>\d{1,2}(?:[.:]\d\d)?\s*(?:am|pm|noon|midnight))\s*\]?", re.IGNORECASE)
_SIDE = re.compile(r"(?P<side>AYES|NOES|CONTENTS?|NOT[- ]CONTENTS?)", re.IGNORECASE)
_TELLERS = re.compile(r"Tellers for the (?P<side>Ayes|Noes|Contents?|Not[- ]Contents?):?", re.IGNORECASE)
_NAME = re.compile(r"[^\d.:;?!]{0,60}[^\d:;?!]{1,30}")
_SIDES = {"ayes": "aye", "noes": "no", "content": "content", "contents": "content"}


def counts_of(text: str) -> tuple[tuple[str, int], ...]:
    """Read "Ayes 231, Noes 307." or "Contents 153; Not-Contents 127.", or give nothing."""
    found = _COUNTS.fullmatch(text.strip())
    return ((found["for"], int(found["ayes"])), (found["against"], int(found["noes"]))) if found else ()


@dataclass(slots=True)
class DivisionList:
    """Collects the lines that follow a division's counts, until one of them is no line of a list."""

    printed: str
    sides: tuple[tuple[str, int], ...]
    number: str = ""
    printed_time: str = ""
    votes: list[Vote] = field(default_factory=list)
    _side: str = ""
    _telling: bool = False

    @property
    def line(self) -> str:
        """The line that announces it, with its number as it is printed."""
        return f"{self.printed} Division No. {self.number}" if self.number else self.printed

    def takes(self, printed: Printed) -> bool:
        """Take a line of the list, or say that the list has ended."""
        text = printed.text
        if any(name.startswith(("st_", "stpa_", "qn_")) for name in printed.anchors):
            return False
        if found := _NUMBER.fullmatch(text):
            self.number = found["number"]
        elif found := _TIME.fullmatch(text):
            self.printed_time = found["time"]
        elif (found := _TELLERS.fullmatch(text)) or (found := _SIDE.fullmatch(text)):
            self._side, self._telling = _side(found["side"]), text.lower().startswith("tellers")
        else:
            italic = all(part.italic for part in printed.parts if isinstance(part, Words) and part.text.strip())
            return (not italic or text.startswith("(")) and self._name(text)
        return True

    def _name(self, text: str) -> bool:
        if not self._side or not _NAME.fullmatch(text):
            return False
        if text.startswith("(") and self.votes:
            last = self.votes[-1]
            self.votes[-1] = Vote(f"{last.name} {text}", last.side, last.teller)
            return True
        names = re.split(r"\s+and\s+", text) if self._telling else [text]
        for name in names:
            told = self._telling or "[Teller]" in name
            words = name.replace("[Teller]", "").strip().removesuffix(" and").strip()
            if words and words != "and":
                self.votes.append(Vote(words, self._side, told))
        return True


def _side(printed: str) -> str:
    words = printed.lower().replace("-", " ")
    return "not content" if words.startswith("not") else _SIDES.get(words, words)
