"""A transcript as plain text: "Name: words", a blank line between paragraphs, columns and times as lines."""

import re
from collections.abc import Iterator

from hansard_tui.export.convert.paragraphs import announced, counted, label_of, paragraphs, time_of
from hansard_tui.export.convert.voters import sides_of
from hansard_tui.model.transcript import Block, Column, Contribution, Division, Time, Transcript

_SENTENCE = re.compile(r"[.?!;,—–”\"’:]\s*\Z")


def write(transcript: Transcript) -> str:
    """Write every block; a column that begins inside a paragraph cuts it in two, as it does in the printed record."""
    blocks = [part for block in transcript.blocks for part in _block(transcript, block)]
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _block(transcript: Transcript, block: Block) -> Iterator[str]:
    """Give what stands between blank lines.

    A line that ends as no sentence does, a row of a table or of a list, stays with the line before it: alone between
    blank lines it would be a heading.
    """
    who = label_of(transcript, block) if isinstance(block, Contribution) else ""
    held = f"{who}: " if who else ""
    said = False
    for line in _lines(transcript, block):
        if isinstance(line, str) and (not said or _SENTENCE.search(line)):
            if said and held:
                yield held
                held = ""
            held, said = held + line, True
        elif isinstance(line, str):
            held = f"{held}\n{line}" if held else line
        else:
            if said and held:
                yield held
                held = ""
            if printed := _milestone(transcript, line):
                yield printed
    if said and held:
        yield held
    if isinstance(block, Division):
        yield from _lists(transcript, block)


def _lists(transcript: Transcript, division: Division) -> Iterator[str]:
    """Give a division's number, the names of each side below its heading, a name a line, and its tellers after them."""
    if number := announced(transcript, division):
        yield number
    for side in sides_of(division.votes):
        if side.names:
            yield "\n".join((side.name.upper(), *side.names))
        if side.tellers:
            yield "\n".join((f"Tellers for the {side.name}:", *side.tellers))


def _lines(transcript: Transcript, block: Block) -> Iterator[str | Column | Time]:
    """Give a block's paragraphs and milestones in order, its paragraphs cut at each; a division's counts follow it."""
    counts = isinstance(block, Division) and counted(transcript, block)
    for paragraph in paragraphs(transcript, block):
        for piece in paragraph.pieces:
            if not isinstance(piece, str):
                yield piece
            elif piece.strip():
                yield piece.strip()
                if counts and isinstance(block, Division):
                    yield from (f"{side}: {count}" for side, count in block.sides)
                    counts = False


def _milestone(transcript: Transcript, piece: Column | Time) -> str:
    """Print a column or a time as the record does, with the day before a column's number."""
    if isinstance(piece, Time):
        return time_of(piece)
    day = transcript.sitting.day
    before = f"{day.day} {day:%b %Y}: " if day else ""
    return f"{before}{piece.unit.capitalize()} {piece.number}"
