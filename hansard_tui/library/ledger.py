"""The ledger: the promises that the reader accepted, in all transcripts; who has them, by when, what became of them."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from hansard_tui.library.claims import only
from hansard_tui.library.exporting import bundle, export
from hansard_tui.library.finding import found_before, own_rules
from hansard_tui.library.opening import open_marked
from hansard_tui.model.anchor import Anchor
from hansard_tui.model.annotation import ANSWER_NOTE, Annotation, Motivation, pair_id
from hansard_tui.model.finding import Findings
from hansard_tui.model.layer import Layer
from hansard_tui.store.annotations import Annotations, new_annotation

if TYPE_CHECKING:
    from hansard_tui.export.bundle import Chapter

STATUSES = ("open", "done", "dropped")
_LAST = "9999"  # sorts what has no due day behind what has one
_ISO = re.compile(r"\d{4}-\d\d-\d\d")


def status_of(entry: Annotation) -> str:
    """Give what became of an entry: one of `STATUSES`."""
    return entry.status if entry.status in STATUSES else "open"


def is_entry(annotation: Annotation) -> bool:
    """Whether an annotation is a judgement that accepts a promise, under whatever class."""
    return annotation.motivation is Motivation.ASSESSING and annotation.verdict not in {"", "rejected"}


def ledger_entries(annotations: Iterable[Annotation], order: str = "due") -> list[Annotation]:
    """Give the accepted promises in an order of `LEDGER_ORDERS`.

    Raises:
        KeyError: there is no such order.
    """
    return sorted((one for one in annotations if is_entry(one)), key=LEDGER_ORDERS[order])


def _settled(entry: Annotation) -> int:
    return STATUSES.index(status_of(entry))


def _by_due(entry: Annotation) -> tuple[Any, ...]:
    return status_of(entry) != "open", entry.due or _LAST, _settled(entry), entry.created


def _by_owner(entry: Annotation) -> tuple[Any, ...]:
    return not entry.owner, entry.owner.casefold(), *_by_due(entry)


def _by_transcript(entry: Annotation) -> tuple[Any, ...]:
    return entry.anchor.day, entry.anchor.name, entry.anchor.source, entry.anchor.start


LEDGER_ORDERS: Mapping[str, Callable[[Annotation], tuple[Any, ...]]] = {
    "due": _by_due,
    "status": lambda entry: (_settled(entry), *_by_due(entry)),
    "owner": _by_owner,
    "transcript": _by_transcript,
}
"""How the ledger is sorted, by name: the most urgent first, in every order but that of the transcripts."""


def is_late(entry: Annotation, today: date) -> bool:
    """Whether an entry is open after the day on which it was due."""
    return status_of(entry) == "open" and bool(entry.due) and entry.due < today.isoformat()


def today() -> date:
    """Give the day that it is where the reader is."""
    return datetime.now(UTC).astimezone().date()


def is_early(entry: Annotation) -> bool:
    """Whether the answer of an entry was said before what it answers, as far as days and places tell."""
    near, far = entry.anchor, entry.other
    if far is None:
        return False
    if near.day and far.day and near.day != far.day:
        return far.day < near.day
    return far.source == near.source and far.start < near.start


def due_day(words: str) -> str:
    """Read a day as people write it, "1 December 2026" or "2026-12-01", and give the latter; nothing for no words.

    Raises:
        ValueError: it is no day; the message is one sentence for a person.
    """
    from hansard_tui.export.dates import find_day

    words = words.strip()
    day = find_day(words) if words else None
    if words and (day is None or (_ISO.match(words) and words != day.isoformat())):
        raise ValueError(f"“{words}” is not a day; write it as 2026-12-01 or 1 December 2026.")
    return day.isoformat() if day else ""


def answered(entry: Annotation, answer: Anchor) -> tuple[Annotation, Annotation]:
    """Give an entry with the passage that answered it, and the pair by which each leads to the other in the texts.

    Raises:
        ValueError: the answer is the promise itself; the message is one sentence for a person.
    """
    near = entry.anchor
    # A promise is a clause, and its answer a sentence: the promise's own may begin before it.
    apart = answer.start >= near.start + len(near.exact) or near.start >= answer.start + len(answer.exact)
    if answer.source == near.source and not apart:
        raise ValueError("That is the promise itself; go to its answer first, and then open the ledger.")
    pair = new_annotation(Motivation.LINKING, entry.anchor, other=answer, note=ANSWER_NOTE)
    return replace(entry, other=answer), replace(pair, id=pair_id(entry))


def marks_text(annotations: Annotations, name: str, wanted: Iterable[Annotation]) -> str:
    """Write these marks of any transcripts in an export format, the ledger's own or another, opening their texts.

    What was found in a text when it was last open tells why; none is looked through for it.

    Raises:
        KeyError: there is no such format.
    """
    texts, _ = open_marked(annotations)
    own = own_rules()
    gathered = bundle(((text.transcript, found_before(text, own) or Findings()) for text in texts), annotations)
    names = frozenset(one.id for one in wanted)
    kept = tuple(_accepted_alone(chapter) for chapter in only(gathered.chapters, names))
    return export(replace(gathered, chapters=kept), name)


def _accepted_alone(chapter: "Chapter") -> "Chapter":
    """Leave of what was found in a text only what was accepted: of the rest nobody asked."""
    ends = {(placed.start, placed.end) for placed in chapter.placed}
    kept = Layer(found for found in chapter.findings.commitments if (found.start, found.end) in ends)
    return replace(chapter, findings=Findings(commitments=kept))
