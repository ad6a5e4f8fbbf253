"""The command line: everything that the screen knows, as text for people or JSON lines for programs."""

import errno
import os
import sys
from argparse import Namespace
from importlib import import_module

from hansard_tui.cli.arguments import Verb, parse
from hansard_tui.cli.codes import BAD_INPUT, BROKEN, CANNOT_WRITE, FINE, INTERRUPTED, PIPE_CLOSED, AskError
from hansard_tui.cli.printing import Printer


def main(words: list[str] | None = None) -> int:
    """Run the program; give its exit code. `words` is the command line without the program's name."""
    if sys.stdout is None:
        return _unwritten("it is closed")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        verb, asked = parse(sys.argv[1:] if words is None else words)
        code = _run(verb, asked)
        sys.stdout.flush()
    except SystemExit as end:
        return _flushed(end.code if isinstance(end.code, int) else FINE)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _let_go()
        return PIPE_CLOSED
    except OSError as error:
        _let_go()
        return _unwritten(error.strerror or str(error))
    return code


def _flushed(code: int) -> int:
    """Give the code of a help text, once it is out."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _let_go()
        return PIPE_CLOSED
    except OSError as error:
        _let_go()
        return _unwritten(error.strerror or str(error))
    return code


def _let_go() -> None:
    """Turn standard output away: nothing more may be written to it, not even while Python ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _unwritten(why: str) -> int:
    if sys.stderr is not None:
        print(f"hansard-tui: Standard output cannot be written: {why[:1].lower()}{why[1:]}.", file=sys.stderr)
    return CANNOT_WRITE


def _run(verb: Verb, asked: Namespace) -> int:
    """Do what was asked, every failure told in one line."""
    module, function = verb.run.split(":")
    out = Printer(f"hansard-tui {verb.name}", asked.json)
    try:
        code: int = getattr(import_module(f"hansard_tui.cli.{module}"), function)(asked, out)
    except AskError as error:
        if str(error):
            out.fail(str(error))
        return error.code
    except MemoryError:
        out.fail("There is not enough memory for this.")
        return BAD_INPUT
    except BrokenPipeError:
        raise
    except Exception as error:
        from hansard_tui.library import StoreError

        if isinstance(error, StoreError):
            out.fail(error.plain)
            return CANNOT_WRITE
        if isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EBADF, errno.EIO}:
            raise
        if os.environ.get("HANSARD_TUI_TRACEBACK"):
            raise
        out.fail(
            f"A fault of the program's own: {type(error).__name__}: {error} (HANSARD_TUI_TRACEBACK=1 shows where)."
        )
        return BROKEN
    return code
