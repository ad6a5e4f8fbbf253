"""Who stands before what binds: the subject of "must" or "has said that", with the words that tell who it is."""

import re
from dataclasses import dataclass

from hansard_tui.extract.lexicon import Lexicon

_TOKEN = re.compile(r"[^\W_][\w’'-]*|[^\w\s.]")
_PRONOUNS = frozenset(
    ["i", "we", "you", "he", "she", "they", "it", "this", "that", "there", "these", "what", "one", "us", "me"]
)
_ABSENT = frozenset({"he", "she", "they", "it"})
_OPENS = frozenset(
    [",", ";", ":", "—", "–", "“", "that", "and", "but", "because", "so", "where", "while", "as", "yes", "or", "then"]
)
"""After what a subject begins."""
_UNSAID = frozenset(
    [
        "if",
        "whether",
        "when",
        "unless",
        "until",
        "before",
        "after",
        "than",
        "how",
        "why",
        "what",
        "once",
        "till",
        "should",
    ]
)
"""What makes a clause one that nobody asserts."""
_RELATIVE = frozenset({"who", "which", "that", "whose", "whom", "where", "he", "she", "they", "it", "we", "i"})
_FINITE = frozenset(
    ["is", "are", "was", "were", "will", "would", "can", "could", "may", "might", "must", "should", "shall",
     "has", "have", "had", "does", "do", "did", "says", "said"]
)  # fmt: skip
_TELLS_MORE = frozenset({"likely", "liable", "able", "responsible", "aged", "present", "subject", "eligible", "aware"})
"""Adjectives that may stand behind the noun: "those responsible", "anyone aged 60"."""
_OF_ALL = frozenset({"each", "every", "any", "all", "no", "a", "an", "neither", "both", "such", "nobody"})
_NONE = frozenset({"no", "nobody", "no-one", "neither"})
_PRONOMINAL = frozenset(["those", "anyone", "anybody", "whoever", "nobody", "no-one", "each", "neither"])
_SAID = frozenset(
    [",", "terms", "follows", "namely", "say", "answer", "doubt", "house", "committee",
     "me", "him", "her", "them", "us", "members", "lords", "friend", "lady", "gentleman"]
)  # fmt: skip
"""What may stand before "that" where it tells what is said: "I remind the House that"."""
_PARTICIPLES = ("ed", "ing")
_LATE = frozenset(
    ["also", "now", "still", "already", "then", "therefore", "first", "all", "both", "each", "always",
     "never", "not", "only", "similarly", "too", "themselves", "itself", "so"]
)  # fmt: skip
_AGENT = re.compile(r"\w\w(?:er|or|ist|ee|eer|man|men|woman|women|ian|ant|maker|holder|ary)s?$")
"""How nouns of those who do something end: undertaker, adjudicator, licensee, applicant, pharmacist."""
_SIGHT, _HEAD, _LED = 34, 9, 7
"""Words before what binds, from the beginning of a subject to its head, and of what may lead up to a subject."""


@dataclass(frozen=True, slots=True)
class Bound:
    """The subject before a place of a text."""

    start: int
    """Where it begins, counted from the beginning of the words that were given."""
    head: str
    general: bool
    """Whether it is anyone of a kind: "a licensee", "every council", "those who serve"."""
    pronoun: bool = False
    each: bool = False
    """Whether "a", "every" or "those" says that it is anyone of a kind."""
    none: bool = False
    """Whether it is nobody: "no council", "neither parent"."""


@dataclass(frozen=True, slots=True)
class _Token:
    word: str
    printed: str
    start: int


_NO_TOKEN = _Token("", "", 0)


def is_agent(word: str, lexicon: Lexicon) -> bool:
    """Whether a word means somebody who can be bound: it is listed, or ends as such nouns do."""
    if word in lexicon.lists["no_agent"] or word.removesuffix("s") in lexicon.lists["no_agent"]:
        return False
    word = word.removesuffix("’s").removesuffix("'s")
    kinds = lexicon.subjects.get(word, ())
    if kinds:
        return "third" in kinds and not {"house", "government"} & set(kinds[:1])
    listed = (
        word in lexicon.lists["duty_bearer"]
        or word in lexicon.lists["agent"]
        or word.removesuffix("s") in lexicon.lists["agent"]
    )
    return listed or (bool(_AGENT.search(word)) and word not in lexicon.classes and not lexicon.is_adverb(word))


