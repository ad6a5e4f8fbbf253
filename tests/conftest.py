"""Every test has a home of its own: no reader's notes, settings or places are ever touched."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder where this test's notes, settings and places live."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HANSARD_TUI_HOME", str(folder))
    return folder
