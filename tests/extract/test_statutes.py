"""Acts and Bills."""

import pytest

from hansard_tui.extract.numbered import find_numbered
from hansard_tui.extract.statutes import find_statutes, with_scope
from hansard_tui.model.layer import Layer
from hansard_tui.model.transcript import Contribution, Heading, Passage, Shape, Sitting, Transcript


def found(text: str) -> list[tuple[str, str]]:
    return [(mention.quote(text), mention.key) for mention in find_statutes(Transcript(text))]


CASES = [
    ("under the Harbours Act 1964.", ("Harbours Act 1964", "act:harbours-act:1964")),
    ("the Finance (No. 2) Bill", ("Finance (No. 2) Bill", "bill:finance-no-2-bill")),
    (
        "the Ports, Harbours and Piers Act 1904",
        ("Ports, Harbours and Piers Act 1904", "act:ports-harbours-and-piers-act:1904"),
    ),
    ("Under the Pilotage Bill", ("Pilotage Bill", "bill:pilotage-bill")),
    ("the draft Pilotage Bill", ("Pilotage Bill", "bill:pilotage-bill")),
    ("detail in the Bill", ("the Bill", "bill:this")),
    ("the Government of Man Act 1958", ("Government of Man Act 1958", "act:government-of-man-act:1958")),
    ("the hon. Member for Marsh (Bill Dray) on the Ports Bill", ("Ports Bill", "bill:ports-bill")),
    ("This Bill does it", ("This Bill", "bill:this")),
    ("the 2006 Act", ("the 2006 Act", "act::2006")),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_statute_is_found_under_its_key(text: str, expected: tuple[str, str]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    ["a Bill", "any Bill of that kind", "Private Members’ Bills", "we must act now", "the Public Bill Committee"],
)
def test_what_names_none_is_left(text: str) -> None:
    assert not found(text)


def test_a_year_alone_is_the_nearest_earlier_act_of_that_year() -> None:
    text = "The Ports Act 1991 and the Piers Act 1998. But the 1991 Act is older."
    assert found(text)[-1] == ("the 1991 Act", "act:ports-act:1991")


def test_a_title_without_year_takes_the_one_year_that_it_has_here() -> None:
    text = "The Ports Act helps. I mean the Ports Act 1991."
    first, second = find_statutes(Transcript(text))
    assert first.key == second.key == "act:ports-act:1991"
    assert not first.certain
    assert second.certain


def test_that_bill_is_the_nearest_named() -> None:
    assert found("The Pilotage Bill came. That Bill fell.")[-1] == ("That Bill", "bill:pilotage-bill")


def test_the_bill_is_the_one_that_the_heading_names() -> None:
    text = "Pilotage Bill [HL]\nThe Bill is good.\nOther Business\nThe Bill is bad."
    blocks = [Heading(0, 19, level=1), Contribution(19, 37), Heading(37, 52, level=1), Contribution(52, len(text))]
    keys = [mention.key for mention in find_statutes(Transcript(text, blocks=Layer(blocks)))]
    assert keys == ["bill:pilotage-bill", "bill:pilotage-bill", "bill:this"]


def test_the_bill_is_the_one_that_the_sitting_names() -> None:
    transcript = Transcript("The Bill is good.", sitting=Sitting(bill="Pilotage Bill"))
    assert [mention.key for mention in find_statutes(transcript)] == ["bill:pilotage-bill"]


def test_a_section_is_of_the_act_that_follows_it() -> None:
    text = "section 3 of the Ports Act 1991, and section 4"
    numbered = with_scope(find_numbered(text), find_statutes(Transcript(text)), text)
    assert [mention.scope for mention in numbered] == ["act:ports-act:1991", ""]


def test_a_section_called_again_by_its_number_is_of_the_act_named_with_it_before() -> None:
    text = (
        "section 3 of the Ports Act 1991 helps; under section 3 and section 5 it does." + " Yes." * 1000 + " section 3"
    )
    first, again, other, far = with_scope(find_numbered(text), find_statutes(Transcript(text)), text)
    assert first.certain
    assert (again.scope, again.certain) == ("act:ports-act:1991", False)
    assert other.scope == far.scope == ""


def test_a_part_of_an_act_that_is_guessed_is_no_surer_than_the_guess() -> None:
    text = "The Ports Act 1991 helps. Under section 9 of the Act it does."
    (section,) = with_scope(find_numbered(text), find_statutes(Transcript(text)), text)
    assert (section.scope, section.certain) == ("act:ports-act:1991", False)


def test_a_clause_under_debate_is_of_the_bill_whose_heading_came_before() -> None:
    text = "Pilotage Bill\nNew Clause 2 — Lamps\nThe Bill is good.\nReading festival\nThe Bill is bad."
    blocks = [
        Heading(0, 14, level=2),
        Heading(14, 35, level=2),
        Contribution(35, 53),
        Heading(53, 70, level=2),
        Contribution(70, len(text)),
    ]
    keys = [mention.key for mention in find_statutes(Transcript(text, blocks=Layer(blocks)))]
    assert keys == ["bill:pilotage-bill", "bill:pilotage-bill", "bill:this"]


def test_under_a_heading_without_a_bill_the_bill_is_the_nearest_named() -> None:
    text = "Topical Questions\nThe Pilotage Bill came. Will the Bill pass?\nMore Questions\nWill the Bill pass?"
    blocks = [Heading(0, 18), Contribution(18, 62), Heading(62, 77), Contribution(77, len(text))]
    first, second, third = find_statutes(Transcript(text, blocks=Layer(blocks)))
    assert first.key == second.key == "bill:pilotage-bill"
    assert not second.certain
    assert third.key == "bill:this"


def test_a_part_that_debates_clauses_debates_a_bill_that_nothing_names() -> None:
    text = "Lamps\nThe Pilotage Bill came. Will Clause 3 of the Bill pass?"
    blocks = [Heading(0, 6), Contribution(6, len(text))]
    assert find_statutes(Transcript(text, blocks=Layer(blocks)))[-1].key == "bill:this"


def test_this_act_in_an_amendment_is_the_bill() -> None:
    text = "Pilotage Bill\nThe Ports Act 1991 helps.\n(2) Nothing in this Act applies."
    blocks = Layer([Heading(0, 14), Contribution(14, len(text))])
    moved = Layer([Passage(40, len(text), shape=Shape.AMENDMENT)])
    assert find_statutes(Transcript(text, blocks=blocks, passages=moved))[-1].key == "bill:pilotage-bill"
    assert find_statutes(Transcript(text, blocks=blocks))[-1].key == "bill:pilotage-bill"
    said = text.replace("(2) Nothing", "It does so")
    assert find_statutes(Transcript(said, blocks=blocks))[-1].key == "act:ports-act:1991"


@pytest.mark.parametrize("short", ["the PPBA Act", "section 3 of PPBA 1991"])
def test_an_act_called_by_its_initials_is_the_one_that_has_them(short: str) -> None:
    long = "The Ports, Piers and Beacons Act 1991 helps."
    mention = find_statutes(Transcript(f"{long} Under {short} it is so."))[-1]
    assert (mention.key, mention.certain) == ("act:ports-piers-and-beacons-act:1991", False)
    two = f"{long} The Ports, Piers and Bridges Act 1991 does not. Under {short} it is so."
    assert find_statutes(Transcript(two))[-1].rule != "initials"


def test_this_act_in_words_that_are_quoted_is_the_bill() -> None:
    text = "Pilotage Bill\nThe Ports Act 1991 helps. It says, “nothing in this Act applies”. Nothing in this Act helps."
    blocks = Layer([Heading(0, 14), Contribution(14, len(text))])
    found = [(one.key, one.certain) for one in find_statutes(Transcript(text, blocks=blocks))[2:]]
    assert found == [("bill:pilotage-bill", False), ("act:ports-act:1991", False)]
