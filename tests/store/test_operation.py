"""Operations: the order of time, and what is not known kept."""

import pytest

from hansard_tui.store.operation import Operation, ordered_stamp, stamp_after, understood, written

LINE = {"v": 1, "op": "put", "ts": "2026-01-01T00:00:00.000001Z", "by": "me-1", "id": "urn:x", "a": {"target": "t"}}


@pytest.mark.parametrize(
    "more", [{}, {"g": "1"}, {"g": "2", "undo": "1"}, {"g": "3", "redo": "1"}, {"mood": "calm", "n": [1]}]
)
def test_a_line_is_understood_and_written_as_it_was(more: dict[str, object]) -> None:
    operation = understood(LINE | more)
    assert operation is not None
    assert written(operation) == LINE | more


def test_an_annotation_taken_out_has_no_more_than_its_name() -> None:
    assert "a" not in written(Operation("urn:x", LINE["ts"], "me-1", None))  # type: ignore[arg-type]  # LINE is a mixture


@pytest.mark.parametrize("change", [{"op": "paint"}, {"a": None}, {"a": "words"}])
def test_an_operation_of_a_newer_kind_is_not_understood(change: dict[str, object]) -> None:
    assert understood(LINE | change) is None


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("2026-01-01T00:00:00Z", "2026-01-01T00:00:00.000001Z"),
        ("2026-01-01T00:00:00.5Z", "2026-01-01T00:00:00.600000Z"),
        ("2026-01-01T02:00:00+02:00", "2026-01-01T00:00:01Z"),
        ("2026-01-01T00:00:00", "2026-01-01T00:00:01Z"),
        ("no time at all", "1999-01-01T00:00:00Z"),
        ("", "1999-01-01T00:00:00Z"),
        ("9999-12-31T23:59:59-14:00", "1999-01-01T00:00:00Z"),
        ("99999999999999999999999999Z", "1999-01-01T00:00:00Z"),
        ("0999-01-01T00:00:00.000000Z", "1999-01-01T00:00:00Z"),
        ("9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.9999991Z"),
    ],
)
def test_stamps_of_every_form_sort_by_time(earlier: str, later: str) -> None:
    assert ordered_stamp(earlier) < ordered_stamp(later)


def test_the_next_stamp_is_later_than_any_clock_has_said() -> None:
    ahead = "2999-01-01T00:00:00.000009Z"
    assert stamp_after(ahead) == "2999-01-01T00:00:00.000010Z"
    assert stamp_after("") < ahead


@pytest.mark.parametrize(
    "last",
    [
        "9999-12-31T23:59:59.999999Z",
        "9999-12-31T23:59:59-14:00",
        "9999-02-30T00:00:00.000000Z",
        "2020-02-30T00:00:00.000000Z",
        "99999999999999999999999999Z",
        "0001-01-01T00:00:00.000000Z",
    ],
)
def test_a_change_sorts_after_what_it_changes_whatever_its_stamp(last: str) -> None:
    first = stamp_after(last)
    assert ordered_stamp(last) < ordered_stamp(first) < ordered_stamp(stamp_after(first))
