from datetime import date
from pathlib import Path

import pytest

from hansard_tui import library
from hansard_tui.config import Settings, load_settings
from hansard_tui.library import ExportError, OpenTranscript
from hansard_tui.model.finding import Findings
from hansard_tui.model.layer import Layer
from hansard_tui.model.member import Attribution, Certainty
from hansard_tui.model.transcript import Column, Contribution, Sitting, Source, Transcript

TEXT = "We will publish the code of practice before Report."
SITTING = Sitting(house="Commons", day=date(2016, 4, 25), volume="608", title="Digital Economy Bill")


@pytest.fixture
def transcript() -> Transcript:
    said = Contribution(0, len(TEXT), attribution=Attribution("A Member", certainty=Certainty.STATED))
    columns = Layer([Column(0, 0, "1183")])
    return Transcript(TEXT, Source("debate.txt", "debate", "text"), SITTING, Layer([said]), columns)


@pytest.mark.parametrize("name", [name for kind, name, _, _ in library.writing_formats() if kind == "notes"])
def test_every_form_of_export_can_be_written(name: str, transcript: Transcript, tmp_path: Path) -> None:
    notes = library.notes(Settings(notes=str(tmp_path)))
    assert isinstance(library.export(library.bundle([(transcript, Findings())], notes), name), str)


@pytest.mark.parametrize("name", [name for kind, name, _, _ in library.writing_formats() if kind == "transcript"])
def test_every_form_of_a_transcript_can_be_written(name: str, transcript: Transcript) -> None:
    assert "code of practice" in library.convert(transcript, name)


def test_an_unknown_form_is_told(transcript: Transcript) -> None:
    with pytest.raises(ValueError, match="wordstar"):
        library.convert(transcript, "wordstar")


def test_a_passage_is_cited_and_a_citation_cited_again(transcript: Transcript) -> None:
    cited = library.cite(transcript, 0, 10, "oscola")
    assert cited == "HC Deb 25 April 2016, vol 608, col 1183"
    assert library.recite(cited, "library") == "HC Deb 25 April 2016 vol 608 c1183"
    assert library.recite("nothing of the kind", "oscola") is None


def test_a_file_of_exports_has_a_safe_name(transcript: Transcript) -> None:
    dated = OpenTranscript(transcript, path="debate.txt")
    bare = OpenTranscript(Transcript("", Source(name="a/b: c")))
    assert library.export_name([dated], "markdown") == "2016-04-25 Digital Economy Bill.md"
    assert library.export_name([bare], "csv") == "a b c.csv"


def test_somebody_elses_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "mine.md"
    path.write_text("my own words", encoding="utf-8")
    with pytest.raises(ExportError):
        library.write_export(path, "export")
    assert path.read_text(encoding="utf-8") == "my own words"
    library.write_export(path, "export", overwrite=True)
    assert path.read_text(encoding="utf-8") == "export"


def test_quotations_are_verified_with_a_code(transcript: Transcript) -> None:
    assert library.verify("“We will publish the code of practice”", [transcript], "oscola")[1] == 0
    assert library.verify("“We will not publish the code of practice before Report.”", [transcript], "oscola")[1] == 1
    assert library.verify("“Something else entirely was said by someone”", [transcript], "oscola")[1] == 2


def test_the_names_that_settings_may_take_are_those_of_the_tables(tmp_path: Path) -> None:
    known = library.known_names()
    assert Settings().citation in known["citation"]
    assert Settings().export in known["export"]
    path = tmp_path / "settings.yaml"
    path.write_text("citation: osccola\n", encoding="utf-8")
    assert "oscola" in load_settings(path, known)[1][0]


def test_each_format_is_named_once() -> None:
    names = [row.name for row in library.reading_formats()]
    assert len(set(names)) == len(names)
    written = [(kind, name) for kind, name, _, _ in library.writing_formats()]
    assert len(set(written)) == len(written)
