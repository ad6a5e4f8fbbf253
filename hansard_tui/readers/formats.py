"""Which format a file is of, by content first and by name second, and its reading by that row of the table."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import PurePath

from hansard_tui.model.transcript import Parsed, Problem
from hansard_tui.readers.builder import CrowdedError, ReadError
from hansard_tui.readers.head import head_of
from hansard_tui.readers.strangers import named
from hansard_tui.readers.table import FORMATS, Format, format_named

__all__ = ["FORMATS", "Format", "ReadError", "format_named", "read", "read_many", "sniff"]

_PACKED = (b"\x1f\x8b", b"\xfd7zXZ\0", b"BZh", b"PK\x03\x04")
_TAR = slice(257, 262)
_PACKING = {".gz", ".xz", ".bz2", ".zip", ".tar", ".tgz"}


Beside = Callable[[tuple[str, ...]], Sequence[bytes]]
"""Gives the files that lie beside the one that is read and whose names end so."""


def nothing(ends: tuple[str, ...]) -> Sequence[bytes]:
    """Give no file that lies beside another: there is none, or nobody can look."""
    del ends
    return ()


def sniff(data: bytes, path: str = "") -> Format:
    """Give the format of a file by its content; its name decides only between formats that both recognise it.

    Raises:
        ReadError: it is not text, and of no format that is known.
    """
    head = head_of(data, path)
    if told := named(head.data):
        raise ReadError(f"{path or 'standard input'}: {told}.")
    # XML of a known kind is known by its root, whatever addresses of pages stand in it and whatever it is called.
    rows = sorted(FORMATS[:-1], key=lambda row: (not row.rooted, head.suffix not in row.suffixes))
    for row in (*rows, FORMATS[-1]):
        if row.sniff(head):
            return row
    told = named(head.data, data) or "this is not a transcript in any format that is read here"
    raise ReadError(f"{path or 'standard input'}: {told}.")


def read(
    data: bytes,
    path: str = "",
    format: str | None = None,  # noqa: A002  (the word of the command line)
    sidecar: bytes | None = None,
    beside: Beside = nothing,
) -> Parsed:
    """Read one transcript; `format` overrules what is recognised, `sidecar` is the YAML that lies beside the file.

    `beside` gives the other files that lie there, by the ends of their names.

    Raises:
        ReadError: it is no transcript, there is no such format, or it is larger or deeper than is read.
    """
    row = format_named(format) if format else sniff(data, path)
    try:
        parsed = row.read(data, path, beside(row.beside) if row.beside else ())
    except (MemoryError, RecursionError) as error:
        raise ReadError(f"{path or 'standard input'}: too large or too deeply nested to be read.") from error
    except CrowdedError as error:
        raise ReadError(f"{path or 'standard input'}: {error}") from error
    except ReadError:
        raise
    except Exception as error:
        # Whoever drops a file on the program gets a sentence, also where one of its readers is at fault.
        told = f"{type(error).__name__}: {error}"[:200].replace("\n", " ")
        name = path or "standard input"
        raise ReadError(f"{name}: the reader of {row.name} failed on it ({told}); please report it.") from error
    transcript = parsed.transcript
    sha256 = hashlib.sha256(data).hexdigest()
    source = replace(transcript.source, path=path, name=name_of(path), format=row.name, sha256=sha256)
    parsed = replace(parsed, transcript=replace(transcript, source=source))
    if sidecar is not None:
        apply: Callable[[Parsed, bytes, str], Parsed] = import_module("hansard_tui.readers.sidecar").apply
        parsed = apply(parsed, sidecar, path)
    if not parsed.transcript.text:
        parsed = replace(parsed, problems=(*parsed.problems, Problem("no words", "No words were found in it.")))
    return parsed


def read_many(
    data: bytes,
    path: str = "",
    format: str | None = None,  # noqa: A002  (the word of the command line)
    sidecar: bytes | None = None,
    beside: Beside = nothing,
) -> tuple[Parsed, ...]:
    """Read a file that may be compressed, or an archive of several transcripts; the same as `read` for any other.

    Raises:
        ReadError: nothing in it can be read, or what is in it is larger than is read.
    """
    if not data.startswith(_PACKED) and data[_TAR] != b"ustar":
        return (read(data, path, format, sidecar, beside),)
    from hansard_tui.readers.archives import unpack  # noqa: PLC0415  (a tenth of the time of a start, seldom wanted)

    several: list[Parsed] = []
    left: list[str] = []
    for packed in unpack(data, path):
        try:
            several.append(read(packed.data, packed.name, format, sidecar, beside))
        except ReadError as error:
            left.append(str(error))
    if not several:
        raise ReadError(left[0] if left else f"{path or 'standard input'}: there is nothing in this archive.")
    if left:
        message = f"A file of the archive is left out: {left[0]}"
        first = several[0]
        told = Problem("unreadable file", message, count=len(left))
        several[0] = replace(first, problems=(*first.problems, told))
    return tuple(several)


def name_of(path: str) -> str:
    """Give a file's name without folders and suffixes of a format: what to call it on the screen."""
    name = PurePath(path).name
    known = {suffix for row in FORMATS for suffix in row.suffixes} | _PACKING
    while (suffix := PurePath(name).suffix.lower()) and suffix in known:
        name = name[: -len(suffix)]
    return name
