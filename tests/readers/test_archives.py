import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from collections.abc import Callable

import pytest

from hansard_tui.readers import archives
from hansard_tui.readers.archives import is_archive, unpack
from hansard_tui.readers.builder import ReadError
from hansard_tui.readers.formats import read_many

WORDS = b"Mr Low: Yes.\n\nMr High: No.\n"


def _zip(**files: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name.replace("__", "."), data)
    return buffer.getvalue()


def _tar(data: bytes) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        entry = tarfile.TarInfo("day.txt")
        entry.size = len(data)
        archive.addfile(entry, io.BytesIO(data))
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("pack", "suffix"),
    [
        (gzip.compress, ".gz"),
        (lzma.compress, ".xz"),
        (bz2.compress, ".bz2"),
        (lambda data: _zip(day__txt=data), ".zip"),
        (_tar, ".tar"),
        (lambda data: gzip.compress(_tar(data)), ".tar.gz"),
        (lambda data: _zip(day__txt__gz=gzip.compress(data)), ".zip"),
    ],
    ids=["gz", "xz", "bz2", "zip", "tar", "tar.gz", "gz in zip"],
)
def test_what_is_packed_opens(pack: Callable[[bytes], bytes], suffix: str) -> None:
    (parsed,) = read_many(pack(WORDS), f"day.txt{suffix}")
    assert parsed.transcript.text == "Yes.\nNo."
    assert parsed.transcript.source.name == "day"


def test_an_archive_of_many_is_many_in_order() -> None:
    parsed = read_many(_zip(b__txt=b"Mr Low: Two.\n", a__txt=b"Mr Low: One.\n"), "days.zip")
    assert [one.transcript.text for one in parsed] == ["One.", "Two."]
    assert [one.transcript.source.path for one in parsed] == ["days.zip/a.txt", "days.zip/b.txt"]


def test_a_file_in_it_that_is_no_transcript_is_told() -> None:
    parsed = read_many(_zip(a__txt=WORDS, b__png=bytes(range(32)) * 9), "days.zip")
    assert len(parsed) == 1
    assert "days.zip/b.png" in parsed[0].problems[0].message


def test_a_systems_own_files_are_passed_over() -> None:
    packed = unpack(_zip(__DS_Store=b"x", a__txt=WORDS), "days.zip")
    assert [one.name for one in packed] == ["days.zip/a.txt"]


@pytest.mark.parametrize(
    "data",
    [
        gzip.compress(WORDS)[:-9],
        gzip.compress(WORDS)[:12] + b"\xff" * 20,
        lzma.compress(WORDS)[:30],
        _zip(a__txt=WORDS)[:60],
        b"PK\x03\x04",
        b"BZh9" + b"\0" * 20,
        _zip(),
    ],
    # Packers write the hour into what they pack: names made from the bytes would differ between the suite's workers.
    ids=["gz cut", "gz garbled", "xz cut", "zip cut", "zip's first bytes", "bz2 garbled", "zip of nothing"],
)
def test_a_damaged_archive_is_told_by_name(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"day\.zip"):
        read_many(data, "day.zip")


def test_a_bomb_stops_at_the_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST_BYTES", 1 << 20)
    with pytest.raises(ReadError, match="unpacked, it holds more than 1 MB"):
        unpack(gzip.compress(b"\0" * (4 << 20)), "bomb.gz")


def test_archives_in_archives_stop_at_a_depth() -> None:
    data = WORDS
    for _ in range(archives.DEEPEST + 1):
        data = gzip.compress(data)
    with pytest.raises(ReadError, match="nested more than"):
        unpack(data, "deep.gz")


def test_too_many_files_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST_FILES", 1)
    with pytest.raises(ReadError, match="more than 1 files"):
        unpack(_zip(a__txt=WORDS, b__txt=WORDS), "many.zip")


def test_a_document_is_not_an_archive() -> None:
    assert not is_archive(_zip(**{"[Content_Types]__xml": b"<x/>"}))
    assert is_archive(_zip(a__txt=WORDS))
