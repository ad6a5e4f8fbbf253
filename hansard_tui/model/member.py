"""Who speaks, as it is printed and as far as it is known."""

from dataclasses import dataclass
from enum import StrEnum

NOBODY_KNOWN = "Speaker not given"
"""What is printed where nothing says who speaks."""
INFERRED = " (inferred)"
"""What is added where a person reads who speaks and we have told it ourselves from running text."""


class Certainty(StrEnum):
    """How an attribution is known."""

    STATED = "stated"  # printed before these words
    CARRIED = "carried"  # carried forward from an earlier paragraph or contribution
    INFERRED = "inferred"  # told by us from running text, whose line feeds were lost
    SUPPLIED = "supplied"  # from a sidecar or front matter, not from the text
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who a contribution is printed as coming from; what is not known is empty."""

    printed: str = ""
    """The label exactly as the source prints it, without a closing colon."""
    name: str = ""
    """The person's name alone, where it can be told from the label."""
    office: str = ""
    """An office held: "The Secretary of State for Education"."""
    party: str = ""
    constituency: str = ""
    member_ids: tuple[str, ...] = ()
    """The publisher's identifiers of the member, each with its scheme: "publicwhip:uk.org.publicwhip/person/10001"."""
    certainty: Certainty = Certainty.UNKNOWN

    @property
    def shown(self) -> str:
        """What to print for it."""
        return self.printed or self.name or self.office or NOBODY_KNOWN

    @property
    def told(self) -> str:
        """What to print for it where a person reads it: what is uncertain is called so."""
        return self.shown + (INFERRED if self.known and self.certainty is Certainty.INFERRED else "")

    @property
    def known(self) -> bool:
        """Whether anything says who speaks."""
        return bool(self.printed or self.name or self.office)
