"""Blocks have names that last, and each is hashed once."""

import re
from dataclasses import replace

import pytest

from hansard_tui.model.anchor import Standing
from hansard_tui.model.layer import Layer
from hansard_tui.model.member import Attribution, Certainty
from hansard_tui.model.transcript import Block, Contribution, Heading, Narrative, Source, Transcript
from hansard_tui.store.anchors import describe, locate
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


def test_paragraphs_without_ids_go_by_the_name_of_the_contribution_they_are_a_part_of() -> None:
    lines = ["Title", "Ordered, that", "the House do so.", "And so.", "Another speaks.", "Repeated.", "Repeated."]
    kinds = [("h1", Heading), ("n1", Narrative), ("", Narrative), ("", Narrative), ("", Contribution)]
    kinds += [("twice", Narrative), ("twice", Narrative)]
    text, blocks = "\n".join(lines), list[Block]()
    for line, (name, kind) in zip(lines, kinds, strict=True):
        start = text.index(line, blocks[-1].end if blocks else 0)
        end = min(start + len(line) + 1, len(text))
        said = Contribution(start, end, name, Attribution("Mrs Jones", certainty=Certainty.STATED))
        blocks.append(said if kind is Contribution else kind(start, end, name))
    ground = Ground(Transcript(text, blocks=Layer(blocks)))
    assert ground.owners == (0, 1, 1, 1, 4, 5, 6)
    assert (ground.last_of(1), ground.last_of(4)) == (3, 4)
    anchor = describe(ground.transcript, text.index("And"), text.index("And") + 7)
    assert (anchor.block, anchor.offset) == ("n1", text.index("And") - text.index("Ordered"))


def test_what_is_put_in_before_them_leaves_paragraphs_without_ids_exactly_where_they_were() -> None:
    def made(*parts: tuple[str, str]) -> Transcript:
        text, blocks = "\n".join(words for _, words in parts), list[Block]()
        for name, words in parts:
            start = blocks[-1].end if blocks else 0
            blocks.append(Narrative(start, min(start + len(words) + 1, len(text)), name))
        return Transcript(text, Source("/d.xml", "d"), blocks=Layer(blocks))

    said = ("uk/2009-10-26a.9.1", "New clause 5"), ("", "Brought up, and read."), ("", "Question agreed to.")
    again = ("uk/2009-10-26a.9.2", "New clause 6"), ("", "Brought up, and read."), ("", "Question agreed to.")
    old = made(*said, *again)
    inserted = ("uk/2009-10-26b.1.1", "Business"), ("", "Brought up, and read."), ("", "Question agreed to.")
    new = made(*inserted, *((name.replace("26a", "26b"), words) for name, words in (*said, *again)))
    for start in (match.start() for match in re.finditer("Brought up|Question", old.text)):
        located = locate(describe(old, start, old.text.index(".", start) + 1), new)
        assert located.standing is Standing.EXACT
        assert located.span is not None
        assert located.span.start == start + len(new.text) - len(old.text)
