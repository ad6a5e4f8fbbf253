"""Notes: put, removed, undone across restarts, shared between windows, and never lost."""

import errno
import json
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.model.annotation import Annotation, Motivation
from hansard_tui.store.anchors import describe
from hansard_tui.store.annotations import Annotations, new_annotation, open_annotations
from hansard_tui.store.imports import import_into
from hansard_tui.store.whole_file import StoreError
from tests.store.debates import debate, place

DAY = debate()


def highlight(words: str = "mend them all", **fields: str) -> Annotation:
    made = new_annotation(Motivation.HIGHLIGHTING, describe(DAY, *place(DAY, words)))
    return replace(made, **fields)  # type: ignore[arg-type]  # each test names fields that hold words


@pytest.fixture
def notes(tmp_path: Path) -> Annotations:
    return open_annotations(tmp_path / "notes")


def lines(notes: Annotations) -> list[dict[str, object]]:
    return [json.loads(line) for line in (notes.folder / "annotations.jsonl").read_text("utf-8").splitlines()]


def test_opening_makes_nothing(notes: Annotations) -> None:
    assert (notes.every(), notes.problems, notes.folder.exists()) == ((), (), False)


def test_what_is_put_is_there_at_the_next_start(notes: Annotations) -> None:
    made = new_annotation(
        Motivation.BOOKMARKING,
        highlight().anchor,
        letter="a",
        note="Ask — again",
        tags=("meals", "kitchens"),
        color="3",
    )
    notes.put(made)
    assert open_annotations(notes.folder).every() == (made,)
    assert made.id.startswith("urn:uuid:")
    assert made.created == made.modified != ""


def test_a_change_is_dated_and_the_making_keeps_its_date(notes: Annotations) -> None:
    made = highlight()
    notes.put(made)
    notes.put(replace(made, note="Hm."))
    changed = notes.get(made.id)
    assert changed is not None
    assert changed.created == made.created
    assert changed.modified > made.modified
    assert len(notes.every()) == 1


def test_what_is_removed_is_gone_and_removing_it_again_writes_nothing(notes: Annotations) -> None:
    made = highlight()
    notes.put(made)
    notes.remove(made.id)
    notes.remove(made.id)
    assert notes.every() == open_annotations(notes.folder).every() == ()
    assert [line["op"] for line in lines(notes)] == ["put", "del"]


def test_undo_and_redo_go_all_the_way_and_say_what_they_did(notes: Annotations) -> None:
    made = highlight()
    notes.put(made)
    notes.put(replace(made, note="Hm."))
    notes.remove(made.id)
    said = [notes.undo() for _ in range(4)]
    assert said == [f"Undone: highlight {done}, “mend them all”." for done in ("removed", "changed", "added")] + [None]
    assert notes.every() == ()
    again = [notes.redo() for _ in range(4)]
    assert again == [f"Done again: highlight {done}, “mend them all”." for done in ("added", "changed", "removed")] + [
        None
    ]
    assert notes.every() == ()
    notes.undo()
    assert [one.note for one in notes.every()] == ["Hm."]


def test_undo_lasts_through_a_restart(notes: Annotations) -> None:
    made = highlight()
    notes.put(made)
    notes.remove(made.id)
    tomorrow = open_annotations(notes.folder)
    assert tomorrow.undo() == "Undone: highlight removed, “mend them all”."
    third = open_annotations(notes.folder)
    assert third.every() == (made,)
    assert third.redo() == "Done again: highlight removed, “mend them all”."
    assert third.every() == ()


def test_what_was_done_at_once_is_undone_at_once(notes: Annotations) -> None:
    first, second, third = (highlight(words) for words in ("mend them all", "Northfield", "hot meals"))
    notes.put(first, group="one key")
    notes.put(second, group="one key")
    notes.change(puts=(third, replace(first, note="Hm.")), removes=(second.id,))
    assert (notes.undo() or "").startswith("Undone: 3 changes, the first highlight added")
    assert {one.id for one in notes.every()} == {first.id, second.id}
    notes.undo()
    assert notes.every() == ()


def test_the_last_action_is_undone_in_whichever_window_it_was_done(notes: Annotations) -> None:
    other = open_annotations(notes.folder)
    first, second = highlight("mend them all"), highlight("Northfield")
    notes.put(first)
    other.put(second)
    notes.refresh()
    assert notes.undo() == "Undone: highlight added, “Northfield”."
    other.refresh()
    assert other.redo() == "Done again: highlight added, “Northfield”."


def test_another_readers_work_is_never_undone(notes: Annotations) -> None:
    colleague = open_annotations(notes.folder, reader="colleague")
    colleague.put(highlight())
    notes.refresh()
    assert notes.undo() is None
    assert len(notes.every()) == 1


