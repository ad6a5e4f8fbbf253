"""What every reader of XML holds to, whatever it is given: real files, mutated files, and any name and any nesting."""

import os
import random
from collections import Counter
from collections.abc import Callable, Iterator
from importlib import import_module
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from hansard_tui.model.transcript import Contribution, Division, Parsed, Problem, Transcript
from hansard_tui.readers.builder import ReadError

FIXTURES = Path(__file__).parents[1] / "fixtures"
SHARED = Path(__file__).parents[3] / "shared" / "data"
ROUNDS = int(os.environ.get("HANSARD_FUZZ", "40"))
"""Mutations of each fixture."""
FOLDERS = ("parlparse", "historic", "parlamint", "akomantoso", "canada", "australia")
SAMPLES = sorted((folder, path) for folder in FOLDERS for path in (FIXTURES / folder).iterdir())
READERS = {folder: import_module(f"hansard_tui.readers.{folder}").read for folder in FOLDERS}
IDS = [f"{folder}/{path.name}" for folder, path in SAMPLES]

Reader = Callable[[bytes, str], Parsed]


def holds(parsed: Parsed) -> None:
    """Check the laws of a transcript: blocks tile, paragraphs are lines, milestones stand inside, problems are told."""
    transcript = parsed.transcript
    text, blocks = transcript.text, transcript.blocks
    assert "".join(block.quote(text) for block in blocks) == text
    assert all(block.start < block.end for block in blocks)
    assert all(before.end == after.start for before, after in pairwise(blocks))
    assert all(line == " ".join(line.split()) and line for line in text.split("\n")) or not text
    assert all(0 <= mark.start <= len(text) for mark in (*transcript.columns, *transcript.times))
    assert all(problem.count > 0 and problem.message and problem.kind for problem in parsed.problems)


