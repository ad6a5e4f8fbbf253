"""Logistic regression over sparse yes-or-no features: scikit-learn does the work, and readable weights come out.

What is said in every other sentence is drawn to nought more than what is said seldom: a column counts as much as the
root of the logarithm of how rare it is, and its weight is given for a plain yes.

scikit-learn is no dependency of the program: `make train` and `make evaluate` install it beside the tests' tools.
"""

import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log, sqrt

from hansard_tui.extract.linear import LinearModel


@dataclass(frozen=True, slots=True)
class Example:
    """One example: its features, whether it is one of those looked for, and how much it counts."""

    features: Sequence[str]
    positive: bool
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Settings:
    """How to train."""

    least: int = 5
    """How often a feature must occur."""
    strength: float = 0.3
    """The inverse of how far weights are drawn to nought; scikit-learn's C."""
    nearest: float = 0.035
    """Weights nearer to nought are left out."""
    possible: float = 0.5
    certain: float = 0.5


def train(examples: Sequence[Example], settings: Settings = Settings()) -> LinearModel:  # frozen
    """Train on `examples`; the same examples and settings give the same weights.

    Raises:
        SystemExit: scikit-learn is not installed.
    """
    try:
        from scipy.sparse import csr_matrix  # noqa: PLC0415  # no dependency of the program
        from sklearn.linear_model import LogisticRegression  # noqa: PLC0415  # likewise
    except ImportError:
        sys.exit("Training needs scikit-learn: run it by `make train` or `make evaluate`, which install it.")
    counts = Counter(name for example in examples for name in set(example.features))
    names = sorted(name for name, count in counts.items() if count >= settings.least)
    index = {name: place for place, name in enumerate(names)}
    columns: list[int] = []
    starts = [0]
    for example in examples:
        columns += sorted({index[name] for name in example.features if name in index})
        starts.append(len(columns))
    rarity = [sqrt(log(1 + len(examples) / counts[name])) for name in names]
    mean = sum(rarity) / max(len(rarity), 1)
    scales = [one / mean for one in rarity]
    rows = csr_matrix(([scales[place] for place in columns], columns, starts), shape=(len(examples), len(names)))
    learner = LogisticRegression(C=settings.strength, solver="liblinear", max_iter=300, random_state=0)
    learner.fit(rows, [e.positive for e in examples], sample_weight=[e.weight for e in examples])
    learnt = {name: float(learner.coef_[0][place]) * scales[place] for place, name in enumerate(names)}
    weights = {name: round(weight, 3) for name, weight in learnt.items() if abs(weight) >= settings.nearest}
    return LinearModel(round(float(learner.intercept_[0]), 3), weights, settings.certain, settings.possible)
