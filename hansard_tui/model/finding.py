"""What is found in a transcript: each finding names its rule and says why."""

from dataclasses import dataclass, field
from enum import StrEnum

from hansard_tui.model.layer import Layer
from hansard_tui.model.span import Span


@dataclass(frozen=True, slots=True)
class Sentence(Span):
    """A sentence, without the white space around it."""


class Undertaking(StrEnum):
    """The classes of FINDINGS.md, in the order in which the sidebar groups them."""

    COMMITMENT = "commitment"
    ASSURANCE = "assurance"
    CONCESSION = "concession"
    REFUSAL = "refusal"
    DUTY = "duty"
    THIRD_PARTY = "third_party"
    REPORTED = "reported"
    ONGOING = "ongoing"


class Tier(StrEnum):
    """How sure a commitment is."""

    CERTAIN = "certain"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Detail(Span):
    """One attribute of a commitment and the words that say it (an empty span where it is taken from elsewhere)."""

    role: str = ""
    """actor, action, addressee, beneficiary, quantity, deadline, condition, source."""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Commitment(Span):
    """A clause by which somebody is bound, of any class; the span is the clause alone."""

    undertaking: Undertaking = Undertaking.COMMITMENT
    tier: Tier = Tier.CERTAIN
    strength: str = ""
    """firm, conditional, intention, soft, standing."""
    subtype: str = ""
    polarity: str = "positive"
    capacity: str = ""
    """In what capacity it was said: "minister", "assumed minister", "opposition", "back bench", "chair", "witness"."""
    details: tuple[Detail, ...] = ()
    sentence: Span = field(default_factory=lambda: Span(0, 0))
    trigger: Span = field(default_factory=lambda: Span(0, 0))
    """The words that made it one."""
    rule: str = ""
    why: str = ""
    score: float | None = None

    def called(self, role: str) -> str:
        """Give what a detail with this role is called to a reader: what will not be done is no action."""
        return "action, not done" if role == "action" and self.polarity == "negative" else role

    def detail(self, role: str) -> Detail | None:
        """Give the first detail with this role."""
        return next((detail for detail in self.details if detail.role == role), None)


@dataclass(frozen=True, slots=True)
class Mention(Span):
    """Words that refer to a thing: a clause, an Act, a body, a person, a policy."""

    key: str = ""
    """Typed and canonical: "clause:26", "bill:this", "body:clinical-commissioning-group"."""
    kind: str = ""
    """clause, amendment, schedule, section, act, bill, document, body, policy, group, person, column …"""
    label: str = ""
    """What the thing is called: "Clause 26"."""
    rule: str = ""
    why: str = ""
    weight: float = 1.0
    """0 to 1: how much a jump from here is worth; generic words are worth little."""
    certain: bool = True
    scope: str = ""
    """The key of what a numbered thing is numbered in: "act:equality-act:2010"; empty where unknown."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A thing talked about, with every mention of it in one transcript."""

    key: str
    label: str
    kind: str = ""
    aliases: tuple[str, ...] = ()
    score: float = 0.0
    mentions: tuple[Mention, ...] = ()
    why: str = ""


class Confidence(StrEnum):
    """How sure a link is. Only a high one may be followed without a peek."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Link:
    """A typed link from a mention in one transcript to its counterpart in another."""

    source: Mention
    target: Mention
    relation: str
    """identical, inflection, abbreviation, list_member, short_form, alias, head_variant, paraphrase, discourse …"""
    confidence: Confidence
    why: str
    """One phrase for a person: "CCGs is read as clinical commissioning groups: initials match"."""
    score: float = 0.0
    """Ranks the links of one source; higher is better."""


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was found in one transcript."""

    sentences: Layer[Sentence] = field(default_factory=Layer)
    commitments: Layer[Commitment] = field(default_factory=Layer)
    topics: tuple[Topic, ...] = ()
    """In rank order."""
    references: Layer[Mention] = field(default_factory=Layer)
    people: Layer[Mention] = field(default_factory=Layer)
    notes: tuple[str, ...] = ()
    """What the reader of the findings must know: "not English: nothing is looked for"."""
