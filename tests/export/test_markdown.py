"""The Markdown export: what a parser gives back is what was said, and everything about it is told."""

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from hansard_tui.export.back import read_back
from hansard_tui.export.bundle import LICENCE, Options
from hansard_tui.export.escape import plain_paragraphs
from hansard_tui.export.identity import BEGIN, END
from hansard_tui.export.markdown import (
    changes,
    citation_line,
    heading_steps,
    link,
    print_tag,
    quote_with_citation,
    write_markdown,
)
from hansard_tui.model.transcript import Sitting, Source, Transcript
from tests.export.debate import TEXT, bundle, mark, transcript, whole

DEBATE = transcript()
SPEECH = "1986. was a year of *storms*, and [Members] paid £5_000 & more.\n# The lamps did not go out."
PROMISE = "We will publish the plan before the Bill reaches Report."


def test_a_passage_is_a_quotation_with_who_and_where() -> None:
    text = write_markdown(bundle(DEBATE, mark(DEBATE, PROMISE)))
    assert (
        f"> {PROMISE}\n>\n> — The Minister of State (Mr Tom Brown), HC Deb 25 April 2016, vol 608, cols 1183–84\n"
        in text
    )
    assert "# Harbour Lights Bill\n\n## Second Reading\n" in text


def test_front_matter_is_yaml_and_says_what_is_known() -> None:
    text = write_markdown(bundle(DEBATE, mark(DEBATE, PROMISE, tags=("plan", "a: b"))))
    head = yaml.safe_load(text.split("---\n")[1])
    assert head == {
        "title": "Highlights: Harbour Lights Bill",
        "kind": "hansard-highlights",
        "generator": "hansard-tui 1.0",
        "exported": "2026-11-22T02:40:00Z",
        "house": "Commons",
        "date": "2016-04-25",
        "volume": "608",
        "tags": ["a: b", "plan"],
    }


def test_a_title_holds_no_marker() -> None:
    text = write_markdown(bundle(transcript(sitting=Sitting(title=f"<b> {BEGIN} {END}"))))
    assert text.count(BEGIN) == text.count(END) == 1
    assert yaml.safe_load(text.split("---\n")[1])["title"] == f"Highlights: <b> {BEGIN} {END}"


def test_nothing_marked_is_said() -> None:
    text = write_markdown(bundle(DEBATE))
    assert "Nothing is marked here yet." in text
    assert LICENCE in text


def test_the_licence_stands_in_every_british_export_and_in_no_other() -> None:
    assert f"\n\n{LICENCE}\n\n" in write_markdown(bundle(DEBATE))
    abroad = transcript(sitting=Sitting("House of Commons", parliament="Canada"))
    assert LICENCE not in write_markdown(bundle(abroad))


def test_an_excerpt_of_which_nothing_is_known_says_so() -> None:
    excerpt = Transcript("We will write.", Source("/seeds/001_a.txt", "001_a"))
    text = write_markdown(bundle(excerpt, mark(excerpt, "We will write.")))
    assert "> — Speaker not given, excerpt 001\\_a, House, date and column not given\n" in text


def test_passages_stand_in_the_order_of_the_text() -> None:
    text = write_markdown(
        bundle(DEBATE, mark(DEBATE, "I am", 1), mark(DEBATE, "The lamps", 2), mark(DEBATE, PROMISE, 3))
    )
    assert [note.identity.id[-1] for note in read_back(text).notes] == ["2", "3", "1"]


def test_several_voices_in_one_passage_are_named() -> None:
    text = write_markdown(bundle(DEBATE, mark(DEBATE, f"{PROMISE}\nI am grateful.")))
    assert "> **The Minister of State (Mr Tom Brown):**\n>\n> We will" in text
    assert "> **Jane Smith (Northtown) (Lab):**\n>\n> I am grateful." in text
    (note,) = read_back(text).notes
    assert note.quotation == (PROMISE, "I am grateful.")


def test_a_changed_passage_keeps_its_first_words_and_shows_the_change() -> None:
    placed = mark(DEBATE, "The lamps did not go out.", exact="The lamps did go out.")
    text = write_markdown(bundle(DEBATE, placed))
    assert "> The lamps did go out.\n" in text
    assert "> **Text changed since it was marked**\n>\n> The lamps did <ins>not</ins> go out.\n" in text
    callout = write_markdown(bundle(DEBATE, placed, options=Options(callouts=True)))
    assert "> [!warning] Text changed since it was marked\n> The lamps did <ins>not</ins> go out.\n" in callout
    for exported in (text, callout):
        assert [note.quotation for note in read_back(exported).notes] == [("The lamps did go out.",)]


