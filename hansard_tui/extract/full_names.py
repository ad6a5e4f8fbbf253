"""People called by first name and surname alone: "Ada Renn of the Marsh Trust", "as Johann Marr said"."""

import re
from collections.abc import Iterator

from hansard_tui.extract.background import load_background
from hansard_tui.extract.names import Members
from hansard_tui.extract.phrases import Scan
from hansard_tui.extract.rules import Rules

_SELDOM = 20
"""Debates: a word that stands in more of them is no surname, or not that alone."""
_MOST_WORDS = 4
"""Of a speaker's name, middle names counted."""
_SHORTEST = 3
"""Letters of a surname."""
_OF_A_NAME = "CcZ"
_CAPITALS = re.compile(r"[^.;](?=[CcZ]|-;[Cc])")
"""A word before one that is printed with a capital."""
_OF_PLACES = frozenset({
    "street", "road", "avenue", "lane", "square", "park", "bridge", "hall", "house", "court", "school", "college",
    "academy", "hospital", "hospice", "infirmary", "university", "church", "foundation", "trust", "institute", "centre",
    "museum", "gallery", "library", "society", "memorial", "prize", "award", "fund", "group", "review", "report",
    "inquiry", "commission", "committee", "charter", "bank", "line", "station", "terminal", "barracks", "wood", "bay",
    "point", "island", "islands", "river", "lake", "stadium", "theatre", "day", "week", "act", "bill", "rule",
    "ambulance", "cross", "dock", "docks", "estate", "care", "home", "homes", "foods", "motors", "airport", "town",
})  # fmt: skip
"""Words after which a first name names no person: "Victoria Street", "the Arthur Rank Hospice"."""


def find_full_names(words: Scan, members: Members, rules: Rules) -> Iterator[tuple[int, int, str]]:
    """Give where somebody stands by first name and surname: first word, the one after the last, and the name.

    A speaker is known by all of the name. Anybody else must have a first name of the lists and a surname that is no
    ordinary word, with nothing beside them that makes the name that of a place or a body.
    """
    speakers = _speakers(members, rules.word_list("furniture"))
    forenames = rules.word_list("forename_male") | rules.word_list("forename_female")
    begin = forenames | frozenset(name.split()[0] for name in speakers)
    reach = 0
    for capitals in _CAPITALS.finditer(words.shape):
        place = capitals.start()
        if place < reach or words.lower[place] not in begin or not words.printed[place][0].isupper():
            continue
        last = _speaker_at(words, place, speakers) or (
            _stranger_at(words, place) if words.lower[place] in forenames else 0
        )
        if last and not _of_a_place(words, last):
            reach = last
            yield place, last, " ".join(words.printed[place:last]).replace("O ’ ", "O’").replace("O ' ", "O'")


def _speakers(members: Members, furniture: frozenset[str]) -> frozenset[str]:
    """Give the names of those who speak that are more than a title and a surname, in small letters.

    "Lord Hale" and "Noble Lords" are none: they begin with a word of the House.
    """
    names = [name.lower().split() for name in members.names.values()]
    return frozenset(
        " ".join(name)
        for name in names
        if 1 < len(name) <= _MOST_WORDS and name[0].rstrip(".") not in furniture and name[0] != "the"
    )


def _speaker_at(words: Scan, place: int, speakers: frozenset[str]) -> int:
    for last in range(place + _MOST_WORDS, place + 1, -1):
        if " ".join(words.lower[place:last]) in speakers and words.printed[last - 1][0].isupper():
            return last
    return 0


def _stranger_at(words: Scan, place: int) -> int:
    """Give the word after the name of somebody who does not speak here; 0 where none begins."""
    apostrophe = words.printed[place + 1 : place + 2] == ["O"] and words.printed[place + 2 : place + 3] in (
        ["’"],
        ["'"],
    )
    last = place + (4 if apostrophe else 2)  # "Ann O’Dray"
    surname = words.lower[last - 1 : last]
    if words.shape[last - 1 : last] not in {"C", "c"} or (place and words.shape[place - 1] in _OF_A_NAME):
        return 0
    seldom = load_background().words.get(surname[0], 0) < _SELDOM
    goes_on = last < len(words.shape) and words.shape[last] in _OF_A_NAME
    return last if seldom and not goes_on and len(surname[0]) >= _SHORTEST else 0


def _of_a_place(words: Scan, last: int) -> bool:
    return last < len(words.lower) and words.lower[last] in _OF_PLACES
