"""Markdown: every paragraph comes back letter for letter through markdown-it-py, and as what it was."""

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from hansard_tui.export.convert import convert
from hansard_tui.export.convert.paragraphs import label_of
from hansard_tui.model.member import Attribution
from hansard_tui.model.transcript import Contribution, Shape, Transcript
from hansard_tui.readers.builder import TranscriptBuilder
from tests.export.convert.debates import any_debate, told

MODES = {"commonmark": MarkdownIt("commonmark"), "gfm": MarkdownIt("commonmark").enable(["table", "strikethrough"])}


def paragraphs(markdown: str, mode: str) -> list[str]:
    """Give the text of each paragraph and heading, without marks."""
    front = markdown.startswith("---\n")
    body = markdown.split("\n---\n", 1)[1] if front else markdown
    return [_text(token) for token in MODES[mode].parse(body) if token.type == "inline"]


def _text(inline: Token) -> str:
    return "".join(child.content for child in inline.children or () if child.type in {"text", "code_inline"})


def test_the_debate() -> None:
    assert convert(told(), "markdown").split("\n\n") == [
        '---\ntitle: "Lighthouses Bill"\nhouse: "Commons"\ndate: "2023-05-11"\nvolume: "732"\n---',
        "[Column 200]",
        "# Lighthouses Bill",
        "## Clause 1",
        "[11.34 am]",
        "**3. Mr Owen Pell (Saltmarsh) (Con):** What of \\<lamps\\> & \\*oil\\*, [Column 201] and why?",
        "**The Secretary of State for the Coast (Ruth Amberley):** We will repair every lighthouse—",
        "> “A light that fails is no light”.",
        "\\# no heading, [12 noon] and \\> no quotation",
        "**Speaker not given:** Somebody said this.",
        "*Question put.*",
        "*Ayes 1, Noes 1.*",
        "*Division No. 264*",
        "*Ayes: Pell, Mr Owen; Tell, Jo (teller)*",
        "*Noes: Lee, Ann*",
        "*Question negatived.*\n",
    ]


def test_the_front_matter_is_yaml_whatever_stands_in_it() -> None:
    builder = TranscriptBuilder()
    builder.sitting(title='A: "b" #c\n---\u2028é')
    front = convert(builder.build().transcript, "markdown").split("---\n")[1]
    assert yaml.safe_load(front) == {"title": 'A: "b" #c\n---\u2028é'}


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(
    "words",
    [
        "# a",
        "1. a",
        "- a",
        "> a",
        "*a*",
        "`a`",
        "[a](b)",
        "<b>",
        "a | b",
        "&amp;",
        "===",
        "---",
        "+ a",
        "a #",
        "#",
        "\\",
        "~~a~~",
    ],
)
def test_words_that_look_like_markdown(words: str, mode: str) -> None:
    builder = TranscriptBuilder()
    builder.heading(words)
    builder.narrative(words)
    builder.contribution(Attribution(printed=words))
    builder.paragraph(words)
    builder.paragraph(words)
    builder.paragraph(words, Shape.QUOTATION)
    written = convert(builder.build().transcript, "markdown")
    assert paragraphs(written, mode) == [words, words, f"{words}: {words}", words, words]


@settings(max_examples=60, deadline=None)
@given(any_debate(), st.sampled_from(sorted(MODES)))
def test_any_debate_keeps_its_letters(transcript: Transcript, mode: str) -> None:
    kept = "".join(paragraphs(convert(transcript, "markdown"), mode))
    labels = [label_of(transcript, block) for block in transcript.blocks if isinstance(block, Contribution)]
    wanted = transcript.text + "".join(labels) + "Column" * len(transcript.columns)
    wanted += "".join(mark.number for mark in transcript.columns)
    assert sorted(filter(str.isalnum, kept)) == sorted(filter(str.isalnum, wanted))
