"""The line at the foot: what to press next, the last news, where the reader is; and the prompt in its place."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.app import ComposeResult
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input

from hansard_tui.page.cells import clip, visible, width_of
from hansard_tui.tui.completions import Completions
from hansard_tui.tui.widgets.drawn import Drawn

_APART = 3
_LEAST = 12  # cells below which words are not worth beginning


class Status(Drawn):
    """One line: keys or the last news on the left, the place on the right."""

    STYLES: ClassVar[Mapping[str, str]] = {
        "key": "bold $primary",
        "words": "$hansard-muted",
        "news": "$foreground",
        "warning": "bold $error",
    }
    DEFAULT_CSS = """
    Status { height: 1; background: $panel; color: $foreground; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.keys: Sequence[tuple[str, str]] = ()
        self.place = ""
        self.news = ""
        self.warning = False
        self.standing = ""

    def tell(
        self,
        *,
        keys: Sequence[tuple[str, str]] | None = None,
        place: str | None = None,
        news: str | None = None,
        warning: bool = False,
        standing: str | None = None,
    ) -> None:
        """Show other keys, another place, or news; empty news brings the keys back.

        What is `standing` is true until something else is: it comes after news and before keys.
        """
        before = self.keys, self.place, self.news, self.warning, self.standing
        self.keys = self.keys if keys is None else keys
        self.place = self.place if place is None else place
        if news is not None:
            self.news, self.warning = news, warning
        self.standing = self.standing if standing is None else standing
        if before != (self.keys, self.place, self.news, self.warning, self.standing):
            self.refresh()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 (there is one line)
        """Draw the line; keys that do not fit are left out from the end."""
        width = self.frame.width
        place = clip(visible(self.place), width // 3)
        room = width - width_of(place) - 3
        segments = [Segment(" ", self.style()), *self._left(room)]
        used = sum(width_of(segment.text) for segment in segments)
        segments.append(Segment(" " * max(0, width - used - width_of(place) - 1), self.style()))
        segments.append(Segment(f"{place} ", self.style()))
        return Strip(segments).adjust_cell_length(width, self.style())

    def _left(self, room: int) -> list[Segment]:
        segments: list[Segment] = []
        for words, name in ((self.news, "warning" if self.warning else "news"), (self.standing, "words")):
            if words and room >= _LEAST:
                shown = clip(visible(words), room)
                room -= width_of(shown) + _APART
                segments += [Segment(shown, self.style(name)), Segment(" " * _APART, self.style())]
        # The last blanks are for what may follow; where nothing does they would push the place out.
        keys = [] if self.news else self._keys(room)
        return [*segments, *keys] if keys else segments[:-1]

    def _keys(self, room: int) -> list[Segment]:
        key_style = self.style("key")
        word_style = self.style("words")
        segments: list[Segment] = []
        for key, words in self.keys:
            needed = width_of(key) + 1 + width_of(words) + 2
            if needed > room:
                break
            room -= needed
            segments += [Segment(key, key_style), Segment(f" {words}  ", word_style)]
        return segments


class Prompt(Widget):
    """A line to type in; it takes the place of the status line while it is asked something."""

    class Changed(Message):
        """The reader types."""

        def __init__(self, kind: str, value: str) -> None:
            super().__init__()
            self.kind, self.value = kind, value

    class Answered(Message):
        """The reader pressed Enter."""

        def __init__(self, kind: str, value: str) -> None:
            super().__init__()
            self.kind, self.value = kind, value

    class Left(Message):
        """The reader pressed Escape."""

        def __init__(self, kind: str) -> None:
            super().__init__()
            self.kind = kind

    class Toggled(Message):
        """The reader pressed one of the keys that change how the search reads its words."""

        def __init__(self, kind: str, key: str) -> None:
            super().__init__()
            self.kind, self.key = kind, key

    class TypedAhead(Message):
        """A key came after the line was put away."""

        def __init__(self, key: events.Key) -> None:
            super().__init__()
            self.key = key

    DEFAULT_CSS = """
    Prompt { height: 1; display: none; layout: horizontal; background: $panel; }
    Prompt.asking { display: block; }
    Prompt Input { border: none; height: 1; padding: 0; width: 1fr; background: $panel; }
    Prompt Input:focus { border: none; }
    Prompt .beside { max-width: 60%; color: $hansard-muted; text-style: none; }
    Prompt .beside.warning { color: $error; text-style: bold; }
    """
    TOGGLES: ClassVar[frozenset[str]] = frozenset({"alt+c", "alt+w", "alt+r"})

    def __init__(self) -> None:
        super().__init__()
        self.kind = ""
        self.completions = Completions()
        self.label = Sign()
        self.input = Line(self.take)
        self.beside = Sign(classes="beside")

    def compose(self) -> ComposeResult:
        """Lay out the sign, the line, and what is told beside it."""
        yield self.label
        yield self.input
        yield self.beside

    def tell(self, words: str, *, warning: bool = False) -> None:
        """Tell something beside the line, for the foot is hidden while it is open."""
        self.beside.set_class(warning, "warning")
        self.beside.say(words)

    def ask(
        self, kind: str, sign: str, value: str = "", *, right: str = "", completions: Completions | None = None
    ) -> None:
        """Begin to ask; `sign` stands before the line, `right` in it while it is empty."""
        self.kind, self.completions = kind, completions or Completions()
        self.label.say(sign)
        self.tell("")
        self.input.placeholder = right
        with self.input.prevent(Input.Changed):
            self.input.value = value
        self.input.cursor_position = len(value)
        self.add_class("asking")
        self.input.focus()

    def stop_asking(self) -> None:
        """Put the line away."""
        self.remove_class("asking")
        self.kind = ""
        self.screen.set_focus(None)

    @property
    def asking(self) -> bool:
        """Whether the line is open."""
        return self.has_class("asking")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Pass on what is typed."""
        event.stop()
        if self.asking:
            if self.completions.words:
                self.tell(self.completions.told(event.value))
            self.post_message(self.Changed(self.kind, event.value))

    def take(self, event: events.Key) -> bool:
        """Take a key that is not to be typed: Enter answers, Escape leaves, Tab completes, switches are passed on.

        Keys that come when the line is already put away were typed ahead, and are passed on too.
        """
        if not self.asking:
            self.post_message(self.TypedAhead(event))
        elif event.key == "enter":
            kind, value = self.kind, self.input.value
            self.stop_asking()
            self.post_message(self.Answered(kind, value))
        elif event.key == "escape":
            kind = self.kind
            self.stop_asking()
            self.post_message(self.Left(kind))
        elif event.key in self.TOGGLES:
            self.post_message(self.Toggled(self.kind, event.key))
        elif event.key == "tab":
            self.input.value = self.completions.following(self.input.value)
            self.input.cursor_position = len(self.input.value)
        else:
            return False
        return True


class Line(Input):
    """The line itself; every key is offered to the prompt first, in the order in which it was pressed."""

    def __init__(self, take: Callable[[events.Key], bool]) -> None:
        super().__init__(compact=True)
        self._take = take

    async def _on_key(self, event: events.Key) -> None:
        if self._take(event):
            event.stop()
            event.prevent_default()


class Sign(Drawn):
    """What stands before the line that is typed in."""

    DEFAULT_CSS = "Sign { width: auto; height: 1; color: $primary; text-style: bold; }"

    def __init__(self, *, classes: str = "") -> None:
        super().__init__()
        self.add_class(*classes.split())
        self._words = ""

    def say(self, words: str) -> None:
        """Show other words."""
        self._words = words
        self.refresh(layout=True)

    def get_content_width(self, *_: object) -> int:
        """As wide as its words."""
        return width_of(visible(self._words))

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 (there is one line)
        """Draw the words."""
        return Strip([Segment(clip(visible(self._words), self.size.width), self.style())])
