"""The heading line and the map."""

from datetime import date

import pytest

from hansard_tui.model.layer import Layer
from hansard_tui.model.member import Attribution, Certainty
from hansard_tui.model.transcript import Block, Column, Contribution, Heading, Sitting, Time, Transcript
from hansard_tui.tui.widgets.pane import fitting, percentage, place_words
from tests.tui.screens.running import press, running

BLOCKS: list[Block] = [
    Heading(0, 5),
    Contribution(5, 20, attribution=Attribution("Lord A", certainty=Certainty.STATED)),
]
DEBATE = Transcript(
    "Bill\nI rise to speak",
    sitting=Sitting(day=date(2013, 10, 30)),
    blocks=Layer(BLOCKS),
    columns=Layer([Column(5, 5, "GC7")]),
    times=Layer([Time(5, 5, "3 pm", "15:00")]),
)


def test_who_speaks_column_time_and_heading_are_told_as_far_as_they_are_known() -> None:
    assert place_words(DEBATE, 6) == ["Lord A", "col GC7", "15:00", "Bill"]
    assert place_words(Transcript("x"), 0) == []
    unknown = Transcript("x", blocks=Layer([Contribution(0, 1)]))
    assert place_words(unknown, 0) == ["Speaker not given"]
    assert place_words(unknown, 0, unknown=False) == []
    assert percentage(DEBATE, 10) == 50
    inferred = Contribution(0, 1, attribution=Attribution("Lord A", certainty=Certainty.INFERRED))
    assert place_words(Transcript("x", blocks=Layer([inferred])), 0) == ["Lord A (inferred)"]


@pytest.mark.parametrize(
    ("room", "left"),
    [
        (80, "Lords, 26 October 2009 · Lord Bach · col 1003 · 16:30 · Report"),
        (50, "26 Oct · Lord Bach · col 1003 · 16:30 · Report"),
        (40, "26 Oct · Lord Bach · col 1003 · 16:30"),
        (30, "26 Oct · Lord Bach · col 1003"),
        (24, "Lord Bach · col 1003"),
        (12, "Lord Bach"),
        (3, "Lord Bach"),
    ],
)
def test_who_speaks_stays_in_the_heading_line_when_little_fits(room: int, left: str) -> None:
    words = ("Lords, 26 October 2009", "Lord Bach", "col 1003", "16:30", "Report")
    assert " · ".join(fitting(words, room, "26 Oct")) == left


async def test_the_map_shows_window_marks_hits_and_the_chosen_layer() -> None:
    async with running() as (pilot, reader):
        chart = reader.panes[0].map

        def signs() -> str:
            return "".join(segment.text for y in range(chart.size.height) for segment in chart.render_line(y))

        assert signs().startswith("▐")
        assert "•" in signs()
        await press(pilot, "/", *"guidance", "enter")
        await pilot.pause(0.3)
        assert "◆" in signs()
