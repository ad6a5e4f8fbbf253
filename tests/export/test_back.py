"""Edited notes come home; quotations never do."""

from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hansard_tui.export.back import plan, read_back
from hansard_tui.export.bundle import Options
from hansard_tui.export.identity import trimmed
from hansard_tui.export.markdown import write_markdown
from hansard_tui.export.obsidian import write_obsidian
from hansard_tui.model.annotation import Annotation
from tests.export.debate import bundle, mark, transcript

DEBATE = transcript()
PROMISE = "We will publish the plan before the Bill reaches Report."
MARK = mark(DEBATE, PROMISE, note="First note", tags=("plan",), status="open", owner="Me", due="2026-12-01")
TEXT = write_markdown(bundle(DEBATE, MARK))
KNOWN = {MARK.annotation.id: MARK.annotation}
NOTES = [
    "",
    "plain",
    "> quoted by me",
    "> **Paired with**\n>\n> x",
    "> [!warning] Text changed since it was marked\n> x",
    "```\nnever closed",
    "<!-- never closed",
    "<script>",
    "<!-- hansard:end -->",
    "<!-- hansard:anno urn:uuid:1 -->",
    "Kind: highlight · Tags: #mine",
    "# Heading\n\n## Another\n\ntext",
    "- a\n  - b\n\n1. c",
    "    indented code",
    "[a]: http://x.org",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "---",
    "text\n---",
    "\n\nblank lines around\n\n",
    "~~~~~~~ hansard-note\nx\n~~~~~~~",
    "^hansard-1",
    "a\r\nb\rc",
    "trailing spaces  \nhere",
    "&lt;&copy; <b>bold</b>",
    "---\ntitle: x\n---",
]


@pytest.mark.parametrize("note", NOTES)
@pytest.mark.parametrize("write", [write_markdown, write_obsidian])
def test_every_sort_of_note_comes_back_unedited(note: str, write: type) -> None:
    placed = mark(DEBATE, PROMISE, note=note, tags=("x",))
    after = mark(DEBATE, "I am grateful.", 2, note="after")
    imported = read_back(write(bundle(DEBATE, placed, after)))
    assert imported.problems == ()
    assert [found.note for found in imported.notes] == [trimmed(note), "after"]
    assert not any(found.edited for found in imported.notes)


FIELDS = st.text(alphabet="ab1 ·:,#\"'\\_*|é\n", max_size=10).map(lambda words: " ".join(words.split()))


@settings(max_examples=120, deadline=None)
@given(
    st.text(alphabet="ab >#-=`~<!*_[]():\n\t1.|", max_size=40),
    st.lists(FIELDS.map(lambda tag: tag.strip('# "')).filter(bool), max_size=3),
    FIELDS.filter(lambda words: ": " not in words),
)
@example("", ["a,b", 'c"d', "e\\f"], "A · B")
def test_what_is_printed_is_read_as_it_was(note: str, tags: list[str], owner: str) -> None:
    placed = mark(DEBATE, PROMISE, note=note, tags=tuple(tags), owner=owner)
    (found,) = read_back(write_markdown(bundle(DEBATE, placed))).notes
    assert (found.note, found.tags, found.owner) == (trimmed(note), tuple(tags), owner)
    assert not found.edited


def edited(old: str, new: str, text: str = TEXT) -> str:
    assert old in text
    return text.replace(old, new)


def test_nothing_edited_changes_nothing() -> None:
    changes = plan(read_back(TEXT), KNOWN)
    assert changes.updated == ()
    assert changes.unchanged == (MARK.annotation.id,)


def test_an_edited_note_tags_and_status_come_back() -> None:
    text = edited("First note", "Second *note*\n\nwith two paragraphs")
    text = edited("#plan", "#plan, #new", text)
    text = edited("Status: open", "Status: done", text)
    (after,) = plan(read_back(text), KNOWN).updated
    assert after == replace(
        MARK.annotation, note="Second *note*\n\nwith two paragraphs", tags=("plan", "new"), status="done"
    )


@pytest.mark.parametrize(
    ("printed", "tags"),
    [
        ("#plan #new", ("plan", "new")),
        ("#plan  #new, #third", ("plan", "new", "third")),
        ('#plan #"two words" #new', ("plan", "two words", "new")),
        ('#"one #two"', ("one #two",)),
        ("#plan new", ("plan new",)),
    ],
)
def test_tags_that_are_written_without_commas_are_several(printed: str, tags: tuple[str, ...]) -> None:
    (after,) = plan(read_back(edited("#plan", printed)), KNOWN).updated
    assert after.tags == tags


def test_an_edited_quotation_is_reported_and_never_taken_over() -> None:
    text = edited("We will publish", "We will not publish")
    changes = plan(read_back(text), KNOWN)
    assert changes.quotations == (MARK.annotation.id,)
    assert changes.updated == ()
    text = edited("First note", "Second note", text)
    (after,) = plan(read_back(text), KNOWN).updated
    assert after.anchor == MARK.annotation.anchor


def test_a_note_changed_on_both_sides_is_left_alone() -> None:
    here = {MARK.annotation.id: replace(MARK.annotation, note="Changed here")}
    changes = plan(read_back(edited("First note", "Changed there")), here)
    assert changes.conflicts == (MARK.annotation.id,)
    assert changes.updated == ()
    assert plan(read_back(edited("First note", "Changed here")), here).unchanged == (MARK.annotation.id,)


def test_an_older_export_does_not_undo_a_newer_note() -> None:
    here = {MARK.annotation.id: replace(MARK.annotation, note="Newer")}
    changes = plan(read_back(TEXT), here)
    assert (changes.updated, changes.conflicts) == ((), ())


def test_a_note_that_is_not_known_is_counted() -> None:
    changes = plan(read_back(TEXT), {})
    assert changes.unknown == (MARK.annotation.id,)
    assert changes.counts() == (
        "0 to change, 0 unchanged, 0 changed here as well and left alone, 1 not known, "
        "0 quotations edited, which are never taken over"
    )


def test_a_missing_line_or_quotation_is_told_by_line() -> None:
    gone = "\n".join(line for line in TEXT.split("\n") if not line.startswith("Kind:"))
    (problem,) = read_back(gone.replace("First note\n", "")).problems
    assert problem.endswith("the line of kind, tags and status is gone; this note is left alone.")
    bare = read_back("<!-- hansard:anno urn:uuid:1 -->\n")
    assert bare.problems == ("line 1: no quotation stands before this identity; it is left out.",)


def test_an_export_by_tag_counts_the_copy_that_was_edited() -> None:
    placed = mark(DEBATE, PROMISE, note="Twice", tags=("a", "b"))
    text = write_markdown(bundle(DEBATE, placed, options=Options(by="tag")))
    assert text.count("Twice") == 2
    once = text[::-1].replace("eciwT", "ecnO", 1)[::-1]
    known: dict[str, Annotation] = {placed.annotation.id: placed.annotation}
    assert [note.note for note in plan(read_back(once), known).updated] == ["Once"]


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=200) | st.lists(st.sampled_from(TEXT.split("\n")), max_size=30).map("\n".join))
def test_reading_back_anything_never_fails(text: str) -> None:
    plan(read_back(text), KNOWN)


def test_line_ends_of_other_systems_are_read() -> None:
    (found,) = read_back("\ufeff" + TEXT.replace("\n", "\r\n")).notes
    assert not found.edited
    assert found.attribution.startswith("— The Minister of State")
