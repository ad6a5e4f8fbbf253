"""Damage real files at random and read each in a process of its own, its memory and time bounded; tell what broke.

Run it as `python benchmarks/fuzz.py [FOLDER [COUNT [SEED]]]`, or `make fuzz`; it ends with 1 where anything but a
reading or one sentence came of a file. Without ../shared/data it damages the fixtures of the tests.
"""

import os
import random
import resource
import sys
import traceback
import warnings
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from hansard_tui.readers.builder import ReadError
from hansard_tui.readers.formats import read_many

HERE = Path(__file__).resolve().parents[1]
SHARED = HERE.parent / "shared" / "data"
MOST_MEMORY = 2 << 30
"""Bytes of address space that one file may take: fifty times the largest sample, and a bound for any mutation."""
MOST_SECONDS = 30
_SCRAPS = [b"<", b">", b"&", b"\0", b"\xff", b'"', b"{", b"[", b"]]>", b"<!--", b"&#xD800;", b"\x1b[2J", b"\r", b"&a;"]
_READ, _REFUSED, _BROKEN = 0, 3, 4


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one damaged file."""

    path: Path
    seed: int
    end: str
    """"read", "refused", or what broke."""
    seconds: float
    megabytes: float
    """The most that its process held."""


def damaged(data: bytes, seed: int) -> bytes:
    """Turn bits, cut, double, strew and truncate, as a bad line, a bad disk or a bad person would."""
    chance = random.Random(seed)  # noqa: S311  not a secret: the same seed gives the same file
    hurt = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(hurt) + 1)
        way = chance.randrange(6)
        if way == 0 and at < len(hurt):
            hurt[at] ^= 1 << chance.randrange(8)
        elif way == 1:
            del hurt[at : at + chance.randrange(200)]
        elif way == 2:
            hurt[at:at] = chance.choice(_SCRAPS) * chance.choice([1, 1, 50, 5000])
        elif way == 3:
            hurt[at:at] = hurt[chance.randrange(len(hurt) + 1) :][:300]
        elif way == 4:
            end = min(len(hurt), at + chance.randrange(1, 400))
            hurt[at:end] = chance.randbytes(end - at)
        elif chance.random() < 0.3:
            del hurt[at:]
    return bytes(hurt)


def judged(data: bytes, name: str) -> int:
    """Read what was damaged, and say how it ended; what stands in the transcript must hold together."""
    try:
        several = read_many(data, name)
    except ReadError as error:
        return _BROKEN if "please report" in str(error) or "\n" in str(error).strip() else _REFUSED
    for parsed in several:
        transcript = parsed.transcript
        if "".join(block.quote(transcript.text) for block in transcript.blocks) != transcript.text:
            return _BROKEN
        if any(mark.end > len(transcript.text) for mark in (*transcript.columns, *transcript.times)):
            return _BROKEN
    return _READ


def tried(path: Path, seed: int) -> Outcome:
    """Damage and read one file in a child that has no more memory and time than it may take."""
    data = damaged(path.read_bytes(), seed)
    with warnings.catch_warnings():
        # The child reads one file and ends: no lock of another thread is waited for.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if not child:
        code = _BROKEN
        try:
            resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
            resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
            code = judged(data, path.name)
        except BaseException:  # noqa: BLE001  nothing but a reading or a sentence may come of a file
            traceback.print_exc()
        os._exit(code)
    _, status, usage = os.wait4(child, 0)
    code = os.waitstatus_to_exitcode(status)
    end = {_READ: "read", _REFUSED: "refused", _BROKEN: "an exception"}.get(code, f"ended with {code}")
    return Outcome(path, seed, end, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def files_in(folder: Path) -> list[Path]:
    """Give every file that may be damaged."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def main(folder: str = "", count: str = "300", seed: str = "1") -> int:
    """Print what came of the files, the slowest and the largest; 1 where anything broke."""
    files = files_in(Path(folder) if folder else SHARED if SHARED.exists() else HERE / "tests" / "fixtures")
    chance = random.Random(int(seed))  # noqa: S311  the same seed damages the same files
    outcomes = [tried(chance.choice(files), chance.randrange(1 << 32)) for _ in range(int(count))]
    ends = Counter(outcome.end for outcome in outcomes)
    print(f"{len(outcomes):,} damaged files (seed {seed}): " + ", ".join(f"{n} {end}" for end, n in ends.most_common()))
    slowest, largest = max(outcomes, key=lambda one: one.seconds), max(outcomes, key=lambda one: one.megabytes)
    print(
        f"slowest {slowest.seconds:.2f} s: {slowest.path.name}; largest {largest.megabytes:.0f} MB: {largest.path.name}"
    )
    broken = [outcome for outcome in outcomes if outcome.end not in {"read", "refused"}]
    for outcome in broken[:20]:
        print(f"{outcome.end}: {outcome.path} with seed {outcome.seed}")
    return int(bool(broken))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
