"""What is said of the very speech it stands in."""

import pytest

from hansard_tui.extract.clauses import ClauseFinder
from hansard_tui.extract.in_speech import is_said_here, speaks_of_itself
from hansard_tui.extract.lexicon import lexicon
from hansard_tui.extract.rules import load_rules
from hansard_tui.extract.tokens import tokenise
from hansard_tui.extract.verdict_case import Case
from hansard_tui.model.span import Span

KNOWN = lexicon(load_rules())
FINDER = ClauseFinder(KNOWN)


def case_of(text: str) -> Case:
    words = tokenise(text, Span(0, len(text)))
    clause = FINDER.find(words)[-1]
    return Case(words, clause, KNOWN, frozenset(KNOWN.classes[clause.predicate.lemma]), clause.subject.kind)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I will turn to the amendment.", True),
        ("I shall refer to clause 4.", True),
        ("I will refer him to my answer.", True),
        ("I will refer the case to the police.", False),
        ("I will speak to amendments 4 and 5.", True),
        ("I will speak to my officials about the well.", False),
        ("I am happy to speak with the hon. Lady at length.", False),
        ("I will come back to that later.", True),
        ("I will come back to that on Report in the other House.", False),
        ("I will come back to the noble Lord.", False),
        ("I will begin with the price of stone.", True),
        ("We will begin the work in May.", False),
        ("I will give the noble Baroness a brief answer.", True),
        ("With permission, I will make a statement on the ten-year plan.", True),
        ("I will make a statement next week.", False),
        ("I will take that point away.", False),
    ],
)
def test_a_speech_speaks_of_itself(text: str, *, expected: bool) -> None:
    assert speaks_of_itself(case_of(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I will address that.", True),
        ("I will set out the figures in a letter.", False),
        ("We will address that.", False),
        ("I will tell him why.", True),
    ],
)
def test_what_is_done_here(text: str, *, expected: bool) -> None:
    assert is_said_here(case_of(text)) is expected
