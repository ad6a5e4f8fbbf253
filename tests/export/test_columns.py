"""Ranges of columns, short and in full, there and back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.export.columns import Columns, abbreviate, expand, format_columns, parse_columns

CASES = [
    ("123", Columns(123, 123)),
    ("118-9WS", Columns(118, 119, suffix="WS")),
    ("993-95W", Columns(993, 995, suffix="W")),
    ("1979-984W", Columns(1979, 1984, suffix="W")),
    ("460–479", Columns(460, 479)),
    ("34-36WS", Columns(34, 36, suffix="WS")),
    ("505W-506W", Columns(505, 506, suffix="W")),
    ("GC 1", Columns(1, 1, "GC")),
    ("GC312–GC314", Columns(312, 314, "GC")),
    ("GC312–14", Columns(312, 314, "GC")),
    ("WA261", Columns(261, 261, "WA")),
    ("WS 5", Columns(5, 5, "WS")),
    ("12WH", Columns(12, 12, suffix="WH")),
    ("6MC", Columns(6, 6, suffix="MC")),
    ("3P", Columns(3, 3, suffix="P")),
    ("[1183]", Columns(1183, 1183)),
    ("999-1001", Columns(999, 1001)),
]
NOT = ["", "x", "12-", "GC", "34-12000-1", "20-10x", "505W-506WS", "GC1-WA2", "twelve"]


@pytest.mark.parametrize(("text", "columns"), CASES)
def test_printed_ranges_are_read(text: str, columns: Columns) -> None:
    assert parse_columns(text) == columns


@pytest.mark.parametrize("text", NOT)
def test_what_is_no_range_is_refused(text: str) -> None:
    assert parse_columns(text) is None


def test_a_range_that_runs_backwards_is_refused() -> None:
    assert parse_columns("1200-1100") is None


@pytest.mark.parametrize(
    ("first", "last", "kept", "printed"),
    [
        (973, 976, 2, "76"),
        (12, 15, 2, "15"),
        (100, 102, 2, "02"),
        (3, 9, 2, "9"),
        (998, 1002, 2, "1002"),
        (1183, 1201, 2, "201"),
        (373, 406, 1, "406"),
        (425, 446, 2, "46"),
        (118, 119, 1, "9"),
        (1183, 1184, 9, "1184"),
    ],
)
def test_the_second_number_is_shortened(first: int, last: int, kept: int, printed: str) -> None:
    assert abbreviate(first, last, kept) == printed


@settings(max_examples=100)
@given(st.integers(1, 99999), st.integers(0, 3000), st.integers(1, 9))
def test_what_is_shortened_is_expanded_again(first: int, more: int, kept: int) -> None:
    assert expand(first, abbreviate(first, first + more, kept)) == first + more


@settings(max_examples=100)
@given(
    st.integers(1, 99999),
    st.integers(0, 300),
    st.sampled_from([("", ""), ("GC", ""), ("WA", ""), ("", "W"), ("", "WS"), ("", "WH"), ("", "MC")]),
    st.sampled_from(["-", "–"]),
    st.integers(1, 9),
)
def test_a_range_is_read_as_it_was_printed(
    first: int, more: int, letters: tuple[str, str], dash: str, kept: int
) -> None:
    columns = Columns(first, first + more, *letters)
    assert parse_columns(format_columns(columns, dash, kept)) == columns
    assert parse_columns(format_columns(columns, dash, kept, gap=" ")) == columns
