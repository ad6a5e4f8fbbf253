import hashlib
import subprocess
import sys
from pathlib import Path
from unittest.mock import Mock

import pytest

from hansard_tui.readers import formats
from hansard_tui.readers.builder import ReadError
from hansard_tui.readers.formats import FORMATS, Format, name_of, read, read_many, sniff


@pytest.mark.parametrize("row", FORMATS, ids=lambda row: row.name)
@pytest.mark.parametrize("data", [b"", b"\0", b"<", b"{", b"[]", b"<a/>", b"PK\x03\x04", b"%PDF-", b"\xff\xfe<"])
def test_any_format_may_be_forced_on_anything(row: Format, data: bytes) -> None:
    try:
        parsed = read(data, "thing", row.name)
    except ReadError as error:
        assert str(error)  # noqa: PT017  (either end is right)
    else:
        assert parsed.transcript.source.format == row.name


def test_what_was_read_says_where_it_came_from() -> None:
    source = read(b"Mr Low: Yes.\n", "/x/y/day.one.txt").transcript.source
    assert (source.path, source.name, source.format) == ("/x/y/day.one.txt", "day.one", "text")
    assert source.sha256 == hashlib.sha256(b"Mr Low: Yes.\n").hexdigest()


def test_a_file_without_words_says_so() -> None:
    assert [problem.kind for problem in read(b"").problems] == ["no words"]


def test_what_is_no_transcript_is_refused_by_name() -> None:
    with pytest.raises(ReadError, match=r"a\.png: this is a picture"):
        sniff(b"\x89PNG\r\n\x1a\n" + bytes(400), "a.png")


@pytest.mark.parametrize("error", [MemoryError, RecursionError])
def test_what_is_too_deep_is_told(monkeypatch: pytest.MonkeyPatch, error: type[Exception]) -> None:
    monkeypatch.setattr(formats.Format, "read", Mock(side_effect=error))
    with pytest.raises(ReadError, match=r"a\.txt: too large or too deeply"):
        read(b"words", "a.txt")


@pytest.mark.parametrize(
    ("path", "name"),
    [("/a/day.xml.gz", "day"), ("day.zip/one.txt", "one"), ("", ""), ("a.b", "a.b"), (".txt", ".txt"), ("x.TXT", "x")],
)
def test_a_name_has_no_folders_or_suffixes(path: str, name: str) -> None:
    assert name_of(path) == name


def test_one_file_is_one_transcript() -> None:
    assert [parsed.transcript.text for parsed in read_many(b"words")] == ["words"]


def test_text_is_opened_without_the_libraries_that_others_need() -> None:
    program = (
        "import sys; from hansard_tui.readers.formats import read_many; read_many(b'Mr Low: Yes.', 'a.txt');"
        "heavy = ('lxml', 'pdfplumber', 'docx', 'markdown_it', 'yaml', 'textual');"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    "name", ["parlparse.xml", "S6CV0999P0.xml", "akoma-3.xml", "publications.html", "twfy.json", "debate.md"]
)
@pytest.mark.parametrize("suffix", ["", ".txt", ".xml", ".html", ".json", ".csv", ".bin"])
def test_a_wrong_suffix_changes_nothing(name: str, suffix: str) -> None:
    data = (Path(__file__).parents[1] / "fixtures" / "debate" / name).read_bytes()
    assert sniff(data, f"a{suffix}").name == sniff(data, name).name


def test_addresses_of_pages_in_xml_do_not_make_it_a_page() -> None:
    url = "http://www.publications.parliament.uk/pa/cm200809/cmhansrd/cm091026/debtext/91026-0001.htm"
    data = f'<publicwhip><speech speakername="A" url="{url}"><p>Yes.</p></speech></publicwhip>'.encode()
    assert sniff(data, "a.html").name == "parlparse"
