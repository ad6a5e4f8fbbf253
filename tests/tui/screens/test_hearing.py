"""The mouse and the prompt."""

from tests.tui.screens.running import press, running, words


async def test_the_mouse_selects_whole_words() -> None:
    async with running() as (pilot, reader):
        view = reader.pane.view
        await pilot.mouse_down(view, offset=(6, 0))
        await pilot.hover(view, offset=(17, 0))
        await pilot.mouse_up(view, offset=(17, 0))
        await pilot.pause()
        assert words(reader).startswith("My Lords")


async def test_a_pressed_mention_peeks_and_the_map_is_pressed() -> None:
    async with running() as (pilot, reader):
        view = reader.panes[1].view
        mention = reader.readings[1].leading[0]
        y = view.page.distance(view.top, view.page.place_of(mention.start), 99)
        x = mention.start - view.page.row(view.page.place_of(mention.start)).start
        await pilot.click(view, offset=(x + 5, y))
        await pilot.pause()
        assert reader.peeking is not None
        await press(pilot, "escape")
        await pilot.click(reader.panes[0].map, offset=(0, 30))
        await pilot.pause()
        assert reader.active == 0
        assert reader.state.cursor.start > 2000


async def test_the_wheel_scrolls_and_tabs_and_rows_are_pressed() -> None:
    async with running() as (pilot, reader):
        view = reader.panes[0].view
        view.scroll_rows(3)
        assert view.top_offset > 0
        await pilot.click(reader.sidebar.tabs, offset=(14, 0))
        await pilot.pause()
        assert reader.sidebar.tabs.tab == "topics"
        await pilot.click(reader.sidebar.rows, offset=(4, 9))
        await pilot.pause()
        assert reader.in_sidebar


async def test_the_mouse_puts_away_what_keys_had_begun() -> None:
    async with running() as (pilot, reader):
        for keys in (["tab", "K"], ["f"], ["/", "a"], ["m"], ["g"]):
            await press(pilot, *keys)
            await pilot.click(reader.sidebar.tabs, offset=(14, 0))
            await pilot.pause()
            assert reader.peeking is None
            assert reader.hinted is None
            assert reader.awaiting is None
            assert not reader.prompt.asking
            assert reader.mode == "reader"
            assert not reader.pane.peek.has_class("shown")


async def test_a_press_in_the_text_leaves_the_sidebar_for_it() -> None:
    async with running() as (pilot, reader):
        await press(pilot, "g", "t")
        assert reader.mode == "sidebar"
        await pilot.click(reader.panes[1].view, offset=(6, 1))
        await pilot.pause()
        assert reader.mode in ("reader", "peek")
        assert reader.active == 1


async def test_the_list_of_findings_keeps_step_with_the_text() -> None:
    async with running() as (pilot, reader):
        await press(pilot, "g", "c", "escape", "]", "f", "]", "f")
        item = reader.sidebar.rows.current
        assert item is not None
        assert item.span == reader.state.focus
        assert item.text == reader.state.text
