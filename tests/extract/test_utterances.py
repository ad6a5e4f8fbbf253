"""Clauses with what is around them."""

from hansard_tui.extract.rules import load_rules
from hansard_tui.extract.sentences import find_sentences
from hansard_tui.extract.sieve import sieve_of
from hansard_tui.extract.utterances import find_surroundings, has_cue, spoken_sentences
from hansard_tui.model.layer import Layer
from hansard_tui.model.member import Attribution
from hansard_tui.model.transcript import Contribution, Narrative, Transcript

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
