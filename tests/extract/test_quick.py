"""Patterns that mind no capitals, looked for in small letters."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.extract.quick import Quick, in_small, small_of, small_pattern
from hansard_tui.extract.rules import load_rules

PATTERNS = [pattern for pattern in load_rules().patterns if pattern.regex.flags & re.IGNORECASE]
ALL = [(pattern.regex, Quick(pattern.regex)) for pattern in PATTERNS]
for tried in (one for _, one in ALL):
    for _time in range(100):  # until it is written small
        tried.search("x", "x", 0, 1)
SAID = sorted({text for pattern in PATTERNS for text in (*pattern.examples, *pattern.counter_examples)})


def spans(matches: list[re.Match[str]]) -> list[tuple[int, int, tuple[str | None, ...]]]:
    return [(*match.span(), match.groups()) for match in matches]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(SAID), st.sampled_from("ıſİK’é"), st.text(max_size=5)), max_size=4))
def test_the_same_is_found_as_without_haste(parts: list[str]) -> None:
    text = "; ".join(parts)
    text += text.upper() + text.title()
    for start, end in ((0, len(text)), (len(text) // 3, len(text) - 2)):
        for regex, quick in ALL:
            found = list(quick.finditer(text, small_of(text), start, end))
            assert spans(found) == spans(list(regex.finditer(text, start, end)))
            first = quick.search(text, small_of(text), start, end)
            assert spans([first] if first else []) == spans(found[:1])


def test_most_patterns_of_the_rules_can_be_written_small() -> None:
    assert sum(small_pattern(pattern.regex) is not None for pattern in PATTERNS) > len(PATTERNS) // 2


@pytest.mark.parametrize(
    "source",
    [
        "(?!(?:b|(?-i:[A-Z])))\\w",
        "[(?-i:x]+",
        r"\(?-i:x",
        "(?i:x)",
        "(?s-i:x)",
        "(?P<Name>x)",
        r"\x41",
        "é",
        "[A-z_]+",
        "[Z-a]",
    ],
)
def test_what_minds_capitals_after_all_is_left_as_it_is(source: str) -> None:
    regex = re.compile(source, re.IGNORECASE)
    assert small_pattern(regex) is None
    text = "ABC É x A"
    assert spans(list(Quick(regex).finditer(text, small_of(text), 0, 9))) == spans(list(regex.finditer(text)))


def test_a_pattern_is_written_small_once_it_is_looked_for_often() -> None:
    quick = Quick(re.compile("the SEA", re.IGNORECASE))
    found = [quick.search("By The Sea", "by the sea", 0, 10) for _ in range(100)]
    assert spans([one for one in found if one]) == [(3, 10, ())] * 100


def test_a_part_that_minds_capitals_still_minds_them() -> None:
    regex = re.compile(r"(?!x)the\s+(?-i:[A-Z]\w+|[)(])", re.IGNORECASE)
    quick = Quick(regex)
    text = "the sea, The pier and THE Light"
    for _ in range(100):
        found = quick.search(text, small_of(text), 0, len(text))
        assert found is not None
        assert found[0] == "THE Light"
    assert quick.search(text.lower(), text.lower(), 0, len(text)) is None
    assert small_pattern(regex) is not None


def test_classes_and_escapes_keep_their_meaning() -> None:
    regex = re.compile(r"\bThe [A-C]\W\S+\D", re.IGNORECASE)
    small = small_pattern(regex)
    assert small is not None
    assert small.findall("and the b-12 x") == regex.findall("and the b-12 x") == ["the b-12 "]


def test_a_text_whose_letters_change_their_places_has_no_small_one() -> None:
    assert not small_of("İ")
    assert not small_of("ſea")
    assert in_small("The SEA’s") == "the sea’s"
