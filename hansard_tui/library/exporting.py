"""Gather what the reader wants to take away, and write it."""

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from hansard_tui import __version__, paths
from hansard_tui.library.claims import only, told_once, with_ends
from hansard_tui.library.filters import Filter, kept
from hansard_tui.library.opening import OpenTranscript
from hansard_tui.library.remembering import place
from hansard_tui.model.finding import Findings
from hansard_tui.model.transcript import Transcript

if TYPE_CHECKING:
    from hansard_tui.export.bundle import Bundle, Options
    from hansard_tui.export.formats import ExportFormat
    from hansard_tui.export.verify import Verdict
    from hansard_tui.readers.formats import Format
    from hansard_tui.store.annotations import Annotations


class ExportError(Exception):
    """A file could not be written; the message is one sentence that names it."""


def bundle(
    texts: Iterable[tuple[Transcript, Findings]], annotations: "Annotations", options: "Options | None" = None
) -> "Bundle":
    """Gather what an export is made from: the transcripts, what was found in them, what the reader added."""
    from hansard_tui.export.bundle import Bundle, Chapter, Options

    chapters = told_once(with_ends([Chapter(text, findings, *place(annotations, text)) for text, findings in texts]))
    generator = f"hansard-tui {__version__}"
    return Bundle(chapters, datetime.now(UTC).replace(microsecond=0), generator, options or Options())


def narrowed(gathered: "Bundle", wanted: Filter) -> "Bundle":
    """Leave in a bundle what a filter of notes asks for."""
    marks = [one.annotation for chapter in gathered.chapters for one in chapter.placed]
    marks += [one for chapter in gathered.chapters for one, _ in chapter.unplaced]
    return replace(gathered, chapters=only(gathered.chapters, {one.id for one in kept(marks, wanted)}))


def export(gathered: "Bundle", name: str) -> str:
    """Write a bundle in the format of this name.

    Raises:
        KeyError: there is no such format.
    """
    from hansard_tui.export.formats import export as write

    return write(gathered, name)


def write_export(path: Path, text: str, *, overwrite: bool = False, folder: Path | None = None) -> Path:
    """Write an export whole or not at all, keeping the reader's own prose around it, and give its path.

    `folder`, where given, is what the path may not leave, by a link or otherwise.

    Raises:
        ExportError: the file is somebody else's and `overwrite` was not asked for, or it cannot be written.
    """
    from hansard_tui.export import files

    try:
        return files.write_export(path, text, overwrite=overwrite, folder=folder)
    except files.ExportError as error:
        raise ExportError(str(error)) from error


def kept_copy(path: Path, text: str) -> Path | None:
    """Give the copy that writing an export here will keep of what was edited between the file's markers, or None."""
    from hansard_tui.export.files import kept_copy as copy

    return copy(path, text)


def filled(gathered: "Bundle", template: Path) -> str:
    """Fill a template of the reader's own (Jinja2, in its sandbox).

    Raises:
        ExportError: Jinja2 is not installed, or the template is not there, or it is wrong: what, and in which line.
    """
    from hansard_tui.export.templates import TemplateError
    from hansard_tui.library.apart import fill_apart

    try:
        return fill_apart(gathered, template.read_text(encoding="utf-8"))
    except (TemplateError, UnicodeDecodeError) as error:
        raise ExportError(f"{template}: {error}") from error
    except OSError as error:
        raise ExportError(f"{template}: {error.strerror or error}.") from error


def write_any(path: Path, text: str, *, overwrite: bool = False) -> Path:
    """Write an export as the suffix of its file asks: a .docx or .odt file by pandoc, of Markdown; any other as it is.

    Raises:
        ExportError: see `write_export` and `write_office`.
    """
    from hansard_tui.export.office import OFFICE

    office = path.suffix.lower() in OFFICE
    return write_office(text, path, overwrite=overwrite) if office else write_export(path, text, overwrite=overwrite)


def write_office(markdown: str, path: Path, *, overwrite: bool = False) -> Path:
    """Write an export in Markdown as a .docx or .odt file through pandoc, and give its path.

    Raises:
        ExportError: pandoc is not installed or fails, or a file is there and `overwrite` was not asked for.
    """
    from hansard_tui.export import files, office

    try:
        return office.write_office(markdown, path, overwrite=overwrite)
    except files.ExportError as error:
        raise ExportError(str(error)) from error


