"""Answers that promise what was asked."""

import pytest

from hansard_tui.extract.adjacency import find_answer
from hansard_tui.extract.capacity import BACK_BENCH, MINISTER, Capacity
from hansard_tui.extract.utterances import Surroundings
from hansard_tui.model.finding import Commitment, Tier
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Contribution

REQUEST = "Will the Minister agree to visit the bridge?"


def answer(words: str, request: str = REQUEST, capacity: str = MINISTER) -> Commitment | None:
    text = f"{request}\n{words}"
    asked = Contribution(0, len(request) + 1)
    given = Contribution(len(request) + 1, len(text))
    around = Surroundings(given, Capacity(capacity, ""), requested=True, previous=asked)
    return find_answer(text, Span(given.start, given.end), around)


@pytest.mark.parametrize("words", ["Yes, I will.", "I will do so.", "I am happy to do that.", "Certainly, we shall."])
def test_a_short_answer_promises_what_was_asked(words: str) -> None:
    found = answer(words)
    assert found is not None
    assert found.tier is Tier.CERTAIN
    action = found.detail("action")
    assert action is not None
    assert action.value == "agree to visit the bridge" or action.value.endswith("visit the bridge")


def test_a_bare_yes_is_only_possible() -> None:
    found = answer("Yes.", "Will the Minister visit the bridge?")
    assert found is not None
    assert found.tier is Tier.POSSIBLE


@pytest.mark.parametrize(
    ("words", "request_", "capacity"),
    [
        ("Yes, I will.", "The bridge is old.", MINISTER),
        ("Yes, I will.", REQUEST, BACK_BENCH),
        ("I will speak of the other bridge.", REQUEST, MINISTER),
        ("Yes.", "Will the Minister confirm that it rained?", MINISTER),
    ],
)
def test_what_answers_no_request_promises_nothing(words: str, request_: str, capacity: str) -> None:
    assert answer(words, request_, capacity) is None
