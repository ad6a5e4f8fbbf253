"""Whatever a quotation says, Markdown's parsers give the same letters back."""

import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from hansard_tui.export.back import inline_text
from hansard_tui.export.escape import escape_block, escape_markdown, plain_paragraphs, printable

PARSERS = {
    "commonmark": MarkdownIt("commonmark"),
    "gfm-like": MarkdownIt("gfm-like"),
    "with a typographer": MarkdownIt("js-default", {"typographer": True, "linkify": False}).disable("smartquotes"),
}
DATA = Path(__file__).parents[2].parent / "shared" / "data"
MARKUP = st.text(alphabet="\\`*_[](){}<>#+-=.!|~^$%&:;@/\"' \n\tab19iXé£—\u00a0\u202e\u2028", max_size=40)
ADVERSARIAL = [
    "1986. was a year",
    "1) one",
    "# heading",
    "+ item",
    "- item",
    "> quoted",
    "    code",
    "***",
    "---",
    "===",
    "- - -",
    "`code`",
    "~~gone~~",
    "==high==",
    "%%comment%%",
    ":::",
    "![a](b)",
    "[a]: http://x.org",
    "[^1]: note",
    "<script>alert(1)</script>",
    "<!-- hansard:end -->",
    "<b>",
    "&amp; &copy; &#65; & co",
    "a\\",
    "back\\slash",
    "http://x.org/%41%20_b_?a=1&copy=2",
    "www.example.org/%41",
    "xn--p1ai.xn--p1ai",
    "a@b.org",
    "@member #tag :smile: $x$ x^2^ H~2~O",
    "| a | b |",
    "a\n---\nb",
    "a  \nb",
    "(a) first",
    "(iv) fourth",
    "iv. fourth",
    "A. B. Smith",
    "\u00a0nbsp at both ends\u00a0",
    "\u00a0",
    "tab\tbetween",
    "ESC \x1b[31m NUL \x00 BEL \x07",
    "lone \ud800 surrogate",
    "\u202eright to left\u202c",
    "'''\"\"\" -- --- ... (c) (tm)",
    "{{ jinja }} {% raw %}",
    "Mr. Speaker--I rise",
    "![[embed]] [[wiki]]",
    "\ufeffmark",
    "term\n: definition",
    "__init__ _a_ *b* **c**",
]


def letters(parser: MarkdownIt, markdown: str) -> tuple[str, ...]:
    tokens = parser.parse(markdown)
    allowed = {"blockquote_open", "blockquote_close", "paragraph_open", "paragraph_close", "inline"}
    assert {token.type for token in tokens} <= allowed, [token.type for token in tokens]
    return tuple(inline_text(token) for token in tokens if token.type == "inline")


def quoted(text: str) -> str:
    return "\n>\n".join(f"> {line}" for line in escape_block(text).split("\n\n"))


def survives(text: str, names: tuple[str, ...] = ("commonmark", "gfm-like")) -> None:
    expected = plain_paragraphs(text)
    for name in names if expected else ():
        assert letters(PARSERS[name], escape_block(text)) == expected, name
        assert letters(PARSERS[name], quoted(text)) == expected, name


@pytest.mark.parametrize("text", ADVERSARIAL)
def test_no_letter_of_an_adversarial_text_changes(text: str) -> None:
    survives(text)


@settings(max_examples=500, deadline=None)
@given(st.one_of(MARKUP, st.text(max_size=60), st.lists(st.sampled_from(ADVERSARIAL), max_size=4).map(" ".join)))
@example("A.\u00a0")
def test_no_letter_of_any_text_changes(text: str) -> None:
    survives(text)


@settings(max_examples=200, deadline=None)
@given(MARKUP)
def test_what_stands_inside_a_line_survives_without_an_opening(text: str) -> None:
    expected = " ".join(plain_paragraphs(text))
    line = f"x{escape_markdown(text, opening=False)}x"
    assert letters(PARSERS["commonmark"], line) == (f"x{expected}x",)


def test_typographers_leave_dashes_alone() -> None:
    assert letters(PARSERS["with a typographer"], escape_markdown("I rise--and sit---down")) == (
        "I rise--and sit---down",
    )


def test_ordinary_prose_stays_readable() -> None:
    prose = "“We’ll spend £5 million—at least—in 1986,” he said (col. 12): no. 10 & co; 50% of it. Isn't it?"
    assert escape_markdown(prose) == prose


def test_runs_of_spaces_become_one_and_empty_paragraphs_go() -> None:
    assert plain_paragraphs("  a  b\t c \n\n \n d ") == ("a b c", "d")


def test_control_characters_are_replaced_and_line_feeds_kept() -> None:
    assert printable("a\x1b[0m\nb\x00") == "a\ufffd[0m\nb\ufffd"


def test_directions_are_named_and_not_enacted() -> None:
    assert escape_markdown("a\u202eb") == "a&#x202E;b"


def paragraphs_of(path: Path) -> list[str]:
    """Strip a source's tags roughly: any text will do here."""
    words = re.sub(r"<[^>]*>", "\n", path.read_text("utf-8", "replace"))
    return [line for line in words.split("\n") if line.strip()]


def test_real_transcripts_survive() -> None:
    if not DATA.is_dir():
        pytest.skip("../shared/data is not here")
    files = sorted(path for path in DATA.rglob("*") if path.suffix in {".xml", ".txt", ".html"})
    for path in files:
        lines = paragraphs_of(path)
        for line in lines[:: max(1, len(lines) // 40)]:
            survives(line, ("commonmark",))
