"""How fast everything is found, beside a plain pass of `re` for cue words over the same sentences, on one core.

Usage: python -m benchmarks.extractors [WORDS]

Reads sitting days from ../shared/data where they lie there, and makes up a debate of many different words where not.
Four measures: each extractor's seconds for a million words; what a day costs beside its halves (2.0 is linear);
the milliseconds from an open sitting day to the findings of its first screen; and whether the findings are the same
when the texts are taken in the other order.
"""

import os
import re
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product
from pathlib import Path

from hansard_tui.extract.extractors import EXTRACTORS, find_all
from hansard_tui.extract.rules import load_rules
from hansard_tui.extract.sentences import find_sentences
from hansard_tui.model.layer import Layer
from hansard_tui.model.transcript import Contribution, Transcript
from hansard_tui.readers.formats import read

DATA = Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "parlparse"
MILLION = 1_000_000
ORDER = ("people", "references", "topics", "commitments")
"""Extractors, each after those whose findings it uses."""
FIRST_SCREEN = 6_000
"""Characters: more than a tall terminal shows."""
CUES = re.compile(
    r"\b(?:will|shall|must|would|should|may|can|intend|intends|propose|undertake|assure|pledge|promise|commit|committed|"
    r"ensure|consider|clause|amendment|section|schedule|act|bill|noble|hon|minister|secretary)\b",
    re.IGNORECASE,
)


def sitting_days() -> Iterator[Transcript]:
    """Give the sitting days that lie beside the checkout, longest first."""
    for path in sorted(DATA.rglob("*.xml"), key=lambda path: (-path.stat().st_size, path.name)):
        transcript = read(path.read_bytes(), str(path)).transcript
        if len(transcript.text) > FIRST_SCREEN:
            yield transcript


def made_up(number: int) -> Transcript:
    """Make a debate of different words, for a machine on which no sitting days lie."""
    stems = [f"{a}{b}{c}" for a, b, c in product("bdfgklmnprst", "aeiou", ("nder", "rbour", "ckling", "velty"))]
    lines = [
        f"My Lords, the noble Lord, Lord {stems[(i * 7 + number) % 240].title()}, asked if Clause {i % 90} would bind "
        f"the {stems[(i + number) % 240]} authority of {stems[(i * 3) % 240]}. We will write to him in the spring."
        for i in range(1500)
    ]
    starts, place = [], 0
    for line in lines:
        starts.append(place)
        place += len(line) + 1
    ends = [*starts[1:], place - 1]
    return Transcript("\n".join(lines), blocks=Layer(map(Contribution, starts, ends)))


def gathered(words: int) -> list[Transcript]:
    """Give transcripts of about so many words together; days are taken again, as other texts, where they are few."""
    days = list(sitting_days()) or [made_up(number) for number in range(4)]
    taken: list[Transcript] = []
    while words > 0:
        for day in days:
            if words <= 0:
                break
            again = replace(day, source=replace(day.source, name=f"{day.source.name} {len(taken)}"))
            taken.append(again)
            words -= len(day.text.split())
    return taken


def spent_on(texts: Sequence[Transcript]) -> dict[str, float]:
    """Give the seconds of each extractor, each after those whose findings it uses, and of the plain pass."""
    rules = load_rules()
    by_name = {one.name: one for one in EXTRACTORS}
    spent = dict.fromkeys(["sentences", *ORDER, "re"], 0.0)
    for text in texts:
        begun = time.process_time()
        sentences = find_sentences(text, rules)
        spent["sentences"] += time.process_time() - begun
        for name in ORDER:
            begun = time.process_time()
            by_name[name].find(text, sentences, rules)
            spent[name] += time.process_time() - begun
        spoken = [sentence.quote(text.text) for sentence in sentences]
        begun = time.process_time()
        for sentence in spoken:
            CUES.findall(sentence)
        spent["re"] += time.process_time() - begun
    return spent


def part(day: Transcript, start: int, end: int) -> Transcript:
    """Give [start, end) of a day; `start` begins a block."""
    blocks = [
        replace(block, start=block.start - start, end=min(block.end, end) - start)
        for block in day.blocks.within(start, end)
    ]
    text = day.text[start:end]
    return replace(day, text=text, blocks=Layer(blocks), columns=Layer(), times=Layer(), passages=Layer())


def first_screen(day: Transcript) -> Transcript:
    """Give the beginning of a day, as much as a tall terminal shows."""
    return part(day, 0, day.text.rfind("\n", 0, FIRST_SCREEN) + 1 or FIRST_SCREEN)


def beside_its_halves(day: Transcript) -> float:
    """Give how many times a day costs what one of its halves does, on average.

    A day with itself after it would not do: whatever stands once in it stands twice there, and has a mention then.
    """
    middle = day.blocks.after(len(day.text) // 2)
    cut = middle.start if middle else len(day.text)
    halves = seconds(part(day, 0, cut)) + seconds(part(day, cut, len(day.text)))
    return 2 * seconds(part(day, 0, len(day.text))) / halves


def seconds(transcript: Transcript) -> float:
    """Give the processor's seconds that finding everything in a transcript takes, the least of five times."""
    took: list[float] = []
    for number in range(5):
        # Another name makes another transcript of it, of which nothing is remembered.
        named = replace(transcript, source=replace(transcript.source, name=str(number)))
        begun = time.process_time()
        find_all(named, load_rules())
        took.append(time.process_time() - begun)
    return min(took)


def same_in_any_order(texts: Sequence[Transcript]) -> bool:
    """Whether each text has the same findings whichever was read before it."""
    rules = load_rules()
    forward = [find_all(text, rules) for text in texts]
    return forward == [find_all(text, rules) for text in reversed(texts)][::-1]


def report(words: int = MILLION) -> Iterator[str]:
    """Give the measures, a line each."""
    texts = gathered(words)
    find_all(made_up(99), load_rules())  # what is read once and kept is no extractor's cost
    spent = spent_on(texts)
    begun = time.process_time()
    for text in texts:
        find_all(replace(text, source=replace(text.source, name=f"{text.source.name} again")), load_rules())
    together = time.process_time() - begun
    count = sum(len(text.text.split()) for text in texts)
    each = {name: took * MILLION / count for name, took in spent.items()}
    plain = each.pop("re")
    yield f"{count:,} words in {len(texts)} transcripts; seconds of one core for a million:"
    yield from (f"  {name:<12} {took:6.2f}" for name, took in each.items())
    whole = together * MILLION / count
    yield f"  {'all at once':<12} {whole:6.2f}   as the program asks for them"
    yield f"  {'plain re':<12} {plain:6.2f}   all is {whole / plain:.1f} times it"
    day = texts[0]
    yield f"first screen of an open day: {seconds(first_screen(day)) * 1000:.0f} ms"
    yield f"a day beside one of its halves: {beside_its_halves(day):.2f} times the cost"
    yield f"the same findings in any order: {'yes' if same_in_any_order(texts[:4]) else 'NO'}"


if __name__ == "__main__":
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    for line in report(int(sys.argv[1]) if len(sys.argv) > 1 else MILLION):
        print(line, flush=True)
