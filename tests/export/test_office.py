"""Word files through pandoc, and a clear sentence where it is not."""

from pathlib import Path

import pytest

from hansard_tui.export.files import ExportError
from hansard_tui.export.footnotes import write_footnotes
from hansard_tui.export.markdown import write_markdown
from hansard_tui.export.office import write_office
from tests.export.debate import bundle, mark, transcript

DEBATE = transcript()
MADE = bundle(DEBATE, mark(DEBATE, "I am grateful."))
STAND_IN = """#!/bin/sh
printf '%s ' "$@" > "$(dirname "$0")/arguments"
while [ "$1" != --output ]; do shift; done
cat > "$2"
"""


def pandoc(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    program = folder / "pandoc"
    program.write_text(script, "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")


def test_pandoc_is_given_commonmark_and_writes_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pandoc(tmp_path, STAND_IN, monkeypatch)
    path = write_office(write_footnotes(MADE), tmp_path / "x.docx")
    assert path.read_text("utf-8").startswith("<!-- hansard:begin -->\n\n# Harbour Lights Bill")
    told = (tmp_path / "arguments").read_text("utf-8")
    assert "--from=commonmark+footnotes+pipe_tables --to=docx --sandbox" in told
    with pytest.raises(ExportError, match="a file is there"):
        write_office(write_markdown(MADE), path)
    assert write_office(write_markdown(MADE), path, overwrite=True) == path


def test_a_change_is_told_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pandoc(tmp_path, STAND_IN, monkeypatch)
    changed = bundle(DEBATE, mark(DEBATE, "The lamps did not go out.", exact="The lamps went out."))
    text = write_office(write_markdown(changed), tmp_path / "x.docx").read_text("utf-8")
    assert "The lamps \\[was: went\\] \\[now: did not go\\] out." in text


def test_without_pandoc_it_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ExportError, match="pandoc, which is not installed"):
        write_office(write_markdown(MADE), tmp_path / "x.docx")
    with pytest.raises(ExportError, match="alone"):
        write_office(write_markdown(MADE), tmp_path / "x.pdf")


def test_a_failure_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pandoc(tmp_path, "#!/bin/sh\necho 'no room' >&2\nexit 3\n", monkeypatch)
    with pytest.raises(ExportError, match=r"pandoc failed \(no room\)"):
        write_office(write_markdown(MADE), tmp_path / "x.odt")
    assert [path.name for path in tmp_path.iterdir()] == ["pandoc"]
