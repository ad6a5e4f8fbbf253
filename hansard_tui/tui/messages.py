"""What parts of the screen tell the screen."""

from collections.abc import Callable

from textual.message import Message

from hansard_tui.model.span import Span


class Pointed(Message):
    """The mouse was pressed on a character of a pane."""

    def __init__(self, pane: int, offset: int, *, times: int = 1) -> None:
        super().__init__()
        self.pane, self.offset, self.times = pane, offset, times


class Dragged(Message):
    """The mouse was drawn over characters of a pane with its button down."""

    def __init__(self, pane: int, span: Span) -> None:
        super().__init__()
        self.pane, self.span = pane, span


class Scrolled(Message):
    """A pane shows another part of its transcript."""

    def __init__(self, pane: int) -> None:
        super().__init__()
        self.pane = pane


class MapPointed(Message):
    """The mouse was pressed on the map of a pane."""

    def __init__(self, pane: int, progression: float) -> None:
        super().__init__()
        self.pane, self.progression = pane, progression


class Listed(Message):
    """The mouse was pressed on a row of the sidebar's list."""

    def __init__(self, row: int) -> None:
        super().__init__()
        self.row = row


class TabPointed(Message):
    """The mouse was pressed on the name of a tab."""

    def __init__(self, tab: str) -> None:
        super().__init__()
        self.tab = tab


class Done(Message):
    """Something was done in another thread, which waits for nothing; `then` is called in the screen's own."""

    def __init__(self, then: Callable[[], None]) -> None:
        super().__init__()
        self.then = then
