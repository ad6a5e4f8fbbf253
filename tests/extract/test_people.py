"""People through their disguises."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.extract.people import UNRESOLVED, find_people, name_words
from hansard_tui.extract.rules import load_rules
from hansard_tui.model.finding import Mention
from hansard_tui.model.layer import Layer
from hansard_tui.model.member import Attribution
from hansard_tui.model.transcript import Contribution, Transcript

RULES = load_rules()
SHARED = Path(__file__).parents[2].parent / "shared"


def debate(*turns: tuple[str, str]) -> Transcript:
    blocks: list[Contribution] = []
    start = 0
    for name, words in turns:
        blocks.append(Contribution(start, start + len(words) + 1, attribution=Attribution(name=name)))
        start += len(words) + 1
    return Transcript("\n".join(words for _, words in turns), blocks=Layer(blocks))


def people(transcript: Transcript) -> list[Mention]:
    return [mention for mention in find_people(transcript, Layer(), RULES) if mention.rule != "speaker"]


def told(transcript: Transcript) -> list[tuple[str, str]]:
    return [(mention.quote(transcript.text), mention.key) for mention in people(transcript)]


@pytest.mark.parametrize(
    ("text", "quote", "key"),
    [
        (
            "I thank the noble Baroness, Lady Ferris, for that.",
            "the noble Baroness, Lady Ferris",
            "person:baroness-ferris",
        ),
        ("I hear my noble friend Lord Hale.", "my noble friend Lord Hale", "person:lord-hale"),
        (
            "So said the noble and learned Lord, Lord Hale of Quay.",
            "the noble and learned Lord, Lord Hale of Quay",
            "person:lord-hale-of-quay",
        ),
        (
            "The right reverend Prelate the Bishop of Northport spoke.",
            "The right reverend Prelate the Bishop of Northport",
            "person:bishop-of-northport",
        ),
        (
            "My hon. Friend the Member for Northport (Alan Dray) asks.",
            "My hon. Friend the Member for Northport (Alan Dray)",
            "person:alan-dray",
        ),
        (
            "the right hon. Lady the Member for Marsh, West, rose",
            "the right hon. Lady the Member for Marsh, West",
            "person:member-for-marsh-west",
        ),
        ("I agree with Mr Dray’s point.", "Mr Dray", "person:mr-dray"),
        ("So says the member for Northport.", "the member for Northport", "person:member-for-northport"),
        ("The hon. member for Northport rose", "The hon. member for Northport", "person:member-for-northport"),
        (
            "the honourable member for Northport rose",
            "the honourable member for Northport",
            "person:member-for-northport",
        ),
        ("So says the Member for Northport (Alan Dray).", "the Member for Northport (Alan Dray)", "person:alan-dray"),
        ("So says the Member for South Marsh Mr Dray.", "the Member for South Marsh Mr Dray", "person:mr-dray"),
        ("I thank the Hon’ble Member for it.", "the Hon’ble Member", UNRESOLVED),
        (
            "I asked the Secretary of State for Ports about it.",
            "the Secretary of State for Ports",
            "office:secretary-of-state-for-ports",
        ),
        (
            "I asked the Under-Secretary of State for Ports, Piers and Quays about it.",
            "the Under-Secretary of State for Ports, Piers and Quays",
            "office:under-secretary-of-state-for-ports-piers-and-quays",
        ),
        ("Both noble Baronesses are right.", "Both noble Baronesses", UNRESOLVED),
        ("The noble Lord is right.", "The noble Lord", UNRESOLVED),
    ],
)
def test_a_disguise_is_seen_through_as_far_as_it_goes(text: str, quote: str, key: str) -> None:
    assert told(Transcript(text)) == [(quote, key)]


@pytest.mark.parametrize(
    "text",
    [
        "My Lords, the tide is high.",
        "Lord Chancellor’s Department",
        "Mr Speaker, I rise.",
        "the Friends of the Harbour",
    ],
)
def test_nobody_is_found_where_nobody_is_meant(text: str) -> None:
    assert not [key for _, key in told(Transcript(text)) if key.startswith("person:")]


def test_my_noble_friend_is_who_was_last_called_so() -> None:
    transcript = Transcript("I hear my noble friend Lady Ferris. My noble friend is right, as she often is.")
    named, friend, she = people(transcript)
    assert named.key == friend.key == she.key == "person:baroness-ferris"
    assert named.certain
    assert not friend.certain
    assert she.rule == "pronoun"


def test_a_pronoun_of_the_other_gender_means_somebody_else() -> None:
    assert len(people(Transcript("I hear my noble friend Lady Ferris. He was wrong."))) == 1


def test_an_hon_gentleman_without_a_name_is_who_spoke_before() -> None:
    transcript = debate(("Alan Dray", "Will she act?"), ("Ann Ferris", "The hon. Gentleman asks well."))
    assert told(transcript) == [("The hon. Gentleman", "person:alan-dray")]


def test_nothing_is_carried_from_one_contribution_to_the_next() -> None:
    transcript = debate(("", "I hear my noble friend Lord Hale."), ("", "My noble friend is right."))
    assert [key for _, key in told(transcript)] == ["person:lord-hale", UNRESOLVED]


def test_a_constituency_is_learned_from_where_the_name_stands() -> None:
    transcript = Transcript("The hon. Member for Northport (Alan Dray) rose.\nThe hon. Member for Northport sat.")
    assert [key for _, key in told(transcript)] == ["person:alan-dray"] * 2


def test_everybody_who_speaks_is_there_as_a_milestone() -> None:
    transcript = debate(("Alan Dray", "Yes."), ("Baroness Ferris of Quay", "I hear Lady Ferris."))
    speakers = [mention for mention in find_people(transcript, Layer(), RULES) if mention.rule == "speaker"]
    assert [(one.start, one.end, one.key) for one in speakers] == [
        (0, 0, "person:alan-dray"),
        (5, 5, "person:baroness-ferris-of-quay"),
    ]
    assert told(transcript)[-1][1] == "person:baroness-ferris-of-quay"


def test_a_noble_earl_is_known_by_his_rank() -> None:
    transcript = debate(("The Earl of Marsh", "I rise."), ("", "I hear the noble Earl, Lord Marsh."))
    assert told(transcript) == [("the noble Earl, Lord Marsh", "person:earl-of-marsh")]
    assert told(Transcript("I hear the noble Viscount, Lord Hale."))[0][1] == "person:viscount-hale"


def test_names_are_told_apart_from_topics_by_their_parts() -> None:
    found = find_people(Transcript("I hear my noble friend Lord Hale, and Mr Alan Dray."), Layer(), RULES)
    assert {"hale", "alan", "dray"} <= name_words(found)


@settings(max_examples=40)
@given(
    st.lists(
        st.sampled_from(
            ["my noble friend", "Lady Ferris", "the hon. Member for", "she", ", ", "(Alan Dray)", "\n", "X"]
        ),
        max_size=20,
    )
)
def test_spans_lie_in_the_text_whatever_stands_there(parts: list[str]) -> None:
    text = " ".join(parts)
    for mention in find_people(Transcript(text), Layer(), RULES):
        assert 0 <= mention.start <= mention.end <= len(text)
        assert mention.key


def test_the_people_of_the_excerpts_are_found() -> None:
    gold = SHARED / "gold" / "seeds.json"
    if not gold.is_file():
        pytest.skip("the hand-made answers are not beside this checkout")
    for person in json.loads(gold.read_text(encoding="utf-8"))["persons"]:
        text = (SHARED / "seeds" / f"{person['doc']}.txt").read_text(encoding="utf-8")
        found = find_people(Transcript(re.sub(r"\n(?=[a-z])", " ", text)), Layer(), RULES)
        for mention in person["mentions"]:
            assert found.overlapping(mention["start"], mention["end"]), mention["quote"]


def test_the_hon_lady_is_nobody_who_is_called_mr() -> None:
    turns = (("Margaret Ferris", "Will he act?"), ("Gerald Dray", "No."), ("Alan Marsh", "The hon. Lady asks well."))
    assert told(debate(*turns)) == [("The hon. Lady", "person:margaret-ferris")]
    assert told(debate(*turns[1:])) == [("The hon. Lady", UNRESOLVED)]


def test_several_friends_are_nobody_in_particular() -> None:
    transcript = debate(("Alan Dray", "Will she act?"), ("Ann Ferris", "My hon. Friends ask well."))
    assert told(transcript) == [("My hon. Friends", UNRESOLVED)]


def test_an_office_of_old_is_no_peer() -> None:
    assert not [
        key for _, key in told(Transcript("So said the Lord Treasurer and the Lord Keeper.")) if "person:" in key
    ]


def test_a_short_first_name_is_the_long_ones() -> None:
    transcript = debate(("Bill Dray", "I rise."), ("Ann Ferris", "I hear Sir William Dray, and Sir Walter Dray."))
    assert [key for _, key in told(transcript)] == ["person:bill-dray", "person:walter-dray"]


def test_a_constituency_may_be_called_after_a_saint() -> None:
    text = "My hon. Friend the Member for St. Osyth and the hon. Member for St. Anne’s (Alan Dray) agree."
    assert told(debate(("A B", text))) == [
        ("My hon. Friend the Member for St. Osyth", "person:member-for-st-osyth"),
        ("the hon. Member for St. Anne’s (Alan Dray)", "person:alan-dray"),
    ]


def test_members_who_are_named_together_are_told_apart() -> None:
    text = "My hon. Friends the Members for Marsh, West (Mr Dray) and for Quay agree, as the hon. Members do."
    assert told(debate(("Alan Dray", "Yes."), ("A B", text))) == [
        ("Marsh, West (Mr Dray)", "person:alan-dray"),
        ("Quay", "person:member-for-quay"),
        ("the hon. Members", UNRESOLVED),
    ]


def test_somebody_called_by_first_name_and_surname_is_found() -> None:
    text = "Donald Renwick wrote to Councillor Alison Quarl, and Mr Alan Dray."
    assert told(debate(("A B", text))) == [
        ("Donald Renwick", "person:donald-renwick"),
        ("Councillor Alison Quarl", "person:alison-quarl"),
        ("Mr Alan Dray", "person:alan-dray"),
    ]


def test_an_office_may_be_printed_small_or_as_a_possessive() -> None:
    text = (
        "The minister told the Leader of the House’s answer; the Cabinet Secretary, and the minister of religion, left."
    )
    assert told(debate(("A B", text))) == [
        ("The minister", "office:minister"),
        ("the Leader of the House", "office:leader-of-the-house"),
        ("the Cabinet Secretary", "office:cabinet-secretary"),
    ]


@pytest.mark.parametrize(("text", "key"), [
    ("the hon. Member for Quay, Tor, Marsh and Lamp Head (Alan Dray) said", "person:alan-dray"),
    ("the hon. Member for Quay, Tor and Marsh said", "person:member-for-quay-tor-and-marsh"),
    ("the hon. Member for Bristol, Quayside said", "person:member-for-bristol-quayside"),
    ("the hon. Member for Bristol, Mr Dray agrees", "person:member-for-bristol"),
    ("the hon. Member for Na h-Eileanan an Iar said", "person:member-for-na-h-eileanan-an-iar"),
    ("the hon. Member for Quay, Mr Dray and Mrs Renn agree", "person:member-for-quay"),
])  # fmt: skip
def test_a_constituency_may_have_four_names_and_ends_before_a_person(text: str, key: str) -> None:
    assert people(debate(("A B", text)))[0].key == key
