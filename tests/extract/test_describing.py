"""A clause told as a finding."""

import pytest

from hansard_tui.extract.capacity import ASSUMED, Capacity
from hansard_tui.extract.describing import describe
from hansard_tui.extract.features import Context
from hansard_tui.extract.lexicon import lexicon
from hansard_tui.extract.linear import LinearModel
from hansard_tui.extract.rules import load_rules
from hansard_tui.extract.tokens import tokenise
from hansard_tui.extract.utterances import candidates_of
from hansard_tui.model.finding import Commitment, Tier
from hansard_tui.model.span import Span

RULES = load_rules()
CAPACITY = Capacity(ASSUMED, "the speaker is not given")
MODEL = LinearModel(0.0, {"verb write": 1.0}, certain=0.5, possible=0.1)


def described(text: str, score: float = 0.9) -> Commitment:
    words = tokenise(text, Span(0, len(text)))
    candidate = list(candidates_of(words, Context(CAPACITY), RULES))[-1]
    classes = lexicon(RULES).classes.get(candidate.clause.predicate.lemma, ())
    return describe(candidate, score, CAPACITY, MODEL, classes)


@pytest.mark.parametrize(
    ("text", "subtype", "strength"),
    [
        ("I will write to him.", "write", "firm"),
        ("We will return to it on Report.", "return_at_stage", "firm"),
        ("I will take that away.", "take_back", "firm"),
        ("I will take that into account.", "consider", "firm"),
        ("We will set out the plan.", "publish", "firm"),
        ("We are committed to cleaning it.", "policy_goal", "standing"),
        ("We will support 300 more places.", "fund", "firm"),
        ("We intend to build it.", "action", "intention"),
        ("We will build it if it rains.", "action", "conditional"),
        ("We will look at it.", "consider", "soft"),
        ("I will receive a delegation.", "meet", "firm"),
        ("The council will receive £4 million.", "action", "firm"),
    ],
)
def test_subtype_and_strength(text: str, subtype: str, strength: str) -> None:
    found = described(text)
    assert (found.subtype, found.strength) == (subtype, strength)


def test_the_score_decides_the_tier_and_stands_in_the_finding() -> None:
    assert described("I will write to him.", 0.4).tier is Tier.POSSIBLE
    found = described("I will not write to him.", 0.91)
    assert (found.tier, found.score, found.polarity) == (Tier.CERTAIN, 0.91, "negative")
    assert "Signs: the verb “write”." in found.why
    assert found.trigger.quote("I will not write to him.") == "I will not write"
