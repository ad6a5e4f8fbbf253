"""What a clause shows taken together: its words, their pairs, and pairs of its features, for the second weighing."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

_PAIRED = (
    "rule ", "verb ", "form ", "trigger ", "subject ", "role ", "governed ", "head ", "then ", "deadline", "negated",
    "class ", "chain ", "quantity", "object", "house ", "restated", "purpose", "quoted", "process", "antecedent",
    "opening", "requested", "adverb ",
)  # fmt: skip
"""How the features begin that are paired with each other; those that are already of three parts are not."""
_PARTS = 1
"""Spaces in a feature of a subject or a House that is paired."""
_WORD, _WORDS, _AND = "word ", "words ", " & "


@lru_cache(maxsize=16384)
def _is_paired(feature: str) -> bool:
    if feature.startswith("rule "):
        return "," not in feature and ":" not in feature
    if feature.startswith(("subject ", "house ")):
        return feature.count(" ") == _PARTS
    return feature.startswith(_PAIRED)


def joined(features: Sequence[str], words: Sequence[str]) -> Iterator[str]:
    """Give the `features` of a clause, its `words` and their pairs, and each two features that may tell more together.

    Each is given once. The names can be read: "word review", "words the review", "rule agentless act & deadline".
    """
    yield from dict.fromkeys(features)
    for word in dict.fromkeys(words):
        yield f"{_WORD}{word}"
    for word, following in dict.fromkeys(pairwise(words)):
        yield f"{_WORDS}{word} {following}"
    paired = [feature for feature in dict.fromkeys(features) if _is_paired(feature)]
    for place, feature in enumerate(paired):
        for other in paired[place + 1 :]:
            yield f"{feature}{_AND}{other}"


class JoinedWeights:
    """Weights of what `joined` names, laid out so that no name has to be put together: most have no weight."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._single: dict[str, float] = {}
        self._words: dict[str, float] = {}
        self._following: dict[str, dict[str, float]] = {}
        self._pairs: dict[str, dict[str, float]] = {}
        for name, weight in weights.items():
            first, pairs, other = name.partition(_AND)
            if pairs:
                self._pairs.setdefault(first, {})[other] = weight
            elif name.startswith(_WORDS):
                word, _, following = name.removeprefix(_WORDS).partition(" ")
                self._following.setdefault(word, {})[following] = weight
            elif name.startswith(_WORD):
                self._words[name.removeprefix(_WORD)] = weight
            else:
                self._single[name] = weight

    def total(self, features: Sequence[str], words: Sequence[str]) -> float:
        """Add up the weights of everything that `joined` would name, each once."""
        kept = dict.fromkeys(features)
        total = sum(weight for name in kept if (weight := self._single.get(name)))
        total += sum(weight for word in set(words) if (weight := self._words.get(word)))
        for word, following in set(pairwise(words)):
            if (after := self._following.get(word)) is not None:
                total += after.get(following, 0.0)
        paired = [name for name in kept if _is_paired(name)]
        for place, name in enumerate(paired):
            if (others := self._pairs.get(name)) is not None:
                total += sum(weight for other in paired[place + 1 :] if (weight := others.get(other)))
        return total
