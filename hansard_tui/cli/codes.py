"""Exit codes: what a script may rely on. Answers are small numbers; errors are those of sysexits.h."""

FINE = 0
NOTHING = 1
"""Nothing was found; of `verify`, a quotation was altered; of `check`, something is wrong with a file."""
NOT_THERE = 2
"""Of `verify`: a quotation is in none of the transcripts."""
BAD_USAGE = 64
BAD_INPUT = 65
"""A file that is not there, may not be read, or is not a transcript."""
BROKEN = 70
"""A fault of the program's own."""
CANNOT_WRITE = 73
INTERRUPTED = 130
PIPE_CLOSED = 141

EXPLAINED = (
    (FINE, "done, and something was found"),
    (NOTHING, "nothing found; verify: a quotation was altered; check: something is wrong with a file"),
    (NOT_THERE, "verify: a quotation is in none of the transcripts"),
    (BAD_USAGE, "the command cannot be understood"),
    (BAD_INPUT, "a file is not there, cannot be read, or is not a transcript"),
    (BROKEN, "a fault of the program's own; HANSARD_TUI_TRACEBACK=1 shows where"),
    (CANNOT_WRITE, "a file cannot be written"),
    (INTERRUPTED, "stopped by Ctrl+C"),
)


class AskError(Exception):
    """What was asked cannot be done: a sentence for a person, "" where it was said already, and an exit code."""

    def __init__(self, words: str, code: int = BAD_USAGE) -> None:
        super().__init__(words)
        self.code = code
