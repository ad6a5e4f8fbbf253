"""Whether a person is spoken of as a man or a woman, as far as titles, forms of address and first names tell."""

from hansard_tui.extract.names import RANKS
from hansard_tui.extract.rules import Rules

FEMALE, MALE = "female", "male"
_FEMALE_WORDS = frozenset({"lady", "baroness", "viscountess", "countess", "mrs", "ms", "miss", "dame", "baronesses"})
_MALE_WORDS = frozenset({"lord", "earl", "viscount", "duke", "marquess", "mr", "sir", "gentleman"})
_BISHOPS = frozenset({"bishop", "archbishop"})
ADDRESSED = {"hon gentleman": MALE, "hon baronet": MALE, "hon lady": FEMALE}
"""The gender that a form of address gives."""


def gender(quote: str) -> str:
    """Give the gender that the words of a mention tell; empty where they tell none, or both."""
    words = {word.strip(",.()").lower() for word in quote.split()}
    female, male = bool(words & _FEMALE_WORDS), bool(words & _MALE_WORDS)
    return "" if female == male else FEMALE if female else MALE


class Genders:
    """The genders of people by their keys."""

    def __init__(self, rules: Rules) -> None:
        self._forenames = dict.fromkeys(rules.word_list("forename_female"), FEMALE)
        self._forenames |= dict.fromkeys(rules.word_list("forename_male"), MALE)
        self._told: dict[str, str] = {}

    def learn(self, key: str, quote: str) -> None:
        """Remember what words say of a person; the first that tell."""
        if key not in self._told and (told := gender(quote)):
            self._told[key] = told

    def of(self, key: str) -> str:
        """Give a person's gender; empty where nothing tells it."""
        if key in self._told:
            return self._told[key]
        first = key.removeprefix("person:").split("-")[0]
        if first in RANKS.values() and first not in _BISHOPS:
            return gender(first)
        return self._forenames.get(first) or gender(first)
