"""Each rung says no below its floor; the real re-issues are the golden cases."""

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from lxml import etree

from hansard_tui.model.anchor import Standing
from hansard_tui.model.layer import Layer
from hansard_tui.model.member import Certainty
from hansard_tui.model.transcript import Contribution, Transcript
from hansard_tui.readers.formats import read
from hansard_tui.store.anchors import DRAWN, describe, locate
from hansard_tui.store.fold import fold
from hansard_tui.store.ground import steady_id
from tests.store.debates import Spoken, debate, place, reissue

ISSUES = Path(__file__).parents[2].parent / "shared" / "data" / "parlparse" / "debates"
SENTENCE = re.compile(r"\w[^.?!\n]{23,}[.?!]")


@pytest.mark.parametrize(
    ("quote", "changes", "standing"),
    [
        ("mend them all", [], Standing.EXACT),
        ("mend them all", [("gladly", "happily")], Standing.EXACT),
        ("mend them all", [("The right hon. Lady", "The Lady")], Standing.MOVED),
        ("but we shall mend them all", [("shall mend", "will mend")], Standing.REWORDED),
        ("mend them all", [("mend them all", "replace every one")], Standing.LOST),
        (
            "Northfield in the spring, and",
            [("I should be delighted to visit Northfield in the spring, and", "Let us")],
            Standing.LOST,
        ),
    ],
)
def test_the_standing_of_a_passage(quote: str, changes: list[tuple[str, str]], standing: Standing) -> None:
    transcript = debate()
    assert locate(describe(transcript, *place(transcript, quote)), reissue(*changes)).standing is standing


def test_a_likely_place_in_another_contribution_is_only_suggested() -> None:
    quote = "Will he come to Northfield and see the kitchens"
    old = debate([("a", "Ann", f"I thank him. {quote} for himself?"), ("b", "Bill", "I will.")])
    new = debate([("a", "Ann", "I thank him."), ("b", "Bill", "Would he come to Northfield and see a kitchen, then?")])
    assert locate(describe(old, *place(old, quote)), new).standing is Standing.SUGGESTED


def test_who_is_inferred_in_one_issue_and_stated_in_another_is_the_same_person() -> None:
    speech = "I thank him for that. Will he come to Northfield and see the kitchens for himself?"
    old = debate([("a", "Ann", speech), ("b", "Bill", "I have made none, and I shall make none.")])
    new = debate([("x", "Bill", "I have made none, and I shall make none."), ("y", "Ann", speech)])
    anchor = describe(old, *place(old, "Will he come to Northfield"))
    inferred = replace(anchor, attribution="Ann (inferred)")
    assert anchor.attribution == "Ann"
    assert locate(inferred, new) == locate(anchor, new)
    assert locate(inferred, new).standing is Standing.MOVED
    blocks = Layer(
        replace(block, attribution=replace(block.attribution, certainty=Certainty.INFERRED))
        for block in new.blocks
        if isinstance(block, Contribution)
    )
    told = replace(new, blocks=blocks)
    assert locate(anchor, told) == locate(anchor, new)
    assert describe(told, *place(told, "Will he come")).attribution == "Ann (inferred)"


def test_what_another_person_says_word_for_word_is_only_suggested() -> None:
    question = "What assessment he has made of the effect of his proposals on the supply of hot meals in schools?"
    old = debate([("a", "Ann", question), ("b", "Bill", question), ("c", "Cora", "I have made none.")])
    new = debate([("a", "Ann", "Withdrawn."), ("b", "Bill", question), ("c", "Cora", "I have made none.")])
    assert locate(describe(old, 0, len(question)), new).standing is Standing.SUGGESTED


def test_a_contribution_split_in_two_keeps_its_passages() -> None:
    first, second = "The first half of what he said was long. " * 3, "The second half of what he said was longer. " * 3
    quote = "half of what he said was longer"
    old = debate([("a", "Ann", first + second + "He closed with thanks.")])
    new = debate([("a", "Ann", first), ("x", "Bill", "Order."), ("b", "Ann", second + "He closed with thanks.")])
    located = locate(describe(old, *place(old, quote, 2)), new)
    assert located.standing is Standing.MOVED
    assert located.span is not None
    assert located.span.start == place(new, quote, 2)[0]


def test_nothing_between_two_contexts_is_found_where_they_meet() -> None:
    transcript = debate()
    anchor = replace(describe(transcript, *place(transcript, "mend them all")), exact="", suffix="mend them all")
    longer = reissue(("The right hon. Lady", "The hon. Lady"))
    located = locate(anchor, longer)
    assert (located.standing, located.span and located.span.start) == (
        Standing.MOVED,
        place(longer, "mend them all")[0],
    )


# The ceilings of the study, on a day of speeches that all draw on the same few words, which is harder than a real one.

WORDS = [
    "the",
    "Minister",
    "House",
    "will",
    "that",
    "clause",
    "and",
    "Bill",
    "to",
    "we",
    "should",
    "for",
    "school",
    "grant",
]


