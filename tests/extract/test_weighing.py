"""A quick look at each clause, and a thorough one at those that may be promises."""

from hansard_tui.extract.capacity import MINISTER, Capacity
from hansard_tui.extract.features import Context
from hansard_tui.extract.linear import LinearModel
from hansard_tui.extract.rules import load_rules
from hansard_tui.extract.tokens import tokenise
from hansard_tui.extract.utterances import Candidate, candidates_of
from hansard_tui.extract.weighing import Weighing, load_weighing, ranked
from hansard_tui.model.span import Span

RULES = load_rules()


def candidate(text: str) -> Candidate:
    context = Context(Capacity(MINISTER, "printed as the Minister", 8.0), "Commons")
    return next(candidates_of(tokenise(text, Span(0, len(text))), context, RULES))


def test_what_the_quick_look_leaves_out_is_not_looked_at_again() -> None:
    promise = candidate("We will publish the report.")
    sure = LinearModel(bias=5.0)
    assert Weighing(LinearModel(bias=-5.0, possible=0.1), sure).score(promise) == 0
    assert Weighing(LinearModel(bias=0.0, possible=0.1), sure).score(promise) > 0.9


def test_the_thorough_look_sees_words_and_pairs() -> None:
    promise = candidate("We will publish the report.")
    screen = LinearModel()
    plain, worded = LinearModel(), LinearModel(weights={"word report": 1.0, "words the report": 1.0})
    paired = LinearModel(weights={"verb publish & form base": 1.0})
    assert Weighing(screen, plain).score(promise) < Weighing(screen, paired).score(promise)
    assert Weighing(screen, paired).score(promise) < Weighing(screen, worded).score(promise)


def test_the_packaged_weights_tell_a_promise_from_a_hope() -> None:
    weighing = load_weighing()
    kept = weighing.score(candidate("I will write to the hon. Gentleman."))
    hoped = weighing.score(candidate("We would like to see it."))
    assert kept > weighing.model.certain > weighing.model.possible > hoped


def test_what_goes_on_with_a_promise_is_part_of_it() -> None:
    text = "The list will be sent to Members and will be placed in the Library."
    context = Context(Capacity(MINISTER, "printed as the Minister", 8.0), "Commons")
    first, second = candidates_of(tokenise(text, Span(0, len(text))), context, RULES)
    assert [one for _, one in ranked([(0.7, first), (0.9, second)], 0.4)] == [first]
    assert [one for _, one in ranked([(0.3, first), (0.9, second)], 0.4)] == [second, first]


def test_the_likeliest_comes_first() -> None:
    likely, unlikely = candidate("We will publish the report."), candidate("The bridge will fall.")
    assert ranked([(0.1, unlikely), (0.9, likely)], 0.4) == [(0.9, likely), (0.1, unlikely)]
