"""A column that was not known is listed, and filled in from a text that prints it."""

from dataclasses import replace

from hansard_tui.library.columns import with_columns, without_column
from hansard_tui.model.annotation import Annotation, Motivation, Placed
from hansard_tui.model.layer import Layer
from hansard_tui.model.transcript import Column
from hansard_tui.store.anchors import describe, locate_all
from tests.store.debates import debate, place

ROLLING = debate()
NEAR, FAR = (describe(ROLLING, *place(ROLLING, words)) for words in ("mend them all", "I should be delighted to visit"))
BOUND = replace(
    ROLLING, columns=Layer([Column(NEAR.start - 5, NEAR.start - 5, "12"), Column(FAR.start, FAR.start, "13")])
)


def mark(number: int, **fields: object) -> Annotation:
    return replace(Annotation(f"urn:{number}", Motivation.HIGHLIGHTING, NEAR), **fields)  # type: ignore[arg-type]


def test_the_column_is_filled_in_at_each_end_and_nothing_else_changes() -> None:
    pair = mark(1, motivation=Motivation.LINKING, other=FAR)
    known = mark(2, anchor=replace(NEAR, column="9"))
    drawn, _ = locate_all([pair, known], BOUND)
    assert with_columns(BOUND, drawn) == (
        replace(pair, anchor=replace(NEAR, column="12"), other=replace(FAR, column="13")),
    )


def test_a_text_without_columns_there_fills_nothing_in() -> None:
    assert with_columns(ROLLING, locate_all([mark(1)], ROLLING)[0]) == ()
    assert with_columns(BOUND, [Placed(0, 4, mark(1))]) == ()


def test_what_has_no_column_is_listed() -> None:
    assert without_column([mark(1), mark(2, anchor=replace(NEAR, column="9"))]) == [mark(1)]
