"""Open files, folders, standard input and the excerpts."""

import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from hansard_tui import paths
from hansard_tui.library import parsed
from hansard_tui.model.transcript import Parsed, Problem, Source, Transcript, shown_name
from hansard_tui.readers import LISTS

if TYPE_CHECKING:
    from hansard_tui.store.annotations import Annotations

LARGEST = 1 << 28
"""Bytes of a file that is still read; no reader takes more."""
_PATIENCE = 5.0
"""Seconds that a named pipe may take until its first byte."""

_LARGEST_SIDECAR = 1 << 18  # bytes: more than the letters that a sidecar may have
_LARGEST_LIST = 1 << 25  # bytes: the largest corpus's people are 5 MB
_COMPRESSED = {".gz", ".xz", ".zip"}


class OpenError(Exception):
    """A file that cannot be opened; the message is one sentence that names it."""


@dataclass(frozen=True, slots=True)
class OpenTranscript:
    """A transcript that is open, beside what its reader could not read."""

    transcript: Transcript
    problems: tuple[Problem, ...] = ()
    path: str = ""
    """As it was given; "-" for standard input."""
    key: "parsed.Key | None" = field(default=None, compare=False, repr=False)
    """Of its kept form: what it was when it was read. None for what is not kept."""

    @property
    def title(self) -> str:
        """What to call it on the screen: the debate's own title, else the file's name."""
        source, sitting = self.transcript.source, self.transcript.sitting
        return sitting.title or shown_name(source.name) or "Standard input"


def open_file(path: str | Path, reader: str | None = None) -> tuple[OpenTranscript, ...]:
    """Read a file, with the sidecar that lies beside it; an archive may hold several transcripts.

    `reader` is a name of the table of formats, where the program's own judgement is not wanted.

    Raises:
        OpenError: it is not there, may not be read, is too large, or is not a transcript.
    """
    place = Path(path)
    sidecar = _sidecar_path(place)
    key = parsed.key_of(place, (sidecar, *_lists_beside(place, LISTS)), reader)
    if key is not None and (kept := parsed.load(key, Parsed)) is not None:
        return _named(kept, str(path), key)
    data = _bytes_of(place)
    told = _bytes_of(sidecar, _LARGEST_SIDECAR) if sidecar else None
    return _named(_read(data, str(path), reader, told, partial(_lists_of, place)), str(path), key)


def open_stdin(reader: str | None = None) -> tuple[OpenTranscript, ...]:
    """Read standard input to its end.

    Raises:
        OpenError: it is too large, or not a transcript.
    """
    if sys.stdin is None:
        raise OpenError("Standard input is closed.")
    return _named(_read(sys.stdin.buffer.read(LARGEST + 1), "-", reader, None), "-", None)


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
    for name in [file for given in names for file in _files_of(given)] if names else [None]:
        try:
            if name == "":
                failures.append("A file's name was empty.")
                continue
            opened += open_stdin(reader) if name == "-" else open_file(name, reader) if name else open_seeds()
        except OpenError as error:
            failures.append(str(error))
    return tuple(opened), tuple(failures)


def open_marked(annotations: "Annotations") -> tuple[tuple[OpenTranscript, ...], tuple[str, ...]]:
    """Open every file that a note was made in, in the order of the first note.

    One that cannot be opened any more stands there without its text, so that its notes are not lost, and is told.
    """
    from urllib.parse import unquote, urlsplit

    opened: list[OpenTranscript] = []
    failures: list[str] = []
    seeds = {path.name: path for path in paths.seed_files()}
    for anchor in {one.anchor.source: one.anchor for one in reversed(annotations.every())}.values():
        path = Path(unquote(urlsplit(anchor.source).path)) if anchor.source.startswith("file:") else Path()
        path = path if path.exists() else seeds.get(path.name, path)
        try:
            opened[:0] = open_file(path)
        except OpenError as error:
            failures.insert(0, str(error))
            gone = Source(anchor.source, anchor.name, sha256=anchor.sha256)
            opened.insert(0, OpenTranscript(Transcript("", gone), path=anchor.source))
    return tuple(opened), tuple(failures)


