"""Markdown in which no letter of a quotation means anything but itself."""

import re

_SPACE = re.compile(r"[ \t\x0b\x0c\r\x1c-\x1f\x85\u2028\u2029]+")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_DIRECTION = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_SPECIAL = re.compile(
    r"""
      [\\`*_\[\]<>~|$^{}]           # always
    | &(?=[A-Za-z\#])               # where an entity would begin
    | ==+ | --+ | ::+               # Obsidian's highlight, typographers' dashes, Pandoc's fences
    | %(?=%|[0-9A-Fa-f]{2}) | (?<=%)%   # Obsidian's comment; what a linkifier would decode
    | (?<!\w)[\#@](?=\w)            # a tag, a mention
    | :(?=//|[A-Za-z0-9_+-]+:)      # an address, an emoji's name
    | (?<=\bwww)\.
    """,
    re.VERBOSE,
)
_OPENING = re.compile(
    r"""
      (?P<mark>[\#+\-=:])                                   # heading, list, underline of a heading, definition
    | (?P<number>\d{1,9}|[A-Za-z]|[ivxlcdmIVXLCDM]+)(?P<stop>[.)])   # lists, Pandoc's by letter and Roman number too
    | (?P<bracket>\()(?=[0-9A-Za-z]{1,9}\))                 # Pandoc's lists in brackets
    """,
    re.VERBOSE,
)


def printable(text: str) -> str:
    """Replace what no program should be sent: control characters, lone surrogates; each by U+FFFD."""
    return _UNPRINTABLE.sub("\ufffd", text)


def plain_paragraphs(text: str) -> tuple[str, ...]:
    """Split a quotation into its paragraphs, runs of spaces made one: what a reader of the export gets back."""
    lines = (_SPACE.sub(" ", printable(line)).strip(" ") for line in text.split("\n"))
    return tuple(line for line in lines if line)


def _entity(match: re.Match[str]) -> str:
    return f"&#x{ord(match[0]):X};"


def _edges(text: str) -> str:
    """Name the outermost spaces that are not plain ones: parsers strip them."""
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    if start >= end:
        return "".join(f"&#x{ord(char):X};" for char in text)
    head = "".join(f"&#x{ord(char):X};" for char in text[:start])
    tail = "".join(f"&#x{ord(char):X};" for char in text[end:])
    return head + text[start:end] + tail


def _slashed(match: re.Match[str]) -> str:
    return "".join(f"\\{char}" for char in match[0])


def escape_markdown(text: str, *, opening: bool = True) -> str:
    """Escape one paragraph, which is one line; `opening` where it stands at a line's start.

    Any CommonMark or GFM parser gives back `plain_paragraphs(text)`'s own characters.
    """
    plain = " ".join(plain_paragraphs(text))
    escaped = _SPECIAL.sub(_slashed, plain)
    first = _OPENING.match(plain) if opening else None
    if first and first["stop"]:
        escaped = f"{first['number']}\\{escaped[len(first['number']) :]}"
    elif first and not escaped.startswith("\\"):
        escaped = f"\\{escaped}"
    return _DIRECTION.sub(_entity, _edges(escaped))


def escape_block(text: str) -> str:
    """Escape a text of several paragraphs, a blank line between two."""
    return "\n\n".join(escape_markdown(paragraph) for paragraph in plain_paragraphs(text))
