import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

import pytest

from hansard_tui.cli import main, reading
from hansard_tui.cli.codes import BAD_INPUT, BAD_USAGE
from hansard_tui.config import Settings
from hansard_tui.library import OpenTranscript

Shown = list[tuple[Sequence[OpenTranscript], Settings, Sequence[str]]]


@pytest.fixture
def shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shown:
    """A terminal, and a screen that only notes what it is given."""
    calls: Shown = []

    def run(texts: Sequence[OpenTranscript], settings: Settings, problems: Sequence[str] = ()) -> int:
        calls.append((texts, settings, problems))
        return 0

    monkeypatch.setenv("HANSARD_TUI_HOME", str(tmp_path / "own"))
    monkeypatch.setitem(sys.modules, "hansard_tui.tui.app", SimpleNamespace(run=run))
    monkeypatch.setattr(reading, "_at_terminal", lambda: True)
    return calls


def test_nothing_named_opens_the_two_excerpts(shown: Shown) -> None:
    assert main([]) == 0
    (texts, settings, problems), *_ = shown
    assert [text.title for text in texts] == ["Excerpt 001", "Excerpt 000"]
    assert settings == Settings()
    assert problems == ()


def test_a_start_leaves_the_collector_and_the_modules_as_they_were(shown: Shown) -> None:
    before = sys.modules.get("ssl")
    assert main([]) == 0
    assert len(shown) == 1
    assert gc.isenabled()
    assert sys.modules.get("ssl") is before


def test_choices_of_the_command_line_reach_the_screen(shown: Shown) -> None:
    assert main(["--theme", "vellum", "--width", "60", "--notes", "here"]) == 0
    assert (shown[0][1].theme, shown[0][1].width, shown[0][1].notes) == ("vellum", 60, "here")


def test_one_file_that_is_not_there_does_not_hide_the_others(shown: Shown, tmp_path: Path) -> None:
    path = tmp_path / "debate.txt"
    path.write_text("My Lords, I beg to move.", encoding="utf-8")
    assert main([str(path), "none.txt"]) == 0
    assert [text.path for text in shown[0][0]] == [str(path)]
    assert list(shown[0][2]) == ["none.txt: there is no such file."]


def test_nothing_to_open_is_told_with_the_verb_that_was_meant(capsys: pytest.CaptureFixture[str], shown: Shown) -> None:
    assert main(["topcs"]) == BAD_INPUT
    assert shown == []
    assert "did you mean “topics”?" in capsys.readouterr().err


def test_without_a_terminal_the_reader_says_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == BAD_USAGE
    assert "show FILE" in capsys.readouterr().err


def test_a_file_may_be_called_like_a_verb(shown: Shown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "topics").write_text("My Lords.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["./topics"]) == 0
    assert main(["read", "topics"]) == 0
    assert [Path(texts[0].path).name for texts, _, _ in shown] == ["topics", "topics"]


def test_keys_come_from_the_terminal_once_the_text_has_been_read(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[object] = []

    def opened(path: str, _: int) -> int:
        made.append(path)
        return 7

    monkeypatch.setattr(os, "open", opened)
    monkeypatch.setattr(os, "dup2", lambda one, other: made.append((one, other)))
    monkeypatch.setattr(os, "close", made.append)
    reading._take_keyboard()
    assert made == ["/dev/tty", (7, 0), 7]
