"""One transcript as links see it: what it mentions, by key, and how closely two transcripts are about the same."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from math import sqrt

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
_RARE = 0.3
"""A weight from which a shared key says that two transcripts are about the same."""
_CHANCE = 2
"""Subjects in common that may be chance."""
_SAYS_NOTHING = frozenset({"person", "column", "question", "paper", "discourse"})
"""Kinds that do not say what a transcript is about."""
_UNLINKED = frozenset({"discourse"})


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """What one transcript mentions."""

    transcript: Transcript
    keys: dict[str, list[Mention]]
    forms: dict[Mention, str]
    """The words of each mention as they are compared: lower case, singular."""
    discourse: list[Mention]
    subjects: Mapping[str, float] = field(default_factory=dict)
    """Keys that say what the transcript is about, the weightiest first, each with its share: the squares come to 1."""

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
    return Side(transcript, dict(keys), forms, discourse, _subjects(keys))


def _weight(mentions: list[Mention]) -> float:
    return max(mention.weight for mention in mentions)


def _subjects(keys: Mapping[str, list[Mention]]) -> dict[str, float]:
    """Give what a transcript is about: what it names often counts, and what is rare in debate counts more."""
    shares = {
        key: sqrt(len(mentions)) * _weight(mentions) ** 2
        for key, mentions in keys.items()
        if mentions[0].kind not in OF_A_BILL | WITHIN | _SAYS_NOTHING
        and key != "bill:this"
        and _weight(mentions) >= _RARE
    }
    length = sqrt(sum(share * share for share in shares.values())) or 1.0
    ordered = sorted(shares.items(), key=lambda item: (-item[1], item[0]))
    return {key: share / length for key, share in ordered}


def affinity(one: Side, other: Side) -> float:
    """Tell from 0 to 1 how far two transcripts are about the same: the cosine of what they are about.

    Fewer than three subjects in common count as none, unless one is a Bill.
    """
    shared = [key for key in one.subjects if key in other.subjects]
    if len(shared) <= _CHANCE and not any(key.startswith("bill:") for key in shared):
        return 0.0
    return min(1.0, sum(one.subjects[key] * other.subjects[key] for key in shared))


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
