"""CSV that every program reads and no spreadsheet runs."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.export.bundle import Options
from hansard_tui.export.tables import HEADER, cell, write_csv
from tests.export.debate import bundle, mark, transcript, whole

SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "|", "%")


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1", "＝1", "|cmd", "%0A=1"])
def test_no_cell_begins_as_a_formula(words: str) -> None:
    assert cell(words).startswith("'")


def test_a_semicolon_opens_no_formula() -> None:
    assert cell("a;=1") == "a;'=1"
    assert cell("1986; and so on - more") == "1986; and so on - more"


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="=+-@|%;\t\n\r \"',a1＝", max_size=20), st.text(max_size=10))
def test_any_note_is_harmless(note: str, tag: str) -> None:
    debate = transcript()
    text = write_csv(bundle(debate, mark(debate, "I am", note=note, tags=(tag,))))
    for row in csv.reader(io.StringIO(text, newline="")):
        assert not any(word.lstrip().startswith(SIGNS) for word in row)


def test_a_row_tells_all() -> None:
    debate = transcript()
    (row,) = rows(write_csv(bundle(debate, mark(debate, "I am grateful.", note="Mine", tags=("a", "b")))))
    assert row["quote"] == "I am grateful."
    assert (row["date"], row["house"], row["volume"], row["column"]) == ("2016-04-25", "Commons", "608", "1184")
    assert (row["speaker"], row["party"], row["tags"]) == ("Jane Smith (Northtown) (Lab)", "Lab", "a, b")
    assert row["oscola"] == "HC Deb 25 April 2016, vol 608, col 1184"
    assert row["licence"].startswith("Contains Parliamentary information")


def test_the_header_is_one_line_and_a_mark_is_optional() -> None:
    debate = transcript()
    assert write_csv(bundle(debate)) == ",".join(f'"{name}"' for name in HEADER) + "\r\n"
    assert write_csv(bundle(debate, options=Options(bom=True))).startswith("\ufeff")


def test_paragraphs_and_quotation_marks_come_back() -> None:
    debate = transcript('He said "so",\nthen left.')
    (row,) = rows(write_csv(bundle(debate, whole(debate))))
    assert row["quote"] == 'He said "so",\nthen left.'
