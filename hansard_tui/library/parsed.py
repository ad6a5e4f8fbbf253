"""What a file was read as and what was found in it, kept for the next opening: a cache that is never trusted."""

import pickle
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

from hansard_tui import __version__, paths
from hansard_tui.library import cache

MOST_KEPT = 64
"""Files; the ones that were kept longest ago go first."""
_LARGEST = 256 << 20
_MOST_BYTES = 1 << 30
_SETTLED = 2.0  # seconds: a file that was changed a moment ago may change again under the same time
_ALLOWED = {("datetime", "date")}

Key = tuple[Any, ...]
Noun = TypeVar("Noun")


class _Careful(pickle.Unpickler):
    """Makes nothing but nouns of the model, whatever a file of the cache says."""

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401  (a class, or a function that makes one)
        if module.startswith("hansard_tui.model.") or (module, name) in _ALLOWED:
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is no noun of the model")


def key_of(path: Path, beside: Sequence[Path | None], reader: str | None) -> Key | None:
    """Give what must be the same for a kept form to be that of a file: whose it is, what it was, and who read it.

    A change of a file's words changes its times, its size or its number; a change of this program's, those of a room.
    What it is read with lies beside it: a sidecar, lists of people; None stands for one that is not there.
    None for a file that is not there, for a pipe, and for one that was changed only now.
    """
    try:
        if not path.is_file():
            return None
        stamps = _stamp(path), *(_stamp(one) if one else None for one in beside)
        # A time to come is a clock's mistake or a copy's: it says nothing of a change that is still under way.
        if 0 <= time.time() - max(stamp[-1] for stamp in stamps if stamp) / 1e9 < _SETTLED:
            return None
        return (str(path), reader, *stamps, __version__, sys.version, _changed("readers", "model"))
    except (OSError, ValueError):
        return None


def found_key(key: Key, own: Sequence[tuple[str, str]]) -> Key:
    """Give the key of what is found in a file that has a key, by the program's rules and the reader's own."""
    # A list of who held office, which is one of these, may have megabytes: its digest tells as much.
    rules = blake2b(repr(tuple(own)).encode("utf-8", "surrogatepass")).hexdigest()
    return (*key, rules, _changed("extract"))


def load(key: Key, kind: type[Noun]) -> tuple[Noun, ...] | None:
    """Give what is kept under a key, or none where there is none or it cannot be understood."""
    try:
        with _place(key, kind).open("rb") as file:
            if _Careful(file).load() != key:
                return None
            body = _whole(file)
        several = _Careful(BytesIO(body)).load()
    except Exception:  # noqa: BLE001  (whatever is wrong with a cache, the file itself is read)
        return None
    return several if isinstance(several, tuple) and all(isinstance(one, kind) for one in several) else None


def load_key(place: Path) -> object:
    """Give the key of a kept form; none where there is none, or where it is damaged."""
    try:
        with place.open("rb") as file:
            key = _Careful(file).load()
            _whole(file)
            return key
    except Exception:  # noqa: BLE001  (as above)
        return None


def keep(key: Key, several: Sequence[Noun], length: int) -> None:
    """Keep what was made of a file since its key was; `length` is the text's. What cannot be written is let go."""
    place = _place(key, type(several[0]))
    if length > _LARGEST or load_key(place) == key:
        return
    if cache.put(place, lambda file: _write(file, key, several)):
        with suppress(OSError):
            _prune(place.parent)


def _write(file: BinaryIO, key: Key, several: Sequence[object]) -> None:
    body = pickle.dumps(tuple(several), protocol=5)
    pickle.dump(key, file, protocol=5)
    file.write(blake2b(body).digest())
    file.write(body)


def _whole(file: BinaryIO) -> bytes:
    """Give what follows a key, if it is what was written: a letter that a disk has changed would be read as said."""
    digest = file.read(blake2b().digest_size)
    body = file.read()
    if blake2b(body).digest() != digest:
        raise ValueError("it is not as it was written")
    return body


def _place(key: Key, kind: type[object]) -> Path:
    name = blake2b(repr(key[:2]).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
    return paths.cache_folder() / kind.__name__.lower() / f"{name}.pickle"


def _stamp(path: Path) -> tuple[int, ...]:
    status = path.stat()
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, max(status.st_ctime_ns, status.st_mtime_ns)


def _changed(*rooms: str) -> int:
    """Give when the files of rooms were last changed: a version alone does not tell in a checkout."""
    folders = (Path(__file__).parents[1] / room for room in rooms)
    return max(file.stat().st_mtime_ns for folder in folders for file in folder.rglob("*.*") if file.suffix != ".pyc")


def _prune(folder: Path) -> None:
    kept = sorted(((one.stat().st_mtime_ns, one.stat().st_size, one) for one in folder.iterdir()), reverse=True)
    whole = 0
    for number, (_, size, path) in enumerate(kept):
        whole += size
        if number >= MOST_KEPT or whole > _MOST_BYTES:
            path.unlink(missing_ok=True)
