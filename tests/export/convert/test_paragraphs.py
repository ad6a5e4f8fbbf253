"""Paragraphs with their milestones: together they are the text again."""

from hypothesis import given, settings

from hansard_tui.export.convert.paragraphs import paragraphs
from hansard_tui.model.transcript import Column, Shape, Time, Transcript
from tests.export.convert.debates import any_debate, told


def test_pieces_are_cut_where_milestones_stand() -> None:
    transcript = told()
    (question,) = list(paragraphs(transcript, transcript.blocks[2]))
    assert [piece if isinstance(piece, str) else type(piece) for piece in question.pieces] == [
        Time,
        "What of <lamps> & *oil*, ",
        Column,
        "and why?",
    ]
    assert question.time is not None
    assert question.time.clock == "11:34"


def test_shapes_are_told_paragraph_by_paragraph() -> None:
    transcript = told()
    shapes = [paragraph.shape for paragraph in paragraphs(transcript, transcript.blocks[3])]
    assert shapes == [None, Shape.QUOTATION, None]


@settings(max_examples=40, deadline=None)
@given(any_debate())
def test_they_tile_the_text_and_every_milestone_is_in_one(transcript: Transcript) -> None:
    found = [paragraph for block in transcript.blocks for paragraph in paragraphs(transcript, block)]
    assert "\n".join(paragraph.text for paragraph in found) == transcript.text
    marks = [piece for paragraph in found for piece in paragraph.pieces if isinstance(piece, Column)]
    assert marks == list(transcript.columns)
