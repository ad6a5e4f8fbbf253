"""The small process that puts a terminal right."""

import os
import sys
from pathlib import Path

from benchmarks.terminal import Terminal
from hansard_tui.tui.guard import guarded_terminal

ROOT = Path(__file__).parents[2]
PROGRAM = """
import os, signal, sys, time
from hansard_tui.tui.guard import guarded_terminal
with guarded_terminal():
    print("\\x1b[?25lready", flush=True)
    if sys.argv[1] == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
print("left", flush=True)
"""


def run(how: str) -> Terminal:
    return Terminal([sys.executable, "-c", PROGRAM, how], columns=80, rows=10, env={"PYTHONPATH": str(ROOT)})


def test_a_killed_program_leaves_a_terminal_with_a_cursor_and_a_sentence() -> None:
    with run("killed") as terminal:
        terminal.wait_for("ended from outside")
        assert not terminal.screen.cursor.hidden


def test_a_program_that_leaves_by_itself_is_left_alone() -> None:
    with run("leaves") as terminal:
        terminal.wait_for("left")
        terminal.settle(0.3)
        assert "ended from outside" not in terminal.text
        assert terminal.ended() == 0


def test_without_a_terminal_nothing_is_guarded() -> None:
    before = os.getpid()
    with guarded_terminal():
        assert os.getpid() == before
