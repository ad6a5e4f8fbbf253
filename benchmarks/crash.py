"""What becomes of notes when things go wrong: `python benchmarks/crash.py` prints the table.

Each row does its worst to real processes that write real notes, and counts what a new start finds of what had been
acknowledged. `python benchmarks/crash.py --times 40` is the full table; the suite runs the same rows a few times.
"""

import argparse
import json
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from hansard_tui.model.anchor import Anchor
from hansard_tui.model.annotation import Annotation, Motivation
from hansard_tui.store.annotations import LOG_NAME, Annotations, new_annotation, open_annotations
from hansard_tui.store.check import compact
from hansard_tui.store.whole_file import StoreError

NOBODY = 65534
CHANCE = random.Random()  # noqa: S311 - nothing is kept secret here


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    name: str
    tries: int
    acknowledged: int
    kept: int
    broken: int
    """Times when the notes could not be opened, or something else came than one plain sentence."""
    said: str = ""

    @property
    def sound(self) -> bool:
        """Whether nothing was lost, and nothing but plain sentences came."""
        return self.kept == self.acknowledged and not self.broken


def note() -> Annotation:
    words = "We will publish the code of practice before the Bill reaches Report. " * CHANCE.randint(1, 6)
    anchor = Anchor("file:///day.xml", "ab", "day", "2009-10-26a.3.1", 7, words, "he said: ", " and so", "cd", 120)
    return new_annotation(Motivation.HIGHLIGHTING, anchor, note="Hm.")


# The other side: what a child process does when this file is called with a verb.


def write(folder: Path, count: int) -> None:
    """Put notes, saying each id when it is on the disk."""
    notes = open_annotations(folder)
    for _ in range(count):
        made = note()
        notes.put(made)
        print(made.id, flush=True)


def rewrite(folder: Path, count: int) -> None:
    """Do what not to do, for comparison: the whole file written again for every note."""
    path = folder / "notes.json"
    folder.mkdir(parents=True, exist_ok=True)
    kept: dict[str, str] = json.loads(path.read_text()) if path.exists() and path.stat().st_size else {}
    for _ in range(count):
        made = note()
        kept[made.id] = made.anchor.exact
        with path.open("w") as file:
            json.dump(kept, file)
        print(made.id, flush=True)


