"""What a clause says, told as a finding."""

from hypothesis import given
from hypothesis import strategies as st

from hansard_tui.extract.lexicon import lexicon
from hansard_tui.extract.rules import load_rules
from hansard_tui.extract.telling import detail, told
from hansard_tui.extract.tokens import tokenise
from hansard_tui.extract.utterances import clause_finder
from hansard_tui.model.finding import Undertaking
from hansard_tui.model.span import Span

RULES = load_rules()


@given(st.text(alphabet="ab ,;.", max_size=12))
def test_a_detail_is_its_words_without_what_stands_around_them(text: str) -> None:
    found = detail(text, "actor", 0, len(text))
    assert found.value == found.quote(text)
    assert found.value == found.value.strip(" ")
    assert not found.value.endswith((",", ".", ";"))


def test_a_clause_is_told_with_its_actor_its_act_and_the_words_that_made_it() -> None:
    text = "My Lords, the council will not close the bridge."
    words = tokenise(text, Span(0, len(text)))
    (clause,) = clause_finder(RULES).find(words)
    assert lexicon(RULES).is_base(clause.predicate.lemma)
    found = told(words, clause, Undertaking.THIRD_PARTY, "a rule", "is an example")
    assert {one.role: one.value for one in found.details} == {"actor": "the council", "action": "close the bridge"}
    assert found.polarity == "negative"
    assert found.why == "“the council will not close” is an example."
    assert found.sentence == Span(0, len(text))
