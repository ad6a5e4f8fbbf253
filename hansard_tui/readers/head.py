"""The beginning of a file, which its format is recognised by."""

import re
from dataclasses import dataclass
from pathlib import PurePath

from hansard_tui.readers.decoding import encoding_of

HEAD = 1 << 16
"""Bytes of a file's beginning that a format may judge by."""

_MARKUP = re.compile(r"(?:[^\n<>]{1,20}\n\s*)?<(?:[?!]|/?[A-Za-z_][\w:.-]*(?:\s[^<>]*)?/?>)")
_PAGE = re.compile(r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<div[\s>]|<meta[\s>]", re.IGNORECASE)
_FRONT = re.compile(r"---\r?\n.{0,4000}?\n(?:---|\.\.\.)\s*\n", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Head:
    """The beginning of a file, as bytes and as text."""

    data: bytes
    """At most `HEAD` bytes."""
    path: str = ""
    text: str = ""
    """The same, decoded, without a byte order mark; a character that cannot be decoded is replaced."""
    family: str = "text"
    """What it is built of: "xml", "html", "json", "zip", "pdf" or "text"."""

    @property
    def suffix(self) -> str:
        """The file name's last suffix, in lower case, with its full stop."""
        return PurePath(self.path).suffix.lower()


def head_of(data: bytes, path: str = "") -> Head:
    """Give the beginning of a file as its formats are to judge it."""
    start = data[:HEAD]
    text = _decoded(start)
    return Head(start, path, text, _family(start, text))


def _decoded(start: bytes) -> str:
    encoding = encoding_of(start)
    return start.decode(encoding, "replace").removeprefix("\ufeff")


def _family(start: bytes, text: str) -> str:
    if start.startswith(b"PK\x03\x04"):
        return "zip"
    if b"%PDF-" in start[:1024]:
        return "pdf"
    front = _FRONT.match(text)
    body = text[front.end() :] if front else text
    if re.match(r"\s*[\[{]", body):
        return "json"
    if _MARKUP.match(body.lstrip()):
        return "html" if _PAGE.search(body) and "<?xml" not in body[:200] else "xml"
    return "text"
