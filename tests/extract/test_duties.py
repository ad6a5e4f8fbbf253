"""Duties of others."""

import pytest

from hansard_tui.extract.duties import of_clause, of_law, subtype_of
from hansard_tui.extract.lexicon import lexicon
from hansard_tui.extract.rules import load_rules
from hansard_tui.extract.tokens import tokenise
from hansard_tui.extract.utterances import clause_finder
from hansard_tui.model.span import Span

RULES = load_rules()
KNOWN = lexicon(RULES)

CASES = [
    (
        "Clause 4 requires councils to inspect wells and, in particular, to report on them.",
        ["Clause 4 requires councils to inspect wells", "to report on them"],
    ),
    ("The board has a duty—and I recall it—to act.", ["The board has a duty—and I recall it—to act"]),
    ("It sits beside duties for a council to co-operate.", ["duties for a council to co-operate"]),
    ("Owners are required by law to mend walls.", ["Owners are required by law to mend walls"]),
    ("It recommends that councils should meet.", ["It recommends that councils should meet"]),
    ("Amendment 7 would require councils to pay.", []),
    ("It requires the Government to act.", []),
    ("The council has a fine hall.", []),
    ("Nothing in the Bill requires the council to ask leave.", []),
    ("He said in Committee that the council had a duty to act.", []),
    ("I understand how the council will be expected to pay.", []),
    ("The Secretary of State, who has responsibility for rivers, is here.", []),
    ("There are challenges that require people to sit down.", []),
    ("It requires the board to report to Parliament.", ["It requires the board to report to Parliament"]),
    ("There is a duty for a report to Parliament.", []),
    ("The Bill provides for the Lord Chancellor to pay.", []),
    ("We expect them to work together.", ["We expect them to work together"]),
    ("We expect those talks to be short.", []),
    ("We would not expect the council to mend it.", ["We would not expect the council to mend it"]),
    ("We expect the council to decide next month.", []),
    ("The board would have a duty to act.", ["The board would have a duty to act"]),
    (
        "The responsibility for wells lies with the parish council.",
        ["The responsibility for wells lies with the parish council"],
    ),
    ("The purpose of the duty is to keep wells clean.", []),
    ("It is everyone’s responsibility to mend it.", ["It is everyone’s responsibility to mend it"]),
    (
        "The requirement that there should be lids applies here.",
        ["The requirement that there should be lids applies here"],
    ),
    ("That guidance encourages councils to talk.", ["That guidance encourages councils to talk"]),
    (
        "I do not want to blame anybody, but it is incumbent on the council to mend it.",
        ["it is incumbent on the council to mend it"],
    ),
    ("I want it to be incumbent on the council to mend it.", []),
    ("We recommend that people boil their water.", ["We recommend that people boil their water"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_duties_that_the_law_states(text: str, expected: list[str]) -> None:
    found = list(of_law(text, Span(0, len(text)), RULES, KNOWN))
    assert [duty.quote(text) for duty in found] == expected
    assert all(detail.quote(text) == detail.value for duty in found for detail in duty.details)


def test_the_actor_and_the_act_are_told() -> None:
    text = "The mandate requires councils to inspect wells."
    (duty,) = of_law(text, Span(0, len(text)), RULES, KNOWN)
    told = {detail.role: detail.value for detail in duty.details}
    assert told == {"actor": "councils", "action": "inspect wells", "source": "The mandate"}


@pytest.mark.parametrize(
    ("sentence", "subtype"),
    [
        ("The mandate requires it.", "mandate"),
        ("The code says that they should.", "guidance"),
        ("Clause 4 requires it.", "statutory_in_bill"),
        ("The Wells Act requires it.", "statutory_existing"),
        ("They must do it.", "expectation"),
    ],
)
def test_what_a_duty_rests_on(sentence: str, subtype: str) -> None:
    assert subtype_of(sentence, sentence) == subtype


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Councils must mend the wells.", True),
        ("Councils should mend the wells.", True),
        ("Councils will have to mend the wells.", True),
        ("Planning committees should look closely at it.", True),
        ("The report must contain a summary.", True),
        ("The report must begin.", False),
        ("Wells should be used with care.", True),
        ("Wells should be opened in May.", False),
        ("Wells should be opened by the council.", True),
        ("Such wells should not be approved.", True),
        ("Such wells should be approved.", False),
        ("Natural England must have regard to wells.", True),
        ("Natural England must have wells.", False),
        ("Owners have to date been paid.", False),
        ("There should be consultation on it.", True),
        ("There should be water in it.", False),
        ("It must act with care.", True),
        ("It must go further.", False),
        ("He must act with care.", False),
        ("We must mend the wells.", False),
        ("Councils should face the law.", False),
        ("I think that councils should mend the wells.", False),
        ("If councils must mend the wells, they will.", False),
        ("Boards will need to be efficient.", False),
        ("Members should mend the wells.", False),
        ("The effect is that councils would have to mend the wells.", True),
        ("They knew of wells that councils would have to mend.", False),
        ("They would have to mend the wells.", False),
        ("Councils are to publish a plan.", True),
        ("The plans are to be published.", False),
        ("The council may not refuse it.", True),
        ("The council may refuse it.", False),
        ("The plan goes to the coroner, and he must consult on it.", True),
        ("A copy must be given to the owners.", True),
        ("A copy must be given in May.", False),
        ("Staff should be tested.", True),
        ("Wells should be tested.", False),
    ],
)
def test_a_clause_binds_whoever_is_not_the_government(text: str, *, bound: bool) -> None:
    words = tokenise(text, Span(0, len(text)))
    found = [of_clause(words, clause, KNOWN) for clause in clause_finder(RULES).find(words)]
    assert any(found) is bound
    assert all(made is None or made.why for made in found)
