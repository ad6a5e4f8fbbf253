"""Where a clause ends."""

import pytest

from hansard_tui.extract.clauses import ClauseFinder
from hansard_tui.extract.lexicon import lexicon
from hansard_tui.extract.rules import load_rules
from hansard_tui.extract.tokens import tokenise
from hansard_tui.model.span import Span

FINDER = ClauseFinder(lexicon(load_rules()))

CASES = [
    ("We will bring in rules to make it fairer.", "We will bring in rules"),
    ("We will take forward the review to make it fairer.", "We will take forward the review"),
    ("We will do everything to ensure that.", "We will do everything to ensure that"),
    ("That is what we will do to ensure it.", "That is what we will do"),
    ("We will meet him and the firm involved.", "We will meet him and the firm involved"),
    ("We will close the mill, meaning that people walk.", "We will close the mill"),
    ("We will look at its points, in particular the last.", "We will look at its points, in particular the last"),
    ("We will look at it, in which case all is well.", "We will look at it"),
    ("We will end waste and the harm that can follow.", "We will end waste and the harm that can follow"),
    ("We will look at it, as well as at the mill.", "We will look at it, as well as at the mill"),
]


@pytest.mark.parametrize(("text", "quote"), CASES)
def test_a_clause_ends_before_what_is_no_part_of_it(text: str, quote: str) -> None:
    words = tokenise(text, Span(0, len(text)))
    clause = next(one for one in FINDER.find(words) if one.predicate.trigger == "will")
    assert words.between(clause.start, clause.end).quote(text) == quote
