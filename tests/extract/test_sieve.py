"""Patterns that a text may match, told by its words."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.extract.rules import Pattern, load_rules
from hansard_tui.extract.sieve import Sieve, sieve_of

RULES = load_rules()
PATTERNS = (*RULES.group("stance"), *RULES.group("duty"))
OTHERS = RULES.group("voice")
OWN = (
    Pattern("any", re.compile("x")),
    Pattern("two words", re.compile("x"), cues=("old pier",)),
    Pattern("marks alone", re.compile("x"), cues=("?", "never")),
)


def passing(text: str, patterns: tuple[Pattern, ...]) -> list[str]:
    whole = Sieve((*OTHERS, *patterns))
    among = whole.among(lambda pattern: pattern not in OTHERS)
    return [pattern.name for pattern in whole.passing(whole.say(text, 0, len(text)), among)]


def test_a_pattern_passes_where_a_cue_of_it_stands() -> None:
    assert passing("The OLD PIER fell.", OWN) == ["any", "two words"]
    assert passing("The bold pier fell?", OWN) == ["any", "two words", "marks alone"]
    assert passing("A pier, old as time.", OWN) == ["any"]


CUES = sorted({cue for pattern in PATTERNS for cue in pattern.cues})


@settings(max_examples=100)
@given(st.lists(st.one_of(st.sampled_from(CUES), st.text(max_size=6)), max_size=8), st.sampled_from(["", " ", "-"]))
def test_just_those_pass_that_may_match(parts: list[str], joint: str) -> None:
    text = joint.join(parts)
    assert passing(text, PATTERNS) == [pattern.name for pattern in PATTERNS if pattern.may_match(text.lower())]


def test_the_sieve_of_some_rules_holds_all_their_patterns() -> None:
    assert sieve_of(RULES) is sieve_of(RULES)
    assert sieve_of(RULES).among(lambda _: True) == (1 << len(RULES.patterns)) - 1
