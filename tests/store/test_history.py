"""The fold does not depend on the order of lines, and undo gives back what was there."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.store.history import History
from hansard_tui.store.operation import Operation

OPERATIONS = st.lists(
    st.builds(
        Operation,
        id=st.sampled_from(["a", "b"]),
        ts=st.integers(0, 9).map(lambda second: f"2026-01-01T00:00:0{second}.000000Z"),
        by=st.sampled_from(["me-1", "you-2"]),
        stored=st.none() | st.integers(0, 3).map(lambda value: {"value": value}),
        group=st.sampled_from(["", "g1", "g2", "g3"]),
    ),
    max_size=12,
    unique_by=lambda operation: (operation.id, operation.order),
)


@given(OPERATIONS, st.randoms(use_true_random=False))
@settings(max_examples=60)
def test_lines_in_any_order_and_twice_over_say_the_same(operations: list[Operation], random: Random) -> None:
    shuffled = [*operations, *operations[:3]]
    random.shuffle(shuffled)
    one, other = History(), History()
    one.add(operations)
    for operation in shuffled:
        other.add([operation])
    assert one.winners() == other.winners()
    assert one.undoable(_me) == other.undoable(_me)


def _me(by: str) -> bool:
    return by.startswith("me")


def step(number: int, stored: dict[str, int] | None, group: str, by: str = "me-1", undoes: str = "") -> Operation:
    return Operation("a", f"2026-01-01T00:00:00.{number:06}Z", by, stored, group, undoes)


def test_an_action_is_taken_back_to_what_stood_before_it() -> None:
    history = History()
    history.add([step(1, {"v": 1}, "g1"), step(2, {"v": 2}, "g2")])
    reversal = history.undoable(_me)
    assert reversal is not None
    ((now, then),) = reversal.changes
    assert (now.stored, then and then.stored) == ({"v": 2}, {"v": 1})
    assert history.redoable(_me) is None


def test_what_another_changed_since_is_left_alone() -> None:
    history = History()
    history.add([step(1, {"v": 1}, "g1"), step(2, {"v": 2}, "g2", by="you-2")])
    assert history.undoable(_me) is None


def test_a_new_action_ends_what_could_be_done_again() -> None:
    history = History()
    history.add([step(1, {"v": 1}, "g1"), step(2, None, "u1", undoes="g1")])
    assert history.redoable(_me) is not None
    history.add([Operation("b", "2026-01-01T00:00:01.000000Z", "me-1", {"v": 9}, "g2")])
    assert history.redoable(_me) is None


def test_what_has_no_group_cannot_be_undone() -> None:
    history = History()
    history.add([step(1, {"v": 1}, "")])
    assert history.undoable(_me) is None
