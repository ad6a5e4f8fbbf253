"""Predicates that can bind somebody: a modal or what does its work, and the verb that it governs."""

from collections.abc import Iterator
from dataclasses import dataclass

from hansard_tui.extract.group_words import (
    ARRANGED,
    ASIDE,
    COORDINATING,
    CUES,
    GIVEN,
    HAVE,
    LEADING,
    MODALS,
    NOT_WILL,
    NOUNS,
    OBLIGING,
    PASSIVE,
    PHRASES,
    PRESENT_BE,
    TIME_LEAD,
    WILLING,
)
from hansard_tui.extract.lexicon import Lexicon
from hansard_tui.extract.tokens import Words


@dataclass(frozen=True, slots=True)
class Predicate:
    """One predicate; places are indexes of words."""

    trigger: str
    """"will", "going", "willing", "intend", "committed", "pledge", "doing", "would", "must", "should" …"""
    first: int
    """The modal's, or that of the word which stands for it."""
    verb: int
    """The main verb's; where there is none, the last word's of the group."""
    lemma: str
    form: str = "base"
    """base, ing, passive, perfect, noun (will be a review), adjective."""
    negated: bool = False
    chain: tuple[str, ...] = ()
    """Verbs passed on the way: continue, seek."""
    adverbs: tuple[str, ...] = ()
    complement: str = ""
    """What follows where the predicate takes no verb: "that", "to", "noun"."""

    @property
    def end(self) -> int:
        """The place after the group."""
        return self.verb + 1


@dataclass(slots=True)
class _Walk:
    """A place in a sentence while a verb group is read, with what was passed."""

    place: int
    negated: bool
    adverbs: list[str]
    chain: list[str]


