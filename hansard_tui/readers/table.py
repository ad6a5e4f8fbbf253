"""The table of formats that can be read: one row each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from importlib import import_module

from hansard_tui.model.transcript import Parsed
from hansard_tui.model.uncollected import uncollected
from hansard_tui.readers import LISTS
from hansard_tui.readers.builder import ReadError
from hansard_tui.readers.head import Head


@dataclass(frozen=True, slots=True)
class Format:
    """One row: what a format is called, what it can say, and the module that recognises and reads it."""

    name: str
    suffixes: tuple[str, ...]
    help: str
    can_say: tuple[str, ...]
    """Of: contributions, attributions, members, columns, pages, times, headings, questions, divisions, votes, ids."""
    module: str
    """In this package, with `read(data, path) -> Parsed` and a function that recognises. Loaded when it is wanted:
    plain text is opened without lxml."""
    families: tuple[str, ...]
    """Of files that it is asked about."""
    looks_at: str = "text"
    """What the module's function is given: "text" or "data" of the head, or the "head" itself."""
    recognise: str = "looks_like"
    """The name of the module's function."""
    function: str = field(default="read")
    beside: tuple[str, ...] = ()
    """Ends of the names of files that lie beside a file of it and say who its people are; handed to the function."""

    @property
    def rooted(self) -> bool:
        """Whether it is XML whose root no other format has."""
        return self.families[0] == "xml" and bool(self.suffixes)

    def sniff(self, head: Head) -> bool:
        """Whether the beginning of a file is of this format."""
        if head.family not in self.families:
            return False
        recognise: Callable[[object], bool] = getattr(self._loaded(), self.recognise)
        return bool(recognise(head if self.looks_at == "head" else getattr(head, self.looks_at)))

    def read(self, data: bytes, path: str = "", lists: Sequence[bytes] = ()) -> Parsed:
        """Read a whole file, with the files that lie beside it.

        Raises:
            ReadError: it is not of this format, or larger or deeper than is read.
        """
        function: Callable[..., Parsed] = getattr(self._loaded(), self.function)
        with uncollected():
            return function(data, path, lists) if lists else function(data, path)

    def _loaded(self) -> object:
        return import_module(f"hansard_tui.readers.{self.module}")


def _says(words: str) -> tuple[str, ...]:
    return tuple(words.split())