def read_or_refused(read: Reader, data: bytes, name: str) -> Parsed:
    """Read a file; where it is refused, in a sentence that names it, give nothing read."""
    try:
        return read(data, name)
    except ReadError as error:
        return Parsed(Transcript(""), (Problem(kind="refused", message=str(error)[str(error).index(name) :]),))


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Cut, flip, double, or drop a stretch of a file."""
    start = chance.randrange(len(data))
    end = min(len(data), start + chance.choice((1, 2, 20, 400)))
    junk = chance.choice(
        (b"\0", b"\xff\xfe", b"<", b"&", b"]]>", b"<!--", b'"', b"</p>", b"<p>", b"\xed\xa0\x80", b"&#0;")
    )
    return chance.choice(
        (
            data[:start],
            data[start:],
            data[:start] + data[end:],
            data[:end] + data[start:],
            data[:start] + junk + data[start:],
            data[:start] + bytes(byte ^ 1 << chance.randrange(8) for byte in data[start:end]) + data[end:],
        )
    )


@pytest.mark.parametrize(("folder", "path"), SAMPLES, ids=IDS)
def test_a_mutated_file_is_read_or_refused_in_a_sentence(folder: str, path: Path) -> None:
    data, chance = path.read_bytes(), random.Random(path.name)
    for _ in range(ROUNDS):
        changed = mutated(data, chance)
        if chance.random() < 0.3 and changed:
            changed = mutated(changed, chance)
        holds(read_or_refused(READERS[folder], changed, path.name))


@pytest.mark.parametrize(("folder", "path"), SAMPLES, ids=IDS)
def test_the_laws_hold_and_no_letter_is_lost(folder: str, path: Path) -> None:
    parsed = READERS[folder](path.read_bytes(), path.name)
    holds(parsed)
    if path.suffix == ".xml":
        assert not unaccounted(path.read_bytes(), parsed, _LEFT_OUT.get(folder, ""))


_TAGS = [
    "speech p ques reply major-heading division divisioncount mplist mpname place-holder committee table tr td i",
    "houselords section title date col member membercontribution quote lb division table tr td index sup debates",
    "TEI text body div head note u seg s w pc gap time pb kinesic desc list listPerson person",
    "debateBody debateSection heading num speech question from p summary vote quantity span recordedTime block toc",
    "HansardBody Intervention PersonSpeaking Affiliation Content ParaText Timestamp Division DivisionType B Quote",
    "chamber.xscript debate debateinfo title speech talk.start talker name para interjection division ayes p body a",
]
_NAMES = st.sampled_from(sorted({name for names in _TAGS for name in names.split()}))
_WORDS = st.sampled_from(["", " ", "words", "Mr X:", "12", "“quoted—", "[aside]", "Question put.", "9.30 am", "\n  \n"])
_ATTRIBUTES = st.dictionaries(
    st.sampled_from(
        ["id", "colnum", "time", "vote", "by", "who", "type", "class", "speakername", "Hr", "n", "Name", "label"]
    ),
    st.sampled_from(["", "1", "GC12", "14:30", "yes", "#x", "speaker", "HPS-MemberSpeech", "Mr X (Y) (Z)", "col_9"]),
    max_size=3,
)


def _element(
    name: str, attributes: dict[str, str], words: str, children: list[etree._Element], tail: str
) -> etree._Element:
    element = etree.Element(name, attributes)
    element.text, element.tail = words, tail
    element.extend(children)
    return element


_TREES = st.recursive(
    st.builds(_element, _NAMES, _ATTRIBUTES, _WORDS, st.just([]), _WORDS),
    lambda trees: st.builds(_element, _NAMES, _ATTRIBUTES, _WORDS, st.lists(trees, max_size=4), _WORDS),
    max_leaves=25,
)


@pytest.mark.parametrize("folder", FOLDERS)
@settings(max_examples=ROUNDS, deadline=None)
@given(tree=_TREES)
def test_any_nesting_of_any_names_is_read(folder: str, tree: etree._Element) -> None:
    tree.tail = None
    holds(READERS[folder](etree.tostring(tree), "tree.xml"))


@pytest.mark.parametrize("folder", FOLDERS)
def test_each_opens_what_the_others_are_meant_for(folder: str) -> None:
    for _, path in SAMPLES:
        holds(READERS[folder](path.read_bytes(), path.name))


_LEFT_OUT = {
    "parlamint": "teiHeader gap",
    "akomantoso": "meta toc num",
    "canada": (
        "DocumentTitle ExtractedInformation StartPageNumber CatchLine MemberLists Timestamp DivisionType "
        "Questioner Responder"
    ),
    "historic": "titlepage index frontmatter division",
    "australia": "session.header debateinfo subdebateinfo talker division.data division.header day.start TITLE",
}
"""Elements whose words are labels, numbers, milestones, or no debate."""


def unaccounted(data: bytes, parsed: Parsed, left_out: str) -> Counter[str]:
    """Count the letters of a source that stand neither in the text, in labels and votes, nor in what is left out."""
    root = etree.fromstring(data, etree.XMLParser(recover=True, remove_comments=True, remove_pis=True))
    for element in list(root.iter(*(f"{{*}}{name}" for name in left_out.split()))):
        for part in element.iter():
            part.text = None
            part.tail = part.tail if part is element else None
    there = Counter(letter for letter in "".join((parsed.transcript.text, *beside(parsed))) if letter.isalpha())
    return Counter(letter for letter in "".join(map(str, root.itertext())) if letter.isalpha()) - there


def beside(parsed: Parsed) -> Iterator[str]:
    """Give the words that a transcript keeps beside its text: labels, and the names of those who voted."""
    for block in parsed.transcript.blocks:
        if isinstance(block, Contribution):
            yield block.attribution.printed
        for vote in block.votes if isinstance(block, Division) else ():
            yield (
                vote.name
                + vote.proxy
                + ("Teller" if vote.teller else "")
                + ("Proxy vote cast by" if vote.proxy else "")
            )
