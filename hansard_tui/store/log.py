"""The record of everything the reader made: a file of JSON lines that is only ever added to."""

import errno
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path

from hansard_tui.store.lines import BadLines, Json, Line, decode, encode
from hansard_tui.store.locking import lock_file, locked
from hansard_tui.store.whole_file import StoreError, because, sync_folder

_MARK = 64
"""So many bytes before the place read up to must be the same at the next look, or the file was rewritten."""


_TRIES = 50
"""So often a log is opened again because another was put in its place meanwhile."""


@dataclass(frozen=True, slots=True)
class Tail:
    """What was found in the log since the last look."""

    operations: Iterable[Line] = ()
    """Each is read when it is come to; those that are not come to are found again at the next look."""
    restarted: bool = False
    """The file was replaced or cut: `operations` holds all of it, from the first line."""


class Log:
    """One log. Other windows may add to the same file at any time, and nobody waits for anybody."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.bad = BadLines()
        self._cut = False
        self._waiting: list[bytes] = []
        self._start_over(0)

    def _start_over(self, inode: int) -> None:
        self.bad = BadLines()
        self._inode, self._read_to, self._lines, self._mark = inode, 0, 0, b""

    @property
    def waiting(self) -> int:
        """How many operations could not be written yet; they are tried again with the next."""
        return len(self._waiting)

    @property
    def lines(self) -> int:
        """How many lines have been read."""
        return self._lines

    @property
    def unwritten(self) -> bytes:
        """What waits, as lines of a log."""
        return b"".join(line + b"\n" for line in self._waiting)

    @property
    def vanished(self) -> bool:
        """Whether a log that was there is there no longer."""
        return bool(self._inode) and not self.path.exists()

    @property
    def problems(self) -> tuple[str, ...]:
        """What the reader should know, one sentence each."""
        cut = f"{self.path}: the last line breaks off; it is kept as it is." if self._cut else ""
        gone = f"{self.path} is no longer there; what was in it is still in this window." if self.vanished else ""
        return tuple(sentence for sentence in (self.bad.sentence(str(self.path)), cut, gone) if sentence)

    def append(self, operations: Sequence[Json]) -> None:
        """Add operations, each a JSON object, in one write that is made safe on the disk.

        Raises:
            StoreError: they could not be written; they wait in memory for the next call, and the message says how many.
        """
        self._waiting += [encode(operation) for operation in operations]
        self.retry()

    def retry(self) -> None:
        """Write what waits.

        Raises:
            StoreError: it could not be written, and still waits.
        """
        if not self._waiting:
            return
        try:
            self._write(self.unwritten)
        except OSError as error:
            # The reason first: a foot of eighty cells holds no more.
            changes = "1 change waits" if self.waiting == 1 else f"{self.waiting} changes wait"
            message = f"{because(error)}; {changes} in this window and will be tried again ({self.path})."
            raise StoreError(message, f"{self.path} could not be written: {because(error)}.") from error
        self._waiting.clear()

    def _write(self, data: bytes) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        new = not self.path.exists()
        with opened_to_add(self.path) as descriptor:
            if not _ends_in_line_feed(descriptor):
                data = b"\n" + data
            # One call: what other windows add at the same moment lands before or after it, never inside it.
            if os.write(descriptor, data) < len(data):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            os.fsync(descriptor)
        if new:
            sync_folder(self.path.parent)

    def tail(self) -> Tail:
        """Read what was added since the last look, by this window or another; the whole file if it was rewritten.

        Raises:
            StoreError: the file is there but cannot be read.
        """
        try:
            with self.path.open("rb") as file:
                state = os.fstat(file.fileno())
                restarted = self._rewritten(file, state)
                if restarted:
                    self._start_over(state.st_ino)
                elif state.st_size == self._read_to:
                    return Tail()
                self._inode = state.st_ino
                file.seek(self._read_to)
                added = file.read()
        except FileNotFoundError:
            return Tail()
        except OSError as error:
            raise StoreError(f"{self.path} could not be read: {because(error)}.") from error
        return Tail(self._take(added), restarted)

    def beginning(self) -> bytes:
        """Give the log up to where it has been read, at first all of it; nothing where it is another or not there."""
        try:
            data = self.path.read_bytes()
        except OSError:
            return b""
        if not self._read_to:
            return data
        same = len(data) >= self._read_to and data.endswith(self._mark, 0, self._read_to)
        return data[: self._read_to] if same else b""

    def resume(self, read: bytes, lines: int, bad: Iterable[tuple[int, bytes]]) -> None:
        """Go on after what was read in an earlier window: so many lines, these among them not understood."""
        with suppress(OSError):
            self._start_over(self.path.stat().st_ino)
            self._read_to, self._lines, self._mark = len(read), lines, read[-_MARK:]
            for number, line in bad:
                self.bad.add(number, line)

    def _rewritten(self, file: BufferedReader, state: os.stat_result) -> bool:
        if not self._read_to:
            return False
        if state.st_ino != self._inode or state.st_size < self._read_to:
            return True
        file.seek(self._read_to - len(self._mark))
        return file.read(len(self._mark)) != self._mark

    def _take(self, added: bytes) -> Iterator[Line]:
        """Read the lines of `added`, which begins where a line does; one that is not yet complete is left for later."""
        *lines, last = added.split(b"\n")
        whole = len(added) - len(last)
        self._cut = bool(last.strip()) and decode(last) is None
        if last.strip() and not self._cut:
            lines.append(last)
            whole = len(added)
        self._read_to += whole
        self._mark = (self._mark + added[:whole])[-_MARK:]
        for line in lines:
            self._lines += 1
            operation = decode(line) if line.strip() else None
            if operation is not None:
                self.bad.forgive(line)
                yield Line(line, operation)
            elif line.strip():
                self.bad.add(self._lines, line)


def _ends_in_line_feed(descriptor: int) -> bool:
    if not os.lseek(descriptor, 0, os.SEEK_END):
        return True
    os.lseek(descriptor, -1, os.SEEK_END)
    return os.read(descriptor, 1) == b"\n"


@contextmanager
def opened_to_add(path: Path, *, alone: bool = False) -> Iterator[int]:
    """Open a log for adding, at the file that bears its name now; `alone` keeps others out while it is replaced.

    Raises:
        OSError: it cannot be opened.
    """
    with ExitStack() as stack:
        descriptor = _opened(path, stack, alone=alone)
        try:
            yield descriptor
        finally:
            os.close(descriptor)


@contextmanager
def alone_with(path: Path) -> Iterator[None]:
    """Keep others from adding to a log while it is replaced.

    Raises:
        OSError: it cannot be opened.
    """
    if sys.platform == "win32":
        # Windows renames nothing over a file that is open.
        with lock_file(path):
            yield
    else:
        with opened_to_add(path, alone=True):
            yield


def _opened(path: Path, stack: ExitStack, *, alone: bool) -> int:
    by_file = False
    for _ in range(_TRIES):
        descriptor = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
        if not by_file and not locked(descriptor, alone=alone):
            by_file = True
            stack.enter_context(lock_file(path))
        # While this window waited, another may have put a compacted file in the place of the one that is open here.
        with suppress(FileNotFoundError):
            if path.stat().st_ino == os.fstat(descriptor).st_ino:
                return descriptor
        os.close(descriptor)
    # Some network folders number their files anew at every look.
    return os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
