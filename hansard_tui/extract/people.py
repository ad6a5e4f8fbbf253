"""People, through the disguises that Parliament gives them, as far as it is certain who is meant."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from hansard_tui.extract.full_names import find_full_names
from hansard_tui.extract.genders import ADDRESSED, FEMALE, Genders, gender
from hansard_tui.extract.language import is_english
from hansard_tui.extract.names import RANKS, Members, find_members, person_key, seat_key, speaker_name
from hansard_tui.extract.phrases import Scan, scan
from hansard_tui.extract.rules import Rules
from hansard_tui.extract.seats import DIVIDED, find_seats
from hansard_tui.extract.turns import Turns
from hansard_tui.extract.wordforms import slug
from hansard_tui.model.finding import Mention, Sentence
from hansard_tui.model.layer import Layer
from hansard_tui.model.transcript import Contribution, Transcript

UNRESOLVED = "person:unresolved"
"""The key of somebody who is meant and cannot be told."""

_CAP = r"[A-ZÀ-Þ][\w’'-]*[\w]"
_NOBODY = r"(?!(?:M(?:r|rs|s|iss)|Dr|Sir|Dame)\b)"
_PLACE = (
    rf"{_NOBODY}(?:St\.? )?{_CAP}"
    rf"(?:[ -]{_NOBODY}(?:(?:and|upon|on|under|le|the|of|St\.?) )?{_CAP}){{0,3}}"
)
_NAME = rf"(?:St\.? )?{_CAP}(?: (?!Lord|Lady|Baroness|Earl|Viscount|The|My|I\b){_CAP})?(?: of {_PLACE})?"
_LORD_OFFICE = (
    r"Chancellor|Chairman|President|Privy|Speaker|Advocate|Chief|Mayor|Justice|Lieutenant|Commissioner|Ordinary|Bishop"
    r"|Chamberlain|Steward|High|Treasurer|Keeper|Admiral|Warden|Provost|Clerk|Lyon|Ordinar|Protector"
)
_RANK = r"(?:Lord|Lady|Baroness|Viscountess|Viscount|Earl|Countess|Duke|Marquess)"
_PEER = rf"{_RANK}(?: (?:of {_PLACE}|(?!{_LORD_OFFICE}){_NAME}))"
_BISHOP = rf"(?:Lord )?(?:Archbishop|Bishop) of {_PLACE}"
_CALLED = r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Professor|President|Rev|Councillor|Cllr|Senator|Colonel)"
_PERSON = rf"(?:{_CALLED}\.? {_CAP}(?: {_CAP}){{0,2}})"
_HON = (
    r"(?:my|the|My|The|his|her|our)\s(?:very )?(?:right |Right )?(?:hon\.?|Hon\.?|[Hh]onou?rable|Hon[’']ble)"
    r"(?: and (?:learned|gallant|right reverend))*"
    r"\s(?P<hon>[Ff]riends?|[Gg]entlem[ae]n|[Ll]ad(?:y|ies)|[Mm]embers?|Baronets?)"
)
_DEPARTMENT = (
    r"(?:First|Home|Foreign|Defence|Health|Education|Justice|Business|Transport|Culture|Environment|Energy|Chief"
    r"|Economic|Financial|Exchequer|Parliamentary|Parliamentary Under-|Permanent|Northern Ireland|Scottish|Welsh"
    r"|International Development|Work and Pensions|Communities)"
)
_MINISTER = (
    rf"(?:{_DEPARTMENT} )*(?:Under-)?(?:Secretary|Minister)(?: of State)?"
    rf"(?: (?:for|of|at|to) (?!State\b)(?:the )?{_PLACE}(?:(?:, {_CAP})* and {_PLACE})?)?"
)
_OFFICE = (
    r"(?:the|The)\s(?P<office>(?:(?:former|previous|then|shadow) )?(?:Prime Minister|Deputy Prime Minister"
    rf"|{_MINISTER}|minister(?! (?:of|in) (?:religion|the gospel))|Cabinet Secretary"
    r"|Chancellor(?: of the (?:Exchequer|Duchy of Lancaster))?"
    r"|Lord (?:Chancellor|President(?: of the Council)?|Privy Seal|Speaker|Advocate|Chief Justice)"
    r"|Attorney-General|Attorney General|Solicitor-General|Solicitor General|Leader of the (?:House|Opposition)"
    r"|Chief Whip))(?!\w|’(?!s\b))"
)
_COMPASS = r"(?:North|South|East|West|Central|Mid)(?:[- ](?:North|South|East|West)\w*)?"
_MORE_OF_A_SEAT = rf"(?:, {_PLACE}(?=, {_CAP}(?: {_CAP})? and {_CAP}))?"
_LAST_OF_A_SEAT = rf"(?:, (?:{_COMPASS}\b|{_PLACE}(?=[ ,]+and)|{_CAP}(?= \()))?(?:,? and {_PLACE})?"
_SEAT = (
    rf"(?:{DIVIDED}, {_NOBODY}{_CAP}(?: and {_CAP})?|Na h-Eileanan an Iar|{_PLACE}{_MORE_OF_A_SEAT}{_LAST_OF_A_SEAT})"
)
_HELD = (
    rf"Member for (?P<seat>{_SEAT})|Prime Minister"
    rf"|{_MINISTER}|Chancellor(?: of the Exchequer)?|Leader of the Opposition"
)
PERSON = re.compile(
    r"(?P<noble>(?:[Mm]y|[Tt]he|[Bb]oth|[Hh]er|[Hh]is|[Oo]ur|[Tt]wo)\s(?:(?:right|most) reverend\s)?"
    r"[Nn]oble(?:,? and (?:learned|gallant|right reverend|reverend))*,?\s"
    r"(?P<rank>[Ff]riends?|Lords?|Baroness(?:es)?|Earls?|Viscount(?:ess)?|Lady|Ladies|Countess|Duke|Marquess)"
    rf"(?:(?:, the|,)? (?P<peer>{_PEER}))?)"
    rf"|(?P<prelate>(?:[Tt]he|[Mm]y)\s(?:right|most) reverend\s(?:[Pp]relate|[Pp]rimate)(?:,? the (?P<see>{_BISHOP}))?)"
    rf"|(?P<honour>{_HON}(?:(?<=ember) for (?P<seat_of>{_SEAT})|,? the (?P<held>{_HELD}))?"
    rf"(?: \((?P<bracket>[^()\n]{{3,50}})\))?)"
    rf"|(?P<seated>(?:[Tt]he|[Mm]y)\s[Mm]ember for (?P<seat_alone>{_SEAT})"
    rf"(?: \((?P<name>[^()\n]{{3,50}})\)|,? (?P<after>(?:Mr|Mrs|Ms|Miss|Dr)\.? {_CAP}(?: {_CAP})?))?)"
    rf"|(?P<office_alone>{_OFFICE})"
    rf"|(?P<title>\b(?:{_PEER}|{_BISHOP}|{_PERSON}))"
)
"""Somebody, named or not, as either House speaks of people."""
# Every branch begins with a letter of its own, so that the pattern skips to one of them.
_CUE = re.compile(
    r"(?:noble|Noble|hon\b|Hon\b|honou|honor|Honou|Honor|member for|Member for|reverend|Lord|Lady|Baroness|Viscount"
    r"|Earl|Countess|Duke|Marquess|Archbishop|Bishop|M(?:r|rs|s|iss)\b|Dr\b|Sir\b|Dame\b|Professor|President|Rev\b|Councillor|Cllr|Senator|Colonel"
    r"|Minister|minister\b|Secretary|Chancellor|Leader|Chief|Attorney|Solicitor)"
)
_DETERMINER = re.compile(r"\b(?:[Mm]y|[Tt]he|[Bb]oth|[Hh]er|[Hh]is|[Oo]ur|[Tt]wo)\s")
_LEAD = 60
"""Characters from the beginning of a mention to its first cue."""
_PRONOUN = re.compile(r"\b(?:she|her|he|him|She|He|hers|his|His|Her)\b")
_FEMALE_WORDS = frozenset({"she", "her", "hers"})
_FEW_LETTERS = 300
"""A text of no more is taken for English: it has too few small words to tell by."""
_NEAR = 200
"""Characters that a pronoun may stand after the person it means."""
_HIGHER_RANKS = frozenset({"earl", "countess", "viscount", "viscountess", "duke", "marquess"})
_NOT_NAMES = frozenset(
    {"Sir Speaker", "Mr Speaker", "Mr. Speaker", "Madam Speaker", "Mr Deputy", "Mr Chairman", "Lord Bishops"}
)


@dataclass(slots=True)
class _Stage:
    """Who has been spoken of in the contribution so far."""

    members: Members
    genders: Genders
    names: dict[str, str] = field(default_factory=dict)
    last: dict[str, str] = field(default_factory=dict)
    """A form of address ("noble friend", "hon friend") to the key of who was last called so by name."""
    before: tuple[str, ...] = ()
    """The keys of those who spoke before this contribution, the last first."""

    def enter(self, before: Iterable[str]) -> None:
        """Begin another contribution."""
        self.last = {}
        self.before = tuple(before)

    def spoke(self, address: str) -> str:
        """Give who spoke before and may be addressed so; empty where that is not certain.

        Whoever spoke last may be of unknown gender; one who spoke before that must be known to be of the right one.
        """
        if address.startswith("noble "):
            return next((key for key in self.before[:1] if _rank_agrees(address, key)), "")
        wanted = ADDRESSED.get(address, "")
        for place, key in enumerate(self.before):
            told = self.genders.of(key)
            if not wanted or told == wanted or (not told and not place):
                return key
            if not told:
                return ""
        return ""


def find_people(transcript: Transcript, sentences: Layer[Sentence], rules: Rules) -> Layer[Mention]:
    """Find every mention of a person, and, as an empty span where a contribution begins, everybody who speaks.

    Keys are "person:baroness-jones-of-whitchurch", "office:prime-minister", or "person:unresolved". What is inferred
    from what was said before is marked so.
    """
    del sentences  # the words alone tell
    return _found(transcript, rules) if can_be_read(transcript) else Layer()


def can_be_read(transcript: Transcript) -> bool:
    """Whether a transcript is English, as far as a few lines can tell."""
    return len(transcript.text) < _FEW_LETTERS or is_english(transcript)


@lru_cache(maxsize=2)
def _found(transcript: Transcript, rules: Rules) -> Layer[Mention]:
    members = find_members(transcript)
    text = transcript.text
    cues = list(_cues(text))
    genders = Genders(rules)
    _learn(cues, members, genders)
    contributions = [block for block in transcript.blocks if isinstance(block, Contribution)]
    starts = [block.start for block in contributions]
    turns = Turns(transcript, contributions, members)
    stage = _Stage(members, genders)
    found: list[Mention] = list(_speakers(contributions, members))
    place, reach = -1, 0
    for cue in cues:
        if cue.start() < reach:
            continue
        here = bisect_right(starts, cue.start()) - 1
        if here != place:
            place = here
            stage.enter(turns.before(here))
        if several := list(_seats(cue, stage)):
            found += several
            reach = several[-1].end
        elif mention := _mention(cue, stage):
            found.append(mention)
    found += _full_names(scan(text, rules), Layer(one for one in found if one.end > one.start), members, rules)
    return Layer([*found, *_pronouns(transcript, found)])


def _seats(cue: re.Match[str], stage: _Stage) -> Iterator[Mention]:
    """Read "my hon. Friends the Members for Hull and for York": a mention for each."""
    if cue["hon"] and cue["hon"].endswith(("s", "men", "ies")):
        for one in find_seats(cue.string, cue.end()):
            known = stage.members.one(stage.members.by_constituency, seat_key(one.seat))
            named = stage.members.resolve(person_key(one.name)) if one.name else ""
            key = named or known or f"person:member-for-{slug(one.seat)}"
            label = stage.members.names.get(key) or one.name or f"the Member for {one.seat}"
            why = f"the Member for {one.seat}, one of several"
            yield Mention(one.start, one.end, key, "person", label, rule="constituency", why=why, weight=0.6)


def _full_names(words: Scan, taken: Layer[Mention], members: Members, rules: Rules) -> Iterator[Mention]:
    """Read those who are called by first name and surname alone, where nothing else was read."""
    for first, last, name in find_full_names(words, members, rules):
        start, end = words.starts[first], words.end(last - 1)
        if not taken.overlapping(start, end):
            key = members.resolve(person_key(name))
            label = members.names.get(key, name)
            why = "called by first name and surname"
            yield Mention(start, end, key, "person", label, rule="full name", why=why, weight=0.5)


def _cues(text: str) -> Iterator[re.Match[str]]:
    """Give the matches of `PERSON`, tried only from the few words before a word that every one of them holds."""
    reach = 0
    for cue in _CUE.finditer(text):
        if cue.start() < reach:
            continue
        for start in _starts(text, max(reach, cue.start() - _LEAD), cue.start()):
            if match := PERSON.match(text, start):
                reach = match.end()
                yield match
                break


def _starts(text: str, floor: int, end: int) -> Iterator[int]:
    """Give where a mention of a person may begin: at "the", "my" and the like, or at the cue itself."""
    for lead in _DETERMINER.finditer(text, floor, end):
        yield lead.start()
    yield end


def name_words(people: Iterable[Mention]) -> frozenset[str]:
    """Give the parts of the names of those mentioned, in small letters, constituencies left out."""
    labels = {mention.label for mention in people if mention.key.startswith("person:") and mention.key != UNRESOLVED}
    named = (label for label in labels if not label.startswith("the Member for"))
    return frozenset(word for label in named for word in re.findall(r"[\w-]+", label.lower()))


def _learn(cues: Iterable[re.Match[str]], members: Members, genders: Genders) -> None:
    """Learn constituencies from "the hon. Member for Ogmore (Huw Irranca-Davies)", and genders from titles."""
    for cue in cues:
        name = cue["bracket"] or cue["name"] or cue["after"] or cue["peer"] or cue["title"]
        key = person_key(_POSSESSIVE.sub("", name)) if name else ""
        if not key:
            continue
        full = members.resolve(key)
        genders.learn(full, cue[0])
        seat = cue["seat"] or cue["seat_of"] or cue["seat_alone"]
        if seat and name in {cue["bracket"], cue["name"], cue["after"]}:
            if full not in members.names:
                members.add(full, name)
            members.by_constituency[seat_key(seat)].add(full)


def _speakers(contributions: Iterable[Contribution], members: Members) -> Iterable[Mention]:
    for block in contributions:
        name = speaker_name(block)
        if name and (key := person_key(name)):
            label = members.names.get(key, name)
            yield Mention(
                block.start,
                block.start,
                key=key,
                kind="person",
                label=label,
                rule="speaker",
                why="speaks here",
                weight=0.2,
            )


_POSSESSIVE = re.compile(r"[’']s?$")


def _span(cue: re.Match[str]) -> tuple[int, int]:
    """Give a match's offsets, without the ending of a possessive."""
    ending = _POSSESSIVE.search(cue[0])
    return cue.start(), cue.end() - (len(ending[0]) if ending else 0)


