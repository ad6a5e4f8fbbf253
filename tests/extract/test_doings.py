"""What other bodies will do, what is being done, and what is said flatly of the future."""

from collections.abc import Callable

import pytest

from hansard_tui.extract.clauses import Clause
from hansard_tui.extract.doings import of_assurance, of_ongoing, of_third_party
from hansard_tui.extract.lexicon import Lexicon, lexicon
from hansard_tui.extract.rules import load_rules
from hansard_tui.extract.tokens import Words, tokenise
from hansard_tui.extract.utterances import clause_finder
from hansard_tui.extract.verdicts import verdict
from hansard_tui.model.finding import Commitment
from hansard_tui.model.span import Span

RULES = load_rules()
KNOWN = lexicon(RULES)


def find(text: str, reader: Callable[[Words, Clause], Commitment | None]) -> list[str]:
    words = tokenise(text, Span(0, len(text)))
    found = [reader(words, clause) for clause in clause_finder(RULES).find(words)]
    return [made.quote(text) for made in found if made is not None]


def test_it_is_the_body_that_the_sentence_before_named() -> None:
    for before, found in (
        ("I met the Charity Commission.", True),
        ("I read the Bill of the Charity Commission.", False),
    ):
        text = f"{before} It will publish a guide."
        words = tokenise(text, Span(len(before) + 1, len(text)))
        made = [of_third_party(words, clause, KNOWN) for clause in clause_finder(RULES).find(words)]
        assert any(made) is found


def ongoing(words: Words, clause: Clause, known: Lexicon = KNOWN) -> Commitment | None:
    return of_ongoing(words, clause, verdict(words, clause, known), known)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council will review its licences.", ["The council will review its licences"]),
        ("The board plans to publish a guide.", ["The board plans to publish a guide"]),
        ("The guide will be published by Ofwat in May.", ["The guide will be published by Ofwat in May"]),
        ("The guide will be published by the Department in May.", []),
        ("I am sure that it will want to consider the matter.", ["it will want to consider the matter"]),
        ("It will consider the matter.", []),
        ("The county council will grit the roads.", ["The county council will grit the roads"]),
        ("The regional board will be chairing a taskforce.", ["The regional board will be chairing a taskforce"]),
        ("Network Rail has it in hand and will replace the bridge.", ["will replace the bridge"]),
        ("The Law Society is to run a scheme.", ["The Law Society is to run a scheme"]),
        ("The board expects to reopen the road.", ["The board expects to reopen the road"]),
        ("The Select Committee will return to it.", ["The Select Committee will return to it"]),
        ("The CMA will be grading the wells.", ["The CMA will be grading the wells"]),
        ("The UK will be grading the wells.", []),
        ("The DWP will be grading the wells.", []),
        ("The council shall publish a plan.", []),
        ("No hospital will close its doors.", []),
        ("The council will benefit from the rain.", []),
        ("The banks have agreed to lend to them.", []),
        ("The effect of the council will fade.", []),
        ("The registrar is to consult owners.", []),
        ("I hope that the council will review its licences.", []),
        ("If the council will review its licences, we are glad.", []),
        ("The council will benefit from rain.", []),
        ("The council will not review its licences.", []),
        ("The people who will review it are here.", []),
    ],
)
def test_what_another_body_will_do(text: str, expected: list[str]) -> None:
    assert find(text, lambda words, clause: of_third_party(words, clause, KNOWN)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We are reviewing the code.", ["We are reviewing the code"]),
        ("The code is being reviewed.", ["The code is being reviewed"]),
        ("The guidance is being reviewed.", ["The guidance is being reviewed"]),
        ("No guidance is being reviewed.", []),
        ("The council is working on a plan.", ["The council is working on a plan"]),
        ("The council is enjoying the sun.", []),
        ("I ensure that we are reviewing the code.", []),
        ("We are making progress.", []),
        ("He will know that we are reviewing the code.", ["we are reviewing the code"]),
        ("He says that we are reviewing the code.", []),
        ("What we have said is that we are reviewing the code.", ["we are reviewing the code"]),
        ("We are refocusing our support.", ["We are refocusing our support"]),
        ("The council is refocusing its support.", []),
        ("We are trying to mend it.", ["We are trying to mend it"]),
        ("I am trying to answer.", []),
        ("We are dealing with the queue.", ["We are dealing with the queue"]),
        ("The Government recognise it and are taking action.", ["are taking action"]),
        ("The trainees are working with our staff.", ["The trainees are working with our staff"]),
        ("The reforms are working well.", []),
        ("We are talking about the code.", []),
        ("We are not reviewing the code.", []),
        ("The bridge is being rebuilt.", ["The bridge is being rebuilt"]),
        ("The walkers are being put at risk.", []),
        ("We are being paid.", []),
        ("My noble Friend is considering the code.", ["My noble Friend is considering the code"]),
        ("My noble Friend is working hard for her village.", []),
        ("The noble Lord is considering the code.", []),
        ("We are talking to the council about the code.", ["We are talking to the council about the code"]),
        ("I can confirm that the code is being reviewed.", ["the code is being reviewed"]),
        ("I understand that the council is reviewing the code.", []),
        ("The engineers are inspecting the bridge.", ["The engineers are inspecting the bridge"]),
        ("The walkers are inspecting the bridge.", []),
        ("It is a code that we are reviewing.", ["we are reviewing"]),
        ("It is a code that we are publishing.", []),
        ("The review is proceeding.", ["The review is proceeding"]),
        ("The council is currently building a bridge.", ["The council is currently building a bridge"]),
        ("The council is building a bridge.", []),
    ],
)
def test_what_is_being_done(text: str, expected: list[str]) -> None:
    assert find(text, ongoing) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council will have no part in it.", ["The council will have no part in it"]),
        ("The licence will not be withdrawn.", ["The licence will not be withdrawn"]),
        ("Straws will still be available.", ["Straws will still be available"]),
        ("Straws will be available.", []),
        ("Rivers will not only flood.", []),
        ("We will not close it.", []),
        ("Noble Lords will not be surprised.", []),
        ("I doubt that it will not be withdrawn.", []),
        ("The council will not be able to do it.", []),
        ("The commission will remain the judge.", ["The commission will remain the judge"]),
        ("Their views will be taken into account.", ["Their views will be taken into account"]),
        ("Their views will be taken to London.", []),
        ("Everybody will have the opportunity to reply.", []),
        ("All owners will have the opportunity to reply.", ["All owners will have the opportunity to reply"]),
        ("The change means that there will be no wells.", []),
        ("The Home Secretary says that it will remain open.", []),
        ("The licence shall not be withdrawn.", []),
        ("The licence will no longer be valuable.", []),
        ("The licence will not be withdrawn unless it lapses.", []),
        ("The licence will not of itself be valuable.", []),
        ("The licence will no doubt be withdrawn.", []),
        ("The code will not be published.", []),
        ("There will be no wells.", []),
        ("The drought will not be long.", []),
        ("The repair will not happen overnight.", []),
        ("The owners have promised that the licence will not be withdrawn.", []),
    ],
)
def test_what_is_said_flatly(text: str, expected: list[str]) -> None:
    assert find(text, lambda words, clause: of_assurance(words, clause, KNOWN)) == expected
