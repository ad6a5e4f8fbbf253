"""Names as printed, and who speaks."""

import pytest

from hansard_tui.extract.names import find_members, person_key, seat_key, speaker_name
from hansard_tui.model.layer import Layer
from hansard_tui.model.member import Attribution
from hansard_tui.model.transcript import Contribution, Transcript


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Lady Ferris", "person:baroness-ferris"),
        ("Baroness Ferris of Quay", "person:baroness-ferris-of-quay"),
        ("The Earl of Marsh", "person:earl-of-marsh"),
        ("Mr Alan Dray", "person:alan-dray"),
        ("Alan Dray (Northport) (Lab)", "person:alan-dray"),
        ("Mr Dray", "person:mr-dray"),
        ("The Lord Bishop of Northport", "person:bishop-of-northport"),
        ("*THE EARL OF MARSH", "person:earl-of-marsh"),
        ("LORD HALE OF QUAY", "person:lord-hale-of-quay"),
        ("", ""),
    ],
)
def test_a_name_has_one_key(name: str, key: str) -> None:
    assert person_key(name) == key


def test_a_minister_is_known_by_the_name_in_brackets() -> None:
    printed = "The Secretary of State for Ports (Ann Ferris)"
    assert speaker_name(Contribution(0, 1, attribution=Attribution(printed=printed))) == "Ann Ferris"


def test_an_office_alone_is_no_name() -> None:
    assert not speaker_name(Contribution(0, 1, attribution=Attribution(printed="The Minister")))


def test_a_short_name_is_the_only_member_it_can_mean() -> None:
    blocks = [
        Contribution(0, 1, attribution=Attribution(name="Baroness Ferris of Quay")),
        Contribution(1, 2, attribution=Attribution(name="Alan Dray", constituency="Northport")),
        Contribution(2, 3, attribution=Attribution(name="Lord Hale of Quay")),
        Contribution(3, 4, attribution=Attribution(name="Lord Hale of Marsh")),
    ]
    members = find_members(Transcript("abcd", blocks=Layer(blocks)))
    assert members.resolve("person:baroness-ferris") == "person:baroness-ferris-of-quay"
    assert members.resolve("person:mr-dray") == "person:alan-dray"
    assert members.resolve("person:lord-hale") == "person:lord-hale"
    assert members.one(members.by_constituency, "northport") == "person:alan-dray"


@pytest.mark.parametrize(("speaks", "called"), [
    ("Jacob Renn-Marsh", "Mr Renn-Marsh"), ("John O’Dray", "Mr O'Dray"), ("Alan Dray (Northport) (Lab)", "Mr Dray"),
])  # fmt: skip
def test_a_surname_may_have_a_hyphen_or_an_apostrophe(speaks: str, called: str) -> None:
    members = find_members(Transcript("x", blocks=Layer([Contribution(0, 1, attribution=Attribution(name=speaks))])))
    assert members.resolve(person_key(called)) == person_key(speaks)


def test_a_constituency_is_one_however_it_is_printed() -> None:
    assert seat_key("St. Osyth’s and Quay, North") == seat_key("St Osyth's and Quay North")
