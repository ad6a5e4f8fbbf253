"""What is brought in is merged by id, counted, and undone at once."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from hansard_tui.model.annotation import Annotation, Motivation
from hansard_tui.model.w3c import to_w3c, to_w3c_set
from hansard_tui.store.anchors import describe, locate_all
from hansard_tui.store.annotations import new_annotation, open_annotations
from hansard_tui.store.imports import import_into, import_w3c
from hansard_tui.store.whole_file import StoreError
from tests.store.debates import debate, place

DAY = debate()


def highlight(words: str, **fields: Any) -> Annotation:
    made = new_annotation(Motivation.HIGHLIGHTING, describe(DAY, *place(DAY, words)))
    return replace(made, **fields)


KEPT = (
    highlight(
        "mend them all", note="Hm — “so”.", tags=("meals",), color="4", status="open", owner="Ann", due="2027-01-01"
    ),
    new_annotation(Motivation.BOOKMARKING, describe(DAY, *place(DAY, "Northfield")), letter="n"),
    highlight("hot meals", other=describe(DAY, *place(DAY, "school meals"))),
)


def test_exported_and_imported_into_an_empty_folder_they_are_the_same_notes_at_the_same_places(tmp_path: Path) -> None:
    counts = import_w3c(tmp_path, json.dumps(to_w3c_set(KEPT)))
    assert (counts.added, counts.refused) == (3, 0)
    again = open_annotations(tmp_path).of(DAY.source, DAY)
    assert sorted(again, key=lambda one: one.id) == sorted(KEPT, key=lambda one: one.id)
    assert locate_all(again, DAY) == locate_all(sorted(KEPT, key=lambda one: one.anchor.start), DAY)


def test_a_dry_run_counts_and_writes_nothing(tmp_path: Path) -> None:
    counts = import_w3c(tmp_path, json.dumps(to_w3c_set(KEPT)), dry_run=True)
    assert str(counts) == "3 added, 0 updated, 0 older, 0 the same, 0 refused"
    assert list(tmp_path.iterdir()) == []


def test_of_two_with_one_id_the_later_stays(tmp_path: Path) -> None:
    notes = open_annotations(tmp_path)
    first = highlight("mend them all", modified="2026-01-02T00:00:00Z")
    notes.put(first)
    older, newer = (
        replace(first, note=note, modified=f"2026-01-0{day}T00:00:00Z") for note, day in (("old", 1), ("new", 3))
    )
    assert import_into(notes, json.dumps(to_w3c(first))).same == 1
    assert import_into(notes, json.dumps(to_w3c(older))).older == 1
    assert import_into(notes, json.dumps([to_w3c(newer), to_w3c(older)])).newer == 1
    assert [one.note for one in notes.every()] == ["new"]


def test_an_import_is_one_action(tmp_path: Path) -> None:
    notes = open_annotations(tmp_path)
    import_into(notes, json.dumps(to_w3c_set(KEPT)))
    assert (notes.undo() or "").startswith("Undone: 3 changes")
    assert notes.every() == ()


HOLDERS: dict[str, Callable[[list[Any]], object]] = {
    "one": lambda items: items[0],
    "list": lambda items: items,
    "set": lambda items: {"type": "AnnotationSet", "items": items},
    "page": lambda items: {"type": "AnnotationCollection", "first": {"type": "AnnotationPage", "items": items}},
    "rows": lambda items: {"total": 3, "rows": items},
}


@pytest.mark.parametrize("holder", HOLDERS)
def test_whatever_holds_them_they_are_found(tmp_path: Path, holder: str) -> None:
    items = [to_w3c(one) for one in KEPT]
    counts = import_w3c(tmp_path, json.dumps(HOLDERS[holder](items)))
    assert counts.added == (1 if holder == "one" else 3)


def test_a_log_and_json_lines_can_be_brought_in(tmp_path: Path) -> None:
    notes = open_annotations(tmp_path / "from")
    for one in KEPT:
        notes.put(one)
    notes.remove(KEPT[1].id)
    text = (tmp_path / "from" / "annotations.jsonl").read_text("utf-8")
    assert import_w3c(tmp_path / "to", text + "rubbish\n").refused == 1
    lines = "\n".join(json.dumps(to_w3c(one), ensure_ascii=False) for one in KEPT)
    assert import_w3c(tmp_path / "lines", lines).added == 3


def test_what_is_no_annotation_is_left_out_and_said(tmp_path: Path) -> None:
    counts = import_w3c(tmp_path, json.dumps([to_w3c(KEPT[0]), {"target": 5}, 7, {}]))
    assert (counts.added, counts.refused) == (1, 3)
    assert counts.reasons[0] == "Annotation 2 was left out: an annotation's target should be an object or a link."


@pytest.mark.parametrize("text", ["", "Dear Sir", "<xml/>", "{", "[" * 9_000])
def test_what_is_no_json_is_refused_in_one_sentence(tmp_path: Path, text: str) -> None:
    with pytest.raises(StoreError, match="no annotations in JSON"):
        import_w3c(tmp_path, text)


def test_hypothesis_own_export_is_understood(tmp_path: Path) -> None:
    start, end = place(DAY, "mend them all")
    row = {
        "id": "abc",
        "created": "2026-01-01T00:00:00+00:00",
        "updated": "2026-01-02T00:00:00+00:00",
        "user": "acct:ann@hypothes.is",
        "uri": "https://hansard.example/1",
        "text": "Ask again.",
        "tags": ["meals"],
        "target": [
            {
                "source": "https://hansard.example/1",
                "selector": [
                    {"type": "RangeSelector", "startContainer": "/p[1]"},
                    {
                        "type": "TextQuoteSelector",
                        "exact": DAY.text[start:end],
                        "prefix": "but we shall ",
                        "suffix": ".",
                    },
                ],
            }
        ],
    }
    assert import_w3c(tmp_path, json.dumps({"rows": [row]})).added == 1
    (mine,) = open_annotations(tmp_path).every()
    assert (mine.id, mine.note, mine.tags) == ("https://hypothes.is/a/abc", "Ask again.", ("meals",))
    ((placed,), lost) = locate_all([mine], DAY)
    assert ((placed.start, placed.end), lost) == ((start, end), ())
    assert import_w3c(tmp_path, json.dumps([row])).same == 1
