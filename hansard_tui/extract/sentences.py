"""Sentences: where they begin and end, in the English that Hansard prints."""

import re
from collections.abc import Iterator
from functools import lru_cache

from hansard_tui.extract.rules import Rules, load_packaged
from hansard_tui.model.finding import Sentence
from hansard_tui.model.layer import Layer
from hansard_tui.model.transcript import Heading, Transcript

# Closing quotes and brackets belong to the sentence that they close.
# The look-behind lets a run of stops be tried once, so that a line of nothing but stops costs no more than another.
# Some print "[ Interruption. ]", with spaces inside.
_STOP = re.compile(r"(?<![.!?…])[.!?…]++(?:\s\]|[\"'’”)\]]*+)(?=\s)")
_NEXT = re.compile(r"\s+[\"'‘“(\[]*([^\W_]*)")
ABBREVIATIONS = "abbreviations.yaml"
"""The packaged file of rules that is all this room wants."""
_LOOK_BACK = 40
"""Characters: no abbreviation and no name before an initial is longer."""
_LAST_WORD = re.compile(r"[\w.]+$")
_LINE = re.compile(r"[^\n]+")


@lru_cache(maxsize=4)
def _breaker(rules: Rules) -> "_Breaker":
    return _Breaker(rules)


class _Breaker:
    """Tells a full stop that ends a sentence from one that does not."""

    def __init__(self, rules: Rules) -> None:
        self.never = rules.word_list("abbreviation_never_last")
        self.numbered = rules.word_list("abbreviation_before_number")
        self.perhaps = rules.word_list("abbreviation_perhaps_last")
        self.openers = rules.word_list("sentence_opener")

    def ends(self, text: str, first: int, stop: re.Match[str]) -> bool:
        """Whether the sentence that began at `first` ends with `stop`, which white space follows."""
        after = _NEXT.match(text, stop.end())
        following = after[1] if after else ""
        if following[:1].islower():
            return False
        if text[stop.start()] != "." or stop[0][1:2] == ".":
            return True
        start = max(first, stop.start() - _LOOK_BACK)
        before = _LAST_WORD.search(text, start, stop.start())
        if before is None:
            return True
        listed = before.start() == first and before[0].isdigit()  # "1. The first item"
        return not listed and self._word_ends(before[0], following)

    def _word_ends(self, printed: str, following: str) -> bool:
        """Whether a full stop after the word `printed` ends the sentence, where `following` comes next."""
        word = printed.lower()
        opens = not following or following.lower() in self.openers
        if len(word) == 1 and printed.isupper() and word != "i":
            return opens or not following[0].isupper()  # an initial, where a name follows
        if "." not in word and printed.isupper():
            return True  # "SEN." is a word of its own
        if word in self.perhaps or "." in word:
            return opens and word not in self.never
        return word not in self.never and not (word in self.numbered and following[:1].isdigit())


def _split(text: str, start: int, end: int, breaker: _Breaker) -> Iterator[Sentence]:
    """Give the sentences of one paragraph."""
    first = _skip(text, start, end)
    for stop in _STOP.finditer(text, start, end):
        if stop.start() >= first and breaker.ends(text, first, stop):
            yield Sentence(first, stop.end())
            first = _skip(text, stop.end(), end)
    while end > first and text[end - 1].isspace():
        end -= 1
    if first < end:
        yield Sentence(first, end)


def _skip(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def find_sentences(transcript: Transcript, rules: Rules | None = None) -> Layer[Sentence]:
    """Find every sentence; none crosses a paragraph or a block, and a heading's line is one.

    Offsets are code points of `transcript.text`; the time taken is linear in it. White space around a sentence is
    left out.
    """
    breaker = _breaker(rules or load_packaged(ABBREVIATIONS))
    text = transcript.text
    stretches = [(block.start, block.end, isinstance(block, Heading)) for block in transcript.blocks]
    found: list[Sentence] = []
    for start, end, whole in stretches or [(0, len(text), False)]:
        for line in _LINE.finditer(text, start, end):
            if whole:
                found.extend(_whole(text, line.start(), line.end()))
            else:
                found.extend(_split(text, line.start(), line.end(), breaker))
    return Layer(found)


def _whole(text: str, start: int, end: int) -> Iterator[Sentence]:
    start = _skip(text, start, end)
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Sentence(start, end)
