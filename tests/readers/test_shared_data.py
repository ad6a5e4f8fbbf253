"""Real files, where they are at hand: each opens, keeps its letters, and its offsets hold.

The suite reads a sample; HANSARD_ALL=1 reads every file.
"""

import os
import re
from collections import Counter
from pathlib import Path

import pytest
from lxml import etree, html

from hansard_tui.model.transcript import Contribution, Division, Parsed, Transcript
from hansard_tui.readers.formats import read

DATA = Path(__file__).parents[3] / "shared" / "data"
MOST = 400_000
"""Bytes of a file in the sample."""
EVERY = 6
"""Of the smaller files, one in so many is in the sample."""

_WORD = re.compile(r"[^\W_]+")
_LEFT_OUT = {
    "parlamint": ("teiHeader", "desc", "standOff", "back"),
    "historic": ("titlepage", "frontmatter", "index", "indexdiv", "image"),
    "akoma-ntoso": ("meta", "coverPage", "num", "omissis", "toc"),
    "parlparse": ("gidredirect",),
}
"""Elements whose words are not the debate's."""
_MOST_LOST = 0.03
_FURNITURE = 1300
"""Letters of a page's own links and buttons."""
_NO_DEBATE = ("ParlaMint-ES.xml", "ParlaMint-ES.ana.xml", "SDT2-ana-sample.xml", "Parla-CLARIN-Exemplar.xml")
"""Lists of a corpus, and a form to copy."""


def _files() -> list[Path]:
    files = sorted(path for path in DATA.rglob("*") if path.is_file() and path.suffix != ".tsv")
    if os.environ.get("HANSARD_ALL"):
        return files
    small = [path for path in files if path.stat().st_size <= MOST]
    texts = [path for path in small if path.suffix == ".txt"]
    return sorted({*small[::EVERY], *texts})


FILES = _files()
if not FILES:
    pytest.skip("../shared/data is not here", allow_module_level=True)


def _source_words(parsed: Parsed, data: bytes) -> Counter[str]:
    name = parsed.transcript.source.format
    if name in {"publications", "hansard-site", "twfy-page", "html"}:
        root: etree._Element = html.fromstring(data)
        etree.strip_elements(root, "script", "style", "head", with_tail=False)
        return _counted(root)
    if data.lstrip()[:1] == b"<" or data[:3] == b"\xef\xbb\xbf":
        root = _tree(data)
        for left_out in _LEFT_OUT.get(name, ()):
            etree.strip_elements(root, f"{{*}}{left_out}", left_out, with_tail=False)
        return _counted(root)
    return Counter() if name.endswith("json") else Counter(_WORD.findall(data.decode()))


def _tree(data: bytes) -> etree._Element:
    return etree.fromstring(data, etree.XMLParser(recover=True, huge_tree=True, remove_comments=True))


def _counted(root: etree._Element) -> Counter[str]:
    texts = [text for element in root.iter(etree.Element) for text in (element.text, element.tail)]
    return Counter(_WORD.findall(" ".join(text for text in texts if text)))


def _told(transcript: Transcript) -> Counter[str]:
    sitting = transcript.sitting
    parts = [transcript.text, str(sitting), str(sitting.day)]
    parts += [f"{column.unit.capitalize()} {column.number}" for column in transcript.columns] + [
        time.printed for time in transcript.times
    ]
    for block in transcript.blocks:
        if isinstance(block, Contribution):
            who = block.attribution
            parts += [who.printed, who.name, who.office, block.number]
        elif isinstance(block, Division):
            parts += [block.number, block.question, str(block.sides), *(vote.name for vote in block.votes)]
    return Counter(_WORD.findall(" ".join(parts)))


def _letters(words: Counter[str]) -> int:
    return sum(len(word) * count for word, count in words.items())


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(DATA)))
def test_a_real_file_opens_and_keeps_its_words(path: Path) -> None:
    data = path.read_bytes()
    parsed = read(data, str(path))
    transcript = parsed.transcript
    assert "".join(block.quote(transcript.text) for block in transcript.blocks) == transcript.text
    assert all(join.quote(transcript.text) == " " for join in transcript.joins)
    unknown = any(problem.kind == "unknown format" for problem in parsed.problems)
    if unknown or path.name in _NO_DEBATE:
        return
    source = _source_words(parsed, data)
    lost = _letters(source - _told(transcript))
    assert lost <= max(_MOST_LOST * _letters(source), _FURNITURE)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(DATA)))
def test_columns_rise_or_are_told(path: Path) -> None:
    parsed = read(path.read_bytes(), str(path))
    series: dict[str, int] = {}
    falls = 0
    for column in parsed.transcript.columns:
        letters, digits = re.sub(r"\d", "", column.number), re.sub(r"\D", "", column.number)
        falls += int(digits or 0) < series.get(letters, 0)
        series[letters] = int(digits or 0)
    told = sum(problem.count for problem in parsed.problems if "out of order" in problem.kind)
    assert not falls or told


def test_each_speaker_of_parlparse_is_named() -> None:
    files = [path for path in FILES if "parlparse" in path.parts and path.suffix == ".xml"]
    for path in files:
        transcript = read(path.read_bytes(), str(path)).transcript
        speeches = (one for one in _tree(path.read_bytes()).iter("speech") if any(_counted(p) for p in one.iter("p")))
        printed = {" ".join(one.get("speakername", "").split()) for one in speeches}
        blocks = [block for block in transcript.blocks if isinstance(block, Contribution)]
        assert printed - {"unknown", ""} <= {block.attribution.printed for block in blocks} | {
            block.attribution.name for block in blocks
        }
