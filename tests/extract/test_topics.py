"""What a transcript is about."""

from pathlib import Path

import pytest

from benchmarks.evaluate_references import GOLD, find, judge_topics, seed
from hansard_tui.extract.references import find_references
from hansard_tui.extract.rules import load_rules
from hansard_tui.extract.topics import MOST, find_topics, rank_topics, topics_by_section
from hansard_tui.model.finding import Mention, Topic
from hansard_tui.model.layer import Layer
from hansard_tui.model.transcript import Contribution, Heading, Transcript

RULES = load_rules()
DEBATE = (
    "I thank the noble Lord. The Care Quality Commission inspects lighthouse keepers. "
    "Lighthouse keepers need the CQC. "
    "The lighthouse keeper is, of course, a great matter. Many people of this country agree with Lord Hale. "
    "Lord Hale is right. "
    "Amendment 1, Amendment 2, Amendment 3 and the Bill are before noble Lords."
)


def topics(text: str, *headings: tuple[int, int]) -> tuple[Topic, ...]:
    blocks = [Heading(start, end) for start, end in headings]
    rest = headings[-1][1] if headings else 0
    transcript = Transcript(text, blocks=Layer([*blocks, Contribution(rest, len(text))]))
    return find_topics(transcript, Layer(), RULES)


def test_variants_and_abbreviations_are_one_topic() -> None:
    first, second = sorted(topics(DEBATE)[:2], key=lambda topic: topic.key)
    assert (first.label, len(first.mentions)) == ("Care Quality Commission (CQC)", 2)
    assert set(first.aliases) | {"care quality commission"} == {"care quality commission", "cqc"}
    assert (second.label.lower(), len(second.mentions)) == ("lighthouse keepers", 3)


def test_people_and_furniture_are_no_topics() -> None:
    labels = " ".join(topic.label.lower() for topic in topics(DEBATE))
    assert not any(word in labels for word in ("lord", "hale", "great matter", "country", "the bill"))


def test_the_weightiest_comes_first() -> None:
    scores = [topic.score for topic in topics(DEBATE)]
    assert scores == sorted(scores, reverse=True)


def test_each_amendment_of_a_list_weighs_less_than_the_one_before() -> None:
    scores = [topic.score for topic in topics(DEBATE) if topic.kind == "amendment"]
    assert len(scores) == 3
    assert scores[0] > scores[1] > scores[2]


def test_what_a_heading_names_weighs_more() -> None:
    text = "Pier lanterns\nThey spoke of pier lanterns and of quay dredgers. They like quay dredgers."
    plain = {topic.label.lower(): topic.score for topic in topics(text)}
    headed = {topic.label.lower(): topic.score for topic in topics(text, (0, 14))}
    assert headed["pier lanterns"] > plain["pier lanterns"]
    assert headed["quay dredgers"] == plain["quay dredgers"]


def test_a_group_is_one_topic_whatever_is_said_of_it() -> None:
    text = "It is for young people with autism, and for young people."
    group = next(topic for topic in topics(text) if topic.key == "group:young-people")
    assert len(group.mentions) == 2
    assert group.label == "young people"


def test_no_more_than_so_many_are_given() -> None:
    mentions = [Mention(n, n + 1, key=f"topic:{n}", kind="topic", label="x", rule="phrase") for n in range(MOST + 5)]
    assert len(rank_topics(Transcript("x" * (MOST + 6)), mentions)) == MOST


def test_an_empty_text_is_about_nothing() -> None:
    assert topics("") == ()


@pytest.mark.parametrize(("name", "least"), [("000_af961f636b910132", 12), ("001_bc0352b5a8ce6329", 12)])
def test_the_first_fifteen_of_the_excerpts_are_in_the_gold(name: str, least: int) -> None:
    if not GOLD.is_file():
        pytest.skip("the hand-made answers are not beside this checkout")
    import json  # noqa: PLC0415  # wanted only where the gold is

    gold = json.loads(Path(GOLD).read_text(encoding="utf-8"))["topics"]
    right, _ = judge_topics(find(seed(name)).topics[:15], [entry for entry in gold if entry["doc"] == name])
    assert len(right) >= least


def test_each_headed_part_has_topics_of_its_own() -> None:
    text = (
        "Piers\nWe like pier lanterns. The pier lanterns shine.\nQuays\nWe like quay dredgers. The quay dredgers dig."
    )
    second = text.index("Quays")
    blocks = [Heading(0, 6), Contribution(6, second), Heading(second, second + 6), Contribution(second + 6, len(text))]
    transcript = Transcript(text, blocks=Layer(blocks))
    parts = topics_by_section(transcript, find_references(transcript, Layer(), RULES))
    assert [(heading.start, topics[0].label) for heading, topics in parts] == [
        (0, "pier lanterns"),
        (second, "quay dredgers"),
    ]


def test_a_subject_is_called_what_it_is_called_here() -> None:
    text = "Brexit matters. They fear Brexit. Brexit came. They like Brexit. Brexit went."
    assert topics(text)[0].label == "Brexit"
    mixed = f"{text} Withdrawal from the European Union matters. Withdrawal from the European Union came."
    assert topics(mixed)[0].label == "withdrawal from the European Union"


def test_a_party_is_hardly_a_topic() -> None:
    text = "The SNP spoke of lighthouse keepers. The SNP left. Lighthouse keepers met."
    assert [topic.key for topic in topics(text)] == ["topic:lighthouse-keeper", "party:scottish-national-party"]


def test_an_acronym_stands_beside_the_name_that_this_text_gives_it() -> None:
    text = (
        "The Lighthouse Keepers Guild met. The LKG is old. The LKG left. The LKG won. The Lighthouse Keepers Guild sat."
    )
    assert topics(text)[0].label == "Lighthouse Keepers Guild (LKG)"


def test_a_body_is_not_called_after_what_it_makes() -> None:
    text = "The CQC met. The CQC sat. They like CQC programmes. The CQC rose. The CQC won. CQC programmes are old."
    assert topics(text)[0].label == "Care Quality Commission (CQC)"


def test_an_acronym_beside_a_label_has_its_letters() -> None:
    text = "The European Parliament met. An MEP spoke. The European Parliament rose. The Care Quality Commission (CQC)."
    labels = {topic.label for topic in topics(text)}
    assert {"European Parliament", "Care Quality Commission (CQC)"} <= labels


def test_a_body_named_once_weighs_less_than_a_phrase_that_comes_back() -> None:
    labels = [
        topic.label
        for topic in topics("Lighthouse keepers met. The Marsh Pilot Agency wrote. Lighthouse keepers left.")
    ]
    assert labels.index("Lighthouse keepers") < labels.index("Marsh Pilot Agency")


def test_a_common_word_inside_a_name_is_no_second_topic() -> None:
    text = (
        "Coroners met. The coroners left. Senior Coroners and Coroners of Marsh stayed. Coroners Marsh. Coroners Quay."
    )
    assert [topic.key for topic in topics(text) if topic.label.lower() == "coroners"] == ["group:coroner"]
