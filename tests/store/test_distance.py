"""The bit-vectors agree with the textbook's table."""

from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.store import distance as module
from hansard_tui.store.distance import distance, matches, similarity

LETTERS = st.text("abc", max_size=14)


def table(one: str, other: str) -> int:
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        above, row = row, [i]
        for j, b in enumerate(other, 1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (a != b)))
    return row[-1]


@given(LETTERS, LETTERS)
@settings(max_examples=150)
def test_the_distance_is_the_textbooks(one: str, other: str) -> None:
    assert distance(one, other) == table(one, other)


@given(LETTERS.filter(bool), LETTERS)
@settings(max_examples=100)
def test_the_first_match_is_the_nearest_there_is(pattern: str, text: str) -> None:
    found = matches(pattern, text, len(pattern) - 1)
    nearest = min(table(pattern, text[a:b]) for a in range(len(text) + 1) for b in range(a, len(text) + 1))
    assert bool(found) == (nearest < len(pattern))
    for match in found:
        assert match.distance == table(pattern, text[match.start : match.end])
    assert not found or found[0].distance == nearest


def test_two_places_are_two_matches() -> None:
    found = matches("the kitchens", "the kitchen and then the kitchens again", 2)
    assert [(match.start, match.distance) for match in found] == [(21, 0), (0, 1)]


def test_longer_patterns_than_a_machine_word_are_exact() -> None:
    quote = "We will publish the new standard for school meals before the House rises, and gladly. " * 3
    changed = quote.replace("gladly", "sadly", 1)
    assert distance(quote, changed) == table(quote, changed)


def test_similarity_is_a_share_of_the_quotation() -> None:
    assert similarity("abcd", "abcx") == 0.75
    assert similarity("ab", "xyzxyz") == 0.0
    assert similarity("", "") == 1.0


def test_very_long_texts_are_bounded_from_above_by_lines() -> None:
    lines = [f"{number} lines of a speech\n" for number in range(2_000)]
    one, other = "".join(["x\n", *lines, "end"]), "".join(["y\n", *lines[:900], "new\n", *lines[901:], "END"])
    assert min(len(one), len(other)) > module._LONG
    assert distance("".join(lines[:10]), "".join(lines[:9])) <= distance(one, other) <= 60
