"""Subjects of the gazetteer, where they stand."""

import pytest

from hansard_tui.extract.gazetteer import find_labels, fold, key_of
from hansard_tui.extract.phrases import scan
from hansard_tui.extract.rules import Entry, load_rules

OWN = """
gazetteer:
  - { label: Lighthouse Boards, kind: body, aliases: [LHBs, lights authority], broader: [coast] }
  - { label: harbour dues, kind: policy }
"""
RULES = load_rules((("own.yaml", OWN),))


def found(text: str) -> list[tuple[str, str]]:
    words = scan(text, RULES)
    matches = find_labels(words, RULES)
    return [(text[words.starts[m.first] : words.end(m.last - 1)], m.label.entry.label) for m in matches]


@pytest.mark.parametrize(
    "printed", ["Lighthouse Boards", "Lighthouse Board", "LHBs", "LHB", "Lights Authority", "lights authorities"]
)
def test_every_label_is_found_in_singular_and_plural(printed: str) -> None:
    assert found(f"We asked the {printed} again.") == [(printed, "Lighthouse Boards")]


@pytest.mark.parametrize("printed", ["lhbs", "lighthouse board", "Lighthouse keepers"])
def test_a_name_keeps_its_capitals(printed: str) -> None:
    assert not found(f"We asked the {printed} again.")


def test_of_two_labels_at_one_place_the_longer_is_taken() -> None:
    assert found("NHS England pays.") == [("NHS England", "NHS England")]


def test_no_label_crosses_a_sentence() -> None:
    assert not found("We paid the harbour. Dues rose.")


def test_an_apostrophe_and_a_hyphen_do_not_tell_labels_apart() -> None:
    assert fold("Well-being") == fold("wellbeing")
    assert [label for _, label in found("The Children’s Commissioner and children's services.")] == [
        "Children's Commissioner",
        "children's services",
    ]


def test_a_key_is_made_from_kind_and_label() -> None:
    assert key_of(Entry("Lighthouse Boards", "body")) == "body:lighthouse-board"
    assert key_of(Entry("anything", key="policy:chosen")) == "policy:chosen"


def test_every_packaged_entry_is_found_by_its_own_label() -> None:
    for entry in RULES.gazetteer:
        words = scan(f"about {entry.label} today", RULES)
        assert [match.label.entry for match in find_labels(words, RULES)][:1] == [entry], entry.label


def test_no_two_packaged_entries_share_a_key() -> None:
    keys = [key_of(entry) for entry in RULES.gazetteer]
    assert len(keys) == len(set(keys))


def test_what_an_entry_belongs_to_is_a_word_of_its_field() -> None:
    assert all(isinstance(name, str) and name for entry in RULES.gazetteer for name in entry.broader)
