"""What a list of the sidebar is narrowed to."""

import pytest

from hansard_tui.model.span import Span
from hansard_tui.tui.narrowing import narrow, parse_asked
from hansard_tui.tui.widgets.sidebar import Item

TOLD = {"words": "we will write", "class": "commitment certain", "speaker": "ann roe", "topic": "wells · code"}
TOLD[""] = "\n".join(TOLD[field] for field in ("words", "class", "speaker"))


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("", True), ("write", True), ("Roe write", True), ("speaker:roe", True), ("by:ann", True), ("who:quill", False),
        ("class:refusal", False), ("-class:refusal", True), ("topic:wells", True), ("wells", False), ("speaker:", True),
        ("colour:red", False), ('"will write"', True), ('"write will"', False), ("-write", False), ("we: write", False),
    ],
)  # fmt: skip
def test_what_is_asked_of_a_finding(asked: str, held: bool) -> None:
    assert parse_asked(asked).holds(TOLD) is held


def test_rows_keep_the_groups_they_stand_in_and_what_is_said_below_them() -> None:
    rows = [
        Item("Acts", style="group"), Item("the Wells Act", span=Span(0, 1)), Item("below", indent=2),
        Item("Bills", style="group"), Item("the Weirs Bill", span=Span(0, 1)),
    ]  # fmt: skip
    assert [row.label for row in narrow(rows, "WELLS")] == ["Acts", "the Wells Act", "below"]
