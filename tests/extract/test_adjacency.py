"""Answers that promise what was asked."""

import pytest

from hansard_tui.extract.adjacency import find_answer, find_refusal
from hansard_tui.extract.capacity import BACK_BENCH, MINISTER, Capacity
from hansard_tui.extract.utterances import Surroundings
from hansard_tui.model.finding import Commitment, Tier, Undertaking
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Contribution

REQUEST = "Will the Minister agree to visit the bridge?"


def asked(words: str, request: str, capacity: str = MINISTER) -> tuple[str, Span, Surroundings]:
    text = f"{request}\n{words}"
    question = Contribution(0, len(request) + 1)
    given = Contribution(len(request) + 1, len(text))
    around = Surroundings(given, Capacity(capacity, ""), requested=True, previous=question)
    return text, Span(given.start, given.end), around


def answer(words: str, request: str = REQUEST, capacity: str = MINISTER) -> Commitment | None:
    return find_answer(*asked(words, request, capacity))


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


@pytest.mark.parametrize(
    "words", ["No.", "My Lords, no; it is old.", "No, because it is old.", "I fear not.", "Not at this stage."]
)
def test_a_no_refuses_what_was_asked(words: str) -> None:
    found = find_refusal(*asked(words, REQUEST))
    assert found is not None
    assert found.undertaking is Undertaking.REFUSAL
    action = found.detail("action")
    assert action is not None
    assert action.value == "agree to visit the bridge"
    assert REQUEST.removeprefix("Will the Minister ").removesuffix("?") in found.why


@pytest.mark.parametrize(
    ("words", "request_"),
    [
        ("No.", "The bridge is old."),
        ("No.", "Will the Minister agree that it rained?"),
        ("No, I have no time.", "Will the Minister give way?"),
        ("No bridge is old.", REQUEST),
        ("I will.", REQUEST),
        ("It is a fine bridge, and it stands. No.", REQUEST),
    ],
)
def test_what_says_no_to_no_request_refuses_nothing(words: str, request_: str) -> None:
    assert find_refusal(*asked(words, request_)) is None


def test_a_no_further_on_refuses_nothing() -> None:
    text, whole, around = asked("The bridge is fine and dry. No.", REQUEST)
    assert find_refusal(text, Span(whole.end - 3, whole.end), around) is None
