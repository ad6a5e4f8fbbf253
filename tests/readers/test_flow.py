"""An element's running words as paragraphs, with what stands in them."""

import pytest
from lxml import etree

from hansard_tui.model.transcript import Column, Shape, Time
from hansard_tui.readers.builder import Piece
from hansard_tui.readers.flow import Flow, Recorder, blank, falls, line_of, name_of, names, words_in, words_of

FLOW = Flow(
    plain=names("i b"),
    breaks=names("br quote li"),
    shapes={"quote": Shape.QUOTATION, "li": Shape.LIST},
    marks={"col": lambda element: (" ", Column(0, 0, element.text or ""))},
)


def told(xml: str) -> list[tuple[Shape | None, str]]:
    paragraphs, _ = FLOW.paragraphs(etree.fromstring(xml))
    return [(shape, words_of(pieces)) for shape, pieces in paragraphs if not blank(pieces)]


@pytest.mark.parametrize(
    ("xml", "paragraphs"),
    [
        ("<p>one <i>two</i> three</p>", [(None, "one two three")]),
        ("<p>one<br/>two</p>", [(None, "one"), (None, "two")]),
        ("<p>one <quote>two</quote> three</p>", [(None, "one"), (Shape.QUOTATION, "two"), (None, "three")]),
        ("<p><li>(a) <i>x</i></li><li>(b)</li></p>", [(Shape.LIST, "(a) x"), (Shape.LIST, "(b)")]),
        ("<p>last<col>594</col>year</p>", [(None, "last year")]),
        (
            "<p>See<table><tr><td>a</td> <td/><th>c <i>d</i></th></tr><row><entry>e</entry></row></table></p>",
            [(None, "See"), (Shape.TABLE, "a | | c d"), (Shape.TABLE, "e")],
        ),
        ("<p><odd>kept</odd> words</p>", [(None, "kept words")]),
        ("<p/>", []),
    ],
)
def test_words_run_on_break_and_stand_apart(xml: str, paragraphs: list[tuple[Shape | None, str]]) -> None:
    assert told(xml) == paragraphs


def test_unknown_elements_are_counted() -> None:
    _, unknown = FLOW.paragraphs(etree.fromstring("<p><odd/><odd>x</odd><i><queer/></i></p>"))
    assert unknown == {"odd": 2, "queer": 1}


def test_a_milestone_keeps_its_place_and_one_without_words_waits() -> None:
    recorder = Recorder(FLOW)
    recorder.narrate(etree.fromstring("<p>one <col>5</col>two<br/><col>6</col></p>"))
    recorder.narrate(etree.fromstring("<p>three</p>"))
    transcript = recorder.builder.build().transcript
    assert [(one.number, transcript.text[one.start :]) for one in transcript.columns] == [
        ("5", "two\nthree"),
        ("6", "three"),
    ]


@pytest.mark.parametrize(
    ("before", "after", "wrong"),
    [
        ("5", "4", True),
        ("5", "5", False),
        ("5W", "4W", True),
        ("5W", "4WH", False),
        ("GC 9", "GC 8", True),
        ("99", "100", False),
        ("100", "99", True),
        ("19W", "2GC", False),
        ("9", "A", False),
        ("", "1", False),
    ],
)
def test_columns_that_run_backwards(before: str, after: str, wrong: bool) -> None:
    assert falls(before, after) is wrong


def test_a_column_begins_once_and_tells_when_it_runs_backwards() -> None:
    recorder, element = Recorder(FLOW), etree.fromstring("<p/>")
    assert [[*recorder.begins(number, element)] for number in ("5", "5", "", "4")] == [
        [Column(0, 0, "5")],
        [],
        [],
        [Column(0, 0, "4")],
    ]
    assert [problem.kind for problem in recorder.builder.build().problems] == ["column out of order"]


@pytest.mark.parametrize(
    ("pieces", "empty"),
    [([], True), ([" ", ""], True), ([Column(0, 0, "5"), Time(0, 0, "x")], True), (["", "x"], False)],
)
def test_blankness(pieces: list[Piece], empty: bool) -> None:
    assert blank(pieces) is empty


def test_names_lines_and_words_of_an_element() -> None:
    root = etree.fromstring('<a xmlns="urn:x">one\n<b>two</b><?pi data?></a>')
    assert [name_of(one) for one in root.iter()] == ["a", "b", ""]
    assert words_in(root) == "one two"
    assert (line_of(root), line_of(root[0])) == (1, 2)


def test_a_printed_time_counts_and_a_code_that_disagrees_is_told() -> None:
    recorder = Recorder(Flow(plain=frozenset()))
    element = etree.fromstring("<time/>")

    def clocks(printed: str, encoded: str) -> list[str]:
        return [mark.clock for mark in recorder.clock(printed, encoded, element) if isinstance(mark, Time)]

    assert clocks("2.07 p.m.", "02:07") == ["14:07"]
    assert clocks("noon or so", "12:00") == ["12:00"]
    assert clocks("later", "") == []
    assert [problem.kind for problem in recorder.builder.build().problems] == ["time disagrees"]
