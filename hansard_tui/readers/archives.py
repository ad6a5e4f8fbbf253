"""Compressed files and archives: what is in them, within bounds."""

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import IO

from hansard_tui.readers.builder import ReadError

MOST_BYTES = 256 << 20
"""That an archive may hold, unpacked, in all."""
MOST_FILES = 5_000
"""That are looked at in one archive."""
DEEPEST = 3
"""Archives in archives."""

_CHUNK = 1 << 20
_TAR = slice(257, 262)
_OPENERS: tuple[tuple[bytes, Callable[[IO[bytes]], io.BufferedIOBase]], ...] = (
    (b"\x1f\x8b", lambda file: gzip.GzipFile(fileobj=file)),
    (b"\xfd7zXZ\0", lzma.LZMAFile),
    (b"BZh", bz2.BZ2File),
)
_FAILURES = (OSError, EOFError, ValueError, zlib.error, lzma.LZMAError, RuntimeError, NotImplementedError, MemoryError)


@dataclass(frozen=True, slots=True)
class Packed:
    """One file of an archive."""

    name: str
    """Its path inside, with the archive's own before it: "day.zip/commons.xml"."""
    data: bytes


def is_archive(data: bytes) -> bool:
    """Whether a file is compressed, or holds other files; a .docx or .odt does not count."""
    if any(data.startswith(magic) for magic, _ in _OPENERS) or data[_TAR] == b"ustar":
        return True
    return data.startswith(b"PK\x03\x04") and not _is_document(data)


def unpack(data: bytes, path: str = "") -> tuple[Packed, ...]:
    """Give the files in an archive, however deep, by name; one that is not an archive is itself alone.

    Raises:
        ReadError: it is damaged, locked, or holds more than is read.
    """
    budget = [MOST_BYTES, MOST_FILES]
    return tuple(_unpacked(data, path, budget, DEEPEST))


def _unpacked(data: bytes, path: str, budget: list[int], depth: int) -> Iterator[Packed]:
    if not is_archive(data):
        yield Packed(path, data)
        return
    if not depth:
        raise ReadError(f"{path}: archives are nested more than {DEEPEST} deep.")
    try:
        inside = list(_members(data, path, budget))
    except ReadError:
        raise
    except (zipfile.BadZipFile, tarfile.TarError, *_FAILURES) as error:
        said = str(error) or type(error).__name__
        raise ReadError(f"{path or 'standard input'}: this archive cannot be unpacked: {said}.") from error
    for packed in inside:
        yield from _unpacked(packed.data, packed.name, budget, depth - 1)


def _members(data: bytes, path: str, budget: list[int]) -> Iterator[Packed]:
    for magic, opener in _OPENERS:
        if data.startswith(magic):
            with opener(io.BytesIO(data)) as file:
                yield Packed(_inner_name(path), _bounded(file, path, budget))
            return
    if data.startswith(b"PK\x03\x04"):
        yield from _zip(data, path, budget)
    else:
        yield from _tar(data, path, budget)


def _zip(data: bytes, path: str, budget: list[int]) -> Iterator[Packed]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for entry in sorted(archive.infolist(), key=lambda entry: entry.filename):
            if entry.is_dir() or _is_hidden(entry.filename):
                continue
            _count(path, budget)
            with archive.open(entry) as file:
                yield Packed(f"{path}/{entry.filename}", _bounded(file, path, budget))


def _tar(data: bytes, path: str, budget: list[int]) -> Iterator[Packed]:
    with tarfile.open(fileobj=io.BytesIO(data), mode="r:") as archive:
        for entry in sorted(archive, key=lambda entry: entry.name):
            file = archive.extractfile(entry) if entry.isfile() and not _is_hidden(entry.name) else None
            if file:
                _count(path, budget)
                yield Packed(f"{path}/{entry.name}", _bounded(file, path, budget))


def _bounded(file: IO[bytes] | io.BufferedIOBase, path: str, budget: list[int]) -> bytes:
    parts: list[bytes] = []
    while part := file.read(_CHUNK):
        budget[0] -= len(part)
        if budget[0] < 0:
            raise ReadError(f"{path or 'standard input'}: unpacked, it holds more than {MOST_BYTES >> 20} MB.")
        parts.append(part)
    return b"".join(parts)


def _count(path: str, budget: list[int]) -> None:
    budget[1] -= 1
    if budget[1] < 0:
        raise ReadError(f"{path or 'standard input'}: it holds more than {MOST_FILES:,} files.")


def _is_hidden(name: str) -> bool:
    """Whether a name is a system's own: what a Mac leaves in archives."""
    return any(part.startswith((".", "__MACOSX")) for part in PurePosixPath(name).parts)


def _is_document(data: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist()[:MOST_FILES])
    except (zipfile.BadZipFile, *_FAILURES):
        return False
    return "[Content_Types].xml" in names or "mimetype" in names


def _inner_name(path: str) -> str:
    """Give the name of what a compressed file holds: its own without the last suffix."""
    for suffix, inner in ((".tgz", ".tar"), (".gz", ""), (".xz", ""), (".bz2", "")):
        if path.lower().endswith(suffix):
            return path[: -len(suffix)] + inner
    return path
