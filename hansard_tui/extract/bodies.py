"""Bodies by name: "Marsh District Council", "the Institute for Tidal Studies", "Quay county council"."""

from collections.abc import Iterator, Sequence

from hansard_tui.extract.phrases import Scan

HEADS = frozenset({
    "agency", "authority", "council", "board", "commission", "institute", "institution", "centre", "university",
    "trust", "association", "society", "foundation", "federation", "confederation", "union", "office", "service",
    "inspectorate", "ombudsman", "corporation", "company", "college", "hospital", "hospice", "school", "academy",
    "bank", "fund", "forum", "network", "partnership", "alliance", "league", "campaign", "church", "tribunal",
    "bureau", "organisation", "organization", "observatory", "executive", "department", "ministry", "directorate",
    "secretariat", "constabulary", "police", "museum", "laboratory", "laboratories", "group", "exchange",
    "taskforce", "unit", "assembly", "party", "legion", "guild", "institutes", "fellowship", "movement",
    "initiative", "court", "regulator", "consortium", "parliament", "brigade", "regiment", "coalition", "congress",
    "conservancy", "archive", "archives", "airways",
})  # fmt: skip
"""What a body's name ends with, or goes on from: "Institute for …"."""
_GOES_ON = frozenset({
    "institute", "institution", "centre", "university", "college", "bank", "ministry", "department", "church",
    "court", "board", "council", "commission", "office", "society", "association", "federation", "confederation",
    "union", "foundation", "campaign", "bureau", "school", "agency", "fund", "network", "alliance", "fellowship",
    "league", "assembly", "academy", "organisation", "organization", "authority", "congress", "movement", "trust",
    "group",
})  # fmt: skip
"""Heads that "of" or "for" may follow with the rest of the name."""
_ONE_OF_A_KIND = frozenset({"bank", "university", "church", "court", "trust", "group", "school"})
"""Heads after which "and" begins another name: "the Bank of England and the Treasury"."""
_IN_SMALL_LETTERS = frozenset({"council", "university", "police", "hospital", "college"})
"""Heads that are printed small after the name of a place: "Marsh council"."""
_SORTS = frozenset({"county", "district", "borough", "city", "parish", "town", "metropolitan", "general", "community"})
"""What may stand before such a head: "Quay county council"."""
_GENERAL = frozenset({
    "county", "district", "borough", "city", "parish", "town", "local", "health", "primary", "secondary", "public",
    "high", "regional", "private", "education", "police", "fire", "united", "urban", "rural", "unitary",
    "metropolitan", "community", "area", "strategic", "foundation", "care", "nhs", "hospital", "acute", "state",
    "crown", "federal", "grammar", "new", "independent", "comprehensive", "children", "magistrates", "joint",
    "scottish", "welsh", "english", "british", "irish", "european", "french", "german", "american", "labour",
    "conservative", "tory", "liberal", "democrat", "national", "international", "political", "major", "great",
    "first", "second", "third", "supreme", "civil", "special", "free", "trade", "trades", "credit", "working",
    "planning", "licensing", "housing", "water", "london", "uk", "eu", "women", "men", "boys", "girls", "student",
    "students", "general", "department", "executive", "senior", "infant", "junior", "sunday", "law", "county's",
    "eurosceptic", "republican", "unionist", "nationalist", "communist", "green", "lib", "dem", "northern",
    "southern", "eastern", "western", "muslim", "jewish", "christian", "chinese",
    "russian", "indian", "ambulance", "all-party", "vice", "opposition", "coalition", "cabinet", "select",
    "standing", "religious", "main", "family",
})  # fmt: skip
"""Words that alone before a head name a sort of body, or one of many: "Local Authority", "British University"."""
_OFFICES = frozenset({
    "director", "chief", "head", "president", "chairman", "chair", "professor", "mayor", "bishop", "archbishop",
    "dean", "master", "warden", "governor", "duke", "earl", "provost", "treasurer", "commissioner", "secretary",
    "minister", "director-general", "vice-chancellor", "chancellor", "rector", "principal", "judge", "general",
})  # fmt: skip
"""Who is of a body, and no part of its name."""
_OF_THE_HOUSE = frozenset({
    "home department", "table office", "vote office", "whips office", "journal office", "public bill office",
    "private office", "private bill office", "head office", "post office", "sub-post office",
    "legislative assembly", "general assembly", "legislative council", "appeal court", "high court", "county court",
    "parliamentary party", "parliamentary bureau",
})  # fmt: skip
"""Names of what is everywhere, or of the House's own."""
_MADE_OF = ("-controlled", "-led", "-run", "-based", "-funded", "-owned", "-backed", "-wide")
"""Ends of words that say something of a body: "Labour-controlled Marsh council"."""
_HELD_IN = frozenset({"crown", "majesty", "government", "kingdom", "friends"})
"""Words of the House that stand in the names of bodies: "Crown Prosecution Service"."""
_CUT_SHORT = frozenset({"first", "united", "deputy"})
"""Last words of what is no whole name: "the Office of the First" and deputy First Minister."""
_MOST_WORDS = 9
_NAME = "CcZ"


