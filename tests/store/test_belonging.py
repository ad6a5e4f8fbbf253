"""Annotations follow a file that moves, is edited or is issued again, and no other."""

from dataclasses import replace

import pytest

from hansard_tui.model.annotation import Annotation, Motivation
from hansard_tui.model.transcript import Sitting, Source
from hansard_tui.store.anchors import describe
from hansard_tui.store.belonging import belonging_to
from tests.store.debates import MEALS, Spoken, debate, place, reissue

DAY = debate()
MINE = Annotation("urn:mine", Motivation.HIGHLIGHTING, describe(DAY, *place(DAY, "mend them all")))
OTHER: list[Spoken] = [("", "Ann", "Nothing of the kind was ever said in this place, or will be while I sit in it.")]


def nameless(words: str = "mend them all") -> list[Spoken]:
    return [("", member, said.replace("mend them all", words)) for _, member, said in MEALS]


def test_the_same_path_or_the_same_bytes_are_the_same_source() -> None:
    for source in (DAY.source, replace(DAY.source, path="/elsewhere.txt"), replace(DAY.source, sha256="edited")):
        assert belonging_to([MINE], source) == (MINE,)
    assert belonging_to([MINE], Source("/elsewhere.txt", "meals", "plain", "other")) == ()
    assert belonging_to([MINE], Source()) == ()


def test_another_issue_of_the_same_blocks_is_the_same_text() -> None:
    changed = reissue(("mend them all", "replace every one"))
    assert belonging_to([MINE], changed.source, changed) == (MINE,)


def test_the_official_page_is_the_same_text() -> None:
    page = replace(MINE, anchor=replace(MINE.anchor, source="https://hansard.example/1", block="", sha256=""))
    saved = replace(debate(OTHER, "saved"), sitting=Sitting(url="https://hansard.example/1"))
    assert belonging_to([page], saved.source, saved) == (page,)


@pytest.mark.parametrize(
    ("name", "spoken", "found"),
    [
        ("meals", nameless(), True),
        ("meals", OTHER, False),
        ("another", nameless(), False),
    ],
)
def test_a_file_of_the_same_name_counts_where_a_passage_is_found(name: str, spoken: list[Spoken], found: bool) -> None:
    old = debate(nameless(), "meals")
    mine = replace(MINE, anchor=describe(old, *place(old, "we shall mend them all")))
    moved = debate([*spoken, ("", "Zoe", "A line more.")], name, path=f"/new/{name}.txt")
    assert bool(belonging_to([mine], moved.source, moved)) == found


def test_where_one_passage_of_a_moved_file_is_found_the_lost_ones_come_too() -> None:
    old = debate(nameless(), "meals")
    kept, lost = (
        Annotation(f"urn:{words}", Motivation.HIGHLIGHTING, describe(old, *place(old, words)))
        for words in ("I should be delighted to visit Northfield", "mend them all")
    )
    moved = debate(nameless("replace every one of the ovens"), "meals", path="/new/meals.txt")
    assert set(belonging_to([kept, lost], moved.source, moved)) == {kept, lost}


def test_a_pair_belongs_to_both_its_ends() -> None:
    far = debate(OTHER, "far")
    pair = Annotation("urn:pair", Motivation.LINKING, MINE.anchor, other=describe(far, 0, 20))
    assert belonging_to([pair], DAY.source, DAY) == belonging_to([pair], far.source, far) == (pair,)
