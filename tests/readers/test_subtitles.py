import time

import pytest

from hansard_tui.model.transcript import Contribution, Parsed
from hansard_tui.readers.formats import read, sniff
from hansard_tui.readers.subtitles import looks_like


def _said(parsed: Parsed) -> list[tuple[str, str]]:
    text = parsed.transcript.text
    blocks = [block for block in parsed.transcript.blocks if isinstance(block, Contribution)]
    return [(block.attribution.shown, block.quote(text).strip()) for block in blocks]


def _srt(*cues: tuple[str, str]) -> bytes:
    return "\n".join(f"{n}\n{times}\n{words}\n" for n, (times, words) in enumerate(cues, start=1)).encode()


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("WEBVTT\n\n", True),
        ("WEBVTT FILE\r\r00:01.000 --> 00:02.000\rSo.", True),
        ("1\r\n00:00:01,000 --> 00:00:02,000\r\nSo.\r\n", True),
        ("00:00:01,000 --> 00:00:02,000\nSo.", True),
        ("WEBVTTS are subtitles.", False),
        ("Mr Low: 00:00:01,000 --> 00:00:02,000", False),
        ("", False),
    ],
)
def test_subtitles_are_known_by_how_they_begin(text: str, *, is_one: bool) -> None:
    assert looks_like(text) is is_one


def test_each_paragraph_has_its_time_in_the_recording_which_is_no_clock_time() -> None:
    parsed = read(
        _srt(
            ("00:00:01,000 --> 00:00:02,000", "MR LOW: I beg to"),
            ("00:00:02,000 --> 00:00:03,000", "move."),
            ("01:02:09,500 --> 01:02:10,000", "And again"),
            ("01:03:09,500 --> 01:03:10,000", "I do."),
        ),
        "x.srt",
    )
    assert _said(parsed) == [("MR LOW", "I beg to move.\nAnd again I do.")]
    assert [(one.printed, one.clock) for one in parsed.transcript.times] == [("00:00:01", ""), ("01:02:09", "")]
    assert parsed.problems == ()


def test_a_mark_without_a_name_is_somebody_else_and_told() -> None:
    parsed = read(
        _srt(("00:00:01,000 --> 00:00:02,000", ">> Dr Low: Yes.\n>> No!\n- Oh."), ("0:03,0 --> 0:04,0", "- Yes."))
    )
    assert _said(parsed) == [
        ("Dr Low", "Yes."),
        ("Speaker not given", "No!"),
        ("Speaker not given", "Oh."),
        ("Speaker not given", "Yes."),
    ]
    assert [(one.kind, one.count) for one in parsed.problems] == [("missing speaker", 3)]
    nobody = read(b"WEBVTT\n\n00:01.000 --> 00:02.000\nSo it is.\n")
    assert [one.message for one in nobody.problems] == ["Nobody is named in these subtitles."]


def test_another_may_begin_to_speak_within_a_line() -> None:
    parsed = read(
        _srt(
            ("00:00:01,000 --> 00:00:02,000", ">> Chair: We will begin the"),
            ("00:00:02,000 --> 00:00:03,000", "session. >> Dr Low: I will write. >>No!"),
            ("00:00:03,000 --> 00:00:04,000", "1 > 0 and 3>>1."),
        )
    )
    assert _said(parsed) == [
        ("Chair", "We will begin the session."),
        ("Dr Low", "I will write."),
        ("Speaker not given", "No! 1 > 0 and 3>>1."),
    ]


def test_a_rolling_caption_is_read_once_and_marks_of_style_are_none_of_the_words() -> None:
    parsed = read(
        b"WEBVTT\n\n00:01.000 --> 00:02.000\n<v.loud Ann Low>So <c.red>it</c>\n<00:00:01.500>is &amp; was</v>\n\n"
        b"00:02.000 --> 00:03.000\nis &amp; was\nand will be: soon.\n\nNOTE So.\n\n"
        b"00:04.000 --> 00:05.000\n<v Bea Mid>No.\n"
    )
    assert _said(parsed) == [("Ann Low", "So it is & was and will be: soon."), ("Bea Mid", "No.")]


def test_cues_without_blank_lines_between_are_read_without_their_numbers() -> None:
    text = b"1\n00:00:01,000 --> 00:00:02,000\nMr Low: So\n2\n00:00:02,000 --> 00:00:03,000\nit is.\n"
    assert _said(read(text)) == [("Mr Low", "So it is.")]


def test_a_paragraph_ends_with_a_sentence_where_it_is_long() -> None:
    cues = (
        (f"00:{n:02}:00,000 --> 00:{n + 1:02}:00,000", f"Bridge {n}: we will mend it, whatever there is. " * 3)
        for n in range(20)
    )
    paragraphs = _said(read(_srt(*cues)))[0][1].split("\n")
    assert len(paragraphs) == 4
    assert all(paragraph.endswith("is.") for paragraph in paragraphs)


@pytest.mark.parametrize("part", ["<v ", "<", "00:00:01,000 --> ", ">> ", "{\\", "a:", "1\n"])
def test_no_file_takes_long(part: str) -> None:
    data = b"WEBVTT\n\n00:00:01,000 --> 00:00:02,000\n" + part.encode() * 100_000
    start = time.process_time()
    assert sniff(data).name == "subtitles"
    read(data)
    assert time.process_time() - start < 5
