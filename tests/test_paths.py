from pathlib import Path

import pytest

from hansard_tui import paths


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HANSARD_TUI_HOME", str(tmp_path / "own"))
    return tmp_path / "own"


def test_the_seeds_are_found_in_reading_order() -> None:
    assert [path.name[:3] for path in paths.seed_files()] == ["001", "000"]


def test_an_installed_folder_wins_over_the_checkouts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "hansard_tui"
    for folder in (package, tmp_path / "themes"):
        folder.mkdir()
    monkeypatch.setattr(paths, "_PACKAGE", package)
    assert paths.shipped("themes") == tmp_path / "themes"
    (package / "themes").mkdir()
    assert paths.shipped("themes") == package / "themes"


def test_no_seeds_are_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "nothing")
    assert paths.seed_files() == ()


def test_one_variable_moves_everything_that_is_the_readers(home: Path) -> None:
    own = [
        paths.settings_file(),
        paths.theme_folders()[1],
        paths.rules_folder(),
        paths.notes_folder(),
        paths.state_folder(),
        paths.cache_folder(),
    ]
    assert all(home in path.parents for path in own)
    assert len(set(own)) == len(own)


def test_nothing_is_made_by_asking(home: Path) -> None:
    paths.settings_file()
    paths.notes_folder()
    assert not home.exists()


def test_without_the_variable_the_systems_customs_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HANSARD_TUI_HOME", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    assert tmp_path in paths.settings_file().parents
    assert paths.settings_file().parent.name == "hansard-tui"
    assert paths.shown(paths.notes_folder()).startswith("~")


def test_a_path_outside_the_home_folder_is_shown_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert paths.shown(tmp_path / "x") == str(tmp_path / "x")


def test_a_home_that_cannot_be_is_told_and_the_usual_folders_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HANSARD_TUI_HOME", raising=False)
    usual = paths.settings_file()
    assert paths.home_problem() == ""
    monkeypatch.setenv("HANSARD_TUI_HOME", "~nosuchuser/x")
    assert paths.settings_file() == usual
    assert "~nosuchuser/x" in paths.home_problem()
