"""What a clause shows taken together: its words, their pairs, and pairs of its features, for the second weighing."""

from collections.abc import Iterator, Sequence
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


@lru_cache(maxsize=16384)
def _is_paired(feature: str) -> bool:
    if feature.startswith("rule "):
        return "," not in feature and ":" not in feature
    if feature.startswith(("subject ", "house ")):
        return feature.count(" ") == _PARTS
    return feature.startswith(_PAIRED)


def joined(features: Sequence[str], words: Sequence[str]) -> Iterator[str]:
    """Give the `features` of a clause, its `words` and their pairs, and each two features that may tell more together.

    The names can be read: "word review", "words the review", "rule agentless act & deadline".
    """
    yield from features
    for word in words:
        yield f"word {word}"
    for word, following in pairwise(words):
        yield f"words {word} {following}"
    paired = [feature for feature in dict.fromkeys(features) if _is_paired(feature)]
    for place, feature in enumerate(paired):
        for other in paired[place + 1 :]:
            yield f"{feature} & {other}"
