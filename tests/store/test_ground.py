"""Blocks have names that last, and each is hashed once."""

from dataclasses import replace

import pytest

from hansard_tui.store.anchors import describe
from hansard_tui.store.ground import Ground, ground_of, steady_id
from tests.store.debates import debate, reissue


@pytest.mark.parametrize(
    ("given", "steady"),
    [
        ("uk.org.publicwhip/debate/2009-10-26a.3.1", "uk.org.publicwhip/debate/2009-10-26.3.1"),
        ("uk.org.publicwhip/lords/2020-12-14aa.3.1", "uk.org.publicwhip/lords/2020-12-14.3.1"),
        ("9BAF781B-1CF6-420B-A525-7A406347D27E", "9BAF781B-1CF6-420B-A525-7A406347D27E"),
        ("2016-04-25-commons.u1", "2016-04-25-commons.u1"),
        ("", ""),
    ],
)
def test_an_id_without_the_letter_of_its_issue(given: str, steady: str) -> None:
    assert steady_id(given) == steady


def test_a_block_without_an_id_or_with_anothers_has_its_number() -> None:
    ground = Ground(debate([("a", "Ann", "One."), ("b", "Ann", "Two."), ("a", "Ann", "Three."), ("", "Ann", "Four.")]))
    assert ground.keys == ("#0", "b", "#2", "#3")


def test_a_block_is_known_by_its_name_in_every_issue() -> None:
    anchor = describe(debate(), 20, 40)
    assert ground_of(reissue()).number_of(anchor.block) == ground_of(debate()).number_of(anchor.block) == 1
    assert ground_of(reissue()).number_of("gone") is None


def test_the_same_transcript_has_one_ground() -> None:
    transcript = debate()
    assert ground_of(transcript) is ground_of(transcript)
    assert ground_of(transcript) is not ground_of(replace(transcript))


def test_a_block_put_in_after_the_last_does_not_change_the_last_ones_hash() -> None:
    one = Ground(debate([("a", "Ann", "One.")]))
    two = Ground(debate([("a", "Ann", "One."), ("b", "Ann", "Two.")]))
    assert one.revision(0, 0) == two.revision(0, 0)
    assert two.revision(0, 0) != two.revision(0, 1)


def test_a_text_without_blocks_is_one_block() -> None:
    bare = replace(debate(), blocks=type(debate().blocks)())
    assert ground_of(bare).keys == ("#0",)
    assert ground_of(bare).unchanged(describe(bare, 30, 50)) is not None


def test_a_repeated_answer_is_not_taken_for_its_neighbour() -> None:
    asked = [("", "Ann", "Will he come?"), ("", "Bill", "No."), ("", "Ann", "Will he write?"), ("", "Bill", "No.")]
    transcript = debate(asked)
    anchor = describe(transcript, len(transcript.text) - 3, len(transcript.text))
    longer = debate(
        [("", "Ann", "First of all."), ("", "Bill", "No."), ("", "Ann", "Really?"), ("", "Bill", "No."), *asked]
    )
    assert ground_of(longer).unchanged(anchor) is None
