"""Which annotations belong to a transcript: files move, are copied, and are issued again."""

from collections.abc import Iterable
from operator import attrgetter

from hansard_tui.model.anchor import Anchor
from hansard_tui.model.annotation import Annotation, Motivation
from hansard_tui.model.transcript import Source, Transcript
from hansard_tui.store.anchors import DRAWN, locate, same_text
from hansard_tui.store.identity import source_name

_PLACE = attrgetter("anchor.start")


def belonging_to(
    annotations: Iterable[Annotation], source: Source, transcript: Transcript | None = None
) -> tuple[Annotation, ...]:
    """Give those that were made in a source, in the order of its text.

    They are known by its path or its bytes; with its transcript also by the official page, by another issue of the same
    blocks, and by the file's name where a passage marked under that name is found in it.
    """
    known = tuple(annotations)
    own, same = source_name(source), source.sha256 or None
    ours = [one for one in known if (anchor := one.anchor).source == own or anchor.sha256 == same]
    if len(ours) < len(known):
        names = {id(one) for one in ours}
        others = [one for one in known if id(one) not in names]
        namesakes = _namesakes(others, source, transcript)

        def belongs(anchor: Anchor) -> bool:
            if anchor.source == own or anchor.sha256 == same or anchor.source in namesakes:
                return True
            return transcript is not None and same_text(anchor, transcript)

        ours += [one for one in others if any(map(belongs, _ends(one)))]
    return tuple(sorted(ours, key=_PLACE))


def _ends(annotation: Annotation) -> tuple[Anchor, ...]:
    """Give the passages by which an annotation belongs somewhere: a judgement not by its answer, but by its promise."""
    if annotation.other is None or annotation.motivation is Motivation.ASSESSING:
        return (annotation.anchor,)
    return annotation.anchor, annotation.other


def _namesakes(annotations: Iterable[Annotation], source: Source, transcript: Transcript | None) -> set[str]:
    """Give the other paths under which a file of this name was marked, where one of those marks stands in this text."""
    if transcript is None or not source.name:
        return set()
    name, found = source.name, set[str]()
    for anchor in (one.anchor for one in annotations if one.anchor.name == name):
        if anchor.source not in found and locate(anchor, transcript).standing in DRAWN:
            found.add(anchor.source)
    return found
