"""The subject that stands before what binds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hansard_tui.extract.bound import is_agent, subject_before
from hansard_tui.extract.lexicon import lexicon
from hansard_tui.extract.rules import load_rules

KNOWN = lexicon(load_rules())


@pytest.mark.parametrize(
    ("before", "subject"),
    [
        ("A person who holds a certificate ", "A person who holds a certificate "),
        ("Under the rules, any company that receives a grant ", "any company that receives a grant "),
        ("On commencement all existing licence holders ", "all existing licence holders "),
        ("The court, when it sits, ", "The court, when it sits, "),
        ("It follows that an undertaker ", "an undertaker "),
        ("I remind the House that councils ", "councils "),
        ("That is why head teachers ", "head teachers "),
        ("No one who has been disqualified ", "No one who has been disqualified "),
        ("The cost is borne by her owners, who ", "who "),
        ("It is the clinician who ", "who "),
        ("A landlord cannot do as he likes: he ", "he "),
        ("The council now ", "The council now "),
        ("Each fire and rescue authority ", "Each fire and rescue authority "),
        ("The council and its owners ", "The council and its owners "),
        ("The rain stopped and councils ", "councils "),
    ],
)
def test_the_subject_is_read_with_all_that_tells_who_it_is(before: str, subject: str) -> None:
    found = subject_before(before, KNOWN)
    assert found is not None
    assert before[found.start :] == subject


@pytest.mark.parametrize(
    "before",
    [
        "",
        "We ",
        "The Government ",
        "The bridge ",
        "The hon. Member ",
        "If a council ",
        "Those who ",
        "The forms that a small charity ",
        "There ",
        "It ",
        "and, ",
        "Whether he is a trader or not, it ",
        "The council is old and the bridge ",
    ],
)
def test_nobody_stands_there_who_can_be_bound(before: str) -> None:
    found = subject_before(before, KNOWN)
    assert found is None or found.pronoun


def test_it_is_told_who_is_anyone_of_a_kind_and_who_is_nobody() -> None:
    each, bare, named, none = (
        subject_before(before, KNOWN) for before in ("Every council ", "Councils ", "The Law Society ", "No bank ")
    )
    assert each is not None
    assert (each.each, each.general) == (True, True)
    assert bare is not None
    assert (bare.each, bare.general) == (False, True)
    assert named is not None
    assert (named.each, named.general) == (False, False)
    assert none is not None
    assert none.none


@pytest.mark.parametrize(
    ("word", "agent"),
    [
        ("undertaker", True),
        ("licensees", True),
        ("council", True),
        ("order", False),
        ("member", False),
        ("minister", False),
        ("bridge", False),
    ],
)
def test_those_who_act_are_known_by_a_list_or_by_their_ending(word: str, *, agent: bool) -> None:
    assert is_agent(word, KNOWN) is agent


@given(st.text(alphabet="a council, who must — that; the he. ", max_size=80))
def test_any_words_are_read_and_a_subject_lies_within_them(before: str) -> None:
    found = subject_before(before, KNOWN)
    assert found is None or 0 <= found.start < len(before)
