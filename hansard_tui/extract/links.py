"""Links from what one transcript mentions to its counterparts in another: of what kind, why, and how sure."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from hansard_tui.extract.kinship import Kinship, find_kin, generic_heads
from hansard_tui.extract.sides import OF_A_BILL, WITHIN, Side, affinity, attributive, make_side
from hansard_tui.extract.wordforms import initials, is_acronym, normal, singular
from hansard_tui.model.finding import Confidence, Findings, Link, Mention
from hansard_tui.model.transcript import Transcript

MOST_TARGETS = 50
"""Links of one mention; the best are kept."""
MOST_LINKS = 12_000
"""Links of one key between two transcripts; a common subject of two long ones has fewer for each mention."""
RELATED = 0.12
"""The affinity under which two texts are about different things."""
LIKE_DEBATE = 0.2
SAME_DEBATE = 0.35
"""The affinities from which two texts that name no Bill may debate the same one, and are taken to."""

_RELATIONS = {
    "identical": 1.0, "list_member": 0.97, "inflection": 0.95, "abbreviation": 0.92, "head_variant": 0.88,
    "short_form": 0.88, "paraphrase": 0.85, "alias": 0.8, "descriptive_alias": 0.7, "part_of": 0.6, "member_of": 0.5,
    "discourse": 0.55,
}  # fmt: skip
_GENERAL = 0.5
"""The weight under which one word of the gazetteer says little."""
_ORDINARY = 0.72
"""The weight under which a subject in small letters says nothing of what two texts are about."""
_GENERAL_DOCUMENTS = frozenset(
    {
        "topic:explanatory-note",
        "document:explanatory-note",
        "document:guidance",
        "document:code-of-practice",
        "document:impact-assessment",
    }
)
_CLEAR = 0.6
"""The weight from which a phrase is no ordinary one."""
_ALIKE = 0.24
"""The affinity from which a word that both texts come back to is the same thing in both."""
_OFTEN = 3
"""Times that both texts must have a word by itself."""
_LEADING = 6
"""Subjects that a text is mostly about."""
_OF_A_DAY = 3
"""Figures of a question's number: the Order Paper begins anew each day."""
_SURE = {Confidence.HIGH: 1.0, Confidence.MEDIUM: 0.6, Confidence.LOW: 0.3}


@dataclass(frozen=True, slots=True)
class _Said:
    """A relation with its reason."""

    relation: str
    confidence: Confidence
    why: str


def resolve_links(texts: Sequence[tuple[Transcript, Findings]]) -> dict[tuple[int, int], tuple[Link, ...]]:
    """Link what the texts mention, each ordered pair of different texts by their indices.

    A pair's links are in the order of their sources, the best target first. What is not the same thing has no link:
    clauses of different Bills, people who share a surname alone, the Bill under debate and a Bill named.
    The time taken is linear in the mentions; a mention has at most `MOST_TARGETS` links into one text.
    """
    sides = [make_side(transcript, findings) for transcript, findings in texts]
    linked: dict[tuple[int, int], tuple[Link, ...]] = {}
    for first, one in enumerate(sides):
        for second, other in enumerate(sides[first + 1 :], first + 1):
            linked[first, second] = _ordered(_link(one, other))
            linked[second, first] = _ordered(_link(other, one))
    return linked


def _ordered(links: Iterable[Link]) -> tuple[Link, ...]:
    return tuple(sorted(links, key=lambda link: (link.source.start, link.source.end, -link.score, link.target.start)))


def _link(one: Side, other: Side) -> Iterator[Link]:
    near = affinity(one, other)
    for key in one.keys:
        if key in other.keys:
            yield from _same_key(one, other, key, near)
    for kin in find_kin(one, other, near):
        yield from _kin(kin)


