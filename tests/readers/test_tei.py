"""What a TEI corpus says of people and of a sitting."""

from datetime import date

import pytest
from lxml import etree

from hansard_tui.readers.tei import Header, of_lists, spaced

LIST = """<listPerson xmlns="http://www.tei-c.org/ns/1.0">
  <person xml:id="a"><persName><surname>Aas</surname><forename>Arto</forename></persName>
    <affiliation ref="#party.A" from="2001-01-01" to="2005-01-01"/>
    <affiliation ref="#party.B" from="2005-01-02"/></person>
  <person xml:id="b"><persName>Bo the Elder</persName>
    <affiliation ref="#party.A"/><affiliation ref="#party.B"/></person>
  <org xml:id="party.A" role="parliamentaryGroup"><orgName full="yes">The As</orgName></org>
  <org xml:id="party.B" role="politicalParty"><orgName full="yes">The Bs</orgName><orgName full="abb">B</orgName></org>
  <org xml:id="gov" role="government"><orgName full="yes">The Government</orgName></org>
</listPerson>"""


@pytest.mark.parametrize(
    ("identifier", "day", "name", "party"),
    [
        ("a", date(2003, 1, 1), "Arto Aas", "The As"),
        ("a", date(2010, 1, 1), "Arto Aas", "B"),
        ("a", None, "Arto Aas", ""),
        ("b", date(2003, 1, 1), "Bo the Elder", ""),
    ],
)
def test_a_party_is_given_where_it_is_the_only_one_that_day(
    identifier: str, day: date | None, name: str, party: str
) -> None:
    known = of_lists([etree.fromstring(LIST)]).at(identifier, day)
    assert known is not None
    assert (known.name, known.party) == (name, party)


def test_nobody_is_made_up() -> None:
    assert of_lists([etree.fromstring(LIST)]).at("c", None) is None


@pytest.mark.parametrize(
    ("identifier", "name"),
    [
        ("StephenKinnock", "Stephen Kinnock"),
        ("AdolfoPérezAbellás", "Adolfo Pérez Abellás"),
        ("j_ratas_19780702", "j ratas"),
        ("1978", "1978"),
        ("Ó", "Ó"),
    ],
)
def test_a_name_is_read_out_of_an_identifier(identifier: str, name: str) -> None:
    assert spaced(identifier) == name


def test_a_header_that_says_nothing_leaves_everything_empty() -> None:
    header = Header(etree.fromstring("<TEI/>"))
    assert (header.day(), header.house(), header.country(), header.title(), header.volume(), header.address()) == (
        None,
        "",
        "",
        "",
        "",
        "",
    )
