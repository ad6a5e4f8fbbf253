"""Clauses: a predicate with its subject, the part it plays in the sentence, and where it begins and ends."""

from dataclasses import dataclass, replace

from hansard_tui.extract.clause_ends import NEW_SUBJECT, EndFinder
from hansard_tui.extract.lexicon import Lexicon
from hansard_tui.extract.predicates import Predicate, PredicateFinder
from hansard_tui.extract.subjects import LINKS, OWNERS, Subject, SubjectFinder
from hansard_tui.extract.tokens import Words

_ROLE_OF_LINK = {
    "if": "if", "unless": "if", "provided": "if", "whether": "whether", "when": "when", "whenever": "when",
    "until": "when",
    "once": "when", "before": "when", "after": "when", "because": "because", "since": "because", "although": "although",
    "though": "although", "while": "although", "whereas": "although", "where": "where", "as": "as", "so": "so",
    "but": "main",
    "than": "than", "why": "wh", "how": "wh", "yet": "main", "nor": "main", "for": "because", "lest": "if",
}  # fmt: skip
_STRONG = frozenset(";:—–")
_OPENING = frozenset(
    [
        "and", "but", "so", "however", "therefore", "indeed", "yes", "no", "my", "lords", "mr", "speaker", "also",
        "nevertheless",
    ]
)  # fmt: skip
_VERBS = frozenset(
    ["is", "are", "was", "were", "am", "be", "been", "have", "has", "had", "do", "does", "did", "said", "says", "made"]
)
_FRAMING = frozenset(
    ["turning", "regarding", "finally", "further", "secondly", "firstly", "similarly", "equally", "as"]
)
"""Words, beside prepositions, that open what frames a statement: "Turning to the Bill, the Government are"."""
_CONDITIONAL = frozenset(["if", "unless", "once", "when", "subject", "under", "following", "after", "before", "until"])
_NO_TIMES = frozenset(["point", "end", "turn", "fact", "term", "stage", "time"])
_CONDITIONS = frozenset({"if", "unless", "where", "when", "once"})
_WHOLE = 3
"""Words: the shortest clause that stands after "when" without a comma behind it."""
_AIMED = {
    "intention": "intend", "plan": "intend", "plans": "intend", "aim": "expect", "objective": "expect",
    "proposal": "intend", "proposals": "intend", "commitment": "committed",
}  # fmt: skip
_PRESENTING = frozenset({"is", "are"})
_PRESENTED = frozenset({"that", "this", "it", "there", "those", "these"})
_UNABLE = frozenset({"cannot", "unable"})
_COURTESY = frozenset({"lords", "hon", "right", "noble", "learned", "honourable", "lord"})
_GOVERNED = 9
"""Words: how far before "that" the word is which governs it."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate in its clause; places are indexes of words."""

    predicate: Predicate
    subject: Subject
    role: str
    """main, that, if, whether, when, because, although, where, as, so, than, wh, relative, question, quoted."""
    governor: str
    """The kind of word that governs a "that" clause: hope, assure, said …; empty elsewhere."""
    governed_by: str
    """"first" where the speaker or the Government says so, "other" for anyone else, empty where nobody does."""
    start: int
    end: int


