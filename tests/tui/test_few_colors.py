"""Terminals of sixteen colours, and of 256."""

import pytest
from rich.color import Color, ColorSystem

from hansard_tui.tui import few_colors
from hansard_tui.tui.app import HansardApp
from tests.tui.screens.running import press, running

MARKS = [f"highlight-{number}" for number in range(1, 7)]


@pytest.mark.parametrize(
    ("system", "few"), [("standard", True), ("windows", True), ("256", True), ("truecolor", False), (None, False)]
)
def test_sixteen_and_256_colours_are_few(system: str | None, few: bool) -> None:
    assert bool(few_colors.variables(system, "vellum", "#ffffff", dark=False)) is few


def test_each_has_rules_of_its_own() -> None:
    one, other = (few_colors.variables(system, "vellum", "#ffffff", dark=False) for system in ("256", "standard"))
    assert one != other


async def test_letters_stand_apart_from_their_ground_in_sixteen_colours() -> None:
    async with running() as (pilot, reader):
        app = pilot.app
        assert isinstance(app, HansardApp)
        app._all_themes()
        app.draw_in_few_colors("standard")
        await press(pilot, "]", "c", "1", "j")
        for theme in ("green-benches", "vellum"):
            pilot.app.theme = theme
            await pilot.pause()
            view = reader.pane.view
            assert [sent(view.style(name).color, ColorSystem.STANDARD) for name in ("person", "reference")] == (
                [13, 14] if theme == "green-benches" else [5, 6]
            )
            for name in ("commitment", "reference", "cursor", *MARKS):
                style = view.style(name)
                letters, ground = (sent(color, ColorSystem.STANDARD) for color in (style.color, style.bgcolor))
                assert letters != ground, (theme, name)
            assert len({sent(view.style(name).bgcolor, ColorSystem.STANDARD) for name in MARKS}) == 6


async def test_no_two_grounds_run_together_in_256_colours() -> None:
    async with running() as (pilot, reader):
        app = pilot.app
        assert isinstance(app, HansardApp)
        app._all_themes()
        app.draw_in_few_colors("256")
        for theme in sorted(OURS):
            pilot.app.theme = theme
            await pilot.pause()
            view = reader.pane.view
            names = [*MARKS, "search", "search-current", "cursor"]
            grounds = [sent(view.style(name).bgcolor, ColorSystem.EIGHT_BIT) for name in names]
            page = sent(view.style().bgcolor, ColorSystem.EIGHT_BIT)
            assert len({*grounds, page}) == len(names) + 1, (theme, grounds, page)


OURS = {
    *("colour-blind-dark", "colour-blind-light", "green-benches", "high-contrast-dark", "high-contrast-light"),
    *("order-paper", "red-benches", "vellum"),
}


def sent(color: Color | None, system: ColorSystem) -> int | None:
    assert color is not None
    return color.downgrade(system).number
