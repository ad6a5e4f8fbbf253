import json

import pytest

from hansard_tui.model.transcript import Contribution, Heading, Parsed
from hansard_tui.readers.builder import ReadError
from hansard_tui.readers.formats import sniff
from hansard_tui.readers.json_speeches import looks_like, read

SPEECHES = [
    {"speaker": "Mr Low", "text": "I beg to move.", "party": "Lab", "date": "2023-03-14"},
    {"speaker": "Ms High", "text": "Who pays?"},
]


def _read(tree: object) -> Parsed:
    return read(json.dumps(tree).encode(), "a.json")


def _said(parsed: Parsed) -> list[tuple[str, str]]:
    text = parsed.transcript.text
    blocks = [block for block in parsed.transcript.blocks if isinstance(block, Contribution)]
    return [(block.attribution.shown, block.quote(text).strip()) for block in blocks]


@pytest.mark.parametrize("indent", [None, 2])
def test_an_array_is_recognised_and_read_in_order(indent: int | None) -> None:
    data = json.dumps(SPEECHES, indent=indent).encode()
    assert sniff(data, "anything.txt").name == "json"
    parsed = read(data)
    assert _said(parsed) == [("Mr Low", "I beg to move."), ("Ms High", "Who pays?")]
    assert str(parsed.transcript.sitting.day) == "2023-03-14"
    assert parsed.problems == ()


def test_an_object_hands_down_what_it_says_of_all() -> None:
    tree = {"house": "Lords", "date": "2023-03-14", "items": [{"title": "Bridges", "speeches": SPEECHES}]}
    parsed = _read(tree)
    assert len(_said(parsed)) == 2
    assert parsed.transcript.sitting.house == "Lords"
    assert [block for block in parsed.transcript.blocks if isinstance(block, Heading)]
    assert parsed.transcript.sitting.title == "Bridges"


def test_names_in_parts_and_objects_in_objects_and_words_in_paragraphs() -> None:
    who = {"speaker_first_name": "Jüri", "speaker_last_name": "Ratas", "political_party": "KE"}
    parsed = _read([{"speech_data": who, "speech": ["Tere.", "Teine."]}])
    assert _said(parsed) == [("Jüri Ratas", "Tere.\nTeine.")]
    (block,) = (block for block in parsed.transcript.blocks if isinstance(block, Contribution))
    assert block.attribution.party == "KE"


def test_a_speech_that_holds_its_interruptions_loses_none() -> None:
    parsed = _read([{**SPEECHES[0], "interruptions": [SPEECHES[1]]}])
    assert [who for who, _ in _said(parsed)] == ["Mr Low", "Ms High"]


def test_json_without_speeches_is_shown_as_it_stands() -> None:
    parsed = _read({"name": "x", "content": {"a": 1}})
    assert [problem.kind for problem in parsed.problems] == ["unknown format"]
    assert '"name"' in parsed.transcript.text


def test_what_is_no_json_is_told_by_line() -> None:
    with pytest.raises(ReadError, match="line 1: this is not JSON"):
        read(b'[{"speaker": "A", "text": "b"', "a.json")


def test_other_json_is_not_recognised() -> None:
    assert not looks_like('{"paths": {"name": 1}}')
    assert not looks_like("Mr Low: words")


def test_depth_is_bounded() -> None:
    tree: object = SPEECHES
    for _ in range(50):
        tree = [tree]
    assert [problem.kind for problem in _read(tree).problems] == ["unknown format"]


def test_what_a_program_heard_in_a_recording_is_joined_and_told_to_be_nobodys() -> None:
    segments = [
        {"id": 0, "start": 0.0, "end": 2.5, "text": " I beg to"},
        {"id": 1, "start": 2.5, "end": 4, "text": " move."},
        {"id": 2, "start": 3725.0, "end": 3726.0, "text": " Who pays?"},
        {"id": 3, "start": "soon", "end": 1e400, "text": "lost"},
    ]
    data = json.dumps({"text": " I beg to move. Who pays?", "segments": segments, "language": "en"})
    assert looks_like(data)
    parsed = read(data.encode(), "x.json")
    assert parsed.transcript.text == "I beg to move.\nWho pays?"
    assert [one.printed for one in parsed.transcript.times] == ["00:00:00", "01:02:05"]
    assert [(problem.kind, problem.count) for problem in parsed.problems] == [("left out", 1), ("missing speaker", 1)]
