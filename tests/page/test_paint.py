"""Runs of words that are drawn alike."""

from hypothesis import given
from hypothesis import strategies as st

from hansard_tui.model.span import Span
from hansard_tui.page.paint import Mark, marks, runs, stretches

marked = st.lists(
    st.builds(lambda a, n, s: Mark(a, a + n, s), st.integers(0, 40), st.integers(0, 15), st.sampled_from("xyz")),
    max_size=8,
)


@given(st.integers(0, 30), st.integers(1, 30), marked)
def test_runs_tile_the_row_and_every_character_has_the_styles_over_it(
    start: int, length: int, over: list[Mark]
) -> None:
    end = start + length
    made = runs(start, end, over)
    assert [run.start for run in made] == [start, *[run.end for run in made[:-1]]]
    assert made[-1].end == end
    for run in made:
        for offset in range(run.start, run.end):
            assert set(run.styles) == {mark.style for mark in over if mark.start <= offset < mark.end}


def test_a_later_mark_is_drawn_over_an_earlier() -> None:
    assert runs(0, 4, [Mark(0, 4, "below"), Mark(1, 2, "above")])[1].styles == ("below", "above")
    assert marks([Span(1, 2)], "x") == [Mark(1, 2, "x")]


def test_a_map_has_a_cell_for_every_span_and_none_beyond_its_end() -> None:
    assert stretches([Span(0, 1), Span(99, 100)], 100, 10) == {0, 9}
    assert stretches([Span(0, 1)], 0, 10) == set()
