"""Where the reader was: the place in each transcript, and what was open when the program was last left."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from hashlib import sha256
from pathlib import Path
from typing import Any

from hansard_tui.model.anchor import Anchor
from hansard_tui.model.transcript import Source
from hansard_tui.store.identity import source_name
from hansard_tui.store.lines import encode
from hansard_tui.store.whole_file import load_json, set_aside, write_whole

_SESSION = "session.json"
_KNOWN = ("panes", "focused", "sidebar", "theme")


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a transcript that survives an edited text and another width."""

    cursor: Anchor
    """The passage that the cursor is on."""
    top: Anchor | None = None
    """The first words on the screen."""
    saved: str = ""
    """ISO 8601, UTC."""


@dataclass(frozen=True, slots=True)
class Pane:
    """A transcript that was open."""

    path: str
    position: Position | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)
    """What else the screen wants to know again: strings, numbers, lists and dictionaries."""


@dataclass(frozen=True, slots=True)
class Session:
    """What was open when the program was last left."""

    panes: tuple[Pane, ...] = ()
    focused: int = 0
    sidebar: str = ""
    """The tab that was open in it; empty where it was closed."""
    theme: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict)
    """What else the screen wants to know again, and what a newer program put there."""


def save_position(folder: Path, source: Source, position: Position) -> None:
    """Keep the place in one transcript, under its path and under its bytes: either may change.

    Raises:
        StoreError: it could not be written; the old place is still there.
    """
    data = encode(asdict(position))
    for name in _names(folder, source):
        write_whole(name, data)


def load_position(folder: Path, source: Source) -> Position | None:
    """Give the place last kept for a transcript; none where there is none or its file could not be understood."""
    found = []
    for name in _names(folder, source):
        loaded = load_json(name)
        if loaded is not None and (position := _position(loaded)) is None:
            set_aside(name)
        elif loaded is not None and position is not None:
            found.append(position)
    return max(found, key=lambda position: position.saved, default=None)


def save_session(folder: Path, session: Session) -> None:
    """Keep what is open.

    Raises:
        StoreError: it could not be written; the old file is still there.
    """
    kept = asdict(session)
    write_whole(folder / _SESSION, encode(dict(kept.pop("extra")) | kept))


def load_session(folder: Path) -> Session | None:
    """Give what was open; none at the first start, or where the file could not be understood and was set aside."""
    loaded = load_json(folder / _SESSION)
    if loaded is None:
        return None
    try:
        extra = {name: value for name, value in loaded.items() if name not in _KNOWN}
        panes = tuple(_pane(pane) for pane in loaded.get("panes", ()))
        return Session(panes, int(loaded["focused"]), str(loaded["sidebar"]), str(loaded["theme"]), extra)
    except (KeyError, TypeError, ValueError, OverflowError, AttributeError):
        set_aside(folder / _SESSION)
        return None


def _names(folder: Path, source: Source) -> list[Path]:
    names = [source_name(source), *([f"sha256:{source.sha256}"] if source.sha256 else [])]
    return [
        folder / "positions" / f"{sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:24]}.json"
        for name in names
    ]


def _pane(stored: Mapping[str, Any]) -> Pane:
    position = stored.get("position")
    return Pane(str(stored["path"]), _position(position) if position else None, dict(stored.get("extra", {})))


def _position(stored: Mapping[str, Any]) -> Position | None:
    try:
        top = stored.get("top")
        return Position(_anchor(stored["cursor"]), _anchor(top) if top else None, str(stored.get("saved", "")))
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def _anchor(stored: Mapping[str, Any]) -> Anchor:
    """Read an anchor as `asdict` wrote it; fields of a newer program are passed over."""
    known = {one.name: stored[one.name] for one in fields(Anchor) if one.name in stored}
    known["headings"] = tuple(map(str, known.get("headings", ())))
    known["declined"] = tuple(map(str, known.get("declined", ())))
    known["later"] = tuple(_anchor(later) for later in known.get("later", ()))
    anchor = Anchor(**known)
    words = all(isinstance(getattr(anchor, name), str) for name in ("source", "block", "exact", "prefix", "suffix"))
    if not words or not isinstance(anchor.offset, int) or not isinstance(anchor.progression, int | float):
        raise TypeError("an anchor's fields are words and numbers")
    return anchor
