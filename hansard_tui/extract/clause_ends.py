"""Where a clause ends: before the next clause, a dash, or what is only the effect or the purpose of what it says."""

from hansard_tui.extract.lexicon import Lexicon
from hansard_tui.extract.predicates import Predicate
from hansard_tui.extract.subjects import LINKS
from hansard_tui.extract.tokens import Words

NEW_SUBJECT = frozenset(
    [
        "i", "we", "they", "he", "she", "it", "this", "that", "these", "those", "there", "the", "our", "my", "his",
        "her", "their", "its", "one", "you", "noble", "hon",
    ]
)  # fmt: skip
"""Words that may begin the subject of a new clause."""
_ENDERS = frozenset({"because", "although", "though", "whereas"})
_AFTER_COMMA = frozenset(
    ["but", "so", "because", "although", "which", "who", "where", "as", "while", "when", "to", "with",
     "meaning", "ensuring", "enabling", "allowing", "thereby"]
)  # fmt: skip
_FINITE = frozenset({"is", "are", "has", "have", "was", "were"})
_SOON = 7
"""Words: how far behind ", and" the verb of a new clause stands."""
_NEXT = 6
"""Words: how far behind the first word of a subject its predicate stands."""
_RELATIVE = frozenset({"that", "which", "who"})
_BEFORE_VERBS = frozenset({"to", "will", "shall", "i", "we", "they", "and", "or", "not"})


class EndFinder:
    """Finds the ends of clauses by the words of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def find(self, words: Words, predicate: Predicate, ceiling: int) -> int:
        """Give the place after the clause's last word; `ceiling` is where the next predicate begins, 0 if none does."""
        listed = words.words
        last = len(listed)
        while last > predicate.end and listed[last - 1] in {"?", "!", "”", '"', "—", "’", "'"}:
            last -= 1
        for place in range(predicate.end, last):
            word = listed[place]
            if word in {";", "—", "–"} or word in _ENDERS or self._parts(words, place, ceiling):
                return place
            if word == "to" and self._aims(words, place, predicate):
                return place
        return last

    def _aims(self, words: Words, place: int, predicate: Predicate) -> bool:
        """Whether "to" begins what an act is for, once what it is done to was named: "new rules to ensure that"."""
        if words.at(place + 1) not in self.lexicon.lists["purposive"]:
            return False
        if place == predicate.end:
            return predicate.lemma == "do"  # "that is what we will do to ensure it"
        before = words.words[place - 1]
        verb = self.lexicon.is_base(before) and words.at(place - 2) in _BEFORE_VERBS
        return before not in self.lexicon.lists["takes_infinitive"] and before not in LINKS and not verb

    def _parts(self, words: Words, place: int, ceiling: int) -> bool:
        """Whether the clause ends before `place`, where another begins."""
        word, after = words.words[place], words.at(place + 1)
        if word == ",":
            return self._parts_at_comma(words, place, ceiling)
        if word in {"so", "in", "but"}:
            return (word, after) in {("so", "that"), ("in", "order"), ("but", ","), ("but", "as")} or (
                word == "but" and _begins_clause(words, place, ceiling)
            )
        return word == "and" and _begins_clause(words, place, ceiling)

    def _parts_at_comma(self, words: Words, place: int, ceiling: int) -> bool:
        after = words.at(place + 1)
        if after in _AFTER_COMMA:
            return words.at(place + 2) != "well"
        if after == "in":
            return words.at(place + 2) in {"which", "order"}
        return _begins_clause(words, place, ceiling) or (after in {"and", "but"} and self._states(words, place + 2))

    def _states(self, words: Words, first: int) -> bool:
        """Whether a noun and a finite verb follow soon: ", and remediation continues"."""
        for place in range(first, min(first + _SOON, len(words.words))):
            word = words.words[place]
            if word in {",", ";"}:
                return False
            form = self.lexicon.forms.get(word)
            before = words.words[place - 1]
            noun = before not in self.lexicon.determiners and before not in self.lexicon.prepositions
            if word in _FINITE or (form is not None and form.kind == "third" and noun and place > first):
                return True
        return False


def _begins_clause(words: Words, place: int, ceiling: int) -> bool:
    """Whether the words after a comma, "and" or "but" are the subject of the next predicate."""
    after = place + 1
    while words.at(after) in {"and", "but", "so", "then", ",", "therefore", "also"}:
        after += 1
    word = words.at(after)
    if word in {"i", "we", "they", "he", "she", "it", "there"}:
        return True
    soon = after < ceiling <= after + _NEXT
    return word in NEW_SUBJECT and soon and _RELATIVE.isdisjoint(words.words[after:ceiling])
