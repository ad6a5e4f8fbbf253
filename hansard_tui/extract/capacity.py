"""In what capacity each contribution is made: by an office, by who answers whom, or assumed and said so."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from math import sqrt

from hansard_tui.extract.quick import small_of
from hansard_tui.extract.rules import Pattern, Rules
from hansard_tui.extract.sieve import sieve_of
from hansard_tui.model.member import Attribution
from hansard_tui.model.transcript import Contribution, Heading, Kind, Transcript

MINISTER = "minister"
ASSUMED = "assumed minister"
OPPOSITION = "opposition"
BACK_BENCH = "back bench"
NOT_KNOWN = "not known"
CHAIR = "chair"
WITNESS = "witness"

_KNOWN = 8.0
"""The weight of an office that is stated: it outweighs what is said."""
_ANSWERS = 4.0
"""The weight of speaking first after questions on the paper."""
_SPEAKS_FOR_GOVERNMENT = 1.5
_ALONE = 3.0
"""The weight from which somebody speaks for the Government with whom nobody else can be compared."""
_NOT_FOR_GOVERNMENT = -0.5
_SOME_SIGNS = 2.0
"""What all the words of one speaker must weigh, where others answer for the Government, to be assumed a minister."""
_CALLS = 2
_SHARE_OF_CALLS = 0.2
"""Of a speaker's contributions: how many call to order, at least, of one who is taken to be in the chair."""
_GROUPS = ("office", "shadow", "chair", "in_the_chair", "witness")
_LONG = 900
"""Characters: how much of a contribution is read for signs of who speaks."""
_TAIL = 200
_ANSWER_KINDS = {Kind.ANSWER, Kind.STATEMENT}


@dataclass(frozen=True, slots=True)
class Capacity:
    """In what capacity a contribution is made, and how that is known."""

    name: str
    evidence: str
    """A phrase for a person: "printed as The Minister for Rivers", "answers questions", "speaker not given"."""
    weight: float = 0.0
    """Above nought the more it looks like a minister; below, the less."""

    @property
    def speaks_for_government(self) -> bool:
        """Whether a promise made here would bind the Government, as far as is known."""
        return self.name in {MINISTER, ASSUMED}

    @property
    def may_speak_for_government(self) -> bool:
        """Whether a promise made here is worth showing, if only as possible."""
        return self.speaks_for_government or self.name == NOT_KNOWN


@lru_cache(maxsize=4)
def _patterns(rules: Rules) -> dict[str, tuple[Pattern, ...]]:
    return {group: rules.group(group) for group in _GROUPS}


def _who(attribution: Attribution) -> str:
    """Give what tells one speaker from another."""
    return (attribution.member_ids[:1] or (attribution.name,))[0] or attribution.printed or attribution.office


def _label(attribution: Attribution) -> str:
    """Give what is printed of a speaker, the office with the name where the label lacks it."""
    shown, office = attribution.shown, attribution.office
    return shown if not office or office in shown else f"{office} ({shown})"


def _matches(patterns: tuple[Pattern, ...], text: str) -> bool:
    return any(pattern.regex.search(text) for pattern in patterns)


@lru_cache(maxsize=1024)
def _stated(attribution: Attribution, rules: Rules) -> str:
    """Give the capacity that an office or a printed label states; empty where none does."""
    patterns = _patterns(rules)
    label = f"{attribution.office} {attribution.printed}".strip()
    if _matches(patterns["chair"], attribution.office or attribution.printed or attribution.name):
        return CHAIR
    if _matches(patterns["shadow"], label):
        return OPPOSITION
    if _matches(patterns["office"], label):
        return MINISTER
    return WITNESS if _matches(patterns["witness"], label) else ""


@lru_cache(maxsize=4)
def _among(rules: Rules) -> int:
    return sieve_of(rules).among(lambda pattern: pattern.group == "voice")


