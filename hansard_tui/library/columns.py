"""Notes whose column was not known when they were made, filled in once a text that prints columns is open."""

from collections.abc import Iterable
from dataclasses import replace

from hansard_tui.library.filters import kept, parse_filter
from hansard_tui.model.annotation import Annotation, Placed
from hansard_tui.model.transcript import Transcript


def without_column(annotations: Iterable[Annotation]) -> list[Annotation]:
    """Give the notes whose citation names no column, because none was assigned or printed when they were made."""
    return kept(annotations, parse_filter("column:none"))


def with_columns(transcript: Transcript, placed: Iterable[Placed]) -> tuple[Annotation, ...]:
    """Give anew the notes that stand in a transcript which knows their column, where they do not know it."""
    filled: dict[str, Annotation] = {}
    for one in placed:
        note = filled.get(one.annotation.id, one.annotation)
        anchor = note.other if one.far else note.anchor
        column = transcript.column_at(one.start) if anchor is not None and not anchor.column else None
        if anchor is not None and column is not None:
            told = replace(anchor, column=column.number)
            filled[note.id] = replace(note, other=told) if one.far else replace(note, anchor=told)
    return tuple(filled.values())
