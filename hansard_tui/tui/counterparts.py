"""Where a mention leads: its counterparts, ranked, each with its reason."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hansard_tui.model.finding import Confidence, Link, Mention
from hansard_tui.model.span import Span
from hansard_tui.tui.reading import Reading

Links = Mapping[tuple[int, int], Sequence[Link]]
_RANK = {Confidence.HIGH: 0, Confidence.MEDIUM: 1, Confidence.LOW: 2}
_MOST_IN_SAME_TEXT = 30
# What is cited, and not only spoken of: "Clause 26" is worth a jump wherever it stands again, "children" is not.
_CITED = frozenset(
    [
        *("act", "amendment", "article", "bill", "chapter", "clause", "column", "document", "instrument"),
        *("new-section", "part", "programme", "regulation", "schedule", "section", "standing-order"),
    ]
)
_NAMED = 0.5  # the weight below which a name could be anybody's: "the Bill", "guidance"
_PLAINLY = {
    "head_variant": "another form of the name",
    "list_member": "one of a list",
    "discourse": "refers back",
    "part_of": "a part of it",
    "descriptive_alias": "described in words",
}


def plainly(relation: str) -> str:
    """Give a relation as people say it."""
    return _PLAINLY.get(relation, relation.replace("_", " "))


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A place that a passage leads to."""

    text: int
    span: Span
    label: str
    relation: str
    confidence: Confidence
    why: str
    elsewhere: bool = True
    """It stands in another transcript."""


@dataclass(frozen=True, slots=True)
class Leads:
    """Every link from each mention of every open transcript, found by where the mention begins and ends."""

    by_place: Mapping[tuple[int, int, int], tuple[tuple[int, Link], ...]]

    @classmethod
    def from_links(cls, links: Links) -> "Leads":
        """Sort links by the place that they lead from."""
        found: dict[tuple[int, int, int], list[tuple[int, Link]]] = {}
        for (source, target), several in links.items():
            for link in several:
                found.setdefault((source, link.source.start, link.source.end), []).append((target, link))
        return cls({place: tuple(several) for place, several in found.items()})

    def between(self, one: int, other: int) -> bool:
        """Whether anything in one text leads to the other, or the other way about."""
        pair = {one, other}
        return any({place[0], target} == pair for place, several in self.by_place.items() for target, _ in several)

    def of(self, text: int, span: Span) -> tuple[Counterpart, ...]:
        """Give the counterparts in other transcripts, the surest and best first."""
        several = self.by_place.get((text, span.start, span.end), ())
        ranked = sorted(several, key=lambda pair: (_RANK[pair[1].confidence], -pair[1].score, pair[1].target.start))
        return tuple(
            Counterpart(target, _bare(link.target), link.source.label, link.relation, link.confidence, link.why)
            for target, link in ranked
        )


def counterparts(reading: Reading, span: Span, leads: Leads) -> tuple[Counterpart, ...]:
    """Give all that the mention at `span` leads to: other transcripts first, then the same thing further on here."""
    found = [*leads.of(reading.index, span), *_here(reading, span)]
    seen: set[tuple[int, int, int]] = set()
    kept = []
    for item in found:
        place = (item.text, item.span.start, item.span.end)
        if place not in seen:
            seen.add(place)
            kept.append(item)
    return tuple(kept)


def _here(reading: Reading, span: Span) -> list[Counterpart]:
    keys = {mention.key: mention for mention in reading.found.references.within(span.start, span.start + 1)}
    keys = {key: mention for key, mention in keys.items() if mention.end == span.end}
    same = [m for m in reading.found.references if m.key in keys and m.start != span.start]
    same.sort(key=lambda mention: (mention.start < span.start, mention.start))
    return [
        Counterpart(
            reading.index,
            _bare(mention),
            mention.label,
            "same text",
            Confidence.HIGH,
            "named again in this text",
            elsewhere=False,
        )
        for mention in same[:_MOST_IN_SAME_TEXT]
    ]


def leading(reading: Reading, leads: Leads) -> list[Mention]:
    """Give the mentions that lead somewhere, the longest of those that begin at one place.

    They lead to another transcript, or name a thing of a name of its own that is named again in this one.
    """
    best: dict[int, Mention] = {}
    often = Counter(mention.key for mention in reading.found.references if _is_cited(mention))
    for mention in [*reading.found.references, *reading.found.people]:
        again = _is_cited(mention) and often[mention.key] > 1
        if not again and (reading.index, mention.start, mention.end) not in leads.by_place:
            continue
        known = best.get(mention.start)
        if known is None or (mention.end, mention.weight) > (known.end, known.weight):
            best[mention.start] = mention
    return list(best.values())


def _is_cited(mention: Mention) -> bool:
    return mention.kind in _CITED and mention.certain and mention.weight >= _NAMED


def _bare(span: Span) -> Span:
    return Span(span.start, span.end)
