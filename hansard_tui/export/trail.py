"""A trail of jumps as a numbered list: each place with its words, its citation, and how many days lie between."""

from collections.abc import Iterable
from datetime import date

from hansard_tui.export.bundle import LICENCE
from hansard_tui.export.citation import citation_of, format_citation
from hansard_tui.export.escape import escape_markdown, plain_paragraphs
from hansard_tui.export.links import official_url
from hansard_tui.export.markdown import link
from hansard_tui.export.passages import who_speaks
from hansard_tui.model.span import Span
from hansard_tui.model.transcript import Transcript

_SHOWN = 160  # letters of a place: enough to know it again


def _opening(words: str) -> str:
    """Give the first words of a place, cut between two of them."""
    plain = " ".join(plain_paragraphs(words))
    if len(plain) <= _SHOWN:
        return plain
    return plain[:_SHOWN].rsplit(" ", 1)[0] + " …"


def gap(before: date | None, after: date | None) -> str:
    """Say how many days lie between two sittings; "" where one is unknown or they are the same."""
    if before is None or after is None or before == after:
        return ""
    days = abs((after - before).days)
    return f"{days} day{'' if days == 1 else 's'} {'later' if after > before else 'earlier'}"


def write_trail(places: Iterable[tuple[Transcript, Span]], style: str = "oscola", title: str = "Trail") -> str:
    """Write places in the order in which they were visited, as Markdown.

    Raises:
        KeyError: there is no such style of citation.
    """
    steps, british, before = [], False, None
    for number, (transcript, span) in enumerate(places, 1):
        citation = citation_of(transcript, span.start, span.end)
        between = gap(before, citation.day) if number > 1 else ""
        told = f"{who_speaks(transcript, span.start, span.end)}, {format_citation(citation, style)}"
        where = [escape_markdown(told, opening=False), link(official_url(transcript, span.start)), between]
        words = escape_markdown(f"“{_opening(span.quote(transcript.text))}”", opening=False)
        steps.append(f"{number}. {words}  \n   — {' · '.join(part for part in where if part)}")
        before, british = citation.day, british or citation.british
    listed = "\n".join(steps) or "Nothing on this trail yet."
    blocks = [f"# {escape_markdown(title, opening=False)}", listed, LICENCE if british else ""]
    return "\n\n".join(block for block in blocks if block) + "\n"
