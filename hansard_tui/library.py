"""What the screen and the command line share: open, find, link, search, remember, export."""

import os
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from hansard_tui import __version__, paths
from hansard_tui.config import Settings
from hansard_tui.model.anchor import Location
from hansard_tui.model.annotation import Annotation, Placed
from hansard_tui.model.finding import Findings, Link, Sentence
from hansard_tui.model.layer import Layer
from hansard_tui.model.transcript import Problem, Transcript

if TYPE_CHECKING:
    from hansard_tui.export.bundle import Bundle, Options
    from hansard_tui.extract.rules import Rules
    from hansard_tui.store.annotations import Annotations

LARGEST = 1 << 30
"""Bytes of a file that is still read."""
Unplaced = tuple[tuple[Annotation, Location], ...]
Links = dict[tuple[int, int], tuple[Link, ...]]
"""By the indices of the two transcripts, the links that lead from the first to the second."""

_EXCERPT = re.compile(r"(\d{3})_[0-9a-f]{16}")


class OpenError(Exception):
    """A file that cannot be opened; the message is one sentence that names it."""


@dataclass(frozen=True, slots=True)
class OpenTranscript:
    """A transcript that is open, beside what its reader could not read."""

    transcript: Transcript
    problems: tuple[Problem, ...] = ()
    path: str = ""
    """As it was given; "-" for standard input."""

    @property
    def title(self) -> str:
        """What to call it on the screen: the debate's own title, else the file's name."""
        source, sitting = self.transcript.source, self.transcript.sitting
        if excerpt := _EXCERPT.fullmatch(source.name):
            return sitting.title or f"Excerpt {excerpt[1]}"
        return sitting.title or source.name or "Standard input"


# Opening ------------------------------------------------------------------------------------------------------------


def open_file(path: str | Path, reader: str | None = None) -> tuple[OpenTranscript, ...]:
    """Read a file, with the sidecar that lies beside it; an archive may hold several transcripts.

    `reader` is a name of the table of formats, where the program's own judgement is not wanted.

    Raises:
        OpenError: it is not there, may not be read, is too large, or is not a transcript.
    """
    place = Path(path)
    return _opened(_bytes_of(place), str(path), reader, _sidecar_of(place))


def open_stdin(reader: str | None = None) -> tuple[OpenTranscript, ...]:
    """Read standard input to its end.

    Raises:
        OpenError: it is too large, or not a transcript.
    """
    return _opened(sys.stdin.buffer.read(LARGEST + 1), "-", reader, None)


def open_seeds() -> tuple[OpenTranscript, ...]:
    """Open the two excerpts that come with the program, in reading order.

    Raises:
        OpenError: they were not installed.
    """
    files = paths.seed_files()
    if not files:
        raise OpenError("The excerpts that come with the program were not installed; name a file to open.")
    return tuple(text for path in files for text in open_file(path))


def open_all(names: Sequence[str], reader: str | None = None) -> tuple[tuple[OpenTranscript, ...], tuple[str, ...]]:
    """Open files, folders and "-" for standard input, or the excerpts where nothing is named.

    Beside them stands one sentence for each that could not be opened.
    """
    opened: list[OpenTranscript] = []
    failures: list[str] = []
    for name in [file for given in names for file in _files_of(given)] if names else [""]:
        try:
            opened += open_stdin(reader) if name == "-" else open_file(name, reader) if name else open_seeds()
        except OpenError as error:
            failures.append(str(error))
    return tuple(opened), tuple(failures)


def _opened(data: bytes, path: str, reader: str | None, sidecar: bytes | None) -> tuple[OpenTranscript, ...]:
    from hansard_tui.readers.formats import ReadError, read_many

    if len(data) > LARGEST:
        raise OpenError(f"{path}: larger than {LARGEST >> 20} MB, which is more than is read.")
    try:
        several = read_many(data, "" if path == "-" else path, reader, sidecar)
    except ReadError as error:
        raise OpenError(str(error)) from error
    return tuple(OpenTranscript(parsed.transcript, parsed.problems, path) for parsed in several)


def _files_of(name: str) -> list[str]:
    """Give a folder's transcripts by name, without the sidecars; a file's name is given back as it is."""
    if name == "-" or not Path(name).is_dir():
        return [name]
    from hansard_tui.readers.formats import FORMATS

    suffixes = {suffix for row in FORMATS for suffix in row.suffixes}
    files = sorted(path for path in Path(name).iterdir() if path.suffix.lower() in suffixes and path.is_file())
    sidecars = {_sidecar_path(path) for path in files}
    return [str(path) for path in files if path not in sidecars] or [name]


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except FileNotFoundError:
        raise OpenError(f"{path}: there is no such file.") from None
    except IsADirectoryError:
        raise OpenError(f"{path}: there is no transcript in this folder.") from None
    except (OSError, ValueError) as error:
        raise OpenError(f"{path}: {getattr(error, 'strerror', None) or error}.") from error


