"""Files that are no transcript and that people have all the same: what each is, and what can be done about it."""

import io
import zipfile

_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", "this is rich text (RTF); save it as .docx or as plain text"),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "this is a file of old Word or Excel; save it as .docx, .csv or text",
    ),
    (b"\x89PNG\r\n", "this is a picture; its words have to be recognised (OCR) first"),
    (b"\xff\xd8\xff", "this is a picture; its words have to be recognised (OCR) first"),
    (b"GIF8", "this is a picture; its words have to be recognised (OCR) first"),
    (b"II*\0", "this is a picture; its words have to be recognised (OCR) first"),
    (b"MM\0*", "this is a picture; its words have to be recognised (OCR) first"),
    (b"AT&TFORM", "this is a scanned book (DjVu); take the text out of it first"),
    (b"SQLite format 3\0", "this is a database; write its speeches to CSV first"),
    (b"PAR1", "this is a table in Parquet; write it to CSV or JSON lines first"),
    (b"ARROW1", "this is a table in Arrow; write it to CSV or JSON lines first"),
    (b"\x28\xb5\x2f\xfd", "this is compressed by zstd; unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "this is compressed by 7-Zip; unpack it first"),
    (b"Rar!\x1a\x07", "this is compressed by RAR; unpack it first"),
    (b"ID3", "this is a recording"),
    (b"OggS", "this is a recording"),
    (b"RIFF", "this is a recording"),
    (b"\x7fELF", "this is a program"),
)
_RECORDING = slice(4, 8)
_INSIDE: tuple[tuple[str, str], ...] = (
    ("xl/", "this is a spreadsheet; save it as .csv"),
    ("ppt/", "this is a presentation; save its text first"),
    ("content.xml", "this is OpenDocument; save it as .docx or as plain text"),
    ("META-INF/container.xml", "this is an e-book (EPUB); take the pages out of it first"),
)


def named(start: bytes, whole: bytes = b"") -> str:
    """Say what a file is by its first bytes, or by what lies in its archive; nothing where that is not known."""
    for beginning, told in _BEGINNINGS:
        if start.startswith(beginning):
            return told
    if start[_RECORDING] == b"ftyp":
        return "this is a recording"
    return _inside(whole) if whole.startswith(b"PK\x03\x04") else ""


def _inside(whole: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(whole)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return "this archive is damaged"
    return next((told for inside, told in _INSIDE if any(name.startswith(inside) for name in names)), "")
