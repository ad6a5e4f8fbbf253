"""A row of text and the layers over it to runs: words with the names of their styles."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from hansard_tui.model.span import Span


class Mark(NamedTuple):
    """A stretch of the text and the name of the style that it is drawn in."""

    start: int
    end: int
    style: str


class Run(NamedTuple):
    """Words that are drawn alike: [start, end) of the text and the names of their styles, the strongest last."""

    start: int
    end: int
    styles: tuple[str, ...]


def marks(spans: Iterable[Span], style: str) -> list[Mark]:
    """Give a mark in one style for each span."""
    return [Mark(span.start, span.end, style) for span in spans]


def runs(start: int, end: int, marked: Sequence[Mark]) -> list[Run]:
    """Cut [start, end) wherever a mark begins or ends.

    Where marks overlap both styles are given, in the order of `marked`, so that a later mark is drawn over an earlier.
    """
    here = [mark for mark in marked if mark.start < end and start < mark.end]
    if not here:
        return [Run(start, end, ())]
    edges = {start, end}
    for mark in here:
        edges.update((max(start, mark.start), min(end, mark.end)))
    cuts = sorted(edges)
    made: list[Run] = []
    for left, right in pairwise(cuts):
        styles = tuple(dict.fromkeys(mark.style for mark in here if mark.start <= left and right <= mark.end))
        if made and made[-1].styles == styles:
            made[-1] = Run(made[-1].start, right, styles)
        else:
            made.append(Run(left, right, styles))
    return made


def stretches(spans: Iterable[Span], length: int, cells: int) -> set[int]:
    """Give the cells of a map of `cells` rows, drawn for a text of `length`, in which a span begins."""
    if not length or not cells:
        return set()
    return {min(cells - 1, span.start * cells // length) for span in spans}
