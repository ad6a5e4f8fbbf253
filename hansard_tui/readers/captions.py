"""Pictures of those who speak, as copies of pages leave them: "Photo of Ann Lee …", "Ann Lee Portrait …"."""

import re

from hansard_tui.model.member import Attribution, Certainty
from hansard_tui.readers.labels import is_party
from hansard_tui.readers.speakers import Label, attribution_of, labelled

_PHOTO = re.compile(
    r"Photo of (?P<name>.{2,80}?) (?P=name)(?P<rest>.{0,200}?)"
    r"(?:\s+(?P<time>\d{1,2}:\d\d [ap]m), \d{1,2} [A-Z]\w+ \d{4})?"
)
_PORTRAIT = re.compile(r"(?P<name>.{2,80}?) Portrait (?P<label>.{2,200})")


def caption_of(line: str) -> Label | None:
    """Read a picture's caption, which names who speaks; none where the line is none."""
    if found := _PHOTO.fullmatch(line):
        return Label(_pictured(found["name"], found["rest"].strip()), "", time=found["time"] or "")
    found = _PORTRAIT.fullmatch(line)
    return labelled(found["label"]) if found else None


def _pictured(name: str, office: str) -> Attribution:
    party, _, seat = office.partition(", ")
    if is_party(party):
        return Attribution(f"{name} {office}", name, "", party, seat, (), Certainty.STATED)
    label = f"{office} ({name})" if office.startswith("The ") else f"{name} {office}".strip()
    found = attribution_of(label)
    return Attribution(
        f"{name} {office}".strip(), name, found.office, found.party, found.constituency, (), found.certainty
    )
