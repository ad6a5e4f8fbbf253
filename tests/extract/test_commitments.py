"""Commitments and the other classes, found in whole transcripts."""

import json
import pickle
import re
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.extract.commitments import find_commitments
from hansard_tui.extract.rules import Case, load_rules
from hansard_tui.extract.sentences import find_sentences
from hansard_tui.model.finding import Commitment, Tier, Undertaking
from hansard_tui.model.layer import Layer
from hansard_tui.model.member import Attribution
from hansard_tui.model.transcript import Contribution, Kind, Narrative, Sitting, Transcript

RULES = load_rules()
SHARED = Path(__file__).parents[2].parent / "shared"
SEEDS = Path(__file__).parents[2] / "seeds"
PROMISE = "We will publish the report next year."


def find(transcript: Transcript) -> Layer[Commitment]:
    return find_commitments(transcript, find_sentences(transcript, RULES), RULES)


def spoken(*parts: tuple[str, str], kind: Kind = Kind.SPEECH) -> Transcript:
    text = "\n".join(words for _, words in parts)
    blocks, start = [], 0
    for who, words in parts:
        end = min(start + len(words) + 1, len(text))
        blocks.append(Contribution(start, end, attribution=Attribution(printed=who), kind=kind))
        start = end
    return Transcript(text, blocks=Layer(blocks))


@pytest.mark.parametrize("case", RULES.cases, ids=lambda case: f"{case.file}:{case.line}")
def test_each_case_is_found_or_left_alone(case: Case) -> None:
    denied, _, name = case.expect.rpartition("not ")
    wanted, _, tier = name.partition(" ")
    found = [
        c
        for c in find(spoken(("", case.text)))
        if c.undertaking.value == wanted and c.tier.value == (tier or "certain")
    ]
    assert bool(found) is not ("not" in case.expect.split())
    assert not denied
    for field, value in case.fields.items():
        assert getattr(found[0], field) == value


def test_details_are_told_with_their_places() -> None:
    text = "If need arises, we will support 300 more places for children in 2031."
    (found,) = (c for c in find(Transcript(text)) if c.undertaking is Undertaking.COMMITMENT)
    told = {detail.role: detail.value for detail in found.details}
    assert told["actor"] == "we"
    assert told["condition"] == "If need arises"
    assert told["deadline"] == "2031"
    assert told["quantity"] == "300 more places"
    assert told["action"].startswith("support 300 more places")
    assert all(detail.quote(text) == detail.value for detail in found.details)
    assert found.capacity == "assumed minister"
    assert found.strength == "conditional"
    assert found.score is not None
    assert found.score >= 0.3


def test_the_span_is_cut_before_the_effect() -> None:
    text = "We will repair 40 bridges in 2031 and this will help every farmer in the valley."
    found = next(c for c in find(Transcript(text)) if c.undertaking is Undertaking.COMMITMENT)
    assert found.quote(text) == "We will repair 40 bridges in 2031"


def test_it_says_why() -> None:
    (found,) = (c for c in find(Transcript(PROMISE)) if c.undertaking is Undertaking.COMMITMENT)
    assert "We will publish" in found.why
    assert "assumed to be a minister" in found.why
    assert found.rule == "directed_promise"


def test_neither_the_chair_nor_the_reporters_commit_themselves() -> None:
    chair = spoken(("Madam Deputy Speaker", "I will take the point of order now. " + PROMISE))
    assert not find(chair)
    narrative = Transcript(PROMISE, blocks=Layer([Narrative(0, len(PROMISE))]))
    assert not find(narrative)


def test_the_opposition_commits_nobody() -> None:
    assert not [
        c for c in find(spoken(("The Shadow Minister for Rivers", PROMISE))) if c.undertaking is Undertaking.COMMITMENT
    ]


def test_an_office_that_is_printed_is_the_capacity() -> None:
    found = find(spoken(("The Parliamentary Under-Secretary of State for Rivers", PROMISE)))
    assert {c.capacity for c in found} == {"minister"}


def test_a_short_answer_takes_its_action_from_the_question() -> None:
    transcript = spoken(
        ("Alan Ford", "Will the Minister undertake to mend the bridge at Stone?"),
        ("The Minister for Rivers", "Yes, I will. The bridge is old."),
    )
    found = next(c for c in find(transcript) if c.undertaking is Undertaking.COMMITMENT)
    action = found.detail("action")
    assert found.tier is Tier.CERTAIN
    assert action is not None
    assert action.quote(transcript.text) == action.value == "undertake to mend the bridge at Stone"


