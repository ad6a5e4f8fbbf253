"""A terminal that is put right even where the program is killed."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

# Leave the other screen; show the cursor; no mouse, no bracketed paste, no focus reports, ordinary keys, plain letters.
_RESET = (
    b"\x1b[?1049l\x1b[?25h\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?1015l\x1b[?2004l\x1b[?1004l\x1b[<u\x1b[0m"
)
_TOLD = b"\r\nhansard-tui was ended from outside. Every mark that was made is kept.\r\n"


@contextmanager
def guarded_terminal() -> Iterator[None]:
    """Run something while a small process waits beside it: if it dies without a word, the terminal is put right.

    Where the system cannot fork, or there is no terminal, nothing is guarded.
    """
    watch = _guard() if hasattr(os, "fork") and sys.stdin is not None and sys.stdin.isatty() else None
    try:
        yield
    finally:
        if watch is not None:
            pipe, process = watch
            with suppress(OSError):
                os.write(pipe, b".")
                os.close(pipe)
                os.waitpid(process, 0)


def _guard() -> tuple[int, int] | None:
    import termios  # noqa: PLC0415 (not on every system)

    try:
        terminal = os.open(os.ttyname(sys.stdin.fileno()), os.O_RDWR | os.O_NOCTTY)
        before = termios.tcgetattr(terminal)
        ours, theirs = os.pipe()
        process = os.fork()
    except (OSError, termios.error):
        return None
    if process:
        os.close(ours)
        os.close(terminal)
        return theirs, process
    # From here on this is the small process; it leaves only through _exit. A session of its own keeps it from being
    # killed together with the program's group, and lets it set a terminal that is no longer its own.
    try:
        os.close(theirs)
        os.setsid()
        for each in (signal.SIGINT, signal.SIGHUP, signal.SIGTERM, signal.SIGTTOU):
            signal.signal(each, signal.SIG_IGN)
        if not os.read(ours, 1):
            os.write(terminal, _RESET + _TOLD)
            termios.tcsetattr(terminal, termios.TCSANOW, before)
    finally:
        os._exit(0)