def test_a_window_sees_what_another_wrote_and_only_then(notes: Annotations) -> None:
    other = open_annotations(notes.folder)
    made = highlight()
    notes.put(made)
    assert [other.refresh(), other.refresh(), notes.refresh()] == [True, False, False]
    assert other.every() == (made,)
    other.remove(made.id)
    assert notes.refresh()
    assert notes.every() == ()


def test_the_last_word_wins_whatever_the_clocks_say(notes: Annotations) -> None:
    made = highlight()
    notes.put(made)
    ahead = lines(notes)[0] | {"ts": "2999-01-01T00:00:00.000000Z", "by": "elsewhere-1"}
    with (notes.folder / "annotations.jsonl").open("a") as file:
        file.write(json.dumps(ahead) + "\n")
    notes.refresh()
    notes.put(replace(made, note="The last word."))
    assert [one.note for one in open_annotations(notes.folder).every()] == ["The last word."]


def test_two_logs_merged_by_union_hold_the_work_of_both(tmp_path: Path) -> None:
    one, other = open_annotations(tmp_path / "one", "ann"), open_annotations(tmp_path / "other", "bill")
    mine, theirs = highlight("mend them all"), highlight("Northfield")
    one.put(mine)
    other.put(theirs)
    both = (tmp_path / "both" / "annotations.jsonl", tmp_path / "back" / "annotations.jsonl")
    logs = [(notes.folder / "annotations.jsonl").read_text() for notes in (one, other)]
    for path, order in zip(both, (logs, logs[::-1]), strict=True):
        path.parent.mkdir()
        path.write_text("".join(order))
    merged = [open_annotations(path.parent).every() for path in both]
    assert merged[0] == merged[1]
    assert {annotation.id for annotation in merged[0]} == {mine.id, theirs.id}


def test_fields_that_are_not_known_outlive_a_change(notes: Annotations) -> None:
    notes.put(highlight())
    (line,) = lines(notes)
    line["mood"] = "calm"
    line["a"]["stars"] = 4  # type: ignore[index]  # a line is plain JSON
    (notes.folder / "annotations.jsonl").write_text(json.dumps(line) + "\n")
    again = open_annotations(notes.folder)
    again.put(replace(again.every()[0], note="Changed."))
    last = lines(again)[-1]
    assert last["mood"] == "calm"
    assert last["a"]["stars"] == 4  # type: ignore[index]  # the same


def test_what_cannot_be_an_annotation_is_left_alone_and_told_of(notes: Annotations) -> None:
    notes.put(highlight())
    (line,) = lines(notes)
    strange = [
        line | {"id": "urn:strange", "a": {"target": 5}},
        line | {"id": "urn:newer", "op": "paint"},
    ]
    with (notes.folder / "annotations.jsonl").open("a") as file:
        file.writelines(json.dumps(one) + "\n" for one in strange)
    again = open_annotations(notes.folder)
    assert len(again.every()) == 1
    told = " ".join(again.problems)
    assert "urn:strange is left alone: an annotation's target should be an object or a link." in told
    assert "1 line is of a newer kind; it is kept as it is." in told


