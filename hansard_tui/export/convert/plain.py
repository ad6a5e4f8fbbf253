"""A transcript as plain text: "Name: words", a paragraph a line, a blank line between blocks, columns as lines."""

from collections.abc import Iterator

from hansard_tui.export.convert.paragraphs import paragraphs
from hansard_tui.model.transcript import Block, Column, Contribution, Time, Transcript


def write(transcript: Transcript) -> str:
    """Write every block; a column that begins inside a paragraph cuts it in two, as it does in the printed record."""
    blocks = [part for block in transcript.blocks for part in _block(transcript, block)]
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _block(transcript: Transcript, block: Block) -> Iterator[str]:
    """Give the milestones before the first words, each on its own, and then the words and what stands in them."""
    label = f"{block.attribution.printed}: " if isinstance(block, Contribution) and block.attribution.printed else ""
    lines: list[str] = []
    for paragraph in paragraphs(transcript, block):
        words = ""
        for piece in paragraph.pieces:
            if isinstance(piece, str):
                words += piece
            elif lines or words.strip():
                lines += [words.strip()] if words.strip() else []
                lines.append(milestone(transcript, piece))
                words = ""
            else:
                yield milestone(transcript, piece)
        lines += [words.strip()] if words.strip() else []
    if lines:
        yield label + "\n".join(lines)


def milestone(transcript: Transcript, piece: Column | Time) -> str:
    """Print a column or a time as the record does, with the day before a column's number."""
    if isinstance(piece, Time):
        return piece.printed or piece.clock
    day = transcript.sitting.day
    before = f"{day.day} {day:%b %Y}: " if day else ""
    return f"{before}{piece.unit.capitalize()} {piece.number}"
