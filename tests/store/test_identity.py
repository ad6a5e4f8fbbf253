"""What a source is known by for good."""

from pathlib import Path

import pytest

from hansard_tui.model.transcript import Source
from hansard_tui.store.identity import source_name


def test_a_file_is_known_by_its_whole_path_and_what_was_piped_in_by_its_bytes() -> None:
    assert source_name(Source("debate.xml")) == (Path.cwd() / "debate.xml").as_uri()
    assert source_name(Source("https://example.org/1")) == "https://example.org/1"
    assert source_name(Source("", sha256="ab")) == "urn:sha256:ab"


def test_a_file_keeps_its_identity_where_the_folder_of_the_start_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(_: Path) -> Path:
        raise FileNotFoundError

    monkeypatch.setattr(Path, "absolute", gone)
    monkeypatch.setenv("PWD", "/somewhere")
    assert source_name(Source("debate.xml")) == "file:///somewhere/debate.xml"