def _voice(text: str, contribution: Contribution, rules: Rules) -> float:
    """Weigh what is said in one contribution."""
    said = text[contribution.start : min(contribution.end, contribution.start + _LONG)].rstrip()
    if contribution.end - contribution.start > _LONG:
        said += " … " + text[contribution.end - _TAIL : contribution.end].rstrip()
    small, end, sieve = small_of(said), len(said), sieve_of(rules)
    weights = [
        float(pattern.fields.get("weight", "0"))
        for pattern in sieve.passing(sieve.say(said, 0, end), _among(rules))
        if pattern.quick.search(said, small, 0, end)
    ]
    return sum(weights, 0.0)


@dataclass(frozen=True, slots=True)
class _Company:
    """What the other speakers of a transcript say of one who carries no office."""

    offices: bool = False
    """Somebody is printed with an office of the Government, or the reader's file of people covers the day."""
    answered: bool = False
    """Somebody is known to be a minister, by whatever sign."""
    parties: frozenset[str] = frozenset()
    """Of those with an office."""
    several: bool = True
    """More than one speaks: what they say tells who answers whom."""


@dataclass(slots=True)
class _Person:
    """What is known of one speaker of a transcript."""

    stated: str = ""
    evidence: str = ""
    party: str = ""
    answers: int = 0
    asks: int = 0
    calls: int = 0
    """Contributions that call a Member to speak, or the House to order."""
    voice: float = 0.0
    contributions: int = 0
    listed: bool = False
    """In the reader's file of people, which tells of the day, and without an office on it."""

    @property
    def presides(self) -> bool:
        """Whether the words are those of the one in the chair."""
        return self.calls >= max(_CALLS, _SHARE_OF_CALLS * self.contributions)

    def weigh(self) -> float:
        weight = min(self.answers, 2) * _ANSWERS - min(self.asks, 2) * _ANSWERS
        # A long sitting gives many small signs; the square root keeps them from counting as many times over.
        weight += self.voice / sqrt(max(self.contributions, 1))
        return weight + (_KNOWN if self.stated == MINISTER else 0)

    def capacity(self, company: _Company) -> Capacity:
        if self.stated:
            weight = self.weigh() if self.stated == MINISTER else -_KNOWN
            return Capacity(self.stated, self.evidence, weight)
        if self.presides:
            return Capacity(CHAIR, "calls Members to speak and to order", -_KNOWN)
        if self.listed:
            return Capacity(BACK_BENCH, "held no office on that day, by the file of people", -_KNOWN)
        name, evidence = self._without_office(self.weigh(), company)
        return Capacity(name, evidence, self.weigh())

    def _without_office(self, weight: float, company: _Company) -> tuple[str, str]:
        """Give the capacity and its evidence: first what speaks for a minister or against one, then what words say."""
        if self.party and company.parties and self.party not in company.parties:
            return BACK_BENCH, f"sits for {self.party}, which no minister here does"
        if self.answers and weight > 0:
            return MINISTER, "answers questions to the Government"
        if weight <= _NOT_FOR_GOVERNMENT:
            return BACK_BENCH, "asks or answers as a Member without office does"
        if company.offices:
            return NOT_KNOWN, "others here are printed with an office, and this speaker is not"
        return self._by_words(weight, company)

    def _by_words(self, weight: float, company: _Company) -> tuple[str, str]:
        if weight >= _SPEAKS_FOR_GOVERNMENT:
            sure = company.several or weight >= _ALONE
            return (MINISTER if sure else ASSUMED), "speaks as the Government does; no office is given"
        if company.answered and self.voice < _SOME_SIGNS:
            return NOT_KNOWN, "others here answer for the Government, and nothing shows that this speaker does"
        return ASSUMED, "no office is given"


