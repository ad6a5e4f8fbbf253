"""Keys that are related without being one."""

import pytest

from hansard_tui.extract.kinship import Kinship, find_kin
from hansard_tui.extract.people import find_people
from hansard_tui.extract.references import find_references
from hansard_tui.extract.rules import load_rules
from hansard_tui.extract.sides import Side, make_side
from hansard_tui.model.finding import Confidence, Findings
from hansard_tui.model.layer import Layer
from hansard_tui.model.transcript import Transcript

RULES = load_rules()


def side(text: str) -> Side:
    transcript = Transcript(text)
    references = find_references(transcript, Layer(), RULES)
    return make_side(transcript, Findings(references=references, people=find_people(transcript, Layer(), RULES)))


def kin(one: str, other: str, near: float = 1.0) -> list[tuple[str, str, str, Confidence]]:
    sides = side(one), side(other)
    return [
        (_quote(sides[0], found, 0), _quote(sides[1], found, 1), found.relation, found.confidence)
        for found in find_kin(*sides, near)
    ]


def _quote(held: Side, found: Kinship, which: int) -> str:
    return (found.sources, found.targets)[which][0].quote(held.transcript.text)


def test_an_acronym_is_read_as_the_phrase_of_the_other_text_with_its_initials() -> None:
    spelled = "The Pier Lighting Guild met. The Pier Lighting Guild won."
    assert kin("The PLG met. The PLG won.", spelled) == [
        ("PLG", "Pier Lighting Guild", "abbreviation", Confidence.HIGH)
    ]
    assert kin(spelled, "The PLG met.")[0][:3] == ("Pier Lighting Guild", "PLG", "abbreviation")


def test_a_general_word_at_the_end_makes_no_other_thing() -> None:
    assert kin("They met the lampwright guildsmen.", "They met lampwright guildsmen.") == []
    assert kin(
        "The quayside lampwright met. One quayside lampwright left.",
        "They praised quayside lampwright schemes. The quayside lampwright schemes.",
    )[0][2:] == (
        "head_variant",
        Confidence.HIGH,
    )


def test_what_organisations_do_is_no_organisation() -> None:
    doing = "Buoyage is dear. Buoyage is old. Who pays for buoyage?"
    assert not kin(doing, "The buoyage organisations met. Buoyage organisations left.")
    assert kin(
        "Lampwrights are dear. Lampwrights are old. Who pays lampwrights?",
        "The lampwright organisations met. Lampwright organisations left.",
    )[0][2:] == ("head_variant", Confidence.HIGH)


def test_the_only_code_of_another_text_is_sure_where_both_are_about_the_same() -> None:
    one, other = "They keep the code of practice.", "They wrote a PACE code of practice."
    assert [found[3] for found in kin(one, other) if found[2] == "short_form"] == [Confidence.HIGH]
    assert [found[3] for found in kin(one, other, 0.2) if found[2] == "short_form"] == [Confidence.MEDIUM]


def test_an_act_without_its_year_is_the_only_one_of_that_title() -> None:
    assert kin("It is in the Ports Act.", "I mean the Ports Act 1991.") == [
        ("Ports Act", "Ports Act 1991", "short_form", Confidence.MEDIUM)
    ]
    assert not kin("It is in the Ports Act.", "The Ports Act 1991 or the Ports Act 1998.")


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("See the code of practice.", "See the PACE code of practice.", "short_form"),
        ("See the PACE code of practice.", "See the PACE guidance.", "descriptive_alias"),
        ("See the code of practice. Chapter 3 is long.", "See the PACE code of practice.", "part_of"),
        ("I like Amendment 7.", "I like this group of amendments.", "member_of"),
    ],
)
def test_what_is_called_by_less_than_its_name_is_read_only_where_texts_are_near(
    one: str, other: str, relation: str
) -> None:
    assert relation in {found[2] for found in kin(one, other)}
    assert relation in {found[2] for found in kin(other, one)} or relation == "part_of"
    assert relation not in {found[2] for found in kin(one, other, near=0.1)}


def test_a_subsection_is_part_of_its_section_of_the_same_act() -> None:
    one, other = "Section 26(2) of the Ports Act 1991 helps.", "Section 26 of the Ports Act 1991 hinders."
    assert ("Section 26(2)", "Section 26", "part_of", Confidence.MEDIUM) in kin(one, other)
    assert not kin(one, "Section 26 of the Piers Act 1991 hinders.")


def test_of_two_codes_neither_is_meant() -> None:
    assert not kin("See the code of practice.", "The PACE code of practice. The CCTV code of practice.")


def test_words_that_point_back_lead_to_where_it_was_said() -> None:
    found = kin("As I said, the pathfinders do well.", "The pathfinder areas wrote to us.")
    assert ("As I said, the pathfinders do well", "pathfinder areas", "discourse", Confidence.MEDIUM) in found
