"""The same promise made again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hansard_tui.extract.repeats import find_repeats
from hansard_tui.model.finding import Commitment, Detail, Tier, Undertaking
from hansard_tui.model.layer import Layer
from hansard_tui.model.member import Attribution, Certainty
from hansard_tui.model.transcript import Contribution, Transcript


def said(*speeches: tuple[str, str]) -> tuple[Transcript, list[Commitment]]:
    text, blocks, found = "", [], []
    for who, words in speeches:
        start = len(text)
        text += f"{words}.\n"
        attribution = Attribution(printed=who, certainty=Certainty.STATED)
        blocks.append(Contribution(start, len(text), attribution=attribution))
        act = start + words.index("will ") + 5
        action = Detail(act, start + len(words), "action", text[act : start + len(words)])
        found.append(Commitment(start, start + len(words), details=(action,)))
    return Transcript(text, blocks=Layer(blocks)), found


def joined(*speeches: tuple[str, str]) -> list[int]:
    transcript, found = said(*speeches)
    return [len(find_repeats(transcript, found).get((one.start, one.end), ())) for one in found]


@pytest.mark.parametrize(
    ("speeches", "expected"),
    [
        ((("A", "We will close the harbour loophole"), ("A", "we will be closing the harbour loophole")), [2, 2]),
        ((("A", "We will close the harbour loophole"), ("A", "We will close the harbour loophole at once")), [2, 2]),
        ((("A", "We will close the harbour loophole"), ("B", "We will close the harbour loophole")), [0, 0]),
        ((("A", "We will send 90 more officers"), ("A", "We will send 256 more officers")), [0, 0]),
        ((("A", "I will write to him"), ("A", "I will write to him")), [0, 0]),
        ((("A", "We will mend the wells"), ("A", "We will mend the weirs")), [0, 0]),
        ((("A", "We will serve towns"), ("A", "We will serve towns, ports, piers, lights, ferries and weirs")), [0, 0]),
    ],
)
def test_promises_that_are_made_again_are_joined(speeches: tuple[tuple[str, str], ...], expected: list[int]) -> None:
    assert joined(*speeches) == expected


def test_neither_what_is_only_possible_nor_a_refusal_is_joined() -> None:
    transcript, found = said(("A", "We will close the harbour loophole"), ("A", "We will close the harbour loophole"))
    first = found[0]
    for tier, undertaking in ((Tier.POSSIBLE, Undertaking.COMMITMENT), (Tier.CERTAIN, Undertaking.REFUSAL)):
        others = [Commitment(one.start, one.end, undertaking, tier, details=one.details) for one in found]
        assert find_repeats(transcript, others) == {}
    assert find_repeats(transcript, [first]) == {}


@given(st.lists(st.sampled_from(["mend the old weir", "mend the weir", "paint the pier blue", "go"]), max_size=8))
def test_all_of_a_group_are_told_of_each_in_order(acts: list[str]) -> None:
    transcript, found = said(*(("A", f"We will {act}") for act in acts))
    repeats = find_repeats(transcript, found)
    for one in found:
        group = repeats.get((one.start, one.end), (one,))
        assert one in group
        assert list(group) == sorted(group, key=lambda each: each.start)
