"""Word documents, made by the tests themselves; a clear word where the extra is missing."""

import builtins
import zipfile
from io import BytesIO
from typing import Any

import pytest

from hansard_tui.model.transcript import Contribution, Division, Heading, Kind, Narrative, Shape
from hansard_tui.readers import docx
from hansard_tui.readers.builder import ReadError


@pytest.fixture
def data() -> bytes:
    """A short debate, as a transcriber types one."""
    library = pytest.importorskip("docx", reason="the extra `docx` is not installed")
    document = library.Document()
    document.add_heading("House of Commons", 1)
    document.add_paragraph("Thursday 11 May 2023")
    document.add_heading("Lighthouses", 2)
    document.add_paragraph("11.34 am")
    question = document.add_paragraph("1. ")
    question.add_run("Mr Owen Pell").bold = True
    question.add_run(" (Saltmarsh) (Con): What steps?")
    answer = document.add_paragraph()
    answer.add_run("Ruth Amberley:").bold = True
    answer.add_run(" We will repair it: every lamp.")
    document.add_paragraph("Quoted words.", style="Intense Quote")
    document.add_paragraph("Column 201")
    document.add_paragraph("THE SPEAKER: Order.")
    table = document.add_table(1, 3)
    table.cell(0, 0).text, table.cell(0, 2).text = "Year", "Lights"
    table.cell(0, 0).merge(table.cell(0, 1))
    document.add_paragraph().add_run("Question put and agreed to.").italic = True
    document.add_paragraph("Ayes 2, Noes 1.")
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def test_the_debate(data: bytes) -> None:
    transcript = docx.read(data, "day.docx").transcript
    assert [(type(block), block.quote(transcript.text).strip().split("\n")) for block in transcript.blocks] == [
        (Heading, ["House of Commons"]),
        (Narrative, ["Thursday 11 May 2023"]),
        (Heading, ["Lighthouses"]),
        (Contribution, ["What steps?"]),
        (Contribution, ["We will repair it: every lamp.", "Quoted words."]),
        (Contribution, ["Order.", "Year | Lights"]),
        (Narrative, ["Question put and agreed to."]),
        (Division, ["Ayes 2, Noes 1."]),
    ]
    assert [passage.shape for passage in transcript.passages] == [Shape.QUOTATION, Shape.TABLE]


def test_who_when_and_where(data: bytes) -> None:
    transcript = docx.read(data).transcript
    spoken = [block for block in transcript.blocks if isinstance(block, Contribution)]
    assert [(one.kind, one.number, one.attribution.printed) for one in spoken] == [
        (Kind.QUESTION, "1", "Mr Owen Pell (Saltmarsh) (Con)"),
        (Kind.SPEECH, "", "Ruth Amberley"),
        (Kind.SPEECH, "", "THE SPEAKER"),
    ]
    assert (transcript.sitting.house, str(transcript.sitting.day), transcript.sitting.title) == (
        "Commons",
        "2023-05-11",
        "Lighthouses",
    )
    assert [(mark.number, transcript.text[mark.start :][:5]) for mark in transcript.columns] == [("201", "Order")]
    assert [mark.clock for mark in transcript.times] == ["11:34"]


def test_a_document_is_recognised_among_zips(data: bytes) -> None:
    assert docx.looks_like(data)
    assert not docx.looks_like(zipped("debate.txt", b"words"))


def zipped(name: str, content: bytes) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(name, content)
    return made.getvalue()


@pytest.mark.parametrize("broken", [b"", b"PK\3\4junk", zipped("word/document.xml", b"<w:document>"), zipped("x", b"")])
def test_what_is_no_document_is_one_sentence(broken: bytes) -> None:
    pytest.importorskip("docx", reason="the extra `docx` is not installed")
    with pytest.raises(ReadError, match=r"\Ax\.docx: [^\n]*\Z"):
        docx.read(broken, "x.docx")


def test_a_bomb_is_not_unpacked() -> None:
    pytest.importorskip("docx", reason="the extra `docx` is not installed")
    with pytest.raises(ReadError, match="MB unpacked"):
        docx.read(zipped("word/document.xml", bytes(docx.MOST_BYTES + (1 << 20))))


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name == "docx":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ReadError, match=r"pip install 'hansard-tui\[docx\]'"):
        docx.read(b"", "day.docx")