def _pairs(sources: Sequence[Mention], targets: Sequence[Mention]) -> Iterator[tuple[Mention, list[Mention]]]:
    """Give for each source the targets to look at, fewer where both are many."""
    most = max(3, min(MOST_TARGETS, MOST_LINKS // len(sources)))
    for source in sources:
        yield source, list(targets[:most])


def _same_key(one: Side, other: Side, key: str, near: float) -> Iterator[Link]:
    targets = sorted(other.keys[key], key=lambda target: (-target.weight, target.start))
    by_form: defaultdict[str, list[Mention]] = defaultdict(list)
    for target in targets:
        by_form[other.forms[target]].append(target)
    sources = one.keys[key]
    most = max(3, min(MOST_TARGETS, MOST_LINKS // len(sources)))
    for source in sources:
        alike = by_form.get(one.forms[source], [])
        best = alike[:most] if len(alike) >= most else [*alike, *(one for one in targets if one not in alike)][:most]
        for target in best:
            if said := _compare(one, other, source, target, near):
                yield _make(source, target, said)


def _make(source: Mention, target: Mention, said: _Said) -> Link:
    weight = 0.3 + 0.7 * max(source.weight, target.weight)
    score = round(_RELATIONS[said.relation] * _SURE[said.confidence] * weight, 4)
    return Link(source, target, said.relation, said.confidence, said.why, score)


def _compare(one: Side, other: Side, source: Mention, target: Mention, near: float) -> _Said | None:
    """Say how two mentions of one key are related; none where they are not the same thing after all."""
    scope = _scopes(source, target, near)
    if scope is None:
        return None
    here, there = source.quote(one.transcript.text), target.quote(other.transcript.text)
    relation, why = _relation(source, target, here, there, one.forms[source] == other.forms[target])
    certainty = _certainty(one, other, source, target, relation)
    if _is_vague(one, other, source, near):
        certainty = min(certainty, Confidence.MEDIUM, key=_SURE.__getitem__)
    if near < RELATED and _is_ordinary(source) and not _leads(one, other, source.key):
        certainty = min(certainty, Confidence.MEDIUM, key=_SURE.__getitem__)
        why += "; the texts have little else in common"
    sure = min(scope, certainty, key=_SURE.__getitem__)
    if scope != Confidence.HIGH:
        why += "; whether both are of one Bill is inferred"
    return _Said(relation, sure, why)


def _scopes(source: Mention, target: Mention, near: float) -> Confidence | None:
    """Tell whether two numbered things, or two Bills under debate, can be the same one."""
    if source.kind == "person":
        return Confidence.HIGH
    if source.kind in {"column", "question", "paper"}:
        return _cited(source, target)
    if source.key in {"bill:this", "amendment:this-group"} or source.kind in OF_A_BILL:
        if source.scope and target.scope:
            return Confidence.HIGH if source.scope == target.scope else None
        return None if near < LIKE_DEBATE else Confidence.HIGH if near >= SAME_DEBATE else Confidence.LOW
    if source.kind in WITHIN:
        return Confidence.HIGH if source.scope and source.scope == target.scope else None
    return Confidence.HIGH


def _cited(source: Mention, target: Mention) -> Confidence | None:
    """Tell whether two citations can be of one place: a number alone is another thing another day."""
    number = source.key.rpartition(":")[2]
    if source.kind == "column":
        apart = source.scope and target.scope and source.scope != target.scope
        return None if apart or source.key.count(":") == 1 else Confidence.HIGH
    if source.kind == "question":
        return Confidence.HIGH if len(number) > _OF_A_DAY else None
    return Confidence.MEDIUM if number.startswith(("hc-", "hl-")) and "-of-" not in number else Confidence.HIGH


def _relation(source: Mention, target: Mention, here: str, there: str, alike: bool) -> tuple[str, str]:
    """Name the relation of two mentions of one key, with its reason."""
    if here.casefold() == there.casefold():
        return "identical", f"the same words: {here}"
    if source.rule == "described" or target.rule == "described":
        described = source if source.rule == "described" else target
        return "descriptive_alias", described.why
    if source.rule.endswith("and number"):
        return "list_member", f"{source.label} is in “{there if len(there) > len(here) else here}”"
    if alike:
        return "inflection", f"{here} and {there}: one name, singular or plural"
    return _different_words(source, here, there)


def _different_words(source: Mention, here: str, there: str) -> tuple[str, str]:
    short, long = sorted((here, there), key=len)
    if is_acronym(short) and not is_acronym(long) and (why := _why_read(short, long, source.label)):
        return "abbreviation", f"{short} is read as {long}: {why}"
    if source.rule == "group with":
        return "paraphrase", f"both are {source.label}"
    low_short, low_long = short.casefold(), long.casefold()
    preferred = source.rule != "gazetteer" or normal(long) == normal(source.label)
    if preferred and low_long.endswith(" " + low_short):
        return "short_form", f"{short} is short for {long}"
    if _adds_nothing(low_short, low_long):
        return "head_variant", f"{short} and {long} are one thing"
    return "alias", f"{here} and {there} are names of {source.label}"


def _adds_nothing(short: str, long: str) -> bool:
    """Whether the longer is the shorter with a general word after it: "pathfinder organisations"."""
    first, _, last = long.rpartition(" ")
    return normal(first) == normal(short) and singular(last) in generic_heads()


def _is_general(mention: Mention) -> bool:
    """Whether a mention names something that nearly every debate names: guidance, energy, skills."""
    if mention.key in _GENERAL_DOCUMENTS:
        return True
    return mention.kind == "policy" and " " not in mention.label and mention.weight < _GENERAL


def _is_ordinary(mention: Mention) -> bool:
    """Whether a mention names a sort of thing that debates of all kinds name: local authorities, children, banks."""
    return mention.rule == "gazetteer" and mention.label.islower() and mention.weight < _ORDINARY


def _why_read(short: str, long: str, label: str) -> str:
    """Say why an acronym is read so; nothing where neither its letters nor the gazetteer's own label say so."""
    letters = tuple(word for word in long.replace("-", " ").split() if word[0].isalpha())
    hyphened = tuple(word for word in long.split() if word[0].isalpha())
    form = short.upper().rstrip("S")
    found = {
        initials(words, small=small).rstrip("S") for words in (letters, hyphened) for small in (False, True) if words
    }
    if form in found:
        return "initials match"
    return "the gazetteer says so" if normal(long) == normal(label) else ""


def _leads(one: Side, other: Side, key: str) -> bool:
    """Whether a subject is one of the few that both texts are mostly about."""
    return all(key in islice(side.subjects, _LEADING) for side in (one, other))


def _is_vague(one: Side, other: Side, source: Mention, near: float) -> bool:
    """Whether a phrase that the transcripts share may be chance: common, or one word of two debates.

    A name is none ("Euratom"), nor a word to which both come back where they are about the same ("parading").
    """
    if source.rule != "phrase":
        return False
    if source.weight < _CLEAR:
        return True
    if all(mention.label[0].isupper() for mention in (source, other.keys[source.key][0])):
        return False
    if " " in one.forms[source]:
        return near < RELATED
    often = min(len(side.keys[source.key]) for side in (one, other)) >= _OFTEN
    return not (often and near >= _ALIKE)


def _certainty(one: Side, other: Side, source: Mention, target: Mention, relation: str) -> Confidence:
    """Tell how sure a link of two mentions of one key is."""
    inferred = not source.certain or not target.certain
    if source.kind == "person":
        full = source.key.count("-") > 1 or not source.key.split(":")[1].startswith(
            ("lord-", "baroness-", "mr-", "mrs-", "ms-")
        )
        return Confidence.HIGH if full and not inferred else Confidence.MEDIUM
    if inferred or relation in {"alias", "descriptive_alias"} or (_is_general(source) and relation != "paraphrase"):
        return Confidence.MEDIUM
    grown = {"short_form", "head_variant"}
    if relation not in grown and any(
        attributive(mention, side.transcript.text) for side, mention in ((one, source), (other, target))
    ):
        return Confidence.MEDIUM
    return Confidence.HIGH


def _kin(kin: Kinship) -> Iterator[Link]:
    """Link the mentions of two keys that are related without being one."""
    said = _Said(kin.relation, kin.confidence, kin.why)
    for source, targets in _pairs(kin.sources, kin.targets):
        for target in targets:
            yield _make(source, target, said)
