"""A column that was not known is listed, and filled in from a text that prints it."""

from dataclasses import replace
from pathlib import Path

from hansard_tui.library.columns import why_no_column, with_columns, without_column
from hansard_tui.library.opening import OpenTranscript, open_file
from hansard_tui.model.annotation import Annotation, Motivation, Placed
from hansard_tui.model.layer import Layer
from hansard_tui.model.transcript import Column, Problem
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


def test_why_nothing_is_filled_in_is_said() -> None:
    rolling = OpenTranscript(ROLLING, path="day/rolling.txt")
    drawn, _ = locate_all([mark(1)], ROLLING)
    assert why_no_column(rolling, []) == "none of your notes stands in it."
    known = [Placed(0, 4, mark(2, anchor=replace(NEAR, column="9")))]
    assert why_no_column(rolling, known) == "its notes have their columns already."
    assert why_no_column(rolling, drawn) == (
        "it prints no columns. A file rolling.yaml beside it may tell the first, as “column: 1503”."
    )
    wrong = replace(rolling, problems=(Problem("sidecar", "The sidecar, line 1: 'columns' is not known."),))
    assert why_no_column(wrong, drawn) == "it prints no columns. The sidecar, line 1: 'columns' is not known."
    above = [Placed(0, 4, mark(1))]
    assert (
        why_no_column(replace(rolling, transcript=BOUND), above)
        == "1 note lacks its column, and stands above the first of the text, 12."
    )


def test_a_sidecar_that_names_the_first_column_fills_it_in(tmp_path: Path) -> None:
    path = tmp_path / "excerpt.txt"
    path.write_text("We will mend them all, and write.\n", encoding="utf-8")
    (before,) = open_file(path)
    note = mark(1, anchor=describe(before.transcript, 0, 21))
    (tmp_path / "excerpt.yaml").write_text("column: GC643\n", encoding="utf-8")
    (after,) = open_file(path)
    (filled,) = with_columns(after.transcript, locate_all([note], after.transcript)[0])
    assert filled.anchor.column == "GC643"


def test_what_has_no_column_is_listed() -> None:
    assert without_column([mark(1), mark(2, anchor=replace(NEAR, column="9"))]) == [mark(1)]
