"""What undo says."""

import pytest

from hansard_tui.model.annotation import Annotation, Motivation
from hansard_tui.model.w3c import to_w3c
from hansard_tui.store.anchors import describe
from hansard_tui.store.history import Reversal
from hansard_tui.store.operation import Operation
from hansard_tui.store.telling import done_again, undone
from tests.store.debates import debate, place

DAY = debate()


def operation(motivation: Motivation, words: str) -> Operation:
    anchor = describe(DAY, *place(DAY, words))
    return Operation("urn:x", "", "me-1", to_w3c(Annotation("urn:x", motivation, anchor)))


@pytest.mark.parametrize(
    ("motivation", "words", "said"),
    [
        (Motivation.HIGHLIGHTING, "mend them all", "highlight added, “mend them all”"),
        (Motivation.BOOKMARKING, "Northfield", "bookmark added, “Northfield”"),
        (Motivation.LINKING, "Northfield", "pair added, “Northfield”"),
        (
            Motivation.ASSESSING,
            "We will publish the new standard for school meals before the House rises",
            "judgement added, “We will publish the new standard for …”",
        ),
    ],
)
def test_one_sentence_names_the_thing_and_its_first_words(motivation: Motivation, words: str, said: str) -> None:
    reversal = Reversal("g", ((operation(motivation, words), None),))
    assert undone(reversal) == f"Undone: {said}."


def test_doing_again_is_told_the_other_way_round() -> None:
    gone = Operation("urn:x", "", "me-1", None)
    put = operation(Motivation.HIGHLIGHTING, "Northfield")
    assert done_again(Reversal("g", ((gone, put),))) == "Done again: highlight added, “Northfield”."
    assert undone(Reversal("g", ((gone, put),))) == "Undone: highlight removed, “Northfield”."


def test_what_is_no_annotation_of_ours_is_still_told() -> None:
    strange = Operation("urn:x", "", "me-1", {"target": 5})
    assert undone(Reversal("g", ((strange, None), (strange, None)))) == "Undone: 2 changes, the first note added."
