"""Keys of two transcripts that are related without being one: short forms, initials, parts, words that point back."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from hansard_tui.extract.rules import load_rules
from hansard_tui.extract.sides import WITHIN, Side
from hansard_tui.extract.wordforms import initials, singular
from hansard_tui.model.finding import Confidence, Mention

_NEAR = 0.15
"""The affinity from which a short form may be read across texts."""
_NEARER = 0.35
"""The affinity from which it is sure."""
_CODES = ("code-of-practice", "guidance")
"""Two names that one document may go by."""
_FEW = 4
"""Amendments of one text that may well all be in one group."""
_SHORTEST_ACRONYM = 3


@dataclass(frozen=True, slots=True)
class Kinship:
    """Mentions of one text that are related, all in one way, to mentions of the other."""

    sources: Sequence[Mention]
    targets: Sequence[Mention]
    relation: str
    confidence: Confidence
    why: str


def find_kin(one: Side, other: Side, near: float) -> Iterator[Kinship]:
    """Give the related keys of two texts, `near` being their affinity; sources lie in the first."""
    yield from _initials(one, other)
    yield from _heads(one, other)
    yield from _years(one, other)
    yield from _subsections(one, other)
    if near >= _NEAR:
        yield from _documents(one, other, near)
        yield from _parts(one, other)
        yield from _group(one, other)
        yield from _said(one, other)


def _initials(one: Side, other: Side) -> Iterator[Kinship]:
    """Read an acronym that only one text has as the one phrase of the other that has its initials."""
    for here, there, swapped in ((one, other, False), (other, one, True)):
        phrases = _by_initials(there)
        for key, mentions in here.keys.items():
            acronym = mentions[0].label.rstrip("s")
            if mentions[0].rule != "acronym" or key in there.keys or len(acronym) < _SHORTEST_ACRONYM:
                continue
            held = phrases.get(acronym.upper(), set())
            if len(held) != 1:
                continue
            meant = there.keys[next(iter(held))]
            sure = (len(mentions) > 1 and len(meant) > 1) or meant[0].label.istitle()
            why = f"{mentions[0].label} is read as {meant[0].label}: initials match"
            confidence = Confidence.HIGH if sure else Confidence.MEDIUM
            sources, targets = (meant, mentions) if swapped else (mentions, meant)
            yield Kinship(sources, targets, "abbreviation", confidence, why)


def _by_initials(side: Side) -> dict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for key, mentions in side.keys.items():
        words = tuple(re.findall(r"[^\W\d_][\w-]*", mentions[0].label))
        if len(words) > 1 and mentions[0].rule in {"phrase", "document", "gazetteer", "body"}:
            found[initials(words)].add(key)
            found[initials(words, small=True)].add(key)
    return found


@lru_cache(maxsize=1)
def generic_heads() -> frozenset[str]:
    """Give the heads that add nothing to a name, in the singular."""
    return load_rules().word_list("generic_head")


def _core(key: str) -> str:
    """Give a key without a head that adds nothing: "topic:pathfinder-organisation" is "topic:pathfinder"."""
    kind, _, slug = key.partition(":")
    words = slug.split("-")
    return (
        f"{kind}:{'-'.join((*words[:-2], singular(words[-2])))}"
        if len(words) > 1 and words[-1] in generic_heads()
        else key
    )


def _heads(one: Side, other: Side) -> Iterator[Kinship]:
    """Relate phrases that differ by a generic head alone."""
    cores: defaultdict[str, list[str]] = defaultdict(list)
    for key, mentions in other.keys.items():
        if mentions[0].rule == "phrase":
            cores[_core(key)].append(key)
    for key, mentions in one.keys.items():
        for kin in cores.get(_core(key), ()) if mentions[0].rule == "phrase" else ():
            if kin != key and (_is_a_sort(one, key) or _is_a_sort(other, kin)):
                why = f"{mentions[0].label} and {other.keys[kin][0].label} differ by a general word alone"
                yield Kinship(mentions, other.keys[kin], "head_variant", Confidence.HIGH, why)


def _is_a_sort(side: Side, key: str) -> bool:
    """Whether a phrase without a general head names things and not a doing: pathfinders are organisations.

    Conservation organisations are no conservation.
    """
    if _core(key) != key:
        return False
    return "-" in key or any(mention.quote(side.transcript.text).endswith("s") for mention in side.keys[key])


def _years(one: Side, other: Side) -> Iterator[Kinship]:
    """Relate an Act that is named without its year to the one Act of that title that the other text has."""
    for here, there, swapped in ((one, other, False), (other, one, True)):
        dated: defaultdict[str, set[str]] = defaultdict(set)
        for key, mentions in there.keys.items():
            if mentions[0].kind == "act" and key.count(":") > 1:
                dated[key.rpartition(":")[0]].add(key)
        for key, mentions in here.keys.items():
            if mentions[0].kind == "act" and key.count(":") == 1 and len(held := dated.get(key, set())) == 1:
                meant = there.keys[next(iter(held))]
                why = f"{mentions[0].label} is read as {meant[0].label}, the only one of that title there"
                sources, targets = (meant, mentions) if swapped else (mentions, meant)
                yield Kinship(sources, targets, "short_form", Confidence.MEDIUM, why)


def _subsections(one: Side, other: Side) -> Iterator[Kinship]:
    """Relate "Clause 26(2)" to Clause 26 where both are known to be of one Bill or Act."""
    for here, there, swapped in ((one, other, False), (other, one, True)):
        for key, mentions in here.keys.items():
            whole = there.keys.get(key.split("(")[0], []) if "(" in key else []
            same = [mention for mention in whole if mention.scope and mention.scope == mentions[0].scope]
            if same:
                why = f"{mentions[0].label} is part of {same[0].label}"
                sources, targets = (same, mentions) if swapped else (mentions, same)
                yield Kinship(sources, targets, "part_of", Confidence.MEDIUM, why)


def _document_keys(side: Side, ending: str) -> list[str]:
    """Give the keys of a side's documents that end so, the general one left out."""
    return [key for key in side.keys if key.startswith("document:") and key.endswith("-" + ending)]


