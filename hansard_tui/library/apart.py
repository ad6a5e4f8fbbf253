"""Find everything in a process of its own that gives way to the screen: `python -m hansard_tui.library.apart`."""

import pickle
import subprocess
import sys
from collections.abc import Callable, Sequence

from hansard_tui.library.finding import find, step_back
from hansard_tui.model.finding import Findings
from hansard_tui.model.transcript import Transcript


def find_apart(
    transcript: Transcript, own: Sequence[tuple[str, str]], started: Callable[[subprocess.Popen[bytes]], None]
) -> Findings:
    """Find everything in another process, and wait for it; `started` is given the process, so that it can be ended.

    multiprocessing is not used: it hands on standard error, which the screen has put something else in place of.

    Raises:
        RuntimeError: the process failed or was ended; the message is its last words.
    """
    command = [sys.executable, "-m", "hansard_tui.library.apart"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)  # noqa: S603 (ourselves)
    started(process)
    out, words = process.communicate(pickle.dumps((transcript, tuple(own))))
    if process.returncode:
        lines = words.decode("utf-8", "replace").strip().splitlines()
        raise RuntimeError(lines[-1] if lines else f"it was ended with {process.returncode}")
    findings: Findings = pickle.loads(out)  # noqa: S301 (written by ourselves)
    return findings


def main() -> None:
    """Read a transcript from standard input and write what was found in it."""
    step_back()
    transcript, own = pickle.load(sys.stdin.buffer)  # noqa: S301 (written by ourselves)
    pickle.dump(find(transcript, own), sys.stdout.buffer)


if __name__ == "__main__":
    main()
