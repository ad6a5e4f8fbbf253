"""One clause as the rules of verdicts see it: its verb, its subject, and the words that follow."""

from dataclasses import dataclass

from hansard_tui.extract.clauses import Clause
from hansard_tui.extract.lexicon import Lexicon
from hansard_tui.extract.tokens import Words

NEAR, NEARER = 8, 4
"""Words after the verb that are looked at."""


@dataclass(frozen=True, slots=True)
class Case:
    """One clause as the rows see it."""

    words: Words
    clause: Clause
    lexicon: Lexicon
    classes: frozenset[str]
    """Of its verb."""
    kind: str
    """Of its subject, or of what a relative pronoun stands for."""

    @property
    def lemma(self) -> str:
        """The verb."""
        return self.clause.predicate.lemma

    @property
    def trigger(self) -> str:
        """The modal, or what does its work."""
        return self.clause.predicate.trigger

    @property
    def chain(self) -> tuple[str, ...]:
        """The verbs that were passed on the way to the verb."""
        return self.clause.predicate.chain

    @property
    def negated(self) -> bool:
        """Whether "not" or "never" stands in the group."""
        return self.clause.predicate.negated

    @property
    def said(self) -> tuple[str, ...]:
        """The words of the group."""
        return self.words.words[self.clause.predicate.first : self.clause.predicate.end]

    def after(self, count: int = NEAR) -> tuple[str, ...]:
        """Give the first words after the verb."""
        return self.words.words[self.clause.predicate.end : self.clause.predicate.end + count]

    def lists(self, name: str) -> frozenset[str]:
        """Give a list of words of the rules."""
        return self.lexicon.lists.get(name, frozenset())
