"""The log looked over, and made shorter without changing what it says."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from hansard_tui.store.annotations import LOG_NAME, open_annotations
from hansard_tui.store.history import History
from hansard_tui.store.lines import Json, decode, encode
from hansard_tui.store.log import alone_with
from hansard_tui.store.operation import understood
from hansard_tui.store.whole_file import StoreError, because, write_whole

_ACTION = ("g", "undo", "redo")


@dataclass(frozen=True, slots=True)
class Report:
    """What a folder of notes holds."""

    annotations: int
    lines: int
    superseded: int
    """Lines that a later one has replaced: what undo lives on, and `compact` takes out."""
    duplicates: int
    """Lines that say letter for letter what another says."""
    bad_lines: tuple[int, ...]
    """Their numbers, from 1."""
    orphans: tuple[str, ...]
    """Sources that annotations were made in and that are no longer where they were, each once."""
    backups: tuple[str, ...]
    set_aside: tuple[str, ...]
    """Files that could not be understood once and were renamed."""
    problems: tuple[str, ...]
    """One sentence each."""

    def __str__(self) -> str:
        """Say it in a few lines."""
        idle = f"{self.superseded} are superseded and {self.duplicates} say the same twice"
        backups = "1 backup" if len(self.backups) == 1 else f"{len(self.backups)} backups"
        said = [f"{self.annotations} annotations in {self.lines} lines ({idle}); {backups}."]
        said += self.problems
        said += [f"{source} is no longer there; its annotations are kept." for source in self.orphans]
        said += [f"{name} could not be understood once and was set aside." for name in self.set_aside]
        return "\n".join(said)


def check(folder: Path) -> Report:
    """Look a folder of notes over; nothing is changed.

    Raises:
        StoreError: the log is there but cannot be read.
    """
    lines = _lines(folder / LOG_NAME)
    bad = tuple(number for number, line in enumerate(lines, 1) if line.strip() and decode(line) is None)
    operations = [line for line in set(lines) if (decoded := decode(line)) is not None and understood(decoded)]
    notes = open_annotations(folder)
    sources = dict.fromkeys(end.source for one in notes.every() for end in (one.anchor, one.other) if end)
    written = [line for line in lines if line.strip()]
    return Report(
        annotations=len(notes.every()),
        lines=len(written),
        superseded=len(operations) - len(_history(operations).winners()),
        duplicates=len(written) - len(set(written)),
        bad_lines=bad,
        orphans=tuple(source for source in sources if _gone(source)),
        backups=tuple(sorted(path.name for path in (folder / "backups").glob("*.gz"))),
        set_aside=tuple(sorted(str(path) for path in folder.rglob("*.broken-*"))),
        problems=notes.problems,
    )


def compact(folder: Path) -> tuple[int, int]:
    """Leave one line for each annotation: the last word on it. Give the bytes before and after.

    Lines that could not be read and lines of a newer kind stay. The old log is kept as annotations.jsonl.bak. What was
    done before can no longer be undone.

    Raises:
        StoreError: there is no log, the shorter one would not say the same, or it could not be written.
    """
    log = folder / LOG_NAME
    if not log.exists():
        raise StoreError(f"There are no notes in {folder}.")
    try:
        # Nobody adds between the reading and the renaming; who waited adds to the new file.
        with alone_with(log):
            old = log.read_bytes()
            new = _shortened(old)
            if _said(new) != _said(old):
                raise StoreError(f"{log} was left alone: made shorter, it would not say the same.")
            write_whole(log.with_name(LOG_NAME + ".bak"), old)
            write_whole(log, new)
    except OSError as error:
        raise StoreError(f"{log} could not be made shorter: {because(error)}.") from error
    return len(old), len(new)


def _shortened(old: bytes) -> bytes:
    """Keep the last word on each annotation, and every line that is not understood."""
    winners = {(one.id, one.order): one for one in _history(old.split(b"\n")).winners()}
    kept: list[bytes] = []
    for line in old.split(b"\n"):
        decoded = decode(line) if line.strip() else None
        operation = understood(decoded) if decoded is not None else None
        if decoded is None or operation is None:
            kept += [line] * bool(line.strip())
        elif winners.get((operation.id, operation.order)) == operation:
            del winners[operation.id, operation.order]
            kept.append(_ungrouped(line, decoded))
    return b"".join(line + b"\n" for line in kept)


def _ungrouped(line: bytes, decoded: Json) -> bytes:
    """Give a line that undo leaves alone: what stood before it is no longer known."""
    rest = {name: value for name, value in decoded.items() if name not in _ACTION}
    return line if len(rest) == len(decoded) else encode(rest)


def _said(log: bytes) -> tuple[dict[str, object], list[bytes]]:
    """Give what a log says: the last word on every annotation, and the lines that are not understood."""
    lines = [line for line in log.split(b"\n") if line.strip()]
    strange = [line for line in lines if (decoded := decode(line)) is None or understood(decoded) is None]
    return {one.id: (one.order, one.stored) for one in _history(lines).winners()}, strange


def _history(lines: Iterable[bytes]) -> History:
    decoded = [decode(line) for line in lines if line.strip()]
    history = History()
    history.add(one for one in (understood(line) for line in decoded if line is not None) if one is not None)
    return history


def _lines(log: Path) -> list[bytes]:
    try:
        return log.read_bytes().split(b"\n")
    except FileNotFoundError:
        return []
    except OSError as error:
        raise StoreError(f"{log} could not be read: {because(error)}.") from error


def _gone(source: str) -> bool:
    parts = urlsplit(source)
    return parts.scheme == "file" and not Path(unquote(parts.path)).exists()
