"""Logistic regression over sparse yes-or-no features, in plain Python: enough for some thousand examples."""

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, sqrt


@dataclass(frozen=True, slots=True)
class Example:
    """One example: its features, whether it is one of those looked for, and how much it counts."""

    features: Sequence[str]
    positive: bool
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Settings:
    """How to train: how often a feature must occur, how far weights are drawn to nought, how many rounds."""

    least: int = 3
    penalty: float = 20.0
    rounds: int = 30
    rate: float = 0.3
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Trained:
    """A trained model."""

    bias: float
    weights: Mapping[str, float]

    def score(self, features: Sequence[str]) -> float:
        """Give the probability from 0 to 1."""
        return _squash(self.bias + sum(self.weights.get(name, 0.0) for name in features))


def _squash(total: float) -> float:
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


def train(examples: Sequence[Example], settings: Settings = Settings()) -> Trained:  # frozen
    """Train on `examples` by adaptive gradient steps; the same examples and settings give the same weights."""
    counts = Counter(name for example in examples for name in set(example.features))
    index = {
        name: place for place, name in enumerate(sorted(n for n, count in counts.items() if count >= settings.least))
    }
    rows = [[index[name] for name in dict.fromkeys(example.features) if name in index] for example in examples]
    weights = [0.0] * len(index)
    gathered = [1e-8] * len(index)
    bias, gathered_bias = 0.0, 1e-8
    shrink = settings.penalty * 20 / max(len(examples), 1)
    order = list(range(len(examples)))
    chance = random.Random(settings.seed)  # noqa: S311  # an order of examples, nothing secret
    for _ in range(settings.rounds):
        chance.shuffle(order)
        for place in order:
            row, example = rows[place], examples[place]
            error = (_squash(bias + sum(weights[name] for name in row)) - example.positive) * example.weight
            gathered_bias += error * error
            bias -= settings.rate * error / sqrt(gathered_bias)
            for name in row:
                step = error + shrink * weights[name]
                gathered[name] += step * step
                weights[name] -= settings.rate * step / sqrt(gathered[name])
    return Trained(bias, {name: weights[place] for name, place in index.items()})
