"""Files of exports: names that are safe everywhere, and writing that loses nothing of the reader's."""

import csv
import io
import os
import re
import tempfile
import unicodedata
from pathlib import Path

from hansard_tui.export.back import read_back
from hansard_tui.export.identity import BEGIN, END, unsealed
from hansard_tui.export.tables import printed_rows

_FORBIDDEN = re.compile(r'[\\/:*?"<>|#^\[\]]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\.|$)", re.IGNORECASE)
_OPTION = "-~"
"""A name that begins so means something else to a shell."""
_LONGEST = 120  # bytes, the suffix not counted
_EXPORTED = re.compile(r"^exported: .*$", re.MULTILINE)
SIGNATURE = "Written by hansard-tui"
"""What stands in every export that has no markers, but for tables, which have their own first line."""
_LONGEST_TOLD = 120  # letters of a path
_TABLE_HEAD = 40  # characters of a first line that nobody else's file would share


class ExportError(Exception):
    """A file could not be written; the message is one sentence that names it."""


def safe_name(title: str) -> str:
    """Make a file's name of a title, without suffix: safe on three systems, at most 120 bytes, never empty."""
    shown = "".join(
        " " if unicodedata.category(char)[0] in "CZ" else char for char in unicodedata.normalize("NFC", title)
    )
    name = " ".join(_FORBIDDEN.sub(" ", shown).split()).strip(". ")
    name = name.encode()[:_LONGEST].decode(errors="ignore").rstrip(". ")
    return f"_{name}" if not name or name[0] in _OPTION or _RESERVED.match(name) else name


def merged(old: str, new: str) -> str:
    """Put what lies between the markers of `new` into `old`, whose other text is the reader's own."""
    start, end = old.find(BEGIN), old.rfind(END)
    fresh_start, fresh_end = new.find(BEGIN), new.rfind(END)
    if min(start, fresh_start) < 0 or end < start or fresh_end < fresh_start:
        return new
    stamp = _EXPORTED.search(new[:fresh_start])
    head = _EXPORTED.sub(lambda _: stamp[0], old[:start], count=1) if stamp else old[:start]
    return head + new[fresh_start:fresh_end] + old[end:]


def _present(path: Path) -> str | None:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return None
    except OSError as problem:
        raise ExportError(f"{_named(path)}: the file that is there cannot be read ({_why(problem)}).") from problem
    except UnicodeDecodeError as problem:
        where = f"not UTF-8 at byte {problem.start + 1}"
        raise ExportError(f"{_named(path)}: the file that is there cannot be read ({where}).") from problem


def _named(path: Path) -> str:
    """Give a path for a sentence: of a very long one its beginning and its end."""
    name = str(path)
    return name if len(name) <= _LONGEST_TOLD else f"{name[: _LONGEST_TOLD // 2]}…{name[-_LONGEST_TOLD // 2 :]}"


def _why(problem: OSError | ValueError | RuntimeError) -> str:
    return getattr(problem, "strerror", None) or str(problem)


def target_of(path: Path) -> Path:
    """Give where a path leads, if a file is or may be there.

    Raises:
        ExportError: it is a folder, a pipe or a device, or the system does not take the name.
    """
    try:
        target = path.resolve()
        folder, other = target.is_dir(), target.exists() and not target.is_file()
    except (OSError, ValueError, RuntimeError) as problem:  # too long, with a NUL, or a ring of links
        raise ExportError(f"{_named(path)}: the file cannot be written ({_why(problem)}).") from problem
    if folder or other:
        raise ExportError(f"{_named(path)}: this is {'a folder' if folder else 'no file but a pipe or a device'}.")
    return target


def _replace(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=".hansard-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def _ours(old: str, new: str) -> bool:
    """Whether an earlier export of the same sort is there; prose that only names the program is not."""
    if old.strip() in {"", "[]"}:
        return True
    if BEGIN in new:
        return False
    if SIGNATURE in old and SIGNATURE in new:
        return True
    head = new.removeprefix("\ufeff").split("\n", 1)[0]
    return len(head) > _TABLE_HEAD and old.startswith(f"{head}\n") and _as_printed(old)


def _as_printed(table: str) -> bool:
    """Whether each row of a table is as we print them; what somebody added by hand is not."""
    try:
        head, *rows = csv.reader(io.StringIO(table, newline=""), strict=True)
    except (csv.Error, ValueError):
        return False
    return all(len(row) == len(head) for row in rows) and printed_rows([head, *rows]) == table


def _not_taken_over(old: str, new: str) -> int:
    """Count the notes that were edited in a file and are otherwise in what would replace it."""
    fresh = {(note.identity.id, note.digest) for note in read_back(new).notes}
    return sum(note.edited and (note.identity.id, note.digest) not in fresh for note in read_back(old).notes)


def _keep_edits(path: Path, target: Path, old: str, new: str, *, overwrite: bool) -> None:
    """Refuse to write over edited notes, and keep a copy of a file whose other text was edited between the markers.

    Raises:
        ExportError: notes were edited in the file and not imported.
    """
    if not unsealed(old):
        return
    edited = 0 if overwrite else _not_taken_over(old, new)
    if edited:
        told = "a note was" if edited == 1 else f"{edited} notes were"
        raise ExportError(f"{path}: {told} edited in this file; import it first, or overwrite it.")
    try:
        _replace(_copy(target), old.encode("utf-8"))
    except OSError as problem:
        raise ExportError(f"{path}: a copy of it cannot be kept ({problem.strerror or problem}).") from problem


def _copy(target: Path) -> Path:
    return target.with_name(f"{target.name}.before")


def kept_copy(path: Path, text: str) -> Path | None:
    """Give the copy that `write_export` would keep of a file whose text was edited between the markers, or None."""
    try:
        target = target_of(path)
        old = _present(target)
    except ExportError:
        return None
    edited = old is not None and BEGIN in old and BEGIN in text and unsealed(old)
    return _copy(target) if edited else None


def write_export(path: Path, text: str, *, overwrite: bool = False, folder: Path | None = None) -> Path:
    """Write an export whole or not at all and give its path, links followed.

    A file with our markers keeps all that lies outside them; where text between them was edited, a copy of the file is
    kept beside it, its name ending in ".before". `folder`, where given, is what the path may not leave.

    Raises:
        ExportError: the file is somebody else's, or has edited notes that were not imported, and `overwrite` was not
            asked for; or it lies outside `folder`, or cannot be written.
    """
    target = target_of(path)
    if folder is not None and not target.is_relative_to(folder.resolve()):
        raise ExportError(f"{path}: the file would lie outside {folder}.")
    old = _present(target)
    if old is not None and BEGIN in old and BEGIN in text:
        _keep_edits(path, target, old, text, overwrite=overwrite)
        text = merged(old, text)
    elif old is not None and not overwrite and not _ours(old, text):
        raise ExportError(
            f"{path}: a file that hansard-tui did not write, or that was added to by hand, is there;"
            " choose another name or overwrite it."
        )
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, text.encode("utf-8", "replace"))
    except OSError as problem:
        raise ExportError(f"{_named(path)}: the file cannot be written ({_why(problem)}).") from problem
    return target
