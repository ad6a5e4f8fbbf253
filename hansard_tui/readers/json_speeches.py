"""JSON of speeches that no publisher's API gave: an array of objects, or an object in which one lies however deep."""

import re
from collections.abc import Iterator, Mapping

from hansard_tui.model.transcript import Parsed
from hansard_tui.readers import plain
from hansard_tui.readers.builder import TranscriptBuilder
from hansard_tui.readers.field_names import Row, field_of, row_of
from hansard_tui.readers.json_tree import Json, items, mapping, parse, words
from hansard_tui.readers.subtitles import Cue, joined
from hansard_tui.readers.tabular import Table, looks_like_lines

_NAME = re.compile(r'"([\w .-]{1,60})"\s*:')
_WHO = frozenset({"speaker", "name", "last"})
_HANDED_DOWN = ("date", "house", "venue", "title", "subtitle")
"""What an object says for the speeches inside it."""
_DEEPEST = 12
_SEGMENTS = re.compile(r'"segments"\s*:\s*\[\s*\{[^{}]{0,400}"start"\s*:')
_LONGEST = 1e6
"""Seconds of any recording."""


def looks_like(text: str) -> bool:
    """Whether the beginning of a file is JSON with fields of words and of who says them."""
    if not re.match(r"\s*[\[{]", text) or looks_like_lines(text):
        return False
    fields = {field_of(name) for name in _NAME.findall(text)}
    return "text" in fields and (bool(fields & _WHO) or bool(_SEGMENTS.search(text)))


def read(data: bytes, path: str = "") -> Parsed:
    """Read the speeches in their own order; JSON that holds none is shown as it stands, and told.

    Raises:
        ReadError: it is too large, nested too deeply, or not JSON.
    """
    tree = parse(data, path)
    if rows := list(_speeches(tree, {}, _DEEPEST)):
        return Table(TranscriptBuilder()).read(rows)
    segments = mapping(tree).get("segments")
    if not (cues := list(_cues(segments))):
        return plain.read(data, path)
    builder = TranscriptBuilder()
    if lost := len(items(segments)) - len(cues):
        builder.problem("left out", "Segments without words or without a time are left out.", count=lost)
    return joined(builder, cues)


def _cues(segments: Json) -> Iterator[Cue]:
    """Give the segments that a program has heard in a recording, and that nobody is named in."""
    for one in map(mapping, items(segments)):
        start, end, said = one.get("start"), one.get("end"), words(one, "text")
        if said and isinstance(start, int | float) and isinstance(end, int | float) and 0 <= start <= end < _LONGEST:
            yield Cue(float(start), float(end), (said,))


def _speeches(tree: Json, above: Row, depth: int) -> Iterator[Row]:
    """Give each object that holds words and a speaker, with what the objects around it say."""
    if not depth:
        return
    for one in items(tree):
        yield from _speeches(one, above, depth - 1)
    if not isinstance(tree, Mapping):
        return
    row = row_of(tree.items())
    said = {**above, **row}
    if _is_said(row) and said.keys() & _WHO:
        yield said
        inner = [value for value in tree.values() if any(isinstance(one, Mapping) for one in items(value))]
    else:
        inner = list(tree.values())
    handed = {**above, **{name: row[name] for name in _HANDED_DOWN if isinstance(row.get(name), str)}}
    for value in inner:
        yield from _speeches(value, handed, depth - 1)


def _is_said(row: Row) -> bool:
    words = row.get("text")
    if isinstance(words, list):
        return bool(words) and all(isinstance(one, str) for one in words)
    return isinstance(words, str) and bool(words.strip())
