"""Bodies by name."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.extract.bodies import find_bodies
from hansard_tui.extract.phrases import scan
from hansard_tui.extract.rules import load_rules

RULES = load_rules()


def bodies(text: str) -> list[str]:
    words = scan(text, RULES)
    return [text[words.starts[first] : words.end(last - 1)] for first, last in find_bodies(words)]


@pytest.mark.parametrize(("text", "found"), [
    ("It told Marsh District Council so.", ["Marsh District Council"]),
    ("It told Marsh district council and Quay county council so.", ["Marsh district council", "Quay county council"]),
    ("a study by the Institute for Tidal Studies says", ["Institute for Tidal Studies"]),
    ("the Lamp and Buoy Laboratories Agency came", ["Lamp and Buoy Laboratories Agency"]),
    ("the City of Northport Council and the Marsh Trust", ["City of Northport Council", "Marsh Trust"]),
    ("the Tide Society of Northport and Marsh", ["Tide Society of Northport and Marsh"]),
    ("the University of Northport and the Treasury", ["University of Northport"]),
    ("the Department for Tides, Lamps and Buoys was told", ["Department for Tides, Lamps and Buoys"]),
    ("the Tide Office and Pilot Agency came", ["Tide Office", "Pilot Agency"]),
    ("the Pilot Agency Lamps Inspectorate came", ["Pilot Agency Lamps Inspectorate"]),
    ("the Pilots' union, the Pilot’s Trust", ["Pilot’s Trust"]),
    ("Tory-led Marsh council paid", ["Marsh council"]),
    ("the director of Northport Museum spoke", ["Northport Museum"]),
])  # fmt: skip
def test_a_body_is_found_by_its_whole_name(text: str, found: list[str]) -> None:
    assert bodies(text) == found


@pytest.mark.parametrize("text", [
    "the Local Authority and a Health Board decide",
    "a British university, every Primary School",
    "we want an institute for studies",
    "the union of the two",
    "his Pledge of Office was read",
    "the Table Office took it",
    "MARSH HARBOUR BOARD",
    "the Office of the First and deputy First Minister",
    "Northport’s council",
])  # fmt: skip
def test_a_sort_of_body_is_none(text: str) -> None:
    assert not bodies(text)


@settings(max_examples=80)
@given(st.lists(st.sampled_from(["Marsh", "Council", "of", "and", "the", "for", "’s", ",", ".", "\n", "QC", "Office"])))
def test_bodies_are_in_order_and_apart(parts: list[str]) -> None:
    text = " ".join(parts)
    found = list(find_bodies(scan(text, RULES)))
    assert all(first < last for first, last in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))
