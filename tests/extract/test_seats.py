"""Several Members named by their constituencies at once."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.extract.seats import find_seats


@pytest.mark.parametrize(("after", "seats"), [
    (" the Members for Marsh, West, for Quay and for High Tor (Ada Renn), would",
     [("Marsh, West", ""), ("Quay", ""), ("High Tor", "Ada Renn")]),
    (" for Marsh (Dr. Hale), and for St. Osyth have said", [("Marsh", "Dr. Hale"), ("St. Osyth", "")]),
    (" the Members for Isle of Tor and for Quay-on-Marsh, as I said", [("Isle of Tor", ""), ("Quay-on-Marsh", "")]),
    (" the Members for Hull\nand for York", []),
    (" for Marsh and Quay said so", []),
    (" for being here and for their patience", []),
    (" the Members for ever and for Quay", []),
])  # fmt: skip
def test_for_tells_constituencies_apart(after: str, seats: list[tuple[str, str]]) -> None:
    assert [(one.seat, one.name) for one in find_seats(after, 0)] == seats


def test_a_member_spans_the_constituency_and_the_name() -> None:
    text = "my hon. Friends the Members for Marsh (Ada Renn) and for Quay"
    first, second = find_seats(text, text.index(" the Members"))
    assert (first.quote(text), second.quote(text)) == ("Marsh (Ada Renn)", "Quay")


@settings(max_examples=60)
@given(st.text(alphabet=" for,AndMarsh().\n", max_size=60))
def test_spans_lie_in_the_text(text: str) -> None:
    for one in find_seats(" for " + text, 0):
        assert (" for " + text)[one.start :].startswith(one.seat)