def test_what_cannot_be_written_stands_in_the_window_and_is_tried_again(
    notes: Annotations, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes.put(highlight("Northfield"))

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    made = highlight()
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        with pytest.raises(StoreError, match="the disk is full"):
            notes.put(made)
        assert not notes.refresh()
        assert (len(notes.every()), notes.waiting) == (2, 1)
        assert any("1 change waits" in problem for problem in notes.problems)
        with pytest.raises(StoreError, match="2 changes wait"):
            notes.undo()
        assert len(notes.every()) == 1
        with pytest.raises(StoreError, match="3 changes wait"):
            notes.redo()
    notes.refresh()
    assert (notes.waiting, notes.problems) == (0, ())
    assert set(open_annotations(notes.folder).every()) == set(notes.every())


def test_what_could_not_be_written_is_rescued_into_the_first_folder_that_takes_it(
    notes: Annotations, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert notes.rescue([tmp_path]) is None

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    made = highlight()
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        with pytest.raises(StoreError) as caught:
            notes.put(made)
    assert str(caught.value).startswith("the disk is full; 1 change waits in this window")
    assert caught.value.plain == f"{notes.folder / 'annotations.jsonl'} could not be written: the disk is full."
    (tmp_path / "file").touch()
    file = notes.rescue([tmp_path / "file" / "no folder", tmp_path / "else"])
    assert file is not None
    assert file.parent == tmp_path / "else"
    elsewhere = open_annotations(tmp_path / "other")
    import_into(elsewhere, file.read_text("utf-8"))
    assert elsewhere.every() == (made,)
    with pytest.raises(StoreError, match="nowhere else"):
        notes.rescue([tmp_path / "file" / "no folder"])


def test_the_order_of_all_notes_is_kept_until_one_changes(notes: Annotations) -> None:
    made = highlight()
    notes.put(made)
    first = notes.every()
    notes.refresh()
    assert notes.every() is first
    open_annotations(notes.folder).put(replace(made, note="elsewhere"))
    notes.refresh()
    assert [one.note for one in notes.every()] == ["elsewhere"]
    (notes.folder / "annotations.jsonl").write_text("")
    notes.refresh()
    assert notes.every() == ()


def test_a_log_replaced_by_git_is_read_anew(notes: Annotations) -> None:
    made = highlight()
    notes.put(made)
    notes.put(highlight("Northfield"))
    log = notes.folder / "annotations.jsonl"
    kept = log.read_text().splitlines()[0]
    log.unlink()
    log.write_text(kept + "\n")
    assert notes.refresh()
    assert notes.every() == (made,)


def test_the_folder_is_ready_for_git_and_keeps_backups(notes: Annotations) -> None:
    notes.put(highlight())
    assert (notes.folder / ".gitattributes").read_text() == "annotations.jsonl merge=union\n"
    open_annotations(notes.folder).put(highlight("Northfield"))
    assert len(list((notes.folder / "backups").iterdir())) == 1


def test_notes_of_a_source_are_given_in_the_order_of_its_text(notes: Annotations) -> None:
    late, early = highlight("Northfield"), highlight("mend them all")
    notes.change((late, early))
    assert [one.id for one in notes.of(DAY.source)] == [early.id, late.id]
    assert notes.of(replace(DAY.source, path="/elsewhere.txt", sha256="")) == ()


def test_a_log_that_was_taken_away_is_written_again_with_all_that_was_in_it(notes: Annotations) -> None:
    made = highlight()
    notes.put(made)
    (notes.folder / "annotations.jsonl").unlink()
    assert not notes.refresh()
    assert any("is no longer there" in problem for problem in notes.problems)
    notes.put(highlight("Northfield"))
    assert notes.problems == ()
    assert set(open_annotations(notes.folder).every()) == set(notes.every())
    assert len(notes.every()) == 2


ACTIONS = st.lists(
    st.tuples(st.sampled_from(["put", "put", "remove", "undo", "redo", "restart", "other"]), st.integers(0, 2)),
    max_size=14,
)


@given(ACTIONS)
@settings(max_examples=40, deadline=None)
def test_whatever_is_done_a_new_start_shows_the_same_and_undo_goes_all_the_way(actions: list[tuple[str, int]]) -> None:
    with TemporaryDirectory() as temporary:
        notes, marks = (
            open_annotations(Path(temporary)),
            [highlight(words) for words in ("Northfield", "cheque", "grant")],
        )
        for number, (action, which) in enumerate(actions):
            if action == "put":
                notes.put(replace(marks[which], note=str(number)))
            elif action == "remove":
                notes.remove(marks[which].id)
            elif action == "restart":
                notes = open_annotations(notes.folder)
            elif action == "other":
                open_annotations(notes.folder).put(replace(marks[which], note=f"other {number}"))
                notes.refresh()
            else:
                getattr(notes, action)()
            assert open_annotations(notes.folder).every() == notes.every()
        before = notes.every()
        back = 0
        while notes.undo():
            back += 1
        assert notes.every() == ()
        for _ in range(back):
            assert notes.redo()
        assert back == 0 or notes.every() == before
        assert open_annotations(notes.folder).every() == notes.every()


def test_threads_of_one_window_do_not_step_on_each_other(notes: Annotations) -> None:
    made = [highlight() for _ in range(40)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(notes.put, made))
    assert set(notes.every()) == set(open_annotations(notes.folder).every()) == set(made)


@pytest.mark.parametrize(
    "change",
    [
        {"ts": "9999-12-31T23:59:59-14:00"},
        {"ts": "99999999999999999999999999Z"},
        {"ts": "9999-12-31T23:59:59.999999Z", "by": "zzz"},
        {"a": {"target": {"source": "file:///a", "selector": {"type": ["list"]}}}},
        {"a": {"target": {"source": "file:///a", "selector": {"type": {}}}}},
        {"a": {"target": 4}},
    ],
)
def test_one_strange_line_stops_nothing_and_a_later_change_of_it_stands(
    notes: Annotations, change: dict[str, object]
) -> None:
    made = highlight()
    notes.put(made)
    strange = replace(highlight(), id="urn:uuid:strange")
    line = lines(notes)[0] | {"id": strange.id} | change
    with (notes.folder / "annotations.jsonl").open("a", encoding="utf-8") as log:
        log.write(json.dumps(line) + "\n")
    again = open_annotations(notes.folder)
    assert again.get(made.id) == made
    again.put(replace(strange, note="Hm."))
    found = open_annotations(notes.folder).get(strange.id)
    assert found is not None
    assert found.note == "Hm."
