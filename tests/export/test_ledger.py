"""The ledger of accepted commitments."""

import csv
import io
from dataclasses import replace

from markdown_it import MarkdownIt

from hansard_tui.export.bundle import LICENCE, Options
from hansard_tui.export.ledger import SHEET, ledger, write_commitments, write_ledger
from hansard_tui.model.finding import Commitment, Detail, Findings
from hansard_tui.model.layer import Layer
from tests.export.debate import bundle, mark, transcript

DEBATE = transcript()
PROMISE = "We will publish the plan before the Bill reaches Report."
BOTH = bundle(
    DEBATE,
    mark(DEBATE, f"{PROMISE}\nI am grateful.", 1, note="Mine | yours"),
    mark(DEBATE, "The lamps did not go out.", 2, exact="The lamps did go out."),
)


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
    assert "The lamps — Speaker not given, d" in cells
    assert "No commitment has been accepted yet." in write_commitments(bundle(DEBATE))


def test_the_title_speaks_of_commitments() -> None:
    one = write_commitments(BOTH)
    several = write_commitments(replace(BOTH, chapters=BOTH.chapters * 2))
    for text, title in ((one, "Commitments: "), (several, "Commitments from 2 transcripts")):
        assert f'title: "{title}' in text
        assert f"# {title}" in text
        assert "Highlights" not in text


def test_the_licence_is_said_whether_or_not_anything_is_marked() -> None:
    assert LICENCE in write_commitments(BOTH)
    assert LICENCE in write_commitments(bundle(DEBATE))


def test_the_ledger_is_a_sheet_in_which_no_cell_is_a_formula() -> None:
    rows = (
        mark(DEBATE, "We will", 2, motivation="assessing", verdict="concession", due="2027-01-01", owner="=1+1"),
        mark(DEBATE, "I am", 3, motivation="assessing", verdict="accepted", due="2026-12-01",
             other=mark(DEBATE, "The lamps").annotation.anchor),
        mark(DEBATE, "Second", 4),
    )  # fmt: skip
    first, second = csv.DictReader(io.StringIO(write_ledger(bundle(DEBATE, *rows))))
    assert tuple(first) == SHEET
    assert (first["undertaking"], first["status"], first["answered by"]) == ("I am", "open", "The lamps")
    assert (second["owner"], second["kind"], second["date"]) == ("'=1+1", "concession", "2016-04-25")
    assert write_ledger(bundle(DEBATE, options=Options(bom=True))).startswith('\ufeff"id"')


def test_what_was_found_of_a_promise_is_told_with_it() -> None:
    accepted = mark(DEBATE, "We will", 2, motivation="assessing", verdict="accepted")
    plain = bundle(DEBATE, accepted)
    details = (Detail(0, 0, "deadline", "by March"), Detail(0, 0, "condition", "if it is dry"))
    found = Commitment(accepted.start, accepted.end, why="because", details=details)
    other = Commitment(accepted.start, accepted.end + 1, why="no")
    chapter = replace(plain.chapters[0], findings=Findings(commitments=Layer([found, other])))
    made = replace(plain, chapters=(chapter,))
    (row,) = csv.DictReader(io.StringIO(write_ledger(made)))
    assert (row["by when"], row["on condition"], row["why"], row["due"]) == ("by March", "if it is dry", "because", "")
    assert "| “by March” |" in write_commitments(made)
    (row,) = csv.DictReader(io.StringIO(write_ledger(plain)))
    assert (row["by when"], row["why"]) == ("", "")


def test_a_promise_whose_words_changed_says_so_in_both_forms() -> None:
    changed = mark(DEBATE, "The lamps did not go out", 1, motivation="assessing", verdict="accepted",
                   exact="The lamps did go out")  # fmt: skip
    gone = replace(mark(DEBATE, "I am", 2, motivation="assessing", verdict="accepted").annotation)
    made = bundle(DEBATE, changed, lost=(gone,))
    first, second = csv.DictReader(io.StringIO(write_ledger(made)))
    assert (first["undertaking"], second["undertaking"]) == ("The lamps did go out", "I am")
    assert first["caveat"] == "Text changed since it was marked; it now says: The lamps did not go out"
    assert second["caveat"] == "Not found in this text."
    table = write_commitments(made)
    assert "did <ins>not</ins> go out" in table
    assert "Not found in this text." in table
