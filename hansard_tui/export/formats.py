"""The table of export formats."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hansard_tui.export.bundle import Bundle
from hansard_tui.export.markdown import write_markdown


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """One row of the table: a name and a function from a bundle to a file's text."""

    name: str
    suffix: str
    help: str
    write: Callable[[Bundle], str]


_FORMATS = (
    ExportFormat("markdown", ".md", "Markdown: quotations, citations, notes; edited notes come back", write_markdown),
)
EXPORTS: Mapping[str, ExportFormat] = {row.name: row for row in _FORMATS}
"""Every format by name, the default first."""


def export(bundle: Bundle, name: str = "markdown") -> str:
    """Write a bundle in the format of this name.

    Raises:
        KeyError: there is no such format.
    """
    return EXPORTS[name].write(bundle)
