"""Where a mention leads."""

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
