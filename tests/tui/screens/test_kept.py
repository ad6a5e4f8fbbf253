"""What every list of kept things does with keys, and when notes change elsewhere."""

from pathlib import Path

import pytest

from hansard_tui.config import Settings
from hansard_tui.library import notes
from hansard_tui.model.anchor import Anchor
from hansard_tui.page.cells import width_of
from hansard_tui.tui.messages import Listed
from hansard_tui.tui.screens.dialogs import TextScreen
from hansard_tui.tui.screens.kept import Items, cell, whereabouts
from hansard_tui.tui.widgets.sidebar import Item
from tests.tui.screens.kept_lists import debate, mark, news, rows, title, top
from tests.tui.screens.running import press, quiet, running, words

SENTENCES = ("I thank Lady Quill.", "I am grateful.", "The code was published in May")


async def test_the_cursor_moves_stays_on_its_row_and_unknown_keys_are_told(tmp_path: Path) -> None:
    text = debate(tmp_path)
    for sentence in SENTENCES:
        mark(text, sentence)
    async with running((80, 24), texts=[text]) as (pilot, reader):
        await press(pilot, "g", "N")
        screen = top(reader)
        for keys, row in (("j", 1), ("G", 2), ("k", 1), ("gg", 0), (("pagedown",), 2), (("pageup",), 0), ("j", 1)):
            await press(pilot, *keys)
            assert screen.rows.cursor == row, keys
        await press(pilot, "s")
        assert rows(reader)[screen.rows.cursor].endswith(SENTENCES[1])
        await press(pilot, "Z")
        assert news(reader) == "Z does nothing here; ? shows the keys."
        await press(pilot, "?")
        assert isinstance(reader.app.screen, TextScreen)
        await press(pilot, "escape", "/", *"tg:")
        assert "is “tag:” meant?" in news(reader)
        await press(pilot, "escape")
        assert len(rows(reader)) == 3
        screen.post_message(Listed(0))
        await pilot.pause()
        assert screen.rows.cursor == 0
        screen.post_message(Listed(0))
        await pilot.pause()
        assert words(reader) == SENTENCES[0]


async def test_what_another_window_writes_or_undoes_is_seen(tmp_path: Path) -> None:
    text = debate(tmp_path)
    made = mark(text, SENTENCES[0])
    async with running((80, 24), texts=[text]) as (pilot, reader):
        await press(pilot, "g", "N")
        notes(Settings()).remove(made.id)
        reader._look_at_other_windows()
        await quiet(pilot, reader)
        assert rows(reader) == []
        assert title(reader).startswith("Notes · 0 of 0")
        await press(pilot, "u")
        await quiet(pilot, reader)
        assert len(rows(reader)) == 1
        await press(pilot, "ctrl+r")
        await quiet(pilot, reader)
        assert rows(reader) == []


def test_where_a_passage_is_is_told_with_what_is_known_and_excerpts_by_number() -> None:
    anchor = Anchor("", "", "001_bc0352b5a8ce6329", "#0", 0, "x", "", "", "", 0, day="2013-10-30", column="3")
    assert whereabouts(anchor) == "2013-10-30 · column 3 · Excerpt 001"


def test_a_cell_is_exactly_as_wide_as_it_must() -> None:
    for words_of_it in ("", "short", "much longer than that", "全角の文字です", "a\x1bb"):
        assert width_of(cell(words_of_it, 9)) == 9


def test_rows_are_made_when_they_are_looked_at_and_once() -> None:
    made: list[int] = []

    def make(number: int) -> Item:
        made.append(number)
        return Item(str(number))

    rows = Items(range(10_000), make)
    assert (len(rows), made) == (10_000, [])
    assert [rows[-1].label, rows[5].label, rows[5].label] == ["9999", "5", "5"]
    assert [row.label for row in rows[3:5]] == ["3", "4"]
    assert made == [9_999, 5, 3, 4]
    with pytest.raises(IndexError):
        rows[10_000]
