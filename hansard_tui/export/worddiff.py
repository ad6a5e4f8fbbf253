"""What changed between two wordings, word by word."""

import re
from difflib import SequenceMatcher

FOLDED = str.maketrans(
    {"—": "-", "–": "-", "―": "-", "‐": "-", "‑": "-", "−": "-", "’": "'", "‘": "'", "“": '"', "”": '"', "\u00ad": None}
)
"""Dashes and quotation marks of every shape as one."""
_WORD = re.compile(r"\w+(?:['’-]\w+)*|\s+|[^\w\s]")


def word_diff(before: str, after: str) -> tuple[tuple[str, str], ...]:
    """Give runs of ("same" | "gone" | "new", text); the same and gone runs together are `before`, letter for letter."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    runs: list[tuple[str, str]] = []
    for operation, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if operation == "equal":
            runs.append(("same", "".join(old[a:b])))
            continue
        runs += [(name, words) for name, words in (("gone", "".join(old[a:b])), ("new", "".join(new[c:d]))) if words]
    return tuple(runs)


def same_words(before: str, after: str) -> bool:
    """Whether two wordings differ at most in white space and in the shape of dashes and quotation marks."""
    return before.translate(FOLDED).split() == after.translate(FOLDED).split()
