"""What a clause shows of being a promise."""

from hansard_tui.extract.capacity import Capacity
from hansard_tui.extract.clauses import ClauseFinder
from hansard_tui.extract.features import Context, features
from hansard_tui.extract.lexicon import lexicon
from hansard_tui.extract.rules import load_rules
from hansard_tui.extract.tokens import tokenise
from hansard_tui.extract.verdicts import verdict
from hansard_tui.model.span import Span

KNOWN = lexicon(load_rules())
FINDER = ClauseFinder(KNOWN)


def shown(text: str, context: Context) -> list[str]:
    words = tokenise(text, Span(0, len(text)))
    clause = FINDER.find(words)[0]
    return features(words, clause, 0, context, KNOWN, verdict(words, clause, KNOWN))


def test_features_are_readable_and_the_same_each_time() -> None:
    context = Context(Capacity("minister", "", 8.0), house="Lords", requested=True)
    found = shown("I will write to the noble Lord next week.", context)
    assert {"rule directed promise", "subject i", "verb write", "trigger will", "role main", "deadline"} <= set(found)
    assert {"object member", "capacity minister", "voice strong", "house Lords", "requested"} <= set(found)
    assert found == shown("I will write to the noble Lord next week.", context)


def test_a_review_just_before_is_seen() -> None:
    context = Context(Capacity("minister", ""), process_before=True)
    assert "it after a process" in shown("It will look at that.", context)