def fill(folder: Path, count: int) -> None:
    """Put notes on a disk that fills up, then go on when there is room again."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (count * 300, limits[1]))
    notes = _tell(folder, count)
    resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    notes.refresh()
    print("waiting", notes.waiting, flush=True)


def forbid(folder: Path, count: int) -> None:
    """Put notes in a folder that may only be read."""
    if os.geteuid() == 0:
        os.setuid(NOBODY)
    _tell(folder, count)


def _tell(folder: Path, count: int) -> Annotations:
    notes = open_annotations(folder)
    for _ in range(count):
        made = note()
        try:
            notes.put(made)
        except StoreError as error:
            print("said", error, flush=True)
        print(made.id, flush=True)
    print("held", len(notes.every()), flush=True)
    return notes


VERBS = {"write": write, "rewrite": rewrite, "fill": fill, "forbid": forbid}


# This side: the rows.


def child(verb: str, folder: Path, count: int) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, __file__, "--child", verb, str(folder), str(count)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def _ids(output: str) -> list[str]:
    # A line that the kill cut short acknowledges nothing.
    return [line for line in output.split("\n")[:-1] if line.startswith("urn:")]


def killed(folder: Path, times: int) -> Row:
    """Send SIGKILL at a random moment while notes are written."""
    acknowledged: list[str] = []
    broken = 0
    for _ in range(times):
        process = child("write", folder, 100_000)
        output = _kill_at_random(process)
        acknowledged += _ids(output)
        broken += _broken(folder)
    kept = {one.id for one in open_annotations(folder).every()}
    said = " ".join(open_annotations(folder).problems)
    return Row("SIGKILL, lines added", times, len(acknowledged), len(kept & set(acknowledged)), broken, said)


def killed_rewriting(folder: Path, times: int) -> Row:
    """Kill a program that writes its whole file again each time, for comparison."""
    acknowledged = kept = broken = 0
    for number in range(times):
        own = folder / str(number)
        output = _kill_at_random(child("rewrite", own, 100_000))
        acknowledged += len(_ids(output))
        try:
            kept += len(set(json.loads((own / "notes.json").read_text())) & set(_ids(output)))
        except (OSError, ValueError):
            broken += 1
    return Row("SIGKILL, file rewritten (not ours)", times, acknowledged, kept, broken)


def _kill_at_random(process: "subprocess.Popen[str]") -> str:
    first = process.stdout.readline() if process.stdout else ""
    time.sleep(CHANCE.uniform(0, 0.08))
    process.kill()
    output, _ = process.communicate()
    return first + output


def _broken(folder: Path) -> int:
    """Whether a new start fails, or a new note does."""
    try:
        open_annotations(folder).put(note())
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what this row counts
        print(f"broken: {error!r}", file=sys.stderr)
        return 1
    return 0


def together(folder: Path, writers: int, each: int, *, compacting: bool = False) -> Row:
    """Let several processes write at once, with the log made shorter under them or not."""
    processes = [child("write", folder, each) for _ in range(writers)]
    broken = 0
    while compacting and any(process.poll() is None for process in processes):
        with suppress(StoreError):
            compact(folder)
        time.sleep(0.01)  # else the log is nearly always being replaced, and the writers only wait
    outputs = [process.communicate() for process in processes]
    broken = sum(bool(process.returncode) for process in processes)
    acknowledged = [identifier for output, _ in outputs for identifier in _ids(output)]
    kept = {one.id for one in open_annotations(folder).every()}
    name = f"{writers} writers × {each}" + (", log compacted meanwhile" if compacting else "")
    said = " ".join(open_annotations(folder).problems)
    return Row(name, 1, len(acknowledged), len(kept & set(acknowledged)), broken, said)


def disk_full(folder: Path, count: int = 20) -> Row:
    """Fill the disk up in the middle, and then make room again."""
    output, errors = child("fill", folder, count).communicate()
    said = _said(output)
    acknowledged = _ids(output)
    kept = {one.id for one in open_annotations(folder).every()}
    whole = "waiting 0" in output and f"held {count}" in output and "Traceback" not in errors
    return Row("disk full, then room again", 1, count, len(kept & set(acknowledged)), int(not (whole and said)), said)


def read_only(folder: Path, count: int = 3) -> Row:
    """Write where one may only read: what was there is shown, what is new is held in the window and said to be."""
    open_annotations(folder).put(note())
    folder.chmod(0o555)
    (folder / LOG_NAME).chmod(0o444)
    output, errors = child("forbid", folder, count).communicate()
    folder.chmod(0o755)
    said = _said(output)
    held = next((int(line.split()[1]) for line in output.splitlines() if line.startswith("held")), 0)
    return Row("read-only folder", 1, count + 1, held, int("Traceback" in errors or not said), said)


def _said(output: str) -> str:
    return next((line[5:] for line in output.splitlines() if line.startswith("said")), "")


def cut(folder: Path) -> Row:
    """Cut the log at every byte of its last line."""
    notes = open_annotations(folder / "whole")
    made = [note(), note(), note()]
    for one in made:
        notes.put(one)
    data = (folder / "whole" / LOG_NAME).read_bytes()
    last = len(data.splitlines(keepends=True)[-1])
    kept = broken = 0
    sentence = ""
    for size in range(len(data) - last, len(data) + 1):
        place = folder / str(size)
        place.mkdir()
        (place / LOG_NAME).write_bytes(data[:size])
        cut_notes = open_annotations(place)
        sentence = sentence or " ".join(cut_notes.problems)
        kept += len({one.id for one in cut_notes.every()} & {one.id for one in made[:2]})
        if size % 8 == 0:
            broken += _broken(place)
    return Row("cut at every byte of the last line", last + 1, 2 * (last + 1), kept, broken, sentence)


def rubbish(folder: Path, times: int) -> Row:
    """Put rubbish between the lines: bytes, half lines, git's marks, NULs, JSON of other shapes."""
    pieces = [b"\0" * 512, b"<<<<<<< HEAD", b"{}", b"[1,2]", b'{"op":"put","id":5}', b"\xff\xfe\x00", b"[" * 5_000]
    notes = open_annotations(folder)
    made: list[str] = []
    broken = 0
    for _ in range(times):
        one = note()
        notes.put(one)
        made.append(one.id)
        with (folder / LOG_NAME).open("ab") as file:
            file.write(CHANCE.choice(pieces) + CHANCE.choice([b"\n", b""]))
        broken += _broken(folder)
    again = open_annotations(folder)
    kept = {one.id for one in again.every()} & set(made)
    return Row("rubbish lines", times, len(made), len(kept), broken, " ".join(again.problems))


def rows(folder: Path, times: int) -> Iterator[Row]:
    """Give every row of the table, in folders of their own."""
    few, many = max(10, times * 15 // 2), max(5, times * 15 // 4)
    yield killed(folder / "killed", times)
    yield killed_rewriting(folder / "rewriting", times)
    yield together(folder / "two", 2, few)
    yield together(folder / "four", 4, many)
    yield together(folder / "compacting", 2, few, compacting=True)
    yield disk_full(folder / "full")
    yield read_only(folder / "forbidden")
    yield cut(folder / "cut")
    yield rubbish(folder / "rubbish", times)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=40, help="how often to kill, and how much to write (40)")
    parser.add_argument("--child", nargs=3, metavar=("VERB", "FOLDER", "COUNT"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        verb, folder, count = options.child
        VERBS[verb](Path(folder), int(count))
        return 0
    sound = True
    print(f"{'':38} {'tries':>6} {'acknowledged':>13} {'kept':>6} {'broken':>7}")
    with tempfile.TemporaryDirectory() as temporary:
        Path(temporary).chmod(0o755)
        for row in rows(Path(temporary), options.times):
            print(f"{row.name:38} {row.tries:>6} {row.acknowledged:>13} {row.kept:>6} {row.broken:>7}")
            if row.said:
                print(f"    says: {row.said.replace(temporary, '…')[:150]}")
            sound = sound and (row.sound or "not ours" in row.name)
    return 0 if sound else 1


if __name__ == "__main__":
    sys.exit(main())