def test_another_language_has_no_commitments() -> None:
    text = "Wir werden den Bericht im nächsten Jahr veröffentlichen, und das Haus will das so, denn man will es. " * 8
    assert not find(Transcript(text))
    assert not find(Transcript(PROMISE, sitting=Sitting(language="fr")))


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "we will",
                "publish",
                "I",
                ",",
                "—",
                "if",
                "that",
                "committed to",
                "£3 million",
                "not",
                "?",
                ".",
                "“",
                ")",
                "and",
            ]
        ),
        max_size=25,
    ).map(" ".join)
)
def test_whatever_is_said_findings_lie_in_their_sentences(text: str) -> None:
    transcript = Transcript(text)
    found = find(transcript)
    assert all(c.sentence.encloses(c) and c.end > c.start for c in found)
    assert found == find(transcript)
    assert all(detail.quote(text) == detail.value for c in found for detail in c.details)


@pytest.mark.parametrize("words", ["we will act ", "we will, and ", "We will act. "])
def test_one_enormous_line_is_no_trouble(words: str) -> None:
    begun = time.process_time()
    find(Transcript(words * 2_000))
    find(Transcript(words.replace(".", "") * 50_000))
    assert time.process_time() - begun < 5


def test_findings_go_to_another_process_and_back() -> None:
    found = find(Transcript(PROMISE))
    assert pickle.loads(pickle.dumps(found)) == found


def test_the_seeds_hold_two_commitments() -> None:
    gold = SHARED / "gold" / "seeds.json"
    if not gold.exists():
        pytest.skip("../shared/gold is not here")
    told = json.loads(gold.read_text(encoding="utf-8"))
    right = wrong = missed = 0
    for document in told["documents"]:
        raw = (SHARED / document["path"]).read_text(encoding="utf-8").rstrip("\n")
        text = "".join(" " if c == "\n" and raw[i + 1].islower() else c for i, c in enumerate(raw))
        transcript = Transcript(text, blocks=Layer([Contribution(0, len(text))]))
        found = [replace(c) for c in find(transcript) if c.tier is Tier.CERTAIN]
        gold_here = [a for a in told["annotations"] if a["sid"].startswith(document["id"][:3])]
        promised = [a for a in gold_here if a["cls"] == "COMMITMENT"]
        certain = [c for c in found if c.undertaking is Undertaking.COMMITMENT]
        assert [c.strength for c in certain] == [a["strength"] for a in promised]
        for annotation, commitment in zip(promised, certain, strict=True):
            assert abs(commitment.start - annotation["start"]) <= 1
            assert abs(commitment.end - annotation["end"]) <= 4
            for role in ("condition", "quantity", "deadline"):
                if role in annotation["attributes"]:
                    detail = commitment.detail(role)
                    assert detail is not None
                    assert detail.start == annotation["attributes"][role]["start"]
        duties = [a for a in gold_here if a["cls"] == "DUTY"]
        taken = [c for c in found if c.undertaking is Undertaking.DUTY]
        hits = [a for a in duties if any(_half(c, a) for c in taken)]
        right += len(hits)
        missed += len(duties) - len(hits)
        wrong += sum(not any(_half(c, a) for a in duties) for c in taken)
    assert 2 * right / (2 * right + wrong + missed) >= 0.85


def _half(found: Commitment, told: dict[str, int]) -> bool:
    shared = min(found.end, told["end"]) - max(found.start, told["start"])
    return shared / (max(found.end, told["end"]) - min(found.start, told["start"])) >= 0.5


def test_the_two_excerpts_are_found_to_hold_what_they_hold() -> None:
    found: Counter[str] = Counter()
    for path in sorted(SEEDS.glob("*.txt")):
        printed = path.read_text(encoding="utf-8").rstrip("\n")
        text = re.sub(r"\n(?=[a-z])", " ", printed)  # a line feed before a small letter is a turn of the column
        transcript = Transcript(text, blocks=Layer([Contribution(0, len(text))]))
        found.update(one.undertaking.value for one in find(transcript) if one.tier is Tier.CERTAIN)
    # These are hand-made answers to the excerpts: whatever else the rules come to find, they must not lose these.
    held = {"commitment": 2, "duty": 19, "assurance": 2, "refusal": 3, "third_party": 1, "reported": 1}
    assert {name: found[name] for name in held} == held