class ClauseFinder:
    """Finds the clauses of a sentence by the words of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.predicates = PredicateFinder(lexicon)
        self.subjects = SubjectFinder(lexicon)
        self.ends = EndFinder(lexicon)

    def find(self, words: Words) -> list[Clause]:
        """Give each predicate of the sentence with its clause, in order."""
        found: list[Clause] = []
        floor = 0
        predicates = list(self.predicates.find(words))
        for number, read in enumerate(predicates):
            previous = found[-1] if found else None
            ceiling = predicates[number + 1].first if number + 1 < len(predicates) else 0
            subject = self.subjects.find(words, read, previous.subject if previous else None, floor)
            predicate, subject = _of_intention(words, read, subject)
            predicate, subject = _of_doing(predicate, subject, previous)
            if subject.kind in {"who", "which"} or subject.head == "that":
                subject = replace(subject, antecedent=self.subjects.antecedent(words, subject, floor))
            clause = self._clause(words, predicate, subject, previous, floor, ceiling)
            if predicate.trigger != read.trigger and clause.role == "wh":
                clause = replace(clause, role="main")
            if previous is not None and _is_only_thought_of(clause, previous):
                clause = replace(clause, role="whether")
            if clause.role == "main" and words.at(0) in _CONDITIONS and all(c.role != "main" for c in found):
                clause = replace(clause, start=0)
            found.append(clause)
            floor = predicate.end
        return found

    def _clause(  # noqa: PLR0913, PLR0917  # what is known of one clause when it is made
        self, words: Words, predicate: Predicate, subject: Subject, previous: Clause | None, floor: int, ceiling: int
    ) -> Clause:
        if subject.shared and previous is not None and subject.first == previous.subject.first:
            start = predicate.first
            role, governor, by = previous.role, previous.governor, previous.governed_by
        else:
            role, governor, by, start = self._role(words, subject, floor)
            if subject.shared and predicate.first > subject.end:
                start = predicate.first  # "I put a caveat on that and | will write"
            if role == "and" and previous is not None:
                role, governor, by = previous.role, previous.governor, previous.governed_by
            elif role == "and":
                role = "main"
        if role == "restrictive" and predicate.trigger != "doing":
            start = _presented(words, start)
        if predicate.complement == "to":
            start = floor  # "The rivers are something that we are committed to"
        if self._asks(words, subject, predicate):
            role = "question"
        return Clause(predicate, subject, role, governor, by, start, self.ends.find(words, predicate, ceiling))

    @staticmethod
    def _asks(words: Words, subject: Subject, predicate: Predicate) -> bool:
        ends = len(words.words)
        return (ends > 0 and words.words[-1] == "?") or (
            predicate.trigger == "will" and subject.kind == "none" and predicate.first <= 1
        )

    def _role(self, words: Words, subject: Subject, floor: int) -> tuple[str, str, str, int]:
        """Give role, governor, who governs, and where the clause begins."""
        pronoun = self._pronoun(words, subject)
        if pronoun:
            return pronoun, "", "", subject.first
        place, crossed = self._before(words, subject, floor)
        word = words.at(place) if place >= max(0, floor - 1) else ""
        if word == "that":
            return self._that(words, place)
        if word in _ROLE_OF_LINK or word == "what":
            asked = word in {"what", "why", "how"} and not crossed
            return self._wh(words, place) if asked else self._linked(words, subject, word, place, crossed)
        if word in self.lexicon.governors and not crossed:
            governor, by = self._governor(words, place + 1)
            return "that", governor, by, place + 1
        return self._unlinked(words, subject, floor, place)

    def _unlinked(self, words: Words, subject: Subject, floor: int, place: int) -> tuple[str, str, str, int]:
        """Read a clause that no word introduces, or "and" alone."""
        word = words.at(place) if place >= max(0, floor - 1) else ""
        if word == "and":
            return self._joined(words, subject, floor, place)
        start = max(place + 1, floor if word else 0)
        if self._bare_relative(words, subject, start):
            return "restrictive", "", "", subject.first
        return "main", "", "", self._opened(words, start, subject)

    def _bare_relative(self, words: Words, subject: Subject, start: int) -> bool:
        """Whether it is "we intend to pursue" in "something we intend to pursue": a noun stands right before."""
        before = words.at(subject.first - 1)
        if (
            subject.end - subject.first != 1
            or subject.head in OWNERS
            or subject.first <= start
            or not before.isalpha()
            or not _is_pronoun(subject)
        ):
            return False
        lexicon = self.lexicon
        opened = words.at(start)
        led = (
            opened in lexicon.prepositions or opened in lexicon.times or lexicon.is_adverb(opened) or opened in _OPENING
        )
        return (
            not led
            and before not in lexicon.times
            and not lexicon.is_adverb(before)
            and before not in lexicon.governors
        )

    def _pronoun(self, words: Words, subject: Subject) -> str:
        """Give the role that the subject's own pronoun makes: "which body will", "who will"; empty for any other."""
        if subject.end > subject.first + 1 and words.at(subject.first) in {"which", "what", "whose"}:
            return "wh"
        relative = subject.kind in {"who", "which", "what"} and subject.first > 0
        return "relative" if relative or (subject.head == "that" and self._relative(words, subject)) else ""

    def _that(self, words: Words, place: int) -> tuple[str, str, str, int]:
        if words.at(place - 1) in {"so", "order"}:
            return "so", "", "", place + 1
        if place == 0:
            return "main", "", "", 0  # "That extension will come forward"
        governor, by = self._governor(words, place)
        if governor and not _UNABLE.isdisjoint(words.words[max(0, place - _GOVERNED) : place]):
            return "whether", governor, by, place + 1  # "I cannot give an assurance that there will be a review"
        return ("that" if governor else "restrictive"), governor, by, place + 1

    @staticmethod
    def _wh(words: Words, place: int) -> tuple[str, str, str, int]:
        """Tell "that is what we will do" from "I do not know what we will do"."""
        if words.at(place - 1) == "and" and words.at(place) == "why":
            return "cleft", "", "", place
        for back in range(place - 1, max(-1, place - 4), -1):
            if words.words[back] in {"is", "was"} and words.at(back - 1) in {"that", "this", "which"}:
                return "cleft", "", "", back - 1
        return "wh", "", "", place

    def _linked(self, words: Words, subject: Subject, word: str, place: int, crossed: int) -> tuple[str, str, str, int]:
        """Read a clause after "if", "as", "but" …; where a comma stands between, it is the main clause that follows."""
        role = _ROLE_OF_LINK.get(word, "wh")
        if not crossed and role in {"when", "if"} and self._is_whole(words, place + 1, subject):
            return "main", "", "", place
        if not crossed:
            inside = role in {"main", "so", "because", "although", "as"}
            return role, "", "", (place + 1 if inside else place)
        if role in {"if", "when", "where"}:
            return "main", "", "", place
        start = place + 1 if role in {"main", "so"} else crossed
        return ("so" if role == "so" else "main"), "", "", self._opened(words, start, subject)

    def _is_whole(self, words: Words, first: int, subject: Subject) -> bool:
        """Whether a clause of its own stands between a link and the subject: "after we leave the Union we will"."""
        between = words.words[first : subject.first]
        opened = bool(between) and (between[0] in NEW_SUBJECT or between[0] in self.lexicon.determiners)
        return opened and len(between) >= _WHOLE and _is_pronoun(subject)

    def _joined(self, words: Words, subject: Subject, floor: int, place: int) -> tuple[str, str, str, int]:
        """Read a clause after "and": a new one, or "Lord Dale and I" where no verb stands before."""
        before = words.words[floor:place]
        if floor == 0 and not any(word in _VERBS or word in self.lexicon.classes for word in before):
            return "main", "", "", self._opened(words, 0, subject)
        return ("and" if floor and words.at(place - 1) != "," else "main"), "", "", place + 1

    def _opened(self, words: Words, start: int, subject: Subject) -> int:
        """Step over "But", "Yes,", "My Lords," and "On that point," at the start of a clause."""
        if start < subject.first and words.at(subject.first - 1) == "," and self._frames(words, start, subject.first):
            return subject.first
        while start < subject.first and (
            words.words[start] in _OPENING
            or words.words[start] == ","
            or (words.at(start + 1) == "," and words.words[start].endswith("ly"))
        ):
            start += 1
        return start

    def _frames(self, words: Words, start: int, end: int) -> bool:
        """Whether [start, end) only says what a statement is about, and not when or on what condition it holds."""
        intro, opened = words.words[start:end], words.words[start]
        timed = any(word[:1].isdigit() or (word in self.lexicon.times and word not in _NO_TIMES) for word in intro)
        framing = opened in _FRAMING or (opened in self.lexicon.prepositions and opened not in _CONDITIONAL)
        return framing and not timed

    def _relative(self, words: Words, subject: Subject) -> bool:
        """Whether "that" as a subject is a relative pronoun: a noun stands before it."""
        before = words.at(subject.first - 1)
        return (
            bool(before)
            and before.isalpha()
            and before not in self.lexicon.governors
            and before not in LINKS
            and before != "and"
        )

    def _before(self, words: Words, subject: Subject, floor: int) -> tuple[int, int]:
        """Where the word stands that introduces the clause, and the place after a comma that was crossed, or 0."""
        place = subject.first - 1
        crossed = 0
        near = True
        while place >= floor - 1 and place >= 0:
            word = words.words[place]
            joins = word == "and" and (not crossed or words.at(place + 1) == ",")
            if word in _STRONG or joins or (near and word in self.lexicon.governors):
                return place, crossed
            if word in LINKS and not (crossed and word == "that"):
                return place, crossed
            if word == "that" and words.at(place + 1) == ",":
                return place, crossed
            if word == ",":
                crossed = crossed or place + 1
            near = False
            place -= 1
        return place, crossed

    def _governor(self, words: Words, place: int) -> tuple[str, str]:
        """Give the kind of the word that governs a clause which begins at `place`, and who says it."""
        for back in range(place - 1, max(-1, place - _GOVERNED), -1):
            word = words.words[back]
            if word in _STRONG:
                break
            kind = self.lexicon.governors.get(word)
            if kind is not None:
                first = back == 0 or _speaks_of_self(words, max(0, back - 8), back)
                return kind, "first" if first else "other"
        return "", ""


