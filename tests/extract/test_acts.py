"""Who is to act, and what is to be done."""

import pytest

from hansard_tui.extract.clauses import ClauseFinder
from hansard_tui.extract.details import find_details
from hansard_tui.extract.lexicon import lexicon
from hansard_tui.extract.rules import load_rules
from hansard_tui.extract.tokens import tokenise
from hansard_tui.model.span import Span

FINDER = ClauseFinder(lexicon(load_rules()))


def told(text: str) -> dict[str, str]:
    words = tokenise(text, Span(0, len(text)))
    clause = FINDER.find(words)[0]
    span = words.between(clause.start, clause.end)
    details = find_details(words, clause, span.start, span.end)
    assert all(detail.quote(text) == detail.value for detail in details)
    return {detail.role: detail.value for detail in details}


@pytest.mark.parametrize(
    ("text", "actor", "action"),
    [
        ("The plan will be published for comment.", "The plan", "be published for comment"),
        ("This scheme will be evaluated in 2031.", "This scheme", "be evaluated"),
        ("All packaging will be green by 2031.", "All packaging", "be green"),
        ("Each and every claim will be looked at.", "Each and every claim", "be looked at"),
        ("All that will be weighed, and decisions will then be made.", "All that", "be weighed"),
        ("We of course will pass it on.", "We", "pass it on"),
        ("We will come back to it if we can.", "We", "come back to it"),
        ("We will continue to work to ensure that it stands.", "We", "continue to work to ensure that it stands"),
        ("We will withdraw the boats during next year.", "We", "withdraw the boats"),
        ("There will be a review of it.", None, "be a review of it"),
        ("My noble friend Lord Quill and I will meet the board.", "My noble friend Lord Quill and I", "meet the board"),
        ("Future grants will be paid from it.", "Future grants", "be paid from it"),
        ("This Government are so committed to mending it.", "This Government", "mending it"),
        ("We will take no risks with wells and, ", "We", "take no risks with wells"),
        ("We will do just that.", "We", "do just that"),
        ("It was underfunded and I will take it back.", "I", "take it back"),
        ("We will make a commitment that it will stand.", "We", "make a commitment that it will stand"),
    ],
)
def test_actor_and_action(text: str, actor: str | None, action: str) -> None:
    found = told(text)
    assert (found.get("actor"), found["action"]) == (actor, action)


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("The choice made on Wednesday will be published on Thursday.", "on Thursday"),
        ("The first sale later this year will raise it.", "later this year"),
    ],
)
def test_a_time_of_the_act_comes_before_one_of_the_actor(text: str, deadline: str) -> None:
    assert told(text)["deadline"] == deadline
