"""Records in lines of "Speaker: …", "Date: …", "Text: …", as people keep notes of speeches and as YAML has them."""

import re
from collections.abc import Iterator

from hansard_tui.model.transcript import Parsed
from hansard_tui.readers.decoding import begun, lines_parted, spaced
from hansard_tui.readers.field_names import Row, field_of, row_of
from hansard_tui.readers.tabular import Table

_FIELD = re.compile(
    r"(?P<dash>[ \t]{0,20}- )?[ \t]{0,20}\"?(?P<name>[A-Za-z][\w .-]{0,40}?)\"?[ \t]{0,4}:(?:[ \t]+(?P<value>\S.*))?"
)
_SAMPLE = 40
_FEWEST = 2
_WHO = frozenset({"speaker", "name"})


def looks_like(text: str) -> bool:
    """Whether a file begins with a record, who speaks and what is said by their names, and another follows."""
    rows = list(_rows("\n".join(lines_parted(text).strip().split("\n", _SAMPLE)[:_SAMPLE])))
    whole = [row for row in rows if row.keys() & _WHO and "text" in row]
    return bool(rows) and rows[0] in whole and len(whole) >= _FEWEST


def read(data: bytes, path: str = "") -> Parsed:
    """Read each record as a speech.

    Raises:
        ReadError: it is too large, or is not text.
    """
    builder, text = begun(data, path)
    return Table(builder).read(_rows(spaced(text).strip("\n")))


def _rows(text: str) -> Iterator[Row]:
    """Give the records; a field that comes again begins another, and a line without a field goes on with the last."""
    cells: dict[str, list[str]] = {}
    last = ""
    for line in text.split("\n"):
        found = _FIELD.fullmatch(line)
        known = field_of(found["name"]) if found else ""
        if found and known:
            if found["name"] in cells or (found["dash"] and cells):
                yield _row(cells)
                cells = {}
            last = found["name"]
            cells[last] = [found["value"] or ""]
        elif last and line.strip():
            cells[last].append(line.strip())
    if cells:
        yield _row(cells)


def _row(cells: dict[str, list[str]]) -> Row:
    return row_of((name, "\n".join(filter(None, (one.strip(' "') for one in lines)))) for name, lines in cells.items())
