import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as some

from hansard_tui.readers.layout import Unwrapper, blocks_of, is_meta, layout_of, whole_blocks_of

PROSE = "Every bridge in the country will be inspected once in five years, and the reports will be published. " * 3


def _wrapped(width: int) -> str:
    return "\n\n".join([textwrap.fill(PROSE, width)] * 4)


@pytest.mark.parametrize("width", [60, 72, 78])
def test_lines_that_are_nearly_full_are_wrapped(width: int) -> None:
    assert layout_of(_wrapped(width)).wrapped


@pytest.mark.parametrize(
    "text",
    [
        "\n".join([PROSE] * 6),
        "\n\n".join([PROSE] * 6),
        "\n\n".join(["Lord Low\nYes.", "Lord Nash\nNo."] * 6),
        textwrap.fill(PROSE * 4, 70),
    ],
    ids=["a line each", "long lines", "short lines", "no blank line"],
)
def test_other_line_feeds_end_paragraphs(text: str) -> None:
    assert not layout_of(text).wrapped


def test_what_stands_in_a_file_is_seen() -> None:
    layout = layout_of("2 pm\n\nMr Marsh: Yes.\n\nMr Low: No.")
    assert (layout.labels, layout.marked, layout.blank) == (2, True, True)


def test_blocks_stand_between_blank_lines() -> None:
    assert list(blocks_of("a\nb\n \n\t\nc\n")) == [["a", "b"], ["c"]]


def test_a_label_begins_a_paragraph_within_a_block() -> None:
    lines = ["and so it was that we all went", "home.", "Mr Marsh: Yes, and we came", "back."]
    assert list(Unwrapper("").paragraphs(lines)) == [
        "and so it was that we all went home.",
        "Mr Marsh: Yes, and we came back.",
    ]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("an inspection", "inspection of bridges"),
        ("a well-being board; wellbeing is not written so", "inspection of bridges"),
    ],
)
def test_a_broken_word_is_made_whole(text: str, whole: str) -> None:
    unwrapper = Unwrapper(text)
    assert list(unwrapper.paragraphs(["inspec-", "tion of bridges"])) == [whole]
    assert unwrapper.mended == 1


def test_a_word_with_a_hyphen_of_its_own_keeps_it() -> None:
    unwrapper = Unwrapper("their well-being matters")
    assert list(unwrapper.paragraphs(["for the well-", "being of all"])) == ["for the well-being of all"]
    assert unwrapper.mended == 0


def test_numbered_parts_begin_paragraphs() -> None:
    lines = ["(1) that the House notes it;", "and", "(2) that it resolves so."]
    assert list(Unwrapper("").paragraphs(lines)) == ["(1) that the House notes it; and", "(2) that it resolves so."]


def test_a_page_says_what_it_is() -> None:
    assert is_meta("Volume 559: debated on Monday 25 February 2013")
    assert not is_meta("We debated it.")


@given(some.text("\n\n\n ab\t\xa0", max_size=20))
def test_blocks_are_the_lines_that_stand_together_between_blank_ones(text: str) -> None:
    blocks: list[list[str]] = [[]]
    for line in text.split("\n"):
        if line.strip():
            blocks[-1].append(line)
        else:
            blocks.append([])
    # White space before a block belongs to the blank lines before it.
    shown = [[line.lstrip() for line in block] for block in blocks_of(text)]
    assert shown == [[line.lstrip() for line in block] for block in blocks if block]


def test_a_text_without_blank_lines_is_not_copied() -> None:
    text = "One line.\nAnother."
    (block,) = whole_blocks_of(text)
    assert block == text
