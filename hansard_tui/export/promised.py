"""All that was found to be promised, assured, refused or required, as CSV: each with who, what, by when, and why."""

from collections.abc import Iterator

from hansard_tui.export.briefing import rejected
from hansard_tui.export.bundle import Bundle, Chapter
from hansard_tui.export.citation import citation_of, format_citation
from hansard_tui.export.escape import plain_paragraphs
from hansard_tui.export.links import official_url
from hansard_tui.export.passages import title_of, who_speaks
from hansard_tui.export.styles import short_column
from hansard_tui.export.tables import cell, printed_rows
from hansard_tui.model.finding import Commitment, Tier

HEADER = (
    "class", "strength", "speaker", "capacity", "date", "house", "column", "debate", "heading", "words", "sentence",
    "who acts", "what", "not", "by when", "on condition", "how much", "to whom", "why", "cited", "url", "transcript",
    "start", "end", "licence",
)  # fmt: skip
"""The columns of the table, in order; `not` says "not" where it is promised that something will not be done."""
_ROLES = ("deadline", "condition", "quantity", "addressee")
REASONS = len(_ROLES) + 1
"""How many columns `reasons_of` fills."""


def write_findings(bundle: Bundle) -> str:
    """Write what is certain and the reader has not rejected, in the order of the texts; nothing of it is read back.

    The options' kinds choose classes, and their attributions speakers.
    """
    rows = [row for chapter in bundle.chapters for row in _rows(chapter, bundle)]
    return ("\ufeff" if bundle.options.bom else "") + printed_rows(
        [HEADER, *([cell(one) for one in row] for row in rows)]
    )


def reasons_of(found: Commitment) -> tuple[str, ...]:
    """Give by when, on what condition, how much and to whom something is promised, and why it was found."""
    return (*_values(found, *_ROLES), found.why)


def _values(found: Commitment, *roles: str) -> tuple[str, ...]:
    details = (found.detail(role) for role in roles)
    return tuple(detail.value if detail else "" for detail in details)


def _rows(chapter: Chapter, bundle: Bundle) -> Iterator[tuple[str, ...]]:
    wanted = bundle.options
    for found in chapter.findings.commitments:
        if found.tier is not Tier.CERTAIN or rejected(chapter, found):
            continue
        who = who_speaks(chapter.transcript, found.start, found.end)
        if wanted.kinds and found.undertaking.value not in wanted.kinds:
            continue
        if wanted.attributions and not any(name.casefold() in who.casefold() for name in wanted.attributions):
            continue
        yield _row(chapter, found, who, bundle)


def _row(chapter: Chapter, found: Commitment, who: str, bundle: Bundle) -> tuple[str, ...]:
    transcript = chapter.transcript
    citation = citation_of(transcript, found.start, found.end)
    headings = transcript.headings_at(found.start)
    return (
        found.undertaking.value,
        found.strength,
        who,
        found.capacity,
        citation.day.isoformat() if citation.day else "",
        citation.house,
        short_column(citation.columns) if citation.columns else "",
        title_of(transcript),
        " ".join(headings[-1].quote(transcript.text).split()) if headings else "",
        "\n".join(plain_paragraphs(found.quote(transcript.text))),
        "\n".join(plain_paragraphs(found.sentence.quote(transcript.text))),
        *_values(found, "actor", "action"),
        "not" if found.polarity == "negative" else "",
        *reasons_of(found),
        format_citation(citation, bundle.options.style),
        official_url(transcript, found.start),
        transcript.source.name,
        str(found.start),
        str(found.end),
        bundle.licence,
    )
