import pytest
from lxml import etree

from hansard_tui.model.transcript import Shape
from hansard_tui.readers.parlparse_paragraphs import (
    aside_of,
    in_first_person,
    is_formula,
    plain_words,
    running_words,
    shape_of,
)

P = '<p pid="a/1">One.</p>'


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        (f"\n {P}\n {P}\n", ["One.", "One."]),
        ('<p pid="a/1">My <phrase class="x">hon. Friend</phrase>’s.</p>', ["My hon. Friend’s."]),
        ('<p pid="a/1">(a) one of many</p>', ["(a) one of many"]),
        ("", []),
        (f"before {P}", None),
        (f"{P} after", None),
        (f'{P}<p pid="a/2" class="indent">Two.</p>', None),
        (f"{P}<table/>", None),
        ('<p pid="a/1">One<br/>two.</p>', None),
        ('<p pid="a/1"> </p>', None),
        ('<p pid="a/1"> [Interruption.]</p>', None),
        ('<p pid="a/1">Question put and agreed to.</p>', None),
    ],
)
def test_a_speech_of_plain_paragraphs_is_read_in_one_go(inside: str, words: list[str] | None) -> None:
    assert plain_words(etree.fromstring(f"<speech>{inside}</speech>")) == words


@pytest.mark.parametrize(
    ("inside", "words"),
    [("One <i>or</i> two", "One or two"), ("<b>1</b>", "1"), ("", ""), ("<i><b>x</b></i>", None), ("<br/>", None)],
)
def test_words_run_on_through_names_and_italics(inside: str, words: str | None) -> None:
    assert running_words(etree.fromstring(f"<p>{inside}</p>")) == words


@pytest.mark.parametrize(
    ("element", "shape"),
    [
        ('<p pid="a/1">Words.</p>', None),
        ('<table pid="a/1"/>', Shape.TABLE),
        ('<p class="numindent">1. A list.</p>', Shape.LIST),
        ('<p amendmenttext="true" class="indent">After section 8.</p>', Shape.AMENDMENT),
        ('<p pwmotiontext="quot">That it lie.</p>', Shape.QUOTATION),
        ('<p class="italic">rose—</p>', Shape.ASIDE),
    ],
)
def test_a_style_sets_apart(element: str, shape: Shape | None) -> None:
    assert shape_of(etree.fromstring(element)) is shape


def test_asides_stand_in_brackets() -> None:
    assert aside_of(" [Laughter.] ") is Shape.ASIDE
    assert aside_of("(a) one of many, and it is long.") is None


def test_procedure_is_nobodys_words() -> None:
    words = "Question put and agreed to."
    assert is_formula(words, etree.fromstring("<p/>"))
    assert not is_formula(words, etree.fromstring('<p class="indent"/>'))
    assert not in_first_person(words)
    assert in_first_person(["I think that the House should hear what my hon. Friend has to say about it."])
