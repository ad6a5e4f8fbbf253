"""Anchors: a passage described in ways that survive an edited transcript, and found again."""

import re
from collections.abc import Iterable
from dataclasses import replace
from sys import intern

from hansard_tui.model.anchor import Anchor, Location, Standing
from hansard_tui.model.annotation import Annotation, Motivation, Placed
from hansard_tui.model.layer import LateLayer, Layer
from hansard_tui.model.transcript import Source, Transcript
from hansard_tui.store.ground import Ground, ground_of, label
from hansard_tui.store.identity import source_name
from hansard_tui.store.ladder import CONTEXT, climb
from hansard_tui.store.wording import changed_words

__all__ = [
    "DRAWN",
    "changed_words",
    "describe",
    "locate",
    "locate_all",
    "reattach",
    "reattach_annotation",
    "same_source",
    "same_text",
    "source_name",
]

DRAWN = frozenset({Standing.EXACT, Standing.MOVED, Standing.REWORDED})
"""The standings that are drawn in the text; the others are listed as unanchored."""

_POINT = 48
"""Characters at most that stand for a point, which has no words of its own to be found by."""
_TELLING = 16
"""Letters from which on the same words at the same place of the same file are no chance."""
_WORLDWIDE = re.compile(r"\d{4}-\d\d-\d\d|[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}|://")


def describe(transcript: Transcript, start: int, end: int) -> Anchor:
    """Describe the passage [start, end) of a transcript, in code points, so that `locate` finds it again.

    A point, where start and end are one, is described by the words that follow it in its paragraph.

    Raises:
        ValueError: the offsets run backwards or lie outside the text.
    """
    if not 0 <= start <= end <= len(transcript.text):
        raise ValueError(f"no passage runs from {start} to {end} in a text of {len(transcript.text)} characters")
    start, end = (start, end) if start < end else _words_at(transcript, start)
    ground = ground_of(transcript)
    first, last = ground.block_number(start), ground.block_number(max(start, end - 1))
    owner = ground.owners[first]
    column = transcript.column_at(start)
    text, day = transcript.text, transcript.day_at(start)
    return Anchor(
        source=source_name(transcript.source),
        sha256=transcript.source.sha256,
        name=transcript.source.name,
        block=ground.keys[owner],
        offset=start - ground.blocks[owner].start,
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
        revision=ground.revision(first, last),
        start=start,
        progression=start / max(1, len(text)),
        attribution=label(ground.blocks[first]),
        day=day.isoformat() if day else "",
        column=column.number if column else "",
        headings=tuple(heading.quote(text).strip() for heading in transcript.headings_at(start)),
    )


def _words_at(transcript: Transcript, offset: int) -> tuple[int, int]:
    """Give the first words after a point, or the last before it where its paragraph ends there."""
    paragraph = transcript.paragraph_at(offset)
    start = offset if offset < paragraph.end else max(paragraph.start, paragraph.end - _POINT)
    end = min(paragraph.end, start + _POINT)
    edge = transcript.text.rfind(" ", start + 1, end + 1)
    return start, edge if edge > start and end < paragraph.end else end


def locate(anchor: Anchor, transcript: Transcript) -> Location:
    """Find the passage of an anchor in a transcript; a place that the reader accepted since counts before the first."""
    return _located(anchor, ground_of(transcript))


def _located(anchor: Anchor, ground: Ground) -> Location:
    if not anchor.later:
        span = ground.unchanged(anchor)
        return Location(Standing.EXACT, span) if span else climb(anchor, ground)
    return _best_of((*reversed(anchor.later), anchor), ground)


def _best_of(anchors: Iterable[Anchor], ground: Ground) -> Location:
    """Give the first location that can be drawn; failing that, that of the newest anchor.

    Where the newest words are others by now, and an issue has brought those of an older anchor back to the same place,
    nothing is reworded.
    """
    drawn: Location | None = None
    locations: list[Location] = []
    for anchor in anchors:
        span = ground.unchanged(anchor)
        locations.append(Location(Standing.EXACT, span) if span else climb(anchor, ground))
        here = locations[-1]
        if drawn is None and here.standing in DRAWN:
            drawn = here
        if drawn is not None and drawn.standing is not Standing.REWORDED:
            return drawn
        if drawn is not None and _is_back(here, drawn):
            return here
    return drawn or next((one for one in locations if one.standing is Standing.SUGGESTED), locations[0])


def _is_back(here: Location, drawn: Location) -> bool:
    """Whether a location holds the very words of its anchor, where another has words that are not its own."""
    one, other = here.span, drawn.span
    found = here.standing in {Standing.EXACT, Standing.MOVED} and one is not None and other is not None
    return found and one is not None and other is not None and one.overlaps(other.start, other.end)


