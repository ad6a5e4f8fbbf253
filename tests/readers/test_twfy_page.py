"""Saved pages of theyworkforyou.com."""

from pathlib import Path

from hansard_tui.model.transcript import Contribution, Heading, Kind, Narrative
from hansard_tui.readers import twfy_page

PAGE = (Path(__file__).parent.parent / "fixtures" / "twfy" / "page.html").read_bytes()


def test_speeches_without_links_and_menus() -> None:
    transcript = twfy_page.read(PAGE).transcript
    assert transcript.text.splitlines() == [
        "Lighthouse Maintenance",
        "What steps she is taking to repair lighthouses.",
        "We will repair every lighthouse.",
        "“A light that fails is no light”.",
        "Question put and agreed to.",
    ]
    assert [type(block) for block in transcript.blocks] == [Heading, Contribution, Contribution, Narrative]


def test_positions_are_parties_and_seats_or_offices() -> None:
    blocks = twfy_page.read(PAGE).transcript.blocks
    first, second = (block for block in blocks if isinstance(block, Contribution))
    assert (first.kind, first.id) == (Kind.QUESTION, "g200.1")
    assert (first.attribution.party, first.attribution.constituency) == ("Conservative", "Saltmarsh")
    assert second.attribution.office == "The Secretary of State for the Coast"


def test_the_column_and_the_time_below_a_speech_stand_before_it() -> None:
    transcript = twfy_page.read(PAGE).transcript
    assert [(mark.number, transcript.text[mark.start :][:4]) for mark in transcript.columns] == [("200", "What")]
    assert [mark.clock for mark in transcript.times] == ["11:34"]
    assert (transcript.sitting.house, str(transcript.sitting.day)) == ("Commons", "2023-05-11")


def test_a_page_laid_out_otherwise_is_read_as_any_other() -> None:
    parsed = twfy_page.read(b"<html><body><h1>Lights</h1><p><b>Ann:</b> Yes.</p>")
    assert parsed.transcript.text == "Lights\nYes."
    assert [problem.kind for problem in parsed.problems] == ["unknown layout"]
