import pytest

from hansard_tui.readers.head import HEAD, head_of


@pytest.mark.parametrize(
    ("data", "family"),
    [
        (b"words", "text"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><a/>", "xml"),
        ("<?xml version='1.0'?><a/>".encode("utf-16"), "xml"),
        (b"---\ntitle: a\n---\n<debate></debate>", "xml"),
        (b"<!DOCTYPE html><p>", "html"),
        (b" \n {", "json"),
        (b"PK\x03\x04", "zip"),
        (b"\n%PDF-1.4", "pdf"),
        (b"< 5 and > 4", "text"),
    ],
)
def test_a_file_is_of_a_family(data: bytes, family: str) -> None:
    assert head_of(data).family == family


def test_only_the_beginning_is_judged() -> None:
    head = head_of(b"a" * (HEAD + 1), "Day.XML")
    assert len(head.text) == HEAD
    assert head.suffix == ".xml"
