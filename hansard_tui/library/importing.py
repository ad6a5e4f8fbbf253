"""Look at a file of notes before it is brought in, and bring it in."""

from dataclasses import dataclass
from pathlib import Path

from hansard_tui.config import Settings
from hansard_tui.library.remembering import import_notes, notes
from hansard_tui.model.annotation import Annotation
from hansard_tui.store.whole_file import StoreError

LARGEST = 64 << 20
"""Bytes of a file of notes that is still read: a note has a few hundred."""

_LONGEST_SHOWN = 60
"""Letters of a note that is shown before and after."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What bringing in a file would do; nothing is done yet."""

    text: str
    counts: str
    """In one line."""
    problems: tuple[str, ...]
    """What cannot be read, a sentence each."""


def look_at_notes(settings: Settings, name: str) -> Offer:
    """Read a file of W3C or Hypothesis annotations, or of our own Markdown, and tell what it would change.

    Raises:
        StoreError: it cannot be read, or is none of these; the message is one sentence that names it.
    """
    path = Path(name)
    try:
        path = path.expanduser()
        text = _text_of(path)
        counts, problems = import_notes(settings, text, dry_run=True)
    except (OSError, ValueError, RuntimeError, StoreError) as error:
        reason = f"not UTF-8 at byte {error.start + 1}" if isinstance(error, UnicodeDecodeError) else str(error)
        told = (getattr(error, "strerror", None) or reason).rstrip(".")
        raise StoreError(f"{path}: {told}.") from error
    return Offer(text, counts, problems)


def edits_of(settings: Settings, text: str) -> tuple[tuple[Annotation, str], ...]:
    """Give each mark that an edited Markdown file of our own would change, and what of it becomes what."""
    from hansard_tui.export.back import plan, read_back

    if text.lstrip()[:1] in {"{", "["}:
        return ()
    known = {one.id: one for one in notes(settings).every()}
    return tuple((known[one.id], _edit(known[one.id], one)) for one in plan(read_back(text), known).updated)


def _edit(old: Annotation, new: Annotation) -> str:
    told = []
    for name in ("note", "tags", "status", "owner", "due"):
        before, after = (_shown(getattr(one, name)) for one in (old, new))
        if before != after:
            told.append(f"{name}: {before} → {after}")
    return "; ".join(told)


def _shown(value: str | tuple[str, ...]) -> str:
    words = " ".join((value if isinstance(value, str) else ", ".join(value)).split())
    return words if 0 < len(words) <= _LONGEST_SHOWN else f"{words[:_LONGEST_SHOWN].rstrip()}…" if words else "–"


def _text_of(path: Path) -> str:
    # Nobody may ever write to a pipe, and a device may never end; whoever stores marks would wait with this.
    if path.exists() and not path.is_dir() and not path.is_file():
        raise ValueError("this is no file but a pipe or a device")
    with path.open("rb") as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise ValueError(f"larger than {LARGEST >> 20} MB, which is more than is read")
    return data.decode("utf-8-sig")
