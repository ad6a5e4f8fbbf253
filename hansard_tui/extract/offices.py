"""Who held which office on which day: a reader's file of people in the form of Popolo, as parlparse publishes it."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from hansard_tui.model.member import Attribution

_OPEN = "9999-12-31"
_MONTHLY, _YEARLY = len("2016-05"), len("2016")


class PeopleError(ValueError):
    """A file of people that cannot be used."""

    def __init__(self, file: str, line: int, message: str) -> None:
        super().__init__(f"{file}, line {line}: {message}")
        self.file, self.line, self.message = file, line, message


@dataclass(frozen=True, slots=True)
class Office:
    """One office held by one person from one day to another, both included."""

    role: str
    first: str
    """ISO dates; a year alone is its first day, or its last."""
    last: str
    source: str = ""

    def held_on(self, day: date) -> bool:
        """Whether it was held on `day`."""
        return self.first <= day.isoformat() <= self.last

    @property
    def of_opposition(self) -> bool:
        """Whether the source lists it among the posts of the Opposition."""
        return self.source.endswith("oppositionpost")

    @property
    def of_government(self) -> bool:
        """Whether the source lists it among the posts of the Government."""
        return self.source.endswith("governmentpost")


@dataclass(frozen=True, slots=True)
class Offices:
    """Offices by person, and the identifiers and names by which people are known."""

    held: Mapping[str, tuple[Office, ...]] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)
    """An identifier without its scheme, "mnis:172", or a name in small letters → the person's identifier."""

    def person(self, attribution: Attribution) -> str:
        """Give the identifier of who is printed: by the publisher's identifiers first, by name where none is known."""
        for known in attribution.member_ids:
            found = self.people.get(known) or self.people.get(known.removeprefix("publicwhip:"))
            if found:
                return found
        return self.people.get((attribution.name or attribution.printed).lower(), "")

    def on(self, attribution: Attribution, day: date) -> tuple[Office, ...]:
        """Give the offices that somebody held on `day`; none where the person is not in the file."""
        return tuple(office for office in self.held.get(self.person(attribution), ()) if office.held_on(day))

    def covers(self, day: date, governs: Callable[[str], bool]) -> bool:
        """Whether anybody governed on `day`, as `governs` tells of a role or the source says."""
        everyone = (office for held in self.held.values() for office in held if office.held_on(day))
        return any(office.of_government or governs(office.role) for office in everyone)

    def __bool__(self) -> bool:
        """Whether there is anything in it."""
        return bool(self.held)


def read_offices(files: Iterable[tuple[str, str]]) -> Offices:
    """Read files of people, each its name and its text; what one says of people holds for the others' offices.

    Raises:
        PeopleError: a file is not JSON, or lists no people and no memberships.
    """
    trees = [(name, _parsed(name, text)) for name, text in files]
    people: dict[str, str] = {}
    held: dict[str, list[Office]] = {}
    for _, tree in trees:
        people.update(_identifiers(tree))
    for _, tree in trees:
        bodies = {_words(one, "id"): _words(one, "name") for one in _listed(tree, "organizations")}
        for person, office in _offices(tree, bodies):
            held.setdefault(person, []).append(office)
            people.setdefault(person, person)
    return Offices({person: tuple(offices) for person, offices in held.items()}, people)


def _parsed(name: str, text: str) -> Mapping[str, Any]:
    try:
        tree = json.loads(text)
    except json.JSONDecodeError as error:
        raise PeopleError(name, error.lineno, f"this file of people is not JSON: {error.msg.lower()}") from error
    except (ValueError, RecursionError) as error:
        raise PeopleError(name, 1, "this file of people is not JSON that can be read") from error
    if not isinstance(tree, Mapping) or not ("persons" in tree or "memberships" in tree):
        raise PeopleError(name, 1, "this is no file of people: it lists neither persons nor memberships")
    return tree


def _listed(tree: Mapping[str, Any], name: str) -> Iterator[Mapping[str, Any]]:
    listed = tree.get(name)
    return (one for one in (listed if isinstance(listed, list) else ()) if isinstance(one, Mapping))


def _words(tree: Mapping[str, Any], name: str) -> str:
    value = tree.get(name)
    return value.strip() if isinstance(value, str) else ""


def _identifiers(tree: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Give every identifier and every name, each with the person's own; a name that two people share is nobody's."""
    names: dict[str, set[str]] = {}
    for person in _listed(tree, "persons"):
        own = _words(person, "id")
        yield own, own
        for other in _listed(person, "identifiers"):
            if _words(other, "scheme") == "datadotparl_id":
                yield f"mnis:{other.get('identifier')}", own
        for name in _names(person):
            names.setdefault(name.lower(), set()).add(own)
    yield from ((name, people.pop()) for name, people in names.items() if name and len(people) == 1)
    for membership in _listed(tree, "memberships"):
        known, own = _words(membership, "id"), _words(membership, "person_id")
        if known and own and not _words(membership, "role"):
            yield known, own


def _names(person: Mapping[str, Any]) -> Iterator[str]:
    yield _words(person, "name")
    for other in _listed(person, "other_names"):
        yield _words(other, "name") or f"{_words(other, 'given_name')} {_words(other, 'family_name')}".strip()
        if title := _words(other, "honorific_prefix"):
            of = _words(other, "lordofname") and f" of {_words(other, 'lordofname')}"
            yield f"{title} {_words(other, 'lordname')}{of}".strip()


def _offices(tree: Mapping[str, Any], bodies: Mapping[str, str]) -> Iterator[tuple[str, Office]]:
    for membership in _listed(tree, "memberships"):
        person, role = _words(membership, "person_id"), _words(membership, "role")
        source = _words(membership, "source")
        if person and role and not source.endswith("committee"):
            body = bodies.get(_words(membership, "organization_id"), "")
            shown = role if not body or body in role or body.startswith("House of") else f"{role}, {body}"
            first = _day(_words(membership, "start_date"), "-01-01", "-01") or "0001-01-01"
            last = _day(_words(membership, "end_date"), "-12-31", "-31") or _OPEN
            yield person, Office(shown, first, last, source)


def _day(written: str, of_year: str, of_month: str) -> str:
    """Complete a year or a month to a day."""
    return written + {_YEARLY: of_year, _MONTHLY: of_month}.get(len(written), "")
