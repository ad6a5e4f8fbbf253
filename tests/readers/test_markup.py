"""HTML as a stream: every word kept whatever the tags do, and nothing of a script."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.readers.markup import Mark, Words, charset, read_page

WORDS = st.text(st.characters(categories=("Lu", "Ll"), max_codepoint=0x24F), min_size=1, max_size=8)
TAGS = st.sampled_from(
    ["p", "b", "i", "div", "span", "h3", "question", "notus-date", "td", "tr", "table", "br", "li", "a"]
)


@pytest.mark.parametrize(
    ("html", "paragraphs"),
    [
        ("one", ["one"]),
        ("", []),
        ("<!--", []),
        ("<p>one<p>two", ["one", "two"]),
        ('<p>one <notus-date day="1"/>two</p><p>three', ["one two", "three"]),
        ("<p>one<br/>two</p>", ["one", "two"]),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", ["a | b", "c"]),
        ("<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>", ["a", "b", "c"]),
        ("<p>R&amp;D &#8212; <script>no</script>yes<style>no</style></p>", ["R&D — yes"]),
        ("<p>a\0b</p><p>c</p>", ["a\N{REPLACEMENT CHARACTER}b", "c"]),
        ("<p>half \ud800 pair</p>", ["half \N{REPLACEMENT CHARACTER} pair"]),
        ("<form><p>kept</p></form>", ["kept"]),
    ],
)
def test_paragraphs(html: str, paragraphs: list[str]) -> None:
    assert [printed.text for printed in read_page(html).printed] == paragraphs


def test_columns_are_marks_and_cross_references_are_not() -> None:
    html = (
        'a <span class="column-number column-hidden" data-column-number="207">Column 207</span>b '
        '<span class="cross-reference" data-column-number="344">c</span><a name="column_12WH"></a>'
    )
    (printed,) = read_page(html).printed
    assert [part.number for part in printed.parts if isinstance(part, Mark)] == ["207", "12WH"]
    assert printed.text == "a b c"


def test_styles_roles_and_anchors_are_told() -> None:
    html = '<div class="item" id="x1"><p class="hs_Para"><b>Bold</b> <i>slanted</i></p></div><div class="menu">no</div>'
    (printed,) = read_page(html, {"item": "contribution", "menu": "hidden"}).printed
    assert [(part.text, part.bold, part.italic) for part in printed.parts if isinstance(part, Words)] == [
        ("Bold", True, False),
        (" ", False, False),
        ("slanted", False, True),
    ]
    assert printed.anchors == ("x1",)
    assert printed.classes == {"hs_Para"}
    held = printed.within("contribution")
    assert held is not None
    assert held.attributes["id"] == "x1"


def test_hidden_letters_are_counted() -> None:
    assert read_page("<script>abc</script><p>d</p><nav>ef</nav>").hidden == 5


@pytest.mark.parametrize(
    "html",
    ["<div>" * 100_000 + "x", "<b>" * 100_000 + "x", "<table><tr><td>" * 30_000 + "x", "<p id=x>" * 50_000 + "x"],
)
def test_depth_loses_no_word(html: str) -> None:
    assert [printed.text for printed in read_page(html).printed] == ["x"]


def test_roles_nested_beyond_reason_are_looked_through_no_further() -> None:
    printed = read_page("<div class=r>" * 2000 + "<p>x" * 2000, {"r": "role"}).printed
    assert len(printed) == 2000
    assert len(list(printed[0].holders())) == 8


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(TAGS, WORDS, st.booleans()), max_size=25))
def test_every_letter_outside_hidden_elements_is_kept_in_order(parts: list[tuple[str, str, bool]]) -> None:
    html = "".join(f"<{tag}>{words}{f'</{tag}>' if close else ''}" for tag, words, close in parts)
    kept = "".join(printed.text for printed in read_page(html).printed)
    assert "".join(filter(str.isalpha, kept)) == "".join(words for _, words, _ in parts)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b'<meta charset="utf-8">', "utf-8"),
        (b'<META http-equiv="Content-Type" content="text/html; charset=iso-8859-1">', "iso-8859-1"),
        (b"<p>charset=x</p>", ""),
    ],
)
def test_the_encoding_that_a_page_says_it_is_in(data: bytes, name: str) -> None:
    assert charset(data) == name
