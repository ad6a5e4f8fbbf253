"""How likely a clause is a promise: a quick look at each, and a thorough one at those that may be."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from hansard_tui.extract.joined import JoinedWeights, joined
from hansard_tui.extract.linear import LinearModel, load_model
from hansard_tui.extract.utterances import Candidate

SCREEN = "commitments_screen"
MODEL = "commitments"


def shown(candidate: Candidate) -> Iterator[str]:
    """Give what the thorough look sees of a clause, in the words of its model."""
    clause = candidate.clause
    return joined(candidate.features, candidate.words.words[clause.start : clause.end])


@dataclass(frozen=True, slots=True)
class Weighing:
    """Two linear models: the first sees single features, the second what they show together and the words."""

    screen: LinearModel
    """What scores less than its `possible` is no promise, and is not looked at again."""
    model: LinearModel
    joint: JoinedWeights = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Lay out the weights of the thorough look once."""
        object.__setattr__(self, "joint", JoinedWeights(self.model.weights))

    def score(self, candidate: Candidate) -> float:
        """Give how likely the clause is a promise, from 0 to 1."""
        if self.screen.score(candidate.features) < self.screen.possible:
            return 0.0
        clause = candidate.clause
        words = candidate.words.words[clause.start : clause.end]
        return self.model.likelihood(self.joint.total(candidate.features, words))


def ranked(scored: Sequence[tuple[float, Candidate]], certain: float) -> list[tuple[float, Candidate]]:
    """Give the clauses of a sentence, each with its score, the likeliest promise first.

    What only goes on with a certain promise before it is left out, for that one's words hold both: "it will be sent to
    every Member and will be placed in the Library".
    """
    kept: list[tuple[float, Candidate]] = []
    for place, (score, candidate) in enumerate(scored):
        clause = candidate.clause
        goes_on = clause.subject.shared and any(
            earlier >= certain and other.clause.subject.first == clause.subject.first and other.clause.end >= clause.end
            for earlier, other in scored[:place]
        )
        if not goes_on:
            kept.append((score, candidate))
    return sorted(kept, key=lambda one: -one[0])


@lru_cache(maxsize=1)
def load_weighing() -> Weighing:
    """Give the packaged weights; read once."""
    return Weighing(load_model(SCREEN), load_model(MODEL))
