"""Work in a process of its own, so that the screen stays alive: `python -m hansard_tui.library.apart find`."""

import pickle
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from hansard_tui.library.finding import find, search, step_back
from hansard_tui.model.finding import Findings
from hansard_tui.model.layer import Layer
from hansard_tui.model.transcript import Transcript
from hansard_tui.search.find import Hit, Query, QueryError

if TYPE_CHECKING:
    from hansard_tui.export.bundle import Bundle

Started = Callable[["subprocess.Popen[bytes]"], None]
LONGEST_TEMPLATE = 20.0  # seconds
_MOST_MEMORY = 2 << 30  # bytes that filling a template may take, where the system can keep it to them
_LONGEST_SEARCH = 4.0  # seconds: a pattern that takes longer goes back and forth without end

_ENDED = {"find": "the search for findings was ended"}


def find_apart(transcript: Transcript, own: Sequence[tuple[str, str]], started: Started) -> Findings:
    """Find everything in another process, and wait for it; `started` is given the process, so that it can be ended.

    Raises:
        RuntimeError: the process failed or was ended; the message is its last words.
    """
    findings: Findings = _asked("find", (transcript, tuple(own)), started)
    return findings


def search_apart(transcript: Transcript, query: Query) -> Layer[Hit]:
    """Find a reader's own pattern, which may be one that never ends.

    Raises:
        QueryError: the query cannot be read, or takes too long; the message is a sentence for a person.
    """
    try:
        found: Layer[Hit] | str = _asked("search", (transcript, query), lambda _: None, _LONGEST_SEARCH)
    except (RuntimeError, OSError) as error:
        raise QueryError(f"The pattern could not be looked for: {error}.") from error
    except subprocess.TimeoutExpired:
        raise QueryError("That pattern takes too long in this text.") from None
    if isinstance(found, str):
        raise QueryError(found)
    return found


def fill_apart(gathered: "Bundle", source: str, seconds: float = LONGEST_TEMPLATE) -> str:
    """Fill a reader's own template, which may be one that never ends or grows without bounds.

    Raises:
        TemplateError: the template is wrong, takes too long, or wants more memory than it may have; one sentence.
    """
    from hansard_tui.export.templates import TemplateError

    try:
        told, filled = _asked("fill", (gathered, source), lambda _: None, seconds)
    except subprocess.TimeoutExpired:
        raise TemplateError(f"The template was not filled in {seconds:.0f} seconds; does it end?") from None
    except (RuntimeError, OSError, EOFError, pickle.UnpicklingError) as error:
        raise TemplateError(f"The template could not be filled: {error}.") from error
    if told:
        raise TemplateError(told)
    return str(filled)


def _asked(what: str, value: object, started: Started, seconds: float | None = None) -> Any:  # noqa: ANN401 (pickled)
    # multiprocessing is not used: it hands on standard error, which the screen has put something else in place of.
    command = [sys.executable, "-m", "hansard_tui.library.apart", what]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)  # noqa: S603 (ourselves)
    started(process)
    try:
        out, words = process.communicate(pickle.dumps(value), timeout=seconds)
    finally:
        process.kill()
        process.wait()
    if process.returncode:
        lines = words.decode("utf-8", "replace").strip().splitlines()
        raise RuntimeError(lines[-1] if lines else _ENDED.get(what, "it was ended"))
    return pickle.loads(out)  # noqa: S301 (written by ourselves)


def _filled(gathered: "Bundle", source: str) -> tuple[str, str]:
    """Fill a template in this process: what is wrong with it, and the text."""
    from hansard_tui.export.templates import TemplateError, render_template

    with suppress(ImportError, OSError, ValueError):
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, most))
    try:
        return "", render_template(gathered, source)
    except TemplateError as error:
        return str(error), ""


def main(what: str) -> None:
    """Read what is asked from standard input, and write the answer to standard output."""
    value = pickle.load(sys.stdin.buffer)  # noqa: S301 (written by ourselves)
    answer: object
    if what == "find":
        step_back()
        answer = find(*value)
    elif what == "fill":
        answer = _filled(*value)
    else:
        try:
            answer = search(*value)
        except QueryError as error:
            answer = str(error)
    pickle.dump(answer, sys.stdout.buffer)


if __name__ == "__main__":
    main(sys.argv[1])
