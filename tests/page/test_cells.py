"""What the terminal is given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hansard_tui.page.cells import clip, columned, index_at, is_narrow, visible, width_of


@given(st.text())
def test_nothing_that_acts_on_a_terminal_is_left_and_no_letter_is_lost(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    acting = [c for c in shown if ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or 0xD800 <= ord(c) < 0xE000]
    assert not acting
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "␛[31mred"),
        ("a\tb", "a b"),
        ("[bold]x[/]", "[bold]x[/]"),
        ("a\u202eb", "a␦b"),
        ("\x9b1m", "�1m"),
        ("\udc80", "�"),
    ],
)
def test_escapes_are_shown_and_not_obeyed(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text(alphabet="ab日本é\u0301 ", max_size=30), st.integers(0, 40))
def test_the_index_at_a_cell_is_the_character_drawn_there(text: str, cell: int) -> None:
    index = index_at(text, cell)
    assert 0 <= index <= len(text)
    assert width_of(text[:index]) <= max(cell, 0) or cell < 0


@given(st.text(alphabet="abc日本 ", max_size=30), st.integers(0, 20))
def test_what_is_clipped_fits(text: str, cells: int) -> None:
    assert width_of(clip(text, cells)) <= cells
    if width_of(text) <= cells:
        assert clip(text, cells) == text


def test_hansards_own_letters_are_narrow() -> None:
    assert is_narrow("“£1,000—or, per cent. ½ … café’s – †”")
    assert not is_narrow("日")


@given(st.lists(st.text(alphabet="abc日 ", min_size=1, max_size=12).map(str.strip).filter(bool)), st.integers(16, 60))
def test_columns_hold_every_word_in_order_and_fit(words: list[str], width: int) -> None:
    lines = columned(words, width)
    words = [clip(word, width) for word in words]
    assert all(width_of(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == "".join(
        "".join(words[row :: len(lines)]) for row in range(len(lines))
    ).replace(" ", "")


def test_columns_are_read_down_and_then_across() -> None:
    assert columned(["Ann", "Bob", "Cy", "Di", "Ed"], 14) == ["Ann  Cy  Ed", "Bob  Di"] or columned(
        ["Ann", "Bob", "Cy", "Di", "Ed"], 14
    ) == ["Ann  Cy   Ed", "Bob  Di"]
