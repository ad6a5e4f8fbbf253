"""One clause as the rules of verdicts see it."""

from hansard_tui.extract.clauses import ClauseFinder
from hansard_tui.extract.lexicon import lexicon
from hansard_tui.extract.rules import load_rules
from hansard_tui.extract.tokens import tokenise
from hansard_tui.extract.verdict_case import NEAR, Case
from hansard_tui.model.span import Span

KNOWN = lexicon(load_rules())


def test_a_case_gives_its_verb_and_what_follows() -> None:
    text = "We will not continue to mend the old bridge over the wide river in the spring."
    words = tokenise(text, Span(0, len(text)))
    (clause,) = ClauseFinder(KNOWN).find(words)
    case = Case(words, clause, KNOWN, frozenset({"act"}), "we")
    assert (case.lemma, case.trigger, case.chain, case.negated) == ("mend", "will", ("continue",), True)
    assert case.said == ("will", "not", "continue", "to", "mend")
    assert case.after(3) == ("the", "old", "bridge")
    assert len(case.after()) == NEAR
    assert "amendment" in case.lists("of_speech")
    assert case.lists("no such list") == frozenset()
