"""JSON within bounds, and fields that may be anything."""

import pytest

from hansard_tui.readers import json_tree
from hansard_tui.readers.builder import ReadError


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b'{\n"a": 1,\n}', "x.json, line 3: this is not JSON"),
        (b'{"a": "\xff"}', "byte 7"),
        (b"[" * 100_000, "too deeply"),
        (b"9" * 5000, "too long"),
    ],
)
def test_errors_say_where(data: bytes, words: str) -> None:
    with pytest.raises(ReadError) as error:
        json_tree.parse(data, "x.json")
    assert words in str(error.value)


def test_too_large_is_refused_before_it_is_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_tree, "MOST_BYTES", 3)
    with pytest.raises(ReadError, match="the largest"):
        json_tree.parse(b"[1,2]")


def test_a_byte_order_mark_and_wide_encodings_are_read() -> None:
    assert json_tree.parse(b"\xef\xbb\xbf[1]") == [1]
    assert json_tree.parse('{"a": "é"}'.encode("utf-16")) == {"a": "é"}


def test_fields_may_be_anything() -> None:
    tree: json_tree.Json = {"a": " x ", "b": 7, "c": None, "d": True, "e": "12", "f": "9" * 30, "g": "²"}
    fields = json_tree.mapping(tree)
    assert [json_tree.words(fields, name) for name in "abcd"] == ["x", "7", "", ""]
    assert json_tree.words(fields, "c", "b") == "7"
    assert [json_tree.number(fields, name) for name in "abefg"] == [None, 7, 12, None, None]
    assert json_tree.items(tree) == []
    assert json_tree.mapping([1]) == {}


def test_too_many_parts_are_refused_before_they_are_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_tree, "MOST_PARTS", 3)
    assert json_tree.parse(b'[[], "<"]') == [[], "<"]
    with pytest.raises(ReadError, match="more than 3"):
        json_tree.parse(b'[[], "<\\u003c"]')
