"""Jumping by keyboard alone between the two excerpts."""

from pathlib import Path

import pytest

from hansard_tui.model.finding import Findings, Mention
from hansard_tui.model.layer import Layer
from hansard_tui.model.span import Span
from hansard_tui.tui.counterparts import leading
from hansard_tui.tui.screens.dialogs import ChooseScreen, PassagesScreen
from hansard_tui.tui.screens.reader import ReaderScreen
from tests.tui.screens.running import find_words, plain, press, quiet, running, words

FIRST, SECOND = 0, 1  # excerpt 001 stands on the left, 000 on the right


def go(reader: ReaderScreen, text: int, wanted: str, after: int = 0) -> None:
    """Stand on words of a text, in the pane where it is open."""
    span = find_words(reader, text, wanted, after)
    reader.active = text
    reader.move_to_offset(span.start, span)


async def test_both_excerpts_open_in_reading_order_with_the_sidebar_open() -> None:
    async with running() as (_, reader):
        assert [reading.title for reading in reader.readings] == ["Excerpt 001", "Excerpt 000"]
        assert reader.is_split
        assert reader.sidebar_is_open
        assert words(reader).startswith("My Lords, this group of amendments")


@pytest.mark.parametrize(
    ("text", "mention", "counterpart"),
    [
        (SECOND, "CCGs", "clinical commissioning groups"),
        (SECOND, "Clause 26", "Clauses 25 and 26"),
        (SECOND, "code of practice", "SEN code of practice"),
        (FIRST, "clinical commissioning groups", "CCGs"),
        (FIRST, "pathfinder organisations", "pathfinders"),
        (SECOND, "service providers", "providers"),
    ],
)
async def test_x_goes_to_the_counterpart_in_the_other_pane(text: int, mention: str, counterpart: str) -> None:
    async with running() as (pilot, reader):
        go(reader, text, mention)
        await press(pilot, "x")
        assert words(reader, 1 - text).endswith(counterpart)
        assert reader.active == text
        await press(pilot, "X")
        assert reader.active == 1 - text


@pytest.mark.parametrize(
    ("text", "mention", "never"),
    [
        (SECOND, "the Bill", "Care Bill"),
        (SECOND, "the Bill", "Health Bill"),
        (SECOND, "the noble Baroness, Lady Jones", "Lady Sharp"),
        (SECOND, "the previous Government", "the Government"),
        (SECOND, "Amendment 86", "Clauses 25 and 26"),
        (SECOND, "local bodies", "health bodies"),
        (SECOND, "Chapter 3", "chapter on joint commissioning"),
    ],
)
async def test_decoys_lead_nowhere(text: int, mention: str, never: str) -> None:
    async with running() as (_, reader):
        span = find_words(reader, text, mention)
        for start in range(span.start, span.end):
            for item in reader.leads.of(text, Span(start, span.end)):
                found = item.span.quote(reader.readings[item.text].transcript.text)
                assert not found.endswith(never)
                assert not (never.startswith("the Gov") and found == never)


async def test_ccgs_is_reached_and_followed_with_keys_alone() -> None:
    async with running() as (pilot, reader):
        await press(pilot, "w")
        for _ in range(40):
            await press(pilot, "tab")
            if words(reader) == "CCGs":
                break
        assert words(reader) == "CCGs"
        await press(pilot, "K")
        assert reader.peeking is not None
        assert "initials match" in reader.peeking.item.why
        await press(pilot, "enter")
        assert words(reader) == "clinical commissioning groups"
        await press(pilot, "ctrl+o")
        assert words(reader) == "CCGs"
        await press(pilot, "alt+right")
        assert words(reader) == "clinical commissioning groups"


