"""The verbs of the reader's notes: listed, looked over, made shorter, brought in."""

from argparse import Namespace
from pathlib import Path

from hansard_tui import library
from hansard_tui.cli.choices import settings_of
from hansard_tui.cli.codes import BAD_INPUT, FINE, NOTHING, AskError
from hansard_tui.cli.marking import cells, short_id
from hansard_tui.cli.printing import Printer, columns
from hansard_tui.cli.verbs import ended, opened, standard_input
from hansard_tui.config import Settings
from hansard_tui.model.w3c import to_w3c


def notes_list(asked: Namespace, out: Printer) -> int:
    """Print the notes of the transcripts that were named, or every note there is."""
    settings = settings_of(asked, out)
    wanted = filter_of(asked, settings)
    annotations = library.notes(settings)
    for problem in annotations.problems:
        out.warn(problem)
    if asked.files:
        several = [annotations.of(text.transcript.source, text.transcript) for text in opened(asked, out)]
        every = list({one.id: one for some in several for one in some}.values())
    else:
        every = list(annotations.every())
    kept = [one for one in library.kept(every, wanted) if not asked.tag or set(asked.tag) & set(one.tags)]
    if out.as_json:
        for one in kept:
            out.row(to_w3c(one))
    else:
        out.lines(columns(cells(one) for one in kept))
    return ended(out, any_found=bool(kept))


def notes_columns(asked: Namespace, out: Printer) -> int:
    """Print the notes whose column is not known, after filling in those that the named transcripts know."""
    annotations = library.notes(settings_of(asked, out))
    for text in opened(asked, out) if asked.files else ():
        placed = library.place(annotations, text.transcript)[0]
        filled = library.with_columns(text.transcript, placed)
        annotations.change(puts=filled)
        notes = "1 note" if len(filled) == 1 else f"{len(filled)} notes"
        told = f"the column of {notes} was filled in." if filled else library.why_no_column(text, placed)
        out.warn(f"{text.path}: {told}")
    lacking = library.without_column(annotations.every())
    if out.as_json:
        for one in lacking:
            out.row(to_w3c(one))
    else:
        out.lines(columns(cells(one) for one in lacking))
    if not lacking:
        out.warn("every note has its column.")
    return BAD_INPUT if out.failed else FINE if lacking else NOTHING


def filter_of(asked: Namespace, settings: Settings) -> library.Filter:
    """Read the filter that was asked for, as the notes screen does.

    Raises:
        AskError: it cannot be read.
    """
    try:
        return library.parse_filter(asked.filter, [(color, settings.color_name(color)) for color in "123456"])
    except library.FilterError as error:
        raise AskError(f"--filter: {error}") from error


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
    text = standard_input() if asked.file == "-" else _text_of(asked.file)
    settings = settings_of(asked, out)
    counts, wrong = library.import_notes(settings, text, dry_run=asked.dry_run)
    if asked.dry_run:
        out.lines([f"{short_id(one)}  {what}" for one, what in library.edits_of(settings, text)])
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
