"""The verbs of the ledger: promises that the reader accepted, who has them, by when, and what became of them."""

from argparse import Namespace
from dataclasses import replace

from hansard_tui import library
from hansard_tui.cli.choices import settings_of
from hansard_tui.cli.codes import FINE, AskError
from hansard_tui.cli.keeping import filter_of
from hansard_tui.cli.printing import Printer, columns, shortened
from hansard_tui.cli.rows import Row, applying
from hansard_tui.cli.verbs import ended, offsets, opened
from hansard_tui.model.annotation import Annotation, Motivation

_QUOTED = 80
_SHORT = 8  # characters of an id that a person types
_URN = "urn:uuid:"


def show(asked: Namespace, out: Printer) -> int:
    """Print the ledger."""
    settings = settings_of(asked, out)
    annotations = library.notes(settings)
    for problem in annotations.problems:
        out.warn(problem)
    wanted = filter_of(asked, settings)
    every = library.ledger_entries(library.kept(annotations.every(), wanted), asked.order)
    kept = [one for one in every if _wanted(one, asked)]
    if asked.csv:
        out.text(library.ledger_text(annotations, "ledger", kept))
    elif out.as_json:
        for one in kept:
            out.row(_row(one))
    else:
        out.lines(columns(_cells(one) for one in kept))
    return ended(out, any_found=bool(kept))


def _wanted(one: Annotation, asked: Namespace) -> bool:
    owned = asked.owner is None or asked.owner.casefold() in one.owner.casefold()
    due = asked.due_by is None or (bool(one.due) and one.due <= asked.due_by)
    return owned and due and asked.status in {None, library.status_of(one)}


def _row(one: Annotation) -> Row:
    anchor = one.anchor
    return {
        "id": one.id,
        "status": library.status_of(one),
        "quote": anchor.exact,
        "source": anchor.source,
        "start": anchor.start,
        **applying(verdict=one.verdict, due=one.due, owner=one.owner, note=one.note, tags=list(one.tags)),
        **applying(attribution=anchor.attribution, date=anchor.day, column=anchor.column, name=anchor.name),
        **applying(answered=one.other.exact if one.other else "", created=one.created, modified=one.modified),
    }


def _cells(one: Annotation) -> list[str]:
    who = one.anchor.attribution or one.anchor.name
    words = f"“{shortened(one.anchor.exact, _QUOTED)}”"
    return [one.id.removeprefix(_URN)[:_SHORT], library.status_of(one), one.due or "–", one.owner or "–", who, words]


def add(asked: Namespace, out: Printer) -> int:
    """Enter a passage in the ledger."""
    asked.files = [asked.file]
    transcript = opened(asked, out)[0].transcript
    start, end = offsets(asked.at, len(transcript.text))
    anchor = library.describe(transcript, start, end)
    entry = library.new_annotation(
        Motivation.ASSESSING,
        anchor,
        verdict="accepted",
        status=asked.status or "open",
        owner=asked.owner or "",
        due=asked.due or "",
        note=asked.note or "",
    )
    library.notes(settings_of(asked, out)).put(entry)
    out.lines(columns([_cells(entry)]))
    return FINE


def change(asked: Namespace, out: Printer) -> int:
    """Say what became of an entry, who has it, and by when."""
    annotations = library.notes(settings_of(asked, out))
    named = [
        one
        for one in library.ledger_entries(annotations.every())
        if one.id.removeprefix(_URN).startswith(asked.id.removeprefix(_URN))
    ]
    if len(named) != 1:
        how_many = "no entry begins" if not named else f"{len(named)} entries begin"
        raise AskError(f"“{asked.id}”: {how_many} so; see hansard-tui ledger.")
    given = {name: value for name in ("status", "owner", "due", "note") if (value := getattr(asked, name)) is not None}
    entry = replace(named[0], **given)
    annotations.put(entry)
    out.lines(columns([_cells(entry)]))
    return FINE
