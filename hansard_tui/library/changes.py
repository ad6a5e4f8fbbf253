"""Passages whose words are not what they were when they were marked: reworded, perhaps elsewhere, or gone."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from hansard_tui.model.anchor import Anchor, Location, Standing
from hansard_tui.model.annotation import Annotation, Placed
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Transcript
from hansard_tui.store import anchors

Part = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Changed:
    """One marked passage that changed."""

    annotation: Annotation
    standing: Standing
    span: Span | None
    """Where it stands now, or where it is proposed to stand; none where it is gone."""
    parts: tuple[Part, ...]
    """Word by word: ("same" | "gone" | "new", words), against the words that were last accepted."""
    far: bool = False
    """Whether it is the far end of a pair that changed."""


def changed_passages(
    transcript: Transcript, placed: Iterable[Placed], unplaced: Iterable[tuple[Annotation, Location]]
) -> tuple[Changed, ...]:
    """Give the marks of a transcript that were reworded, are only suggested, or are gone, in the order of the text."""
    found = [(one.annotation, one.standing, Span(one.start, one.end), one.far) for one in placed]
    found = [row for row in found if row[1] is Standing.REWORDED]
    listed = [(annotation, location.standing, location.span, location.far) for annotation, location in unplaced]
    changed = [_changed(transcript, *row) for row in (*found, *listed)]
    return tuple(sorted(changed, key=_place))


def _place(one: Changed) -> float:
    return one.span.start if one.span else float("inf")


def _changed(
    transcript: Transcript,
    annotation: Annotation,
    standing: Standing,
    span: Span | None,
    far: bool,
) -> Changed:
    anchor = annotation.other if far and annotation.other is not None else annotation.anchor
    now = span.quote(transcript.text) if span else ""
    return Changed(annotation, standing, span, anchors.changed_words(_last_words(anchor), now), far)


def _last_words(anchor: Anchor) -> str:
    return anchor.later[-1].exact if anchor.later else anchor.exact


def accept_place(changed: Changed, transcript: Transcript, span: Span) -> Annotation:
    """Accept a place as where the passage now stands; its first quotation stays what it was."""
    annotation = changed.annotation
    if changed.far and annotation.other is not None:
        return replace(annotation, other=anchors.reattach(annotation.other, transcript, span.start, span.end))
    return replace(annotation, anchor=anchors.reattach(annotation.anchor, transcript, span.start, span.end))
