"""Divisions of parlparse, of both Houses and of Scotland."""

import pytest
from lxml import etree

from hansard_tui.model.transcript import Vote
from hansard_tui.readers.parlparse_divisions import sides_of, votes_of


@pytest.mark.parametrize(
    ("counts", "sides"),
    [
        ('<divisioncount ayes="3" noes="0" tellerayes="2"/>', (("Ayes", 3), ("Noes", 0))),
        ('<divisioncount content="1" not-content="2"/>', (("Contents", 1), ("Not Contents", 2))),
        ('<divisioncount for="5" against="x" abstentions="1"/>', (("For", 5), ("Abstentions", 1))),
        ("", ()),
    ],
)
def test_counts_are_given_with_their_sides(counts: str, sides: tuple[tuple[str, int], ...]) -> None:
    assert sides_of(etree.fromstring(f"<division>{counts}</division>")) == sides


@pytest.mark.parametrize(
    ("voter", "name", "side", "teller", "proxy"),
    [
        ('<mpname vote="aye">Marsh, Ada</mpname>', "Marsh, Ada", "aye", False, ""),
        ('<mpname vote="no" teller="yes">Cole, Dan [Teller]</mpname>', "Cole, Dan", "no", True, ""),
        ('<lord vote="not-content">Quay, L. [Teller]</lord>', "Quay, L.", "not content", True, ""),
        ('<mpname vote="aye">Holt (Proxy vote cast by Mr Cole)</mpname>', "Holt", "aye", False, "Mr Cole"),
        ('<lord id="a/1" vote="content">Quay, L. [Teller]</lord>', "Quay, L.", "content", True, ""),
        ('<mpname person_id="a/2" id="a/1" vote="no">Cole, (Dan)</mpname>', "Cole, (Dan)", "no", False, ""),
        ('<mspname vote="abstentions">Ross, Mo</mspname>', "Ross, Mo", "abstain", False, ""),
    ],
)
def test_a_vote(voter: str, name: str, side: str, teller: bool, proxy: str) -> None:
    (vote,) = votes_of(etree.fromstring(f'<division><list vote="x">{voter}</list><list vote="y"> </list></division>'))
    assert (vote.name, vote.side, vote.teller, vote.proxy) == (name, side, teller, proxy)


@pytest.mark.parametrize(
    ("attributes", "member"),
    [('id="a/1" vote="aye"', "a/1"), ('person_id="p/1" id="a/1" vote="aye"', "p/1"), ('vote="aye"', "")],
)
def test_whose_vote_it_is(attributes: str, member: str) -> None:
    (vote,) = votes_of(etree.fromstring(f"<division><mpname {attributes}>Marsh, Ada</mpname></division>"))
    assert (vote.member_id, vote.side, type(vote)) == (member, "aye", Vote)
