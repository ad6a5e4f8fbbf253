"""The program on the screen: what is told once it is left."""

import pytest

from hansard_tui import library
from hansard_tui.config import Settings
from hansard_tui.tui import app


@pytest.mark.parametrize("opened", [True, False])
def test_what_could_not_be_saved_is_told_where_notes_were_opened(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], opened: bool
) -> None:
    def left(program: app.HansardApp, **_: object) -> int:
        assert not opened or program.reader.notes.waiting == 0
        return 0

    monkeypatch.setattr(app.HansardApp, "run", left)
    monkeypatch.setattr("gc.set_threshold", lambda *_: None)  # the other tests' collector stays as it is
    monkeypatch.setattr(library, "rescue_notes", lambda _: "1 change of the notes could not be saved.")
    assert app.run(library.open_seeds(), Settings()) == 0
    told = "hansard-tui: 1 change of the notes could not be saved.\n"
    assert capsys.readouterr().err == (told if opened else "")
