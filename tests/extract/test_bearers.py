"""Who can bear a duty."""

import pytest

from hansard_tui.extract.bearers import bears, bears_before, done_by_others
from hansard_tui.extract.lexicon import lexicon
from hansard_tui.extract.rules import load_rules
from hansard_tui.extract.tokens import tokenise
from hansard_tui.model.span import Span

KNOWN = lexicon(load_rules())


@pytest.mark.parametrize(
    ("words", "borne"),
    [
        ("councils", True),
        ("a fisherman", True),
        ("Natural England", True),
        ("those who sell straws", True),
        ("the Secretary of State and Natural England", True),
        ("the Secretary of State", False),
        ("all Members", False),
        ("almost 40,000 staff", False),
        ("400 members of staff", False),
        ("all member states", True),
        ("the statement", False),
        ("a report after five years in regard to parks", False),
        ("only one of those boards would lead, I believe", False),
        ("and ensure that standards are there", False),
        ("", False),
    ],
)
def test_what_is_bound_is_somebody(words: str, *, borne: bool) -> None:
    assert bears(words, KNOWN, named=False) is borne


def test_a_named_bearer_is_one_that_the_rules_know() -> None:
    assert bears("the council", KNOWN, named=True)
    assert bears("a fisherman", KNOWN, named=True)
    assert not bears("a footpath", KNOWN, named=True)


@pytest.mark.parametrize(
    ("before", "borne"),
    [
        ("The board, I repeat, ", True),
        ("IFCAs ", True),
        ("Natural England and the Secretary of State ", True),
        ("The Secretary of State, who ", False),
        ("I add that we ", False),
        ("In short a fresh start ", False),
    ],
)
def test_what_stands_before_is_somebody_and_not_the_government_alone(before: str, *, borne: bool) -> None:
    assert bears_before(before, KNOWN, named=True) is borne


def test_a_thing_may_need_consent() -> None:
    assert bears_before("In short a fresh start ", KNOWN, named=False)
    assert not bears_before("The Minister ", KNOWN, named=False)


@pytest.mark.parametrize(
    ("passive", "others"),
    [
        ("reviewed by the appropriate authorities", True),
        ("issued by Natural England", True),
        ("issued by the Secretary of State", False),
        ("issued by hand", False),
        ("issued in May", False),
        ("noted, not least by Ofwat", False),
    ],
)
def test_a_passive_names_who_acts(passive: str, *, others: bool) -> None:
    words = tokenise(passive, Span(0, len(passive)))
    assert done_by_others(words, 1, len(words.words), KNOWN) is others
