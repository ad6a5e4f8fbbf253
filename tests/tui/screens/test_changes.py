"""What changed since it was marked, on the screen."""

from pathlib import Path

from textual.content import Content

from hansard_tui.config import Settings
from hansard_tui.library import notes
from hansard_tui.model.annotation import Motivation
from hansard_tui.tui.screens.changes import difference
from tests.tui.screens.kept_lists import DEBATE, debate, mark, news, rows, told
from tests.tui.screens.running import find_words, press, quiet, running, words

KITCHENS = "The kitchens of every school in the county were mended in the spring."
NEW = DEBATE.replace("every school", "most schools").replace(" I thank Lady Quill.", "")


async def test_changes_are_told_at_the_start_walked_accepted_and_undone(tmp_path: Path) -> None:
    before = debate(tmp_path)
    mark(before, KITCHENS)
    mark(before, "I thank Lady Quill.")
    mark(before, "I am grateful.")
    text = debate(tmp_path, words=NEW)
    async with running(texts=[text]) as (pilot, reader):
        await quiet(pilot, reader)
        assert reader.status.news == "2 of 3 passages changed: gC shows them"
        reader.move_to_offset(find_words(reader, 0, "My Lords").start)
        here = words(reader)
        await press(pilot, "g", "C")
        assert rows(reader) == [f"reworded {KITCHENS}", "lost I thank Lady Quill."]
        assert "[-every-]{+most+} [-school-]{+schools+}" in told(reader)
        await press(pilot, "j", "enter")
        assert "not in the text any more" in news(reader)
        await press(pilot, "a")
        await quiet(pilot, reader)
        assert len(rows(reader)) == 1
        await press(pilot, "enter")
        assert words(reader) == KITCHENS.replace("every school", "most schools")
        await press(pilot, "g", "C", "a")
        await quiet(pilot, reader)
        assert rows(reader) == []
        await press(pilot, "u")
        await quiet(pilot, reader)
        assert len(rows(reader)) == 1
        await press(pilot, "escape")
    first, lost, same = notes(Settings()).every()
    assert (first.anchor.exact, first.anchor.later) == (KITCHENS, ())
    assert (lost.anchor.exact, lost.anchor.later[0].exact) == ("I thank Lady Quill.", here)
    assert same.anchor.later == ()


async def test_the_old_words_are_kept_and_not_asked_about_again_until_that_is_undone(tmp_path: Path) -> None:
    before = debate(tmp_path)
    mark(before, KITCHENS)
    mark(before, "I thank Lady Quill.")
    text = debate(tmp_path, words=NEW)
    async with running(texts=[text]) as (pilot, reader):
        await quiet(pilot, reader)
        await press(pilot, "g", "C", "o")
        await quiet(pilot, reader)
        assert rows(reader) == ["lost I thank Lady Quill."]
        assert news(reader) == "Kept as you marked it; this change is not asked about again. u undoes."
        await press(pilot, "o")
        await quiet(pilot, reader)
        assert rows(reader) == []
        await press(pilot, "o", "u", "escape")
        await quiet(pilot, reader)
        await press(pilot, "g", "C")
        assert rows(reader) == ["lost I thank Lady Quill."]
        await press(pilot, "escape")
    async with running(texts=[text]) as (pilot, reader):
        await quiet(pilot, reader)
        assert reader.status.news == "1 of 2 passages changed: gC shows it"
    kept = notes(Settings()).every()[0].anchor
    assert (kept.exact, kept.later) == (KITCHENS, ())
    assert kept.declined == (KITCHENS.replace("every school", "most schools"),)


async def test_all_that_was_only_reworded_is_accepted_at_once(tmp_path: Path) -> None:
    before = debate(tmp_path)
    mark(before, KITCHENS)
    mark(before, KITCHENS.removesuffix(" in the spring."), Motivation.LINKING, other=mark(before, KITCHENS).anchor)
    mark(before, "I thank Lady Quill.")
    text = debate(tmp_path, words=NEW)
    async with running(texts=[text]) as (pilot, reader):
        await quiet(pilot, reader)
        await press(pilot, "g", "C")
        assert len(rows(reader)) == 5
        await press(pilot, "A")
        await quiet(pilot, reader)
        assert rows(reader) == ["lost I thank Lady Quill."]
        assert news(reader).startswith("4 accepted")
        await press(pilot, "A")
        assert news(reader).startswith("No passage here")
        await press(pilot, "u")
        await quiet(pilot, reader)
        assert len(rows(reader)) == 5


async def test_where_nothing_changed_that_is_said(tmp_path: Path) -> None:
    text = debate(tmp_path)
    mark(text, KITCHENS)
    async with running(texts=[text]) as (pilot, reader):
        await quiet(pilot, reader)
        await press(pilot, "g", "C")
        assert reader.app.screen is reader
        assert reader.status.news.startswith("Every marked passage stands")


def test_a_difference_is_seen_without_colours_and_harmless() -> None:
    shown = difference([("same", "did "), ("gone", "not "), ("new", "\x1b[31m"), ("same", "\ntalk")])
    assert isinstance(shown, Content)
    assert shown.plain.startswith("did [-not -]{+")
    assert "\x1b" not in shown.plain
    assert "\n" not in shown.plain
    assert {str(span.style) for span in shown.spans} == {"strike", "underline bold"}
