"""Who is said to have promised something."""

import pytest

from hansard_tui.extract.lexicon import lexicon
from hansard_tui.extract.rules import load_rules
from hansard_tui.extract.sayers import others_say, says_for_government

KNOWN = lexicon(load_rules())


@pytest.mark.parametrize(
    ("before", "own"),
    [
        ("The Government ", True),
        ("My right hon. Friend the Chancellor ", True),
        ("I have told him that we ", True),
        ("The previous Government ", False),
        ("The Government of Kassuna ", False),
        ("The shadow Chancellor ", False),
        ("My right hon. Friend’s predecessor ", False),
        ("I am glad to say that the mayor ", False),
        ("The council ", False),
    ],
)
def test_the_government_of_the_day_is_told_from_others(before: str, *, own: bool) -> None:
    assert says_for_government(before) is own


@pytest.mark.parametrize(
    ("before", "others"),
    [
        ("The council ", True),
        ("Network Rail ", True),
        ("They ", True),
        ("The owners of the mill ", True),
        ("I ", False),
        ("We ", False),
        ("", False),
        ("If the council ", False),
        ("As the council ", False),
        ("The river ", False),
    ],
)
def test_somebody_says_it(before: str, *, others: bool) -> None:
    assert others_say(before, KNOWN, outside=False) is others


def test_who_only_speaks_in_the_debate_promises_nothing() -> None:
    assert others_say("The hon. Member for Dale ", KNOWN, outside=False)
    assert not others_say("The hon. Member for Dale ", KNOWN, outside=True)
    assert not others_say("The code for owners ", KNOWN, outside=True)
