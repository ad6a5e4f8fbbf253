"""Word and OpenDocument files, made by pandoc where it is there."""

import re
import shutil
import subprocess
from pathlib import Path

from hansard_tui.export.files import ExportError, target_of
from hansard_tui.export.identity import BEGIN

OFFICE = {".docx": "docx", ".odt": "odt"}
"""Suffixes, and what pandoc calls them."""
_TOLD = {"<del>": "\\[was: ", "</del>": "\\] ", "<ins>": "\\[now: ", "</ins>": "\\]"}
_CHANGES = re.compile("|".join(_TOLD))
"""HTML's marks of a change, which pandoc drops with what they mean, and the words that say it instead."""
_SECONDS = 60


def write_office(markdown: str, path: Path, *, overwrite: bool = False) -> Path:
    """Write an export in Markdown, of any sort, as a .docx or .odt file and give its path.

    Raises:
        ExportError: pandoc is not there or fails, the suffix is another, or a file is there and may not be replaced.
    """
    pandoc = shutil.which("pandoc")
    if path.suffix.lower() not in OFFICE:
        raise ExportError(f"{path}: pandoc is asked for .docx and .odt files alone.")
    if pandoc is None:
        raise ExportError(f"{path}: {path.suffix} files are made by pandoc, which is not installed (see pandoc.org).")
    target = target_of(path)
    if target.exists() and not overwrite:
        raise ExportError(f"{path}: a file is there; choose another name or overwrite it.")
    text = _CHANGES.sub(lambda mark: _TOLD[mark[0]], markdown[max(0, markdown.find(BEGIN)) :])
    part = target.with_name(f".hansard-{target.name}")
    command = [pandoc, "--from=commonmark+footnotes+pipe_tables", f"--to={OFFICE[path.suffix.lower()]}"]
    try:
        _run([*command, "--sandbox", "--output", str(part), "-"], text, path)
        part.replace(target)
    except OSError as problem:
        raise ExportError(f"{path}: the file cannot be written ({problem.strerror or problem}).") from problem
    finally:
        part.unlink(missing_ok=True)
    return target


def _run(command: list[str], text: str, path: Path) -> None:
    """Run pandoc on a text; its input comes from us, and it reads and fetches nothing else."""
    try:
        done = subprocess.run(  # noqa: S603  a list, no shell: no word of the text is a command
            command, input=text.encode("utf-8", "replace"), capture_output=True, timeout=_SECONDS, check=False
        )
    except subprocess.TimeoutExpired as problem:
        raise ExportError(f"{path}: pandoc did not finish in {_SECONDS} seconds.") from problem
    if done.returncode:
        told = done.stderr.decode("utf-8", "replace").strip().split("\n")[0]
        raise ExportError(f"{path}: pandoc failed ({told or done.returncode}).")
