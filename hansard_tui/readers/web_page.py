"""Any other page of a website: headings by their tags, speakers in bold or in capitals, everything else as it comes."""

import re

from hansard_tui.model.transcript import Parsed
from hansard_tui.readers.documents import Document
from hansard_tui.readers.markup import read_page
from hansard_tui.readers.pages import decode

_HIDDEN = "breadcrumb breadcrumbs footer #footer <footer> sidebar menu #menu cookie-banner skip-link comments #comments"
ROLES = dict.fromkeys(_HIDDEN.split(), "hidden")


def read(data: bytes, path: str = "", problem: str = "") -> Parsed:
    """Read the words of a page; scripts, menus and footers are left out.

    `problem` says why a page of a site that is known is read as any other.
    """
    document = Document()
    if problem:
        document.sheet.builder.problem("unknown layout", problem)
    page = read_page(decode(data, document.sheet.builder, path), ROLES)
    for printed in page.printed:
        heading = re.fullmatch(r"h([1-6])", printed.tag)
        document.set(printed, int(heading[1]) if heading else 0)
    document.sheet.flush()
    document.facts.setdefault("title", page.title)
    document.sheet.builder.sitting(**document.facts)
    return document.sheet.builder.build()


def looks_like(text: str) -> bool:
    """Whether the beginning of a file is a page at all."""
    return bool(re.search(r"<(?:!doctype\s+html|html|body|head|p|div|h[1-6])\b", text, re.IGNORECASE))
