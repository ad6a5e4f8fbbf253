import json
from contextlib import redirect_stdout
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.cli.printing import Printer, columns, harmless, shortened

HOSTILE = "a\x1b[31mred\x07\x9b2J\u202eevil\u2028b\x00\ud800\ufeff\r"


def test_a_json_line_is_one_line_and_loses_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    Printer(as_json=True).row({"quote": HOSTILE + "é”", "start": 3})
    printed = capsys.readouterr().out
    assert len(printed.splitlines()) == 1
    assert "é”" in printed
    assert json.loads(printed) == {"quote": HOSTILE + "é”", "start": 3}


@settings(max_examples=60)
@given(text=st.text())
def test_any_text_survives_a_json_line(text: str) -> None:
    buffer = StringIO()
    with redirect_stdout(buffer):
        Printer(as_json=True).row({"text": text})
    assert len(buffer.getvalue().splitlines()) == 1
    assert json.loads(buffer.getvalue()) == {"text": text}


def test_lines_for_people_cannot_act_on_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    Printer().lines([HOSTILE])
    printed = capsys.readouterr().out
    assert printed.endswith("\n")
    assert not set(printed) & set("\x1b\x07\x9b\x00\r\u202e\u2028")
    assert "␛[31mred" in printed


def test_tabs_and_letters_stay_as_they_are() -> None:
    assert harmless("naïve\t“£5” — café e\u0301 שלום") == "naïve\t“£5” — café e\u0301 שלום"


def test_what_went_wrong_is_one_line_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    out = Printer("hansard-tui topics")
    out.fail("x.txt:\n there is\x1b no such file.")
    out.warn("by the way")
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.splitlines() == [
        "hansard-tui topics: x.txt: there is␛ no such file.",
        "hansard-tui topics: by the way",
    ]
    assert len(out.failed) == 1


def test_a_whole_text_ends_in_one_line_feed(capsys: pytest.CaptureFixture[str]) -> None:
    Printer().text("a\n")
    Printer().text("b")
    assert capsys.readouterr().out == "a\nb\n"


def test_columns_stand_under_each_other() -> None:
    assert columns([["a", "bb", "c"], ["aaa", "b", "c d"], [], ["e"]]) == ["a    bb  c", "aaa  b   c d", "e"]


@pytest.mark.parametrize(
    ("words", "most", "shown"),
    [
        ("short", 10, "short"),
        ("one\ntwo   three", 20, "one two three"),
        ("one two, three", 9, "one two …"),
        ("unbroken", 4, "unbr…"),
    ],
)
def test_long_words_are_cut_at_a_word(words: str, most: int, shown: str) -> None:
    assert shortened(words, most) == shown
