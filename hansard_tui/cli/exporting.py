"""The verbs that take away what was marked, and whole transcripts in another form."""

import sys
import time
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TypeAlias

from hansard_tui import library
from hansard_tui.cli.choices import known, settings_of
from hansard_tui.cli.codes import CANNOT_WRITE, AskError
from hansard_tui.cli.keeping import filter_of
from hansard_tui.cli.printing import Printer, harmless
from hansard_tui.cli.verbs import ended, opened
from hansard_tui.config import nearest
from hansard_tui.library import OpenTranscript
from hansard_tui.model.finding import Findings
from hansard_tui.model.transcript import Transcript

if TYPE_CHECKING:
    from hansard_tui.export.bundle import Options

Pairs: TypeAlias = Sequence[tuple[Transcript, Findings]]
Opened: TypeAlias = tuple[Sequence[OpenTranscript], Pairs]

_OFFICE = {".docx", ".odt"}
_WATCHED = 1.0  # seconds between two looks at the notes


def export(asked: Namespace, out: Printer) -> int:
    """Write highlights, notes and bookmarks in the form that was asked for, once or whenever they change."""
    settings = settings_of(asked, out)
    name = _form(asked, settings.export)
    options = _options(asked, settings.citation, settings.colors)
    wanted = filter_of(asked, settings)
    if asked.watch and asked.out in {None, "-"}:
        raise AskError("--watch needs --out FILE to keep current.")
    annotations = library.notes(settings)
    for problem in annotations.problems:
        out.warn(problem)

    def opened_now() -> Opened:
        texts = _marked(annotations, out) if asked.all else opened(asked, out)
        return texts, [(text.transcript, _findings(text, name, asked.by)) for text in texts]

    def write(texts: Sequence[OpenTranscript], pairs: Pairs) -> bool:
        gathered = library.bundle(pairs, annotations, options)
        gathered = library.narrowed(gathered, wanted) if asked.filter else gathered
        try:
            text = (
                library.filled(gathered, library.template_path(asked.template))
                if asked.template
                else library.export(gathered, name)
            )
            _put(asked, text, library.export_name(texts, name), out)
        except library.ExportError as error:
            raise AskError(str(error), CANNOT_WRITE) from error
        return any(chapter.placed or chapter.unplaced for chapter in gathered.chapters)

    now = opened_now()
    marked = write(*now)
    if asked.watch:
        _watch(annotations, now, opened_now if asked.all else lambda: now, write, out)
    if not marked:
        out.warn("Nothing is marked in these transcripts yet.")
    return ended(out, any_found=marked)


def _watch(
    annotations: library.Annotations,
    now: Opened,
    opened_now: Callable[[], Opened],
    write: Callable[[Sequence[OpenTranscript], Pairs], bool],
    out: Printer,
) -> NoReturn:
    """Write again whenever a note changes, until the program is ended; open what is marked anew where that grew."""
    sources = _sources(annotations)
    while True:
        time.sleep(_WATCHED)
        if not annotations.refresh():
            continue
        if sources != (sources := _sources(annotations)):
            now = opened_now()
        try:
            write(*now)
        except AskError as error:
            # A file that may not be written now may be with the next change: whoever watches is told, and goes on.
            out.warn(f"{error} It is tried again with the next change.")


def _sources(annotations: library.Annotations) -> set[str]:
    return {one.anchor.source for one in annotations.every()}


def _form(asked: Namespace, usual: str) -> str:
    """Tell which form is wanted: what was asked for, else what the file's suffix says, else the usual one.

    Raises:
        AskError: there is no such form, or a word processor's file is to be made of one that is not Markdown.
    """
    name = known("notes", asked.to or _form_of(asked.out) or usual)
    office = Path(asked.out or "").suffix.lower() in _OFFICE
    markdown = [form for kind, form, suffix, _ in library.writing_formats() if kind == "notes" and suffix == ".md"]
    if not office or name in markdown:
        return name
    if asked.to:
        raise AskError(f"{asked.out}: such files are made of Markdown ({', '.join(markdown)}), not of {name}.")
    return "markdown"


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
        folder = path if path.is_dir() else None
        copy = library.kept_copy(folder / name if folder else path, text)
        if folder is not None:
            written = library.write_export(folder / name, text, overwrite=asked.overwrite, folder=folder)
        else:
            written = library.write_any(path, text, overwrite=asked.overwrite)
    except library.ExportError as error:
        raise AskError(str(error), CANNOT_WRITE) from error
    except OSError as error:
        # The folder that the program was started in may be gone.
        raise AskError(f"{path}: {error.strerror or error}.", CANNOT_WRITE) from error
    told = f"; the file as it was edited between its markers is kept in {copy}" if copy else ""
    out.warn(f"Written to {written}{told}.")


def _form_of(name: str | None) -> str:
    """Tell a form by the suffix of the file that is to be written."""
    suffix = Path(name).suffix.lower() if name else ""
    forms = [form for kind, form, ending, _ in library.writing_formats() if kind == "notes" and ending == suffix]
    return forms[0] if forms else ""


def _findings(text: library.OpenTranscript, name: str, by: str) -> Findings:
    """Find what an export says of a transcript; the forms that say nothing of findings do not wait for them."""
    wanted = by == "topic" or name in {"commitments", "briefing", "findings", "ledger"}
    return library.find(text.transcript, library.own_rules()) if wanted else Findings()


def _options(asked: Namespace, style: str, names: Mapping[str, str]) -> "Options":
    from hansard_tui.export.bundle import COLORS, Options
    from hansard_tui.export.passages import KINDS
    from hansard_tui.model.annotation import Motivation

    for kind in set(asked.kind or ()) - {*KINDS, *Motivation}:
        raise AskError(f"There is no kind “{kind}”{nearest(kind, KINDS)} ({', '.join(KINDS)}).")
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
