"""Open what the reader made, describe passages and place them again, remember where the reader was."""

import tempfile
from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from hansard_tui import paths
from hansard_tui.config import Settings
from hansard_tui.model.anchor import Location
from hansard_tui.model.annotation import Annotation, Placed
from hansard_tui.model.layer import Layer
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Source, Transcript
from hansard_tui.store import positions
from hansard_tui.store.positions import Position, Session
from hansard_tui.store.whole_file import StoreError

if TYPE_CHECKING:
    from hansard_tui.store.annotations import Annotations

Unplaced = tuple[tuple[Annotation, Location], ...]


def notes(settings: Settings, told: Callable[[int], None] = lambda _: None) -> "Annotations":
    """Open the reader's notes, whose folder is made when the first is written; `told` hears how many lines are read."""
    from hansard_tui.store.annotations import open_annotations

    folder = notes_folder(settings)
    name = blake2b(str(folder.absolute()).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
    return open_annotations(folder, shelf=paths.cache_folder() / "notes" / f"{name}.marshal", told=told)


def notes_folder(settings: Settings) -> Path:
    """Give the folder of notes that the settings name, or the usual one."""
    return Path(settings.notes).expanduser() if settings.notes else paths.notes_folder()


def rescue_notes(annotations: "Annotations") -> str:
    """Keep what could not be written in a file elsewhere, and say where in one sentence; "" where all was written."""
    waiting = annotations.waiting
    if not waiting:
        return ""
    changes = "1 change of the notes" if waiting == 1 else f"{waiting} changes of the notes"
    folders = (paths.state_folder(), Path(tempfile.gettempdir()), Path.home())
    try:
        file = annotations.rescue(folders)
    except StoreError as error:
        return f"{changes} could not be saved: {error}."
    return f"{changes} could not be saved; this brings them in, once there is room: hansard-tui notes import {file}"


def place(annotations: "Annotations", transcript: Transcript) -> tuple[Layer[Placed], Unplaced]:
    """Give the annotations of a transcript where they stand in it, and those that no longer stand anywhere."""
    from hansard_tui.store.anchors import locate_all

    return locate_all(annotations.of(transcript.source, transcript), transcript)


def marks_at(annotations: "Annotations", transcript: Transcript, span: Span) -> list[Annotation]:
    """Give the annotations that stand on exactly this passage."""
    placed, _ = place(annotations, transcript)
    there = (one for one in placed.within(span.start, span.start + 1) if one.end == span.end)
    return [one.annotation for one in there if not one.far]


def load_position(source: Source) -> Position | None:
    """Give where the reader last was in a transcript."""
    return positions.load_position(paths.state_folder(), source)


def save_position(source: Source, position: Position) -> None:
    """Remember where the reader is in a transcript.

    Raises:
        StoreError: it could not be written; the old place is still there.
    """
    positions.save_position(paths.state_folder(), source, position)


def load_session() -> Session | None:
    """Give what was open when the program was last left; none at the first start."""
    return positions.load_session(paths.state_folder())


def save_session(session: Session) -> None:
    """Remember what is open.

    Raises:
        StoreError: it could not be written; what was remembered before still is.
    """
    positions.save_session(paths.state_folder(), session)


def check_notes(settings: Settings) -> str:
    """Look the folder of notes over and say what is in it, in a few lines; nothing is changed.

    Raises:
        StoreError: the notes are there but cannot be read.
    """
    from hansard_tui.store.check import check

    return str(check(notes_folder(settings)))


def compact_notes(settings: Settings) -> tuple[int, int]:
    """Leave one line for each annotation in the log, the old one kept beside it; give the bytes before and after.

    Raises:
        StoreError: there are no notes, or they could not be written.
    """
    from hansard_tui.store.check import compact

    return compact(notes_folder(settings))


def import_notes(settings: Settings, text: str, *, dry_run: bool = False) -> tuple[str, tuple[str, ...]]:
    """Bring in W3C or Hypothesis annotations, or notes edited in our own Markdown; give the counts and what was wrong.

    Raises:
        StoreError: the text is neither, or the notes could not be written.
    """
    if text.lstrip()[:1] in {"{", "["}:
        from hansard_tui.store.imports import import_w3c

        counts = import_w3c(notes_folder(settings), text, dry_run=dry_run)
        return str(counts), counts.reasons
    return _import_markdown(notes(settings), text, dry_run=dry_run)


def _import_markdown(annotations: "Annotations", text: str, *, dry_run: bool) -> tuple[str, tuple[str, ...]]:
    from hansard_tui.export.back import plan, read_back
    from hansard_tui.export.identity import BEGIN

    imported = read_back(text)
    changes = plan(imported, {one.id: one for one in annotations.every()})
    if not dry_run:
        annotations.change(changes.updated)
    if not imported.notes and not imported.problems and BEGIN not in text:
        return changes.counts(), ("There are no notes in this text: it is neither JSON nor Markdown of our own.",)
    return changes.counts(), imported.problems
