"""Statutory instruments: orders, regulations and rules, by title and year or by year alone."""

import re
from collections.abc import Sequence

from hansard_tui.extract.titles import title_start
from hansard_tui.extract.wordforms import slug
from hansard_tui.model.finding import Mention

INSTRUMENT = "instrument"
_HEAD = re.compile(r"(Regulations|Order|Rules|ORDER|REGULATIONS|RULES)\b(?:\s+(\d{4})\b(?!\s*[-–]\d))?")
_KIND = r"\s+([Oo]rder|[Rr]egulations|[Rr]ules)\b"
_FIGURES = 4
"""Of a year."""
_DEFINITE = re.compile(r"\b[Tt]h(?:e|at|is|ose|ese)\s+$")
_FEWEST_WORDS = 2
"""Of a title without year or brackets: "Working Time Regulations"."""
_NO_TITLES = frozenset(
    {"standing", "sessional", "house", "business", "points", "point", "law", "orders", "court", "social"}
)
"""Words that begin, or stand before "Order" or "Rules", what is no instrument."""


def find_instruments(text: str) -> list[Mention]:
    """Find every order, set of regulations or rules. Keys are "instrument:care-standards-regulations:2010".

    One without a year must have a bracket in its title ("(Amendment)") or be regulations by a name of several words.
    "the 2010 Regulations" are the nearest of that year named before.
    """
    found = [mention for head in _HEAD.finditer(text) if (mention := _titled(text, head))]
    return sorted([*found, *_by_year(text, found)])


def _titled(text: str, head: re.Match[str]) -> Mention | None:
    start = title_start(text, head.start(), with_acts=True) if text[head.start() - 1 : head.start()].isspace() else None
    if start is None:
        return None
    title = " ".join(text[start : head.end(1)].split())
    words = title.split()
    named = head[2] or "(" in title or (head[1] == "Regulations" and len(words) > _FEWEST_WORDS)
    if not named or len(words) == 1 or not _NO_TITLES.isdisjoint((words[0].lower(), words[-2].lower())):
        return None
    title = title.title() if title.isupper() else title
    year = head[2] or ""
    key = f"{INSTRUMENT}:{slug(title)}" + (f":{year}" if year else "")
    label = f"{title} {year}".strip()
    end = head.end(2) if year else head.end(1)
    why = "title and year" if year else "title"
    return Mention(start, end, key=key, kind=INSTRUMENT, label=label, rule="title", why=why, weight=1.0)


def _by_year(text: str, titled: Sequence[Mention]) -> list[Mention]:
    """Read "the 2010 Regulations" as the nearest of that year named before; left alone where none is."""
    years = {one.key[-_FIGURES:] for one in titled if one.key[-_FIGURES:].isdigit()}
    if not years:
        return []
    found: list[Mention] = []
    # By the few years alone that are wanted, for a search can skip to their figures, but not to just any.
    for match in re.finditer(rf"({'|'.join(sorted(years))}){_KIND}", text):
        definite = _DEFINITE.search(text, max(0, match.start() - 8), match.start())
        if not definite:
            continue
        ending = f"{match[2].lower()}:{match[1]}"
        nearest = None
        for mention in titled:
            if mention.start > match.start():
                break
            nearest = mention if mention.key.endswith(ending) else nearest
        if nearest:
            why = f"the nearest earlier {match[2].lower()} of {match[1]}"
            where = definite.start(), match.end()
            key, label = nearest.key, nearest.label
            found.append(Mention(*where, key, INSTRUMENT, label, rule="year alone", why=why, weight=0.8))
    return found
