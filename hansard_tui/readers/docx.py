"""Word documents: headings by style, speakers in bold, tables by row. Needs the extra `docx`."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from hansard_tui.model.transcript import Parsed
from hansard_tui.readers.builder import ReadError
from hansard_tui.readers.documents import Document
from hansard_tui.readers.markup import Printed, Words

if TYPE_CHECKING:
    from docx.table import Table
    from docx.text.paragraph import Paragraph

MOST_BYTES = 128 * 1024 * 1024
"""Unpacked; a sitting day in Word is under 3 MB."""

_LEVEL = re.compile(r"(?:Heading|Title|Subtitle|hs_\w*(?:Hdg|Heading))\s*(\d)?", re.IGNORECASE)
_QUOTATION = re.compile(r"Quot|hs_brev|Block Text", re.IGNORECASE)


def read(data: bytes, path: str = "") -> Parsed:
    """Read a document.

    Raises:
        ReadError: the extra is not installed, or this is no document of Word.
    """
    name = path or "standard input"
    try:
        import docx  # noqa: PLC0415  # an extra, wanted by this format alone
    except ImportError as error:
        message = f"{name}: reading Word documents needs an extra: pip install 'hansard-tui[docx]'"
        raise ReadError(message) from error
    _refuse_bombs(data, name)
    document = Document()
    try:
        opened = docx.Document(BytesIO(data))
        for item in opened.iter_inner_content():
            _set(document, item)
    except ReadError:
        raise
    except Exception as error:  # python-docx raises whatever a broken package makes it stumble over
        raise ReadError(f"{name}: this is not a Word document that can be read ({type(error).__name__}).") from error
    document.sheet.flush()
    document.sheet.builder.sitting(**document.facts)
    return document.sheet.builder.build()


def looks_like(data: bytes) -> bool:
    """Whether a file is a zip that holds a document of Word."""
    return data.startswith(b"PK\x03\x04") and b"word/" in data[:4096] + data[-65536:]


def _refuse_bombs(data: bytes, name: str) -> None:
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            total = sum(entry.file_size for entry in package.infolist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise ReadError(f"{name}: this is not a Word document: it is no zip file that can be opened.") from error
    if total > MOST_BYTES:
        raise ReadError(
            f"{name}: {total >> 20} MB unpacked; the largest document that is read is {MOST_BYTES >> 20} MB."
        )


def _set(document: Document, item: "Paragraph | Table") -> None:
    rows = getattr(item, "rows", None)
    if rows is not None:
        document.rows([[" ".join(cell.text.split()) for cell in _cells(row)] for row in rows])
        return
    style = str(getattr(getattr(item, "style", None), "name", "") or "")
    heading = _LEVEL.match(style)
    tag = "blockquote" if _QUOTATION.search(style) else "li" if style.startswith("List") else "p"
    runs = tuple(_runs(item))
    document.set(Printed(tag, {}, None, runs), int(heading[1] or 1) if heading else 0)


def _cells(row: object) -> Iterator["Paragraph"]:
    """Give a row's cells; a cell that spans several columns is given once."""
    last = None
    for cell in getattr(row, "cells", ()):
        if cell._tc is not last:  # noqa: SLF001  # python-docx gives a merged cell again for each column it spans
            yield cell
        last = cell._tc  # noqa: SLF001


def _runs(paragraph: object) -> Iterator[Words]:
    for piece in getattr(paragraph, "iter_inner_content", lambda: ())():
        runs = getattr(piece, "runs", None)
        for run in [piece] if runs is None else runs:
            yield Words(run.text, bool(run.bold), bool(run.italic))
