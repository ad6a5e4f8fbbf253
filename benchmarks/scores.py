"""Precision, recall and F1 with their intervals, and tables of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

_Z = 1.96
"""Of the normal distribution, for 95 %."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What was found rightly, found wrongly, and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Of what was found, the share that is right; 0 where nothing was found."""
        return self.right / max(self.right + self.wrong, 1)

    @property
    def recall(self) -> float:
        """Of what there is, the share that was found; 0 where there is nothing."""
        return self.right / max(self.right + self.missed, 1)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / max(2 * self.right + self.wrong + self.missed, 1)


def count(pairs: Iterable[tuple[bool, bool]]) -> Counts:
    """Count (is one, was found) pairs."""
    right = wrong = missed = 0
    for actual, found in pairs:
        right += actual and found
        wrong += found and not actual
        missed += actual and not found
    return Counts(right, wrong, missed)


def wilson(hits: int, total: int) -> tuple[float, float]:
    """Give Wilson's 95 % interval of a share; (0, 1) where there is nothing to share."""
    if total == 0:
        return 0.0, 1.0
    share, spread = hits / total, _Z * _Z / total
    middle = (share + spread / 2) / (1 + spread)
    half = _Z / (1 + spread) * sqrt(share * (1 - share) / total + spread / (4 * total))
    return max(0.0, middle - half), min(1.0, middle + half)


def _share(hits: int, total: int) -> str:
    low, high = wilson(hits, total)
    return f"{hits / total:.2f} [{low:.2f}–{high:.2f}]" if total else "–"


HEADER = f"{'':36} {'n':>5}  {'precision':18} {'recall':18} {'F1':>5}"


def line(name: str, counts: Counts) -> str:
    """Give one line of a table: name, how many there are, precision and recall with intervals, F1."""
    there = counts.right + counts.missed
    precision = _share(counts.right, counts.right + counts.wrong)
    return f"{name:36} {there:5}  {precision:18} {_share(counts.right, there):18} {counts.f1:5.2f}"


def iou(first: tuple[int, int], second: tuple[int, int]) -> float:
    """Give the share of two stretches that both cover: intersection over union."""
    shared = max(0, min(first[1], second[1]) - max(first[0], second[0]))
    return shared / max(max(first[1], second[1]) - min(first[0], second[0]), 1)
