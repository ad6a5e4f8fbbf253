"""The verb that opens the reader: the one place of the command line that enters the screen."""

import gc
import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from hansard_tui import library
from hansard_tui.cli.arguments import VERBS
from hansard_tui.cli.choices import settings_beside_problems
from hansard_tui.cli.codes import BAD_INPUT, AskError
from hansard_tui.cli.printing import Printer
from hansard_tui.config import nearest


def read(asked: Namespace, out: Printer) -> int:
    """Open the reader on what was named, or on the two excerpts."""
    # Nothing that a start makes is thrown away. The screen turns the collector on again after the first picture.
    gc.disable()
    try:
        return _read(asked, out)
    finally:
        gc.enable()


def _read(asked: Namespace, out: Printer) -> int:
    settings, problems = settings_beside_problems(asked)
    texts, failures = library.open_all(asked.files, asked.format)
    for failure in failures:
        out.fail(failure)
    for name in asked.files if failures else ():
        if hint := nearest(name, [verb.name for verb in VERBS]):
            out.warn(f"“{name}” is no verb{hint}")
    if not texts:
        return BAD_INPUT
    if not _at_terminal():
        raise AskError("The reader needs a terminal; `hansard-tui show FILE` prints a text.")
    if "-" in asked.files:
        _take_keyboard()
    from hansard_tui.tui.guard import guarded_terminal

    # The small process is begun while this one is small: each page that one writes to afterwards is copied.
    with guarded_terminal():
        with _without_ssl():
            from hansard_tui.tui.app import run
        return run(texts, settings, (*failures, *problems))


@contextmanager
def _without_ssl() -> Iterator[None]:
    """Keep asyncio from loading what it would need for a connection, which a reader never makes."""
    absent = "ssl" not in sys.modules
    if absent:
        sys.modules["ssl"] = None  # type: ignore[assignment]  # so Python is told that there is no such module
    try:
        yield
    finally:
        if absent:
            del sys.modules["ssl"]


def _at_terminal() -> bool:
    return sys.stdout.isatty()


def _take_keyboard() -> None:
    """Let standard input be the terminal again, once the transcript has been read from it."""
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError as error:
        raise AskError("There is no terminal to read keys from.") from error
    os.dup2(terminal, 0)
    os.close(terminal)
