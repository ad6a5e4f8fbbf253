"""The verbs that make, change and take back marks, and those that show what became of them in another issue."""

from argparse import Namespace
from collections.abc import Iterable
from dataclasses import replace

from hansard_tui import library
from hansard_tui.cli.choices import settings_of
from hansard_tui.cli.codes import BAD_INPUT, FINE, NOTHING, AskError
from hansard_tui.cli.printing import Printer, columns, shortened, worded
from hansard_tui.cli.rows import Row, applying
from hansard_tui.cli.verbs import ended, offsets, opened
from hansard_tui.library import OpenTranscript
from hansard_tui.model.annotation import Annotation, Motivation
from hansard_tui.model.span import Span
from hansard_tui.model.w3c import to_w3c

_NOTED = 80  # characters of a note or a quotation on a line for people
_SHORT = 8  # characters of an id that a person types
_URN = "urn:uuid:"
_GIVEN = ("note", "color", "letter")


def short_id(one: Annotation) -> str:
    """Give so much of an id as a person types."""
    return _own_part(one.id)[:_SHORT]


def _own_part(identifier: str) -> str:
    """Leave out of an id what it has in common with others: the urn, or the address of another program's notes."""
    return identifier.removeprefix(_URN).rstrip("/").rpartition("/")[2]


def named(annotations: Iterable[Annotation], words: str, what: str) -> Annotation:
    """Give the one annotation whose id begins so.

    Raises:
        AskError: there is none, or several; `what` names the verb that lists them.
    """
    found = [one for one in annotations if one.id == words or _own_part(one.id).startswith(_own_part(words))]
    if len(found) != 1:
        how_many = "no id begins" if not found else f"{len(found)} ids begin"
        raise AskError(f"“{words}”: {how_many} so; hansard-tui {what} prints them.")
    return found[0]


def passage_in(asked: Namespace, text: OpenTranscript) -> Span:
    """Find the passage that was named by its characters (--at) or by its words (--quote).

    Raises:
        AskError: neither was given, it lies outside the text, or the words are not there letter for letter.
    """
    transcript = text.transcript
    if asked.at is not None:
        return Span(*offsets(asked.at, len(transcript.text)))
    if asked.quote is None:
        raise AskError("The passage is named by --at START-END or by --quote WORDS.")
    verdicts, code = library.verify(asked.quote, [transcript], "oscola", whole=True)
    span = verdicts[0].span if verdicts and not code else None
    if span is None:
        raise AskError(f"“{shortened(asked.quote, _NOTED)}” is not in {text.path} in these words.", BAD_INPUT)
    return span


def cells(one: Annotation) -> list[str]:
    """Give the cells of a mark in a list for people."""
    kind = f"{library.KINDS[one.motivation]} {one.letter or one.verdict or one.color}"
    words = f"“{shortened(one.anchor.exact, _NOTED)}”"
    added = [shortened(one.note, _NOTED), " ".join(f"#{tag}" for tag in one.tags)]
    return [short_id(one), one.created[:10], kind, one.anchor.name, "  ".join(filter(None, [words, *added]))]


def _told(one: Annotation, out: Printer) -> int:
    if out.as_json:
        out.row(to_w3c(one))
    else:
        out.lines(columns([cells(one)]))
    return FINE


def add(asked: Namespace, out: Printer) -> int:
    """Mark a passage: a highlight, or a bookmark."""
    asked.files = [asked.file]
    text = opened(asked, out)[0]
    span = passage_in(asked, text)
    motivation = Motivation.BOOKMARKING if asked.bookmark or asked.letter else Motivation.HIGHLIGHTING
    given = {name: value for name in _GIVEN if (value := getattr(asked, name)) is not None}
    anchor = library.describe(text.transcript, span.start, span.end)
    made = library.new_annotation(motivation, anchor, tags=tuple(asked.tag or ()), **given)
    library.notes(settings_of(asked, out)).put(made)
    return _told(made, out)


def change(asked: Namespace, out: Printer) -> int:
    """Change the note, the tags, the colour or the letter of a mark; an empty --tag takes all tags away."""
    annotations = library.notes(settings_of(asked, out))
    given = {name: value for name in _GIVEN if (value := getattr(asked, name)) is not None}
    known = named(annotations.every(), asked.id, "notes")
    tags = known.tags if asked.tag is None else tuple(filter(None, asked.tag))
    changed = replace(known, tags=tags, **given)
    annotations.put(changed)
    return _told(changed, out)


def remove(asked: Namespace, out: Printer) -> int:
    """Take a mark away; undo brings it back."""
    annotations = library.notes(settings_of(asked, out))
    gone = named(annotations.every(), asked.id, "notes")
    annotations.remove(gone.id)
    return _told(gone, out)


def undo(asked: Namespace, out: Printer) -> int:
    """Take back the last thing that was done to the notes, here or on the screen."""
    return _taken_back(library.notes(settings_of(asked, out)).undo(), "undo", out)


def redo(asked: Namespace, out: Printer) -> int:
    """Do again what was last taken back."""
    return _taken_back(library.notes(settings_of(asked, out)).redo(), "redo", out)


def _taken_back(told: str | None, what: str, out: Printer) -> int:
    out.lines([told or f"Nothing to {what}."])
    return FINE if told else NOTHING


def changes(asked: Namespace, out: Printer) -> int:
    """Print the marked passages whose words changed, word by word, and those that are gone."""
    annotations = library.notes(settings_of(asked, out))
    any_found = False
    for text in opened(asked, out):
        placed, unplaced = library.place(annotations, text.transcript)
        found = library.changed_passages(text.transcript, placed, unplaced)
        count = len({one.annotation.id for one in placed} | {one.id for one, _ in unplaced})
        any_found = any_found or bool(found)
        if not out.as_json:
            changed = len({one.annotation.id for one in found})
            out.lines([f"{text.path}: {changed} of {count} passages changed."])
        for one in found:
            if out.as_json:
                out.row(_change_row(one, text))
            else:
                out.lines([f"  {short_id(one.annotation)}  {one.standing}  {worded(one.parts)}"])
    return ended(out, any_found=any_found)


def _change_row(one: library.Changed, text: OpenTranscript) -> Row:
    place = applying(start=one.span.start if one.span else None, end=one.span.end if one.span else None)
    return {
        "id": one.annotation.id,
        "standing": one.standing.value,
        "transcript": text.path,
        "quotation": one.annotation.anchor.exact,
        "changes": [list(part) for part in one.parts],
        **place,
    }


def accept(asked: Namespace, out: Printer) -> int:
    """Accept where a passage now stands, or is proposed to stand; the first quotation is kept.

    Raises:
        AskError: it has not changed in this transcript, or it is gone and no place was named.
    """
    asked.files = [asked.file]
    text = opened(asked, out)[0]
    annotations = library.notes(settings_of(asked, out))
    found = library.changed_passages(text.transcript, *library.place(annotations, text.transcript))
    one = named((change.annotation for change in found), asked.id, f"notes changes {asked.file}")
    changed = next(change for change in found if change.annotation is one)
    given = asked.at is not None or asked.quote is not None
    span = passage_in(asked, text) if given else changed.span
    if span is None:
        raise AskError("That passage is gone; name its place by --at START-END or by --quote WORDS.")
    accepted = library.accept_place(changed, text.transcript, span)
    annotations.put(accepted)
    return _told(accepted, out)
