"""What the finder is held against: any "will", the Government's "will", and TF-IDF with logistic regression."""

import re
from collections import Counter
from collections.abc import Sequence
from math import log

from benchmarks.logistic import Example, Settings, train

_ANY_WILL = re.compile(r"\b(?:will|shall)\b|['’]ll\b", re.IGNORECASE)
_OWN_WILL = re.compile(
    r"\b(?:I|we|Government|Department|Minister)\b(?:\W+\w+){0,2}?\W+(?:will|shall)\b|\b(?:I|we)['’]ll\b", re.IGNORECASE
)
_WORD = re.compile(r"[\w’'-]+")
_LEVELS = (3.0, 5.0)
"""Weights of TF-IDF from which a word counts once and twice more: the trainer takes yes-or-no features."""


def any_will(sentence: str) -> bool:
    """Whether "will" or "shall" stands in the sentence."""
    return _ANY_WILL.search(sentence) is not None


def own_will(sentence: str) -> bool:
    """Whether "I", "we" or the Government has a "will" or "shall" close behind."""
    return _OWN_WILL.search(sentence) is not None


def _grams(sentence: str) -> list[str]:
    words = [word.lower() for word in _WORD.findall(sentence)]
    return [" ".join(words[start : start + size]) for size in (1, 2, 3) for start in range(len(words) - size + 1)]


class TfIdf:
    """Words, pairs and threes of words, weighed by rarity and fed to logistic regression."""

    def __init__(self, sentences: Sequence[str], labels: Sequence[bool]) -> None:
        """Train on sentences with their labels."""
        seen = Counter(gram for sentence in sentences for gram in set(_grams(sentence)))
        self.rarity = {gram: log(len(sentences) / count) for gram, count in seen.items() if count > 1}
        examples = [Example(self._features(s), label) for s, label in zip(sentences, labels, strict=True)]
        self.model = train(examples, Settings(least=2, penalty=0.1, rounds=12))

    def _features(self, sentence: str) -> list[str]:
        features = []
        for gram, count in Counter(_grams(sentence)).items():
            weight = self.rarity.get(gram, 0.0) * (1 + log(count))
            if weight:
                features.append(gram)
                features += [f"{gram} ×{level:.0f}" for level in _LEVELS if weight >= level]
        return features

    def score(self, sentence: str) -> float:
        """Give the probability that a sentence is one of those looked for."""
        return self.model.score(self._features(sentence))
