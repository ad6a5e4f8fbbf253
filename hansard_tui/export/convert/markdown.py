"""A transcript as Markdown: front matter, headings, speakers in bold, quotations and what the reporters wrote."""

import json
import re
from collections.abc import Iterator

from hansard_tui.export.convert.paragraphs import Paragraph, paragraphs
from hansard_tui.model.transcript import Block, Column, Contribution, Heading, Narrative, Shape, Time, Transcript

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~])")
_OPENING = re.compile(r"(?m)^(\s*)([#>+=-]|\d{1,9}[.)])")
_DEEPEST = 6


def write(transcript: Transcript) -> str:
    """Write the whole transcript; nothing in its words is taken for Markdown."""
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
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in fields.items() if value]
    return "\n".join(["---", *lines, "---"]) if lines else ""


def _block(transcript: Transcript, block: Block) -> Iterator[str]:
    label = ""
    if isinstance(block, Contribution) and block.attribution.printed:
        label = f"**{_escaped(block.attribution.printed)}:** "
    for paragraph in paragraphs(transcript, block):
        yield _set(block, paragraph, label)
        label = ""


def _set(block: Block, paragraph: Paragraph, label: str) -> str:
    words = "".join(_milestone(piece) if not isinstance(piece, str) else _escaped(piece) for piece in paragraph.pieces)
    if isinstance(block, Heading):
        return f"{'#' * min(block.level, _DEEPEST)} {words}"
    if label:
        return label + words
    words = _OPENING.sub(r"\1\\\2", words) if not words[:1].isdigit() else re.sub(r"^(\d{1,9})([.)])", r"\1\\\2", words)
    if paragraph.shape in {Shape.QUOTATION, Shape.AMENDMENT}:
        return f"> {words}"
    if isinstance(block, Narrative) and words and not re.search(r"^\s|\s$", words):
        return f"*{words}*"
    return words


def _milestone(piece: Column | Time) -> str:
    return f"[Column {piece.number}]" if isinstance(piece, Column) else f"[{piece.printed}]"


def _escaped(words: str) -> str:
    return _SPECIAL.sub(r"\\\1", words)
