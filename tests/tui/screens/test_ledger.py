"""The ledger on the screen: sorted, filtered, edited, answered, exported."""

import csv
from pathlib import Path

from textual.widgets import Static

from hansard_tui.config import Settings
from hansard_tui.library import notes
from hansard_tui.model.annotation import Motivation
from hansard_tui.tui.screens.ledger import LedgerScreen
from tests.tui.screens.kept_lists import DEBATE, debate, mark, narrow, news, promise, rows, title, told, top
from tests.tui.screens.running import find_words, press, quiet, running, words

CODE = "we will publish the code of practice before the end of the year"
ANSWER = "The code was published in May, and copies are in the Library of the House."


async def test_an_accepted_finding_is_in_the_ledger_and_is_settled_given_and_dated_there(tmp_path: Path) -> None:
    text = debate(tmp_path)
    async with running(texts=[text]) as (pilot, reader):
        await press(pilot, "g", "l")
        assert "ga" in top(reader).empty()
        await press(pilot, "escape", "]", "c", "g", "a")
        await quiet(pilot, reader)
        await press(pilot, "g", "l")
        assert isinstance(reader.app.screen, LedgerScreen)
        assert rows(reader) == [f"open – – Lord Bell {CODE}"]
        heads = str(pilot.app.screen.query_one("#heads", Static).render())
        assert heads.split() == ["is", "due", "who", "has", "it", "said", "by", "what", "was", "promised"]
        row = top(reader).rows.items[0].label
        assert row.index("Lord Bell") == heads.index("said by") - 3
        await press(pilot, "w", *"DfE", "enter")
        await quiet(pilot, reader)
        await press(pilot, "t", *"soon", "enter")
        assert isinstance(pilot.app.screen, LedgerScreen)
        prompt = pilot.app.screen.prompt
        assert "is not a day" in prompt.beside._words
        assert prompt.input.value == "soon"
        await press(pilot, *["backspace"] * 4, *"1", "space", *"May", "space", *"2020", "enter")
        await quiet(pilot, reader)
        assert rows(reader) == [f"late 2020-05-01 DfE Lord Bell {CODE}"]
        assert "1 late" in title(reader)
        for key, status in (("x", "dropped"), ("o", "late"), ("d", "done")):
            await press(pilot, key)
            await quiet(pilot, reader)
            assert rows(reader)[0].startswith(status)
        await press(pilot, "u")
        await quiet(pilot, reader)
        assert rows(reader)[0].startswith("late")
        assert news(reader).startswith("Undone")
    (stored,) = notes(Settings()).every()
    assert (stored.status, stored.owner, stored.due) == ("open", "DfE", "2020-05-01")


async def test_the_passage_that_one_comes_from_answers_a_promise(tmp_path: Path) -> None:
    text = debate(tmp_path)
    promise(text, CODE)
    async with running(texts=[text]) as (pilot, reader):
        await quiet(pilot, reader)
        await press(pilot, "g", "l", "a")
        assert news(reader).startswith("No answer yet")
        await press(pilot, "escape")
        reader.move_to_offset(find_words(reader, 0, ANSWER).start)
        await press(pilot, "g", "l", "l")
        await quiet(pilot, reader)
        assert f"Answered: “{ANSWER}”" in told(reader)
        entry, pair = sorted(notes(Settings()).every(), key=lambda one: one.motivation)
        assert (entry.motivation, pair.motivation) == (Motivation.ASSESSING, Motivation.LINKING)
        assert entry.other == pair.other
        await press(pilot, "enter")
        assert words(reader) == CODE
        await press(pilot, "g", "l", "a")
        assert words(reader) == ANSWER
        await press(pilot, "g", "l", "l")
        await quiet(pilot, reader)
        assert "Answered" not in told(reader)
        assert [one.other for one in notes(Settings()).every()] == [None]
        await press(pilot, "u")
        await quiet(pilot, reader)
        assert len(notes(Settings()).every()) == 2


async def test_another_answer_takes_the_place_of_the_first_and_says_how_that_comes_back(tmp_path: Path) -> None:
    text = debate(tmp_path)
    promise(text, CODE)
    async with running(texts=[text]) as (pilot, reader):
        await quiet(pilot, reader)
        for answer in (ANSWER, "I am grateful."):
            reader.move_to_offset(find_words(reader, 0, answer).start)
            await press(pilot, "g", "l", "l")
            await quiet(pilot, reader)
            said = news(reader)
            await press(pilot, "escape")
        assert said.startswith(f"Answered by this instead of “{ANSWER[:20]}")
        assert said.endswith("u brings that back.")
        await press(pilot, "g", "l", "u")
        await quiet(pilot, reader)
        assert f"Answered: “{ANSWER}”" in told(reader)
        assert "before the promise" not in told(reader)


async def test_an_answer_that_was_said_before_its_promise_is_remarked_upon_and_linked(tmp_path: Path) -> None:
    text = debate(tmp_path)
    promise(text, ANSWER)
    async with running(texts=[text]) as (pilot, reader):
        await quiet(pilot, reader)
        reader.move_to_offset(find_words(reader, 0, CODE).start)
        await press(pilot, "g", "l", "l")
        await quiet(pilot, reader)
        assert ", said before the promise. d if" in news(reader)
        assert f"{CODE}.” (Lord Bell" in told(reader)
        assert "said before the promise)" in told(reader)


async def test_promises_of_every_transcript_are_sorted_filtered_and_exported(tmp_path: Path) -> None:
    text = debate(tmp_path)
    other = debate(tmp_path, "other.txt", DEBATE.replace("Lord Bell", "Lord Chime"))
    promise(text, CODE, owner="b", due="2027-01-01")
    promise(other, CODE, owner="a")
    mark(text, "I am grateful.")
    async with running((80, 24), Settings(export_folder=str(tmp_path)), [text]) as (pilot, reader):
        await press(pilot, "g", "l")
        assert [row.split()[2] for row in rows(reader)] == ["b", "a"]
        await press(pilot, "s", "s")
        assert [row.split()[2] for row in rows(reader)] == ["a", "b"]
        assert "by owner" in title(reader)
        await press(pilot, "g", "g", "enter")
        assert news(reader).endswith("other.txt")
        await narrow(pilot, reader, "owner:b")
        assert len(rows(reader)) == 1
        for key in ("c", "e"):
            await press(pilot, key)
            await reader.app.workers.wait_for_complete()
    with (tmp_path / "Ledger.csv").open(encoding="utf-8", newline="") as file:
        assert [row["owner"] for row in csv.DictReader(file)] == ["b"]
    assert "before the end of the year" in (tmp_path / "Ledger.md").read_text(encoding="utf-8")
