"""Labels in bold: the words after them are kept to the letter, with the columns that begin there."""

import pytest

from hansard_tui.model.transcript import Column
from hansard_tui.readers.bold_labels import label_of
from hansard_tui.readers.markup import read_page


@pytest.mark.parametrize(
    ("html", "label", "number", "words"),
    [
        ("<b>Ann:</b> yes", "Ann", "", " yes"),
        ("<b>Ann</b> (Cove) (Con): yes", "Ann (Cove) (Con)", "", " yes"),
        ("<b>Ann</b> (Cove (North)): yes", "", "", "Ann (Cove (North)): yes"),
        ("T 4. <b>Ann:</b> yes", "Ann", "T4", " yes"),
        ("<b>Ann</b> said: yes", "", "", "Ann said: yes"),
        ("Then <b>Ann:</b> yes", "", "", "Then Ann: yes"),
        ("<b>Ann:</b> <b>all in bold</b>", "Ann", "", " all in bold"),
    ],
)
def test_labels(html: str, label: str, number: str, words: str) -> None:
    (printed,) = read_page(f"<p>{html}</p>").printed
    found, told, pieces = label_of(printed)
    assert (found, told, "".join(map(str, pieces))) == (label, number, words)


def test_columns_before_and_after_a_label_are_kept() -> None:
    span = '<span class="column-number" data-column-number="{}"></span>'
    (printed,) = read_page(f"<p>{span.format(1)}<b>Ann:</b> yes {span.format(2)}and</p>").printed
    _, _, pieces = label_of(printed)
    assert [piece.number for piece in pieces if isinstance(piece, Column)] == ["1", "2"]
