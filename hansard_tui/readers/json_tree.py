"""JSON as it comes over the network: parsed within bounds, and every field taken as something that may be missing."""

import json
from collections.abc import Mapping
from typing import TypeAlias

from hansard_tui.readers.builder import ReadError

Json: TypeAlias = "Mapping[str, Json] | list[Json] | str | int | float | bool | None"

MOST_BYTES = 256 * 1024 * 1024
"""A day's debates with every division are under 20 MB."""
MOST_PARTS = 2_000_000
"""What is small in a file is not small in memory: an empty object takes thirty times its two bytes."""
_MOST_DIGITS = 18


def parse(data: bytes, path: str = "") -> Json:
    """Parse JSON in UTF-8, UTF-16 or UTF-32.

    Raises:
        ReadError: it is too large, nested too deeply, or not JSON; the message gives the line.
    """
    name = path or "standard input"
    if len(data) > MOST_BYTES:
        raise ReadError(f"{name}: {len(data) >> 20} MB of JSON; the largest that is read is {MOST_BYTES >> 20} MB.")
    if sum(map(data.count, (b"{", b"[", b"<", b"\\u003c", b"\\u003C"))) > MOST_PARTS:
        raise ReadError(f"{name}: more than {MOST_PARTS:,} objects, arrays and tags in one file of JSON.")
    try:
        tree: Json = json.loads(data.removeprefix(b"\xef\xbb\xbf"))
    except json.JSONDecodeError as error:
        raise ReadError(f"{name}, line {error.lineno}: this is not JSON: {error.msg.lower()}.") from error
    except UnicodeDecodeError as error:
        raise ReadError(f"{name}: byte {error.start} is not in the encoding that JSON is written in.") from error
    except RecursionError as error:
        raise ReadError(f"{name}: this JSON is nested too deeply to be a transcript.") from error
    except ValueError as error:
        raise ReadError(f"{name}: a number in this JSON is too long to be read.") from error
    return tree


def mapping(value: Json) -> Mapping[str, Json]:
    """Give an object, or an empty one for anything else."""
    return value if isinstance(value, Mapping) else {}


def items(value: Json) -> list[Json]:
    """Give an array, or an empty one for anything else."""
    return value if isinstance(value, list) else []


def words(tree: Mapping[str, Json], *names: str) -> str:
    """Give the first of the named fields that holds words or a number, as words; the publisher's case may vary."""
    for name in names:
        value = tree.get(name)
        if isinstance(value, str) and value.strip():
            return value.strip()
        if isinstance(value, int | float) and not isinstance(value, bool):
            return str(value)
    return ""


def number(tree: Mapping[str, Json], name: str) -> int | None:
    """Give a field that holds a whole number or its digits."""
    value = words(tree, name)
    return int(value) if value.isdecimal() and len(value) <= _MOST_DIGITS else None
