"""Which annotations belong to a transcript: files move, are copied, and are issued again."""

from collections.abc import Iterable

from hansard_tui.model.anchor import Anchor
from hansard_tui.model.annotation import Annotation, Motivation
from hansard_tui.model.transcript import Source, Transcript
from hansard_tui.store.anchors import DRAWN, locate, same_source, same_text


def belonging_to(
    annotations: Iterable[Annotation], source: Source, transcript: Transcript | None = None
) -> tuple[Annotation, ...]:
    """Give those that were made in a source, in the order of its text.

    They are known by its path or its bytes; with its transcript also by the official page, by another issue of the same
    blocks, and by the file's name where a passage marked under that name is found in it.
    """
    known = tuple(annotations)
    namesakes = _namesakes(known, source, transcript)

    def ours(anchor: Anchor | None) -> bool:
        if anchor is None:
            return False
        if same_source(anchor, source) or anchor.source in namesakes:
            return True
        return transcript is not None and same_text(anchor, transcript)

    return tuple(sorted((one for one in known if any(map(ours, _ends(one)))), key=_place))


def _ends(annotation: Annotation) -> tuple[Anchor | None, ...]:
    """Give the passages by which an annotation belongs somewhere: a judgement not by its answer, but by its promise."""
    judged = annotation.motivation is Motivation.ASSESSING
    return (annotation.anchor,) if judged else (annotation.anchor, annotation.other)


def _namesakes(annotations: tuple[Annotation, ...], source: Source, transcript: Transcript | None) -> set[str]:
    """Give the other paths under which a file of this name was marked, where one of those marks stands in this text."""
    if transcript is None or not source.name:
        return set()
    found: set[str] = set()
    for anchor in (one.anchor for one in annotations):
        strange = anchor.name == source.name and anchor.source not in found and not same_source(anchor, source)
        if strange and locate(anchor, transcript).standing in DRAWN:
            found.add(anchor.source)
    return found


def _place(annotation: Annotation) -> int:
    return annotation.anchor.start
