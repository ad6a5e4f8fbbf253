"""Which notes are wanted, said in words: `tag:sen colour:2 kind:bookmark speaker:jones after:2013-10-01 code`."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from hansard_tui.model.annotation import Annotation, Motivation
from hansard_tui.model.finding import Undertaking

KINDS = {
    Motivation.HIGHLIGHTING: "highlight",
    Motivation.BOOKMARKING: "bookmark",
    Motivation.LINKING: "pair",
    Motivation.ASSESSING: "judgement",
}
"""What people call each sort of annotation."""

_PART = re.compile(r"""(-?)(?:([A-Za-z]+):)?(?:"([^"]*)"?|“([^”]*)”?|(\S+))""")
_UNKNOWN = frozenset({"none", "unknown", "unassigned"})
_BARE = re.compile(r"(-?)([A-Za-z]+):(?=\s|$)")
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")

Names = Mapping[str, str]
"""The reader's own names of the colours, by number."""
Test = Callable[[Annotation, str, Names], bool]


class FilterError(ValueError):
    """A filter that cannot be read; the message is one sentence for a person."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One word of a filter."""

    field: str
    """A name of `FIELDS`, or "" for words that may stand anywhere in a note."""
    value: str
    """Case-folded."""
    negated: bool = False

    def holds(self, annotation: Annotation, names: Names) -> bool:
        """Whether an annotation meets it."""
        return FIELDS[self.field](annotation, self.value, names) is not self.negated


@dataclass(frozen=True, slots=True)
class Filter:
    """All that is asked of a note; nothing asked is met by every one."""

    conditions: tuple[Condition, ...] = ()
    color_names: tuple[tuple[str, str], ...] = ()

    def holds(self, annotation: Annotation) -> bool:
        """Whether an annotation meets every condition."""
        names = dict(self.color_names)
        return all(condition.holds(annotation, names) for condition in self.conditions)


def parse_filter(words: str, color_names: Iterable[tuple[str, str]] = ()) -> Filter:
    """Read a filter: words, "words together", field:value, and any of them with - before it for its contrary.

    A field without a value asks nothing yet, so that a filter may be read while it is typed.

    Raises:
        FilterError: there is no such field, or a day is not one.
    """
    parts = _PART.finditer(_BARE.sub(_unfinished, words))
    return Filter(tuple(_condition(part) for part in parts), tuple(color_names))


def kept(annotations: Iterable[Annotation], wanted: Filter) -> list[Annotation]:
    """Give the annotations that meet a filter, in the order they came in."""
    return [one for one in annotations if wanted.holds(one)]


def _by_text(one: Annotation) -> tuple[Any, ...]:
    return one.anchor.day, one.anchor.name, one.anchor.source, one.anchor.start


NOTE_ORDERS: Mapping[str, Callable[[Iterable[Annotation]], list[Annotation]]] = {
    "newest": lambda marks: sorted(marks, key=lambda one: one.created, reverse=True),
    "transcript": lambda marks: sorted(marks, key=_by_text),
    "kind": lambda marks: sorted(marks, key=lambda one: (one.motivation, one.color, *_by_text(one))),
    "tag": lambda marks: sorted(marks, key=lambda one: (not one.tags, one.tags, *_by_text(one))),
}
"""How notes of all transcripts are sorted, by name."""


def _unfinished(match: re.Match[str]) -> str:
    _named(match[2].lower())
    return ""


def _condition(part: re.Match[str]) -> Condition:
    minus, field, *values = part.groups()
    value = next(value for value in values if value is not None)
    name = _named(field.lower()) if field else ""
    if name in _DAYS and not _DAY.fullmatch(value):
        raise FilterError(f"{field}: wants a day as 2013-10-01, or a month or a year, not “{value}”.")
    value = value.casefold()
    known = _VALUES.get(name, ())
    if known and not any(word.startswith(value) for word in known):
        raise FilterError(f"There is no {name} “{value}” ({', '.join(known)}).")
    return Condition(name, value.lstrip("#") if name == "tag" else value, negated=bool(minus))


