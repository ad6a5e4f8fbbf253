"""Terminals of sixteen colours."""

import pytest
from rich.color import Color, ColorSystem

from hansard_tui.tui import few_colors
from tests.tui.screens.running import press, running


@pytest.mark.parametrize(
    ("system", "few"), [("standard", True), ("windows", True), ("256", False), ("truecolor", False), (None, False)]
)
def test_sixteen_colours_are_few(system: str | None, few: bool) -> None:
    assert few_colors.has_few(system) is few


async def test_letters_stand_apart_from_their_ground_in_sixteen_colours() -> None:
    async with running() as (pilot, reader):
        reader.draw_in_few_colors()
        await press(pilot, "]", "c", "1", "j")
        for theme in ("green-benches", "vellum"):
            pilot.app.theme = theme
            await pilot.pause()
            view = reader.pane.view
            assert [_of_sixteen(view.style(name).color) for name in ("person", "reference", "refusal")] == (
                [13, 14, 9] if theme == "green-benches" else [5, 6, 1]
            )
            names = ["commitment", "reference", "cursor", *(f"highlight-{number}" for number in range(1, 7))]
            for name in names:
                style = view.style(name)
                letters, ground = (_of_sixteen(color) for color in (style.color, style.bgcolor))
                assert letters != ground, (theme, name)
            assert len({_of_sixteen(view.style(f"highlight-{number}").bgcolor) for number in range(1, 7)}) == 6


def _of_sixteen(color: Color | None) -> int | None:
    assert color is not None
    return color.downgrade(ColorSystem.STANDARD).number
