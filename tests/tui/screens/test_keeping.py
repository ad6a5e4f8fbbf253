"""Going to marks from the lists: into the other pane, and where the passage or its file is not there."""

from dataclasses import replace
from pathlib import Path

from hansard_tui.model.annotation import Motivation
from hansard_tui.model.span import Span
from tests.tui.screens.kept_lists import DEBATE, debate, mark
from tests.tui.screens.running import press, quiet, running, words


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