FORMATS: tuple[Format, ...] = (
    Format(
        "parlparse",
        (".xml",),
        "XML of parlparse and TheyWorkForYou, both generations",
        _says("contributions attributions members columns times headings questions divisions votes ids"),
        "parlparse",
        ("xml", "html"),
    ),
    Format(
        "parlamint",
        (".xml",),
        "ParlaMint TEI, plain and annotated, any language",
        _says("contributions attributions members pages times headings divisions ids"),
        "parlamint",
        ("xml", "html"),
        beside=LISTS,
    ),
    Format(
        "historic",
        (".xml",),
        "Historic Hansard XML, 1803 to 2005",
        _says("contributions attributions columns times headings questions divisions votes ids"),
        "historic",
        ("xml", "html"),
    ),
    Format(
        "akoma-ntoso",
        (".xml", ".akn", ".markdown", ".md"),
        "Akoma Ntoso debates, 2.0 and 3.0, bare or inside Markdown",
        _says("contributions attributions members columns times headings questions divisions votes ids"),
        "akomantoso",
        ("xml", "html"),
    ),
    Format(
        "canada",
        (".xml",),
        "Canada's Hansard XML: the House of Commons and its committees",
        _says("contributions attributions members pages times headings questions divisions votes ids"),
        "canada",
        ("xml", "html"),
    ),
    Format(
        "australia",
        (".xml", ".sgm", ".sgml"),
        "Australia's Hansard, 1901 to today: XML of four schemas, and SGML",
        _says("contributions attributions members pages times headings questions divisions votes"),
        "australia",
        ("xml", "html"),
    ),
    Format(
        "europarl",
        (".txt",),
        "The Europarl corpus: <CHAPTER>, <SPEAKER NAME=…>, <P>",
        _says("contributions attributions headings ids"),
        "europarl",
        ("xml", "html", "text"),
    ),
    Format(
        "hansard-api",
        (".json",),
        "JSON of a debate or a division from the Hansard API",
        _says("contributions attributions members columns times headings questions divisions votes ids"),
        "hansard_api",
        ("json",),
    ),
    Format(
        "hansard-search",
        (".json",),
        "JSON of contributions found by the Hansard API's search",
        _says("contributions attributions members headings ids"),
        "hansard_search",
        ("json",),
    ),
    Format(
        "twfy-json",
        (".json",),
        "JSON of TheyWorkForYou's API",
        _says("contributions attributions members columns times headings questions divisions ids"),
        "twfy_json",
        ("json",),
    ),
    Format(
        "publications",
        (".html", ".htm"),
        "Saved pages of publications.parliament.uk, to 2016",
        _says("contributions attributions columns times headings questions divisions votes ids"),
        "publications",
        ("html", "xml"),
    ),
    Format(
        "hansard-site",
        (".html", ".htm"),
        "Saved pages of hansard.parliament.uk",
        _says("contributions attributions members columns times headings questions divisions ids"),
        "hansard_site",
        ("html", "xml"),
    ),
    Format(
        "twfy-page",
        (".html", ".htm"),
        "Saved pages of TheyWorkForYou",
        _says("contributions attributions columns times headings questions divisions ids"),
        "twfy_page",
        ("html", "xml"),
    ),
    Format(
        "html",
        (".html", ".htm", ".xhtml"),
        "Saved pages of any other site: headings, speakers in bold or capitals",
        _says("contributions attributions columns times headings questions divisions"),
        "web_page",
        ("html",),
    ),
    Format(
        "docx",
        (".docx",),
        "Word documents (needs the extra: pip install 'hansard-tui[docx]')",
        _says("contributions attributions columns times headings questions divisions"),
        "docx",
        ("zip",),
        looks_at="data",
    ),
    Format(
        "pdf",
        (".pdf",),
        "PDF with text in one column or two (needs the extra: pip install 'hansard-tui[pdf]')",
        _says("contributions attributions columns times questions divisions"),
        "pdf",
        ("pdf",),
        looks_at="data",
    ),
    Format(
        "xml",
        (),
        "XML of any other kind, shown as it stands",
        _says("headings"),
        "any_xml",
        ("xml",),
    ),
    Format(
        "json-lines",
        (".jsonl", ".ndjson"),
        "JSON lines: an object for each speech or block, its fields recognised by name",
        _says("contributions attributions members columns times headings questions divisions votes ids"),
        "tabular",
        ("json",),
        recognise="looks_like_lines",
        function="read_lines",
    ),
    Format(
        "json",
        (".json",),
        "JSON of speeches that anybody made: an array, or an object that holds one, its fields recognised by name",
        _says("contributions attributions members columns times headings questions divisions votes ids"),
        "json_speeches",
        ("json",),
    ),
    Format(
        "subtitles",
        (".srt", ".vtt"),
        "Subtitles of a recording, SubRip and WebVTT: cues joined, times in the recording, >> and Name: as speakers",
        _says("contributions attributions times"),
        "subtitles",
        ("text",),
    ),
    Format(
        "csv",
        (".csv", ".tsv"),
        "CSV or TSV of speeches, its columns recognised by name",
        _says("contributions attributions members columns times headings questions ids"),
        "tabular",
        ("text",),
    ),
    Format(
        "records",
        (),
        "Records in lines: Speaker: …, Date: …, Text: …",
        _says("contributions attributions members columns times headings questions ids"),
        "records",
        ("text",),
    ),
    Format(
        "markdown",
        (".md", ".markdown", ".mkd"),
        "Markdown as people write it: # heading, **Name:** words, > quotation, [Column 12]",
        _says("contributions attributions columns times headings questions divisions votes"),
        "markdown",
        ("text", "json"),
        "head",
    ),
    Format(
        "text",
        (".txt", ".text"),
        "Plain text: excerpts, downloads, copies of pages, text out of PDFs, hard-wrapped archives",
        _says("contributions attributions columns pages times headings questions divisions votes"),
        "plain",
        ("text", "xml", "html", "json"),
    ),
)
"""Asked in this order; the last takes whatever no other does."""


def format_named(name: str) -> Format:
    """Give the row of this name.

    Raises:
        ReadError: there is none; the message lists those there are.
    """
    for row in FORMATS:
        if row.name == name:
            return row
    names = ", ".join(row.name for row in FORMATS)
    raise ReadError(f"there is no format called {name!r}; there are {names}.")
