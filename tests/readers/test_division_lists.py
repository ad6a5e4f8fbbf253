"""Printed divisions of both Houses."""

import pytest

from hansard_tui.readers.division_lists import DivisionList, counts_of
from hansard_tui.readers.markup import Printed, Words


@pytest.mark.parametrize(
    ("line", "sides"),
    [
        ("Ayes 231, Noes 307.", (("Ayes", 231), ("Noes", 307))),
        ("The House divided: Ayes 231, Noes 307.", (("Ayes", 231), ("Noes", 307))),
        ("The Committee divided: Ayes 9, Noes 7", (("Ayes", 9), ("Noes", 7))),
        ("Their Lordships divided: Contents, 127; Not-Contents, 153.", (("Contents", 127), ("Not-Contents", 153))),
        ("Ayes: 358 Noes: 256", (("Ayes", 358), ("Noes", 256))),
        ("The Ayes had it.", ()),
        ("Ayes 231", ()),
    ],
)
def test_counts(line: str, sides: tuple[tuple[str, int], ...]) -> None:
    assert counts_of(line) == sides


def line(words: str, *, italic: bool = False, anchors: tuple[str, ...] = ()) -> Printed:
    return Printed("p", {}, None, (Words(words, italic=italic),), anchors)


def test_names_sides_and_tellers_of_the_lords() -> None:
    division = DivisionList("Contents 1; Not-Contents 1.", (("Contents", 1), ("Not-Contents", 1)))
    lines = ["Division No. 1", "5.43 pm", "CONTENTS", "Addington, L.", "Cove, L. [Teller]", "NOT CONTENTS", "Shore, B."]
    assert all(division.takes(line(words)) for words in lines)
    assert (division.number, division.printed_time) == ("1", "5.43 pm")
    assert [(vote.name, vote.side, vote.teller) for vote in division.votes] == [
        ("Addington, L.", "content", False),
        ("Cove, L.", "content", True),
        ("Shore, B.", "not content", False),
    ]


@pytest.mark.parametrize(
    "printed",
    [
        line("Question accordingly agreed to.", italic=True),
        line("Mr Pell", anchors=("st_o1",)),
        line("I rise to speak: this is no list of names at all, and has 2 figures."),
    ],
)
def test_the_list_ends_where_something_else_begins(printed: Printed) -> None:
    division = DivisionList("Ayes 1, Noes 0.", (("Ayes", 1), ("Noes", 0)))
    assert division.takes(line("AYES"))
    assert not division.takes(printed)
