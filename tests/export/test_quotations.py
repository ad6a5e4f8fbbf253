"""What in a pasted text is quoted."""

import pytest

from hansard_tui.export.quotations import quotations


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("Plain words.", [("Plain words.", 1)]),
        ("“Plain words.”\n", [("Plain words.", 1)]),
        ("He said “one two three four” and “five”.", [("one two three four", 1)]),
        ('First line\nhe said "one two three four" and\n\'tis not so', [("one two three four", 2)]),
        ("‘one two three four’ he said", [("one two three four", 1)]),
        ("> a\n> b\n>\n> c\n>\n> — Jane, HC Deb\n\nNote", [("a\nb\nc", 1)]),
        ("---\ntitle: x\n---\n\n> quoted", [("quoted", 5)]),
        ("> **Jane:**\n>\n> said\n\n> **Paired with**\n>\n> other", [("said", 1)]),
        ("> one\n\ntext\n\n> two", [("one", 1), ("two", 5)]),
        ("> \\*starred\\* &amp; 1986\\. so", [("*starred* & 1986. so", 1)]),
        ("> — only this", [("— only this", 1)]),
    ],
)
def test_quotations_are_taken_out(text: str, found: list[tuple[str, int]]) -> None:
    assert quotations(text) == found


def test_a_long_paste_is_taken_by_paragraphs() -> None:
    paragraph = "word " * 200
    assert [line for _, line in quotations(f"{paragraph}\n\n{paragraph}\nmore\n")] == [1, 3]
