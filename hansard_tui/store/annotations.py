"""What the reader made, as it stands: put, removed, undone, and kept in step with other windows."""

import getpass
import socket
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256
from itertools import islice
from pathlib import Path
from threading import RLock
from typing import Any, TypeAlias, TypedDict, Unpack
from uuid import uuid4

from hansard_tui.model.anchor import Anchor
from hansard_tui.model.annotation import Annotation, Motivation
from hansard_tui.model.transcript import Source, Transcript
from hansard_tui.model.w3c import AnnotationError, from_w3c, to_w3c
from hansard_tui.store.backups import keep_backup, mark_for_merging
from hansard_tui.store.belonging import belonging_to
from hansard_tui.store.history import History, Reversal
from hansard_tui.store.lines import Line, plain
from hansard_tui.store.log import Log
from hansard_tui.store.operation import Operation, ordered_stamp, stamp_after, understood, written
from hansard_tui.store.shelf import keep, load
from hansard_tui.store.telling import done_again, undone
from hansard_tui.store.whole_file import StoreError, write_whole

LOG_NAME = "annotations.jsonl"
_BATCH = 1000
_WORTH_SHELVING = 500  # lines that are read in a few hundredths of a second

Told: TypeAlias = Callable[[int], None]


class Fields(TypedDict, total=False):
    """What may be said of a new annotation; see `Annotation`."""

    color: str
    note: str
    tags: tuple[str, ...]
    letter: str
    other: Anchor | None
    verdict: str
    status: str
    owner: str
    due: str


def new_annotation(motivation: Motivation, anchor: Anchor, **fields: Unpack[Fields]) -> Annotation:
    """Make an annotation with an id and times of its own."""
    now = _now()
    return replace(Annotation(uuid4().urn, motivation, anchor, created=now, modified=now), **fields)


def open_annotations(
    folder: Path, reader: str = "", shelf: Path | None = None, told: Told = lambda _: None
) -> "Annotations":
    """Open the notes of a folder, which need not exist yet; `reader` is who writes, by default this person here.

    `shelf` is a file of the cache that spares the next opening of a long log from reading all of it; `told` hears now
    and then how many lines have been read.
    """
    return Annotations(folder, reader or _reader(), shelf, told)