async def test_back_brings_the_list_of_the_sidebar_and_what_it_was_narrowed_to() -> None:
    async with running() as (pilot, reader):
        await press(pilot, "g", "t")
        everything = len(reader.sidebar.rows.items)
        await press(pilot, "/", *"commission", "enter", "enter")
        narrowed = len(reader.sidebar.rows.items)
        assert narrowed < everything
        go(reader, SECOND, "CCGs")
        await press(pilot, "X", "g", "o", "g", "s")
        assert reader.sidebar.tabs.tab == "outline"
        await press(pilot, "ctrl+o")
        assert (reader.sidebar.tabs.tab, words(reader)) == ("topics", "CCGs")
        assert len(reader.sidebar.rows.items) == narrowed


async def test_the_list_and_the_trail_lead_back() -> None:
    async with running() as (pilot, reader):
        go(reader, SECOND, "CCGs")
        await press(pilot, "g", "r")
        assert isinstance(pilot.app.screen, ChooseScreen)
        await press(pilot, "j", "enter")
        here = reader.view_now()
        await press(pilot, "g", "j")
        assert isinstance(pilot.app.screen, PassagesScreen)
        assert "— Speaker not given" in pilot.app.screen.tell(0)
        await press(pilot, "enter")
        assert not reader.view_now().same_place(here)


async def test_the_trail_is_exported_with_its_citations(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with running() as (pilot, reader):
        go(reader, SECOND, "CCGs")
        await press(pilot, "x", "g", "j", "e")
        for _ in range(60):
            await pilot.pause(0.02)
            if exported(tmp_path):
                break
    assert "Speaker not given" in exported(tmp_path)


def exported(folder: Path) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in folder.glob("Trail*.md"))


async def test_linked_panes_follow_with_a_reason() -> None:
    async with running() as (pilot, reader):
        go(reader, SECOND, "Clause 26 requires")
        await press(pilot, "=")
        await press(pilot, "j", "k")
        await pilot.pause(0.4)
        assert reader.linked
        assert reader.status.standing.startswith("= ")


async def test_the_reason_of_linked_panes_hides_no_news() -> None:
    async with running() as (pilot, reader):
        await press(pilot, "=", "]", "c")
        await pilot.pause(0.3)
        assert reader.status.news.startswith("1 of 1: commitment")
        assert reader.status.standing.startswith("= ")
        await press(pilot, "|", "j")
        assert not reader.status.standing
        await press(pilot, "|", "k")
        await pilot.pause(0.3)
        assert reader.status.standing
        await press(pilot, "=")
        assert not reader.status.standing


async def test_a_pair_of_the_readers_own_is_a_way_to_jump() -> None:
    async with running() as (pilot, reader):
        await press(pilot, "l", "w", "}", "}", "l")
        await quiet(pilot, reader)
        assert len(reader.readings[0].placed) == 1
        assert len(reader.readings[1].placed) == 1
        await press(pilot, "w", "g", "g", "x")
        assert reader.states[1].focus is not None


async def test_one_transcript_alone_leads_from_clause_to_clause() -> None:
    text = "Clause 7 binds the port.\nIt is a good clause.\nClause 7 was agreed."
    found = [Mention(at, at + 8, "clause:7", "clause", "Clause 7", weight=0.9) for at in (0, text.rindex("Clause"))]
    async with running(texts=[plain(text)]) as (pilot, reader):
        reader.reading.findings = Findings(references=Layer(found))
        reader.reading.leading = Layer(leading(reader.reading, reader.leads))
        await press(pilot, "tab", "K")
        assert reader.peeking is not None
        assert reader.peeking.item.span.start == found[1].start
        await press(pilot, "escape", "x")
        assert reader.is_split
        assert reader.states[1].cursor.start == found[1].start
        assert reader.status.news == "1 of 1: named again in this text"


async def test_unrelated_texts_are_not_linked() -> None:
    async with running(texts=[plain("The harbour is deep."), plain("Foghorns were sounded at noon.")]) as (
        pilot,
        reader,
    ):
        await press(pilot, "=")
        assert not reader.linked
        assert reader.status.news.endswith("they are not linked.")


async def test_a_transcript_is_not_linked_with_itself() -> None:
    async with running(texts=[plain("The harbour is deep.")]) as (pilot, reader):
        await press(pilot, "=")
        assert not reader.linked
        assert reader.status.news.startswith("Two transcripts are linked")
