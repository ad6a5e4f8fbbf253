"""Who a predicate is said of: its subject, found to the left, and what kind of subject that is."""

from dataclasses import dataclass, replace

from hansard_tui.extract.group_words import GIVEN_WORD, HAVE, MODALS, NOUNS, PRESENT_BE
from hansard_tui.extract.lexicon import Lexicon
from hansard_tui.extract.predicates import Predicate
from hansard_tui.extract.tokens import Words

PRONOUNS = {
    "i": "i", "we": "we", "you": "you", "he": "he", "she": "he", "they": "they", "it": "it", "one": "one",
    "there": "there",
    "this": "this", "that": "this", "these": "this", "those": "this", "which": "which", "who": "who", "what": "what",
    "both": "they", "us": "we", "everyone": "house", "myself": "i", "nobody": "house", "everybody": "house",
}  # fmt: skip
LINKS = frozenset(
    [
        "that", "if", "unless", "whether", "when", "whenever", "because", "although", "though", "while", "whereas",
        "where", "until", "once", "since", "as", "but", "so", "than", "why", "how", "what", "before", "after", "lest",
        "provided", "nor", "yet",
    ]
)  # fmt: skip
"""Words that begin a clause, and so end the search for a subject."""
_MARKS = frozenset(',;:—–()[]"“”?!…')
_COORDINATING = frozenset({"and", "or", "but", "then", "nor"})
_PERSONAL = frozenset({"i", "we", "they", "he", "she", "it"})
_NAMES = frozenset({"friend", "friends"})
_GROUP = frozenset(
    [
        "have", "has", "had", "am", "is", "are", "was", "were", "been", "very", "do", "does", "than", "remain",
        "remains", "be", "stand", "stands",
    ]
)  # fmt: skip
OWNERS = {"our": "we", "my": "i", "government's": "government"}
_NOUN_OPENS = _PERSONAL | {"noble", "hon", "members", "ministers", "everyone", "people", "there"}
_NOT_SKIPPED = frozenset({"all", "both", "there", "each", "some", "most"})
_RULES_ELSEWHERE = frozenset({"government", "governments", "administration", "administrations"})
_FOREIGN_ENDS = ("ish", "ese", "ian", "ean", "ican", "oran", "raqi", "raeli", "stani")
_NOT_FOREIGN = frozenset({"british", "scottish", "civilian"})
_OPENING = 5
"""Words: how far from the beginning of a sentence its subject's noun stands."""
_LISTED = 4
"""Words: the longest last part of a list of nouns, "Media and Sport"."""
_ASIDE = 14
_LONGEST = 30
"""Words: how far to the left a subject is looked for."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject: its kind, its words and its head. An absent one has first == end."""

    kind: str
    """i, we, government, process, money, instrument, house, third, he, they, it, this, there, one, you, who, which,
    name, other, none."""
    first: int
    end: int
    head: str = ""
    shared: bool = False
    """Taken from the predicate before: "we will publish and consult"."""
    antecedent: str = ""
    """Of a relative pronoun: the kind of what it stands for, where that can be told."""


