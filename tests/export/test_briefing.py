"""A digest of what was marked and found."""

from dataclasses import replace

from markdown_it import MarkdownIt

from hansard_tui.export.briefing import unjudged, write_briefing
from hansard_tui.export.bundle import LICENCE
from hansard_tui.model.finding import Commitment, Findings, Tier
from hansard_tui.model.layer import Layer
from tests.export.debate import TEXT, bundle, mark, transcript

DEBATE = transcript()
PROMISE = "We will publish the plan before the Bill reaches Report."
BOTH = bundle(
    DEBATE,
    mark(DEBATE, f"{PROMISE}\nI am grateful.", 1, note="Mine | yours"),
    mark(DEBATE, "The lamps did not go out.", 2, exact="The lamps did go out."),
)


def test_a_briefing_counts_and_lists_what_was_found() -> None:
    start = TEXT.index(PROMISE)
    found = Commitment(start, start + len(PROMISE))
    doubtful = Commitment(0, 5, tier=Tier.POSSIBLE)
    chapter = replace(BOTH.chapters[0], findings=Findings(commitments=Layer([found, doubtful])))
    text = write_briefing(replace(BOTH, chapters=(chapter,)))
    assert "2 highlights. From: Harbour Lights Bill.\n" in text
    assert f"## Commitments found, not judged yet\n\n- “{PROMISE}” — The Minister of State" in text
    tokens = MarkdownIt("commonmark").parse(text.split("---\n", 2)[2])
    assert sum(token.type == "blockquote_open" and token.level == 2 for token in tokens) == 3
    assert "  > **Text changed since it was marked**\n  >\n  > The lamps did <ins>not</ins> go out." in text
    judged = mark(DEBATE, PROMISE, 3, motivation="assessing", verdict="accepted")
    assert unjudged(replace(chapter, placed=Layer([judged]))) == []


def test_the_licence_is_said_whether_or_not_anything_is_marked() -> None:
    assert LICENCE in write_briefing(BOTH)
    assert LICENCE in write_briefing(bundle(DEBATE))
