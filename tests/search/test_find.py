"""Words as they are typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hansard_tui.search.find import Query, QueryError, find, matches_no_letters

TEXT = "The CCGs’ duty—the duty of a CCG—is well-known.\n“Duty” is the\tword."


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Query("duty"), ["duty", "duty", "Duty"]),
        (Query("Duty"), ["Duty"]),
        (Query("Duty", case=False), ["duty", "duty", "Duty"]),
        (Query("CCG", whole_word=True), ["CCG"]),
        (Query("CCGs'"), ["CCGs’"]),
        (Query("the word"), ["the\tword"]),
        (Query('"duty"'), ["“Duty”"]),
        (Query("a-CCG"), []),
        (Query("duty-the"), ["duty—the"]),
        (Query(r"CCGs?", regex=True), ["CCGs", "CCG"]),
        (Query("x*", regex=True), []),
        (Query("(?:CCGs)*", regex=True), ["CCGs"]),
    ],
)
def test_queries(query: Query, found: list[str]) -> None:
    assert [hit.quote(TEXT) for hit in find(TEXT, query)] == found


@pytest.mark.parametrize(
    ("query", "so"),
    [
        *((Query(words, regex=True), True) for words in ("^", "$", "x*", r"\b", "(?:)", "x?y?")),
        *((Query(words, regex=True), False) for words in ("x", "^x", "a*b", ".")),
        (Query("^"), False),
    ],
)
def test_a_pattern_that_matches_no_letters_is_known(query: Query, so: bool) -> None:
    assert matches_no_letters(query) == so


@pytest.mark.parametrize(
    ("words", "told"), [("a{99999999999}", "repeats something more often"), ("(" * 9000 + ")" * 9000, "nested too")]
)
def test_a_pattern_that_is_too_much_is_told_in_words(words: str, told: str) -> None:
    with pytest.raises(QueryError, match=f"That pattern cannot be read: .*{told}"):
        find(TEXT, Query(words, regex=True))


@pytest.mark.parametrize("query", [Query("(", regex=True), Query("")])
def test_what_cannot_be_read_is_said_in_a_sentence(query: Query) -> None:
    with pytest.raises(QueryError, match=r"\.$"):
        find(TEXT, query)


@given(st.text(alphabet="ab(.*)[] ", max_size=30), st.text(alphabet="ab(.*)[]", min_size=1, max_size=4))
def test_typed_words_are_never_a_pattern(text: str, words: str) -> None:
    assert len(find(text, Query(words))) == text.count(words) or " " in words or _overlapping(words)


def _overlapping(words: str) -> bool:
    return any(words.startswith(words[i:]) for i in range(1, len(words)))


def test_many_spaces_cost_no_more_than_one() -> None:
    text = "Hello" + " " * 3000 + "world"
    assert len(find(text, Query("         x"))) == 0
    assert [hit.quote(text).split() for hit in find(text, Query("Hello    world"))] == [["Hello", "world"]]


def test_hits_are_no_more_than_asked_for() -> None:
    assert len(find("a" * 500, Query("a"), most=7)) == 7


def test_what_is_wrong_with_a_pattern_is_told_of_what_was_typed() -> None:
    with pytest.raises(QueryError, match=r"Not a pattern: .* \(character 5\)\."):
        find(TEXT, Query("comm[", regex=True, whole_word=True))
