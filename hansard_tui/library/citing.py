"""Quotations, citations, official pages, and the places that they name."""

import re
from collections.abc import Iterable
from datetime import time

from hansard_tui.model.annotation import Annotation
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Transcript
from hansard_tui.store import anchors

_PERCENT = re.compile(r"(\d{1,3})\s*%")
_CLOCK = re.compile(r"(\d{1,2})[:.](\d\d)(?:\s*([ap])\.?m\.?)?", re.IGNORECASE)
_LINE = re.compile(r"(?:line|l)\s*(\d{1,9})", re.IGNORECASE)
_COLUMN = re.compile(r"(?:cols?\.?|columns?|c\.?|pages?|p\.?)?\s*([A-Za-z]{0,2}\s*\d{1,9}\s*[A-Za-z]{0,2})")


def quotation(transcript: Transcript, span: Span, style: str, *, markdown: bool = False) -> str:
    """Give a passage with its citation, for the clipboard."""
    from hansard_tui.export.markdown import quote_with_citation

    return quote_with_citation(transcript, span.start, span.end, style, markdown=markdown)


def citation(transcript: Transcript, span: Span, style: str) -> str:
    """Give the line of who said a passage and where."""
    from hansard_tui.export.markdown import citation_line

    return citation_line(transcript, span.start, span.end, style)


def official_page(transcript: Transcript, offset: int) -> str:
    """Give the address of the official page; empty where it is not known."""
    from hansard_tui.export.links import official_url

    return official_url(transcript, offset)


def place_named(transcript: Transcript, words: str) -> tuple[int | None, str]:
    """Give the offset that a column, a time, a percentage, a line or a citation names, or why there is none.

    A bare number is a column where the transcript has columns, else a percentage where one is meant, else a line.
    """
    words = words.strip()
    if match := _PERCENT.fullmatch(words):
        return min(100, int(match[1])) * max(0, len(transcript.text) - 1) // 100, ""
    if match := _LINE.fullmatch(words):
        return _line(transcript, int(match[1]))
    if match := _CLOCK.fullmatch(words):
        return _time(transcript, match)
    if match := _COLUMN.fullmatch(words):
        return _column(transcript, re.sub(r"\s", "", match[1]), words)
    return _citation(transcript, words)


def _line(transcript: Transcript, number: int) -> tuple[int | None, str]:
    at = 0
    for _ in range(number - 1):
        at = transcript.text.find("\n", at) + 1
        if not at:
            return None, f"There are only {transcript.text.count(chr(10)) + 1} paragraphs."
    return at, ""


def _time(transcript: Transcript, match: re.Match[str]) -> tuple[int | None, str]:
    if not transcript.times:
        return None, "This transcript prints no times."
    hour = int(match[1]) % 12 + 12 if (match[3] or "").lower() == "p" else int(match[1])
    try:
        time(int(match[1]), int(match[2]))
    except ValueError:
        return None, f"“{match[0].strip()}” is no time of day."
    clock = f"{hour:02d}:{match[2]}"
    before = [one for one in transcript.times if one.clock and one.clock <= clock]
    found = before[-1] if before else transcript.times[0]
    return found.start, ""


def _column(transcript: Transcript, number: str, words: str) -> tuple[int | None, str]:
    wanted = number.casefold()
    for column in transcript.columns:
        if column.number.casefold() == wanted:
            return column.start, ""
    if not transcript.columns:
        if number.isdecimal() and words == number:
            return _line(transcript, int(number))
        return None, "This transcript prints no columns."
    first, last = transcript.columns[0].number, transcript.columns[-1].number
    return None, f"Column {number} is not here; this transcript runs from {first} to {last}."


def _citation(transcript: Transcript, words: str) -> tuple[int | None, str]:
    from hansard_tui.export.citation import parse_citation

    cited = parse_citation(words)
    if cited is None:
        return None, f"“{words}” is named nowhere here, and is no column, time, percentage, line, citation or command."
    day = transcript.sitting.day
    if cited.day is not None and day is not None and cited.day != day:
        return None, f"That is of {cited.day:%d %B %Y}; this transcript is of {day:%d %B %Y}."
    if cited.columns is None:
        return None, "That citation names no column."
    return _column(
        transcript, re.sub(r"\s", "", f"{cited.columns.prefix}{cited.columns.start}{cited.columns.suffix}"), words
    )


def reattach(annotation: Annotation, transcript: Transcript, span: Span) -> Annotation:
    """Accept a place as where a mark now stands; its first quotation stays what it was."""
    return anchors.reattach_annotation(annotation, transcript, span.start, span.end)


def trail_text(places: Iterable[tuple[Transcript, Span]], style: str) -> str:
    """Write a trail of jumps as a numbered list with citations."""
    from hansard_tui.export.trail import write_trail

    return write_trail(places, style)
