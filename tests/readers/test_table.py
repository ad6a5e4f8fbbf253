import gc
from contextlib import suppress
from importlib import import_module
from pathlib import Path

import pytest

from hansard_tui.model.transcript import Contribution, Division, Heading, Transcript
from hansard_tui.readers.builder import ReadError
from hansard_tui.readers.formats import read
from hansard_tui.readers.table import FORMATS, Format, format_named
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


def test_a_format_that_there_is_not_is_told_with_those_there_are() -> None:
    with pytest.raises(ReadError, match="no format called 'word'; there are parlparse"):
        format_named("word")


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