def find_capacities(transcript: Transcript, rules: Rules) -> dict[int, Capacity]:
    """Give the capacity of each contribution, by where it starts.

    One speaker has one capacity all through a transcript, but for those whose name is not given: they are assumed to be
    ministers, and the capacity says so. Where offices are printed, words alone make nobody a minister.
    """
    people: dict[str, _Person] = defaultdict(_Person)
    asked = False
    speakers: list[tuple[int, str, Contribution]] = []
    for block in transcript.blocks:
        if isinstance(block, Heading):
            asked = False
        elif isinstance(block, Contribution):
            who = _who(block.attribution)
            speakers.append((block.start, who, block))
            if who and who not in people:
                _look_up(people[who], block.attribution, transcript, rules)
            if who:
                asked = _learn(people[who], block, transcript.text, rules, asked=asked)
    known = _known(people)
    return {start: known[who] if who else _unnamed(block, transcript, rules) for start, who, block in speakers}


def _look_up(person: _Person, attribution: Attribution, transcript: Transcript, rules: Rules) -> None:
    """Take what the reader's file of people says of somebody on the day of the sitting, if it tells of that day."""
    offices, day = rules.offices, transcript.sitting.day
    if not offices or day is None or not offices.person(attribution) or not _covers(rules, day):
        return
    patterns, held = _patterns(rules), offices.on(attribution, day)
    shadow = [one for one in held if one.of_opposition or _matches(patterns["shadow"], one.role)]
    office = next((one for one in held if one.of_government or _governs(one.role, patterns)), None)
    found = office or next(iter(shadow), None)
    person.listed = found is None
    if found is not None:
        person.stated = MINISTER if office else OPPOSITION
        person.evidence = f"was {found.role} on that day, by the file of people"


def _governs(role: str, patterns: dict[str, tuple[Pattern, ...]]) -> bool:
    return _matches(patterns["office"], role) and not _matches(patterns["shadow"], role)


@lru_cache(maxsize=64)
def _covers(rules: Rules, day: date) -> bool:
    """Whether the file of people tells who governed on `day`."""
    patterns = _patterns(rules)
    return rules.offices.covers(day, lambda role: _governs(role, patterns))


def _known(people: Mapping[str, _Person]) -> dict[str, Capacity]:
    """Give each speaker's capacity in the company of the others."""
    ministers = [person for person in people.values() if person.stated == MINISTER]
    parties = frozenset(person.party for person in ministers if person.party)
    company = _Company(offices=bool(ministers), parties=parties, several=len(people) > 1)
    alone = {who: person.capacity(company) for who, person in people.items()}
    if not any(capacity.name == MINISTER for capacity in alone.values()):
        return alone
    company = replace(company, answered=True)
    return {who: person.capacity(company) for who, person in people.items()}


def _learn(person: _Person, block: Contribution, text: str, rules: Rules, *, asked: bool) -> bool:
    """Add what one contribution says of its speaker; whether a question on the paper is now open."""
    patterns = _patterns(rules)
    person.contributions += 1
    stated = _stated(block.attribution, rules)
    if stated:
        # An office outweighs the label of a moment: who once has one keeps it, and the office is what is told.
        person.stated = person.stated or stated
        person.evidence = person.evidence or f"printed as {_label(block.attribution)}"
    person.party = person.party or block.attribution.party
    if not person.stated:
        opening = text[block.start : min(block.end, block.start + _LONG)]
        lowered = opening.lower()
        person.calls += any(one.may_match(lowered) and one.regex.search(opening) for one in patterns["in_the_chair"])
    if person.stated in {"", MINISTER} and not person.listed:  # of anyone else the words are never weighed
        person.voice += _voice(text, block, rules)
    if block.kind is Kind.QUESTION or block.number:
        person.asks += 1
        return True
    if asked or block.kind in _ANSWER_KINDS:
        person.answers += 1
    return False


def _unnamed(block: Contribution, transcript: Transcript, rules: Rules) -> Capacity:
    weight = _voice(transcript.text, block, rules)
    if block.kind is Kind.QUESTION or weight < -_KNOWN / 2:
        return Capacity(BACK_BENCH, "the words are a question's; the speaker is not given", weight)
    return Capacity(ASSUMED, "the speaker is not given", max(weight, 0.0))