def subject_before(before: str, lexicon: Lexicon) -> Bound | None:
    """Give the subject that stands at the end of `before`, where it is somebody, or a pronoun for one named before."""
    tokens = [_Token(m[0].lower(), m[0], m.start()) for m in _TOKEN.finditer(before)][-_SIGHT:]
    tokens = _without_aside(tokens, lexicon)
    if not tokens:
        return None
    last = tokens[-1]
    if last.word in {"who", "which"}:
        return _relative(tokens, lexicon)
    if last.word in _PRONOUNS:
        return _pronoun(tokens, lexicon)
    for first in range(len(tokens) - 1, -1, -1):
        if not _may_begin(tokens, first, lexicon):
            continue
        head = _head(tokens, first, lexicon)
        if head is not None:
            return _found(tokens, _with_what_is_joined(tokens, first, head, lexicon), head, lexicon)
    return None


def _may_begin(tokens: list[_Token], first: int, lexicon: Lexicon) -> bool:
    """Whether a subject may begin at `first`: after a link, or after "On commencement" and the like."""
    if not first or tokens[first - 1].word in _OPENS | _UNSAID:
        return True
    opens = next((at + 1 for at in range(first - 1, -1, -1) if tokens[at].word in _OPENS | _UNSAID), 0)
    led = tokens[opens].word in lexicon.prepositions and first - opens <= _LED
    plain = _RELATIVE.isdisjoint(token.word for token in tokens[opens:first])
    return (
        led
        and plain
        and tokens[first].word in _OF_ALL | _PRONOMINAL
        and tokens[first - 1].word not in lexicon.prepositions
    )


def _with_what_is_joined(tokens: list[_Token], first: int, head: int, lexicon: Lexicon) -> int:
    """Step back over "each fire and" before "rescue authority", and "the council and" before "its owners"."""
    if not first or tokens[first - 1].word != "and":
        return first
    for place in range(first - 2, -1, -1):
        form = lexicon.form(tokens[place].word)
        if tokens[place].word in _FINITE | _OPENS or (form is not None and form.kind in {"past", "third", "both"}):
            break
        if _may_begin(tokens, place, lexicon) and _head(tokens, place, lexicon) == head:
            return place
    return first


def _found(tokens: list[_Token], first: int, head: int, lexicon: Lexicon) -> Bound | None:
    why = first > 1 and tokens[first - 1].word == "why" and tokens[first - 2].word == "is"
    if first and not why and (tokens[first - 1].word in _UNSAID or _tells_apart(tokens, first - 1, lexicon)):
        return None
    opened = tokens[first].word
    bare = opened not in {"the", "that", "this", "its", "their", "his", "her", "these", "our", "my"} and tokens[
        head
    ].word.endswith("s")
    each = opened in _OF_ALL or opened in _PRONOMINAL
    general = each or (bare and (head == first or not tokens[head].printed[:1].isupper()))
    return Bound(tokens[first].start, tokens[head].word, general, each=each, none=opened in _NONE)


def _tells_apart(tokens: list[_Token], place: int, lexicon: Lexicon) -> bool:
    """Whether "that" at `place` tells one thing from others: "the forms that a charity", not "says that a charity"."""
    if tokens[place].word != "that" or place == 0:
        return False
    before = tokens[place - 1].word
    form = lexicon.forms.get(before)
    said = before in lexicon.governors or before in _FINITE or before in _SAID
    spoken = place > 1 and tokens[place - 2].word in {"i", "we", "to", "you", "they"}
    led = place > 1 and tokens[place - 2].word in lexicon.prepositions | lexicon.determiners
    return not said and not spoken and (led or form is None or form.kind == "base")


