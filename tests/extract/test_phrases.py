"""Runs of words that may name a thing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.extract.phrases import (
    joined_phrases,
    names,
    scan,
    simple_phrases,
    single_words,
    spelled_initials,
    untaken,
)
from hansard_tui.extract.rules import load_rules

RULES = load_rules()


def shown(text: str) -> set[str]:
    words = scan(text, RULES)
    alone = [(place, place + 1) for place in single_words(words.shape)]
    places = [*alone, *simple_phrases(words.shape), *joined_phrases(words)]
    return {text[words.starts[first] : words.end(last - 1)] for first, last in places}


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("It concerns the coastal path.", "coastal path"),
        ("We need the education, health and care plan.", "education, health and care plan"),
        ("They wrote a code of practice.", "code of practice"),
        ("It is for the county council’s staff.", "county council"),
        ("The NHS mandate says so.", "NHS mandate"),
    ],
)
def test_a_phrase_is_offered(text: str, phrase: str) -> None:
    assert phrase in shown(text)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("I thank the noble Lord for that.", "noble Lord"),
        ("It is a great deal of work.", "great deal"),
        ("They will of course agree.", "course agree"),
        ("We met. Boats sailed.", "met. Boats"),
        ("It is entirely berthless tonnage.", "entirely berthless tonnage"),
        ("They renavigate harbours.", "renavigate harbours"),
        ("They over-deliver lamps.", "over-deliver"),
        ("Lamps somebody carried", "somebody carried"),
        ("Keepers were dismasted.", "dismasted"),
        ("Two million lampmen", "million lampmen"),
    ],
)
def test_furniture_and_grammar_break_a_phrase(text: str, phrase: str) -> None:
    assert phrase not in shown(text)


def test_a_heading_in_capitals_reads_as_the_same_words_elsewhere() -> None:
    words = scan("COASTAL PATH ACCESS\nThe coastal path", RULES)
    assert words.key(0, 2) == words.key(5, 7)
    assert "Z" not in words.shape


def test_a_phrase_holds_nothing_that_is_taken_and_what_follows_it_reads_as_before() -> None:
    words = scan("The sea wall plan", RULES)
    assert words.shape == "Dnnm"
    assert list(simple_phrases(words.shape)) == [(1, 3), (1, 4), (2, 4)]
    assert not list(simple_phrases(untaken(words.shape, [(2, 3)])))
    assert single_words(words.shape) == single_words(untaken(words.shape, [(0, 1)])) == [1, 2, 3]
    assert single_words(untaken(words.shape, [(2, 3)])) == [1, 3]


def test_words_are_found_where_they_stand() -> None:
    words = scan("Light, light and dark.", RULES)
    assert words.places(frozenset({"light", "dark"})) == [0, 2, 4]
    assert words.keys_alone([0, 4]) == [words.key(0, 1), words.key(4, 5)]


def test_names_hold_their_small_words() -> None:
    words = scan("We saw the Royal Society of Ship Builders there.", RULES)
    assert [" ".join(words.printed[first:last]) for first, last in names(words)] == ["Royal Society of Ship Builders"]
    assert "RSSB" in spelled_initials(words)


@settings(max_examples=60)
@given(st.text())
def test_every_word_has_one_letter_and_lies_where_it_says(text: str) -> None:
    words = scan(text, RULES)
    assert len(words.shape) == len(words.starts) == len(words.printed) == len(words.lower)
    for place, word in enumerate(words.printed):
        assert text[words.starts[place] : words.end(place)] == word


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("The zorbing of pensions is old.", True),
        ("They oppose zorbing.", True),
        ("They were zorbing pensions.", False),
        ("Those pensioners zorbing in Spain met.", False),
    ],
)
def test_an_activity_is_a_noun_where_no_noun_follows(text: str, is_one: bool) -> None:
    assert any(phrase.endswith("zorbing") for phrase in shown(text)) is is_one
