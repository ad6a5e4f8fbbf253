"""On what condition a clause holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hansard_tui.extract.conditions import find_condition, find_condition_before


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("If he writes to me, I will reply.", "If he writes to me"),
        ("I will reply if he writes to me.", "if he writes to me."),
        ("Where the council can pay, we will help.", "Where the council can pay"),
        ("We will act unless it rains; it may.", "unless it rains"),
        ("we will come back with the figures if we can", "if we can"),
        ("we will ease it, if and when it is safe to do so", "if and when it is safe to do so"),
        ("we will mend it once the water is low", "once the water is low"),
        ("we will mend it, as far as we can, and paint it", "as far as we can"),
        ("we will mend it where possible.", "where possible."),
        ("If the board will pay , we will build it", "If the board will pay"),
    ],
)
def test_conditions(text: str, condition: str) -> None:
    found = find_condition(text, 0, len(text))
    assert found is not None
    assert found.value == condition


@pytest.mark.parametrize(
    "text",
    [
        "We act.",
        "I am happy to come back to him once again and settle it",
        "it will be circulated at once to the House",
        "I will inquire with a view to seeing if it can be printed",
        "I will find out if the ferry runs",
        "we will build it even if it rains",
        "If I may, I will turn to the wells",
        "If the House will allow me, I will consider that",
        "the grant—no small one unless you own a bank—will be paid",
        "I will look at it, and if",
        "I will ask what more, if anything, can be done",
    ],
)
def test_what_is_no_condition(text: str) -> None:
    assert find_condition(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("Mr. Speaker, if the council pays, | we will publish the plan", "if the council pays"),
        ("If things change, | then we will act", "If things change"),
        ("If the hon. Lady, or her friend, writes to me, | I will reply", "If the hon. Lady"),
        ("He asked what happens if it rains, and | we will tell him", ""),
        ("The well is dry, and if it rains, | we will rejoice", "if it rains"),
        ("We have mended it, as far as we can, | we will paint it", ""),
        ("The wells are dry, but | we will mend them", ""),
    ],
)
def test_a_condition_that_stands_before_its_clause(text: str, condition: str) -> None:
    place = text.index("|")
    text = text.replace("| ", "")
    found = find_condition_before(text, 0, place)
    assert (found.value if found else "") == condition


@given(st.lists(st.sampled_from(["if", "once", "again", "unless", "—", ",", "he", "may", "where the"]), max_size=12))
def test_a_condition_lies_within_what_was_looked_through(words: list[str]) -> None:
    text = " ".join(words)
    found = find_condition(text, 0, len(text))
    assert found is None or (0 <= found.start < found.end <= len(text) and found.value == found.quote(text))
