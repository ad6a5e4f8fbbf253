"""A transcript as plain text: a blank line between paragraphs, "Name: words", columns and times as lines."""

from collections.abc import Iterator

from hansard_tui.export.convert.paragraphs import Paragraph, paragraphs
from hansard_tui.model.transcript import Block, Column, Contribution, Time, Transcript


def write(transcript: Transcript) -> str:
    """Write every paragraph; a column that begins inside one cuts it in two, as it does in the printed record."""
    lines = [line for block in transcript.blocks for line in _block(transcript, block)]
    return "\n\n".join(lines) + "\n" if lines else ""


def _block(transcript: Transcript, block: Block) -> Iterator[str]:
    label = f"{block.attribution.printed}: " if isinstance(block, Contribution) and block.attribution.printed else ""
    for paragraph in paragraphs(transcript, block):
        for line in _lines(transcript, paragraph):
            yield line if line.startswith("\N{ZERO WIDTH SPACE}") else label + line
            label = ""


def _lines(transcript: Transcript, paragraph: Paragraph) -> Iterator[str]:
    words = ""
    for piece in paragraph.pieces:
        if isinstance(piece, str):
            words += piece
            continue
        if words.strip():
            yield words.strip()
        words = ""
        yield _milestone(transcript, piece)
    if words.strip():
        yield words.strip()


def _milestone(transcript: Transcript, piece: Column | Time) -> str:
    day = transcript.sitting.day
    before = f"{day.day} {day:%b %Y}: " if day else ""
    return f"{before}Column {piece.number}" if isinstance(piece, Column) else piece.printed
