"""A paragraph and a width to lines: offsets into the text, never strings."""

from hansard_tui.page.cells import graphemes, is_narrow


def wrap(text: str, start: int, end: int, width: int) -> list[tuple[int, int]]:
    """Break [start, end) of `text` into lines of at most `width` cells, at spaces where there are any.

    The spaces at a break belong to no line. A paragraph without words gives one empty line; a character wider than
    the width has a line of its own. Words longer than the width are cut.
    """
    width = max(1, width)
    piece = text[start:end]
    return _wrap_narrow(text, start, end, width) if is_narrow(piece) else _wrap_wide(piece, start, width)


def _wrap_narrow(text: str, start: int, end: int, width: int) -> list[tuple[int, int]]:
    lines: list[tuple[int, int]] = []
    at = start
    while end - at > width:
        # A space just beyond the last cell ends the line without taking one.
        space = text.rfind(" ", at, at + width + 1)
        if space == at:
            # A word after it fills the line: the space goes, not the word's last letter.
            at += 1
            continue
        if space < at:
            lines.append((at, at + width))
            at += width
            continue
        stop = space
        while stop > at and text[stop - 1] == " ":
            stop -= 1
        lines.append((at, max(stop, at)))
        at = space + 1
        while at < end and text[at] == " ":
            at += 1
    if at < end or not lines:
        lines.append((at, end))
    return lines


def _wrap_wide(piece: str, start: int, width: int) -> list[tuple[int, int]]:
    lines: list[tuple[int, int]] = []
    begin, used, space = 0, 0, -1
    used_after_space = 0
    for left, right, cells in graphemes(piece):
        blank = piece[left:right] == " "
        # After a break at a space, what follows it may still be too wide: a second break may be wanted.
        while used + cells > width and not blank and left > begin:
            if space > begin:
                lines.append((begin, space))
                begin, used = space + 1, used - used_after_space
            else:
                lines.append((begin, left))
                begin, used = left, 0
            space = -1
        used += cells
        if blank:
            space, used_after_space = left, used
    lines.append((begin, len(piece)))
    return [(start + left, start + _trimmed(piece, left, right)) for left, right in lines]


def _trimmed(piece: str, left: int, right: int) -> int:
    while right > left and piece[right - 1] == " ":
        right -= 1
    return right
