"""The table of formats: every row works on everything, and says the licence."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.export.bundle import LICENCE, Bundle, Options
from hansard_tui.export.citation import CITATION_STYLES
from hansard_tui.export.formats import EXPORTS, export
from hansard_tui.export.passages import ORDERS
from hansard_tui.model.finding import Commitment, Findings
from hansard_tui.model.layer import Layer
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Sitting
from tests.export.debate import EXPORTED, bundle, mark, transcript, whole

DEBATE = transcript()
MARKS = (
    mark(DEBATE, "I am", 1, note="x", tags=("a",)),
    mark(DEBATE, "The lamps", 2, exact="The lights"),
    mark(DEBATE, "We will", 3, motivation="assessing", verdict="accepted"),
)


def found_in(made: Bundle) -> Bundle:
    """Give the bundle with something that was found in each text."""
    found = Findings(commitments=Layer([Commitment(0, 7, sentence=Span(0, 7), why="because")]))
    return replace(made, chapters=tuple(replace(chapter, findings=found) for chapter in made.chapters))


@pytest.mark.parametrize("name", EXPORTS)
def test_every_format_says_the_licence_of_british_text_alone(name: str) -> None:
    row = EXPORTS[name]
    assert row.name == name
    assert row.help
    assert row.suffix.startswith(".")
    assert LICENCE in export(found_in(bundle(DEBATE, *MARKS)), name)
    abroad = transcript(sitting=Sitting("Senate", parliament="Australia"))
    assert LICENCE not in export(found_in(bundle(abroad, *MARKS)), name)


@pytest.mark.parametrize("name", EXPORTS)
def test_every_format_takes_every_order_and_style(name: str) -> None:
    for by in ORDERS:
        assert export(bundle(DEBATE, *MARKS, options=Options(by=by)), name)
    for style in CITATION_STYLES:
        assert export(bundle(DEBATE, *MARKS, options=Options(style=style)), name)
    assert isinstance(export(Bundle((), EXPORTED), name), str)


@pytest.mark.parametrize("name", EXPORTS)
@settings(max_examples=12, deadline=None)
@given(st.text(min_size=1, max_size=40), st.text(max_size=20), st.text(min_size=1, max_size=8))
def test_no_text_note_or_tag_breaks_a_format(name: str, words: str, note: str, tag: str) -> None:
    debate = transcript(words)
    assert export(bundle(debate, whole(debate, note=note, tags=(tag,), owner=note, status=tag)), name)


def test_an_unknown_format_is_an_error() -> None:
    with pytest.raises(KeyError):
        export(bundle(DEBATE), "papyrus")
