"""Printed divisions of both Houses."""

import pytest

from hansard_tui.model.transcript import Vote
from hansard_tui.readers.division_lists import DivisionList, counts_of, heads_list, votes_in


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


def test_names_sides_and_tellers_of_the_lords() -> None:
    division = DivisionList("Contents 1; Not-Contents 1.", (("Contents", 1), ("Not-Contents", 1)))
    lines = ["Division No. 1", "5.43 pm", "CONTENTS", "Addington, L.", "Cove, L. [Teller]", "NOT CONTENTS", "Shore, B."]
    assert all(division.takes(words) for words in lines)
    assert (division.number, division.printed_time) == ("1", "5.43 pm")
    assert [(vote.name, vote.side, vote.teller) for vote in division.votes] == [
        ("Addington, L.", "content", False),
        ("Cove, L.", "content", True),
        ("Shore, B.", "not content", False),
    ]


def test_the_list_ends_where_something_else_begins() -> None:
    division = DivisionList("Ayes 1, Noes 0.", (("Ayes", 1), ("Noes", 0)))
    assert division.takes("AYES")
    assert not division.takes("Question accordingly agreed to.", italic=True)
    assert not division.takes("I rise to speak: this is no list of names at all, and has 2 figures.")


def test_blocks_of_lines_of_plain_text() -> None:
    division = DivisionList("Ayes 3, Noes 1.", (("Ayes", 3), ("Noes", 1)))
    assert division.takes_of(["Bone, Mr Peter"]) == 0
    assert division.takes_of(["Division No. 264]   [4.05 p.m."]) == 1
    assert division.takes_of(["AYES", "Ann Other", "Low, Mr (Cove)", "(Proxy vote cast by Mr Tell)"]) == 4
    assert division.takes_of(["Mid, rh Ms Ada"]) == 1
    assert division.takes_of(["Business of the House"]) == 0
    assert division.takes_of(["Tellers for the Ayes:", "Mr Tell and", "Ms Count", "Question agreed to."]) == 3
    assert division.takes_of(["NOES", "Bone, Mr Peter", "Mr Low: I thank the House."]) == 2
    assert (division.number, division.printed_time) == ("264", "4.05 p.m.")
    assert [(vote.name, vote.side, vote.teller, vote.proxy) for vote in division.votes] == [
        ("Ann Other", "aye", False, ""),
        ("Low, Mr (Cove)", "aye", False, "Mr Tell"),
        ("Mid, rh Ms Ada", "aye", False, ""),
        ("Mr Tell", "aye", True, ""),
        ("Ms Count", "aye", True, ""),
        ("Bone, Mr Peter", "no", False, ""),
    ]
    assert [heads_list(line) for line in ("NOES", "Noes", "Tellers for the Noes:", "NOBODY")] == [
        True,
        False,
        True,
        False,
    ]


def test_the_votes_of_a_side_in_one_run() -> None:
    assert votes_in("Not Contents: Cove, L. (teller); Shore, B. (Proxy vote cast by Low, L.)") == (
        Vote("Cove, L.", "not content", teller=True),
        Vote("Shore, B.", "not content", proxy="Low, L."),
    )
    assert votes_in("Ayes: 358") == ()
    assert votes_in("They said: so.") == ()
