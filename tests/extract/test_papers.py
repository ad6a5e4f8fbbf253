"""Papers by their title in quotation marks."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.extract.papers import find_papers


@pytest.mark.parametrize(("text", "found"), [
    ("the “Rising tide” strategy of May", [("“Rising tide” strategy", "document:rising-tide")]),
    ('a White Paper, "Rising Tide", says', [("Rising Tide", "document:rising-tide")]),
    ("the report, “Pilots’ hours”.", [("Pilots’ hours", "document:pilots-hours")]),
    ("it is called “Lamps for all”, and “Lamps for all” is good",
     [("Lamps for all", "document:lamps-for-all"), ("Lamps for all", "document:lamps-for-all")]),
])  # fmt: skip
def test_a_title_is_known_by_what_stands_beside_it(text: str, found: list[tuple[str, str]]) -> None:
    assert [(mention.quote(text), mention.key) for mention in find_papers(text)] == found


@pytest.mark.parametrize("text", [
    "He said: “Rising tide”.",
    "the report says: “The tide is rising. It rose before.”",
    "the “rising tide” report",
    "a document entitled “Tides Bill”",
    "the report, “Never again; never more”",
])  # fmt: skip
def test_what_somebody_said_is_no_title(text: str) -> None:
    assert not find_papers(text)


@settings(max_examples=60)
@given(st.text(alphabet='“”"Ab ,.report\n', max_size=60))
def test_spans_lie_in_the_text(text: str) -> None:
    for mention in find_papers(text):
        assert 0 <= mention.start < mention.end <= len(text)