class PredicateFinder:
    """Finds the predicates of a sentence by the words of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def find(self, words: Words) -> Iterator[Predicate]:
        """Give the predicates in order; a verb is given once."""
        taken = -1
        for index, word in enumerate(words.words):
            if word in CUES and index > taken:
                found = self._at(words, index, word)
                if found is not None:
                    taken = found.verb if found.trigger not in {"may", "hope"} else index
                    yield found

    def _at(self, words: Words, index: int, word: str) -> Predicate | None:
        if word in MODALS:
            return self._modal(words, index, word)
        if word in PRESENT_BE:
            return self._present(words, index)
        if word in HAVE:
            return self._have(words, index, word)
        if word in WILLING:
            return self._willing(words, index, index)
        bare = word in LEADING and word not in {
            "dedicated",
            "determined",
        }  # "their dedicated response" promises nothing
        return self._leading(words, index, LEADING[word]) if bare else None

    def _modal(self, words: Words, index: int, word: str) -> Predicate | None:
        if word == "will" and words.at(index - 1) in NOT_WILL:
            return None
        if word == "may" and words.at(index + 1).isdigit():
            return None
        walk = _Walk(index + 1, negated=False, adverbs=[], chain=[])
        if word == "ought" and words.at(walk.place) == "to":
            walk.place += 1
        return self._verb(words, walk, MODALS[word], index)

    def _present(self, words: Words, index: int) -> Predicate | None:
        """Read "am going to write", "are publishing", "is to be reviewed", "am happy to", "is committed to"."""
        walk = _Walk(index + 1, negated=False, adverbs=[], chain=[])
        self._skip(words, walk)
        word = words.at(walk.place)
        if word == "going" and words.at(walk.place + 1) == "to":
            walk.place += 2
            return self._verb(words, walk, "going", index)
        if word == "to":
            walk.place += 1
            return self._verb(words, walk, "is_to", index)
        if word in ARRANGED and words.at(walk.place + 1) == "to":
            walk.chain.append(word)
            walk.place += 2
            return self._verb(words, walk, "arranged", index)
        if word in WILLING:
            return self._willing(words, walk.place, index, walk)
        if word in LEADING and (word != "looking" or words.at(walk.place + 1) == "to"):
            return self._leading(words, walk.place, LEADING[word], index, walk)
        return self._being(words, walk, index)

    def _being(self, words: Words, walk: _Walk, index: int) -> Predicate | None:
        """Read "is publishing" and "is being published"."""
        passive = words.at(walk.place) == "being"
        if passive:
            walk.place += 1
            self._skip(words, walk)
        word = words.at(walk.place)
        form = self.lexicon.form(word) if word else None
        if form is None or (form.kind not in PASSIVE if passive else form.kind != "ing"):
            return None
        return self._made("doing", index, walk, form.lemma, "passive" if passive else "ing")

    def _have(self, words: Words, index: int, word: str) -> Predicate | None:
        """Read "have to", "has committed to", "have always intended to"."""
        walk = _Walk(index + 1, negated=False, adverbs=[], chain=[])
        if words.at(walk.place) == "to" and word != "had":
            walk.place += 1
            return self._verb(words, walk, "have_to", index)
        self._skip(words, walk)
        following = words.at(walk.place)
        if following in LEADING and following not in {"plans", "commitment", "undertaking", "intention"}:
            return self._leading(words, walk.place, LEADING[following], index, walk)
        return None

    def _willing(self, words: Words, place: int, first: int, walk: _Walk | None = None) -> Predicate | None:
        walk = walk or _Walk(place, negated=False, adverbs=[], chain=[])
        walk.place = place + 1
        walk.chain.append(words.at(place))
        kind = "sure" if words.at(place) in {"sure", "confident"} else "willing"
        while words.at(walk.place) in {"indeed", "enough", "again", "as", "always"}:
            walk.place += 1
        if words.at(walk.place) == "to" and kind == "willing":
            walk.place += 1
            return self._verb(words, walk, "willing", first)
        return None

    def _leading(
        self, words: Words, place: int, trigger: str, first: int | None = None, walk: _Walk | None = None
    ) -> Predicate | None:
        """Read a word such as "intend", "committed", "promise" with "to write", "to writing", "that …" or a noun."""
        first = place if first is None else first
        walk = walk or _Walk(place, negated=False, adverbs=[], chain=[])
        walk.place = place + 1
        if words.at(place) in NOUNS and not self._plans(words, place):
            first = self._noun_verb(words, place, first)
            if first < 0:
                return None
        self._skip(words, walk)
        before = words.words[first:place] if words.at(place) in NOUNS else ()
        walk.negated = walk.negated or words.at(place - 1) == "no" or "not" in before or "never" in before
        if words.at(walk.place) == "to":
            walk.place += 1
            return self._verb(words, walk, trigger, first)
        return self._complement(words, walk, place, trigger, first)

    def _plans(self, words: Words, place: int) -> bool:
        """Tell the verb from the noun: "the Department plans to" from "we have plans to"."""
        if words.at(place) not in {"plan", "plans"}:
            return False
        if "government" in self.lexicon.subjects.get(words.at(place - 1), ()) and words.at(place + 1) == "to":
            return True
        led = words.words[max(0, place - 3) : place]
        return not any(
            word in HAVE or word in self.lexicon.determiners for word in (led[-1:] if "the" in led[:1] else led)
        )

    def _complement(  # what is known where no "to" follows
        self, words: Words, walk: _Walk, place: int, trigger: str, first: int
    ) -> Predicate | None:
        """Read "intend that", "the intention of doing", "expect it to", "committed £3 million"."""
        following = words.at(walk.place)
        known = self.lexicon.forms.get(words.at(place))
        lemma = known.lemma if known else words.at(place)
        if words.at(place) in GIVEN and words.at(first) in {"give", "make"}:
            return self._made("pledge", first, _at(walk, place), "give", "base", "noun")  # "I give that undertaking"
        if following == "of" and trigger == "intend":
            return self._of_doing(words, walk, trigger, first)
        if following == "that":
            return self._made(trigger, first, _at(walk, place), lemma, "base", "that")
        if trigger in {"intend", "expect"} and following in self.lexicon.determiners:
            return self._object_to(words, walk, place, trigger, first)
        if trigger in {"pledge", "committed"} and following:
            return self._made(trigger, first, _at(walk, place), lemma, "base", "noun")
        return None

    @staticmethod
    def _noun_verb(words: Words, place: int, first: int) -> int:
        """Where the verb stands that makes "commitment" a promise: "have a clear commitment to"; -1 where none does."""
        for back in range(place - 1, max(-1, place - 6), -1):
            word = words.words[back]
            if word in {"have", "has", "give", "gave", "make", "made", "is", "given"}:
                return back
            if word in {",", "that", "of", "in", "for", "on"} and (word != "that" or back < place - 1):
                return -1
        return first if first != place else -1

    def _of_doing(self, words: Words, walk: _Walk, trigger: str, first: int) -> Predicate | None:
        """Read "the intention of revisiting it"."""
        walk.place += 1
        form = self.lexicon.form(words.at(walk.place))
        return self._made(trigger, first, walk, form.lemma, "ing") if form and form.kind == "ing" else None

    def _object_to(self, words: Words, walk: _Walk, place: int, trigger: str, first: int) -> Predicate | None:
        """Read "expect the first of them to arrive"."""
        for ahead in range(place + 2, min(place + ASIDE, len(words.words) - 1)):
            if words.words[ahead] == "to" and (
                self.lexicon.is_base(words.words[ahead + 1]) or words.words[ahead + 1] == "be"
            ):
                return self._verb(words, _at(walk, ahead + 1), trigger, first)
        return None

    def _verb(self, words: Words, walk: _Walk, trigger: str, first: int) -> Predicate | None:
        """Read the verb that a modal or "to" governs, through adverbs, asides and verbs that pass it on."""
        self._skip(words, walk)
        word = words.at(walk.place)
        if trigger in {"committed", "pledge"} and (word in self.lexicon.determiners or word[:1].isdigit()):
            return self._made(trigger, first, _at(walk, walk.place - 2), "commit", "base", "noun")
        if not word or not word[0].isalpha() or word in self.lexicon.determiners or word in COORDINATING:
            return self._ellipsis(walk, trigger, first)
        if word == "be":
            return self._be(words, walk, trigger, first)
        if word == "have" and self._perfect(words, walk):
            return self._made(trigger, first, walk, self._past(words.at(walk.place)), "perfect")
        form = self.lexicon.form(word)
        lemma = word if self.lexicon.is_base(word) else (form.lemma if form else word)
        kind = "ing" if form and form.kind == "ing" and trigger in {"committed", "pledge"} else "base"
        if lemma in self.lexicon.catenatives:
            passed = self._passed(words, walk, lemma)
            if passed is not None:
                return self._verb(words, passed, trigger, first)
        return self._made(trigger, first, walk, lemma, kind)

    def _passed(self, words: Words, walk: _Walk, lemma: str) -> _Walk | None:
        """Step over "continue to", "keep on" or "make sure" where another verb follows."""
        after = _Walk(walk.place + 1, walk.negated, walk.adverbs, [*walk.chain, lemma])
        if lemma == "go" and words.at(after.place) == "on":
            after.place += 1
        if lemma == "hesitate":
            after.negated = False  # "we shall not hesitate to act" promises the act
        self._skip(words, after)
        word = words.at(after.place)
        if word == "to" and (lemma == "hesitate" or self.lexicon.is_base(words.at(after.place + 1))):
            after.place += 1
            return after
        form = self.lexicon.forms.get(word)
        if form and form.kind == "ing" and lemma in {"keep", "start", "begin", "go", "remain"}:
            return after
        return None

    def _perfect(self, words: Words, walk: _Walk) -> bool:
        ahead = _Walk(walk.place + 1, walk.negated, walk.adverbs, walk.chain)
        self._skip(words, ahead)
        form = self.lexicon.form(words.at(ahead.place))
        if form is None or form.kind not in PASSIVE or words.at(ahead.place) == "to":
            return False
        walk.place, walk.negated = ahead.place, ahead.negated
        return True

    def _be(self, words: Words, walk: _Walk, trigger: str, first: int) -> Predicate | None:
        """Read what follows "will be": publishing, published, happy to, able to, going to, a review."""
        place = walk.place
        walk.place += 1
        self._skip(words, walk)
        word = words.at(walk.place)
        if word in WILLING or word in {"able", "going", "set", "due", "unable", "obliged", "required", "expected"}:
            return self._be_to(words, walk, trigger, first, word)
        if word == "to":
            walk.place += 1
            return self._verb(words, walk, trigger, first)
        form = self.lexicon.form(word) if word and word[0].isalpha() else None
        if form and form.kind == "ing" and self.lexicon.is_base(form.lemma):
            if form.lemma in {"look", "work", "seek", "try", "aim", "plan", "go", "continue"}:
                passed = self._passed(words, walk, form.lemma)
                if passed is not None:
                    return self._verb(words, passed, trigger, first)
            return self._made(trigger, first, walk, form.lemma, "ing")
        if form and form.kind in PASSIVE and word not in self.lexicon.determiners:
            return self._made(trigger, first, walk, form.lemma, "passive")
        noun = word in self.lexicon.determiners or not word
        return self._made(trigger, first, _at(walk, place), "be", "noun" if noun else "adjective")

    def _be_to(self, words: Words, walk: _Walk, trigger: str, first: int, word: str) -> Predicate | None:
        place = walk.place
        walk.place += 1
        while words.at(walk.place) in {"indeed", "again", "always"}:
            walk.place += 1
        polite = trigger == "should" and words.at(first - 1) in {"i", "we"}  # "I should be delighted to"
        willing = word in WILLING - {"sure", "confident"} and (polite or trigger not in OBLIGING)
        kind = "willing" if willing else trigger
        if words.at(walk.place) != "to":
            if word == "prepared":
                return self._made(trigger, first, _at(walk, walk.place - 1), "prepare", "passive")
            return self._made(kind, first, _at(walk, place), "be", "adjective")
        walk.place += 1
        walk.chain.append(word)
        return self._verb(words, walk, kind, first)

    def _ellipsis(self, walk: _Walk, trigger: str, first: int) -> Predicate | None:
        """Read "I will.", "as we will,": a modal whose verb is left out."""
        if trigger not in {"will", "going"}:
            return None
        return self._made(trigger, first, _at(walk, first), "", "ellipsis")

    def _past(self, word: str) -> str:
        form = self.lexicon.form(word)
        return form.lemma if form else word

    @staticmethod
    def _made(  # noqa: PLR0913, PLR0917  # the parts of one predicate
        trigger: str, first: int, walk: _Walk, lemma: str, form: str, complement: str = ""
    ) -> Predicate:
        return Predicate(
            trigger, first, walk.place, lemma, form, walk.negated, tuple(walk.chain), tuple(walk.adverbs), complement
        )

    def _skip(self, words: Words, walk: _Walk) -> None:
        """Step over adverbs, negations, set phrases, times and asides between commas."""
        while True:
            word = words.at(walk.place)
            if word in self.lexicon.negations:
                walk.negated = walk.negated or word not in {"no", "without"}
                if word == "no":
                    return
                walk.place += 1
            elif word and (self.lexicon.is_adverb(word) or (word == "than" and walk.adverbs[-1:] == ["more"])):
                walk.adverbs.append(word)
                walk.place += 1
            else:
                step = self._phrase(words, walk.place, word)
                if not step:
                    return
                walk.adverbs.append(word)
                walk.place += step

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
        for ahead in range(place + 1, min(place + ASIDE, len(words.words) - 1)):
            if words.words[ahead] in MODALS:
                return 0
            if words.words[ahead] != close:
                continue
            following = words.words[ahead + 1]
            if self.lexicon.is_base(following) or self.lexicon.is_adverb(following) or following in {"be", "to"}:
                return ahead + 1 - place
            return 0
        return 0


def _at(walk: _Walk, place: int) -> _Walk:
    return _Walk(place, walk.negated, walk.adverbs, walk.chain)
