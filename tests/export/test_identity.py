"""Identities survive whatever an id holds."""

from hypothesis import given, settings
from hypothesis import strategies as st

from hansard_tui.export.identity import BEGIN, END, comment, digest, read_comment, seal, trimmed, unsealed
from hansard_tui.model.annotation import Annotation, Motivation
from tests.export.debate import anchor, transcript

ANCHOR = anchor(transcript(), 0, 4)


@settings(max_examples=60)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30))
def test_any_id_comes_back_and_ends_no_comment(name: str) -> None:
    printed = comment(Annotation(name, Motivation.HIGHLIGHTING, ANCHOR))
    assert printed.count("-->") == 1
    assert "--" not in printed[4:-3]
    found = read_comment(printed)
    assert found is not None
    assert found.id == name


def test_other_comments_are_no_identities() -> None:
    assert read_comment("<!-- hansard:begin -->") is None
    assert read_comment("<!-- note -->") is None


def test_each_field_changes_the_digest() -> None:
    states = [("", (), "", "", ""), ("n", (), "", "", ""), ("", ("t",), "", "", ""), ("", (), "s", "", "")]
    states += [("", (), "", "o", ""), ("", (), "", "", "d")]
    assert len({digest(*state) for state in states}) == len(states)


def test_blank_lines_around_a_note_do_not_count() -> None:
    assert trimmed("\n \n  a\r\nb\n\n") == "  a\nb"
    assert trimmed(" \n\t") == ""


def test_a_seal_breaks_at_any_word_and_at_no_line_end() -> None:
    text = seal(f"head\n{BEGIN}\none two\n{END}\n")
    assert not unsealed(text)
    assert not unsealed(text.replace("\n", "\r\n"))
    assert not unsealed(text.replace("head", "mine"))
    assert unsealed(text.replace("two", "three"))
    assert not unsealed(f"{BEGIN}\nwritten by an older edition\n{END}")
    assert not unsealed("no markers")
