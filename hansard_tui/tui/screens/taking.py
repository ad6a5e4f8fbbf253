"""Taking away: copying with a citation, exporting with a preview, the official page."""

import shutil
import subprocess
import webbrowser
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from hansard_tui import library
from hansard_tui.config import Settings
from hansard_tui.model.span import Span
from hansard_tui.paths import shown
from hansard_tui.tui.failures import plain
from hansard_tui.tui.screens.base import ReaderBase

if TYPE_CHECKING:
    from hansard_tui.library import OpenTranscript, Template
    from hansard_tui.model.annotation import Annotation
    from hansard_tui.tui.screens.exporting import Choice

# Tried in order; each reads what to copy from its standard input.
_CLIPBOARDS = (("wl-copy",), ("pbcopy",), ("xclip", "-selection", "clipboard"), ("xsel", "-ib"), ("clip.exe",))


_TEMPLATE = "template "  # before the name of one of the reader's own, which may be that of a form


class Taking(ReaderBase):
    """The verbs of the group "Taking away"."""

    def __init__(self, texts: "Sequence[OpenTranscript]", settings: Settings) -> None:
        super().__init__(texts, settings)
        self._templates: dict[str, Template] = {}
        self._current: Choice | None = None
        """The export that is written again whenever a note changes."""
        self._exported: tuple[Annotation, ...] | None = None
        """The notes of which it was written last: an export tells the second it was made in, and is never the same."""

    # Copying ------------------------------------------------------------------------------------------------------

    def copy(self, words: str, news: str) -> None:
        """Put words on the clipboard, by the terminal (OSC 52) and by the system's own tool where there is one."""
        self.app.copy_to_clipboard(words)
        self.run_worker(lambda: _to_system_clipboard(words), thread=True, group="clipboard")
        by_terminal = not any(shutil.which(command[0]) for command in _CLIPBOARDS)
        self.say(news.replace("Copied:", "Sent to the terminal’s clipboard:") if by_terminal else news)

    def do_copy_quotation(self) -> None:
        """Copy the passage with its citation."""
        self.copy_span(self.reading.index, self.state.selection or self.state.cursor)

    def do_copy_markdown(self) -> None:
        """Copy the passage with its citation, as Markdown."""
        self.copy_span(self.reading.index, self.state.selection or self.state.cursor, markdown=True)

    def copy_span(self, text: int, span: Span, *, markdown: bool = False) -> None:
        """Copy a passage of any open transcript with its citation."""
        transcript, place = self.readings[text].transcript, Span(span.start, span.end)
        words = library.quotation(transcript, place, self.settings.citation, markdown=markdown)
        self.copy(words, f"Copied: {' '.join(words.split())}")

    def do_copy_citation(self) -> None:
        """Copy the citation alone."""
        place = self.state.selection or self.state.cursor
        words = library.citation(self.reading.transcript, place, self.settings.citation)
        self.copy(words, f"Copied: {words}")

    def do_open_page(self) -> None:
        """Open the official page in the browser."""
        url = library.official_page(self.reading.transcript, self.place.start)
        if not url:
            self.say("The official page of this transcript is not known; a sidecar file can name it (url: …).")
            return
        self.run_worker(lambda: webbrowser.open(url), thread=True, group="browser")
        self.say(url)

    # Exporting ----------------------------------------------------------------------------------------------------

    @property
    def export_folder(self) -> Path:
        """Where exports go."""
        if self.settings.export_folder:
            return Path(self.settings.export_folder).expanduser()
        try:
            return Path.cwd()
        except OSError:  # the folder that the program was started in is gone
            return Path.home()

    def do_export(self) -> None:
        """Export the marks of the open transcripts as the settings say."""
        from hansard_tui.tui.screens.exporting import Choice

        if not any(reading.placed or reading.unplaced for reading in self.readings):
            self.say("Nothing is marked yet: a highlights a sentence, m bookmarks it. E exports commitments, too.")
            return
        self._export(Choice(self.settings.export, str(self.export_folder / self._file_name(self.settings.export))))

    def export_trail(self) -> None:
        """Write the trail of jumps, each place with its citation."""
        views = [*self.trail.steps, self.view_now()]
        places = [(self.readings[view.pane.text].transcript, view.pane.focus or view.pane.cursor) for view in views]
        text = library.trail_text(places, self.settings.citation)
        self._write(Path(self.export_folder / f"Trail {self._file_name('markdown')}"), lambda: text)

    def _file_name(self, name: str) -> str:
        if template := self._templates.get(name):
            stem = library.export_name([reading.text for reading in self.readings], "markdown").rsplit(".", 1)[0]
            return f"{stem} ({template.name}){template.suffix}"
        whole = library.export_name([reading.text for reading in self.readings], name)
        # Several forms are Markdown: each has a name of its own, so that none is written over another.
        stem, suffix = whole.rsplit(".", 1)
        return whole if name == "markdown" or suffix != "md" else f"{stem} ({name}).md"

    def exported(self, choice: "Choice") -> str:
        """Give the text of an export."""
        options = library.ExportOptions(
            style=choice.style or self.settings.citation,
            by=choice.by or "transcript",
            color_names=tuple((color, self.settings.color_name(color)) for color in "123456"),
        )
        texts = [(reading.transcript, reading.found) for reading in self.readings]
        gathered = library.bundle(texts, self.notes, options)
        template = self._templates.get(choice.name)
        return library.filled(gathered, template.path) if template else library.export(gathered, choice.name)

    def _export(self, choice: "Choice") -> None:
        try:
            path = Path(choice.path).expanduser()
        except RuntimeError:
            self.say(f"Not exported: there is no reader called “{choice.path.split('/')[0][1:40]}” here.", warning=True)
            return
        self._write(path, lambda: self.exported(choice))

    def _write(self, path: Path, text: Callable[[], str]) -> None:
        def work() -> None:
            try:
                words = text()
                copy = library.kept_copy(path, words)
                written = library.write_any(path, words)
                told = f"; as you had edited it between the markers, it is kept in {copy.name}" if copy else ""
                news, warning = f"Exported to {shown(written.absolute())}{told}", False
            except library.ExportError as error:
                news, warning = f"Not exported: {error}", True
            except (OSError, ValueError) as error:
                news, warning = f"Not exported: {plain(error)}.", True
            self.app.call_from_thread(self.say, news, warning=warning)

        self.say("Exporting …")
        self.run_worker(work, thread=True, group="export", exclusive=True)

    def do_export_choose(self) -> None:
        """Choose what, how and where, with a preview."""
        from hansard_tui.tui.screens.exporting import Choice, ExportScreen

        formats = [(row.name, row.help) for row in library.export_formats()]
        self._templates = {f"{_TEMPLATE}{one.name}": one for one in library.templates()}
        formats += [(name, f"your template {shown(one.path)}") for name, one in self._templates.items()]
        path, style = self._path_for(self.settings.export), self.settings.citation
        first = self._current or Choice(self.settings.export, path, style=style)

        def chosen(choice: "Choice | None") -> None:
            if choice is not None:
                self._current, self._exported = (choice if choice.current else None), None
                self._export(choice)

        styles = library.known_names()["citation"]
        self.app.push_screen(ExportScreen(formats, first, self.exported, self._path_for, styles), chosen)

    def keep_current(self) -> None:
        """Write the export anew that the reader wants to be kept current, where the notes changed it."""
        choice = self._current
        if choice is None:
            return

        def work() -> None:
            try:
                known = tuple(self.notes.every())
                if known != self._exported:
                    library.write_any(Path(choice.path).expanduser(), self.exported(choice))
                    self._exported = known
            except library.ExportError as error:
                self.app.call_from_thread(self.say, f"Not kept current: {error}", warning=True)
            except (OSError, RuntimeError, ValueError) as error:
                self.app.call_from_thread(self.say, f"Not kept current: {plain(error)}.", warning=True)

        self.run_worker(work, thread=True, group="current", exclusive=True)

    def _path_for(self, name: str) -> str:
        return str(self.export_folder / self._file_name(name))


def _to_system_clipboard(words: str) -> None:
    for command in _CLIPBOARDS:
        program = shutil.which(command[0])
        if program is None:
            continue
        try:
            subprocess.run([program, *command[1:]], input=words.encode(), check=True, timeout=2, capture_output=True)  # noqa: S603 (a fixed list)
        except (OSError, subprocess.SubprocessError):
            continue
        return
