"""Where sentences begin and end."""

import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.extract.sentences import find_sentences
from hansard_tui.model.layer import Layer
from hansard_tui.model.transcript import Contribution, Heading, Narrative, Transcript

SHARED = Path(__file__).parents[2].parent / "shared"


def split(text: str) -> list[str]:
    return [sentence.quote(text) for sentence in find_sentences(Transcript(text))]


CASES = [
    ("One here. Two there.", ["One here.", "Two there."]),
    (
        "I thank my hon. Friend. My right hon. Friend Mr. Dale will write.",
        ["I thank my hon. Friend.", "My right hon. Friend Mr. Dale will write."],
    ),
    ("See No. 4 on the list. No. It is wrong.", ["See No. 4 on the list.", "No.", "It is wrong."]),
    ("It rose by 3 per cent. The rest fell.", ["It rose by 3 per cent.", "The rest fell."]),
    ("Three per cent. of it. Good.", ["Three per cent. of it.", "Good."]),
    ("Wait. [ Interruption. ] I shall go on.", ["Wait.", "[ Interruption. ]", "I shall go on."]),
    ("[Interruption.] I shall go on.", ["[Interruption.]", "I shall go on."]),
    ("Is it so? “Yes!” That was all.", ["Is it so?", "“Yes!”", "That was all."]),
    ("They call it SEN. We say more.", ["They call it SEN.", "We say more."]),
    ("A. B. Carter spoke. You and I. Then he sat.", ["A. B. Carter spoke.", "You and I.", "Then he sat."]),
    (
        "At 10 p.m. the House rose. At 11 p.m. It sat again.",
        ["At 10 p.m. the House rose.", "At 11 p.m.", "It sat again."],
    ),
    ("under S.R. (N.I.) 1980 and vol. 12, col. 7. Then", ["under S.R. (N.I.) 1980 and vol. 12, col. 7.", "Then"]),
    ("They must act—", ["They must act—"]),
    ("1. The first thing. 2 is next.", ["1. The first thing.", "2 is next."]),
    ("Well... perhaps. And so… Next.", ["Well... perhaps.", "And so…", "Next."]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_sentences_are_split_as_a_reader_would(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_no_sentence_crosses_a_block_or_a_paragraph_and_a_heading_is_one() -> None:
    text = "Roads. Bridges\nI begin\nand go on\nQuestion put"
    blocks = Layer([Heading(0, 15), Contribution(15, 33), Narrative(33, 45)])
    found = find_sentences(Transcript(text, blocks=blocks))
    assert [s.quote(text) for s in found] == ["Roads. Bridges", "I begin", "and go on", "Question put"]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="ab AI.?!…”\"')] \n\u00a05é", max_size=60))
def test_every_letter_lies_in_exactly_one_sentence(text: str) -> None:
    found = find_sentences(Transcript(text))
    ends = [0, *(s.end for s in found)]
    gaps = [text[end : s.start] for end, s in zip(ends, found, strict=False)] + [text[ends[-1] :]]
    assert not "".join(gaps).strip()
    assert all(s.quote(text) == s.quote(text).strip() and "\n" not in s.quote(text) for s in found)


@pytest.mark.parametrize("line", ["x" * 600_000, "." * 600_000, "A. " * 200_000, '."' * 300_000])
def test_one_enormous_line_is_no_trouble(line: str) -> None:
    begun = time.process_time()
    find_sentences(Transcript(line))
    assert time.process_time() - begun < 5


def test_the_seeds_are_split_as_they_were_by_hand() -> None:
    gold = SHARED / "gold" / "seeds.json"
    if not gold.exists():
        pytest.skip("../shared/gold is not here")
    told = json.loads(gold.read_text(encoding="utf-8"))
    for document in told["documents"]:
        raw = (SHARED / document["path"]).read_text(encoding="utf-8")
        lines = raw.split("\n")
        text = lines[0]
        for line in lines[1:]:
            text += (" " if line[:1].islower() else "\n") + line
        expected = {(s["start"], s["end"]) for s in told["sentences"] if s["doc"] == document["id"]}
        assert {(s.start, s.end) for s in find_sentences(Transcript(text))} == expected
