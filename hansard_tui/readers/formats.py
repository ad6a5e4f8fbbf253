"""The table of formats that can be read, and the choice between them: by content first, by name second."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from importlib import import_module
from pathlib import PurePath

from hansard_tui.model.transcript import Parsed, Problem
from hansard_tui.model.uncollected import uncollected
from hansard_tui.readers import LISTS
from hansard_tui.readers.builder import CrowdedError, ReadError
from hansard_tui.readers.head import Head, head_of
from hansard_tui.readers.strangers import named

__all__ = ["FORMATS", "Format", "ReadError", "format_named", "read", "read_many", "sniff"]

_PACKED = (b"\x1f\x8b", b"\xfd7zXZ\0", b"BZh", b"PK\x03\x04")
_TAR = slice(257, 262)
_PACKING = {".gz", ".xz", ".bz2", ".zip", ".tar", ".tgz"}


Beside = Callable[[tuple[str, ...]], Sequence[bytes]]
"""Gives the files that lie beside the one that is read and whose names end so."""


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


def nothing(ends: tuple[str, ...]) -> Sequence[bytes]:
    """Give no file that lies beside another: there is none, or nobody can look."""
    del ends
    return ()


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


def sniff(data: bytes, path: str = "") -> Format:
    """Give the format of a file by its content; its name decides only between formats that both recognise it.

    Raises:
        ReadError: it is not text, and of no format that is known.
    """
    head = head_of(data, path)
    if told := named(head.data):
        raise ReadError(f"{path or 'standard input'}: {told}.")
    # XML of a known kind is known by its root, whatever addresses of pages stand in it and whatever it is called.
    rows = sorted(FORMATS[:-1], key=lambda row: (not row.rooted, head.suffix not in row.suffixes))
    for row in (*rows, FORMATS[-1]):
        if row.sniff(head):
            return row
    told = named(head.data, data) or "this is not a transcript in any format that is read here"
    raise ReadError(f"{path or 'standard input'}: {told}.")


def read(
    data: bytes,
    path: str = "",
    format: str | None = None,  # noqa: A002  (the word of the command line)
    sidecar: bytes | None = None,
    beside: Beside = nothing,
) -> Parsed:
    """Read one transcript; `format` overrules what is recognised, `sidecar` is the YAML that lies beside the file.

    `beside` gives the other files that lie there, by the ends of their names.

    Raises:
        ReadError: it is no transcript, there is no such format, or it is larger or deeper than is read.
    """
    row = format_named(format) if format else sniff(data, path)
    try:
        parsed = row.read(data, path, beside(row.beside) if row.beside else ())
    except (MemoryError, RecursionError) as error:
        raise ReadError(f"{path or 'standard input'}: too large or too deeply nested to be read.") from error
    except CrowdedError as error:
        raise ReadError(f"{path or 'standard input'}: {error}") from error
    except ReadError:
        raise
    except Exception as error:
        # Whoever drops a file on the program gets a sentence, also where one of its readers is at fault.
        told = f"{type(error).__name__}: {error}"[:200].replace("\n", " ")
        name = path or "standard input"
        raise ReadError(f"{name}: the reader of {row.name} failed on it ({told}); please report it.") from error
    transcript = parsed.transcript
    sha256 = hashlib.sha256(data).hexdigest()
    source = replace(transcript.source, path=path, name=name_of(path), format=row.name, sha256=sha256)
    parsed = replace(parsed, transcript=replace(transcript, source=source))
    if sidecar is not None:
        apply: Callable[[Parsed, bytes, str], Parsed] = import_module("hansard_tui.readers.sidecar").apply
        parsed = apply(parsed, sidecar, path)
    if not parsed.transcript.text:
        parsed = replace(parsed, problems=(*parsed.problems, Problem("no words", "No words were found in it.")))
    return parsed


def read_many(
    data: bytes,
    path: str = "",
    format: str | None = None,  # noqa: A002  (the word of the command line)
    sidecar: bytes | None = None,
    beside: Beside = nothing,
) -> tuple[Parsed, ...]:
    """Read a file that may be compressed, or an archive of several transcripts; the same as `read` for any other.

    Raises:
        ReadError: nothing in it can be read, or what is in it is larger than is read.
    """
    if not data.startswith(_PACKED) and data[_TAR] != b"ustar":
        return (read(data, path, format, sidecar, beside),)
    from hansard_tui.readers.archives import unpack  # noqa: PLC0415  (a tenth of the time of a start, seldom wanted)

    several: list[Parsed] = []
    left: list[str] = []
    for packed in unpack(data, path):
        try:
            several.append(read(packed.data, packed.name, format, sidecar, beside))
        except ReadError as error:
            left.append(str(error))
    if not several:
        raise ReadError(left[0] if left else f"{path or 'standard input'}: there is nothing in this archive.")
    if left:
        message = f"A file of the archive is left out: {left[0]}"
        first = several[0]
        told = Problem("unreadable file", message, count=len(left))
        several[0] = replace(first, problems=(*first.problems, told))
    return tuple(several)


def name_of(path: str) -> str:
    """Give a file's name without folders and suffixes of a format: what to call it on the screen."""
    name = PurePath(path).name
    known = {suffix for row in FORMATS for suffix in row.suffixes} | _PACKING
    while (suffix := PurePath(name).suffix.lower()) and suffix in known:
        name = name[: -len(suffix)]
    return name
