"""Australia's Hansard: nested talk, Word's paragraphs, and SGML."""

from datetime import date
from pathlib import Path

import pytest

from hansard_tui.model.member import Certainty
from hansard_tui.model.transcript import Contribution, Division, Kind, Parsed, Shape
from hansard_tui.readers.australia import looks_like, read

FIXTURES = Path(__file__).parents[1] / "fixtures" / "australia"


def parsed(name: str) -> Parsed:
    return read((FIXTURES / name).read_bytes(), name)


def said(found: Parsed) -> list[tuple[str, str, Kind]]:
    text = found.transcript.text
    blocks = (one for one in found.transcript.blocks if isinstance(one, Contribution))
    return [(one.attribution.name, one.quote(text).strip(), one.kind) for one in blocks]


def test_talk_that_is_nested_is_unfolded() -> None:
    found = parsed("nested-1910.xml")
    assert said(found) == [
        ("Ada MARSH", "I move-\nThat lamps be lit.", Kind.SPEECH),
        ("Ben HOLT", "Not yet.", Kind.SPEECH),
        ("Ada MARSH", "They are needed.\n(a) here; and\n1909 | 4", Kind.SPEECH),
        ("Ada MARSH", "I have done.", Kind.SPEECH),
    ]
    blocks = [one for one in found.transcript.blocks if isinstance(one, Contribution)]
    assert blocks[2].attribution.certainty is Certainty.CARRIED
    first = blocks[0].attribution
    assert (first.printed, first.office, first.party, first.constituency, first.member_ids) == (
        "Senator MARSH",
        "Minister for Lamps",
        "ALP",
        "SKERRIES",
        ("aph:KTF",),
    )
    assert found.problems == ()


def test_pages_times_shapes_and_the_sitting() -> None:
    transcript = parsed("nested-1910.xml").transcript
    assert [(one.number, one.unit, transcript.text[one.start :][:6]) for one in transcript.columns] == [
        ("2470", "page", "LAMPS\n"),
        ("2471", "page", "I move"),
        ("2472", "page", "I have"),
    ]
    assert [one.clock for one in transcript.times] == ["09:31"]
    assert [one.shape for one in transcript.passages] == [Shape.QUOTATION, Shape.LIST, Shape.TABLE]
    assert (transcript.sitting.house, transcript.sitting.day) == ("Senate", date(1910, 9, 2))


def test_words_paragraphs_name_those_who_break_in() -> None:
    found = parsed("word-2018.xml")
    assert said(found) == [
        ("Ada Marsh", "Where is the oil? I quote:\nOil shall be kept.", Kind.QUESTION),
        ("Ben Holt", "In the shed.\nMr Eddy interjecting—", Kind.SPEECH),
        ("Ada Marsh", "Which shed?", Kind.QUESTION),
    ]
    parties = [one.attribution.party for one in found.transcript.blocks if isinstance(one, Contribution)]
    assert parties == ["ALP", "LP", "ALP"]
    assert found.transcript.sitting.edition == "proof"
    assert [(one.kind, one.count) for one in found.problems] == [("left out", 1)]
    assert [one.clock for one in found.transcript.times] == ["14:00"]


def test_a_division_with_its_tellers() -> None:
    (division,) = (one for one in parsed("word-2018.xml").transcript.blocks if isinstance(one, Division))
    assert division.sides == (("Ayes", 2), ("Noes", 1))
    assert [(one.name, one.side, one.teller) for one in division.votes] == [
        ("Marsh, A", "aye", False),
        ("Gale, H", "aye", True),
        ("Holt, B", "no", True),
    ]


def test_sgml_is_read_through_its_unclosed_elements() -> None:
    found = parsed("sgml-1993.sgml")
    assert found.transcript.text.split("\n") == [
        "Thursday, 27 May 1993",
        "Mr SPEAKER (Hon. Ida Moor) took the chair at 9.30 a.m.",
        "LAMPS",
        "Oil & wicks",
        "Thank you, Mr Speaker. The lamps are dim.",
        "They cost $5.",
        "Order!",
    ]
    assert [name for name, _, _ in said(found)] == ["Mr C.W. Quay", "Mr SPEAKER"]
    assert {one.kind for one in found.problems} == {"undeclared entity"}


@pytest.mark.parametrize("before", [b"1976\r\n", b"\xef\xbb\xbf", b"\n\n"])
def test_stray_beginnings_are_read_past(before: bytes) -> None:
    data = before + (FIXTURES / "nested-1910.xml").read_bytes()
    assert said(read(data)) == said(parsed("nested-1910.xml"))


def test_a_file_cut_off_at_its_head_is_read_as_far_as_it_goes() -> None:
    data = (FIXTURES / "nested-1910.xml").read_bytes()
    found = read(data[data.index(b"<speech>") :])
    assert said(found) == said(parsed("nested-1910.xml"))
    assert "several roots" in {one.kind for one in found.problems}


def test_it_is_recognised_by_its_header() -> None:
    assert looks_like('<hansard version="2.2"><session.header>')
    assert looks_like('<HANSARD DATE="27/05/1993"')
    assert not looks_like("<hansard><houselords>")
