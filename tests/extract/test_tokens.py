"""Words of a sentence, with their places."""

from hypothesis import given
from hypothesis import strategies as st

from hansard_tui.extract.tokens import is_stop, tokenise
from hansard_tui.model.span import Span


def test_contractions_are_two_words_and_possessives_one() -> None:
    text = "We’ll not say the Government’s won't."
    words = tokenise(text, Span(0, len(text)))
    assert words.words == ("we", "will", "not", "say", "the", "government's", "will", "n't")
    assert words.printed(1) == "’ll"


def test_sums_and_marks_are_tokens_and_full_stops_are_not() -> None:
    text = "My hon. Friend—£3.5 million, 40%."
    words = tokenise(text, Span(0, len(text))).words
    assert words == ("my", "hon", "friend", "—", "£3.5", "million", ",", "40%")
    assert is_stop("—")
    assert not is_stop("hon")


def test_an_empty_stretch_is_an_empty_span() -> None:
    text = "one two"
    words = tokenise(text, Span(0, len(text)))
    assert words.between(1, 1) == Span(4, 4)
    assert words.between(0, 2) == Span(0, 7)
    assert words.at(9) == ""


@given(st.text(max_size=60))
def test_places_run_forward_and_hold_the_words(text: str) -> None:
    words = tokenise(text, Span(0, len(text)))
    assert list(words.starts) == sorted(words.starts)
    assert all(start < end <= len(text) for start, end in zip(words.starts, words.ends, strict=True))
