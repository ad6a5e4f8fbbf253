"""A change, word by word."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.export.worddiff import same_words, word_diff


@settings(max_examples=100)
@given(st.text(max_size=40), st.text(max_size=40))
def test_both_wordings_can_be_had_again(before: str, after: str) -> None:
    runs = word_diff(before, after)
    assert "".join(words for kind, words in runs if kind != "new") == before
    assert "".join(words for kind, words in runs if kind != "gone") == after


def test_a_dropped_not_is_one_run() -> None:
    assert word_diff("did not talk", "did talk") in (
        (("same", "did "), ("gone", "not "), ("same", "talk")),
        (("same", "did"), ("gone", " not"), ("same", " talk")),
    )


@pytest.mark.parametrize(
    ("before", "after", "same"),
    [
        ("well—said “so”", 'well-said  "so"', True),
        ("co\u00adoperate", "cooperate", True),
        ("did not go", "did go", False),
        ("Go", "go", False),
    ],
)
def test_words_are_the_same_under_other_dashes(before: str, after: str, same: bool) -> None:
    assert same_words(before, after) is same