def find_bodies(words: Scan, among: Sequence[int] | None = None) -> Iterator[tuple[int, int]]:
    """Give where bodies are named: the first word and the one after the last, in order, none inside another.

    Their heads are looked for `among` some words, or everywhere.

    A name has capitals that go before its head ("Marsh District Council"), or after it ("Institute for Tidal
    Studies"); what any number of bodies might be called ("Local Authority") names none.
    """
    reach = 0
    for place in words.places(HEADS) if among is None else among:
        if place < reach or words.lower[place] not in HEADS:
            continue
        small = words.printed[place].islower()
        if small and words.lower[place] not in _IN_SMALL_LETTERS:
            continue
        if not small and _another_head(words, place):
            continue  # "Employment Agency Standards Inspectorate"
        first = max(reach, _beginning(words, place, small=small))
        last = place + 1 if small else _ending(words, place)
        if _is_name(words, first, place, last):
            reach = last
            yield first, last


def _in_a_name(words: Scan, place: int) -> bool:
    """Whether a word is printed as part of a name is."""
    shape = words.shape[place : place + 1]
    if shape == "F":
        return words.lower[place] in _HELD_IN and words.printed[place][0].isupper()
    return bool(shape) and shape in _NAME and words.printed[place][0].isupper()


def _another_head(words: Scan, place: int) -> bool:
    """Whether the name goes on, in capitals, to another head."""
    after = place + 1
    while _in_a_name(words, after) and after - place < _MOST_WORDS:
        if words.lower[after] in HEADS:
            return True
        after += 1
    return False


def _beginning(words: Scan, place: int, *, small: bool) -> int:
    """Give the first word of the name that has its head at `place`."""
    first = place
    while small and first and words.lower[first - 1] in _SORTS:
        first -= 1
    while first and place - first < _MOST_WORDS:
        if _in_a_name(words, first - 1):
            first -= 1
        elif first > 1 and _joins(words, first - 1, place):
            first -= 2
        else:
            break
    for of in range(first + 1, place):
        if words.shape[of] == "o" and not _OFFICES.isdisjoint(words.lower[first:of]):
            first = of + 1
    return first + 1 if words.lower[first].endswith(_MADE_OF) else first


def _joins(words: Scan, mark: int, place: int) -> bool:
    """Whether "of", "and" or a possessive at `mark` holds two parts of one name together, the head at `place`."""
    shape = "'" if words.printed[mark] in {"'", "’"} else words.shape[mark]
    if not _in_a_name(words, mark - 1) or shape not in ("o&'" if mark + 1 < place else "'"):
        return False
    if shape == "'":
        return mark + 1 == place and (words.shape[mark - 2 : mark - 1] == "D" or _in_a_name(words, mark - 2))
    if shape == "o":
        return True
    before = mark - 1
    while before >= 0 and _in_a_name(words, before):
        if words.lower[before] in HEADS or words.shape[before] == "Z":
            return False  # "the Home Office and Border Agency"
        before -= 1
    return True


def _ending(words: Scan, place: int) -> int:
    """Give the word after the last of a name, which may go on after its head; 0 where a word of the House ends it."""
    last = place + 1
    head = words.lower[place]
    if head not in _GOES_ON or words.shape[last : last + 1] not in {"o", "f"}:
        return last
    after = last + 1
    if words.lower[after : after + 1] == ["the"]:
        after += 1
    if not _in_a_name(words, after) or words.shape[after] == "Z":
        return last
    how = words.shape[last]
    last = after + 1
    while last - place < _MOST_WORDS:
        if _in_a_name(words, last):
            last += 1
        elif _goes_on(words, head, how, last):
            last += 2
        else:
            break
    cut = words.shape[last : last + 1] == "F" and words.printed[last][0].isupper()
    return 0 if cut or words.lower[last - 1] in _CUT_SHORT else last


def _goes_on(words: Scan, head: str, how: str, place: int) -> bool:
    """Whether "of", "and" or a comma at `place` goes on with the name of which `head` was the head, "of" or "for"."""
    mark = words.shape[place : place + 1]
    if not mark or mark not in "o&," or not _in_a_name(words, place + 1) or words.shape[place + 1] == "Z":
        return False
    if mark == "o":
        return True
    if (how == "o" and head in _ONE_OF_A_KIND) or words.lower[place + 1] in HEADS:
        return False
    return mark == "&" or head in {"department", "ministry"}


def _is_name(words: Scan, first: int, place: int, last: int) -> bool:
    """Whether the words name one body, and not a sort of it."""
    if not last or (last - first > 1 and all(word.isupper() for word in words.printed[first:last] if word.isalpha())):
        return False
    if last > place + 1:
        return True
    before = [word for word in words.lower[first:place] if word[0].isalnum() and word not in {"of", "and"}]
    return bool(before) and not _GENERAL.issuperset(before) and " ".join(words.lower[first:last]) not in _OF_THE_HOUSE
