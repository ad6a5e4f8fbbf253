"""Plain text in all its dresses: excerpts, downloads, copies of pages, text out of PDFs, hard-wrapped archives."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath

from hansard_tui.model.member import Attribution
from hansard_tui.model.transcript import Parsed
from hansard_tui.readers.builder import TranscriptBuilder
from hansard_tui.readers.decoding import begun, is_binary, spaced
from hansard_tui.readers.division_lists import heads_list
from hansard_tui.readers.dresses import ONE_LINE, undressed
from hansard_tui.readers.layout import Layout, Unwrapper, blocks_of, layout_of, whole_blocks_of
from hansard_tui.readers.one_line import inferred
from hansard_tui.readers.procedure import day_in, is_rule
from hansard_tui.readers.scribe import Scribe, clock_of
from hansard_tui.readers.sidecar import split_front_matter, supply
from hansard_tui.readers.speakers import Label, label_of
from hansard_tui.readers.unmarked import unmarked

_TAG = re.compile(r"\s*<[?!/]?[A-Za-z]")
_LINE = 1000
_NEXT = re.compile(r"\n(?=[^\W\d_])")


def looks_like(text: str) -> bool:
    """Whether the beginning of a file is text of any kind."""
    return not is_binary(text)


def read(data: bytes, path: str = "") -> Parsed:
    """Read text; markup of no format that is known is taken away, and told.

    Raises:
        ReadError: it is too large, or is not text.
    """
    builder, whole = begun(data, path)
    facts, text = split_front_matter(spaced(whole))
    if _TAG.match(text):
        text = unmarked(text, builder)
    elif re.match(r"\s*[\[{]\s*[\"{\[\]}]", text):
        builder.problem("unknown format", "This is JSON of no kind that is known here; it is shown as it stands.")
    printed = text.strip("\n")
    text, wrapped = undressed(printed, builder.problem)
    _set(text.strip("\n"), builder, path, wrapped=wrapped)
    parsed = builder.build()
    if any(problem.kind == ONE_LINE for problem in parsed.problems):
        parsed = replace(parsed, transcript=inferred(parsed.transcript, printed))
    return supply(parsed, facts)


def joins_in(text: str) -> Iterator[int]:
    """Give the offset of each line feed that a printed column made in the middle of a sentence.

    It stands between a letter or digit and a small letter.
    """
    for found in _NEXT.finditer(text):
        at = found.start()
        if at and text[at + 1].islower() and text[at - 1].isalnum():
            yield at


def _set(text: str, builder: TranscriptBuilder, path: str, *, wrapped: bool) -> None:
    layout = layout_of(text)
    layout = replace(layout, wrapped=True) if wrapped else layout
    if not layout.wrapped and not layout.marked:
        if not layout.blank and (
            not layout.labels or (layout.labels == 1 and label_of(text[:_LINE].partition("\n")[0]))
        ):
            _verbatim(list(_speeches(text)), builder)
            return
        if layout.blank and layout.labels:
            chunks = list(_speeches(text))
            if all(label for label, _ in chunks):
                _verbatim(chunks, builder)
                return
    _scribed(text, layout, builder, path)


def _verbatim(chunks: list[tuple[Label | None, str]], builder: TranscriptBuilder) -> None:
    """Set speeches letter for letter, but for the line feeds of printed columns."""
    for label, words in chunks:
        joins = list(joins_in(words))
        if joins:
            parts = [words[start + 1 : end] for start, end in zip([-1, *joins], [*joins, len(words)], strict=True)]
            words = " ".join(parts)  # noqa: PLW2901  (the same words, of the same length)
        if label and label.time:
            builder.time(label.time, clock_of(label.time))
        if label:
            builder.contribution(label.attribution, kind=label.kind, number=label.number)
        else:
            builder.contribution(Attribution())
        builder.verbatim(words, joins)


def _speeches(text: str) -> Iterator[tuple[Label | None, str]]:
    """Give each block between blank lines as one speech, its label taken off."""
    for block in whole_blocks_of(text):
        end = block.find("\n")
        label = label_of(block if end < 0 else block[:end])
        if label is None:
            yield None, block
        else:
            rest = block[end + 1 :] if end >= 0 else ""
            yield label, f"{label.rest}\n{rest}" if label.rest and rest else label.rest or rest


def _scribed(text: str, layout: Layout, builder: TranscriptBuilder, path: str) -> None:
    scribe = Scribe(builder, layout)
    unwrapper = Unwrapper(text)
    for block in blocks_of(text):
        lines = [line for line in block if not is_rule(line)]
        if layout.wrapped and lines and not heads_list(lines[0].strip()):
            scribe.block(list(unwrapper.paragraphs(lines)), centred=lines[0].startswith(" " * 8))
        else:
            scribe.block(lines)
    scribe.finish()
    if unwrapper.mended:
        message = "Words broken at the end of a printed line are shown whole."
        builder.problem("broken word", message, count=unwrapper.mended)
    builder.sitting(day=scribe.day or day_in(PurePath(path).name), **scribe.facts)