def _mention(cue: re.Match[str], stage: _Stage) -> Mention | None:
    """Read one match; none where it is no person after all."""
    if cue["title"]:
        return _named(cue, cue["title"], stage, "")
    if cue["noble"]:
        rank = cue["rank"].lower()
        address = "noble friend" if rank.startswith("friend") else f"noble {RANKS.get(rank, rank)}"
        return _named(cue, cue["peer"], stage, address) if cue["peer"] else _bare(cue, address, stage)
    if cue["prelate"]:
        return _named(cue, cue["see"], stage, "prelate") if cue["see"] else _bare(cue, "prelate", stage)
    if cue["honour"] or cue["seated"]:
        return _honourable(cue, stage)
    return _office(cue, cue["office"], stage)


def _named(cue: re.Match[str], name: str, stage: _Stage, address: str) -> Mention | None:
    name = _POSSESSIVE.sub("", name)
    if name in _NOT_NAMES or name.endswith("Speaker"):
        return None
    key = stage.members.resolve(_ranked(cue, name, stage.members))
    label = stage.members.names.get(key, " ".join(name.split()))
    rank = name.split()[0].lower().rstrip(".")
    if address:
        stage.last[address] = key
    stage.last["noble " + RANKS.get(rank, rank)] = key
    stage.names[key] = label
    return Mention(*_span(cue), key=key, kind="person", label=label, rule="name", why="called by name", weight=0.6)


