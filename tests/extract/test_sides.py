"""One transcript as links see it."""

from math import sqrt

import pytest

from hansard_tui.extract.sides import affinity, attributive, make_side
from hansard_tui.model.finding import Findings, Mention
from hansard_tui.model.layer import Layer
from hansard_tui.model.transcript import Transcript


def side_of(*keys: str, weight: float = 0.9) -> tuple[Transcript, Findings]:
    text = "word " * len(keys)
    mentions = [Mention(5 * n, 5 * n + 4, key=key, kind=key.split(":")[0], weight=weight) for n, key in enumerate(keys)]
    return Transcript(text), Findings(references=Layer(mentions))


def test_two_texts_are_about_the_same_by_the_rare_subjects_in_common() -> None:
    one = make_side(*side_of("policy:a", "policy:b", "policy:c", "policy:d"))
    other = make_side(*side_of("policy:a", "policy:b", "policy:c", "policy:x", "policy:y"))
    assert affinity(one, other) == pytest.approx(3 / sqrt(4 * 5))
    assert affinity(one, other) == pytest.approx(affinity(other, one))
    assert affinity(one, one) == pytest.approx(1.0)


def test_what_is_named_often_says_more_of_what_a_text_is_about() -> None:
    one = make_side(*side_of("policy:a", "policy:a", "policy:a", "policy:b", "policy:c"))
    like = make_side(*side_of("policy:a", "policy:a", "policy:b", "policy:c"))
    unlike = make_side(*side_of("policy:a", "policy:b", "policy:c", "policy:c", "policy:c"))
    assert affinity(one, like) > affinity(one, unlike)


def test_one_bill_in_common_is_no_chance() -> None:
    one = make_side(*side_of("bill:ports-bill", "policy:a"))
    other = make_side(*side_of("bill:ports-bill", "policy:b"))
    assert affinity(one, other) == pytest.approx(0.5)


def test_two_in_common_may_be_chance() -> None:
    one = make_side(*side_of("policy:a", "policy:b"))
    assert affinity(one, one) == 0.0


def test_common_subjects_and_numbers_say_nothing() -> None:
    common = make_side(*side_of("policy:a", "policy:b", "policy:c", weight=0.2))
    numbers = make_side(*side_of("clause:1", "clause:2", "clause:3", "amendment:4"))
    assert affinity(common, common) == affinity(numbers, numbers) == 0.0


def test_who_cannot_be_told_is_not_linked() -> None:
    people = Layer([
        Mention(0, 4, key="person:unresolved", kind="person", rule="address"),
        Mention(0, 4, key="office:minister", kind="person", rule="office"),
        Mention(0, 4, key="person:a-b", kind="person", rule="name"),
    ])  # fmt: skip
    assert list(make_side(Transcript("word"), Findings(people=people)).keys) == ["person:a-b"]


@pytest.mark.parametrize(
    ("text", "quote", "told"),
    [
        ("the NHS reforms begin", "NHS", True),
        ("the NHS is old", "NHS", False),
        ("local authorities care", "local authorities", False),
        ("that is the NHS.", "NHS", False),
        ("the NHS. Reforms", "NHS", False),
    ],
)
def test_a_name_before_a_noun_qualifies_it(text: str, quote: str, told: bool) -> None:
    start = text.index(quote)
    assert attributive(Mention(start, start + len(quote)), text) is told
