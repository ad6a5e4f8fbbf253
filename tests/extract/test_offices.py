"""Who held which office on which day."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hansard_tui.extract.offices import Offices, PeopleError, read_offices
from hansard_tui.model.member import Attribution

PERSON = "uk.org.publicwhip/person/1"
PEOPLE = {
    "persons": [
        {
            "id": PERSON,
            "identifiers": [{"scheme": "datadotparl_id", "identifier": "172"}],
            "other_names": [
                {"note": "Main", "given_name": "Ann", "family_name": "Dale"},
                {"note": "Main", "honorific_prefix": "Baroness", "lordname": "Dale", "lordofname": "Stone"},
            ],
        },
        {"id": "uk.org.publicwhip/person/2", "name": "Alan Ford"},
        {"id": "uk.org.publicwhip/person/3", "name": "Alan Ford"},
    ],
    "memberships": [{"id": "uk.org.publicwhip/member/7", "person_id": PERSON, "start_date": "2001"}],
}
OFFICES = {
    "organizations": [{"id": "rivers", "name": "Department for Rivers"}],
    "memberships": [
        {
            "id": "x/1",
            "person_id": PERSON,
            "role": "Minister of State",
            "organization_id": "rivers",
            "start_date": "2009-06",
            "end_date": "2010",
            "source": "datadotparl/governmentpost",
        },
        {"person_id": PERSON, "role": "Chair", "organization_id": "rivers", "source": "datadotparl/committee"},
        {"person_id": PERSON, "role": "Shadow Minister", "source": "datadotparl/oppositionpost", "start_date": "2011"},
        "no membership",
        {"role": "Minister of nobody"},
    ],
}
READ = read_offices([("people.json", json.dumps(PEOPLE)), ("ministers.json", json.dumps(OFFICES))])


@pytest.mark.parametrize(
    "attribution",
    [
        Attribution(member_ids=(PERSON,)),
        Attribution(member_ids=("publicwhip:uk.org.publicwhip/member/7",)),
        Attribution(member_ids=("mnis:172",)),
        Attribution(name="Ann Dale"),
        Attribution(printed="Baroness Dale of Stone"),
    ],
)
def test_one_person_is_known_by_identifiers_and_names(attribution: Attribution) -> None:
    assert READ.person(attribution) == PERSON


def test_a_name_that_two_people_share_is_nobodys() -> None:
    assert READ.person(Attribution(name="Alan Ford")) == ""


@pytest.mark.parametrize(
    ("day", "roles"),
    [
        (date(2009, 5, 31), []),
        (date(2009, 6, 1), ["Minister of State, Department for Rivers"]),
        (date(2010, 12, 31), ["Minister of State, Department for Rivers"]),
        (date(2012, 1, 1), ["Shadow Minister"]),
    ],
)
def test_an_office_is_held_from_its_first_day_to_its_last(day: date, roles: list[str]) -> None:
    assert [office.role for office in READ.on(Attribution(name="Ann Dale"), day)] == roles


def test_a_day_is_covered_where_somebody_governed() -> None:
    assert READ.covers(date(2010, 1, 1), lambda _: False)
    assert not READ.covers(date(2012, 1, 1), lambda _: False)


@pytest.mark.parametrize(("text", "line"), [("{\n}", 1), ("[]", 1), ("{\n oops", 2), ("9" * 9999, 1), ("[" * 99999, 1)])
def test_a_file_that_is_none_of_people_is_told_by_name_and_line(text: str, line: int) -> None:
    with pytest.raises(PeopleError, match=rf"people\.json, line {line}: "):
        read_offices([("people.json", text)])


@given(st.dictionaries(st.sampled_from(["persons", "memberships", "organizations"]), st.recursive(
    st.none() | st.booleans() | st.text(max_size=9) | st.integers(),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(["id", "name", "role", "person_id", "start_date"]), inner, max_size=3),
    max_leaves=9,
), min_size=1))  # fmt: skip
def test_whatever_stands_in_such_a_file_nothing_breaks(tree: dict[str, object]) -> None:
    if "persons" in tree or "memberships" in tree:
        assert isinstance(read_offices([("people.json", json.dumps(tree))]), Offices)
