"""Words, their singular and their initials."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.extract.wordforms import LONGEST, MOST, TOKEN, Told, initials, is_acronym, normal, singular, slug


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("authorities", "authority"),
        ("children", "child"),
        ("buses", "bus"),
        ("boards", "board"),
        ("churches", "church"),
        ("taxes", "tax"),
        ("classes", "class"),
        ("series", "series"),
        ("status", "status"),
        ("crisis", "crisis"),
        ("ccgs", "ccg"),
        ("gas", "gas"),
    ],
)
def test_a_plural_has_its_singular(plural: str, one: str) -> None:
    assert singular(plural) == one
    assert singular(one) == one


@pytest.mark.parametrize(
    ("word", "told"), [("CCGs", True), ("NHS", True), ("DfE", True), ("Lords", False), ("A", False), ("2013", False)]
)
def test_an_acronym_is_told_by_its_capitals(word: str, told: bool) -> None:
    assert is_acronym(word) is told


def test_a_long_word_in_capitals_is_of_a_heading() -> None:
    assert not is_acronym("RESETTLEMENT")


def test_phrases_are_compared_without_case_space_or_plural() -> None:
    assert normal("the GPs") == normal("the GP")
    assert normal("Harbour   Boards") == normal("harbour board") == "harbour board"


def test_initials_leave_small_words_out_unless_asked() -> None:
    words = ("Board", "of", "Trade")
    assert initials(words) == "BT"
    assert initials(words, small=True) == "BOT"


def test_a_slug_has_letters_digits_and_hyphens_alone() -> None:
    assert slug("Health & Social-Care (No. 2)") == "health-social-care-no-2"


@settings(max_examples=50)
@given(st.text())
def test_tokens_never_overlap_and_hold_no_space(text: str) -> None:
    end = 0
    for match in TOKEN.finditer(text):
        assert match.start() >= end
        assert match[0] == "\n" or not match[0].isspace()
        end = match.end()


@settings(max_examples=200)
@given(st.text(alphabet="ab1é-_’'s. \n"))
def test_plain_letters_are_no_other_words_than_any_letters(text: str) -> None:
    general = re.compile(r"[^\W_]+(?:-[^\W_]+)*|[’']s\b|\n|[^\w\s]")
    assert TOKEN.findall(text) == general.findall(text)


@settings(max_examples=50)
@given(st.text(alphabet="abcdefgsiey", min_size=1, max_size=12))
def test_a_singular_is_no_longer_than_its_plural(word: str) -> None:
    assert 0 < len(singular(word)) <= len(word) + 1


def test_what_is_kept_of_words_has_a_bound() -> None:
    told = Told(len)
    for number in range(MOST + 5):
        assert told[str(number)] == len(str(number))
    assert len(told) <= MOST
    assert told["a" * (LONGEST + 1)] == LONGEST + 1
    assert "a" * (LONGEST + 1) not in told
