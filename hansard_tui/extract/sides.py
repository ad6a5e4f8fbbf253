"""One transcript as links see it: what it mentions, by key, and how closely two transcripts are about the same."""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from hansard_tui.extract.background import load_background
from hansard_tui.extract.people import UNRESOLVED
from hansard_tui.extract.rules import load_rules
from hansard_tui.extract.wordforms import is_acronym, normal
from hansard_tui.model.finding import Findings, Mention
from hansard_tui.model.transcript import Transcript

OF_A_BILL = frozenset({
    "clause", "new-clause", "amendment", "lords-amendment", "commons-amendment", "schedule", "new-schedule",
    "manuscript-amendment",
})  # fmt: skip
WITHIN = frozenset({
    "part", "chapter", "section", "paragraph", "subsection", "sub-paragraph", "article", "regulation",
    "recommendation", "protocol",
})  # fmt: skip
"""Numbered things that are one only where what they stand in is one."""
_RARE = 0.45
"""A weight from which a shared key says that two transcripts are about the same."""
_WEIGHTIEST = 20
"""Subjects that say what a transcript is about."""
_UNLINKED = frozenset({"discourse"})


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """What one transcript mentions."""

    transcript: Transcript
    keys: dict[str, list[Mention]]
    forms: dict[Mention, str]
    """The words of each mention as they are compared: lower case, singular."""
    discourse: list[Mention]
    rare: tuple[str, ...] = ()
    """Keys that say what the transcript is about, the weightiest first."""

    def weight(self, key: str) -> float:
        """Give the greatest weight of a key here."""
        return max((mention.weight for mention in self.keys.get(key, ())), default=0.0)


def make_side(transcript: Transcript, findings: Findings) -> Side:
    """Gather what may be linked: not people who cannot be told, nor offices, nor pronouns."""
    keys: defaultdict[str, list[Mention]] = defaultdict(list)
    forms: dict[Mention, str] = {}
    for mention in (*findings.references, *findings.people):
        if (
            mention.kind in _UNLINKED
            or mention.key == UNRESOLVED
            or mention.rule in {"pronoun", "office", "speaker", "address"}
        ):
            continue
        keys[mention.key].append(mention)
        forms[mention] = normal(mention.quote(transcript.text))
    discourse = [mention for mention in findings.references if mention.kind == "discourse"]
    rare = [
        key
        for key, mentions in keys.items()
        if mentions[0].kind not in OF_A_BILL | WITHIN and mentions[0].kind != "person" and _weight(mentions) >= _RARE
    ]
    rare.sort(key=lambda key: (-len(keys[key]) * _weight(keys[key]), key))
    return Side(transcript, dict(keys), forms, discourse, tuple(rare))


def _weight(mentions: list[Mention]) -> float:
    return max(mention.weight for mention in mentions)


def affinity(one: Side, other: Side) -> float:
    """Tell from 0 to 1 how far two transcripts are about the same.

    It is the share of the weightiest subjects of either that the other has too, the greater of the two; fewer than
    three in common count as none.
    """
    return max(_share(one, other), _share(other, one))


def _share(one: Side, other: Side) -> float:
    first = one.rare[:_WEIGHTIEST]
    shared = set(first).intersection(other.rare)
    return len(shared) / len(first) if len(shared) > 2 else 0.0  # noqa: PLR2004  # two may be chance


@lru_cache(maxsize=1)
def _content_words() -> frozenset[str]:
    """Give the words that may be nouns or adjectives."""
    rules = load_rules()
    barred = rules.word_list("function_word") | rules.word_list("no_noun")
    return frozenset(word for word, use in load_background().uses.items() if use in "nma") - barred


def attributive(mention: Mention, text: str) -> bool:
    """Whether a mention stands before a noun that it qualifies, as "NHS" does in "NHS reforms"."""
    if text[mention.end : mention.end + 1] != " ":
        return False
    quote = mention.quote(text)
    if quote[-1] == "s" and not quote.endswith("ss") and quote[:-1] not in {"NH", "CP"}:
        return False  # a plural qualifies nothing
    following = text[mention.end + 1 : mention.end + 32].split()
    word = following[0] if following else ""
    lower = word.strip(".,;:?!’”)").lower()
    return lower in _content_words() or is_acronym(word)
