"""Characters on a screen: which are shown as themselves, and how many cells they take."""

import re
from collections.abc import Sequence
from functools import lru_cache

from rich.cells import cell_len, split_graphemes

# One visible, narrow character stands for each that could act on the terminal or turn the order of letters.
_CONTROL = {code: 0x2400 + code for code in range(0x20)} | {0x7F: 0x2421, 0x09: 0x20, 0x0A: 0x20, 0x0D: 0x20}
_C1 = dict.fromkeys(range(0x80, 0xA0), 0xFFFD)
_BIDIRECTIONAL = dict.fromkeys((0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)), 0x2426)
_INVISIBLE = dict.fromkeys((0x00AD, 0x2028, 0x2029, 0xFEFF, *range(0xFFF9, 0xFFFC), *range(0xE0000, 0xE0080)), 0x2426)
_LONE = dict.fromkeys(range(0xD800, 0xE000), 0xFFFD)
_SHOWN = _CONTROL | _C1 | _BIDIRECTIONAL | _INVISIBLE | _LONE

_ACTS = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
# Everything outside these ranges is measured; they hold all that Hansard in English is printed with.
_MEASURED = re.compile("[^\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2400-\u2426]")


def visible(text: str) -> str:
    """Give `text` with every character that a terminal might obey replaced by one that it shows; the same length."""
    return text.translate(_SHOWN) if _ACTS.search(text) else text


def is_narrow(text: str) -> bool:
    """Whether every character takes exactly one cell."""
    return _MEASURED.search(text) is None


@lru_cache(maxsize=4096)
def width_of(text: str) -> int:
    """How many cells `text` takes."""
    return len(text) if is_narrow(text) else cell_len(text)


def graphemes(text: str) -> list[tuple[int, int, int]]:
    """Split `text` into what is drawn together: (start, end, cells) of each."""
    # A wide character after a joiner that joins nothing is said to take no cell, and takes its own.
    return [(start, end, cells or width_of(text[start:end])) for start, end, cells in split_graphemes(text)[0]]


def index_at(text: str, cell: int) -> int:
    """Give the index of the character drawn at `cell`; the end of the text where it lies beyond."""
    if cell <= 0:
        return 0
    if is_narrow(text):
        return min(cell, len(text))
    at = 0
    for start, _, cells in graphemes(text):
        at += cells
        if cell < at:
            return start
    return len(text)


def clip(text: str, cells: int, *, mark: str = "…") -> str:
    """Cut `text` to at most `cells` cells, the last of them `mark` where something is cut."""
    if width_of(text) <= cells:
        return text
    if cells <= 0:
        return ""
    return text[: index_at(text, max(0, cells - width_of(mark)))].rstrip() + mark


def columned(words: Sequence[str], width: int) -> list[str]:
    """Set words in columns, read down and then across, as many as `width` has room for."""
    if not words:
        return []
    each = min(max(width_of(word) for word in words) + 2, max(1, width) + 2)
    columns = max(1, (width + 2) // each)
    rows = -(-len(words) // columns)
    lines = []
    for row in range(rows):
        cells = [clip(word, each - 2) for word in words[row::rows]]
        lines.append("".join(word + " " * (each - width_of(word)) for word in cells).rstrip())
    return lines
