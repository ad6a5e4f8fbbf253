"""Patterns that mind no capitals, looked for in small letters."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.extract.quick import Quick, in_small, small_of, small_pattern
from hansard_tui.extract.rules import load_rules

PATTERNS = [pattern for pattern in load_rules().patterns if pattern.regex.flags & re.IGNORECASE]
SAID = sorted({text for pattern in PATTERNS for text in (*pattern.examples, *pattern.counter_examples)})


def spans(matches: list[re.Match[str]]) -> list[tuple[int, int, tuple[str | None, ...]]]:
    return [(*match.span(), match.groups()) for match in matches]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(SAID), st.sampled_from("ıſİK’é"), st.text(max_size=5)), max_size=4))
def test_the_same_is_found_as_without_haste(parts: list[str]) -> None:
    text = "; ".join(parts)
    text += text.upper() + text.title()
    for start, end in ((0, len(text)), (len(text) // 3, len(text) - 2)):
        for pattern in PATTERNS:
            quick = list(pattern.quick.finditer(text, small_of(text), start, end))
            assert spans(quick) == spans(list(pattern.regex.finditer(text, start, end)))
            first = pattern.quick.search(text, small_of(text), start, end)
            assert spans([first] if first else []) == spans(quick[:1])


def test_most_patterns_of_the_rules_can_be_written_small() -> None:
    assert sum(small_pattern(pattern.regex) is not None for pattern in PATTERNS) > len(PATTERNS) // 2


@pytest.mark.parametrize("source", ["(?-i:[A-Z])+", "(?P<Name>x)", r"\x41", "é", "[A-z_]+", "[Z-a]"])
def test_what_minds_capitals_after_all_is_left_as_it_is(source: str) -> None:
    regex = re.compile(source, re.IGNORECASE)
    assert small_pattern(regex) is None
    text = "ABC É x A"
    assert spans(list(Quick(regex).finditer(text, small_of(text), 0, 9))) == spans(list(regex.finditer(text)))


def test_classes_and_escapes_keep_their_meaning() -> None:
    regex = re.compile(r"\bThe [A-C]\W\S+\D", re.IGNORECASE)
    found = Quick(regex).search("and tHE b-12 x", small_of("and tHE b-12 x"), 0, 14)
    assert found is not None
    assert found[0] == "tHE b-12 "


def test_a_text_whose_letters_change_their_places_has_no_small_one() -> None:
    assert not small_of("İ")
    assert not small_of("ſea")
    assert in_small("The SEA’s") == "the sea’s"
