"""The whole program, from its wheel, in a real pseudo-terminal."""

import os
import signal
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from benchmarks.terminal import Terminal

SNAPSHOTS = Path(__file__).parent / "snapshots"
FIRST = "My Lords, this group"


def start(installed: Path, folder: Path, *words: str, columns: int = 120, rows: int = 40, **env: str) -> Terminal:
    """Start the installed program in a terminal, from an empty folder."""
    environment = {"PYTHONPATH": str(installed), "HANSARD_TUI_HOME": str(folder / "own"), "HOME": str(folder), **env}
    command = [sys.executable, str(installed / "bin" / "hansard-tui"), *words]
    return Terminal(command, columns=columns, rows=rows, env=environment, cwd=str(folder))


def ready(terminal: Terminal) -> None:
    """Wait for the text and for all that is found in it."""
    terminal.wait_for(FIRST)
    terminal.wait_for(lambda text: "Topics …" not in text and "Looking" not in text)
    terminal.wait_for("•")  # on the map: where there is no room for the sidebar, nothing else tells
    terminal.settle(0.5)


def test_jump_mark_note_leave_come_back_and_export(installed: Path, tmp_path: Path) -> None:
    with start(installed, tmp_path) as terminal:
        ready(terminal)
        terminal.press("w", "/", pause=0.2)
        terminal.press(*"CCGs")
        terminal.wait_for("1 of 3")
        terminal.press("enter", "K")
        terminal.wait_for("CCGs is read as")
        terminal.press("enter")
        terminal.wait_for("Ctrl+O goes back")
        terminal.press("a")
        terminal.wait_for("Highlighted")
        terminal.press("A")
        terminal.wait_for("Esc keeps")
        terminal.press(*"ask about this")
        terminal.press("escape")
        terminal.wait_for("Note kept")
        terminal.press("q")
        assert terminal.ended() == 0
    with start(installed, tmp_path) as terminal:
        terminal.wait_for("Notes 1")
        terminal.settle(0.5)
        terminal.press("g", "n")
        terminal.wait_for("ask about this")
        terminal.press("escape", pause=0.2)
        terminal.press("e")
        terminal.wait_for("Exported to")
        terminal.press("q")
        assert terminal.ended() == 0
    exported = next(tmp_path.glob("*.md")).read_text(encoding="utf-8")
    assert "clinical commissioning groups" in exported
    assert "ask about this" in exported
    assert "Open Parliament Licence v3.0" in exported
    assert "date and column not given" in exported


@pytest.mark.parametrize("seed", [1, 2])
def test_killed_at_any_moment_no_note_is_lost_and_the_terminal_is_put_right(
    installed: Path, tmp_path: Path, seed: int
) -> None:
    with start(installed, tmp_path) as terminal:
        ready(terminal)
        for _ in range(3):
            terminal.press("a")
            terminal.wait_for("Highlighted")
            terminal.press("j", pause=0.15)
        terminal.press("a" if seed == 1 else "A")
        time.sleep(0.05 * seed)
        os.killpg(terminal.process.pid, signal.SIGKILL)
        terminal.wait_for("was ended from outside")
        assert terminal.screen.cursor.hidden is False
    with start(installed, tmp_path) as terminal:
        terminal.wait_for(lambda text: "Notes 3" in text or "Notes 4" in text)
        terminal.press("q")
        assert terminal.ended() == 0


@pytest.mark.parametrize(("columns", "rows"), [(60, 20), (80, 24), (120, 40), (200, 60)])
def test_the_first_screen_is_as_it_was_drawn(installed: Path, tmp_path: Path, columns: int, rows: int) -> None:
    with start(installed, tmp_path, columns=columns, rows=rows) as terminal:
        ready(terminal)
        file = SNAPSHOTS / f"first-{columns}x{rows}.txt"
        # A small screen does not say that findings are still looked for: their marks come when they come.
        with suppress(TimeoutError, OSError):
            drawn = file.read_text(encoding="utf-8")
            terminal.wait_for(lambda text: text + "\n" == drawn, 10)
        shown = terminal.text + "\n"
    if os.environ.get("HANSARD_SNAPSHOTS") == "write":
        file.parent.mkdir(exist_ok=True)
        file.write_text(shown, encoding="utf-8")
    assert shown == file.read_text(encoding="utf-8")


def test_the_size_changes_while_it_runs_and_colours_are_not_needed(installed: Path, tmp_path: Path) -> None:
    with start(installed, tmp_path, NO_COLOR="1", TERM="xterm") as terminal:
        ready(terminal)
        for columns, rows in ((60, 20), (200, 60), (80, 24), (30, 8), (120, 40)):
            terminal.resize(columns, rows)
            terminal.settle(0.4)
            assert terminal.process.poll() is None
        terminal.wait_for(FIRST)
        terminal.wait_for("●")  # a slow machine may still draw another size
        assert "▌" in terminal.text
        terminal.press("q")
        assert terminal.ended() == 0


def test_what_cannot_be_opened_is_one_sentence(installed: Path, tmp_path: Path) -> None:
    with start(installed, tmp_path, "no-such-file.xml") as terminal:
        terminal.wait_for("no-such-file.xml")
        assert terminal.ended() not in (0, None)
        terminal.settle(0.3)
        assert "Traceback" not in terminal.text


def test_left_in_the_moment_of_marking_nothing_is_lost(installed: Path, tmp_path: Path) -> None:
    with start(installed, tmp_path) as terminal:
        ready(terminal)
        terminal.press("a", "q")
        assert terminal.ended() == 0
    with start(installed, tmp_path) as terminal:
        terminal.wait_for("Notes 1")