def _ranked(cue: re.Match[str], name: str, members: Members) -> str:
    """Give the key of a name, where "the noble Earl, Lord Marsh" is the Earl Marsh or the Earl of Marsh."""
    key = person_key(name)
    rank = (cue["rank"] or "").lower()
    if rank not in _HIGHER_RANKS or not key.startswith(("person:lord-", "person:baroness-")):
        return key
    rest = key.split("-", 1)[1]
    plain = f"person:{rank}-{rest}"
    of_place = f"person:{rank}-of-{rest}"
    return of_place if of_place in members.names else plain


def _honourable(cue: re.Match[str], stage: _Stage) -> Mention | None:
    address = "hon " + (cue["hon"] or "member").lower()
    if cue["after"]:
        return _named(cue, cue["after"], stage, address)
    name = cue["bracket"] or cue["name"]
    if name and not name[:1].isdigit() and len(name.split()) > 1 and name[0].isupper():
        mention = _named(cue, name, stage, address)
        return replace(mention, why="the Member's name stands beside the constituency") if mention else None
    if seat := cue["seat"] or cue["seat_of"] or cue["seat_alone"]:
        key = stage.members.one(stage.members.by_constituency, seat_key(seat))
        stage.last[address] = key or f"person:member-for-{slug(seat)}"
        label = stage.members.names.get(key, f"the Member for {seat}")
        why = f"the Member for {seat}" + (", as named elsewhere in this transcript" if key else "")
        return Mention(
            *_span(cue), key=stage.last[address], kind="person", label=label, rule="constituency", why=why, weight=0.6
        )
    if cue["held"]:
        return _office(cue, cue["held"], stage)
    return _bare(cue, address, stage)