class Annotations:
    """The annotations of one folder. Every change is on the disk when the call returns, or the call says why not.

    Calls may come from any thread; none waits longer than a disk does.
    """

    def __init__(self, folder: Path, reader: str, shelf: Path | None = None, told: Told = lambda _: None) -> None:
        self.folder = folder
        self._told = told
        self._reader = reader
        self._by = f"{reader}-{uuid4().hex[:8]}"
        self._lock = RLock()
        self._log = Log(folder / LOG_NAME)
        self._history = History()
        self._standing: dict[str, Annotation] = {}
        self._sorted: tuple[Annotation, ...] | None = ()
        self._strange: dict[str, str] = {}
        self._newer = 0
        self._backed_up: date | None = None
        self._trouble: dict[str, str] = {}
        self._stamp = ""
        self._changed = False
        shelved = self._unshelve(shelf) if shelf is not None else 0
        self.refresh()
        if shelf is not None and self._log.lines - shelved >= _WORTH_SHELVING:
            self._shelve(shelf)

    def _unshelve(self, shelf: Path) -> int:
        """Take over what the log said at an earlier opening; give how many lines need not be read."""
        data = self._log.beginning()
        known = load(shelf, data) if data else None
        if known is None:
            return 0
        self._log.resume(data[: known.read_to], known.lines, known.bad)
        self._history.add(known.operations)
        self._standing, self._strange, self._newer = known.standing, known.strange, known.newer
        self._sorted = None
        self._follow(known.operations)
        return known.lines

    def _shelve(self, shelf: Path) -> None:
        data = self._log.beginning()
        stands = self._standing.values(), self._strange
        if not data:
            return  # another log was put in its place meanwhile
        keep(shelf, data, self._history.every(), stands, self._log.bad.numbers)

    @property
    def problems(self) -> tuple[str, ...]:
        """What the reader should know of the log and of what could not be written, one sentence each."""
        with self._lock:
            said = [*self._log.problems, *self._trouble.values()]
            if self._newer:
                lines = (
                    "1 line is of a newer kind; it is"
                    if self._newer == 1
                    else f"{self._newer} lines are of a newer kind; they are"
                )
                said.append(f"{self._log.path}: {lines} kept as {'it is' if self._newer == 1 else 'they are'}.")
            said += [f"{self._log.path}: {name} is left alone: {why}." for name, why in self._strange.items()]
            return tuple(said)

    @property
    def waiting(self) -> int:
        """How many changes are in this window alone, because they could not be written yet."""
        return self._log.waiting

    def rescue(self, folders: Iterable[Path]) -> Path | None:
        """Write what waits to a file of its own in the first folder that takes it; none where nothing waits.

        Raises:
            StoreError: no folder takes it.
        """
        with self._lock:
            data = self._log.unwritten
            if not data:
                return None
            name = f"unsaved-notes-{datetime.now(UTC):%Y%m%d-%H%M%S}-{uuid4().hex[:4]}.jsonl"
            for folder in folders:
                with suppress(StoreError):
                    write_whole(folder / name, data)
                    return folder / name
            raise StoreError("they could be written nowhere else, either")

    def every(self) -> tuple[Annotation, ...]:
        """Give every annotation, the oldest first."""
        with self._lock:
            if self._sorted is None:
                oldest_first = sorted(self._standing.values(), key=lambda one: (one.created, one.anchor.start, one.id))
                self._sorted = tuple(oldest_first)
            return self._sorted

    def of(self, source: Source, transcript: Transcript | None = None) -> tuple[Annotation, ...]:
        """Give the annotations of one source, in the order of its text; see `belonging_to`."""
        return belonging_to(self.every(), source, transcript)

    def get(self, identifier: str) -> Annotation | None:
        """Give one annotation by its id."""
        with self._lock:
            return self._standing.get(identifier)

    def put(self, annotation: Annotation, group: str = "") -> None:
        """Add an annotation, or change the one with its id; what is put under one `group` is undone at once.

        Raises:
            StoreError: it could not be written; it stands in this window and will be tried again.
        """
        self.change(puts=(annotation,), group=group)

    def remove(self, identifier: str, group: str = "") -> None:
        """Take an annotation out; an id that is not here changes nothing.

        Raises:
            StoreError: it could not be written; it is gone from this window and will be tried again.
        """
        self.change(removes=(identifier,), group=group)

    def change(self, puts: Sequence[Annotation] = (), removes: Sequence[str] = (), group: str = "") -> None:
        """Put and take out several as one action, in one write.

        Raises:
            StoreError: it could not be written; it stands in this window and will be tried again.
        """
        with self._lock:
            group = group or uuid4().hex[:12]
            gone = [identifier for identifier in dict.fromkeys(removes) if identifier in self._standing]
            operations = [self._operation(one.id, to_w3c(self._dated(one)), group) for one in puts]
            operations += [self._operation(identifier, None, group) for identifier in gone]
            self._record(operations)

    def undo(self) -> str | None:
        """Take back the last action of this reader on this computer, in whichever window; say what it was.

        Raises:
            StoreError: it could not be written; it stands in this window and will be tried again.
        """
        with self._lock:
            reversal = self._history.undoable(self._is_reader)
            if reversal is None:
                return None
            self._reverse(reversal, undoes=reversal.group)
            return undone(reversal)

    def redo(self) -> str | None:
        """Do again what was last undone; say what it was.

        Raises:
            StoreError: it could not be written; it stands in this window and will be tried again.
        """
        with self._lock:
            reversal = self._history.redoable(self._is_reader)
            if reversal is None:
                return None
            self._reverse(reversal, redoes=reversal.group)
            return done_again(reversal)

    def refresh(self) -> bool:
        """Read what other windows wrote, and try again what waits; say whether any annotation stands differently."""
        with self._lock:
            self._trouble.pop("write", None)
            self._attempt("write", self._log.retry)
            self._attempt("read", self._read)
            changed, self._changed = self._changed, False
            return changed

    def _read(self) -> None:
        tail = self._log.tail()
        if tail.restarted:
            self._history, self._standing, self._strange, self._newer, self._sorted = History(), {}, {}, 0, None
        # A batch at a time, so that of a long log little is held twice.
        operations = iter(tail.operations)
        while lines := tuple(islice(operations, _BATCH)):
            self._take(lines)
            self._told(self._log.lines)
        self._changed = self._changed or tail.restarted

    def _take(self, lines: Sequence[Line]) -> None:
        known = [one for one in map(understood, lines) if one is not None]
        self._newer += len(lines) - len(known)
        self._follow(known)
        changed = self._history.add(known)
        self._changed = self._changed or bool(changed)
        self._settle(changed)
        for line in lines:
            line.forget()

    def _follow(self, operations: Sequence[Operation]) -> None:
        """Put what this reader does from now on after what was done earlier, though a clock be set back."""
        self._stamp = max([self._stamp, *(one.ts for one in operations if self._is_reader(one.by))], key=ordered_stamp)

    def _settle(self, changed: Iterable[str]) -> None:
        """Read what now stands of the annotations that changed."""
        for identifier in changed:
            self._sorted = None
            self._standing.pop(identifier, None)
            self._strange.pop(identifier, None)
            operation = self._history.standing(identifier)
            if operation is None or operation.stored is None:
                continue
            try:
                annotation = from_w3c(plain(operation.stored))
                self._standing[identifier] = (
                    annotation if annotation.id == identifier else replace(annotation, id=identifier)
                )
            except AnnotationError as error:
                self._strange[identifier] = str(error)

    def _dated(self, annotation: Annotation) -> Annotation:
        """Say when an annotation was changed, unless what is put says so itself or changes nothing."""
        known, now = self._standing.get(annotation.id), _now()
        if known is not None and known != annotation and known.modified == annotation.modified:
            annotation = replace(annotation, modified=now)
        return replace(annotation, created=annotation.created or now, modified=annotation.modified or now)

    def _operation(self, identifier: str, stored: Mapping[str, Any] | None, group: str) -> Operation:
        standing = self._history.standing(identifier)
        self._stamp = stamp_after(self._stamp)
        after_it = stamp_after(standing.ts) if standing else ""
        line = standing.line if standing else None
        return Operation(identifier, max(self._stamp, after_it, key=ordered_stamp), self._by, stored, group, line=line)

    def _record(self, operations: Sequence[Operation]) -> None:
        if not operations:
            return
        self._settle(self._history.add(operations))
        if self._log.vanished:
            # Whoever took the file away, this window still holds what was in it: all of it is written again.
            operations = self._history.winners()
        self._prepare()
        self._trouble.pop("write", None)
        try:
            self._log.append([written(operation) for operation in operations])
        except StoreError as error:
            self._trouble["write"] = str(error)
            raise
        # So that a log which is replaced from now on is known to be another.
        self._attempt("read", self._read)

    def _prepare(self) -> None:
        """Before the first write of a day: yesterday's log is kept, and git told how to merge."""
        today = datetime.now(UTC).date()
        if self._backed_up != today:
            self._backed_up = today
            self._attempt("backup", lambda: keep_backup(self._log.path, today))
            mark_for_merging(self.folder)

    def _attempt(self, name: str, work: Callable[[], None]) -> None:
        try:
            work()
        except StoreError as error:
            self._trouble[name] = str(error)
        else:
            self._trouble.pop(name, None)

    def _reverse(self, reversal: Reversal, undoes: str = "", redoes: str = "") -> None:
        group = uuid4().hex[:12]
        back = [(now.id, then.stored if then else None) for now, then in reversal.changes]
        operations = [self._operation(name, stored, group) for name, stored in back]
        self._record([replace(one, undoes=undoes, redoes=redoes) for one in operations])

    def _is_reader(self, by: str) -> bool:
        return by.rpartition("-")[0] == self._reader


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _reader() -> str:
    """Give a name for this person on this computer that tells nothing about either: a folder of notes may be shared."""
    person = ""
    with suppress(OSError, KeyError, ImportError):
        person = getpass.getuser()
    return sha256(f"{socket.gethostname()}/{person}".encode()).hexdigest()[:12]
