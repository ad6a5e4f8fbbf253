"""What a log said when it was last read, put by for the next opening: a cache that may be thrown away at any time."""

import marshal
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, fields
from hashlib import blake2b
from operator import attrgetter
from pathlib import Path
from typing import Any, TypeAlias

from hansard_tui.model.anchor import Anchor
from hansard_tui.model.annotation import Annotation, Motivation
from hansard_tui.store.lines import Line, decode
from hansard_tui.store.operation import Operation, understood
from hansard_tui.store.whole_file import StoreError, write_whole

_SIZE = 32  # bytes of a digest
_ANCHOR = tuple(one.name for one in fields(Anchor))
_ANNOTATION = tuple(one.name for one in fields(Annotation))
_FORM = repr((2, sys.version, _ANCHOR, _ANNOTATION))
"""What must be the same for a shelf to be understood: how it is laid out, by which Python, and of what."""
_FLAT_ANCHOR, _FLAT = attrgetter(*_ANCHOR), attrgetter(*_ANNOTATION)
_LATER = _ANCHOR.index("later")
_MOTIVATION, _NEAR, _FAR, _EXTRA = map(_ANNOTATION.index, ("motivation", "anchor", "other", "extra"))
_MOTIVATIONS = {one.value: one for one in Motivation}
_PART = 500
_BLANK, _BAD, _NEWER = 0, 1, 2

Flat: TypeAlias = tuple[Any, ...]
Strange: TypeAlias = Mapping[str, str]
"""Why the annotations of these ids cannot be understood."""


@dataclass(frozen=True, slots=True)
class Shelved:
    """All that the beginning of a log said."""

    read_to: int
    lines: int
    operations: tuple[Operation, ...]
    bad: tuple[tuple[int, bytes], ...]
    newer: int
    standing: dict[str, Annotation]
    strange: dict[str, str]


def load(place: Path, log: bytes) -> Shelved | None:
    """Give what a shelf holds of a log that begins now as it did then, letter for letter; none for any other."""
    try:
        kept = place.read_bytes()
        whole = kept[_SIZE:]
        if blake2b(whole, digest_size=_SIZE).digest() != kept[:_SIZE]:
            return None
        form, read_to, digest, rows, notes, strange = marshal.loads(whole)  # noqa: S302 - of our own making, see above
        if form != _FORM or len(log) < read_to or _digest(log[:read_to]) != digest:
            return None
        return _unshelved(log[:read_to], _joined(rows), _joined(notes), strange)
    except (OSError, EOFError, ValueError, TypeError, LookupError):
        return None


def _unshelved(log: bytes, rows: Sequence[Any], notes: Sequence[Flat], strange: dict[str, str]) -> Shelved:
    lines = log.split(b"\n")[: len(rows)]
    operations: list[Operation] = []
    for row, raw in zip(rows, lines, strict=True):
        if row.__class__ is tuple:
            name, ts, by, puts, group, undoes, redoes = row
            line = Line(raw)
            operations.append(Operation(name, ts, by, line.part("a") if puts else None, group, undoes, redoes, line))
    standing = {flat[0]: _annotation(flat) for flat in notes}
    bad = tuple((number, raw) for number, (row, raw) in enumerate(zip(rows, lines, strict=True), 1) if row == _BAD)
    return Shelved(len(log), len(rows), tuple(operations), bad, rows.count(_NEWER), standing, strange)


def keep(
    place: Path,
    log: bytes,
    operations: Iterable[Operation],
    stands: tuple[Iterable[Annotation], Strange],
    bad: Iterable[int],
) -> None:
    """Put by what a log said, whose every line is whole; what the disk does not take is let go.

    `stands` is what stands now, and what stands but cannot be understood; `bad` the numbers of rubbish lines.
    """
    known = {one.line.raw: one for one in operations if isinstance(one.line, Line)}
    numbers = set(bad)
    lines = log.removesuffix(b"\n").split(b"\n")
    rows = [_BAD if number in numbers else _row(raw, known) for number, raw in enumerate(lines, 1)]
    notes, strange = [_flat(one) for one in stands[0]], stands[1]
    with suppress(StoreError, ValueError):
        whole = marshal.dumps((_FORM, len(log), _digest(log), _parted(rows), _parted(notes), dict(strange)))
        write_whole(place, blake2b(whole, digest_size=_SIZE).digest() + whole)


def _parted(several: Sequence[Any]) -> list[bytes]:
    """Write a few hundred at a time: while all of thousands are read in one call, no key is heard."""
    return [marshal.dumps(list(several[at : at + _PART])) for at in range(0, len(several), _PART)]


def _joined(parts: Iterable[bytes]) -> list[Any]:
    return [one for part in parts for one in marshal.loads(part)]  # noqa: S302 - as above


def _row(raw: bytes, known: Mapping[bytes, Operation]) -> int | Flat:
    one = known.get(raw)
    if one is None:
        # Blank, of a newer kind, a fragment that was made good, or written in this window.
        line = decode(raw) if raw.strip() else None
        one = understood(line) if line is not None else None
        if one is None:
            return _BLANK if line is None else _NEWER
    return one.id, one.ts, one.by, one.stored is not None, one.group, one.undoes, one.redoes


def _digest(log: bytes) -> bytes:
    return blake2b(log, digest_size=_SIZE).digest()


def _flat(annotation: Annotation) -> Flat:
    flat = list(_FLAT(annotation))
    flat[_MOTIVATION] = annotation.motivation.value
    flat[_NEAR] = _flat_anchor(annotation.anchor)
    flat[_FAR] = _flat_anchor(annotation.other) if annotation.other is not None else None
    flat[_EXTRA] = dict(annotation.extra)
    return tuple(flat)


def _flat_anchor(anchor: Anchor) -> Flat:
    flat: Flat = _FLAT_ANCHOR(anchor)
    return (*flat[:_LATER], tuple(map(_flat_anchor, anchor.later)), *flat[_LATER + 1 :])


def _annotation(flat: Flat) -> Annotation:
    values = list(flat)
    values[_MOTIVATION] = _MOTIVATIONS[flat[_MOTIVATION]]
    values[_NEAR] = _anchor(flat[_NEAR])
    if flat[_FAR] is not None:
        values[_FAR] = _anchor(flat[_FAR])
    return Annotation(*values)


def _anchor(flat: Flat) -> Anchor:
    if flat[_LATER]:
        flat = (*flat[:_LATER], tuple(map(_anchor, flat[_LATER])), *flat[_LATER + 1 :])
    return Anchor(*flat)