def _of_intention(words: Words, predicate: Predicate, subject: Subject) -> tuple[Predicate, Subject]:
    """Read "our intention is to publish" as "we intend to publish"."""
    owned = not OWNERS.keys().isdisjoint(words.words[subject.first : subject.end])
    if predicate.trigger != "is_to" or subject.head not in _AIMED or not owned:
        return predicate, subject
    return replace(predicate, trigger=_AIMED[subject.head]), replace(subject, kind="we")


def _of_doing(predicate: Predicate, subject: Subject, before: Clause | None) -> tuple[Predicate, Subject]:
    """Read "what we shall do is to publish it" as "we shall publish it"."""
    if before is None or predicate.trigger != "is_to" or before.predicate.lemma != "do" or before.role != "wh":
        return predicate, subject
    return replace(predicate, trigger=before.predicate.trigger), replace(before.subject, shared=True)


def _presented(words: Words, start: int) -> int:
    """Where "there is much more that" begins before the relative clause at `start`; `start` where it does not stand."""
    first = start - 1 if words.at(start - 1) == "that" else start
    for back in range(first - 1, max(0, first - _GOVERNED), -1):
        word = words.words[back]
        if word in _STRONG or word == "," or word in LINKS:
            break
        if word in _PRESENTING and words.at(back - 1) in _PRESENTED:
            return back - 1
    return start


def _is_only_thought_of(clause: Clause, governing: Clause) -> bool:
    """Whether a clause hangs on what ought to be said and is not: "we should make it clear that we will revoke it"."""
    return (
        clause.role == "that"
        and clause.governor in {"clear", "say", "announce", "assure", "confirm"}
        and governing.predicate.trigger in {"should", "would", "may"}
        and governing.subject.kind != "i"
    )


def _speaks_of_self(words: Words, first: int, end: int) -> bool:
    """Whether "I", "we" or "my Department" stands in [first, end), and not only "my Lords" or "my hon. Friend"."""
    return any(
        word in {"i", "we"}
        or (word == "my" and words.at(place + 1) not in _COURTESY)
        or (word in {"me", "us"} and words.at(place - 1) == "let")
        for place, word in enumerate(words.words[first:end], first)
    )


def _is_pronoun(subject: Subject) -> bool:
    return subject.kind in {"i", "we", "he", "they", "it"}
