"""Words on a page, put back in reading order."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.readers.page_layout import Paragraphs, Word, lay_out

WIDTH, HEIGHT = 595.0, 842.0


def word(text: str, left: float, top: float, *, bold: bool = False) -> Word:
    return Word(text, left, left + 5.0 * len(text), top, top + 9, bold)


def row(words: str, left: float, top: float) -> list[Word]:
    set_: list[Word] = []
    for text in words.split():
        set_.append(word(text, left, top))
        left = set_[-1].right + 3
    return set_


def read(*pages: list[Word]) -> list[str]:
    paragraphs = Paragraphs()
    for page in pages:
        paragraphs.page(lay_out(page, WIDTH, HEIGHT))
    return [printed.text for printed in paragraphs.printed()]


def test_a_gutter_parts_two_columns() -> None:
    left = [row("the left column goes on and on here", 60, 100 + 11 * n) for n in range(8)]
    right = [row("the right column comes after it", 320, 100 + 11 * n) for n in range(8)]
    (text,) = read([word for line in zip(left, right, strict=True) for part in line for word in part])
    assert text == " ".join(["the left column goes on and on here"] * 8 + ["the right column comes after it"] * 8)


def test_a_page_of_one_column_has_no_gutter() -> None:
    lines = [
        row("these are words that run over the middle of the page and on to its other margin", 60, 100 + 11 * n)
        for n in range(8)
    ]
    (text,) = read([word for line in lines for word in line])
    assert text.startswith("these are words that run over the middle of the page and on to its other margin these")


def test_an_indent_a_gap_and_bold_type_begin_paragraphs() -> None:
    page = [
        *row("first line of one paragraph that is full to the very end of the", 60, 100),
        *row("column.", 60, 111),
        *row("second begins set in from the edge", 75, 122),
        *row("third after a gap", 60, 160),
        word("Heading", 60, 171, bold=True),
        *row("and after it", 60, 182),
    ]
    assert read(page) == [
        "first line of one paragraph that is full to the very end of the column.",
        "second begins set in from the edge",
        "third after a gap",
        "Heading",
        "and after it",
    ]


def test_a_sentence_runs_on_over_the_page_and_its_head_is_left_out() -> None:
    page = [*row("12 Lighthouses 13", 60, 30), *row("the whole", 60, 100)]
    assert read(page, [*row("14 Lighthouses 15", 60, 30), *row("House agrees.", 60, 100)]) == [
        "the whole House agrees."
    ]


@pytest.mark.parametrize(
    ("first", "second", "text"),
    [("main-", "tain", "maintain"), ("well-", "Being", "well- Being"), ("e-", "mail", "e- mail"), ("1-", "a", "1- a")],
)
def test_words_cut_at_the_end_of_a_line(first: str, second: str, text: str) -> None:
    assert read([*row(first, 60, 100), *row(second, 60, 111)]) == [text]


PLACES = st.builds(
    word, st.text("abcxyz", min_size=1, max_size=6), st.floats(20, 560), st.floats(90, 800), bold=st.booleans()
)


@settings(max_examples=50, deadline=None)
@given(st.lists(PLACES, max_size=40))
def test_no_word_is_lost_wherever_it_stands(words: list[Word]) -> None:
    kept = "".join(read(words)).replace(" ", "")
    assert sorted(kept) == sorted("".join(one.text for one in words))
