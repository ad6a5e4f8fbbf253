"""What is written can be read again, and what is not known is not lost."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.model.anchor import Anchor
from hansard_tui.model.annotation import Annotation, Motivation
from hansard_tui.model.w3c import AnnotationError, from_w3c, to_w3c, to_w3c_set

WORDS = st.text(max_size=12)
ANCHOR = Anchor(
    source="file:///day.xml",
    sha256="ab",
    name="day",
    block="2009-10-26a.3.1",
    offset=7,
    exact="We will publish the code",
    prefix="he said: ",
    suffix=" before Report",
    revision="cd",
    start=120,
    progression=0.25,
    attribution="The Minister",
    day="2009-10-26",
    column="3",
    headings=("Schools", "Meals"),
)

ANCHORS = st.builds(
    Anchor,
    source=WORDS,
    sha256=WORDS,
    name=WORDS,
    block=WORDS,
    offset=st.integers(0, 9999),
    exact=WORDS,
    prefix=WORDS,
    suffix=WORDS,
    revision=WORDS,
    start=st.integers(0, 9999),
    progression=st.floats(0, 1),
    attribution=WORDS,
    day=WORDS,
    column=WORDS,
    headings=st.lists(WORDS, max_size=2).map(tuple),
    later=st.sampled_from([(), (ANCHOR,), (ANCHOR, replace(ANCHOR, exact="again"))]),
)
ANNOTATIONS = st.builds(
    Annotation,
    id=st.uuids().map(lambda uuid: uuid.urn),
    motivation=st.sampled_from(Motivation),
    anchor=ANCHORS,
    other=st.none() | ANCHORS,
    color=st.sampled_from(["1", "2", "6", "teal"]),
    note=WORDS,
    tags=st.lists(WORDS, max_size=3).map(tuple),
    letter=st.sampled_from(["", "a"]),
    verdict=WORDS,
    status=WORDS,
    owner=WORDS,
    due=WORDS,
    created=WORDS,
    modified=WORDS,
)


@given(ANNOTATIONS)
@settings(max_examples=60)
def test_there_and_back_through_json_is_the_same_annotation(annotation: Annotation) -> None:
    stored = json.loads(json.dumps(to_w3c(annotation)))
    assert from_w3c(stored) == annotation
    assert from_w3c(stored).extra == {}
    assert to_w3c(from_w3c(stored)) == stored


FOREIGN: dict[str, Any] = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    "id": "https://example.org/anno/9",
    "type": "Annotation",
    "motivation": ["commenting", "highlighting"],
    "creator": {"id": "acct:reader@example.org", "type": "Person"},
    "created": "2026-01-02T03:04:05Z",
    "modified": "",
    "body": [
        {
            "type": "TextualBody",
            "purpose": "commenting",
            "value": "Ask again.",
            "format": "text/html",
            "language": "en",
        },
        {"type": "TextualBody", "purpose": "tagging", "value": "meals"},
        {"type": "SpecificResource", "purpose": "identifying", "source": "https://example.org/thing"},
    ],
    "target": {
        "source": "https://example.org/debate",
        "scope": "https://example.org/",
        "selector": [
            {"type": "CssSelector", "value": "#p", "refinedBy": {"type": "TextPositionSelector", "start": 4, "end": 9}},
            {"type": "TextQuoteSelector", "exact": "words", "prefix": "", "suffix": ""},
        ],
        "meta": {"headings": [], "mood": "calm"},
    },
    "stars": 4,
}


def test_another_programs_annotation_keeps_what_we_do_not_know() -> None:
    annotation = from_w3c(FOREIGN)
    again = to_w3c(replace(annotation, note="Asked."))
    assert (annotation.note, annotation.tags, annotation.anchor.start) == ("Ask again.", ("meals",), 4)
    assert again["stars"] == 4
    assert again["creator"] == FOREIGN["creator"]
    assert again["motivation"] == FOREIGN["motivation"]
    assert again["body"][0] == FOREIGN["body"][0] | {"value": "Asked.", "color": "yellow"}
    assert again["body"][2] == FOREIGN["body"][2]
    assert again["target"]["scope"] == "https://example.org/"
    assert FOREIGN["target"]["selector"][0] in again["target"]["selector"]
    assert again["target"]["meta"]["mood"] == "calm"


@pytest.mark.parametrize(
    ("change", "note", "quote"),
    [
        ({"body": "https://example.org/a.html"}, "", "words"),
        ({"body": {"type": "TextualBody", "value": "One."}}, "One.", "words"),
        ({"body": [], "bodyValue": "Plain."}, "Plain.", "words"),
        ({"target": "https://example.org/debate"}, "Ask again.", ""),
        ({"target": [FOREIGN["target"], "https://example.org/b", "https://example.org/c"]}, "Ask again.", "words"),
    ],
)
def test_the_shapes_the_standard_allows(change: dict[str, Any], note: str, quote: str) -> None:
    annotation = from_w3c(FOREIGN | change)
    assert (annotation.note, annotation.anchor.exact) == (note, quote)
    assert from_w3c(to_w3c(annotation)) == annotation


def test_a_third_target_is_kept() -> None:
    stored = FOREIGN | {"target": [FOREIGN["target"], "https://example.org/b", "https://example.org/c"]}
    assert to_w3c(from_w3c(stored))["target"][2] == "https://example.org/c"


def test_without_an_id_the_same_annotation_has_the_same_one_each_time() -> None:
    nameless = {name: value for name, value in FOREIGN.items() if name != "id"}
    assert from_w3c(nameless).id == from_w3c(dict(nameless)).id
    assert from_w3c(nameless).id.startswith("urn:uuid:")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"target": 4}, "target"),
        ({"target": []}, "target"),
        ({"created": 4}, "created"),
        ({"hansard": []}, "hansard"),
        ({"target": {"selector": {"type": "TextPositionSelector", "start": -1}}}, "whole number"),
        ({"target": {"selector": {"type": "ProgressionSelector", "value": 2}}}, "from 0 to 1"),
    ],
)
def test_what_is_no_annotation_is_refused_in_one_sentence(change: dict[str, Any], words: str) -> None:
    with pytest.raises(AnnotationError, match=words):
        from_w3c(FOREIGN | change)


@pytest.mark.parametrize("kind", [["TextQuoteSelector"], {"a": 1}, None, 4])
def test_a_selector_of_no_kind_is_kept_as_a_strange_one(kind: object) -> None:
    strange = {"type": kind, "exact": "words"}
    again = to_w3c(from_w3c(FOREIGN | {"target": {"source": "file:///a", "selector": [strange]}}))
    assert strange in again["target"]["selector"]


def test_what_nobody_foresaw_is_refused_like_the_rest() -> None:
    nested: dict[str, Any] = {"source": "file:///a"}
    for _ in range(3000):
        nested = {"source": "file:///a", "accepted": [nested]}
    with pytest.raises(AnnotationError, match="holds what it cannot"):
        from_w3c(FOREIGN | {"target": nested})


def test_a_set_holds_every_annotation() -> None:
    mine = from_w3c(FOREIGN)
    stored = to_w3c_set([mine], title="Meals", generated="2026-01-02T03:04:05Z")
    assert stored["type"] == "AnnotationSet"
    assert [from_w3c(item) for item in stored["items"]] == [mine]
