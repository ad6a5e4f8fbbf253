"""Speakers in bold at the head of a paragraph, as Hansard prints them on pages, in Word and in PDF."""

import re

from hansard_tui.model.transcript import Column
from hansard_tui.readers.markup import Printed, Words, squeeze
from hansard_tui.readers.pages import Pieces, pieces_of

_NUMBER = re.compile(r"\s*(?P<number>(?:[TQ]\s?)?\d{1,3})\s*\.(?=\s|\[|\Z)")
_AFTER_NAME = re.compile(r"(?P<rest>(?:\s*(?:\([^()]{1,80}\)|\[[^\][]{1,20}\])){0,4})\s*:(?=\s|\Z)")
_MOVED = re.compile(r"\[[^\]]{1,30}\]\s*")
_LONGEST_NUMBER = 40
"""What stands before a speaker is a number and perhaps "[186542]", and never longer."""
_LONGEST_LABEL = 120


def label_of(printed: Printed) -> tuple[str, str, Pieces]:
    """Take a number and a speaker in bold off the head of a paragraph: label, number, and the words that follow."""
    whole = pieces_of(printed)
    plain, bold, at = "", "", 0
    for at, part in enumerate(printed.parts):  # noqa: B007  # the place is needed after the loop
        if not isinstance(part, Words):
            continue
        if part.bold:
            bold += part.text
        elif bold.strip() or len(squeeze(plain)) > _LONGEST_NUMBER:
            break
        else:
            plain += part.text
    else:
        at = len(printed.parts)
    number = _NUMBER.match(plain)
    before = plain[number.end() :] if number else plain
    if not bold.strip() or (before.strip() and not _MOVED.fullmatch(before.strip())):
        return "", "", whole
    rest = "".join(part.text for part in printed.parts[at:] if isinstance(part, Words))
    label, skip = _close_label(squeeze(bold), rest)
    if not label:
        return "", "", whole
    kept: Pieces = [piece for piece in pieces_of(printed)[:at] if isinstance(piece, Column)]
    if before.strip():
        kept.append(f"{before.strip()} ")
    return label, (number["number"].replace(" ", "") if number else ""), kept + _skip(pieces_of(printed)[at:], skip)


def _close_label(bold: str, rest: str) -> tuple[str, int]:
    """Find the colon that ends a label, inside the bold words or after the constituency and party that follow them."""
    if bold.endswith(":"):
        return bold[:-1].strip(), 0
    if ":" in bold and len(bold) > _LONGEST_LABEL:
        return "", 0
    found = _AFTER_NAME.match(rest)
    return (squeeze(f"{bold} {found['rest']}"), found.end()) if found else ("", 0)


def _skip(pieces: Pieces, length: int) -> Pieces:
    """Leave out the first characters, which were the end of the label."""
    left: Pieces = []
    for piece in pieces:
        if isinstance(piece, str) and length:
            cut = min(length, len(piece))
            length -= cut
            piece = piece[cut:]  # noqa: PLW2901  # what is left of it is what is kept
        left.append(piece)
    return left
