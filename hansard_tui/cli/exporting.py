"""The verbs that take away what was marked, and whole transcripts in another form."""

import sys
import time
from argparse import Namespace
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from hansard_tui import library
from hansard_tui.cli.choices import known, settings_of
from hansard_tui.cli.codes import CANNOT_WRITE, AskError
from hansard_tui.cli.printing import Printer, harmless
from hansard_tui.cli.verbs import ended, opened
from hansard_tui.library import OpenTranscript
from hansard_tui.model.finding import Findings

if TYPE_CHECKING:
    from hansard_tui.export.bundle import Options

_WATCHED = 1.0  # seconds between two looks at the notes


def export(asked: Namespace, out: Printer) -> int:
    """Write highlights, notes and bookmarks in the form that was asked for, once or whenever they change."""
    settings = settings_of(asked, out)
    name = known("notes", asked.to or _form_of(asked.out) or settings.export)
    options = _options(asked, settings.citation, settings.colors)
    if asked.watch and asked.out in {None, "-"}:
        raise AskError("--watch needs --out FILE to keep current.")
    annotations = library.notes(settings)
    texts = _marked(annotations, out) if asked.all else opened(asked, out)
    pairs = [(text.transcript, _findings(text, name, asked.by)) for text in texts]

    def write() -> bool:
        gathered = library.bundle(pairs, annotations, options)
        try:
            if Path(asked.out or "").suffix.lower() in {".docx", ".odt"}:
                out.warn(f"Written to {library.write_office(gathered, Path(asked.out), overwrite=asked.overwrite)}.")
            else:
                text = (
                    library.filled(gathered, Path(asked.template)) if asked.template else library.export(gathered, name)
                )
                _put(asked, text, library.export_name(texts, name), out)
        except library.ExportError as error:
            raise AskError(str(error), CANNOT_WRITE) from error
        return any(chapter.placed or chapter.unplaced for chapter in gathered.chapters)

    for problem in annotations.problems:
        out.warn(problem)
    marked = write()
    while asked.watch:
        time.sleep(_WATCHED)
        if annotations.refresh():
            marked = write()
    if not marked:
        out.warn("Nothing is marked in these transcripts yet.")
    return ended(out, any_found=marked)


def _marked(annotations: library.Annotations, out: Printer) -> Sequence[OpenTranscript]:
    """Open every transcript that holds a mark."""
    texts, failures = library.open_marked(annotations)
    for failure in failures:
        out.warn(failure)
    return texts


def _put(asked: Namespace, text: str, name: str, out: Printer) -> None:
    if asked.out in {None, "-"}:
        out.text(harmless(text) if sys.stdout.isatty() else text)
        return
    path = Path(asked.out)
    try:
        written = library.write_export(path / name if path.is_dir() else path, text, overwrite=asked.overwrite)
    except library.ExportError as error:
        raise AskError(str(error), CANNOT_WRITE) from error
    except OSError as error:
        # The folder that the program was started in may be gone.
        raise AskError(f"{path}: {error.strerror or error}.", CANNOT_WRITE) from error
    out.warn(f"Written to {written}.")


def _form_of(name: str | None) -> str:
    """Tell a form by the suffix of the file that is to be written."""
    suffix = Path(name).suffix.lower() if name else ""
    forms = [form for kind, form, ending, _ in library.writing_formats() if kind == "notes" and ending == suffix]
    return forms[0] if forms else ""


def _findings(text: library.OpenTranscript, name: str, by: str) -> Findings:
    """Find what an export says of a transcript; the forms that say nothing of findings do not wait for them."""
    wanted = by == "topic" or name in {"commitments", "briefing"}
    return library.find(text.transcript, library.own_rules()) if wanted else Findings()


def _options(asked: Namespace, style: str, names: Mapping[str, str]) -> "Options":
    from hansard_tui.export.bundle import COLORS, Options

    return Options(
        style=known("citation", asked.style or style),
        by=asked.by,
        kinds=tuple(asked.kind or ()),
        colors=tuple(asked.color or ()),
        tags=tuple(asked.tag or ()),
        attributions=tuple(asked.speaker or ()),
        color_names=tuple((number, names.get(number, name)) for number, name in COLORS),
        bom=asked.bom,
    )


def convert(asked: Namespace, out: Printer) -> int:
    """Write a whole transcript in another form."""
    name = asked.to or (asked.out if asked.out not in {None, "-"} else "text")
    asked.files = [asked.file]
    texts = opened(asked, out)
    try:
        written = "\n".join(library.convert(text.transcript, name) for text in texts)
    except ValueError as error:
        raise AskError(f"{error}.".replace("..", ".")) from error
    if asked.out in {None, "-"}:
        out.text(harmless(written) if sys.stdout.isatty() else written)
    else:
        _save(Path(asked.out), written, overwrite=asked.overwrite)
    return ended(out, any_found=True)


def _save(path: Path, text: str, *, overwrite: bool) -> None:
    written = text.encode("utf-8", "replace")
    try:
        # Only a file is replaced whole or not at all: nothing may be renamed over a device.
        if overwrite and path.is_file():
            library.write_whole(path, written)
            return
        with path.open("wb" if overwrite else "xb") as file:
            file.write(written)
    except FileExistsError as error:
        raise AskError(f"{path}: this file is there already; --overwrite replaces it.", CANNOT_WRITE) from error
    except OSError as error:
        raise AskError(f"{path}: {error.strerror or error}.", CANNOT_WRITE) from error
