"""Whether a text is English."""

import pytest

from hansard_tui.extract.language import is_english
from hansard_tui.model.transcript import Sitting, Transcript

ENGLISH = "The bridge at Stone is old and it will be mended by the council in the spring, for it is loved. " * 3
WELSH = "Mae’r bont yn hen iawn, a bydd y cyngor yn ei thrwsio yn y gwanwyn gan fod pobl yn hoff ohoni hi. " * 3


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (ENGLISH, "en", True),
        (ENGLISH, "en-GB", True),
        (WELSH, "en", False),
        (ENGLISH, "fr", False),
        ("Bonjour.", "en", True),
    ],
)
def test_a_text_is_judged_by_what_it_says_of_itself_and_by_its_words(text: str, language: str, expected: bool) -> None:
    assert is_english(Transcript(text, sitting=Sitting(language=language))) is expected


def test_nothing_is_english_enough() -> None:
    assert is_english(Transcript(""))
