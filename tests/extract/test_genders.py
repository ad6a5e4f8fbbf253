"""Whether a person is spoken of as a man or a woman."""

import pytest

from hansard_tui.extract.genders import Genders, gender
from hansard_tui.extract.rules import load_rules

RULES = load_rules()


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        ("the hon. Lady the Member for Marsh (Pat Dray)", "female"),
        ("Mr. Dray", "male"),
        ("my hon. Friend", ""),
        ("the right reverend Prelate", ""),
        ("Lord Hale and Lady Ferris", ""),
    ],
)
def test_words_tell_it_or_not(quote: str, told: str) -> None:
    assert gender(quote) == told


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("person:baroness-ferris", "female"),
        ("person:earl-of-marsh", "male"),
        ("person:bishop-of-northport", ""),
        ("person:gerald-dray", "male"),
        ("person:margaret-dray", "female"),
        ("person:pat-dray", ""),
    ],
)
def test_a_key_tells_it_by_rank_or_first_name(key: str, told: str) -> None:
    assert Genders(RULES).of(key) == told


def test_what_the_text_says_goes_before_the_first_name() -> None:
    genders = Genders(RULES)
    genders.learn("person:pat-dray", "my hon. Friend")
    genders.learn("person:pat-dray", "Mrs Dray")
    genders.learn("person:pat-dray", "Mr Dray")
    assert genders.of("person:pat-dray") == "female"