def _read(
    data: bytes,
    path: str,
    reader: str | None,
    sidecar: bytes | None,
    beside: Callable[[tuple[str, ...]], Sequence[bytes]] = lambda _: (),
) -> Sequence[Parsed]:
    from hansard_tui.readers.formats import ReadError, read_many

    if len(data) > LARGEST:
        raise OpenError(f"{path}: larger than {LARGEST >> 20} MB, which is more than is read.")
    try:
        return read_many(data, "" if path == "-" else path, reader, sidecar, beside)
    except ReadError as error:
        raise OpenError(str(error)) from error


def _named(several: Sequence[Parsed], path: str, key: "parsed.Key | None") -> tuple[OpenTranscript, ...]:
    # Of an archive's transcripts each is known by the archive's path and its own inside.
    if len(several) == 1:
        return (OpenTranscript(several[0].transcript, several[0].problems, path, key),)
    return tuple(OpenTranscript(one.transcript, one.problems, one.transcript.source.path or path) for one in several)


def keep_parsed(texts: Iterable[OpenTranscript]) -> None:
    """Keep what files were read as, so that opening them again costs a tenth; archives are read anew."""
    for text in texts:
        if text.key is not None:
            parsed.keep(text.key, (Parsed(text.transcript, text.problems),), len(text.transcript.text))


def _files_of(name: str) -> list[str]:
    """Give the files of a folder that may be transcripts, by name; a file's name is given back as it is."""
    try:
        if name in {"", "-"} or not Path(name).is_dir():
            return [name]
    except (OSError, ValueError):
        return [name]
    from hansard_tui.readers.formats import FORMATS

    suffixes = {suffix for row in FORMATS for suffix in row.suffixes} | _COMPRESSED
    files = sorted(path for path in Path(name).iterdir() if path.suffix.lower() in suffixes and path.is_file())
    return [str(path) for path in files] or [name]


def _bytes_of(path: Path, most: int = LARGEST) -> bytes:
    try:
        if path.is_fifo():
            return _bytes_of_pipe(path, most)
        with path.open("rb") as file:
            return file.read(most + 1)
    except FileNotFoundError:
        raise OpenError(f"{path}: there is no such file.") from None
    except IsADirectoryError:
        raise OpenError(f"{path}: there is no transcript in this folder.") from None
    except (OSError, ValueError) as error:
        raise OpenError(f"{path}: {getattr(error, 'strerror', None) or error}.") from error


def _bytes_of_pipe(path: Path, most: int) -> bytes:
    """Read a named pipe, which whoever writes to it may never open.

    Raises:
        OpenError: nothing came of it.
    """
    import os
    import select

    pipe = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    with os.fdopen(pipe, "rb", buffering=0) as file:
        if not select.select([file], [], [], _PATIENCE)[0]:
            raise OpenError(f"{path}: nothing is written to this pipe; pass what writes as standard input, with -.")
        os.set_blocking(pipe, True)
        parts: list[bytes] = []
        while (left := most + 1 - sum(map(len, parts))) > 0 and (part := file.read(left)):
            parts.append(part)
    return b"".join(parts)


def _sidecar_path(path: Path) -> Path | None:
    if not path.name:
        return None
    beside = path.with_name(f"{path.name}.yaml"), path.with_suffix(".yaml")
    # A name as long as the system allows has no room for a suffix.
    with suppress(OSError, ValueError):
        return next((sidecar for sidecar in beside if sidecar != path and sidecar.is_file()), None)
    return None


def _lists_beside(path: Path, ends: tuple[str, ...]) -> list[Path | None]:
    """Give where a corpus's lists lie: beside its sittings or, where years have folders, above them; None for none."""
    corpus = path.name.partition("_")[0]
    lists: list[Path | None] = []
    for end in ends:
        places = (folder / f"{corpus}{end}" for folder in (path.parent, path.parent.parent))
        with suppress(OSError, ValueError):
            lists.append(next((place for place in places if place.is_file()), None))
    return lists


def _lists_of(path: Path, ends: tuple[str, ...]) -> list[bytes]:
    lists: list[bytes] = []
    for place in _lists_beside(path, ends):
        with suppress(OpenError):
            lists += [_bytes_of(place, _LARGEST_LIST)] if place else []
    return lists
