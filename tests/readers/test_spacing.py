import pytest
from hypothesis import given
from hypothesis import strategies as st

from hansard_tui.readers.spacing import rare_letters, tidied, tidy

SPACES = [chr(code) for code in range(0x3001) if chr(code).isspace()]
RARE = [space for space in SPACES if space not in {" ", "\n"}]
_WORDS = st.text(
    alphabet=st.sampled_from([*SPACES, "a", "é", "\N{EM DASH}", "\N{RIGHT DOUBLE QUOTATION MARK}", "\U0001f600"])
)


@given(_WORDS)
def test_words_are_tidy_as_splitting_makes_them(words: str) -> None:
    assert tidy(words) == " ".join(words.split())


@given(st.lists(_WORDS.map(str.strip)))
def test_a_whole_text_is_tidied_as_its_paragraphs_are(paragraphs: list[str]) -> None:
    spaces, _ = rare_letters(paragraphs)
    assert tidied(paragraphs, spaces) == [" ".join(words.split()) for words in paragraphs]


@pytest.mark.parametrize("beside", ["plain", "caf\N{LATIN SMALL LETTER E WITH ACUTE}", "a\N{EM DASH}b", "\U0001f600"])
@pytest.mark.parametrize("space", RARE)
def test_each_kind_of_white_space_is_found(space: str, beside: str) -> None:
    assert rare_letters(["other"] * 200 + [f"{beside}{space}{beside}"]) == (space, False)
    assert rare_letters([beside] * 200) == ("", False)


@pytest.mark.parametrize("letter", ["\0", "\ud800"])
@pytest.mark.parametrize("beside", ["plain", "a\N{EM DASH}b", "\N{EM DASH}" * 1_100_000])
def test_a_letter_that_cannot_be_shown_is_found(letter: str, beside: str) -> None:
    assert rare_letters(["other", beside + letter])[1]
    assert rare_letters(["other", beside]) == ("", False)


def test_a_half_letter_hides_no_white_space() -> None:
    assert set("\u2000\u3000") <= set(rare_letters(["a\u2000b", "\ud800", "c\u3000d"])[0])


def test_a_paragraph_of_many_letters_is_tidied() -> None:
    words = "a \n b" * 300_000
    assert tidied([words], "") == [" ".join(words.split())]
