"""Saved pages of hansard.parliament.uk."""

from pathlib import Path

from hansard_tui.model.transcript import Contribution, Division, Heading, Kind, Narrative, Shape
from hansard_tui.readers import hansard_site

PAGE = (Path(__file__).parent.parent / "fixtures" / "hansard_site" / "debate.html").read_bytes()


def test_the_debate_without_its_menus() -> None:
    transcript = hansard_site.read(PAGE).transcript
    assert transcript.text.splitlines() == [
        "Lighthouse Maintenance",
        "Lighthouse Repairs",
        "What steps she is taking to repair lighthouses.",
        "We will repair every lighthouse by the end of next year.",
        "“A light that fails is no light”.",
        "Question put.",
        "Ayes: 2 Noes: 1",
    ]
    assert [type(block) for block in transcript.blocks] == [
        Heading,
        Heading,
        Contribution,
        Contribution,
        Narrative,
        Division,
    ]


def test_who_speaks() -> None:
    blocks = hansard_site.read(PAGE).transcript.blocks
    first, second = (block for block in blocks if isinstance(block, Contribution))
    assert (first.kind, first.id, first.attribution.printed) == (
        Kind.QUESTION,
        "C001",
        "Mr Owen Pell (Saltmarsh) (Con)",
    )
    assert first.attribution.member_ids == ("mnis:4804",)
    assert (second.kind, second.attribution.name, second.attribution.office) == (
        Kind.ANSWER,
        "Ruth Amberley",
        "The Secretary of State for the Coast",
    )


def test_where_and_when() -> None:
    transcript = hansard_site.read(PAGE).transcript
    sitting = transcript.sitting
    assert (sitting.house, str(sitting.day), sitting.volume, sitting.title) == (
        "Commons",
        "2023-05-11",
        "732",
        "Lighthouse Maintenance",
    )
    assert [(mark.number, transcript.text[mark.start :][:6]) for mark in transcript.columns] == [("201", "by the")]
    assert [(mark.clock, transcript.text[mark.start :][:4]) for mark in transcript.times] == [("11:34", "What")]
    assert [passage.shape for passage in transcript.passages] == [Shape.QUOTATION]


def test_a_page_laid_out_otherwise_is_read_as_any_other() -> None:
    parsed = hansard_site.read(b"<html><body><h1>Lights</h1><p><b>Ann:</b> Yes.</p>")
    assert parsed.transcript.text == "Lights\nYes."
    assert [problem.kind for problem in parsed.problems] == ["unknown layout"]


def test_words_without_an_element_of_their_own_are_kept() -> None:
    html = (
        b'<div class="debate-item-contributiondebateitem" id="contribution-C1"><div class="primary-text">Ann Lee</div>'
        b"<p>Yes.</p></div>"
    )
    transcript = hansard_site.read(html).transcript
    assert transcript.text == "Yes."
    (block,) = transcript.blocks
    assert isinstance(block, Contribution)
    assert (block.attribution.printed, block.id) == ("Ann Lee", "C1")
