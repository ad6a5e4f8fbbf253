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
    now: str = ""
    """The words as they now stand; nothing where they are gone."""

    @property
    def anchor(self) -> Anchor:
        """The end of the annotation that changed."""
        return self.annotation.other if self.far and self.annotation.other is not None else self.annotation.anchor

    @property
    def is_answered(self) -> bool:
        """Whether the reader has seen these very words and kept the old ones."""
        return self.now in self.anchor.declined


def changed_passages(
    transcript: Transcript, placed: Iterable[Placed], unplaced: Iterable[tuple[Annotation, Location]]
) -> tuple[Changed, ...]:
    """Give the marks of a transcript that were reworded, are only suggested, or are gone, in the order of the text."""
    reworded = [one for one in placed if one.standing is Standing.REWORDED]
    found = [(one.annotation, one.standing, Span(one.start, one.end), one.far) for one in reworded]
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
    now = span.quote(transcript.text) if span else ""
    found = Changed(annotation, standing, span, (), far, now)
    return replace(found, parts=anchors.changed_words(_last_words(found.anchor), now))


def _last_words(anchor: Anchor) -> str:
    return anchor.later[-1].exact if anchor.later else anchor.exact


def accept_place(changed: Changed, transcript: Transcript, span: Span) -> Annotation:
    """Accept a place as where the passage now stands; its first quotation stays what it was."""
    return _with_end(changed, anchors.reattach(changed.anchor, transcript, span.start, span.end))


def keep_old(changed: Changed) -> Annotation:
    """Keep the words that were marked: of this change nothing is asked again, and of the next one all the same."""
    anchor = changed.anchor
    return _with_end(changed, replace(anchor, declined=tuple(dict.fromkeys((*anchor.declined, changed.now)))))


def _with_end(changed: Changed, anchor: Anchor) -> Annotation:
    far = changed.far and changed.annotation.other is not None
    return replace(changed.annotation, other=anchor) if far else replace(changed.annotation, anchor=anchor)
