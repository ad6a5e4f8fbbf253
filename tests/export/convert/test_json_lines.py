"""JSON lines: one object a block, nothing lost that the transcript knows."""

import json
from typing import Any

from hypothesis import given, settings

from hansard_tui.export.convert import convert
from hansard_tui.model.transcript import Transcript
from tests.export.convert.debates import any_debate, told


def rows(transcript: Transcript) -> list[dict[str, Any]]:
    return [json.loads(line) for line in convert(transcript, "jsonl").split("\n") if line]


def test_a_contribution_with_all_that_is_known() -> None:
    row = rows(told())[2]
    assert row == {
        "date": "2023-05-11",
        "house": "Commons",
        "block": "contribution",
        "kind": "question",
        "speaker": "Mr Owen Pell (Saltmarsh) (Con)",
        "name": "Mr Owen Pell",
        "party": "Con",
        "constituency": "Saltmarsh",
        "member_ids": ["mnis:4804"],
        "number": "3",
        "id": "q-1",
        "headings": ["Lighthouses Bill", "Clause 1"],
        "column": "200",
        "time": "11:34",
        "columns": [[25, "201"]],
        "times": [[0, "11:34"]],
        "text": "What of <lamps> & *oil*, and why?",
    }


def test_a_division_with_its_names() -> None:
    (row,) = [row for row in rows(told()) if row["block"] == "division"]
    assert (row["number"], row["sides"]) == ("264", {"Ayes": 1, "Noes": 1})
    assert [(vote["name"], vote["side"], vote["teller"]) for vote in row["votes"]][1] == ("Tell, Jo", "aye", True)


@settings(max_examples=40, deadline=None)
@given(any_debate())
def test_the_text_is_the_texts_of_its_blocks(transcript: Transcript) -> None:
    assert "\n".join(row["text"] for row in rows(transcript)) == transcript.text
    assert len(rows(transcript)) == len(transcript.blocks)
