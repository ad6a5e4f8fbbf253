import gzip
import io
import os
import sys
import threading
from pathlib import Path
from zipfile import ZipFile

import pytest

from hansard_tui import library, paths
from hansard_tui.config import Settings
from hansard_tui.library import opening
from hansard_tui.library.opening import (
    OpenError,
    OpenTranscript,
    open_all,
    open_file,
    open_marked,
    open_seeds,
    open_stdin,
)
from hansard_tui.model.annotation import Motivation
from hansard_tui.model.layer import Layer
from hansard_tui.model.transcript import Contribution, Sitting, Source, Transcript

TEXT = "My Lords, I beg to move.\nIt is a small amendment.\n"


@pytest.fixture
def debate(tmp_path: Path) -> Path:
    path = tmp_path / "debate.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_file_is_read_under_the_path_that_was_given(debate: Path) -> None:
    (text,) = open_file(debate)
    assert text.path == str(debate)
    assert text.transcript.source.path == str(debate)
    assert text.transcript.source.name == "debate"
    assert "beg to move" in text.transcript.text


def test_the_seeds_open_in_reading_order_and_are_called_excerpts() -> None:
    texts = open_seeds()
    assert [text.title for text in texts] == ["Excerpt 001", "Excerpt 000"]
    for text, path in zip(texts, paths.seed_files(), strict=True):
        raw = path.read_text(encoding="utf-8")
        assert len(text.transcript.text) == len(raw.rstrip("\n"))
        assert not any(block.attribution.known for block in text.transcript.blocks if isinstance(block, Contribution))


def test_a_sidecar_says_what_the_text_does_not(debate: Path) -> None:
    debate.with_suffix(".yaml").write_text("house: Lords\ndate: 2013-10-30\ntitle: A Bill\n", encoding="utf-8")
    (text,) = open_file(debate)
    assert text.transcript.sitting.house == "Lords"
    assert text.title == "A Bill"


def test_a_sidecar_may_carry_the_whole_name(debate: Path) -> None:
    debate.with_name("debate.txt.yaml").write_text("house: Lords\n", encoding="utf-8")
    assert open_file(debate)[0].transcript.sitting.house == "Lords"


def test_standard_input_has_no_path_but_a_dash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    (text,) = open_stdin()
    assert text.path == "-"
    assert text.transcript.source.path == ""
    assert text.title == "Standard input"


def test_a_compressed_file_opens(debate: Path) -> None:
    packed = debate.with_suffix(".txt.gz")
    packed.write_bytes(gzip.compress(TEXT.encode()))
    assert "small amendment" in open_file(packed)[0].transcript.text


def test_each_transcript_of_an_archive_has_a_name_of_its_own(debate: Path) -> None:
    packed = debate.with_suffix(".zip")
    with ZipFile(packed, "w") as archive:
        archive.writestr("one.txt", TEXT)
        archive.writestr("two.txt", TEXT)
    texts = open_file(packed)
    assert [Path(text.path).name for text in texts] == ["one.txt", "two.txt"]
    assert all(text.path.startswith(str(packed)) for text in texts)


def test_a_folder_opens_every_transcript_in_it(debate: Path) -> None:
    (debate.parent / "again.txt").write_text(TEXT, encoding="utf-8")
    (debate.parent / "picture.png").write_bytes(b"\x89PNG")
    texts, failures = open_all([str(debate.parent)])
    assert [Path(text.path).name for text in texts] == ["again.txt", "debate.txt"]
    assert failures == ()


def test_nothing_named_is_the_two_excerpts() -> None:
    assert [text.path for text in open_all([])[0]] == [str(path) for path in paths.seed_files()]


