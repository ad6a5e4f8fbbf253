"""The table of export formats."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hansard_tui.export.annotations import write_json
from hansard_tui.export.bibliography import write_biblatex, write_csl, write_ris
from hansard_tui.export.briefing import write_briefing
from hansard_tui.export.bundle import Bundle
from hansard_tui.export.footnotes import write_footnotes
from hansard_tui.export.ledger import write_commitments, write_ledger
from hansard_tui.export.markdown import write_markdown
from hansard_tui.export.obsidian import write_obsidian
from hansard_tui.export.plaintext import write_txt
from hansard_tui.export.promised import write_findings
from hansard_tui.export.tables import write_csv
from hansard_tui.export.webpage import write_html


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """One row of the table: a name and a function from a bundle to a file's text."""

    name: str
    suffix: str
    help: str
    write: Callable[[Bundle], str]


_FORMATS = (
    ExportFormat("markdown", ".md", "Markdown: quotations, citations, notes; edited notes come back", write_markdown),
    ExportFormat(
        "obsidian", ".md", "Markdown for Obsidian: callouts, block ids; edited notes come back", write_obsidian
    ),
    ExportFormat("footnotes", ".md", "Markdown prose with its citations in footnotes", write_footnotes),
    ExportFormat("briefing", ".md", "A digest in Markdown, with the commitments found", write_briefing),
    ExportFormat("commitments", ".md", "The ledger of accepted commitments, a Markdown table", write_commitments),
    ExportFormat("json", ".annotation", "W3C annotations (Readium's set): loses nothing, can be imported", write_json),
    ExportFormat("csv", ".csv", "A table for spreadsheets, no cell a formula", write_csv),
    ExportFormat("ledger", ".csv", "The ledger of accepted commitments, for spreadsheets", write_ledger),
    ExportFormat("findings", ".csv", "All that was found, with reasons, for spreadsheets", write_findings),
    ExportFormat("biblatex", ".bib", "BibLaTeX, for oscola-biblatex", write_biblatex),
    ExportFormat("csl", ".json", "CSL-JSON, for Zotero and pandoc", write_csl),
    ExportFormat("ris", ".ris", "RIS, for EndNote and others", write_ris),
    ExportFormat("html", ".html", "One web page without scripts", write_html),
    ExportFormat("txt", ".txt", "Plain text", write_txt),
)
EXPORTS: Mapping[str, ExportFormat] = {row.name: row for row in _FORMATS}
"""Every format by name, the default first."""


def export(bundle: Bundle, name: str = "markdown") -> str:
    """Write a bundle in the format of this name.

    Raises:
        KeyError: there is no such format.
    """
    return EXPORTS[name].write(bundle)
