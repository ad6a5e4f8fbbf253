import gc
import hashlib
import subprocess
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from unittest.mock import Mock

import pytest

from hansard_tui.model.transcript import Contribution, Division, Heading, Transcript
from hansard_tui.readers import formats
from hansard_tui.readers.builder import ReadError
from hansard_tui.readers.formats import FORMATS, Format, format_named, name_of, read, read_many, sniff
from tests.readers.expected_debate import TELLINGS, Telling

SAYABLE = {
    *("contributions", "attributions", "members", "columns", "pages", "times", "headings"),
    *("questions", "divisions", "votes", "ids"),
}


@pytest.mark.parametrize("row", FORMATS, ids=lambda row: row.name)
def test_each_row_is_whole(row: Format) -> None:
    assert row.help
    assert "." not in row.help[-1]
    assert row.can_say
    assert set(row.can_say) <= SAYABLE
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in row.suffixes)
    module = import_module(f"hansard_tui.readers.{row.module}")
    assert callable(getattr(module, row.recognise))
    assert callable(getattr(module, row.function))


def test_no_format_takes_the_sidecars_of_a_folder_for_transcripts() -> None:
    assert not {".yaml", ".yml"} & {suffix for row in FORMATS for suffix in row.suffixes}


def test_names_are_given_once() -> None:
    assert len({row.name for row in FORMATS}) == len(FORMATS)


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


def test_a_format_that_there_is_not_is_told_with_those_there_are() -> None:
    with pytest.raises(ReadError, match="no format called 'word'; there are parlparse"):
        format_named("word")


def test_what_is_no_transcript_is_refused_by_name() -> None:
    with pytest.raises(ReadError, match=r"a\.png: this is a picture"):
        sniff(b"\x89PNG\r\n\x1a\n" + bytes(400), "a.png")


@pytest.mark.parametrize("collects", [True, False])
@pytest.mark.parametrize("data", [b"<publicwhip/>", b"<<<"])
def test_the_collector_of_garbage_is_as_it_was(data: bytes, *, collects: bool) -> None:
    before = gc.isenabled()
    (gc.enable if collects else gc.disable)()
    try:
        with suppress(ReadError):
            format_named("parlparse").read(data)
        assert gc.isenabled() is collects
    finally:
        (gc.enable if before else gc.disable)()


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


def test_each_format_tells_the_one_debate() -> None:
    untold = {row.name for row in FORMATS} - {telling.format for telling in TELLINGS}
    # Search results hold no headings of a debate; the others' files are made by programs, in tests of their own.
    assert untold <= {"hansard-search", "html", "docx", "pdf", "xml"}


def _said(transcript: Transcript) -> set[str]:
    """Name what a transcript says, in the words of the table."""
    blocks = transcript.blocks
    speeches = [block for block in blocks if isinstance(block, Contribution)]
    divisions = [block for block in blocks if isinstance(block, Division)]
    said = {
        "contributions": bool(speeches),
        "attributions": any(block.attribution.known for block in speeches),
        "members": any(block.attribution.member_ids for block in speeches),
        "columns": any(column.unit == "column" for column in transcript.columns),
        "pages": any(column.unit == "page" for column in transcript.columns),
        "times": bool(transcript.times),
        "headings": any(isinstance(block, Heading) for block in blocks),
        "divisions": bool(divisions),
        "votes": any(division.votes for division in divisions),
        "ids": any(block.id for block in blocks),
    }
    return {name for name, is_said in said.items() if is_said}


@pytest.mark.parametrize("telling", TELLINGS, ids=lambda telling: telling.file)
def test_a_format_says_no_more_than_the_table_claims(telling: Telling) -> None:
    path = Path(__file__).parents[1] / "fixtures" / "debate" / telling.file
    transcript = read(path.read_bytes(), str(path)).transcript
    assert _said(transcript) <= set(format_named(telling.format).can_say)


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
