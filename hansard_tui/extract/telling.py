"""What a clause says, told as a finding: its words trimmed, its actor and its act."""

from hansard_tui.extract.acts import begin_of, begins_act, begins_actor, find_actor
from hansard_tui.extract.clauses import Clause
from hansard_tui.extract.reasons import shown
from hansard_tui.extract.tokens import Words
from hansard_tui.model.finding import Commitment, Detail, Undertaking
from hansard_tui.model.span import Span

_BESIDE = 3
"""Words that may stand between a subject and its verb, where both are told together."""


def detail(text: str, role: str, start: int, end: int) -> Detail:
    """Give a detail without the white space and the marks around it."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;."):
        end -= 1
    return Detail(start, end, role, text[start:end])


def told(words: Words, clause: Clause, undertaking: Undertaking, rule: str, reading: str) -> Commitment:
    """Make a finding of a clause; `reading` says, after the words that made it one, what they do."""
    first = begins_actor(words, clause.subject.first)
    span = words.between(begin_of(words, clause.start), clause.end)
    trigger = words.between(clause.predicate.first, clause.predicate.end)
    after = words.starts[begins_act(words, clause)]
    beside = first < clause.subject.end <= clause.predicate.first <= clause.subject.end + _BESIDE
    said = words.between(first if beside else clause.predicate.first, clause.predicate.end)
    return Commitment(
        span.start,
        span.end,
        undertaking,
        polarity="negative" if clause.predicate.negated else "positive",
        details=(
            *filter(None, [find_actor(words, clause)]),
            detail(words.text, "action", after, max(after, span.end)),
        ),
        sentence=Span(words.span.start, words.span.end),
        trigger=trigger,
        rule=rule,
        why=f"“{shown(said.quote(words.text))}” {reading}.",
    )
