"""Files that are either the old whole or the new whole, whatever happens in between."""

import errno
import json
import os
import shutil
import tempfile
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EROFS, errno.EACCES, errno.EPERM}


class StoreError(Exception):
    """Something of the reader's could not be written or read; the message is for a person at a window."""

    def __init__(self, message: str, plain: str = "") -> None:
        super().__init__(message)
        self.plain = plain or message
        """The same for a command line, which has no window in which anything could wait."""


def because(error: OSError) -> str:
    """Say in a few plain words why the system refused."""
    if error.errno in _FULL:
        return "the disk is full"
    if error.errno in _FORBIDDEN:
        return "it may only be read, not written"
    return (error.strerror or str(error)).lower()


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` in a file in one step: written beside it, made safe on the disk, then renamed over it.

    Raises:
        StoreError: the disk or the folder refused; the old file is as it was.
    """
    try:
        path = path.resolve()  # a link stays a link
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, beside = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            if path.exists():
                shutil.copymode(path, beside)
            Path(beside).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(beside).unlink()
            raise
        sync_folder(path.parent)
    except OSError as error:
        raise StoreError(f"{path} could not be written: {because(error)}.") from error


def sync_folder(folder: Path) -> None:
    """Make a rename in a folder last through a power cut, where the system can."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def load_json(path: Path) -> dict[str, Any] | None:
    """Read a file that holds one JSON object; none where there is no such file.

    One that cannot be understood is renamed NAME.broken-TIME and kept, so that a new one can take its place.
    """
    try:
        loaded = json.loads(path.read_bytes())
        if isinstance(loaded, dict):
            return loaded
    except OSError:
        return None
    except (ValueError, RecursionError):
        pass
    set_aside(path)
    return None


def set_aside(path: Path) -> None:
    """Rename a file that could not be understood; where even that is refused, leave it."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    with suppress(OSError):
        path.replace(path.with_name(f"{path.name}.broken-{stamp}"))
