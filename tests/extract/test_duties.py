"""Duties of others, acts of other bodies, work in hand."""

import pytest

from hansard_tui.extract.duties import of_law, subtype_of
from hansard_tui.model.span import Span

CASES = [
    (
        "Clause 4 requires councils to inspect wells and, in particular, to report on them.",
        ["Clause 4 requires councils to inspect wells", "to report on them"],
    ),
    ("The board has a duty—and I recall it—to act.", ["The board has a duty—and I recall it—to act"]),
    ("It sits beside duties for a council to co-operate.", ["duties for a council to co-operate"]),
    ("Owners are required by law to mend walls.", ["Owners are required by law to mend walls"]),
    ("It recommends that councils should meet.", ["It recommends that councils should meet"]),
    ("Amendment 7 would require councils to pay.", []),
    ("It requires the Government to act.", []),
    ("The council has a fine hall.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_duties_that_the_law_states(text: str, expected: list[str]) -> None:
    found = list(of_law(text, Span(0, len(text))))
    assert [duty.quote(text) for duty in found] == expected
    assert all(detail.quote(text) == detail.value for duty in found for detail in duty.details)


def test_the_actor_and_the_act_are_told() -> None:
    text = "The mandate requires councils to inspect wells."
    (duty,) = of_law(text, Span(0, len(text)))
    told = {detail.role: detail.value for detail in duty.details}
    assert told == {"actor": "councils", "action": "inspect wells", "source": "The mandate"}


@pytest.mark.parametrize(
    ("sentence", "subtype"),
    [
        ("The mandate requires it.", "mandate"),
        ("The code says that they should.", "guidance"),
        ("Clause 4 requires it.", "statutory_in_bill"),
        ("The Wells Act requires it.", "statutory_existing"),
        ("They must do it.", "expectation"),
    ],
)
def test_what_a_duty_rests_on(sentence: str, subtype: str) -> None:
    assert subtype_of(sentence, sentence) == subtype