def _without_aside(tokens: list[_Token], lexicon: Lexicon) -> list[_Token]:
    """Leave out adverbs and what stands between two commas or dashes at the end: "the court, if asked, must"."""
    tokens = list(tokens)
    while (
        tokens
        and (tokens[-1].word in _LATE or lexicon.is_adverb(tokens[-1].word))
        and tokens[-1].word not in _PRONOMINAL
    ):
        tokens.pop()
    if tokens and tokens[-1].word in {",", "—"}:
        mark = tokens.pop().word
        place = next((at for at in range(len(tokens) - 1, -1, -1) if tokens[at].word == mark), 0)
        if place == 0:
            return []
        tokens = tokens[:place]
    return tokens


def _pronoun(tokens: list[_Token], lexicon: Lexicon) -> Bound | None:
    """Give "he" or "they" where anyone of a kind was named before: "a landlord cannot do as he likes: he must"."""
    last = tokens[-1]
    unsaid = len(tokens) > 1 and (tokens[-2].word in _UNSAID or _tells_apart(tokens, len(tokens) - 2, lexicon))
    if last.word not in _ABSENT or unsaid:
        return None
    agents = [at for at, token in enumerate(tokens[:-1]) if is_agent(token.word, lexicon)]
    known = any(any(token.word in _OF_ALL for token in tokens[max(0, at - 4) : at]) for at in agents)
    return Bound(last.start, last.word, general=known, pronoun=True) if agents else None


def _relative(tokens: list[_Token], lexicon: Lexicon) -> Bound | None:
    """Give "who" in "her owners, who must", which says more of them; "those who must" only tells them apart."""
    cleft = [token.word for token in tokens[:2]] == ["it", "is"]
    noun, mark, _ = (_NO_TOKEN, _NO_TOKEN, *tokens)[-3:]
    if mark.word != ",":
        noun = mark if cleft else _NO_TOKEN
    return Bound(tokens[-1].start, noun.word, general=False) if is_agent(noun.word, lexicon) else None


def _head(tokens: list[_Token], first: int, lexicon: Lexicon) -> int | None:
    """Where the noun stands that says who it is, if one does and the rest only tells more of it."""
    if tokens[first].word in {"the", "a", "an", "any", "every", "each", "no"} and first + 1 >= len(tokens):
        return None
    place = first
    while place < min(first + _HEAD, len(tokens)):
        word = tokens[place].word
        if (
            word == "of"
            and place > first
            and (tokens[place - 1].word in lexicon.quantifiers or tokens[place - 1].word in _PRONOMINAL)
        ):
            place += 1
            continue
        followed = place + 1 >= len(tokens) or _is_past_head(tokens[place + 1].word, lexicon)
        agent = is_agent(word, lexicon) or (place == first and word in _PRONOMINAL) or _is_no_one(tokens, first, place)
        followed = followed or word == "whoever"
        if agent and followed:
            return place if _only_tells_more(tokens[place + 1 :]) else None
        quantified = word in lexicon.quantifiers or word in _PRONOMINAL
        if _is_past_head(word, lexicon) and not quantified and place > first and not word.endswith(_PARTICIPLES):
            return None
        if place == first and word in lexicon.prepositions | _RELATIVE:
            return None
        place += 1
    return None


def _is_no_one(tokens: list[_Token], first: int, place: int) -> bool:
    return place == first + 1 and (tokens[first].word, tokens[place].word) == ("no", "one")


def _is_past_head(word: str, lexicon: Lexicon) -> bool:
    return (
        word in lexicon.prepositions
        or word in _RELATIVE
        or word in {",", "—"}
        or word.endswith(_PARTICIPLES)
        or word in _TELLS_MORE
    )


def _only_tells_more(rest: list[_Token]) -> bool:
    """Whether what stands between the noun and what binds belongs to the noun: "who holds a certificate"."""
    if not rest:
        return True
    words = [token.word for token in rest]
    if ";" in words or ":" in words or "—" in words:
        return False
    relative = next((at for at, word in enumerate(words) if word in _RELATIVE), len(words))
    if words[0] == "," and "," not in words[1:]:
        return False
    return _FINITE.isdisjoint(words[:relative]) and sum(word in _FINITE for word in words) <= 1 + words.count("and")
