"""Laws of wrapping."""

from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from hansard_tui.page.cells import width_of
from hansard_tui.page.wrap import wrap

letters = st.text(alphabet="ab é—日本\u0301👩\u200d ", max_size=120)


@settings(max_examples=300)
@example("\u200d\u200d日a", 2)
@given(letters, st.integers(2, 30))
def test_lines_hold_every_letter_but_spaces_and_no_more_than_the_width(text: str, width: int) -> None:
    lines = wrap(text, 0, len(text), width)
    assert "".join(text[a:b] for a, b in lines).replace(" ", "") == text.replace(" ", "")
    assert all(a <= b for a, b in lines)
    assert all(left[1] <= right[0] for left, right in pairwise(lines))
    assert all(width_of(text[a:b]) <= width for a, b in lines)


@example(" aaaaa", 5)
@given(st.text(alphabet="abc ", max_size=80), st.integers(1, 20))
@example(" aa", 2)
def test_narrow_words_are_never_cut_where_a_space_would_do(text: str, width: int) -> None:
    lines = wrap(text, 0, len(text), width)
    longest = max((len(word) for word in text.split()), default=0)
    if longest <= width:
        words = [word for a, b in lines for word in text[a:b].split()]
        assert words == text.split()


def test_offsets_count_in_the_whole_text() -> None:
    text = "one\ntwo three\nfour"
    assert wrap(text, 4, 13, 5) == [(4, 7), (8, 13)]


def test_an_empty_paragraph_is_one_empty_line() -> None:
    assert wrap("", 0, 0, 10) == [(0, 0)]
    assert wrap("a\n\nb", 2, 2, 10) == [(2, 2)]


def test_a_word_wider_than_the_line_is_cut() -> None:
    assert wrap("abcdefgh", 0, 8, 3) == [(0, 3), (3, 6), (6, 8)]
    assert wrap("日本語", 0, 3, 4) == [(0, 2), (2, 3)]
