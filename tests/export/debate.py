"""A small debate made by hand, and the makers of annotations over it, for the tests of exports."""

from datetime import UTC, date, datetime
from typing import Any

from hansard_tui.export.bundle import Bundle, Chapter, Options
from hansard_tui.model.anchor import Anchor, Location, Standing
from hansard_tui.model.annotation import Annotation, Motivation, Placed
from hansard_tui.model.layer import Layer
from hansard_tui.model.member import Attribution, Certainty
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Block, Column, Contribution, Heading, Sitting, Source, Transcript

EXPORTED = datetime(2026, 11, 22, 2, 40, tzinfo=UTC)
SMITH = Attribution("Jane Smith", "Jane Smith", party="Lab", constituency="Northtown", certainty=Certainty.STATED)
BROWN = Attribution(
    "The Minister of State (Mr Tom Brown)", "Mr Tom Brown", office="The Minister of State", certainty=Certainty.STATED
)
PARTS: tuple[tuple[str, Attribution | str], ...] = (
    ("Harbour Lights Bill", "1"),
    ("Second Reading", "2"),
    ("1986. was a year of *storms*, and [Members] paid £5_000 & more.\n# The lamps did not go out.", SMITH),
    ("We will publish the plan before the Bill reaches Report.", BROWN),
    ("I am grateful.", SMITH),
)
TEXT = "\n".join(words for words, _ in PARTS)


def transcript(text: str = TEXT, sitting: Sitting | None = None) -> Transcript:
    """The debate, or one contribution of Smith's that says `text`."""
    blocks: list[Block] = []
    offset = 0
    parts: tuple[tuple[str, Attribution | str], ...] = PARTS if text == TEXT else ((text, SMITH),)
    for number, (words, what) in enumerate(parts):
        end = min(offset + len(words) + 1, len(text))
        if isinstance(what, str):
            blocks.append(Heading(offset, end, f"h{number}", int(what)))
        else:
            blocks.append(Contribution(offset, end, f"c{number}", what))
        offset = end
    known = Sitting("Commons", day=date(2016, 4, 25), title="Harbour Lights Bill", volume="608")
    columns = [Column(0, 0, "1183")]
    if "publish" in text:
        columns.append(Column(text.index("publish"), text.index("publish"), "1184"))
    return Transcript(text, Source("/d.txt", "d"), sitting or known, Layer(blocks), Layer(columns))


def anchor(debate: Transcript, start: int, end: int, exact: str = "") -> Anchor:
    """An anchor that says what it must."""
    words = exact or debate.text[start:end]
    return Anchor("file:///d.txt", "0" * 64, "d", "#1", 0, words, "", "", "9ab1" * 16, start)


def mark(debate: Transcript, words: str, number: int = 1, **fields: Any) -> Placed:
    """An annotation of the first place where these words stand, or of `at`; `exact` gives another first quotation."""
    exact = str(fields.pop("exact", ""))
    start = debate.text.index(words)
    start, end = fields.pop("at", (start, start + len(words)))
    motivation = fields.pop("motivation", Motivation.HIGHLIGHTING)
    made = Annotation(
        f"urn:uuid:00000000-0000-4000-8000-{number:012}",
        Motivation(str(motivation)),
        anchor(debate, start, end, exact),
        **fields,
    )
    return Placed(start, end, made, Standing.REWORDED if exact else Standing.EXACT)


def bundle(
    debate: Transcript, *marks: Placed, options: Options | None = None, lost: tuple[Annotation, ...] = ()
) -> Bundle:
    """A bundle of one chapter."""
    gone = tuple((annotation, Location(Standing.LOST, None, 0.0)) for annotation in lost)
    chapter = Chapter(debate, placed=Layer(marks), unplaced=gone)
    return Bundle((chapter,), EXPORTED, "hansard-tui 1.0", options or Options())


def whole(debate: Transcript, number: int = 1, **fields: Any) -> Placed:
    """A highlight of the whole text."""
    assert Span(0, len(debate.text)).end
    return mark(debate, debate.text, number, **fields)
