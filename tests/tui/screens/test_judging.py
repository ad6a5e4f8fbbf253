"""Judgements, and why."""

from dataclasses import replace
from pathlib import Path

import pytest

from hansard_tui.config import Settings
from hansard_tui.library import OpenTranscript, ledger_entries, notes
from hansard_tui.model.finding import Findings, Mention
from hansard_tui.model.layer import Layer
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Block, Contribution, Division, Source, Transcript, Vote
from hansard_tui.tui.screens.dialogs import TextScreen
from tests.tui.screens.kept_lists import debate
from tests.tui.screens.running import plain, press, quiet, running


async def test_a_judged_finding_is_kept_as_a_note() -> None:
    async with running() as (pilot, reader):
        await press(pilot, "]", "c")
        finding = reader.finding_here()
        assert finding is not None
        count = len(reader.reading.judged)
        await press(pilot, "g", "d")
        await quiet(pilot, reader)
        assert len(reader.reading.judged) == count - 1
        await press(pilot, "u")
        await quiet(pilot, reader)
        assert len(reader.reading.judged) == count


async def test_a_promise_that_was_not_found_is_entered_in_the_ledger_once(tmp_path: Path) -> None:
    text = debate(tmp_path)
    async with running(texts=[text]) as (pilot, reader):
        await quiet(pilot, reader)
        reader.move_to_offset(text.transcript.text.index("I thank Lady Quill."))
        assert reader.finding_here() is None
        for _ in range(2):
            await press(pilot, "g", "a")
            await quiet(pilot, reader)
        assert reader.status.news == "Entered in the ledger (gl). u undoes."
        await press(pilot, "v", "g", "a")
        await quiet(pilot, reader)
        assert reader.state.selection is None
        await press(pilot, "g", "d")
        assert reader.status.news == "There is no finding under the cursor."
    entered = [one.anchor.exact for one in ledger_entries(notes(Settings()).every())]
    assert sorted(entered) == ["I", "I thank Lady Quill."]


async def test_why_tells_rule_words_actor_and_capacity() -> None:
    async with running() as (pilot, _):
        await press(pilot, "]", "c", "i")
        assert isinstance(pilot.app.screen, TextScreen)
        told = pilot.app.screen._body.plain
        for part in ("We will support", "actor", "quantity", "assumed minister", "rule"):
            assert part in told
        await press(pilot, "escape")
        assert not isinstance(pilot.app.screen, TextScreen)


async def test_a_phrase_that_is_a_topic_is_told_once(tmp_path: Path) -> None:
    old = "The harbour loophole harms us. The harbour loophole is old."
    words = f"The Minister: {old} We will close the harbour loophole.\n"
    async with running(texts=[debate(tmp_path, words=words)]) as (pilot, reader):
        assert any(topic.label == "harbour loophole" for topic in reader.reading.found.topics)
        await press(pilot, "]", "c", "i")
        assert isinstance(pilot.app.screen, TextScreen)
        assert pilot.app.screen._body.plain.count("Topic: harbour loophole") == 1
        await press(pilot, "escape")


REPEATED = (
    "The Minister: We will close the harbour loophole before the end of the year.\n\n"
    "Lady Quill: I am grateful for that.\n\n"
    "The Minister: As I said, we will close the harbour loophole.\n"
)


async def test_a_promise_that_is_made_again_says_so_in_its_row_and_where_in_its_reasons(tmp_path: Path) -> None:
    async with running(texts=[debate(tmp_path, words=REPEATED)]) as (pilot, reader):
        rows = [item for item in reader.sidebar.rows.items if item.span is not None]
        assert [item.count for item in rows] == ["×2", "×2"]
        await press(pilot, "]", "c", "i")
        assert isinstance(pilot.app.screen, TextScreen)
        told = pilot.app.screen._body.plain
        assert "said also" in told
        await press(pilot, "escape")


async def test_a_class_is_corrected_from_a_list() -> None:
    async with running() as (pilot, reader):
        await press(pilot, "]", "c")
        start = reader.state.focus.start if reader.state.focus else -1
        await press(pilot, "g", "e", "j", "enter")
        await quiet(pilot, reader)
        changed = [item for item in reader.reading.judged if item.start == start]
        assert [item.undertaking for item in changed] == ["assurance"]


async def test_a_division_tells_its_names_by_side() -> None:
    text = "I beg to move.\nThe House divided."
    votes = (Vote("Lady A", "content", teller=True), Vote("Lord B", "not content", proxy="Lord C"))
    blocks: list[Block] = [
        Contribution(0, 15),
        Division(15, 33, number="1", sides=(("Contents", 1), ("Not-Contents", 1)), votes=votes),
    ]
    source = Source(path="d.txt", name="d", format="plain", sha256="d" * 64)
    opened = OpenTranscript(Transcript(text, source, blocks=Layer(blocks)), (), "d.txt")
    async with running(texts=[opened]) as (pilot, _):
        await press(pilot, "]", "d", "i")
        assert isinstance(pilot.app.screen, TextScreen)
        told = pilot.app.screen._body.plain
        assert "Lady A (teller)" in told
        assert "Lord B (proxy: Lord C)" in told


async def test_long_reasons_are_folded_under_themselves() -> None:
    async with running(size=(60, 20)) as (pilot, _):
        await press(pilot, "]", "c", "i")
        assert isinstance(pilot.app.screen, TextScreen)
        lines = pilot.app.screen._body.plain.split("\n")
        assert all(len(line) <= TextScreen.room(60) for line in lines)
        assert any(line.startswith(" " * 19) for line in lines)


@pytest.mark.parametrize(("findings", "more"), [(30, ""), (31, "… and 1 more"), (90, "… and 60 more")])
async def test_of_very_many_findings_in_a_sentence_the_first_are_told(findings: int, more: str) -> None:
    async with running(texts=[plain("We will write. " * 200)]) as (pilot, reader):
        text = reader.reading.transcript.text
        found = Layer([Mention(at * 15, at * 15 + 14, "act", "act", f"Act {at}") for at in range(findings)])
        reader.reading.findings = Findings(references=found)
        reader.states[0] = replace(reader.state, cursor=Span(0, len(text)))
        reader.do_why()
        await pilot.pause()
        assert isinstance(pilot.app.screen, TextScreen)
        told = pilot.app.screen._body.plain
        assert told.count("Act: Act") == min(findings, 30)
        assert more in told
        assert ("more" in told) == bool(more)
        assert len(told) < 31 * 3000
