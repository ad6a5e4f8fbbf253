"""What the finder is held against: any "will", the Government's "will", and TF-IDF with logistic regression."""

import re
import sys
from collections.abc import Sequence

_ANY_WILL = re.compile(r"\b(?:will|shall)\b|['’]ll\b", re.IGNORECASE)
_OWN_WILL = re.compile(
    r"\b(?:I|we|Government|Department|Minister)\b(?:\W+\w+){0,2}?\W+(?:will|shall)\b|\b(?:I|we)['’]ll\b", re.IGNORECASE
)
_WORD = r"[\w’'-]+"


def any_will(sentence: str) -> bool:
    """Whether "will" or "shall" stands in the sentence."""
    return _ANY_WILL.search(sentence) is not None


def own_will(sentence: str) -> bool:
    """Whether "I", "we" or the Government has a "will" or "shall" close behind."""
    return _OWN_WILL.search(sentence) is not None


class TfIdf:
    """Words, pairs and threes of words, weighed by rarity and fed to logistic regression."""

    def __init__(self, sentences: Sequence[str], labels: Sequence[bool]) -> None:
        """Train on sentences with their labels.

        Raises:
            SystemExit: scikit-learn is not installed.
        """
        try:
            from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415  # no dependency of the program
            from sklearn.linear_model import LogisticRegression  # noqa: PLC0415  # likewise
            from sklearn.pipeline import make_pipeline  # noqa: PLC0415  # likewise
        except ImportError:
            sys.exit("The baseline needs scikit-learn: run it by `make evaluate`, which installs it.")
        words = TfidfVectorizer(ngram_range=(1, 3), min_df=2, sublinear_tf=True, token_pattern=_WORD)
        self.model = make_pipeline(words, LogisticRegression(C=10, class_weight="balanced", random_state=0))
        self.model.fit(list(sentences), list(labels))

    def scores(self, sentences: Sequence[str]) -> list[float]:
        """Give for each sentence the probability that it is one of those looked for."""
        return [float(pair[1]) for pair in self.model.predict_proba(list(sentences))]