class SubjectFinder:
    """Finds the subject of a predicate by the words of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def find(self, words: Words, predicate: Predicate, previous: Subject | None, floor: int) -> Subject:
        """Give the subject of `predicate`; `floor` is where the predicate before ends, whose subject is `previous`."""
        owner = _owner(words, predicate)
        if owner is not None:
            return owner
        place = self._left(words, predicate.first - 1, floor)
        word = words.at(place)
        if place < floor or word in _COORDINATING:
            return self._elsewhere(words, predicate, previous, place, floor)
        if word in PRONOUNS and words.at(place - 1) not in {"all", "of"}:
            return Subject(PRONOUNS[word], place, place + 1, word)
        first = self._first(words, place, max(floor, place - _LONGEST))
        if words.at(first) in _PERSONAL and words.at(first + 1) in _GROUP and place > first:
            # "we have taken, are taking and will take": the pronoun is the subject of each.
            return Subject(PRONOUNS[words.at(first)], first, first + 1, words.at(first))
        return self.classify(words, first, place + 1)

    def _elsewhere(  # what is known where no subject stands before the predicate
        self, words: Words, predicate: Predicate, previous: Subject | None, place: int, floor: int
    ) -> Subject:
        """Find a subject after the predicate, in a clause before it, or shared with the predicate before."""
        found = self._inverted(words, predicate) or _doubled(words, place, floor) or self._nearer(words, place, floor)
        if found is None and previous is not None:
            return replace(previous, shared=True)
        return found or Subject("none", place + 1, place + 1)

    def _inverted(self, words: Words, predicate: Predicate) -> Subject | None:
        """Read the subject of "Will the Minister" and "nor shall we"."""
        after = words.at(predicate.first + 1)
        if after in PRONOUNS:
            return Subject(PRONOUNS[after], predicate.first + 1, predicate.first + 2, after)
        return None

    def antecedent(self, words: Words, pronoun: Subject, floor: int) -> str:
        """Give the kind of the noun phrase before a relative pronoun; empty where there is none."""
        place = pronoun.first - 1
        if words.at(place) == ",":
            place -= 1
        elif pronoun.head == "that" and (place < floor or not words.at(place).isalpha()):
            return ""
        if place < floor or words.at(place) in LINKS or words.at(place) in PRONOUNS:
            return ""
        first = self._first(words, place, max(floor, place - _ASIDE))
        nouns = (at for at in range(place, first - 1, -1) if words.words[at] in self.lexicon.determiners)
        return self.classify(words, next(nouns, first), place + 1).kind

    def _nearer(self, words: Words, place: int, floor: int) -> Subject | None:
        """Find the subject of a clause without a predicate of ours: "I looked into that and will write"."""
        back = place
        while back > floor:
            back -= 1
            word = words.words[back]
            opened = self._opening(words, back, floor) if word == "," and words.at(back - 1) not in LINKS else -1
            if opened > floor and words.at(opened + 1) in LINKS and words.at(opened - 1) in _GROUP:
                back = opened  # "We have, as the House knows, set aside money"
                continue
            opens = word != "that" or words.at(back + 1) in PRONOUNS or words.at(back + 1) in self.lexicon.determiners
            if word in LINKS and word != "but" and opens:
                return None
            if word in _PERSONAL and (back == 0 or words.at(back - 1) in _MARKS | _COORDINATING | {"that"}):
                return Subject(PRONOUNS[word], back, back + 1, word, shared=True)
        return self._named(words, place, floor)

    def _named(self, words: Words, place: int, floor: int) -> Subject | None:
        """Find the Government as the subject of a clause before: "The Department accepts this and will publish"."""
        if floor:
            return None
        for at in range(min(place, _OPENING)):
            if "government" in self.lexicon.subjects.get(words.words[at], ()):
                found = self.classify(words, 0, at + 1)
                return replace(found, shared=True) if found.kind == "government" else None
            if words.words[at] in _MARKS | LINKS | _PERSONAL:
                return None
        return None

    def _left(self, words: Words, place: int, floor: int) -> int:
        """Step left over adverbs, "have" and "be" of the group, and asides between commas."""
        while place >= floor:
            word = words.words[place]
            if word in {",", ")", "—"}:
                opened = self._opening(words, place, floor)
                if opened < 0:
                    return place - 1 if word == "," else place
                place = opened - 1
            elif (
                (word in {"all", "each", "both"} and words.at(place - 1) in {"we", "they"})
                or (word == "most" and self.lexicon.is_adverb(words.at(place + 1)))
                or word in _GROUP
                or (self.lexicon.is_adverb(word) and word not in _NOT_SKIPPED)
            ):
                place -= 1
            else:
                return place
        return place

    @staticmethod
    def _opening(words: Words, place: int, floor: int) -> int:
        """Where the aside that closes at `place` was opened; -1 where it was not."""
        mark = "(" if words.words[place] == ")" else words.words[place]
        for back in range(place - 1, max(floor, place - _ASIDE) - 1, -1):
            if words.words[back] == mark:
                joins = words.at(back + 1) in _COORDINATING and words.at(back + 2) in _PERSONAL
                return -1 if joins else back  # ", but we have taken," is a clause and no aside
        return -1

    def _first(self, words: Words, place: int, floor: int) -> int:
        """Where the noun phrase that ends at `place` begins."""
        first = place
        while first > floor:
            before = words.words[first - 1]
            if before == "," and self._lists(words, first, place):
                first -= 1
                continue
            asked = words.words[first] == "to"  # "a decision whether to close it will be taken"
            if before in _MARKS or (before in LINKS and not asked) or words.words[first] == "either":
                break
            if before in self.lexicon.governors and before != "right" and self._opens(words.words[first]):
                break  # "I am sure the hon. Gentleman"
            if before in {"and", "or"} and words.words[first] in PRONOUNS:
                break
            if (
                before == "and"
                and words.words[first] in self.lexicon.determiners
                and self._has_verb(words, floor, first - 1)
            ):
                break
            first -= 1
        while first < place and words.words[first] in _COORDINATING:
            first += 1
        return first

    def _opens(self, word: str) -> bool:
        """Whether a noun phrase begins with `word`."""
        return word in self.lexicon.determiners or word in _NOUN_OPENS

    @staticmethod
    def _has_verb(words: Words, first: int, end: int) -> bool:
        """Whether a form of "be" or "have" stands in [first, end): a clause of its own then ends there."""
        parted = LINKS | {","}
        linked = max((place for place in range(first, end) if words.words[place] in parted), default=first)
        return any(word in _GROUP and word not in {"very", "than"} for word in words.words[linked:end])

    def _lists(self, words: Words, first: int, place: int) -> bool:
        """Whether the comma before `first` only parts nouns: "for Culture, Media and Sport"."""
        rest = words.words[first : place + 1]
        before = words.at(first - 2)
        return (
            "and" in rest
            and rest.index("and") < _LISTED
            and rest[0] not in PRONOUNS
            and rest[0] != "and"
            and rest[0] not in self.lexicon.determiners
            and before.isalpha()
            and not self.lexicon.is_adverb(before)
        )

    def classify(self, words: Words, first: int, end: int) -> Subject:
        """Give the kind of the noun phrase [first, end), after what introduces it."""
        first += words.at(first) == "either"
        if words.at(first) in {"i", "we"} and words.at(first + 1) in {"or", "and"}:
            return Subject(words.at(first), first, end, words.at(first))  # "I or the Minister"
        start = self._after_introduction(words, first, end)
        chunks = self._chunks(words, start, end)
        head = chunks[0][-1] if chunks and chunks[0] else ""
        if head[:1].isdigit() and len(chunks[0]) > 1:
            head = chunks[0][-2]  # "Clause 9"
        if head in self.lexicon.quantifiers and len(chunks) > 1 and chunks[1]:
            head = chunks[1][-1]
        elsewhere = head in _RULES_ELSEWHERE and self._is_elsewhere(words, start, end, chunks)
        kind = "third" if elsewhere else self._kind(words, start, end, chunks, head)
        return Subject(kind, start, end, head)

    def _after_introduction(self, words: Words, first: int, end: int) -> int:
        """Step over "On this point" before "the Government"."""
        opened = words.at(first)
        lexicon = self.lexicon
        if opened not in lexicon.prepositions and opened not in lexicon.times and not lexicon.is_adverb(opened):
            return first
        for place in range(end - 1, first, -1):
            if words.words[place] in {"the", "this", "our", "my", "these", "his", "her"} and place > first + 1:
                return place
        return first + 1

    def _is_elsewhere(self, words: Words, first: int, end: int, chunks: list[list[str]]) -> bool:
        """Whether it is another country's Government, a devolved one, or one that is not in office."""
        named = self.lexicon.lists["elsewhere"]
        ours = "this" in {words.at(first - 1), words.at(first)}  # "this Labour Government"
        if not ours and any(word in named or _is_foreign(word) for word in chunks[0][:-1]):
            return True
        listed = words.words[first:end]
        of = listed.index("of") + first if "of" in listed else end
        return words.printed(of + 1)[:1].isupper() if of + 1 < end else False

    def _chunks(self, words: Words, first: int, end: int) -> list[list[str]]:
        """Split a noun phrase at its prepositions; the head is the last word of the first chunk."""
        chunks: list[list[str]] = [[]]
        for word in words.words[first:end]:
            if word in self.lexicon.prepositions or word in LINKS:
                chunks.append([])
            elif word not in _MARKS:
                chunks[-1].append(word.removesuffix("'s"))
        return chunks

    def _kind(self, words: Words, first: int, end: int, chunks: list[list[str]], head: str) -> str:
        subjects = self.lexicon.subjects
        phrase = " ".join(chunks[0][-2:]) if chunks else ""
        kinds = subjects.get(phrase) or subjects.get(head) or ()
        if any(word in _NAMES for word in chunks[0][:-1]) and kinds[:1] != ("house",):
            # "my right hon. Friend the Minister"; a friend who is only named is a Member of the House.
            return "government" if "government" in kinds else "house"
        if head in {"friend", "friends"} and any(
            "government" in subjects.get(word, ()) for chunk in chunks for word in chunk
        ):
            return "government"
        if kinds:
            return kinds[0]
        if head in {"i", "we", "me", "us"}:
            return "we"
        if head in PRONOUNS:
            return PRONOUNS[head]
        printed = words.printed(end - 1) if end > first else ""
        return "name" if printed[:1].isupper() and end - 1 > 0 else "other"


def _is_foreign(word: str) -> bool:
    """Whether a word tells of another country: "Canadian", "Spanish"; "British" is our own."""
    return word.endswith(_FOREIGN_ENDS) and word not in _NOT_FOREIGN


def _owner(words: Words, predicate: Predicate) -> Subject | None:
    """Read whose intention it is in "it is our intention to"; nothing where no intention is named."""
    for place in range(predicate.first + 1, predicate.verb + 1):
        if words.words[place] in NOUNS | GIVEN_WORD:
            owner = next((at for at in (place - 1, place - 2) if at > predicate.first and words.at(at) in OWNERS), -1)
            if owner >= 0:
                return Subject(OWNERS[words.at(owner)], owner, owner + 1, words.at(owner))
    return None


def _doubled(words: Words, place: int, floor: int) -> Subject | None:
    """Read the subject of "we can and will do": a modal, and before it a pronoun."""
    pronoun = words.at(place - 2)
    if place - 2 >= floor and pronoun in PRONOUNS and words.at(place - 1) in {*MODALS, *PRESENT_BE, *HAVE}:
        return Subject(PRONOUNS[pronoun], place - 2, place - 1, pronoun)
    return None
