"""TheyWorkForYou's API: rows of every sort, and answers that hold none."""

import json
from pathlib import Path
from typing import Any

import pytest

from hansard_tui.model.transcript import Contribution, Division, Heading, Kind, Narrative, Shape
from hansard_tui.readers import twfy_json
from hansard_tui.readers.builder import ReadError

ROWS = (Path(__file__).parent.parent / "fixtures" / "twfy" / "debate.json").read_bytes()


def rows(*given: dict[str, Any]) -> bytes:
    return json.dumps([{"hdate": "2023-05-11", "major": "1", **row} for row in given]).encode()


def test_sections_speeches_and_narrative() -> None:
    transcript = twfy_json.read(ROWS).transcript
    assert [(type(block), block.id) for block in transcript.blocks] == [
        (Heading, "uk.org.publicwhip/debate/2023-05-11a.200.0"),
        (Heading, "uk.org.publicwhip/debate/2023-05-11a.200.1"),
        (Contribution, "uk.org.publicwhip/debate/2023-05-11a.200.2"),
        (Contribution, "uk.org.publicwhip/debate/2023-05-11a.201.0"),
        (Narrative, "uk.org.publicwhip/debate/2023-05-11a.201.1"),
    ]
    assert "lighthouses—and when.\n" in transcript.text
    assert [passage.shape for passage in transcript.passages] == [Shape.QUOTATION]


def test_speakers_columns_and_times() -> None:
    transcript = twfy_json.read(ROWS).transcript
    first, second = (block for block in transcript.blocks if isinstance(block, Contribution))
    assert (first.kind, second.kind) == (Kind.QUESTION, Kind.ANSWER)
    assert first.attribution.member_ids == ("publicwhip:uk.org.publicwhip/person/10001",)
    assert (first.attribution.party, first.attribution.constituency) == ("Conservative", "Saltmarsh")
    assert second.attribution.office == "The Secretary of State for the Coast"
    assert [mark.number for mark in transcript.columns] == ["200", "201"]
    assert [mark.clock for mark in transcript.times] == ["11:34", "11:36"]


def test_the_sitting() -> None:
    sitting = twfy_json.read(ROWS).transcript.sitting
    assert (sitting.house, str(sitting.day), sitting.title) == ("Commons", "2023-05-11", "The Coast")
    assert sitting.url == "https://www.theyworkforyou.com/debates/?id=2023-05-11a.200.0"


def test_a_search_sets_each_speech_under_its_debate() -> None:
    row = {
        "gid": "a.1.0",
        "htype": "12",
        "body": "So.",
        "speaker": {"name": "Ann"},
        "parent": {"body": "Lights"},
        "hdate": "2023-05-11",
    }
    answer = {"info": {"s": "so"}, "searchdescription": "so", "rows": [row, {**row, "hdate": "2023-06-01"}]}
    parsed = twfy_json.read(json.dumps(answer).encode())
    assert parsed.transcript.text == "Lights\nSo.\nSo."
    assert parsed.transcript.sitting.day is None
    assert [problem.kind for problem in parsed.problems] == ["several days"]


def test_westminster_hall_written_answers_and_divisions() -> None:
    data = rows(
        {"htype": "12", "major": "2", "colnum": "12", "body": "So.", "speaker": {"name": "Ann"}},
        {"htype": "12", "major": "3", "gid": "2023-05-11.1.q0", "body": "Why?", "speaker": {"name": "Bob"}},
        {"htype": "12", "major": "3", "gid": "2023-05-11.1.r0", "body": "Because.", "speaker": {"name": "Cy"}},
        {"htype": "14", "body": "Division number 12"},
    )
    transcript = twfy_json.read(data).transcript
    assert [mark.number for mark in transcript.columns] == ["12WH"]
    assert [getattr(block, "kind", type(block)) for block in transcript.blocks] == [
        Kind.SPEECH,
        Kind.QUESTION,
        Kind.ANSWER,
        Division,
    ]


def test_a_speech_by_nobody_and_a_row_without_words_are_told() -> None:
    parsed = twfy_json.read(rows({"htype": "12", "body": "So.", "speaker": []}, {"htype": "12", "body": ""}))
    assert {problem.kind for problem in parsed.problems} == {"missing speaker", "empty row"}
    (block,) = parsed.transcript.blocks
    assert isinstance(block, Contribution)
    assert not block.attribution.known


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b'{"rows": []}', "no rows"),
        (b'{"error": "Invalid API key."}', "Invalid API key"),
        (b"[1, null]", "no rows"),
        (b"<", "not JSON"),
    ],
)
def test_what_holds_no_rows_is_one_sentence(data: bytes, words: str) -> None:
    with pytest.raises(ReadError, match=words):
        twfy_json.read(data, "x.json")
