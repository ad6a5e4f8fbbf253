"""A briefing in Markdown: what was said and marked, at a glance, then what was promised and nobody has judged yet."""

from collections import Counter

from hansard_tui.export.bundle import Bundle, Chapter
from hansard_tui.export.citation import citation_of, format_citation
from hansard_tui.export.escape import escape_markdown, plain_paragraphs
from hansard_tui.export.links import official_url
from hansard_tui.export.markdown import (
    body,
    changed_block,
    document,
    link,
    pair_block,
    print_tag,
    quoted,
    turn_paragraphs,
)
from hansard_tui.export.notes import print_note
from hansard_tui.export.passages import Entry, entries, title_of, who_speaks
from hansard_tui.model.finding import Commitment, Tier, Undertaking

_TOLD = {"deadline": "by when", "condition": "on condition", "quantity": "how much", "addressee": "to whom"}


def _indented(block: str) -> str:
    return "\n".join(f"  {line}" if line else "" for line in block.split("\n"))


def _entry(entry: Entry, *, notes: bool) -> str:
    """Print a passage as an item: who and where in bold type, the words, the note below."""
    cited = escape_markdown(entry.cited, opening=False)
    tags = " ".join(print_tag(tag) for tag in entry.annotation.tags)
    head = " · ".join(part for part in (cited, link(entry.url), tags) if part)
    words = quoted(turn_paragraphs(entry.turns))
    note = print_note(entry.annotation.note) if notes else ""
    lost = escape_markdown(entry.caveat) if entry.span is None else ""
    inner = [part for part in (words, changed_block(entry), lost, pair_block(entry), note) if part]
    title = f"- **{escape_markdown(entry.who, opening=False)}** ({head})"
    return "\n\n".join([title, *(_indented(part) for part in inner)])


def _summary(bundle: Bundle) -> str:
    counts = Counter(entry.kind.replace("_", " ") for entry in entries(bundle))
    told = ", ".join(f"{count} {kind}{'' if count == 1 else 's'}" for kind, count in counts.most_common())
    titles = "; ".join(escape_markdown(title_of(chapter.transcript), opening=False) for chapter in bundle.chapters)
    return f"{told or 'Nothing marked'}. From: {titles}."


def unjudged(chapter: Chapter) -> list[Commitment]:
    """Give the certain commitments of a transcript that no judgement of the reader overlaps."""
    judged = [placed for placed in chapter.placed if placed.annotation.verdict]
    return [
        found
        for found in chapter.findings.commitments
        if found.undertaking is Undertaking.COMMITMENT
        and found.tier is Tier.CERTAIN
        and not any(found.overlaps(placed.start, placed.end) for placed in judged)
    ]


def rejected(chapter: Chapter, found: Commitment) -> bool:
    """Whether the reader has rejected a finding."""
    return any(
        placed.annotation.verdict == "rejected" and placed.end == found.end
        for placed in chapter.placed.within(found.start, found.start + 1)
    )


def _reason(found: Commitment) -> str:
    """Tell in a line by when, on what condition and how much is promised, and why it is taken for a promise."""
    told = [f"{name}: {detail.value}" for role, name in _TOLD.items() if (detail := found.detail(role))]
    return escape_markdown(" · ".join([*told, found.why]), opening=False)


def found_line(chapter: Chapter, found: Commitment, style: str) -> str:
    """Print one commitment that was found, as an item with who and where, and below it why."""
    transcript = chapter.transcript
    words = " ".join(plain_paragraphs(found.quote(transcript.text)))
    cited = format_citation(citation_of(transcript, found.start, found.end), style)
    told = escape_markdown(f"“{words}” — {who_speaks(transcript, found.start, found.end)}, {cited}", opening=False)
    line = " · ".join(part for part in (f"- {told}", link(official_url(transcript, found.start))) if part)
    reason = _reason(found)
    return f"{line}\n  {reason}" if reason else line


def found_section(bundle: Bundle) -> list[str]:
    """Print the section of what was found and not judged; no blocks where there is nothing."""
    style = bundle.options.style
    lines = [found_line(chapter, found, style) for chapter in bundle.chapters for found in unjudged(chapter)]
    return ["## Commitments found, not judged yet", "\n".join(lines)] if lines else []


def write_briefing(bundle: Bundle) -> str:
    """Write the digest; nothing of it is read back."""
    title, *rest = body(bundle, lambda entry: _entry(entry, notes=bundle.options.include_notes))
    return document(bundle, [title, _summary(bundle), *rest, *found_section(bundle)], "hansard-briefing")
