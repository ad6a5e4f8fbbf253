"""What a list of the sidebar is narrowed to: words, and of findings also who said them, of what class, about what."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hansard_tui.tui.widgets.sidebar import Item

BELOW = 2  # the indent of a row that says more of the row above it
_PART = re.compile(r"""(-?)(?:([A-Za-z]+):)?(?:"([^"]*)"?|“([^”]*)”?|(\S+))""")
_NAMES = {
    "class": "class", "kind": "class", "type": "class",
    "speaker": "speaker", "who": "speaker", "by": "speaker",
    "topic": "topic", "about": "topic",
    "in": "heading", "heading": "heading", "section": "heading",
    "strength": "strength", "due": "due", "if": "condition", "capacity": "capacity",
}  # fmt: skip
"""What a part of a finding may be asked by, and what it is called here."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a finding: every part must hold."""

    parts: tuple[tuple[bool, str, str], ...] = ()
    """Whether it must not hold, which field (or "" for any), and words in small letters."""

    def __bool__(self) -> bool:
        """Whether anything is asked."""
        return bool(self.parts)

    @property
    def fields(self) -> frozenset[str]:
        """Which fields are asked by name."""
        return frozenset(field for _, field, _ in self.parts)

    def holds(self, told: Mapping[str, str]) -> bool:
        """Whether what is told of a finding, in small letters, has every part; under "" stands all that words mean."""
        return all((words in told.get(field, "")) is not negated for negated, field, words in self.parts)


def parse_asked(words: str) -> Asked:
    """Read what is asked: words, "words together", speaker:name, class:refusal, topic:…, in:heading.

    A minus before any of them asks that it does not hold. A field without a value asks nothing yet, and what
    is no field is a word.
    """
    parts = []
    for match in _PART.finditer(words):
        minus, name, *values = match.groups()
        value = next(value for value in values if value is not None).casefold()
        field = _NAMES.get((name or "").lower(), "")
        if name and not field:
            value = f"{name.casefold()}:{value}"
        if value.rstrip(":").lower() in _NAMES and value.endswith(":"):
            continue
        if value:
            parts.append((bool(minus), field, value))
    return Asked(tuple(parts))


def narrow(items: Sequence[Item], words: str) -> list[Item]:
    """Keep the rows that hold `words`, the groups that they stand in, and what is said below them."""
    kept: list[Item] = []
    groups: list[Item] = []
    last = False
    for item in items:
        if item.leads:
            last = words.casefold() in item.label.casefold()
            if last:
                kept += [*groups, item]
                groups = []
        elif item.indent >= BELOW:
            kept += [item] if last else []
        else:
            # A group of the same rank takes the place of one that held nothing.
            groups = [group for group in groups if group.indent < item.indent] + [item]
    return kept
