"""Everything under ../shared/data that opens, exported and read back letter for letter."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hansard_tui.export.back import read_back
from hansard_tui.export.citation import citation_of, format_citation, missing, parse_citation
from hansard_tui.export.escape import plain_paragraphs
from hansard_tui.export.markdown import write_markdown
from hansard_tui.export.verify import Outcome, verify
from hansard_tui.model.transcript import Contribution, Transcript
from hansard_tui.readers.formats import read
from tests.export.debate import bundle, mark

DATA = Path(__file__).parents[2].parent / "shared" / "data"
PLACES = 12  # passages of each transcript
LARGEST = 700_000  # bytes of a file: the suite has three minutes


def opened(path: Path) -> Transcript | None:
    """A file's transcript; whether all files open is the readers' own test."""
    try:
        transcript = read(path.read_bytes(), str(path)).transcript
    except (ValueError, ImportError):
        return None
    return transcript if any(isinstance(block, Contribution) for block in transcript.blocks) else None


def transcripts() -> Iterator[Transcript]:
    if not DATA.is_dir():
        pytest.skip("../shared/data is not here")
    files = [path for path in sorted(DATA.rglob("*")) if path.is_file() and path.stat().st_size < LARGEST]
    for path in files[::4]:
        transcript = opened(path)
        if transcript is not None:
            yield transcript


def test_real_passages_come_back_and_are_verified() -> None:
    seen = 0
    for debate in transcripts():
        said = [
            block for block in debate.blocks if isinstance(block, Contribution) and block.quote(debate.text).strip()
        ]
        chosen = said[:: max(1, len(said) // PLACES)]
        marks = [
            mark(debate, "", number, at=(block.start, block.end))
            for number, block in enumerate(chosen)
            if block.quote(debate.text).strip()
        ]
        imported = read_back(write_markdown(bundle(debate, *marks)))
        expected = {placed.annotation.id: plain_paragraphs(placed.quote(debate.text)) for placed in marks}
        assert imported.problems == ()
        assert {note.identity.id: note.quotation for note in imported.notes} == expected
        seen += len(marks)
    assert seen > PLACES


def test_real_citations_come_back() -> None:
    for debate in transcripts():
        block = next(block for block in debate.blocks if isinstance(block, Contribution))
        citation = citation_of(debate, block.start, block.end)
        back = parse_citation(format_citation(citation))
        assert back is not None, format_citation(citation)
        if citation.placed:
            assert (back.day, back.columns, back.volume) == (citation.day, citation.columns, citation.volume)
            assert missing(back) == missing(citation)


def test_a_real_quotation_is_verified_and_an_altered_one_is_not() -> None:
    for debate in list(transcripts())[:4]:
        block = max(
            (block for block in debate.blocks if isinstance(block, Contribution)), key=lambda b: b.end - b.start
        )
        words = block.quote(debate.text).split()[:40]
        (exact,) = verify(" ".join(words), [debate])[:1]
        assert exact.outcome is Outcome.EXACT
        words[20] = "altered"
        (altered,) = verify(" ".join(words), [debate])[:1]
        assert altered.outcome is Outcome.ALTERED