def _named(field: str) -> str:
    name = _ALIASES.get(field, field)
    if name not in FIELDS:
        near = get_close_matches(field, [*FIELDS, *_ALIASES], 1)
        told = f"; is “{near[0]}:” meant?" if near else f" ({', '.join(sorted(filter(None, FIELDS)))})."
        raise FilterError(f"Notes cannot be filtered by “{field}:”{told}")
    return name


def _kinds(one: Annotation) -> Sequence[str]:
    kinds = [KINDS[one.motivation], one.verdict]
    if one.motivation is Motivation.ASSESSING and one.verdict not in {"", "rejected"}:
        kinds.append("commitment")
    return [*kinds, "note"] if one.note else kinds


class _Folded:
    """The words of notes in small letters, made once: a filter is read again at every key."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Annotation, str]] = {}

    def of(self, one: Annotation) -> str:
        known = self._known.get(one.id)
        if known is None or known[0] is not one:
            known = self._known[one.id] = one, "\n".join(" ".join(words.casefold().split()) for words in _words_of(one))
        return known[1]


_folded = _Folded()


def _words_of(one: Annotation) -> tuple[str, ...]:
    anchor = one.anchor
    return anchor.exact, one.note, " ".join(one.tags), anchor.attribution, one.owner, *anchor.headings


def _has_words(one: Annotation, value: str, names: Names) -> bool:
    del names
    return " ".join(value.split()) in _folded.of(one)


def _is_tagged(one: Annotation, value: str, names: Names) -> bool:
    del names
    return any(tag.casefold() == value or tag.casefold().startswith(f"{value}/") for tag in one.tags)


def _is_coloured(one: Annotation, value: str, names: Names) -> bool:
    highlighted = one.motivation is Motivation.HIGHLIGHTING
    return highlighted and value in {one.color, names.get(one.color, one.color).casefold()}


FIELDS: Mapping[str, Test] = {
    "": _has_words,
    "tag": _is_tagged,
    "colour": _is_coloured,
    "kind": lambda one, value, _: any(kind.startswith(value) for kind in _kinds(one) if kind),
    "speaker": lambda one, value, _: value in one.anchor.attribution.casefold(),
    "note": lambda one, value, _: value in one.note.casefold(),
    "in": lambda one, value, _: any(value in name.casefold() for name in (one.anchor.name, one.anchor.source)),
    "column": lambda one, value, _: one.anchor.column.casefold() == ("" if value in _UNKNOWN else value),
    "status": lambda one, value, _: bool(one.verdict) and (one.status or "open").startswith(value),
    "owner": lambda one, value, _: value in one.owner.casefold(),
    "after": lambda one, value, _: bool(one.anchor.day) and one.anchor.day >= value,
    "before": lambda one, value, _: bool(one.anchor.day) and one.anchor.day[: len(value)] <= value,
    "on": lambda one, value, _: one.anchor.day.startswith(value),
    "due": lambda one, value, _: bool(one.due) and one.due[: len(value)] <= value,
    "made": lambda one, value, _: one.created.startswith(value),
}
"""What each field asks. A month or a year may stand for its days: of the sitting in `after`, `before` and `on`, of the
making of the note in `made`; and `due` asks what is due on a day or before it. `column:none` asks for the notes whose
column was not known."""
_VALUES = {
    "kind": (*KINDS.values(), "note", "accepted", "rejected", *(each.value for each in Undertaking)),
    "status": ("open", "done", "dropped"),
}
"""What there is to be asked for where that is known; the beginning of a word will do, for filters are read as typed."""
_DAYS = frozenset({"after", "before", "on", "due", "made"})
_ALIASES = {
    "color": "colour",
    "tags": "tag",
    "from": "after",
    "since": "after",
    "until": "before",
    "who": "speaker",
    "by": "speaker",
    "type": "kind",
    "file": "in",
    "transcript": "in",
    "col": "column",
}
