"""What can be made again at any time, kept where it was dear to make; whatever is wrong with it, it is made anew."""

import json
import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

from hansard_tui import __version__, paths


def put(place: Path, write: Callable[[BinaryIO], object]) -> bool:
    """Put a file in the cache in one step; say whether the disk let it.

    Two windows may put the same: each writes a file of its own, and the last to be done stays.
    """
    draft = place.with_suffix(f".{os.getpid()}-{time.time_ns()}")
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            with draft.open("xb") as file:
                write(file)
            draft.replace(place)
        finally:
            draft.unlink(missing_ok=True)
        return True
    return False


def made_from(text: str, name: str, make: Callable[[], Any]) -> Any:  # noqa: ANN401  (whatever JSON can hold)
    """Give what `make` makes of `text`: from the cache, where this version made it of the same text before."""
    place = paths.cache_folder() / "made" / f"{name}.json"
    of = [__version__, text]
    with suppress(OSError, ValueError, LookupError, TypeError, RecursionError):
        kept = json.loads(place.read_bytes())
        if kept["of"] == of:
            return kept["made"]
    made = make()
    whole = json.dumps({"of": of, "made": made}).encode()
    put(place, lambda file: file.write(whole))
    return made
