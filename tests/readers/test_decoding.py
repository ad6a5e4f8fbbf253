import pytest

from hansard_tui.readers import decoding
from hansard_tui.readers.builder import ReadError
from hansard_tui.readers.decoding import begun, decode, encoding_of, is_binary, spaced

WORDS = "Baroness Élan: “£5”—\nYes.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_every_encoding_gives_the_same_words(encoding: str) -> None:
    assert decode(WORDS.encode(encoding)).text == WORDS


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_line_end_is_a_line_feed(end: str) -> None:
    assert decode(f"one{end}two".encode()).text == "one\ntwo"


def test_windows_bytes_are_told_with_their_first_line_and_count() -> None:
    problems = decode(b"one\n\x93two\x94").problems
    assert [(problem.kind, problem.line, problem.count) for problem in problems] == [("not UTF-8", 2, 2)]


def test_windows_bytes_among_utf_8_leave_it_as_it_is() -> None:
    assert decode("é".encode() + b"\x92").text == "é’"


def test_a_byte_that_means_nothing_is_told() -> None:
    decoded = decode(b"one \x81 two")
    assert decoded.text == "one \ufffd two"
    assert [problem.kind for problem in decoded.problems] == ["not UTF-8", "undecodable byte"]


def test_half_a_character_of_utf_16_is_told() -> None:
    decoded = decode("one two".encode("utf-16") + b"\x00")
    assert [problem.kind for problem in decoded.problems] == ["undecodable byte"]


def test_what_is_not_text_is_refused_by_name() -> None:
    with pytest.raises(ReadError, match=r"picture\.png: this is not text"):
        decode(bytes(range(32)) * 20, "picture.png")


def test_what_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "MOST_BYTES", 3)
    with pytest.raises(ReadError, match=r"day\.txt: 0 MB of text"):
        decode(b"four", "day.txt")


def test_an_escape_sequence_does_not_make_a_text_binary() -> None:
    assert not is_binary("\x1b[31mred\x1b[0m")
    assert is_binary("\0" * 8)


def test_an_empty_file_is_utf_8() -> None:
    assert encoding_of(b"") == "utf-8-sig"
    assert decode(b"").text == ""


def test_spaces_that_do_not_break_are_plain_ones_of_the_same_length() -> None:
    assert spaced("Mr\xa0Pell\u2007and\u202fso") == "Mr Pell and so"


def test_what_is_wrong_with_the_bytes_is_told_by_the_transcript() -> None:
    builder, text = begun("Ann Dale: caf\u00e9".encode("cp1252"), "speech.txt")
    assert text == "Ann Dale: caf\u00e9"
    builder.narrative(text)
    assert builder.build().problems
