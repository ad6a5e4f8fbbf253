"""One safe parse: what is hostile is refused or read within bounds, what is nearly XML loses no word."""

import time
import tracemalloc

import pytest

from hansard_tui.readers import xml
from hansard_tui.readers.builder import ReadError
from hansard_tui.readers.flow import words_in
from hansard_tui.readers.xml import parse

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BOMB = f'<!DOCTYPE a [<!ENTITY l0 "ha ha ha ha ha">{LAUGHS}]><a>before &l9; after</a>'.encode()
QUADRATIC = f'<!DOCTYPE a [<!ENTITY x "{"y" * 50_000}">]><a>{"&x;" * 50_000}</a>'.encode()

HOSTILE = {
    "billion laughs": BOMB,
    "quadratic entities": QUADRATIC,
    "an endless file as document type": b'<!DOCTYPE a SYSTEM "file:///dev/zero"><a>words</a>',
    "an endless file behind another encoding": '<!DOCTYPE a SYSTEM "/dev/zero"><a>words</a>'.encode("utf-16"),
    "a parameter entity of another file": b'<!DOCTYPE a [<!ENTITY % p SYSTEM "/dev/zero"> %p;]><a>words</a>',
    "100,000 levels": b"<a>" * 100_000 + b"words" + b"</a>" * 100_000,
    "a huge attribute": b'<a x="' + b"y" * 12_000_000 + b'">words</a>',
    "200,000 attributes": b"<a " + b" ".join(b'x%d="y"' % n for n in range(200_000)) + b">words</a>",
    "300,000 stray ampersands": b"<a>" + b"& " * 300_000 + b"</a>",
    "unclosed comments": b"<a>" + b"<!-- " * 200_000 + b"</a>",
    "unclosed CDATA": b"<a>" + b"<![CDATA[ " * 200_000,
    "controls": b"<a>" + bytes(range(32)) * 1000 + b"</a>",
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_files_end_soon_within_bounds(data: bytes) -> None:
    tracemalloc.start()
    start = time.perf_counter()
    try:
        words = words_in(parse(data, "x.xml").root)
    except ReadError as error:
        words = str(error)
    spent, (_, most) = time.perf_counter() - start, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(words) < 20_000_000
    assert spent < 10
    assert most < 400_000_000


def test_more_words_in_one_place_than_the_parser_takes_are_read_whole_where_white_space_parts_them() -> None:
    words = "So it is & was. " * 700_000
    data = f"<a><p>{words.replace('&', '&amp;')}</p><p>Next.</p></a>".encode()
    document = parse(data)
    assert "".join(map(str, document.root.itertext())) == f"{words}Next."
    assert document.problems == ()


def test_external_entities_are_not_read() -> None:
    document = parse(b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>one &x; two</a>')
    assert words_in(document.root) == "one two"
    assert any("not defined" in problem.message for problem in document.problems)


def test_entities_of_the_internal_document_type_are_read_without_a_problem() -> None:
    document = parse(b'<!DOCTYPE a [\n<!ENTITY mdash "&#8212;">\n]>\n<a>Bill&mdash;<i>Question</i></a>')
    assert words_in(document.root) == "Bill—Question"
    assert document.problems == ()


@pytest.mark.parametrize(
    ("data", "words", "kind"),
    [
        (b"<a>R&D and A & B</a>", "R&D and A & B", "bare ampersand"),
        (b"<a>caf&eacute; &mdash; tea</a>", "café — tea", "undeclared entity"),
        (b"<a>fewer < more</a>", "fewer < more", "bare less-than sign"),
        (b"<a>one\x01two</a>", "one\ufffdtwo", "control character"),
        (b"<a>one\x00two</a>", "one\ufffdtwo", "control character"),
        (b"<a>&#xD800;&#55296; &#56;&#x38; & &#0;</a>", "\ufffd\ufffd 88 & \ufffd", "control character"),
        (b"<a>caf\xe9</a>", "café", "undecodable byte"),
        (b'<?xml version="1.0" encoding="utf-8"?><a>\x93quoted\x94 \xc3\xa9</a>', "“quoted” é", "undecodable byte"),
        (
            b'<?xml version="1.0" encoding="ISO-8859-1"?><a>\x93quoted\x94 \xe9</a>',
            "“quoted” é",
            "misdeclared character",
        ),
        (b"<a>&#145;quoted&#146;</a>", "‘quoted’", "misdeclared character"),
        (b'<?xml version="1.0" encoding="klingon"?><a>words</a>', "words", "undecodable byte"),
        (b"<a>one</a><b>two</b> three", "onetwo three", "several roots"),
        (b"1976\r\n<a>one</a>", "1976 one", "several roots"),
        (b'<!DOCTYPE a\n[\x02!ENTITY mdash "-">\n]>\n<a>one &mdash; two</a>', "one — two", "broken document type"),
        (b"\n<?xml version='1.0'?><a>one</a>", "one", ""),
        (b"<a><b>one</b><b>two", "onetwo", "not well-formed"),
        (b"<a><b>one <i>two</b> three</i></a>", "one two three", "not well-formed"),
        (b"<a><![CDATA[R&D <b>]]> &x; <!-- & --></a>", "R&D <b> &x;", "bare ampersand"),
    ],
)
def test_what_is_nearly_xml_keeps_its_words_and_is_told(data: bytes, words: str, kind: str) -> None:
    document = parse(data)
    assert words_in(document.root) == words
    assert kind in {problem.kind for problem in document.problems} | {""}
    assert all(problem.count >= 1 and problem.message.endswith((".", "\ufffd")) for problem in document.problems)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_wide_and_marked_encodings_are_read(encoding: str) -> None:
    assert words_in(parse("<?xml version='1.0'?><a>café — tea</a>".encode(encoding)).root) == "café — tea"


def test_a_problem_gives_its_line_and_its_count() -> None:
    (problem,) = parse(b"<a>\none & two\nthree & four</a>").problems
    assert (problem.line, problem.count) == (2, 2)


@pytest.mark.parametrize("data", [b"", b"   ", b"\x00\x00", b"no tags at all"])
def test_what_holds_no_xml_is_read_as_words_or_refused(data: bytes) -> None:
    try:
        words = words_in(parse(data, "x.xml").root)
    except ReadError as error:
        words = str(error).removeprefix("x.xml: nothing in it can be read as XML.")
    assert words.strip("\ufffd") == data.decode().strip(" \0")


def test_giants_are_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml, "MOST_BYTES", 1 << 20)
    with pytest.raises(ReadError, match=r"big\.xml.*1 MB"):
        parse(b"<a>" + b"y" * (1 << 20) + b"</a>", "big.xml")
    monkeypatch.setattr(xml, "MOST_TAGS", 10)
    with pytest.raises(ReadError, match="tags"):
        parse(b"<a>" + b"<b/>" * 20 + b"</a>", "many.xml")


def test_words_beyond_the_parser_s_bound_are_told_as_left_out() -> None:
    found = parse(b"<a><p>" + b"x" * 11_000_000 + b"</p></a>")
    assert "left out" in {problem.kind for problem in found.problems}


@pytest.mark.parametrize("before", ["", "&#8212; &amp; &#160; &#1; &", "&amp;" * 2_000])
def test_a_control_by_its_number_is_the_character_that_windows_means(before: str) -> None:
    document = parse(f"<a>{before}&#150;</a>".encode())
    assert (document.root.text or "").endswith("\N{EN DASH}")
    assert "misdeclared character" in [problem.kind for problem in document.problems]
