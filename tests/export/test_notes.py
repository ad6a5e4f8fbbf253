"""A note that would swallow what follows it is fenced; any other is printed as it was typed."""

import pytest

from hansard_tui.export.notes import print_note


@pytest.mark.parametrize(
    "note",
    ["plain *words*", "- a\n- b", "```\nclosed\n```", "> mine", "<b>x</b>", "In answer to my letter", "Answered by"],
)
def test_harmless_notes_are_as_they_were_typed(note: str) -> None:
    assert print_note(note) == note


@pytest.mark.parametrize(
    "note",
    [
        "```\nopen",
        "<!-- open",
        "<script>",
        "<!-- hansard:end -->",
        "~~~~~~~\nx",
        "> **Answered by**\n>\n> x",
        "a\n\n >\n > In answer to",
    ],
)
def test_others_are_fenced(note: str) -> None:
    printed = print_note(note).split("\n")
    assert printed[0].endswith(" hansard-note")
    assert set(printed[-1]) == {"~"}
    assert printed[-1] not in note


def test_a_blank_note_is_nothing() -> None:
    assert print_note(" \n\n ") == ""
