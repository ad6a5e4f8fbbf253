"""References by the patterns of the rules: a packaged file, and whatever a reader adds."""

import re

from hansard_tui.extract.rules import Pattern, Rules
from hansard_tui.model.finding import Mention

GROUP = "reference"
"""The group of a pattern that finds references."""
_SLOT = re.compile(r"\{(\w+)\}")


def find_patterned(text: str, rules: Rules) -> list[Mention]:
    """Find what the patterns of the group "reference" match.

    A pattern's `kind` is the mention's. Its `key` may hold "{1}" or "{name}" for a group of the match, in small
    letters; without one the key is the kind and the words. `weight` is 0 to 1, and 0.9 where none is given.
    """
    lowered = text.lower()
    return [
        _mention(pattern, match)
        for pattern in rules.group(GROUP)
        if pattern.may_match(lowered)
        for match in pattern.regex.finditer(text)
        if match.end() > match.start()
    ]


def _mention(pattern: Pattern, match: re.Match[str]) -> Mention:
    kind = pattern.fields.get("kind", "reference")
    words = " ".join(match[0].split())
    template = pattern.fields.get("key") or f"{kind}:{words.lower()}"
    return Mention(
        match.start(),
        match.end(),
        key=_SLOT.sub(lambda slot: _group(match, slot[1]), template),
        kind=kind,
        label=words,
        rule=pattern.name,
        why=pattern.name,
        weight=_weight(pattern.fields.get("weight", "")),
    )


def _group(match: re.Match[str], name: str) -> str:
    """Give what a group of the match holds; nothing where there is no such group, or it took no part."""
    groups = match.groupdict()
    if name.isdigit():
        return (match[int(name)] or "").lower() if int(name) <= (match.re.groups) else ""
    return (groups.get(name) or "").lower()


def _weight(written: str) -> float:
    try:
        return min(1.0, max(0.0, float(written)))
    except ValueError:
        return 0.9
