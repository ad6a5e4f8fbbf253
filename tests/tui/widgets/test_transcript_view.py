"""Lines drawn on demand, and the place as an anchor."""

from textual.events import MouseMove

from hansard_tui.model.layer import Layer
from hansard_tui.model.span import Span
from hansard_tui.tui.widgets.transcript_view import GUTTER, Glyphs, Overlays
from tests.tui.screens.running import running


def drawn(strip: object) -> str:
    return "".join(segment.text for segment in strip)  # type: ignore[attr-defined]


async def test_gutter_text_and_the_mark_of_a_turned_column_are_drawn() -> None:
    async with running(size=(200, 60)) as (_, reader):
        view = reader.panes[1].view
        rows = [drawn(view.render_line(y)) for y in range(view.size.height)]
        assert rows[0].startswith("▌    I hear what")
        assert any("trying│to move" in row or row.rstrip().endswith("│") for row in rows)
        assert all(len(row) == view.size.width for row in rows)


async def test_overlays_are_drawn_by_style_and_by_sign() -> None:
    async with running() as (_, reader):
        view = reader.panes[0].view
        span = Span(3, 8)
        view.dress(
            Overlays((("commitment", Layer([span])),), (Glyphs(Layer([span]), "●", "commitment", 2),), hints={20: "as"})
        )
        row = view.render_line(0)
        assert drawn(row)[2] == "●"
        marked = next(segment for segment in row if segment.text == "Lords")
        assert marked.style is not None
        assert marked.style.underline
        view.dress_hints({3: "a"})
        assert "My aords" in drawn(view.render_line(0))


async def test_a_cell_gives_the_character_drawn_in_it() -> None:
    async with running() as (_, reader):
        view = reader.panes[0].view
        assert view.offset_at(GUTTER, 0) == 0
        assert view.offset_at(GUTTER + 3, 0) == 3
        assert view.offset_at(0, 10_000) is None


async def test_a_gap_opens_below_a_line_and_the_line_stays_in_sight() -> None:
    async with running() as (_, reader):
        view = reader.panes[0].view
        at = view.open_gap(len(view.page.transcript.text) - 1, 8)
        assert 0 < at <= view.size.height - 8
        assert view.window[at : at + 8] == [None] * 8
        view.close_gap()
        assert None not in view.window[:5]


async def test_no_sign_touches_the_words() -> None:
    async with running() as (_, reader):
        view = reader.panes[0].view
        span = Layer([Span(3, 8)])
        signs = ("▎", "●", "✎")
        view.dress(Overlays(glyphs=tuple(Glyphs(span, sign, "bookmark", cell) for cell, sign in enumerate(signs, 1))))
        assert drawn(view.render_line(0)).startswith("▌▎●✎ My Lords")


async def test_a_selection_is_drawn_beyond_the_window() -> None:
    async with running() as (pilot, reader):
        view = reader.panes[0].view
        await pilot.mouse_down(view, offset=(8, 2))
        for _ in range(4):
            event = MouseMove(view, 20, view.size.height, 0, 1, 1, False, False, False)
            view.on_mouse_move(event)
            await pilot.pause()
        assert view.top.row + view.top.paragraph >= 4
        selection = reader.states[0].selection
        assert selection is not None
        assert selection.end > view.end_offset - 90
        await pilot.mouse_up(view, offset=(20, 3))
