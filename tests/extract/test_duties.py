"""Duties of others."""

import pytest

from hansard_tui.extract.duties import of_clause, subtype_of
from hansard_tui.extract.lexicon import lexicon
from hansard_tui.extract.rules import load_rules
from hansard_tui.extract.tokens import tokenise
from hansard_tui.extract.utterances import clause_finder
from hansard_tui.model.span import Span

RULES = load_rules()
KNOWN = lexicon(RULES)


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
        ("The Law Society is to publish a plan.", False),
        ("The council may not refuse it.", True),
        ("The code says that collectors must mend the wells.", False),
        ("The code says that councils should mend the wells.", True),
        ("He said that councils should mend the wells.", False),
        ("It is a goal of ours that councils should mend the wells.", False),
        ("A grant will be paid, which should enable councils to mend the wells.", False),
        ("Councils did not have to mend the wells.", False),
        ("The council may refuse it.", False),
        ("The plan goes to the coroner, and he must consult on it.", True),
        ("A copy must be given to the owners.", True),
        ("A copy must be given in May.", False),
        ("Staff should be tested.", True),
        ("Wells should be tested.", False),
        ("The Iranian Government must publish a plan.", True),
        ("The Secretary of State and Natural England must aim to mend the wells.", True),
        ("The Government and Ministers must aim to mend the wells.", False),
        ("The Secretary of State has to consult on it.", True),
        ("They have to have regard to the guidance.", True),
        ("Schools should have a policy on wells.", True),
        ("Schools should have fun.", False),
        ("The police have to record it.", True),
        ("Companies should pay their suppliers.", True),
        ("Companies should not have to pay their suppliers.", False),
        ("The strategy must set out the measures.", True),
        ("The courts would have to consider wells.", False),
        ("Before making an order the court has to consider wells.", True),
        ("When the court has to consider wells, it does.", False),
        ("Many families have to live on little.", False),
        ("Nurseries will not have to mend the wells.", False),
        ("The court must be satisfied of it.", True),
        ("They must agree how they will settle a dispute.", True),
        ("We must not be carried away by the wells.", False),
        ("Those councils that we have met should publish a plan.", True),
        ("The officers whom I met in the town should record it.", True),
        ("I think that those councils that we have met should publish a plan.", False),
        ("Those who think otherwise should publish a plan.", False),
        ("The hon. Member who spoke should publish it.", False),
        ("Councils should not have to mend the wells.", False),
        ("People will have to wait.", False),
        ("Everybody should consult on it.", True),
        ("Everybody in the House should consult on it.", False),
        ("They must publish their accounts.", True),
        ("The board can and should publish a plan.", False),
        ("The police should be able to publish it.", False),
        ("The council might have to mend the wells.", False),
        ("The plan should be supported by the council.", False),
        ("The plan should be published by the council.", True),
        ("The flood must never be allowed to happen again.", False),
        ("It must take its time.", False),
        ("People should listen to the wardens.", False),
        ("People should consult the wardens.", True),
        ("Statements from the parishes that wells should be mended by the council were heard.", False),
        ("Our work, which falls to all councils, is to mend the wells.", False),
        ("Universities must remain attractive to students.", False),
        ("The council must show restraint.", False),
        ("The unions should publish a plan.", False),
        ("Hospitals should not be charging for it.", True),
        ("Hospitals should not be living beyond their means.", False),
        ("Owners must be put first.", False),
        ("The figures should be treated with care.", False),
        ("The poachers must never be allowed to win.", False),
        ("The plan must be taken as it stands by the council.", False),
        ("The noble Lord proposes that councils should mend the wells.", False),
        ("It is absurd that councils should mend the wells.", False),
        ("The object of the exercise is that councils should mend the wells.", False),
    ],
)
def test_a_clause_binds_whoever_is_not_the_government(text: str, *, bound: bool) -> None:
    words = tokenise(text, Span(0, len(text)))
    found = [of_clause(words, clause, KNOWN) for clause in clause_finder(RULES).find(words)]
    assert any(found) is bound
    assert all(made is None or made.why for made in found)