def _sidecar_path(path: Path) -> Path | None:
    if not path.name:
        return None
    beside = path.with_name(f"{path.name}.yaml"), path.with_suffix(".yaml")
    return next((sidecar for sidecar in beside if sidecar != path and sidecar.is_file()), None)


def _sidecar_of(path: Path) -> bytes | None:
    sidecar = _sidecar_path(path)
    return _bytes_of(sidecar) if sidecar else None


# Finding ------------------------------------------------------------------------------------------------------------


def own_rules() -> tuple[tuple[str, str], ...]:
    """Give the reader's own files of rules, each its path and its text; one that cannot be read is left out."""
    folder = paths.rules_folder()
    files = sorted(folder.glob("*.yaml")) if folder.is_dir() else []
    return tuple((str(path), path.read_bytes().decode("utf-8", "replace")) for path in files if path.is_file())


def find(transcript: Transcript, own: Sequence[tuple[str, str]] = ()) -> Findings:
    """Find everything in a transcript; plain values in and out, so that it may run in another process.

    `own` are the reader's rules. Where they are wrong they are left out, and `Findings.notes` says what is wrong.
    """
    from hansard_tui.extract.extractors import find_all

    rules, problem = _rules(own)
    findings = find_all(transcript, rules)
    return replace(findings, notes=(*findings.notes, problem)) if problem else findings


def _rules(own: Sequence[tuple[str, str]]) -> "tuple[Rules, str]":
    from hansard_tui.extract.rules import RuleError, load_rules

    try:
        return load_rules(tuple(own)), ""
    except RuleError as error:
        return load_rules(), str(error)


def step_back() -> None:
    """Give way to the screen: a process that finds things in the background calls this first."""
    if hasattr(os, "nice"):
        os.nice(10)


def sentences_of(text: str) -> Layer[Sentence]:
    """Find the sentences of a text by itself, without those of the transcript around it."""
    from hansard_tui.extract.sentences import find_sentences

    return find_sentences(Transcript(text))


def links(texts: Sequence[tuple[Transcript, Findings]]) -> Links:
    """Link what the transcripts mention, each ordered pair of them by their indices."""
    from hansard_tui.extract.links import resolve_links

    return resolve_links(texts)


# Remembering --------------------------------------------------------------------------------------------------------


def notes(settings: Settings) -> "Annotations":
    """Open the reader's notes; their folder is made when the first is written."""
    from hansard_tui.store.annotations import open_annotations

    return open_annotations(notes_folder(settings))


def notes_folder(settings: Settings) -> Path:
    """Give the folder of notes that the settings name, or the usual one."""
    return Path(settings.notes).expanduser() if settings.notes else paths.notes_folder()


def place(annotations: "Annotations", transcript: Transcript) -> tuple[Layer[Placed], Unplaced]:
    """Give the annotations of a transcript where they stand in it, and those that no longer stand anywhere."""
    from hansard_tui.store.anchors import locate_all

    return locate_all(annotations.of(transcript.source, transcript), transcript)


# Exporting ----------------------------------------------------------------------------------------------------------


def bundle(
    texts: Iterable[tuple[Transcript, Findings]], annotations: "Annotations", options: "Options | None" = None
) -> "Bundle":
    """Gather what an export is made from: the transcripts, what was found in them, what the reader added."""
    from hansard_tui.export.bundle import Bundle, Chapter, Options

    chapters = tuple(Chapter(text, findings, *place(annotations, text)) for text, findings in texts)
    generator = f"hansard-tui {__version__}"
    return Bundle(chapters, datetime.now(UTC).replace(microsecond=0), generator, options or Options())


def export(gathered: "Bundle", name: str) -> str:
    """Write a bundle in the format of this name.

    Raises:
        KeyError: there is no such format.
    """
    from hansard_tui.export.formats import export as write

    return write(gathered, name)


def known_names() -> dict[str, tuple[str, ...]]:
    """Give, by setting, the names that it may take, for `config.load_settings`."""
    from hansard_tui.export.citation import CITATION_STYLES
    from hansard_tui.export.formats import EXPORTS

    return {"citation": tuple(CITATION_STYLES), "export": tuple(EXPORTS)}
