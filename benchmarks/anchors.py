"""What anchors survive: `python benchmarks/anchors.py` edits real sitting days and counts what is found again.

Each line of the table does one harm to a day (words changed, letters misread, ids changed and contributions shuffled,
the passage or its whole contribution taken out) and looks for passages of several lengths. Drawn in the wrong place is
the only fault that a reader cannot see; so it has its own column.
"""

import argparse
import random
import re
import string
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1]))

from hansard_tui.model.anchor import Location
from hansard_tui.model.annotation import Motivation
from hansard_tui.model.layer import Layer
from hansard_tui.model.transcript import Block, Source, Transcript
from hansard_tui.readers.formats import read
from hansard_tui.store.anchors import DRAWN, describe, locate, locate_all
from hansard_tui.store.annotations import new_annotation, open_annotations
from hansard_tui.store.ground import ground_of, steady_id

SHARED = Path(__file__).parents[2] / "shared" / "data" / "parlparse"
DAYS = SHARED / "commons"
REISSUES = (("2009-10-26a", "2009-10-26b"), ("2009-10-27a", "2009-10-27d"))
"""Sitting days that Parliament issued twice; the earlier file holds what was different in it."""
WORD = re.compile(r"\w+")
SENTENCE = re.compile(r"\w[^.?!\n]{24,}[.?!]")
LENGTHS = ("3", "8", "sentence", "paragraph")
CHANCE = random.Random(2026)  # noqa: S311 - the same harm each time, so that two runs compare

Passage = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Harmed:
    """A day that was edited, and where its characters went."""

    transcript: Transcript
    starts: dict[int, int]
    ends: dict[int, int]


def rebuilt(blocks: list[tuple[Block, str]], *, new_ids: bool = False) -> Transcript:
    """Make a transcript of blocks in this order, each with new words."""
    text, made = "", []
    for number, (block, words) in enumerate(blocks):
        start = len(text)
        text += words + ("\n" if number < len(blocks) - 1 else "")
        identifier = f"new-{number}" if new_ids else block.id
        made.append(replace(block, start=start, end=len(text), id=identifier))
    return Transcript(text, Source("/harmed", "harmed"), blocks=Layer(made))


def edited(day: Transcript, words: float = 0, letters: float = 0, *, shuffled: bool = False) -> Harmed:
    """Change a share of the words, misread a share of the letters, give new ids and a new order."""
    vocabulary = WORD.findall(day.text)
    order = list(day.blocks)
    if shuffled:
        CHANCE.shuffle(order)
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    blocks: list[tuple[Block, str]] = []
    at = 0
    for block in order:
        pieces: list[str] = []
        begin = at
        for match in re.finditer(r"\w+|\W", block.quote(day.text).removesuffix("\n")):
            starts[block.start + match.start()] = at
            pieces.append(_changed(match[0], vocabulary, words, letters))
            at += len(pieces[-1])
            ends[block.start + match.end()] = at
        blocks.append((block, "".join(pieces)))
        at = begin + len(blocks[-1][1]) + 1
    return Harmed(rebuilt(blocks, new_ids=shuffled), starts, ends)


def _changed(word: str, vocabulary: list[str], words: float, letters: float) -> str:
    if not word[0].isalnum():
        return word
    if CHANCE.random() < words:
        return CHANCE.choice(("", CHANCE.choice(vocabulary), f"{word} {CHANCE.choice(vocabulary)}"))
    return "".join(CHANCE.choice(string.ascii_lowercase) if CHANCE.random() < letters else letter for letter in word)


def without(day: Transcript, passage: Passage, *, contribution: bool) -> Transcript:
    """Take a passage out, or the whole contribution that it begins in."""
    start, end = passage
    blocks: list[tuple[Block, str]] = []
    for block in day.blocks:
        if block.covers(start) and contribution:
            continue
        words = block.quote(day.text).removesuffix("\n")
        first, last = max(0, start - block.start), max(0, end - block.start)
        blocks.append((block, words[:first] + words[last:] if block.overlaps(start, end) else words))
    return rebuilt(blocks)


