"""PDF with text in it: two columns in order, running heads taken off, column numbers kept. Needs the extra `pdf`."""

import logging
import re
import time
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from hansard_tui.model.transcript import Parsed
from hansard_tui.readers.builder import ReadError
from hansard_tui.readers.documents import Document
from hansard_tui.readers.page_layout import Line, Paragraphs, Word, lay_out

MOST_BYTES = 128 * 1024 * 1024
MOST_UNPACKED = 64 * 1024 * 1024
"""Of one stream; a page's words are a few kB, a picture of it a few MB."""
MOST_PAGES = 3000
"""A bound volume has about 700 pages."""
MOST_SECONDS = 300
"""pdfminer takes about a tenth of a second for an honest page; a hostile one may take for ever."""

_STREAM = re.compile(rb"\bstream\r?\n")
_MOST_LAYERS = 3
"""A stream may be packed more than once."""


def read(data: bytes, path: str = "") -> Parsed:
    """Read the words of a PDF.

    Raises:
        ReadError: the extra is not installed, this is no PDF, it is locked, or it holds pictures of pages alone.
    """
    name = path or "standard input"
    try:
        import pdfplumber  # noqa: PLC0415  # an extra, wanted by this format alone
    except ImportError as error:
        raise ReadError(f"{name}: reading PDF needs an extra: pip install 'hansard-tui[pdf]'") from error
    if len(data) > MOST_BYTES:
        raise ReadError(f"{name}: {len(data) >> 20} MB; the largest PDF that is read is {MOST_BYTES >> 20} MB.")
    _refuse_bombs(data, name)
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    document = Document()
    paragraphs = Paragraphs()
    try:
        with pdfplumber.open(BytesIO(data)) as opened:
            for lines in _pages(opened, document):
                paragraphs.page(lines)
    except Exception as error:  # pdfminer raises whatever a broken file makes it stumble over
        raise ReadError(f"{name}: this PDF cannot be read ({type(error).__name__}).") from error
    return _written(document, paragraphs, name)


def looks_like(data: bytes) -> bool:
    """Whether a file begins as PDF does; a few bytes may stand before it."""
    return b"%PDF-" in data[:1024]


def _refuse_bombs(data: bytes, name: str) -> None:
    """Unpack each stream within bounds before pdfminer does so without any."""
    place = 0
    while found := _STREAM.search(data, place):
        end = data.find(b"endstream", found.end())
        place = len(data) if end < 0 else end
        packed = data[found.end() : place]
        for _ in range(_MOST_LAYERS):
            try:
                packed = zlib.decompressobj().decompress(packed, MOST_UNPACKED + 1)
            except zlib.error:
                break
            if len(packed) > MOST_UNPACKED:
                raise ReadError(f"{name}: a part of this PDF unpacks to more than {MOST_UNPACKED >> 20} MB.")


def _pages(opened: Any, document: Document) -> Iterator[list[Line]]:  # noqa: ANN401  # pdfplumber has no types
    started = time.monotonic()
    for index, page in enumerate(opened.pages):
        if index >= MOST_PAGES or time.monotonic() - started > MOST_SECONDS:
            left = len(opened.pages) - index
            document.sheet.builder.problem(
                "pages left out", f"The last {left} pages took too long to be read.", count=left
            )
            return
        words = page.extract_words(extra_attrs=["fontname", "size"], keep_blank_chars=False, use_text_flow=False)
        yield lay_out([_word(word) for word in words], float(page.width), float(page.height))
        page.close()


def _word(word: dict[str, Any]) -> Word:
    font = str(word.get("fontname", ""))
    return Word(
        str(word["text"]),
        float(word["x0"]),
        float(word["x1"]),
        float(word["top"]),
        float(word["bottom"]),
        bold=bool(re.search(r"Bold|Black|Heavy|Semibold|-Bd", font, re.IGNORECASE)),
        italic=bool(re.search(r"Ital|Obli|-It\b", font, re.IGNORECASE)),
    )


def _written(document: Document, paragraphs: Paragraphs, name: str) -> Parsed:
    for printed in paragraphs.printed():
        document.set(printed)
    builder = document.sheet.builder
    document.sheet.flush()
    if not paragraphs.words:
        raise ReadError(f"{name}: this PDF holds no words, only pictures of pages; it needs recognising first.")
    if paragraphs.mended:
        message = "Words cut by a hyphen at the end of a line are joined; a hyphen of the word's own may be lost."
        builder.problem("hyphen at a line's end", message, count=paragraphs.mended)
    if paragraphs.heads:
        builder.problem("running head", "Lines at the head of pages are left out.", count=paragraphs.heads)
    builder.sitting(**document.facts)
    return builder.build()
