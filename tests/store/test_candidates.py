"""Candidates are whole words where the quotation was, and long texts are searched by its words."""

from dataclasses import replace

import pytest

from hansard_tui.store.anchors import describe
from hansard_tui.store.candidates import Candidates
from hansard_tui.store.ground import Ground
from tests.store.debates import debate, place


def candidates(quote: str, old: str, new: str) -> tuple[Candidates, str]:
    before = debate([("a", "Ann", old)])
    ground = Ground(debate([("a", "Ann", new)]))
    return Candidates(describe(before, *place(before, quote)), ground, 0), ground.folded.text


def test_a_word_inside_another_is_no_occurrence() -> None:
    found, text = candidates("No", "Will he? No. Thank you.", "Nothing in Norfolk. No.")
    assert [one.start for one in found.exact(0, len(text))] == [text.rindex("No")]


def test_part_of_a_word_may_be_found_in_a_word() -> None:
    found, text = candidates("kitch", "the kitchens", "in kitchens")
    assert [one.start for one in found.exact(0, len(text))] == [3]


def test_a_near_match_is_given_whole_words() -> None:
    found, text = candidates(
        "endorsed the conception of a commission", "It endorsed the conception of a commission.", ""
    )
    found, text = candidates(
        "endorsed the conception",
        "It endorsed the conception of a commission.",
        "Indeed it had endorsed the concept of a commission.",
    )
    (only,) = found.near(0, len(text), 0.65)
    assert text[only.start : only.end] == "endorsed the concept"


@pytest.mark.parametrize(
    ("old", "new"),
    [("My Lords, we will write.", "My Lords, we shall write."), ("We will write it soon.", "We shall write it soon.")],
)
def test_a_near_match_of_a_whole_text_keeps_its_first_and_last_words(old: str, new: str) -> None:
    found, text = candidates(old, old, new)
    best = max(found.near(0, len(text), 0.65), key=lambda one: one.score)
    assert text[best.start : best.end] == new


def test_context_tells_two_occurrences_apart() -> None:
    text = "He spoke before us. She sat before us, and the day was long."
    found, folded = candidates("before us", text.replace("He spoke before us. ", ""), text)
    first, second = found.exact(0, len(folded))
    assert second.score > first.score
    assert second.context > 0.8


def test_a_long_text_is_searched_where_the_rarest_words_stand() -> None:
    filler = "The House will know that the matter was raised and that the Minister gave an answer. " * 400
    quote = "the borough of Northfield shall have a swimming bath"
    changed = "the borough of Northfield will have a swimming pool"
    found, text = candidates(quote, f"I say {quote} at last.", f"{filler}I say {changed} at last. {filler}")
    assert len(text) > 60_000
    best = max(found.near(0, len(text), 0.65), key=lambda one: one.score)
    assert text[best.start : best.end] == changed


def test_of_very_many_occurrences_those_in_the_context_are_looked_at() -> None:
    text = "Yes, sir. " * 500 + "I asked: Yes, indeed. " + "Yes, sir. " * 500
    found, folded = candidates("Yes", "Quite. I asked: Yes, indeed. Good.", text)
    judged = found.exact(0, len(folded))
    assert len(judged) < 100
    assert max(judged, key=lambda one: one.score).start == text.index("Yes, indeed")


def test_nothing_between_two_contexts_is_a_place() -> None:
    found, _ = candidates("", "", "")
    assert found.seam() is None


SAID = "He sat before us. Then she stood before us, and before us all the day was long."


@pytest.mark.parametrize(
    ("prefix", "suffix", "expected", "nth"),
    [
        ("He sat ", "", 0, 0),
        ("", ". Then", 0, 0),
        ("she stood ", "", 0, 1),
        ("", ", and", 0, 1),
        ("day, and ", " all the", 0, 2),
        ("a far longer prefix than there is text before it: He sat ", "", 40, 0),
        ("", " all the day was long. And more that is no longer there", 0, 2),
        ("", "", 38, 1),
    ],
)
def test_context_first_and_then_the_place_decide_between_occurrences(
    prefix: str, suffix: str, expected: int, nth: int
) -> None:
    transcript = debate([("a", "Ann", SAID)])
    anchor = replace(describe(transcript, *place(transcript, "before us")), prefix=prefix, suffix=suffix)
    found = Candidates(anchor, Ground(transcript), expected).exact(0, len(SAID))
    assert max(found, key=lambda one: one.score).start == place(transcript, "before us", nth)[0]


@pytest.mark.parametrize("part", ["quote", "before", "after"])
def test_the_score_falls_with_every_letter_that_is_wrong(part: str) -> None:
    parts = {
        "before": "the long words before it ",
        "quote": "what was said in the House",
        "after": " and the words after",
    }
    transcript = debate([("a", "Ann", "".join(parts.values()))])
    anchor = describe(transcript, *place(transcript, parts["quote"]))
    scores = []
    for wrong in range(5):
        harmed = parts | {part: "x" * wrong + parts[part][wrong:]}
        ground = Ground(debate([("a", "Ann", "".join(harmed.values()))]))
        found = Candidates(anchor, ground, len(parts["before"])).near(0, len(ground.text), 0.65)
        scores.append(max(one.score for one in found))
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == len(scores)