def chosen(day: Transcript, length: str) -> Passage:
    """Choose a passage: so many words, a sentence or a paragraph."""
    while True:
        paragraph = day.paragraph_at(CHANCE.randrange(len(day.text)))
        if length == "paragraph":
            if paragraph.end - paragraph.start > 150:
                return paragraph.start, paragraph.end
            continue
        pattern, count = (SENTENCE, 1) if length == "sentence" else (WORD, int(length))
        found = list(pattern.finditer(day.text, paragraph.start, paragraph.end))
        if len(found) >= count:
            first = CHANCE.randrange(len(found) - count + 1)
            return found[first].start(), found[first + count - 1].end()


def outcome(located: Location, due: Passage | None) -> str:
    """Name what became of a passage: found, wrong, suggested or lost; `due` is where it went, none where it is gone."""
    if located.standing not in DRAWN or located.span is None:
        return "found" if due is None else str(located.standing)
    if due is None:
        return "wrong"
    shared = min(due[1], located.span.end) - max(due[0], located.span.start)
    return "found" if 2 * shared >= max(due[1], located.span.end) - min(due[0], located.span.start) else "wrong"


def tried_on_edits(day: Transcript, harmed: Harmed, length: str, tries: int) -> Iterator[tuple[str, float]]:
    """Look for passages in an edited day; give each outcome and its seconds."""
    for _ in range(tries):
        start, end = chosen(day, length)
        anchor = describe(day, start, end)
        began = time.perf_counter()
        located = locate(anchor, harmed.transcript)
        yield outcome(located, (harmed.starts[start], harmed.ends[end])), time.perf_counter() - began


def tried_on_losses(day: Transcript, length: str, tries: int, *, contribution: bool) -> Iterator[tuple[str, float]]:
    """Look for passages that are gone; not to find them is to be right."""
    for _ in range(tries):
        passage = chosen(day, length)
        gone = without(day, passage, contribution=contribution)
        anchor = describe(day, *passage)
        began = time.perf_counter()
        located = locate(anchor, gone)
        yield outcome(located, None), time.perf_counter() - began


HARMS: dict[str, Callable[[Transcript], Harmed]] = {
    "5 % of words edited": lambda day: edited(day, words=0.05),
    "10 % of words edited": lambda day: edited(day, words=0.10),
    "20 % of words edited": lambda day: edited(day, words=0.20),
    "8 % of letters misread": lambda day: edited(day, letters=0.08),
    "new ids, shuffled": lambda day: edited(day, shuffled=True),
    "new ids, shuffled, 5 % edited": lambda day: edited(day, words=0.05, shuffled=True),
}


def table(day: Transcript, tries: int) -> Iterator[tuple[str, str, Counter[str], float]]:
    """Give each line: the harm, the length, the outcomes, and milliseconds for one anchor."""
    for name, harm in HARMS.items():
        harmed = harm(day)
        for length in LENGTHS:
            yield name, length, *_summed(tried_on_edits(day, harmed, length, tries))
    for name, contribution in (("passage taken out", False), ("contribution taken out", True)):
        for length in LENGTHS:
            yield name, length, *_summed(tried_on_losses(day, length, tries, contribution=contribution))


def _summed(tried: Iterator[tuple[str, float]]) -> tuple[Counter[str], float]:
    outcomes = list(tried)
    return Counter(name for name, _ in outcomes), 1000 * sum(took for _, took in outcomes) / len(outcomes)


