"""Where a mention leads."""

import pytest

from hansard_tui.model.finding import Findings, Mention
from hansard_tui.model.layer import Layer
from hansard_tui.tui.counterparts import Leads, counterparts, leading
from tests.tui.debates import ONE, TWO, links, readings, span_of


def test_the_surest_come_first_then_the_same_thing_in_this_text() -> None:
    first, _ = readings()
    found = counterparts(first, span_of(ONE, "port authority"), Leads.from_links(links()))
    assert [(item.text, item.relation) for item in found] == [(1, "abbreviation"), (1, "thematic"), (0, "same text")]
    assert found[0].span.quote(TWO) == "PA"
    assert not found[2].elsewhere


def test_what_leads_nowhere_is_not_offered() -> None:
    first, second = readings()
    leads = Leads.from_links(links())
    assert {m.quote(ONE) for m in leading(first, leads)} == {"Clause 7", "port authority"}
    assert len(leading(first, leads)) == 2
    assert [m.quote(TWO) for m in leading(second, leads)] == ["Clauses 6 and 7"]
    assert counterparts(first, span_of(ONE, "We will"), leads) == ()


@pytest.mark.parametrize(
    ("kind", "weight", "certain", "leads"),
    [("clause", 0.9, True, 2), ("topic", 1.0, True, 0), ("bill", 0.4, True, 0), ("act", 0.9, False, 0)],
)
def test_what_is_cited_again_in_one_text_leads_there(kind: str, weight: float, certain: bool, leads: int) -> None:
    first, _ = readings()
    first.findings = Findings(
        references=Layer(
            [Mention(start, start + 4, "one", kind, "one", certain=certain, weight=weight) for start in (0, 20)]
            + [Mention(40, 44, "other", kind, "other", weight=0.9)]
        )
    )
    assert len(leading(first, Leads({}))) == leads


def test_two_texts_are_related_where_anything_leads_from_one_to_the_other() -> None:
    leads = Leads.from_links(links())
    assert leads.between(0, 1)
    assert leads.between(1, 0)
    assert not leads.between(0, 2)
    assert not Leads({}).between(0, 1)
