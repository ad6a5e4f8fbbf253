"""Start-up and key-to-screen times in a real pseudo-terminal, as ratios to a bare Textual app in the same run."""

import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.terminal import Terminal

BARE = """
from textual.app import App
from textual.strip import Strip
from textual.widget import Widget
from rich.segment import Segment
class Lines(Widget, can_focus=True):
    page = 0
    def render_line(self, y):
        return Strip([Segment(f"PAGE{self.page:04d} line {y:03d} " + "x" * 60)]).adjust_cell_length(self.size.width)
    def on_key(self, event):
        self.page += 1
        self.refresh()
class Bare(App):
    ENABLE_COMMAND_PALETTE = False
    def compose(self):
        yield Lines()
    def on_mount(self):
        self.query_one(Lines).focus()
Bare().run()
"""
ROUNDS = 7


def made_text(folder: Path, size: int) -> Path:
    """Write a debate of about `size` bytes: numbered paragraphs of ordinary words."""
    sentence = "My Lords, the noble Lord asked whether Clause {n} would bind the authority, and we will write to him. "
    lines, written, number = [], 0, 0
    while written < size:
        number += 1
        line = f"Mark{number:06d} " + sentence.format(n=number % 90) * 5
        lines.append(line)
        written += len(line)
    path = folder / f"{size}.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def first_picture(command: Sequence[str], words: str, home: Path, rounds: int = ROUNDS) -> tuple[float, float]:
    """Give the median milliseconds from a program's start to `words` on its screen, and its peak memory in MB."""
    times, peaks = [], []
    for _ in range(rounds):
        with Terminal(command, env={"HANSARD_TUI_HOME": str(home)}) as terminal:
            terminal.wait_for(words, 60)
            times.append((time.perf_counter() - terminal.started) * 1000)
            peaks.append(_peak(terminal.process.pid))
    return statistics.median(times), max(peaks)


def _peak(pid: int) -> float:
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    except OSError:
        return float("nan")
    line = next((line for line in status.splitlines() if line.startswith("VmHWM")), "VmHWM: 0 kB")
    return int(line.split()[1]) / 1024


def key_times(terminal: Terminal, key: str, presses: int = 20) -> list[float]:
    """Give the milliseconds from each press of a key to the end of the first write that answers it."""
    times = []
    for _ in range(presses):
        terminal.settle(0.08)
        begun = time.perf_counter()
        terminal.press(key)
        if terminal.read(2):
            times.append((time.perf_counter() - begun) * 1000)
    return times


def measure(name: str, command: Sequence[str], words: str, keys: Sequence[str], home: Path) -> dict[str, float]:
    """Measure one program: start, memory, and each key's median and 95th percentile."""
    start, peak = first_picture(command, words, home)
    row = {"start": start, "MB": peak}
    with Terminal(command, env={"HANSARD_TUI_HOME": str(home)}) as terminal:
        terminal.wait_for(words, 60)
        terminal.settle(3.0)
        for key in keys:
            times = sorted(key_times(terminal, key)) or [float("nan")]
            row[key] = statistics.median(times)
            row[f"{key} p95"] = times[int(0.95 * (len(times) - 1))]
    print(f"{name:<22}" + "".join(f"{column} {value:7.1f}   " for column, value in row.items()))
    return row


def main() -> None:
    """Print the table, and the ratios to the floor."""
    python = sys.executable
    program = [python, "-m", "hansard_tui"]
    keys = ("j", "space", "b", "]s")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        home = folder / "home"
        bare = folder / "bare.py"
        bare.write_text(BARE, encoding="utf-8")
        floor = measure("bare Textual", [python, str(bare)], "PAGE0000 line 010", ("j", "space", "b"), home)
        rows = [("the two excerpts", program, "My Lords, this group")]
        rows += [
            (f"{size // 1000} kB of text", [*program, str(made_text(folder, size))], "Mark000001")
            for size in (10_000, 1_000_000, 10_000_000, 50_000_000)
        ]
        for label, command, words in rows:
            row = measure(label, command, words, keys, home)
            ratios = {key: row[key] / floor[key] for key in ("start", "MB", "j", "space", "b")}
            print(
                f"{'  to the floor':<22}" + "".join(f"{column} × {value:5.2f}   " for column, value in ratios.items())
            )


if __name__ == "__main__":
    main()
