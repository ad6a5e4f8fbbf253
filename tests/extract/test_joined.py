"""What a clause shows taken together."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hansard_tui.extract.joined import JoinedWeights, joined


def test_words_pairs_of_words_and_pairs_of_features_are_named_so_that_they_can_be_read() -> None:
    shown = list(joined(["rule promise", "verb publish", "deadline"], ["we", "will", "publish"]))
    assert shown[:3] == ["rule promise", "verb publish", "deadline"]
    assert "word publish" in shown
    assert "words will publish" in shown
    assert "rule promise & deadline" in shown
    assert "verb publish & rule promise" not in shown


def test_what_is_of_three_parts_is_not_paired_again() -> None:
    shown = list(joined(["rule promise, deadline", "subject own class act", "subject i", "starts so"], []))
    assert not [name for name in shown if " & " in name]


@given(
    st.lists(st.sampled_from(["rule a", "verb b", "form c", "starts d"]), max_size=6), st.lists(st.text(), max_size=5)
)
def test_every_feature_and_word_is_kept(features: list[str], words: list[str]) -> None:
    shown = list(joined(features, words))
    assert shown[: len(set(features))] == list(dict.fromkeys(features))
    assert {f"word {word}" for word in words} <= set(shown)


@given(
    st.lists(st.sampled_from(["rule a", "rule b, c", "verb b", "subject i", "deadline", "starts d"]), max_size=6),
    st.lists(st.sampled_from(["we", "will", "go", "to", "it"]), max_size=7),
    st.randoms(use_true_random=False),
)
def test_weights_laid_out_add_up_to_those_of_the_names(features: list[str], words: list[str], random: Random) -> None:
    weights = {name: random.choice([0.5, -1.0, 2.0]) for name in joined(features, words) if random.random() < 0.7}
    expected = sum(weights.get(name, 0.0) for name in joined(features, words))
    assert JoinedWeights(weights).total(features, words) == pytest.approx(expected)