def unchanged(data: bytes, path: Path) -> None:
    """Print how long 1,000 notes take on a day that has not changed, beside the reading of it: the best of nine.

    The notes come out of a log, as the reader's do; the day is read anew each time, so that nothing of it is known.
    """
    with TemporaryDirectory() as folder:
        day = read(data, str(path)).transcript
        step = (len(day.text) - 100) // 1000
        anchors = [describe(day, at * step, at * step + 60) for at in range(1000)]
        open_annotations(Path(folder)).change([new_annotation(Motivation.HIGHLIGHTING, anchor) for anchor in anchors])
        rounds = [_unchanged_once(data, path, Path(folder)) for _ in range(9)]
    best = {name: min(times[name] for times in rounds) for name in rounds[0]}
    told = ", ".join(f"{name} {1000 * took:.2f} ms" for name, took in best.items())
    print(
        f"1,000 notes, unchanged: {told}; {best['reading'] / best['resolving']:.0f} times as long to read as to resolve"
    )


def _unchanged_once(data: bytes, path: Path, folder: Path) -> dict[str, float]:
    notes = open_annotations(folder)
    notes.every()
    clock = time.perf_counter
    times = [clock()]
    day = read(data, str(path)).transcript
    times.append(clock())
    marks = notes.of(day.source, day)
    times.append(clock())
    drawn, lost = locate_all(marks, day)
    times.append(clock())
    placed = tuple(drawn)
    times.append(clock())
    assert (len(placed), len(lost)) == (1000, 0)  # noqa: S101 - a figure for less would be worth nothing
    names = ("reading", "choosing what is of the day", "resolving", "making ready to draw")
    return {name: after - before for name, before, after in zip(names, times, times[1:], strict=False)}


def reissued(old: Transcript, new: Transcript) -> tuple[Counter[str], int]:
    """Look in the later issue for every sentence of the earlier; give the standings, and how many changed their block.

    A sentence whose block, by the id that both issues share, is not the one it was in has been placed wrongly.
    """
    standings: Counter[str] = Counter()
    wrong = 0
    before, after = ground_of(old), ground_of(new)
    for match in SENTENCE.finditer(old.text):
        located = locate(describe(old, *match.span()), new)
        standings[located.standing] += 1
        if located.span is not None and located.standing in DRAWN:
            home, now = (
                g.owners[g.block_number(at)] for g, at in ((before, match.start()), (after, located.span.start))
            )
            wrong += steady_id(before.keys[home]) != steady_id(after.keys[now])
    return standings, wrong


def print_reissues() -> None:
    """Print what becomes of every sentence of the real re-issues, where they are."""
    for pair in REISSUES:
        paths = [SHARED / "debates" / f"debates{name}.xml" for name in pair]
        if not all(path.exists() for path in paths):
            continue
        old, new = (read(path.read_bytes(), path.name).transcript for path in paths)
        standings, wrong = reissued(old, new)
        told = ", ".join(f"{count} {name}" for name, count in sorted(standings.items()))
        print(f"re-issue {' -> '.join(pair)}: {standings.total()} sentences: {told}; {wrong} in another block")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tries", type=int, default=150, help="passages for each cell (150)")
    parser.add_argument("--day", type=Path, default=DAYS / "debates2016-05-12a.xml", help="a sitting day in any format")
    options = parser.parse_args()
    if not options.day.exists():
        print(f"There is no {options.day}: name a sitting day with --day.")
        return 2
    data = options.day.read_bytes()
    day = read(data, options.day.name).transcript
    size = f"{len(day.text):,} characters, {len(day.blocks)} blocks"
    print(f"{options.day.name}: {size}, {options.tries} passages a cell, %")
    unchanged(data, options.day)
    print_reissues()
    print(f"{'':31}{'':11}{'right':>7}{'wrong':>7}{'suggested':>11}{'lost':>7}{'ms':>7}")
    for harm, length, counts, took in table(day, options.tries):
        cells = [100 * counts[name] / options.tries for name in ("found", "wrong", "suggested", "lost")]
        line = "".join(f"{cell:>{width}.1f}" for cell, width in zip(cells, (7, 7, 11, 7), strict=True))
        print(f"{harm:31}{length:11}{line}{took:>7.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
