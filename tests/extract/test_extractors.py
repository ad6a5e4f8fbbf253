"""The table of finders."""

import gc
import os
import pickle
import subprocess
import sys
from dataclasses import fields

from hansard_tui.extract.extractors import EXTRACTORS, find_all
from hansard_tui.extract.links import resolve_links
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
    assert found.notes == ("not English: nothing is looked for",)


OTHER = "The Bridges Act 1991 is old. My Lords, the Ports Bill and clause 9 help councils. I thank Lord Hale."


def test_findings_are_the_same_in_whatever_order_texts_come() -> None:
    rules = load_rules()
    one, other = Transcript(TEXT), Transcript(OTHER)
    forward = [find_all(one, rules), find_all(other, rules)]
    backward = [find_all(other, rules), find_all(one, rules)][::-1]
    assert forward == backward
    there = resolve_links([(one, forward[0]), (other, forward[1])])
    back = resolve_links([(other, backward[1]), (one, backward[0])])
    assert there[0, 1] == back[1, 0]
    assert there[1, 0] == back[0, 1]


def test_findings_are_the_same_whatever_the_order_of_sets() -> None:
    script = (
        "from hansard_tui.extract.extractors import find_all; from hansard_tui.extract.rules import load_rules; "
        "from hansard_tui.model.transcript import Transcript; "
        f"print(find_all(Transcript({TEXT + OTHER!r}), load_rules()))"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", script], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1


def test_the_collector_of_garbage_is_left_as_it_was() -> None:
    assert gc.isenabled()
    find_all(Transcript(TEXT), load_rules())
    assert gc.isenabled()
