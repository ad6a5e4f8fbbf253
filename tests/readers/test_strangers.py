import io
import zipfile

import pytest

from hansard_tui.readers.formats import ReadError, read_many
from hansard_tui.readers.strangers import named


def _zipped(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in ("[Content_Types].xml", *names):
            archive.writestr(name, "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"{\\rtf1\\ansi {\\b Mr Low:} Yes.\\par}", "rich text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), "old Word"),
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "picture"),
        (b"\0\0\0\x18ftypmp42" + bytes(99), "recording"),
        (b"\x7fELF" + bytes(99), "program"),
        (_zipped("xl/workbook.xml"), "spreadsheet"),
        (_zipped("mimetype", "content.xml"), "OpenDocument"),
        (_zipped("META-INF/container.xml"), "EPUB"),
        (_zipped("word.xml")[:60], "unpacked"),
        (bytes(range(256)) * 4, "not a transcript"),
    ],
    # The bytes of a zip hold the hour, and differ between workers.
    ids=lambda value: value if isinstance(value, str) else "data",
)
def test_what_is_no_transcript_is_called_what_it_is(data: bytes, told: str) -> None:
    with pytest.raises(ReadError, match=rf"^x\.txt: .*{told}.*\.$"):
        read_many(data, "x.txt")


def test_words_are_no_stranger() -> None:
    assert named(b"Mr Low: Yes.") == ""
    assert named(b"PK\x03\x04", b"PK\x03\x04") == "this archive is damaged"
