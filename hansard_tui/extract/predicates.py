"""Predicates that can bind somebody: a modal or what does its work, and the verb that it governs."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from hansard_tui.extract.group_words import (
    ARRANGED,
    ASIDE,
    COORDINATING,
    CUES,
    DESIRES,
    GIVEN,
    GIVEN_WORD,
    HAVE,
    LEADING,
    MODALS,
    NOT_WILL,
    NOUNS,
    OBLIGING,
    PASSIVE,
    PRESENT_BE,
    WILLING,
)
from hansard_tui.extract.lexicon import Lexicon
from hansard_tui.extract.steps import Stepper, Walk
from hansard_tui.extract.tokens import Words

_MEASURES = ((1, ("so",)), (3, ("per", "cent")), (2, ("%",)))
"""Words that say how much, after a number where they take more places than they have words."""


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


class PredicateFinder:
    """Finds the predicates of a sentence by the words of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.stepper = Stepper(lexicon)

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
        walk = Walk(index + 1, negated=False, adverbs=[], chain=[])
        if word == "ought" and words.at(walk.place) == "to":
            walk.place += 1
        return self._verb(words, walk, MODALS[word], index)

    def _present(self, words: Words, index: int) -> Predicate | None:
        """Read "am going to write", "are publishing", "is to be reviewed", "am happy to", "is committed to"."""
        walk = Walk(index + 1, negated=False, adverbs=[], chain=[])
        self.stepper.skip(words, walk)
        walk.place += _measured(words, walk.place)
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
        if word in LEADING and (word != "looking" or words.at(walk.place + 1) in {"to", "forward"}):
            return self._leading(words, walk.place, LEADING[word], index, walk)
        return self._being(words, walk, index)

    def _being(self, words: Words, walk: Walk, index: int) -> Predicate | None:
        """Read "is publishing" and "is being published"."""
        passive = words.at(walk.place) == "being"
        if passive:
            walk.place += 1
            self.stepper.skip(words, walk)
        word = words.at(walk.place)
        form = self.lexicon.form(word) if word else None
        if form is None or (form.kind not in PASSIVE if passive else form.kind != "ing"):
            return None
        return self._made("doing", index, walk, form.lemma, "passive" if passive else "ing")

    def _have(self, words: Words, index: int, word: str) -> Predicate | None:
        """Read "have to", "has committed to", "have always intended to"."""
        walk = Walk(index + 1, negated=False, adverbs=[], chain=[])
        if words.at(walk.place) == "to" and word != "had":
            walk.place += 1
            return self._verb(words, walk, "have_to", index)
        self.stepper.skip(words, walk)
        following = words.at(walk.place)
        if following in LEADING and following not in {"plans", "commitment", "undertaking", "intention"}:
            return self._leading(words, walk.place, LEADING[following], index, walk)
        if following in {"my", "our"} and not walk.negated:
            return self._given_word(words, walk, index)
        return None

    def _given_word(self, words: Words, walk: Walk, index: int) -> Predicate | None:
        """Read "he has my firm commitment": what the Minister gives by saying so."""
        for place in range(walk.place + 1, walk.place + 4):
            if words.at(place) in GIVEN_WORD:
                return self._made("pledge", index, _at(walk, place), "give", "base", "noun")
        return None

    def _willing(self, words: Words, place: int, first: int, walk: Walk | None = None) -> Predicate | None:
        walk = walk or Walk(place, negated=False, adverbs=[], chain=[])
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
        self, words: Words, place: int, trigger: str, first: int | None = None, walk: Walk | None = None
    ) -> Predicate | None:
        """Read a word such as "intend", "committed", "promise" with "to write", "to writing", "that …" or a noun."""
        first = place if first is None else first
        walk = walk or Walk(place, negated=False, adverbs=[], chain=[])
        if words.at(place) in {"look", "looking"} and words.at(place + 1) == "forward":
            return self._forward(words, walk, place, first)
        if words.at(place) == "look":
            return None
        walk.place = place + 1
        if words.at(place) in NOUNS and not self._plans(words, place):
            first = self._noun_verb(words, place, first)
            if first < 0:
                return None
        self.stepper.skip(words, walk)
        if words.at(walk.place) in {"or", "and"} and words.at(walk.place + 1) in DESIRES:
            walk.place += 2
        before = words.words[first:place] if words.at(place) in NOUNS else ()
        walk.negated = walk.negated or words.at(place - 1) == "no" or "not" in before or "never" in before
        if trigger == "committed" and self._is_stranded(words, walk.place, first):
            return self._made(trigger, first, _at(walk, place), "commit", "base", "to")
        if words.at(walk.place) == "to":
            walk.place += 1
            return self._verb(words, walk, trigger, first)
        return self._complement(words, walk, place, trigger, first)

    @staticmethod
    def _is_stranded(words: Words, place: int, first: int) -> bool:
        """Whether what is committed to stands before: "something we are committed to", "to which we are committed"."""
        ahead = place + (words.at(place) == "to")
        if words.at(ahead) not in {"", ",", ".", ";", "and", "but"}:
            return False
        return ahead > place or ("to", "which") in zip(words.words[:first], words.words[1:first], strict=False)

    def _forward(self, words: Words, walk: Walk, place: int, first: int) -> Predicate | None:
        """Read "look forward to meeting her"; what somebody else does is looked forward to without a verb."""
        form = self.lexicon.forms.get(words.at(place + 3))
        if words.at(place + 2) != "to" or form is None or form.kind != "ing":
            return None
        return self._made("forward", first, _at(walk, place + 3), form.lemma, "ing")

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
        self, words: Words, walk: Walk, place: int, trigger: str, first: int
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

    def _noun_verb(self, words: Words, place: int, first: int) -> int:
        """Where the verb stands that makes "commitment" a promise: "have a clear commitment to"; -1 where none does."""
        for back in range(place - 1, max(-1, place - 6), -1):
            word = words.words[back]
            if word in {"have", "has", "give", "gave", "make", "made", "is", "given"}:
                return back
            if word in {",", "that", "of", "in", "for", "on"} and (word != "that" or back < place - 1):
                return -1
            form = self.lexicon.forms.get(word)
            if form is not None and form.kind in PASSIVE and form.lemma != "be":
                return -1  # "have demonstrated our commitment to"
        return first if first != place else -1

    def _of_doing(self, words: Words, walk: Walk, trigger: str, first: int) -> Predicate | None:
        """Read "the intention of revisiting it"."""
        walk.place += 1
        form = self.lexicon.form(words.at(walk.place))
        return self._made(trigger, first, walk, form.lemma, "ing") if form and form.kind == "ing" else None

    def _object_to(self, words: Words, walk: Walk, place: int, trigger: str, first: int) -> Predicate | None:
        """Read "expect the first of them to arrive"."""
        for ahead in range(place + 2, min(place + ASIDE, len(words.words) - 1)):
            if words.words[ahead] == "to" and (
                self.lexicon.is_base(words.words[ahead + 1]) or words.words[ahead + 1] == "be"
            ):
                found = self._verb(words, _at(walk, ahead + 1), trigger, first)
                return replace(found, complement="object") if found else None
        return None

    def _verb(self, words: Words, walk: Walk, trigger: str, first: int) -> Predicate | None:
        """Read the verb that a modal or "to" governs, through adverbs, asides and verbs that pass it on."""
        self.stepper.skip(words, walk)
        word = words.at(walk.place)
        named = word in self.lexicon.determiners or word[:1].isdigit() or word in COORDINATING
        if trigger in {"committed", "pledge"} and named:
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
        return self._passing(words, walk, trigger, first, lemma) or self._made(trigger, first, walk, lemma, kind)

    def _passing(self, words: Words, walk: Walk, trigger: str, first: int, lemma: str) -> Predicate | None:
        """Read a verb that passes the promise on: "will continue to", "would expect the report to be published"."""
        if lemma == "expect" and trigger == "would" and words.at(walk.place + 1) in self.lexicon.determiners:
            return self._object_to(words, walk, walk.place, lemma, first)
        if lemma == "look" and words.at(walk.place + 1) == "forward":
            return self._forward(words, walk, walk.place, first) or self._made("hope", first, walk, lemma, "base")
        passed = self._passed(words, walk, lemma) if lemma in self.lexicon.catenatives else None
        return self._verb(words, passed, trigger, first) if passed is not None else None

    def _passed(self, words: Words, walk: Walk, lemma: str) -> Walk | None:
        """Step over "continue to", "keep on" or "make sure" where another verb follows."""
        after = Walk(walk.place + 1, walk.negated, walk.adverbs, [*walk.chain, lemma])
        if lemma == "go" and words.at(after.place) == "on":
            after.place += 1
        if lemma == "hesitate":
            after.negated = False  # "we shall not hesitate to act" promises the act
        self.stepper.skip(words, after)
        word = words.at(after.place)
        if word == "to" and (lemma == "hesitate" or self.lexicon.is_base(words.at(after.place + 1))):
            after.place += 1
            return after
        form = self.lexicon.forms.get(word)
        if form and form.kind == "ing" and lemma in {"keep", "start", "begin", "go", "remain"}:
            return after
        return None

    def _perfect(self, words: Words, walk: Walk) -> bool:
        ahead = Walk(walk.place + 1, walk.negated, walk.adverbs, walk.chain)
        self.stepper.skip(words, ahead)
        form = self.lexicon.form(words.at(ahead.place))
        if form is None or form.kind not in PASSIVE or words.at(ahead.place) == "to":
            return False
        walk.place, walk.negated = ahead.place, ahead.negated
        return True

    def _be(self, words: Words, walk: Walk, trigger: str, first: int) -> Predicate | None:
        """Read what follows "will be": publishing, published, happy to, able to, going to, a review."""
        place = walk.place
        walk.place += 1
        self.stepper.skip(words, walk)
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

    def _be_to(self, words: Words, walk: Walk, trigger: str, first: int, word: str) -> Predicate | None:
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

    def _ellipsis(self, walk: Walk, trigger: str, first: int) -> Predicate | None:
        """Read "I will.", "as we will,": a modal whose verb is left out."""
        if trigger not in {"will", "going", "willing"}:
            return None
        verb = walk.place - 1 if trigger == "willing" else first  # "I would be pleased to."
        return self._made(trigger, first, _at(walk, verb), "", "ellipsis")

    def _past(self, word: str) -> str:
        form = self.lexicon.form(word)
        return form.lemma if form else word

    @staticmethod
    def _made(  # noqa: PLR0913, PLR0917  # the parts of one predicate
        trigger: str, first: int, walk: Walk, lemma: str, form: str, complement: str = ""
    ) -> Predicate:
        return Predicate(
            trigger, first, walk.place, lemma, form, walk.negated, tuple(walk.chain), tuple(walk.adverbs), complement
        )


def _measured(words: Words, place: int) -> int:
    """How many words say how much: "are so committed", "are 100 per cent committed", "are 100% committed"."""
    for count, said in _MEASURES:
        if words.words[place + count - len(said) : place + count] == said and (
            count == len(said) or words.at(place)[:1].isdigit()
        ):
            return count if words.at(place + count) in LEADING or words.at(place + count) in WILLING else 0
    return 0


def _at(walk: Walk, place: int) -> Walk:
    return Walk(place, walk.negated, walk.adverbs, walk.chain)