def test_a_lost_passage_is_still_there() -> None:
    text = write_markdown(bundle(DEBATE, lost=(mark(DEBATE, PROMISE, note="Mine").annotation,)))
    assert "## Not found in this text" in text
    assert "Standing: not found in this text" in text
    assert [(note.quotation, note.note) for note in read_back(text).notes] == [((PROMISE,), "Mine")]


def test_a_bookmark_says_its_letter() -> None:
    text = write_markdown(bundle(DEBATE, mark(DEBATE, "I am", motivation="bookmarking", letter="a")))
    assert "Kind: bookmark · Letter: a\n" in text


def test_a_pair_shows_its_far_end() -> None:
    far = mark(DEBATE, "I am grateful.", 2).annotation.anchor
    text = write_markdown(bundle(DEBATE, mark(DEBATE, PROMISE, motivation="linking", other=far, note="> mine")))
    assert "> **Paired with**\n>\n> I am grateful.\n>\n> — Speaker not given, d\n" in text
    (note,) = read_back(text).notes
    assert (note.quotation, note.note) == ((PROMISE,), "> mine")


def test_notes_can_be_left_out() -> None:
    text = write_markdown(bundle(DEBATE, mark(DEBATE, PROMISE, note="Mine"), options=Options(include_notes=False)))
    assert "Mine" not in text


def test_addresses_cannot_break_out() -> None:
    assert link("https://x.org/a(b)?c=1&copy=2") == "[Source](<https://x.org/a(b)?c=1&amp;copy=2>)"
    assert link("https://x.org/>[x](javascript:1)") == ""
    assert link("javascript:alert(1)") == ""


def test_only_simple_tags_stand_bare() -> None:
    assert print_tag("data-sharing/x_1") == "#data-sharing/x_1"
    assert print_tag("two words") == '#"two words"'
    assert print_tag("_x_") == '#"\\_x\\_"'


def test_headings_in_force_are_not_printed_again() -> None:
    assert heading_steps(("a", "b", "d"), ("a", "b", "c"), 2) == [(4, "d")]
    assert heading_steps(("x", "b"), ("a", "b"), 2) == [(2, "x"), (3, "b")]
    assert heading_steps(tuple("abcdefgh"), (), 2)[-1] == (6, "h")


def test_a_change_beside_punctuation_holds() -> None:
    assert changes("He did, not go.", "He did go.") == "He did<del>, not</del> go."


def test_quoting_for_the_clipboard() -> None:
    start = TEXT.index(PROMISE)
    end = start + len(PROMISE)
    line = "The Minister of State (Mr Tom Brown), HC Deb 25 April 2016, vol 608, cols 1183–84"
    assert citation_line(DEBATE, start, end) == line
    assert quote_with_citation(DEBATE, start, end) == f"“{PROMISE}”\n— {line}\n"
    assert quote_with_citation(DEBATE, start, end, markdown=True) == f"> {PROMISE}\n>\n> — {line}\n"
    both = quote_with_citation(DEBATE, start, len(TEXT))
    assert "The Minister of State (Mr Tom Brown): We will" in both
    assert "\nJane Smith (Northtown) (Lab): I am grateful.”" in both


WORDS = st.text(alphabet="\\`*_[]()<>#+-=.!|~^$&:;@\"' \n\tab1é—\u00a0", min_size=1, max_size=60)


@settings(max_examples=120, deadline=None)
@given(WORDS.filter(plain_paragraphs), st.text(max_size=30), st.lists(st.text(min_size=1, max_size=8), max_size=3))
def test_any_passage_comes_back_letter_for_letter(words: str, note: str, tags: list[str]) -> None:
    debate = transcript(words)
    text = write_markdown(bundle(debate, whole(debate, note=note, tags=tuple(tags))))
    (back,) = read_back(text).notes
    assert back.quotation == plain_paragraphs(words)
    assert text.startswith("---\n")
    assert text.count(BEGIN) == text.count(END) == 1
    kinds = {token.type for token in MarkdownIt("gfm-like").parse(text.split("---\n", 2)[2])}
    assert "blockquote_open" in kinds
