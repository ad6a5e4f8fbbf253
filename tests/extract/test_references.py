"""Everything that a transcript refers to."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.extract.references import find_references
from hansard_tui.extract.rules import load_rules
from hansard_tui.model.finding import Mention
from hansard_tui.model.layer import Layer
from hansard_tui.model.transcript import Contribution, Heading, Sitting, Transcript

RULES = load_rules()
PLURAL = (
    "Clauses 25 and 26, with Amendment 86, oblige the Care Quality Commission and every local authority. "
    "The Bill is not the Pilotage Bill. Section 3 of the Ports Act 1991 and Cm 8888 say so."
)


def found(transcript: Transcript) -> Layer[Mention]:
    return find_references(transcript, Layer(), RULES)


def test_every_kind_is_found_under_its_typed_key() -> None:
    keys = [mention.key for mention in found(Transcript(PLURAL))]
    assert keys == [
        "clause:25",
        "clause:26",
        "amendment:86",
        "body:care-quality-commission",
        "body:local-authority",
        "bill:this",
        "bill:pilotage-bill",
        "section:3",
        "act:ports-act:1991",
        "paper:cm-8888",
    ]


def test_each_says_why() -> None:
    assert all(mention.why and mention.rule and mention.label for mention in found(Transcript(PLURAL)))


def test_a_clause_is_of_the_bill_that_the_heading_names() -> None:
    text = "Pilotage Bill\nI beg to move Clause 4."
    blocks = [Heading(0, 14), Contribution(14, len(text))]
    clause = next(one for one in found(Transcript(text, blocks=Layer(blocks))) if one.kind == "clause")
    assert (clause.key, clause.scope) == ("clause:4", "bill:pilotage-bill")


def test_a_section_is_of_its_act() -> None:
    section = next(one for one in found(Transcript(PLURAL)) if one.kind == "section")
    assert section.scope == "act:ports-act:1991"


def test_the_same_text_gives_the_same_references() -> None:
    assert found(Transcript(PLURAL)) == found(Transcript(PLURAL, sitting=Sitting(house="Lords")))


def test_another_language_gives_nothing() -> None:
    text = "Die Abgeordneten haben gestern über den Haushalt gesprochen, und der Minister hat geantwortet. " * 20
    assert not found(Transcript(text))


def test_a_reader_of_other_parliaments_or_of_1909_finds_something_and_never_fails() -> None:
    text = (
        "Mr. SPEAKER: The hon. member for Ballarat (Mr. Deakin) refers to Bill C-36 and to clause 12 of the Land Tax "
        "Bill. The Right Hon. gentleman will recollect that the Old Age Pensions Act, 1908, was carried in that year. "
        "The Lok Sabha has discussed the matter of the railways and of the income tax at great length in this House. "
    )
    keys = {mention.key for mention in found(Transcript(text * 3))}
    assert {"clause:12", "bill:land-tax-bill", "policy:income-tax"} <= keys


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=200))
def test_spans_lie_in_any_text(text: str) -> None:
    for mention in found(Transcript(text)):
        assert 0 <= mention.start < mention.end <= len(text)
        assert ":" in mention.key


def test_the_cost_grows_with_the_text_alone() -> None:
    # One line, no sentence's end: what makes a careless pattern quadratic.
    text = "the Clause and the Member of the Port of the Act of " * 4000
    assert len(found(Transcript(text))) < len(text)


@pytest.mark.parametrize("name", ["000_af961f636b910132", "001_bc0352b5a8ce6329"])
def test_the_excerpts_have_their_bodies(name: str) -> None:
    path = Path(__file__).parents[2].parent / "shared" / "seeds" / f"{name}.txt"
    if not path.is_file():
        pytest.skip("the excerpts are not beside this checkout")
    keys = {mention.key for mention in found(Transcript(path.read_text(encoding="utf-8")))}
    assert {"body:clinical-commissioning-group", "body:nhs-england", "policy:special-educational-need"} <= keys


def test_an_amendment_with_the_number_of_one_of_the_lords_is_that_one() -> None:
    mentions = found(
        Transcript("Amendment 3 fails. Lords amendment 10B is good. We support amendment 10B, not amendment 11.")
    )
    assert [(mention.key, mention.certain) for mention in mentions] == [
        ("amendment:3", True),
        ("lords-amendment:10B", True),
        ("lords-amendment:10B", False),
        ("amendment:11", True),
    ]


def test_a_paper_holds_what_its_title_names() -> None:
    mentions = found(Transcript("The report “NHS Lamps for the Marsh” tells of clause 3."))
    assert [mention.key for mention in mentions] == ["document:nhs-lamps-for-the-marsh", "clause:3"]