def test_what_cannot_be_opened_is_told_beside_what_can(debate: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    texts, failures = open_all([str(tmp_path / "none.txt"), str(debate), str(tmp_path / "empty"), "nul\0.txt"])
    assert len(texts) == 1
    assert len(failures) == 3
    assert failures[0] == f"{tmp_path / 'none.txt'}: there is no such file."
    assert failures[1] == f"{tmp_path / 'empty'}: there is no transcript in this folder."
    assert all("\n" not in failure for failure in failures)


def test_an_unknown_format_is_told(debate: Path) -> None:
    with pytest.raises(OpenError, match="wordstar"):
        open_file(debate, "wordstar")


def test_what_is_too_large_is_not_read(debate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "LARGEST", 10)
    with pytest.raises(OpenError, match="more than is read"):
        open_file(debate)


def test_a_file_that_may_not_be_read_is_told(debate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(OpenError, match="Permission denied"):
        open_file(debate)


def test_missing_seeds_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "seed_files", lambda: ())
    with pytest.raises(OpenError, match="name a file"):
        open_seeds()


@pytest.mark.parametrize(
    ("name", "title", "shown"),
    [
        ("001_bc0352b5a8ce6329", "", "Excerpt 001"),
        ("001_bc0352b5a8ce6329", "A Bill", "A Bill"),
        ("debate", "", "debate"),
        ("", "", "Standard input"),
    ],
)
def test_what_a_transcript_is_called(name: str, title: str, shown: str) -> None:
    transcript = Transcript("", Source(name=name), Sitting(title=title))
    assert OpenTranscript(transcript).title == shown


def test_files_with_notes_open_and_those_that_are_gone_keep_their_names(debate: Path, tmp_path: Path) -> None:
    notes = library.notes(Settings(notes=str(tmp_path / "notes")))
    for name in ("debate.txt", "gone.txt"):
        path = debate.with_name(name)
        path.write_text(TEXT, encoding="utf-8")
        anchor = library.describe(open_file(path)[0].transcript, 0, 8)
        notes.put(library.new_annotation(Motivation.BOOKMARKING, anchor))
    debate.with_name("gone.txt").unlink()
    texts, failures = open_marked(notes)
    assert [text.transcript.source.name for text in texts] == ["debate", "gone"]
    assert [bool(text.transcript.text) for text in texts] == [True, False]
    assert len(failures) == 1
    assert all(library.place(notes, text.transcript) != (Layer(), ()) for text in texts)


def test_the_front_door_offers_all_that_it_names() -> None:
    assert all(hasattr(library, name) for name in library.__all__)
    assert len(set(library.__all__)) == len(library.__all__)


def test_an_empty_name_is_not_the_excerpts() -> None:
    texts, failures = open_all([""])
    assert (texts, failures) == ((), ("A file's name was empty.",))


@pytest.mark.parametrize("length", [250, 255, 300, 5000])
def test_a_name_of_any_length_is_opened_or_told(tmp_path: Path, length: int) -> None:
    path = tmp_path / ("x" * (length - 4) + ".txt")
    if length <= 255:
        path.write_text("2 pm\n\nMr Low: Yes.\n", encoding="utf-8")
    texts, failures = open_all([str(path)])
    assert (len(texts), len(failures)) == ((1, 0) if length <= 255 else (0, 1))


def test_a_sidecar_without_end_is_not_read_to_it(tmp_path: Path) -> None:
    path = tmp_path / "debate.txt"
    path.write_text("2 pm\n\nMr Low: Yes.\n", encoding="utf-8")
    path.with_suffix(".yaml").write_bytes(b"# " + b"x" * (1 << 21))
    (text,) = open_all([str(path)])[0]
    assert any("too long" in problem.message for problem in text.problems)


def test_a_corpus_s_people_are_known_by_the_lists_that_lie_beside_it_or_above(tmp_path: Path) -> None:
    people = (
        '<listPerson xmlns="http://www.tei-c.org/ns/1.0"><person xml:id="p1"><persName><forename>Ann</forename>'
        '<surname>Pell</surname></persName><affiliation ref="#g1" role="member"/></person></listPerson>'
    )
    parties = (
        '<listOrg xmlns="http://www.tei-c.org/ns/1.0"><org xml:id="g1" role="politicalParty">'
        '<orgName full="abb">Lib</orgName></org></listOrg>'
    )
    sitting = (
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><div><u who="#p1"><seg>I agree.</seg></u>'
        "</div></body></text></TEI>"
    )
    (tmp_path / "2020").mkdir()
    (tmp_path / "ParlaMint-XX-listPerson.xml").write_text(people, encoding="utf-8")
    (tmp_path / "2020" / "ParlaMint-XX-listOrg.xml").write_text(parties, encoding="utf-8")
    path = tmp_path / "2020" / "ParlaMint-XX_2020-01-02.xml"
    path.write_text(sitting, encoding="utf-8")
    (text,) = open_file(path)
    said = text.transcript.contribution_at(0)
    assert said is not None
    assert (said.attribution.name, said.attribution.party) == ("Ann Pell", "Lib")
    (tmp_path / "2020" / "ParlaMint-XX-listOrg.xml").write_bytes(b"")
    (text,) = open_file(path)
    said = text.transcript.contribution_at(0)
    assert said is not None
    assert (said.attribution.name, said.attribution.party) == ("Ann Pell", "")


def test_a_pipe_is_read_to_its_end_and_one_that_nobody_writes_to_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "_PATIENCE", 0.2)
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    with pytest.raises(OpenError, match=r"pipe\.txt: nothing is written to this pipe"):
        open_file(pipe)
    monkeypatch.setattr(opening, "_PATIENCE", 20.0)
    writer = threading.Thread(target=pipe.write_text, args=(TEXT * 5000,))
    writer.start()
    (text,) = open_file(pipe)
    writer.join()
    assert len(text.transcript.text) == len(TEXT) * 5000 - 1
