"""A transcript as Markdown: front matter, headings, speakers in bold, quotations, narrative in italics."""

import json
from collections.abc import Iterator

from hansard_tui.export.convert.paragraphs import Paragraph, paragraphs
from hansard_tui.export.convert.plain import milestone
from hansard_tui.export.escape import escape_markdown
from hansard_tui.model.transcript import Block, Contribution, Heading, Shape, Transcript

_DEEPEST = 6
_QUOTED = frozenset({Shape.QUOTATION, Shape.AMENDMENT})


def write(transcript: Transcript) -> str:
    """Write the whole transcript; nothing in its words is taken for Markdown.

    Columns and times stand on lines of their own; a column that begins inside a paragraph cuts it in two.
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
    label = ""
    if isinstance(block, Contribution) and block.attribution.printed:
        label = f"**{escape_markdown(block.attribution.printed, opening=False)}:** "
    for paragraph in paragraphs(transcript, block):
        words = ""
        for piece in paragraph.pieces:
            if isinstance(piece, str):
                words += piece
                continue
            if words.strip():
                yield label + _set(block, paragraph, words, opening=not label)
                label = ""
            words = ""
            yield milestone(transcript, piece)
        if words.strip():
            yield label + _set(block, paragraph, words, opening=not label)
            label = ""


def _set(block: Block, paragraph: Paragraph, words: str, *, opening: bool) -> str:
    if isinstance(block, Heading):
        text = escape_markdown(words, opening=False)
        # Signs at the end of a heading would be taken for its closing.
        text = f"{text[:-1]}\\#" if text.endswith("#") else text
        return f"{'#' * min(block.level, _DEEPEST)} {text}"
    if not isinstance(block, Contribution):
        return f"*{escape_markdown(words, opening=False)}*"
    text = escape_markdown(words, opening=opening)
    return f"> {text}" if opening and paragraph.shape in _QUOTED else text
