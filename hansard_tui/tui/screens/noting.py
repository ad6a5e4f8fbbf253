"""The notes as the screens have them: read and written away from the screen, in the order of the keys."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING

from textual.screen import Screen

from hansard_tui import library
from hansard_tui.config import Settings
from hansard_tui.model.annotation import Annotation
from hansard_tui.tui.messages import Done

if TYPE_CHECKING:
    from hansard_tui.library import Annotations

_TOLD_AGAIN = 0.5  # seconds


class Noting(Screen[None], inherit_bindings=False):
    """A screen that has notes."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.leaving = False
        self.writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="notes")
        self._notes: Annotations | None = None
        self._notes_read = 0
        self._opening_notes = Lock()

    def say(self, words: str, *, warning: bool = False) -> None:
        """Tell the reader something; the screen knows where."""

    def quiet(self) -> None:
        """Tell it no longer."""

    @property
    def notes(self) -> "Annotations":
        """What the reader made. It is read when it is first wanted, which is after the first picture."""
        with self._opening_notes:
            if self._notes is None:
                self._notes = library.notes(self.settings, self._heard)
            return self._notes

    def _heard(self, lines: int) -> None:
        self._notes_read = lines

    def tell_reading(self, *, again: bool = False) -> None:
        """Tell how far the notes have been read, until they are: of tens of thousands that takes seconds."""
        if self._notes is None and not self.leaving:
            so_far = f" {self._notes_read:,} lines so far" if self._notes_read else ""
            self.say(f"Reading your notes …{so_far}")
            self.set_timer(_TOLD_AGAIN, partial(self.tell_reading, again=True))
        elif again:
            self.quiet()

    @property
    def known_notes(self) -> "Sequence[Annotation]":
        """What has been read of the notes: all of them or, just after the start, none. It never waits."""
        return self._notes.every() if self._notes is not None else ()

    @property
    def notes_problems(self) -> tuple[str, ...]:
        """What is wrong with the notes, as far as they have been read."""
        return self._notes.problems if self._notes is not None else ()

    def with_notes(self, then: "Callable[[Annotations], None]") -> None:
        """Go on with the notes: now, or once they have been read."""
        if self._notes is not None:
            then(self._notes)
            return

        def work() -> None:
            self.post_message(Done(partial(then, self.notes)))

        self.say("Your notes are still being read; this opens when they are.")
        self.submit(work)

    def write(self, change: "Callable[[Annotations], str | None]") -> None:
        """Change the notes away from the screen's thread, in the order of the calls; then draw them anew.

        `change` gives a sentence to tell, or nothing.
        """

        def work() -> None:
            try:
                news, warning = change(self.notes), False
            except Exception as error:  # noqa: BLE001 (whatever happens to a disk, the reader is told and reads on)
                news, warning = f"Not saved: {error}", True
            # Posted, not called: at the end the screen waits for the writer, so the writer may not wait for the screen.
            self.post_message(Done(lambda: self._written(news, warning)))

        self.submit(work)

    def submit(self, work: Callable[[], None]) -> None:
        """Do something away from the screen, after what was submitted before; nothing once the reader leaves."""
        if not self.leaving:
            self.writer.submit(work)

    def unsaved(self) -> int:
        """Wait for what was submitted, try again what could not be saved, and give how many changes still wait."""
        if not self.leaving:
            self.writer.submit(self._try_again).result()
        return self.notes.waiting

    def rescue(self) -> str:
        """Keep elsewhere what could not be saved, and say where; nothing where no notes were ever opened."""
        return library.rescue_notes(self._notes) if self._notes is not None else ""

    def _try_again(self) -> None:
        if self.notes.waiting:
            self.notes.refresh()

    def finish(self) -> None:
        """Wait until all that was submitted is done, and take no more."""
        self.leaving = True
        self.writer.shutdown(wait=True)

    def on_done(self, event: Done) -> None:
        """Go on with what was done in another thread."""
        event.then()

    def _written(self, news: str | None, warning: bool) -> None:
        self.place_notes()
        if news:
            self.say(news, warning=warning)

    def place_notes(self) -> None:
        """Find where every note stands in the open transcripts, and draw them; the notes screen adds to this."""
