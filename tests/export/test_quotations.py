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
        ("> said\n\n> **Answered by**\n>\n> other", [("said", 1)]),
        ("> In answer to the noble Lord, no.", [("In answer to the noble Lord, no.", 1)]),
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


def test_block_quotes_and_quotation_marks_in_one_file_are_both_found_in_their_order() -> None:
    text = "She said ‘we will publish the code’.[^1]\n\n> A long one.[^2]\n\nHe said “it was not so at all”.\n"
    assert quotations(text) == [("we will publish the code", 1), ("A long one.", 3), ("it was not so at all", 5)]


def test_a_block_quote_in_a_list_counts_and_one_within_another_does_not() -> None:
    text = "- Item (citation)\n\n  > The lamps did not go out.\n  >\n  > > So they said.\n\n- Another\n"
    assert quotations(text) == [("The lamps did not go out.\nSo they said.", 3)]