def _office(cue: re.Match[str], office: str, stage: _Stage) -> Mention:
    shown = _POSSESSIVE.sub("", " ".join(office.split()))
    key = stage.members.one(stage.members.by_office, shown.lower())
    label = stage.members.names.get(key, "") or f"the {shown}"
    why = f"the only one here who speaks as {shown}" if key else "an office"
    return Mention(
        *_span(cue),
        key=key or f"office:{slug(shown)}",
        kind="person",
        label=label,
        rule="office",
        why=why,
        weight=0.2,
        certain=not key,
    )


def _bare(cue: re.Match[str], address: str, stage: _Stage) -> Mention:
    """Read a form of address without a name: whoever was last called so here, or, in the Commons, who spoke before."""
    plural = cue[0].split()[-1].endswith(("s", "men")) and not cue[0].endswith(("Baroness", "Marquess"))
    key, why = "", ""
    if not plural:
        key = stage.last.get(address, "")
        why = "last called so by name in this contribution"
        if not key and (key := stage.spoke(address)):
            why = "spoke just before"
    if not key:
        why = "several people" if plural else "nobody was called so by name before"
        label = " ".join(cue[0].split())
        return Mention(
            *_span(cue), key=UNRESOLVED, kind="person", label=label, rule="address", why=why, weight=0.0, certain=False
        )
    label = stage.members.names.get(key) or stage.names.get(key) or cue[0]
    return Mention(*_span(cue), key=key, kind="person", label=label, rule="address", why=why, weight=0.2, certain=False)


def _rank_agrees(address: str, key: str) -> bool:
    """Whether somebody may be called so: "the noble Baroness" is a baroness."""
    return address.startswith("noble ") and key.removeprefix("person:").split("-")[0] == address.removeprefix("noble ")


def _pronouns(transcript: Transcript, people: list[Mention]) -> Iterable[Mention]:
    """Give the pronouns that stand close after the one person of their gender in the paragraph."""
    text = transcript.text
    known = sorted((one for one in people if one.rule == "name"), key=lambda one: one.start)
    for place, person in enumerate(known):
        known_as = gender(person.quote(text))
        if not known_as:
            continue
        following = known[place + 1].start if place + 1 < len(known) else len(text)
        line = text.find("\n", person.end)
        end = min(person.end + _NEAR, following, line if line >= 0 else len(text))
        for pronoun in _PRONOUN.finditer(text, person.end, end):
            female = pronoun[0].lower() in _FEMALE_WORDS
            if female == (known_as == FEMALE):
                why = f"the nearest person before “{pronoun[0]}” who may be meant"
                yield replace(
                    person, start=pronoun.start(), end=pronoun.end(), rule="pronoun", why=why, weight=0.1, certain=False
                )
