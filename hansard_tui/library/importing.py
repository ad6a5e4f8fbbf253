"""Look at a file of notes before it is brought in, and bring it in."""

from dataclasses import dataclass
from pathlib import Path

from hansard_tui.config import Settings
from hansard_tui.library.remembering import import_notes
from hansard_tui.store.whole_file import StoreError


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
        text = path.read_text(encoding="utf-8-sig")
        counts, problems = import_notes(settings, text, dry_run=True)
    except (OSError, ValueError, RuntimeError, StoreError) as error:
        reason = f"not UTF-8 at byte {error.start + 1}" if isinstance(error, UnicodeDecodeError) else str(error)
        told = (getattr(error, "strerror", None) or reason).rstrip(".")
        raise StoreError(f"{path}: {told}.") from error
    return Offer(text, counts, problems)
