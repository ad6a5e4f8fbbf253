"""Going to marks from the lists: into the other pane, and where the passage or its file is not there."""

import os
import re
from dataclasses import replace
from pathlib import Path

import pytest

from hansard_tui.config import Settings
from hansard_tui.library import bundle, export, notes
from hansard_tui.model.annotation import Motivation
from hansard_tui.model.finding import Findings
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Problem
from hansard_tui.tui.screens.dialogs import ChooseScreen
from tests.tui.screens.kept_lists import DEBATE, debate, mark, narrow, rows, told
from tests.tui.screens.running import press, quiet, running, words


async def test_a_file_that_a_later_one_took_the_place_of_says_so_when_it_is_opened(tmp_path: Path) -> None:
    old = replace(debate(tmp_path), problems=(Problem("superseded", "This file is superseded.", count=9),))
    async with running(texts=[old]) as (pilot, reader):
        await quiet(pilot, reader)
        assert reader.status.news == "This file is superseded."


async def test_a_mark_is_gone_to_in_the_pane_where_its_transcript_is_open(tmp_path: Path) -> None:
    first, second = debate(tmp_path), debate(tmp_path, "other.txt", DEBATE.replace("kitchens", "larders"))
    there, lost = mark(second, "The larders"), mark(first, "I am grateful.")
    pair = mark(first, "The kitchens", Motivation.LINKING, other=there.anchor)
    lost = replace(lost, anchor=replace(lost.anchor, exact="Nobody said this at all", block="#9", revision="0"))
    async with running(texts=[first, second]) as (pilot, reader):
        await quiet(pilot, reader)
        assert reader.active == 0
        assert reader.go_to_mark(there, there.anchor) == ""
        assert (reader.active, words(reader)) == (1, "The larders")
        assert pair.other is not None
        await press(pilot, "w")
        assert reader.go_to_mark(pair, pair.other) == ""
        assert (reader.active, words(reader)) == (1, "The larders")
        assert reader.go_to_mark(lost, lost.anchor) == "This passage is not in debate any more; g? and gC tell more."
        strange = replace(there.anchor, source="https://example.org/debate", sha256="", block="#1")
        gone = replace(there, id="urn:uuid:0", anchor=strange)
        assert reader.go_to_mark(gone, strange) == "Not open. This opens it: hansard-tui https://example.org/debate"
        await press(pilot, "backspace")
        assert reader.active == 0
        assert reader.state.focus != Span(0, 0)


async def test_notes_are_brought_in_after_a_look_and_taken_back(tmp_path: Path) -> None:
    text = debate(tmp_path)
    made = mark(text, "I am grateful.", note="Why?")
    exported = tmp_path / "notes.md"
    written = export(bundle([(text.transcript, Findings())], notes(Settings())), "markdown")
    exported.write_text(written.replace("Why?", "Because."), encoding="utf-8")
    async with running((80, 24), texts=[text]) as (pilot, reader):
        for name, told in ((tmp_path / "none.md", "No such file"), (tmp_path, "directory")):
            reader.answer_import(str(name))
            await quiet(pilot, reader)
            assert told in reader.status.news
        await press(pilot, "g", "I")
        reader.prompt.input.value = str(exported)
        await press(pilot, "enter")
        await quiet(pilot, reader)
        screen = reader.app.screen
        assert isinstance(screen, ChooseScreen)
        assert screen.rows.items[0].label.startswith("Bring in: 1 to change")
        assert reader.notes.get(made.id) == made
        await press(pilot, "enter")
        await quiet(pilot, reader)
        changed = reader.notes.get(made.id)
        assert changed is not None
        assert changed.note == "Because."
        await press(pilot, "u")
        await quiet(pilot, reader)
        assert reader.notes.get(made.id) == made


async def test_a_column_that_was_not_known_is_filled_in_once_when_the_later_issue_is_opened(tmp_path: Path) -> None:
    bound = (Path(__file__).parents[2] / "fixtures" / "debate" / "parlparse.xml").read_text(encoding="utf-8")
    mark(debate(tmp_path, "day.xml", re.sub(r' colnum="\d+"', "", bound)), "The Government will meet the cost in full.")
    assert [one.anchor.column for one in notes(Settings()).every()] == [""]
    async with running(texts=[debate(tmp_path, "day.xml", bound)]) as (pilot, reader):
        await quiet(pilot, reader)
        assert reader.status.news == "The column of 1 note is known now. u undoes."
        assert [one.anchor.column for one in notes(Settings()).every()] == ["102"]
        await press(pilot, "u")
        await quiet(pilot, reader)
        assert [one.anchor.column for one in notes(Settings()).every()] == [""]
        await press(pilot, "g", "N")
        assert "no column known yet" in told(reader)
        await narrow(pilot, reader, "column:none")
        assert len(rows(reader)) == 1


async def test_where_notes_may_only_be_read_no_column_is_left_waiting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bound = (Path(__file__).parents[2] / "fixtures" / "debate" / "parlparse.xml").read_text(encoding="utf-8")
    mark(debate(tmp_path, "day.xml", re.sub(r' colnum="\d+"', "", bound)), "The Government will meet the cost in full.")
    monkeypatch.setattr(os, "access", lambda *_: False)
    async with running(texts=[debate(tmp_path, "day.xml", bound)]) as (pilot, reader):
        await quiet(pilot, reader)
        assert (reader.status.news, reader.unsaved()) == ("", 0)
