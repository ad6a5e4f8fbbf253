"""The verbs of what the reader made and takes away: notes, exports, citations, converted texts."""

import re
import sys
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from hansard_tui import library
from hansard_tui.cli.choices import known, settings_of
from hansard_tui.cli.codes import BAD_INPUT, BAD_USAGE, CANNOT_WRITE, FINE, NOTHING, AskError
from hansard_tui.cli.printing import Printer, columns, shortened
from hansard_tui.cli.verbs import ended, opened
from hansard_tui.model.annotation import Annotation
from hansard_tui.model.finding import Findings
from hansard_tui.model.w3c import to_w3c

if TYPE_CHECKING:
    from hansard_tui.export.bundle import Options

_NOTED = 80  # characters of a note or a quotation on a line for people
_PLACE = re.compile(r"(\d+)(?:\s*(?:[-–:]|\.\.)\s*(\d+))?")


def export(asked: Namespace, out: Printer) -> int:
    """Write highlights, notes and bookmarks in the form that was asked for."""
    settings = settings_of(asked, out)
    name = known("notes", asked.to or _form_of(asked.out) or settings.export)
    texts = opened(asked, out)
    annotations = library.notes(settings)
    pairs = [(text.transcript, _findings(text, name, asked.by)) for text in texts]
    gathered = library.bundle(pairs, annotations, _options(asked, settings.citation, settings.colors))
    for problem in annotations.problems:
        out.warn(problem)
    written = library.export(gathered, name)
    marked = any(chapter.placed or chapter.unplaced for chapter in gathered.chapters)
    if asked.out is None or asked.out == "-":
        out.text(written)
    else:
        _write(Path(asked.out), library.export_name(texts, name), written, out, overwrite=asked.overwrite)
    if not marked:
        out.warn("Nothing is marked in these transcripts yet.")
    return ended(out, any_found=marked)


def _form_of(name: str | None) -> str:
    """Tell a form by the suffix of the file that is to be written."""
    suffix = Path(name).suffix.lower() if name else ""
    forms = {suffix: form for kind, form, suffix, _ in library.writing_formats() if kind == "notes"}
    return forms.get(suffix, "") if suffix else ""


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


def _write(path: Path, name: str, text: str, out: Printer, *, overwrite: bool) -> None:
    target = path / name if path.is_dir() else path
    try:
        written = library.write_export(target, text, overwrite=overwrite)
    except library.ExportError as error:
        raise AskError(str(error), CANNOT_WRITE) from error
    out.warn(f"Written to {written}.")


def notes_list(asked: Namespace, out: Printer) -> int:
    """Print the notes of the transcripts that were named, or every note there is."""
    annotations = library.notes(settings_of(asked, out))
    for problem in annotations.problems:
        out.warn(problem)
    if asked.files:
        several = [annotations.of(text.transcript.source, text.transcript) for text in opened(asked, out)]
        every = list({one.id: one for some in several for one in some}.values())
    else:
        every = list(annotations.every())
    kept = [one for one in every if not asked.tag or set(asked.tag) & set(one.tags)]
    if out.as_json:
        for one in kept:
            out.row(to_w3c(one))
    else:
        out.lines(columns(_note_cells(one) for one in kept))
    return ended(out, any_found=bool(kept))


def _note_cells(one: Annotation) -> list[str]:
    kind = f"{one.motivation.value.removesuffix('ing')} {one.letter or one.verdict or one.color}"
    words = f"“{shortened(one.anchor.exact, _NOTED)}”"
    added = [shortened(one.note, _NOTED), " ".join(f"#{tag}" for tag in one.tags)]
    return [one.created[:10], kind, one.anchor.name, "  ".join(filter(None, [words, *added]))]


def notes_check(asked: Namespace, out: Printer) -> int:
    """Look the folder of notes over."""
    settings = settings_of(asked, out)
    annotations = library.notes(settings)
    out.lines([str(library.notes_folder(settings)), *library.check_notes(settings).splitlines()])
    return NOTHING if annotations.problems else FINE


def notes_compact(asked: Namespace, out: Printer) -> int:
    """Make the log of notes shorter."""
    before, after = library.compact_notes(settings_of(asked, out))
    out.lines([f"{before} bytes before, {after} after; the longer log is kept beside it."])
    return FINE


def notes_import(asked: Namespace, out: Printer) -> int:
    """Bring in annotations, or notes that were edited in our own Markdown."""
    text = sys.stdin.read() if asked.file == "-" else _text_of(asked.file)
    counts, wrong = library.import_notes(settings_of(asked, out), text, dry_run=asked.dry_run)
    for words in wrong:
        out.fail(words)
    out.lines([f"{counts}{'; nothing was changed' if asked.dry_run else ''}."])
    return BAD_INPUT if out.failed else FINE


def notes_where(asked: Namespace, out: Printer) -> int:
    """Print the folder of notes."""
    out.lines([str(library.notes_folder(settings_of(asked, out)))])
    return FINE


def _text_of(name: str) -> str:
    try:
        return Path(name).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise AskError(f"{name}: {error.strerror or error}.", BAD_INPUT) from error
    except UnicodeDecodeError as error:
        raise AskError(f"{name}: not UTF-8 at byte {error.start + 1}.", BAD_INPUT) from error


def cite(asked: Namespace, out: Printer) -> int:
    """Print the citation of a passage, or a citation in another style."""
    settings = settings_of(asked, out)
    every = [name for kind, name, _, _ in library.writing_formats() if kind == "citation"]
    styles = every if asked.all else [known("citation", asked.style or settings.citation)]
    printed = {style: words for style in styles if (words := _cited(asked, out, style))}
    if out.as_json:
        for style, words in printed.items():
            out.row({"style": style, "citation": words})
    else:
        out.lines(columns(([style, words] if asked.all else [words]) for style, words in printed.items()))
    return ended(out, any_found=bool(printed))


def _cited(asked: Namespace, out: Printer, style: str) -> str:
    if asked.at is None and not Path(asked.what).exists():
        again = library.recite(asked.what, style)
        if again is None:
            raise AskError(f"“{asked.what}” is neither a file nor a citation that can be read.", BAD_INPUT)
        return again
    asked.files = [asked.what]
    transcript = opened(asked, out)[0].transcript
    start, end = _offsets(asked.at, len(transcript.text)) if asked.at else (0, len(transcript.text))
    return library.cite(transcript, start, end, style)


def _offsets(words: str, length: int) -> tuple[int, int]:
    match = _PLACE.fullmatch(words.strip())
    if match is None:
        raise AskError(f"--at: START or START-END is wanted, in characters, not “{words}”.", BAD_USAGE)
    start = int(match[1])
    end = int(match[2]) if match[2] else start
    if not start <= end <= length or start >= max(1, length):
        raise AskError(f"--at: the text has {length} characters.", BAD_USAGE)
    return start, end


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
        out.text(written)
    else:
        _save(Path(asked.out), written, overwrite=asked.overwrite)
    return ended(out, any_found=True)


def _save(path: Path, text: str, *, overwrite: bool) -> None:
    try:
        with path.open("w" if overwrite else "x", encoding="utf-8", errors="replace", newline="") as file:
            file.write(text)
    except FileExistsError as error:
        raise AskError(f"{path}: this file is there already; --overwrite replaces it.", CANNOT_WRITE) from error
    except OSError as error:
        raise AskError(f"{path}: {error.strerror or error}.", CANNOT_WRITE) from error
