"""Templates are found in the reader's own folder, by name."""

from pathlib import Path

import pytest

from hansard_tui import paths
from hansard_tui.library.own_templates import template_path, templates


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HANSARD_TUI_HOME", str(tmp_path))
    return paths.templates_folder()


def test_without_a_folder_there_are_none(folder: Path) -> None:
    assert templates() == ()
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("no folder")
    assert templates() == ()


def test_each_file_is_a_template_with_the_suffix_of_what_it_makes(folder: Path) -> None:
    folder.mkdir(parents=True)
    for name in ("Digest.j2", "article.tex.jinja", "page.html.jinja2", "notes.md", ".j2"):
        (folder / name).write_text("{{ title }}")
    (folder / "folder.j2").mkdir()
    assert [(one.name, one.suffix) for one in templates()] == [
        ("Digest", ".md"),
        ("article", ".tex"),
        ("page", ".html"),
    ]


def test_a_template_is_named_by_its_path_or_by_its_name(folder: Path, tmp_path: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "digest.md.j2").write_text("x")
    assert template_path("digest") == template_path("digest.md.j2") == folder / "digest.md.j2"
    own = tmp_path / "digest"
    own.write_text("y")
    assert template_path(str(own)) == own
    assert template_path("unknown") == Path("unknown")
