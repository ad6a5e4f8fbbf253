"""The stack of jumps restores whole views."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hansard_tui.model.span import Span
from hansard_tui.tui.views import PaneState, Trail, ViewState

views = st.builds(
    lambda text, at, tab, split: ViewState((PaneState(text, at, Span(at, at + 5)), PaneState(1)), 0, split, tab),
    st.integers(0, 1),
    st.integers(0, 50),
    st.sampled_from(["topics", "notes"]),
    st.booleans(),
)


@given(st.lists(views, min_size=1, max_size=12), views)
def test_back_goes_through_every_view_left_and_forward_comes_again(left: list[ViewState], now: ViewState) -> None:
    trail = Trail()
    for view in left:
        trail.leave(view, "x")
    seen, here = [], now
    while (before := trail.back(here)) is not None:
        seen.append(before)
        here = before
    kept = [
        view for view, after in zip(left, [*left[1:], None], strict=True) if after is None or not view.same_place(after)
    ]
    assert [replace(view, reason="") for view in reversed(seen)] == kept
    again = [here]
    while (after := trail.forward(here)) is not None:
        again.append(after)
        here = after
    assert again == [*reversed(seen), now]


def test_a_new_jump_drops_what_lay_forward() -> None:
    trail = Trail()
    one, two, three = (ViewState((PaneState(0, at, Span(at, at + 1)),)) for at in (0, 10, 20))
    trail.leave(one, "a")
    trail.leave(two, "b")
    assert trail.back(three) is not None
    assert trail.back(two) is not None
    trail.leave(one, "c")
    assert trail.forward(three) is None
    assert len(trail.steps) == 1


def test_a_place_of_the_trail_is_gone_to_and_come_back_from() -> None:
    trail = Trail()
    assert trail.back(ViewState()) is None
    assert trail.forward(ViewState()) is None
    assert trail.go_to(3, ViewState()) is None
    first = ViewState((PaneState(0, 7, Span(7, 9)),))
    now = ViewState((PaneState(1, 3, Span(3, 4)),))
    trail.leave(first)
    assert trail.go_to(0, now) == first
    assert trail.forward(first) == now


@given(st.lists(views, max_size=12), st.integers(0, 12))
def test_a_trail_is_kept_and_read_again(left: list[ViewState], backs: int) -> None:
    trail = Trail()
    for view in left:
        trail.leave(view, "why")
    for _ in range(backs):
        trail.back(ViewState((PaneState(0), PaneState(1))))
    again = Trail.of_kept(json.loads(json.dumps(trail.kept())), (100, 100))
    assert [(view.panes, view.active, view.reason) for view in again.steps] == [
        (view.panes, view.active, view.reason) for view in trail.steps
    ]
    assert again.at == trail.at


@pytest.mark.parametrize(
    "kept",
    [
        None,
        [],
        {"steps": 3},
        {"steps": [None, 5, {}, {"panes": "xy", "active": 0, "split": 1, "reason": ""}], "at": -3},
        {"steps": [{"panes": [[0, 0, 9, 900], [1, 0, 0, 1]], "active": 0, "split": True, "reason": "x"}], "at": 1},
        {"steps": [{"panes": [[7, 0, 0, 1], [1, 0, 0, 1]], "active": 0, "split": True, "reason": "x"}], "at": "a"},
    ],
)
def test_a_trail_that_cannot_be_read_is_empty(kept: object) -> None:
    trail = Trail.of_kept(kept, (100, 100))
    assert (trail.steps, trail.at) == ((), 0)
