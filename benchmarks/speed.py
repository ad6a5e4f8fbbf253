"""Start-up, key-to-screen, resize and memory in a real pseudo-terminal, as ratios to a floor in the same run.

The floor is a Textual app that redraws a screen of lines made beforehand. Every figure is a median; `p95` and `worst`
stand beside. Where other programs work at the same time, look at the ratios, and at `cpu`, which waits for nobody.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from shutil import which

from benchmarks.terminal import KEYS as KEYS_BY_NAME
from benchmarks.terminal import Terminal

BARE = """
from textual.app import App
from textual.strip import Strip
from textual.widget import Widget
from rich.segment import Segment
PAGES = [[Strip([Segment(f"PAGE{page} line {y:03d} " + "x" * 100)]).crop(0, 120) for y in range(60)] for page in (0, 1)]
class Lines(Widget, can_focus=True):
    page = 0
    def render_line(self, y):
        return PAGES[self.page][y]
    def on_key(self, event):
        self.page = 1 - self.page
        self.refresh()
class Bare(App):
    ENABLE_COMMAND_PALETTE = False
    def compose(self):
        yield Lines()
    def on_mount(self):
        self.query_one(Lines).focus()
Bare().run()
"""
ROUNDS = int(os.environ.get("ROUNDS", "7"))
PRESSES = int(os.environ.get("PRESSES", "30"))
_QUIET = 0.03  # seconds without a byte: the frame is over
# The emulator does not know what vim says to tell keys apart.
_PEERS = {
    "less": ("less",),
    "vim": ("env", "TERM=vt100", "vim", "-u", "NONE", "-R"),
    "nvim": ("env", "TERM=vt100", "nvim", "-u", "NONE", "-R"),
}

Row = dict[str, float]


@dataclass(frozen=True, slots=True)
class Program:
    """Something to measure: how it is started, and the words that show that its text is there."""

    name: str
    command: Sequence[str]
    words: str
    keys: Mapping[str, Sequence[str]]
    """By what a key does, the keys that are pressed in turn."""
    page: str = "space"
    settle: float = 3.0
    """Seconds until it is left alone with its work in the background done; none to press keys meanwhile."""


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
    long_ago = time.time() - 3600
    os.utime(path, (long_ago, long_ago))
    return path


def started(program: Program, home: Path) -> Terminal:
    """Start a program, its own files kept apart from whoever runs this."""
    return Terminal(program.command, env={"HANSARD_TUI_HOME": str(home)})


def cpu(pid: int) -> float:
    """Give the milliseconds that a process has computed, in all its threads."""
    spent = 0
    for task in Path(f"/proc/{pid}/task").glob("*/schedstat"):
        try:
            spent += int(task.read_text(encoding="ascii").split()[0])
        except (OSError, IndexError):
            continue
    return spent / 1e6


def memory(pid: int, name: str, file: str = "status") -> float:
    """Give a line of what the system says of a process's memory, in MB."""
    try:
        lines = Path(f"/proc/{pid}/{file}").read_text(encoding="ascii").splitlines()
    except OSError:
        return float("nan")
    return sum(int(line.split()[1]) for line in lines if line.startswith(name)) / 1024


def first_picture(program: Program, home: Path) -> Row:
    """Start a program once: milliseconds until its text stands there, and until the first key is answered."""
    with started(program, home) as terminal:
        terminal.wait_for(program.words, 60)
        seen = time.perf_counter()
        row = {
            "start": (seen - terminal.started) * 1000,
            "cpu": cpu(terminal.process.pid),
            "MB": memory(terminal.process.pid, "VmHWM"),
        }
        terminal.press(program.page)
        terminal.wait_for(lambda text: program.words not in text, 60)
        return row | {"first key": (time.perf_counter() - terminal.started) * 1000}


def answer(terminal: Terminal, act: Callable[[], None]) -> float | None:
    """Give the milliseconds from an act to the last byte of the frame that answers it."""
    while terminal.read(_QUIET * 2):
        pass
    begun, last = time.perf_counter(), None
    act()
    while terminal.read(2 if last is None else _QUIET):
        last = time.perf_counter()
    terminal.feed()
    return None if last is None else (last - begun) * 1000


def key_times(terminal: Terminal, keys: Sequence[str], presses: int = PRESSES) -> list[float]:
    """Press keys in turn and give the time of each answer; keys that nothing answers are left out."""
    times = [answer(terminal, partial(terminal.press, *_each(keys[n % len(keys)]))) for n in range(presses)]
    return sorted(time for time in times if time is not None) or [float("nan")]


def _each(key: str) -> Sequence[str]:
    return (key,) if key in KEYS_BY_NAME else tuple(key)


def resizes(terminal: Terminal, presses: int = 10) -> list[float]:
    """Change the width to and fro and give the time of each answer."""
    times = [answer(terminal, partial(terminal.resize, 110 + 10 * (n % 2), 40)) for n in range(presses)]
    return sorted(time for time in times if time is not None) or [float("nan")]


