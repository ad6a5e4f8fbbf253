"""Records for reference managers."""

import json
import re

from hansard_tui.export.bibliography import key, latex, write_biblatex, write_csl, write_ris
from hansard_tui.export.citation import Citation
from hansard_tui.export.passages import entries
from hansard_tui.model.transcript import Source, Transcript
from tests.export.debate import bundle, mark, transcript

DEBATE = transcript()
TWICE = bundle(DEBATE, mark(DEBATE, "I am", 1), mark(DEBATE, "grateful.", 2), mark(DEBATE, "The lamps", 3))


def test_each_place_is_one_entry_and_the_house_comes_last() -> None:
    text = write_biblatex(TWICE)
    assert re.findall(r"@legal\{([^,]+),", text) == [
        "hansard-commons-2016-04-25-608-1183",
        "hansard-commons-2016-04-25-608-1184",
        "hansardhc",
    ]
    assert "  volume = {608},\n  crossref = {hansardhc},\n  pages = {1184},\n  date = {2016-04-25},\n" in text
    assert text.count("{") == text.count("}")


def test_what_is_not_whole_is_a_title() -> None:
    excerpt = Transcript("We will write.", Source("/001_a.txt", "001_a"))
    text = write_biblatex(bundle(excerpt, mark(excerpt, "We will")))
    assert "@misc{hansard-001-a-1,\n  title = {{excerpt 001\\_a, House, date and column not given}},\n}" in text


def test_latex_is_escaped() -> None:
    assert latex("50% & {a}\n$x$ #1 _b_ \\ ~ ^") == (
        r"50\% \& \{a\} \$x\$ \#1 \_b\_ \textbackslash{} \textasciitilde{} \textasciicircum{}"
    )


def test_keys_are_plain() -> None:
    assert key(Citation(excerpt="é 001_a"), 3) == "hansard-001-a-3"
    assert key(Citation(), 7) == "hansard-7"


def test_csl_has_the_whole_citation_as_title() -> None:
    first, second = json.loads(write_csl(TWICE))
    assert (first["type"], first["title"]) == ("legal_case", "HC Deb 25 April 2016, vol 608, col 1183")
    assert "issued" not in first
    assert second["custom"]["column"] == "1184"


def test_ris_has_a_record_for_each_annotation() -> None:
    text = write_ris(TWICE)
    assert text.count("TY  - GOVDOC\r\n") == text.count("ER  - \r\n") == len(entries(TWICE))
    assert "DA  - 2016/04/25/\r\nVL  - 608\r\nSP  - 1184\r\n" in text
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - .*", line) for line in text.split("\r\n") if line)


def test_a_line_feed_in_a_note_begins_no_field() -> None:
    note = "a\nER  - \nTY  - BOOK"
    text = write_ris(bundle(DEBATE, mark(DEBATE, "I am", note=note)))
    assert text.count("\r\nTY") == 0
    assert "N1  - a ER - TY - BOOK\r\n" in text
