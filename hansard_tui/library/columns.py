"""Notes whose column was not known when they were made, filled in once a text that prints columns is open."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePath

from hansard_tui.library.filters import kept, parse_filter
from hansard_tui.library.opening import OpenTranscript
from hansard_tui.model.annotation import Annotation, Placed
from hansard_tui.model.transcript import Transcript


def without_column(annotations: Iterable[Annotation]) -> list[Annotation]:
    """Give the notes whose citation names no column, because none was assigned or printed when they were made."""
    return kept(annotations, parse_filter("column:none"))


def why_no_column(text: OpenTranscript, placed: Iterable[Placed]) -> str:
    """Say in a sentence why no column is filled in from a text, for one who asked for that."""
    marks = list(placed)
    if not marks:
        return "none of your notes stands in it."
    ends = [one.annotation.other if one.far else one.annotation.anchor for one in marks]
    lacking = sum(1 for end in ends if end is not None and not end.column)
    if not lacking:
        return "its notes have their columns already."
    columns = text.transcript.columns
    if columns:
        lack = "1 note lacks its column" if lacking == 1 else f"{lacking} notes lack their columns"
        return f"{lack}, and stands above the first of the text, {columns[0].number}."
    wrong = next((problem.message for problem in text.problems if problem.kind == "sidecar"), "")
    beside = f"{PurePath(text.path).stem}.yaml"
    return f"it prints no columns. {wrong or f'A file {beside} beside it may tell the first, as “column: 1503”.'}"


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
