"""PDF: columns in order, running heads, column numbers, cut words; a clear word where the extra is missing."""

import builtins
import zlib
from collections.abc import Sequence
from typing import Any

import pytest

from hansard_tui.model.transcript import Contribution
from hansard_tui.readers import pdf
from hansard_tui.readers.builder import ReadError

Text = tuple[float, float, str, str]
"""From the left, from the top, the font ("F1" plain, "F2" bold) and the words."""

LEFT, INSET, RIGHT, RIGHT_INSET = 60.0, 72.0, 310.0, 322.0


def made(pages: Sequence[Sequence[Text]]) -> bytes:
    """Write the smallest PDF that holds these words."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{' '.join(f'{5 + 2 * n} 0 R' for n in range(len(pages)))}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>",
    ]
    for number, page in enumerate(pages):
        shown = "\n".join(
            f"BT /{font} 9 Tf 1 0 0 1 {left} {842 - top} Tm ({words}) Tj ET" for left, top, font, words in page
        )
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {6 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(shown)} >>\nstream\n{shown}\nendstream")
    return _bound(objects)


def _bound(objects: Sequence[str]) -> bytes:
    data, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    start = len(data)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    return data + f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()


def column(left: float, inset: float, top: float, lines: Sequence[str]) -> list[Text]:
    """Set lines one under another; one that begins with a space is set in."""
    return [(inset if line.startswith(" ") else left, top + 11 * n, "F1", line.strip()) for n, line in enumerate(lines)]


FILL = ["and the keepers kept the lamp alight on every", "night of that long year without any complaint"]
PAGE = [
    (60.0, 50.0, "F1", "531"),
    (230.0, 50.0, "F1", "Lighthouses"),
    (520.0, 50.0, "F1", "532"),
    (72.0, 80.0, "F2", "Mr Owen Pell"),
    (132.0, 80.0, "F1", "(Saltmarsh) \\(Con\\): I rise to speak".replace("(S", "\\(S").replace("h) ", "h\\) ")),
    *column(
        LEFT,
        INSET,
        91,
        ["of lighthouses and the people who main-", "tain them,", *FILL, *FILL, *FILL, "because the whole"],
    ),
    *column(
        RIGHT, RIGHT_INSET, 80, ["House will want to join me in thanking them", *FILL, *FILL, "and in nothing else."]
    ),
    (322.0, 146.0, "F2", "Ruth Amberley:"),
    (395.0, 146.0, "F1", "I am grateful to my"),
    *column(RIGHT, RIGHT_INSET, 157, ["hon. Friend.", " Another paragraph begins here, set in as they", "are."]),
]


@pytest.fixture(autouse=True)
def _extra() -> None:
    pytest.importorskip("pdfplumber", reason="the extra `pdf` is not installed")


def test_two_columns_are_read_one_after_the_other() -> None:
    transcript = pdf.read(made([PAGE]), "day.pdf").transcript
    spoken = [block for block in transcript.blocks if isinstance(block, Contribution)]
    assert [block.attribution.printed for block in spoken] == ["Mr Owen Pell (Saltmarsh) (Con)", "Ruth Amberley"]
    assert "because the whole House will want to join me" in transcript.text
    assert "Lighthouses\n" not in transcript.text
    assert spoken[1].quote(transcript.text).splitlines() == [
        "I am grateful to my hon. Friend.",
        "Another paragraph begins here, set in as they are.",
    ]


def test_columns_begin_where_the_page_prints_them() -> None:
    transcript = pdf.read(made([PAGE]), "day.pdf").transcript
    assert [mark.number for mark in transcript.columns] == ["531", "532"]
    assert transcript.text[transcript.columns[1].start :].startswith("House will want")


def test_cut_words_and_running_heads_are_told() -> None:
    parsed = pdf.read(made([PAGE]), "day.pdf")
    assert "maintain them" in parsed.transcript.text
    assert {problem.kind: problem.count for problem in parsed.problems} == {
        "hyphen at a line's end": 1,
        "running head": 1,
    }


def test_a_single_column_is_not_cut() -> None:
    lines = [f"This is line {n} of a page whose lines run from one margin to the other, number {n}." for n in range(12)]
    transcript = pdf.read(made([column(60, 72, 100, lines)]), "one.pdf").transcript
    assert transcript.text == " ".join(lines)


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.4", b"%PDF-1.7\n" + bytes(range(256)) * 9, made([PAGE])[:900], made([[]])]
)
def test_what_is_no_pdf_or_has_no_words_is_one_sentence(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"^x\.pdf: "):
        pdf.read(data, "x.pdf")


@pytest.mark.parametrize("layers", [1, 2])
def test_a_bomb_is_not_unpacked(layers: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MOST_UNPACKED", 1 << 20)
    packed = bytes(1 << 21)
    for _ in range(layers):
        packed = zlib.compress(packed)
    with pytest.raises(ReadError, match="unpacks to more than 1 MB"):
        pdf.read(b"%PDF-1.4\n1 0 obj <</Filter /FlateDecode>>\nstream\n" + packed + b"\nendstream", "b.pdf")


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name == "pdfplumber":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ReadError, match=r"pip install 'hansard-tui\[pdf\]'"):
        pdf.read(made([PAGE]), "day.pdf")
