"""Open what the reader made, describe passages and place them again."""

from pathlib import Path

from hansard_tui import paths
from hansard_tui.config import Settings
from hansard_tui.model.anchor import Location
from hansard_tui.model.annotation import Annotation, Placed
from hansard_tui.model.layer import Layer
from hansard_tui.model.transcript import Transcript
from hansard_tui.store.anchors import changed_words, describe, locate_all
from hansard_tui.store.annotations import Annotations, new_annotation, open_annotations

__all__ = ["Annotations", "Unplaced", "changed_words", "describe", "new_annotation", "notes", "notes_folder", "place"]

Unplaced = tuple[tuple[Annotation, Location], ...]


def notes(settings: Settings) -> Annotations:
    """Open the reader's notes; their folder is made when the first is written."""
    return open_annotations(notes_folder(settings))


def notes_folder(settings: Settings) -> Path:
    """Give the folder of notes that the settings name, or the usual one."""
    return Path(settings.notes).expanduser() if settings.notes else paths.notes_folder()


def place(annotations: Annotations, transcript: Transcript) -> tuple[Layer[Placed], Unplaced]:
    """Give the annotations of a transcript where they stand in it, and those that no longer stand anywhere."""
    return locate_all(annotations.of(transcript.source, transcript), transcript)
