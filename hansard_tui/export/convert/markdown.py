"""A transcript as Markdown: front matter, headings, speakers in bold, quotations, narrative in italics."""

import json
from collections.abc import Iterator, Sequence

from hansard_tui.export.convert.paragraphs import Paragraph, announced, counted, label_of, paragraphs, time_of
from hansard_tui.export.convert.voters import sides_of
from hansard_tui.export.escape import escape_markdown
from hansard_tui.model.transcript import Block, Column, Contribution, Division, Heading, Shape, Time, Transcript

_DEEPEST = 6
_QUOTED = frozenset({Shape.QUOTATION, Shape.AMENDMENT})


def write(transcript: Transcript) -> str:
    """Write the whole transcript; nothing in its words is taken for Markdown.

    Columns and times stand in brackets where they begin; those before a block stand on lines of their own.
    """
    parts = [_front(transcript), *(part for block in transcript.blocks for part in _block(transcript, block))]
    return "\n\n".join(part for part in parts if part) + "\n"


def _front(transcript: Transcript) -> str:
    sitting = transcript.sitting
    fields = {
        "title": sitting.title,
        "house": sitting.house,
        "venue": sitting.venue,
        "date": sitting.day.isoformat() if sitting.day else "",
        "bill": sitting.bill,
        "stage": sitting.stage,
        "volume": sitting.volume,
        "url": sitting.url,
    }
    # Strings of JSON are strings of YAML, whatever stands in them.
    lines = [f"{name}: {json.dumps(value)}" for name, value in fields.items() if value]
    return "\n".join(["---", *lines, "---"]) if lines else ""


def _block(transcript: Transcript, block: Block) -> Iterator[str]:
    """Give the milestones before the first words, and then the paragraphs with what stands in them."""
    said = label_of(transcript, block) if isinstance(block, Contribution) else ""
    label = f"**{escape_markdown(said, opening=False)}:** " if said else ""
    counts = counted(transcript, block) if isinstance(block, Division) else ""
    for paragraph in paragraphs(transcript, block):
        first = next((place for place, piece in enumerate(paragraph.pieces) if isinstance(piece, str)), None)
        for piece in paragraph.pieces[:first]:
            if not isinstance(piece, str) and (printed := _milestone(piece)):
                yield printed
        if first is not None:
            yield _set(block, paragraph, (*paragraph.pieces[first:], *([counts] if counts else [])), label)
            label = counts = ""
    if isinstance(block, Division):
        below = filter(None, (announced(transcript, block), *_sides(block)))
        yield from (f"*{escape_markdown(line, opening=False)}*" for line in below)


def _sides(division: Division) -> Iterator[str]:
    """Give who voted on each side in one run, tellers last: "Ayes: Pell, Mr Owen; Tell, Jo (teller)"."""
    for side in sides_of(division.votes):
        yield f"{side.name}: {'; '.join((*side.names, *(f'{name} (teller)' for name in side.tellers)))}"


def _set(block: Block, paragraph: Paragraph, pieces: Sequence[str | Column | Time], label: str) -> str:
    quoted = paragraph.shape in _QUOTED and not label
    plain = isinstance(block, Contribution) and not label
    words = " ".join(
        escape_markdown(piece, opening=plain and not place) if isinstance(piece, str) else _milestone(piece)
        for place, piece in enumerate(pieces)
    )
    if isinstance(block, Heading):
        # Signs at the end of a heading would be taken for its closing.
        words = f"{words[:-1]}\\#" if words.endswith("#") else words
        return f"{'#' * min(block.level, _DEEPEST)} {words}"
    if not isinstance(block, Contribution):
        return f"*{words}*"
    return f"{label}{'> ' if quoted else ''}{words}"


def _milestone(piece: Column | Time) -> str:
    """Print a column or a time in brackets, which mean nothing in Markdown where no link bears that name."""
    if isinstance(piece, Time):
        time = time_of(piece)
        return f"[{escape_markdown(time, opening=False)}]" if time else ""
    return f"[{piece.unit.capitalize()} {escape_markdown(piece.number, opening=False)}]"
