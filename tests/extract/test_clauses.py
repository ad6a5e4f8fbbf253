"""The part that a clause plays, and where it begins and ends."""

import pytest

from hansard_tui.extract.clauses import ClauseFinder
from hansard_tui.extract.lexicon import lexicon
from hansard_tui.extract.rules import load_rules
from hansard_tui.extract.tokens import tokenise
from hansard_tui.model.span import Span

FINDER = ClauseFinder(lexicon(load_rules()))

CASES = [
    ("We will act.", "main", "", "We will act"),
    ("But, as I said, we will act.", "main", "", "we will act"),
    ("If it rains, we will act.", "main", "", "If it rains, we will act"),
    ("People ask if we will act.", "if", "", "if we will act"),
    ("I hope that they will act.", "that", "hope", "they will act"),
    ("I can assure him that we will act.", "that", "assure", "we will act"),
    ("That is exactly what we will do.", "cleft", "", "That is exactly what we will do"),
    ("Nobody knows how we will act.", "wh", "", "how we will act"),
    ("It is something we intend to do.", "restrictive", "", "It is something we intend to do"),
    ("Will the council act?", "question", "", None),
    ("We will act; nobody else did.", "main", "", "We will act"),
    ("We will act in 2031, but it rains.", "main", "", "We will act in 2031"),
    ("We will act because it rains.", "main", "", "We will act"),
    ("After we leave the river we will act.", "main", "", "After we leave the river we will act"),
    ("People ask when we will act.", "when", "", "when we will act"),
    (
        "If he withdraws Amendments 3, 5 and 7, we will act.",
        "main",
        "",
        "If he withdraws Amendments 3, 5 and 7, we will act",
    ),
    ("It is our intention to act.", "main", "", "It is our intention to act"),
    ("That ship will sail.", "main", "", "That ship will sail"),
    ("There is much more that we will do.", "restrictive", "", "There is much more that we will do"),
    ("It is a code that we are reading.", "restrictive", "", "we are reading"),
    ("Clean rivers are something that we are committed to.", "restrictive", "", None),
    ("Our proposal is to act.", "main", "", "Our proposal is to act"),
    ("I noted that and will write to him.", "main", "", "will write to him"),
    ("What we shall do is to act.", "main", "", "is to act"),
]


@pytest.mark.parametrize(("text", "role", "governor", "quote"), CASES)
def test_each_clause_knows_its_part(text: str, role: str, governor: str, quote: str | None) -> None:
    words = tokenise(text, Span(0, len(text)))
    clause = FINDER.find(words)[-1]
    assert (clause.role, clause.governor) == (role, governor)
    if quote is not None:
        assert words.between(clause.start, clause.end).quote(text) == quote


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("I said that it will act.", "first"),
        ("My Department said that it will act.", "first"),
        ("My Lords, the council said that it will act.", "other"),
        ("The council tells me that it will act.", "other"),
        ("Let me say that it will act.", "first"),
    ],
)
def test_who_says_it_is_told_apart(text: str, who: str) -> None:
    assert FINDER.find(tokenise(text, Span(0, len(text))))[-1].governed_by == who