def _documents(one: Side, other: Side, near: float) -> Iterator[Kinship]:
    """Relate "code of practice" to the one code that the other text names, and codes to guidance alike."""
    sure = Confidence.HIGH if near >= _NEARER else Confidence.MEDIUM
    for ending in _CODES:
        for here, there, swapped in ((one, other, False), (other, one, True)):
            general = here.keys.get(f"document:{ending}", [])
            named = _document_keys(there, ending)
            if general and len(named) == 1 and not _document_keys(here, ending):
                long = there.keys[named[0]]
                named_so = [mention for mention in long if mention.certain] or long
                why = f"{general[0].label} is read as {long[0].label}, the only one named in the other text"
                sources, targets = (named_so, general) if swapped else (general, named_so)
                yield Kinship(sources, targets, "short_form", sure, why)
    yield from _codes_and_guidance(one, other)


def _codes_and_guidance(one: Side, other: Side) -> Iterator[Kinship]:
    for first, second in (_CODES, _CODES[::-1]):
        here = [*_document_keys(one, first), *(key for key in (f"document:{first}",) if key in one.keys)]
        there = _document_keys(other, second)
        if len(here) == 1 and len(there) == 1:
            subject = here[0].removeprefix("document:").removesuffix(first)
            if subject in {"", there[0].removeprefix("document:").removesuffix(second)}:
                sources, targets = one.keys[here[0]], other.keys[there[0]]
                why = f"{sources[0].label} and {targets[0].label} may be one document"
                yield Kinship(sources, targets, "descriptive_alias", Confidence.MEDIUM, why)


def _parts(one: Side, other: Side) -> Iterator[Kinship]:
    """Relate "Chapter 3" of a document to that document in the other text."""
    for key, mentions in one.keys.items():
        parts = [mention for mention in mentions if mention.kind in WITHIN and mention.scope.startswith("document:")]
        if not parts:
            continue
        scope = parts[0].scope
        ending = next((one for one in _CODES if scope == f"document:{one}"), "")
        named = [scope] if scope in other.keys else _document_keys(other, ending) if ending else []
        if len(named) == 1:
            whole = [mention for mention in other.keys[named[0]] if mention.certain]
            why = f"{parts[0].label} is of {whole[0].label if whole else key}"
            yield Kinship(parts, whole, "part_of", Confidence.MEDIUM, why)


def _group(one: Side, other: Side) -> Iterator[Kinship]:
    """Relate a numbered amendment to the group of amendments that the other text debates."""
    for here, there, swapped in ((one, other, False), (other, one, True)):
        group = there.keys.get("amendment:this-group", [])
        if not group:
            continue
        sure = Confidence.MEDIUM if sum(key.startswith("amendment:") for key in here.keys) <= _FEW else Confidence.LOW
        for key, mentions in here.keys.items():
            if (
                key.startswith("amendment:")
                and key != "amendment:this-group"
                and mentions[0].rule.endswith("and number")
            ):
                why = f"{mentions[0].label} may be in the group under debate"
                sources, targets = (group, mentions) if swapped else (mentions, group)
                yield Kinship(sources, targets, "member_of", sure, why)


def _said(one: Side, other: Side) -> Iterator[Kinship]:
    """Relate "as I said, …" to where the other text speaks of the same rare things."""
    for here, there, swapped in ((one, other, False), (other, one, True)):
        for pointer in here.discourse:
            inside = [key for key in here.keys if key in there.keys and _rarest_inside(here.keys[key], pointer)]
            if not inside:
                continue
            key = max(inside, key=lambda key: (there.weight(key), key))
            if there.weight(key) < _RARE_ENOUGH or len(there.keys[key]) > _MOST_PLACES:
                continue
            targets = there.keys[key]
            why = f"points back to what was said of {targets[0].label}"
            pair = (targets, [pointer]) if swapped else ([pointer], targets)
            yield Kinship(*pair, "discourse", Confidence.MEDIUM, why)


_RARE_ENOUGH = 0.6
_MOST_PLACES = 3
"""Where a subject stands oftener, no one place is meant."""


def _rarest_inside(mentions: Sequence[Mention], pointer: Mention) -> bool:
    return any(pointer.encloses(mention) for mention in mentions)
