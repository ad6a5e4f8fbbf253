"""Times and dates as they are printed, columns in order, and bytes in the encodings that pages come in."""

from datetime import date

import pytest

from hansard_tui.model.member import Attribution
from hansard_tui.model.transcript import Column, Kind
from hansard_tui.readers import pages
from hansard_tui.readers.builder import ReadError, TranscriptBuilder
from hansard_tui.readers.pages import Sheet, clock_of, day_of, decode


@pytest.mark.parametrize(
    ("words", "clock"),
    [
        ("2.30 pm", "14:30"),
        ("11.34 am", "11:34"),
        ("12 noon", "12:00"),
        ("12.5 am", "00:05"),
        ("[9.59 pm", "21:59"),
        ("3.2 pm", "15:02"),
        ("8 a.m.", "08:00"),
        ("25 pm", ""),
        ("2.75 pm", ""),
        ("2.30 pm today", ""),
    ],
)
def test_clock(words: str, clock: str) -> None:
    assert clock_of(words) == clock


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Tuesday, 11 January 2011.", date(2011, 1, 11)),
        ("on 3rd March 2022.", date(2022, 3, 3)),
        ("16 Jan 2014 : Column 17P", date(2014, 1, 16)),
        ("31 June 2014", None),
        ("12 Nonsense 2014", None),
        ("", None),
    ],
)
def test_day(words: str, day: date | None) -> None:
    assert day_of(words) == day


def test_a_column_is_told_once_and_a_fall_is_a_problem() -> None:
    sheet = Sheet()
    for number in ("12WH", "12WH", "13WH", "9WH"):
        sheet.column(number)
    sheet.narrative(["So."])
    parsed = sheet.builder.build()
    assert [mark.number for mark in parsed.transcript.columns] == ["12WH", "13WH", "9WH"]
    assert [problem.kind for problem in parsed.problems] == ["column out of order"]


def test_a_sentence_that_a_column_cuts_goes_on() -> None:
    sheet = Sheet()
    sheet.contribution(Attribution(printed="Ann"), Kind.SPEECH)
    sheet.paragraph(["the whole"])
    assert not sheet.unfinished()
    sheet.column("2")
    assert sheet.unfinished()
    sheet.resume(["House ", Column(0, 0, "3"), "agrees."])
    sheet.flush()
    transcript = sheet.builder.build().transcript
    assert transcript.text == "the whole House agrees."
    assert [(mark.number, mark.start) for mark in transcript.columns] == [("2", 10), ("3", 16)]


@pytest.mark.parametrize(
    ("data", "text", "problems"),
    [
        ("é".encode(), "é", 0),
        (b"\xef\xbb\xbf\xc3\xa9", "é", 0),
        ("é".encode("utf-16"), "é", 0),
        (b"\x93so\x94", "“so”", 0),
        (b'<meta charset="utf-8">\x93', '<meta charset="utf-8">“', 1),
        (b'<meta charset="koi8-r">\xe9', '<meta charset="koi8-r">И', 0),
        (b"\x81\xff\xfe", "\N{REPLACEMENT CHARACTER}ÿþ", 1),
    ],
)
def test_decoding(data: bytes, text: str, problems: int) -> None:
    builder = TranscriptBuilder()
    assert decode(data, builder) == text
    assert len(builder.build().problems) == problems


def test_a_page_larger_than_any_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MOST_BYTES", 3)
    with pytest.raises(ReadError, match=r"\Ax\.html: "):
        decode(b"<p>words", TranscriptBuilder(), "x.html")


def test_a_page_of_more_tags_than_any_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MOST_TAGS", 3)
    with pytest.raises(ReadError, match="more than 3 tags"):
        decode(b"<p>" * 4, TranscriptBuilder(), "x.html")
