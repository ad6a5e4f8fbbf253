"""Whole transcripts as plain text, Markdown, JSON lines and Akoma Ntoso."""

from collections.abc import Callable
from dataclasses import dataclass

from hansard_tui.export.convert.akoma_ntoso import write as write_akoma_ntoso
from hansard_tui.export.convert.json_lines import write as write_json_lines
from hansard_tui.export.convert.markdown import write as write_markdown
from hansard_tui.export.convert.plain import write as write_plain
from hansard_tui.model.transcript import Transcript


@dataclass(frozen=True, slots=True)
class Conversion:
    """A form that a whole transcript can be written in."""

    name: str
    suffix: str
    help: str
    """One phrase for a person, with what the form cannot say."""
    write: Callable[[Transcript], str]


CONVERSIONS = (
    Conversion("text", ".txt", "plain text: speakers, headings, columns and times as lines, who voted", write_plain),
    Conversion("markdown", ".md", "Markdown: headings, speakers in bold, quotations, who voted", write_markdown),
    Conversion("jsonl", ".jsonl", "JSON lines: one object a block, with all that is known of it", write_json_lines),
    Conversion("akoma-ntoso", ".xml", "Akoma Ntoso 3.0 (XML), for other tools of legal informatics", write_akoma_ntoso),
)
"""Every form, in the order in which a person is told of them."""


def find_conversion(name: str) -> Conversion:
    """Give the conversion with this name, or the one whose suffix ends this name of a file.

    Raises:
        ValueError: there is none; the message lists those there are.
    """
    wanted = name.casefold()
    for conversion in CONVERSIONS:
        if wanted == conversion.name or wanted.endswith(conversion.suffix):
            return conversion
    known = ", ".join(conversion.name for conversion in CONVERSIONS)
    raise ValueError(f"no conversion is called {name!r}; there are {known}")


def convert(transcript: Transcript, name: str) -> str:
    """Write a transcript in the form that `name` (or a file's suffix) names.

    Raises:
        ValueError: there is no such form.
    """
    return find_conversion(name).write(transcript)
