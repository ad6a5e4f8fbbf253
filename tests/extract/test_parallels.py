"""Passages that say the same."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.extract.parallels import Parallel, build_index, most_like
from hansard_tui.extract.rules import load_rules
from hansard_tui.extract.sentences import find_sentences
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Transcript

RULES = load_rules()
TARGET = Transcript(
    "I beg to move. The lampwrights of the northern quays asked for dredging in winter. We thank everybody.\n"
    "They told us that no pilot may enter a fogbound estuary without a lantern. It is a matter of time."
)
INDEX = build_index(TARGET, find_sentences(TARGET), RULES)


def like(text: str) -> tuple[Parallel, ...]:
    source = Transcript(text)
    return most_like(source, Span(0, len(text)), TARGET, INDEX)


def test_a_quotation_is_found_with_its_length() -> None:
    first = like("She said that no pilot may enter a fogbound estuary without a lamp.")[0]
    assert first.quote(TARGET.text) == "that no pilot may enter a fogbound estuary without a"
    assert first.why == "quotes 10 words"


def test_rare_words_in_common_make_a_parallel() -> None:
    first = like("In winter, dredging near the quays worries each lampwright.")[0]
    assert first.quote(TARGET.text).startswith("The lampwrights of the northern quays")
    assert "lampwright" in first.why


@pytest.mark.parametrize(
    "text",
    [
        "I thank my noble friend for moving it, and I beg to move that it is a matter of time.",
        "The hospital has more nurses than before.",
        "Estuaries are wide.",
        "",
    ],
)
def test_nothing_is_found_where_nothing_is_said_alike(text: str) -> None:
    assert like(text) == ()


def test_an_acronym_is_like_the_words_that_it_stands_for() -> None:
    target = Transcript("They asked the Care Quality Commission about inspection of hospices.")
    index = build_index(target, find_sentences(target), RULES)
    source = Transcript("The CQC inspects a hospice. Inspection is dear.")
    assert most_like(source, Span(0, len(source.text)), target, index)


def test_a_long_passage_finds_the_sentence_that_says_part_of_it() -> None:
    words = ("abbot", "bugle", "cactus", "dynamo", "ermine", "falcon", "gavotte", "halibut")
    rest = " ".join(f"The {word} of it is odd." for word in words)
    rest += " The ibex and the jackal, the kestrel and the lobster, the mammoth and the narwhal are here."
    found = like(f"{rest} Northern lampwrights wanted dredging of quays before winter.")
    assert found[0].quote(TARGET.text).startswith("The lampwrights")
    assert not like(rest)


def test_a_passage_is_not_like_itself() -> None:
    index = build_index(TARGET, find_sentences(TARGET), RULES)
    assert not most_like(TARGET, Span(0, len(TARGET.text)), TARGET, index)


def test_quotations_come_before_what_is_merely_alike() -> None:
    found = like("The lampwrights fear dredging. Yet no pilot may enter a fogbound estuary without a lantern.")
    assert found[0].why.startswith("quotes")
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=120))
def test_every_parallel_lies_in_the_target_and_none_overlaps_another(words: str) -> None:
    found = like(words + " dredging of quays by lampwrights in winter without a lantern may enter a fogbound estuary")
    for place, one in enumerate(found):
        assert 0 <= one.start < one.end <= len(TARGET.text)
        assert not any(one.overlaps(other.start, other.end) for other in found[:place])
