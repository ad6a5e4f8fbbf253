"""Paragraphs without Hansard's tags: what is a speaker, and what only looks like one."""

import pytest

from hansard_tui.model.transcript import Contribution, Heading
from hansard_tui.readers.documents import Document
from hansard_tui.readers.markup import Printed, Words


def said(*paragraphs: str) -> list[tuple[str, str]]:
    document = Document()
    for words in paragraphs:
        document.set(Printed("p", {}, None, (Words(words),)))
    document.sheet.flush()
    transcript = document.sheet.builder.build().transcript
    return [
        (block.attribution.printed if isinstance(block, Contribution) else "", block.quote(transcript.text).strip())
        for block in transcript.blocks
    ]


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("THE SPEAKER: Order.", "THE SPEAKER"),
        ("Ms B O DLAMINI: Order.", "Ms B O DLAMINI"),
        ("Mr PELL (Saltmarsh): Order.", "Mr PELL (Saltmarsh)"),
        ("MR. SMITH-JONES: Order.", "MR. SMITH-JONES"),
    ],
)
def test_capitals_before_a_colon_speak(words: str, printed: str) -> None:
    assert said(words) == [(printed, "Order.")]


@pytest.mark.parametrize("words", ["They go on: no.", "A: no.", "NHS reform is this: no.", "That: no"])
def test_other_words_before_a_colon_do_not(words: str) -> None:
    assert said(words) == [("", words)]


def test_what_follows_a_speaker_is_carried() -> None:
    assert said("Before.", "THE SPEAKER: Order.", "After.") == [("", "Before."), ("THE SPEAKER", "Order.\nAfter.")]


def test_a_heading_ends_a_speech() -> None:
    document = Document()
    document.set(Printed("p", {}, None, (Words("THE SPEAKER: Order."),)))
    document.set(Printed("h2", {}, None, (Words("House of Lords"),)), 2)
    document.sheet.flush()
    blocks = document.sheet.builder.build().transcript.blocks
    assert [type(block) for block in blocks] == [Contribution, Heading]
    assert document.facts["house"] == "Lords"


def test_labels_in_plain_type_count_where_none_is_bold_or_a_title_stands() -> None:
    assert said("Helen Ashby: Who is to pay?", "Nobody.") == [("Helen Ashby", "Who is to pay?\nNobody.")]
    assert said("Social Care: funding", "Mr Marsh: Order.")[-1] == ("Mr Marsh", "Order.")
    document = Document()
    document.set(Printed("p", {}, None, (Words("Mr Marsh:", bold=True), Words(" I beg to move."))))
    for words in ("Social Care: The Government will pay.", "Mrs Ashby: Who?"):
        document.set(Printed("p", {}, None, (Words(words),)))
    document.sheet.flush()
    blocks = document.sheet.builder.build().transcript.blocks
    assert [one.attribution.name for one in blocks if isinstance(one, Contribution)] == ["Mr Marsh", "Mrs Ashby"]


def test_a_table_of_speakers_and_words_is_read_as_speeches_and_any_other_as_rows() -> None:
    document = Document()
    document.rows([["Speaker", "Words"], ["Mr Marsh", "I beg to move."], ["", "More."], ["Helen Ashby", "Who pays?"]])
    document.rows([["Year", "Bridges"], ["2020", "4"]])
    document.sheet.flush()
    transcript = document.sheet.builder.build().transcript
    said = [one for one in transcript.blocks if isinstance(one, Contribution)]
    assert [one.attribution.name for one in said] == ["Mr Marsh", "Helen Ashby"]
    assert transcript.text == "I beg to move.\nMore.\nWho pays?\nYear | Bridges\n2020 | 4"
