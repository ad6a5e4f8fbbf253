"""Several Members named by their constituencies at once: "my hon. Friends the Members for Hull and for York"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hansard_tui.model.span import Span

DIVIDED = (
    r"(?:Aberdeen|Ashton|Barking|Belfast|Birmingham|Blackpool|Bolton|Bournemouth|Bradford|Brent|Brighton|Bristol|Cardiff"
    r"|Coventry|Croydon|Derby|Dundee|Ealing|Edinburgh|Enfield|Glasgow|Greenwich|Hackney|Hammersmith|Harrow|Ilford|Islington"
    r"|Kingston upon Hull|Lambeth|Leeds|Leicester|Lewisham|Liverpool|Luton|Manchester|Newcastle[ -]upon[ -]Tyne|Newport"
    r"|Northampton|Norwich|Nottingham|Oldham|Plymouth|Portsmouth|Reading|Sheffield|Southampton|Southend|Stockton"
    r"|Stoke-on-Trent|Sunderland|Sutton|Swansea|Swindon|Thurrock|Wakefield|Walsall|Warrington|West Ham|Wolverhampton)"
)
"""Boroughs that are more than one constituency, as they stand before a comma: "Southampton, Test"."""
_SEVERAL = re.compile(r"(?:,? the Members)? for ")
_AND_FOR = re.compile(r",? and for |, for ")
_CAP = r"(?:St\. )?[A-ZÀ-Þ][\w’'-]*\w"
_ONE = re.compile(
    rf"(?P<seat>{_CAP}(?:(?:,? and|,? of|,| on| upon| under| the)*\s{_CAP})*)(?: \((?P<name>[^()\n]{{3,50}})\))?"
)


@dataclass(frozen=True, slots=True)
class Seat(Span):
    """One Member of several."""

    seat: str = ""
    name: str = ""
    """As it stands in brackets; empty where it does not."""


def find_seats(text: str, start: int) -> Iterator[Seat]:
    """Give each Member of the list that goes on at `start`, after "my hon. Friends"; none where no list does.

    Constituencies are told apart by "for" alone, since their names hold commas and "and".
    """
    found: list[Seat] = []
    joined = _SEVERAL.match(text, start)
    while joined and (one := _ONE.match(text, joined.end())) and "\n" not in one[0]:
        found.append(Seat(*one.span(), one["seat"], one["name"] or ""))
        joined = _AND_FOR.match(text, one.end())
    if len(found) > 1:
        yield from found
