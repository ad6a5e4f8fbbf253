"""Checking: quotations against what was said in the open transcripts, and the folder of notes."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from textual.content import Content

from hansard_tui import library
from hansard_tui.model.span import Span
from hansard_tui.page.cells import visible
from hansard_tui.tui.messages import Done
from hansard_tui.tui.screens.dialogs import ChooseScreen, TextScreen
from hansard_tui.tui.screens.keeping import Keeping
from hansard_tui.tui.widgets.sidebar import Item

if TYPE_CHECKING:
    from hansard_tui.library import Verdict

_GLYPHS = {"exact": "✓", "altered": "~", "not found": "✗"}
_SIGNS = {"gone": ("[-", "-]"), "new": ("{+", "+}")}


class VerdictsScreen(ChooseScreen):
    """What became of each quotation; the one under the cursor is told in full."""

    IN_FULL = True

    def __init__(self, verdicts: "Sequence[Verdict]") -> None:
        self._verdicts = verdicts
        items = [_item(one) for one in verdicts]
        exact = sum(one.outcome.value == "exact" for one in verdicts)
        title = f"Quotations · {exact} of {len(verdicts)} exact"
        super().__init__(title, items, "Enter goes to the passage · Esc leaves")

    def tell(self, index: int) -> str:
        """Tell what was said instead, by whom and where."""
        one = self._verdicts[index]
        if one.span is None:
            return "This is in none of the open transcripts."
        words = one.quotation if not one.changes else "".join(map(_signed, one.changes))
        return "\n".join(part for part in (" ".join(words.split()), f"— {one.who}, {one.cited}", one.url) if part)


def _item(one: "Verdict") -> Item:
    outcome = one.outcome.value
    return Item(" ".join(one.quotation.split()), outcome, _GLYPHS[outcome], span=Span(0, 0))


def _signed(part: tuple[str, str]) -> str:
    before, after = _SIGNS.get(part[0], ("", ""))
    return f"{before}{part[1]}{after}"


class Checking(Keeping):
    """The verbs of the group "Checking"."""

    # Quotations ---------------------------------------------------------------------------------------------------

    def do_verify(self) -> None:
        """Ask which quotation is to be checked."""
        self.prompt.ask("verify", "Quotation: ", right="paste it, or name a file that is full of them")

    def answer_verify(self, value: str) -> None:
        """Look for what was pasted, or for all that a file quotes, away from the screen."""
        words = value.strip()
        if not words:
            return
        texts, style = [reading.transcript for reading in self.readings], self.settings.citation

        def look() -> None:
            pasted, whole = _pasted(words)
            verdicts, _ = library.verify(pasted, texts, style, whole=whole)
            self.post_message(Done(lambda: self._judged(verdicts)))

        self._apart_from_the_screen(look)

    def _judged(self, verdicts: "Sequence[Verdict]") -> None:
        self.quiet()
        if not verdicts:
            self.say("There is no quotation in it.")
            return

        def chosen(index: int | None) -> None:
            verdict = verdicts[index] if index is not None else None
            if verdict is None or verdict.span is None:
                return
            text = next(one.index for one in self.readings if one.transcript is verdict.transcript)
            self.jump(text, verdict.span, "quoted")

        self.app.push_screen(VerdictsScreen(verdicts), chosen)

    # The folder of notes ------------------------------------------------------------------------------------------

    def do_notes_check(self) -> None:
        """Look the folder of notes over."""

        def look() -> None:
            folder, told = library.notes_folder(self.settings), library.check_notes(self.settings)
            body = Content("\n".join(visible(line) for line in (str(folder), "", *told.splitlines())))
            self.post_message(Done(lambda: self._show_body(TextScreen("Notes", body))))

        self._apart_from_the_screen(look)

    def _show_body(self, screen: TextScreen) -> None:
        self.quiet()
        self.app.push_screen(screen)

    def do_notes_compact(self) -> None:
        """Ask whether the log of notes is to be made shorter."""
        items = [
            Item("Make the log shorter; what was done until now can then not be undone", span=Span(0, 0)),
            Item("Leave it as it is", span=Span(0, 0)),
        ]

        def chosen(index: int | None) -> None:
            if index == 0:
                self._apart_from_the_screen(self._compact)

        self.app.push_screen(ChooseScreen("The log of notes", items, "Enter chooses · Esc leaves"), chosen)

    def _compact(self) -> None:
        before, after = library.compact_notes(self.settings)
        self.notes.refresh()
        words = f"{before:,} bytes before, {after:,} after; the longer log is kept beside it."
        self.post_message(Done(lambda: self.say(words)))

    def _apart_from_the_screen(self, work: Callable[[], None]) -> None:
        """Do something that may take long or fail, and tell in a sentence why where it fails."""

        def guarded() -> None:
            try:
                work()
            except Exception as error:  # noqa: BLE001 (whatever is wrong with a file, the reader is told and reads on)
                words = str(error)
                self.post_message(Done(lambda: self.say(words, warning=True)))

        self.say("Looking …")
        self.submit(guarded)


def _pasted(words: str) -> tuple[str, bool]:
    """Give the text to look through, and whether all of it is one quotation: what was typed, or what a file says."""
    with suppress(OSError, ValueError):
        path = Path(words).expanduser()
        if path.is_file():
            return path.read_text(encoding="utf-8-sig"), False
    return words, True
