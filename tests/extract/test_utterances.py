"""Clauses with what is around them."""

import pytest

from hansard_tui.extract.rules import load_rules
from hansard_tui.extract.sentences import find_sentences
from hansard_tui.extract.sieve import sieve_of
from hansard_tui.extract.utterances import (
    candidates_of,
    context_of,
    find_surroundings,
    has_cue,
    spoken_sentences,
    words_of,
)
from hansard_tui.model.finding import Sentence
from hansard_tui.model.layer import Layer
from hansard_tui.model.member import Attribution
from hansard_tui.model.transcript import Contribution, Narrative, Sitting, Transcript

RULES = load_rules()


def test_the_chair_and_the_reporters_are_left_out() -> None:
    text = "Order.\nWill he act?\nQuestion put.\nWe will."
    blocks = Layer(
        [
            Contribution(0, 7, attribution=Attribution(printed="Mr. Speaker")),
            Contribution(7, 20, attribution=Attribution(name="A")),
            Narrative(20, 34),
            Contribution(34, 42, attribution=Attribution(name="B")),
        ]
    )
    transcript = Transcript(text, blocks=blocks)
    around = find_surroundings(transcript, RULES)
    assert [s.block.start for s in around] == [7, 34]
    assert [s.requested for s in around] == [False, True]
    spoken = [sentence.quote(text) for sentence, _ in spoken_sentences(find_sentences(transcript), around)]
    assert spoken == ["Will he act?", "We will."]


def test_a_text_without_blocks_is_one_contribution() -> None:
    (around,) = find_surroundings(Transcript("We will act."), RULES)
    assert around.capacity.name == "assumed minister"


def test_cues_are_whole_words() -> None:
    assert has_cue(sieve_of(RULES).say("We’ll act.", 0, 10))
    assert not has_cue(sieve_of(RULES).say("A willow grew.", 0, 14))


@pytest.mark.parametrize(
    ("house", "kind"), [("Commons", "third"), ("Scottish Parliament", "government"), ("", "third")]
)
def test_a_devolved_government_is_another_body_but_in_its_own_parliament(house: str, kind: str) -> None:
    text = "The Scottish Government will mend the bridge."
    transcript = Transcript(text, sitting=Sitting(house=house))
    (around,) = find_surroundings(transcript, RULES)
    sentence = Sentence(0, len(text))
    found = candidates_of(words_of(transcript, sentence), context_of(text, sentence, around, house), RULES)
    assert [candidate.clause.subject.kind for candidate in found] == [kind]
