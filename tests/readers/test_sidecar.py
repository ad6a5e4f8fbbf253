from datetime import date

import pytest

from hansard_tui.model.member import Certainty
from hansard_tui.model.transcript import Contribution
from hansard_tui.readers import sidecar
from hansard_tui.readers.formats import read
from hansard_tui.readers.sidecar import facts_of, split_front_matter

SEED = b"My Lords, we are trying\nto help.\n"


def test_a_sidecar_supplies_what_the_text_leaves_out() -> None:
    told = b"house: House of Lords\ndate: 2013-10-30\nspeaker: Baroness Northover (LD)\ncolumn: GC640\norder: 2\n"
    transcript = read(SEED, "seed.txt", sidecar=told).transcript
    block = transcript.blocks[0]
    assert isinstance(block, Contribution)
    assert (block.attribution.name, block.attribution.party) == ("Baroness Northover", "LD")
    assert block.attribution.certainty is Certainty.SUPPLIED
    assert (transcript.sitting.house, transcript.sitting.day) == ("Lords", date(2013, 10, 30))
    assert [(column.start, column.number) for column in transcript.columns] == [(0, "GC640")]
    assert (transcript.source.order, transcript.source.name) == (2, "seed")


def test_a_sidecar_names_nobody_whom_the_text_names() -> None:
    transcript = read(b"2 pm\n\nMr Low: Yes.\n", sidecar=b"speaker: Mr High").transcript
    block = transcript.blocks[0]
    assert isinstance(block, Contribution)
    assert block.attribution.printed == "Mr Low"


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("house: Lords\nsoup: red\n", "line 2: 'soup' is not known; there are bill, "),
        ("columns: GC643-GC645\n", "line 1: 'columns' is not known; is 'column' meant?"),
        ("date: 30 October\n", "line 1: the date '30 October'"),
        ("title: [a, b]\n", "line 1: 'title' takes one value"),
        ("order: ²\n", "line 1: the order '²' is not"),
        ("house: Lords\norder: --5\n", "line 2: the order '--5' is not"),
        (f"order: {'9' * 5000}\n", "line 1: the order '999"),
        ('house: Lords\ntitle: "\\U00110000"\n', "line 2"),
        ('house: Lords\ntitle: "\\UFFFFFFFF"\n', "line 2"),
        ("title: a\ntitle: b\n", "line 2: 'title' is given twice"),
        ("title: 'open\n", "not YAML, line"),
        ("- a\n- b\n", "must be names and values"),
        ("[" * 5000, "nested too deeply"),
        ("x" * (sidecar.MOST_CHARACTERS + 1), "too long"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(source: str, message: str) -> None:
    problems = facts_of(source, "sidecar").problems
    assert len(problems) == 1
    assert message in problems[0].message


def test_a_wrong_line_leaves_the_others_in_force() -> None:
    facts = facts_of("colour: red\nhouse: Lords\nvenue:\n", "sidecar")
    assert facts.values == {"house": "Lords"}


def test_a_sidecar_that_is_not_text_is_told() -> None:
    parsed = read(SEED, "seed.txt", sidecar=b"\xff\xfe\x00")
    assert [problem.kind for problem in parsed.problems] == ["sidecar"]


def test_aliases_are_not_expanded() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(50))
    assert facts_of(bomb, "sidecar").values == {}


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("---\ntitle: A\n---\nwords\n", "words\n"),
        ("---\ntitle: A\n...\nwords\n", "words\n"),
        ("---\nI said: no\nmore\n", "---\nI said: no\nmore\n"),
        ("---\nwords\n---\n", "---\nwords\n---\n"),
        ("---\nMr Low: yes\n---\n", "---\nMr Low: yes\n---\n"),
        ("words\n---\n", "words\n---\n"),
    ],
)
def test_front_matter_stands_between_dashes(text: str, rest: str) -> None:
    assert split_front_matter(text)[1] == rest


def test_a_blogs_own_names_are_passed_over() -> None:
    assert facts_of("layout: debate\ncategories: [a]\ntitle: A\n", "front matter").problems == ()
