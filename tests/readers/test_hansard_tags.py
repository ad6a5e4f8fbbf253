"""Hansard's own tags: any case, any white space, and nothing guessed of the rest."""

import pytest

from hansard_tui.readers.hansard_tags import Role, is_procedural, role_of


@pytest.mark.parametrize(
    ("tag", "role"),
    [
        ("hs_Para", Role.PARAGRAPH),
        ("HS_PARA", Role.PARAGRAPH),
        ("hs_ Venue", Role.HEADING),
        ("hs_8Clause", Role.HEADING),
        ("ERR_Question", Role.QUESTION),
        ("hs_columNumber", Role.COLUMN),
        ("hs_brev", Role.MOTION),
        ("", Role.PARAGRAPH),
        ("hs_Unheard", Role.UNKNOWN),
    ],
)
def test_roles(tag: str, role: Role) -> None:
    assert role_of(tag) is role


@pytest.mark.parametrize(
    "words", ["Clause 4, as amended, ordered to stand part of the Bill.", "Order.", "House resumed."]
)
def test_formulae_are_the_reporters(words: str) -> None:
    assert is_procedural(words)


@pytest.mark.parametrize("words", ["Order. I must interrupt.", "Clause 4 is good.", "The House will know."])
def test_prose_is_not(words: str) -> None:
    assert not is_procedural(words)
