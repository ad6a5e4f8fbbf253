"""Saved pages of publications.parliament.uk: columns that cut sentences, speakers in bold, printed divisions."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.model.transcript import Contribution, Division, Heading, Kind, Parsed, Shape
from hansard_tui.readers import publications

PAGE = (Path(__file__).parent.parent / "fixtures" / "publications" / "debate.html").read_bytes()


def body(html: str) -> Parsed:
    return publications.read(f'<html><body><a class="anchor-column" name="column_1"></a>{html}</body></html>'.encode())


def test_a_column_that_cuts_a_sentence_stands_inside_it() -> None:
    transcript = publications.read(PAGE).transcript
    assert "and the whole House will want to join me in thanking the keepers.\nA second paragraph" in transcript.text
    assert [(mark.number, transcript.text[mark.start :][:10]) for mark in transcript.columns] == [
        ("1183", "House of C"),
        ("1184", "House will"),
    ]


def test_speakers_numbers_and_kinds() -> None:
    blocks = publications.read(PAGE).transcript.blocks
    spoken = [block for block in blocks if isinstance(block, Contribution)]
    assert [(one.kind, one.number, one.attribution.name, one.attribution.office, one.id) for one in spoken] == [
        (Kind.QUESTION, "3", "Mr Owen Pell", "", "11051111000043"),
        (Kind.ANSWER, "", "Ruth Amberley", "The Secretary of State for the Coast", "11051111000044"),
    ]


def test_headings_the_day_the_house_and_the_time() -> None:
    transcript = publications.read(PAGE).transcript
    headings = [block for block in transcript.blocks if isinstance(block, Heading)]
    assert [(block.level, block.quote(transcript.text).strip()) for block in headings] == [
        (1, "House of Commons"),
        (2, "The Coast"),
        (3, "Lighthouses"),
    ]
    assert (transcript.sitting.house, str(transcript.sitting.day), transcript.sitting.volume) == (
        "Commons",
        "2011-05-11",
        "528",
    )
    assert [mark.clock for mark in transcript.times] == ["11:34", "21:59"]


def test_a_printed_division() -> None:
    transcript = publications.read(PAGE).transcript
    (division,) = [block for block in transcript.blocks if isinstance(block, Division)]
    assert division.sides == (("Ayes", 2), ("Noes", 1))
    assert division.number == "321"
    assert [(vote.name, vote.side, vote.teller) for vote in division.votes] == [
        ("Amberley, Ruth", "aye", False),
        ("Pell, rh Mr Owen (Saltmarsh)", "aye", False),
        ("Jo Tell", "aye", True),
        ("Al Count", "aye", True),
        ("Marchbank, Dilys", "no", False),
        ("Cy Sum", "no", True),
        ("Di Tot", "no", True),
    ]
    assert transcript.text.splitlines()[-3:] == ["Question accordingly agreed to.", "Year | Lights", "2010 | 207"]


def test_furniture_is_left_out_and_disagreements_are_told() -> None:
    parsed = publications.read(PAGE)
    assert not re.search("Previous Section|Next Section|You are here|never shown", parsed.transcript.text)
    assert [problem.kind for problem in parsed.problems] == ["column disagrees"]


@pytest.mark.parametrize(
    ("html", "printed", "words"),
    [
        ("<p><b>Mr Pell:</b> Yes.</p>", "Mr Pell", "Yes."),
        ("<p><b>Mr Pell</b> (Saltmarsh) (Con): Yes.</p>", "Mr Pell (Saltmarsh) (Con)", "Yes."),
        ("<p><b>Lord </b><b>Pell:</b> Yes.</p>", "Lord Pell", "Yes."),
        ("<p>T1. [66880] <b>Ann Lee (Cove) (Con):</b> If?</p>", "Ann Lee (Cove) (Con)", "[66880] If?"),
        ("<p>23. <b>Mr Pell:</b> 24 lamps.</p>", "Mr Pell", "24 lamps."),
    ],
)
def test_labels_in_bold(html: str, printed: str, words: str) -> None:
    transcript = body(html).transcript
    (block,) = transcript.blocks
    assert isinstance(block, Contribution)
    assert (block.attribution.printed, transcript.text) == (printed, words)


@pytest.mark.parametrize(
    "html", ["<p>It was <b>bold:</b> so.</p>", "<p><b>A heading in bold</b></p>", "<p>They said: no.</p>"]
)
def test_bold_words_that_are_no_label(html: str) -> None:
    assert not [block for block in body(html).transcript.blocks if isinstance(block, Contribution)]


def test_corrections_and_petitions_are_their_own_kinds() -> None:
    corrected = body(
        "<p><b>1 July 2013 : Column 7MC</b></p><p><b>Mr Pell:</b> Ten.</p>"
        "<p>The correct answer should have been:</p><p><b>Mr Pell:</b> Nine.</p>"
    )
    kinds = [getattr(block, "kind", None) for block in corrected.transcript.blocks]
    assert kinds == [Kind.CORRECTION, None, Kind.CORRECTION]
    petition = body("<p><b>Column 17P</b></p><p><i>The Petition of residents of Cove,</i></p><p>Declares it so.</p>")
    assert [getattr(block, "kind", None) for block in petition.transcript.blocks] == [None, Kind.PETITION]
    assert petition.transcript.sitting.house == "Commons"


def test_a_paragraph_in_the_next_column_that_begins_anew_is_its_own() -> None:
    parsed = body("<p><b>Mr Pell:</b> Done.</p><p><b>Column 2</b></p><p>And more.</p>")
    assert parsed.transcript.text == "Done.\nAnd more."


def test_tables_and_lists_are_set_apart() -> None:
    parsed = body("<p><b>Mr Pell:</b> So:</p><ul><li>one</li></ul><table><tr><td>1</td></tr></table>")
    assert [passage.shape for passage in parsed.transcript.passages] == [Shape.LIST, Shape.TABLE]


@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1", "nonsense"])
def test_bytes_of_windows_are_read_whatever_the_page_says(declared: str) -> None:
    data = f'<html><meta charset="{declared}"><a name="column_1"></a><p>caf\xe9 \x93so\x94</p>'.encode("latin-1")
    assert publications.read(data).transcript.text == "café “so”"


@settings(max_examples=40, deadline=None)
@given(st.integers(0, len(PAGE)), st.integers(0, len(PAGE)), st.binary(max_size=12))
def test_a_page_that_is_cut_or_overwritten_is_still_read(start: int, end: int, filler: bytes) -> None:
    transcript = publications.read(PAGE[:start] + filler + PAGE[end:]).transcript
    assert all(block.end <= len(transcript.text) for block in transcript.blocks)
    assert [block.start for block in transcript.blocks[1:]] == [block.end for block in transcript.blocks[:-1]]


def test_who_asks_in_the_lords_is_printed_above_the_question() -> None:
    parsed = body(
        "<p><b>Asked By</b> <b>Lord Pell</b></p><p>To ask Her Majesty's Government why.</p>"
        "<p><b>Baroness Shore:</b> My Lords, because.</p>"
    )
    blocks = parsed.transcript.blocks
    assert parsed.transcript.text.splitlines()[0] == "Asked By Lord Pell"
    assert [
        (getattr(block, "kind", None), getattr(getattr(block, "attribution", None), "printed", "")) for block in blocks
    ] == [
        (None, ""),
        (Kind.QUESTION, "Lord Pell"),
        (Kind.ANSWER, "Baroness Shore"),
    ]
