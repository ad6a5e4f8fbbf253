"""What a TEI corpus says of a sitting in its header, and of people in `listPerson` and `listOrg`."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from lxml import etree

from hansard_tui.readers.flow import words_in

_ID = "{http://www.w3.org/XML/1998/namespace}id"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_HOUSES = {"#parliament.HC": "Commons", "#parliament.HL": "Lords"}
_VOLUME = re.compile(r"\bVolume (\d+)")
_JOINED = re.compile(r"_|\d+")


@dataclass(frozen=True, slots=True)
class Person:
    """One person, and the organisations that he or she belonged to: identifier, from, to (each may be empty)."""

    name: str
    affiliations: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a person on one day."""

    name: str
    party: str = ""


@dataclass(frozen=True, slots=True)
class People:
    """The people of a corpus by identifier, and the names of its parties."""

    persons: Mapping[str, Person] = field(default_factory=dict)
    parties: Mapping[str, str] = field(default_factory=dict)

    def at(self, identifier: str, day: date | None) -> Known | None:
        """Give what is known of somebody on a day; a party only where it is the only one on that day."""
        person = self.persons.get(identifier)
        if person is None:
            return None
        printed = day.isoformat() if day else ""
        held = {
            self.parties[party]
            for party, start, end in person.affiliations
            if party in self.parties and (start or "0") <= (printed or "9") and (printed or "0") <= (end or "9")
        }
        return Known(person.name, held.pop() if len(held) == 1 else "")


def of_lists(roots: Iterable[etree._Element]) -> People:
    """Gather people and parties from every list in some trees."""
    trees = tuple(roots)
    persons = {one.get(_ID, ""): _person(one) for tree in trees for one in tree.iter("{*}person")}
    parties = {one.get(_ID, ""): _party(one) for tree in trees for one in tree.iter("{*}org")}
    return People(persons, {identifier: name for identifier, name in parties.items() if name})


def spaced(identifier: str) -> str:
    """Read a name out of an identifier: "StephenKinnock" is Stephen Kinnock, "j_ratas_19780702" j ratas."""
    pairs = zip(f" {identifier}", identifier, strict=False)
    apart = "".join(f" {after}" if before.islower() and after.isupper() else after for before, after in pairs)
    return " ".join(_JOINED.sub(" ", apart).split()) or identifier


class Header:
    """The header of one sitting; what it does not say is empty."""

    def __init__(self, root: etree._Element) -> None:
        self._header = root.find("{*}teiHeader")
        self._language = root.get(_LANGUAGE, "")

    def day(self) -> date | None:
        """Give the sitting's day, from its setting, or else its source."""
        for place in ("setting", "bibl"):
            for one in self._all(place, "date"):
                try:
                    return date.fromisoformat((one.get("when") or one.get("from") or "")[:10])
                except ValueError:
                    continue
        return None

    def house(self) -> str:
        """Give the House, or the body that the setting names."""
        for meeting in self._all("titleStmt", "meeting"):
            if meeting.get("corresp", "") in _HOUSES:
                return _HOUSES[meeting.get("corresp", "")]
        return self._setting("org")

    def country(self) -> str:
        """Give the country's name; nothing for the United Kingdom."""
        return "" if any(one.get("key") == "GB" for one in self._all("setting", "name")) else self._setting("country")

    def title(self) -> str:
        """Give the sitting's own title in its own language, as far as it says more than the House and the day."""
        if any(meeting.get("corresp", "") in _HOUSES for meeting in self._all("titleStmt", "meeting")):
            return ""
        titles = [one for one in self._all("titleStmt", "title") if one.get("type") != "main"]
        own = [one for one in titles if one.get(_LANGUAGE, self._language) == self._language]
        return words_in((own or titles)[0]) if titles else ""

    def volume(self) -> str:
        """Give the volume that the source's title names."""
        found = _VOLUME.search(" ".join(words_in(one) for one in self._all("bibl", "title")))
        return found[1] if found else ""

    def address(self) -> str:
        """Give the address of the official text."""
        pages = [one for one in self._all("bibl", "idno") if one.get("type") == "URI"]
        return next((words_in(one) for one in pages if words_in(one).startswith("http")), "")

    def _all(self, place: str, name: str) -> Iterable[etree._Element]:
        if self._header is None:
            return []
        return (one for holder in self._header.iter(f"{{*}}{place}") for one in holder.iter(f"{{*}}{name}"))

    def _setting(self, kind: str) -> str:
        return next((words_in(one) for one in self._all("setting", "name") if one.get("type") == kind), "")


def _person(element: etree._Element) -> Person:
    name = element.find("{*}persName")
    affiliations = tuple(
        (one.get("ref", "").lstrip("#"), one.get("from", ""), one.get("to", ""))
        for one in element.iter("{*}affiliation")
    )
    return Person(_printed(name) if name is not None else "", affiliations)


def _printed(name: etree._Element) -> str:
    """Give forenames, then surnames, whatever their order in the list; or the words as they stand."""
    fore = [one.text or "" for one in name.iter("{*}forename")]
    last = [one.text or "" for one in name.iter("{*}surname")]
    return " ".join(" ".join([*fore, *last]).split()) or words_in(name)


def _party(element: etree._Element) -> str:
    """Give a party's short name, or its full one; nothing for what is no party or group."""
    role = element.get("role", "").casefold()
    if "part" not in role and "group" not in role:
        return ""
    names = {one.get("full", "yes"): one.text or "" for one in reversed(list(element.iter("{*}orgName")))}
    return " ".join((names.get("abb") or names.get("init") or names.get("yes") or "").split())
