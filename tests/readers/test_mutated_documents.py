"""JSON, pages, Word and PDF with bits turned, parts cut, doubled and strewn in: a reading, or one sentence.

HANSARD_FUZZ=N turns N documents of each kind instead of a few.
"""

import os
import random
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from benchmarks.fuzz import damaged
from hansard_tui.model.transcript import Parsed
from hansard_tui.readers import (
    docx,
    hansard_api,
    hansard_search,
    hansard_site,
    pdf,
    publications,
    twfy_json,
    twfy_page,
    web_page,
)
from hansard_tui.readers.builder import ReadError
from tests.readers.test_pdf import PAGE, made

FIXTURES = Path(__file__).parents[1] / "fixtures"
COUNT = int(os.environ.get("HANSARD_FUZZ", "60"))

READERS: dict[str, Callable[[bytes, str], Parsed]] = {
    "hansard_api/question.json": hansard_api.read,
    "hansard_api/search.json": hansard_search.read,
    "twfy/debate.json": twfy_json.read,
    "publications/debate.html": publications.read,
    "hansard_site/debate.html": hansard_site.read,
    "twfy/page.html": twfy_page.read,
    "debate/hansard_site.html": web_page.read,
}


def _outcome(read: Callable[[bytes, str], Parsed], data: bytes) -> Parsed | str:
    try:
        return read(data, "x.file")
    except ReadError as error:
        return str(error)


def _holds(read: Callable[[bytes, str], Parsed], data: bytes, count: int) -> None:
    chance = random.Random(len(data))
    for _ in range(count):
        outcome = _outcome(read, damaged(data, chance.randrange(1 << 32)))
        if isinstance(outcome, str):
            assert outcome.startswith("x.file")
            assert "\n" not in outcome
        else:
            transcript = outcome.transcript
            assert "".join(block.quote(transcript.text) for block in transcript.blocks) == transcript.text


@pytest.mark.parametrize("name", READERS)
def test_a_turned_file_is_read_or_refused(name: str) -> None:
    _holds(READERS[name], (FIXTURES / name).read_bytes(), COUNT)


def test_a_turned_pdf_is_read_or_refused() -> None:
    pytest.importorskip("pdfplumber", reason="the extra `pdf` is not installed")
    _holds(pdf.read, made([PAGE, PAGE]), COUNT // 4)


def test_a_turned_document_of_word_is_read_or_refused() -> None:
    library = pytest.importorskip("docx", reason="the extra `docx` is not installed")
    document = library.Document()
    document.add_heading("House of Commons", 1)
    document.add_paragraph().add_run("Mr Pell:").bold = True
    document.add_table(2, 2)
    written = BytesIO()
    document.save(written)
    _holds(docx.read, written.getvalue(), COUNT // 2)
