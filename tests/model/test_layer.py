"""Laws of layers."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hansard_tui.model.layer import LateLayer, Layer
from hansard_tui.model.span import Span

spans = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 12)).map(lambda pair: Span(pair[0], pair[0] + pair[1])), max_size=40
)

tiles = st.lists(st.integers(1, 9), max_size=12).map(
    lambda lengths: [Span(sum(lengths[:place]), sum(lengths[: place + 1])) for place in range(len(lengths))]
)


@given(spans | tiles, st.integers(0, 70), st.integers(1, 20))
def test_overlapping_gives_what_a_walk_over_all_spans_gives(several: list[Span], start: int, length: int) -> None:
    layer = Layer(several)
    assert layer.overlapping(start, start + length) == tuple(s for s in layer if s.overlaps(start, start + length))


def test_an_empty_span_among_spans_that_tile_the_text_is_found() -> None:
    empty, first, second = Span(1, 1), Span(0, 1), Span(1, 2)
    assert Layer([first, empty, second]).overlapping(1, 2) == (empty, second)
    assert Layer([Span(0, 0), first]).overlapping(0, 1) == (Span(0, 0), first)


@given(spans, st.integers(0, 70))
def test_before_and_after_are_the_nearest_starts(several: list[Span], offset: int) -> None:
    layer = Layer(several)
    before = [span for span in layer if span.start < offset]
    after = [span for span in layer if span.start > offset]
    assert layer.before(offset) == (before[-1] if before else None)
    assert layer.after(offset) == (after[0] if after else None)
    assert layer.index_before(offset) == len(before)


@given(spans, st.integers(0, 70))
def test_a_milestone_is_found_by_before_of_the_next_offset(several: list[Span], offset: int) -> None:
    milestone = Span(offset, offset)
    found = Layer([*[span for span in several if span.start != offset], milestone]).before(offset + 1)
    assert found == milestone


@given(spans | tiles)
def test_a_layer_is_in_order_and_survives_pickling(several: list[Span]) -> None:
    layer = Layer(several)
    assert list(layer) == sorted(several)
    assert pickle.loads(pickle.dumps(layer)) == layer
    assert hash(layer) == hash(Layer(reversed(several)))


def test_a_milestone_counts_as_covering_what_it_stands_before() -> None:
    layer = Layer([Span(5, 5)])
    assert layer.at(5) == (Span(5, 5),)
    assert layer.at(4) == layer.at(6) == ()
    assert layer.within(5, 6) == (Span(5, 5),)


def test_a_late_layer_makes_its_spans_when_it_is_looked_into_and_then_is_like_any_other() -> None:
    looked: list[int] = []

    def make() -> list[Span]:
        looked.append(1)
        return [Span(5, 9), Span(0, 3)]

    late = LateLayer(2, make)
    assert (len(late), bool(late), looked) == (2, True, [])
    assert late.at(1) == (Span(0, 3),)
    assert (late.after(3), list(late), late == Layer([Span(0, 3), Span(5, 9)])) == (Span(5, 9), list(late), True)
    assert pickle.loads(pickle.dumps(late)) == late
    assert looked == [1]
    with pytest.raises(AttributeError):
        _ = late.nothing_of_the_kind
