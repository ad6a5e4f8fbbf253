"""The words of one sentence, each with its place."""

import re
from dataclasses import dataclass

from hansard_tui.model.span import Span

# The first alternatives of both are the commonest words, and change nothing but the time.
_PLAIN = re.compile(
    r"[a-zA-Z]++(?![-\w])|[^\W\d]\w*(?:-\w+)*|[£$€]?\d+(?:,\d+)*(?:\.\d+)?(?:%|\w+)?|\w+(?:-\w+)*|[^\w\s.]"
)
# "we'll" and "won't" are two words each; "Government's" is one.
_SHORT = r"['’](?:ll|re|ve|d|m)\b"
_CONTRACTED = re.compile(
    rf"[a-zA-Z]++(?![-\w'’])|[^\W\d]\w*+(?![-'’])|[£$€]?\d+(?:,\d+)*(?:\.\d+)?(?:%|\w+)?|\w+(?={_SHORT})|{_SHORT}"
    r"|\w+?(?=n['’]t\b)|n['’]t\b|\w+(?:[-'’]\w+)*|[^\w\s.]"
)
_EXPANDED = {
    "'ll": "will",
    "'re": "are",
    "'ve": "have",
    "'m": "am",
    "'d": "would",
    "wo": "will",
    "sha": "shall",
    "ca": "can",
}
_STOPS = frozenset(",;:—–-()[]\"“”'‘’?!…")


@dataclass(frozen=True, slots=True)
class Words:
    """The words and marks of a sentence; full stops are left out, for Hansard prints them in "hon." and "Mr."."""

    text: str
    """The whole transcript's."""
    span: Span
    words: tuple[str, ...]
    """In lower case, contractions told apart: "we'll" is "we", "will"."""
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    """Code points of the whole text."""

    def printed(self, index: int) -> str:
        """Give the word as it is printed."""
        return self.text[self.starts[index] : self.ends[index]]

    def between(self, first: int, last: int) -> Span:
        """Give the stretch from the word `first` up to and without the word `last`; empty where there is none."""
        if first >= last:
            place = self.starts[first] if first < len(self.starts) else self.span.end
            return Span(place, place)
        return Span(self.starts[first], self.ends[last - 1])

    def at(self, index: int) -> str:
        """Give the word at `index`, or nothing outside the sentence."""
        return self.words[index] if 0 <= index < len(self.words) else ""


def is_stop(word: str) -> bool:
    """Whether a token is a mark and not a word."""
    return word in _STOPS


def tokenise(text: str, span: Span) -> Words:
    """Split the sentence at `span` of `text` into words and marks; linear in its length."""
    contracted = text.find("'", span.start, span.end) >= 0 or text.find("’", span.start, span.end) >= 0
    pattern = _CONTRACTED if contracted else _PLAIN
    matches = list(pattern.finditer(text, span.start, span.end))
    words = tuple(map(str.lower, map(re.Match.group, matches)))
    if contracted:
        words = tuple([_EXPANDED.get(word, word) for word in [word.replace("’", "'") for word in words]])
    starts, ends = tuple(map(re.Match.start, matches)), tuple(map(re.Match.end, matches))
    return Words(text, span, words, starts, ends)
