"""What Tab makes of what is typed."""

import pytest

from hansard_tui.tui.completions import Completions

WORDS = ("color 1", "color 2", "copy citation", "Amendment 86", "next heading")


@pytest.mark.parametrize(
    ("typed", "presses", "made"),
    [
        ("col", 1, "color "),
        ("col", 2, "color 1"),
        ("col", 3, "color 2"),
        ("col", 4, "color 1"),
        ("copy", 1, "copy citation"),
        ("amend", 1, "Amendment 86"),
        ("heading", 1, "next heading"),
        ("next_h", 1, "next heading"),
        ("zzz", 2, "zzz"),
        ("", 1, ""),
    ],
)
def test_tab_gives_what_is_common_and_then_each_in_turn(typed: str, presses: int, made: str) -> None:
    completions = Completions(WORDS)
    for _ in range(presses):
        typed = completions.following(typed)
    assert typed == made


def test_what_fits_is_told_while_it_is_typed() -> None:
    completions = Completions(WORDS)
    assert completions.told("co") == "Tab: color 1 · color 2 · copy citation"
    assert completions.told("copy citation") == ""
    assert completions.told("") == ""
    assert Completions([f"a{n}" for n in range(30)]).told("a").endswith(" …")


def test_tags_are_completed_word_by_word() -> None:
    completions = Completions(("sen", "health"), by_word=True)
    assert completions.following("sen he") == "sen health"
    assert completions.told("x s") == "Tab: sen"
