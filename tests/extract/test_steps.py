"""What may stand within a verb group is stepped over, and what begins another clause is not."""

import pytest

from hansard_tui.extract.lexicon import lexicon
from hansard_tui.extract.rules import load_rules
from hansard_tui.extract.steps import Stepper, Walk
from hansard_tui.extract.tokens import tokenise
from hansard_tui.model.span import Span

STEPPER = Stepper(lexicon(load_rules()))


@pytest.mark.parametrize(
    ("text", "reached", "negated"),
    [
        ("will not write", "write", True),
        ("will of course write", "write", False),
        ("will, as I said, write", "write", False),
        ("will, of course, 100 per cent", "100", False),
        ("are, as he knows, committed to it", "committed", False),
        ("will fully and carefully read it", "read", False),
        ("will by the end of March publish", "publish", False),
        ("will stand, but he is right, given time, to go", "stand", False),
        ("will (as ever) publish", "publish", False),
        ("will go and carefully read", "go", False),
    ],
)
def test_the_walk_stops_at_the_verb(text: str, reached: str, *, negated: bool) -> None:
    words = tokenise(text, Span(0, len(text)))
    walk = Walk(1, negated=False, adverbs=[], chain=[])
    STEPPER.skip(words, walk)
    assert (words.at(walk.place), walk.negated) == (reached, negated)


def test_a_clause_after_a_comma_is_no_aside() -> None:
    text = "will there, but it is right, given time, to go"
    words = tokenise(text, Span(0, len(text)))
    walk = Walk(1, negated=False, adverbs=[], chain=[])
    STEPPER.skip(words, walk)
    assert words.at(walk.place) == ","
