"""The head of a debate in Akoma Ntoso: what it is, who speaks in it, and how its divisions went."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from hansard_tui.export.convert.xml_words import fit, quoted
from hansard_tui.model.member import Attribution, Certainty
from hansard_tui.model.transcript import Contribution, Division, Transcript

UNKNOWN_DAY = "-0001-01-01"
"""The schema wants a date everywhere; no House sat on this one, and no calendar of Python's has it."""

_LANGUAGES = {"en": "eng", "cy": "cym", "fr": "fra", "es": "spa", "de": "deu", "it": "ita", "af": "afr", "pt": "por"}
_COUNTRIES = {
    "": "gb",
    "South Africa": "za",
    "Kenya": "ke",
    "Uganda": "ug",
    "Chile": "cl",
    "Italy": "it",
    "Ireland": "ie",
}
_COUNTRIES |= {"Canada": "ca", "Australia": "au"}
_SIDES = {"aye": "ayes", "no": "noes"}


@dataclass(slots=True)
class Head:
    """Knows everybody in a transcript by an identifier that is the same on every run."""

    transcript: Transcript
    people: dict[Attribution, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Give everybody a number, in the order in which they first speak."""
        for block in self.transcript.blocks:
            if isinstance(block, Contribution):
                self.reference(block.attribution)

    def reference(self, attribution: Attribution) -> str:
        """Refer to a person; "#" is nobody known."""
        if not attribution.known and not attribution.member_ids:
            return "#"
        key = replace(attribution, certainty=Certainty.STATED)
        return "#" + self.people.setdefault(key, f"person_{len(self.people) + 1}")

    @staticmethod
    def side(side: str) -> str:
        """Give the name by which a vote refers to its side."""
        return _SIDES.get(side, re.sub(r"\W+", "-", side.casefold()).strip("-") or "side")

    def write(self) -> str:
        """Write the whole head."""
        return (
            '<meta>\n<identification source="#hansard-tui">\n'
            f"{''.join(self._levels())}</identification>\n{self._analysis()}"
            '<references source="#hansard-tui">\n'
            '<TLCOrganization eId="hansard-tui" href="/ontology/organization/hansard-tui" showAs="hansard-tui"/>\n'
            f"{''.join(self._references())}</references>\n</meta>\n"
        )

    def _levels(self) -> Iterator[str]:
        """Give work, expression and manifestation, as the standard tells a text, its wording and its file apart."""
        sitting = self.transcript.sitting
        day = sitting.day.isoformat() if sitting.day else UNKNOWN_DAY
        country = _COUNTRIES.get(sitting.parliament, "un")
        house = re.sub(r"\W+", "-", sitting.house.lower()).strip("-") or "house"
        work = f"/akn/{country}/debate/{house}/{sitting.day.isoformat() if sitting.day else 'undated'}"
        language = _LANGUAGES.get(sitting.language, "und")
        name = f"<FRBRname value={quoted(sitting.title)}/>\n" if sitting.title else ""
        for level, uri, last in (
            ("Work", work, f'<FRBRcountry value="{country}"/>\n{name}'),
            ("Expression", f"{work}/{language}@", f'<FRBRlanguage language="{language}"/>\n'),
            ("Manifestation", f"{work}/{language}@.xml", '<FRBRformat value="application/akn+xml"/>\n'),
        ):
            yield (
                f'<FRBR{level}>\n<FRBRthis value="{uri}/!main"/>\n<FRBRuri value="{uri}"/>\n'
                f'<FRBRdate date="{day}" name="sitting"/>\n<FRBRauthor href="#house"/>\n{last}</FRBR{level}>\n'
            )

    def _references(self) -> Iterator[str]:
        house = quoted(self.transcript.sitting.house or "House not given")
        yield f'<TLCOrganization eId="house" href="/ontology/organization/house" showAs={house}/>\n'
        for attribution, name in self.people.items():
            known = attribution.member_ids[0] if attribution.member_ids else name
            href = re.sub(r"[^\w./-]+", "-", known.partition(":")[2] or known)
            detail = ", ".join(filter(None, (attribution.office, attribution.constituency, attribution.party)))
            short = f" shortForm={quoted(detail)}" if detail else ""
            shown = quoted(attribution.name or attribution.shown)
            yield f'<TLCPerson eId="{name}" href="/ontology/person/{fit(href)}" showAs={shown}{short}/>\n'
        yield from self._sides()

    def _sides(self) -> Iterator[str]:
        choices: dict[str, str] = {}
        for place, division in self._divisions():
            for index, (side, _) in enumerate(division.sides, start=1):
                yield _concept(f"side_{place}_{index}", side)
            choices |= {self.side(vote.side): vote.side for vote in division.votes}
        for name, side in choices.items():
            yield _concept(name, side)

    def _divisions(self) -> Iterator[tuple[int, Division]]:
        for place, block in enumerate(self.transcript.blocks):
            if isinstance(block, Division):
                yield place, block

    def _analysis(self) -> str:
        votings = "".join(_voting(place, division) for place, division in self._divisions() if division.sides)
        if not votings:
            return ""
        return f'<analysis source="#hansard-tui">\n<parliamentary>\n{votings}</parliamentary>\n</analysis>\n'


def _concept(name: str, shown: str) -> str:
    return f'<TLCConcept eId={quoted(name)} href="/ontology/concept/{fit(name)}" showAs={quoted(shown)}/>\n'


def _voting(place: int, division: Division) -> str:
    counts = "".join(
        f'<count eId="voting_{place}__count_{index}" refersTo="#side_{place}_{index}" value="{count}"/>'
        for index, (_, count) in enumerate(division.sides, start=1)
    )
    return f'<voting eId="voting_{place}" href="#division_{place}">{counts}</voting>\n'
