from pathlib import Path

import pytest

from hansard_tui import library
from hansard_tui.config import Settings
from hansard_tui.library import Position, Session, StoreError, remembering
from hansard_tui.model.annotation import Motivation
from hansard_tui.model.finding import Findings
from hansard_tui.model.layer import Layer
from hansard_tui.model.transcript import Contribution, Source, Transcript
from hansard_tui.store.log import Log

TEXT = "My Lords, we will publish the draft code. It is a small matter, and a dull one."


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HANSARD_TUI_HOME", str(tmp_path / "own"))
    return tmp_path / "own"


@pytest.fixture
def transcript(tmp_path: Path) -> Transcript:
    source = Source(str(tmp_path / "debate.txt"), "debate", "text", "0" * 64)
    return Transcript(TEXT, source, blocks=Layer([Contribution(0, len(TEXT))]))


def mark(transcript: Transcript, settings: Settings, note: str = "") -> None:
    anchor = library.describe(transcript, 10, 41)
    library.notes(settings).put(library.new_annotation(Motivation.HIGHLIGHTING, anchor, note=note))


def test_what_is_marked_is_there_again(own: Path, transcript: Transcript) -> None:
    mark(transcript, Settings(), "look here")
    placed, unplaced = library.place(library.notes(Settings()), transcript)
    assert [(one.start, one.end, one.annotation.note) for one in placed] == [(10, 41, "look here")]
    assert unplaced == ()
    assert (own / "notes").is_dir()


def test_the_settings_may_name_another_folder(own: Path, tmp_path: Path, transcript: Transcript) -> None:
    settings = Settings(notes=str(tmp_path / "project"))
    mark(transcript, settings)
    assert library.notes_folder(settings) == tmp_path / "project"
    assert (tmp_path / "project").is_dir()
    assert not own.exists()


def test_a_place_and_a_session_are_remembered(own: Path, transcript: Transcript) -> None:
    assert library.load_position(transcript.source) is None
    assert library.load_session() is None
    position = Position(library.describe(transcript, 42, 50), None, "2026-11-24T10:00:00+00:00")
    library.save_position(transcript.source, position)
    library.save_session(Session(theme="vellum"))
    found, session = library.load_position(transcript.source), library.load_session()
    assert found == position
    assert session is not None
    assert session.theme == "vellum"
    assert own.is_dir()


def test_notes_are_looked_over_and_made_shorter(own: Path, transcript: Transcript) -> None:
    with pytest.raises(StoreError):
        library.compact_notes(Settings())
    mark(transcript, Settings())
    assert "1 annotations" in library.check_notes(Settings())
    before, after = library.compact_notes(Settings())
    assert after <= before
    assert len(library.notes(Settings()).every()) == 1
    assert own.is_dir()


def test_notes_go_out_as_json_and_come_back(own: Path, tmp_path: Path, transcript: Transcript) -> None:
    mark(transcript, Settings(), "look here")
    gathered = library.bundle([(transcript, Findings())], library.notes(Settings()))
    written = library.export(gathered, "json")
    elsewhere = Settings(notes=str(tmp_path / "elsewhere"))
    assert library.import_notes(elsewhere, written, dry_run=True)[0].startswith("1 added")
    assert library.notes(elsewhere).every() == ()
    library.import_notes(elsewhere, written)
    assert library.notes(elsewhere).every() == library.notes(Settings()).every()
    assert own.is_dir()


def test_notes_edited_in_markdown_come_back(own: Path, transcript: Transcript) -> None:
    mark(transcript, Settings(), "look here")
    gathered = library.bundle([(transcript, Findings())], library.notes(Settings()))
    edited = library.export(gathered, "markdown").replace("look here", "looked there")
    counts, problems = library.import_notes(Settings(), edited, dry_run=True)
    assert counts.startswith("1 to change")
    assert problems == ()
    assert [one.note for one in library.notes(Settings()).every()] == ["look here"]
    library.import_notes(Settings(), edited)
    assert [one.note for one in library.notes(Settings()).every()] == ["looked there"]
    assert own.is_dir()


def test_what_is_neither_json_nor_markdown_of_ours_changes_nothing(own: Path) -> None:
    with pytest.raises(StoreError):
        library.import_notes(Settings(), "{")
    counts, _ = library.import_notes(Settings(), "# Shopping\n\nmilk")
    assert counts.startswith("0 to change")
    assert remembering.notes(Settings()).every() == ()
    assert not own.exists()


def test_what_could_not_be_saved_is_kept_elsewhere_and_told(
    own: Path, transcript: Transcript, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes = library.notes(Settings())
    assert library.rescue_notes(notes) == ""
    made = library.new_annotation(Motivation.HIGHLIGHTING, library.describe(transcript, 10, 41))
    with monkeypatch.context() as patch:
        patch.setattr(Log, "_write", lambda *_: (_ for _ in ()).throw(OSError(28, "full")))
        with pytest.raises(StoreError):
            notes.put(made)
    told = library.rescue_notes(notes)
    assert told.startswith("1 change of the notes could not be saved; this brings them in")
    file = Path(told.rsplit(" ", 1)[1])
    assert file.is_relative_to(own)
    fresh = Settings(notes=str(own / "fresh"))
    library.import_notes(fresh, file.read_text(encoding="utf-8"))
    assert library.notes(fresh).every() == (made,)
