"""The European Parliament's debates as the Europarl corpus has them: <CHAPTER>, <SPEAKER ID=… NAME=…>, <P>."""

import re
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import PurePath

from hansard_tui.model.transcript import Parsed, Shape
from hansard_tui.readers.builder import TranscriptBuilder
from hansard_tui.readers.decoding import begun
from hansard_tui.readers.labels import attribute
from hansard_tui.readers.procedure import is_aside

_TAG = re.compile(
    r"\s*<(?P<name>CHAPTER|SPEAKER|P)(?P<attributes>(?:\s[^<>]{0,1000})?)/?>\s*(?P<rest>.*)", re.IGNORECASE
)
_SIGN = re.compile(r"<SPEAKER\s+ID\s*=[^<>]*\bNAME\s*=", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"(?P<name>[A-Z]{1,20})\s*=\s*(?:\"(?P<quoted>[^\"]*)\"|(?P<bare>[^\s\"]+))", re.IGNORECASE)
_OTHER = re.compile(r"</?[A-Za-z][^<>]{0,500}>")
_DAY = re.compile(r"ep-(?P<year>\d\d)-(?P<month>\d\d)-(?P<day>\d\d)", re.IGNORECASE)
_CENTURY = 50
"""The Parliament met as such from 1979 on; the corpus begins in 1996."""


def looks_like(text: str) -> bool:
    """Whether the beginning of a file has the corpus's tags."""
    return "<?xml" not in text[:200] and _SIGN.search(text) is not None


def read(data: bytes, path: str = "") -> Parsed:
    """Read a day's debates; every line is a paragraph.

    Raises:
        ReadError: it is too large, or is not text.
    """
    builder, text = begun(data, path)
    builder.sitting(house="European Parliament", parliament="European Union", day=_day(path))
    chapter, heading, left = "", False, 0
    for line in text.split("\n"):
        found = _TAG.fullmatch(line)
        words = found["rest"] if found else line
        if found:
            told = {
                one["name"].lower(): one["quoted"] or one["bare"] or ""
                for one in _ATTRIBUTE.finditer(found["attributes"])
            }
            heading = found["name"].upper() == "CHAPTER"
            if heading:
                chapter = told.get("id", "")
            elif found["name"].upper() == "SPEAKER":
                _speaks(builder, told, chapter)
        words, count = _OTHER.subn(" ", words)
        left += count
        _words(builder, unescape(words).strip(), heading=heading)
    if left:
        builder.problem("unknown tag", "Tags that the corpus does not have elsewhere are left out.", count=left)
    return builder.build()


def _speaks(builder: TranscriptBuilder, told: dict[str, str], chapter: str) -> None:
    """Begin what somebody says, by the name and the group that the tag gives."""
    who = attribute(unescape(told.get("name", "")))
    party = unescape(told.get("affiliation", ""))
    number = ".".join(filter(None, (chapter, told.get("id", ""))))
    builder.contribution(replace(who, party=who.party or party) if who.known else who, id=number)


def _words(builder: TranscriptBuilder, words: str, *, heading: bool) -> None:
    if not words:
        return
    if heading:
        builder.heading(words, 1)
    elif builder.speaking:
        builder.paragraph(words, shape=Shape.ASIDE if is_aside(words) else None)
    else:
        builder.narrative(words)


def _day(path: str) -> date | None:
    found = _DAY.match(PurePath(path).name)
    if not found:
        return None
    year = int(found["year"])
    try:
        return date(year + (1900 if year >= _CENTURY else 2000), int(found["month"]), int(found["day"]))
    except ValueError:
        return None
