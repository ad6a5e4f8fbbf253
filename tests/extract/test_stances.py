"""Stances that words alone tell."""

from hansard_tui.extract.rules import load_rules
from hansard_tui.extract.stances import find_stances
from hansard_tui.model.finding import Commitment, Undertaking
from hansard_tui.model.span import Span

RULES = load_rules()


def find(text: str, *, government: bool = True) -> list[Commitment]:
    return list(find_stances(text, Span(0, len(text)), RULES, government=government))


def test_the_clause_around_the_words_is_the_finding() -> None:
    text = "The bridge is old; we have no plans to close it, but we watch it."
    (found,) = find(text)
    assert found.undertaking is Undertaking.REFUSAL
    assert found.quote(text) == "we have no plans to close it"
    assert found.polarity == "negative"


def test_only_the_government_assures_and_refuses() -> None:
    assert find("I can assure him of it.")
    assert not find("I can assure him of it.", government=False)
    assert find("They said that they would mend it.", government=False)


def test_a_question_is_nobodys_stance() -> None:
    assert not find("Can I assure him of it?")


def test_each_stance_pattern_lets_its_examples_through_its_cues() -> None:
    for pattern in RULES.group("stance"):
        assert all(pattern.may_match(example.lower()) for example in pattern.examples), pattern.name


def reported(text: str, *, government: bool = True) -> bool:
    return any(found.undertaking is Undertaking.REPORTED for found in find(text, government=government))


def test_what_others_promise_is_reported_and_what_the_government_promises_is_not() -> None:
    assert reported("The mayor has pledged to plant a million trees.")
    assert reported("British Waterways tells me that it will dredge the canal.")
    assert reported("The council has given an undertaking that it will hold a ballot.")
    assert not reported("The Government undertook to plant a million trees.")
    assert not reported("If the mayor has pledged to plant trees, so be it.")
    assert not reported("The board told me that the river was high.")


def test_a_promise_of_the_government_is_reported_by_those_who_do_not_speak_for_it() -> None:
    assert reported("The Minister undertook to plant a million trees.", government=False)
