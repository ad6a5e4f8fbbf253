"""One transcript as links see it: what it mentions, by key, and how closely two transcripts are about the same."""

from collections import defaultdict
from dataclasses import dataclass, field
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
_RARE = 0.55
"""A weight from which a shared key says that two transcripts are about the same."""
_UNLINKED = frozenset({"discourse"})


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """What one transcript mentions."""

    transcript: Transcript
    keys: dict[str, list[Mention]]
    forms: dict[Mention, str]
    """The words of each mention as they are compared: lower case, singular."""
    discourse: list[Mention]
    rare: frozenset[str] = field(default_factory=frozenset)

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
    rare = {
        key
        for key, mentions in keys.items()
        if mentions[0].kind not in OF_A_BILL | WITHIN and mentions[0].kind != "person" and _weight(mentions) >= _RARE
    }
    return Side(transcript, dict(keys), forms, discourse, frozenset(rare))


def _weight(mentions: list[Mention]) -> float:
    return max(mention.weight for mention in mentions)


def affinity(one: Side, other: Side) -> float:
    """Tell from 0 to 1 how far two transcripts are about the same: what share of the shorter's rare subjects both have.

    Fewer than three in common count as none.
    """
    shared = one.rare & other.rare
    fewest = min(len(one.rare), len(other.rare))
    return len(shared) / fewest if len(shared) > 2 else 0.0  # noqa: PLR2004  # two may be chance


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
