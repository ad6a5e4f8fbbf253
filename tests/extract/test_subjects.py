"""Who a predicate is said of."""

import pytest

from hansard_tui.extract.clauses import ClauseFinder
from hansard_tui.extract.lexicon import lexicon
from hansard_tui.extract.rules import load_rules
from hansard_tui.extract.tokens import tokenise
from hansard_tui.model.span import Span

FINDER = ClauseFinder(lexicon(load_rules()))

CASES = [
    ("I will go.", "i", "I"),
    ("It is late, but we have met, are meeting and will meet again.", "we", "we"),
    ("We have, as he knows, set it aside and will spend it.", "we", "We"),
    ("This Labour Government will act.", "government", "Labour Government"),
    ("A Labour Government will act.", "third", "A Labour Government"),
    ("So he has my firm promise.", "i", "my"),
    ("As I have said, we and the council will act.", "we", "we and the council"),
    ("On this point the Government will act.", "government", "the Government"),
    (
        "The Department for Rivers, Lakes and Wells will act.",
        "government",
        "The Department for Rivers, Lakes and Wells",
    ),
    (
        "My right hon. Friend the Minister for Rivers will act.",
        "government",
        "My right hon. Friend the Minister for Rivers",
    ),
    ("My hon. Friend the Member for Stone will know.", "house", "My hon. Friend the Member for Stone"),
    ("Local authorities must act.", "third", "Local authorities"),
    ("The review will report.", "process", "The review"),
    ("Clause 9 will apply.", "instrument", "Clause 9"),
    ("A number of councils will act.", "third", "A number of councils"),
    ("There will be a review.", "there", "There"),
    ("We have acted, are acting and will act.", "we", "We"),
    ("I am sure the council will act.", "third", "the council"),
    ("I am sure my right hon. Friend's council will act.", "house", "my right hon. Friend's council"),
    ("I hope noble Lords will act.", "house", "noble Lords"),
    ("There is more that we can and will do.", "we", "we"),
    ("We know that we have listened and will act.", "we", "we"),
    ("Either I or a council will act.", "i", "I or a council"),
    ("The Government stand ready to act.", "government", "The Government"),
    ("It is certainly not our intention to act.", "we", "our"),
    ("The Department has clear plans to act.", "government", "The Department"),
]


@pytest.mark.parametrize(("text", "kind", "words"), CASES)
def test_each_subject_is_found_and_told(text: str, kind: str, words: str) -> None:
    tokens = tokenise(text, Span(0, len(text)))
    subject = FINDER.find(tokens)[-1].subject
    assert subject.kind == kind
    assert tokens.between(subject.first, subject.end).quote(text) == words


def test_a_relative_pronoun_stands_for_what_is_before_it() -> None:
    text = "The council, which will decide, sits today."
    clause = FINDER.find(tokenise(text, Span(0, len(text))))[0]
    assert (clause.subject.kind, clause.subject.antecedent) == ("which", "third")


def test_a_second_verb_shares_its_subject() -> None:
    text = "We will look at it and will report."
    second = FINDER.find(tokenise(text, Span(0, len(text))))[1]
    assert second.subject.kind == "we"
    assert second.subject.shared
