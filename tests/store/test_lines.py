"""Lines of the log."""

from typing import Any

import pytest

from hansard_tui.store.lines import BadLines, decode, encode

GOOD: dict[str, Any] = {"v": 1, "op": "put", "ts": "2026-01-01T00:00:00.000000Z", "by": "a-b", "id": "urn:x", "a": {}}


@pytest.mark.parametrize("words", ["plain", "ŵ — “so” 😀", "line\nfeed\u2028", "half \ud83d of a pair", '"\\'])
def test_a_line_is_one_line_and_comes_back(words: str) -> None:
    line = encode(GOOD | {"a": {"note": words}})
    assert b"\n" not in line
    assert decode(line) == GOOD | {"a": {"note": words}}


def test_what_an_editor_leaves_at_the_edges_does_no_harm() -> None:
    assert decode(b"\xef\xbb\xbf" + encode(GOOD) + b"\r") == GOOD


@pytest.mark.parametrize(
    "rubbish",
    [
        b"",
        b"x",
        b"[]",
        b"{}",
        b"<<<<<<< HEAD",
        b"\xff\xfe\x00",
        b"\0" * 40,
        b"[" * 9_000,
        b'{"op":1,"id":"a","ts":"b"}',
    ],
)
def test_rubbish_is_no_operation(rubbish: bytes) -> None:
    assert decode(rubbish) is None


def test_no_part_of_a_line_passes_for_the_whole() -> None:
    line = encode(GOOD)
    assert all(decode(line[:cut]) is None for cut in range(len(line)))


def test_bad_lines_are_counted_and_named() -> None:
    bad = BadLines()
    assert bad.sentence("log") == ""
    bad.add(3, b"x")
    assert bad.sentence("log") == "log: line 3 could not be read; it is kept as it is."
    for number in range(4, 10):
        bad.add(number, b"x")
    assert bad.sentence("log") == "log: 7 lines could not be read; they are kept as they are: 3, 4, 5, 6, 7 …."


def test_a_line_that_broke_off_is_forgiven_when_the_whole_follows() -> None:
    bad = BadLines()
    bad.add(1, encode(GOOD)[:30])
    bad.add(2, b"rubbish")
    bad.forgive(encode(GOOD))
    assert bad.numbers == (2,)
