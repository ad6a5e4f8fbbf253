"""A real pseudo-terminal with an emulator behind it: start a program in it, press keys, read the screen."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType
from typing import Self

import pyte

KEYS = {
    "enter": "\r", "escape": "\x1b", "tab": "\t", "space": " ", "backspace": "\x7f", "up": "\x1b[A", "down": "\x1b[B",
    "right": "\x1b[C", "left": "\x1b[D", "pagedown": "\x1b[6~", "pageup": "\x1b[5~", "home": "\x1b[H", "end": "\x1b[F",
    "shift+tab": "\x1b[Z", "alt+right": "\x1b[1;3C",
    **{f"ctrl+{letter}": chr(ord(letter) - 96) for letter in "abcdefghijklmnopqrstuvwxyz"},
}  # fmt: skip


class Terminal:
    """A program in a pseudo-terminal of `columns` by `rows`."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        columns: int = 120,
        rows: int = 40,
        env: Mapping[str, str] | None = None,
        cwd: str | None = None,
    ) -> None:
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = bytearray()
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        whole = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", **(env or {})}
        # Without compiled files a start costs four times as much; whoever runs this may have been told to write none.
        # Sizes in the environment would count for more than the terminal's own.
        for name in ("PYTHONDONTWRITEBYTECODE", "COLUMNS", "LINES"):
            whole.pop(name, None)
        self.fd = ours
        self.started = time.perf_counter()
        self.process = subprocess.Popen(
            command,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=whole,
            cwd=cwd,
            start_new_session=True,
            close_fds=True,
        )
        os.close(theirs)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kill()

    def kill(self) -> None:
        """End the program at once, as a pulled plug would."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(10)
        try:
            os.close(self.fd)
        except OSError:
            return

    def read(self, seconds: float) -> bytes:
        """Read what the program writes within `seconds`; the emulator is fed later, so that reading costs nothing."""
        ready, _, _ = select.select([self.fd], [], [], max(0.0, seconds))
        if not ready:
            return b""
        try:
            data = os.read(self.fd, 1 << 16)
        except OSError:
            return b""
        self.raw += data
        return data

    def feed(self) -> None:
        """Let the emulator draw what has been read."""
        data, self.raw = bytes(self.raw), bytearray()
        self.stream.feed(data)

    def press(self, *keys: str, pause: float = 0.0) -> None:
        """Press keys by name, or letters as they are."""
        for key in keys:
            os.write(self.fd, KEYS.get(key, key).encode())
            if pause:
                self.settle(pause)

    def settle(self, seconds: float = 0.2) -> None:
        """Read until nothing more comes for `seconds`."""
        while self.read(seconds):
            pass
        self.feed()

    def wait_for(self, words: str | Callable[[str], bool], seconds: float = 20.0) -> float:
        """Wait until the screen shows `words`; give the seconds that it took.

        Raises:
            TimeoutError: it did not, in time; the message holds the screen.
        """
        begun = time.perf_counter()
        shows = words if callable(words) else (lambda text: words in text)
        while time.perf_counter() - begun < seconds:
            self.feed()
            if shows(self.text):
                return time.perf_counter() - begun
            if not self.read(0.05) and self.process.poll() is not None:
                self.feed()
                if shows(self.text):
                    return time.perf_counter() - begun
                break
        raise TimeoutError(f"“{words}” did not come; the screen is:\n{self.text}")

    def ended(self, seconds: float = 15.0) -> int | None:
        """Read on until the program ends, and give its exit code; none where it does not end in time."""
        until = time.perf_counter() + seconds
        while self.process.poll() is None and time.perf_counter() < until:
            self.read(0.05)
        self.settle(0.05)
        return self.process.poll()

    def resize(self, columns: int, rows: int) -> None:
        """Change the size while the program runs."""
        self.screen.resize(rows, columns)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        os.killpg(self.process.pid, signal.SIGWINCH)

    @property
    def text(self) -> str:
        """The screen as lines of text."""
        return "\n".join(line.rstrip() for line in self.screen.display)
