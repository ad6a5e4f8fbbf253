"""The table of finders."""

import pickle
from dataclasses import fields

from hansard_tui.extract.extractors import EXTRACTORS, find_all
from hansard_tui.extract.rules import load_rules
from hansard_tui.model.finding import Findings
from hansard_tui.model.transcript import Sitting, Transcript

TEXT = "Clause 9 requires councils to mend bridges. I will write to the noble Lord about Clause 9."


def test_each_row_fills_a_field_of_the_findings() -> None:
    known = {field.name for field in fields(Findings)}
    assert len({row.name for row in EXTRACTORS}) == len(EXTRACTORS)
    assert {row.name for row in EXTRACTORS} == known - {"sentences", "notes"}


def test_everything_is_found_and_the_same_each_time_and_in_another_process() -> None:
    found = find_all(Transcript(TEXT), load_rules())
    assert len(found.sentences) == 2
    assert {c.undertaking.value for c in found.commitments} >= {"commitment", "duty"}
    assert found.references
    assert found == find_all(Transcript(TEXT), load_rules())
    assert pickle.loads(pickle.dumps(found)) == found


def test_another_language_is_said_to_be_one() -> None:
    found = find_all(Transcript(TEXT, sitting=Sitting(language="cy")), load_rules())
    assert not found.commitments
    assert found.notes == ("not English: no commitments looked for",)
