"""Titles of Acts and Bills."""

import pytest

from hansard_tui.extract.titles import bill_title, heads, named, titled, years_of


def keys(text: str) -> list[tuple[str, str]]:
    ending = list(heads(text))
    years = years_of(text, ending)
    return [(mention.quote(text), mention.key) for head in ending for mention in titled(text, head, years)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Public Order Act 1986", ("Public Order Act 1986", "act:public-order-act:1986")),
        ("the Public Bodies Bill", ("Public Bodies Bill", "bill:public-bodies-bill")),
        ("the New Towns Act 1946", ("New Towns Act 1946", "act:new-towns-act:1946")),
        ("the Commons Act 2006", ("Commons Act 2006", "act:commons-act:2006")),
        ("the Education Act, 1902.", ("Education Act, 1902", "act:education-act:1902")),
        ("the Equality Act of 2010", ("Equality Act of 2010", "act:equality-act:2010")),
        ("the Act of Settlement 1701", ("Act of Settlement 1701", "act:act-of-settlement:1701")),
        ("the Bill of Rights", ("Bill of Rights", "act:bill-of-rights")),
        ("the Land Acts", ("Land Acts", "act:land-act")),
        (
            "the Representation of the People Act",
            ("Representation of the People Act", "act:representation-of-the-people-act"),
        ),
        ("Amendment of Ports Act 1991", ("Ports Act 1991", "act:ports-act:1991")),
        ("the Government’s Ports Bill", ("Ports Bill", "bill:ports-bill")),
        ("the UK Ports Bill", ("UK Ports Bill", "bill:united-kingdom-ports-bill")),
        ("the Ports Act, 1500 people", ("Ports Act", "act:ports-act")),
    ],
)
def test_a_title_has_its_key(text: str, expected: tuple[str, str]) -> None:
    assert keys(text) == [expected]


@pytest.mark.parametrize(
    "text",
    ["a Private Member’s Bill", "the Government’s Bill", "a Ten Minute Rule Bill", "an Act of Parliament", "the Bills",
     "the provisions of Act", "the Act, 2,000 of them"],
)  # fmt: skip
def test_what_describes_is_no_title(text: str) -> None:
    assert not keys(text)


def test_years_in_a_list_are_so_many_acts() -> None:
    assert [key for _, key in keys("the Ports Acts 1911 and 1949")] == ["act:ports-act:1911", "act:ports-act:1949"]


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("PILOTAGE BILL", "Pilotage Bill"),
        ("Ports Bill — Report (2nd Day)", "Ports Bill"),
        ("Public Bodies Bill [HL]", "Public Bodies Bill"),
        ("Draft Bill", ""),
        ("Ports", ""),
    ],
)
def test_a_heading_names_a_bill_or_none(heading: str, title: str) -> None:
    assert bill_title(heading) == title


def test_a_kingdom_and_its_letters_are_one() -> None:
    assert named("UK Ports Bill") == named("United Kingdom Ports Bill") == "united-kingdom-ports-bill"
