"""Words in XML: whatever they are, they come back, but for what XML cannot hold."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from hansard_tui.export.convert.xml_words import fit, quoted


@settings(max_examples=100)
@given(st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"), max_size=30))
def test_words_come_back(words: str) -> None:
    element = etree.fromstring(f"<p a={quoted(words)}>{fit(words)}</p>")
    assert (element.text or "", element.get("a")) == (words, words)


@pytest.mark.parametrize("character", ["\0", "\x1b", "\ud800", "\ufffe"])
def test_what_xml_cannot_hold_is_replaced(character: str) -> None:
    assert fit(character) == "\N{REPLACEMENT CHARACTER}"
    assert quoted(character) == '"\N{REPLACEMENT CHARACTER}"'
