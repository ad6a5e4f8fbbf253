"""Divisions that pages and speeches cut in pieces."""

from lxml import etree

from hansard_tui.readers.historic_divisions import Found, find_divisions


def row(*cells: str) -> str:
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def found_in(xml: str) -> list[Found]:
    return [found for found in find_divisions(etree.fromstring(f"<r>{xml}</r>")).values() if found is not None]


def test_a_new_number_begins_a_division_and_its_absence_goes_on_with_the_last() -> None:
    first = f"<division><table>{row('Division No. 1]', 'AYES')}{row('A', 'B')}</table></division>"
    rest = f"<division><table>{row('NOES')}{row('C')}</table></division>"
    second = f"<division><table>{row('Division No. 2]', 'AYES')}{row('D')}</table></division>"
    divisions = found_in(first + rest + second)
    assert [[(vote.name, vote.side) for vote in one.votes] for one in divisions] == [
        [("A", "aye"), ("B", "aye"), ("C", "no")],
        [("D", "aye")],
    ]


def test_the_same_side_again_begins_another() -> None:
    one = f"<division><table>{row('CONTENTS.')}{row('A')}</table></division>"
    assert len(found_in(one + one)) == 2


def test_a_list_outside_every_division_is_part_of_one() -> None:
    inside = f"<division><table>{row('AYES')}{row('A')}</table></division>"
    outside = (
        f"<table>{row('NOES')}{row('B', 'TELLERS FOR THE NOES—')}{row('', 'Mr. X and')}{row('', 'Mr. Y.')}</table>"
    )
    (division,) = found_in(inside + outside)
    assert [(vote.name, vote.side, vote.teller) for vote in division.votes] == [
        ("A", "aye", False),
        ("B", "no", False),
        ("Mr. X", "no", True),
        ("Mr. Y", "no", True),
    ]


def test_an_ordinary_table_is_none() -> None:
    assert found_in(f"<table>{row('Year', 'Boats')}</table>") == []


def test_each_division_has_the_nearest_counts_and_the_question_before_them() -> None:
    names = f"<division><table>{row('Division No. {}]', 'AYES')}{row('A')}</table></division>"
    words = "<p>Question put, That it be so.</p><p>The House divided: Ayes, 1; Noes, 0.</p>"
    first, second = found_in(names.format(1) + words + "<p>Later.</p><p>Ayes 5, Noes 4</p>" + names.format(2))
    assert (first.sides, first.question) == ((("Ayes", 1), ("Noes", 0)), "Question put, That it be so.")
    assert second.sides == (("Ayes", 5), ("Noes", 4))
