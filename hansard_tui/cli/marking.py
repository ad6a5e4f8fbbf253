"""The verbs that make, change and take back marks, and those that show what became of them in another issue."""

from argparse import Namespace
from collections.abc import Iterable, Sequence
from dataclasses import replace

from hansard_tui import library
from hansard_tui.cli.choices import settings_of
from hansard_tui.cli.codes import BAD_INPUT, FINE, NOTHING, AskError
from hansard_tui.cli.printing import Printer, columns, shortened, worded
from hansard_tui.cli.rows import Row, applying
from hansard_tui.cli.verbs import offsets, opened
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


def passage_in(asked: Namespace, text: OpenTranscript, out: Printer) -> Span:
    """Find the passage that was named by its characters (--at) or by its words (--quote).

    Words that are there in other letters alone, small for capital, are taken where they are there once, and told.

    Raises:
        AskError: neither was given, it lies outside the text, or the words are not there.
    """
    transcript = text.transcript
    if asked.at is not None:
        return Span(*offsets(asked.at, len(transcript.text)))
    if asked.quote is None:
        raise AskError("The passage is named by --at START-END or by --quote WORDS.")
    verdicts, code = library.verify(asked.quote, [transcript], "oscola", whole=True)
    if verdicts and not code and (span := verdicts[0].span) is not None:
        _tell_of_others(asked.quote, text, span, out)
        return span
    quoted = f"“{shortened(asked.quote, _NOTED)}”"
    found = library.search(transcript, library.Query(asked.quote.strip(), case=False)) if asked.quote.strip() else ()
    if len(found) > 1:
        words = f"{quoted} is in {text.path} {len(found)} times, in other letters; give it as it is printed, or --at."
        raise AskError(words, BAD_INPUT)
    if not found:
        raise AskError(f"{quoted} is not in {text.path} in these words.", BAD_INPUT)
    out.warn(f"{quoted} is there once, in other letters: “{shortened(found[0].quote(transcript.text), _NOTED)}”.")
    return Span(found[0].start, found[0].end)


def _tell_of_others(quote: str, text: OpenTranscript, span: Span, out: Printer) -> None:
    """Say that words are there more than once, and which of them are meant."""
    others = library.search(text.transcript, library.Query(quote.strip(), case=True))
    if len(others) > 1:
        place = f"--at {span.start}-{span.end}"
        out.warn(f"“{shortened(quote, _NOTED)}” is in {text.path} {len(others)} times; this is the one at {place}.")


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
    span = passage_in(asked, text, out)
    motivation = Motivation.BOOKMARKING if asked.bookmark or asked.letter else Motivation.HIGHLIGHTING
    annotations = library.notes(settings_of(asked, out))
    there = [one for one in library.marks_at(annotations, text.transcript, span) if one.motivation is motivation]
    there = [one for one in there if one.letter == (asked.letter or "")]
    if there and not asked.again:
        out.warn(
            f"This passage is marked already; notes change {short_id(there[0])} changes that, --again marks it anew."
        )
        return _told(there[0], out)
    given = {name: value for name in _GIVEN if (value := getattr(asked, name)) is not None}
    anchor = library.describe(text.transcript, span.start, span.end)
    made = library.new_annotation(motivation, anchor, tags=tuple(asked.tag or ()), **given)
    annotations.put(made)
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
        every = library.changed_passages(text.transcript, placed, unplaced)
        found = [one for one in every if not one.is_answered]
        any_found = any_found or bool(found)
        if not out.as_json:
            marks = {one.annotation.id for one in placed} | {one.id for one, _ in unplaced}
            out.lines([f"{text.path}: {_compared(len(marks), found, every)}"])
        for one in found:
            if out.as_json:
                out.row(_change_row(one, text))
            else:
                out.lines([f"  {short_id(one.annotation)}  {one.standing}  {worded(one.parts)}"])
    # What was compared has been told, for every transcript.
    return BAD_INPUT if out.failed else FINE if any_found else NOTHING


def _compared(count: int, found: Sequence[library.Changed], every: Sequence[library.Changed]) -> str:
    """Say what was compared, and how much of it changed."""
    if not count:
        return "nothing is marked in it."
    changed = len({one.annotation.id for one in found})
    answered = len({one.annotation.id for one in every} - {one.annotation.id for one in found})
    kept = f" {answered} changed and {'was' if answered == 1 else 'were'} kept as marked." if answered else ""
    passages = "passage" if count == 1 else "passages"
    if changed:
        return f"{changed} of {count} {passages} changed.{kept}"
    return f"{count - answered} of {count} {passages} unchanged.{kept}"


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
    text, annotations, changed = _changed_one(asked, out)
    given = asked.at is not None or asked.quote is not None
    span = passage_in(asked, text, out) if given else changed.span
    if span is None:
        raise AskError("That passage is gone; name its place by --at START-END or by --quote WORDS.")
    accepted = library.accept_place(changed, text.transcript, span)
    annotations.put(accepted)
    return _told(accepted, out)


def keep(asked: Namespace, out: Printer) -> int:
    """Keep the words that were marked: a change that the reader has seen is not told again.

    Raises:
        AskError: it has not changed in this transcript.
    """
    _, annotations, changed = _changed_one(asked, out)
    kept = library.keep_old(changed)
    annotations.put(kept)
    return _told(kept, out)


def _changed_one(asked: Namespace, out: Printer) -> tuple[OpenTranscript, library.Annotations, library.Changed]:
    asked.files = [asked.file]
    text = opened(asked, out)[0]
    annotations = library.notes(settings_of(asked, out))
    found = library.changed_passages(text.transcript, *library.place(annotations, text.transcript))
    one = named((change.annotation for change in found), asked.id, f"notes changes {asked.file}")
    return text, annotations, next(change for change in found if change.annotation is one)
