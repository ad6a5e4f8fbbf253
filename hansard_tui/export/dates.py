"""Days as people print them in citations, and as they are read back."""

import re
from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
MLA_MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")

_MONTH = "(?:" + "|".join(f"{month[:3]}(?:{month[3:]}|{month[3:4]})?" for month in MONTHS) + r")\.?"
_DAY_FIRST = re.compile(rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m>{_MONTH})\s+(?P<y>\d{{4}})\b", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"\b(?P<m>{_MONTH})\s+(?P<d>\d{{1,2}}),\s+(?P<y>\d{{4}})\b", re.IGNORECASE)
_ISO = re.compile(r"\b(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})\b")
_SLASHED = re.compile(r"\b(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4}|\d{2})\b")
_FORMS = (_DAY_FIRST, _MONTH_FIRST, _ISO, _SLASHED)
PIVOT = 69
"""A year of two digits below this one is of the 2000s, as in POSIX."""


def long_date(day: date) -> str:
    """Print a day as British texts do: "25 April 2016"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def american_date(day: date) -> str:
    """Print a day month first: "January 18, 1945"."""
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def mla_date(day: date) -> str:
    """Print a day with MLA's short months: "25 Apr. 2016"."""
    return f"{day.day} {MLA_MONTHS[day.month - 1]} {day.year}"


def slashed_date(day: date) -> str:
    """Print a day as Lords Hansard does within its text: "16/1/17"; the century is lost."""
    return f"{day.day}/{day.month}/{day.year % 100:02}"


def _month(word: str) -> int:
    if word.isdigit():
        return int(word)
    return next(n for n, month in enumerate(MONTHS, 1) if month.lower().startswith(word[:3].lower()))


def _year(digits: str) -> int:
    year = int(digits)
    if len(digits) == len("1999"):
        return year
    return year + (2000 if year < PIVOT else 1900)


def find_day(text: str) -> date | None:
    """Give the first day printed in `text`, in any of the forms above or ISO; none where there is none that exists."""
    return next((day for match in _printed(text) if (day := _day(match))), None)


def no_such_day(text: str) -> str:
    """Give the first day printed in `text` that does not exist, as it is printed: "31 February 2020"; else nothing."""
    return next((match[0] for match in _printed(text) if _day(match) is None), "")


def _printed(text: str) -> list[re.Match[str]]:
    found = (match for form in _FORMS for match in form.finditer(text))
    return sorted(found, key=lambda match: match.start())


def _day(match: re.Match[str]) -> date | None:
    try:
        return date(_year(match["y"]), _month(match["m"]), int(match["d"]))
    except ValueError:
        return None
