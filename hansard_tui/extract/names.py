"""People's names as Parliament prints them, and the members who speak in a transcript."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache

from hansard_tui.extract.wordforms import slug
from hansard_tui.model.transcript import Contribution, Transcript

RANKS = {
    "lady": "baroness", "baroness": "baroness", "lord": "lord", "earl": "earl", "viscount": "viscount",
    "viscountess": "viscountess", "countess": "countess", "duke": "duke", "marquess": "marquess", "bishop": "bishop",
    "archbishop": "archbishop", "baronesses": "baroness", "lords": "lord",
}  # fmt: skip
"""A rank as printed, and the rank that a key is made from: Lady Jones and Baroness Jones are one."""
_HONORIFIC = re.compile(
    r"^(?:(?:The|Rt\.?|Hon\.?|Right|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Rev|Professor|Prof|Colonel|Captain|Major|General"
    r"|Admiral|Councillor|Cllr|Senator)\.?\s+)+"
)
_SHORT_NAMES = (
    "alexander alex sandy alexandra", "andrew andy", "anthony antony tony", "benjamin ben",
    "catherine katherine kathryn cathy kate katie", "charles charlie", "christopher chris", "daniel dan danny",
    "david dave", "deborah debbie", "donald don", "edward ed eddie ted ned", "elizabeth liz beth betty",
    "frederick fred", "geoffrey jeffrey geoff jeff", "gerald gerard gerry", "gregory greg", "henry harry",
    "jacqueline jackie", "james jim jimmy jamie", "jennifer jenny", "joanna joanne jo", "john jack", "joseph joe",
    "judith judy", "kenneth ken", "leonard len", "margaret maggie", "matthew matt", "michael mike mick",
    "nicholas nick", "oliver ollie", "patricia pat", "patrick pat", "peter pete", "philip phillip phil",
    "raymond ray", "richard dick rick", "robert bob rob", "ronald ron", "samuel sam", "samantha sam",
    "stephen steven steve", "susan susanne sue", "terence terry", "theodore theo", "theresa therese tess",
    "thomas tom tommy", "timothy tim", "victoria vicky", "vincent vince", "walter wally", "william bill billy will",
)  # fmt: skip
"""First names that one person may bear: "Sir William Cash" speaks as Bill Cash."""
_FORMS: dict[str, set[str]] = {}
for _group in _SHORT_NAMES:
    for _form in _group.split():
        _FORMS.setdefault(_form, set()).update(_group.split())
_BRACKETS = re.compile(r"\s*[(\[].*$")
_PEER = re.compile(
    r"^(?:The )?(?P<rank>Lord|Lady|Baroness|Viscountess|Viscount|Earl|Countess|Duke|Marquess)"
    r"(?: (?P<of>of))? (?P<rest>.+)$"
)
_BISHOP = re.compile(r"^(?:The )?(?:Lord )?(?P<rank>Archbishop|Bishop) of (?P<rest>.+)$")


def _quietly(name: str) -> str:
    """Give a name printed in capitals as others are printed."""
    letters = [letter for letter in name if letter.isalpha()]
    if not letters or not all(letter.isupper() for letter in letters):
        return name
    return name.title().replace("'S", "'s").replace(" Of ", " of ").replace(" And ", " and ").replace(" The ", " the ")


@lru_cache(maxsize=8192)
def person_key(name: str) -> str:
    """Give the key of a name as printed: "person:baroness-jones", "person:james-davies", "person:mr-davies".

    Honorifics fall away where a forename stays; Lady and Baroness are one; empty where nothing is left.
    """
    bare = _quietly(" ".join(_BRACKETS.sub("", name).replace("’", "'").split()).lstrip("*"))
    if bishop := _BISHOP.match(bare):
        return f"person:{bishop['rank'].lower()}-of-{slug(bishop['rest'])}"
    if peer := _PEER.match(bare):
        return f"person:{RANKS[peer['rank'].lower()]}-{slug(((peer['of'] or '') + ' ' + peer['rest']).strip())}"
    without = _HONORIFIC.sub("", bare)
    words = without.split()
    if len(words) > 1:
        return f"person:{slug(without)}"
    return f"person:{slug(bare)}" if words else ""


def _surname(bare: str, name: str) -> str:
    """Give the last word of a name as keys have it: of "Jacob Rees-Mogg" "rees-mogg", of "John O'Dowd" "o-dowd"."""
    last = slug(_BRACKETS.sub("", name).split()[-1]) if name.strip(" ([") else ""
    return last if last and bare.endswith(last) else bare.rsplit("-", maxsplit=1)[-1]


def seat_key(seat: str) -> str:
    """Give what constituencies are told apart by: "St. Albans" is "St Albans"."""
    return slug(seat.replace("’", "'"))


@dataclass(slots=True)
class Members:
    """Who speaks in a transcript, to be found by surname, by constituency and by office."""

    names: dict[str, str] = field(default_factory=dict)
    """Key to name as printed."""
    by_short: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """A shorter key ("person:baroness-jones", "surname:davies") to the keys that it may be short for."""
    by_constituency: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    by_office: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, key: str, name: str) -> None:
        """Make a person known."""
        self.names.setdefault(key, name)
        bare = key.removeprefix("person:")
        rank, _, rest = bare.partition("-")
        if rank in RANKS.values() and rest:
            surname = rest.split("-of-")[0]
            self.by_short[f"person:{rank}-{surname}"].add(key)
        else:
            self.by_short[f"surname:{_surname(bare, name)}"].add(key)

    def one(self, table: dict[str, set[str]], entry: str) -> str:
        """Give the only key that `table` has for `entry`; empty where there is none, or more than one."""
        held = table.get(entry, set())
        return next(iter(held)) if len(held) == 1 else ""

    def resolve(self, key: str) -> str:
        """Give the key of the one member whom a shorter key can mean; the key itself where that is not certain."""
        if key in self.names:
            return key
        if found := self.one(self.by_short, key):
            return found
        bare = key.removeprefix("person:")
        title, _, surname = bare.partition("-")
        if title in _FORMS and (short := self.one(self.by_short, f"surname:{surname}")):
            forename, _, rest = short.removeprefix("person:").partition("-")
            return short if rest == surname and forename in _FORMS[title] else key
        if title in {"mr", "mrs", "ms", "miss", "dr", "sir", "dame"} and surname:
            return self.one(self.by_short, f"surname:{surname}") or key
        return key


_BY_OFFICE = re.compile(
    r"^(?P<office>The [^()]*?(?:Secretary|Minister|Chancellor|Leader|Attorney|Solicitor|Advocate|Chairman)[^()]*)"
    r"\((?P<name>[^()]+)\)",
    re.IGNORECASE,
)


def speaker_name(contribution: Contribution) -> str:
    """Give the name of who speaks, without office; empty where it is not known."""
    attribution = contribution.attribution
    if attribution.name:
        return attribution.name
    if match := _BY_OFFICE.match(attribution.printed):
        return match["name"]
    return (
        "" if attribution.printed.startswith(("The ", "Mr Speaker", "Several", "Hon. Members")) else attribution.printed
    )


def find_members(transcript: Transcript) -> Members:
    """Give everybody who speaks in the transcript, as far as attributions say."""
    members = Members()
    seen: set[str] = set()
    for block in transcript.blocks:
        if not isinstance(block, Contribution) or block.attribution.shown in seen:
            continue
        seen.add(block.attribution.shown)
        name = speaker_name(block)
        key = person_key(name) if name else ""
        if not key:
            continue
        members.add(key, _quietly(" ".join(_BRACKETS.sub("", name).split()).lstrip("*")))
        if block.attribution.constituency:
            members.by_constituency[seat_key(block.attribution.constituency)].add(key)
        if office := block.attribution.office:
            members.by_office[office.lower().removeprefix("the ")].add(key)
    return members
