"""Subjects, documents, bodies and phrases of a text."""

import pytest

from hansard_tui.extract.rules import load_rules
from hansard_tui.extract.terms import find_terms

RULES = load_rules()


def terms(text: str) -> dict[str, str]:
    return {mention.quote(text): mention.key for mention in find_terms(text, (), frozenset(), RULES)}


def test_an_acronym_and_its_words_have_one_key() -> None:
    found = terms("The CQC inspects. The Care Quality Commission reports.")
    assert found["CQC"] == found["Care Quality Commission"] == "body:care-quality-commission"


@pytest.mark.parametrize(("text", "quote", "key"), [
    ("They wrote the DWP guidance.", "DWP guidance", "document:dwp-guidance"),
    ("They wrote a PACE code of practice.", "PACE code of practice", "document:pace-code-of-practice"),
    ("A code of practice exists.", "code of practice", "document:code-of-practice"),
])  # fmt: skip
def test_a_document_is_named_by_its_subject(text: str, quote: str, key: str) -> None:
    assert terms(text) == {quote: key}


def test_what_stands_inside_a_name_is_no_mention_of_its_own() -> None:
    assert terms("They asked NHS England.") == {"NHS England": "body:nhs-england"}
    assert "NHS" not in terms("They gave the National Prize for NHS Porters.")


def test_a_general_word_after_a_subject_belongs_to_it() -> None:
    assert terms("They keep joint commissioning arrangements.") == {
        "joint commissioning arrangements": "policy:joint-commissioning"
    }


def test_a_group_takes_in_what_is_said_of_it() -> None:
    found = terms("It is for young people with autism.")
    assert found["young people with autism"] == "group:young-people+autism"
    assert found["autism"] == "policy:autism"
    assert "young people" not in found


def test_an_acronym_of_this_text_is_read_by_its_initials() -> None:
    text = "The Lighthouse Keepers Guild met. The LKG is old. The Lighthouse Keepers Guild won."
    found = {mention.quote(text): mention for mention in find_terms(text, (), frozenset(), RULES)}
    assert found["LKG"].key == found["Lighthouse Keepers Guild"].key
    assert not found["LKG"].certain
    assert "initials" in found["LKG"].why


def test_an_acronym_that_the_gazetteer_lacks_is_read_as_the_subject_that_stands_here() -> None:
    found = terms("They defend public service broadcasting. The PSB debate is old. The PSX debate is new.")
    assert found["PSB"] == found["public service broadcasting"] == "policy:public-service-broadcasting"
    assert found["PSX"] == "body:psx"


def test_an_acronym_that_this_text_spells_otherwise_is_not_the_gazetteers() -> None:
    found = terms("The Great Lighthouse Agency pays. The GLA is rich.")
    assert found["GLA"] == found["Great Lighthouse Agency"]
    assert terms("The GLA is rich.")["GLA"] == "body:greater-london-authority"


def test_rare_terms_weigh_more_than_common_ones() -> None:
    text = "Local authorities and pathfinders met."
    weights = {mention.quote(text): mention.weight for mention in find_terms(text, (), frozenset(), RULES)}
    assert 0 < weights["Local authorities"] < weights["pathfinders"] <= 1


def test_two_initials_are_nobodys_unless_brackets_define_them() -> None:
    assert "topic:coastal-path" not in terms("They made a coastal path. The CP is old. The CP is long.").get("CP", "")
    found = terms("The Lighthouse Keepers Guild (LKGD) met. The LKGD is old. The Lighthouse Keepers Guild won.")
    assert found["LKGD"] == found["Lighthouse Keepers Guild"]


def test_members_are_no_body() -> None:
    assert "MPs" not in terms("They spoke of mobile phones. MPs and MSPs met. Mobile phones rang.")


def test_the_last_capital_of_an_acronym_is_no_plural() -> None:
    assert terms("UCAX and the UCAYs met.") == {"UCAX": "body:ucax", "UCAYs": "body:ucay"}
    assert terms("They asked the WOMBAS.") == {"WOMBAS": "body:wombas"}


def test_a_phrase_that_comes_back_is_told_from_the_general_subject_inside_it() -> None:
    once = "They spoke of frozen pensions. They spoke of pensions."
    assert terms(once) == {"pensions": "policy:pension"}
    assert terms(f"{once} Frozen pensions fell. All frozen pensions fall.")["frozen pensions"] == "topic:frozen-pension"


@pytest.mark.parametrize(("text", "quote", "is_one"), [
    ("They joined unions yesterday.", "unions", True),
    ("They left the Union yesterday.", "Union", False),
    ("Unions met yesterday.", "Unions", True),
    ("Support for Unions and for Pensioners\nThey met.", "Unions", True),
])  # fmt: skip
def test_a_common_word_printed_as_a_name_is_something_else(text: str, quote: str, is_one: bool) -> None:
    assert (terms(text).get(quote) == "group:trade-union") is is_one


def test_many_agreements_are_no_document() -> None:
    assert terms("They signed trade union agreements.").get("trade union agreements", "topic").startswith("topic")


def test_people_without_a_title_are_no_topic() -> None:
    assert terms("They met Alan Drayton. Drayton spoke, and Drayton left. So says Alan Drayton.") == {}


def test_a_body_by_name_takes_the_place_of_the_sort_of_body_in_it() -> None:
    found = terms("They asked Marsh District Council and the district council.")
    assert found == {
        "Marsh District Council": "body:marsh-district-council",
        "district council": "body:district-council",
    }


def test_a_body_that_the_gazetteer_has_keeps_its_key() -> None:
    assert terms("They asked the Care Quality Commission.") == {
        "Care Quality Commission": "body:care-quality-commission"
    }


def test_an_acronym_is_read_as_the_body_named_here() -> None:
    found = terms("The Tide and Buoy Laboratories Agency came. The TBLA went, and the TBLA wrote.")
    assert found["TBLA"] == "body:tide-and-buoy-laboratories-agency"


@pytest.mark.parametrize(("text", "found"), [
    ("They read the Renn review.", {"Renn review": "document:renn-review"}),
    ("They read the British report.", {}),
    ("They have a general election mandate.", {}),
])  # fmt: skip
def test_a_review_bears_a_name(text: str, found: dict[str, str]) -> None:
    assert {quote: key for quote, key in terms(text).items() if key.startswith("document:")} == found


def test_a_bodys_own_acronym_is_read_though_it_stands_once() -> None:
    found = terms(f"The Tide and Buoy Laboratories Agency came. {'That is all. ' * 2000} The TBLA left, with the QXZ.")
    assert found["TBLA"] == "body:tide-and-buoy-laboratories-agency"
    assert "QXZ" not in found
