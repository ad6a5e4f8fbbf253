"""A place in an official report, as far as it is known."""

from dataclasses import dataclass, replace
from datetime import date

from hansard_tui.export.columns import Columns

GRAND_COMMITTEE = "Grand Committee"
WESTMINSTER_HALL = "Westminster Hall"
ASSEMBLIES = {
    "Scottish Parliament": "Scotland",
    "Northern Ireland Assembly": "Northern Ireland",
    "National Assembly for Wales": "Wales",
    "Welsh Parliament": "Wales",
    "Senedd": "Wales",
    "Senedd Cymru": "Wales",
}
"""Chambers whose names say which country's they are."""
PUBLIC_BILL_COMMITTEE = "Public Bill Committee"


@dataclass(frozen=True, slots=True)
class Citation:
    """Each field may be unknown, and is then empty; nothing here is guessed."""

    house: str = ""
    """"Commons", "Lords", or another chamber's own name."""
    venue: str = ""
    """A place other than the Chamber."""
    day: date | None = None
    year: str = ""
    """Where a form gives the year alone."""
    volume: str = ""
    columns: Columns | None = None
    series: str = ""
    """"5" for the fifth series."""
    bill: str = ""
    stage: str = ""
    title: str = ""
    """The debate's."""
    name: str = ""
    """Who speaks."""
    office: str = ""
    parliament: str = ""
    """The country where it is not the United Kingdom's."""
    session: str = ""
    number: str = ""
    """Of an issue (Canada) or of a written question."""
    question: str = ""
    """"Q203" in a committee's evidence."""
    edition: str = ""
    """"rolling" where columns are not assigned yet."""
    url: str = ""
    excerpt: str = ""
    """The file's name, to say where the words are when all else is unknown."""

    @property
    def british(self) -> bool:
        """Whether it is of the United Kingdom's Parliament, as far as is known."""
        return self.parliament in {"", "UK", "United Kingdom"}

    @property
    def committee(self) -> bool:
        """Whether it is of a committee whose debates are cited by the Bill and not by the House."""
        return self.british and "Committee" in self.venue and self.venue != GRAND_COMMITTEE and self.house != "Lords"

    @property
    def unassigned(self) -> bool:
        """Whether it is of a rolling text, which has no columns yet."""
        return self.columns is None and "rolling" in self.edition.lower()

    @property
    def placed(self) -> bool:
        """Whether anything tells where in a report it is."""
        return bool(self.house or self.day or self.year or self.volume or self.columns or self.bill or self.number)


def with_venue(citation: Citation) -> Citation:
    """Add the place that a column's letters name: Grand Committee, Westminster Hall."""
    letters = citation.columns
    if letters and letters.prefix == "GC":
        return replace(citation, venue=GRAND_COMMITTEE, house=citation.house or "Lords")
    if letters and letters.suffix == "WH":
        return replace(citation, venue=WESTMINSTER_HALL, house=citation.house or "Commons")
    return citation
