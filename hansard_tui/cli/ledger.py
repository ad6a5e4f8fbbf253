"""The verbs of the ledger: promises that the reader accepted, who has them, by when, and what became of them."""

from argparse import Namespace
from dataclasses import replace

from hansard_tui import library
from hansard_tui.cli.choices import settings_of
from hansard_tui.cli.codes import FINE, AskError
from hansard_tui.cli.keeping import filter_of
from hansard_tui.cli.marking import named, passage_in, short_id
from hansard_tui.cli.printing import Printer, columns, shortened
from hansard_tui.cli.rows import Row, applying
from hansard_tui.cli.verbs import ended, opened
from hansard_tui.model.annotation import Annotation, Motivation

_QUOTED = 80


def show(asked: Namespace, out: Printer) -> int:
    """Print the ledger."""
    settings = settings_of(asked, out)
    annotations = library.notes(settings)
    for problem in annotations.problems:
        out.warn(problem)
    wanted = filter_of(asked, settings)
    asked.due_by = _day(asked.due_by, "--due-by")
    every = library.ledger_entries(library.kept(annotations.every(), wanted), asked.order)
    kept = [one for one in every if _wanted(one, asked)]
    if asked.csv:
        out.text(library.marks_text(annotations, "ledger", kept))
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
        **applying(answered=one.other.exact if one.other else "", answered_on=one.other.day if one.other else ""),
        **applying(late=library.is_late(one, library.today()) or None, early=library.is_early(one) or None),
        **applying(created=one.created, modified=one.modified),
    }


def _cells(one: Annotation) -> list[str]:
    who = one.anchor.attribution or one.anchor.name
    words = f"“{shortened(one.anchor.exact, _QUOTED)}”"
    state = "late" if library.is_late(one, library.today()) else library.status_of(one)
    return [short_id(one), state, one.due or "–", one.owner or "–", who, _reply(one), words]


def _reply(one: Annotation) -> str:
    """Say whether a promise was answered, and when."""
    if one.other is None:
        return "–"
    return " ".join(part for part in ("answered", one.other.day, "(early)" if library.is_early(one) else "") if part)


def add(asked: Namespace, out: Printer) -> int:
    """Enter a passage in the ledger."""
    asked.files = [asked.file]
    due = _day(asked.due, "--due")
    text = opened(asked, out)[0]
    span = passage_in(asked, text, out)
    annotations = library.notes(settings_of(asked, out))
    there = [one for one in library.marks_at(annotations, text.transcript, span) if library.is_entry(one)]
    if there and not asked.again:
        words = f"ledger change {short_id(there[0])} changes that, --again enters it anew."
        out.warn(f"This passage is in the ledger already; {words}")
        out.lines(columns([_cells(there[0])]))
        return FINE
    anchor = library.describe(text.transcript, span.start, span.end)
    entry = library.new_annotation(
        Motivation.ASSESSING,
        anchor,
        verdict="accepted",
        status=asked.status or "open",
        owner=asked.owner or "",
        due=due or "",
        note=asked.note or "",
    )
    annotations.put(entry)
    out.lines(columns([_cells(entry)]))
    return FINE


def change(asked: Namespace, out: Printer) -> int:
    """Say what became of an entry, who has it, and by when."""
    annotations = library.notes(settings_of(asked, out))
    entry = named(library.ledger_entries(annotations.every()), asked.id, "ledger")
    asked.due = _day(asked.due, "--due")
    given = {name: value for name in ("status", "owner", "due", "note") if (value := getattr(asked, name)) is not None}
    entry = replace(entry, **given)
    annotations.put(entry)
    out.lines(columns([_cells(entry)]))
    return FINE


def answer(asked: Namespace, out: Printer) -> int:
    """Say which passage answered an entry; each leads to the other on the screen.

    Raises:
        AskError: there is no such entry or passage, or the passage is the promise itself.
    """
    asked.files = [asked.file]
    annotations = library.notes(settings_of(asked, out))
    entry = named(library.ledger_entries(annotations.every()), asked.id, "ledger")
    text = opened(asked, out)[0]
    span = passage_in(asked, text, out)
    before = entry.other
    try:
        both = library.answered(entry, library.describe(text.transcript, span.start, span.end))
    except ValueError as error:
        raise AskError(str(error)) from error
    if asked.status:
        both = (replace(both[0], status=asked.status), both[1])
    annotations.change(puts=both)
    if before is not None and before.exact != text.transcript.text[span.start : span.end]:
        out.warn(f"Until now “{shortened(before.exact, _QUOTED)}” was the answer; notes undo brings that back.")
    if library.is_early(both[0]):
        out.warn("The answer was said before the promise; it is linked all the same.")
    out.lines(columns([_cells(both[0])]))
    return FINE


def _day(words: str | None, option: str) -> str | None:
    """Read a day as people write it.

    Raises:
        AskError: it is no day.
    """
    try:
        return None if words is None else library.due_day(words)
    except ValueError as error:
        raise AskError(f"{option}: {error}") from error
