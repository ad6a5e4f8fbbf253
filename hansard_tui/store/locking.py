"""Keeping other windows out of a log while it is written: by the system's locks, or by a file where it has none."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform != "win32":
    import fcntl

_LOOKED_AGAIN = 0.02  # seconds between two tries
_ABANDONED = 5.0  # seconds after which a lock file that nobody touched was left behind: a write takes a few hundredths
_WAITED = 15.0  # seconds after which one goes on without: to lose a note would be worse than two lines that touch


def locked(descriptor: int, *, alone: bool) -> bool:
    """Lock an open file by the system's means, waiting for others; say whether the system can.

    Windows adds to files in two steps, and some network folders know no locks: there a lock file is wanted.
    """
    if sys.platform == "win32":
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX if alone else fcntl.LOCK_SH)
    except OSError:
        return False
    return True


@contextmanager
def lock_file(path: Path) -> Iterator[None]:
    """Hold the lock file of a log; one that was left behind is taken away, and where none can be made, none is held."""
    lock = path.with_name(f"{path.name}.lock")
    held = _taken(lock)
    try:
        yield
    finally:
        if held:
            with suppress(OSError):
                lock.unlink()


def _taken(lock: Path) -> bool:
    began = since = time.monotonic()
    seen: tuple[int, int] | None = None
    while time.monotonic() - began < _WAITED:
        try:
            os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
        except FileExistsError:
            now = _state(lock)
            if now != seen:
                seen, since = now, time.monotonic()
            elif time.monotonic() - since > _ABANDONED:
                with suppress(OSError):
                    lock.unlink()
            time.sleep(_LOOKED_AGAIN)
        except PermissionError:
            # On Windows also said of a lock that is just being taken away; elsewhere the folder may only be read.
            if sys.platform != "win32":
                return False
            time.sleep(_LOOKED_AGAIN)
        except OSError:
            return False
        else:
            return True
    return False


def _state(lock: Path) -> tuple[int, int] | None:
    try:
        state = lock.stat()
    except OSError:
        return None
    return state.st_ino, state.st_mtime_ns