def locate_all(
    annotations: Iterable[Annotation], transcript: Transcript
) -> tuple[Layer[Placed], tuple[tuple[Annotation, Location], ...]]:
    """Place annotations in a transcript: those to be drawn, and those that are only suggested or lost.

    A pair is placed at each of its ends that lies in this transcript.
    """
    still, others = _still(annotations, transcript)
    if not others:
        return LateLayer(len(still), lambda: _placed_at_start(still)), ()
    drawn: list[Placed] = _placed_at_start(still)
    listed: list[tuple[Annotation, Location]] = []
    ground = ground_of(transcript)
    for annotation in others:
        for anchor in _ends(annotation, transcript):
            location = _located(anchor, ground)
            span, far = location.span, anchor is annotation.other
            if span and location.standing in DRAWN:
                drawn.append(Placed(span.start, span.end, annotation, location.standing, far))
            else:
                listed.append((annotation, location._replace(far=True) if far else location))
    return Layer(drawn), tuple(listed)


def _still(annotations: Iterable[Annotation], transcript: Transcript) -> tuple[list[Annotation], list[Annotation]]:
    """Tell apart what stands where it was marked, because this is the very file, from what must be looked for.

    The words are compared all the same: a line of the log may have been edited by hand, and another edition of this
    program may read a file otherwise. Few letters may stand in a place by chance, so they go the longer way.
    """
    source, holds = transcript.source, transcript.text.startswith
    own, same = intern(source_name(source)), intern(source.sha256) or None
    known = tuple(annotations)
    # One condition in one comprehension: a thousand notes are looked at in a third of a millisecond.
    still = [
        one
        for one in known
        if (anchor := one.anchor).sha256 == same
        and anchor.source == own
        and holds(exact := anchor.exact, anchor.start)
        and len(exact) >= _TELLING
        and one.other is None
        and not anchor.later
    ]
    if len(still) == len(known):
        return still, []
    names = {id(one) for one in still}
    return still, [one for one in known if id(one) not in names]


def _placed_at_start(annotations: Iterable[Annotation]) -> list[Placed]:
    return [Placed(one.anchor.start, one.anchor.start + len(one.anchor.exact), one) for one in annotations]


def _ends(annotation: Annotation, transcript: Transcript) -> tuple[Anchor, ...]:
    if annotation.other is None or annotation.motivation is Motivation.ASSESSING:
        # A judgement stands where the promise was made; its answer is only told with it.
        return (annotation.anchor,)
    ends = tuple(end for end in (annotation.anchor, annotation.other) if _belongs(end, transcript))
    return ends or (annotation.anchor,)


def same_source(anchor: Anchor, source: Source) -> bool:
    """Whether an anchor was made in this very file: the same path, or the same bytes."""
    return (bool(source.sha256) and anchor.sha256 == source.sha256) or anchor.source == source_name(source)


def same_text(anchor: Anchor, transcript: Transcript) -> bool:
    """Whether an anchor was made in this text, read elsewhere: its official page, or another issue of its blocks."""
    if transcript.sitting.url and anchor.source == transcript.sitting.url:
        return True
    # The cheaper question first: few blocks of other texts are here, and of all blocks most have a worldwide name.
    return ground_of(transcript).number_of(anchor.block) is not None and bool(_WORLDWIDE.search(anchor.block))


def _belongs(anchor: Anchor, transcript: Transcript) -> bool:
    if same_source(anchor, transcript.source) or same_text(anchor, transcript):
        return True
    named = bool(anchor.name) and anchor.name == transcript.source.name
    return named and locate(anchor, transcript).standing in DRAWN


def reattach(anchor: Anchor, transcript: Transcript, start: int, end: int) -> Anchor:
    """Accept [start, end) as where the passage now stands; the first quotation stays what it was.

    Raises:
        ValueError: the offsets run backwards or lie outside the text.
    """
    return replace(anchor, later=(*anchor.later, describe(transcript, start, end)))


def reattach_annotation(annotation: Annotation, transcript: Transcript, start: int, end: int) -> Annotation:
    """Accept [start, end) for an annotation; of a pair, for the end that belongs to this transcript but is not drawn.

    Raises:
        ValueError: the offsets run backwards or lie outside the text.
    """
    far, near = annotation.other, annotation.anchor
    if far is not None and _is_adrift(far, transcript) and not _is_adrift(near, transcript):
        return replace(annotation, other=reattach(far, transcript, start, end))
    return replace(annotation, anchor=reattach(near, transcript, start, end))


def _is_adrift(anchor: Anchor, transcript: Transcript) -> bool:
    return _belongs(anchor, transcript) and locate(anchor, transcript).standing not in DRAWN
