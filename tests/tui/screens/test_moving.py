"""Moving, searching, going to places; sizes that change; what is drawn."""

from tests.tui.screens.running import press, running, words


async def test_sentences_and_pages_are_walked_to_the_end_and_back() -> None:
    async with running(size=(100, 24)) as (pilot, reader):
        text = reader.reading.transcript.text
        seen = [reader.state.cursor.start]
        for _ in range(200):
            await pilot.press("j")
            if len(seen) > 1 and reader.state.cursor.start == seen[-1] and reader.pane.view.end_offset >= len(text):
                break
            seen.append(reader.state.cursor.start)
        assert words(reader).endswith("the guidance—")
        assert seen == sorted(seen)
        await press(pilot, "g", "g")
        assert reader.state.cursor.start == 0
        assert reader.pane.view.top_offset == 0
        await press(pilot, "space", "space", "space")
        assert reader.state.cursor.start > 0
        await press(pilot, "G")
        assert words(reader).endswith("the guidance—")
        await press(pilot, *["b"] * 60)
        assert reader.pane.view.top_offset == 0


async def test_the_cursor_is_always_in_sight() -> None:
    async with running(size=(80, 20)) as (pilot, reader):
        for key in ["j"] * 12 + ["space", "j", "b", "k", "}", "}", "{", "ctrl+d", "j", "G", "k", "k"]:
            await press(pilot, key)
            view = reader.pane.view
            assert view.top_offset <= reader.state.cursor.start + 200
            assert reader.state.cursor.start <= view.end_offset
