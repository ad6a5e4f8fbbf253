"""A linear model whose weights are data and whose features can be read."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources
from itertools import repeat
from math import exp


@dataclass(frozen=True, slots=True)
class LinearModel:
    """Weights of features: a score from 0 to 1, and the features that made it."""

    bias: float = 0.0
    weights: Mapping[str, float] = field(default_factory=dict)
    certain: float = 0.5
    possible: float = 0.15
    """Scores from which a clause is shown as certain, and as possible."""

    def score(self, features: Iterable[str]) -> float:
        """Give how likely the clause is what the model was trained to find, from 0 to 1."""
        return self.likelihood(sum(map(self.weights.get, features, repeat(0.0))))

    def likelihood(self, weighed: float) -> float:
        """Give what features whose weights add up to `weighed` make likely, from 0 to 1."""
        total = self.bias + weighed
        return 1 / (1 + exp(-max(-30.0, min(30.0, total))))

    def strongest(self, features: Sequence[str], count: int = 3) -> tuple[str, ...]:
        """Give the features that spoke most for it, the strongest first."""
        weighed = [(self.weights.get(name, 0.0), name) for name in dict.fromkeys(features)]
        return tuple(
            name for weight, name in sorted(weighed, key=lambda pair: (-pair[0], pair[1]))[:count] if weight > 0
        )


def parse_model(text: str) -> LinearModel:
    """Read a model as `benchmarks/train_commitments.py` writes it.

    Raises:
        ValueError: the text is no such model.
    """
    told = json.loads(text)
    return LinearModel(float(told["bias"]), told["weights"], float(told["certain"]), float(told["possible"]))


@lru_cache(maxsize=2)
def load_model(name: str) -> LinearModel:
    """Give the packaged model `name`; read once."""
    file = resources.files("hansard_tui.extract").joinpath("weights").joinpath(f"{name}.json")
    return parse_model(file.read_text(encoding="utf-8"))
