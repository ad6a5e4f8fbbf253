"""What single words can be: verbs and their forms, adverbs, subjects; made once from the rules."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from hansard_tui.extract.rules import Rules

SUBTYPES = (
    "write", "meet", "publish", "report_back", "supply", "consult", "review", "consider", "take_back",
    "return_at_stage", "announce", "legislate", "fund",
)  # fmt: skip
"""Classes of verb that are subtypes of a commitment too, the more telling first."""
CLASSES = (*SUBTYPES, "act", "procedural", "cognition", "effect", "stative", "catenative", "light")
SUBJECTS = ("government", "process", "money", "instrument", "house", "third")
_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Form:
    """What an inflected word is a form of."""

    lemma: str
    kind: str
    """"base", "third" (writes), "ing", "past", "participle" or "both" (of the last two)."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of the rules, turned round: from a word to what it can be."""

    classes: Mapping[str, tuple[str, ...]]
    """Verb to its classes, in the order of CLASSES."""
    forms: Mapping[str, Form]
    subjects: Mapping[str, tuple[str, ...]]
    quantifiers: frozenset[str]
    adverbs: frozenset[str]
    not_adverbs: frozenset[str]
    negations: frozenset[str]
    times: frozenset[str]
    determiners: frozenset[str]
    prepositions: frozenset[str]
    catenatives: frozenset[str]
    governors: Mapping[str, str]
    """Words that govern a "that" clause, each with the kind of its governing."""
    lists: Mapping[str, frozenset[str]]
    """Every list of words of the rules, by name."""

    def is_adverb(self, word: str) -> bool:
        """Whether `word` may stand between a modal and its verb and change nothing."""
        return word in self.adverbs or (word.endswith("ly") and word not in self.not_adverbs)

    def form(self, word: str) -> Form | None:
        """Give what `word` is a form of; for a verb that is not listed, guess by its ending."""
        known = self.forms.get(word)
        if known is not None:
            return known
        if word.endswith("ed") and len(word) > len("breed"):
            return Form(word[:-2], "both")
        if word.endswith("ing") and len(word) > len("bring") + 1 and not word.endswith("thing"):
            return Form(word[:-3], "ing")
        return None

    def is_base(self, word: str) -> bool:
        """Whether `word` is listed as the bare form of a verb."""
        return word in self.classes


def _doubles(verb: str) -> bool:
    """Whether a regular verb doubles its last letter: plan, planned; cancel, cancelled."""
    if len(verb) < len("ban") or verb[-1] in "aeiouwxy" or verb[-2] not in _VOWELS or verb[-3] in _VOWELS:
        return False
    return len(verb) < len("admit") or verb.endswith(("l", "fer", "mit", "pel", "gin"))


def _inflect(verb: str) -> Iterable[tuple[str, str]]:
    """Give the regular forms of a verb, each with its kind."""
    if verb.endswith("e"):
        stem, past = verb[:-1], verb + "d"
    elif verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        stem, past = verb, verb[:-1] + "ied"
    else:
        stem = verb + verb[-1] if _doubles(verb) else verb
        past = stem + "ed"
    third = past[:-1] + "s" if verb.endswith("y") and past.endswith("ied") else verb + "s"
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        third = verb + "es"
    ing = verb + "ing" if verb.endswith(("ee", "oe", "ye")) else stem + "ing"
    return ((third, "third"), (ing, "ing"), (past, "both"))


def _forms(verbs: Iterable[str], irregular: Mapping[str, str]) -> dict[str, Form]:
    forms: dict[str, Form] = {}
    for verb in verbs:
        for word, kind in _inflect(verb):
            forms.setdefault(word, Form(verb, kind))
    for word, told in irregular.items():
        lemma, _, kind = told.partition(" ")
        forms[word] = Form(lemma, kind)
    for verb in verbs:
        # "read", "put" and "set" are their own past; after "will" they are read as the bare form.
        forms.setdefault(verb, Form(verb, "base"))
    return forms


def _turn(rules: Rules, prefix: str, names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    turned: dict[str, tuple[str, ...]] = {}
    for name in names:
        for word in rules.word_list(f"{prefix}_{name}"):
            turned[word] = (*turned.get(word, ()), name)
    return turned


@lru_cache(maxsize=4)
def lexicon(rules: Rules) -> Lexicon:
    """Make the lexicon of `rules`; made once for each set of rules."""
    classes = _turn(rules, "verbs", CLASSES)
    return Lexicon(
        classes=classes,
        forms=_forms(sorted(classes), rules.table("irregular_form")),
        subjects=_turn(rules, "subject", SUBJECTS),
        quantifiers=rules.word_list("subject_quantifier"),
        adverbs=rules.word_list("adverb"),
        not_adverbs=rules.word_list("not_adverb"),
        negations=rules.word_list("negation"),
        times=rules.word_list("time_word"),
        determiners=rules.word_list("determiner"),
        prepositions=rules.word_list("preposition"),
        catenatives=rules.word_list("verbs_catenative"),
        governors=rules.table("governor"),
        lists=rules.words,
    )
