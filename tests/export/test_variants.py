"""The other Markdown: Obsidian, footnotes, briefing, ledger; and plain text."""

from dataclasses import replace

from markdown_it import MarkdownIt

from hansard_tui.export.back import plan, read_back
from hansard_tui.export.briefing import unjudged, write_briefing
from hansard_tui.export.bundle import LICENCE, Bundle, Options
from hansard_tui.export.footnotes import write_footnotes
from hansard_tui.export.ledger import ledger, write_commitments
from hansard_tui.export.obsidian import write_obsidian
from hansard_tui.export.plaintext import write_txt
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


def test_obsidian_has_block_ids_and_comes_back() -> None:
    text = write_obsidian(BOTH)
    assert "\n\n^hansard-00000000-0000-4000-8000-000000000001\n\nMine | yours\n" in text
    assert "> [!warning] Text changed since it was marked\n" in text
    known = {placed.annotation.id: placed.annotation for placed in BOTH.chapters[0].placed}
    assert len(plan(read_back(text), known).unchanged) == 2
    (after,) = plan(read_back(text.replace("Mine", "Ours")), known).updated
    assert after.note == "Ours | yours"


def test_footnotes_cite_each_passage_once() -> None:
    text = write_footnotes(BOTH)
    assert "Jane Smith (Northtown) (Lab): ‘The lamps did go out.’[^1]" in text
    assert "> I am grateful.[^2]" in text
    assert "[^1]: HC Deb 25 April 2016, vol 608, col 1183. The words have changed since: The lamps did" in text
    assert "[^2]: HC Deb 25 April 2016, vol 608, cols 1183–84.\n" in text
    assert text.count("[^") == 4
    assert "hansard:anno" not in text
    aglc = write_footnotes(replace(BOTH, options=Options(style="aglc")))
    assert "col 1183 (Jane Smith). The words" in aglc


def test_a_briefing_counts_and_lists_what_was_found() -> None:
    start = TEXT.index(PROMISE)
    found = Commitment(start, start + len(PROMISE))
    doubtful = Commitment(0, 5, tier=Tier.POSSIBLE)
    chapter = replace(BOTH.chapters[0], findings=Findings(commitments=Layer([found, doubtful])))
    text = write_briefing(replace(BOTH, chapters=(chapter,)))
    assert "2 highlights. From: Harbour Lights Bill.\n" in text
    assert f"## Commitments found, not judged yet\n\n- “{PROMISE}” — The Minister of State" in text
    tokens = MarkdownIt("commonmark").parse(text.split("---\n", 2)[2])
    assert sum(token.type == "blockquote_open" and token.level == 2 for token in tokens) == 2
    judged = mark(DEBATE, PROMISE, 3, motivation="assessing", verdict="accepted")
    assert unjudged(replace(chapter, placed=Layer([judged]))) == []


def test_the_ledger_is_a_table_with_the_soonest_first() -> None:
    rows = (
        mark(DEBATE, "The lamps", 1, motivation="assessing", verdict="accepted", status="done"),
        mark(DEBATE, "We will", 2, motivation="assessing", verdict="accepted", due="2027-01-01", note="a|b\nc"),
        mark(DEBATE, "I am", 3, motivation="assessing", verdict="accepted", due="2026-12-01", owner="Me",
             other=mark(DEBATE, "The lamps").annotation.anchor),
        mark(DEBATE, "Second", 4),
    )  # fmt: skip
    made = bundle(DEBATE, *rows)
    assert [entry.annotation.id[-1] for entry in ledger(made)] == ["3", "2", "1"]
    text = write_commitments(made)
    tokens = MarkdownIt("commonmark").enable("table").parse(text.split("---\n", 2)[2])
    cells = [token.content for token in tokens if token.type == "inline"]
    assert sum(token.type == "tr_open" for token in tokens) == 4
    assert sum(token.type == "td_open" for token in tokens) == 27
    assert "a|b c" in [cell.replace("\\", "") for cell in cells]
    assert "The lamps" in cells
    assert "No commitment has been accepted yet." in write_commitments(bundle(DEBATE))


def test_plain_text_is_plain() -> None:
    text = write_txt(BOTH)
    assert text.startswith("Harbour Lights Bill\n===================\n\nSecond Reading\n--------------\n")
    assert "    The Minister of State (Mr Tom Brown):\n\n    We will publish the plan" in text
    assert "it now says: The lamps did\n    not go out." in text or "it now says: The lamps did not go out." in text
    assert all(len(line) <= 76 for line in text.split("\n") if line.startswith("    "))


def test_each_says_the_licence_and_nothing_breaks_on_nothing() -> None:
    empty: Bundle = bundle(DEBATE)
    for write in (write_obsidian, write_footnotes, write_briefing, write_commitments, write_txt):
        assert LICENCE in write(BOTH)
        assert LICENCE in write(empty)
