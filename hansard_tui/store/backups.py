"""A copy of the log for every day on which it was written, and the note to git that two logs merge by union."""

import gzip
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path

from hansard_tui.store.whole_file import StoreError, because, write_whole

_KEPT = 14
_RULE = "annotations.jsonl merge=union"


def keep_backup(log: Path, today: date) -> None:
    """Keep a compressed copy of the log as it stood before today's first write; the newest fourteen stay.

    Raises:
        StoreError: the copy could not be made; the log itself is untouched.
    """
    folder = log.parent / "backups"
    copy = folder / f"{log.stem}-{today:%Y%m%d}.jsonl.gz"
    try:
        if copy.exists() or not log.exists() or not log.stat().st_size:
            return
        write_whole(copy, gzip.compress(log.read_bytes(), mtime=0))
        for old in sorted(folder.glob(f"{log.stem}-????????.jsonl.gz"))[:-_KEPT]:
            old.unlink()
    except OSError as error:
        raise StoreError(f"{copy} could not be written: {because(error)}.") from error


def mark_for_merging(folder: Path) -> None:
    """Tell git, in a folder of notes, to keep the lines of both sides, and to leave out what is each reader's own.

    A file that speaks of these already is left alone.
    """
    _say(folder, ".gitattributes", {"annotations.jsonl": _RULE})
    # Two copies of one day cannot be merged, and would stop the merge of what they are copies of.
    _say(folder, ".gitignore", {"backups": "backups/", "annotations.jsonl.": "annotations.jsonl.*"})


def _say(folder: Path, name: str, rules: Mapping[str, str]) -> None:
    """Add each rule to a file of git's in which its subject is not named yet."""
    file = folder / name
    with suppress(OSError, UnicodeDecodeError):
        folder.mkdir(parents=True, exist_ok=True)
        said = file.read_text("utf-8") if file.exists() else ""
        wanted = [rule for subject, rule in rules.items() if subject not in said]
        if wanted:
            with file.open("a", encoding="utf-8") as added:
                added.write(("\n" if said and not said.endswith("\n") else "") + "\n".join(wanted) + "\n")
