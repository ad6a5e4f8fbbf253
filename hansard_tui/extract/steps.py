"""Steps through a verb group: over adverbs, negations, set phrases, times and asides, to the next verb."""

from dataclasses import dataclass

from hansard_tui.extract.group_words import ASIDE, LEADING, MODALS, PHRASES, TIME_LEAD, WILLING
from hansard_tui.extract.lexicon import Lexicon
from hansard_tui.extract.tokens import Words

_GOES_ON = frozenset({"be", "to", *LEADING, *WILLING})
_FORMS = frozenset({"ing", "participle"})
_NO_ASIDE = frozenset({"but", "so", "because", "which", "who", "although"})
"""What begins a clause after a comma, and no aside."""


@dataclass(slots=True)
class Walk:
    """A place in a sentence while a verb group is read, with what was passed."""

    place: int
    negated: bool
    adverbs: list[str]
    chain: list[str]


class Stepper:
    """Steps over what may stand within a verb group, by the words of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def skip(self, words: Words, walk: Walk) -> None:
        """Step over adverbs, negations, set phrases, times and asides between commas."""
        while True:
            word = words.at(walk.place)
            if word in self.lexicon.negations:
                walk.negated = walk.negated or word not in {"no", "without"}
                if word == "no":
                    return
                walk.place += 1
            elif word and (self.lexicon.is_adverb(word) or self._joins(words, walk, word)):
                walk.adverbs.append(word)
                walk.place += 1
            else:
                step = self._phrase(words, walk.place, word)
                if not step:
                    return
                walk.adverbs.append(word)
                walk.place += step

    def _joins(self, words: Words, walk: Walk, word: str) -> bool:
        """Whether it is "than" of "more than happy", or "and" between two adverbs: "fully and unequivocally"."""
        if not walk.adverbs:
            return False
        return (word == "than" and walk.adverbs[-1] == "more") or (
            word == "and"
            and words.at(walk.place + 1).endswith("ly")
            and self.lexicon.is_adverb(words.at(walk.place + 1))
        )

    def _phrase(self, words: Words, place: int, word: str) -> int:
        """How many words a set phrase, a time or an aside takes at `place`; 0 where there is none."""
        if word in {",", "—", "("}:
            return self._aside(words, place, ")" if word == "(" else word)
        for phrase in PHRASES.get(word, ()):
            if words.words[place : place + len(phrase)] == phrase:
                return len(phrase)
        if word in TIME_LEAD:
            return self._time(words, place)
        return 0

    def _time(self, words: Words, place: int) -> int:
        ahead = place + 1
        timed = words.at(place) in self.lexicon.times
        lexicon = self.lexicon
        while (word := words.at(ahead)) in lexicon.times or word.isdigit() or word in {"the", "of", "a", "s"}:
            timed = timed or word in lexicon.times or word.isdigit()
            ahead += 1
        if timed and ahead > place + 1 and (lexicon.is_base(words.at(ahead)) or words.at(ahead) == "be"):
            return ahead - place
        return 0

    def _aside(self, words: Words, place: int, close: str) -> int:
        if words.at(place + 1) in _NO_ASIDE:
            return 0
        for ahead in range(place + 1, min(place + ASIDE, len(words.words) - 1)):
            if words.words[ahead] in MODALS:
                return 0
            if words.words[ahead] != close:
                continue
            following = words.words[ahead + 1]
            return ahead + 1 - place if self._goes_on(following) else 0
        return 0

    def _goes_on(self, word: str) -> bool:
        """Whether the group may go on with `word` behind an aside: a verb, a form of one, or what stands for one."""
        if self.lexicon.is_base(word) or self.lexicon.is_adverb(word) or word in _GOES_ON or word.isdigit():
            return True
        form = self.lexicon.forms.get(word)
        return form is not None and form.kind in _FORMS
