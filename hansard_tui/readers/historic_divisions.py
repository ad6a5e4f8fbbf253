"""Divisions of the bound volumes, printed as tables of names that pages and speeches cut in pieces."""

import re
from dataclasses import dataclass, field

from lxml import etree

from hansard_tui.model.transcript import Vote
from hansard_tui.readers.flow import words_in

_SIDE = re.compile(r"\[?(AYES|NOES|NOT[- ]?CONTENTS?|CONTENTS?)\W*", re.IGNORECASE)
_NUMBER = re.compile(r"\[?Division\s+No\.?\s*(\d+)\W*", re.IGNORECASE)
_TIME = re.compile(r"\[?\s*(\d{1,2}(?:[.:]\d\d)?\s*[ap]\.?\s?m\.?)\W*", re.IGNORECASE)
_TELLERS = re.compile(
    r"TELLERS?\s+FOR\s+THE\s+(AYES|NOES|NOT[- ]?CONTENTS?|CONTENTS?)\W*(.*)", re.IGNORECASE | re.DOTALL
)
_TELLER = re.compile(r"\s*[\[(]\s*Teller\.?\s*[\])]\.?", re.IGNORECASE)
_COUNTS = re.compile(r"\b(Ayes|Contents?)\s*[,:]?\s*(\d+)\s*[;,.:]?\s*(Noes|Not[- ]?[Cc]ontents?)\s*[,:]?\s*(\d+)")
_PUT = re.compile(r"(?:Motion made, and )?Question (?:again )?put|On Question")
_SIDES = {"ayes": "aye", "noes": "no", "contents": "content", "notcontents": "not content"}
_TITLE = 30
_NEAR = 12
"""How many paragraphs away from its lists a division's counts may be printed."""


@dataclass(slots=True)
class Found:
    """One division, put together from its pieces."""

    number: str = ""
    time: str = ""
    votes: list[Vote] = field(default_factory=list)
    sides: tuple[tuple[str, int], ...] = ()
    question: str = ""
    side: str = ""
    """The side whose names are being read."""


def find_divisions(root: etree._Element) -> dict[etree._Element, Found | None]:
    """Map the first piece of each division to the whole of it, and each later piece to None."""
    pieces: dict[etree._Element, Found | None] = {}
    divisions: list[tuple[Found, int]] = []
    paragraphs: list[etree._Element] = []
    for element in root.iter("division", "table", "p"):
        if element.tag == "p":
            paragraphs.append(element)
        elif element.tag == "division" or _is_loose(element):
            rows = [[words_in(cell) for cell in row] for row in element.iter("tr")]
            begins = not divisions or _begins(rows, divisions[-1][0])
            if begins:
                divisions.append((Found(), len(paragraphs)))
            pieces[element] = divisions[-1][0] if begins else None
            _read(rows, divisions[-1][0])
    _count(divisions, paragraphs)
    return pieces


def _is_loose(table: etree._Element) -> bool:
    """Whether a table is a list of votes that stands outside every division."""
    row = next(table.iter("tr"), None)
    titles = [words for words in (words_in(cell) for cell in row) if words] if row is not None else []
    inside = next(table.iterancestors("division"), None) is not None
    return not inside and bool(titles) and len(titles[0]) < _TITLE and _SIDE.fullmatch(titles[0]) is not None


def _begins(rows: list[list[str]], before: Found) -> bool:
    """Whether a piece is the start of another division, and not the rest of the one before."""
    cells = [cell for row in rows[:3] for cell in row if cell]
    if any(_NUMBER.match(cell) for cell in cells):
        return True
    sides = [_side(found[1]) for cell in cells if (found := _SIDE.fullmatch(cell))]
    return bool(sides) and any(vote.side == sides[0] for vote in before.votes)


def _side(printed: str) -> str:
    name = re.sub(r"[- ]", "", printed.casefold())
    return _SIDES.get(name) or _SIDES[f"{name}s"]


def _read(rows: list[list[str]], found: Found) -> None:
    """Take votes and tellers out of rows of cells; a column that announces tellers holds nothing else."""
    telling: dict[int, list[str]] = {}
    for row in rows:
        for place, cell in enumerate(row):
            if tellers := _TELLERS.match(cell):
                telling[place] = [_side(tellers[1]), tellers[2]]
            elif _headed(cell, found):
                _tell(telling, found)
            elif place in telling:
                telling[place].append(cell)
            elif cell:
                teller = _TELLER.search(cell) is not None
                found.votes.append(Vote(_TELLER.sub("", cell), found.side, teller=teller))
    _tell(telling, found)


def _headed(cell: str, found: Found) -> bool:
    """Read a cell that is a heading: a number, a side, a time."""
    if number := _NUMBER.match(cell):
        found.number = number[1]
    elif side := _SIDE.fullmatch(cell):
        found.side = _side(side[1])
    elif time := _TIME.fullmatch(cell):
        found.time = time[1]
    else:
        return False
    return True


def _tell(telling: dict[int, list[str]], found: Found) -> None:
    for side, *words in telling.values():
        names = re.split(r"\s+and\s+", " ".join(word for word in words if word).strip(" .—"))
        found.votes += [Vote(name, side, teller=True) for name in names if name]
    telling.clear()


def _count(divisions: list[tuple[Found, int]], paragraphs: list[etree._Element]) -> None:
    """Give each division the nearest counts that no other has, and the question put before them."""
    taken: set[int] = set()
    for found, place in divisions:
        near = range(max(0, place - _NEAR), min(len(paragraphs), place + _NEAR))
        for at in sorted(near, key=lambda at: abs(at - place + 0.5)):
            counts = _COUNTS.search(words_in(paragraphs[at])) if at not in taken else None
            if counts:
                taken.add(at)
                found.sides = ((counts[1], int(counts[2])), (counts[3], int(counts[4])))
                before = (words_in(one) for one in reversed(paragraphs[max(0, at - 4) : at]))
                found.question = next((words for words in before if _PUT.match(words)), "")
                break
