"""What a search of the Hansard API answers: contributions out of many debates, each under its debate's title."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from hansard_tui.model.member import Attribution, Certainty
from hansard_tui.model.transcript import Kind, Parsed
from hansard_tui.readers.builder import ReadError, TranscriptBuilder
from hansard_tui.readers.json_tree import Json, items, mapping, number, parse, words
from hansard_tui.readers.labels import attribute
from hansard_tui.readers.markup import read_page
from hansard_tui.readers.pages import pieces_of

_LISTS: Mapping[str, Kind] = {
    "Results": Kind.SPEECH,
    "Contributions": Kind.SPEECH,
    "WrittenStatements": Kind.STATEMENT,
    "WrittenAnswers": Kind.ANSWER,
    "Corrections": Kind.CORRECTION,
    "Petitions": Kind.PETITION,
}
_TOTALS = ("TotalResultCount", "TotalContributions")


def read(data: bytes, path: str = "") -> Parsed:
    """Read the contributions of an answer, in its own order.

    The sitting's house and date are given only where all contributions share them.

    Raises:
        ReadError: it is not JSON, or holds no contributions.
    """
    tree = mapping(parse(data, path))
    found = list(_contributions(tree))
    if not found:
        raise ReadError(f"{path or 'standard input'}: this answer of the Hansard API holds no contributions.")
    builder = TranscriptBuilder()
    debate: tuple[str, ...] = ()
    for kind, row in found:
        here = tuple(words(row, name) for name in ("DebateSection", "SittingDate", "DebateSectionExtId"))
        if here != debate:
            _heading(builder, row)
            debate = here
        _contribution(builder, kind, row)
    _sitting(builder, [row for _, row in found])
    _tell_of_the_rest(builder, tree, len(found))
    return builder.build()


def looks_like(text: str) -> bool:
    """Whether the beginning of a file is an answer to a search."""
    return bool(re.match(r"\s*\{", text)) and (
        '"ContributionText' in text
        or ('"SearchTerms"' in text and '"Results"' in text)
        or '"TotalContributions"' in text
    )


def _contributions(tree: Mapping[str, Json]) -> Iterator[tuple[Kind, Mapping[str, Json]]]:
    for name, kind in _LISTS.items():
        for row in map(mapping, items(tree.get(name))):
            if words(row, "ContributionTextFull", "ContributionText"):
                yield kind, row


def _heading(builder: TranscriptBuilder, row: Mapping[str, Json]) -> None:
    day = words(row, "SittingDate")[:10]
    where = ", ".join(filter(None, (words(row, "House"), words(row, "Section"), day)))
    title = " ".join(printed.text for printed in read_page(words(row, "DebateSection")).printed)
    builder.heading(
        f"{title or 'Debate not given'} ({where})" if where else title, 1, id=words(row, "DebateSectionExtId")
    )


def _contribution(builder: TranscriptBuilder, kind: Kind, row: Mapping[str, Json]) -> None:
    member = number(row, "MemberId")
    ids = (f"mnis:{member}",) if member else ()
    label = words(row, "AttributedTo", "MemberName")
    who = attribute(label, member_ids=ids) if label else Attribution(member_ids=ids, certainty=Certainty.UNKNOWN)
    if not label:
        builder.problem("missing label", "A contribution names nobody.")
    if not words(row, "ContributionTextFull"):
        builder.problem("shortened contribution", "The API gave only the beginning of a contribution.")
    printed = read_page(words(row, "ContributionTextFull", "ContributionText")).printed
    if any(paragraph.text for paragraph in printed):
        builder.contribution(who, kind=kind, id=words(row, "ContributionExtId"))
        for paragraph in printed:
            builder.paragraph(pieces_of(paragraph))


def _sitting(builder: TranscriptBuilder, rows: list[Mapping[str, Json]]) -> None:
    houses = {words(row, "House") for row in rows}
    days = {words(row, "SittingDate")[:10] for row in rows}
    titles = {words(row, "DebateSection") for row in rows}
    builder.sitting(
        house=houses.pop() if len(houses) == 1 else "",
        day=_day(days.pop()) if len(days) == 1 else None,
        title=titles.pop() if len(titles) == 1 else "",
    )


def _tell_of_the_rest(builder: TranscriptBuilder, tree: Mapping[str, Json], found: int) -> None:
    total = max((number(tree, name) or 0 for name in _TOTALS), default=0)
    if total > found:
        builder.problem("part of a search", f"The search has {total} results; this file holds {found} contributions.")


def _day(printed: str) -> date | None:
    try:
        return date.fromisoformat(printed)
    except ValueError:
        return None
