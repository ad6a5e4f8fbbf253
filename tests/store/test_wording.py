"""The word diff holds both passages, and long ones are compared in good time."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.store import wording
from hansard_tui.store.fold import fold
from hansard_tui.store.wording import changed_words

WORDS = st.text("abc —-“.\n", max_size=40)


@given(WORDS, WORDS, st.sampled_from([0, 3, 1_500]))
@settings(max_examples=100)
def test_the_word_diff_holds_both_passages(before: str, after: str, many: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wording, "_MANY", many)
        parts = changed_words(before, after)
    old = "".join(words for op, words in parts if op != "new")
    assert fold(old).text == fold(before).text
    assert "".join(words for op, words in parts if op != "gone") == after
    assert all(one[0] != other[0] for one, other in pairwise(parts))


@pytest.mark.parametrize(
    ("before", "after", "parts"),
    [
        ("did not talk", "did talk", (("same", "did "), ("gone", "not "), ("same", "talk"))),
        ("a day", "a long day", (("same", "a "), ("new", "long "), ("same", "day"))),
        ("the conception", "the concept", (("same", "the "), ("gone", "conception"), ("new", "concept"))),
        ("rises — and “so”", 'rises - and "so"', (("same", 'rises - and "so"'),)),
        ("gone", "", (("gone", "gone"),)),
        ("", "", ()),
    ],
)
def test_what_changed_is_seen_and_typography_is_not(
    before: str, after: str, parts: tuple[tuple[str, str], ...]
) -> None:
    assert changed_words(before, after) == parts


def test_a_whole_day_is_compared_in_good_time() -> None:
    before = " ".join(
        f"Clause {number} of the Bill was read, and agreed to by the Committee." for number in range(6_000)
    )
    after = before.replace("Clause 5 of", "Clause 5 and").replace("Clause 5999 of", "The clause of")
    began = time.perf_counter()
    parts = changed_words(before, after)
    assert [words for op, words in parts if op == "gone"] == ["of", "Clause", "5999"]
    assert time.perf_counter() - began < 5