def leave_alone(terminal: Terminal, program: Program, seconds: float) -> None:
    """Wait for the text, and then these seconds, so that work in the background is done."""
    terminal.wait_for(program.words, 60)
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        terminal.read(0.1)


def _medians(rows: Sequence[Row]) -> Row:
    return {name: statistics.median(row[name] for row in rows) for name in rows[0]}


def measure(program: Program, home: Path, floor: Row, beside: Program | None = None, rounds: int = ROUNDS) -> Row:
    """Measure one program: start, memory, keys and resize. `new` is a start with nothing kept from before.

    The floor's starts are measured anew in between, and `floor` brought up to date: a machine is not always as busy.
    """
    new = first_picture(program, home)["start"]
    with started(program, home) as terminal:
        leave_alone(terminal, program, 3)  # until what is kept for the next start is kept
    starts = [(first_picture(program, home), first_picture(beside, home) if beside else {}) for _ in range(rounds)]
    row = _medians([start for start, _ in starts]) | {"new": new}
    floor.update(_medians([start for _, start in starts]))
    with started(program, home) as terminal:
        leave_alone(terminal, program, program.settle)
        for name, keys in program.keys.items():
            before = cpu(terminal.process.pid)
            times = key_times(terminal, keys)
            row[name] = statistics.median(times)
            row[f"{name} p95"] = times[int(0.95 * (len(times) - 1))]
            row[f"{name} worst"] = times[-1]
            row[f"{name} cpu"] = (cpu(terminal.process.pid) - before) / PRESSES
        row["resize"] = statistics.median(resizes(terminal))
        row["private"] = memory(terminal.process.pid, "Private_", "smaps_rollup")
    return row


def told(program: Program, row: Row, floor: Row | None) -> None:
    """Print what was measured, and below it how many times the floor that is."""
    print(f"\n{program.name}")
    once = ("new", "start", "first key", "cpu", "MB", "private", "resize")
    print("  " + "   ".join(f"{name} {row[name]:.0f}{_times(row, floor, name)}" for name in once))
    for name in program.keys:
        rest = " ".join(f"{what} {row[f'{name} {what}']:.1f}" for what in ("p95", "worst", "cpu"))
        ratio = _times(row, floor, name)
        computed = _times(row, floor, f"{name} cpu")
        print(f"  {name:10} {row[name]:6.1f}{ratio}   {rest}{computed}", flush=True)


def _times(row: Row, floor: Row | None, name: str) -> str:
    """Give the ratio to the floor, to the floor's page where the floor has no such key."""
    below = (floor or {}).get(name) or (floor or {}).get("page cpu" if name.endswith("cpu") else "page")
    return f" (x{row[name] / below:.2f})" if below else ""


KEYS = {
    "page": ("space", "b"),
    "line": ("j",),
    "ends": ("G", "gg"),
    "finding": ("]c",),
    "layer": (",c",),
    "theme": ("T", "down", "escape"),
}


def programs(folder: Path) -> Sequence[Program]:
    """Give what is measured: the excerpts, made texts of four sizes, and one that is still looked through."""
    reader = (sys.executable, "-m", "hansard_tui")
    files = {size: str(made_text(folder, size)) for size in (10_000, 1_000_000, 10_000_000, 50_000_000)}
    rows = [Program("the two excerpts", reader, "My Lords, this group", KEYS)]
    rows += [Program(f"{size // 1000} kB of text", (*reader, file), "Mark000001", KEYS) for size, file in files.items()]
    meanwhile = {name: KEYS[name] for name in ("page", "line")}
    rows.append(
        Program("10000 kB while it is looked through", (*reader, files[10_000_000]), "Mark000001", meanwhile, settle=0)
    )
    for name, command in _PEERS.items():
        turns = ("space", "b") if name == "less" else ("ctrl+f", "ctrl+b")
        if which(name):
            rows += [
                Program(f"{name}, {size // 1000} kB", (*command, files[size]), "Mark000001", {"page": turns}, turns[0])
                for size in (10_000, 50_000_000)
            ]
    return rows


def main(wanted: Sequence[str] = ()) -> None:
    """Print the table, and the ratios to the floor; `wanted` are words of the names of what is measured."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        home = folder / "home"
        bare = folder / "bare.py"
        bare.write_text(BARE, encoding="utf-8")
        keys = {"page": ("space",), "line": ("j",)}
        floor_app = Program("a bare Textual app", (sys.executable, str(bare)), "PAGE0 line 010", keys, settle=1)
        floor = measure(floor_app, home, {})
        told(floor_app, floor, None)
        for program in programs(folder):
            if not wanted or any(word in program.name for word in wanted):
                told(program, measure(program, home, floor, floor_app), floor)


if __name__ == "__main__":
    main(sys.argv[1:])
