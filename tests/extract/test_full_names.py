"""People called by first name and surname alone."""

import pytest

from hansard_tui.extract.full_names import find_full_names
from hansard_tui.extract.names import Members
from hansard_tui.extract.phrases import scan
from hansard_tui.extract.rules import load_rules

RULES = load_rules()


def names(text: str, *speakers: str) -> list[str]:
    members = Members()
    for number, speaker in enumerate(speakers):
        members.add(f"person:{number}", speaker)
    return [name for _, _, name in find_full_names(scan(text, RULES), members, RULES)]


@pytest.mark.parametrize(("text", "found"), [
    ("Then Donald Renwick told us, and Alison Quarl.", ["Donald Renwick", "Alison Quarl"]),
    ("We met Donald Renwick.", ["Donald Renwick"]),
    ("So said Neil O’Quarl, and Bill Quarl.", ["Neil O’Quarl", "Bill Quarl"]),
])  # fmt: skip
def test_a_first_name_and_a_rare_word_are_somebody(text: str, found: list[str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize("text", [
    "They went to Victoria Street and to the Arthur Renwick Hospice.",
    "The Nurse Alison Quarl Wing and the Donald Renwick Marsh Trust",
    "Ask Donald Council.",
    "They donald renwick.",
    "Alison",
    "Donald\nRenwick",
])  # fmt: skip
def test_a_place_or_a_body_is_nobody(text: str) -> None:
    assert not names(text)


def test_a_speaker_is_known_by_the_whole_name() -> None:
    assert names("I agree with Ada House-Green, and with Ada.", "Ada House-Green") == ["Ada House-Green"]
    assert not names("Noble Lords, my Lord Hale!", "Noble Lords", "Lord Hale")