def export_name(texts: Sequence[OpenTranscript], name: str) -> str:
    """Give a safe name for a file of exports of these transcripts in the format of this name."""
    from hansard_tui.export.files import safe_name
    from hansard_tui.export.formats import EXPORTS

    title = " and ".join(dict.fromkeys(text.title for text in texts[:2]))
    days = {text.transcript.sitting.day for text in texts} - {None}
    dated = f"{min(filter(None, days)).isoformat()} {title}" if days else title
    return safe_name(dated) + EXPORTS[name].suffix


def cite(transcript: Transcript, start: int, end: int, style: str) -> str:
    """Give the citation of [start, end) in a style of the table; what is unknown is said."""
    from hansard_tui.export.citation import citation_of, format_citation

    return format_citation(citation_of(transcript, start, end), style)


def no_such_day(citation: str) -> str:
    """Give the day that a citation names and that does not exist, as it is printed; else nothing."""
    from hansard_tui.export.dates import no_such_day as never

    return never(citation)


def recite(citation: str, style: str) -> str | None:
    """Print a citation of any form in another style; none where it cannot be read."""
    from hansard_tui.export.citation import format_citation, parse_citation

    parsed = parse_citation(citation)
    return format_citation(parsed, style) if parsed else None


def convert(transcript: Transcript, name: str) -> str:
    """Write a whole transcript in the form that `name`, or the suffix of a file's name, names.

    Raises:
        ValueError: there is no such form; the message lists those there are.
    """
    from hansard_tui.export.convert import convert as write

    return write(transcript, name)


def reading_formats() -> "tuple[Format, ...]":
    """Give the table of formats that can be read."""
    from hansard_tui.readers.formats import FORMATS

    return tuple(FORMATS)


def writing_formats() -> tuple[tuple[str, str, str, str], ...]:
    """Give what can be written: of what ("notes", "transcript", "citation"), name, suffix, and a phrase about it."""
    from hansard_tui.export.citation import CITATION_STYLES
    from hansard_tui.export.convert import CONVERSIONS
    from hansard_tui.export.formats import EXPORTS

    return (
        *(("notes", row.name, row.suffix, row.help) for row in EXPORTS.values()),
        *(("transcript", row.name, row.suffix, row.help) for row in CONVERSIONS),
        *(("citation", row.name, "", row.help) for row in CITATION_STYLES.values()),
    )


def known_names() -> dict[str, tuple[str, ...]]:
    """Give, by setting, the names that it may take, for `config.load_settings`."""
    from hansard_tui.export.citation import CITATION_STYLES
    from hansard_tui.export.formats import EXPORTS

    return {"citation": tuple(CITATION_STYLES), "export": tuple(EXPORTS), "theme": _theme_names()}


def _theme_names() -> tuple[str, ...]:
    """Give the names that theme files say they have, without reading their colours."""
    names = []
    for folder in paths.theme_folders():
        for file in sorted(folder.glob("*.y*ml")) if folder.is_dir() else ():
            with suppress(OSError):
                text = file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""
                names += re.findall(r"^name:\s*[\"']?([\w-]+)", text, re.MULTILINE)
    return tuple(dict.fromkeys(names))


def export_formats() -> "tuple[ExportFormat, ...]":
    """Give the table of export formats, the default first."""
    from hansard_tui.export.formats import EXPORTS

    return tuple(EXPORTS.values())


def verify(
    pasted: str, transcripts: Sequence[Transcript], style: str, *, whole: bool = False
) -> "tuple[tuple[Verdict, ...], int]":
    """Judge every quotation in what was pasted; 0 beside them where all are exact, 1 altered, 2 not found.

    `whole` takes all of it for one quotation, whatever marks are in it.
    """
    from hansard_tui.export.verify import exit_code
    from hansard_tui.export.verify import verify as judge

    verdicts = judge(pasted, transcripts, style, whole=whole)
    return verdicts, exit_code(verdicts)
