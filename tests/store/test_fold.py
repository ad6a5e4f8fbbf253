"""Folding takes typography away and keeps the way back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.store.fold import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("a—b–c−d", "a-b-c-d"),
        ("‘it’s’ “so”", "'it's' \"so\""),
        ("one\ttwo\nthree\xa0four\u2009five", "one two three four five"),
        ("re\xadport", "report"),
        ("ﬁnal eﬀort", "final effort"),
        ("w\u0302yr", "ŵyr"),
        ("wait…", "wait..."),
        ("Straße ÉCLAT", "Straße ÉCLAT"),
    ],
)
def test_what_is_folded(text: str, folded: str) -> None:
    assert fold(text).text == folded


@given(st.text("aﬁ\xad…w\u0302— \n😀", max_size=30))
@settings(max_examples=80)
def test_every_folded_character_knows_where_it_came_from(text: str) -> None:
    folded = fold(text)
    origins = [folded.origin(at) for at in range(len(folded.text) + 1)]
    assert origins == sorted(origins)
    assert origins[-1] == len(text)
    for start in range(len(folded.text)):
        a, b = folded.origins_of(start, start + 1)
        assert folded.text[start] in fold(text[a:b]).text
        assert folded.place(folded.origin(start)) <= start


def test_a_ligature_that_is_touched_is_taken_whole() -> None:
    folded = fold("eﬀort")
    assert folded.origins_of(0, 2) == (0, 2)
    assert folded.origins_of(2, 4) == (1, 3)