def harsh_day(random: Random) -> list[Spoken]:
    def speech() -> str:
        return " ".join(
            " ".join(random.choice(WORDS) for _ in range(random.randint(8, 18))).capitalize() + "." for _ in range(8)
        )

    return [(f"uk/2009-10-27a.{number}.0", f"Member {number % 9}", speech()) for number in range(80)]


@pytest.mark.parametrize(("words", "ceiling"), [(8, 0.035), (14, 0.02)])
def test_words_taken_out_are_seldom_found_elsewhere(words: int, ceiling: float) -> None:
    random = Random(words)
    spoken = harsh_day(random)
    wrong = tries = 0
    for _ in range(150):
        number = random.randrange(len(spoken))
        identifier, member, said = spoken[number]
        parts = said.split(" ")
        at = random.randrange(1, len(parts) - words)
        quote = " ".join(parts[at : at + words])
        old = debate(spoken)
        anchor = describe(old, *place(old, quote))
        rest = " ".join(parts[:at] + parts[at + words :])
        changed = debate([*spoken[:number], (identifier, member, rest), *spoken[number + 1 :]])
        tries += 1
        wrong += locate(anchor, changed).standing in DRAWN
    assert wrong / tries <= ceiling


# The real re-issues: a later file holds the new text; the earlier one the old text of what changed, and redirects.


def issue(name: str) -> etree._Element:
    path = ISSUES / name
    if not path.exists():
        pytest.skip(f"the real re-issues are not here: {path}")
    parser = etree.XMLParser(load_dtd=True, no_network=True, huge_tree=True)
    return etree.parse(str(path), parser).getroot()


def spoken_in(root: etree._Element) -> dict[str, Spoken]:
    found: dict[str, Spoken] = {}
    for element in root.iterfind("*[@id]"):
        paragraphs = element.findall("p") or [element]
        words = "\n".join(" ".join("".join(map(str, one.itertext())).split()) for one in paragraphs)
        identifier = str(element.get("id"))
        if words:
            found[steady_id(identifier)] = (identifier, str(element.get("speakername") or ""), words)
    return found


def both_issues(old: str, new: str) -> tuple[Transcript, Transcript]:
    before, after = issue(old), spoken_in(issue(new))
    replaced = spoken_in(before)
    spoken: list[Spoken] = []
    for redirect in before.iterchildren("gidredirect"):
        identifier = str(redirect.get("oldgid"))
        same = after.get(steady_id(str(redirect.get("newgid"))))
        if (said := replaced.get(steady_id(identifier)) or same) is not None:
            spoken.append((identifier, *said[1:]))
    return debate(spoken, old), debate(after.values(), new)


@pytest.mark.parametrize(
    ("old", "new", "reworded"),
    [("debates2009-10-26a.xml", "debates2009-10-26b.xml", 0), ("debates2009-10-27a.xml", "debates2009-10-27d.xml", 2)],
)
def test_the_real_reissues_leave_no_passage_wrong_or_lost(old: str, new: str, reworded: int) -> None:
    before, after = both_issues(old, new)
    standings: Counter[Standing] = Counter()
    for match in SENTENCE.finditer(before.text):
        anchor = describe(before, match.start(), match.end())
        located = locate(anchor, after)
        standings[located.standing] += 1
        assert located.span is not None, anchor.exact
        home, block = before.block_at(match.start()), after.block_at(located.span.start)
        assert home is not None
        assert block is not None
        assert steady_id(home.id) == steady_id(block.id)
        same = fold(located.span.quote(after.text)).text == fold(anchor.exact).text
        assert same == (located.standing is not Standing.REWORDED)
    assert standings[Standing.REWORDED] == reworded
    assert standings.total() > 2_000
    assert not set(standings) - DRAWN


@pytest.mark.parametrize(
    ("old", "new", "reworded"),
    [("debates2009-10-26a.xml", "debates2009-10-26b.xml", 0), ("debates2009-10-27a.xml", "debates2009-10-27d.xml", 2)],
)
def test_the_real_reissues_as_the_program_reads_them_leave_no_passage_wrong_or_lost(
    old: str, new: str, reworded: int
) -> None:
    if not (ISSUES / old).exists():
        pytest.skip(f"the real re-issues are not here: {ISSUES}")
    before, after = (read((ISSUES / name).read_bytes(), name).transcript for name in (old, new))
    standings: Counter[Standing] = Counter()
    for match in SENTENCE.finditer(before.text):
        located = locate(describe(before, match.start(), match.end()), after)
        standings[located.standing] += 1
        if located.span is not None and located.standing is not Standing.REWORDED:
            assert fold(located.span.quote(after.text)).text == fold(match[0]).text
    assert standings[Standing.REWORDED] == reworded
    assert not set(standings) - DRAWN


def test_a_passage_begins_and_ends_with_its_own_words_though_those_before_it_are_gone() -> None:
    old = debate([("uk/1.0", "", "I will publish the code before Report. We did not talk about the parade there.")])
    new = debate([("uk/1.0", "", "We did talk about the parade there.")])
    located = locate(describe(old, *place(old, "We did not talk about the parade there.")), new)
    assert located.standing is Standing.REWORDED
    assert located.span is not None
    assert located.span.quote(new.text) == "We did talk about the parade there."
