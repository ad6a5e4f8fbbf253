"""Whether a text is English, told by its commonest small words."""

import re
from functools import lru_cache

from hansard_tui.model.transcript import Transcript

_SMALL = frozenset(
    [
        "the", "of", "and", "to", "in", "that", "is", "it", "for", "on", "with", "as", "this", "be", "are", "i", "we",
        "not", "have", "by",
    ]
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 3000
"""Characters looked at in each of five places."""
_FEW = 30
"""Words: a shorter text is taken at its word."""
_SHARE = 0.15
"""English prose has two to four small words in ten; other languages of the same letters hardly one in twenty."""


@lru_cache(maxsize=16)
def _share(sample: str) -> float:
    words = [word.lower() for word in _WORD.findall(sample)]
    return 1.0 if len(words) < _FEW else sum(word in _SMALL for word in words) / len(words)


def is_english(transcript: Transcript) -> bool:
    """Whether commitments can be looked for in `transcript`: by what its sitting says, and by its words."""
    if transcript.sitting.language and not transcript.sitting.language.lower().startswith(("en", "und", "mul")):
        return False
    text = transcript.text
    step = max(1, len(text) // 5)
    sample = " ".join(text[start : start + _SAMPLE] for start in range(0, len(text), step)[:5])
    return _share(sample) >= _SHARE
