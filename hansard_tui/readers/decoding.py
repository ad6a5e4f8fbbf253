"""Bytes to text: byte order marks, UTF-16, UTF-8, Windows-1252 where UTF-8 fails, and what is told of it."""

import re
from dataclasses import dataclass

from hansard_tui.model.transcript import Problem
from hansard_tui.readers.builder import ReadError, TranscriptBuilder

MOST_BYTES = 128 << 20
"""Of text; the largest real file is 4 MB, a year of both Houses is about 100 MB."""

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_UNUSUAL = "\r\v\f\x85\u2028\u2029"
_STRAY = re.compile("[\udc80-\udcff]")
_CONTROL = re.compile("[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_WINDOWS = {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(128, 256)}
"""What surrogateescape makes of a byte that is not UTF-8, to what Windows-1252 means by it."""
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_FIRM = "\xa0\u2007\u202f"
_SAMPLE = 4096
_MOST_CONTROL = 0.1
_WIDE = 0.3


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, its lines parted by line feeds, beside what could not be decoded."""

    text: str
    problems: tuple[Problem, ...] = ()


def encoding_of(start: bytes) -> str:
    """Give the encoding that the first bytes of a file show: a kind of UTF-16, or "utf-8-sig" for everything else."""
    if start.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        return "utf-32"
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    sample = start[:_SAMPLE]
    half = len(sample) // 2
    if half and sample[1::2].count(0) > _WIDE * half > sample[::2].count(0):
        return "utf-16-le"
    if half and sample[::2].count(0) > _WIDE * half > sample[1::2].count(0):
        return "utf-16-be"
    return "utf-8-sig"


def is_binary(text: str) -> bool:
    """Whether a file's beginning, decoded, has more control characters than any text has."""
    return len(_CONTROL.findall(text)) > _MOST_CONTROL * max(len(text), 1)


def decode(data: bytes, path: str = "") -> Decoded:
    """Decode a file of text; every kind of line and page end becomes one line feed.

    Raises:
        ReadError: it is too large, or is not text.
    """
    name = path or "standard input"
    if len(data) > MOST_BYTES:
        raise ReadError(f"{name}: {len(data) >> 20} MB of text; the most that is read is {MOST_BYTES >> 20} MB.")
    encoding = encoding_of(data[:_SAMPLE])
    text, problems = _utf8(data) if encoding == "utf-8-sig" else _wide(data, encoding)
    if is_binary(text[: 1 << 16]):
        raise ReadError(f"{name}: this is not text.")
    return Decoded(lines_parted(text), problems)


def lines_parted(text: str) -> str:
    """Give the text with every kind of line and page end as one line feed."""
    # To ask for each of them is thirty times as quick as to look for any.
    return _LINE_ENDS.sub("\n", text) if any(end in text for end in _UNUSUAL) else text


def spaced(text: str) -> str:
    """Give the text with each space that does not break, as Word and web pages have them, as a plain one."""
    for firm in _FIRM:
        text = text.replace(firm, " ")
    return text


def _utf8(data: bytes) -> tuple[str, tuple[Problem, ...]]:
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
    text = data.decode("utf-8", "surrogateescape")
    count = len(_STRAY.findall(text))
    text = text.translate(_WINDOWS)
    problems = [Problem("not UTF-8", "Bytes that are not UTF-8 are read as Windows-1252.", line, count=count)]
    if lost := text.count(_REPLACEMENT):
        message = f"Bytes that no encoding explains are shown as {_REPLACEMENT}."
        problems.append(Problem("undecodable byte", message, line, count=lost))
    return text, tuple(problems)


def _wide(data: bytes, encoding: str) -> tuple[str, tuple[Problem, ...]]:
    text = data.decode(encoding, "replace").removeprefix("\ufeff")
    lost = text.count(_REPLACEMENT)
    message = f"What is not {encoding.upper()} is shown as {_REPLACEMENT}."
    return text, (Problem("undecodable byte", message, count=lost),) if lost else ()


def begun(data: bytes, path: str) -> tuple[TranscriptBuilder, str]:
    """Begin a transcript with what is wrong with its bytes, and give its text.

    Raises:
        ReadError: it is too large, or is not text.
    """
    decoded = decode(data, path)
    builder = TranscriptBuilder()
    for problem in decoded.problems:
        builder.problem(problem.kind, problem.message, problem.line, problem.count)
    return builder, decoded.text
