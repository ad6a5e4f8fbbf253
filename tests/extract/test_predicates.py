"""Predicates that can bind somebody."""

import pytest

from hansard_tui.extract.lexicon import lexicon
from hansard_tui.extract.predicates import PredicateFinder
from hansard_tui.extract.rules import load_rules
from hansard_tui.extract.tokens import tokenise
from hansard_tui.model.span import Span

FINDER = PredicateFinder(lexicon(load_rules()))

CASES = [
    ("I will write to him.", [("will", "write", "base")]),
    ("I will now, as I said, outline it.", [("will", "outline", "base")]),
    ("We will of course also shortly publish it.", [("will", "publish", "base")]),
    ("It will in due course be published.", [("will", "publish", "passive")]),
    ("We will be consulting on it.", [("will", "consult", "ing")]),
    ("I would be more than happy to meet her.", [("willing", "meet", "base")]),
    ("I am very happy to meet her.", [("willing", "meet", "base")]),
    ("We are going to look at it.", [("going", "look", "base")]),
    ("We are committed to building it.", [("committed", "build", "ing")]),
    ("We have committed to 40 places.", [("committed", "commit", "base")]),
    ("We have always intended to build it.", [("intend", "build", "base")]),
    ("We propose today to close it.", [("intend", "close", "base")]),
    ("I will have to write to him.", [("will", "write", "base")]),
    ("They must agree it.", [("must", "agree", "base")]),
    ("We are reviewing it.", [("doing", "review", "ing")]),
    ("There will be a review.", [("will", "be", "noun")]),
    ("By the will of the people.", []),
    ("It rained in May 2031.", []),
    ("Yes, I will.", [("will", "", "ellipsis")]),
    ("I would be pleased to.", [("willing", "", "ellipsis")]),
    ("It is something.", []),
    ("They are so committed to mending it.", [("committed", "mend", "ing")]),
    ("They are, of course, 100 per cent committed to and proud of it.", [("committed", "commit", "base")]),
    ("It is a thing that we are committed to.", [("committed", "commit", "base")]),
    ("It is a thing to which we are fully committed.", [("committed", "commit", "base")]),
    ("We have no wish or intention to close it.", [("intend", "close", "base")]),
    ("We have no intention or wish to close it.", [("intend", "close", "base")]),
    ("I would of course expect the report to be published.", [("expect", "publish", "passive")]),
    ("She has my firm commitment.", [("pledge", "give", "base")]),
    ("She has my book.", []),
    ("We have shown our commitment to it.", []),
    ("I have arranged to meet her.", [("intend", "meet", "base")]),
    ("I look forward to meeting her.", [("forward", "meet", "ing")]),
    ("We will look forward to the day.", [("hope", "look", "base")]),
    ("We look forward to the day.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_each_group_is_read(text: str, expected: list[tuple[str, str, str]]) -> None:
    words = tokenise(text, Span(0, len(text)))
    assert [(p.trigger, p.lemma, p.form) for p in FINDER.find(words)] == expected


def test_negation_and_the_verbs_passed_are_kept() -> None:
    text = "We will not continue to pay. We have no plans to close it."
    first, second = FINDER.find(tokenise(text, Span(0, len(text))))
    assert (first.negated, first.chain, first.lemma) == (True, ("continue",), "pay")
    assert (second.trigger, second.negated, second.lemma) == ("intend", True, "close")
