"""Quotations judged: exact, altered and how, or not found."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.export.markdown import quote_with_citation, write_markdown
from hansard_tui.export.verify import Outcome, exit_code, verify
from tests.export.debate import TEXT, bundle, mark, transcript

DEBATE = transcript()
OTHER = transcript("A quite different speech about bridges, piers and the price of rope in winter.")
BOTH = (OTHER, DEBATE)

EXACT = [
    "We will publish the plan before the Bill reaches Report.",
    "“We will publish the plan”",
    "We will   publish\nthe plan",
    "[w]e will publish the plan",
    "We will publish … before the Bill",
    "We will publish [...] reaches Report.",
    "> The lamps did not go out.\n>\n> — Jane Smith",
    'She told us: "We will publish the plan before the Bill reaches Report".',
]
ALTERED = [
    "We will publish the plan after the Bill reaches Report.",
    "The lamps did go out",
    "we will publish the plan",
    "We will publish a plan before the Bill reaches Report",
    "We will publish the plan, before the Bill reaches Report",
]
LOST = ["Nothing of this kind was ever said in either House", "lamps bridges", "", "e will publish xyz"]


@pytest.mark.parametrize("text", EXACT)
def test_exact_quotations(text: str) -> None:
    (verdict,) = verify(text, BOTH)
    assert verdict.outcome is Outcome.EXACT
    assert verdict.transcript is DEBATE
    assert exit_code([verdict]) == 0


@pytest.mark.parametrize("text", ALTERED)
def test_altered_quotations_show_how(text: str) -> None:
    (verdict,) = verify(text, BOTH)
    assert verdict.outcome is Outcome.ALTERED
    assert {kind for kind, _ in verdict.changes} - {"same"}
    assert verdict.similarity < 1
    assert exit_code([verdict]) == 1


@pytest.mark.parametrize("text", LOST)
def test_what_nobody_said_is_not_found(text: str) -> None:
    verdicts = verify(text, BOTH)
    assert all(verdict.outcome is Outcome.NOT_FOUND for verdict in verdicts)
    assert exit_code(verdicts) == 2


def test_a_dropped_not_is_seen() -> None:
    (verdict,) = verify("The lamps did go out.", BOTH)
    assert [words.strip() for kind, words in verdict.changes if kind == "gone"] == ["not"]


def test_what_an_omission_leaves_out_is_told() -> None:
    (verdict,) = verify("The lamps did … go out.", BOTH)
    assert (verdict.outcome, verdict.omitted) == (Outcome.EXACT, ("not",))


def test_a_verdict_says_who_and_where() -> None:
    (verdict,) = verify("We will publish the plan", BOTH)
    assert verdict.who == "The Minister of State (Mr Tom Brown)"
    assert verdict.cited == "HC Deb 25 April 2016, vol 608, cols 1183–84"
    assert verdict.span is not None
    assert verdict.span.quote(TEXT) == "We will publish the plan"


def test_the_middle_of_a_word_is_no_quotation() -> None:
    (verdict,) = verify("e lamps did not go ou", BOTH)
    assert verdict.outcome is not Outcome.EXACT


def test_a_file_of_quotations_is_judged_one_by_one() -> None:
    exported = write_markdown(bundle(DEBATE, mark(DEBATE, "I am grateful.", 1), mark(DEBATE, "The lamps did not", 2)))
    exported += "\n> The lamps did go out at last.\n"
    verdicts = verify(exported, BOTH)
    assert [verdict.outcome for verdict in verdicts] == [Outcome.EXACT, Outcome.EXACT, Outcome.ALTERED]
    assert exit_code(verdicts) == 1
    lines = exported.split("\n")
    assert all(lines[verdict.line - 1].startswith("> ") for verdict in verdicts)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_whatever_is_copied_is_exact(data: st.DataObject) -> None:
    words = [index for index, char in enumerate(TEXT) if char in " \n"]
    start = data.draw(st.sampled_from([0, *(place + 1 for place in words[:-6])]))
    ends = [place for place in words if place > start + 20]
    end = data.draw(st.sampled_from([*ends, len(TEXT)]))
    for markdown in (False, True):
        copied = quote_with_citation(DEBATE, start, end, markdown=markdown)
        if markdown:
            assert [verdict.outcome for verdict in verify(copied, BOTH)] == [Outcome.EXACT]
    (verdict,) = verify(TEXT[start:end], BOTH)
    assert verdict.outcome is Outcome.EXACT


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_judging_anything_never_fails(text: str) -> None:
    verify(text, BOTH)


def test_all_of_a_text_is_one_quotation_where_that_is_asked() -> None:
    text = "They said that the lamps “did not go out at all” in 1986"
    assert [verdict.quotation for verdict in verify(text, BOTH)] == ["did not go out at all"]
    assert [verdict.quotation for verdict in verify(text, BOTH, whole=True)] == [text]
    assert verify("“We will publish the plan”", BOTH, whole=True)[0].outcome is Outcome.EXACT
