"""The small words of verb groups."""

import pytest

from hansard_tui.extract import group_words


@pytest.mark.parametrize(
    "words",
    [
        group_words.MODALS, group_words.WILLING, group_words.BE, group_words.PRESENT_BE, group_words.HAVE,
        group_words.INTEND, group_words.PLEDGE, group_words.CUES,
    ],
)  # fmt: skip
def test_words_are_single_small_ones(words: object) -> None:
    assert words
    for word in words:  # type: ignore[attr-defined]
        assert word == word.lower().strip()
        assert " " not in word


def test_whatever_can_lead_a_promise_is_a_cue() -> None:
    leading = {*group_words.MODALS, *group_words.INTEND, *group_words.PLEDGE, *group_words.WILLING}
    assert leading <= group_words.CUES
    assert not set(group_words.INTEND) & set(group_words.PLEDGE)


def test_each_phrase_is_found_by_its_first_word() -> None:
    for first, phrases in group_words.PHRASES.items():
        assert all(phrase[0] == first and len(phrase) > 1 for phrase in phrases)
