"""Each mark told once, though its text lies in two files, or a pair has an end in each of two."""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from hansard_tui.model.anchor import Anchor
from hansard_tui.model.annotation import Annotation
from hansard_tui.model.layer import Layer
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Transcript
from hansard_tui.store.anchors import source_name

if TYPE_CHECKING:
    from hansard_tui.export.bundle import Chapter

_Place: TypeAlias = tuple[str, int, bool]
"""A mark's id, the number of the chapter that it stands in, and whether it is its far end that stands there."""


def told_once(chapters: Sequence["Chapter"]) -> tuple["Chapter", ...]:
    """Leave every mark to one chapter: where it stands, by its near end, in the file that it was made in.

    A chapter that has lost all of its marks to others is left out.
    """
    best: dict[str, tuple[tuple[bool, ...], _Place]] = {}
    for rank, place in _places(chapters):
        if place[0] not in best or rank < best[place[0]][0]:
            best[place[0]] = rank, place
    chosen = {place for _, place in best.values()}
    thinned = [_thinned(chapter, number, chosen) for number, chapter in enumerate(chapters)]
    return tuple(
        after for before, after in zip(chapters, thinned, strict=True) if _marked(after) or not _marked(before)
    )


def _marked(chapter: "Chapter") -> bool:
    return bool(chapter.placed or chapter.unplaced)


def _places(chapters: Iterable["Chapter"]) -> Iterator[tuple[tuple[bool, ...], _Place]]:
    """Give every place of every mark, with how far it is from the best: the lowest of several is to be taken."""
    for number, chapter in enumerate(chapters):
        source = chapter.transcript.source
        own = source_name(source)
        found = [(placed.annotation, placed.far, True) for placed in chapter.placed]
        found += [(annotation, location.far, False) for annotation, location in chapter.unplaced]
        for annotation, far, drawn in found:
            anchor = _end(annotation, far=far)
            yield (not drawn, far, anchor.source != own, anchor.sha256 != source.sha256), (annotation.id, number, far)


def _end(annotation: Annotation, *, far: bool) -> Anchor:
    return annotation.other if far and annotation.other is not None else annotation.anchor


def _thinned(chapter: "Chapter", number: int, chosen: set[_Place]) -> "Chapter":
    placed = [one for one in chapter.placed if (one.annotation.id, number, one.far) in chosen]
    unplaced = [pair for pair in chapter.unplaced if (pair[0].id, number, pair[1].far) in chosen]
    return replace(chapter, placed=Layer(placed), unplaced=tuple(unplaced))


def with_ends(chapters: Sequence["Chapter"]) -> list["Chapter"]:
    """Tell each chapter where the two ends of pairs stand, before each pair is left to one of them."""
    ends: dict[tuple[str, bool], tuple[Transcript, Span]] = {}
    for chapter in chapters:
        own = source_name(chapter.transcript.source)
        for one in chapter.placed:
            end = one.annotation.id, one.far
            if one.annotation.other and (end not in ends or _end(one.annotation, far=one.far).source == own):
                ends[end] = chapter.transcript, Span(one.start, one.end)
    return [replace(chapter, ends=ends) for chapter in chapters]


def only(chapters: Iterable["Chapter"], names: Container[str]) -> tuple["Chapter", ...]:
    """Leave out every mark whose id is not among these."""
    return tuple(
        replace(
            chapter,
            placed=Layer(one for one in chapter.placed if one.annotation.id in names),
            unplaced=tuple(pair for pair in chapter.unplaced if pair[0].id in names),
        )
        for chapter in chapters
    )
